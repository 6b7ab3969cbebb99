//! How the status of an entry moved, from dateline to dateline.

use super::html::{Html, Tree, el};
use super::intl;
use super::state::App;
use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{fill, status_name};

/// The steps; nothing where there is but one.
pub fn history(app: App, corpus: &Corpus, entry: &Entry) -> Option<Html> {
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
        return None;
    }
    let steps = steps.into_iter().map(|(status, as_of, sources)| {
        let names: Vec<String> = sources.iter().map(|at| corpus.source_name(*at, lang)).collect();
        let date = as_of.map_or(words.unknown_date.into(), |it| intl::edtf(it, lang));
        el("li")
            .set("class", fill(status))
            .add(el("span.step-status").add(status_name(status, lang)))
            .add(el("span.step-date").add(date))
            .add(el("span.step-source").set("dir", "auto").add(names.join(" · ")))
    });
    let steps: Tree = steps.collect();
    Some(el("section.part").add(el("h3").add(words.history)).add(el("ol.history").add(steps)))
}
