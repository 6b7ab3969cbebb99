//! The address and the state, kept alike. Opening an entry is a step that Back takes back; everything else only
//! rewrites the address.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::App;
use super::value::{follow, heard};
use crate::view::query::Query;

/// What the address asks for.
pub fn current() -> Query {
    Query::decode(&window().location().search().unwrap_or_default())
}

/// The address with another entry open: a link that can be copied or opened elsewhere.
pub fn of_entry(app: App, id: &str) -> String {
    let query = Query { entry: Some(id.into()), ..state(app) };
    query.encode()
}

fn state(app: App) -> Query {
    Query {
        lang: app.lang.get(),
        theme: app.theme.get(),
        dates: app.dating.get(),
        view: app.view.get(),
        entry: app.open.get(),
        filter: app.filter.get(),
        lanes: app.lanes.get(),
        order: app.order.get(),
        off: app.off.get(),
    }
}

/// Writes the state into the address, and reads the entry back on Back and Forward.
pub fn sync(app: App) {
    let mut open_before: Option<bool> = None;
    follow(move || {
        let query = state(app);
        let address = query.encode();
        if address != window().location().search().unwrap_or_default() {
            let target = if address.is_empty() { window().location().pathname().unwrap_or_default() } else { address };
            let opened = query.entry.is_some() && open_before == Some(false);
            if let Ok(history) = window().history() {
                let _ = if opened {
                    history.push_state_with_url(&JsValue::NULL, "", Some(&target))
                } else {
                    history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
                };
            }
        }
        open_before = Some(query.entry.is_some());
    });
    heard("popstate", move || app.open.set(current().entry));
}
