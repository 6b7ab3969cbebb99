//! One entry after the other, large: for a phone, and for a wall.

use super::{Html, Page, date};
use crate::export::document::Entry;
use crate::view::kind::{Kind, status_name};

/// Writes the open entry, the first when none is open, with the steps to the ones beside it.
pub(super) fn story(page: Page, html: &mut Html) {
    let words = page.words();
    let entries: Vec<&Entry> = page.entries().into_iter().map(|it| it.1).collect();
    let here = entries.iter().position(|it| Some(it.id.as_str()) == page.open).unwrap_or(0);
    let Some(entry) = entries.get(here) else {
        html.leaf("p", &[("class", "empty")], words.nothing_found);
        return;
    };
    html.open("article", &[("class", "story"), ("aria-labelledby", "story-title")]);
    html.open("p", &[("class", "story-when")]);
    date(html, &entry.date);
    html.close("p");
    html.leaf("h2", &[("id", "story-title"), ("tabindex", "-1")], page.lang.of(&entry.title));
    html.open("p", &[("class", "story-kind")]);
    page.mark(html, entry);
    html.text(&format!("{} · {}", Kind::of(entry).name(page.lang), status_name(&entry.status, page.lang)));
    html.close("p");
    html.open("p", &[("class", "story-who")]);
    for (at, it) in entry.participants.iter().enumerate() {
        html.text(if at > 0 { " · " } else { "" });
        html.leaf("bdi", &[], &page.corpus.name(&it.actor, page.lang));
    }
    html.close("p");
    html.open("blockquote", &[]);
    page.quote(html, entry);
    html.close("blockquote");
    html.open("nav", &[("class", "story-steps"), ("aria-label", words.view_story)]);
    step(html, "story-back", words.previous, here.checked_sub(1).and_then(|at| entries.get(at)).copied());
    html.leaf("span", &[("class", "list-count"), ("dir", "ltr")], &format!("{} / {}", here + 1, entries.len()));
    step(html, "story-on", words.next, entries.get(here + 1).copied());
    html.close("nav");
    html.close("article");
}

fn step(html: &mut Html, class: &str, name: &str, to: Option<&Entry>) {
    match to {
        Some(entry) => {
            let href = format!("?view=story&entry={}", entry.id);
            let class = format!("button {class}");
            html.leaf("a", &[("class", &class), ("href", &href), ("data-entry", &entry.id)], name);
        }
        None => html.leaf("span", &[("class", "button is-off"), ("aria-hidden", "true")], name),
    }
}
