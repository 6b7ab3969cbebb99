//! Whether two reports tell the same.
//!
//! Arguments are compared first (who, when, where), words last. [`clash`] says that two can never be one entry;
//! [`likeness`] says how surely they are.

use super::Bond;
use super::item::Item;
use crate::dateline::party::{self, Match};
use crate::dateline::words::overlap;
use crate::events::EventType;
use crate::order::Sorted;

/// Two items that may be one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub likeness: u32,
    pub a: u32,
    pub b: u32,
    pub bond: Bond,
}

/// The pairs that are alike, the surest first; ties by the items' own order.
pub(super) fn pairs(items: &[Item], candidates: &[(u32, u32)]) -> Vec<Pair> {
    let mut out: Vec<Pair> = candidates
        .iter()
        .filter_map(|&(a, b)| {
            let (x, y) = (&items[a as usize], &items[b as usize]);
            let (likeness, bond) = if clash(x, y) { None } else { likeness(x, y) }?;
            Some(Pair { likeness, a, b, bond })
        })
        .collect();
    out.order_by_key(|p| (u32::MAX - p.likeness, p.a, p.b));
    out
}

/// Whether two items can never be one entry.
pub(super) fn clash(a: &Item, b: &Item) -> bool {
    if a.window.meet(b.window).is_none() || a.is_verbal() != b.is_verbal() {
        return true;
    }
    if a.is_verbal() {
        return false;
    }
    // A journey and a call are no meeting.
    let apart = |item: &Item| item.report.mode.filter(|m| matches!(*m, "phone" | "visit"));
    a.report.event != b.report.event || apart(a) != apart(b) || other_people(a, b) || elsewhere(a, b)
}

/// Both name people of one side, and none in common.
fn other_people(a: &Item, b: &Item) -> bool {
    !a.people.is_empty() && !b.people.is_empty() && !a.people.iter().any(|p| b.people.contains(p)) && {
        party::compare(&a.parties, &b.parties) >= Match::Within
    }
}

/// Two places; a matter of difference only when the same parties met on the same day.
fn elsewhere(a: &Item, b: &Item) -> bool {
    let apart = matches!((a.report.place, b.report.place), (Some(x), Some(y)) if x != y);
    apart && !(a.day().is_some() && a.day() == b.day() && party::compare(&a.parties, &b.parties) == Match::Same)
}

fn likeness(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    if a.is_verbal() { said(a, b) } else { done(a, b) }
}

/// A meeting, an agreement, an act: by its parties, its days, its place; then by its words.
fn done(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    let one_passage = a.report.tokens.start < b.report.tokens.end && b.report.tokens.start < a.report.tokens.end;
    if a.article == b.article && one_passage {
        return Some((2000, Bond::Passage));
    }
    let parties = party::compare(&a.parties, &b.parties);
    let one_day = a.day().is_some() && a.day() == b.day() && !(a.soft && b.soft);
    let one_place = a.report.place.is_some() && a.report.place == b.report.place;
    let words = overlap(&a.words.stems, &b.words.stems, 4);
    let topics = a.report.topics.iter().any(|t| b.report.topics.contains(t));
    let lemma = a.report.lemma == b.report.lemma;
    let mut sum = match parties {
        Match::Same => 400,
        Match::Within => 320,
        Match::One => 150,
        Match::Not if a.parties.is_empty() || b.parties.is_empty() => 60,
        Match::Not => return None,
    };
    sum += match () {
        () if one_day => 300,
        () if wide(a) || wide(b) => 0,
        () if a.date.days.is_some() && b.date.days.is_some() => 200,
        () if a.date.days.is_some() || b.date.days.is_some() => 100,
        () => 60,
    };
    sum += if one_place { 150 } else { 40 };
    sum += 100 * u32::from(lemma) + 50 * u32::from(topics) + words * 150 / 1000;
    if a.report.event != EventType::Consult && words < 250 && !topics && !(lemma && one_day) {
        return None;
    }
    let bond = match parties {
        Match::Same | Match::Within if one_day => Bond::PartiesAndDay,
        Match::Same | Match::Within => Bond::Parties,
        _ => Bond::PlaceAndDay,
    };
    (sum >= 560).then_some((sum, bond))
}

/// A year or more: what happened in it may be many things.
fn wide(item: &Item) -> bool {
    item.date.days.is_some_and(|d| d.len() > 300)
}

/// Something said: by who says it and what it says.
fn said(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    let parties = party::compare(&a.parties, &b.parties);
    let one_speaker = a.speaker.is_some() && a.speaker == b.speaker;
    let one_side = one_speaker || parties != Match::Not;
    let words = overlap(&a.words.stems, &b.words.stems, 4);
    let shingles = overlap(&a.words.shingles, &b.words.shingles, 3);
    if shingles >= 500 && one_side {
        return Some((1500 + shingles, Bond::Quotation));
    }
    let topics = a.report.topics.iter().filter(|t| b.report.topics.contains(t)).count() as u32;
    let types = match (a.report.event, b.report.event) {
        (x, y) if x == y => 100,
        (EventType::Statement, _) | (_, EventType::Statement) => 0,
        _ => return None,
    };
    let sum = words * 6 / 10 + shingles * 4 / 10 + topics.min(2) * 100 + types;
    let enough = match () {
        () if a.article == b.article => 650,
        () if one_speaker => 380,
        () if one_side && (a.people.is_empty() || b.people.is_empty()) => 550,
        () => return None,
    };
    (sum >= enough).then_some((600 + sum, Bond::Content))
}
