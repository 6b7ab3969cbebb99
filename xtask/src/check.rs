//! Checks the built page for addresses: none may leave the host, none may assume the host's root.

use crate::run::{Done, walk};
use std::path::Path;

/// Names that look like addresses and are not: XML namespaces are compared, never fetched.
const NAMESPACES: [&str; 4] = [
    "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/2000/svg",
];

/// Fails with every address in the page's html, css and js that is not relative.
pub fn addresses(dist: &Path) -> Done {
    let mut wrong = Vec::new();
    for path in walk(dist, &|_| false) {
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if !["html", "css", "js", "mjs", "webmanifest"].contains(&kind) {
            continue;
        }
        let text = crate::run::read(&path)?;
        let name = path.strip_prefix(dist).unwrap_or(&path).display().to_string();
        wrong.extend(absolute(&text, kind).into_iter().map(|a| format!("  {name}: {a}")));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(format!("the built page must name only relative addresses, but has\n{}", wrong.join("\n")))
}

/// The addresses in a text that leave the host or start at its root, each with what follows it.
fn absolute(text: &str, kind: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for name in NAMESPACES {
        text = text.replace(name, "");
    }
    let marks: &[&str] = match kind {
        "html" => {
            &["http://", "https://", "src=/", "src=\"/", "href=/", "href=\"/", "url(/", "url(\"/", "url('/", "\"//"]
        }
        "css" => &["http://", "https://", "url(/", "url(\"/", "url('/", "@import"],
        _ => &["http://", "https://", "\"//", "'//"],
    };
    let mut found = Vec::new();
    for mark in marks {
        for (at, _) in text.match_indices(mark) {
            found.push(text[at..].chars().take(60).take_while(|c| !c.is_control()).collect());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: &str, text: &str, wrong: usize) {
        assert_eq!(absolute(text, kind).len(), wrong, "{:?}", absolute(text, kind));
    }

    #[test]
    fn relative_addresses_and_namespaces_pass() {
        check("html", r#"<link href=./a.css><a href="articles/000.txt"><svg xmlns="http://www.w3.org/2000/svg">"#, 0);
        check("css", "a{background:url(./a.svg)} b{src:url(fonts/b.woff2)}", 0);
        check("js", "import('./a.js') // a comment", 0);
    }

    #[test]
    fn what_leaves_the_host_or_assumes_its_root_is_found() {
        check("html", r#"<script src="/a.js">"#, 1);
        check("html", "<link href=/a.css>", 1);
        check("html", "<a href=https://example.org>", 1);
        check("css", "@import 'a.css'; b{src:url(/b.woff2)}", 2);
        check("js", "fetch('https://example.org')", 1);
        check("js", "fetch(\"//example.org\")", 1);
    }
}
