//! The list: the document itself, one section a date, one ordered list in each.

mod standing;

use leptos::prelude::*;

pub use self::standing::{Standing, keep, rehearsal};
use super::html::{Html, Tree, el, live};
use super::mark::icon;
use super::state::App;
use crate::view::corpus::Corpus;
use crate::view::filter::Filter;
use crate::view::groups::Order;
use crate::view::window::End;

/// The list with its head.
pub fn list(app: App, standing: Standing) -> Tree {
    let more = move |end| live(move || more(app, standing, end));
    let nothing = move || {
        let corpus = app.corpus();
        Tree::from(app.shown.get().is_empty().then(|| empty(app, &corpus)))
    };
    let place = el("div.list-body").once_made(move |it| standing.stand(app, it));
    el("section.list")
        .key("list")
        .set("id", "list")
        .set("tabindex", "-1")
        .set("aria-labelledby", "list-title")
        .add(live(move || head(app).into()))
        .add(more(End::Before))
        .add(place)
        .add(more(End::After))
        .add(live(nothing))
        .alone()
}

fn head(app: App) -> Html {
    let (words, n, all) = (app.words(), app.shown.get().len(), app.corpus().rows.len());
    let count = if n == all { n.to_string() } else { format!("{n} {} {all}", words.of) };
    let title = el("h2.list-title").set("id", "list-title").add(words.list).add(" ");
    let print = el("button.plain").set("type", "button").on_press(|| drop(window().print())).add(words.print);
    let tools = el("span.list-tools").add(order(app)).add(print);
    el("header.list-head").add(title.add(el("span.list-count").add(count))).add(tools)
}

fn order(app: App) -> Html {
    let flip = move || app.order.update(|it| *it = if *it == Order::Newest { Order::Oldest } else { Order::Newest });
    let (words, newest) = (app.words(), app.order.get() == Order::Newest);
    el(if newest { "button.plain order" } else { "button.plain order is-oldest" })
        .set("type", "button")
        .on_press(flip)
        .add(icon("icon", "M8 2v11M4 9.500l4 4 4-4"))
        .add(el("span.visually-hidden").add(words.order).add(" "))
        .add(if newest { words.newest } else { words.oldest })
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

fn empty(app: App, corpus: &Corpus) -> Html {
    let (words, any) = (app.words(), !corpus.rows.is_empty());
    let message = match corpus.document.articles.len() {
        _ if any => words.nothing_found,
        0 => words.no_sources,
        _ => words.nothing_read,
    };
    let clear = el("button.button").set("type", "button").add(words.clear);
    let clear = any.then(|| clear.on_press(move || app.filter.set(Filter::default())));
    el("div.empty").add(el("p").add(message)).add(clear)
}
