//! The house in order: what no compiler checks and every reader relies on.
//!
//! Each file under `tests/tidy` holds one promise, with tests of its own helpers beside it.

#[path = "tidy/articles.rs"]
mod articles;
#[path = "tidy/documents.rs"]
mod documents;
#[path = "tidy/lexicon.rs"]
mod lexicon;
#[path = "tidy/rooms.rs"]
mod rooms;
#[path = "tidy/sorts.rs"]
mod sorts;
#[path = "tidy/text.rs"]
mod text;

use std::path::{Path, PathBuf};

/// The project's root.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the project with one of these endings, in sorted order, by its path from the root.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut open: Vec<PathBuf> = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(here) = open.pop() {
        for entry in std::fs::read_dir(&here).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() && !name.ends_with("node_modules") {
                open.push(path);
            } else if endings.iter().any(|e| name.ends_with(e)) {
                let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
                found.push((name, text));
            }
        }
    }
    found.sort();
    found
}

/// Fails with every complaint at once, and with what to do about them.
#[track_caller]
fn nothing_wrong(help: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n\nhelp: {help}\n", complaints.join("\n"));
}
