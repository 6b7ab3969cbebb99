//! The tables of `lexicon/` are tables: a header, as many cells as columns, no row twice, no stray spaces.

use crate::{files, nothing_wrong};
use std::collections::BTreeMap;

/// Columns for people; `build.rs` leaves the same ones out. Two rows that differ only here say the same.
const FOR_PEOPLE: [&str; 5] = ["note", "source", "example", "near_miss", "gloss"];

#[test]
fn tables_are_well_formed() {
    let complaints: Vec<String> = files("lexicon", &[".tsv"]).iter().flat_map(|(n, t)| check(n, t)).collect();
    nothing_wrong("edit the table as plain text with tabs between cells", &complaints);
}

fn check(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut header: Vec<&str> = Vec::new();
    let mut seen: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for (number, line) in text.split('\n').enumerate().map(|(i, line)| (i + 1, line)) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut say = |what: &str| complaints.push(format!("{name}:{number}: {what}"));
        let cells: Vec<&str> = line.split('\t').collect();
        if line.ends_with('\r') {
            say("ends in a carriage return");
        } else if cells.iter().any(|cell| cell.trim() != *cell) {
            say("a cell has a space at its edge");
        }
        if header.is_empty() {
            header = cells;
            continue;
        }
        if cells.len() > header.len() {
            say(&format!("{} cells for {} columns", cells.len(), header.len()));
        }
        let mut key: Vec<&str> =
            header.iter().zip(&cells).filter(|(column, _)| !FOR_PEOPLE.contains(column)).map(|(_, c)| *c).collect();
        // Empty cells at the end may be left out.
        while key.last().is_some_and(|cell| cell.is_empty()) {
            key.pop();
        }
        if let Some(first) = seen.insert(key, number) {
            say(&format!("says the same as line {first}"));
        }
    }
    if header.is_empty() {
        complaints.push(format!("{name} has no header"));
    }
    if !text.ends_with('\n') {
        complaints.push(format!("{name} does not end with a line end"));
    }
    complaints
}

#[test]
fn what_is_wrong_with_a_table_is_told() {
    #[track_caller]
    fn told(text: &str, expected: &[&str]) {
        let complaints = check("t", text);
        assert_eq!(complaints.len(), expected.len(), "{complaints:?}");
        assert!(complaints.iter().zip(expected).all(|(c, e)| c.contains(e)), "{complaints:?}");
    }
    told("# about\nform\tid\tnote\nأ\tb\tx\nأ\tc\n", &[]);
    told("form\tid\nأ\tb\tc\n", &["t:2: 3 cells for 2 columns"]);
    told("form\tnote\nأ\tb\nأ\tc\n", &["t:3: says the same as line 2"]);
    told("form\tid\nأ \tb\n", &["space at its edge"]);
    told("form\tid\r\nأ\tb\n", &["carriage return"]);
    told("form\nأ", &["line end"]);
    told("# nothing\n", &["no header"]);
}
