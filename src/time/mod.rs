//! Time expressions to TIMEX3 values, relative to a dateline.
//!
//! Two steps, because the dateline is itself found from what the articles say: [`find`] lays mentions over the text;
//! [`resolve`] gives them values once the day of writing is known; [`clues`] says what the mentions tell of that day.
//!
//! Inside, tokens become *pieces* (what a word may mean, proclitics off, `lexicon/time`), pieces are matched by *rules*
//! that build an expression, and a second pass resolves it with the day of writing, what was said before and the
//! tense of the nearest verb.
//!
//! ```
//! use tasalsul::article::Article;
//! use tasalsul::time::{self, Day, DayRange, Reference};
//! let article = Article::read("a", "ستجري المفاوضات في العاشر من يناير/ كانون الثاني المقبل");
//! let mentions = time::find(&article);
//! assert_eq!(article.text.slice(mentions[0].span), "العاشر من يناير/ كانون الثاني المقبل");
//! let written = Some(DayRange::day(Day::parse("2021-12-28").unwrap()));
//! let values = time::resolve(&article, &mentions, &[Reference { written, minute: None }]);
//! assert_eq!(values[0].value.as_deref(), Some("2022-01-10"));
//! ```
//!
//! # What lies in a span, and what a value looks like
//! - Proclitics and في lie outside; يوم, شهر, عام, الساعة, parts (منتصف, أواخر), modifiers, and من, بين, قبل, بعد where they
//!   carry the meaning (a range, an amount from now) lie inside; before a length from an event (بعد يومين من القمة) they
//!   are TimeML's signals and lie outside, as zone words do. A trailing تقريبا lies inside.
//! - ISO weeks begin on Monday. صباح and فجر are `TMO`, ظهر and عصر `TAF`, مساء `TEV`, ليل `TNI`.
//! - A range is one mention, `a/b`, both ends included; a row of days that do not follow each other is one mention each.
//! - A length counted from an event (بعد يومين من القمة) is a DURATION with its length, the offset and the event's words;
//!   a day beside an event (عشية القمة) is a DATE with an offset and no value. The day after what was said has that
//!   mention as its anchor.
//! - A bare weekday follows the tense: past is the last one, today included; future the next one; the present tense of
//!   news (يلتقي الجمعة) the next one, today included. Where no verb before it says so, a weekday that the text settles
//!   elsewhere decides.
//! - A date without a year is the nearest one that modifier and tense allow; without any day of writing the value is
//!   partial (`XXXX-01-10`, `XXXX-WXX-1`).
//! - Hijri days are Umm al-Qura, moved by up to two days where a weekday beside them says so; Hijri months and years
//!   are intervals of Gregorian days.

mod clue;
mod day;
mod expr;
mod feast;
mod hijri;
mod lexicon;
mod number;
mod piece;
mod resolve;
mod rule;
mod scene;
mod tense;

pub use day::{Day, DayRange, days_in_month};

use crate::article::{Article, BlockKind};
use crate::text::Span;
use expr::Expr;
use piece::Pieces;
use resolve::{Context, Said};
use scene::Scene;
use std::ops::Range;
use tense::{Reading, Tense};

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
    /// What it says.
    expr: Expr,
    /// TIMEX3 `mod` that words beside it give.
    modifier: Option<&'static str>,
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
    let blocks = article.blocks.iter().filter(|b| b.kind.is_read() || b.kind == BlockKind::Dateline);
    blocks.flat_map(|block| find_in(article, block.tokens.clone())).collect()
}

fn find_in(article: &Article, tokens: Range<usize>) -> Vec<Mention> {
    let pieces = Pieces::read(&article.text, tokens, lexicon::lexicon());
    rule::find(&pieces)
        .into_iter()
        .map(|found| Mention {
            span: pieces.span(found.start, found.end),
            tokens: pieces.tokens(found.start, found.end),
            kind: found.kind,
            rule: found.rule,
            expr: found.expr,
            modifier: found.modifier,
        })
        .collect()
}

/// Gives every mention its value. `references` holds one reference a dispatch.
pub fn resolve(article: &Article, mentions: &[Mention], references: &[Reference]) -> Vec<Resolved> {
    let mut out = Vec::with_capacity(mentions.len());
    let mut from = 0;
    while from < mentions.len() {
        let dispatch = dispatch_of(article, &mentions[from]);
        let more = mentions[from..].iter().take_while(|m| dispatch_of(article, m) == dispatch).count();
        let reference = references.get(dispatch).copied().unwrap_or_default();
        out.extend(resolve_dispatch(article, &mentions[from..from + more], reference));
        from += more;
    }
    out
}

fn dispatch_of(article: &Article, mention: &Mention) -> usize {
    article.block_of(mention.tokens.start).map_or(0, |b| b.dispatch)
}

/// With a day of writing known only as a range, what its first and its last day agree on is the value.
fn resolve_dispatch(article: &Article, mentions: &[Mention], reference: Reference) -> Vec<Resolved> {
    let at = |today: Option<Day>| resolve_at(article, mentions, today, reference.minute);
    let Some(written) = reference.written else { return at(None) };
    let first = at(Some(written.start));
    if written.len() <= 1 {
        return first;
    }
    let last = at(Some(written.end));
    let unknown = at(None);
    let pairs = first.into_iter().zip(last).zip(unknown);
    pairs.map(|((first, last), unknown)| if first == last { first } else { unknown }).collect()
}

fn resolve_at(article: &Article, mentions: &[Mention], today: Option<Day>, minute: Option<u16>) -> Vec<Resolved> {
    let tenses: Vec<Reading> = mentions.iter().map(|m| tense::read(&article.text, &m.tokens)).collect();
    let first = pass(article, mentions, today, minute, &tenses, &[]);
    // A weekday that no verb directs (توقيع الاتفاق الثلاثاء) means the one that the text settles elsewhere.
    let mut settled = Vec::new();
    for ((mention, resolved), reading) in mentions.iter().zip(&first).zip(&tenses) {
        let (Expr::Point(point), Some(days)) = (&mention.expr, resolved.days) else { continue };
        let Some(weekday) = point.weekday else { continue };
        let named = point.offset.is_some() || point.day.is_some() || point.rel.is_some();
        if named || (reading.sure && matches!(reading.tense, Tense::Past | Tense::Future | Tense::Coming)) {
            settled.push((weekday, days.start, named));
        }
    }
    if settled.is_empty() { first } else { pass(article, mentions, today, minute, &tenses, &settled) }
}

/// Values in the order of the text, each with what was said before it.
fn pass(
    article: &Article,
    mentions: &[Mention],
    today: Option<Day>,
    minute: Option<u16>,
    tenses: &[Reading],
    settled: &[(u8, Day, bool)],
) -> Vec<Resolved> {
    let event = |start: usize, end: usize| article.text.span_of(start..end);
    let mut history: Vec<Said> = Vec::new();
    let mut day = None;
    let mut out = Vec::with_capacity(mentions.len());
    for (mention, reading) in mentions.iter().zip(tenses) {
        let scene = Scene { article, mentions, tenses, resolved: &out };
        let today = today.and_then(|today| scene.day_of_speech(today)).or(today);
        let said = history.last().copied();
        let told = said.and_then(|said| scene.goes_on_from(said));
        let tense = Some(reading.tense);
        let Reading { sure, ends, .. } = *reading;
        let mut context = Context { today, minute, day, said, history: &history, told, tense, sure, ends, settled };
        if let Some((next, point)) = scene.behind_zone() {
            let days = resolve::resolve_point(point, &context).days.filter(|d| d.len() == 1);
            let said = |days| Said { days, precision: Precision::Day, span: mentions[next].span };
            context.day = days.map(said).or(day);
        }
        let mut resolved = resolve::resolve(&mention.expr, &context, event);
        resolved.modifier = mention.modifier.or(resolved.modifier);
        let later = || article.text.slice(mention.span).contains("لاحق");
        if resolved.value.as_deref() == Some("FUTURE_REF") && reading.tense == Tense::Past && later() {
            // وفي وقت لاحق، أوضح: later, but over.
            resolved.value = Some("PAST_REF".into());
        }
        if let (Some(days), TimexType::Date | TimexType::Time) = (resolved.days, mention.kind) {
            let said = Said { days, precision: resolved.precision, span: mention.span };
            history.push(said);
            if resolved.precision == Precision::Day {
                day = Some(said);
            } else if resolved.precision == Precision::Interval && days.len() <= 60 {
                day = Some(Said { days: DayRange::day(days.end), precision: Precision::Day, ..said });
            }
        }
        out.push(resolved);
    }
    out
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
    clue::read(article, mentions, dispatch)
}
