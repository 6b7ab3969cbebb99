//! Packs `articles/articles.toml` and the texts it names into the page: `$OUT_DIR/bundled.rs`, read by `src/bundled.rs`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Writes the table of bundled articles, in the manifest's order.
pub fn write() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("articles");
    let manifest = folder.join("articles.toml");
    println!("cargo::rerun-if-changed=articles");
    println!("cargo::rerun-if-changed=build/bundled.rs");
    let text = fs::read_to_string(&manifest).unwrap_or_else(|e| panic!("{}: {e}", manifest.display()));
    let table: toml::Table = text.parse().unwrap_or_else(|e| panic!("{}: {e}", manifest.display()));
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("bundled.rs");
    fs::write(out, source(&table, &folder)).expect("OUT_DIR can be written");
}

fn source(table: &toml::Table, folder: &Path) -> String {
    let mut out = String::from("pub static BUNDLED: &[Bundled] = &[\n");
    let articles = table.get("article").and_then(toml::Value::as_array);
    for article in articles.into_iter().flatten() {
        let field = |name: &str| article.get(name).and_then(toml::Value::as_str);
        let file = field("file").expect("every [[article]] names its file");
        let path = folder.join(file);
        let _ = writeln!(
            out,
            "    Bundled {{ id: {:?}, file: {file:?}, title: {:?}, outlet: {:?}, published: {:?}, text: include_str!({path:?}) }},",
            field("id").expect("every [[article]] has an id"),
            field("title"),
            field("outlet"),
            field("published"),
        );
    }
    out.push_str("];\n");
    out
}
