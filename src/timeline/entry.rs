//! A cluster of reports to an entry.

use super::cluster::Cluster;
use super::days::Window;
use super::item::Item;
use super::same;
use super::{Date, Entry, Member, Sources, agreement, status, track};
use crate::events::{EventType, Role, Status};
use crate::order::Sorted;
use crate::time::{Day, DayRange, Precision};
use std::cmp::Reverse;

/// The entry of a cluster; its name and what it speaks of come later, when all entries are known.
pub(super) fn entry(sources: &Sources, items: &[Item], cluster: &Cluster, newest: Option<Day>) -> Entry {
    let all: Vec<&Item> = cluster.items.iter().map(|&at| &items[at as usize]).collect();
    // What only refers to it may say when it was; whether it was, and who took part, say those that tell it.
    let mut told: Vec<&Item> = all.iter().copied().filter(|i| !i.report.refers).collect();
    if told.is_empty() {
        told.clone_from(&all);
    }
    let dating: Vec<&Item> = all.iter().copied().filter(|i| !(i.report.refers && i.soft)).collect();
    let date = date(&dating);
    let moments = status::moments(&told, |article| sources.articles[article].id.clone());
    let differences = agreement::differences(sources, &told, &moments);
    let independent = agreement::independent(sources, &all);
    let participants = participants(&told);
    let outcome = told
        .iter()
        .filter_map(|i| Some((i.as_of.map(|d| d.end), i.report.outcome?, i.article)))
        .max_by_key(|(as_of, (id, _), _)| (*as_of, *id))
        .map(|(_, (id, span), article)| (id, article, span));
    let mut topics: Vec<&'static str> = told.iter().flat_map(|i| i.report.topics.iter().copied()).collect();
    topics.order();
    topics.dedup();
    let mut articles: Vec<usize> = all.iter().map(|i| i.article).collect();
    articles.order();
    articles.dedup();
    Entry {
        id: String::new(),
        is_statement: 2 * told.iter().filter(|i| i.report.is_statement).count() >= told.len(),
        event: event(&told),
        mode: most(told.iter().map(|i| i.report.mode)).flatten(),
        status: status::last(&moments, date.days.map(|d| d.end), newest),
        date,
        track: track::code(&sources.actors.actors, &participants),
        participants,
        place: place(&told).or_else(|| place(&all)),
        topics,
        about: None,
        moved_to: None,
        part_of: None,
        outcome,
        members: all
            .iter()
            .map(|i| Member { article: i.article, report: i.index, date: i.date, status: i.status, moved: i.moved })
            .collect(),
        independent,
        mentioning: articles.len() as u32,
        standing: agreement::standing(independent, &moments, &differences),
        differences,
        history: changes(moments),
        because: cluster.bonds.clone(),
    }
}

/// The place that most reports give; a town, a house or a bridge before the state in which it lies.
fn place(items: &[&Item]) -> Option<usize> {
    let exact = items.iter().filter_map(|i| i.place).filter(|place| !place.is_wide).map(|place| place.actor);
    most(exact).or_else(|| most(items.iter().filter_map(|i| i.report.place)))
}

/// The first of every run of one status.
fn changes(moments: Vec<super::Moment>) -> Vec<super::Moment> {
    let mut out: Vec<super::Moment> = Vec::new();
    for moment in moments {
        if out.last().is_none_or(|last| last.status != moment.status) {
            out.push(moment);
        }
    }
    out
}

/// What most reports call it; of equally many, the one that says more than "statement".
fn event(told: &[&Item]) -> EventType {
    let counts = tally(told.iter().map(|it| it.report.event));
    let best =
        counts.into_iter().max_by_key(|&(event, n)| (n, event != EventType::Statement, std::cmp::Reverse(event)));
    best.map_or(EventType::Statement, |(event, _)| event)
}

/// The value given most often; of equally many, the first in order.
fn most<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    tally(values).into_iter().max_by_key(|&(value, n)| (n, std::cmp::Reverse(value))).map(|(value, _)| value)
}

/// Each of a few values with how often it is there.
fn tally<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|it| it.0 == value) {
            Some(it) => it.1 += 1,
            None => counts.push((value, 1)),
        }
    }
    counts
}

/// Everyone who takes part by any report, in the role that most give; sources first, then by name.
fn participants(told: &[&Item]) -> Vec<(usize, Role)> {
    let mut roles: Vec<(usize, Vec<Role>)> = Vec::new();
    for (actor, role) in told.iter().flat_map(|i| i.report.participants.iter().copied()) {
        match roles.iter_mut().find(|it| it.0 == actor) {
            Some(it) => it.1.push(role),
            None => roles.push((actor, vec![role])),
        }
    }
    let mut out: Vec<(usize, Role)> =
        roles.into_iter().filter_map(|(actor, roles)| Some((actor, most(roles.into_iter())?))).collect();
    out.order_by_key(|&(actor, role)| (role, actor));
    out
}

/// The most precise date that words give; failing that, the earliest dateline. Dates outside of what all reports leave
/// open are left out (a night that begins the day before); where reports contradict each other, what most articles say
/// stands, the others beside it as a difference.
fn date(told: &[&Item]) -> Date {
    let common = told.iter().try_fold(Window::default(), |w, i| w.meet(i.window));
    let window = common.unwrap_or_default();
    let fits = |i: &&&Item| match i.date.days {
        Some(days) => window.meet(Window { after: Some(days.start), before: Some(days.end) }).is_some(),
        None => false,
    };
    let backing = |days: DayRange| {
        let mut articles: Vec<usize> =
            told.iter().filter(|i| !i.soft && i.date.days == Some(days)).map(|i| i.article).collect();
        articles.dedup();
        if common.is_some() { 0 } else { articles.len() }
    };
    // Its first day is less than its days.
    let worded = |i: &&&Item| !i.soft && !told.iter().any(|whole| same::opens(i, whole));
    let by_words =
        told.iter().filter(worded).filter(fits).filter_map(|i| Some((i.date.days?, i))).min_by_key(|(days, i)| {
            // A plan whose day contradicts that of the account came off on the other.
            let planned = common.is_none() && i.status != Status::Occurred;
            (planned, Reverse(backing(*days)), days.len(), i.date.computed, i.date.about, days.start)
        });
    let by_dateline = told
        .iter()
        .filter(|i| i.soft)
        .filter(fits)
        .filter_map(|i| Some((i.date.days?, i)))
        .min_by_key(|(days, i)| (i.date.precision, days.start));
    let chosen = match (by_words, by_dateline) {
        (Some(words), Some(line)) if words.0.len() > 7 && line.0.len() == 1 && words.0.contains(line.0.start) => {
            Some(line)
        }
        (Some(words), _) => Some(words),
        (None, line) => line,
    };
    let Some((days, item)) = chosen else {
        return Date { after: window.after, before: window.before, ..Date::default() };
    };
    let precision = if days.len() == 1 { Precision::Day } else { item.date.precision };
    Date {
        days: Some(days),
        precision,
        computed: item.date.computed,
        about: item.date.about,
        after: Some(days.start),
        before: Some(days.end),
    }
}
