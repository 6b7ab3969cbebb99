//! Tells whether `dist/` was built from the sources as they are, so that a second run starts in seconds.

use crate::run::{self, Done, root, walk};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What the page is made of. Tests and documents do not count; the runner does, for it finishes the page.
const SOURCES: [&str; 15] = [
    ".cargo",
    "articles",
    "assets",
    "build",
    "build.rs",
    "Cargo.lock",
    "Cargo.toml",
    "index.html",
    "lexicon",
    "rust-toolchain.toml",
    "src",
    "style",
    "Trunk.toml",
    "xtask/npm",
    "xtask/src",
];

/// A hash of the sources' names and contents, and of the compiler's version.
pub fn sources() -> String {
    let mut files: Vec<PathBuf> = Vec::new();
    for name in SOURCES {
        let path = root().join(name);
        if path.is_dir() {
            files.extend(walk(&path, &|p| p.ends_with("node_modules") || p.ends_with("target")));
        } else {
            files.push(path);
        }
    }
    let compiler = run::ask("rustc", &["--version"]).unwrap_or_default();
    hash(&files, &root(), &compiler)
}

/// Whether the page in `dist` was built from these sources and not touched since.
pub fn is_current(dist: &Path, sources: &str) -> bool {
    dist.join("index.html").is_file() && std::fs::read_to_string(file()).is_ok_and(|saved| saved == both(dist, sources))
}

/// Remembers what the page in `dist` was built from.
pub fn save(dist: &Path, sources: &str) -> Done {
    let folder = crate::tools::folder();
    std::fs::create_dir_all(&folder).map_err(|e| format!("cannot create {}: {e}", folder.display()))?;
    run::write(&file(), both(dist, sources))
}

fn both(dist: &Path, sources: &str) -> String {
    format!("sources {sources}\npage {}\n", hash(&walk(dist, &|_| false), dist, ""))
}

fn file() -> PathBuf {
    crate::tools::folder().join("dist.stamp")
}

/// Names count as well as contents, and lengths keep neighbours apart.
fn hash(files: &[PathBuf], base: &Path, extra: &str) -> String {
    let mut sum = Sha256::new();
    let mut add = |bytes: &[u8]| {
        sum.update((bytes.len() as u64).to_le_bytes());
        sum.update(bytes);
    };
    add(extra.as_bytes());
    for path in files {
        add(path.strip_prefix(base).unwrap_or(path).to_string_lossy().as_bytes());
        add(&std::fs::read(path).unwrap_or_default());
    }
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
