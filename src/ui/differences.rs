//! Where the sources differ: every value with those who give it, side by side. No verdict.

use leptos::prelude::*;

use super::intl;
use super::state::App;
use crate::export::document::{Difference, Entry};
use crate::view::corpus::Corpus;
use crate::view::kind::status_name;

/// The differences of an entry.
pub fn differences(app: App, corpus: &Corpus, entry: &Entry) -> AnyView {
    if entry.differences.is_empty() {
        return ().into_any();
    }
    let rows = entry.differences.iter().map(|it| row(app, corpus, it)).collect_view();
    view! {
        <section class="part differences">
            <h3>{app.words().differences}</h3>
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}

fn row(app: App, corpus: &Corpus, difference: &Difference) -> AnyView {
    let (lang, words) = (app.lang.get(), app.words());
    let values = difference.values.iter().map(|it| {
        let value = match difference.field.as_str() {
            "status" => status_name(&it.value, lang),
            "date" => intl::edtf(&it.value, lang),
            _ if corpus.actor(&it.value).is_some() || it.value.contains('/') => corpus.name(&it.value, lang),
            _ => it.value.clone(),
        };
        let sources = it.articles.iter().map(|id| {
            let name = corpus.article_index(id).map_or_else(|| id.clone(), |at| corpus.source_name(at, lang));
            view! { <li><bdi>{name}</bdi></li> }
        });
        view! {
            <dd>
                <strong><bdi>{value}</bdi></strong>
                <ul>{sources.collect_view()}</ul>
            </dd>
        }
    });
    view! {
        <div class="difference">
            <dt>{words.field(&difference.field).to_string()}</dt>
            {values.collect_view()}
        </div>
    }
    .into_any()
}
