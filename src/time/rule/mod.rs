//! The rules: small matchers over pieces. Each file reads one kind of expression.

mod calendar;
mod clock;
mod day;
mod guard;
mod length;
mod numeric;
mod point;
mod range;
mod shift;
mod stretch;
mod vague;

use super::TimexType;
use super::expr::Expr;
use super::lexicon::W;
use super::lexicon::sense::*;
use super::piece::Pieces;

/// An expression found over pieces `start..end`.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: TimexType,
    pub rule: &'static str,
    pub expr: Expr,
    /// TIMEX3 `mod` that words beside it give.
    pub modifier: Option<&'static str>,
}

impl Found {
    fn new(start: usize, end: usize, kind: TimexType, rule: &'static str, expr: Expr) -> Self {
        Self { start, end, kind, rule, expr, modifier: None }
    }

    /// `نحو`, `أكثر من` before it or inside it, `تقريبا` behind it.
    fn approximated(mut self, it: &Pieces) -> Self {
        let said = |at: usize| {
            [(W::Approx, "APPROX"), (W::More, "MORE_THAN"), (W::Less, "LESS_THAN")]
                .into_iter()
                .find_map(|(word, modifier)| it.is(at, word).then_some(modifier))
        };
        let before = self.start.checked_sub(1).and_then(said);
        self.modifier = (self.start..self.end).find_map(said).or(before);
        if it.is(self.end, W::ApproxAfter) {
            self.modifier = Some("APPROX");
            self.end += 1;
        }
        self
    }
}

type Rule = fn(&Pieces, usize) -> Option<Found>;

/// What a point of the calendar may begin with.
const POINT: u32 =
    DIGITS | MONTH | WEEKDAY | UNIT | CARD | ORD | PART | DAY | SEASON | SECTION | HOLIDAY | DECADE | HEAD;

/// The rules in the order in which they are asked, each with what it may begin with; the longest reading wins, the
/// first among equals.
const RULES: &[(u32, Rule)] = &[
    (LEAD | POINT, range::read),
    (VAGUE | WITHIN, vague::read),
    (SHIFT | DIGITS | CARD | UNIT | HEAD | WEEKDAY, shift::read),
    (EVERY | SET | UNIT | WEEKDAY, length::every),
    (POINT, point::read),
    (DIGITS | CARD | UNIT | HEAD | WEEKDAY, length::read),
];

/// All expressions of a stretch, in order, none overlapping.
pub(super) fn find(it: &Pieces) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < it.len() {
        let senses = it.senses(at);
        let mut best: Option<Found> = None;
        for (begins, rule) in RULES {
            if begins & senses == 0 {
                continue;
            }
            let Some(found) = rule(it, at) else { continue };
            if best.as_ref().is_none_or(|b| found.end > b.end) {
                best = Some(found);
            }
        }
        let Some(found) = best else {
            at += 1;
            continue;
        };
        // What a neighbour makes a name is left whole: no month is read out of شارع 14 يوليو.
        let no_time = guard::is_no_time(it, &found);
        let found = found.approximated(it);
        at = found.end.max(at + 1);
        if !no_time {
            out.push(found);
        }
    }
    out
}
