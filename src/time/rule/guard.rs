//! What looks like time and is none: `مارس` the verb, `القرار 1973`, `2022 شخصا`, `علي جمعة`.

use super::Found;
use crate::text::{fold, table};
use crate::time::expr::{Expr, Point};
use crate::time::lexicon::W;
use crate::time::piece::Pieces;
use std::sync::LazyLock;

/// A row of `near.tsv`: the word, and the neighbours that make it no time.
struct Near {
    word: String,
    before: Vec<Vec<String>>,
    after: Vec<Vec<String>>,
}

static NEAR: LazyLock<Vec<Near>> = LazyLock::new(|| {
    let words = |form: &str| fold(form).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let rows = table("time/near").rows();
    rows.map(|row| Near {
        word: fold(row.get("word")),
        before: row.list("before").map(words).collect(),
        after: row.list("after").map(words).collect(),
    })
    .collect()
});

/// Whether the company of an expression says that it is no time.
pub(super) fn is_no_time(it: &Pieces, found: &Found) -> bool {
    let Expr::Point(point) = &found.expr else {
        return matches!(found.expr, Expr::Vague(_)) && is_near(it, found, true);
    };
    if point.year.is_some() && !(point.day.is_some() && found.rule == "day and month") {
        return false;
    }
    let plain = point.components <= 1 && point.rel.is_none() && point.section.is_none() && point.clock.is_none();
    plain && is_near(it, found, point.year.is_some() || point.that_day.is_some() || point.week.is_some())
}

/// Whether a neighbour of the expression stands in `near.tsv` beside it.
fn is_near(it: &Pieces, found: &Found, only_named: bool) -> bool {
    let tokens = it.tokens(found.start, found.end);
    let first = it.fold(found.start);
    let first = first.strip_prefix(['و', 'ف']).filter(|_| it.get(found.start).and).unwrap_or(first);
    let walled = found.start == 0 || it.get(found.start - 1).wall;
    let token = |at: usize| it.text.fold(at);
    NEAR.iter().filter(|near| near.word == first || (near.word == "*" && !only_named)).any(|near| {
        let before = |words: &Vec<String>| {
            let n = words.len();
            !walled
                && it.bare(found.start)
                && tokens.start >= n
                && words.iter().enumerate().all(|(k, word)| token(tokens.start - n + k) == word)
        };
        let after = |words: &Vec<String>| words.iter().enumerate().all(|(k, word)| token(tokens.end + k) == word);
        near.before.iter().any(before) || (!it.get(found.end).wall && near.after.iter().any(after))
    })
}

/// Whether a bare number of four digits stands where a year stands.
pub(super) fn is_year_place(it: &Pieces, at: usize, end: usize, number: i32, point: &Point) -> bool {
    if !(1700..=2100).contains(&number) {
        return false;
    }
    if point.month.is_some() || point.section.is_some() || point.sub.is_some() {
        return true;
    }
    if point.components > 0 {
        return false;
    }
    // A counted noun, a unit, a mark of measure behind it.
    let behind = it.lex(end);
    if behind.unit.is_some() || it.is(end, W::Counted) || it.mark(end, "%٪:+$€£") || accusative(it, end) {
        return false;
    }
    if it.mark(end, "/-–") && it.glued(end) && it.digits(end + 1).is_some_and(|(_, width)| width != 4) {
        return false;
    }
    if super::point::alone(it, at, end) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|&b| !it.get(b).wall) else {
        return false;
    };
    // قرار مجلس الأمن 1973
    let numbered = (0..4).map_while(|n| before.checked_sub(n)).take_while(|&b| it.is_word(b) || it.digits(b).is_some());
    const LED: &[W] =
        &[W::In, W::Since, W::Until, W::Before, W::After, W::From, W::To, W::Between, W::Event, W::During];
    let led = LED.iter().any(|&word| it.is(before, word)) || !it.bare(at);
    if it.is(before, W::Approx)
        || it.is(before, W::More)
        || it.is(before, W::Less)
        || numbered.into_iter().any(|b| it.is(b, W::Numbered)) && !led
    {
        return false;
    }
    if it.mark(before, "$€£#№:/.,") && it.glued(at) {
        return false;
    }
    // منهم ألفين: a year in words wants more than a noun before it.
    led || (it.digits(at).is_some() && (it.mark(before, "(،-–") || it.is_word(before)))
}

/// `شخصا`, `قتيلا`: a counted noun in the accusative.
fn accusative(it: &Pieces, at: usize) -> bool {
    let word = it.fold(at);
    it.is_word(at)
        && word.chars().count() > 3
        && word.ends_with('ا')
        && !word.starts_with("ال")
        && it.lex(at).words == 0
}
