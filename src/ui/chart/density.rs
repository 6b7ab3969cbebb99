//! How much there is on every day, under the lanes.

use leptos::prelude::*;

use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::scale::Scale;

/// How much there is on every day, what took place apart from what is planned.
pub(super) fn density(corpus: &Corpus, shown: &[usize], scale: &Scale, width: f32) -> AnyView {
    let mut days: std::collections::BTreeMap<i32, [usize; 2]> = std::collections::BTreeMap::new();
    for at in shown {
        if let When::Day(day) = corpus.rows[*at].when {
            let took_place = corpus.document.events[*at].status == "occurred";
            days.entry(day).or_default()[usize::from(took_place)] += 1;
        }
    }
    let most = days.values().map(|it| it[0] + it[1]).max().unwrap_or(1).max(1);
    let column = |(day, [planned, done]): (i32, [usize; 2])| {
        let height = |n: usize| format!("{}%", (n * 100).div_ceil(most));
        view! {
            <li style:inset-inline-start=super::px(scale.at(day as f32 + 0.5) * width)>
                <i class="is-planned" style:block-size=height(planned)></i>
                <i style:block-size=height(done)></i>
            </li>
        }
    };
    view! { <ol class="density" aria-hidden="true">{days.into_iter().map(column).collect_view()}</ol> }.into_any()
}
