//! The shape of an entry: outline says kind, fill says status, colour says track.

use leptos::prelude::*;

use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{Kind, fill};

/// The shape of an entry.
pub fn of_entry(corpus: &Corpus, entry: &Entry) -> AnyView {
    mark(Kind::of(entry), &entry.status, corpus.track_class(entry.track.as_deref()))
}

/// A shape by itself.
pub fn mark(kind: &'static Kind, status: &str, track: &'static str) -> AnyView {
    let fill = fill(status);
    let points = if kind.points { " points" } else { "" };
    view! {
        <svg class=format!("mark {fill} {track}{points}") viewBox="0 0 16 16" aria-hidden="true">
            <path d=kind.path></path>
            {(fill == "is-struck").then(|| view! { <path class="strike" d="M0 14.5 16 1.5"></path> })}
        </svg>
    }
    .into_any()
}
