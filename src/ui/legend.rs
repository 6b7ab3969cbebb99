//! What the marks of the chart mean: only those that are there.

use super::html::{Tree, bdi, el, live};
use super::mark::mark;
use super::state::App;
use super::value::Value;
use crate::view::corpus::SHARED;
use crate::view::kind::{KINDS, Kind, STATUSES, status_name};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The legend, closed until asked for, and not drawn before.
pub fn legend(app: App) -> Tree {
    let open = Value::new(false);
    let inside = move || if open.get() { body(app) } else { Tree::default() };
    let toggled = move |event: &Event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        open.set(target.is_some_and(|it| it.has_attribute("open")));
    };
    let summary = live(move || app.words().legend.into());
    let legend = el("details.legend").on("toggle", toggled).add(el("summary").add(summary));
    legend.add(el("div.legend-body").add(live(inside))).alone()
}

fn body(app: App) -> Tree {
    let (lang, words, corpus) = (app.lang.get(), app.words(), app.corpus());
    let meeting = Kind::by_slug("meeting");
    let kinds = KINDS.iter().filter(|kind| corpus.rows.iter().any(|it| it.kind == *kind));
    let kinds: Tree =
        kinds.map(|it| el("li").add(mark(it, "occurred", "track-none")).add(it.name(lang).to_string())).collect();
    let statuses = STATUSES.iter().map(|it| it.0).filter(|it| corpus.document.events.iter().any(|e| e.status == *it));
    let statuses: Tree =
        statuses.map(|it| el("li").add(mark(meeting, it, "track-none")).add(status_name(it, lang))).collect();
    // Only what has a colour of its own; the others share one, and are counted.
    let colour = |it: &String| corpus.track_class(Some(it));
    let (others, own): (Vec<&String>, Vec<&String>) = corpus.tracks.iter().partition(|it| colour(it) == SHARED);
    let row = |class, name: String| el("li").add(mark(meeting, "occurred", class)).add(bdi(name));
    let tracks: Tree = own.into_iter().map(|it| row(colour(it), corpus.track_name(it, lang))).collect();
    let others = (!others.is_empty()).then(|| row(SHARED, format!("{} ({})", words.lane_other, others.len())));
    let tracks = tracks.add(others);
    let signs = [("┆", words.sign_as_of), ("≠", words.sign_rival), ("⌒", words.sign_join), ("↔", words.sign_narrow)];
    let signs = signs.map(|(sign, said)| el("li").add(el("b").set("aria-hidden", "true").add(sign)).add(said));
    let signs: Tree = signs.into_iter().collect();
    let part = |title: &'static str, rows: Tree| el("div.legend-part").add(el("h3").add(title)).add(el("ul").add(rows));
    part(words.legend_shape, kinds)
        .alone()
        .add(part(words.legend_fill, statuses))
        .add(part(words.legend_colour, tracks))
        .add(part(words.legend_lines, signs))
}
