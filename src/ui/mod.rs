//! The page. One file a component, its style in `style/` under the same name; what it shows is worked out in `view`.

mod badge;
mod boot;
mod chart;
mod dating;
mod differences;
mod entry;
mod facets;
mod header;
mod history;
mod hits;
mod html;
mod intl;
mod legend;
mod list;
mod mark;
mod passage;
mod plain;
mod reader;
mod reading;
mod saved;
mod search;
mod sources;
mod state;
mod strip;
mod take;
mod url;
mod value;
mod why;

use std::sync::Arc;

use leptos::prelude::*;

use self::state::{App, Once};
use self::value::Value;
use crate::export::document::Document;
use crate::view::corpus::Corpus;
use crate::view::plain::View;

/// Puts the page where the shell was.
pub fn mount() {
    boot::watch_panics();
    leptos::mount::mount_to_body(|| page(App::new()));
    boot::remove_shell();
}

/// The page without articles of its own, and what gives it documents: `benches/` shows it as many entries as it likes.
pub fn stage() -> impl Fn(Document) {
    boot::watch_panics();
    let given = Value::new(Once(Arc::new(Corpus::default())));
    leptos::mount::mount_to_body(move || page(App::of(given)));
    move |document| given.set(Once(Arc::new(Corpus::new(document))))
}

/// The whole page.
fn page(app: App) -> impl IntoView {
    provide_context(app);
    url::sync(app);
    // A link to an entry leads to its place in the list as well.
    if let Some(id) = app.open.get_untracked() {
        app.go_to(format!("entry-{id}"));
    }
    state::dress(app);
    hits::follow(app);
    let open = move || app.open.get().is_some() || app.panel.get();
    let standing = list::keep(app);
    let main = move || if app.view.get() == View::Timeline { list::list(app, standing) } else { plain::plain(app) };
    view! {
        {header::header(app)}
        <main class="page" class:has-open=open aria-busy=move || app.busy.get().to_string() data-view=move || app.view.get().slug()>
            <div class="tools">
                {search::search(app)}
                {facets::facets(app)}
            </div>
            {strip::strip(app)}
            {chart::chart(app)}
            <div class="body">
                {main}
                {reader::side(app)}
            </div>
        </main>
        {plain::paper(app)}
        {html::live(move || {
            let said = html::el("p.visually-hidden").set("role", "status").set("aria-live", "polite");
            said.add(app.said.get()).alone()
        })}
    }
}
