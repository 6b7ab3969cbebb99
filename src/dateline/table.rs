//! What the dates of a dispatch would be on each possible day of writing.

use super::when;
use crate::article::Article;
use crate::events::{Report, When};
use crate::order::Sorted;
use crate::time::{self, Day, DayRange, Reference};

/// The dates of a dispatch on each possible day of writing.
pub(super) struct Table {
    /// Report, and its date on each day.
    pub reports: Vec<(usize, Vec<Option<DayRange>>)>,
    /// How many dates, on each day, agree with the words beside them: a year in the clause, the same day told twice.
    pub agreeing: Vec<u32>,
    /// Mentions without a year.
    pub yearless: Vec<usize>,
    /// Mentions that hang on other words.
    pub anaphoric: Vec<usize>,
}

/// A date without a year beside a year in one clause: the date lies in it (`the first meeting in 2022 … on 13 January`).
pub(super) struct Yearless {
    pub year: DayRange,
    pub date: usize,
}

pub(super) fn table(
    article: &Article,
    times: &[time::Mention],
    reports: &[Report],
    dispatch: usize,
    days: &[Day],
) -> Table {
    let own = (0..reports.len()).filter(|&r| {
        let report = &reports[r];
        // What only refers to a happening dates it where it names the day.
        let dated = !report.refers || matches!(report.when, When::Mention(_));
        // The new day of what is put off is not the one that others tell.
        let moved = || when::is_put_off_to(&article.text, reports, times, r);
        report.dispatch == dispatch && !report.is_statement && dated && !moved()
    });
    let open = time::resolve(article, times, &vec![Reference::default(); article.dispatches.len()]);
    let named = |at: &usize| {
        let value = open[*at].value.as_deref().unwrap_or("");
        value.starts_with("XXXX-") && !value.starts_with("XXXX-XX") && !value.starts_with("XXXX-W")
    };
    let mut out = Table {
        reports: own.map(|r| (r, Vec::new())).collect(),
        agreeing: Vec::new(),
        yearless: (0..times.len()).filter(named).collect(),
        anaphoric: Vec::new(),
    };
    let (yearless, twice) = (yearless(article, times, reports, dispatch), twice(article, times, dispatch));
    for &day in days {
        let written = Reference { written: Some(DayRange::day(day)), minute: None };
        let resolved = time::resolve(article, times, &vec![written; article.dispatches.len()]);
        for (report, dates) in &mut out.reports {
            dates.push(days_of(&resolved, when::by_words(reports, &resolved, *report)));
        }
        let agrees = |y: &&Yearless| resolved[y.date].days.is_some_and(|d| d.intersect(y.year).is_some());
        let same = |(a, b): &&(usize, usize)| resolved[*a].days.is_some() && resolved[*a].days == resolved[*b].days;
        for at in (0..times.len()).filter(|&at| resolved[at].anchor.is_some()) {
            if !out.anaphoric.contains(&at) {
                out.anaphoric.push(at);
            }
        }
        out.agreeing.push((yearless.iter().filter(agrees).count() + twice.iter().filter(same).count()) as u32);
    }
    out
}

/// The days of a report; a night reaches into the next day.
pub(super) fn days_of(resolved: &[time::Resolved], dated: when::Dated) -> Option<DayRange> {
    let days = dated.days?;
    let value = dated.mention.and_then(|m| resolved.get(m)).and_then(|r| r.value.as_deref());
    let night = value.is_some_and(|v| v.ends_with("TNI"));
    Some(DayRange { start: days.start, end: days.end.plus(i32::from(night)) })
}

pub(super) fn yearless(article: &Article, times: &[time::Mention], own: &[Report], dispatch: usize) -> Vec<Yearless> {
    let resolved = time::resolve(article, times, &vec![Reference::default(); article.dispatches.len()]);
    let mut out = Vec::new();
    for report in own.iter().filter(|r| r.dispatch == dispatch) {
        let inside = |m: &time::Mention| report.tokens.start <= m.tokens.start && m.tokens.end <= report.tokens.end;
        let years =
            (0..times.len()).filter_map(|at| resolved[at].days.filter(|d| inside(&times[at]) && d.len() >= 365));
        for year in years.filter(|d| d.len() <= 366) {
            let dates = (0..times.len())
                .filter(|&at| inside(&times[at]) && times[at].rule == "day and month" && resolved[at].days.is_none());
            out.extend(dates.map(|date| Yearless { year, date }));
        }
    }
    out.order_by_key(|y| (y.date, y.year));
    out.dedup_by_key(|y| (y.date, y.year));
    out
}

/// One day of a month told twice, once with the month named (`10 January next`, `the tenth of next month`).
pub(super) fn twice(article: &Article, times: &[time::Mention], dispatch: usize) -> Vec<(usize, usize)> {
    let resolved = time::resolve(article, times, &vec![Reference::default(); article.dispatches.len()]);
    let here = |at: usize| {
        let told = times[at].rule == "day and month" && resolved[at].days.is_none();
        told && article.block_of(times[at].tokens.start).is_some_and(|b| b.dispatch == dispatch)
    };
    let value = |at: usize| resolved[at].value.as_deref().unwrap_or("");
    let mut out = Vec::new();
    for relative in (0..times.len()).filter(|&at| here(at) && value(at).starts_with("XXXX-XX-")) {
        let day = &value(relative)["XXXX-XX".len()..];
        let named = |at: usize| value(at).starts_with("XXXX-") && !value(at).starts_with("XXXX-XX");
        out.extend(
            (0..times.len()).find(|&at| here(at) && named(at) && value(at).ends_with(day)).map(|at| (relative, at)),
        );
    }
    out
}

/// The mention that dates a report.
pub(super) fn mention(own: &[Report], report: usize) -> Option<usize> {
    match own[when::root(own, report)].when {
        When::Mention(mention) => Some(mention),
        _ => None,
    }
}
