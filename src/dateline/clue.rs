//! What a dispatch says of its own day of writing, with the weight that the place of the words gives it.

use crate::article::{Article, BlockKind};
use crate::order::Sorted;
use crate::text::Span;
use crate::time::{self, Day};

/// A clue about the day of writing.
pub(super) struct Clue {
    /// The words.
    pub span: Span,
    /// The rule.
    pub rule: &'static str,
    /// What a day of writing that does not fit costs.
    pub weight: u32,
    /// The days that fit, where the words leave only a few: a stated date.
    pub pins: Vec<Day>,
    /// Of two readings of a numeric date, the one that puts the day before the month.
    pub day_first: Option<Day>,
    allows: Box<dyn Fn(Day) -> bool>,
}

/// A line that says when the text was written outweighs what a few clauses of the text seem to say.
const DATELINE: u32 = 9;
/// Furniture of the page may show the day on which the page was fetched.
const CHROME: u32 = 3;
/// A clause of the text.
const BODY: u32 = 2;

impl Clue {
    /// Whether a day fits.
    pub fn allows(&self, day: Day) -> bool {
        (self.allows)(day)
    }
}

/// The clues of one dispatch.
pub(super) fn of(article: &Article, mentions: &[time::Mention], dispatch: usize) -> Vec<Clue> {
    time::clues(article, mentions, dispatch).into_iter().map(|clue| weighed(article, clue)).collect()
}

fn weighed(article: &Article, clue: time::Clue) -> Clue {
    let time::Clue { span, rule, allows, names } = clue;
    let pins = pins(&names, &allows);
    let day_first = names.first().copied().filter(|_| names.len() == 2);
    let token = article.text.tokens_in(span).start;
    let weight = match article.block_of(token).map(|b| b.kind) {
        Some(BlockKind::Dateline | BlockKind::Byline) if !pins.is_empty() => DATELINE,
        Some(BlockKind::Headline | BlockKind::Subhead) if !pins.is_empty() => DATELINE,
        Some(BlockKind::Chrome) => CHROME,
        Some(BlockKind::Body) if !pins.is_empty() && opens(article, token) => DATELINE,
        _ => BODY,
    };
    Clue { span, rule, weight, pins, day_first, allows }
}

/// The days that the clue allows near the days it names, if they are so few that it states a date.
fn pins(names: &[Day], allows: &dyn Fn(Day) -> bool) -> Vec<Day> {
    let mut out = Vec::new();
    for &name in names {
        let near: Vec<Day> = (-8..=8).map(|n| name.plus(n)).filter(|&d| allows(d)).collect();
        if near.len() <= 2 {
            out.extend(near);
        }
    }
    out.order();
    out.dedup();
    out
}

/// Whether a token stands at the very beginning of a body block (`القاهرة (وكالات) - 22/11/1995:`).
fn opens(article: &Article, token: usize) -> bool {
    article.block_of(token).is_some_and(|block| token < block.tokens.start + 14)
}
