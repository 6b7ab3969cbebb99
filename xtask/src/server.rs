//! A small static file server over `std::net`: one thread a connection, one request a connection.
//!
//! It serves the files of one folder under one prefix, and nothing else: no listing, no path that leaves
//! the folder, no method but GET and HEAD. `serve` and the browser tests use it.

use crate::run::Done;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// The longest request that is read.
const LIMIT: u64 = 16 * 1024;

/// What is served, and under which path.
#[derive(Clone)]
pub struct Server {
    /// The folder of the built page.
    pub folder: PathBuf,
    /// Starts and ends with a slash.
    pub prefix: String,
}

/// Listens on this machine only; port 0 takes a free one.
pub fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Server {
    /// The page's address.
    pub fn address(&self, listener: &TcpListener) -> Done<String> {
        let port = listener.local_addr().map_err(|e| format!("cannot tell the port: {e}"))?.port();
        Ok(format!("http://127.0.0.1:{port}{}", self.prefix))
    }

    /// Answers until the process ends.
    pub fn run(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let server = self.clone();
            std::thread::spawn(move || server.connection(stream));
        }
    }

    fn connection(&self, mut stream: TcpStream) {
        // A browser opens connections ahead of need; an idle one must not keep its thread.
        let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
        let mut lines = BufReader::new((&stream).take(LIMIT)).lines().map_while(Result::ok);
        let Some(first) = lines.next() else { return };
        let known = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| line.split_once(':').map(|(k, v)| (k.to_ascii_lowercase(), v.trim().to_owned())))
            .find(|(name, _)| name == "if-none-match")
            .map(|(_, value)| value);
        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let answer = match method {
            "GET" | "HEAD" => self.answer(target, known.as_deref()),
            _ => plain("405 Method Not Allowed"),
        };
        let mut head = format!("HTTP/1.1 {}\r\nConnection: close\r\n", answer.status);
        head += &format!("Content-Length: {}\r\nX-Content-Type-Options: nosniff\r\n", answer.body.len());
        for (name, value) in &answer.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let body: &[u8] = if method == "HEAD" { &[] } else { &answer.body };
        let _ = stream.write_all(format!("{head}\r\n").as_bytes()).and_then(|()| stream.write_all(body));
        let _ = stream.flush();
    }

    fn answer(&self, target: &str, known: Option<&str>) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = decode(path) else {
            return plain("400 Bad Request");
        };
        if format!("{path}/") == self.prefix {
            return redirect(&self.prefix);
        }
        let Some(inside) = path.strip_prefix(&self.prefix) else {
            return plain("404 Not Found");
        };
        // `a/..`, `a\b`, `C:` and the like are answered as if they did not exist, before the disk is asked.
        let safe = |part: &str| part != ".." && part != "." && !part.contains(['\\', ':', '\0']);
        if !inside.split('/').all(safe) || inside.starts_with('/') {
            return plain("404 Not Found");
        }
        let mut file = self.folder.join(inside);
        if file.is_dir() {
            if !inside.is_empty() && !inside.ends_with('/') {
                return redirect(&format!("{path}/"));
            }
            file = file.join("index.html");
        }
        // A link inside the folder that points out of it does not count as inside.
        let within = |f: &Path| Some(f.canonicalize().ok()?.starts_with(self.folder.canonicalize().ok()?));
        let Some(body) = within(&file).filter(|it| *it).and_then(|_| fs::read(&file).ok()) else {
            return plain("404 Not Found");
        };
        let tag = tag(&file);
        let mut headers = vec![("Cache-Control", "no-cache".into()), ("ETag", tag.clone())];
        if known == Some(tag.as_str()) {
            return Answer { status: "304 Not Modified", headers, body: Vec::new() };
        }
        headers.push(("Content-Type", mime(&file).into()));
        Answer { status: "200 OK", headers, body }
    }
}

fn plain(status: &'static str) -> Answer {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".into())];
    Answer { status, headers, body: format!("{status}\n").into_bytes() }
}

fn redirect(to: &str) -> Answer {
    Answer { headers: vec![("Location", to.into())], ..plain("301 Moved Permanently") }
}

/// Changes whenever the file does.
fn tag(file: &Path) -> String {
    let meta = fs::metadata(file).ok();
    let changed = meta.as_ref().and_then(|m| m.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    format!("\"{:x}-{:x}\"", meta.map_or(0, |m| m.len()), changed.unwrap_or_default().as_nanos())
}

/// Undoes `%41`; `None` for what is not an absolute path in UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().filter(|p| p.starts_with('/'))
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" | "toml" | "tsv" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
