//! Entries to the document.

use super::document::{self, Bilingual};
use super::{build, reason, title};
use crate::events::Role;
use crate::text::table;
use crate::time::{DayRange, Precision};
use crate::timeline::edtf::{self, edtf};
use crate::timeline::{Date, Entry, Member, Sources, Standing};

/// The entries in the order of the timeline.
pub(super) fn entries(sources: &Sources, entries: &[Entry]) -> Vec<document::Entry> {
    entries.iter().map(|entry| one(sources, entries, entry)).collect()
}

fn one(sources: &Sources, all: &[Entry], entry: &Entry) -> document::Entry {
    let id = |actor: usize| sources.actors.actors[actor].id.clone();
    let article = |index: usize| sources.articles[index].id.clone();
    document::Entry {
        id: entry.id.clone(),
        kind: if entry.is_statement { "statement" } else { "event" }.into(),
        type_: build::event_type(entry.event),
        mode: entry.mode.map(Into::into),
        status: entry.status.as_str().into(),
        date: date(&entry.date),
        participants: entry
            .participants
            .iter()
            .map(|&(actor, r)| document::Participant { actor: id(actor), role: role(r, entry.is_statement).into() })
            .collect(),
        place: entry.place.map(id),
        track: entry.track.clone(),
        topics: entry.topics.iter().map(|t| (*t).into()).collect(),
        title: title::title(sources, entry, entry.about.map(|about| title::named(sources, &all[about])).as_deref()),
        about: entry.about.map(|about| all[about].id.clone()),
        moved_to: entry.moved_to.map(|other| all[other].id.clone()),
        part_of: entry.part_of.map(|other| all[other].id.clone()),
        outcome: entry.outcome.map(|(outcome, article, span)| Bilingual {
            ar: sources.articles[article].text.slice(span).trim().into(),
            en: outcome_en(outcome),
        }),
        reports: entry.members.iter().map(|member| report(sources, member)).collect(),
        corroboration: document::Corroboration {
            independent: entry.independent,
            mentioning: entry.mentioning,
            state: standing(entry.standing).into(),
        },
        differences: entry
            .differences
            .iter()
            .map(|d| document::Difference {
                field: d.field.into(),
                values: d
                    .values
                    .iter()
                    .map(|(value, articles)| document::DifferingValue {
                        value: value.clone(),
                        label: match d.field {
                            "outcome" => Some(outcome_name(value)),
                            "participants" => Some(names(sources, value)),
                            _ => None,
                        },
                        articles: articles.iter().map(|&a| article(a)).collect(),
                    })
                    .collect(),
            })
            .collect(),
        history: entry
            .history
            .iter()
            .map(|m| document::StatusAt {
                status: crate::timeline::EntryStatus::Told(m.status).as_str().into(),
                as_of: m.as_of.map(|days| edtf(Some(days), precision_of(days), false)),
                article: article(m.article),
            })
            .collect(),
        because: entry.because.iter().map(|bond| reason::bond(*bond)).collect(),
    }
}

fn precision_of(days: DayRange) -> Precision {
    if days.len() == 1 { Precision::Day } else { Precision::Interval }
}

fn date(date: &Date) -> document::EntryDate {
    let ends = date.days.map(|days| edtf::ends(days, date.precision));
    let (start, end) = ends.map_or((None, None), |(start, end)| (Some(start), Some(end)));
    document::EntryDate {
        start,
        end,
        edtf: edtf(date.days, date.precision, date.about),
        precision: edtf::precision(date.precision).into(),
        computed: date.computed,
    }
}

fn report(sources: &Sources, member: &Member) -> document::Report {
    let report = &sources.reports[member.article][member.report];
    document::Report {
        article: sources.articles[member.article].id.clone(),
        start: report.span.start,
        end: report.span.end,
        date: member.date.days.map(|days| edtf(Some(days), member.date.precision, member.date.about)),
        status: crate::timeline::EntryStatus::Told(member.status).as_str().into(),
        place: report.place.map(|place| sources.actors.actors[place].id.clone()),
        rule: report.rule.into(),
        dated: reason::dated(sources, member),
    }
}

fn role(role: Role, is_statement: bool) -> &'static str {
    match role {
        Role::Source if is_statement => "speaker",
        Role::Target if is_statement => "addressee",
        Role::Source => "source",
        Role::Target => "target",
        Role::Both => "both",
        Role::Host => "host",
        Role::Mediator => "mediator",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::SingleSource => "single-source",
        Standing::Corroborated => "corroborated",
        Standing::Differing => "differing",
        Standing::Contradicted => "contradicted",
        Standing::Superseded => "superseded",
    }
}

/// The names of actors by their ids.
fn names(sources: &Sources, ids: &str) -> Bilingual {
    let actor = |id: &str| sources.actors.actors.iter().find(|a| a.id == id);
    let all: Vec<_> = ids.split(", ").filter_map(actor).collect();
    let list = |name: fn(&crate::actors::Actor) -> &str| all.iter().map(|a| name(a)).collect::<Vec<_>>();
    Bilingual { ar: list(|a| &a.ar).join("، "), en: list(|a| &a.en).join(", ") }
}

/// What an outcome is called; its id where the table does not name it.
fn outcome_name(id: &str) -> Bilingual {
    let row = table("events/outcomes").rows().find(|row| row.get("id") == id);
    let ar = row.map(|row| row.get("ar")).filter(|ar| !ar.is_empty()).unwrap_or(id).into();
    Bilingual { ar, en: outcome_en(id) }
}

fn outcome_en(id: &str) -> String {
    let row = table("events/outcomes").rows().find(|row| row.get("id") == id);
    row.map(|row| row.get("en")).filter(|en| !en.is_empty()).unwrap_or(id).into()
}
