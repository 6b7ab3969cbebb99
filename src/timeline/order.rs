//! The order of the timeline, and the links between its entries.
//!
//! By first day, then by last day (the narrower date first), events before what was said of them; on a tie by type,
//! by who takes part, and by the passage that tells it first.
//! An entry without a date stands after the day it must follow, or before the day it must precede.

use super::{Entry, Sources};
use crate::events::Report;
use crate::order::Sorted;
use crate::text::Map;
use crate::time::Day;

/// Puts the entries in order and links statements to what they speak of.
pub(super) fn arrange(sources: &Sources, mut entries: Vec<Entry>) -> Vec<Entry> {
    let registry = &sources.actors.actors;
    entries.order_by_key(|entry| {
        let mut sides: Vec<&str> = entry.participants.iter().map(|(actor, _)| registry[*actor].id.as_str()).collect();
        sides.order();
        let first = &entry.members[0];
        let told = (&sources.articles[first.article].id, sources.reports[first.article][first.report].span);
        (place(entry), entry.event, sides, told, entry.id.clone())
    });
    let mut of: Map<(usize, usize), usize> = Map::default();
    for (at, entry) in entries.iter().enumerate() {
        of.extend(entry.members.iter().map(|m| ((m.article, m.report), at)));
    }
    let abouts: Vec<Option<usize>> =
        entries.iter().enumerate().map(|(at, entry)| about(sources, &of, at, entry)).collect();
    for (at, about) in abouts.into_iter().enumerate() {
        entries[at].about = about;
        if let (None, Some(about)) = (&entries[at].track, about) {
            entries[at].track = entries[about].track.clone();
        }
    }
    entries
}

/// The entry that most reports of an entry speak of; of equally many, the earlier in the timeline.
fn about(sources: &Sources, of: &Map<(usize, usize), usize>, own: usize, entry: &Entry) -> Option<usize> {
    let mut votes: Map<usize, usize> = Map::default();
    for member in &entry.members {
        let reports = &sources.reports[member.article];
        let it = &reports[member.report];
        let entry = |report: usize| of.get(&(member.article, report)).copied().filter(|&entry| entry != own);
        // What it only refers to may be told by another article.
        let within = |r: &Report| r.refers && it.tokens.start <= r.tokens.start && r.tokens.end <= it.tokens.end;
        let named = || (0..reports.len()).filter(|&r| !reports[r].is_statement && within(&reports[r])).find_map(entry);
        let verbal = it.is_statement && !it.refers;
        if let Some(entry) = it.about.and_then(entry).or_else(named).filter(|_| verbal) {
            *votes.entry(entry).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|&(entry, n)| (n, std::cmp::Reverse(entry))).map(|(entry, _)| entry)
}

/// Where an entry stands: its day, whether before (0), on (1) or after (2) it, its last day, event or statement.
fn place(entry: &Entry) -> (Day, u8, Day, bool) {
    const NEVER: Day = Day(i32::MAX);
    let date = &entry.date;
    match (date.days, date.after, date.before) {
        (Some(days), _, _) => (days.start, 1, days.end, entry.is_statement),
        (None, Some(after), before) => (after, 2, before.unwrap_or(NEVER), entry.is_statement),
        (None, None, Some(before)) => (before, 0, before, entry.is_statement),
        (None, None, None) => (NEVER, 3, NEVER, entry.is_statement),
    }
}
