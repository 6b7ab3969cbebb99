//! The year of a dateline that tells day and month alone: that of the other articles of its story.

use super::settle::Case;
use super::{Effect, Reason};
use crate::actors::{Actor, ActorKind};
use crate::article::Article;
use crate::events::Report;
use crate::order::Sorted;
use crate::time::{Day, DayRange};

/// So near to each other, in days, articles of one story were written.
const NEAR: i32 = 120;

/// For every dispatch of which only the year is open: its index, its day in the year of its story, and why. Stories of
/// different years that name the same people leave it open.
pub(super) fn years(
    articles: &[Article],
    reports: &[Vec<Report>],
    registry: &[Actor],
    cases: &[Case],
) -> Vec<(usize, Day, Reason)> {
    let open: Vec<usize> = (0..cases.len()).filter(|&at| is_of_unknown_year(&cases[at].found.days)).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let who: Vec<Vec<usize>> = cases.iter().map(|case| named(reports, case)).collect();
    let mut out = Vec::new();
    for at in open {
        let others = (0..cases.len()).filter(|&o| cases[o].article != cases[at].article);
        let mut near: Vec<(Day, Day, usize)> = Vec::new();
        for other in others.filter(|&o| of_one_story(registry, &who[at], &who[o])) {
            let Some(written) = cases[other].found.day() else { continue };
            let days = cases[at].found.days.iter().copied().filter(|d| (d.0 - written.0).abs() <= NEAR);
            near.extend(days.map(|day| (day, written, other)));
        }
        near.order_by_key(|(day, written, other)| (*day, *written, articles[cases[*other].article].id.clone()));
        let Some(&(day, written, other)) = near.first().filter(|first| near.iter().all(|n| n.0 == first.0)) else {
            continue;
        };
        let article = cases[other].article;
        let told = reports[article].iter().find(|r| r.dispatch == cases[other].dispatch);
        let span = told.map_or_else(Default::default, |r| r.span);
        let effect = Effect::OfStory(DayRange::day(written));
        out.push((at, day, Reason { article, span, rule: "year of the story", effect }));
    }
    out
}

/// Several possible days, one day and month in different years.
fn is_of_unknown_year(days: &[Day]) -> bool {
    let of_year = |day: &Day| (day.ymd().1, day.ymd().2);
    days.len() > 1 && days.iter().all(|d| of_year(d) == of_year(&days[0]))
}

/// Who takes part in what a dispatch tells, sorted, each once.
fn named(reports: &[Vec<Report>], case: &Case) -> Vec<usize> {
    let own = reports[case.article].iter().filter(|r| r.dispatch == case.dispatch);
    let mut out: Vec<usize> = own.flat_map(|r| r.participants.iter().map(|(actor, _)| *actor)).collect();
    out.order();
    out.dedup();
    out
}

/// Two people in common, or one and those for whom he and another stand: less is no story.
fn of_one_story(registry: &[Actor], a: &[usize], b: &[usize]) -> bool {
    let shared = || a.iter().filter(|actor| b.binary_search(actor).is_ok());
    let people = shared().filter(|&&actor| registry[actor].kind == ActorKind::Person).count();
    people >= 2 || people == 1 && shared().count() >= 3
}
