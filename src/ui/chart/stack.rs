//! The list that a counted mark opens as, under the lanes: no scroller cuts it, and it fits a phone.

use leptos::prelude::*;

use super::super::state::{App, scroll_to};
use super::super::{intl, mark};
use super::Local;

/// The list that a counted mark opens as.
pub(super) fn stack(app: App, local: Local) -> AnyView {
    let (corpus, lang, shown) = (app.corpus(), app.lang.get(), app.shown.get());
    let ids = local.stack.get();
    let entries: Vec<usize> = ids.iter().filter_map(|id| corpus.entry(id)).map(|it| it.0).collect();
    if entries.is_empty() || !entries.iter().all(|at| shown.contains(at)) {
        return ().into_any();
    }
    let rows = entries.iter().filter_map(|at| corpus.document.events.get(*at)).map(|entry| {
        let id = entry.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    class="stack-entry"
                    on:click=move |_| {
                        app.select(Some(id.clone()));
                        scroll_to(&format!("entry-{id}"));
                    }
                >
                    {mark::of_entry(&corpus, entry)}
                    <bdi>{lang.of(&entry.title).to_string()}</bdi>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="stack">
            <header>
                <h3>{intl::text(corpus.rows[entries[0]].when, lang)}</h3>
                <button type="button" class="button round" aria-label=app.words().close on:click=move |_| local.stack.set(Vec::new())>
                    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8"></path></svg>
                </button>
            </header>
            <ol>{rows}</ol>
        </div>
    }
    .into_any()
}
