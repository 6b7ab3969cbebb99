//! The lines of the entries that some articles come to.

use crate::corpus::read;
use tasalsul::export::document::Entry;

/// `TYPE status date articles`.
pub fn line(entry: &Entry) -> String {
    let mut articles: Vec<&str> = entry.reports.iter().map(|r| r.article.as_str()).collect();
    articles.dedup();
    let date = &entry.date.edtf;
    format!("{} {} {date} {}", entry.type_, entry.status.as_str(), articles.join(" "))
}

/// Each of the expected lines is that of an entry; in order.
#[track_caller]
pub fn check(articles: &[&str], expected: &[&str]) {
    let document = read(articles);
    let lines: Vec<String> = document.events.iter().map(line).collect();
    let mut rest = lines.iter();
    for wanted in expected {
        assert!(rest.any(|line| line == wanted), "{wanted} is not, in order, among {lines:#?}");
    }
}
