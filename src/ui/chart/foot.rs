//! Under the chart: what it cannot show, and how wide it is.

use leptos::prelude::*;

use super::super::html::{Tree, el};
use super::super::mark::button;
use super::super::state::App;
use super::Local;
use crate::view::days::When;
use crate::view::groups::anchor;

/// Entries that no axis can hold are counted, not hidden.
pub(super) fn undated(app: App) -> Tree {
    let corpus = app.corpus();
    let count = app.shown.get().iter().filter(|at| corpus.rows[**at].when == When::Unknown).count();
    let said = format!("{} {}", app.words().entries.say(app.lang.get(), count), app.words().undated);
    let button = el("button.plain").set("type", "button").add(said);
    Tree::from((count > 0).then(|| button.on_press(move || app.go_to(anchor(When::Unknown)))))
}

/// Wider, narrower, all.
pub(super) fn zoom(app: App, local: Local) -> Tree {
    let words = app.words();
    let all = el("button.button").set("type", "button").on_press(move || local.fit()).add(words.zoom_fit);
    let all = all.flag("disabled", local.zoom.get() <= 1.0);
    el("div.zoom")
        .set("role", "group")
        .set("aria-label", words.zoom)
        .add(button(words.zoom_out, "M3 8h10").on_press(move || local.zoom_by(1.0 / 1.5)))
        .add(button(words.zoom_in, "M8 3v10M3 8h10").on_press(move || local.zoom_by(1.5)))
        .add(all)
        .alone()
}
