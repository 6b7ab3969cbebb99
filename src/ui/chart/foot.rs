//! Under the chart: what it cannot show, and how wide it is.

use leptos::prelude::*;

use super::super::html::{Tree, el};
use super::super::state::{App, scroll_to};
use super::Local;
use crate::view::days::When;
use crate::view::groups::anchor;

/// The widest that zooming makes the chart, in widths of its frame.
const MOST_ZOOM: f32 = 16.0;

/// Entries that no axis can hold are counted, not hidden.
pub(super) fn undated(app: App) -> Tree {
    let corpus = app.corpus();
    let count = app.shown.get().iter().filter(|at| corpus.rows[**at].when == When::Unknown).count();
    let said = format!("{} {}", app.words().entries.say(app.lang.get(), count), app.words().undated);
    let button = el("button.plain").set("type", "button").add(said);
    Tree::from((count > 0).then(|| button.on_press(|| scroll_to(&anchor(When::Unknown)))))
}

/// Wider, narrower, all.
pub(super) fn zoom(app: App, local: Local) -> AnyView {
    let by = move |factor: f32| local.zoom.update(|it| *it = (*it * factor).clamp(1.0, MOST_ZOOM));
    let button = move |path: &'static str, label: fn(App) -> &'static str, factor: f32| {
        view! {
            <button
                type="button"
                class="button round"
                aria-label=move || label(app)
                title=move || label(app)
                on:click=move |_| by(factor)
            >
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg>
            </button>
        }
    };
    view! {
        <div class="zoom" role="group">
            {button("M3 8h10", |app| app.words().zoom_out, 1.0 / 1.5)}
            {button("M8 3v10M3 8h10", |app| app.words().zoom_in, 1.5)}
            <button
                type="button"
                class="button"
                disabled=move || local.zoom.get() <= 1.0
                on:click=move |_| local.zoom.set(1.0)
            >
                {move || app.words().zoom_fit}
            </button>
        </div>
    }
    .into_any()
}
