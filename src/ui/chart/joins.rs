//! Lines between marks: from a statement to the meeting it speaks of, from a round to its talks, while one of them is
//! open or pointed at; from what was put off to its new day, always, with an arrow. Where the marks are is asked of
//! the page, which alone knows how high its lanes are.

use leptos::prelude::*;
use web_sys::Element;

use super::super::state::App;
use super::Local;
use crate::view::corpus::Corpus;
use crate::view::relations::{Relation, relations};

/// Draws them anew whenever marks move or another entry is meant.
pub(super) fn joins(app: App, local: Local) {
    Effect::new(move |_| {
        app.lanes.track();
        app.lang.track();
        local.width.track();
        local.zoom.track();
        let (corpus, shown) = (app.corpus(), app.shown.get());
        let open = app.open.get().and_then(|it| corpus.entry(&it)).map(|it| it.0.to_string());
        let meant = local.near.get().or(open);
        request_animation_frame(move || {
            let mut lines = String::new();
            for at in shown.iter() {
                let to = corpus.document.events[*at].moved_to.as_ref();
                if let Some((to, ..)) = to.and_then(|it| corpus.entry(it)) {
                    lines.extend(line(&of(*at), &of(to), true));
                }
            }
            each(".is-related", &|it| drop(it.class_list().remove_1("is-related")));
            for at in meant.iter().flat_map(|it| it.split(' ')).filter_map(|it| it.parse().ok()) {
                lines.push_str(&of_entry(&corpus, at));
            }
            each(".joins path", &|it| drop(it.set_attribute("d", &lines)));
        });
    });
}

/// The lines of one entry; marks at their other ends stand out.
fn of_entry(corpus: &Corpus, at: usize) -> String {
    let Some(entry) = corpus.document.events.get(at) else { return String::new() };
    // To the day that only some of the sources give it.
    let mut lines = String::from_iter(line(&of(at), &format!(".is-rival[data-entries~=\"{at}\"]"), false));
    for (relation, other) in relations(corpus, entry) {
        let Some((other, ..)) = corpus.entry(&other.id) else { continue };
        if !matches!(relation, Relation::MovedTo | Relation::MovedFrom) {
            lines.extend(line(&of(at), &of(other), false));
        }
        each(&of(other), &|it| drop(it.class_list().add_1("is-related")));
    }
    lines
}

fn line(from: &str, to: &str, arrow: bool) -> Option<String> {
    let ((x, y), (to_x, to_y)) = (place(from)?, place(to)?);
    let down = if to_y >= y { 1 } else { -1 };
    // Beside each other the line bows; else it leaves and arrives upright.
    let middle = if (to_y - y).abs() < 20 { y - 24 } else { (y + to_y) / 2 };
    let end = if arrow { to_y - 11 * down } else { to_y };
    let head = if arrow { format!("l-4 {}m4 {}l4 {}", -5 * down, 5 * down, -5 * down) } else { String::new() };
    Some(format!("M{x} {y}C{x} {middle} {to_x} {middle} {to_x} {end}{head}"))
}

/// The middle of the first mark of that selector, within the plot.
fn place(mark: &str) -> Option<(i32, i32)> {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let (mark, plot) = (find(mark)?.get_bounding_client_rect(), find(".plot")?.get_bounding_client_rect());
    let x = mark.left() + mark.width() / 2.0 - plot.left();
    Some((x as i32, (mark.top() + mark.height() / 2.0 - plot.top()) as i32))
}

/// The marks of an entry, but for a day that only some of the sources give it.
fn of(at: usize) -> String {
    format!(".item:not(.is-rival)[data-entries~=\"{at}\"]")
}

fn each(selector: &str, each: &dyn Fn(&Element)) {
    if let Some(page) = document().document_element() {
        super::super::plain::each(&page, selector, &mut |_, it| each(it));
    }
}
