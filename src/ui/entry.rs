//! One entry in the list: shape, title, who and where; what is unusual about it; how many sources tell it.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::App;
use super::{badge, mark, url};
use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{fill, status_name};

/// As many parties as the line names.
const MOST_PARTIES: usize = 4;

/// A row of the list.
pub fn entry(app: App, corpus: Arc<Corpus>, at: usize) -> AnyView {
    let Some(id) = corpus.document.events.get(at).map(|it| it.id.clone()) else { return ().into_any() };
    let (of_click, of_class, of_link) = (id.clone(), id.clone(), id.clone());
    let open = Memo::new(move |_| app.open.read().as_deref() == Some(of_class.as_str()));
    let click = move |event: leptos::ev::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        app.select(Some(of_click.clone()));
    };
    let weight = match corpus.rows[at].sources.len() {
        0 | 1 => "told-once",
        2 => "told-twice",
        _ => "told-often",
    };
    let inner = {
        let corpus = corpus.clone();
        move || inner(app, &corpus, at)
    };
    view! {
        <li class=format!("entry {weight}") class:is-open=open>
            <a
                class="entry-link"
                id=format!("entry-{id}")
                href=move || url::of_entry(app, &of_link)
                aria-current=move || open.get().then_some("true")
                on:click=click
            >
                {inner}
            </a>
        </li>
    }
    .into_any()
}

fn inner(app: App, corpus: &Corpus, at: usize) -> AnyView {
    let lang = app.lang.get();
    let (Some(entry), Some(row)) = (corpus.document.events.get(at), corpus.rows.get(at)) else {
        return ().into_any();
    };
    view! {
        {mark::of_entry(corpus, entry)}
        <span class="visually-hidden">{format!("{}: ", row.kind.name(lang))}</span>
        <span class="entry-title"><bdi>{lang.of(&entry.title).to_string()}</bdi></span>
        <span class="entry-meta">{who_and_where(app, corpus, entry)}</span>
        <span class="entry-chips">{chips(app, entry)}</span>
        {badge::badge(app, corpus, row)}
    }
    .into_any()
}

/// The parties and the place of an entry, on one line.
pub fn who_and_where(app: App, corpus: &Corpus, entry: &Entry) -> AnyView {
    let lang = app.lang.get();
    let names = entry.participants.iter().take(MOST_PARTIES).map(|it| {
        view! { <bdi>{corpus.name(&it.actor, lang)}</bdi> }
    });
    let rest = entry.participants.len().saturating_sub(MOST_PARTIES);
    let place = entry.place.as_ref().map(|it| view! { <bdi class="at-place">{corpus.name(it, lang)}</bdi> });
    view! {
        {names.collect_view()}
        {(rest > 0).then(|| view! { <bdi>{format!("+{rest}")}</bdi> })}
        {place}
    }
    .into_any()
}

/// What a reader should not overlook: a status other than "took place", sources that differ.
pub fn chips(app: App, entry: &Entry) -> AnyView {
    let (lang, words) = (app.lang.get(), app.words());
    let status = (entry.status != "occurred").then(|| {
        view! { <span class=format!("chip status {}", fill(&entry.status))>{status_name(&entry.status, lang)}</span> }
    });
    let within = match entry.date.precision.as_str() {
        "week" | "season" | "quarter" | "decade" => Some(view! { <span class="chip">{words.in_range}</span> }),
        _ => None,
    };
    let state = match entry.corroboration.state.as_str() {
        _ if !entry.differences.is_empty() => Some(words.differs),
        "contradicted" => Some(words.contradicted),
        "differing" => Some(words.differs),
        "superseded" => Some(words.superseded),
        _ => None,
    };
    let state = state.map(|it| view! { <span class="chip differs">"≠ "{it}</span> });
    view! { {status}{within}{state} }.into_any()
}
