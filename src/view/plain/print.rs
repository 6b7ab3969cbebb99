//! The page on paper: how much lies in which month, every entry with its words, the sources by number.

use super::{Html, Page, date};
use crate::export::document::Entry;
use crate::order::Sorted;
use crate::view::kind::{Kind, status_name};

/// The markup of the printed document; `shown` in any order, printed from the oldest.
pub fn print(page: Page) -> String {
    let words = page.words();
    let mut html = Html::default();
    let mut order: Vec<usize> = page.shown.to_vec();
    order.order_by_key(|&at| page.corpus.rows[at].when.bounds().map_or((1, 0, 0), |(first, last)| (0, first, last)));
    let entries: Vec<&Entry> = order.iter().filter_map(|&at| page.corpus.document.events.get(at)).collect();
    html.leaf("h1", &[], words.name);
    html.leaf("p", &[], &words.entries.say(page.lang, entries.len()));
    strip(&mut html, &entries);
    html.open("ol", &[("class", "print-entries")]);
    for entry in entries {
        html.open("li", &[]);
        html.open("h2", &[]);
        date(&mut html, &entry.date);
        html.text(" — ");
        html.leaf("bdi", &[], page.lang.of(&entry.title));
        html.close("h2");
        html.open("p", &[]);
        html.text(&format!("{} · {}", Kind::of(entry).name(page.lang), status_name(&entry.status, page.lang)));
        for it in &entry.participants {
            html.text(" · ");
            html.leaf("bdi", &[], &page.corpus.name(&it.actor, page.lang));
        }
        html.close("p");
        for report in &entry.reports {
            let Some(at) = page.corpus.article_index(&report.article) else { continue };
            html.open("p", &[("class", "print-words")]);
            let words = page.corpus.words(at, report.start, report.end);
            html.leaf("q", &[("class", "naskh"), ("lang", "ar"), ("dir", "rtl")], words);
            html.leaf("sup", &[("dir", "ltr")], &format!("[{}]", at + 1));
            html.close("p");
        }
        html.close("li");
    }
    html.close("ol");
    html.leaf("h2", &[], words.panel_sources);
    html.open("ol", &[("class", "print-sources")]);
    for (at, article) in page.corpus.document.articles.iter().enumerate() {
        html.open("li", &[]);
        html.leaf("bdi", &[], &page.corpus.source_name(at, page.lang));
        if let Some(day) = &article.published.date {
            html.text(" · ");
            html.leaf("time", &[("data-edtf", day)], day);
        }
        html.text(" · ");
        html.text(words.basis(&article.published.basis));
        html.close("li");
    }
    html.close("ol");
    html.done()
}

/// How many entries each month holds.
fn strip(html: &mut Html, entries: &[&Entry]) {
    let mut months: Vec<(&str, usize)> = Vec::new();
    for month in entries.iter().filter_map(|it| it.date.start.as_deref()).map(|it| it.get(..7).unwrap_or(it)) {
        match months.iter_mut().find(|it| it.0 == month) {
            Some(it) => it.1 += 1,
            None => months.push((month, 1)),
        }
    }
    html.open("ul", &[("class", "print-strip")]);
    for (month, n) in months {
        html.open("li", &[]);
        html.leaf("time", &[("data-edtf", month)], month);
        html.text(": ");
        html.leaf("b", &[], &n.to_string());
        html.close("li");
    }
    html.close("ul");
}

#[cfg(test)]
mod tests {
    use super::super::super::corpus::tests::sample;
    use super::*;
    use crate::view::lang::Lang;

    #[test]
    fn the_undated_come_last_and_every_passage_names_its_source() {
        let corpus = sample();
        let html = print(Page { corpus: &corpus, shown: &[2, 1, 0], open: None, lang: Lang::En });
        let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
        assert!(at("2022-01-10</time> —") < at("2022-01-12</time> —"));
        assert!(at("[2]") < at("print-sources"));
        assert_eq!(html.matches("<q ").count(), 5);
    }
}
