//! The list that a counted mark opens as, under the lanes: no scroller cuts it, and it fits a phone.

use leptos::prelude::*;

use super::super::html::{Tree, bdi, el};
use super::super::state::App;
use super::super::{intl, mark};
use super::Local;

/// The list that a counted mark opens as.
pub(super) fn stack(app: App, local: Local) -> Tree {
    let (corpus, lang, shown) = (app.corpus(), app.lang.get(), app.shown.get());
    let ids = local.stack.read();
    if ids.is_empty() {
        return Tree::default();
    }
    let entries: Vec<usize> = ids.split(' ').filter_map(|it| it.parse().ok()).collect();
    if entries.is_empty() || !entries.iter().all(|at| shown.contains(at)) {
        return Tree::default();
    }
    let rows = entries.iter().filter_map(|at| corpus.document.events.get(*at)).map(|entry| {
        let id = entry.id.clone();
        let open = move || {
            app.select(Some(id.clone()));
            app.go_to(format!("entry-{id}"));
        };
        let button = el("button.stack-entry").set("type", "button").on_press(open);
        el("li").add(button.add(mark::of_entry(&corpus, entry)).add(bdi(lang.of(&entry.title).to_string())))
    });
    let rows: Tree = rows.collect();
    let close = mark::button(app.words().close, mark::CROSS).on_press(move || local.stack.set(String::new()));
    let head = el("header").add(el("h3").add(intl::text(corpus.rows[entries[0]].when, lang))).add(close);
    el("div.stack").add(head).add(el("ol").add(rows)).alone()
}
