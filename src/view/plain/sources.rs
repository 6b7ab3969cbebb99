//! Article by article: what only it says, what it shares, where it differs, how its date was settled.

use super::{Html, Page};
use crate::export::document::{Article, Entry};

/// Writes the articles in the order in which they were given.
pub(super) fn sources(page: Page, html: &mut Html) {
    let entries = page.entries();
    html.open("ul", &[("class", "cards")]);
    for (at, article) in page.corpus.document.articles.iter().enumerate() {
        html.open("li", &[("class", "card")]);
        html.open("h2", &[]);
        html.leaf("bdi", &[], &page.corpus.source_name(at, page.lang));
        html.close("h2");
        written(page, html, article);
        let own = |entry: &(usize, &Entry)| page.corpus.rows[entry.0].sources.contains(&at);
        let alone = |entry: &(usize, &Entry)| page.corpus.rows[entry.0].sources.len() == 1;
        let differs = |entry: &(usize, &Entry)| !entry.1.differences.is_empty();
        let of = |wanted: &dyn Fn(&(usize, &Entry)) -> bool| -> Vec<&Entry> {
            entries.iter().filter(|it| own(it) && wanted(it)).map(|it| it.1).collect()
        };
        let more = |html: &mut Html, entry: &Entry| differences(page, html, entry);
        page.fold(html, page.words().says_alone, &of(&alone), &more);
        page.fold(html, page.words().says_shared, &of(&|it| !alone(it) && !differs(it)), &more);
        page.fold(html, page.words().differences, &of(&differs), &more);
        html.close("li");
    }
    html.close("ul");
}

/// When it was written, how that is known, and from which words.
fn written(page: Page, html: &mut Html, article: &Article) {
    let words = page.words();
    let line = &article.published;
    html.open("p", &[("class", "card-lead")]);
    html.text(words.dateline);
    html.text(": ");
    let days = match (&line.date, &line.earliest, &line.latest) {
        (Some(day), ..) => day.clone(),
        (None, None, None) => String::new(),
        (None, first, last) => {
            format!("{}/{}", first.as_deref().unwrap_or(".."), last.as_deref().unwrap_or(".."))
        }
    };
    if !days.is_empty() {
        html.leaf("time", &[("data-edtf", &days)], &days);
        html.text(" · ");
    }
    html.text(words.basis(&line.basis));
    html.close("p");
    if line.because.is_empty() {
        return;
    }
    html.open("details", &[]);
    html.leaf("summary", &[], words.why);
    html.open("ol", &[("class", "reasons")]);
    for reason in &line.because {
        let of = reason.article.as_deref().unwrap_or(&article.id);
        let quote = page.corpus.article_index(of).map_or("", |at| page.corpus.words(at, reason.start, reason.end));
        html.open("li", &[]);
        if !quote.is_empty() {
            html.leaf("q", &[("class", "naskh"), ("lang", "ar"), ("dir", "rtl")], quote);
        }
        html.leaf("bdi", &[("class", "reason-note")], page.lang.of(&reason.note));
        html.close("li");
    }
    html.close("ol");
    html.close("details");
}

/// Every value of what the sources differ on, with those who give it.
fn differences(page: Page, html: &mut Html, entry: &Entry) {
    for difference in &entry.differences {
        html.open("p", &[("class", "card-lead")]);
        html.text(page.words().field(&difference.field));
        for value in &difference.values {
            let label = value.label.as_ref().map_or(value.value.as_str(), |it| page.lang.of(it));
            let named = page.corpus.actor(label).map(|_| page.corpus.name(label, page.lang));
            html.text(" · ");
            html.leaf("bdi", &[], named.as_deref().unwrap_or(label));
            let articles = value.articles.iter().filter_map(|it| page.corpus.article_index(it));
            let told: Vec<String> = articles.map(|it| page.corpus.source_name(it, page.lang)).collect();
            html.text(" (");
            html.leaf("bdi", &[], &told.join(" · "));
            html.text(")");
        }
        html.close("p");
    }
}
