//! The actors that the tables know, and every form that names them.

use super::common::Common;
use super::cue::{self, Cues};
use super::look::Look;
use super::lookup::{Forms, Sense, words};
use super::nisba::Nisbas;
use super::office::{self, Office};
use super::{Actor, ActorKind};
use crate::text::{fold, table};
use std::collections::{HashMap, HashSet};
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
    pub cues: HashMap<Box<str>, Cues>,
    pub given: HashMap<Box<str>, Given>,
    pub particles: HashSet<Box<str>>,
    pub by_id: HashMap<Box<str>, u32>,
    /// English adjective of a state.
    pub adjective: HashMap<u32, &'static str>,
    pub facts: HashMap<u32, PersonFacts>,
    /// Who held which office of a state or body, and when.
    pub holders: HashMap<u32, Vec<(Box<str>, Term, u32)>>,
    /// The full forms of people by how their last word sounds.
    pub spelt: HashMap<String, Vec<(Vec<String>, u32)>>,
    /// Every folded word of a person's full forms.
    pub name_words: HashSet<Box<str>>,
    /// The capital of a state and the state of a capital.
    pub state_of_capital: HashMap<u32, u32>,
}

impl Known {
    /// The classes of a folded word.
    pub fn cues(&self, word: &str) -> Cues {
        self.cues.get(word).copied().unwrap_or_default()
    }

    pub fn id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    fn add(&mut self, actor: Actor) -> u32 {
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
    bodies(&mut known);
    ministries(&mut known);
    if rows == Rows::Bundled {
        for row in table("actors/people").rows() {
            let cells =
                ["id", "en", "ar", "forms", "surname", "of", "offices"].map(|column| row.get(column).to_owned());
            person(&mut known, cells);
        }
    }
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
        table(&format!("actors/{name}")).rows().flat_map(move |row| row.list(column))
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
    for (name, of) in [("common_words", "forms"), ("cues", "forms"), ("not_names", "form"), ("ministries", "form")] {
        for word in column(name, of).flat_map(words) {
            look.learn(word.strip_prefix("ال").unwrap_or(&word), false);
        }
    }
    known.look = look;
}

fn places(known: &mut Known) {
    for row in table("actors/places").rows() {
        let mut place = actor(ActorKind::Place, row.get("id"), row.get("ar"), row.get("en"));
        place.at = row.get("lat").parse().ok().zip(row.get("lon").parse().ok());
        place.code = Some(row.get("country").to_owned()).filter(|c| !c.is_empty());
        let at = known.add(place);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::Place, at);
        }
    }
}

fn states(known: &mut Known) {
    for row in table("actors/states").rows() {
        let mut state = actor(ActorKind::State, row.get("code"), row.get("ar"), row.get("en"));
        state.code = Some(row.get("code").into());
        let at = known.add(state);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::State, at);
        }
        for stem in row.list("nisba").chain(row.list("people")) {
            known.nisbas.add(stem, at);
        }
        let adjective = Some(row.get("adj")).filter(|a| !a.is_empty()).unwrap_or(row.get("en"));
        known.adjective.insert(at, adjective);
        let capital = row.get("capital");
        for (n, form) in row.list("metonyms").enumerate() {
            known.forms.add(form, Sense::Metonym, at);
            if n == 0
                && !capital.is_empty()
                && !form.starts_with("قصر")
                && known.id(&format!("place/{capital}")).is_none()
            {
                let place = known.add(actor(ActorKind::Place, capital, form, &title_case(capital)));
                known.forms.add(form, Sense::Place, place);
            }
        }
        if let Some(place) = known.id(&format!("place/{capital}")) {
            known.state_of_capital.insert(place, at);
        }
    }
    let places: Vec<usize> = (0..known.actors.len()).filter(|&a| known.actors[a].kind == ActorKind::Place).collect();
    for place in places {
        let state = known.actors[place].code.take().and_then(|code| known.id(&format!("state/{code}")));
        known.actors[place].of = state.map(|s| s as usize);
    }
}

fn title_case(slug: &str) -> String {
    let upper = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    slug.split('-').map(upper).collect::<Vec<_>>().join(" ")
}

fn bodies(known: &mut Known) {
    for row in table("actors/bodies").rows() {
        let kind = if row.get("kind") == "igo" { ActorKind::Igo } else { ActorKind::Organisation };
        let mut body = actor(kind, row.get("id"), row.get("ar"), row.get("en"));
        body.code = Some(row.get("code").to_owned()).filter(|c| !c.is_empty());
        body.is_outlet = row.get("kind") == "outlet";
        let at = known.add(body);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::Body, at);
        }
        for form in row.list("short") {
            known.forms.add(form, Sense::Short, at);
        }
    }
    for row in table("actors/bodies").rows() {
        let of = owner(known, row.get("of"));
        let kind = if row.get("kind") == "igo" { "igo" } else { "organisation" };
        if let Some(at) = known.id(&format!("{kind}/{}", row.get("id"))) {
            known.actors[at as usize].of = of;
        }
    }
    for row in table("actors/body_nisbas").rows() {
        if let Some(body) = owner(known, row.get("body")) {
            known.nisbas.add(row.get("form"), body as u32);
        }
    }
}

/// The actor that a column `of` names: a state by its code or a body by its id.
fn owner(known: &Known, of: &str) -> Option<usize> {
    let ids = ["state", "igo", "organisation"].into_iter().map(|kind| format!("{kind}/{of}"));
    ids.filter_map(|id| known.id(&id)).next().map(|at| at as usize)
}

fn ministries(known: &mut Known) {
    for row in table("actors/ministries").rows() {
        let (id, en) = (row.get("id"), row.get("en"));
        let at = known.ministries.len() as u32;
        known.ministries.push(Ministry { id, en, pattern: row.get("adj-pattern") });
        for form in row.list("form") {
            known.forms.add(form, Sense::Ministry, at);
        }
    }
}

/// A reader's own people: lines of tab-separated cells under a header line that names the columns of `people.tsv`.
fn own_people(known: &mut Known, own: &str) {
    let mut lines = own.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let Some(header) = lines.next() else { return };
    let columns: Vec<&str> = header.split('\t').map(str::trim).collect();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let cell =
            |name: &str| columns.iter().position(|c| *c == name).and_then(|at| cells.get(at)).copied().unwrap_or("");
        let [mut id, en, ar, forms, surname, of, offices] =
            ["id", "en", "ar", "forms", "surname", "of", "offices"].map(|c| cell(c).to_owned());
        if ar.is_empty() || en.is_empty() {
            continue;
        }
        if id.is_empty() {
            id = super::translit::slug(&en);
        }
        person(known, [id, en, ar, forms, surname, of, offices]);
    }
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '؛']).map(str::trim).filter(|part| !part.is_empty())
}

/// A row of the table of people.
fn person(known: &mut Known, [id, en, ar, forms, surname, of, offices]: [String; 7]) {
    let mut person = actor(ActorKind::Person, &id, &ar, &en);
    person.of = owner(known, &of);
    let of = person.of;
    let at = known.add(person);
    for form in std::iter::once(ar.as_str()).chain(list(&forms)) {
        // A title is no part of a name.
        let words = words(form);
        if matches!(&*words[0], "الملك" | "الملكه" | "الامير" | "الاميره" | "الشيخ" | "السلطان" | "البابا" | "الشيخه")
        {
            continue;
        }
        known.forms.add(form, Sense::Person, at);
        if let Some(last) = words.last().filter(|_| words.len() > 1) {
            let spelt = words.iter().map(|w| w.to_string()).collect();
            known.spelt.entry(super::alike::skeleton(last)).or_default().push((spelt, at));
        }
        known.name_words.extend(words);
    }
    for form in list(&surname) {
        known.forms.add(form, Sense::Surname, at);
    }
    let terms: Vec<(Box<str>, Term)> = list(&offices).filter_map(term).collect();
    if let Some(of) = of {
        let held = terms.iter().map(|(office, term)| (office.clone(), *term, at));
        known.holders.entry(of as u32).or_default().extend(held);
    }
    known.facts.insert(at, PersonFacts { terms });
}

/// `Foreign Minister@2004..2020`
fn term(office: &str) -> Option<(Box<str>, Term)> {
    let (name, years) = office.split_once('@')?;
    let (from, to) = years.split_once("..").unwrap_or((years, years));
    let year = |date: &str| date.trim().get(..4).and_then(|y| y.parse::<i32>().ok());
    Some((name.trim().into(), Term { from: year(from).unwrap_or(0), to: year(to).unwrap_or(9999) }))
}

fn names(known: &mut Known) {
    for row in table("actors/given_names").rows() {
        let given = Given { en: row.get("en"), arabic: row.get("kind") == "arabic" };
        known.given.insert(fold(row.get("form")).into(), given);
    }
    for row in table("actors/name_particles").rows() {
        known.particles.insert(fold(row.get("form")).into());
    }
}
