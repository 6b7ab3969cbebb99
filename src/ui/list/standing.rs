//! The pieces of the list that stand in the page. Each is mounted once and stays untouched while others come and go:
//! going on costs the same however long the list is.

use std::sync::Arc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::super::state::App;
use super::super::{entry, intl};
use crate::view::corpus::Corpus;
use crate::view::groups::{Group, anchor, by_date};
use crate::view::window::{End, Window};

/// How near to the window's edge an end may come before the list goes on by itself, in pixels.
const NEAR: f64 = 700.0;

/// A piece in the page.
struct Piece {
    number: usize,
    element: HtmlElement,
    _mounted: UnmountHandle<<AnyView as Render>::State>,
}

/// The list's window, and what is mounted of it.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub window: RwSignal<Window>,
    pieces: StoredValue<Vec<Piece>, LocalStorage>,
}

/// Keeps in `place` what the list's window shows.
pub(super) fn keep(app: App, place: NodeRef<leptos::html::Div>) -> Standing {
    let standing = Standing { window: RwSignal::default(), pieces: StoredValue::new_local(Vec::new()) };
    Effect::new(move |_| {
        let groups = by_date(&app.corpus(), &app.shown.get(), app.order.get());
        standing.pieces.update_value(|it| it.drain(..).for_each(|it| it.element.remove()));
        standing.window.set(Window::new(groups));
    });
    Effect::new(move |_| {
        if let Some(goal) = app.goal.get() {
            standing.reach(&app.corpus(), &goal);
        }
    });
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            standing.fill(app, &place);
        }
    });
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| standing.follow());
    on_cleanup(move || scrolled.remove());
    standing
}

/// The id of the button at an end.
pub(super) fn id(end: End) -> &'static str {
    if end == End::Before { "list-before" } else { "list-after" }
}

impl Standing {
    /// One piece more at this end.
    pub fn go_on(self, end: End) {
        self.window.update(|it| it.go_on(end));
    }

    fn reach(self, corpus: &Corpus, goal: &str) {
        let entry = goal.strip_prefix("entry-").and_then(|id| corpus.entry(id)).map(|it| it.0);
        let mut window = self.window.get();
        let found = window.reach(|it| entry.map_or_else(|| anchor(it.when) == goal, |at| it.entries.contains(&at)));
        if found && window != *self.window.read_untracked() {
            self.window.set(window);
        }
    }

    /// Goes on where a reader comes near to an end. Upwards only beyond the upper edge: what comes in there must not
    /// push away what is being read.
    fn follow(self) {
        let edge = |end| document().get_element_by_id(id(end)).map(|it| it.get_bounding_client_rect());
        let height = window().inner_height().ok().and_then(|it| it.as_f64()).unwrap_or_default();
        if edge(End::After).is_some_and(|it| it.top() < height + NEAR) {
            self.go_on(End::After);
        } else if edge(End::Before).is_some_and(|it| it.bottom() < 0.0 && it.bottom() > -NEAR) {
            self.go_on(End::Before);
        }
    }

    /// Makes the pieces in the page those of the window; what stays keeps its place before the reader's eyes.
    fn fill(self, app: App, place: &HtmlElement) {
        let (window, corpus) = (self.window.get(), app.read.get_untracked().0);
        self.pieces.update_value(|pieces| {
            let shown = window.shown();
            let stays = pieces.iter().find(|it| shown.contains(&it.number)).map(|it| it.element.clone());
            let top = |it: &HtmlElement| it.get_bounding_client_rect().top();
            let before = stays.as_ref().map(top);
            pieces.retain(|it| {
                let keep = shown.contains(&it.number);
                if !keep {
                    it.element.remove();
                }
                keep
            });
            for number in shown {
                let at = pieces.iter().position(|it| it.number >= number).unwrap_or(pieces.len());
                if pieces.get(at).is_some_and(|it| it.number == number) {
                    continue;
                }
                let Some(element) = new_div() else { continue };
                let next = pieces.get(at).map(|it| it.element.clone().unchecked_into::<web_sys::Node>());
                let _ = place.insert_before(&element, next.as_ref());
                let (groups, corpus) = (window.piece(number).to_vec(), corpus.clone());
                let continues = window.continues(number);
                let mounted = mount_to(element.clone(), move || piece(app, &corpus, groups, continues));
                pieces.insert(at, Piece { number, element, _mounted: mounted });
            }
            if let (Some(before), Some(stays)) = (before, stays) {
                leptos::prelude::window().scroll_by_with_x_and_y(0.0, top(&stays) - before);
            }
        });
    }
}

fn new_div() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

fn piece(app: App, corpus: &Arc<Corpus>, groups: Vec<Group>, continues: bool) -> AnyView {
    let day = |(at, it)| group(app, corpus.clone(), it, at == 0 && continues);
    groups.into_iter().enumerate().map(day).collect_view().into_any()
}

/// The entries of one date; the anchor stands where they begin.
fn group(app: App, corpus: Arc<Corpus>, group: Group, continues: bool) -> AnyView {
    let when = group.when;
    let id = (!continues).then(|| anchor(when));
    let title = format!("{}-{}", anchor(when), group.entries.first().copied().unwrap_or_default());
    let of_title = title.clone();
    let rows = group.entries.iter().map(|at| entry::entry(app, corpus.clone(), *at)).collect_view();
    view! {
        <section class="day" id=id aria-labelledby=of_title>
            <h3 class="day-head" id=title>
                <span class="day-large">{move || intl::heading(when, app.lang.get()).0}</span>
                " "
                <span class="day-small">{move || intl::heading(when, app.lang.get()).1}</span>
            </h3>
            <ol class="entries">{rows}</ol>
        </section>
    }
    .into_any()
}
