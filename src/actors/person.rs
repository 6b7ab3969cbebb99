//! Names of people in an article: found by title, given name, verb of saying, office behind, or looks.

use super::cluster;
use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::lookup::Sense;
use super::page::Page;
use super::parts::{Parts, introduced};
use super::spoken_for::{last_state, near_state, signs_for};
use super::titled::{sharing, titled};
use super::untitled::bare;
use super::{Naming, beside, join, name, shared};
use std::ops::Range;

/// A name as it stands.
#[derive(Clone)]
pub(super) struct Named {
    pub tokens: Range<usize>,
    pub letters: usize,
    pub phrase: Range<usize>,
    pub words: Vec<String>,
    /// People of the tables whom the words may mean.
    pub known: Vec<u32>,
    pub of: Option<u32>,
    /// Its offices as they are written, each with its English name.
    pub offices: Vec<(String, &'static str)>,
    /// Whether the office belongs to whoever was named before (`وزير دفاعها`).
    pub possessive: bool,
    /// Whether the office is told of a woman.
    pub feminine: bool,
    /// Whether the office governs, in a state that the phrase does not tell.
    pub governs: bool,
    /// Whether the words alone say that this is a person.
    pub sure: bool,
    pub rule: &'static str,
}

impl Named {
    /// Words by themselves, the first without some `letters`.
    pub fn of(page: &Page, tokens: Range<usize>, letters: usize, rule: &'static str) -> Self {
        Self {
            letters,
            phrase: tokens.clone(),
            words: words(page, tokens.clone(), letters),
            tokens,
            known: Vec::new(),
            of: None,
            offices: Vec::new(),
            possessive: false,
            feminine: false,
            governs: false,
            sure: false,
            rule,
        }
    }
}

/// Reads the people of an article.
pub(super) fn read(page: &Page, draft: &mut Draft, elsewhere: &Parts) {
    let mut names = find(page, elsewhere);
    for named in names.iter_mut().filter(|n| n.of.is_none()) {
        named.of = match named.possessive {
            true => last_state(page, draft, named.phrase.start),
            false => signs_for(page, draft, named),
        };
    }
    let who = cluster::join(page, draft, &names);
    for (named, person) in names.iter().zip(&who).filter(|(n, _)| n.governs) {
        // `رئيس البرلمان X` without a state is of the one last spoken of, unless it is said elsewhere whose.
        if let Some(person) = person.filter(|p| draft.people[*p].of.is_none() && draft.people[*p].known.is_none()) {
            match join::respelt(page.known, &draft.people[person]) {
                None => draft.people[person].of = near_state(page, draft, named.phrase.start),
                known => draft.people[person].known = known,
            }
        }
    }
    for (named, who) in names.into_iter().zip(who) {
        let Some(person) = who else { continue };
        let Named { tokens, letters, phrase, rule, .. } = named;
        let who = Who::Person(person);
        // `الرئيس بخاري` is not in Bukhara.
        let same = |t: &Told| (t.naming == Naming::Nisba || t.as_place) && t.tokens == tokens;
        draft.told.retain(|t| !same(t) && (t.tokens.start <= tokens.start || t.tokens.end > tokens.end));
        draft.told.push(Told { tokens, letters, phrase, who, naming: Naming::Name, as_place: false, rule });
    }
}

fn find(page: &Page, elsewhere: &Parts) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut at = 0;
    let tokens = page.text.tokens().len();
    while at < tokens {
        if !page.read[at] {
            at += 1;
            continue;
        }
        if let Some(several) = shared::at(page, at).filter(shared::Shared::names) {
            at = several.end();
            out.extend(sharing(page, &several));
            continue;
        }
        let listed = out.last().is_some_and(|n| n.sure && n.tokens.end == at && n.words.len() > 1);
        let found = titled(page, at).or_else(|| bare(page, at)).or_else(|| next(page, at).filter(|_| listed));
        match found {
            Some(named) if names_place(page, &named) => at = named.tokens.end,
            Some(mut named) => {
                up_to_surname(page, &mut named, &out);
                beside::add(page, &mut named);
                at = named.tokens.end;
                out.push(named);
            }
            None => at += 1,
        }
    }
    introduced(page, &mut out, elsewhere);
    out
}

/// `إقليدس تساكالوتوس وجيورجيوس ستاثاكيس`: the next of a list of names, of words that no table has.
fn next(page: &Page, at: usize) -> Option<Named> {
    let rest = page.text.fold(at).strip_prefix('و').filter(|rest| rest.chars().count() > 3)?;
    let plain = page.hit(at).is_none() && page.nisba(at).is_none() && page.cue(at).is_empty();
    let unknown = plain && !page.known.common.has(rest) && page.known.look.of(rest) > 3.0;
    let family = name::part(page, at + 1) == name::Part::Unknown && name::look(page, at + 1) > 3.0;
    let end = name::end_behind(page, at, 1).filter(|end| unknown && family && *end > at + 1)?;
    Some(Named { sure: true, ..Named::of(page, at..end, 1, "listed with a name") })
}

/// `جسر خوسيه أنطونيو بايث`: what is named after someone.
fn names_place(page: &Page, named: &Named) -> bool {
    let start = named.tokens.start;
    let head = start.checked_sub(1).filter(|_| named.phrase.start == start && named.letters == 0);
    head.is_some_and(|head| page.cue(head).any(Cues::PLACE_HEAD) && !page.text.fold(head).contains("ال"))
}

/// `سانغولي فاكتفى`, `الرئيس أجافون قضى`: behind the surname of someone named in full before, no unknown word belongs to
/// the name.
fn up_to_surname(page: &Page, named: &mut Named, before: &[Named]) {
    let Some(first) = named.words.first().filter(|_| named.words.len() > 1) else { return };
    let next = named.tokens.start + 1;
    let plain = page.known.is_arabic(first)
        || matches!(name::part(page, next), name::Part::Name | name::Part::Particle)
        || !page.is_word(next);
    let surname =
        |n: &Named| n.sure && n.words.len() > 1 && n.words.last() == Some(first) && n.words.first() != Some(first);
    if plain || !before.iter().any(surname) {
        return;
    }
    if named.phrase.end == named.tokens.end {
        named.phrase.end = next;
    }
    named.tokens.end = next;
    named.words.truncate(1);
    named.known = known(page, named.tokens.start, next);
}

pub(super) fn words(page: &Page, tokens: Range<usize>, letters: usize) -> Vec<String> {
    let first = tokens.start;
    tokens
        .filter(|t| page.is_word(*t))
        .map(|t| if t == first { page.bare(t, letters).into_owned() } else { page.text.fold(t).to_owned() })
        .collect()
}

pub(super) fn known(page: &Page, at: usize, end: usize) -> Vec<u32> {
    let Some(hit) = page.hit_at(at) else {
        return Vec::new();
    };
    let of = |sense| hit.senses.iter().filter(move |(s, _)| *s == sense).map(|(_, who)| *who);
    let full: Vec<u32> = of(Sense::Person).collect();
    if !full.is_empty() {
        return full;
    }
    if hit.tokens.end == end { of(Sense::Surname).collect() } else { Vec::new() }
}
