//! What holds for whole documents, whatever the articles: their order does not matter, and an article that is left out
//! takes nothing with it but what it told.
//!
//! A few orders are tried in every run; `TASALSUL_ORDERS=1000` tries as many.

use std::collections::BTreeSet;
use tasalsul::analyse::{Input, analyse};
use tasalsul::export::document::{Document, Entry};

#[derive(serde::Deserialize)]
struct Story {
    article: Vec<Article>,
}

#[derive(serde::Deserialize)]
struct Article {
    id: String,
    published: String,
    text: String,
}

/// The stories; `dated` gives the days on which they were written, so that none hangs on another's.
fn stories(dated: bool) -> Vec<Vec<Input>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| -> Vec<Input> {
        let story: Story = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let published = |a: &Article| Some(a.published.clone()).filter(|p| dated && !p.is_empty());
        let input =
            |a: Article| Input { published: published(&a), id: a.id, text: a.text.trim().into(), ..Input::default() };
        story.article.into_iter().map(input).collect()
    };
    files.iter().map(read).collect()
}

/// The document with its articles in the order of their names.
fn sorted(mut document: Document) -> String {
    document.articles.sort_by(|a, b| a.id.cmp(&b.id));
    document.notes.sort_by(|a, b| (&a.article, a.start, &a.text.en).cmp(&(&b.article, b.start, &b.text.en)));
    serde_json::to_string(&document).unwrap()
}

/// The n-th order of some items, each as likely as any other.
fn shuffled<T: Clone>(items: &[T], mut n: u64) -> Vec<T> {
    let (mut left, mut out) = (items.to_vec(), Vec::new());
    while !left.is_empty() {
        n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        out.push(left.remove((n >> 33) as usize % left.len()));
    }
    out
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let orders = std::env::var("TASALSUL_ORDERS").ok().and_then(|n| n.parse().ok()).unwrap_or(16);
    let stories = stories(false);
    let known: Vec<String> = stories.iter().map(|story| sorted(analyse(story))).collect();
    for n in 0..orders {
        let story = n as usize % stories.len();
        assert_eq!(sorted(analyse(&shuffled(&stories[story], n))), known[story], "story {story}, order {n}");
    }
}

/// An entry by what it says and by the passages that tell it, those included that tell of the day to which it was put
/// off. How its people are called may hang on every article that names them.
type Shown = (String, BTreeSet<(String, u32)>);

fn shown(document: &Document) -> Vec<Shown> {
    let told = |entry: &Entry| entry.reports.iter().map(|r| (r.article.clone(), r.start)).collect::<BTreeSet<_>>();
    let one = |entry: &Entry| {
        let line = (&entry.type_, &entry.status, &entry.date, &entry.place, &entry.corroboration);
        let later = document.events.iter().filter(|other| entry.moved_to.as_ref() == Some(&other.id));
        (format!("{line:?}"), told(entry).into_iter().chain(later.flat_map(told)).collect())
    };
    document.events.iter().map(one).collect()
}

#[test]
fn leaving_out_an_article_changes_only_what_it_told() {
    for story in stories(true).into_iter().filter(|s| s.iter().all(|a| a.published.is_some())) {
        let whole = shown(&analyse(&story));
        // The newest dateline says which plans have passed; it stays.
        for left_out in story.iter().take(story.len() - 1) {
            let rest: Vec<Input> = story.iter().filter(|a| a.id != left_out.id).cloned().collect();
            let rest = shown(&analyse(&rest));
            let mut touched: BTreeSet<(String, u32)> = BTreeSet::new();
            loop {
                let known = touched.len();
                for (_, members) in whole.iter().chain(&rest) {
                    if members.iter().any(|m| m.0 == left_out.id || touched.contains(m)) {
                        touched.extend(members.iter().cloned());
                    }
                }
                if touched.len() == known {
                    break;
                }
            }
            let elsewhere = |entries: &[Shown]| -> Vec<String> {
                entries.iter().filter(|e| e.1.is_disjoint(&touched)).map(|e| e.0.clone()).collect()
            };
            assert_eq!(elsewhere(&whole), elsewhere(&rest), "without {}", left_out.id);
        }
    }
}
