//! One entry in the list: shape, title, who and where; what is unusual about it; how many sources tell it.

use super::html::{Html, Tree, bdi, closest, el, is_elsewhere};
use super::state::App;
use super::{badge, mark, url};
use crate::export::document::Entry;
use crate::view::corpus::Corpus;
use crate::view::kind::{fill, status_name};
use crate::view::search::needles;

/// What the id of a row's link begins with.
const LINK: &str = "entry-";
/// As many parties as the line names.
const MOST_PARTIES: usize = 4;

/// A row of the list. Whoever holds the list hears its clicks: [`pressed`].
pub fn entry(app: App, corpus: &Corpus, at: usize) -> Html {
    let Some(id) = corpus.document.events.get(at).map(|it| &it.id) else { return el("li") };
    let weight = match corpus.rows[at].sources.len() {
        0 | 1 => "told-once",
        2 => "told-twice",
        _ => "told-often",
    };
    let open = app.open.read().as_ref() == Some(id);
    let link = el("a.entry-link").set("id", format!("{LINK}{id}")).set("href", url::of_entry(app, id));
    let link = if open { link.set("aria-current", "true") } else { link };
    let class = format!("entry {weight}{}", if open { " is-open" } else { "" });
    el("li").set("class", class).add(link.add(inner(app, corpus, at)))
}

/// Opens the entry that was pressed, unless the reader wants it in another window.
pub fn pressed(app: App, event: &web_sys::Event) {
    let link = closest(event, "a.entry-link");
    let Some(id) = link.and_then(|it| it.id().strip_prefix(LINK).map(str::to_owned)) else { return };
    if !is_elsewhere(event) {
        event.prevent_default();
        app.select(Some(id));
    }
}

fn inner(app: App, corpus: &Corpus, at: usize) -> Tree {
    let lang = app.lang.get();
    let (Some(entry), Some(row)) = (corpus.document.events.get(at), corpus.rows.get(at)) else {
        return Tree::default();
    };
    let needles = needles(&app.filter.read().text);
    let glimpse = if needles.is_empty() { None } else { corpus.glimpse(at, &needles, lang) };
    let glimpse = glimpse.map(|it| el("q.glimpse naskh").set("lang", "ar").set("dir", "rtl").add(it));
    mark::of_entry(corpus, entry)
        .alone()
        .add(el("span.visually-hidden").add(format!("{}: ", row.kind.name(lang))))
        .add(el("span.entry-title").add(bdi(lang.of(&entry.title).to_string())))
        .add(el("span.entry-meta").add(who_and_where(app, corpus, entry)))
        .add(glimpse)
        .add(el("span.entry-chips").add(chips(app, entry)))
        .add(badge::badge(app, corpus, row))
}

/// The parties and the place of an entry, on one line.
pub fn who_and_where(app: App, corpus: &Corpus, entry: &Entry) -> Tree {
    let lang = app.lang.get();
    let mut line = Tree::default();
    // Separators stand outside the names: within an isolate they would take the name's direction.
    for (at, it) in entry.participants.iter().take(MOST_PARTIES).enumerate() {
        line = line.add(if at > 0 { " · " } else { "" }).add(bdi(corpus.name(&it.actor, lang)));
    }
    let rest = entry.participants.len().saturating_sub(MOST_PARTIES);
    if rest > 0 {
        line = line.add(" ").add(bdi(format!("+{rest}")).set("dir", "ltr"));
    }
    if let Some(place) = &entry.place {
        let dash = if entry.participants.is_empty() { "" } else { " — " };
        line = line.add(dash).add(bdi(corpus.name(place, lang)));
    }
    line
}

/// What a reader should not overlook: a status other than "took place", sources that differ.
fn chips(app: App, entry: &Entry) -> Tree {
    let (lang, words) = (app.lang.get(), app.words());
    let status = (entry.status != "occurred").then(|| {
        let class = format!("chip status {}", fill(&entry.status));
        el("span").set("class", class).add(status_name(&entry.status, lang))
    });
    let within = matches!(entry.date.precision.as_str(), "week" | "season" | "quarter" | "decade");
    let within = within.then(|| el("span.chip").add(words.in_range));
    let state = match entry.corroboration.state.as_str() {
        _ if !entry.differences.is_empty() => Some(words.differs),
        "contradicted" => Some(words.contradicted),
        "differing" => Some(words.differs),
        "superseded" => Some(words.superseded),
        _ => None,
    };
    let state = state.map(|it| el("span.chip differs").add("≠ ").add(it));
    Tree::from(status).add(within).add(state)
}
