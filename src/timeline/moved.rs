//! Links between meetings: what was put off and the day it was put off to, talks and their rounds.

use super::{Entry, EntryStatus, Moment, Sources, Standing};
use crate::dateline::party::{self, Match, party};
use crate::events::{EventType, PUT_OFF_TO, Role, Status};
use crate::order::Sorted;
use crate::text::Map;
use crate::time::Precision;

/// Links the entries of a timeline that is in order.
pub(super) fn link(sources: &Sources, entries: &mut [Entry]) {
    let parties: Vec<Vec<usize>> = entries.iter().map(|entry| parties(sources, entry)).collect();
    let mut of: Map<(usize, usize), usize> = Map::default();
    for (at, entry) in entries.iter().enumerate() {
        of.extend(entry.members.iter().map(|m| ((m.article, m.report), at)));
    }
    for new in 0..entries.len() {
        if let Some(old) = in_one_sentence(sources, entries, &of, new).or_else(|| put_off(entries, &parties, new)) {
            close(sources, entries, old, new);
        }
    }
    rounds(entries, &parties);
}

/// The states and bodies that take part, sorted.
fn parties(sources: &Sources, entry: &Entry) -> Vec<usize> {
    let acting = entry.participants.iter().filter(|(_, role)| !matches!(role, Role::Mediator | Role::Host));
    let mut out: Vec<usize> = acting.map(|&(actor, _)| party(&sources.actors.actors, actor)).collect();
    out.order();
    out.dedup();
    out
}

/// What is put off to this day in so many words: told in the same sentence.
fn in_one_sentence(sources: &Sources, entries: &[Entry], of: &Map<(usize, usize), usize>, new: usize) -> Option<usize> {
    let told = entries[new].members.iter().find(|m| sources.reports[m.article][m.report].rule == PUT_OFF_TO)?;
    let (text, reports) = (&sources.articles[told.article].text, &sources.reports[told.article]);
    let it = &reports[told.report];
    let sentence = text.sentence_of(it.head);
    let is_old = |r: &usize| {
        let old = &reports[*r];
        old.status == Status::Postponed && old.event == it.event && sentence.contains(&old.head) && old.head < it.head
    };
    let old = (0..reports.len()).rfind(is_old)?;
    of.get(&(told.article, old)).copied().filter(|&old| old != new)
}

/// The meeting that was put off to this one: planned by the same for an earlier day, the last such.
fn put_off(entries: &[Entry], parties: &[Vec<usize>], new: usize) -> Option<usize> {
    let it = &entries[new];
    let start = it.date.days?.start;
    it.members.iter().find(|m| m.moved)?;
    let planned = |old: &usize| {
        let other = &entries[*old];
        let open = matches!(
            other.status,
            EntryStatus::Unconfirmed | EntryStatus::Told(Status::Scheduled | Status::Postponed | Status::Proposed)
        );
        let before = other.date.days.map_or(other.status == EntryStatus::Told(Status::Postponed), |d| d.start < start);
        let place = other.place.is_none() || it.place.is_none() || other.place == it.place;
        let alike = (other.event, other.mode, other.is_statement) == (it.event, it.mode, it.is_statement);
        let likeness = party::compare(&parties[*old], &parties[new]);
        let same = likeness >= Match::Within || likeness == Match::One && parties[*old] == parties[new];
        *old != new && open && before && place && alike && same
    };
    (0..entries.len()).rev().filter(planned).max_by_key(|&old| (entries[old].date.days.map(|d| d.start), old))
}

/// The old plan is put off, as of the article that says so.
fn close(sources: &Sources, entries: &mut [Entry], old: usize, new: usize) {
    let Some(told) = entries[new].members.iter().find(|m| m.moved).copied() else { return };
    let dispatch = sources.reports[told.article][told.report].dispatch;
    let as_of = sources.datelines[told.article].get(dispatch).and_then(|d| d.days());
    // Who meets then, say those who told of it before.
    if entries[new].participants.is_empty() {
        entries[new].participants = entries[old].participants.clone();
        entries[new].track = entries[old].track.clone();
    }
    let entry = &mut entries[old];
    entry.moved_to = Some(new);
    entry.status = EntryStatus::Told(Status::Postponed);
    entry.standing = Standing::Superseded;
    if entry.history.last().is_none_or(|last| last.status != Status::Postponed) {
        entry.history.push(Moment { status: Status::Postponed, as_of, article: told.article });
    }
}

/// Talks that went on for days are the whole of which meetings of the same within these days are rounds.
fn rounds(entries: &mut [Entry], parties: &[Vec<usize>]) {
    let meets = |entry: &Entry| entry.event == EventType::Consult && !entry.is_statement && entry.mode.is_none();
    let mut by_parties: Map<&[usize], Vec<usize>> = Map::default();
    for (at, entry) in entries.iter().enumerate() {
        // A week or a month is only a day that is not told.
        let days = entry.date.days.is_some_and(|d| d.len() > 1) && entry.date.precision == Precision::Interval;
        if meets(entry) && parties[at].len() >= 2 && days {
            by_parties.entry(&parties[at]).or_default().push(at);
        }
    }
    let whole: Vec<Option<usize>> = (0..entries.len())
        .map(|at| {
            let days = entries[at].date.days.filter(|_| meets(&entries[at]))?;
            let holds = |whole: &&usize| {
                let other = entries[**whole].date.days;
                other.is_some_and(|o| o.len() > days.len() && o.start <= days.start && days.end <= o.end)
            };
            let around = by_parties.get(&parties[at][..])?.iter().filter(holds);
            around.min_by_key(|whole| (entries[**whole].date.days.map(|d| d.len()), **whole)).copied()
        })
        .collect();
    for (entry, whole) in entries.iter_mut().zip(whole) {
        entry.part_of = whole;
    }
}
