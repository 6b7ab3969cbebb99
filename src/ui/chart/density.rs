//! How much there is on every day, under the lanes.

use super::super::html::{Html, Tree, el};
use crate::order::Sorted;
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::scale::Scale;

/// How much there is on every day, what took place apart from what is planned.
pub(super) fn density(corpus: &Corpus, shown: &[usize], scale: &Scale, width: f32) -> Html {
    let days = shown.iter().filter_map(|at| match corpus.rows[*at].when {
        When::Day(day) => Some((day, corpus.document.events[*at].status == "occurred")),
        _ => None,
    });
    let mut days: Vec<(i32, bool)> = days.collect();
    days.order();
    let most = days.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len).max().unwrap_or(1);
    let columns = days.chunk_by(|a, b| a.0 == b.0).map(|day| {
        let done = day.iter().filter(|it| it.1).count();
        let bar = |name, n: usize| el(name).set("style:block-size", format!("{}%", (n * 100).div_ceil(most)));
        el("li")
            .set("style:inset-inline-start", super::px(scale.at(day[0].0 as f32 + 0.5) * width))
            .add(bar("i.is-planned", day.len() - done))
            .add(bar("i", done))
    });
    el("ol.density").set("aria-hidden", "true").add(columns.collect::<Tree>())
}
