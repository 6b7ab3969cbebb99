//! What looks like time and is none: `مارس` the verb, `القرار 1973`, `2022 شخصا`, `علي جمعة`.

use super::Found;
use crate::time::expr::{Expr, Point};
use crate::time::lexicon::W;
use crate::time::piece::Pieces;

/// Whether the company of an expression says that it is no time.
pub(super) fn is_no_time(it: &Pieces, found: &Found) -> bool {
    let before = found.start.checked_sub(1);
    match &found.expr {
        Expr::Point(point) if point.components <= 1 => before.is_some_and(|at| it.is(at, W::Name)),
        _ => false,
    }
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
    if it.is(before, W::Numbered) || it.is(before, W::Approx) {
        return false;
    }
    if it.mark(before, "$€£#№:/.,") && it.glued(at) {
        return false;
    }
    const LED: &[W] =
        &[W::In, W::Since, W::Until, W::Before, W::After, W::From, W::To, W::Between, W::Event, W::During];
    LED.iter().any(|&word| it.is(before, word)) || it.mark(before, "(،-–") || !it.bare(at) || it.is_word(before)
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
