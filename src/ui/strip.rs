//! The phone's overview: one column for every date of the list, wide enough for a finger; a tap goes there.

use leptos::prelude::*;

use super::intl;
use super::state::{App, scroll_to};
use crate::view::days::When;
use crate::view::groups::{anchor, by_date};

/// The strip.
pub fn strip(app: App) -> AnyView {
    let columns = move || {
        let (corpus, lang) = (app.corpus(), app.lang.get());
        let groups = by_date(&corpus, &app.shown.get(), app.order.get());
        let dated = groups.iter().filter(|it| it.when != When::Unknown);
        let most = dated.map(|it| it.entries.len()).max().unwrap_or(1).max(1);
        let column = |group: crate::view::groups::Group| {
            let n = group.entries.len();
            let planned = group.entries.iter().filter(|at| corpus.document.events[**at].status != "occurred").count();
            let label = format!("{} · {}", intl::text(group.when, lang), app.words().entries.say(lang, n));
            let id = anchor(group.when);
            let height = |n: usize| format!("{}%", (n * 100).div_ceil(most).min(100));
            view! {
                <li>
                    <button type="button" aria-label=label on:click=move |_| scroll_to(&id)>
                        <span class="strip-column" aria-hidden="true">
                            <i class="is-planned" style:block-size=height(planned)></i>
                            <i style:block-size=height(n - planned)></i>
                        </span>
                        <span class="strip-date" aria-hidden="true">{intl::heading(group.when, lang).0}</span>
                    </button>
                </li>
            }
        };
        groups.into_iter().map(column).collect_view()
    };
    view! { <nav class="strip" aria-label=move || app.words().chart><ol>{columns}</ol></nav> }.into_any()
}
