//! `أرجئت القمة التي كانت مقررة غدا إلى الأسبوع المقبل`: the day for which something was planned, and the one to which it
//! was put off.

use super::{Report, Status, Story, When};
use crate::quotes::listed;
use std::ops::Range;

/// The rule of a report that only tells the day to which another is put off.
pub const PUT_OFF_TO: &str = "put off to";
/// So near to the word that says it was planned stands the day for which it was.
const NEAR: usize = 14;

impl Story<'_> {
    /// Gives what is put off the day for which it was planned; the day to which it is put off is told by a report of its
    /// own, of the words that name that day.
    pub(super) fn put_off(&self, reports: &mut Vec<Report>) {
        let mut later = Vec::new();
        for it in reports.iter_mut().filter(|r| !r.is_statement && !r.refers) {
            let sentence = self.text.sentence_of(it.head);
            let goal = self.goal(it.head, &sentence);
            let open = matches!(it.status, Status::Scheduled | Status::Occurred);
            if open && goal.is_some_and(|at| self.puts_off(it.head, at)) {
                it.status = Status::Postponed;
            }
            if it.status != Status::Postponed {
                continue;
            }
            let planned = self.planned(it.head, &sentence).filter(|at| Some(*at) != goal);
            let dated = match it.when {
                When::Mention(at) if Some(at) != goal => Some(at),
                _ => None,
            };
            // The day before the word that puts it off may be that of the announcing.
            let told = dated.filter(|&at| self.times[at].tokens.start > it.head);
            match (planned.or(told), goal) {
                (Some(old), Some(new)) => {
                    it.when = When::Mention(old);
                    let end = self.times[new].tokens.start.saturating_sub(1);
                    it.tokens.end = it.tokens.end.max(end);
                    it.span = self.text.span_of(it.tokens.clone());
                    let tokens = self.times[new].tokens.start.saturating_sub(1)..self.times[new].tokens.end;
                    let span = self.text.span_of(tokens.clone());
                    let head = self.times[new].tokens.start;
                    later.push(Report {
                        head,
                        span,
                        tokens,
                        when: When::Mention(new),
                        outcome: None,
                        rule: PUT_OFF_TO,
                        ..it.clone()
                    });
                }
                (Some(only), None) | (None, Some(only)) => it.when = When::Mention(only),
                (None, None) => {}
            }
        }
        reports.extend(later);
    }

    /// Whether a word shortly before a day says that what was told is put off to it (`أجلت إلى 27 يونيو`).
    fn puts_off(&self, head: usize, goal: usize) -> bool {
        let at = self.times[goal].tokens.start;
        (at.saturating_sub(4).max(head + 1)..at).any(|t| listed("puts-off", self.text.fold(t)))
    }

    /// The day to which something is moved: `إلى يوم الخميس`, `حتى مطلع أبريل`.
    fn goal(&self, head: usize, sentence: &Range<usize>) -> Option<usize> {
        let led = |at: usize| {
            let before = || (sentence.start.max(at.saturating_sub(3))..at).rev().map(|t| self.text.fold(t));
            let first = before().find(|word| !matches!(*word, "يوم" | "موعد" | "تاريخ" | "غايه" | "ما" | "بعد"));
            first.is_some_and(|word| matches!(word, "الي" | "حتي")) || self.text.fold(at).starts_with("لل")
        };
        let own = |m: &crate::time::Mention| sentence.contains(&m.tokens.start) && m.tokens.start > head;
        (0..self.times.len()).rfind(|&n| own(&self.times[n]) && led(self.times[n].tokens.start))
    }

    /// The day for which it was planned: the first behind a word that says so.
    fn planned(&self, head: usize, sentence: &Range<usize>) -> Option<usize> {
        let word = (head.max(sentence.start)..sentence.end).find(|&t| listed("planned", self.text.fold(t)))?;
        let near = word..(word + NEAR).min(sentence.end);
        (0..self.times.len()).find(|&n| near.contains(&self.times[n].tokens.start))
    }
}
