//! The parts of a page: chrome, headline, dateline, body; and the dispatches that one file may hold.
//!
//! In goes a raw text, out comes an [`Article`] whose every line is a [`Block`] with a kind and the rule that told it.
//! Nothing is dropped: rooms to the right read what is [`BlockKind::is_read`] and leave the rest alone.

mod chrome;
mod parts;
mod prefix;

use crate::text::{Span, Text};

/// What a line of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Furniture of the page: buttons, counters, links to other articles.
    Chrome,
    /// The title of a dispatch.
    Headline,
    /// A title inside the text.
    Subhead,
    /// A line that only says when (and where) it was written.
    Dateline,
    /// A line that only says who wrote it.
    Byline,
    /// The text itself.
    Body,
}

/// A line of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// What it is.
    pub kind: BlockKind,
    /// The dispatch it belongs to, an index into [`Article::dispatches`].
    pub dispatch: usize,
    /// The rule that told so.
    pub rule: &'static str,
}

/// One report among several in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dispatch {
    /// Where it stands.
    pub span: Span,
    /// Its headline, an index into [`Article::blocks`].
    pub headline: Option<usize>,
}

/// An article as it came, with its parts.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Its name among the inputs.
    pub id: String,
    /// The headline as the manifest gives it.
    pub title: Option<String>,
    /// The outlet as the manifest gives it.
    pub outlet: Option<String>,
    /// The publication date that a reader or the manifest gives.
    pub published: Option<String>,
    /// The text.
    pub text: Text,
    /// Its lines, in order.
    pub blocks: Vec<Block>,
    /// Its dispatches, in order; at least one.
    pub dispatches: Vec<Dispatch>,
}

impl BlockKind {
    /// Whether what happened is read from such a block.
    pub fn is_read(self) -> bool {
        matches!(self, BlockKind::Headline | BlockKind::Body | BlockKind::Subhead)
    }
}

impl Article {
    /// Reads the parts of a raw text. Never fails.
    pub fn read(id: &str, raw: &str) -> Self {
        let text = Text::new(raw);
        let (blocks, dispatches) = parts::split(&text);
        Self { id: id.into(), text, blocks, dispatches, ..Self::default() }
    }

    /// The headline of the first dispatch that has one.
    pub fn headline(&self) -> Option<&Block> {
        self.dispatches.iter().find_map(|d| d.headline).and_then(|at| self.blocks.get(at))
    }

    /// The block that holds a token.
    pub fn block_of(&self, token: usize) -> Option<&Block> {
        let at = self.blocks.partition_point(|b| b.tokens.end <= token);
        self.blocks.get(at).filter(|b| b.tokens.contains(&token))
    }

    /// The blocks that are read, in order.
    pub fn read_blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|b| b.kind.is_read())
    }
}
