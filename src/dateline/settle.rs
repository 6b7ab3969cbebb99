//! The steps of settling, from clues to datelines.

use super::candidates::{self, Candidates};
use super::clue::{self, Clue};
use super::fact::Facts;
use super::link;
use super::story;
use super::{Basis, Dateline, Effect, Reason};
use crate::actors::Actor;
use crate::article::Article;
use crate::events::Report;
use crate::order::Sorted;
use crate::text::Span;
use crate::time::{self, Day, DayRange, Reference, TimexType};

/// A dispatch on the way to its dateline.
pub(super) struct Case {
    /// Its article.
    pub article: usize,
    /// Its index in the article.
    pub dispatch: usize,
    /// What it says of itself.
    pub clues: Vec<Clue>,
    /// The days that are left.
    pub found: Candidates,
    /// What other dispatches and articles added.
    pub because: Vec<Reason>,
    given: Option<Dateline>,
}

/// Rounds of looking at the other articles; each either narrows something or is the last.
const ROUNDS: usize = 6;

/// When every dispatch of every article was written. `times` and `reports` hold one list an article.
pub fn settle(
    articles: &[Article],
    times: &[Vec<time::Mention>],
    reports: &[Vec<Report>],
    registry: &[Actor],
) -> Vec<Vec<Dateline>> {
    let mut cases = alone(articles, times);
    for _ in 0..ROUNDS {
        let by_neighbour = neighbours(articles, &mut cases);
        let facts = Facts::gather(articles, times, reports, registry, &cases);
        let found = link::narrow(articles, times, reports, registry, &cases, &facts);
        let by_link = !found.is_empty();
        for (case, days, reasons) in found {
            cases[case].found.keep(|d| days.binary_search(&d).is_ok());
            cases[case].because.extend(reasons);
        }
        if by_neighbour || by_link {
            continue;
        }
        let years = story::years(articles, reports, registry, &cases);
        let by_story = !years.is_empty();
        for (case, day, reason) in years {
            cases[case].found.days = vec![day];
            (cases[case].found.open_below, cases[case].found.open_above) = (false, false);
            cases[case].because.push(reason);
        }
        if !by_story && !day_first(&mut cases) {
            break;
        }
    }
    let mut out: Vec<Vec<Dateline>> = articles.iter().map(|_| Vec::new()).collect();
    for case in cases {
        out[case.article].push(finish(case));
    }
    out
}

/// What every dispatch says of itself.
fn alone(articles: &[Article], times: &[Vec<time::Mention>]) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let given = article.published.as_deref().and_then(|p| Dateline::given(p, index));
        for dispatch in 0..article.dispatches.len() {
            let clues = clue::of(article, &times[index], dispatch);
            let mut found = Candidates::default();
            if let Some(day) = given.as_ref().and_then(|g| g.earliest) {
                found.days = vec![day];
            }
            let because = Vec::new();
            cases.push(Case { article: index, dispatch, clues, found, because, given: given.clone() });
        }
    }
    let named: Vec<Vec<DayRange>> = cases.iter().map(|case| named(articles, times, case)).collect();
    let common = common(&cases, &named);
    for (case, mut anchors) in cases.iter_mut().zip(named) {
        if case.given.is_some() {
            continue;
        }
        anchors.extend(&common);
        anchors.order();
        anchors.dedup();
        let (article, mentions) = (&articles[case.article], &times[case.article]);
        case.found = candidates::seek(&case.clues, &anchors, |day| spoken_of(article, mentions, case.dispatch, day));
    }
    cases
}

/// The days and years that a dispatch names in full.
fn named(articles: &[Article], times: &[Vec<time::Mention>], case: &Case) -> Vec<DayRange> {
    let (article, mentions) = (&articles[case.article], &times[case.article]);
    let resolved = time::resolve(article, mentions, &vec![Reference::default(); article.dispatches.len()]);
    let mut out: Vec<DayRange> = mentions
        .iter()
        .zip(&resolved)
        .filter(|(m, _)| stands_in(article, m, case.dispatch))
        .filter_map(|(_, r)| r.days.filter(|d| d.len() <= 366))
        .collect();
    out.order();
    out.dedup();
    out
}

/// Where the search begins in every article: the days that pages state or readers give; failing these, all that is named.
fn common(cases: &[Case], named: &[Vec<DayRange>]) -> Vec<DayRange> {
    let stated = cases.iter().flat_map(|case| {
        let given = case.given.iter().filter_map(|g| g.days());
        given.chain(candidates::pinned(&case.clues).into_iter().map(DayRange::day))
    });
    let mut out: Vec<DayRange> = stated.collect();
    if out.is_empty() {
        out = named.iter().flatten().copied().collect();
    }
    out.order();
    out.dedup();
    out
}

/// How far the days of the text lie from a day of writing, in sum.
fn spoken_of(article: &Article, mentions: &[time::Mention], dispatch: usize, day: Day) -> u64 {
    let written = Reference { written: Some(DayRange::day(day)), minute: None };
    let resolved = time::resolve(article, mentions, &vec![written; article.dispatches.len()]);
    let days = mentions.iter().zip(&resolved).filter(|(m, r)| stands_in(article, m, dispatch) && r.computed);
    days.filter(|(m, _)| m.kind == TimexType::Date || m.kind == TimexType::Time)
        .filter_map(|(_, r)| r.days.filter(|d| d.len() <= 7))
        .map(|d| u64::from((d.start.0 - day.0).unsigned_abs().min(400)))
        .sum()
}

fn stands_in(article: &Article, mention: &time::Mention, dispatch: usize) -> bool {
    article.block_of(mention.tokens.start).is_some_and(|block| block.dispatch == dispatch)
}

/// Dispatches of one file were written within a day of each other.
fn neighbours(articles: &[Article], cases: &mut [Case]) -> bool {
    let mut settled: Vec<Option<(DayRange, Span)>> = vec![None; articles.len()];
    for case in cases.iter() {
        if let Some(day) = case.found.day() {
            let span = articles[case.article].dispatches[case.dispatch].span;
            let head = Span::new(span.start, span.start);
            let range = settled[case.article]
                .map_or(DayRange::day(day), |(r, _)| DayRange { start: r.start.min(day), end: r.end.max(day) });
            settled[case.article] = Some((range, head));
        }
    }
    // A date at the head of the file is that of all its dispatches.
    let mut heads: Vec<Option<Day>> = vec![None; articles.len()];
    for case in cases.iter().filter(|c| c.dispatch == 0 && c.found.stated) {
        heads[case.article] = case.found.day();
    }
    let mut changed = false;
    for case in cases.iter_mut().filter(|c| c.found.day().is_none()) {
        let Some((range, span)) = settled[case.article] else { continue };
        let head = heads[case.article].filter(|day| case.found.days.is_empty() || case.found.days.contains(day));
        let near = match head {
            Some(day) => DayRange::day(day),
            None => DayRange { start: range.start.plus(-1), end: range.end.plus(1) },
        };
        let narrowed = if case.found.days.is_empty() {
            case.found.days = (near.start.0..=near.end.0).map(Day).collect();
            true
        } else {
            case.found.keep(|d| near.contains(d))
        };
        if narrowed {
            let effect = Effect::Neighbour(range);
            case.because.push(Reason { article: case.article, span, rule: "dispatches of one file", effect });
            changed = true;
        }
    }
    changed
}

/// A numeric date that nothing else settles is read as Arabic writes it, the day before the month.
fn day_first(cases: &mut [Case]) -> bool {
    let mut changed = false;
    for case in cases.iter_mut().filter(|c| c.given.is_none() && c.found.stated && c.found.days.len() > 1) {
        let Some(clue) = case.clues.iter().find(|c| c.day_first.is_some_and(|day| c.allows(day))) else { continue };
        let Some(day) = clue.day_first.filter(|_| case.found.days.iter().all(|d| clue.pins.contains(d))) else {
            continue;
        };
        if case.found.keep(|d| d == day) {
            let (span, rule) = (clue.span, clue.rule);
            case.because.push(Reason { article: case.article, span, rule, effect: Effect::DayFirst(day) });
            changed = true;
        }
    }
    changed
}

/// The dateline and its chain of reasons.
fn finish(case: Case) -> Dateline {
    if let Some(given) = case.given {
        return given;
    }
    let (earliest, latest) = (case.found.earliest(), case.found.latest());
    let mut because = Vec::new();
    let (mut from, mut to) = (None, None);
    let fits = |clue: &Clue| case.found.days.iter().any(|&d| clue.allows(d));
    for clue in case.clues.iter().filter(|c| fits(c)) {
        let reason = |effect| Reason { article: case.article, span: clue.span, rule: clue.rule, effect };
        let named = clue.pins.iter().find(|d| case.found.days.contains(d) && case.found.day().is_some());
        if let Some(&day) = named {
            if case.because.iter().any(|r| r.effect == Effect::DayFirst(day) && r.span == clue.span) {
                // Said below, by what settled it.
            } else if clue.pins.len() > 1 {
                because.push(reason(Effect::Nearest(day)));
            } else {
                because.push(reason(Effect::Names(day)));
            }
        } else if !case.found.stated && bounds(clue, earliest, latest) != (from, to) {
            let (low, high) = bounds(clue, earliest, latest);
            let now = (low.or(from), high.or(to));
            if now != (from, to) {
                (from, to) = now;
                because.push(reason(Effect::Leaves(from, to)));
            }
        }
    }
    because.extend(case.because);
    let breaks = |c: &&Clue| !case.found.days.is_empty() && !fits(c);
    let conflicts = case
        .clues
        .iter()
        .filter(breaks)
        .map(|c| Reason { article: case.article, span: c.span, rule: c.rule, effect: Effect::Breaks })
        .collect();
    let basis = match (earliest, latest) {
        _ if case.found.stated => Basis::Stated,
        (None, None) => Basis::Unknown,
        _ => Basis::Inferred,
    };
    Dateline { earliest, latest, minute: None, basis, because, conflicts }
}

/// Which ends of the answer a clue guards: the days just outside do not fit it.
fn bounds(clue: &Clue, earliest: Option<Day>, latest: Option<Day>) -> (Option<Day>, Option<Day>) {
    (earliest.filter(|d| !clue.allows(d.plus(-1))), latest.filter(|d| !clue.allows(d.plus(1))))
}
