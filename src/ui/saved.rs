//! Filters under a name: kept by the browser, where it keeps anything; else for as long as the page stands.

use leptos::prelude::*;

use super::html::{Tree, bdi, el};
use super::mark::{CROSS, button};
use super::state::App;
use crate::view::saved::{Saved, decode, encode, keep};

/// Under which name the browser keeps them.
const KEY: &str = "tasalsul:filters";

/// The filters that are kept, and a form to keep the present one.
pub fn saved(app: App) -> AnyView {
    let read = storage().and_then(|it| it.get_item(KEY).ok());
    let all = RwSignal::new(decode(&read.clone().flatten().unwrap_or_default()));
    let refused = RwSignal::new(read.is_none());
    let write = move || {
        let text = encode(&all.read_untracked());
        refused.set(storage().is_none_or(|it| it.set_item(KEY, &text).is_err()));
    };
    let name = NodeRef::<leptos::html::Input>::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(name) = name.get_untracked() else { return };
        if all.try_update(|it| keep(it, &name.value(), &app.filter.read_untracked())) == Some(true) {
            name.set_value("");
            write();
        }
    };
    view! {
        <fieldset class="facet saved">
            <legend>{move || app.words().saved}</legend>
            {move || rows(app, all, write)}
            <form on:submit=submit>
                <input
                    type="text"
                    dir="auto"
                    maxlength="60"
                    required
                    aria-label=move || app.words().saved_name
                    placeholder=move || app.words().saved_name
                    node_ref=name
                />
                <button type="submit" class="button" disabled=move || app.filter.read().is_empty()>
                    {move || app.words().saved_keep}
                </button>
            </form>
            <p class="saved-note">{move || if refused.get() { app.words().saved_refused } else { "" }}</p>
        </fieldset>
    }
    .into_any()
}

fn rows(app: App, all: RwSignal<Vec<Saved>>, write: impl Fn() + Send + Copy + 'static) -> Tree {
    let words = app.words();
    let row = |it: Saved| {
        let (name, filter) = (it.name.clone(), it.filter);
        let away = button(format!("{}: {name}", words.saved_forget), CROSS).on_press(move || {
            all.update(|all| all.retain(|it| it.name != name));
            write();
        });
        let recall = el("button.plain").set("type", "button").on_press(move || app.filter.set(filter.clone()));
        el("li").add(recall.add(bdi(it.name))).add(away)
    };
    let rows: Vec<_> = all.get().into_iter().map(row).collect();
    if rows.is_empty() { Tree::default() } else { el("ul.saved-list").add(rows).alone() }
}

/// What the browser keeps for the page; nothing where it refuses.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
