//! Packs the tables of `lexicon/` into one blob, in sorted order: the same bytes on every machine.

use std::path::{Path, PathBuf};

/// Columns that are there for people, not for the page.
const FOR_PEOPLE: &[&str] = &["note", "source", "example", "near_miss", "gloss"];

/// Writes `$OUT_DIR/lexicon.bin`, read by `src/text/lexicon.rs`.
pub fn write() {
    println!("cargo::rerun-if-changed=lexicon");
    println!("cargo::rerun-if-changed=build/lexicon.rs");
    let mut files = Vec::new();
    walk(Path::new("lexicon"), &mut files);
    files.sort();
    let texts: Vec<(String, String)> = files
        .iter()
        .map(|file| {
            let name = file.strip_prefix("lexicon").expect("under lexicon").with_extension("");
            let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            (name.to_string_lossy().replace('\\', "/"), text)
        })
        .collect();
    let tables: Vec<(&str, Vec<&str>, Vec<&str>)> = texts.iter().map(|(name, text)| pack(name, text)).collect();
    let blob = postcard::to_allocvec(&tables).expect("tables can be packed");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("lexicon.bin"), blob).expect("OUT_DIR can be written");
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

/// Header and cells of a table without comments and without the columns for people.
fn pack<'a>(name: &'a str, text: &'a str) -> (&'a str, Vec<&'a str>, Vec<&'a str>) {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let keep: Vec<usize> = (0..header.len()).filter(|&at| !FOR_PEOPLE.contains(&header[at])).collect();
    let mut cells = Vec::new();
    for line in lines {
        let row: Vec<&str> = line.split('\t').collect();
        assert!(row.len() <= header.len(), "lexicon/{name}.tsv: more cells than columns in {line:?}");
        cells.extend(keep.iter().map(|&at| row.get(at).copied().unwrap_or("").trim()));
    }
    (name, keep.iter().map(|&at| header[at]).collect(), cells)
}
