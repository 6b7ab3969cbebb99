//! `cargo xtask build`: leaves `dist/` ready for any static host, under any sub-path.

use crate::run::{self, Done, root, run, step};
use crate::{bundle, check, csp, sizes, stamp, tools};
use std::path::{Path, PathBuf};

/// Where the built page is.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Makes the page and holds it to its budget.
pub fn build() -> Done {
    make()?;
    sizes::report(&dist())
}

/// Builds the release page, or sees that the one in `dist/` is of these very sources.
pub fn make() -> Done {
    let dist = dist();
    if !root().join("index.html").is_file() {
        return Err("there is no index.html in the project's root: nothing to build".into());
    }
    let sources = stamp::sources();
    if stamp::is_current(&dist, &sources) {
        step("dist/ is up to date");
        return Ok(());
    }
    let tools = tools::ready()?;
    // Trunk works offline (see `tools`), and so does the cargo that it starts.
    run(run::cargo().args(["fetch", "--locked"]))?;
    step("building the release page");
    run(run::command(&tools.trunk).args(["build", "--release", "--offline=true"]).env("PATH", &tools.path))?;
    bundle::loader(&dist, &tools.esbuild)?;
    finish(&dist)?;
    stamp::save(&dist, &sources)
}

/// What a static host needs beyond Trunk's output, and the checks that keep a promise each.
fn finish(dist: &Path) -> Done {
    let index = dist.join("index.html");
    let html = csp::fill(&bundle::styles(dist, &run::read(&index)?)?)?;
    run::write(&index, &html)?;
    // Hosts that know the file show it for an unknown address: better the page than a bare error.
    run::write(&dist.join("404.html"), &html)?;
    // GitHub Pages would otherwise run the files through Jekyll and drop some of them.
    run::write(&dist.join(".nojekyll"), "")?;
    check::addresses(dist)
}
