//! What the marks of the chart mean: only those that are there.

use leptos::prelude::*;

use super::mark::mark;
use super::state::App;
use crate::view::kind::{KINDS, Kind, STATUSES, status_name};

/// The legend, closed until asked for.
pub fn legend(app: App) -> AnyView {
    let body = move || {
        let (lang, words, corpus) = (app.lang.get(), app.words(), app.corpus());
        let kinds = KINDS.iter().filter(|kind| corpus.rows.iter().any(|it| it.kind == *kind)).map(|kind| {
            view! { <li>{mark(kind, "occurred", "track-none")}{kind.name(lang)}</li> }
        });
        let statuses =
            STATUSES.iter().map(|it| it.0).filter(|it| corpus.document.events.iter().any(|e| e.status == *it));
        let statuses = statuses.map(|it| {
            view! { <li>{mark(Kind::by_slug("meeting"), it, "track-none")}{status_name(it, lang)}</li> }
        });
        let tracks = corpus.tracks.iter().map(|it| {
            let (name, class) = (corpus.track_name(it, lang), corpus.track_class(Some(it)));
            view! { <li>{mark(Kind::by_slug("meeting"), "occurred", class)}<bdi>{name}</bdi></li> }
        });
        view! {
            <div class="legend-part"><h3>{words.legend_shape}</h3><ul>{kinds.collect_view()}</ul></div>
            <div class="legend-part"><h3>{words.legend_fill}</h3><ul>{statuses.collect_view()}</ul></div>
            <div class="legend-part"><h3>{words.legend_colour}</h3><ul>{tracks.collect_view()}</ul></div>
        }
        .into_any()
    };
    view! {
        <details class="legend">
            <summary>{move || app.words().legend}</summary>
            <div class="legend-body">{body}</div>
        </details>
    }
    .into_any()
}
