//! The search field.

use super::html::{Tree, el, held, live};
use super::mark::icon;
use super::state::App;

/// Search, as one types.
pub fn search(app: App) -> Tree {
    live(move || {
        let words = app.words();
        let input = el("input")
            .set("type", "search")
            .set("dir", "auto")
            .set("aria-label", words.search)
            .set("placeholder", words.search)
            .set("prop:value", app.filter.read().text.clone())
            .on("input", move |event| app.filter.update(|it| it.text = held(event)));
        let glass = icon("icon", "M7 2.500a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.3 10.3 14 14");
        el("search.search").add(glass).add(input).alone()
    })
}
