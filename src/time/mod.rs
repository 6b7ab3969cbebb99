//! Time expressions to TIMEX3 values, relative to a dateline.
//!
//! Two steps, because the dateline is itself found from what the articles say: [`find`] lays mentions over the text,
//! each with the *clue* it gives about the day of writing; [`resolve`] gives them values once that day is known.

mod day;

pub use day::{Day, DayRange, days_in_month};

use crate::article::Article;
use crate::text::Span;
use std::ops::Range;

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexType {
    /// A day or a longer stretch of the calendar.
    Date,
    /// A time of day or a part of a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that comes back.
    Set,
}

/// How wide a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A day, or a part of one.
    Day,
    /// An ISO week.
    Week,
    /// A month.
    Month,
    /// A season or a quarter or a half of a year.
    Season,
    /// A year.
    Year,
    /// Ten years or more.
    Decade,
    /// From one day to another.
    Interval,
    /// Not known.
    #[default]
    Unknown,
}

/// A mention laid over the text, not yet resolved.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Where it stands, clitics left out.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A mention with its value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// ISO-TimeML value; `None` when it hangs on something unknown.
    pub value: Option<String>,
    /// The days it covers, when it is a date.
    pub days: Option<DayRange>,
    /// How wide it is.
    pub precision: Precision,
    /// TIMEX3 `mod` (`APPROX`, `START`, `MID`, `END` …).
    pub modifier: Option<&'static str>,
    /// The words it was computed from, when it hangs on other words than the dateline's.
    pub anchor: Option<Span>,
    /// Distance from an anchor without a date (`P2D`, `-P1D`).
    pub offset: Option<String>,
    /// Whether it was computed (from the dateline or other words) and not stated in full.
    pub computed: bool,
}

/// What the day of writing is known to be while resolving.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reference {
    /// The days on which the text may have been written; one day when it is known.
    pub written: Option<DayRange>,
    /// Minutes after midnight, when the moment is known.
    pub minute: Option<u16>,
}

/// Lays the time mentions over the blocks of an article that are read, in order, none overlapping.
pub fn find(article: &Article) -> Vec<Mention> {
    let _ = article;
    Vec::new()
}

/// Gives every mention its value. `references` holds one reference a dispatch.
pub fn resolve(article: &Article, mentions: &[Mention], references: &[Reference]) -> Vec<Resolved> {
    let _ = (article, references);
    mentions.iter().map(|_| Resolved::default()).collect()
}

/// What a mention says about the day of writing.
pub struct Clue {
    /// The words that say it.
    pub span: Span,
    /// The rule, for the chain of reasons.
    pub rule: &'static str,
    /// Whether a day of writing fits the words.
    pub allows: Box<dyn Fn(Day) -> bool>,
    /// Days that the words themselves name, where they name one in full (a day-month-year date): the search starts here.
    pub names: Vec<Day>,
}

/// What the mentions of one dispatch say about the day on which it was written.
pub fn clues(article: &Article, mentions: &[Mention], dispatch: usize) -> Vec<Clue> {
    let _ = (article, mentions, dispatch);
    Vec::new()
}
