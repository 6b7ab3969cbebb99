//! Data walks one way: a room imports only rooms to its left, and none left of the page knows a browser.

use crate::{files, nothing_wrong};

/// The rooms from left to right; `analyse` joins those before it, and only what shows the reading uses it.
const ROOMS: [&str; 15] = [
    "order", "text", "article", "time", "actors", "quotes", "events", "dateline", "timeline", "export", "analyse",
    "bundled", "view", "worker", "ui",
];
/// What only the page, its worker and the mount point may name.
const BROWSER: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

#[test]
fn rooms_import_only_rooms_to_their_left() {
    let complaints: Vec<String> = files("src", &[".rs"]).iter().flat_map(|(name, text)| imports(name, text)).collect();
    nothing_wrong("move what is shared to the left, or pass it in as an argument", &complaints);
}

#[test]
fn only_the_page_knows_a_browser() {
    let mut complaints = Vec::new();
    for (name, text) in files("src", &[".rs"]) {
        if !["src/ui/", "src/worker/", "src/main.rs"].iter().any(|p| name.starts_with(p)) {
            complaints.extend(browser_words(&text).iter().map(|word| format!("{name} mentions {word}")));
        }
    }
    nothing_wrong("what needs a browser belongs to src/ui or src/worker", &complaints);
}

/// Complaints about one file's imports. `lib.rs` and `main.rs` are no rooms: they name all.
fn imports(name: &str, text: &str) -> Vec<String> {
    let of = |room: &str| ROOMS.iter().position(|r| *r == room);
    let path = name.trim_start_matches("src/");
    let Some(own) = of(path.split(['/', '.']).next().unwrap_or_default()) else { return Vec::new() };
    let right = used(text).into_iter().filter(|room| of(room).is_some_and(|other| other > own));
    right.map(|room| format!("{name} imports `{room}`, which is not to its left")).collect()
}

/// First names after `crate::`, in paths and in groups, comments left out.
fn used(text: &str) -> Vec<String> {
    let code: String = text.lines().map(|l| l.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let word = |s: &str| s.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            found.push(word(rest));
            continue;
        };
        let (mut depth, mut start) = (0, true);
        for (at, c) in group.char_indices() {
            if start && depth == 0 && (c.is_alphanumeric() || c == '_') {
                found.push(word(&group[at..]));
                start = false;
            }
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                _ => {}
            }
        }
    }
    found
}

fn browser_words(text: &str) -> Vec<&'static str> {
    let code: Vec<&str> = text.lines().map(|l| l.split("//").next().unwrap_or_default()).collect();
    BROWSER.into_iter().filter(|word| code.iter().any(|line| line.contains(word))).collect()
}

#[test]
fn every_module_is_a_room() {
    let lib = std::fs::read_to_string(crate::root().join("src/lib.rs")).unwrap();
    let modules =
        lib.lines().filter_map(|l| l.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    let unknown = modules.filter(|module| !ROOMS.contains(module)).map(|it| format!("src/lib.rs has `{it}`"));
    nothing_wrong(
        "give it its place among the rooms in tests/tidy/rooms.rs and ARCHITECTURE.md",
        &unknown.collect::<Vec<_>>(),
    );
}

#[test]
fn imports_are_seen_in_every_form() {
    assert_eq!(used("use crate::text::Span;"), ["text"]);
    assert_eq!(used("use crate::{actors::{self, A}, time, export::x};"), ["actors", "time", "export"]);
    assert_eq!(used("fn f(x: crate::time::Day) {} // crate::ui"), ["time"]);
    assert_eq!(used("use crate::{\n    quotes,\n    text,\n};"), ["quotes", "text"]);
}

#[test]
fn a_wrong_direction_is_told() {
    assert!(imports("src/time/day.rs", "use crate::text::Span;").is_empty());
    assert!(imports("src/time/day.rs", "use crate::time::Day;").is_empty());
    assert_eq!(imports("src/time/day.rs", "use crate::actors::A;").len(), 1);
    assert_eq!(imports("src/quotes/mod.rs", "use crate::{events, text};").len(), 1);
    assert_eq!(imports("src/text/mod.rs", "use crate::analyse::Input;").len(), 1);
    assert_eq!(imports("src/analyse.rs", "use crate::{worker, ui};").len(), 2);
    assert!(imports("src/analyse.rs", "use crate::{export, text};").is_empty());
    assert!(imports("src/ui/app.rs", "use crate::{analyse, export};").is_empty());
    assert!(imports("src/ui/app.rs", "use crate::worker::Job;").is_empty());
    assert_eq!(imports("src/worker/mod.rs", "use crate::ui::App;").len(), 1);
}
