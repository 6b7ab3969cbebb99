//! Name, what this is, how much there is, and the two switches.

use leptos::prelude::*;

use super::html::{Tree, el};
use super::state::App;
use super::{dating, intl};
use crate::view::days::When;
use crate::view::lang::Lang;
use crate::view::plain::View;

/// The head of the page.
pub fn header(app: App) -> AnyView {
    view! {
        <header class="head">
            <a class="skip" href="#list">{move || app.words().skip}</a>
            <div class="head-name">
                <h1>{move || app.words().name}</h1>
                <p class="tagline">{move || app.words().tagline}</p>
            </div>
            <ul class="counts">{move || counts(app)}</ul>
            {views(app)}
            <div class="switches">
                {dating::dating(app)}
                {theme(app)}
                <button
                    type="button"
                    class="button language"
                    lang=move || app.lang.get().other().code()
                    on:click=move |_| switch(app)
                >
                    {move || app.words().language}
                </button>
            </div>
        </header>
    }
    .into_any()
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
fn views(app: App) -> AnyView {
    let link = |view: View| {
        let click = move |event: web_sys::MouseEvent| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                app.view.set(view);
            }
        };
        view! {
            <li>
                <a
                    class="view-link"
                    href=format!("?view={}", view.slug())
                    aria-current=move || (app.view.get() == view).then_some("page")
                    on:click=click
                >
                    {move || view.name(app.words())}
                </a>
            </li>
        }
    };
    view! {
        <nav class="views" aria-label=move || app.words().view_nav>
            <ul>{View::ALL.map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn theme(app: App) -> AnyView {
    let is_dark = move || match app.theme.get().as_deref() {
        Some(it) => it == "dark",
        None => window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|it| it.matches()),
    };
    let flip = move |_| app.theme.set(Some(if is_dark() { "light".into() } else { "dark".into() }));
    let label = move || if is_dark() { app.words().theme_light } else { app.words().theme_dark };
    view! {
        <button type="button" class="button round" aria-label=label title=label on:click=flip>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d=move || {
                    if is_dark() {
                        "M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1.1 1.100M11.9 11.9 13 13M13 3l-1.1 1.100M4.1 11.9 3 13"
                    } else {
                        "M13.5 9.700A6 6 0 0 1 6.3 2.500a6 6 0 1 0 7.2 7.200z"
                    }
                }></path>
            </svg>
        </button>
    }
    .into_any()
}

/// Changes the language and keeps what is on top of the list where it is.
fn switch(app: App) {
    let anchor = topmost();
    app.lang.update(|it: &mut Lang| *it = it.other());
    request_animation_frame(move || {
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
