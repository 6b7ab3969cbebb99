//! When was each dispatch written? Stated, or settled from what all the articles say together.
//!
//! In go the articles with their time mentions and reports, out comes one [`Dateline`] a dispatch: the narrowest
//! stretch of days that breaks none of the clues (or the fewest), and the chain of reasons that led there.
//! It goes in three steps, each a file: what a dispatch says of itself ([`clue`]), which days fit that
//! ([`candidates`]), and what other articles tell of the same happenings ([`link`]), until nothing changes.
//! A day is never made up: when several remain, the dateline is as wide as they are.
//!
//! The result does not depend on the order of the articles.

mod candidates;
mod clue;
mod echo;
mod fact;
mod link;
pub mod party;
mod settle;
mod story;
mod table;
mod values;
pub mod when;
pub mod words;

pub use settle::settle;
pub use values::values;

use crate::text::Span;
use crate::time::{Day, DayRange, Reference};

/// How a dateline is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// The reader or the manifest gave it.
    Given,
    /// The page says it.
    Stated,
    /// It follows from what the articles tell.
    Inferred,
    /// Nothing settles it.
    #[default]
    Unknown,
}

/// What follows from some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The reader gave this day.
    Given(Day),
    /// The words name the day of writing.
    Names(Day),
    /// After these words, the day of writing lies between these days (`None`: open on that side).
    Leaves(Option<Day>, Option<Day>),
    /// Another article tells the same happening, on these days.
    ToldElsewhere(DayRange),
    /// Another article of the same story was written then.
    OfStory(DayRange),
    /// Another dispatch of the same file was written then.
    Neighbour(DayRange),
    /// Of several readings of a numeric date, this one lies nearest to the days the text speaks of.
    Nearest(Day),
    /// A numeric date that can be read in two ways is read with the day before the month.
    DayFirst(Day),
    /// The words do not fit the answer.
    Breaks,
}

/// One link of the chain of reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The article that holds the words.
    pub article: usize,
    /// The words.
    pub span: Span,
    /// The rule.
    pub rule: &'static str,
    /// What follows.
    pub effect: Effect,
}

/// When a dispatch was written, and how one knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// First possible day.
    pub earliest: Option<Day>,
    /// Last possible day.
    pub latest: Option<Day>,
    /// Minutes after midnight, when the reader gave the moment.
    pub minute: Option<u16>,
    /// How it is known.
    pub basis: Basis,
    /// The reasons, in the order in which they were applied.
    pub because: Vec<Reason>,
    /// What does not fit the answer.
    pub conflicts: Vec<Reason>,
}

impl Dateline {
    /// The days on which it may have been written, when they are bounded.
    pub fn days(&self) -> Option<DayRange> {
        Some(DayRange { start: self.earliest?, end: self.latest? })
    }

    /// What the resolution of times needs of it.
    pub fn reference(&self) -> Reference {
        Reference { written: self.days(), minute: self.minute }
    }

    /// A given date (`YYYY-MM-DD`) or date-time.
    pub fn given(published: &str, article: usize) -> Option<Self> {
        let day = Day::parse(published)?;
        let clock = published.trim().split_once(['T', 't', ' ']).map(|(_, clock)| clock);
        let minute = clock.and_then(|clock| {
            let mut parts = clock.split(':').map(|p| p.get(..2).unwrap_or(p).parse::<u16>().ok());
            Some(parts.next()?? * 60 + parts.next()??)
        });
        let reason = Reason { article, span: Span::default(), rule: "given", effect: Effect::Given(day) };
        Some(Self {
            earliest: Some(day),
            latest: Some(day),
            minute,
            basis: Basis::Given,
            because: vec![reason],
            conflicts: Vec::new(),
        })
    }
}
