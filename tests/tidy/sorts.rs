//! One sort: the standard library compiles its own anew for every type and every closure, kilobytes each in the page.

use crate::{files, nothing_wrong};

/// The one file that may call what it wraps.
const HOME: &str = "src/order.rs";
/// Calls that each bring a whole sort.
const CALLS: [&str; 2] = [".sort", "BinaryHeap"];

#[test]
fn everything_is_sorted_by_the_one_sort() {
    let sources = files("src", &[".rs"]);
    let complaints: Vec<String> = sources.iter().flat_map(|(name, text)| calls(name, text)).collect();
    nothing_wrong("`use crate::order::Sorted`, then order_by, order_by_key or order", &complaints);
}

/// Complaints about one file, what stands behind its `mod tests` left out: it is no part of the page.
fn calls(name: &str, text: &str) -> Vec<String> {
    let code = text.split("\nmod tests {").next().unwrap_or_default().lines().enumerate();
    let code = code.map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()));
    let found = code.filter(|(_, line)| name != HOME && CALLS.iter().any(|call| line.contains(call)));
    found.map(|(at, line)| format!("{name}:{at}: {}", line.trim())).collect()
}

#[test]
fn a_generic_sort_is_told() {
    assert_eq!(
        calls("src/time/day.rs", "fn f() {\n    days.sort_unstable();\n}"),
        ["src/time/day.rs:2: days.sort_unstable();"]
    );
    assert_eq!(calls("src/time/day.rs", "use std::collections::BinaryHeap;").len(), 1);
    assert!(calls("src/time/day.rs", "days.order(); // not .sort()\nmod tests {\n    x.sort();\n}").is_empty());
    assert!(calls("src/order.rs", "order.sort();").is_empty());
}
