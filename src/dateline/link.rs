//! What other passages tell of the same happening: `today Monday` here is a date there.
//!
//! A *fact* is a report whose date does not hang on what is still open. A dispatch whose day is open looks for facts
//! that tell the same as its own reports; each of its possible days is worth as much as the facts that agree with it.

use super::party::{self, Match};
use super::settle::Case;
use super::when;
use super::{Effect, Reason};
use crate::actors::Actor;
use crate::article::Article;
use crate::events::{Report, Status, When};
use crate::time::{self, Day, DayRange, Reference};
use std::collections::BTreeMap;

/// A report with a date that stands.
struct Fact {
    article: usize,
    dispatch: usize,
    report: usize,
    days: DayRange,
}

/// The facts, by two of their parties or by a party and the place.
#[derive(Default)]
pub(super) struct Facts {
    all: Vec<Fact>,
    index: BTreeMap<(usize, usize), Vec<usize>>,
}

/// More possible days than these say too little to be worth comparing.
const MANY: usize = 1300;
/// What agreement must be worth before it counts.
const ENOUGH: u32 = 4;

impl Facts {
    /// The facts of all articles; none when nothing is open.
    pub fn gather(
        articles: &[Article],
        times: &[Vec<time::Mention>],
        reports: &[Vec<Report>],
        registry: &[Actor],
        cases: &[Case],
    ) -> Self {
        let mut facts = Self::default();
        if cases.iter().all(|c| c.found.day().is_some()) {
            return facts;
        }
        for case in cases.iter().filter(|c| (1..=MANY).contains(&c.found.days.len())) {
            let (article, own) = (&articles[case.article], &reports[case.article]);
            let few = sample(&case.found.days);
            let table = dates(article, &times[case.article], own, case.dispatch, &few);
            for (report, dates) in table {
                let Some(days) = dates[0].filter(|d| d.len() <= 31 && dates.iter().all(|o| *o == Some(*d))) else {
                    continue;
                };
                let at = facts.all.len();
                facts.all.push(Fact { article: case.article, dispatch: case.dispatch, report, days });
                for key in keys(registry, &own[report]) {
                    facts.index.entry(key).or_default().push(at);
                }
            }
        }
        facts
    }
}

/// For every open dispatch that other passages narrow: its index, the days that are left, and why.
pub(super) fn narrow(
    articles: &[Article],
    times: &[Vec<time::Mention>],
    reports: &[Vec<Report>],
    registry: &[Actor],
    cases: &[Case],
    facts: &Facts,
) -> Vec<(usize, Vec<Day>, Vec<Reason>)> {
    let mut out = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let days = &case.found.days;
        if !(2..=MANY).contains(&days.len()) {
            continue;
        }
        let own = &reports[case.article];
        let table = dates(&articles[case.article], &times[case.article], own, case.dispatch, days);
        let told: Vec<Told> = table
            .iter()
            .map(|(report, dates)| Told {
                report: *report,
                dates,
                same: same(articles, reports, registry, facts, case, *report),
                year: year(&articles[case.article], &times[case.article], own, *report),
            })
            .collect();
        let worth: Vec<u32> = (0..days.len()).map(|at| told.iter().map(|t| t.worth(at, days[at], own)).sum()).collect();
        let most = worth.iter().copied().max().unwrap_or(0);
        if most < ENOUGH || worth.iter().all(|w| *w == most) {
            continue;
        }
        let at = worth.iter().position(|w| *w == most).unwrap_or(0);
        let kept = days.iter().zip(&worth).filter(|(_, w)| **w == most).map(|(d, _)| *d).collect();
        let mut because: Vec<Reason> =
            told.iter().filter_map(|t| t.reason(at, days[at], own, reports, facts)).collect();
        because.sort_by_key(|r| (articles[r.article].id.clone(), r.span));
        because.dedup();
        because.truncate(6);
        out.push((index, kept, because));
    }
    out
}

/// A report of an open dispatch: its date on every possible day, and the facts that tell the same.
struct Told<'a> {
    report: usize,
    dates: &'a [Option<DayRange>],
    same: Vec<(u32, usize, DayRange)>,
    year: Option<DayRange>,
}

impl Told<'_> {
    /// What a possible day is worth by this report.
    fn worth(&self, at: usize, day: Day, own: &[Report]) -> u32 {
        let of_year = match (self.year, self.dates[at]) {
            (Some(year), Some(date)) if year.intersect(date).is_some() => ENOUGH,
            _ => 0,
        };
        of_year + self.best(at, day, own).map_or(0, |(worth, _)| worth)
    }

    /// The fact that agrees best when the day of writing is this one.
    fn best(&self, at: usize, day: Day, own: &[Report]) -> Option<(u32, usize)> {
        let status = own[self.report].status;
        let fits = |days: &DayRange| match self.dates[at] {
            Some(date) => date.len() <= 31 && date.intersect(*days).is_some(),
            None => match status {
                Status::Occurred => day >= days.start,
                Status::Scheduled => day <= days.end,
                _ => false,
            },
        };
        let dated = self.dates[at].is_some();
        let agreeing = self.same.iter().filter(|(_, _, days)| fits(days));
        agreeing.map(|(worth, fact, _)| (if dated { *worth } else { worth / 2 }, *fact)).max_by_key(|(worth, _)| *worth)
    }

    fn reason(&self, at: usize, day: Day, own: &[Report], reports: &[Vec<Report>], facts: &Facts) -> Option<Reason> {
        let fact = &facts.all[self.best(at, day, own)?.1];
        let span = reports[fact.article][fact.report].span;
        let effect = Effect::ToldElsewhere(fact.days);
        Some(Reason { article: fact.article, span, rule: "same happening", effect })
    }
}

/// The facts that tell the same as a report, with what each is worth, best first.
fn same(
    articles: &[Article],
    reports: &[Vec<Report>],
    registry: &[Actor],
    facts: &Facts,
    case: &Case,
    report: usize,
) -> Vec<(u32, usize, DayRange)> {
    let own = &reports[case.article][report];
    let mut near: Vec<usize> =
        keys(registry, own).iter().flat_map(|k| facts.index.get(k).into_iter().flatten()).copied().collect();
    near.sort_unstable();
    near.dedup();
    let mut out: Vec<(u32, usize, DayRange)> = near
        .into_iter()
        .filter(|&f| (facts.all[f].article, facts.all[f].report) != (case.article, report))
        .filter_map(|f| {
            let fact = &facts.all[f];
            Some((alike(registry, own, &reports[fact.article][fact.report])?, f, fact.days))
        })
        .collect();
    out.sort_by_key(|(worth, f, days)| {
        let fact = &facts.all[*f];
        let span = reports[fact.article][fact.report].span;
        (u32::MAX - worth, *days, articles[fact.article].id.clone(), fact.dispatch, span)
    });
    out.truncate(64);
    out
}

/// How much it is worth that two reports seem to tell the same; `None` when they do not.
fn alike(registry: &[Actor], a: &Report, b: &Report) -> Option<u32> {
    if a.event != b.event || (a.mode == Some("phone")) != (b.mode == Some("phone")) {
        return None;
    }
    let place = match (a.place, b.place) {
        (Some(x), Some(y)) if x != y => return None,
        (Some(_), Some(_)) => 2,
        _ => 0,
    };
    let parties = match party::compare(&party::parties(registry, a), &party::parties(registry, b)) {
        Match::Not => return None,
        Match::One if place == 0 => return None,
        Match::One => 2,
        Match::Within => 3,
        Match::Same => 4,
    };
    Some(parties + place + u32::from(a.lemma == b.lemma))
}

/// The pairs under which a report is found: two parties, or a party and the place.
fn keys(registry: &[Actor], report: &Report) -> Vec<(usize, usize)> {
    if report.is_statement {
        return Vec::new();
    }
    let mut parties = party::parties(registry, report);
    parties.truncate(5);
    let mut out = Vec::new();
    for (n, &a) in parties.iter().enumerate() {
        out.extend(parties[n + 1..].iter().map(|&b| (a, b)));
        out.extend(report.place.map(|place| (a, usize::MAX - place)));
    }
    out
}

/// A year that the clause itself names beside its date (`the first meeting in 2022 … on 13 January`).
fn year(article: &Article, times: &[time::Mention], own: &[Report], report: usize) -> Option<DayRange> {
    let When::Mention(dating) = own[report].when else { return None };
    let beside = times.iter().enumerate().filter(|(at, m)| {
        *at != dating && own[report].tokens.start <= m.tokens.start && m.tokens.end <= own[report].tokens.end
    });
    let resolved = time::resolve(article, times, &vec![Reference::default(); article.dispatches.len()]);
    if resolved.get(dating)?.days.is_some() {
        return None;
    }
    beside.filter_map(|(at, _)| resolved[at].days.filter(|d| d.len() >= 365 && d.len() <= 366)).next()
}

/// The date of every report of a dispatch on each possible day of writing.
fn dates(
    article: &Article,
    times: &[time::Mention],
    reports: &[Report],
    dispatch: usize,
    days: &[Day],
) -> Vec<(usize, Vec<Option<DayRange>>)> {
    let mut out: Vec<(usize, Vec<Option<DayRange>>)> = (0..reports.len())
        .filter(|&r| reports[r].dispatch == dispatch && !reports[r].is_statement)
        .map(|r| (r, Vec::new()))
        .collect();
    if out.is_empty() {
        return out;
    }

    for &day in days {
        let written = Reference { written: Some(DayRange::day(day)), minute: None };
        let resolved = time::resolve(article, times, &vec![written; article.dispatches.len()]);
        for (report, dates) in &mut out {
            dates.push(when::by_words(reports, &resolved, *report).days);
        }
    }
    out
}

/// The ends and some days between them.
fn sample(days: &[Day]) -> Vec<Day> {
    if days.len() <= 16 {
        return days.to_vec();
    }
    (0..16).map(|n| days[n * (days.len() - 1) / 15]).collect()
}
