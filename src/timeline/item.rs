//! A report made ready for comparing: its days, its parties, its words.

use super::Sources;
use crate::actors::ActorKind;
use crate::dateline::Dateline;
use crate::dateline::party::parties;
use crate::dateline::when::{self, Dated};
use crate::dateline::words::{self, Words};
use crate::events::{EventType, Report, Role, Status, When};
use crate::order::Sorted;
use crate::time::{Day, DayRange, Precision};

/// A report with all that comparing needs.
pub(super) struct Item<'a> {
    /// Its article.
    pub article: usize,
    /// Its index among the reports of the article.
    pub index: usize,
    /// The report.
    pub report: &'a Report,
    /// The date that it gives.
    pub date: Dated,
    /// Whether the date is only that of the writing: it may have been a little earlier.
    pub soft: bool,
    /// Not before, not after: the days on which it can have been.
    pub window: Window,
    /// When it was written.
    pub as_of: Option<DayRange>,
    /// States and bodies whose people take part, sorted.
    pub parties: Vec<usize>,
    /// Named people, sorted.
    pub people: Vec<usize>,
    /// Who speaks.
    pub speaker: Option<usize>,
    /// Its content.
    pub words: Words,
}

/// A stretch of days, open where it is not bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub after: Option<Day>,
    pub before: Option<Day>,
}

impl Window {
    /// The days that both allow; `None` when there are none.
    pub fn meet(self, other: Self) -> Option<Self> {
        let after = self.after.max(other.after);
        let before = match (self.before, other.before) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        match (after, before) {
            (Some(a), Some(b)) if a > b => None,
            _ => Some(Self { after, before }),
        }
    }
}

impl Item<'_> {
    /// Whether it is something said: what is compared is the content.
    pub fn is_verbal(&self) -> bool {
        use EventType::*;
        self.report.is_statement
            || matches!(self.report.event, Request | Accuse | Reject | Threaten | Support | Statement)
    }

    /// Its one day.
    pub fn day(&self) -> Option<Day> {
        self.date.days.filter(|d| d.len() == 1).map(|d| d.start)
    }
}

/// The items of all articles, in an order made from the articles' names and the passages.
pub(super) fn items<'a>(sources: &Sources<'a>) -> Vec<Item<'a>> {
    let mut order: Vec<usize> = (0..sources.articles.len()).collect();
    order.order_by_key(|&a| &sources.articles[a].id);
    let mut out = Vec::new();
    for article in order {
        let mut own: Vec<usize> = (0..sources.reports[article].len()).collect();
        own.order_by_key(|&r| (sources.reports[article][r].span, r));
        out.extend(own.into_iter().map(|report| item(sources, article, report)));
    }
    out
}

fn item<'a>(sources: &Sources<'a>, article: usize, index: usize) -> Item<'a> {
    let registry = &sources.actors.actors;
    let report = &sources.reports[article][index];
    let written = sources.datelines[article].get(report.dispatch);
    let (date, soft, window) = dated(sources, article, index, 0);
    let speaks = |role: Role| report.participants.iter().find(|(_, r)| *r == role).map(|(actor, _)| *actor);
    let mut people: Vec<usize> = report.participants.iter().map(|(actor, _)| *actor).collect();
    people.retain(|&a| registry.get(a).is_some_and(|a| a.kind == ActorKind::Person && !a.is_unnamed));
    people.order();
    people.dedup();
    let speaker = speaks(Role::Source).or(speaks(Role::Both));
    Item {
        article,
        index,
        report,
        date,
        soft,
        window,
        as_of: written.and_then(Dateline::days),
        parties: parties(registry, report),
        people,
        speaker,
        words: content(sources, article, report, speaker),
    }
}

/// The words of a report: the quoted ones if it has a quotation, else the passage without the name of who speaks.
fn content(sources: &Sources, article: usize, report: &Report, speaker: Option<usize>) -> Words {
    let text = &sources.articles[article].text;
    if let Some(quote) = report.quote.and_then(|q| sources.quotes[article].get(q)) {
        return words::read(text, quote.tokens.clone());
    }
    let mentions = sources.actors.mentions.get(article).map_or(&[][..], |m| m);
    let own: Vec<_> = mentions
        .iter()
        .filter(|m| m.tokens.end > report.tokens.start && m.tokens.start < report.tokens.end)
        .filter(|m| Some(m.actor) == speaker)
        .map(|m| m.phrase.clone())
        .collect();
    words::read(text, words::without(report.tokens.clone(), &own))
}

/// A report of news may tell what happened so many days before it was written.
const NEWS: i32 = 1;
/// What someone said is told again for longer.
const SAID: i32 = 3;

/// The date of a report, whether it is only that of the writing, and the days on which it can have been.
fn dated(sources: &Sources, article: usize, index: usize, depth: usize) -> (Dated, bool, Window) {
    let reports = &sources.reports[article];
    let by_words = when::by_words(reports, &sources.times[article], index);
    if let Some(days) = by_words.days {
        return (by_words, false, Window { after: Some(days.start), before: Some(days.end) });
    }
    let root = &reports[when::root(reports, index)];
    let written = sources.datelines[article].get(root.dispatch).cloned().unwrap_or_default();
    let unknown = Dated { mention: by_words.mention, ..Dated::default() };
    let past = Window { after: None, before: written.latest };
    let future = Window { after: written.earliest, before: None };
    match root.when {
        When::Dateline if is_ahead(root) => (unknown, false, future),
        When::Dateline => match written.days() {
            Some(days) => {
                let back = if root.is_statement { SAID } else { NEWS };
                let window = Window { after: Some(days.start.plus(-back)), before: Some(days.end) };
                let precision = precision(days);
                let days = Some(days).filter(|_| precision != Precision::Unknown);
                (Dated { days, precision, computed: true, ..Dated::default() }, true, window)
            }
            None => (unknown, false, past),
        },
        When::Beside(other, after) if depth < 4 && other < reports.len() => {
            let (_, _, other) = dated(sources, article, other, depth + 1);
            let window = if after {
                Window { after: other.after, before: None }
            } else {
                Window { after: None, before: other.before }
            };
            (unknown, false, window)
        }
        When::Later => (unknown, false, future),
        When::Earlier => (unknown, false, past),
        _ if is_ahead(root) => (unknown, false, future),
        _ => (unknown, false, past),
    }
}

/// Whether it is told as still to come.
fn is_ahead(report: &Report) -> bool {
    !report.is_statement
        && matches!(report.status, Status::Scheduled | Status::Proposed | Status::Conditional | Status::Postponed)
}

/// How wide a dateline is said: a day, or the month that holds it.
pub(super) fn precision(days: DayRange) -> Precision {
    let (start, end) = (days.start.ymd(), days.end.ymd());
    match () {
        () if days.len() == 1 => Precision::Day,
        () if (start.0, start.1) == (end.0, end.1) => Precision::Month,
        () => Precision::Unknown,
    }
}
