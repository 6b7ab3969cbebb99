//! The same words told by two articles: both were written within the same days.

use super::fact::Facts;
use super::link::ENOUGH;
use super::settle::Case;
use super::words;
use super::{Effect, Reason};
use crate::article::Article;
use crate::events::Report;
use crate::order::Sorted;
use crate::time::{Day, DayRange};

/// The same words are told as news on the same days.
pub(super) const FRESH: i32 = 3;

/// What a day is worth by the dispatches that tell the same words.
pub(super) fn near(fresh: &[(DayRange, Reason)], day: Day) -> u32 {
    let worth = |days: &DayRange| match () {
        () if days.contains(day) => ENOUGH + ENOUGH / 2,
        () if days.start.plus(-FRESH) <= day && day <= days.end.plus(FRESH) => ENOUGH / 2,
        () => 0,
    };
    fresh.iter().map(|(days, _)| worth(days)).sum()
}

impl Facts {
    /// The statements of all articles that carry quoted words, with their shingles.
    pub(super) fn gather_words(&mut self, articles: &[Article], reports: &[Vec<Report>]) {
        for (article, own) in reports.iter().enumerate() {
            for (report, told) in own.iter().enumerate().filter(|(_, r)| r.is_statement && r.quote.is_some()) {
                let words = words::read(&articles[article].text, told.tokens.clone());
                let at = self.said.len();
                for shingle in &words.shingles {
                    self.shingles.entry(*shingle).or_default().push(at);
                }
                self.said.push((article, report, words));
            }
        }
    }

    /// The bounded dispatches of other articles that tell the same words as an open one.
    pub(super) fn fresh(
        &self,
        reports: &[Vec<Report>],
        cases: &[Case],
        index: usize,
        articles: &[Article],
    ) -> Vec<(DayRange, Reason)> {
        let case = &cases[index];
        let mut out: Vec<(DayRange, Reason)> = Vec::new();
        // Words may be told again after years: only what bounds itself by words of its own is news of those days.
        if case.found.open_below && case.found.open_above {
            return out;
        }
        let own = self.said.iter().filter(|s| s.0 == case.article && reports[s.0][s.1].dispatch == case.dispatch);
        for (_, _, words) in own {
            let mut near: Vec<usize> = words
                .shingles
                .iter()
                .flat_map(|s| self.shingles.get(s).into_iter().flatten().take(40))
                .copied()
                .collect();
            near.order();
            near.dedup();
            for (article, report, others) in near.into_iter().map(|at| &self.said[at]) {
                let other = &reports[*article][*report];
                let theirs = cases.iter().find(|c| c.article == *article && c.dispatch == other.dispatch);
                let Some(found) = theirs.map(|c| &c.found).filter(|_| *article != case.article) else { continue };
                let (Some(start), Some(end)) = (found.earliest(), found.latest()) else { continue };
                let days = DayRange { start, end };
                if days.len() <= 62 && words::overlap(&words.shingles, &others.shingles, 5) >= 500 {
                    let effect = Effect::ToldElsewhere(days);
                    let reason = Reason { article: *article, span: other.span, rule: "same words", effect };
                    out.push((days, reason));
                }
            }
        }
        out.order_by_key(|(days, r)| (*days, articles[r.article].id.clone(), r.span));
        out.dedup();
        out.truncate(4);
        out
    }
}
