//! Running other programs, and telling the reader which step they are in.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every command returns: nothing, or a sentence for the reader.
pub type Done<T = ()> = Result<T, String>;

/// The project's root folder.
pub fn root() -> PathBuf {
    let own =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or(own.clone(), Path::to_path_buf)
}

/// Says what is being done, on standard error, so that standard output stays clean for results.
pub fn step(what: &str) {
    eprintln!("▸ {what}");
}

/// A command in the project's root. `NO_COLOR` is passed on in the one form every tool understands:
/// Trunk refuses `NO_COLOR=1`.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut it = Command::new(program);
    it.current_dir(root());
    if std::env::var_os("NO_COLOR").is_some() {
        it.env("NO_COLOR", "true");
    }
    it
}

/// `cargo`, the one that runs us.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// `npm`, quiet about everything but errors.
pub fn npm() -> Command {
    let mut it = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    it.args(["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]);
    it
}

/// Runs it to its end with its output shown; anything but success is an error.
pub fn run(it: &mut Command) -> Done {
    let name = it.get_program().to_string_lossy().into_owned();
    let shown = describe(it);
    match it.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` did not succeed ({status})")),
        Err(e) => Err(format!("cannot start `{name}`: {e}")),
    }
}

/// Runs it and returns what it prints; `None` when it cannot be started or does not succeed.
pub fn ask(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let out = command(program).args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    out.status.success().then_some(text)
}

/// Fails when there are arguments left that nobody asked for.
pub fn no_more(args: &[String]) -> Done {
    match args.first() {
        None => Ok(()),
        Some(arg) => Err(format!("`{arg}` means nothing here; see `cargo xtask help`")),
    }
}

/// Reads a text file, naming it when that fails.
pub fn read(path: &Path) -> Done<String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

/// Writes a file, naming it when that fails.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Done {
    std::fs::write(path, bytes).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

/// Every file under `dir`, in sorted order; `skip` leaves out files and folders by their path.
pub fn walk(dir: &Path, skip: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(here) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&here) else {
            continue;
        };
        for path in entries.flatten().map(|e| e.path()).filter(|p| !skip(p)) {
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

fn describe(it: &Command) -> String {
    let mut words = vec![it.get_program().to_string_lossy().into_owned()];
    words.extend(it.get_args().map(|a| a.to_string_lossy().into_owned()));
    words.join(" ")
}
