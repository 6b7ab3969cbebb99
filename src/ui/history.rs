//! How the status of an entry moved, from dateline to dateline.

use leptos::prelude::*;

use super::intl;
use super::state::App;
use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{fill, status_name};

/// The steps; nothing where there is but one.
pub fn history(app: App, corpus: &Corpus, entry: &Entry) -> AnyView {
    let (lang, words) = (app.lang.get(), app.words());
    let mut steps: Vec<(&str, Option<&str>, Vec<usize>)> = Vec::new();
    for it in &entry.history {
        let source = corpus.article_index(&it.article);
        match steps.last_mut() {
            Some(last) if last.0 == it.status && last.1 == it.as_of.as_deref() => last.2.extend(source),
            _ => steps.push((&it.status, it.as_of.as_deref(), source.into_iter().collect())),
        }
    }
    if steps.len() < 2 {
        return ().into_any();
    }
    let step = |(status, as_of, sources): (&str, Option<&str>, Vec<usize>)| {
        let names: Vec<String> = sources.iter().map(|at| corpus.source_name(*at, lang)).collect();
        view! {
            <li class=fill(status)>
                <span class="step-status">{status_name(status, lang)}</span>
                <span class="step-date">{as_of.map_or(words.unknown_date.into(), |it| intl::edtf(it, lang))}</span>
                <span class="step-source"><bdi>{names.join("، ")}</bdi></span>
            </li>
        }
    };
    let steps = steps.into_iter().map(step).collect_view();
    view! {
        <section class="part">
            <h3>{words.history}</h3>
            <ol class="history">{steps}</ol>
        </section>
    }
    .into_any()
}
