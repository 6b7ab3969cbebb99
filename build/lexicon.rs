//! Packs the tables of `lexicon/` into one blob, in sorted order: the same bytes on every machine.

#[path = "../src/text/packing.rs"]
mod packing;

use lzma_rust2::{LzmaOptions, LzmaWriter};
use packing::{DERIVED, derived, encode};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Columns that are there for people, not for the page.
const FOR_PEOPLE: &[&str] = &["note", "source", "example", "near_miss", "gloss"];

/// Writes `$OUT_DIR/lexicon.bin`, read by `src/text/lexicon.rs`.
pub fn write() {
    println!("cargo::rerun-if-changed=lexicon");
    println!("cargo::rerun-if-changed=build/lexicon.rs");
    println!("cargo::rerun-if-changed=src/text/packing.rs");
    let mut files = Vec::new();
    walk(Path::new("lexicon"), &mut files);
    files.sort();
    let mut blob = String::new();
    for file in files {
        let name = file.strip_prefix("lexicon").expect("under lexicon").with_extension("");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        pack(&name.to_string_lossy().replace('\\', "/"), &text, &mut blob);
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("lexicon.bin"), squeezed(&encode(&blob))).expect("OUT_DIR can be written");
}

/// LZMA with its header. Where in a word of four bytes a letter stands says nothing about text.
fn squeezed(bytes: &[u8]) -> Vec<u8> {
    let options = LzmaOptions { pb: 0, lc: 2, ..LzmaOptions::with_preset(9) };
    let mut packer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64)).expect("sound options");
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("memory can be written")
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|e| e == "tsv") {
            files.push(path);
        }
    }
}

/// Adds a table without comments and without the columns for people.
fn pack(name: &str, text: &str, blob: &mut String) {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let keep: Vec<usize> = (0..header.len()).filter(|&at| !FOR_PEOPLE.contains(&header[at])).collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').map(str::trim).collect()).collect();
    *blob += &format!("{name}\t{}", rows.len());
    for &at in &keep {
        *blob += &format!("\t{}", header[at]);
    }
    blob.push('\n');
    for &at in &keep {
        for row in &rows {
            assert!(row.len() <= header.len(), "lexicon/{name}.tsv: more cells than columns in {row:?}");
            let cell = |at: usize| row.get(at).copied().unwrap_or("");
            let named = |column: &str| header.iter().position(|c| *c == column).map_or("", cell);
            match derived(header[at], named).filter(|it| !it.is_empty()).and_then(|it| cell(at).strip_prefix(&*it)) {
                Some(rest) if rest.is_empty() || rest.starts_with(';') => *blob += &format!("{DERIVED}{rest}\n"),
                _ => *blob += &format!("{}\n", cell(at)),
            }
        }
    }
}
