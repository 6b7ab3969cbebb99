//! The days on which a report puts what it tells, once its article's times have values.

use crate::events::{PUT_OFF_TO, Report, Status, When};
use crate::text::Text;
use crate::time::{DayRange, Mention, Precision, Resolved};

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

/// Whether a report is dated by the day to which it says that something is put off.
pub fn is_put_off_to(text: &Text, reports: &[Report], times: &[Mention], report: usize) -> bool {
    let root = &reports[root(reports, report)];
    let When::Mention(mention) = root.when else { return false };
    root.rule == PUT_OFF_TO || root.status == Status::Postponed && times.get(mention).is_some_and(|t| is_goal(text, t))
}

/// Whether a time is that to which something is moved: `إلى يوم الخميس`, `حتى إشعار آخر`, `ليوم الأحد`.
pub fn is_goal(text: &Text, time: &Mention) -> bool {
    let first = time.tokens.start;
    let before = || (first.saturating_sub(3)..first).rev().map(|token| text.fold(token));
    let leads = |word: &&str| !matches!(*word, "يوم" | "موعد" | "تاريخ" | "غايه" | "ما" | "بعد");
    before().find(leads).is_some_and(|word| matches!(word, "الي" | "حتي"))
        || text.fold(first).starts_with("لل")
        || text.fold(first) == "ليوم"
        || before().next() == Some("ليوم")
}
