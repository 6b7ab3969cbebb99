//! The overview above the lanes: how much there is on every day of the whole, what took place apart from what is
//! planned. Drawn over, it chooses a period; the two dates among the filters do the same by keyboard.

use leptos::prelude::*;
use web_sys::PointerEvent;

use super::super::html::{Tree, closest, el};
use super::super::state::App;
use super::{Local, NAMES, px, share};
use crate::view::chart::By;
use crate::view::days::{When, iso};
use crate::view::overview::{self as view, columns, span};
use crate::view::scale::Scale;

/// As many bars as can be told apart.
const MOST_BARS: usize = 100;

/// The overview, and beside it what the lanes stand for.
pub(super) fn overview(app: App, local: Local) -> AnyView {
    view! {
        <div class="overview">
            {move || by(app)}
            <div class="overview-strip" title=move || app.words().overview_help>
                {move || bars(app, local)}
                {move || window(app, local)}
            </div>
        </div>
    }
    .into_any()
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
            choose(app, from, to);
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

fn whole(app: App) -> Scale {
    let corpus = app.corpus();
    Scale::new(corpus.days(&app.around.get()))
}

fn bars(app: App, local: Local) -> Tree {
    let (corpus, around, scale) = (app.corpus(), app.around.get(), whole(app));
    let width = (local.width.get() - NAMES).max(200.0);
    let bars = view::bars(&scale, &columns(&corpus, &around), MOST_BARS);
    let most = bars.iter().map(|it| it.done + it.planned).max().unwrap_or(1).max(1);
    let bar = |name, n: usize| el(name).set("style:block-size", format!("{}%", (n * 100).div_ceil(most)));
    let bars = bars.iter().map(|it| {
        el("li")
            .set("style:inset-inline-start", px(it.at * width))
            .add(bar("i.is-planned", it.planned))
            .add(bar("i", it.done))
    });
    let bars: Tree = bars.collect();
    Tree::from(super::narrowed(app, &scale, width))
        .add(el("ol.density").set("aria-hidden", "true").add(bars))
        .add(super::ticks(app, &scale, width))
}

/// The period that is being drawn, or that was chosen.
fn window(app: App, local: Local) -> Tree {
    let filter = app.filter.get();
    let bound = |text: &str| When::parse(text).bounds();
    let (from, to) = match local.drawn.get() {
        Some((a, b)) => (a.min(b), a.max(b)),
        None if filter.from.is_empty() && filter.to.is_empty() => return Tree::default(),
        None => {
            let scale = whole(app);
            let from = bound(&filter.from).map_or(0.0, |it| scale.at(it.0 as f32));
            (from, bound(&filter.to).map_or(1.0, |it| scale.at(it.1 as f32 + 1.0)))
        }
    };
    let percent = |at: f32| format!("{}%", (at * 100.0).round() as i32);
    let it = el("div.overview-window").set("style:inset-inline-start", percent(from));
    it.set("style:inset-inline-end", percent(1.0 - to)).alone()
}

fn choose(app: App, from: f32, to: f32) {
    let found = untrack(|| span(&whole(app), &columns(&app.corpus(), &app.around.get()), from, to));
    let Some((from, to)) = found else { return };
    app.filter.update(|it| (it.from, it.to) = (iso(from), iso(to)));
}
