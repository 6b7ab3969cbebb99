//! Who said which words, directly or indirectly.

use crate::actors;
use crate::article::Article;
use crate::text::Span;
use std::ops::Range;

/// A quotation laid over the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quoted words, without the marks.
    pub span: Span,
    /// Their tokens.
    pub tokens: Range<usize>,
    /// Whether they stand in quotation marks.
    pub direct: bool,
    /// Who says them, an index into the registry; `None` when the text does not tell.
    pub speaker: Option<usize>,
    /// To whom.
    pub addressee: Option<usize>,
    /// The agency or outlet that it came through.
    pub via: Option<usize>,
    /// The token of the word that introduces it (`قال`, `بحسب`).
    pub cue: Option<usize>,
    /// The rule that told so.
    pub rule: &'static str,
}

/// Reads the quotations of an article.
pub fn read(article: &Article, mentions: &[actors::Mention], registry: &[actors::Actor]) -> Vec<Quote> {
    let _ = (article, mentions, registry);
    Vec::new()
}
