//! The list: the document itself, one section a date, one ordered list in each.

mod standing;

use leptos::prelude::*;

pub use self::standing::{Standing, keep};
use super::html::{Tree, el};
use super::state::App;
use crate::view::corpus::Corpus;
use crate::view::filter::Filter;
use crate::view::groups::Order;
use crate::view::window::End;

/// The list with its head.
pub fn list(app: App, standing: Standing) -> AnyView {
    let place = standing.place;
    let more = move |end| move || more(app, standing, end);
    let nothing = move || {
        let corpus = app.corpus();
        app.shown.get().is_empty().then(|| empty(app, &corpus))
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
            {more(End::Before)}
            <div class="list-body" node_ref=place></div>
            {more(End::After)}
            {nothing}
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

/// What is beyond an end of what stands in the page, and the way there for those who do not scroll.
fn more(app: App, standing: Standing, end: End) -> Tree {
    let beyond = standing.window.read().beyond(end);
    let words = app.words();
    let which = if end == End::After { words.further } else { words.above };
    let said = format!("{which}: {}", words.entries.say(app.lang.get(), beyond));
    let button = el("button.button more").set("type", "button").set("id", standing::id(end)).add(said);
    Tree::from((beyond > 0).then(|| button.on_press(move || standing.go_on(end))))
}

fn empty(app: App, corpus: &Corpus) -> Tree {
    let (words, any) = (app.words(), !corpus.rows.is_empty());
    let message = match corpus.document.articles.len() {
        _ if any => words.nothing_found,
        0 => words.no_sources,
        _ => words.nothing_read,
    };
    let clear = el("button.button").set("type", "button").add(words.clear);
    let clear = any.then(|| clear.on_press(move || app.filter.set(Filter::default())));
    el("div.empty").add(el("p").add(message)).add(clear).alone()
}
