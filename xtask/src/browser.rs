//! Finds a Chromium or Chrome for the browser tests, and installs one where there is none.

use crate::run::{self, Done, ask, command, run, step};
use crate::tools::{folder, on_path};
use std::path::{Path, PathBuf};

/// Names on PATH, in the order in which they are tried.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/// Where macOS keeps its own.
const PLACES: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// A browser for the tests.
pub struct Browser {
    /// The program; `None` when Playwright's own is used, which Playwright finds by itself.
    pub program: Option<PathBuf>,
    /// A driver of the same version, for tests that run inside the page.
    pub driver: Option<PathBuf>,
}

/// Where Playwright's own browser goes when it is the one that is used.
pub fn own_browsers() -> PathBuf {
    folder().join("browsers")
}

/// The oldest Node.js that drives a browser.
const NODE: u32 = 20;

/// A browser, and before it what drives it: the packages that the lock file in `folder` pins.
pub fn driven_from(folder: &Path) -> Done<Browser> {
    let version = ask("node", &["--version"]).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|m| m.parse::<u32>().ok());
    if major.is_none_or(|m| m < NODE) {
        return Err(format!("Node.js {NODE} or newer is needed; found: {version:?}"));
    }
    let lock = run::read(&folder.join("package-lock.json"))?;
    let done = folder.join("node_modules/.tasalsul-lock");
    if std::fs::read_to_string(&done).ok().as_deref() != Some(lock.as_str()) {
        step("installing what drives the browser");
        run(run::npm().arg("ci").current_dir(folder)).map_err(|e| format!("{e}\nNode.js with npm is needed."))?;
        run::write(&done, lock)?;
    }
    ready(folder)
}

/// An installed browser first, Debian's where we may install it, Playwright's own otherwise.
/// `tests` is the folder in which Playwright is installed.
fn ready(tests: &Path) -> Done<Browser> {
    if let Some(named) = std::env::var_os("TASALSUL_BROWSER") {
        let program = PathBuf::from(named);
        if !program.is_file() {
            return Err(format!("TASALSUL_BROWSER names {}, which is not there", program.display()));
        }
        return Ok(with_driver(program));
    }
    if let Some(program) = installed() {
        return Ok(with_driver(program));
    }
    if on_path("apt-get").is_some() && ask("id", &["-u"]).as_deref() == Some("0") {
        step("installing Chromium (Debian's package)");
        // A list that could not be renewed may still be good enough.
        let _ = run(apt().arg("update"));
        run(apt().args(["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]))?;
        let program = installed().ok_or("Chromium was installed but is not on PATH")?;
        return Ok(with_driver(program));
    }
    step("getting Chromium into target/tools");
    run(command("node")
        .args(["node_modules/playwright-core/cli.js", "install", "chromium", "chromium-headless-shell"])
        .current_dir(tests)
        .env("PLAYWRIGHT_BROWSERS_PATH", own_browsers()))
    .map_err(|e| format!("{e}\nInstall Chromium or Chrome, or name one in TASALSUL_BROWSER."))?;
    Ok(Browser { program: None, driver: None })
}

fn installed() -> Option<PathBuf> {
    let places = PLACES.iter().map(PathBuf::from).filter(|p| p.is_file());
    NAMES.iter().filter_map(|name| on_path(name)).chain(places).next()
}

/// The driver counts only when it is of the browser's own version: any other refuses to work.
fn with_driver(program: PathBuf) -> Browser {
    let driver = on_path("chromedriver").filter(|d| major(d).is_some() && major(d) == major(&program));
    Browser { program: Some(program), driver }
}

/// `156` of `Chromium 156.0.8078.79 built on …`.
fn major(program: &Path) -> Option<String> {
    let text = ask(program, &["--version"])?;
    text.split(' ')
        .find_map(|word| word.split_once('.').filter(|(m, _)| m.parse::<u32>().is_ok()).map(|(m, _)| m.into()))
}

fn apt() -> std::process::Command {
    let mut it = run::command("apt-get");
    it.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive").stdout(std::io::stderr());
    it
}
