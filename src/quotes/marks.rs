//! Pairs of quotation marks, in every style that news prints.

use crate::order::Sorted;
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The tokens inside.
    pub inner: Range<usize>,
    /// The token of the opening mark.
    pub open: usize,
    /// The token of the closing mark; the end of the block when it is missing.
    pub close: usize,
    /// How many other pairs it lies in.
    pub depth: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Open,
    Close,
    Either,
}

fn side(mark: &str) -> Option<Side> {
    Some(match mark {
        "«" | "„" | "‹" => Side::Open,
        "»" | "›" => Side::Close,
        "\"" | "“" | "”" | "‟" | "″" => Side::Either,
        _ => return None,
    })
}

/// The pairs of a stretch of tokens, in order of their opening marks. A mark that is never closed runs to the end.
pub fn pairs(text: &Text, tokens: Range<usize>) -> Vec<Marked> {
    let mut open: Vec<usize> = Vec::new();
    let mut out: Vec<Marked> = Vec::new();
    for at in tokens.clone() {
        let Some(side) = side(text.fold(at)) else { continue };
        let opens = match side {
            Side::Open => true,
            Side::Close => false,
            Side::Either => looks_open(text, at, &tokens, !open.is_empty()),
        };
        if opens {
            open.push(at);
        } else if let Some(start) = open.pop() {
            out.push(Marked { inner: start + 1..at, open: start, close: at, depth: open.len() });
        }
    }
    for (depth, start) in open.into_iter().enumerate() {
        let mut end = tokens.end;
        while end > start + 1 && matches!(text.fold(end - 1), "." | "،" | "؛") {
            end -= 1;
        }
        out.push(Marked { inner: start + 1..end, open: start, close: end, depth });
    }
    out.order_by_key(|m| (m.open, m.close));
    out.retain(|m| !m.inner.is_empty());
    out
}

/// A mark that serves on both sides opens when it leans on what follows; where it leans on both, it closes what is open.
fn looks_open(text: &Text, at: usize, within: &Range<usize>, inside: bool) -> bool {
    let token = text.token(at);
    let next = text.token(at + 1);
    let at_end = at + 1 >= within.end;
    let leans_on_next = !at_end && !next.space_before && next.kind != TokenKind::Punct;
    let leans_on_last = at > within.start && !token.space_before;
    match (leans_on_last, leans_on_next) {
        (false, true) => true,
        (true, false) if !inside => matches!(text.fold(at - 1), ":" | "(") && !at_end,
        (true, false) => false,
        _ => !inside,
    }
}
