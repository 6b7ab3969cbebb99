//! The shape of an entry: outline says kind, fill says status, colour says track.

use std::borrow::Cow;

use super::html::{Html, el};
use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{Kind, fill};

/// The shape of an entry.
pub fn of_entry(corpus: &Corpus, entry: &Entry) -> Html {
    mark(Kind::of(entry), &entry.status, corpus.track_class(entry.track.as_deref()))
}

/// A shape by itself.
pub fn mark(kind: &'static Kind, status: &str, track: &'static str) -> Html {
    let fill = fill(status);
    let points = if kind.points { " points" } else { "" };
    drawing(format!("mark {fill} {track}{points}").into(), kind.path, fill == "is-struck")
}

/// A drawing on a square of 16, for the eye only.
pub fn icon(class: &'static str, path: &'static str) -> Html {
    drawing(class.into(), path, false)
}

fn drawing(class: Cow<'static, str>, path: &'static str, struck: bool) -> Html {
    let known_by = format!("{class} {path}");
    let drawing = el("svg").set("class", class).set("viewBox", "0 0 16 16").set("aria-hidden", "true");
    let strike = struck.then(|| el("path.strike").set("d", "M0 14.5 16 1.5"));
    drawing.add(el("path").set("d", path)).add(strike).drawing(known_by)
}

/// A round button that a drawing names for the eye and `label` for everyone.
pub fn button(label: impl Into<Cow<'static, str>>, path: &'static str) -> Html {
    let label = label.into();
    let it = el("button.button round").set("type", "button").set("aria-label", label.clone()).set("title", label);
    it.add(icon("icon", path))
}

/// What [`button`] draws to close something or to take it away.
pub const CROSS: &str = "M4 4l8 8M12 4l-8 8";
