//! What other passages tell of the same happening: `today Monday` here is a date there.
//!
//! A *fact* is a report whose date does not hang on what is still open. A dispatch whose day is open looks for facts
//! that tell the same as its own reports; each of its possible days is worth as much as the facts that agree with it.

use super::party::{self, Match};
use super::settle::Case;
use super::when;
use super::words::{self, Words};
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
    said: Vec<(usize, usize, Words)>,
    shingles: BTreeMap<u32, Vec<usize>>,
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
        facts.gather_words(articles, reports);
        for case in cases.iter().filter(|c| (1..=MANY).contains(&c.found.days.len())) {
            let (article, own) = (&articles[case.article], &reports[case.article]);
            let few = sample(&case.found.days);
            let table = table(article, &times[case.article], own, case.dispatch, &few);
            for (report, dates) in table.reports {
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

/// The same words are told as news on the same days.
const FRESH: i32 = 3;

/// What a day is worth by the dispatches that tell the same words.
fn near(fresh: &[(DayRange, Reason)], day: Day) -> u32 {
    let worth = |days: &DayRange| match () {
        () if days.contains(day) => ENOUGH + ENOUGH / 2,
        () if days.start.plus(-FRESH) <= day && day <= days.end.plus(FRESH) => ENOUGH / 2,
        () => 0,
    };
    fresh.iter().map(|(days, _)| worth(days)).sum()
}

impl Facts {
    /// The statements of all articles that carry quoted words, with their shingles.
    fn gather_words(&mut self, articles: &[Article], reports: &[Vec<Report>]) {
        for (article, own) in reports.iter().enumerate() {
            for (report, told) in own.iter().enumerate().filter(|(_, r)| r.is_statement && r.quote.is_some()) {
                let words = words::read(&articles[article].text, told.tokens.clone());
                let at = self.said.len();
                for shingle in &words.shingles {
                    self.shingles.entry(*shingle).or_default().push(at);
                }
                self.said.push((article, report, words));
            }
        }
    }

    /// The bounded dispatches of other articles that tell the same words as an open one.
    fn fresh(
        &self,
        reports: &[Vec<Report>],
        cases: &[Case],
        index: usize,
        articles: &[Article],
    ) -> Vec<(DayRange, Reason)> {
        let case = &cases[index];
        let mut out: Vec<(DayRange, Reason)> = Vec::new();
        let own = self.said.iter().filter(|s| s.0 == case.article && reports[s.0][s.1].dispatch == case.dispatch);
        for (_, _, words) in own {
            let mut near: Vec<usize> = words
                .shingles
                .iter()
                .flat_map(|s| self.shingles.get(s).into_iter().flatten().take(40))
                .copied()
                .collect();
            near.sort_unstable();
            near.dedup();
            for (article, report, others) in near.into_iter().map(|at| &self.said[at]) {
                let other = &reports[*article][*report];
                let theirs = cases.iter().find(|c| c.article == *article && c.dispatch == other.dispatch);
                let Some(found) = theirs.map(|c| &c.found).filter(|_| *article != case.article) else { continue };
                let (Some(start), Some(end)) = (found.earliest(), found.latest()) else { continue };
                let days = DayRange { start, end };
                if days.len() <= 62 && words::overlap(&words.shingles, &others.shingles, 5) >= 500 {
                    let effect = Effect::ToldElsewhere(days);
                    let reason = Reason { article: *article, span: other.span, rule: "same words", effect };
                    out.push((days, reason));
                }
            }
        }
        out.sort_by_key(|(days, r)| (*days, articles[r.article].id.clone(), r.span));
        out.dedup();
        out.truncate(4);
        out
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
    /// Whether its words name a day or a month without a year: the year is then only a guess by nearness.
    yearless: bool,
    /// Whether its words refer back to other words (`of the same month`), which may have been misread.
    anaphoric: bool,
}

const YEAR: i32 = 366;

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

/// A date without a year beside a year in one clause: the date lies in it (`the first meeting in 2022 … on 13 January`).
struct Yearless {
    year: DayRange,
    date: usize,
}

/// One day of a month told twice, once with the month named (`10 January next`, `the tenth of next month`).
fn twice(article: &Article, times: &[time::Mention], dispatch: usize) -> Vec<(usize, usize)> {
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

fn yearless(article: &Article, times: &[time::Mention], own: &[Report], dispatch: usize) -> Vec<Yearless> {
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
    out.sort_by_key(|y| (y.date, y.year));
    out.dedup_by_key(|y| (y.date, y.year));
    out
}

/// The dates of a dispatch on each possible day of writing.
struct Table {
    /// Report, and its date on each day.
    reports: Vec<(usize, Vec<Option<DayRange>>)>,
    /// How many dates, on each day, agree with the words beside them: a year in the clause, the same day told twice.
    agreeing: Vec<u32>,
    /// Mentions without a year.
    yearless: Vec<usize>,
    /// Mentions that hang on other words.
    anaphoric: Vec<usize>,
}

/// The mention that dates a report.
fn mention(own: &[Report], report: usize) -> Option<usize> {
    match own[when::root(own, report)].when {
        When::Mention(mention) => Some(mention),
        _ => None,
    }
}

fn table(article: &Article, times: &[time::Mention], reports: &[Report], dispatch: usize, days: &[Day]) -> Table {
    let own = (0..reports.len()).filter(|&r| reports[r].dispatch == dispatch && !reports[r].is_statement);
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
fn days_of(resolved: &[time::Resolved], dated: when::Dated) -> Option<DayRange> {
    let days = dated.days?;
    let value = dated.mention.and_then(|m| resolved.get(m)).and_then(|r| r.value.as_deref());
    let night = value.is_some_and(|v| v.ends_with("TNI"));
    Some(DayRange { start: days.start, end: days.end.plus(i32::from(night)) })
}

/// The ends and some days between them.
fn sample(days: &[Day]) -> Vec<Day> {
    if days.len() <= 16 {
        return days.to_vec();
    }
    (0..16).map(|n| days[n * (days.len() - 1) / 15]).collect()
}
