//! The lanes: tracks or parties over time. One tab stop; the arrows move between marks; what is counted opens as a list.

mod foot;
mod item;
mod joins;
mod keys;
mod overview;
mod stack;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};

use super::html::{Html, Tree, bdi, el};
use super::state::App;
use super::{intl, legend};
use crate::view::chart::{Lane, LaneId, lanes, lines};
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::scale::Scale;
use crate::view::words::Words;

/// The row height in `style/chart.css`.
const ROW: usize = 28;
/// Room for the names of the lanes; `--lane` in `style/chart.css`.
const NAMES: f32 = 136.0;

/// The widest that zooming makes the chart, in widths of its frame.
const MOST_ZOOM: f32 = 16.0;

/// What the chart keeps for itself.
#[derive(Clone, Copy)]
struct Local {
    /// Width of the frame.
    width: RwSignal<f32>,
    /// Width of the plot, in frames.
    zoom: RwSignal<f32>,
    /// Ids of the entries of the counted mark that is open as a list.
    stack: RwSignal<Vec<String>>,
    /// Ids of the entries whose mark is pointed at or has the focus.
    near: RwSignal<Option<String>>,
    /// Both ends of what is being drawn over the overview, from 0 to 1.
    drawn: RwSignal<Option<(f32, f32)>>,
}

impl Local {
    /// Makes the plot wider or narrower.
    fn zoom_by(self, factor: f32) {
        self.zoom.update(|it| *it = (*it * factor).clamp(1.0, MOST_ZOOM));
    }
}

/// A length in whole pixels. Writing fractions would bring ten kB of number formatting into the page.
fn px(length: f32) -> String {
    format!("{}px", length.round() as i32)
}

/// The chart.
pub fn chart(app: App) -> AnyView {
    let local = Local {
        width: RwSignal::new(900.0),
        zoom: RwSignal::new(1.0),
        stack: RwSignal::new(Vec::new()),
        near: RwSignal::new(None),
        drawn: RwSignal::new(None),
    };
    let frame = NodeRef::<leptos::html::Section>::new();
    let measure = move || {
        let width = frame.get_untracked().map_or(0, |it| it.client_width());
        if width > 0 {
            local.width.set(width as f32);
        }
    };
    Effect::new(move |_| {
        if let Some(chart) = frame.get() {
            listen(app, local, &chart);
            measure();
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    joins::joins(app, local);
    view! {
        <section class="chart" aria-label=move || app.words().chart node_ref=frame>
            {overview::overview(app, local)}
            <div class="chart-frame">{move || plot(app, local)}</div>
            {move || stack::stack(app, local)}
            <footer class="chart-foot">
                {legend::legend(app)}
                {move || foot::undated(app)}
                {move || foot::zoom(app, local)}
            </footer>
        </section>
    }
    .into_any()
}

/// What the chart listens to, by one listener: each that `view!` writes weighs more than all of this.
const HEARD: [&str; 10] = [
    "keydown",
    "wheel",
    "focusin",
    "focusout",
    "mouseover",
    "mouseleave",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
];

fn listen(app: App, local: Local, chart: &Element) {
    let hear = move |event: Event| {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            return overview::draw(app, local, event);
        }
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            return keys::walk(app, local, event);
        }
        match (event.type_().as_str(), event.dyn_ref::<WheelEvent>()) {
            // Fingers that part on a touchpad come as this, too.
            ("wheel", Some(wheel)) if wheel.ctrl_key() => {
                event.prevent_default();
                local.zoom_by(if wheel.delta_y() < 0.0 { 1.2 } else { 1.0 / 1.2 });
            }
            ("focusout" | "mouseleave", _) => near(local, None),
            ("focusin" | "mouseover", _) => near(local, closest(&event, "[data-entries]")),
            _ => {}
        }
    };
    // `Fn`: a key moves the focus, which is heard while the key still is.
    let hear = Closure::<dyn Fn(Event)>::new(hear).into_js_value();
    for name in HEARD {
        let _ = chart.add_event_listener_with_callback(name, hear.unchecked_ref());
    }
}

/// Which mark is pointed at or has the focus.
fn near(local: Local, mark: Option<Element>) {
    let ids = mark.and_then(|it| it.get_attribute("data-entries"));
    if local.near.get_untracked() != ids {
        local.near.set(ids);
    }
}

/// The nearest element around what an event is about.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

fn plot(app: App, local: Local) -> Tree {
    let (corpus, lang, shown) = (app.corpus(), app.lang.get(), app.shown.get());
    let width = (local.width.get() - NAMES).max(200.0) * local.zoom.get();
    let scale = Scale::new(corpus.days(&shown));
    let mut first = true;
    let lanes = lanes(&corpus, &shown, app.lanes.get(), &scale, width, lang).into_iter().enumerate().map(|(at, it)| {
        let view = lane(app, local, &corpus, at, it, first);
        first = false;
        view
    });
    let lanes: Tree = lanes.collect();
    el("div.plot")
        .set("role", "group")
        .set("aria-label", app.words().chart_help)
        .set("style:inline-size", px(width + NAMES))
        .add(narrowed(app, &scale, width).add(ticks(app, &scale, width)))
        .add(el("svg.joins").set("aria-hidden", "true").add(el("path")))
        .add(now(app, &corpus, &scale, width))
        .add(lanes)
        .alone()
}

/// What lies behind the marks: the stretches that are drawn narrower, each with how long it is.
fn narrowed(app: App, scale: &Scale, width: f32) -> Html {
    let (lang, words) = (app.lang.get(), app.words());
    let narrowed = scale.stretches.iter().filter(|it| it.narrowed).map(|it| {
        let days = words.days.say(lang, (it.end - it.start).max(0) as usize);
        el("i.narrowed")
            .set("style:inset-inline-start", px(it.from * width))
            .set("style:inline-size", px((it.to - it.from) * width))
            .add(el("span").add(days))
    });
    el("div.grid").set("aria-hidden", "true").add(narrowed.collect::<Tree>())
}

fn ticks(app: App, scale: &Scale, width: f32) -> Html {
    let ticks = scale.ticks(width, 76.0).into_iter().map(|it| {
        el("li.tick")
            .set("style:inset-inline-start", px(it.at * width))
            .add(el("span").add(intl::short(it.when, app.lang.get())))
    });
    el("ol.ticks").set("aria-hidden", "true").add(ticks.collect::<Tree>())
}

/// The day of the newest article, and the reader's own.
fn now(app: App, corpus: &Corpus, scale: &Scale, width: f32) -> Tree {
    let (lang, words) = (app.lang.get(), app.words());
    let lines = lines(scale, corpus.as_of(), Some(intl::today())).into_iter().map(|it| {
        let name = if it.today { words.today } else { words.as_of };
        el(if it.today { "div.now is-today" } else { "div.now" })
            .set("style:inset-inline-start", px(it.at * width + NAMES))
            .add(el("span").add(format!("{name} {}", intl::short(When::Day(it.day), lang))))
    });
    lines.collect()
}

fn lane(app: App, local: Local, corpus: &Corpus, number: usize, lane: Lane, first: bool) -> Html {
    let lang = app.lang.get_untracked();
    let words = Words::of(lang);
    let name = match &lane.id {
        LaneId::Track(track) => corpus.track_name(track, lang),
        LaneId::Actor(actor) => corpus.name(actor, lang),
        LaneId::Statements => words.lane_statements.into(),
        LaneId::Contacts => words.lane_contacts.into(),
        LaneId::Nobody => words.lane_nobody.into(),
        LaneId::Other => words.lane_other.into(),
    };
    let mut items = Tree::default();
    for (at, it) in lane.items.iter().enumerate() {
        items = items.add(item::item(app, local, corpus, it, format!("mark-{number}-{at}"), first && at == 0));
    }
    let count = el("span.lane-count").add(lane.count.to_string());
    el("div.lane")
        .set("role", "group")
        .set("aria-label", format!("{name} ({})", lane.count))
        .add(el("div.lane-name").set("aria-hidden", "true").add(bdi(name)).add(count))
        .add(el("div.lane-items").set("style:block-size", format!("{}px", lane.rows * ROW)).add(items))
}
