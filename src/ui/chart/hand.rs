//! The chart in a reader's hand: dragging moves it, the wheel with Ctrl (which is what fingers that part on a touchpad
//! come as) and two fingers on the glass make it wider or narrower around where they are.

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent, WheelEvent};

use super::super::html::closest;
use super::super::state::App;
use super::{Local, NAMES};
use crate::view::lang::Lang;

/// A hand that moves less than this many pixels meant the mark under it.
const STILL: i32 = 5;

/// The fingers, or the mouse's button, that are down on the lanes.
#[derive(Default)]
pub(super) struct Hand {
    /// Each pointer with where it was last.
    down: Vec<(i32, i32)>,
    /// How far the mouse went, in pixels.
    gone: i32,
}

impl Hand {
    /// Follows a pointer.
    pub fn feel(&mut self, app: App, local: Local, event: &PointerEvent) {
        let id = event.pointer_id();
        match event.type_().as_str() {
            "pointerdown" if event.button() == 0 && closest(event, ".chart-frame").is_some() => {
                if event.is_primary() {
                    *self = Self::default();
                }
                self.down.push((id, event.client_x()));
            }
            // It may be lifted where we cannot see it.
            "pointermove" if event.buttons() != 0 => self.go(app, local, event),
            "pointerdown" => {}
            _ => self.down.retain(|it| it.0 != id),
        }
    }

    fn go(&mut self, app: App, local: Local, event: &PointerEvent) {
        let Some(at) = self.down.iter().position(|it| it.0 == event.pointer_id()) else { return };
        let (before, now) = (self.down[at].1, event.client_x());
        self.down[at].1 = now;
        match self.down.as_slice() {
            // Touch moves it without us.
            [_] if event.pointer_type() == "mouse" => {
                self.gone += (now - before).abs();
                let step = if app.lang.get_untracked() == Lang::Ar { now - before } else { before - now };
                local.scroll_to((local.scrolled() + step as f32).max(0.0));
            }
            [first, second] => {
                let other = if at == 0 { second.1 } else { first.1 };
                let (wide, narrow) = ((now - other).abs().max(20), (before - other).abs().max(20));
                local.zoom_around(wide as f32 / narrow as f32, share(app, (now + other) / 2));
            }
            _ => {}
        }
    }

    /// Whether what is pressed was dragged, and not meant to be pressed; a press by keyboard always is.
    pub fn dragged(&self, event: &Event) -> bool {
        let by_hand = event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|it| it.detail() > 0);
        self.gone > STILL && by_hand && closest(event, ".chart-frame").is_some()
    }
}

/// The wheel turns.
pub(super) fn turn(app: App, local: Local, event: &WheelEvent) {
    if event.ctrl_key() {
        event.prevent_default();
        local.zoom_around(if event.delta_y() < 0.0 { 1.2 } else { 1.0 / 1.2 }, share(app, event.client_x()));
    }
}

/// Where in sight a pointer is.
fn share(app: App, x: i32) -> f32 {
    super::frame().map_or(0.5, |frame| super::share(app, &frame, x, NAMES))
}
