//! The sources: when each was written and how one knows; on and off; and the reader's own.

use leptos::prelude::*;

use super::html::{Html, Tree, bdi, el};
use super::state::App;
use super::take::{self, Form};
use super::{mark, why};
use crate::bundled;
use crate::view::corpus::Corpus;
use crate::view::names::check;

/// The panel of the sources.
pub fn panel(app: App, form: Form) -> Html {
    let words = app.words();
    let close = mark::button(words.close, mark::CROSS).on_press(move || app.panel.set(false));
    let head = el("header.sources-head")
        .add(el("h2").set("id", "sources-title").set("tabindex", "-1").add(words.panel_sources))
        .add(el("span.sheet-only").add(close))
        .add(el("p").add(words.panel_sources_lead));
    let bundled = bundled::all().iter().enumerate().map(|(at, it)| {
        let name = it.title.map_or_else(|| format!("{} {}", words.source_name, at + 1), String::from);
        row(app, it.id, true, name)
    });
    let own = app.own.get().into_iter().map(|it| {
        let name = it.title.filter(|it| !it.is_empty()).unwrap_or_else(|| words.own_name.into());
        row(app, &it.id, false, name)
    });
    let rows: Tree = bundled.chain(own).collect();
    el("section.sources")
        .set("aria-labelledby", "sources-title")
        .add(head)
        .add(el("ul.source-list").add(rows).add(names(app)))
        .add(take::take(app, form))
        .add(el("p.private").add(words.private))
}

/// A row; `name` is for as long as the article is not read.
fn row(app: App, id: &str, is_bundled: bool, name: String) -> Html {
    let (words, corpus) = (app.words(), app.corpus());
    let read = corpus.article_index(id);
    let name = read.map_or(name, |at| corpus.source_name(at, app.lang.get()));
    let is_on = !app.off.read().contains(id);
    let id = id.to_string();
    let it = el("div.source-name").add(el("strong").add(bdi(name.clone())));
    let it = if is_bundled {
        let flip = move |_: &_| {
            app.off.update(|it| it.toggle(&id));
        };
        let input = el("input").set("type", "checkbox").set("role", "switch").set("prop:checked", is_on.to_string());
        let switch = el("label.switch")
            .add(input.on("change", flip))
            .add(el("span.visually-hidden").add(format!("{}: {name}", words.switched_on)))
            .add(el("i").set("aria-hidden", "true"));
        it.add(switch)
    } else {
        let away = move || {
            app.own.update(|it| it.retain(|it| it.id != id));
            app.said.set(untrack(|| app.words()).removed.into());
        };
        it.add(el("span.chip").add(words.own))
            .add(mark::button(format!("{}: {name}", words.remove), mark::CROSS).on_press(away))
    };
    let told = read.map_or_else(Tree::default, |at| told(app, &corpus, at));
    el(if is_on { "li.source-row" } else { "li.source-row is-off" }).add(it).add(told)
}

/// The reader's own names, where there are any.
fn names(app: App) -> Tree {
    let words = app.words();
    let row = app.names.get().map(|(file, table)| {
        let n = check(&table).unwrap_or_default();
        let away = mark::button(words.names_away, mark::CROSS).on_press(move || app.names.set(None));
        let name =
            el("div.source-name").add(el("strong").add(bdi(file))).add(el("span.chip").add(words.names)).add(away);
        el("li.source-row").add(name).add(el("p.source-count").add(words.names_n.say(app.lang.get(), n)))
    });
    row.into()
}

/// What the reading tells of an article.
fn told(app: App, corpus: &Corpus, at: usize) -> Tree {
    let lang = app.lang.get();
    let Some(article) = corpus.document.articles.get(at) else { return Tree::default() };
    let n = corpus.rows.iter().filter(|it| it.sources.contains(&at)).count();
    let notes = corpus.document.notes.iter().filter(|it| it.article == article.id);
    let notes =
        notes.map(|it| el("li").set("class", format!("note is-{}", it.level)).add(bdi(lang.of(&it.text).to_string())));
    let notes: Tree = notes.collect();
    why::dateline(app, corpus, at, &article.published)
        .alone()
        .add(el("p.source-count").add(app.words().entries.say(lang, n)))
        .add(el("ul.source-notes").add(notes))
}
