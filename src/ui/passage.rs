//! One source's own words: the passage in its sentence, or in the whole article with every mark.

use leptos::prelude::*;

use super::html::{Html, Tree, bdi, el, text};
use super::state::App;
use super::value::{Value, then};
use super::{intl, why};
use crate::bundled;
use crate::export::document::{Article, Entry, Report};
use crate::order::Sorted;
use crate::view::corpus::Corpus;
use crate::view::kind::status_name;
use crate::view::passage::{Layer, Marks, Piece, around, pieces};

/// As far as a passage's surroundings reach.
const REACH: u32 = 160;

/// What one source says of an entry; `wholes` are the articles that are shown as a whole, by [`whole_id`].
pub fn source(app: App, corpus: &Corpus, entry: usize, article: usize, wholes: Value<Vec<String>>) -> Html {
    let it = el("article.source");
    let Some((event, told)) = parts(corpus, entry, article) else { return it };
    let is_whole = wholes.read().contains(&whole_id(entry, article));
    let text = if is_whole { full(app, corpus, entry, article) } else { passages(app, corpus, event, told, article) };
    it.add(head(app, corpus, (entry, article), is_whole, wholes)).add(text)
}

fn whole_id(entry: usize, article: usize) -> String {
    format!("whole-{entry}-{article}")
}

fn parts(corpus: &Corpus, entry: usize, article: usize) -> Option<(&Entry, &Article)> {
    Some((corpus.document.events.get(entry)?, corpus.document.articles.get(article)?))
}

/// The reports of an entry that one article holds, in the order of the text.
fn reports<'c>(entry: &'c Entry, article: &Article) -> Vec<&'c Report> {
    let mut reports: Vec<&Report> = entry.reports.iter().filter(|it| it.article == article.id).collect();
    reports.order_by_key(|it| it.start);
    reports
}

fn head(app: App, corpus: &Corpus, at: (usize, usize), is_whole: bool, wholes: Value<Vec<String>>) -> Html {
    let (article, id) = (at.1, whole_id(at.0, at.1));
    let it = &corpus.document.articles[article];
    let (lang, words) = (app.lang.get(), app.words());
    let raw = bundled::all()
        .iter()
        .find(|b| b.id == it.id)
        .map(|b| el("a.plain").set("href", format!("articles/{}", b.file)).set("target", "_blank").add(words.raw));
    let switch = el("button.plain")
        .set("type", "button")
        .set("aria-pressed", is_whole.to_string())
        .on_press(move || {
            wholes.update(|all| {
                all.retain(|it| *it != id);
                if !is_whole {
                    all.push(id.clone());
                }
            });
            app.drawn.set(());
            let id = id.clone();
            then(move || to_passage(&id));
        })
        .add(if is_whole { words.passage_only } else { words.whole_article });
    el("header.source-head")
        .add(el("h4").add(bdi(corpus.source_name(article, lang))))
        .add(why::dateline(app, corpus, article, &it.published))
        .add(el("div.source-tools").add(switch).add(raw))
}

/// Scrolls an article to the first of its passages.
fn to_passage(id: &str) {
    let Some(frame) = document().get_element_by_id(id) else { return };
    if let Ok(Some(mark)) = frame.query_selector("mark") {
        let down = mark.get_bounding_client_rect().top() - frame.get_bounding_client_rect().top();
        frame.set_scroll_top(down as i32 - 60);
    }
}

fn passages(app: App, corpus: &Corpus, event: &Entry, it: &Article, article: usize) -> Tree {
    let lang = app.lang.get();
    let scalars = corpus.scalars(article);
    let one = |report: &Report| {
        let (from, to) = around(&it.text, report.start, report.end, REACH);
        let layer = Layer { start: report.start, end: report.end, marks: passage() };
        let cut = scalars.map(|scalars| pieces(&it.text, scalars, from, to, &[layer])).unwrap_or_default();
        let status =
            (report.status != event.status && !report.status.is_empty()).then(|| status_name(&report.status, lang));
        let own = report.date.as_ref().filter(|date| **date != event.date.edtf).map(|date| intl::edtf(date, lang));
        let place =
            report.place.as_ref().filter(|it| Some(*it) != event.place.as_ref()).map(|it| corpus.name(it, lang));
        let says: Vec<String> = [status, own, place].into_iter().flatten().collect();
        let says = (!says.is_empty()).then(|| el("p.says").add(app.words().says).add(": ").add(bdi(says.join(" · "))));
        let cut: Tree = cut.into_iter().map(piece).collect();
        el("blockquote.naskh")
            .set("lang", "ar")
            .set("dir", "rtl")
            .add(el("p").add(cut))
            .alone()
            .add(says)
            .add(why::report(app, corpus, article, report))
    };
    reports(event, it).into_iter().fold(Tree::default(), |all, it| all.add(one(it)))
}

/// The article with all its marks.
fn full(app: App, corpus: &Corpus, entry: usize, article: usize) -> Tree {
    let Some((event, it)) = parts(corpus, entry, article) else { return Tree::default() };
    let mut layers: Vec<Layer> = Vec::new();
    let mut lay = |start, end, marks| layers.push(Layer { start, end, marks });
    reports(event, it).into_iter().for_each(|it| lay(it.start, it.end, passage()));
    let others = corpus.document.events.iter().filter(|other| other.id != event.id).flat_map(|it| &it.reports);
    others
        .filter(|other| other.article == it.id)
        .for_each(|it| lay(it.start, it.end, Marks { told: true, ..Marks::default() }));
    it.times.iter().for_each(|it| lay(it.start, it.end, Marks { time: true, ..Marks::default() }));
    let chrome = it.blocks.iter().filter(|it| it.kind == "chrome");
    chrome.for_each(|it| lay(it.start, it.end, Marks { chrome: true, ..Marks::default() }));
    let text =
        corpus.scalars(article).map(|scalars| pieces(&it.text, scalars, 0, u32::MAX, &layers)).unwrap_or_default();
    let text: Tree = text.into_iter().map(piece).collect();
    el("div.whole naskh")
        .set("id", whole_id(entry, article))
        .set("lang", "ar")
        .set("dir", "rtl")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", corpus.source_name(article, app.lang.get()))
        .add(text)
        .alone()
}

fn passage() -> Marks {
    Marks { passage: true, ..Marks::default() }
}

/// A piece of the text; nothing that would part a word's letters.
fn piece(piece: Piece) -> Html {
    let Piece { text: words, marks } = piece;
    let mut class = String::new();
    for (is, name) in [(marks.told, "told "), (marks.time, "time "), (marks.chrome, "chrome ")] {
        if is {
            class.push_str(name);
        }
    }
    match (marks.passage, class.is_empty()) {
        (true, _) => el("mark").set("class", class).add(words),
        (false, false) => el("span").set("class", class).add(words),
        (false, true) => text(words),
    }
}
