//! How many of the sources tell an entry: small bars, and the number beside them.

use leptos::prelude::*;

use super::state::App;
use crate::view::corpus::{Corpus, Row};

/// As many bars as are drawn.
const MOST_BARS: usize = 8;

/// The badge of an entry.
pub fn badge(app: App, corpus: &Corpus, row: &Row) -> AnyView {
    let (lang, words) = (app.lang.get(), app.words());
    let (n, all) = (row.sources.len(), corpus.document.articles.len());
    let said = format!("{} {} {all}", words.sources.say(lang, n), words.of);
    let bars = (all <= MOST_BARS)
        .then(|| (0..all).map(|at| view! { <i class:is-on=row.sources.contains(&at)></i> }).collect_view());
    let title = said.clone();
    view! {
        <span class="badge" class:is-single=n == 1 title=title>
            <span class="visually-hidden">{said}</span>
            <span class="bars" aria-hidden="true">{bars}</span>
            <span class="count" aria-hidden="true">{format!("{n}/{all}")}</span>
        </span>
    }
    .into_any()
}
