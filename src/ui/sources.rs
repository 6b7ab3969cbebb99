//! The sources: when each was written and how one knows; on and off; and the reader's own.

use leptos::prelude::*;

use super::html::{Tree, bdi, el};
use super::state::App;
use super::{mark, take, why};
use crate::bundled;
use crate::view::corpus::Corpus;
use crate::view::names::check;

/// The panel of the sources.
pub fn sources(app: App) -> AnyView {
    let bundled = bundled::all()
        .iter()
        .map(|it| row(app, it.id.into(), Some(it.file), it.title.unwrap_or_default()))
        .collect_view();
    let own = move || {
        let rows = app.own.get().into_iter().map(|it| row(app, it.id.clone(), None, &it.title.unwrap_or_default()));
        rows.collect_view()
    };
    view! {
        <section class="sources" aria-labelledby="sources-title">
            <header class="sources-head">
                <h2 id="sources-title" tabindex="-1">{move || app.words().panel_sources}</h2>
                <span class="sheet-only">{move || mark::button(app.words().close, mark::CROSS).on_press(move || app.panel.set(false)).alone()}</span>
                <p>{move || app.words().panel_sources_lead}</p>
            </header>
            <ul class="source-list">{bundled}{own}{move || names(app)}</ul>
            {take::take(app)}
            <p class="private">{move || app.words().private}</p>
        </section>
    }
    .into_any()
}

fn row(app: App, id: String, file: Option<&'static str>, name: &str) -> AnyView {
    let (of_on, of_flip, of_view, of_away, name) = (id.clone(), id.clone(), id.clone(), id, name.to_string());
    let is_bundled = file.is_some();
    let on = Memo::new(move |_| !app.off.read().contains(&of_on));
    let flip = move |_| {
        app.off.update(|it| {
            if !it.remove(&of_flip) {
                it.insert(of_flip.clone());
            }
        });
    };
    let called = move || {
        let corpus = app.corpus();
        match corpus.article_index(&of_view) {
            Some(at) => corpus.source_name(at, app.lang.get()),
            None if !name.is_empty() => name.clone(),
            None => file.map_or_else(
                || app.words().own_name.into(),
                |it| format!("{} {}", app.words().source_name, number(it)),
            ),
        }
    };
    let label = called.clone();
    let of_view = StoredValue::new(of_away.clone());
    let inside = move || {
        let corpus = app.corpus();
        of_view.with_value(|id| corpus.article_index(id)).map_or_else(Tree::default, |at| told(app, &corpus, at))
    };
    let switch = is_bundled.then(|| {
        let label = label.clone();
        view! {
            <label class="switch">
                <input type="checkbox" role="switch" prop:checked=move || on.get() on:change=flip />
                <span class="visually-hidden">{move || format!("{}: {}", app.words().switched_on, label())}</span>
                <i aria-hidden="true"></i>
            </label>
        }
    });
    let away = (!is_bundled).then(|| {
        let id = of_away;
        view! {
            <span class="chip">{move || app.words().own}</span>
            {move || {
                let id = id.clone();
                let away = move || {
                    app.own.update(|it| it.retain(|it| it.id != id));
                    app.said.set(untrack(|| app.words()).removed.into());
                };
                mark::button(format!("{}: {}", app.words().remove, label()), mark::CROSS).on_press(away).alone()
            }}
        }
    });
    view! {
        <li class="source-row" class:is-off=move || !on.get()>
            <div class="source-name"><strong><bdi>{called}</bdi></strong>{switch}{away}</div>
            {inside}
        </li>
    }
    .into_any()
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

/// The place of a bundled article among the bundled ones, from one.
fn number(file: &str) -> usize {
    bundled::all().iter().position(|it| it.file == file).map_or(0, |it| it + 1)
}
