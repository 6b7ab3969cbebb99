//! The rules: small matchers over pieces. Each file reads one kind of expression.

mod calendar;
mod clock;
mod guard;
mod length;
mod numeric;
mod point;
mod range;
mod shift;
mod vague;

use super::TimexType;
use super::expr::Expr;
use super::lexicon::W;
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

/// The rules in the order in which they are asked; the longest reading wins, the first among equals.
const RULES: &[Rule] = &[range::read, vague::read, shift::read, length::every, point::read, length::read];

/// All expressions of a stretch, in order, none overlapping.
pub(super) fn find(it: &Pieces) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < it.len() {
        let piece = it.get(at);
        let mut best: Option<Found> = None;
        if piece.lex != 0 || piece.number >= 0 {
            for rule in RULES {
                let Some(found) = rule(it, at) else { continue };
                if best.as_ref().is_none_or(|b| found.end > b.end) {
                    best = Some(found);
                }
            }
        }
        match best.filter(|found| !guard::is_no_time(it, found)) {
            Some(found) => {
                let found = found.approximated(it);
                at = found.end.max(at + 1);
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}
