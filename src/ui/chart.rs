//! The lanes: tracks over time. One tab stop; the arrows move between marks; what is counted opens as a list.

mod density;
mod foot;
mod item;
mod keys;
mod stack;

use leptos::prelude::*;

use super::html::{Html, Tree, bdi, el};
use super::state::App;
use super::{intl, legend};
use crate::view::chart::{Lane, LaneId, lanes};
use crate::view::corpus::Corpus;
use crate::view::scale::Scale;
use crate::view::words::Words;

/// The row height in `style/chart.css`.
const ROW: usize = 28;
/// Room for the names of the lanes; `--lane` in `style/chart.css`.
const NAMES: f32 = 136.0;

/// What the chart keeps for itself.
#[derive(Clone, Copy)]
struct Local {
    /// Width of the frame.
    width: RwSignal<f32>,
    /// Width of the plot, in frames.
    zoom: RwSignal<f32>,
    /// Ids of the entries of the counted mark that is open as a list.
    stack: RwSignal<Vec<String>>,
}

/// A length in whole pixels. Writing fractions would bring ten kB of number formatting into the page.
fn px(length: f32) -> String {
    format!("{}px", length.round() as i32)
}

/// The chart.
pub fn chart(app: App) -> AnyView {
    let local = Local { width: RwSignal::new(900.0), zoom: RwSignal::new(1.0), stack: RwSignal::new(Vec::new()) };
    let frame = NodeRef::<leptos::html::Div>::new();
    let measure = move || {
        let width = frame.get_untracked().map_or(0, |it| it.client_width());
        if width > 0 {
            local.width.set(width as f32);
        }
    };
    Effect::new(move |_| {
        frame.track();
        measure();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    view! {
        <section class="chart" aria-label=move || app.words().chart>
            <div class="chart-frame" node_ref=frame on:keydown=move |event| keys::walk(app, &event)>
                {move || plot(app, local)}
            </div>
            {move || stack::stack(app, local)}
            <footer class="chart-foot">
                {legend::legend(app)}
                {move || foot::undated(app)}
                {foot::zoom(app, local)}
            </footer>
        </section>
    }
    .into_any()
}

fn plot(app: App, local: Local) -> Tree {
    let (corpus, lang, shown) = (app.corpus(), app.lang.get(), app.shown.get());
    let width = (local.width.get() - NAMES).max(200.0) * local.zoom.get();
    let scale = Scale::new(shown.iter().map(|at| corpus.rows[*at].when));
    let percent = |at: f32| px(at * width);
    let ticks = scale.ticks(width, 76.0).into_iter().map(|it| {
        el("li.tick").set("style:inset-inline-start", percent(it.at)).add(el("span").add(intl::short(it.when, lang)))
    });
    let ticks: Tree = ticks.collect();
    let narrowed = scale.stretches.iter().filter(|it| it.narrowed).map(|it| {
        el("i.narrowed")
            .set("style:inset-inline-start", percent(it.from))
            .set("style:inline-size", percent(it.to - it.from))
    });
    let narrowed: Tree = narrowed.collect();
    let mut first = true;
    let lanes = lanes(&corpus, &shown, &scale, width, lang).into_iter().enumerate().map(|(at, it)| {
        let view = lane(app, local, &corpus, at, it, first);
        first = false;
        view
    });
    let lanes: Tree = lanes.collect();
    el("div.plot")
        .set("role", "group")
        .set("aria-label", app.words().chart_help)
        .set("style:inline-size", px(width + NAMES))
        .add(el("div.grid").set("aria-hidden", "true").add(narrowed).add(el("ol.ticks").add(ticks)))
        .add(lanes)
        .add(density::density(&corpus, &shown, &scale, width))
        .alone()
}

fn lane(app: App, local: Local, corpus: &Corpus, number: usize, lane: Lane, first: bool) -> Html {
    let lang = app.lang.get_untracked();
    let words = Words::of(lang);
    let (name, track) = match &lane.id {
        LaneId::Track(track) => (corpus.track_name(track, lang), corpus.track_class(Some(track))),
        LaneId::Statements => (words.lane_statements.into(), "track-none"),
        LaneId::Contacts => (words.lane_contacts.into(), "track-none"),
        LaneId::Other => (words.lane_other.into(), "track-more"),
    };
    let mut items = Tree::default();
    for (at, it) in lane.items.iter().enumerate() {
        items = items.add(item::item(app, local, corpus, it, format!("mark-{number}-{at}"), track, first && at == 0));
    }
    let count = el("span.lane-count").add(lane.count.to_string());
    el("div.lane")
        .set("role", "group")
        .set("aria-label", format!("{name} ({})", lane.count))
        .add(el("div.lane-name").set("aria-hidden", "true").add(bdi(name)).add(count))
        .add(el("div.lane-items").set("style:block-size", format!("{}px", lane.rows * ROW)).add(items))
}
