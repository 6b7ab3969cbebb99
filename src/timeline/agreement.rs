//! Who says so independently, and where the reports differ.

use super::item::Item;
use super::status::name;
use super::{Difference, Moment, Sources, Standing, edtf};
use crate::dateline::words::{self, Words, overlap};
use crate::events::Status;
use crate::order::Sorted;

/// Wording shared to such a degree (in thousandths) is one wire's.
const WIRE: u32 = 700;
/// Fewer shingles say nothing about whose wording it is.
const TELLING: usize = 4;

/// How many independent articles tell an entry: those with one wire's words count once.
pub(super) fn independent(sources: &Sources, items: &[&Item]) -> u32 {
    let mut voices: Vec<(Vec<usize>, Vec<Words>, Vec<usize>)> = Vec::new();
    for item in items {
        let wording = wording(sources, item);
        let via = via(sources, item);
        let known = voices.iter_mut().find(|(articles, passages, vias)| {
            articles.contains(&item.article)
                || via.is_some_and(|v| vias.contains(&v))
                || passages.iter().any(|p| {
                    p.shingles.len().min(wording.shingles.len()) >= TELLING
                        && overlap(&p.shingles, &wording.shingles, TELLING) >= WIRE
                })
        });
        match known {
            Some((articles, passages, vias)) => {
                articles.push(item.article);
                vias.extend(via);
                if passages.len() < 8 {
                    passages.push(wording);
                }
            }
            None => voices.push((vec![item.article], vec![wording], Vec::from_iter(via))),
        }
    }
    voices.len() as u32
}

/// The outlet's own words: the passage without what stands in quotation marks.
fn wording(sources: &Sources, item: &Item) -> Words {
    let text = &sources.articles[item.article].text;
    let quotes: Vec<_> = sources.quotes[item.article]
        .iter()
        .filter(|q| q.direct && q.tokens.start < item.report.tokens.end && item.report.tokens.start < q.tokens.end)
        .map(|q| q.tokens.clone())
        .collect();
    words::read(text, words::without(item.report.tokens.clone(), &quotes))
}

/// The agency that it came through.
fn via(sources: &Sources, item: &Item) -> Option<usize> {
    sources.quotes[item.article].get(item.report.quote?)?.via
}

/// Where the reports give different values.
pub(super) fn differences(sources: &Sources, items: &[&Item], moments: &[Moment]) -> Vec<Difference> {
    let registry = &sources.actors.actors;
    let statuses = moments.iter().map(|m| (name(m.status).to_owned(), m.article));
    let dates = items.iter().filter(|i| !i.soft).filter_map(|i| {
        let days = i.day()?;
        Some((edtf::edtf(Some(crate::time::DayRange::day(days)), i.date.precision, false), i.article))
    });
    let places = items.iter().filter_map(|i| Some((registry.get(i.report.place?)?.id.clone(), i.article)));
    let parties = parties(sources, items);
    let ended = |item: &Item, well| item.report.outcome.and_then(|(id, _)| ended_well(id)) == Some(well);
    let contrary = [true, false].iter().all(|well| items.iter().any(|item| ended(item, *well)));
    let outcomes = items.iter().filter(|_| contrary).filter_map(|i| Some((i.report.outcome?.0.to_owned(), i.article)));
    [
        difference(sources, "status", statuses),
        difference(sources, "date", dates),
        difference(sources, "place", places),
        difference(sources, "participants", parties.into_iter()),
        difference(sources, "outcome", outcomes),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether an outcome is one that was sought; `None` for what goes with either.
fn ended_well(outcome: &str) -> Option<bool> {
    match outcome {
        "failed" | "collapsed" | "walkout" | "deadlock" | "vetoed" | "signed-off-by-one" => Some(false),
        "agreement-reached"
        | "agreement-in-principle"
        | "signed"
        | "joint-statement"
        | "progress"
        | "breakthrough"
        | "truce"
        | "exchange"
        | "adopted" => Some(true),
        other => other.starts_with("no-").then_some(false),
    }
}

/// Who takes part, where two articles each name someone whom the other leaves out.
fn parties(sources: &Sources, items: &[&Item]) -> Vec<(String, usize)> {
    let lacks = |a: &[usize], b: &[usize]| a.iter().any(|party| !b.contains(party));
    let apart =
        |a: &Item, b: &Item| a.article != b.article && lacks(&a.parties, &b.parties) && lacks(&b.parties, &a.parties);
    let named = || items.iter().filter(|i| i.parties.len() > 1 && !i.is_verbal());
    let differing = named().filter(|i| named().any(|other| apart(i, other)));
    let ids = |i: &Item| {
        let mut ids: Vec<&str> = i.parties.iter().map(|&p| sources.actors.actors[p].id.as_str()).collect();
        ids.order();
        ids.join(", ")
    };
    differing.map(|i| (ids(i), i.article)).collect()
}

fn difference(
    sources: &Sources,
    field: &'static str,
    given: impl Iterator<Item = (String, usize)>,
) -> Option<Difference> {
    let mut values: Vec<(String, Vec<usize>)> = Vec::new();
    for (value, article) in given {
        match values.iter_mut().find(|it| it.0 == value) {
            Some(it) => it.1.push(article),
            None => values.push((value, vec![article])),
        }
    }
    values.order_by(|a, b| a.0.cmp(&b.0));
    for (_, articles) in &mut values {
        articles.order_by_key(|&a| &sources.articles[a].id);
        articles.dedup();
    }
    (values.len() > 1).then_some(Difference { field, values })
}

/// What the reports are to each other.
pub(super) fn standing(independent: u32, moments: &[Moment], differences: &[Difference]) -> Standing {
    let told = |status| moments.iter().any(|m| m.status == status);
    let moved = moments.last().is_some_and(|m| matches!(m.status, Status::Cancelled | Status::Postponed));
    match () {
        () if told(Status::Denied) && moments.iter().any(|m| m.status != Status::Denied) => Standing::Contradicted,
        () if told(Status::Occurred) && told(Status::Cancelled) => Standing::Contradicted,
        () if moved && moments.len() > 1 && told(Status::Scheduled) => Standing::Superseded,
        () if differences.iter().any(|d| d.field != "status") => Standing::Differing,
        () if independent > 1 => Standing::Corroborated,
        () => Standing::SingleSource,
    }
}
