//! Puts the views that are plain markup into the page, gives their dates the reader's words, and hears their clicks.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::intl;
use super::state::App;
use crate::view::filter::Facet;
use crate::view::groups::{Order, by_date};
use crate::view::lang::Lang;
use crate::view::plain::{Page, View, print};

/// The view that was chosen, where it is not the timeline.
pub fn plain(app: App) -> AnyView {
    let frame = NodeRef::<leptos::html::Section>::new();
    Effect::new(move |before: Option<View>| {
        let view = app.view.get();
        let Some(frame) = frame.get() else { return view };
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
        view
    });
    let click = move |event: web_sys::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|it| it.closest("[data-entry],[data-actor]").ok().flatten()) else { return };
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
    let key = move |event: web_sys::KeyboardEvent| {
        let on = match (event.key().as_str(), app.lang.get_untracked()) {
            ("ArrowLeft", Lang::Ar) | ("ArrowRight", Lang::En) | ("PageDown", _) => ".story-on",
            ("ArrowRight", Lang::Ar) | ("ArrowLeft", Lang::En) | ("PageUp", _) => ".story-back",
            _ => return,
        };
        let step = frame.get_untracked().and_then(|it| it.query_selector(on).ok().flatten());
        if let Some(id) = step.and_then(|it| it.get_attribute("data-entry")) {
            event.prevent_default();
            app.select(Some(id));
        }
    };
    view! {
        <section
            class="list plain-view"
            id="list"
            tabindex="-1"
            aria-label=move || app.view.get().name(app.words())
            node_ref=frame
            on:click=click
            on:keydown=key
        ></section>
    }
    .into_any()
}

/// What is printed: made when the reader prints, so that it costs nothing before.
pub fn paper(app: App) -> AnyView {
    let paper = NodeRef::<leptos::html::Div>::new();
    let listener = window_event_listener(leptos::ev::beforeprint, move |_| {
        if let Some(paper) = paper.get_untracked() {
            let markup = untrack(|| with_page(app, None, print));
            fill(&paper, &markup, app.lang.get_untracked());
        }
    });
    on_cleanup(move || listener.remove());
    view! { <div class="paper" node_ref=paper></div> }.into_any()
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
