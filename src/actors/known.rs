//! The actors that the tables know, and every form that names them.

use super::common::Common;
use super::cue::{self, Cues};
use super::look::Look;
use super::lookup::{Forms, words};
use super::nisba::Nisbas;
use super::office::{self, Office};
use super::roll::{bundled, names, own_people};
use super::world::{bodies, ministries, pairs, places, states};
use super::{Actor, ActorKind, alike};
use crate::text::table;
use crate::text::{Map, Set};
use std::sync::LazyLock;

/// The tables of `lexicon/actors`, read once.
pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| load(Rows::Bundled, ""));

/// Which people the reader is to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// The bundled table.
    Bundled,
    /// None: to measure what the reading is worth without it.
    None,
}

/// A given name.
pub(super) struct Given {
    pub en: &'static str,
    pub arabic: bool,
}

/// An institution that takes its state from a nisba.
pub(super) struct Ministry {
    pub id: &'static str,
    pub en: &'static str,
    /// English with `{adj}` for the adjective of the state.
    pub pattern: &'static str,
}

/// A term of office.
#[derive(Clone, Copy)]
pub(super) struct Term {
    pub from: i32,
    pub to: i32,
}

/// What the tables say of a person beside the actor.
#[derive(Default)]
pub(super) struct PersonFacts {
    /// The years in which the lexicon knows an office.
    pub terms: Vec<(Box<str>, Term)>,
}

/// Everything the tables know.
#[derive(Default)]
pub(super) struct Known {
    pub actors: Vec<Actor>,
    pub forms: Forms,
    pub nisbas: Nisbas,
    pub common: Common,
    pub look: Look,
    pub offices: Vec<Office>,
    pub ministries: Vec<Ministry>,
    /// States that one word names together.
    pub pairs: Vec<(u32, u32)>,
    pub cues: Map<Box<str>, Cues>,
    pub given: Map<Box<str>, Given>,
    /// How the people of the tables spell a word of their names in Latin letters.
    pub latin: Map<Box<str>, Box<str>>,
    /// How the words of names that are not Arabic are spelt in Latin letters, by how they sound.
    pub sounds: Map<String, Vec<Box<str>>>,
    pub particles: Set<Box<str>>,
    /// Particles that may end a name (`خان`, `أوغلو`).
    pub closing: Set<Box<str>>,
    pub by_id: Map<Box<str>, u32>,
    /// English adjective of a state.
    pub adjective: Map<u32, &'static str>,
    pub facts: Map<u32, PersonFacts>,
    /// Who held which office of a state or body, and when.
    pub holders: Map<u32, Vec<(Box<str>, Term, u32)>>,
    /// The full forms of people by how their last word sounds.
    pub spelt: Map<String, Vec<(Vec<String>, u32)>>,
    /// Places of one word by how it sounds.
    pub places_spelt: Map<String, Vec<(Box<str>, u32)>>,
    /// Every folded word of a person's full forms.
    pub name_words: Set<Box<str>>,
    /// The capital of a state and the state of a capital.
    pub state_of_capital: Map<u32, u32>,
    /// States of which a former one had the same capital, with that one.
    pub former: Vec<(u32, u32)>,
}

impl Known {
    /// The classes of a folded word.
    pub fn cues(&self, word: &str) -> Cues {
        self.cues.get(word).copied().unwrap_or_default()
    }

    /// Whether a folded word is an Arabic given name.
    pub fn is_arabic(&self, word: &str) -> bool {
        self.given.get(word).is_some_and(|given| given.arabic)
    }

    pub fn id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// The place of which a word is another spelling, if it is one alone: `فيانتيان` of `فيينتيان`.
    pub fn place_like(&self, word: &str) -> Option<u32> {
        let sounds = alike::skeleton(word);
        let spelt = self.places_spelt.get(&sounds).filter(|_| sounds.chars().count() > 2)?;
        let mut found = spelt.iter().filter(|(place, _)| alike::words(place, word)).map(|(_, who)| *who);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// How a name is spelt in Latin letters of which a word only has other letters for the same sounds (`خيمينيث` of
    /// `خيمينيز`).
    pub fn sounds_like(&self, word: &str) -> Option<&str> {
        let spelt = self.sounds.get(&alike::sounds(word)).filter(|_| word.chars().count() > 3)?;
        spelt.iter().all(|other| *other == spelt[0]).then(|| &*spelt[0])
    }

    /// The index of an actor, added if it is new.
    pub fn add(&mut self, actor: Actor) -> u32 {
        if let Some(known) = self.id(&actor.id) {
            return known;
        }
        let at = self.actors.len() as u32;
        self.by_id.insert(actor.id.as_str().into(), at);
        self.actors.push(actor);
        at
    }
}

/// An actor with a kind, a slug and two names, and nothing else.
pub(super) fn actor(kind: ActorKind, slug: &str, ar: &str, en: &str) -> Actor {
    let prefix = match kind {
        ActorKind::State => "state",
        ActorKind::Igo => "igo",
        ActorKind::Organisation => "organisation",
        ActorKind::Person => "person",
        ActorKind::Place => "place",
    };
    Actor {
        id: format!("{prefix}/{slug}"),
        kind,
        ar: ar.into(),
        en: en.into(),
        transliterated: false,
        code: None,
        offices: Vec::new(),
        of: None,
        is_outlet: false,
        is_unnamed: false,
        at: None,
    }
}

/// Reads the tables, and a reader's own people (rows of the table's format) on top.
pub(super) fn load(rows: Rows, own: &str) -> Known {
    let mut known = Known { cues: cue::load(), common: Common::load(), ..Known::default() };
    places(&mut known);
    states(&mut known);
    pairs(&mut known);
    bodies(&mut known);
    ministries(&mut known);
    bundled(&mut known, rows);
    own_people(&mut known, own);
    names(&mut known);
    office::load(&mut known.offices, &mut known.forms);
    looks(&mut known, rows);
    known
}

/// Teaches how names look, from the tables alone.
fn looks(known: &mut Known, rows: Rows) {
    let mut look = Look::default();
    let column = |name: &str, column: &'static str| {
        let rows = table(&format!("actors/{name}")).rows().filter(|row| row.get("kind") != "spelling");
        rows.flat_map(move |row| row.list(column))
    };
    let names = [
        ("people", "ar"),
        ("people", "forms"),
        ("places", "ar"),
        ("places", "forms"),
        ("states", "ar"),
        ("given_names", "form"),
    ];
    for (name, of) in names.into_iter().filter(|(name, _)| *name != "people" || rows == Rows::Bundled) {
        for word in column(name, of).flat_map(words) {
            look.learn(word.strip_prefix("ال").unwrap_or(&word), true);
        }
    }
    // What other rows of the table list already teaches once.
    let cues =
        table("actors/cues").rows().filter(|row| row.get("repeats").is_empty()).flat_map(|row| row.list("forms"));
    for word in cues.flat_map(words) {
        look.learn(word.strip_prefix("ال").unwrap_or(&word), false);
    }
    for (name, of) in [("common_words", "forms"), ("not_names", "form"), ("ministries", "form")] {
        for word in column(name, of).flat_map(words) {
            look.learn(word.strip_prefix("ال").unwrap_or(&word), false);
        }
    }
    known.look = look;
}
