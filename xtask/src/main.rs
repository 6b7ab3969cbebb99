//! `cargo xtask COMMAND`: the project's one runner, for people and for CI alike.
//!
//! Each command is one file. `tools` and `browser` get what the commands need into
//! `target/tools` (ignored by git), or use what is installed when its version is right.

mod bench;
mod browser;
mod build;
mod bundle;
mod check;
mod ci;
mod csp;
mod open;
mod run;
mod score;
mod serve;
mod server;
mod sizes;
mod stamp;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
usage: cargo xtask COMMAND

  serve [--open] [--port N]   build the page and serve it on this machine
  build                       leave the page in dist/, ready for any static host and any sub-path
  test [native|wasm|browser]  run the tests (all of them when none is named)
  score [--verbose] [FILE]    hold the reading of the bundled articles (or a document) against the reference
  bench [ENTRIES…]            measure the page with thousands of entries, beside other timelines
  sizes                       show what the built page weighs
  ci                          formatting, lints, then every test

What is missing (compile target, build tools, a browser) is set up on the way.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let done = match args.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("build") => run::no_more(rest).and_then(|()| build::build()),
        Some("test") => test::test(rest),
        Some("score") => score::score(rest),
        Some("bench") => bench::bench(rest),
        Some("sizes") => run::no_more(rest).and_then(|()| sizes::report(&build::dist())),
        Some("ci") => run::no_more(rest).and_then(|()| ci::ci()),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(format!("there is no command `{other}`\n\n{HELP}")),
        None => Err(HELP.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{}", why.trim_end());
            ExitCode::from(2)
        }
    }
}
