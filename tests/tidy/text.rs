//! Sources are readable as they stand: no invisible characters, no file too long, no address in a lock file.

use crate::{files, nothing_wrong};

/// Files over this many lines want to be two.
const LONGEST: usize = 500;

#[test]
fn invisible_characters_are_written_as_escapes() {
    let mut complaints = Vec::new();
    for folder in ["src", "lexicon", "tests", "xtask", "style", "examples", "benches"] {
        for (name, text) in files(folder, &[".rs", ".tsv", ".toml", ".css", ".mjs", ".html"]) {
            complaints
                .extend(invisible(&text).iter().map(|(line, c)| format!("{name}:{line}: {}", c.escape_unicode())));
        }
    }
    nothing_wrong("write them as escapes, \\u{200f} in Rust; in a table leave them out", &complaints);
}

/// Direction marks, joiners and other characters without a shape, with the line they stand in.
fn invisible(text: &str) -> Vec<(usize, char)> {
    let shapeless = |c: char| matches!(c, '\u{61c}' | '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let lines = text.lines().enumerate();
    lines.flat_map(|(i, line)| line.chars().filter(|c| shapeless(*c)).map(move |c| (i + 1, c))).collect()
}

#[test]
fn source_files_are_short() {
    let long = files("src", &[".rs"]).into_iter().chain(files("xtask", &[".rs"]));
    let long = long.map(|(name, text)| (name, text.lines().count())).filter(|(_, lines)| *lines >= LONGEST);
    let complaints: Vec<String> = long.map(|(name, lines)| format!("{name} has {lines} lines")).collect();
    nothing_wrong("split it by what it does", &complaints);
}

#[test]
fn lock_files_pin_by_checksum_and_name_no_host() {
    let mut complaints = Vec::new();
    let locks = ["tests", "xtask", "benches"].into_iter().flat_map(|folder| files(folder, &["package-lock.json"]));
    for (name, text) in locks {
        if text.contains("\"resolved\"") || text.contains("://") {
            complaints.push(format!("{name} names where packages were fetched from"));
        }
        if !text.contains("\"integrity\"") {
            complaints.push(format!("{name} has no checksums"));
        }
    }
    nothing_wrong("npm install --package-lock-only --omit-lockfile-registry-resolved=true", &complaints);
}

#[test]
fn invisible_characters_are_found_where_they_stand() {
    assert_eq!(invisible("أ\nب\u{200f}ج\n"), [(2, '\u{200f}')]);
    assert!(invisible("سلام \\u{200f} salām").is_empty());
}
