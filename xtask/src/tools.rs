//! Gets what a build needs: the wasm target, Trunk, wasm-bindgen, wasm-opt and esbuild, each in one known version.
//!
//! A tool on PATH is used when its version is right; otherwise it goes into `target/tools`, where the next
//! run finds it. Trunk itself would fetch wasm-bindgen and wasm-opt as ready-made programs from elsewhere;
//! `offline = true` in `Trunk.toml` makes it fail instead, so that what is used is what is pinned here.

use crate::run::{self, Done, ask, root, run, step};
use std::ffi::OsString;
use std::path::PathBuf;

/// Trunk's version; `Trunk.toml` asks for the same.
const TRUNK: &str = "0.21.14";
/// What compiles to WebAssembly.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the tools are.
pub struct Tools {
    /// PATH with the tools first.
    pub path: OsString,
    /// Trunk.
    pub trunk: PathBuf,
    /// Shortens the loader, which Trunk's own minifier cannot read.
    pub esbuild: PathBuf,
    /// Runs tests that were compiled to WebAssembly.
    pub test_runner: PathBuf,
}

/// Folder of everything that was set up for this project alone.
pub fn folder() -> PathBuf {
    root().join("target/tools")
}

/// Makes sure that everything is there. Takes minutes the first time and a moment afterwards.
pub fn ready() -> Done<Tools> {
    target()?;
    let bindgen_version = locked("wasm-bindgen")?;
    let trunk = installed("trunk", TRUNK, "about 3 minutes")?;
    let bindgen = installed("wasm-bindgen-cli", &bindgen_version, "about 2 minutes")?;
    let opt = from_npm("wasm-opt", "binaryen")?;
    let esbuild = from_npm("esbuild", "esbuild")?;
    let first: Vec<PathBuf> = [&trunk, &bindgen, &opt].iter().filter_map(|p| p.parent()).map(PathBuf::from).collect();
    let old = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(first.into_iter().chain(std::env::split_paths(&old)))
        .map_err(|e| format!("cannot extend PATH: {e}"))?;
    Ok(Tools { path, trunk, esbuild, test_runner: bindgen.with_file_name(exe("wasm-bindgen-test-runner")) })
}

/// The compile target, by rustup. Without rustup (a distribution's Rust) its presence is checked.
pub fn target() -> Done {
    let lib = ask("rustc", &["--print", "target-libdir", "--target", TARGET]);
    let there = |dir: &String| std::fs::read_dir(dir).is_ok_and(|mut d| d.next().is_some());
    if lib.as_ref().is_some_and(there) {
        return Ok(());
    }
    step(&format!("adding the compile target {TARGET}"));
    run(run::command("rustup").args(["target", "add", TARGET]))
        .map_err(|e| format!("{e}\nThe Rust in use cannot compile to {TARGET}; install it by rustup."))
}

/// The version of a crate in `Cargo.lock`: the command-line tool must agree with it exactly.
fn locked(name: &str) -> Done<String> {
    let lock = run::read(&root().join("Cargo.lock"))?;
    let head = format!("name = \"{name}\"\nversion = \"");
    let lock = lock.replace("\r\n", "\n");
    lock.split(&head)
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .map(str::to_owned)
        .ok_or(format!("Cargo.lock does not name {name}"))
}

/// A tool that cargo can build, in exactly this version.
fn installed(package: &str, version: &str, takes: &str) -> Done<PathBuf> {
    let program = exe(package.trim_end_matches("-cli"));
    let own = folder().join("bin").join(&program);
    let right = |path: &PathBuf| ask(path, &["--version"]).is_some_and(|v| v.split(' ').nth(1) == Some(version));
    if right(&own) {
        return Ok(own);
    }
    if let Some(found) = on_path(&program).filter(right) {
        return Ok(found);
    }
    step(&format!("building {package} {version} into target/tools ({takes}, once)"));
    let work = folder().join("build");
    // Quick to build rather than quick to run: these tools work for a second or two.
    // A folder of our own for the work, so that an interrupted set-up goes on where it stopped.
    run(run::cargo()
        .args(["install", package, "--locked", "--force", "--version", version, "--root"])
        .arg(folder())
        .arg("--target-dir")
        .arg(&work)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .env_remove("RUSTFLAGS"))?;
    let _ = std::fs::remove_dir_all(work);
    if right(&own) { Ok(own) } else { Err(format!("{} was built but does not run", own.display())) }
}

/// A program of one of the npm packages that `xtask/npm` pins with their checksums; all of them come at once.
fn from_npm(program: &str, package: &str) -> Done<PathBuf> {
    let home = folder().join("npm");
    let pinned = root().join("xtask/npm");
    let version = npm_version(&pinned.join("package.json"), package)?;
    // `wasm-opt version 132` is of 132.0.0.
    let says = |said: &str| said.split(' ').any(|it| it == version || format!("{it}.0.0") == version);
    let right = |path: &PathBuf| ask(path, &["--version"]).is_some_and(|it| says(&it));
    let own =
        home.join("node_modules/.bin").join(if cfg!(windows) { format!("{program}.cmd") } else { program.into() });
    if right(&own) {
        return Ok(own);
    }
    if let Some(found) = on_path(&exe(program)).filter(right) {
        return Ok(found);
    }
    step(&format!("getting {program} {version} into target/tools"));
    std::fs::create_dir_all(&home).map_err(|e| format!("cannot create {}: {e}", home.display()))?;
    for name in ["package.json", "package-lock.json"] {
        run::write(&home.join(name), run::read(&pinned.join(name))?)?;
    }
    run(run::npm().arg("ci").current_dir(&home)).map_err(|e| format!("{e}\nNode.js with npm is needed."))?;
    if right(&own) { Ok(own) } else { Err(format!("{} was installed but does not run", own.display())) }
}

/// `132.0.0` of `"binaryen": "132.0.0"`.
fn npm_version(file: &std::path::Path, package: &str) -> Done<String> {
    let text = run::read(file)?;
    text.split(&format!("\"{package}\": \""))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .map(str::to_owned)
        .ok_or(format!("{} does not pin {package}", file.display()))
}

/// The first program of that name on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(program)).find(|p| p.is_file())
}

fn exe(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
