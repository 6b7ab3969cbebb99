//! Filters under a name: kept by the browser, where it keeps anything; else for as long as the page stands.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::html::{Html, Tree, bdi, el};
use super::mark::{CROSS, button};
use super::state::App;
use super::value::Value;
use crate::view::saved::{Saved, decode, encode, keep};

/// Under which name the browser keeps them.
const KEY: &str = "tasalsul:filters";

/// The filters that are kept, and whether the browser refuses to keep them.
#[derive(Clone, Copy)]
pub struct Kept {
    all: Value<Vec<Saved>>,
    refused: Value<bool>,
}

impl Kept {
    /// Those of the last visit.
    pub fn new() -> Self {
        let read = storage().and_then(|it| it.get_item(KEY).ok());
        let refused = Value::new(read.is_none());
        Self { all: Value::new(decode(&read.flatten().unwrap_or_default())), refused }
    }

    fn write(self) {
        let text = encode(&self.all.read_untracked());
        self.refused.set(storage().is_none_or(|it| it.set_item(KEY, &text).is_err()));
    }

    fn keep(self, app: App, event: &web_sys::Event) {
        event.prevent_default();
        let form = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let name = form.and_then(|it| it.query_selector("input").ok()??.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(name) = name else { return };
        if self.all.update(|it| keep(it, &name.value(), &app.filter.read_untracked())) {
            name.set_value("");
            self.write();
        }
    }
}

/// The filters that are kept, and a form to keep the present one.
pub fn saved(app: App, kept: Kept) -> Html {
    let words = app.words();
    let input = el("input")
        .set("type", "text")
        .set("dir", "auto")
        .set("maxlength", "60")
        .set("required", "")
        .set("aria-label", words.saved_name)
        .set("placeholder", words.saved_name);
    let button = el("button.button").set("type", "submit").flag("disabled", app.filter.read().is_empty());
    let form = el("form").on("submit", move |event| kept.keep(app, event));
    el("fieldset.facet saved")
        .add(el("legend").add(words.saved))
        .add(rows(app, kept))
        .add(form.add(input).add(button.add(words.saved_keep)))
        .add(el("p.saved-note").add(if kept.refused.get() { words.saved_refused } else { "" }))
}

fn rows(app: App, kept: Kept) -> Tree {
    let words = app.words();
    let row = |it: Saved| {
        let (name, filter) = (it.name.clone(), it.filter);
        let away = button(format!("{}: {name}", words.saved_forget), CROSS).on_press(move || {
            kept.all.update(|all| all.retain(|it| it.name != name));
            kept.write();
        });
        let recall = el("button.plain").set("type", "button").on_press(move || app.filter.set(filter.clone()));
        el("li").add(recall.add(bdi(it.name))).add(away)
    };
    let rows: Vec<_> = kept.all.get().into_iter().map(row).collect();
    if rows.is_empty() { Tree::default() } else { el("ul.saved-list").add(rows).alone() }
}

/// What the browser keeps for the page; nothing where it refuses.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
