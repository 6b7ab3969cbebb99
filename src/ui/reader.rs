//! The evidence reader at the inline end (a sheet on a phone): what an entry says, and the words that say it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::html::{Html, Tree, bdi, el, live};
use super::state::{App, is_narrow};
use super::take::Form;
use super::value::{Value, follow};
use super::{differences, entry, history, intl, mark, passage, sources, url, why};
use crate::export::document::Entry;
use crate::order::Sorted;
use crate::view::corpus::Corpus;
use crate::view::groups::by_date;
use crate::view::kind::status_name;
use crate::view::plain::View;
use crate::view::relations::{Relation, relations};
use crate::view::why::Ask;

/// The reader of the open entry; the sources where none is open.
pub fn side(app: App) -> Tree {
    // The story shows the open entry itself.
    let covers = move || app.view.get() != View::Story && (app.open.get().is_some() || app.panel.get());
    // The articles that are shown as a whole; each entry begins with passages.
    let wholes = Value::new(Vec::new());
    follow(move || {
        app.open.track();
        wholes.set(Vec::new());
        // A sheet covers the page: what is under it cannot be reached.
        let covered = covers() && is_narrow();
        for selector in [".head", ".tools", ".strip", ".chart", ".list"] {
            if let Ok(Some(part)) = document().query_selector(selector) {
                let _ = part.toggle_attribute_with_force("inert", covered);
            }
        }
    });
    let form = Form::new();
    live(move || {
        let inside = match app.open.get() {
            Some(id) => reader(app, &id, wholes),
            None => sources::panel(app, form),
        };
        let escape = move |event: &web_sys::Event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
            if key.as_deref() == Some("Escape") && untrack(covers) {
                app.panel.set(false);
                app.select(None);
            }
        };
        el(if covers() { "aside.side is-open" } else { "aside.side" }).on("keydown", escape).add(inside).alone()
    })
}

fn reader(app: App, id: &str, wholes: Value<Vec<String>>) -> Html {
    let (corpus, words, reader) = (app.corpus(), app.words(), el("div.reader"));
    let Some((at, ..)) = corpus.entry(id) else {
        let gone = el("p.gone").set("id", "reader-title").set("tabindex", "-1").add(words.gone);
        return reader.add(bar(app, None)).add(gone);
    };
    // By the dateline of each article, oldest first: how the news came in.
    let mut order: Vec<usize> = corpus.rows[at].sources.clone();
    order.order_by_key(|it| {
        let published = &corpus.document.articles[*it].published;
        published.date.clone().or_else(|| published.earliest.clone()).unwrap_or_else(|| "9".into())
    });
    let cards: Tree = order.into_iter().map(|it| passage::source(app, &corpus, at, it, wholes)).collect();
    reader
        .set("aria-labelledby", "reader-title")
        .set("role", "region")
        .add(bar(app, Some(at)))
        .add(head(app, &corpus, at))
        .add(el("section.part told-by").add(el("h3").add(words.told_by)).add(cards))
        .add(rest(app, &corpus, at))
}

/// Close, previous, next, link.
fn bar(app: App, at: Option<usize>) -> Tree {
    let (words, corpus, shown) = (app.words(), app.corpus(), app.shown.get());
    let groups = by_date(&corpus, &shown, app.order.get());
    let order: Vec<usize> = groups.into_iter().flat_map(|it| it.entries).collect();
    let here = order.iter().position(|it| Some(*it) == at);
    let step = |label: &'static str, path: &'static str, step: isize| {
        let there = here.and_then(|it| order.get(it.checked_add_signed(step)?));
        let it = mark::button(label, path);
        let Some(there) = there else { return it.set("disabled", "") };
        let id = corpus.document.events[*there].id.clone();
        it.on_press(move || {
            app.select(Some(id.clone()));
            app.go_to(format!("entry-{id}"));
        })
    };
    el("div.reader-bar")
        .add(mark::button(words.close, mark::CROSS).on_press(move || app.select(None)))
        .add(el("span.reader-space"))
        .add(at.map(|_| link(app)))
        .add(step(words.previous, "M3.5 10 8 5.5 12.5 10", -1))
        .add(step(words.next, "M3.5 6 8 10.5 12.5 6", 1))
        .alone()
}

fn link(app: App) -> Html {
    let copy = move || {
        let id = app.open.get_untracked().unwrap_or_default();
        let location = window().location();
        let base = format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
        let text = format!("{base}{}", untrack(|| url::of_entry(app, &id)));
        leptos::task::spawn_local(async move {
            let copied = wasm_bindgen_futures::JsFuture::from(window().navigator().clipboard().write_text(&text)).await;
            let words = untrack(|| app.words());
            app.said.set(if copied.is_ok() { words.linked.into() } else { words.not_linked.into() });
        });
    };
    let (said, words) = (app.said.get(), app.words());
    let said = if said == words.linked || said == words.not_linked { said } else { words.link.into() };
    el("button.plain").set("type", "button").on_press(copy).add(said)
}

fn head(app: App, corpus: &Corpus, at: usize) -> Tree {
    let (lang, words) = (app.lang.get(), app.words());
    let (entry, row) = (&corpus.document.events[at], &corpus.rows[at]);
    let hidden = (!app.shown.get().contains(&at)).then(|| el("p.note").add(words.hidden_by_filter));
    let why = |name: &'static str, asks: &[Ask]| why::asked(app, corpus, entry, name, asks);
    let place = entry
        .place
        .as_ref()
        .map(|it| fact(words.place, bdi(corpus.name(it, lang)).alone().add(why(words.place, &[Ask::Place]))));
    let outcome = entry.outcome.as_ref().map(|it| fact(words.outcome, bdi(lang.of(it).to_string()).into()));
    let who = entry.participants.iter().map(|it| {
        let role = words.role(&it.role).map(|it| el("small").add(it));
        let foreign = corpus.actor(&it.actor).filter(|it| it.transliterated && lang == crate::view::lang::Lang::En);
        let foreign = foreign.map(|_| el("small").set("title", words.transliterated).add("≈"));
        el("li").add(bdi(corpus.name(&it.actor, lang))).add(role).add(foreign)
    });
    let who: Tree = who.collect();
    let who = (!entry.participants.is_empty())
        .then(|| fact(words.who, el("ul.parties").add(who).alone().add(why(words.who, &[Ask::Who]))));
    let computed = entry.date.computed.then(|| el("small.chip computed").add(words.computed));
    let when = Tree::from(intl::text(row.when, lang)).add(" ").add(computed).add(why(words.when, &[Ask::Date]));
    let kind = Tree::from(row.kind.name(lang)).add(why(words.facet_kind, &[Ask::Kind]));
    let status = Tree::from(status_name(&entry.status, lang)).add(why(words.facet_status, &[Ask::Status]));
    let said = format!("{} · {}", row.kind.name(lang), status_name(&entry.status, lang));
    let title = bdi(lang.of(&entry.title).to_string());
    let told = el("p.corroboration")
        .add(words.independent.say(lang, entry.corroboration.independent as usize))
        .add(" · ")
        .add(words.passages.say(lang, entry.reports.len()));
    el("header.reader-head")
        .add(el("p.reader-kind").add(mark::of_entry(corpus, entry)).add(said))
        .add(el("h2").set("id", "reader-title").set("tabindex", "-1").add(title))
        .add(told)
        .add(hidden)
        .add(
            el("dl.facts")
                .add(fact(words.when, when))
                .add(place)
                .add(who)
                .add(outcome)
                .add(fact(words.facet_kind, kind))
                .add(fact(words.facet_status, status)),
        )
        .alone()
        .add(history::history(app, corpus, entry))
}

fn fact(name: &'static str, value: Tree) -> Html {
    el("div").add(el("dt").add(name)).add(el("dd").add(value))
}

/// Where the sources differ, what speaks of what, and why.
fn rest(app: App, corpus: &Corpus, at: usize) -> Tree {
    let words = app.words();
    let entry = &corpus.document.events[at];
    let found = relations(corpus, entry);
    let related = found.chunk_by(|a, b| a.0 == b.0).map(|it| related(app, corpus, it[0].0.name(words), it));
    Tree::from(differences::differences(app, corpus, entry)).add(related.collect::<Tree>()).add(why::merged(app, entry))
}

fn related(app: App, corpus: &Corpus, title: &'static str, entries: &[(Relation, &Entry)]) -> Html {
    let rows = entries.iter().map(|(_, it)| {
        let id = it.id.clone();
        let button = el("button.stack-entry")
            .set("type", "button")
            .on_press(move || app.select(Some(id.clone())))
            .add(mark::of_entry(corpus, it))
            .add(bdi(app.lang.get().of(&it.title).to_string()))
            .add(el("span.entry-meta").add(entry::who_and_where(app, corpus, it)));
        el("li").add(button)
    });
    let rows: Tree = rows.collect();
    el("section.part related").add(el("h3").add(title)).add(el("ul").add(rows))
}
