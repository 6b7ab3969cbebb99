//! Who said which words, directly or indirectly.
//!
//! In goes an article with its actors, out come its [`Saying`]s, each a word that introduces speech (`قال`, `مضيفا`,
//! `بحسب`) with its speaker and what is said, and the [`Quote`]s laid over the text. Words in quotation marks that no
//! one says (a name, a scare quote) are not quotations.

mod beside;
mod content;
mod cue;
mod document;
mod doer;
mod extent;
mod finite;
mod frame;
mod marks;
mod saying;
pub(crate) mod speaker;
mod subject;
mod words;

pub use cue::Verb;
pub(crate) use cue::{begins_participle, opens_clause, readings};
pub use marks::{Marked, pairs};
pub(crate) use words::{listed, listed_as, listed_bare, listed_stem};

use crate::actors::{Actor, Mention};
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

/// A word that introduces speech, with its speaker and what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The token of the word.
    pub cue: usize,
    /// The row of `lexicon/events/verbs.tsv` that it belongs to; `None` for a frame (`بحسب`).
    pub verb: Option<usize>,
    /// Whether it is a participle that goes on with the sentence (`مضيفا`).
    pub is_participle: bool,
    /// Who says it.
    pub speaker: Option<usize>,
    /// Whether the speaker is the one of an earlier saying (`وأضاف`).
    pub continues: bool,
    /// To whom.
    pub addressee: Option<usize>,
    /// The agency or outlet that it came through.
    pub via: Option<usize>,
    /// The tokens from the speaker or the cue to the end of what is said.
    pub clause: Range<usize>,
    /// The tokens of what is said; empty where the cue takes no clause.
    pub content: Range<usize>,
    /// The rule that found the speaker.
    pub rule: &'static str,
}

/// What is said in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// The sayings, in order of their cues.
    pub sayings: Vec<Saying>,
    /// The quotations, in order of their spans.
    pub quotes: Vec<Quote>,
}

/// Reads what is said in an article. `mentions` and `registry` as `actors` gives them.
pub fn read(article: &Article, mentions: &[Mention], registry: &[Actor]) -> Spoken {
    let scene = speaker::Scene::new(article, mentions, registry);
    let sayings = saying::find(&scene);
    let quotes = content::quotes(&scene, &sayings);
    Spoken { sayings, quotes }
}
