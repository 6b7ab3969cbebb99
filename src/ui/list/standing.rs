//! The pieces of the list that stand in the page. Each is mounted once and stays untouched while others come and go:
//! going on costs the same however long the list is.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

use super::super::html::{Html, Kept, Tree, el, keep as keep_in};
use super::super::state::App;
use super::super::value::{Value, afterwards, follow, heard};
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
    _drawn: Kept,
}

/// The list's window, and what is mounted of it.
#[derive(Clone, Copy)]
pub struct Standing {
    pub(super) window: Value<Window>,
    /// Changes when the list comes into the page anew.
    here: Value<()>,
}

thread_local! {
    // There is one list in a page.
    static PIECES: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
}

/// Keeps in the list, whenever it is in the page, what its window shows.
pub fn keep(app: App) -> Standing {
    let standing = Standing { window: Value::default(), here: Value::default() };
    follow(move || {
        let groups = by_date(&app.corpus(), &app.shown.get(), app.order.get());
        PIECES.take().iter().for_each(|it| it.element.remove());
        standing.window.set(Window::new(groups));
    });
    follow(move || {
        if let Some(goal) = app.goal.get() {
            standing.reach(&app.corpus(), &goal);
        }
    });
    follow(move || {
        standing.here.track();
        standing.window.track();
        if let Some(place) = place() {
            standing.fill(app, &place);
            app.drawn.set(());
            // One piece may not reach the window's end.
            afterwards(move || standing.follow());
        }
    });
    heard("scroll", move || standing.follow());
    standing
}

/// The id of the button at an end.
pub(super) fn id(end: End) -> &'static str {
    if end == End::Before { "list-before" } else { "list-after" }
}

/// Where the pieces stand, while the list is in the page.
fn place() -> Option<HtmlElement> {
    document().query_selector(".list-body").ok().flatten()?.dyn_into().ok()
}

impl Standing {
    /// The list is in the page, and this is where its pieces stand.
    pub(super) fn stand(self, app: App, place: &Element) {
        let hear = Closure::<dyn Fn(Event)>::new(move |event| entry::pressed(app, &event)).into_js_value();
        let _ = place.add_event_listener_with_callback("click", hear.unchecked_ref());
        self.here.notify();
    }

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
        PIECES.with_borrow_mut(|pieces| {
            let shown = window.shown();
            // The list goes when another view is chosen, and comes back as another element.
            pieces.retain(|it| it.element.parent_node().is_some_and(|it| place.is_same_node(Some(&it))));
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
                let drawn = keep_in(&element, move || piece(app, &corpus, &groups, continues));
                pieces.insert(at, Piece { number, element, _drawn: drawn });
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

/// The list as it begins, for an element that stands nowhere.
pub fn rehearsal(app: App) -> Tree {
    let (corpus, shown) = (app.corpus(), app.shown.get());
    piece(app, &corpus, Window::new(by_date(&corpus, &shown, app.order.get())).piece(0), false)
}

fn piece(app: App, corpus: &Corpus, groups: &[Group], continues: bool) -> Tree {
    groups.iter().enumerate().map(|(at, it)| group(app, corpus, it, at == 0 && continues)).collect()
}

/// The entries of one date; the anchor stands where they begin.
fn group(app: App, corpus: &Corpus, group: &Group, continues: bool) -> Html {
    let (large, small) = intl::heading(group.when, app.lang.get());
    let anchor = anchor(group.when);
    let title = format!("{anchor}-{}", group.entries.first().copied().unwrap_or_default());
    let day = el("section.day").set("aria-labelledby", title.clone());
    let day = if continues { day } else { day.set("id", anchor) };
    let head = el("h3.day-head").set("id", title).add(el("span.day-large").add(large)).add(" ");
    let rows: Tree = group.entries.iter().map(|at| entry::entry(app, corpus, *at)).collect();
    day.add(head.add(el("span.day-small").add(small))).add(el("ol.entries").add(rows))
}
