//! `cargo xtask score`: holds the reading of the bundled articles against the reference timeline.
//!
//! An entry of the reference counts as found by the one predicted entry whose reports overlap most of its
//! evidence; no predicted entry serves twice. `measure` matches and counts, `figures` prints, `names` says
//! which names mean the same.

mod figures;
mod measure;
mod names;

use crate::run::{self, Done, root, step};
use serde_json::Value;

/// Reads the bundled articles (or a given document) and prints one figure a line.
pub fn score(args: &[String]) -> Done {
    let (mut verbose, mut file) = (false, None);
    for arg in args {
        match arg.as_str() {
            "--verbose" => verbose = true,
            name if name.starts_with('-') || file.is_some() => {
                return Err(format!("`score` does not know `{name}`; it takes --verbose and one document"));
            }
            name => file = Some(name),
        }
    }
    let text = match file {
        Some(name) => run::read(name.as_ref()).map_err(|e| format!("cannot read the document: {e}"))?,
        None => read_bundled()?,
    };
    let document = parse(&text).map_err(|e| format!("cannot read the document: {e}"))?;
    let reference = parse(&run::read(&root().join("tests/reference/geneva-2022.json"))?)?;
    let result = measure::measure(&document, &reference)?;
    if verbose {
        println!("{}", result.rows.join("\n"));
    }
    print!("{}", figures::figures(&result));
    Ok(())
}

/// The document of the bundled articles, from the same example that a reader would run.
fn read_bundled() -> Done<String> {
    step("reading the bundled articles");
    let mut it = run::cargo();
    it.args(["run", "--quiet", "--release", "--example", "analyze", "--", "--manifest", "articles/articles.toml"]);
    let out = it.stderr(std::process::Stdio::inherit()).output().map_err(|e| format!("cannot start cargo: {e}"))?;
    if !out.status.success() {
        return Err(format!("the example `analyze` did not succeed ({})", out.status));
    }
    String::from_utf8(out.stdout).map_err(|e| format!("the example printed what is not text: {e}"))
}

fn parse(text: &str) -> Done<Value> {
    serde_json::from_str(text).map_err(|e| format!("not JSON: {e}"))
}
