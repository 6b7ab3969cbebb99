//! A mark of the chart: one entry, a counted few, or a bar.

use super::super::html::{Html, Tree, el};
use super::super::state::App;
use super::super::{intl, mark};
use super::{Places, ROW, part};
use crate::view::chart::{Item, Label};
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::kind::Kind;

/// The mark, with its label where there is room. The chart hears its clicks: `press`.
pub(super) fn item(app: App, places: &Places, item: &Item, id: String, is_stop: bool) -> Tree {
    let corpus = &places.corpus;
    let (lang, entries) = (app.lang.get_untracked(), item.entries.clone());
    let Some(entry) = entries.first().and_then(|at| corpus.document.events.get(*at)) else { return Tree::default() };
    let words = crate::view::words::Words::of(lang);
    let row = &corpus.rows[entries[0]];
    let one = entries.len() == 1;
    let said = if let Some(day) = item.rival {
        format!("≠ {} · {}: {}", lang.of(&entry.title), words.differs, intl::text(When::Day(day), lang))
    } else if one {
        format!("{}: {} · {}", row.kind.name(lang), lang.of(&entry.title), intl::text(row.when, lang))
    } else {
        // What is to be seen comes first, word for word.
        let n = entries.len();
        format!("{n} {} · {}", intl::plain(row.when, lang), words.entries.say(lang, n))
    };
    let track = corpus.track_class(entry.track.as_deref());
    let open = app.open.read_untracked().as_deref().and_then(|it| corpus.entry(it)).map(|it| it.0);
    let is_open = open.is_some_and(|it| entries.contains(&it));
    let inside = match item.rival {
        Some(_) => el("span.rival").add("≠"),
        None if item.bar => bar(app, corpus, item),
        None => point(corpus, item),
    };
    let side = match item.label {
        Label::After => "label-after",
        Label::Before => "label-before",
        Label::Inside => "label-inside",
        Label::None => "label-none",
    };
    let title = (!item.bar && one && item.rival.is_none())
        .then(|| el("span.item-label").add(lang.of(&entry.title).to_string()));
    let form = if item.bar { "bar" } else { "point" };
    let form = if item.rival.is_some() { "point is-rival" } else { form };
    let status = crate::view::kind::fill(&entry.status);
    let open = if is_open { " is-open" } else { "" };
    let class = format!("item {form} {side} {track} {status} weight-{}{open}", row.sources.len().min(5));
    let mut style =
        format!("inset-inline-start:{};inset-block-start:{}px", part(item.x / places.width), item.row * ROW);
    if item.bar {
        style += &format!(";inline-size:{}", part(item.width / places.width));
    }
    el("button")
        .set("type", "button")
        .set("id", id)
        .set("class", class)
        .set("data-entries", numbers(&entries))
        .set("tabindex", if is_stop { "0" } else { "-1" })
        .set("aria-label", said)
        .set("style", style)
        .add(inside)
        .add(title)
        .alone()
}

/// The entries of a mark as the page keeps them: their numbers, which are short where there are many, and asked of no
/// entry.
fn numbers(entries: &[usize]) -> String {
    let mut numbers = String::with_capacity(entries.len() * 5);
    for at in entries {
        if !numbers.is_empty() {
            numbers.push(' ');
        }
        numbers += &at.to_string();
    }
    numbers
}

fn point(corpus: &Corpus, item: &Item) -> Html {
    match item.entries.as_slice() {
        [at] => mark::of_entry(corpus, &corpus.document.events[*at]),
        many => {
            let entry = &corpus.document.events[many[0]];
            let planned = many.iter().all(|at| corpus.document.events[*at].status != "occurred");
            let status = if planned { "scheduled" } else { "occurred" };
            let kind = Kind::by_slug(if entry.kind == "statement" { "statement" } else { "meeting" });
            el(if planned { "span.stack-mark is-hollow" } else { "span.stack-mark" })
                .add(mark::mark(kind, status, corpus.track_class(entry.track.as_deref())))
                .add(el("span.stack-count").add(many.len().to_string()))
        }
    }
}

fn bar(app: App, corpus: &Corpus, item: &Item) -> Html {
    let (lang, at) = (app.lang.get_untracked(), item.entries[0]);
    let (entry, when) = (&corpus.document.events[at], corpus.rows[at].when);
    let many = item.entries.len() > 1;
    let shape = (!many).then(|| mark::of_entry(corpus, entry));
    let count = many.then(|| el("span.bar-count").add(item.entries.len().to_string()));
    let text = match item.label {
        Label::Inside if many => Some(intl::plain(when, lang)),
        Label::Inside => Some(lang.of(&entry.title).to_string()),
        _ => None,
    };
    let text = text.map(|it| el("span.bar-label").add(it));
    el(if matches!(when, When::Since(_)) { "span.bar-body is-open-ended" } else { "span.bar-body" })
        .add(el("span.bar-text").add(count).add(" ").add(shape).add(text))
}
