//! The chart by keyboard: one tab stop, and arrows from there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::state::{App, focus};
use super::Local;
use crate::view::lang::Lang;

/// Arrow keys: along the axis as the eye sees it, across lanes, to the ends; plus and minus make it wider, narrower.
pub(super) fn walk(app: App, local: Local, event: &web_sys::KeyboardEvent) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) else { return };
    let id = target.id();
    let mut parts = id.strip_prefix("mark-").unwrap_or_default().split('-').map(str::parse::<i32>);
    let (Some(Ok(lane)), Some(Ok(at))) = (parts.next(), parts.next()) else { return };
    let forward = if app.lang.get_untracked() == Lang::Ar { "ArrowLeft" } else { "ArrowRight" };
    let element = |lane: i32, at: i32| document().get_element_by_id(&format!("mark-{lane}-{at}"));
    let last = |lane: i32| (0..).take_while(|at| element(lane, *at).is_some()).last();
    let lane_beyond =
        |step: i32| (1..=8).find_map(|n| last(lane + step * n).and_then(|most| element(lane + step * n, at.min(most))));
    let next = match event.key().as_str() {
        key if key == forward => element(lane, at + 1),
        "ArrowLeft" | "ArrowRight" => element(lane, at - 1),
        "ArrowDown" => lane_beyond(1),
        "ArrowUp" => lane_beyond(-1),
        "Home" => element(lane, 0),
        "End" => last(lane).and_then(|most| element(lane, most)),
        "+" | "=" => return local.zoom_by(1.5),
        "-" => return local.zoom_by(1.0 / 1.5),
        _ => return,
    };
    event.prevent_default();
    let Some(next) = next else { return };
    let _ = target.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    focus(&next);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    next.scroll_into_view_with_scroll_into_view_options(&options);
}
