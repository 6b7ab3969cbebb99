//! Who published an article, where the page says so: the name beside the headline, the source line, the agency before
//! the first words.

use crate::article::{Article, Block, BlockKind};
use crate::text::{Phrases, Span, TokenKind, table};
use std::ops::Range;
use std::sync::LazyLock;

/// Outlets that are known by name, with the name that stands for all.
static KNOWN: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows = table("actors/bodies").rows().filter(|row| row.get("kind") == "outlet");
    Phrases::new(rows.flat_map(|row| row.list("forms").chain([row.get("ar")]).map(move |form| (form, row.get("ar")))))
});

/// The outlet that a page names; one that publishes before one whose news it carries.
pub(super) fn outlet(article: &Article) -> Option<String> {
    let named = article.blocks.iter().filter_map(|block| of_block(article, block));
    named.min_by_key(|(rank, _)| *rank).map(|(_, name)| name)
}

/// A name, and how little it is worth: of the page itself (0), of its source (1), of an agency (2).
fn of_block(article: &Article, block: &Block) -> Option<(u8, String)> {
    let known = || block.tokens.clone().find_map(|t| Some((*KNOWN.at(&article.text, t)?.value).to_owned()));
    let plain = |tokens: Range<usize>| name(article, tokens);
    match (block.kind, block.rule) {
        (BlockKind::Byline, "name beside the headline") => Some((0, known().or_else(|| plain(block.tokens.clone()))?)),
        (BlockKind::Byline, "place and outlet") => Some((0, known().or_else(|| plain(quoted(article, block)?))?)),
        (BlockKind::Byline, "outlet and place") => Some((0, known().or_else(|| plain(first_part(article, block)))?)),
        (BlockKind::Byline | BlockKind::Chrome, _) => {
            let source = after_source(article, block)?;
            Some((1, known().or_else(|| plain(source))?))
        }
        (BlockKind::Dateline, _) => Some((2, known()?)),
        _ => None,
    }
}

/// The words of a name as they stand, without what surrounds them.
fn name(article: &Article, tokens: Range<usize>) -> Option<String> {
    let text = &article.text;
    let word = |t: &usize| text.token(*t).kind != TokenKind::Punct;
    let (first, last) = (tokens.clone().find(word)?, tokens.rev().find(word)?);
    let span: Span = text.span_of(first..last + 1);
    Some(text.slice(span).trim().to_owned()).filter(|name| name.chars().count() <= 40)
}

/// `نيروبي: «القلم»`: what stands in the quotation marks.
fn quoted(article: &Article, block: &Block) -> Option<Range<usize>> {
    let mark = |t: &usize| matches!(article.text.fold(*t), "«" | "»" | "\"" | "“" | "”");
    let open = block.tokens.clone().find(mark)?;
    Some(open + 1..block.tokens.end)
}

/// `مرصد مينا – روسيا`: what stands before the dash.
fn first_part(article: &Article, block: &Block) -> Range<usize> {
    let dash = block.tokens.clone().find(|&t| matches!(article.text.fold(t), "–" | "—" | "-" | "ـ" | "/"));
    block.tokens.start..dash.unwrap_or(block.tokens.end)
}

/// `المصدر: …`: what follows the colon.
fn after_source(article: &Article, block: &Block) -> Option<Range<usize>> {
    let text = &article.text;
    let first = block.tokens.start;
    let colon = first + 1;
    let says = matches!(text.fold(first), "المصدر" | "مصدر" | "المصادر") && text.fold(colon) == ":";
    says.then_some(colon + 1..block.tokens.end)
}
