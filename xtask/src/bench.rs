//! `cargo xtask bench`: the page with as many made-up entries as are asked for, in a browser, beside the timelines that
//! are used most. Figures are printed, never judged: the machine decides too much of them.

use crate::run::{self, Done, cargo, command, root, run, step};
use crate::{browser, server, tools};
use std::path::{Path, PathBuf};

/// How many entries, when nobody says.
const CROWDS: [&str; 4] = ["100", "1000", "10000", "100000"];
/// The other timelines' files, as their packages name them.
const OTHERS: [&str; 4] = [
    "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
    "vis-timeline/styles/vis-timeline-graph2d.min.css",
    "@knight-lab/timelinejs/dist/js/timeline.js",
    "@knight-lab/timelinejs/dist/css/timeline.css",
];

/// Builds the page for crowds, and measures it.
pub fn bench(args: &[String]) -> Done {
    if let Some(other) = args.iter().find(|it| it.parse::<usize>().is_err()) {
        return Err(format!("how many entries? `{other}` is no number"));
    }
    let browser = browser::driven_from(&folder())?;
    let site = site()?;
    let listener = server::listen(0).map_err(|e| format!("cannot serve the page: {e}"))?;
    let server = server::Server { folder: site, prefix: "/".into() };
    let address = server.address(&listener)?;
    std::thread::spawn(move || server.run(&listener));
    let mut it = command("node");
    it.arg(folder().join("bench.mjs"));
    if args.is_empty() {
        it.args(CROWDS)
    } else {
        it.args(args)
    };
    it.env("TASALSUL_ADDRESS", address).env("PLAYWRIGHT_BROWSERS_PATH", browser::own_browsers());
    if let Some(program) = browser.program {
        it.env("TASALSUL_BROWSER", program);
    }
    run(&mut it)
}

/// A folder to serve: the page as it is released, styles and all, but with the entries of `benches/crowd.rs`.
fn site() -> Done<PathBuf> {
    let tools = tools::ready()?;
    let site = root().join("target/bench/site");
    step("building the page for crowds");
    let target = root().join("target");
    run(cargo()
        .args(["build", "--profile", "page", "--target", tools::TARGET, "--example", "crowd", "--target-dir"])
        .arg(&target))?;
    let built = target.join(tools::TARGET).join("page/examples/crowd.wasm");
    let bound = root().join("target/bench/bound");
    run(command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(&bound)
        .arg(&built)
        .env("PATH", &tools.path))?;
    copy(&bound.join("crowd.js"), &site)?;
    run(command("wasm-opt")
        .arg("-Oz")
        .arg(bound.join("crowd_bg.wasm"))
        .arg("-o")
        .arg(site.join("crowd_bg.wasm"))
        .env("PATH", &tools.path))?;
    copy(&folder().join("index.html"), &site)?;
    for file in OTHERS {
        copy(&folder().join("node_modules").join(file), &site)?;
    }
    for style in run::walk(&root().join("style"), &|p| p.ends_with("fonts")) {
        copy(&style, &site.join("style"))?;
    }
    Ok(site)
}

fn copy(file: &Path, folder: &Path) -> Done {
    let to = folder.join(file.file_name().unwrap_or_default());
    let done = std::fs::create_dir_all(folder).and_then(|()| std::fs::copy(file, &to));
    done.map(|_| ()).map_err(|e| format!("cannot copy {} to {}: {e}", file.display(), to.display()))
}

fn folder() -> PathBuf {
    root().join("benches/page")
}
