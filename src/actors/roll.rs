//! The tables of people and of parts of names, and a reader's own people.

use super::known::{Given, Known, PersonFacts, Rows, Term, actor};
use super::lookup::{Sense, words};
use super::translit;
use super::world::owner;
use super::{ActorKind, alike};
use crate::text::{fold, slug, table};

/// The bundled people, unless the reading is to do without them.
pub(super) fn bundled(known: &mut Known, rows: Rows) {
    if rows == Rows::None {
        return;
    }
    for row in table("actors/people").rows() {
        person(known, ["id", "en", "ar", "forms", "surname", "of", "offices"].map(|column| row.get(column).to_owned()));
    }
}

/// A reader's own people: lines of tab-separated cells under a header line that names the columns of `people.tsv`.
pub(super) fn own_people(known: &mut Known, own: &str) {
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
            id = slug(&en);
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
        let latin: Vec<&str> = en.split([' ', '-']).collect();
        if latin.len() == words.len() {
            for (word, latin) in words.iter().zip(latin).filter(|(w, l)| translit::fits(w, l)) {
                known.latin.entry(word.clone()).or_insert_with(|| latin.into());
            }
        }
        // `شارما أولي`: a word that is an ordinary one too shows no name where it stands alone.
        let (cues, common) = (&known.cues, &known.common);
        let told = words.into_iter().filter(|w| !cues.contains_key(w) && !common.lists(w));
        known.name_words.extend(told);
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

pub(super) fn names(known: &mut Known) {
    for row in table("actors/given_names").rows() {
        if row.get("kind") == "spelling" {
            known.latin.entry(fold(row.get("form")).into()).or_insert_with(|| row.get("en").into());
            continue;
        }
        let given = Given { en: row.get("en"), arabic: row.get("kind") == "arabic" };
        known.given.insert(fold(row.get("form")).into(), given);
    }
    let foreign = known.given.iter().filter(|(_, g)| !g.arabic && !g.en.is_empty()).map(|(w, g)| (w, Box::from(g.en)));
    for (word, latin) in foreign.chain(known.latin.iter().map(|(word, latin)| (word, latin.clone()))) {
        known.sounds.entry(alike::sounds(word)).or_default().push(latin);
    }
    for row in table("actors/name_particles").rows() {
        let form = fold(row.get("form"));
        if !row.get("closes").is_empty() {
            known.closing.insert(form.as_str().into());
        }
        known.particles.insert(form.into());
    }
}
