//! The chart in a reader's hand: dragging moves it, the wheel with Ctrl (which is what fingers that part on a touchpad
//! come as) and two fingers on the glass make it wider or narrower around where they are.

use leptos::attr::Attribute;
use leptos::ev::{click, pointercancel, pointerdown, pointermove, pointerup, wheel};
use leptos::prelude::*;
use leptos::tachys::html::event::{capture, on};
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::super::state::App;
use super::Local;
use crate::view::lang::Lang;

/// A hand that moves less than this many pixels meant the mark under it.
const STILL: i32 = 5;

/// The fingers, or the mouse's button, that are down.
#[derive(Default)]
struct Hand {
    /// Each pointer with where it was last.
    down: Vec<(i32, i32)>,
    /// How far they went together.
    gone: i32,
}

/// What the frame listens to.
pub(super) fn moves(app: App, local: Local) -> impl Attribute {
    let hand = StoredValue::new_local(Hand::default());
    let turned = move |event: WheelEvent| {
        if event.ctrl_key() {
            event.prevent_default();
            local.zoom_around(if event.delta_y() < 0.0 { 1.2 } else { 1.0 / 1.2 }, share(app, local, event.client_x()));
        }
    };
    let pressed = move |event: PointerEvent| {
        hand.update_value(|it| {
            if event.is_primary() {
                *it = Hand::default();
            }
            it.down.push((event.pointer_id(), event.client_x()));
        });
    };
    let moved = move |event: PointerEvent| {
        hand.update_value(|it| go(app, local, it, &event));
    };
    let lifted = move |event: PointerEvent| {
        hand.update_value(|it| it.down.retain(|it| it.0 != event.pointer_id()));
    };
    // What was dragged was not meant to be pressed.
    let meant = move |event: MouseEvent| {
        if hand.with_value(|it| it.gone > STILL) && event.detail() > 0 {
            event.stop_propagation();
        }
    };
    (
        on(wheel, turned),
        on(pointerdown, pressed),
        on(pointermove, moved),
        on(pointerup, lifted),
        on(pointercancel, lifted),
        on(capture(click), meant),
    )
}

fn go(app: App, local: Local, hand: &mut Hand, event: &PointerEvent) {
    if event.buttons() == 0 {
        // It was lifted where we could not see it.
        hand.down.clear();
    }
    let Some(at) = hand.down.iter().position(|it| it.0 == event.pointer_id()) else { return };
    let (before, now) = (hand.down[at].1, event.client_x());
    hand.down[at].1 = now;
    match hand.down.as_slice() {
        // Touch moves it without us.
        [_] if event.pointer_type() == "mouse" => {
            hand.gone += (now - before).abs();
            let step = if app.lang.get_untracked() == Lang::Ar { now - before } else { before - now };
            local.scroll_to((local.scrolled() + step as f32).max(0.0));
        }
        [first, second] => {
            let other = if at == 0 { second.1 } else { first.1 };
            let (wide, narrow) = ((now - other).abs().max(20), (before - other).abs().max(20));
            local.zoom_around(wide as f32 / narrow as f32, share(app, local, (now + other) / 2));
        }
        _ => {}
    }
}

/// Where in the frame a pointer is, from its beginning.
fn share(app: App, local: Local, x: i32) -> f32 {
    let Some(rect) = local.frame.get_untracked().map(|it| it.get_bounding_client_rect()) else { return 0.5 };
    let from_left = f64::from(x) - rect.left();
    let from = if app.lang.get_untracked() == Lang::Ar { rect.width() - from_left } else { from_left };
    ((from as f32 - super::NAMES) / (rect.width() as f32 - super::NAMES).max(1.0)).clamp(0.0, 1.0)
}
