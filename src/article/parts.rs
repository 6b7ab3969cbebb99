//! Lines to blocks, blocks to dispatches.

use super::chrome::Line;
use super::{Block, BlockKind, Dispatch};
use crate::text::{Span, Text};
use std::ops::Range;

/// A headline is a line of at most so many words that ends without a stop.
const LONGEST_HEADLINE: usize = 26;
/// A subhead likewise.
const LONGEST_SUBHEAD: usize = 9;

/// The blocks of a text in order, and its dispatches (at least one).
pub(super) fn split(text: &Text) -> (Vec<Block>, Vec<Dispatch>) {
    let lines: Vec<Line> = lines(text).into_iter().map(|tokens| Line::new(text, tokens)).collect();
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let (mut links, mut dispatch, mut places) = (false, 0, 0);
    // Of several paragraphs that begin with their date none is dated by it: that is a chronicle.
    let mut led = (0..lines.len()).filter(|at| lines[*at].date_prefix().is_some());
    let alone = led.next().filter(|_| led.next().is_none());
    for (at, line) in lines.iter().enumerate() {
        let (kind, rule) = kind(&lines, &blocks, at, links);
        links = line.opens_links() || (links && kind == BlockKind::Chrome);
        let placed = kind == BlockKind::Body && line.place_prefix().is_some();
        let has_body = blocks.iter().any(|b| b.dispatch == dispatch && b.kind == BlockKind::Body);
        if has_body && (rule == NUMBERED || (placed && places > 0)) {
            dispatch += 1;
        }
        places += usize::from(placed);
        let dated = kind == BlockKind::Body && !has_body && alone.is_some_and(|it| it == at);
        let mut push = |tokens: Range<usize>, kind, rule| {
            if !tokens.is_empty() {
                blocks.push(Block { span: text.span_of(tokens.clone()), tokens, kind, dispatch, rule });
            }
        };
        match line.place_prefix().filter(|_| placed) {
            Some(body) => {
                push(line.tokens.start..body.min(line.tokens.end), BlockKind::Dateline, "place and agency");
                push(body.min(line.tokens.end)..line.tokens.end, kind, rule);
            }
            None => match line.date_prefix().filter(|_| dated) {
                Some(body) => {
                    push(line.tokens.start..body, BlockKind::Dateline, "date before a dash");
                    push(body..line.tokens.end, kind, rule);
                }
                None => push(line.tokens.clone(), kind, rule),
            },
        }
    }
    name_outlets(text, &mut blocks);
    let dispatches = dispatches(text, &blocks);
    (blocks, dispatches)
}

/// A headline of a word or two beside a longer one is the outlet's name.
fn name_outlets(text: &Text, blocks: &mut [Block]) {
    let words = |b: &Block| Line::new(text, b.tokens.clone()).arabic();
    let longest = blocks.iter().filter(|b| b.kind == BlockKind::Headline).map(words).max().unwrap_or(0);
    for block in blocks.iter_mut().filter(|b| b.kind == BlockKind::Headline) {
        if words(block) <= 3 && longest >= 5 {
            (block.kind, block.rule) = (BlockKind::Byline, "name beside the headline");
        }
    }
}

const NUMBERED: &str = "numbered headline";

/// The token ranges of the lines that have any.
fn lines(text: &Text) -> Vec<Range<usize>> {
    let tokens = text.tokens();
    let mut out = Vec::new();
    let mut start = 0;
    for at in 1..=tokens.len() {
        if at == tokens.len() || tokens[at].line != tokens[start].line {
            out.push(start..at);
            start = at;
        }
    }
    out.retain(|line| !line.is_empty());
    out
}

fn kind(lines: &[Line], before: &[Block], at: usize, links: bool) -> (BlockKind, &'static str) {
    let line = &lines[at];
    let open = !line.is_closed();
    let has_body = before.iter().any(|b| b.kind == BlockKind::Body);
    let headline = before.iter().any(|b| b.kind == BlockKind::Headline);
    if open && line.is_numbered() && (3..=LONGEST_HEADLINE).contains(&line.arabic()) {
        let next = lines.get(at + 1);
        if next.is_some_and(|next| next.is_closed() && next.arabic() >= 12 && !next.is_numbered()) {
            return (BlockKind::Headline, NUMBERED);
        }
    }
    if let Some(rule) = line.dateline() {
        return (BlockKind::Dateline, rule);
    }
    if let Some(rule) = line.chrome() {
        return (BlockKind::Chrome, rule);
    }
    if links && open && (line.is_bullet() || line.arabic() <= 14) {
        return (BlockKind::Chrome, "links to other articles");
    }
    if at < 8
        && !has_body
        && let Some(rule) = line.byline()
    {
        return (BlockKind::Byline, rule);
    }
    let text_lines = lines[at + 1..].iter().filter(|next| next.chrome().is_none() && next.dateline().is_none());
    let followed = text_lines.take(4).any(|next| next.is_closed() || next.arabic() > LONGEST_HEADLINE);
    if open && !has_body && line.arabic() <= LONGEST_HEADLINE && followed {
        let rule = if headline { "second headline" } else { "first line" };
        return (BlockKind::Headline, rule);
    }
    if open && has_body && line.arabic() <= LONGEST_SUBHEAD && followed && !line.is_bullet() {
        return (BlockKind::Subhead, "short line without a stop");
    }
    (BlockKind::Body, "text")
}

fn dispatches(text: &Text, blocks: &[Block]) -> Vec<Dispatch> {
    let count = blocks.last().map_or(1, |b| b.dispatch + 1);
    let starts: Vec<u32> = (0..count)
        .map(|n| if n == 0 { 0 } else { blocks.iter().find(|b| b.dispatch == n).map_or(0, |b| b.span.start) })
        .collect();
    (0..count)
        .map(|n| Dispatch {
            span: Span::new(starts[n], starts.get(n + 1).copied().unwrap_or(text.len())),
            headline: blocks.iter().position(|b| b.dispatch == n && b.kind == BlockKind::Headline),
        })
        .collect()
}
