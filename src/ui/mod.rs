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
mod rehearse;
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

use self::html::{Tree, el, live};
use self::state::{App, Once};
use self::value::Value;
use crate::export::document::Document;
use crate::view::corpus::Corpus;
use crate::view::plain::View;

/// Has the bundled articles read, and puts the page where the shell was.
pub fn mount() {
    boot::watch_panics();
    let owner = alive();
    let put_up = owner.clone();
    owner.with(move || {
        let app = App::new(Value::new(Once::default()));
        let stand = move || {
            put_up.with(|| html::put_up(page(app)));
            boot::remove_shell();
        };
        reading::keep(app, Box::new(stand));
    });
    rehearse::when_idle();
}

/// The page without articles of its own, and what gives it documents: `benches/` shows it as many entries as it likes.
pub fn stage() -> impl Fn(Document) {
    boot::watch_panics();
    let given = Value::new(Once::default());
    alive().with(|| html::put_up(page(App::new(given))));
    rehearse::when_idle();
    move |document| given.set(Once(Arc::new(Corpus::new(document))))
}

/// What the parts of the page belong to: they follow what they show for as long as the page lasts. The framework's own
/// way to mount goes through its views, which nothing here is made of.
fn alive() -> Owner {
    // It fails only where it was done before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    std::mem::forget(owner.clone());
    owner
}

/// The whole page.
fn page(app: App) -> Tree {
    provide_context(app);
    url::sync(app);
    // A link to an entry leads to its place in the list as well.
    if let Some(id) = app.open.get_untracked() {
        app.go_to(format!("entry-{id}"));
    }
    state::dress(app);
    hits::follow(app);
    let standing = list::keep(app);
    let main = move || if app.view.get() == View::Timeline { list::list(app, standing) } else { plain::plain(app) };
    let tools = el("div.tools").add(search::search(app)).add(facets::facets(app));
    let body = el("div.body").add(live(main)).add(reader::side(app));
    let main = el("main.page").add(tools).add(strip::strip(app)).add(chart::chart(app)).add(body);
    let said = move || {
        let said = el("p.visually-hidden").set("role", "status").set("aria-live", "polite");
        said.add(app.said.get()).alone()
    };
    header::header(app).add(main).add(plain::paper(app)).add(live(said))
}
