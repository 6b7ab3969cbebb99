//! `cargo xtask serve`: builds the page and serves it on this machine.

use crate::run::{Done, step};
use crate::{build, open, server};

/// Where it is served unless another port is asked for; the next free one is taken when it is in use.
const PORT: u16 = 8080;
/// How many further ports are tried.
const TRIES: u16 = 20;

/// Builds, serves, and prints the address, until it is ended (Ctrl+C).
pub fn serve(args: &[String]) -> Done {
    let asked = Asked::read(args)?;
    build::make()?;
    let listener = match asked.port {
        Some(port) => server::listen(port).map_err(|e| format!("cannot serve on port {port}: {e}"))?,
        None => (PORT..=PORT + TRIES)
            .find_map(|port| server::listen(port).ok())
            .ok_or(format!("ports {PORT} to {} are all in use; name another with --port N", PORT + TRIES))?,
    };
    let server = server::Server { folder: build::dist(), prefix: "/".into() };
    let address = server.address(&listener)?;
    step("the page is served until you press Ctrl+C");
    println!("{address}");
    if asked.open {
        open::open(&address);
    }
    server.run(&listener);
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Asked {
    open: bool,
    port: Option<u16>,
}

impl Asked {
    fn read(args: &[String]) -> Done<Self> {
        let mut it = Self { open: false, port: None };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.split_once('=').map_or((arg.as_str(), None), |(a, v)| (a, Some(v))) {
                ("--open", None) => it.open = true,
                ("--port", value) => {
                    let value = value.or_else(|| args.next().map(String::as_str));
                    let port = value.and_then(|v| v.parse().ok());
                    it.port = Some(port.ok_or("--port wants a number up to 65535")?);
                }
                _ => {
                    return Err(format!("`serve` does not know `{arg}`; it takes --open and --port N"));
                }
            }
        }
        Ok(it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<Asked>) {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(Asked::read(&args).ok(), expected);
    }

    #[test]
    fn arguments() {
        check("", Some(Asked { open: false, port: None }));
        check("--open --port 9000", Some(Asked { open: true, port: Some(9000) }));
        check("--port=0", Some(Asked { open: false, port: Some(0) }));
        check("--port", None);
        check("--port 70000", None);
        check("--prot 1", None);
    }
}
