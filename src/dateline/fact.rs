//! Facts: reports whose date does not hang on what is still open, and how much two reports seem to tell the same.

use super::party::{self, Match};
use super::settle::Case;
use super::table::table;
use super::words::Words;
use crate::actors::Actor;
use crate::article::Article;
use crate::events::{EventType, Report};
use crate::text::Map;
use crate::time::{self, Day, DayRange};

/// A report with a date that stands.
pub(super) struct Fact {
    pub article: usize,
    pub dispatch: usize,
    pub report: usize,
    pub days: DayRange,
}

/// The facts, by two of their parties or by a party and the place.
#[derive(Default)]
pub(super) struct Facts {
    pub all: Vec<Fact>,
    pub index: Map<(usize, usize), Vec<usize>>,
    pub said: Vec<(usize, usize, Words)>,
    pub shingles: Map<u32, Vec<usize>>,
}

/// Keys of acts begin here, far from any actor and from the places, which count down.
const ACTS: usize = usize::MAX / 2;

/// More possible days than these say too little to be worth comparing.
pub(super) const MANY: usize = 1300;

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
        for case in cases.iter().filter(|c| !c.found.days.is_empty()) {
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

/// How much it is worth that two reports seem to tell the same; `None` when they do not. `words` says how much of their
/// words they share, in thousandths.
pub(super) fn alike(registry: &[Actor], a: &Report, b: &Report, words: impl Fn() -> u32) -> Option<u32> {
    if a.event != b.event || (a.mode == Some("phone")) != (b.mode == Some("phone")) {
        return None;
    }
    let place = match (a.place, b.place) {
        // Where a thing was done is told loosely; a meeting is where it is.
        (Some(x), Some(y)) if x != y && a.event == EventType::Consult => return None,
        (Some(x), Some(y)) if x != y => 0,
        (Some(_), Some(_)) => 2,
        _ => 0,
    };
    let parties = match party::compare(&party::parties(registry, a), &party::parties(registry, b)) {
        Match::Not => return None,
        // `طرد 18 دبلوماسيا`: an act of one side is known by its words.
        Match::One if place == 0 && a.event != EventType::Consult && words() >= TELLING => 4,
        Match::One if place == 0 => return None,
        Match::One => 2,
        Match::Within => 3,
        Match::Same => 4,
    };
    Some(parties + place + u32::from(a.lemma == b.lemma))
}

/// So much of their words two tellings of an act of one side share.
const TELLING: u32 = 600;

/// The pairs under which a report is found: two parties, a party and the place, or an act and who does it.
pub(super) fn keys(registry: &[Actor], report: &Report) -> Vec<(usize, usize)> {
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
    if let ([party], true) = (&parties[..], report.event != EventType::Consult) {
        out.push((*party, ACTS + report.event as usize));
    }
    out
}

/// The ends and some days between them.
pub(super) fn sample(days: &[Day]) -> Vec<Day> {
    if days.len() <= 16 {
        return days.to_vec();
    }
    (0..16).map(|n| days[n * (days.len() - 1) / 15]).collect()
}
