//! The days on which a report puts what it tells, once its article's times have values.

use crate::events::{Report, When};
use crate::time::{DayRange, Precision, Resolved};

/// A date as one report gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// The days, when they are known.
    pub days: Option<DayRange>,
    /// How wide the words are.
    pub precision: Precision,
    /// Whether it was computed and not stated in full.
    pub computed: bool,
    /// The mention that dates it, an index into the article's mentions.
    pub mention: Option<usize>,
    /// Whether the words only say "about".
    pub about: bool,
}

/// The date of a report by its words alone: what only hangs on the moment of writing has none here.
pub fn by_words(reports: &[Report], times: &[Resolved], report: usize) -> Dated {
    let mut at = report;
    for _ in 0..8 {
        match reports.get(at).map(|r| r.when) {
            Some(When::Mention(mention)) => return of_mention(times, mention),
            Some(When::Same(other)) if other != at => at = other,
            _ => break,
        }
    }
    Dated::default()
}

/// The report whose own words date this one: itself, or the one it hangs on.
pub fn root(reports: &[Report], report: usize) -> usize {
    let mut at = report;
    for _ in 0..8 {
        match reports.get(at).map(|r| r.when) {
            Some(When::Same(other)) if other != at => at = other,
            _ => break,
        }
    }
    at
}

fn of_mention(times: &[Resolved], mention: usize) -> Dated {
    let Some(time) = times.get(mention) else { return Dated::default() };
    Dated {
        days: time.days,
        precision: if time.days.is_some() { time.precision } else { Precision::Unknown },
        computed: time.computed,
        mention: Some(mention),
        about: time.modifier == Some("APPROX"),
    }
}
