//! What other passages tell of the same happening: `today Monday` here is a date there.
//!
//! A *fact* is a report whose date does not hang on what is still open. A dispatch whose day is open looks for facts
//! that tell the same as its own reports; each of its possible days is worth as much as the facts that agree with it.

use super::echo::near;
use super::fact::{Facts, MANY, alike, keys};
use super::settle::Case;
use super::table::{mention, table};
use super::words;
use super::{Effect, Reason};
use crate::actors::Actor;
use crate::article::Article;
use crate::events::{Report, Status};
use crate::order::Sorted;
use crate::time::{self, Day, DayRange};

/// What agreement must be worth before it counts.
pub(super) const ENOUGH: u32 = 4;

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
        let all = &case.found.days;
        let few = (all.len() > MANY).then(|| around(articles, reports, registry, case, facts));
        let days = few.as_ref().unwrap_or(all);
        if !(2..=MANY).contains(&days.len()) {
            continue;
        }
        let own = &reports[case.article];
        let table = table(&articles[case.article], &times[case.article], own, case.dispatch, days);
        let told: Vec<Told> = table
            .reports
            .iter()
            .map(|(report, dates)| Told {
                report: *report,
                dates,
                same: same(articles, reports, registry, facts, case, *report),
                yearless: mention(own, *report).is_some_and(|m| table.yearless.contains(&m)),
                anaphoric: mention(own, *report).is_some_and(|m| table.anaphoric.contains(&m)),
            })
            .collect();
        let fresh = facts.fresh(reports, cases, index, articles);
        let worth: Vec<u32> = (0..days.len())
            .map(|at| {
                ENOUGH * table.agreeing[at]
                    + near(&fresh, days[at])
                    + told.iter().map(|t| t.worth(at, days[at], own)).sum::<u32>()
            })
            .collect();
        let most = worth.iter().copied().max().unwrap_or(0);
        if most < ENOUGH || worth.iter().all(|w| *w == most) {
            continue;
        }
        let at = worth.iter().position(|w| *w == most).unwrap_or(0);
        let kept = days.iter().zip(&worth).filter(|(_, w)| **w == most).map(|(d, _)| *d).collect();
        let mut because: Vec<Reason> =
            told.iter().filter_map(|t| t.reason(at, days[at], own, reports, facts)).collect();
        because.extend(fresh.iter().map(|f| f.1.clone()));
        because.order_by_key(|r| (articles[r.article].id.clone(), r.span));
        because.dedup();
        because.truncate(6);
        out.push((index, kept, because));
    }
    out
}

/// What is told so often is compared no further.
const OFTEN: usize = 400;

/// How far from what it tells a dispatch may have been written, when the articles name days of many years.
const AROUND: i32 = 200;

/// Of too many possible days those that lie around facts that tell the same as the dispatch: another story in the
/// corpus, however old, leaves this one's dates as they are.
fn around(articles: &[Article], reports: &[Vec<Report>], registry: &[Actor], case: &Case, facts: &Facts) -> Vec<Day> {
    let own = &reports[case.article];
    let told = (0..own.len()).filter(|&r| own[r].dispatch == case.dispatch && !own[r].is_statement && !own[r].refers);
    let same = told.flat_map(|r| same(articles, reports, registry, facts, case, r));
    let mut near: Vec<DayRange> = same.filter(|it| it.0 >= ENOUGH).map(|it| it.2).collect();
    near.order();
    near.dedup();
    let is_near = |day: &Day| near.iter().any(|f| f.start.plus(-AROUND) <= *day && *day <= f.end.plus(AROUND));
    case.found.days.iter().copied().filter(is_near).collect()
}

/// A report of an open dispatch: its date on every possible day, and the facts that tell the same.
struct Told<'a> {
    report: usize,
    dates: &'a [Option<DayRange>],
    same: Vec<(u32, usize, DayRange)>,
    /// Whether its words name a day or a month without a year: the year is then only a guess by nearness.
    yearless: bool,
    /// Whether its words refer back to other words (`of the same month`), which may have been misread.
    anaphoric: bool,
}

const YEAR: i32 = 366;
const WEEK: u32 = 7;

/// Whether two stretches are the same but for the year.
fn same_of_year(a: DayRange, b: DayRange) -> bool {
    let of_year = |day: Day| (day.ymd().1, day.ymd().2);
    of_year(a.start) == of_year(b.start) && of_year(a.end) == of_year(b.end)
}

impl Told<'_> {
    /// What a possible day is worth by this report.
    fn worth(&self, at: usize, day: Day, own: &[Report]) -> u32 {
        self.best(at, day, own).map_or(0, |(worth, _)| worth)
    }

    /// The fact that agrees best when the day of writing is this one.
    fn best(&self, at: usize, day: Day, own: &[Report]) -> Option<(u32, usize)> {
        let status = own[self.report].status;
        let fits = |days: &DayRange| match self.dates[at] {
            Some(date) if self.yearless && same_of_year(date, *days) => match status {
                Status::Occurred => days.start <= day && day <= days.start.plus(YEAR),
                Status::Scheduled => days.end.plus(-YEAR) <= day && day <= days.end,
                _ => date.intersect(*days).is_some(),
            },
            Some(date) => date.len() <= 31 && date.intersect(*days).is_some(),
            None => match status {
                Status::Occurred => day >= days.start,
                Status::Scheduled => day <= days.end,
                _ => false,
            },
        };
        let dated = self.dates[at].is_some() && !self.anaphoric;
        // What is told of a month says little of the day.
        let full = |days: &DayRange| dated && days.len() <= WEEK;
        let agreeing = self.same.iter().filter(|(_, _, days)| fits(days));
        let worth = |(worth, fact, days): &(u32, usize, DayRange)| (if full(days) { *worth } else { worth / 2 }, *fact);
        agreeing.map(worth).max_by_key(|(worth, _)| *worth)
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
    let mut near: Vec<usize> = keys(registry, own)
        .iter()
        .flat_map(|k| facts.index.get(k).into_iter().flatten().take(OFTEN))
        .copied()
        .collect();
    near.order();
    near.dedup();
    let mut out: Vec<(u32, usize, DayRange)> = near
        .into_iter()
        .filter(|&f| (facts.all[f].article, facts.all[f].report) != (case.article, report))
        .filter_map(|f| {
            let fact = &facts.all[f];
            let other = &reports[fact.article][fact.report];
            let stems = |article: usize, r: &Report| words::read(&articles[article].text, r.tokens.clone()).stems;
            let shared = || words::overlap(&stems(case.article, own), &stems(fact.article, other), 4);
            Some((alike(registry, own, other, shared)?, f, fact.days))
        })
        .collect();
    out.order_by_key(|(worth, f, days)| {
        let fact = &facts.all[*f];
        let span = reports[fact.article][fact.report].span;
        (u32::MAX - worth, *days, articles[fact.article].id.clone(), fact.dispatch, span)
    });
    out.truncate(64);
    out
}
