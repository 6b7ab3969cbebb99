//! Documents name only what exists.

use crate::{nothing_wrong, root};

const DOCUMENTS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
/// What a path in a document ends with, when its first part does not tell already.
const ENDINGS: [&str; 9] = [".rs", ".toml", ".md", ".tsv", ".html", ".yml", ".json", ".css", ".mjs"];
/// Made by a build, and ignored by git.
const MADE: [&str; 2] = ["dist", "target"];

#[test]
fn every_path_in_the_documents_exists() {
    let mut complaints = Vec::new();
    for document in DOCUMENTS {
        let text = std::fs::read_to_string(root().join(document)).unwrap_or_else(|e| panic!("{document}: {e}"));
        let missing = paths(&text).into_iter().filter(|path| !root().join(path).exists());
        complaints.extend(missing.map(|path| format!("{document} names `{path}`, which is not there")));
    }
    nothing_wrong("correct the document, or write the name without backticks when it is no path", &complaints);
}

/// What stands in backticks, or is linked to, and means a file or folder of the project.
fn paths(text: &str) -> Vec<&str> {
    let mut code = false;
    let lines = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    });
    let mut found = Vec::new();
    for line in lines {
        found.extend(line.split('`').skip(1).step_by(2).filter(|p| is_path(p)));
        let links = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        found.extend(links.filter(|to| !to.contains(':') && !to.starts_with('#')));
    }
    found
}

fn is_path(word: &str) -> bool {
    let first = word.split('/').next().unwrap_or_default();
    let plain = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    let ours = word.contains('/') && root().join(first).exists();
    plain && !word.starts_with('/') && !MADE.contains(&first) && (ours || ENDINGS.iter().any(|e| word.ends_with(e)))
}

#[test]
fn paths_are_told_from_other_code() {
    let text = "`src/lib.rs`, `cargo xtask serve`, `tasalsul/1`, `src/nowhere/`, `dist/`, `--open`, [a](docs/a.png)\n```\n`b.md`\n```\n`no.md`";
    assert_eq!(paths(text), ["src/lib.rs", "src/nowhere/", "docs/a.png", "no.md"]);
}
