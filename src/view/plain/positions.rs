//! Positions: parties by topics. Each cell holds what that party said on that topic, in the words of the articles.

use super::{Html, Page};
use crate::export::document::Entry;
use crate::order::Sorted;
use crate::text::table;
use crate::view::kind::Kind;
use crate::view::lang::Lang;

/// As many topics have a column of their own; the rest share the last.
const MOST_TOPICS: usize = 6;

/// Writes the matrix.
pub(super) fn positions(page: Page, html: &mut Html) {
    let words = page.words();
    let mut said: Vec<(String, &Entry)> = Vec::new();
    for (_, entry) in page.entries().into_iter().filter(|it| is_position(Kind::of(it.1))) {
        speakers(page, entry).into_iter().for_each(|party| said.push((party, entry)));
    }
    if said.is_empty() {
        html.leaf("p", &[("class", "empty")], words.no_positions);
        return;
    }
    let parties = counted(said.iter().map(|(party, _)| party.clone()));
    let topics = counted(said.iter().flat_map(|(_, entry)| entry.topics.iter().take(1).cloned()));
    let (columns, rest) = topics.split_at(topics.len().min(MOST_TOPICS));
    let column = |entry: &Entry| {
        let topic = entry.topics.first()?;
        columns.iter().position(|it| it == topic)
    };
    let others = !rest.is_empty() || said.iter().any(|(_, entry)| column(entry).is_none());
    html.open(
        "div",
        &[("class", "matrix-frame"), ("tabindex", "0"), ("role", "region"), ("aria-label", words.positions_table)],
    );
    html.open("table", &[("class", "matrix")]);
    html.leaf("caption", &[], words.positions_lead);
    html.open("thead", &[]);
    html.open("tr", &[]);
    html.leaf("td", &[], "");
    for topic in columns {
        html.leaf("th", &[("scope", "col")], &topic_name(topic, page.lang));
    }
    if others {
        html.leaf("th", &[("scope", "col")], words.lane_other);
    }
    html.close("tr");
    html.close("thead");
    html.open("tbody", &[]);
    for party in &parties {
        html.open("tr", &[]);
        html.open("th", &[("scope", "row")]);
        html.leaf("bdi", &[], &page.corpus.name(party, page.lang));
        html.close("th");
        for at in (0..columns.len()).map(Some).chain(others.then_some(None)) {
            let own = said.iter().filter(|(it, entry)| it == party && column(entry) == at);
            cell(page, html, &own.map(|it| it.1).collect::<Vec<_>>());
        }
        html.close("tr");
    }
    html.close("tbody");
    html.close("table");
    html.close("div");
}

/// The shapes of what was said; opened, the words.
fn cell(page: Page, html: &mut Html, entries: &[&Entry]) {
    html.open("td", &[]);
    if !entries.is_empty() {
        html.open("details", &[]);
        html.open("summary", &[]);
        for entry in entries {
            page.mark(html, entry);
        }
        let told = page.words().statements.say(page.lang, entries.len());
        html.leaf("span", &[("class", "visually-hidden")], &told);
        html.close("summary");
        page.list(html, entries, &|html, entry| page.quote(html, entry));
        html.close("details");
    }
    html.close("td");
}

/// What is said or done to another's mind: everything but meetings and force.
fn is_position(kind: &Kind) -> bool {
    !matches!(kind.slug, "meeting" | "visit" | "call" | "force" | "other")
}

/// The parties that speak in an entry: a person for the state or the body, where that is known.
fn speakers(page: Page, entry: &Entry) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for it in entry.participants.iter().filter(|it| !matches!(it.role.as_str(), "addressee" | "target" | "host")) {
        let party = page.state(&it.actor).unwrap_or_else(|| it.actor.clone());
        if !out.contains(&party) {
            out.push(party);
        }
    }
    out
}

/// Each once, the most frequent first.
fn counted(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut counts: Vec<(usize, String)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|it| it.1 == value) {
            Some(it) => it.0 += 1,
            None => counts.push((1, value)),
        }
    }
    counts.order_by(|a, b| b.0.cmp(&a.0));
    counts.into_iter().map(|it| it.1).collect()
}

/// What a topic is called; its id when the table does not know it.
fn topic_name(id: &str, lang: Lang) -> String {
    let column = if lang == Lang::Ar { "ar" } else { "en" };
    table("events/topics").rows().find(|row| row.get("id") == id).map_or(id, |row| row.get(column)).into()
}
