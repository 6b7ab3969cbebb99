//! `المحادثات`, `اللقاء`: a meeting named by its noun alone is the one told last in the same story.

use super::item::Item;
use super::same::{self, Pair};
use super::{Bond, Sources};
use crate::events::{EventType, Status};
use crate::text::{fold, without_article};

/// A meeting that is named without anyone who meets goes with the last one told before it that it can be; failing
/// that, with the first after it (a headline).
pub(super) fn pairs(sources: &Sources, items: &[Item]) -> Vec<Pair> {
    let mut out = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if !meets(item) || !item.parties.is_empty() || !is_definite(sources, item) {
            continue;
        }
        let told = |other: &usize| can_be(item, &items[*other]);
        let story = |other: &usize| {
            let other = &items[*other];
            other.article == item.article && other.report.dispatch == item.report.dispatch
        };
        let before = (0..at).rev().take_while(story).find(told);
        let meant = before.or_else(|| (at + 1..items.len()).take_while(story).find(told));
        if let Some(other) = meant {
            let (a, b) = (at.min(other) as u32, at.max(other) as u32);
            out.push(Pair { likeness: same::SURE, a, b, bond: Bond::Anaphor });
        }
    }
    out
}

fn meets(item: &Item) -> bool {
    item.report.event == EventType::Consult && !item.report.is_statement
}

/// Whether an anaphor can mean a report: a meeting with parties that nothing keeps apart from it.
fn can_be(anaphor: &Item, other: &Item) -> bool {
    // What one story tells as past and as still to come is two meetings.
    let held = |item: &Item| item.status == Status::Occurred;
    // Nor is it one of those that there were in a whole year.
    let known = other.date.days.is_none_or(|d| d.len() <= 31);
    meets(other) && known && !other.parties.is_empty() && held(anaphor) == held(other) && !same::clash(anaphor, other)
}

/// Whether the noun that tells a report has its article: `المحادثات`, `وباللقاء`.
fn is_definite(sources: &Sources, item: &Item) -> bool {
    let text = &sources.articles[item.article].text;
    let lemma = fold(item.report.lemma);
    item.report.tokens.clone().any(|token| {
        let word = text.fold(token).trim_start_matches(['و', 'ف', 'ب', 'ك']);
        let bare = without_article(word).or_else(|| word.strip_prefix("لل"));
        bare.is_some_and(|bare| bare == lemma)
    })
}
