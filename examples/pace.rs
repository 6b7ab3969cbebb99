//! How fast the time reader reads, on one core: megabytes of text a second, finding and resolving, on different articles
//! repeated until they make five megabytes.
//!
//! `cargo run --release --example pace -- FILE…` (the bundled articles without any)

use std::path::Path;
use std::time::Instant;
use tasalsul::article::Article;
use tasalsul::time::{self, Day, DayRange, Reference};

/// Bytes of text to read.
const ENOUGH: usize = 5_000_000;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
        let listed = std::fs::read_dir(folder).expect("the articles").flatten();
        let paths = listed.map(|entry| entry.path().display().to_string());
        files.extend(paths.filter(|path| path.ends_with(".txt")));
    }
    let texts: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).expect(file)).collect();
    let (mut articles, mut bytes) = (Vec::new(), 0);
    while bytes < ENOUGH {
        let text = &texts[articles.len() % texts.len()];
        bytes += text.len();
        articles.push(Article::read("pace", text));
    }
    let written = Day::parse("2022-01-10").map(DayRange::day);
    let reference = Reference { written, minute: None };
    // Once before the clock starts: the tables are unpacked at first use.
    time::find(&articles[0]);
    let (mut mentions, mut valued) = (0, 0);
    let start = Instant::now();
    for article in &articles {
        let found = time::find(article);
        let resolved = time::resolve(article, &found, &vec![reference; article.dispatches.len()]);
        mentions += found.len();
        valued += resolved.iter().filter(|r| r.value.is_some()).count();
    }
    let seconds = start.elapsed().as_secs_f64();
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{} articles of {} files, {megabytes:.1} MB, {mentions} mentions, {valued} with a value",
        articles.len(),
        texts.len()
    );
    println!("{:.1} MB/s", megabytes / seconds);
}
