//! The list: the document itself, one section a date, one ordered list in each.

use std::sync::Arc;

use leptos::prelude::*;

use super::html::el;
use super::state::App;
use super::{entry, intl};
use crate::view::corpus::Corpus;
use crate::view::filter::Filter;
use crate::view::groups::{Group, Order, anchor, by_date};

/// The list with its head.
pub fn list(app: App) -> AnyView {
    let groups = move || {
        let corpus = app.corpus();
        let groups = by_date(&corpus, &app.shown.get(), app.order.get());
        if groups.is_empty() {
            return empty(app, &corpus);
        }
        groups.into_iter().map(|it| group(app, corpus.clone(), it)).collect_view().into_any()
    };
    view! {
        <section class="list" id="list" tabindex="-1" aria-labelledby="list-title">
            <header class="list-head">
                <h2 id="list-title" class="list-title">
                    {move || app.words().list}
                    <span class="list-count">
                        {move || {
                            let (n, all) = (app.shown.get().len(), app.corpus().rows.len());
                            if n == all { n.to_string() } else { format!("{n} {} {all}", app.words().of) }
                        }}
                    </span>
                </h2>
                <span class="list-tools">
                    {order(app)}
                    <button type="button" class="plain" on:click=move |_| drop(window().print())>
                        {move || app.words().print}
                    </button>
                </span>
            </header>
            {groups}
        </section>
    }
    .into_any()
}

fn order(app: App) -> AnyView {
    let flip = move |_| app.order.update(|it| *it = if *it == Order::Newest { Order::Oldest } else { Order::Newest });
    view! {
        <button type="button" class="plain order" class:is-oldest=move || app.order.get() == Order::Oldest on:click=flip>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v11M4 9.500l4 4 4-4"></path></svg>
            <span class="visually-hidden">{move || app.words().order}" "</span>
            {move || if app.order.get() == Order::Newest { app.words().newest } else { app.words().oldest }}
        </button>
    }
    .into_any()
}

fn group(app: App, corpus: Arc<Corpus>, group: Group) -> AnyView {
    let when = group.when;
    let id = anchor(when);
    let rows = group.entries.iter().map(|at| entry::entry(app, corpus.clone(), *at)).collect_view();
    view! {
        <section class="day" id=id.clone() aria-labelledby=format!("{id}-title")>
            <h3 class="day-head" id=format!("{id}-title")>
                <span class="day-large">{move || intl::heading(when, app.lang.get()).0}</span>
                " "
                <span class="day-small">{move || intl::heading(when, app.lang.get()).1}</span>
            </h3>
            <ol class="entries">{rows}</ol>
        </section>
    }
    .into_any()
}

fn empty(app: App, corpus: &Corpus) -> AnyView {
    let (words, any) = (app.words(), !corpus.rows.is_empty());
    let message = match corpus.document.articles.len() {
        _ if any => words.nothing_found,
        0 => words.no_sources,
        _ => words.nothing_read,
    };
    let clear = el("button.button").set("type", "button").add(words.clear);
    let clear = any.then(|| clear.on_press(move || app.filter.set(Filter::default())));
    el("div.empty").add(el("p").add(message)).add(clear).alone().into_any()
}
