//! Titles of entries, built from what is known of them, in both languages.
//!
//! A meeting is named by its noun, its sides and its place: `محادثات أميركية روسية في جنيف`, `US–Russia talks in
//! Geneva`. What someone said is named in Arabic by the words themselves, in English by who, to whom and on what.

mod act;
mod clip;
mod meeting;

use super::document::Bilingual;
use super::name;
use crate::events::{EventType, Role, Status};
use crate::text::table;
use crate::timeline::{Entry, EntryStatus, Sources};

/// How the title speaks of what happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    /// It happens.
    Done,
    /// It is to happen.
    Ahead,
    /// It may.
    Possible,
    /// It does not, or not any more: the title only names it, and the status beside it says the rest.
    Off,
}

fn mood(entry: &Entry) -> Mood {
    match entry.status {
        EntryStatus::Told(Status::Scheduled | Status::Postponed) | EntryStatus::Unconfirmed => Mood::Ahead,
        EntryStatus::Told(Status::Proposed | Status::Conditional) => Mood::Possible,
        EntryStatus::Told(Status::Denied | Status::Cancelled) => Mood::Off,
        EntryStatus::Told(Status::Occurred) => Mood::Done,
    }
}

/// The title of an entry; `about` is what it speaks of, as [`named`] calls it.
pub(super) fn title(sources: &Sources, entry: &Entry, about: Option<&str>) -> Bilingual {
    let sides = name::sides(sources, entry);
    if is_meeting(entry) {
        return meeting::meeting(sources, entry, &sides).0;
    }
    let row = act::row(sources, entry);
    // What someone denies is not what he says.
    let said = (entry.is_statement && !act::denies(row, entry)).then(|| clip::quoted(sources, entry)).flatten();
    let ar = match (said, sides.acting.first()) {
        (Some(words), Some(speaker)) => format!("{}: {words}", speaker.alone),
        (Some(words), None) => words,
        (None, _) => act::ar(row, entry, &sides),
    };
    Bilingual { ar, en: act::en(row, entry, &sides, about) }
}

/// What an entry is called inside an English sentence: `the US–Russia talks in Geneva`.
pub(super) fn named(sources: &Sources, entry: &Entry) -> String {
    let sides = name::sides(sources, entry);
    if is_meeting(entry) {
        return meeting::meeting(sources, entry, &sides).1;
    }
    act::named(act::row(sources, entry), entry, &sides)
}

fn is_meeting(entry: &Entry) -> bool {
    entry.event == EventType::Consult && !entry.is_statement
}

/// The topic that names the entry best: the first by the table's order.
fn topic(entry: &Entry) -> Option<(&'static str, &'static str)> {
    let row = table("events/topics").rows().find(|row| entry.topics.contains(&row.get("id")))?;
    Some((row.get("ar"), row.get("en")))
}

/// Whether a role speaks or acts.
pub(super) fn acts(role: Role) -> bool {
    matches!(role, Role::Source | Role::Both)
}
