//! `cargo xtask ci`: what a change must pass. `.ci/run` and the workflows call nothing else.

use crate::run::{Done, cargo, run, step};
use crate::{test, tools};

/// Formatting, lints for both targets, then every test.
pub fn ci() -> Done {
    step("formatting");
    run(cargo().args(["fmt", "--all", "--check"])).map_err(|e| format!("{e}\nRun `cargo fmt --all`."))?;
    step("lints");
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    step("lints of what runs in the browser");
    tools::target()?;
    let page = ["--lib", "--bins", "--test", "web"];
    run(cargo()
        .args(["clippy", "--package", "tasalsul", "--target", tools::TARGET])
        .args(page)
        .args(["--", "-D", "warnings"]))?;
    test::test(&[])
}
