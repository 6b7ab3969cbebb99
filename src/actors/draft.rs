//! What an article alone says: mentions before anyone is joined across articles.

use super::{Actor, Naming};
use std::ops::Range;

/// Who is meant, within one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// An actor of the tables.
    Known(u32),
    /// One made for this article: an index into [`Draft::made`].
    Made(usize),
    /// A person of this article: an index into [`Draft::people`].
    Person(usize),
}

/// A mention of an article.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub tokens: Range<usize>,
    /// Letters of proclitics before the name.
    pub letters: usize,
    pub phrase: Range<usize>,
    pub who: Who,
    pub naming: Naming,
    pub as_place: bool,
    pub rule: &'static str,
}

/// A person as one article tells of him.
#[derive(Clone, Debug, Default)]
pub(super) struct Human {
    /// The words of the fullest name, folded.
    pub words: Vec<String>,
    /// The fullest name as it is written.
    pub ar: String,
    /// The person of the tables, if known.
    pub known: Option<u32>,
    /// The state or body spoken for, an actor of the tables.
    pub of: Option<u32>,
    /// Single words that the article calls the person by.
    pub called: Vec<String>,
    /// Whether an office was told of her as of a woman.
    pub feminine: bool,
    /// Offices as they are written, each with its English name.
    pub offices: Vec<(String, &'static str)>,
}

/// An article's reading before the join.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub told: Vec<Told>,
    pub people: Vec<Human>,
    /// Ministries, unnamed officials and other actors that no table lists; `of` is an actor of the tables.
    pub made: Vec<Actor>,
}

impl Draft {
    /// The index of a made actor, made now if it is new.
    pub fn make(&mut self, actor: Actor) -> Who {
        let at = self.made.iter().position(|a| a.id == actor.id).unwrap_or_else(|| {
            self.made.push(actor);
            self.made.len() - 1
        });
        Who::Made(at)
    }
}
