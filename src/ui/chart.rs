//! The lanes: tracks or parties over time. One tab stop; the arrows move between marks; what is counted opens as a list.

mod foot;
mod hand;
mod item;
mod joins;
mod keys;
mod overview;
mod stack;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};

use self::hand::Hand;
use super::html::{Html, Tree, bdi, closest, el, live};
use super::state::{App, Once};
use super::value::{Value, follow, heard, then};
use super::{intl, legend};
use crate::view::chart::{Axis, Item, Lane, LaneId, lanes, lines};
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::lang::Lang;
use crate::view::overview::{Column, columns};
use crate::view::scale::Scale;
use crate::view::words::Words;

/// The row height in `style/chart.css`.
const ROW: usize = 28;
/// Room for the names of the lanes; `--lane` in `style/chart.css`.
const NAMES: f32 = 136.0;

/// The widest that zooming makes the chart, in widths of its frame.
const MOST_ZOOM: f32 = 16.0;
/// How long what is laid out may only be stretched, in ms.
const STRETCHED: f64 = 400.0;

/// What the chart keeps for itself.
#[derive(Clone, Copy)]
struct Local {
    /// Width of the frame.
    width: Value<f32>,
    /// Width of the plot, in frames.
    zoom: Value<f32>,
    /// The width that everything is laid out for. While one zooms, what is laid out is only stretched.
    settled: Value<f32>,
    /// Since when it is stretched, in ms.
    since: Value<f64>,
    /// How far it is scrolled, in whole halves of the frame's width: what is drawn follows it.
    halves: Value<i32>,
    /// The entries, by number, of the counted mark that is open as a list, as the mark has them.
    stack: Value<String>,
    /// The entries, by number, whose mark is pointed at or has the focus.
    near: Value<Option<String>>,
    /// Both ends of what is being drawn over the overview, from 0 to 1.
    drawn: Value<Option<(f32, f32)>>,
    /// The lane and the place in it where Tab enters, once the arrows have been there.
    stop: Value<(usize, usize)>,
    /// Where everything goes.
    laid: Memo<Once<Places>>,
    /// The axis of the overview and how much there is on each of its days.
    whole: Memo<Once<Whole>>,
}

impl Local {
    fn new(app: App) -> Self {
        let (width, settled) = (Value::new(likely_width()), Value::new(1.0));
        let whole = Memo::new(move |_| Once(Arc::new(Whole::new(&app.corpus(), &app.around.get()))));
        Self {
            width,
            zoom: Value::new(1.0),
            settled,
            since: Value::default(),
            halves: Value::new(0),
            stack: Value::default(),
            near: Value::new(None),
            drawn: Value::new(None),
            stop: Value::default(),
            laid: Memo::new(move |_| Once(Arc::new(Places::new(app, whole, in_sight(width.get()), settled.get())))),
            whole,
        }
    }

    /// Makes the plot wider or narrower around what is in the middle of the frame.
    fn zoom_by(self, factor: f32) {
        self.zoom_around(factor, 0.5);
        self.settle();
    }

    /// Makes the plot wider or narrower; what is at this share of the frame stays there. Everything is laid out anew
    /// once that is over, and now and then before, so that what comes into sight is drawn.
    fn zoom_around(self, factor: f32, share: f32) {
        let (before, sight) = (self.zoom.get_untracked(), self.sight());
        let after = (before * factor).clamp(1.0, MOST_ZOOM);
        let meant = (self.scrolled() + share * sight) * after / before - share * sight;
        let (now, begins) = (js_sys::Date::now(), self.settled.get_untracked() == before);
        self.stretch(after);
        self.scroll_to(meant);
        let late = now - self.since.get_untracked() > STRETCHED;
        if begins || late {
            self.since.set(now);
        }
        if late && !begins {
            self.settle();
        }
        let over = move || {
            if self.zoom.get_untracked() == after {
                self.settle();
            }
        };
        set_timeout(over, std::time::Duration::from_millis(150));
    }

    /// Everything within the frame.
    fn fit(self) {
        self.stretch(1.0);
        self.settle();
    }

    /// Gives the plot another width; what stands in it stands at shares of that.
    fn stretch(self, zoom: f32) {
        self.zoom.set(zoom);
        let plot = document().query_selector(".plot").ok().flatten();
        if let Some(plot) = plot.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = plot.style().set_property("inline-size", &px(self.plot_width()));
        }
    }

    /// Lays everything out for the width that the plot has.
    fn settle(self) {
        let zoom = self.zoom.get_untracked();
        if self.settled.get_untracked() != zoom {
            self.settled.set(zoom);
            self.follow();
        }
    }

    fn plot_width(self) -> f32 {
        self.sight() * self.zoom.get_untracked() + NAMES
    }

    /// How much of the plot is in sight, in pixels.
    fn sight(self) -> f32 {
        in_sight(self.width.get())
    }

    /// How far the plot is scrolled from its beginning, whichever side that is on.
    fn scrolled(self) -> f32 {
        frame().map_or(0, |it| it.scroll_left()).unsigned_abs() as f32
    }

    fn scroll_to(self, from: f32) {
        if let Some(frame) = frame() {
            let rtl = document().document_element().is_some_and(|it| it.get_attribute("dir").as_deref() == Some("rtl"));
            frame.set_scroll_left(if rtl { -from.round() as i32 } else { from.round() as i32 });
        }
    }

    /// Notices how far it is scrolled; while it is only stretched, nothing of it is drawn.
    fn follow(self) {
        if self.settled.get_untracked() != self.zoom.get_untracked() {
            return;
        }
        let halves = (self.scrolled() * 2.0 / self.sight()) as i32;
        if self.halves.get_untracked() != halves {
            self.halves.set(halves);
        }
    }

    /// Whether a mark is drawn: what is in sight, and as much again on either side.
    fn draws(self, item: &Item) -> bool {
        let half = self.sight() / 2.0;
        let from = (self.halves.get() as f32 - 2.0) * half;
        item.x + item.width >= from && item.x <= from + 7.0 * half
    }
}

/// How much of the plot a frame of this width leaves in sight.
fn in_sight(frame: f32) -> f32 {
    (frame - NAMES).max(200.0)
}

/// The width that the frame is going to have, asked of an empty one while there is little in the page: what is laid out
/// for another width would be drawn twice.
fn likely_width() -> f32 {
    let element = |class: &str| {
        let it = document().create_element("div").ok()?;
        it.set_class_name(class);
        Some(it)
    };
    let width = element("page").zip(element("chart-frame")).zip(document().body()).and_then(|((page, frame), body)| {
        let chart = element("chart")?;
        // A chart without lanes is not there at all.
        chart.append_child(element("lane")?.as_ref()).ok()?;
        chart.append_child(&frame).ok()?;
        page.append_child(&chart).ok()?;
        body.append_child(&page).ok()?;
        let width = frame.client_width();
        page.remove();
        Some(width as f32)
    });
    width.filter(|it| *it > 0.0).unwrap_or(900.0)
}

/// A length in whole pixels. Writing fractions would bring ten kB of number formatting into the page.
fn px(length: f32) -> String {
    format!("{}px", length.round() as i32)
}

/// A share of the axis, as finely as the widest plot has pixels; written from whole numbers, as lengths are.
fn part(share: f32) -> String {
    let share = (share.max(0.0) * 100_000.0).round() as i32;
    format!("{}.{:03}%", share / 1000, share % 1000)
}

/// The chart.
pub fn chart(app: App) -> Tree {
    let local = Local::new(app);
    let measure = move || {
        let width = frame().map_or(0, |it| it.client_width());
        if width > 0 && local.width.get_untracked() != width as f32 {
            local.width.set(width as f32);
        }
    };
    heard("resize", measure);
    then(measure);
    joins::joins(app, local);
    // The numbers of entries hold as long as what was read does.
    follow(move || {
        app.read.track();
        local.stack.set(String::new());
        local.near.set(None);
    });
    section(app, local)
}

/// The chart as it is drawn, for an element that stands nowhere: nothing in it hears of the window.
pub fn rehearsal(app: App) -> Tree {
    section(app, Local::new(app))
}

fn section(app: App, local: Local) -> Tree {
    live(move || {
        let plot = live(move || plot(app, local, &local.laid.get().0));
        let foot = el("footer.chart-foot").add(legend::legend(app));
        el("section.chart")
            .set("aria-label", app.words().chart)
            .once_made(move |it| listen(app, local, it))
            .add(overview::overview(app, local))
            .add(el("div.chart-frame").add(plot))
            .add(live(move || stack::stack(app, local)))
            .add(foot.add(live(move || foot::undated(app).add(foot::zoom(app, local)))))
            .alone()
    })
}

/// What the plot is scrolled in.
fn frame() -> Option<Element> {
    document().query_selector(".chart-frame").ok().flatten()
}

/// What the chart listens to, by one listener: one each would be twelve.
const HEARD: [&str; 12] = [
    "scroll",
    "click",
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
    let hand = StoredValue::new_local(Hand::default());
    let hear = move |event: Event| match event.type_().as_str() {
        "scroll" => local.follow(),
        "click" if hand.with_value(|it| it.dragged(&event)) => event.stop_propagation(),
        "click" => press(app, local, &event),
        "keydown" => event.dyn_ref::<KeyboardEvent>().into_iter().for_each(|it| keys::walk(app, local, it)),
        "wheel" => event.dyn_ref::<WheelEvent>().into_iter().for_each(|it| hand::turn(app, local, it)),
        "focusout" | "mouseleave" => near(local, None),
        "focusin" | "mouseover" => near(local, closest(&event, "[data-entries]")),
        _ => {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                overview::draw(app, local, event);
                hand.update_value(|it| it.feel(app, local, event));
            }
        }
    };
    // `Fn`: a key moves the focus, which is heard while the key still is.
    let hear = Closure::<dyn Fn(Event)>::new(hear).into_js_value();
    for name in HEARD {
        // Scrolling is told to nobody further up, and a press that ends a drag must not reach the mark.
        let first = matches!(name, "scroll" | "click");
        let _ = chart.add_event_listener_with_callback_and_bool(name, hear.unchecked_ref(), first);
    }
}

/// A press on a mark opens its entry, or the list of its entries.
fn press(app: App, local: Local, event: &Event) {
    let corpus = app.read.get_untracked().0;
    let Some(ids) = closest(event, "[data-entries]").and_then(|it| it.get_attribute("data-entries")) else { return };
    if ids.contains(' ') {
        local.stack.update(|it| *it = if *it == ids { String::new() } else { ids });
    } else if let Some(entry) = ids.parse().ok().and_then(|at: usize| corpus.document.events.get(at)) {
        app.go_to(format!("entry-{}", entry.id));
        app.select(Some(entry.id.clone()));
    }
}

/// Which mark is pointed at or has the focus.
fn near(local: Local, mark: Option<Element>) {
    let ids = mark.as_ref().and_then(|it| it.get_attribute("data-entries"));
    // What it is also shows beside the pointer.
    if let Some((mark, said)) = mark.and_then(|it| it.get_attribute("aria-label").map(|said| (it, said))) {
        let _ = mark.set_attribute("title", &said);
    }
    if local.near.get_untracked() != ids {
        local.near.set(ids);
    }
}

/// Where along an element a pointer is, from 0 at its beginning (behind what stands at its head) to 1.
fn share(app: App, element: &Element, x: i32, head: f32) -> f32 {
    let rect = element.get_bounding_client_rect();
    let (from_left, width) = ((f64::from(x) - rect.left()) as f32, rect.width() as f32);
    let from = if app.lang.get_untracked() == Lang::Ar { width - from_left } else { from_left };
    ((from - head) / (width - head).max(1.0)).clamp(0.0, 1.0)
}

/// Where everything goes; worked out anew when entries or widths change, and not while one scrolls.
struct Places {
    corpus: Arc<Corpus>,
    scale: Scale,
    width: f32,
    lanes: Vec<Lane>,
}

impl Places {
    fn new(app: App, whole: Memo<Once<Whole>>, frame: f32, zoom: f32) -> Self {
        let (corpus, shown) = (app.corpus(), app.shown.get());
        let width = frame * zoom;
        // Where no period is asked for, the axis is that of the overview.
        let is_whole = Arc::ptr_eq(&shown, &app.around.get());
        let scale = if is_whole { whole.get().0.scale.clone() } else { Scale::new(corpus.days(&shown)) };
        let axis = Axis { scale: &scale, width, frame };
        let lanes = lanes(&corpus, &shown, app.lanes.get(), axis, app.lang.get());
        Self { corpus, scale, width, lanes }
    }
}

/// All entries of the overview along their own axis.
struct Whole {
    scale: Scale,
    columns: Vec<Column>,
}

impl Whole {
    fn new(corpus: &Corpus, around: &[usize]) -> Self {
        Self { scale: Scale::new(corpus.days(around)), columns: columns(corpus, around) }
    }
}

fn plot(app: App, local: Local, places: &Places) -> Tree {
    let Places { corpus, scale, width, lanes } = places;
    let width = *width;
    let stop = stop(local, lanes);
    let lanes: Tree = lanes.iter().enumerate().map(|(at, it)| lane(app, local, places, stop, at, it)).collect();
    el("div.plot")
        .set("role", "group")
        .set("aria-label", app.words().chart_help)
        .set("style:inline-size", px(local.plot_width()))
        .add(narrowed(app, scale).add(ticks(app, scale, width)))
        .add(el("svg.joins").set("aria-hidden", "true").add(el("path")))
        .add(now(app, corpus, scale))
        .add(lanes)
        .alone()
}

/// What lies behind the marks: the stretches that are drawn narrower, each with how long it is.
fn narrowed(app: App, scale: &Scale) -> Html {
    let (lang, words) = (app.lang.get(), app.words());
    let narrowed = scale.stretches.iter().filter(|it| it.narrowed).map(|it| {
        let days = words.days.say(lang, (it.end - it.start).max(0) as usize);
        el("i.narrowed")
            .set("style:inset-inline-start", part(it.from))
            .set("style:inline-size", part(it.to - it.from))
            .add(el("span").add(days))
    });
    el("div.grid").set("aria-hidden", "true").add(narrowed.collect::<Tree>())
}

fn ticks(app: App, scale: &Scale, width: f32) -> Html {
    let ticks = scale.ticks(width, 76.0).into_iter().map(|it| {
        el("li.tick")
            .set("style:inset-inline-start", part(it.at))
            .add(el("span").add(intl::short(it.when, app.lang.get())))
    });
    el("ol.ticks").set("aria-hidden", "true").add(ticks.collect::<Tree>())
}

/// The day of the newest article, and the reader's own.
fn now(app: App, corpus: &Corpus, scale: &Scale) -> Tree {
    let (lang, words) = (app.lang.get(), app.words());
    let lines = lines(scale, corpus.as_of(), Some(intl::today())).into_iter().map(|it| {
        let name = if it.today { words.today } else { words.as_of };
        let at = (it.at * 10_000.0) as i32;
        el(if it.today { "div.now is-today" } else { "div.now" })
            .set("style:inset-inline-start", format!("calc({0} + (100% - {0}) * {at} / 10000)", px(NAMES)))
            .add(el("span").add(format!("{name} {}", intl::short(When::Day(it.day), lang))))
    });
    lines.collect()
}

/// Where Tab enters the marks: where the arrows were last, else at the first that is drawn.
fn stop(local: Local, lanes: &[Lane]) -> (usize, usize) {
    let (lane, at) = local.stop.get_untracked();
    let drawn = |it: &Lane| it.items.iter().position(|it| local.draws(it));
    if lanes.get(lane).and_then(|it| it.items.get(at)).is_some_and(|it| local.draws(it)) {
        return (lane, at);
    }
    lanes.iter().enumerate().find_map(|(lane, it)| Some((lane, drawn(it)?))).unwrap_or_default()
}

fn lane(app: App, local: Local, places: &Places, stop: (usize, usize), number: usize, lane: &Lane) -> Html {
    let (corpus, lang) = (&places.corpus, app.lang.get_untracked());
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
    for (at, it) in lane.items.iter().enumerate().filter(|it| local.draws(it.1)) {
        items = items.add(item::item(app, places, it, keys::id(number, at), stop == (number, at)));
    }
    let count = el("span.lane-count").add(lane.count.to_string());
    el("div.lane")
        .set("role", "group")
        .set("aria-label", format!("{name} ({})", lane.count))
        .add(el("div.lane-name").set("aria-hidden", "true").add(bdi(name)).add(count))
        .add(el("div.lane-items").set("style:block-size", format!("{}px", lane.rows * ROW)).add(items))
}
