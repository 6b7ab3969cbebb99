//! Name, what this is, how much there is, and the two switches.

use leptos::prelude::*;

use super::html::{Html, Tree, el, is_elsewhere, live};
use super::state::App;
use super::value::then;
use super::{dating, intl, mark};
use crate::view::days::When;
use crate::view::lang::Lang;
use crate::view::plain::View;

/// The head of the page.
pub fn header(app: App) -> Tree {
    live(move || head(app).into())
}

fn head(app: App) -> Html {
    let words = app.words();
    let name = el("div.head-name").add(el("h1").add(words.name)).add(el("p.tagline").add(words.tagline));
    let language = el("button.button language")
        .set("type", "button")
        .set("lang", app.lang.get().other().code())
        .on_press(move || switch(app))
        .add(words.language);
    el("header.head")
        .add(el("a.skip").set("href", "#list").add(words.skip))
        .add(name)
        .add(el("ul.counts").add(counts(app)))
        .add(views(app))
        .add(el("div.switches").add(dating::dating(app)).add(theme(app)).add(language))
}

/// How much there is.
fn counts(app: App) -> Tree {
    let (lang, words, corpus) = (app.lang.get(), app.words(), app.corpus());
    let as_of = corpus.as_of().map(|it| format!("{} {}", words.as_of, intl::plain(When::Day(it), lang)));
    let counts = [
        words.entries.say(lang, corpus.rows.len()),
        words.passages.say(lang, corpus.passages()),
        words.sources.say(lang, corpus.document.articles.len()),
    ];
    counts.into_iter().chain(as_of).map(|it| el("li").add(it)).collect()
}

/// The ways to look at the entries.
fn views(app: App) -> Html {
    let links = View::ALL.map(|view| {
        let link = el("a.view-link").set("href", format!("?view={}", view.slug())).on("click", move |event| {
            if !is_elsewhere(event) {
                event.prevent_default();
                // The view that is there is not built again.
                if app.view.get_untracked() != view {
                    app.view.set(view);
                }
            }
        });
        let link = if app.view.get() == view { link.set("aria-current", "page") } else { link };
        el("li").add(link.add(view.name(app.words())))
    });
    el("nav.views").set("aria-label", app.words().view_nav).add(el("ul").add(Vec::from(links)))
}

fn theme(app: App) -> Html {
    let is_dark = move || match app.theme.get().as_deref() {
        Some(it) => it == "dark",
        None => window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|it| it.matches()),
    };
    let (label, path) = if is_dark() {
        (
            app.words().theme_light,
            "M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1.1 1.100M11.9 11.9 13 13M13 3l-1.1 1.100M4.1 11.9 3 13",
        )
    } else {
        (app.words().theme_dark, "M13.5 9.700A6 6 0 0 1 6.3 2.500a6 6 0 1 0 7.2 7.200z")
    };
    let flip = move || app.theme.set(Some(if untrack(is_dark) { "light".into() } else { "dark".into() }));
    mark::button(label, path).on_press(flip)
}

/// Changes the language and keeps what is on top of the list where it is.
fn switch(app: App) {
    let anchor = topmost();
    app.lang.update(|it: &mut Lang| *it = it.other());
    then(move || {
        let Some((id, before)) = anchor else { return };
        if let Some(element) = document().get_element_by_id(&id) {
            let now = element.get_bounding_client_rect().top();
            window().scroll_by_with_x_and_y(0.0, now - before);
        }
    });
}

/// The first entry below the top of the window, and how far below. None while the top of the page is in sight.
fn topmost() -> Option<(String, f64)> {
    if window().scroll_y().ok()? < 80.0 {
        return None;
    }
    let links = document().query_selector_all(".entry-link").ok()?;
    (0..links.length()).find_map(|at| {
        use wasm_bindgen::JsCast;
        let element = links.item(at)?.dyn_into::<web_sys::Element>().ok()?;
        let top = element.get_bounding_client_rect().top();
        (top >= 0.0).then(|| (element.id(), top))
    })
}
