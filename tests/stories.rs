//! Stories told by several outlets (`tests/stories/*.toml`): which passages tell the same, and when each article was
//! written. The first four are there to work with; the others were kept aside until the rules stood (606 thousandths
//! then, of found pairs 740), and have been looked at since; four written later had 562 at first sight (one pair wrong,
//! 11 of 12 datelines), the three after them 615 (none wrong, 8 of 8 datelines), the six of other kinds 583 (three wrong,
//! 17 of 19 datelines), three after them 666 (none wrong, 7 of 9 datelines), the newest four 642 (none wrong, 10 of 11
//! datelines).
//!
//! `same` lists passages (`article|words`) of one happening, `alone` such as nothing else tells. A passage belongs to
//! the entry with the report that covers it best. Pairs of passages of two articles are what is counted.

use tasalsul::analyse::{Input, analyse};
use tasalsul::export::document::Document;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    article: Vec<Article>,
    same: Vec<Group>,
    alone: Vec<Group>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    id: String,
    /// The day on which it was written; empty where no reader could tell.
    published: String,
    text: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    passages: Vec<String>,
}

/// What was counted.
#[derive(Debug, Default)]
struct Figures {
    right: usize,
    wrong: usize,
    missed: usize,
    /// Missed although reports were found for both passages.
    apart: usize,
    datelines: usize,
    dated: usize,
    /// A day where no one can tell.
    invented: usize,
}

impl Figures {
    /// Pair F1 in thousandths.
    fn f1(&self) -> usize {
        2000 * self.right / (2 * self.right + self.wrong + self.missed).max(1)
    }

    /// The same, of the pairs whose passages were both found.
    fn f1_of_found(&self) -> usize {
        2000 * self.right / (2 * self.right + self.wrong + self.apart).max(1)
    }
}

fn read(name: &str) -> Story {
    let file = format!("{}/tests/stories/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    toml::from_str(&std::fs::read_to_string(&file).expect(&file)).expect(&file)
}

fn inputs(story: &Story) -> Vec<Input> {
    let input = |a: &Article| Input { id: a.id.clone(), text: a.text.trim().into(), ..Input::default() };
    story.article.iter().map(input).collect()
}

/// The passage's span in the document.
fn span(document: &Document, passage: &str) -> (String, u32, u32) {
    let (article, words) = passage.split_once('|').expect("article|words");
    let text = &document.articles.iter().find(|a| a.id == article).expect(passage).text;
    let at = text.find(words).unwrap_or_else(|| panic!("not in the text: {passage}"));
    let start = text[..at].chars().count() as u32;
    (article.to_owned(), start, start + words.chars().count() as u32)
}

/// The entry that tells each passage: that of the report which covers it best, of the reports that cover no other better.
fn entries(document: &Document, passages: &[(usize, &String)]) -> Vec<Option<String>> {
    let mut best: Vec<Option<(u32, String)>> = vec![None; passages.len()];
    let spans: Vec<_> = passages.iter().map(|(_, passage)| span(document, passage)).collect();
    for entry in &document.events {
        for report in &entry.reports {
            let share = |(article, start, end): &(String, u32, u32)| {
                let both = report.end.min(*end).saturating_sub(report.start.max(*start));
                let shorter = (report.end - report.start).min(end - start);
                let enough = *article == report.article && 2 * both >= shorter && both > 0;
                if enough { 1000 * both / (report.end.max(*end) - report.start.min(*start)) } else { 0 }
            };
            let shares = spans.iter().map(share).enumerate();
            let Some((at, share)) = shares.max_by_key(|(_, share)| *share).filter(|(_, share)| *share > 0) else {
                continue;
            };
            if best[at].as_ref().is_none_or(|known| known.0 < share) {
                best[at] = Some((share, entry.id.clone()));
            }
        }
    }
    best.into_iter().map(|known| known.map(|known| known.1)).collect()
}

fn measure(names: &[&str]) -> Figures {
    let mut out = Figures::default();
    for name in names {
        let story = read(name);
        let document = analyse(&inputs(&story));
        for (given, read) in story.article.iter().zip(&document.articles).filter(|(g, _)| !g.published.is_empty()) {
            out.datelines += 1;
            let found = read.published.date.as_deref().unwrap_or("?");
            out.dated += usize::from(found == given.published);
            if found != given.published {
                println!("{name} {}: written {}, found {found}", given.id, given.published);
            }
        }
        for (given, read) in story.article.iter().zip(&document.articles).filter(|(g, _)| g.published.is_empty()) {
            if let Some(found) = read.published.date.as_deref().filter(|found| found.len() > 7) {
                println!("{name} {}: no one can tell when it was written, found {found}", given.id);
                out.invented += 1;
            }
        }
        let groups = story.same.iter().map(|g| &g.passages[..]);
        let singles = story.alone.iter().flat_map(|g| g.passages.chunks(1));
        let passages: Vec<(usize, &String)> =
            groups.chain(singles).enumerate().flat_map(|(n, g)| g.iter().map(move |p| (n, p))).collect();
        let found = entries(&document, &passages);
        for (a, (group, one)) in passages.iter().enumerate() {
            for (b, (other_group, other)) in passages.iter().enumerate().skip(a + 1) {
                if one.split('|').next() == other.split('|').next() {
                    continue;
                }
                let together = found[a].is_some() && found[a] == found[b];
                match (group == other_group, together) {
                    (true, true) => out.right += 1,
                    (true, false) => {
                        out.missed += 1;
                        out.apart += usize::from(found[a].is_some() && found[b].is_some());
                        println!("{name} missed: {one} ({:?}) | {other} ({:?})", found[a], found[b]);
                    }
                    (false, true) => {
                        out.wrong += 1;
                        println!("{name} wrong: {one} | {other}");
                    }
                    (false, false) => {}
                }
            }
        }
    }
    out
}

const WORKED_WITH: [&str; 4] = ["1_maritime", "2_crossing", "3_ceasefire", "4_visit"];
const LATER: [&str; 4] = ["9_ferghana", "10_itamaraty", "11_rounds", "12_gorongosa"];
const LAST: [&str; 3] = ["13_ladakh", "14_havana", "15_skhirat"];
const FURTHER: [&str; 6] = ["16_mogadishu", "17_veto", "18_prespa", "19_osaka", "20_quito", "21_prague"];
const NEWEST: [&str; 3] = ["22_baku", "23_windsor", "24_manama"];
const SUMMITS: [&str; 4] = ["25_asmara", "26_geneva", "27_crans", "28_panama"];
const KEPT_ASIDE: [&str; 4] = ["5_brussels", "6_juba", "7_aegean", "8_envoys"];

/// Holds the figures: no two happenings are put together, so much is found (in thousandths), so many datelines.
#[track_caller]
fn check(names: &[&str], f1: usize, of_found: usize, dated: usize) {
    let figures = measure(names);
    println!("{figures:?} F1 {} of found {}", figures.f1(), figures.f1_of_found());
    assert_eq!((figures.wrong, figures.invented), (0, 0));
    assert!(figures.f1() >= f1 && figures.f1_of_found() >= of_found && figures.dated >= dated, "{figures:?}");
}

#[test]
fn passages_of_one_happening_are_one_entry() {
    check(&WORKED_WITH, 975, 1000, 11);
}

#[test]
fn the_same_in_the_stories_kept_aside() {
    check(&KEPT_ASIDE, 1000, 1000, 10);
}

#[test]
fn stories_written_later() {
    check(&LATER, 976, 976, 12);
}

#[test]
fn stories_kept_aside_to_the_end() {
    check(&LAST, 941, 941, 8);
}

#[test]
fn stories_of_other_kinds() {
    check(&FURTHER, 784, 930, 19);
}

#[test]
fn stories_written_last() {
    check(&NEWEST, 666, 833, 9);
}

#[test]
fn stories_of_summits() {
    check(&SUMMITS, 689, 800, 10);
}
