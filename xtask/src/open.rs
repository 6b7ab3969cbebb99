//! Opens an address in the reader's browser.

use crate::run::command;
use std::process::Stdio;

/// Asks the system to open it; when that is not possible, the printed address is enough.
pub fn open(address: &str) {
    let (program, args): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let started = command(program).args(args).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if started.is_err() {
        eprintln!("cannot open a browser from here (`{program}` is missing); open the address by hand");
    }
}
