//! A mark of the chart: one entry, a counted few, or a bar.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::state::{App, scroll_to};
use super::super::{intl, mark};
use super::{Local, ROW, px};
use crate::view::chart::{Item, Label};
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::kind::Kind;

/// The mark, with its label where there is room.
pub(super) fn item(
    app: App,
    local: Local,
    corpus: &Arc<Corpus>,
    item: &Item,
    id: String,
    track: &'static str,
    first: bool,
) -> AnyView {
    let (lang, entries) = (app.lang.get_untracked(), item.entries.clone());
    let Some(entry) = entries.first().and_then(|at| corpus.document.events.get(*at)) else { return ().into_any() };
    let words = crate::view::words::Words::of(lang);
    let row = &corpus.rows[entries[0]];
    let one = entries.len() == 1;
    let said = if one {
        format!("{}: {} · {}", row.kind.name(lang), lang.of(&entry.title), intl::text(row.when, lang))
    } else {
        // What is to be seen comes first, word for word.
        let n = entries.len();
        format!("{n} {} · {}", intl::plain(row.when, lang), words.entries.say(lang, n))
    };
    let ids: Vec<String> = entries.iter().map(|at| corpus.document.events[*at].id.clone()).collect();
    let (of_open, of_click) = (ids.clone(), ids);
    let is_open = move || app.open.read().as_ref().is_some_and(|it| of_open.contains(it));
    let click = move |_| match of_click.as_slice() {
        [only] => {
            app.select(Some(only.clone()));
            scroll_to(&format!("entry-{only}"));
        }
        ids => local.stack.update(|it| *it = if *it == ids { Vec::new() } else { ids.to_vec() }),
    };
    let inside = if item.bar { bar(app, corpus, item) } else { point(corpus, item) };
    let side = match item.label {
        Label::After => "label-after",
        Label::Before => "label-before",
        Label::Inside => "label-inside",
        Label::None => "label-none",
    };
    let title =
        (!item.bar && one).then(|| view! { <span class="item-label">{lang.of(&entry.title).to_string()}</span> });
    let form = if item.bar { "bar" } else { "point" };
    let status = crate::view::kind::fill(&entry.status);
    view! {
        <button
            type="button"
            id=id
            class=format!("item {form} {side} {track} {status} weight-{}", row.sources.len().min(5))
            class:is-open=is_open
            tabindex=if first { "0" } else { "-1" }
            aria-label=said.clone()
            title=said
            style:inset-inline-start=px(item.x)
            style:inset-block-start=format!("{}px", item.row * ROW)
            style:inline-size=item.bar.then(|| px(item.width))
            on:click=click
        >
            {inside}
            {title}
        </button>
    }
    .into_any()
}

fn point(corpus: &Corpus, item: &Item) -> AnyView {
    match item.entries.as_slice() {
        [at] => mark::of_entry(corpus, &corpus.document.events[*at]),
        many => {
            let entry = &corpus.document.events[many[0]];
            let planned = many.iter().all(|at| corpus.document.events[*at].status != "occurred");
            let status = if planned { "scheduled" } else { "occurred" };
            let kind = Kind::by_slug(if entry.kind == "statement" { "statement" } else { "meeting" });
            view! {
                <span class="stack-mark" class:is-hollow=planned>
                    {mark::mark(kind, status, corpus.track_class(entry.track.as_deref()))}
                    <span class="stack-count">{many.len()}</span>
                </span>
            }
            .into_any()
        }
    }
}

fn bar(app: App, corpus: &Corpus, item: &Item) -> AnyView {
    let (lang, at) = (app.lang.get_untracked(), item.entries[0]);
    let (entry, when) = (&corpus.document.events[at], corpus.rows[at].when);
    let many = item.entries.len() > 1;
    let shape = (!many).then(|| mark::of_entry(corpus, entry));
    let count = many.then(|| view! { <span class="bar-count">{item.entries.len()}</span> });
    let text = match item.label {
        Label::Inside if many => Some(intl::plain(when, lang)),
        Label::Inside => Some(lang.of(&entry.title).to_string()),
        _ => None,
    };
    let open = matches!(when, When::Since(_)).then_some("is-open-ended");
    view! {
        <span class=format!("bar-body {}", open.unwrap_or_default())>
            {count}" "{shape}{text.map(|it| view! { <span class="bar-label">{it}</span> })}
        </span>
    }
    .into_any()
}
