//! Whether an entry took place: the status that its reports leave, and how it moved.

use super::Moment;
use super::item::Item;
use crate::events::Status;
use crate::order::Sorted;
use crate::time::Day;

/// The status of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryStatus {
    /// As a report gives it.
    Told(Status),
    /// It was planned for a day that has passed, and no one reports it.
    Unconfirmed,
}

impl EntryStatus {
    /// The document's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Told(status) => name(status),
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// The document's word for a status.
pub(super) fn name(status: Status) -> &'static str {
    match status {
        Status::Occurred => "occurred",
        Status::Scheduled => "scheduled",
        Status::Proposed => "proposed",
        Status::Conditional => "conditional",
        Status::Denied => "denied",
        Status::Cancelled => "cancelled",
        Status::Postponed => "postponed",
    }
}

/// The status of every article that tells the entry, oldest dateline first; one an article.
pub(super) fn moments(items: &[&Item], names: impl Fn(usize) -> String) -> Vec<Moment> {
    let mut by_article: Vec<Moment> = Vec::new();
    for item in items {
        let moment = Moment { status: item.status, as_of: item.as_of, article: item.article };
        match by_article.iter_mut().find(|m| m.article == item.article) {
            Some(known) if weight(known.status) >= weight(moment.status) => {}
            Some(known) => *known = moment,
            None => by_article.push(moment),
        }
    }
    // What is not dated comes first: it can only be outweighed, not outdate.
    by_article.order_by_key(|m| (m.as_of.map(|d| (d.end, d.start)), weight(m.status), names(m.article)));
    by_article
}

/// The last word: the newest report's; but what took place is not undone by a plan.
pub(super) fn last(moments: &[Moment], ends: Option<Day>, newest: Option<Day>) -> EntryStatus {
    let Some(last) = moments.last() else { return EntryStatus::Told(Status::Scheduled) };
    let took_place = moments.iter().any(|m| m.status == Status::Occurred);
    let open = last.status.is_open();
    match last.status {
        _ if open && took_place => EntryStatus::Told(Status::Occurred),
        Status::Scheduled if matches!((ends, newest), (Some(end), Some(newest)) if end < newest) => {
            EntryStatus::Unconfirmed
        }
        status => EntryStatus::Told(status),
    }
}

/// Of two statuses with one dateline, the heavier counts.
fn weight(status: Status) -> u32 {
    match status {
        Status::Occurred => 6,
        Status::Cancelled => 5,
        Status::Postponed => 4,
        Status::Denied => 3,
        Status::Scheduled => 2,
        Status::Proposed => 1,
        Status::Conditional => 0,
    }
}
