//! How many of the sources tell an entry: small bars, and the number beside them.

use super::html::{Html, Tree, el};
use super::state::App;
use crate::view::corpus::{Corpus, Row};

/// As many bars as are drawn.
const MOST_BARS: usize = 8;

/// The badge of an entry.
pub fn badge(app: App, corpus: &Corpus, row: &Row) -> Html {
    let (lang, words) = (app.lang.get(), app.words());
    let (n, all) = (row.sources.len(), corpus.document.articles.len());
    let said = format!("{} {} {all}", words.sources.say(lang, n), words.of);
    let bars = (0..all).filter(|_| all <= MOST_BARS);
    let bars: Tree = bars.map(|at| el(if row.sources.contains(&at) { "i.is-on" } else { "i" })).collect();
    el(if n == 1 { "span.badge is-single" } else { "span.badge" })
        .set("title", said.clone())
        .add(el("span.visually-hidden").add(said))
        .add(el("span.bars").set("aria-hidden", "true").add(bars))
        .add(el("span.count").set("aria-hidden", "true").add(format!("{n}/{all}")))
}
