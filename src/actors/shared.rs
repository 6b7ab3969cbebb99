//! One title for several: `وزيرا الخارجية التركي X واليوناني Y`, `رئيسا وزراء اليابان X وأستراليا Y`,
//! `نظيريه الفرنسي X والألماني Y`, with names or without.

use super::cue::Cues;
use super::lookup::{Sense, stripped};
use super::name::{self, Part};
use super::office::{Class, Number, Office};
use super::page::Page;
use super::{office, title};
use std::ops::Range;

/// One of those who share a title.
pub(super) struct Member {
    /// From the owner, or from the name where none is told, to the end of the name.
    pub tokens: Range<usize>,
    pub letters: usize,
    pub of: Option<u32>,
    /// The name and the letters of its proclitics.
    pub name: Option<(Range<usize>, usize)>,
}

/// A title and those who share it.
pub(super) struct Shared<'a> {
    pub head: Range<usize>,
    pub letters: usize,
    pub office: &'a Office,
    pub members: Vec<Member>,
}

impl Shared<'_> {
    /// The token behind the last member.
    pub fn end(&self) -> usize {
        self.members.last().map_or(self.head.end, |m| m.tokens.end)
    }

    pub fn is_named(&self) -> bool {
        self.members.iter().all(|m| m.name.is_some())
    }

    /// Whether at least one is named.
    pub fn names(&self) -> bool {
        self.members.iter().any(|m| m.name.is_some())
    }
}

/// The shared title that starts at a token, if two or more share one.
pub(super) fn at<'a>(page: &Page<'a>, at: usize) -> Option<Shared<'a>> {
    let (head, letters, office) = title::head(page, at)?;
    let peers = std::ptr::eq(office, &office::PEER);
    if office.number == Number::One && !peers || office.class == Class::Source {
        return None;
    }
    let mut shared = Shared { head, letters, office, members: Vec::new() };
    let mut next = shared.head.end;
    next = past_adjectives(page, next);
    // `رئيسا وزراء الكوريتين X وY`: whose each is, the words do not tell.
    if let Some(hit) = page.hit_at(next).filter(|h| h.sense(Sense::Pair).is_some()) {
        next = hit.tokens.end;
    }
    while let Some(member) = member(page, next, shared.members.is_empty(), office) {
        next = member.tokens.end;
        shared.members.push(member);
        if matches!(page.text.fold(next), "،" | ",") && owner(page, next + 1, true).is_some() {
            next += 1;
        }
    }
    names_behind(page, next, &mut shared.members);
    let owned = shared.members.iter().all(|m| m.of.is_some());
    // Without states only those who govern, and only what is a name in itself: `الفريقين فائز وخاسر`.
    let first = shared.members.first().and_then(|m| m.name.clone());
    let sure = |(tokens, _): (Range<usize>, usize)| {
        page.hit(tokens.start).is_some() || name::part(page, tokens.start) == Part::Name || tokens.len() > 1
    };
    let governs = office.class == Class::Government || shared.head.len() > 1;
    let several = shared.members.len() > 1 && (owned || governs && first.is_some_and(sure));
    (several && (owned || shared.is_named())).then_some(shared)
}

/// `المديران العامان للعمليات العسكرية الهندي …`: the words that belong to the office, as far as whose it is.
fn past_adjectives(page: &Page, start: usize) -> usize {
    let goes_on = |t: usize| {
        let word = page.text.fold(t);
        let definite = (word.starts_with("ال") || word.starts_with("لل")) && page.hit(t).is_none();
        page.nisba(t).is_none() && page.is_word(t) && (page.cue(t).any(Cues::ADJ) || definite)
    };
    let end = (start..start + 5).find(|t| !goes_on(*t)).unwrap_or(start);
    if end == start || owner(page, end, true).is_some() { end } else { start }
}

/// `وزيرا خارجية أرمينيا وأذربيجان، X وY،`: the names behind the states, one for each in their order.
fn names_behind(page: &Page, at: usize, members: &mut [Member]) {
    if members.len() < 2 || members.iter().any(|m| m.name.is_some() || m.of.is_none()) {
        return;
    }
    let mut next = at + usize::from(matches!(page.text.fold(at), "،" | "," | "("));
    let mut names = Vec::new();
    for n in 0..members.len() {
        let letters = if n == 0 { Some(0) } else { name_behind_and(page, next) };
        let Some(letters) = letters.filter(|_| next < page.sentence(at).end) else { return };
        let Some(end) = name_end(page, next, letters) else { return };
        let end = if n == 0 { before_next(page, next, end, true) } else { end };
        names.push((next..end, letters));
        next = end;
    }
    for (member, name) in members.iter_mut().zip(names) {
        member.tokens = name.0.clone();
        member.letters = name.1;
        member.name = Some(name);
    }
}

fn name_end(page: &Page, start: usize, letters: usize) -> Option<usize> {
    if let Some(known) = page.hit_at(start).filter(|h| h.letters == letters && h.sense(Sense::Person).is_some()) {
        return Some(known.tokens.end);
    }
    match letters {
        0 => name::end(page, start, true).filter(|_| looks_like_name(page, start)),
        _ => name::end(page, start + 1, true).filter(|_| name::part(page, start + 1) != Part::No).or(Some(start + 1)),
    }
}

fn member(page: &Page, at: usize, first: bool, office: &Office) -> Option<Member> {
    if at >= page.sentence(at.saturating_sub(1)).end {
        return None;
    }
    let owned = owner(page, at, first);
    let (start, letters) = match owned {
        Some((_, end, _)) => (end, 0),
        None if first => (at, 0),
        None => (at, name_behind_and(page, at)?),
    };
    // `الهندي الفريق X`: a rank or a form of address before the name.
    let rank = page.office(start).filter(|(hit, o)| owned.is_some() && hit.letters == 0 && o.is_form_of_address());
    let start = rank.map_or(start, |(hit, _)| hit.tokens.end);
    let end = name_end(page, start, letters)
        .map(|end| before_next(page, start, end, owned.is_none() && office.number == Number::Two && first));
    let of = owned.map(|(of, ..)| of);
    let letters_of_owner = owned.map_or(letters, |(.., letters)| letters);
    let name = end.map(|end| (start..end, letters));
    let end = end.or(owned.map(|(_, end, _)| end))?;
    Some(Member { tokens: at..end, letters: letters_of_owner, of, name })
}

/// The state that a member of the list stands for: `التركي`, `وأستراليا`.
fn owner(page: &Page, at: usize, first: bool) -> Option<(u32, usize, usize)> {
    if let Some(nisba) = page.nisba(at) {
        let fits = nisba.definite && !nisba.plural && (first || nisba.letters == 1);
        return fits.then_some((nisba.actor, nisba.end, nisba.letters));
    }
    let hit = page.hit_at(at).filter(|h| if first { h.letters == 0 } else { h.conjunction && h.particle.is_none() })?;
    let of = hit.sense(Sense::State).or_else(|| hit.sense(Sense::Metonym))?;
    Some((of, hit.tokens.end, hit.letters))
}

fn looks_like_name(page: &Page, start: usize) -> bool {
    match name::part(page, start) {
        Part::Unknown => {
            name::look(page, start) > -4.0 && (name::is_whole(page, start) || !name::begins_with_proclitic(page, start))
        }
        _ => true,
    }
}

/// `وتشونغ`: the letters of the conjunction where a name stands behind it.
fn name_behind_and(page: &Page, at: usize) -> Option<usize> {
    let word = page.text.fold(at);
    if let Some(hit) = page.hit_at(at) {
        let person = hit.sense(Sense::Person).or(hit.sense(Sense::Surname)).is_some();
        return (person && hit.conjunction && hit.particle.is_none()).then_some(1);
    }
    let bare = stripped(word).into_iter().find(|b| b.conjunction && b.particle.is_none() && word.starts_with('و'))?;
    let known = page.known;
    let named = known.given.contains_key(&*bare.rest) || known.name_words.contains(&*bare.rest);
    let plain = page.cue(at).is_empty() && page.nisba(at).is_none() && !known.common.has(&bare.rest);
    (named || plain && known.look.of(&bare.rest) > 0.0).then_some(1)
}

/// Where two share a title without states, the second name opens with `و`.
fn before_next(page: &Page, start: usize, end: usize, alone: bool) -> usize {
    let next = (start + 1..end).find(|t| alone && name_behind_and(page, *t).is_some());
    next.unwrap_or(end)
}
