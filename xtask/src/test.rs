//! `cargo xtask test`: native tests, tests inside WebAssembly, and the page in a browser.

use crate::browser::{self, Browser};
use crate::run::{self, Done, cargo, command, root, run, step};
use crate::{build, server, sizes, tools};
use std::path::PathBuf;

/// Under which path the built page is tested: a page that works here works under any.
const SUB_PATH: &str = "/news/tasalsul/";
/// Runs the named suites, or all of them; every suite runs even when an earlier one fails.
pub fn test(args: &[String]) -> Done {
    let all = ["native", "wasm", "browser"];
    if let Some(other) = args.iter().find(|a| !all.contains(&a.as_str())) {
        return Err(format!("there are no tests called `{other}`; there are: {}", all.join(", ")));
    }
    let mut failed = Vec::new();
    for suite in all.into_iter().filter(|s| args.is_empty() || args.iter().any(|a| a == s)) {
        step(&format!("{suite} tests"));
        let done = match suite {
            "native" => native(),
            "wasm" => wasm(),
            _ => pages(),
        };
        failed.extend(done.err().map(|why| format!("{suite} tests: {why}")));
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

fn native() -> Done {
    run(cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

/// The same reading inside WebAssembly, in a browser when there is a driver for it, in Node.js otherwise.
fn wasm() -> Done {
    let tools = tools::ready()?;
    let browser = browser()?;
    let mut it = cargo();
    it.args(["test", "--package", "tasalsul", "--target", tools::TARGET, "--test", "web"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner)
        .env("TASALSUL_NATIVE_READING", native_reading()?);
    if let Some(driver) = browser.driver {
        it.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_USE_BROWSER", "1");
    }
    run(&mut it)
}

/// What the native reading of the bundled articles comes to, for `tests/web.rs` to compare with its own.
fn native_reading() -> Done<String> {
    let args = ["run", "--quiet", "--example", "analyze", "--", "--manifest", "articles/articles.toml"];
    let out = cargo().args(args).output().map_err(|e| format!("cannot start cargo: {e}"))?;
    if !out.status.success() {
        return Err(format!("the native reading failed: {}", String::from_utf8_lossy(&out.stderr).trim()));
    }
    Ok(format!("{:016x}", fnv(out.stdout.trim_ascii_end())))
}

/// FNV-1a, 64 bits; `tests/web.rs` has the same.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// The release page in a headless browser, served from a sub-path.
fn pages() -> Done {
    build::make()?;
    let browser = browser()?;
    let listener = server::listen(0).map_err(|e| format!("cannot serve the page: {e}"))?;
    let server = server::Server { folder: build::dist(), prefix: SUB_PATH.into() };
    let address = server.address(&listener)?;
    std::thread::spawn(move || server.run(&listener));
    let mut specs: Vec<PathBuf> = run::walk(&folder(), &|p| p.ends_with("node_modules"));
    specs.retain(|p| p.to_string_lossy().ends_with(".test.mjs"));
    let mut it = command("node");
    // One file at a time: browsers side by side on a small machine only slow each other down.
    it.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(specs);
    it.env("TASALSUL_ADDRESS", address).env("PLAYWRIGHT_BROWSERS_PATH", browser::own_browsers());
    if let Some(program) = browser.program {
        it.env("TASALSUL_BROWSER", program);
    }
    // Whether it is heavy is told even when it is wrong, and the other way round.
    let (works, light) = (run(&mut it), sizes::report(&build::dist()));
    works.and(light)
}

/// The browser, and before it what drives it, in the versions that `tests/browser` pins.
fn browser() -> Done<Browser> {
    browser::driven_from(&folder())
}

fn folder() -> PathBuf {
    root().join("tests/browser")
}
