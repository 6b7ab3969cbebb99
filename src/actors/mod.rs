//! Who is meant: states, bodies, people, offices, places.
//!
//! In go the articles with their parts, out comes one registry of [`Actor`]s for the whole corpus and, for every
//! article, the [`Mention`]s that name them. A mention without a rule does not exist.

mod alike;
mod article;
mod beside;
mod body;
mod cluster;
mod common;
mod cue;
mod description;
mod draft;
mod holder;
mod institution;
mod join;
mod known;
mod letters;
mod look;
mod lookup;
mod name;
mod nisba;
mod office;
mod outlet;
mod page;
mod part;
mod parts;
mod pattern;
mod person;
mod place;
mod reference;
mod roll;
mod sense;
mod shared;
mod spoken_for;
mod title;
mod titled;
mod translit;
mod untitled;
mod vowels;
mod world;

use crate::article::Article;
use crate::text::Span;
use std::ops::Range;

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// A state (or its government).
    State,
    /// An intergovernmental body.
    Igo,
    /// Any other body: a ministry, a party, an armed group, an outlet.
    Organisation,
    /// A person, named or not.
    Person,
    /// A place.
    Place,
}

/// An actor of the corpus.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// `kind/slug`, stable and made from the name: `state/USA`, `igo/NATO`, `person/sergei-ryabkov`, `place/geneva`.
    pub id: String,
    /// What it is.
    pub kind: ActorKind,
    /// Arabic name.
    pub ar: String,
    /// English name.
    pub en: String,
    /// Whether the English name was transliterated and not looked up.
    pub transliterated: bool,
    /// ISO 3166 alpha-3, or PLOVER's code for a body.
    pub code: Option<String>,
    /// Offices as the articles give them.
    pub offices: Vec<String>,
    /// The state or body it belongs to or speaks for, an index into the registry.
    pub of: Option<usize>,
    /// Whether it is a news agency or outlet: a source, not a party.
    pub is_outlet: bool,
    /// Whether it is an unnamed official or source.
    pub is_unnamed: bool,
    /// Latitude and longitude of a place.
    pub at: Option<(f32, f32)>,
}

/// How words name an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Naming {
    /// By name.
    Name,
    /// A capital or palace that stands for its government (`موسكو`, `الكرملين`).
    Metonym,
    /// By office alone (`الوزير`, `الرئيس الروسي`), resolved.
    Office,
    /// By nisba (`الروسية` in `المحادثات الروسية الأمريكية`, `الجانب الأمريكي`): a party, but no mention in the document.
    Nisba,
    /// By description (`الحلف`, `المنظمة`, `الجانبان`, `نظيره`), resolved.
    Description,
    /// An unnamed official or source.
    Unnamed,
}

impl Naming {
    /// Whether the words name the actor: what a reader would underline. Offices, nisbas, descriptions and unnamed
    /// officials carry statements and parties, but no name.
    pub fn is_name(self) -> bool {
        matches!(self, Naming::Name | Naming::Metonym)
    }
}

/// A mention of an actor. Where words name two (`الجانبان`), two mentions share a span.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where the name stands: clitics and titles left out.
    pub span: Span,
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The tokens of the whole noun phrase: title, nisba, name, apposition (`نائب وزير الخارجية الروسي سيرغي ريابكوف`).
    pub phrase: Range<usize>,
    /// Who, an index into the registry.
    pub actor: usize,
    /// How.
    pub naming: Naming,
    /// Whether it is meant as a place (something is *in* it) and not as a party.
    pub as_place: bool,
    /// The rule that told who is meant.
    pub rule: &'static str,
}

impl Mention {
    /// The first token of the whole noun phrase.
    pub fn first(&self) -> usize {
        self.phrase.start.min(self.tokens.start)
    }

    /// One past the last token of the whole noun phrase.
    pub fn end(&self) -> usize {
        self.phrase.end.max(self.tokens.end)
    }
}

/// Everyone in the corpus and where they are named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The registry, sorted by id.
    pub actors: Vec<Actor>,
    /// The mentions of every article, in order of their spans.
    pub mentions: Vec<Vec<Mention>>,
}

/// The names that a reading knows beforehand.
pub struct Names(known::Known);

impl Names {
    /// The bundled tables and a reader's own people on top: lines of tab-separated cells under a header that names
    /// columns of `lexicon/actors/people.tsv` (`ar` and `en` at least).
    pub fn with_own(own: &str) -> Self {
        Self(known::load(known::Rows::Bundled, own))
    }

    /// The bundled tables without their people: what the reading is worth where nobody is known.
    pub fn without_people() -> Self {
        Self(known::load(known::Rows::None, ""))
    }
}

/// Reads who is meant in every article, as one corpus.
pub fn read(articles: &[Article]) -> Reading {
    read_known(articles, &known::KNOWN)
}

/// The same with other names than the bundled ones.
pub fn read_with(articles: &[Article], names: &Names) -> Reading {
    read_known(articles, &names.0)
}

fn read_known(articles: &[Article], known: &known::Known) -> Reading {
    let mut drafts: Vec<_> = articles.iter().map(|a| article::read(a, known, &parts::Parts::default())).collect();
    if articles.len() > 1 {
        // What one article introduces, another may call by the surname alone.
        let called = parts::called(known, &drafts);
        for (article, draft) in articles.iter().zip(&mut drafts) {
            if parts::is_called(article, draft, &called) {
                *draft = article::read(article, known, &called);
            }
        }
    }
    join::read(known, articles, drafts)
}
