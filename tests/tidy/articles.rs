//! The bundled articles are untouched.

use crate::{files, nothing_wrong, root};
use sha2::{Digest, Sha256};

#[test]
fn articles_are_byte_for_byte_what_they_were() {
    let recorded = std::fs::read_to_string(root().join("tests/articles.sha256")).unwrap();
    let recorded: Vec<(&str, &str)> = recorded.lines().filter_map(|line| line.split_once("  ")).collect();
    let list: toml::Table = std::fs::read_to_string(root().join("articles/articles.toml")).unwrap().parse().unwrap();
    let listed: Vec<&str> = list["article"].as_array().unwrap().iter().filter_map(|a| a["file"].as_str()).collect();
    let mut complaints = Vec::new();
    for (hash, name) in &recorded {
        let bytes = std::fs::read(root().join("articles").join(name)).unwrap_or_default();
        if hex(&bytes) != *hash {
            complaints.push(format!("articles/{name} is not what it was"));
        }
        if !listed.contains(name) {
            complaints.push(format!("articles/articles.toml does not list {name}"));
        }
    }
    for (name, _) in files("articles", &[".txt"]) {
        if !recorded.iter().any(|(_, known)| name == format!("articles/{known}")) {
            complaints.push(format!("{name} has no hash in tests/articles.sha256"));
        }
    }
    nothing_wrong("restore the text; a new article gets its line by `sha256sum`", &complaints);
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn hashes_are_those_of_sha256sum() {
    assert_eq!(hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
