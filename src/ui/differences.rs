//! Where the sources differ: every value with those who give it, side by side. No verdict.

use super::html::{Html, Tree, bdi, el};
use super::intl;
use super::state::App;
use crate::export::document::{Difference, Entry};
use crate::view::corpus::Corpus;
use crate::view::kind::status_name;

/// The differences of an entry.
pub fn differences(app: App, corpus: &Corpus, entry: &Entry) -> Option<Html> {
    let rows: Tree = entry.differences.iter().map(|it| row(app, corpus, it)).collect();
    let title = el("h3").add(app.words().differences);
    (!entry.differences.is_empty()).then(|| el("section.part differences").add(title).add(el("dl").add(rows)))
}

fn row(app: App, corpus: &Corpus, difference: &Difference) -> Html {
    let (lang, words) = (app.lang.get(), app.words());
    let values = difference.values.iter().map(|it| {
        let value = match difference.field.as_str() {
            _ if it.label.is_some() => it.label.as_ref().map(|label| lang.of(label).to_string()).unwrap_or_default(),
            "status" => status_name(&it.value, lang),
            "date" => intl::edtf(&it.value, lang),
            _ if corpus.actor(&it.value).is_some() || it.value.contains('/') => corpus.name(&it.value, lang),
            _ => it.value.clone(),
        };
        let sources = it.articles.iter().map(|id| {
            let name = corpus.article_index(id).map_or_else(|| id.clone(), |at| corpus.source_name(at, lang));
            el("li").set("dir", "auto").add(name)
        });
        let sources: Tree = sources.collect();
        el("dd").add(el("strong").add(bdi(value))).add(el("ul").add(sources))
    });
    let values: Tree = values.collect();
    el("div.difference").add(el("dt").add(words.field(&difference.field).to_string())).add(values)
}
