//! The phone's overview: one column for every date of the list, wide enough for a finger; a tap goes there.

use leptos::prelude::*;

use super::html::{Html, Tree, el, live};
use super::intl;
use super::state::App;
use super::value::{Value, heard};
use crate::view::days::When;
use crate::view::groups::{Group, anchor, by_date, joined};

/// As many columns as one pushes through.
const MOST: usize = 60;

/// The strip.
pub fn strip(app: App) -> Tree {
    // Wider windows have the chart instead.
    let phone = || window().match_media("(max-width: 47.99rem)").ok().flatten().is_some_and(|it| it.matches());
    let narrow = Value::new(phone());
    heard("resize", move || {
        if narrow.get_untracked() != phone() {
            narrow.set(phone());
        }
    });
    live(move || {
        let columns = if narrow.get() { columns(app) } else { Tree::default() };
        el("nav.strip").set("aria-label", app.words().chart).add(el("ol").add(columns)).alone()
    })
}

fn columns(app: App) -> Tree {
    let corpus = app.corpus();
    let groups = joined(by_date(&corpus, &app.shown.get(), app.order.get()), MOST);
    let dated = groups.iter().filter(|it| it.when != When::Unknown);
    let most = dated.map(|it| it.entries.len()).max().unwrap_or(1).max(1);
    let planned =
        |group: &Group| group.entries.iter().filter(|at| corpus.document.events[**at].status != "occurred").count();
    groups.iter().map(|it| column(app, it, planned(it), most)).collect()
}

fn column(app: App, group: &Group, planned: usize, most: usize) -> Html {
    let (lang, n) = (app.lang.get(), group.entries.len());
    let label = format!("{} · {}", intl::text(group.when, lang), app.words().entries.say(lang, n));
    let id = anchor(group.when);
    let bar = |name, n: usize| el(name).set("style:block-size", format!("{}%", (n * 100).div_ceil(most).min(100)));
    let bars = el("span.strip-column").set("aria-hidden", "true").add(bar("i.is-planned", planned));
    let date = el("span.strip-date").set("aria-hidden", "true").add(intl::heading(group.when, lang).0);
    let button = el("button").set("type", "button").set("aria-label", label).on_press(move || app.go_to(id.clone()));
    el("li").add(button.add(bars.add(bar("i", n - planned))).add(date))
}
