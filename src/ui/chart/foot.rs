//! Under the chart: what it cannot show, and how wide it is.

use leptos::prelude::*;

use super::super::state::{App, scroll_to};
use super::Local;
use crate::view::days::When;
use crate::view::groups::anchor;

/// The widest that zooming makes the chart, in widths of its frame.
const MOST_ZOOM: f32 = 16.0;

/// Entries that no axis can hold are counted, not hidden.
pub(super) fn undated(app: App) -> impl IntoView {
    let count = move || {
        let corpus = app.corpus();
        app.shown.get().iter().filter(|at| corpus.rows[**at].when == When::Unknown).count()
    };
    move || {
        (count() > 0).then(|| {
            view! {
                <button type="button" class="plain" on:click=move |_| scroll_to(&anchor(When::Unknown))>
                    {format!("{} {}", app.words().entries.say(app.lang.get(), count()), app.words().undated)}
                </button>
            }
        })
    }
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
