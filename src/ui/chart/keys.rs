//! The chart by keyboard: one tab stop, and arrows from there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::super::state::{App, focus};
use super::super::value::then;
use super::{Local, Places};
use crate::view::lang::Lang;

/// The id of a mark: its lane, and its place there in the order of time.
pub(super) fn id(lane: usize, at: usize) -> String {
    format!("mark-{lane}-{at}")
}

fn place(mark: &Element) -> Option<(usize, usize)> {
    let (lane, at) = mark.id().strip_prefix("mark-")?.split_once('-').map(|it| (it.0.parse(), it.1.parse()))?;
    Some((lane.ok()?, at.ok()?))
}

/// Arrow keys: along the axis as the eye sees it, across lanes, to the ends; plus and minus make it wider, narrower.
pub(super) fn walk(app: App, local: Local, event: &KeyboardEvent) {
    let Some(mark) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let Some((lane, at)) = place(&mark) else { return };
    let places = local.laid.get_untracked().0;
    let marks = |lane: usize| places.lanes.get(lane).map_or(0, |it| it.items.len());
    let forward = if app.lang.get_untracked() == Lang::Ar { "ArrowLeft" } else { "ArrowRight" };
    let next = match event.key().as_str() {
        key if key == forward => Some((lane, at + 1)),
        "ArrowLeft" | "ArrowRight" => at.checked_sub(1).map(|at| (lane, at)),
        "ArrowDown" => (lane + 1..places.lanes.len()).find_map(|it| nearest(&places, (lane, at), it)),
        "ArrowUp" => (0..lane).rev().find_map(|it| nearest(&places, (lane, at), it)),
        "Home" => Some((lane, 0)),
        "End" => marks(lane).checked_sub(1).map(|at| (lane, at)),
        "+" | "=" => return local.zoom_by(1.5),
        "-" => return local.zoom_by(1.0 / 1.5),
        _ => return,
    };
    event.prevent_default();
    let Some((lane, at)) = next.filter(|it| it.1 < marks(it.0)) else { return };
    let _ = mark.set_attribute("tabindex", "-1");
    local.stop.set((lane, at));
    let reached = move || element(lane, at).inspect(go).is_some();
    if !reached() {
        // It is not drawn, being far out of sight: there first, and onto it once it is.
        local.scroll_to((places.lanes[lane].items[at].x - local.sight() / 2.0).max(0.0));
        local.follow();
        then(move || {
            reached();
        });
    }
}

fn element(lane: usize, at: usize) -> Option<Element> {
    document().get_element_by_id(&id(lane, at))
}

/// The mark of a lane that is nearest in time to another lane's.
fn nearest(places: &Places, (from, at): (usize, usize), lane: usize) -> Option<(usize, usize)> {
    let x = places.lanes.get(from)?.items.get(at)?.x;
    let away = |it: &(usize, f32)| (it.1 - x).abs() as u32;
    let marks = places.lanes.get(lane)?.items.iter().map(|it| it.x).enumerate();
    marks.min_by_key(away).map(|it| (lane, it.0))
}

/// Onto a mark, and no further than it takes to see it.
fn go(mark: &Element) {
    let _ = mark.set_attribute("tabindex", "0");
    focus(mark);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    mark.scroll_into_view_with_scroll_into_view_options(&options);
}
