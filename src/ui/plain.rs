//! Puts the views that are plain markup into the page, gives their dates the reader's words, and hears their clicks.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::html::{Tree, closest, el, is_elsewhere, live};
use super::intl;
use super::state::App;
use super::value::{follow, heard};
use crate::view::filter::Facet;
use crate::view::groups::{Order, by_date};
use crate::view::lang::Lang;
use crate::view::plain::{Page, View, print};

/// The view that was chosen, where it is not the timeline.
pub fn plain(app: App) -> Tree {
    let mut before = None;
    follow(move || {
        let view = app.view.get();
        let Some(frame) = frame() else { return };
        // Only the story follows the open entry; elsewhere the reader's own place is kept.
        let open = if view == View::Story { app.open.get() } else { None };
        let markup = with_page(app, open.as_deref(), |page| page.view(view));
        let unfolded = if before == Some(view) { folds(&frame) } else { Vec::new() };
        fill(&frame, &markup, app.lang.get());
        each(&frame, "details", &mut |at, it| {
            if unfolded.get(at) == Some(&true) {
                let _ = it.set_attribute("open", "");
            }
        });
        before = Some(view);
    });
    let click = move |event: &Event| {
        if is_elsewhere(event) {
            return;
        }
        let Some(link) = closest(event, "[data-entry],[data-actor]") else { return };
        event.prevent_default();
        if let Some(id) = link.get_attribute("data-entry") {
            app.select(Some(id));
        } else if let Some(id) = link.get_attribute("data-actor") {
            app.filter.update(|it| {
                if !it.chosen(Facet::Actor).contains(&id) {
                    it.toggle(Facet::Actor, &id);
                }
            });
            app.view.set(View::Timeline);
        }
    };
    let key = move |event: &Event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let on = match (event.key().as_str(), app.lang.get_untracked()) {
            ("ArrowLeft", Lang::Ar) | ("ArrowRight", Lang::En) | ("PageDown", _) => ".story-on",
            ("ArrowRight", Lang::Ar) | ("ArrowLeft", Lang::En) | ("PageUp", _) => ".story-back",
            _ => return,
        };
        let step = frame().and_then(|it| it.query_selector(on).ok().flatten());
        if let Some(id) = step.and_then(|it| it.get_attribute("data-entry")) {
            event.prevent_default();
            app.select(Some(id));
        }
    };
    live(move || {
        el("section.list plain-view")
            .key("plain")
            .set("id", "list")
            .set("tabindex", "-1")
            .set("aria-label", app.view.get().name(app.words()))
            .on("click", click)
            .on("keydown", key)
            .alone()
    })
}

/// Where the view stands.
fn frame() -> Option<Element> {
    document().query_selector(".plain-view").ok().flatten()
}

/// What is printed: made when the reader prints, so that it costs nothing before.
pub fn paper(app: App) -> Tree {
    heard("beforeprint", move || {
        if let Ok(Some(paper)) = document().query_selector(".paper") {
            let markup = untrack(|| with_page(app, None, print));
            fill(&paper, &markup, app.lang.get_untracked());
        }
    });
    el("div.paper").alone()
}

fn with_page(app: App, open: Option<&str>, make: impl FnOnce(Page) -> String) -> String {
    let corpus = app.corpus();
    let groups = by_date(&corpus, &app.shown.get(), Order::Oldest);
    let shown: Vec<usize> = groups.into_iter().flat_map(|it| it.entries).collect();
    make(Page { corpus: &corpus, shown: &shown, open, lang: app.lang.get() })
}

/// Markup into an element; every date in it in the reader's words.
fn fill(into: &Element, markup: &str, lang: Lang) {
    into.set_inner_html(markup);
    each(into, "time[data-edtf]", &mut |_, it| {
        let edtf = it.get_attribute("data-edtf").unwrap_or_default();
        it.set_text_content(Some(&intl::edtf(&edtf, lang)));
    });
}

/// Which of the folded parts stand open.
fn folds(within: &Element) -> Vec<bool> {
    let mut out = Vec::new();
    each(within, "details", &mut |_, it| out.push(it.has_attribute("open")));
    out
}

/// Every element within one that a selector names.
pub(super) fn each(within: &Element, selector: &str, each: &mut dyn FnMut(usize, &Element)) {
    let Ok(all) = within.query_selector_all(selector) else { return };
    for at in 0..all.length() {
        if let Some(it) = all.item(at).and_then(|it| it.dyn_into::<Element>().ok()) {
            each(at as usize, &it);
        }
    }
}
