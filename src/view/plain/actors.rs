//! Everyone who takes part: offices as the articles give them, meetings, statements.

use super::{Html, Page};
use crate::export::document::{Actor, Entry};
use crate::order::Sorted;

/// Writes the actors, those with most entries first.
pub(super) fn actors(page: Page, html: &mut Html) {
    let mut all: Vec<(&str, Vec<&Entry>)> = Vec::new();
    let entries: Vec<&Entry> = page.entries().into_iter().map(|it| it.1).collect();
    for actor in entries.iter().flat_map(|it| &it.participants).map(|it| it.actor.as_str()) {
        if !all.iter().any(|it| it.0 == actor) {
            let own = entries.iter().filter(|it| it.participants.iter().any(|it| it.actor == actor));
            all.push((actor, own.copied().collect()));
        }
    }
    all.order_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(b.0)));
    if all.is_empty() {
        html.leaf("p", &[("class", "empty")], page.words().nothing_found);
    }
    html.open("ul", &[("class", "cards")]);
    for (id, entries) in all {
        html.open("li", &[("class", "card")]);
        let name = page.corpus.name(id, page.lang);
        html.open("h2", &[]);
        html.leaf("bdi", &[], &name);
        html.close("h2");
        if let Some(actor) = page.corpus.actor(id) {
            office(page, html, actor);
        }
        for (title, is_event) in [(page.words().lane_meetings, true), (page.words().lane_statements, false)] {
            let own: Vec<&Entry> = entries.iter().filter(|it| (it.kind == "event") == is_event).copied().collect();
            page.fold(html, title, &own, &|_, _| {});
        }
        html.open("a", &[("class", "plain"), ("href", &format!("?actor={id}")), ("data-actor", id)]);
        html.text(page.words().only_actor);
        html.close("a");
        html.close("li");
    }
    html.close("ul");
}

/// The offices in the articles' words, the state it speaks for, and whether the name is only a transliteration.
fn office(page: Page, html: &mut Html, actor: &Actor) {
    html.open("p", &[("class", "card-lead")]);
    for (at, office) in actor.offices.iter().enumerate() {
        html.text(if at > 0 { " · " } else { "" });
        html.leaf("bdi", &[("lang", "ar")], office);
    }
    if let Some(state) = page.state(&actor.id) {
        html.text(if actor.offices.is_empty() { "" } else { " · " });
        html.leaf("bdi", &[], &page.corpus.name(&state, page.lang));
    }
    if actor.transliterated && page.lang == crate::view::lang::Lang::En {
        html.text(" ≈ ");
        html.text(page.words().transliterated);
    }
    html.close("p");
}
