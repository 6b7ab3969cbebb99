//! The overview above the lanes: how much there is on every day of the whole, what took place apart from what is
//! planned. Drawn over, it chooses a period; the two dates among the filters do the same by keyboard.

use leptos::prelude::*;
use web_sys::PointerEvent;

use super::super::html::{Html, Tree, closest, el, live};
use super::super::state::App;
use super::{Local, share};
use crate::view::chart::By;
use crate::view::days::{When, iso};
use crate::view::overview::{Bar, bars, span};

/// As many bars as can be told apart.
const MOST_BARS: usize = 100;
/// How high the highest bar is, and how wide each, in pixels.
const HIGH: usize = 30;
const WIDE: i32 = 12;

/// The overview, and beside it what the lanes stand for.
pub(super) fn overview(app: App, local: Local) -> Html {
    let strip = el("div.overview-strip")
        .set("title", app.words().overview_help)
        .add(live(move || days(app, local)))
        .add(live(move || window(app, local)));
    el("div.overview").add(live(move || by(app))).add(strip)
}

/// Draws over the strip from where the pointer goes down to where it is let go.
pub(super) fn draw(app: App, local: Local, event: &PointerEvent) {
    let drawn = local.drawn.get_untracked();
    match (event.type_().as_str(), drawn) {
        ("pointerdown", _) if event.button() == 0 => {
            let Some(strip) = closest(event, ".overview-strip") else { return };
            let _ = strip.set_pointer_capture(event.pointer_id());
            let at = share(app, &strip, event.client_x(), 0.0);
            local.drawn.set(Some((at, at)));
        }
        ("pointermove", Some((from, _))) => {
            if let Some(strip) = closest(event, ".overview-strip") {
                local.drawn.set(Some((from, share(app, &strip, event.client_x(), 0.0))));
            }
        }
        ("pointerup", Some((from, to))) => {
            local.drawn.set(None);
            choose(app, local, from, to);
        }
        ("pointercancel", Some(_)) => local.drawn.set(None),
        _ => {}
    }
}

/// What the lanes stand for.
fn by(app: App) -> Tree {
    let words = app.words();
    let button = |by: By, name: &'static str| {
        el("button")
            .set("type", "button")
            .set("aria-pressed", (app.lanes.get() == by).to_string())
            .on_press(move || app.lanes.set(by))
            .add(name)
    };
    el("div.lanes-by")
        .set("role", "group")
        .set("aria-label", words.lanes)
        .add(button(By::Track, words.lanes_track))
        .add(button(By::Actor, words.lanes_actor))
        .alone()
}

fn days(app: App, local: Local) -> Tree {
    let (whole, width) = (local.whole.get().0, local.sight());
    let bars = bars(&whole.scale, &whole.columns, MOST_BARS);
    Tree::from(super::narrowed(app, &whole.scale))
        .add((!bars.is_empty()).then(|| density(&bars, width)))
        .add(super::ticks(app, &whole.scale, width))
}

/// The bars, as one drawing: what is planned stands on what took place.
fn density(bars: &[Bar], width: f32) -> Html {
    let most = bars.iter().map(|it| it.done + it.planned).max().unwrap_or(1).max(1);
    let (mut done, mut planned) = (String::new(), String::new());
    for it in bars {
        let x = (it.at * width).round() as i32 - WIDE / 2;
        let (low, high) = ((it.done * HIGH).div_ceil(most), (it.planned * HIGH).div_ceil(most));
        let bar = |from: usize, high: usize| format!("M{x} {}v-{high}h{WIDE}v{high}z", HIGH - from.min(HIGH));
        done += &bar(0, low);
        if high > 0 {
            planned += &bar(low + 1, high.saturating_sub(1).max(1));
        }
    }
    el("svg.density")
        .set("viewBox", format!("0 0 {} {HIGH}", width.round() as i32))
        .set("aria-hidden", "true")
        .add(el("path").set("d", done))
        .add(el("path.is-planned").set("d", planned))
}

/// The period that is being drawn, or that was chosen.
fn window(app: App, local: Local) -> Tree {
    let filter = app.filter.get();
    let bound = |text: &str| When::parse(text).bounds();
    let (from, to) = match local.drawn.get() {
        Some((a, b)) => (a.min(b), a.max(b)),
        None if filter.from.is_empty() && filter.to.is_empty() => return Tree::default(),
        None => {
            let whole = local.whole.get().0;
            let scale = &whole.scale;
            let from = bound(&filter.from).map_or(0.0, |it| scale.at(it.0 as f32));
            (from, bound(&filter.to).map_or(1.0, |it| scale.at(it.1 as f32 + 1.0)))
        }
    };
    let percent = |at: f32| format!("{}%", (at * 100.0).round() as i32);
    let it = el("div.overview-window").set("style:inset-inline-start", percent(from));
    it.set("style:inset-inline-end", percent(1.0 - to)).alone()
}

fn choose(app: App, local: Local, from: f32, to: f32) {
    let whole = local.whole.get_untracked().0;
    let Some((from, to)) = span(&whole.scale, &whole.columns, from, to) else { return };
    app.filter.update(|it| (it.from, it.to) = (iso(from), iso(to)));
}
