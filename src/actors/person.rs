//! People: found by title, given name or verb of saying, and joined within the article.

use super::cue::Cues;
use super::draft::{Draft, Human, Told, Who};
use super::institution::text as raw;
use super::known::Known;
use super::lookup::Sense;
use super::page::Page;
use super::{Naming, alike, lookup, name, office, title};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A name as it stands.
#[derive(Clone)]
struct Named {
    tokens: Range<usize>,
    letters: usize,
    phrase: Range<usize>,
    words: Vec<String>,
    /// People of the tables whom the words may mean.
    known: Vec<u32>,
    of: Option<u32>,
    office: Option<(String, &'static str)>,
    /// Whether the words alone say that this is a person.
    sure: bool,
    rule: &'static str,
}

/// Reads the people of an article.
pub(super) fn read(page: &Page, draft: &mut Draft, elsewhere: &Parts) {
    let names = find(page, elsewhere);
    let who = join(page, draft, &names);
    for (named, who) in names.into_iter().zip(who) {
        let Some(person) = who else { continue };
        let Named { tokens, letters, phrase, rule, .. } = named;
        let who = Who::Person(person);
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
        let found = titled(page, at).or_else(|| bare(page, at));
        match found {
            Some(named) => {
                at = named.tokens.end;
                out.push(named);
            }
            None => at += 1,
        }
    }
    introduced(page, &mut out, elsewhere);
    out
}

/// Words that are parts of names, found again under several spellings.
#[derive(Default)]
pub(super) struct Parts(BTreeMap<String, BTreeSet<String>>);

impl Parts {
    /// Adds a part of a name, unless it is an ordinary word too.
    pub fn add(&mut self, known: &Known, word: &str) {
        let plain = word.chars().count() > 1 && !known.particles.contains(word);
        if plain && !known.common.has(word) && known.cues(word).is_empty() {
            self.0.entry(alike::skeleton(word)).or_default().insert(word.into());
        }
    }

    /// Whether the word is a part, or so nearly one that only the spelling differs.
    pub fn has(&self, word: &str) -> bool {
        let skeleton = alike::skeleton(word);
        let Some(parts) = self.0.get(&skeleton) else { return false };
        parts.contains(word) || skeleton.chars().count() >= 3 && parts.iter().any(|p| alike::words(p, word))
    }
}

/// What a corpus calls its people by: their last words, and any other part that stands alone in the article that
/// introduces them.
pub(super) fn called(known: &Known, drafts: &[Draft]) -> Parts {
    let mut parts = Parts::default();
    for person in drafts.iter().flat_map(|d| &d.people).filter(|p| p.words.len() > 1) {
        person.words.last().into_iter().chain(&person.called).for_each(|word| parts.add(known, word));
    }
    parts
}

/// Parts of full names, standing alone elsewhere in the article; or in the corpus.
fn introduced(page: &Page, names: &mut Vec<Named>, elsewhere: &Parts) {
    let mut parts = Parts::default();
    for name in names.iter().filter(|n| n.sure && n.words.len() > 1) {
        name.words.last().into_iter().chain(name.words.first()).for_each(|word| parts.add(page.known, word));
    }
    let mut covered = vec![false; page.text.tokens().len()];
    names.iter().for_each(|n| covered[n.tokens.clone()].fill(true));
    for at in 0..covered.len() {
        if covered[at] || !page.read[at] || !page.is_word(at) || page.hit(at).is_some() || page.nisba(at).is_some() {
            continue;
        }
        let word = page.text.fold(at);
        if !page.known.cues(word).is_empty() || page.known.common.has(word) {
            continue;
        }
        let bare = lookup::stripped(word);
        let find = |parts: &Parts| match parts.has(word) {
            true => Some(0),
            false => bare.iter().find(|b| parts.has(&b.rest)).map(|b| b.letters),
        };
        let here = find(&parts).map(|letters| (letters, "part of a name introduced in the article"));
        let found = here.or_else(|| find(elsewhere).map(|letters| (letters, ELSEWHERE)));
        let Some((letters, rule)) = found else { continue };
        names.push(Named {
            tokens: at..at + 1,
            letters,
            phrase: at..at + 1,
            words: words(page, at..at + 1, letters),
            known: Vec::new(),
            of: None,
            office: None,
            sure: false,
            rule,
        });
    }
    names.sort_by_key(|n| n.tokens.start);
}

const ELSEWHERE: &str = "part of a name introduced in another article";

/// A name behind its title.
fn titled(page: &Page, at: usize) -> Option<Named> {
    let title = title::at(page, at)?;
    let mut start = title.tokens.end;
    if title.office.number == office::Number::Many {
        return None;
    }
    // `وزير الخارجية، سيرغي لافروف،` and `الرئيس "بوتين"`
    let marked = matches!(page.text.fold(start), "،" | ":" | "\"" | "«" | "“" | "(");
    if marked {
        start += 1;
    }
    let sure = page.hit_at(start).is_some_and(|h| h.sense(Sense::Person).is_some());
    let given = name::part(page, start) == name::Part::Name;
    if marked && !sure && !given {
        return None;
    }
    let end = name::end(page, start, true)?;
    let expected = title.owned
        || title.office.definite
        || given
        || sure
        || title.office.class == office::Class::Honorific
        || title.tokens.len() > 1;
    if !expected {
        return None;
    }
    let phrase = raw(page, title.tokens.clone(), title.letters).to_owned();
    Some(Named {
        tokens: start..end,
        letters: 0,
        phrase: title.tokens.start..end,
        words: words(page, start..end, 0),
        known: known(page, start, end),
        of: title.of,
        office: Some((phrase, title.office.en)).filter(|_| title.office.class != office::Class::Honorific),
        sure: true,
        rule: "name after a title",
    })
}

/// A name without a title.
fn bare(page: &Page, at: usize) -> Option<Named> {
    let hit = page.hit_at(at);
    let person = hit.and_then(|h| h.sense(Sense::Person)).is_some();
    let surname = hit.and_then(|h| h.sense(Sense::Surname)).is_some() && !name::is_month(page, at);
    let letters = match hit {
        Some(h) if person || surname => h.letters,
        Some(_) => return None,
        None => name::behind_proclitic(page, at).unwrap_or(0),
    };
    if page.office(at).is_some() && !person {
        return None;
    }
    let said = at > 0 && page.cue(at - 1).any(Cues::SAY) && page.is_word(at - 1);
    let (end, sure, rule) = if person {
        (hit?.tokens.end, true, "known name")
    } else if surname && letters > 0 {
        (hit?.tokens.end, false, "known surname")
    } else if letters > 0 {
        let end = name::end(page, at + 1, false).filter(|_| page.is_word(at + 1)).unwrap_or(at + 1);
        (end, false, "given name")
    } else if let Some((end, rule)) = unknown(page, at) {
        (end, true, rule)
    } else {
        let acts = at > 0 && page.cue(at - 1).any(Cues::VERB) && page.is_word(at - 1);
        let first = name::part(page, at);
        let definite = said && first == name::Part::Definite && page.nisba(at).is_none();
        let end = if definite { at + 1 } else { name::end(page, at, acts)? };
        let ambiguous = !page.cue(at).is_empty() || page.known.common.has(page.text.fold(at));
        let second =
            end > at + 1 && (!ambiguous || matches!(name::part(page, at + 1), name::Part::Name | name::Part::Particle));
        let rule = if surname {
            "known surname"
        } else if acts {
            "name after a verb"
        } else {
            "given name"
        };
        let alone = end == at + 1
            && match first {
                name::Part::Unknown => name::look(page, at) > if said { 2.0 } else { 4.0 },
                name::Part::Definite => name::look(page, at) > 0.0 && is_family_name(page, at),
                _ => false,
            };
        let sure = second && first == name::Part::Name || said && end > at + 1 || alone;
        if first == name::Part::Unknown && !sure {
            return None;
        }
        (end, sure, rule)
    };
    let phrase = apposition(page, end).map_or(at..end, |t| at..t.tokens.end);
    let title = apposition(page, end);
    Some(Named {
        tokens: at..end,
        letters,
        phrase,
        words: words(page, at..end, letters),
        known: known(page, at, end),
        of: title.as_ref().and_then(|t| t.of),
        office: title.map(|t| (raw(page, t.tokens.clone(), t.letters).to_owned(), t.office.en)),
        sure,
        rule,
    })
}

/// A definite word behind a verb of saying that is no plural and has no adjective behind it.
fn is_family_name(page: &Page, at: usize) -> bool {
    let plural = ["ين", "ون", "ات", "ان"].iter().any(|ending| page.text.fold(at).ends_with(ending));
    !plural && !page.text.fold(at + 1).starts_with("ال") && page.nisba(at + 1).is_none()
}

/// A name of words that no table has, told by the office behind it or by its looks.
fn unknown(page: &Page, at: usize) -> Option<(usize, &'static str)> {
    if page.hit(at).is_some() || name::part(page, at) != name::Part::Unknown {
        return None;
    }
    let before = at.checked_sub(1).map(|b| page.cue(b)).unwrap_or_default();
    if before.any(Cues::PLACE_HEAD.and(Cues::PLACE_WORD).and(Cues::ORG_HEAD).and(Cues::IN).and(Cues::AGENCY)) {
        return None;
    }
    let end = name::end(page, at, true)?;
    let follows = apposition(page, end).is_some_and(|t| t.office.definite || t.owned || t.tokens.len() > 1);
    let comma = matches!(page.text.fold(end), "،" | ",");
    if follows && comma && end > at + 1 && name::look(page, at) > -4.0 {
        return Some((end, "name before an office"));
    }
    name::by_look(page, at).map(|end| (end, "words that look like a name"))
}

/// The office that follows a name: `زبيغنيو رو، وزير الخارجية`.
fn apposition<'a>(page: &Page<'a>, end: usize) -> Option<title::Title<'a>> {
    let comma = matches!(page.text.fold(end), "،" | ",");
    let start = if comma { end + 1 } else { end };
    let title = title::at(page, start)?;
    (title.letters == 0 && title.office.class != office::Class::Honorific).then_some(title)
}

fn words(page: &Page, tokens: Range<usize>, letters: usize) -> Vec<String> {
    let first = tokens.start;
    tokens
        .filter(|t| page.is_word(*t))
        .map(|t| if t == first { page.bare(t, letters).into_owned() } else { page.text.fold(t).to_owned() })
        .collect()
}

fn known(page: &Page, at: usize, end: usize) -> Vec<u32> {
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

/// Gives every name its person; full names first, then what is short for them.
fn join(page: &Page, draft: &mut Draft, names: &[Named]) -> Vec<Option<usize>> {
    let mut who = vec![None; names.len()];
    for (n, named) in names.iter().enumerate().filter(|(_, named)| named.words.len() > 1 && named.sure) {
        who[n] = Some(full(page, draft, named));
    }
    for (n, named) in names.iter().enumerate() {
        if who[n].is_none() {
            who[n] = short(page, draft, names, &who, n, named);
        }
    }
    who
}

fn full(page: &Page, draft: &mut Draft, named: &Named) -> usize {
    let known = choose(page, &named.known, named);
    let same = draft.people.iter().position(|p| match (p.known, known) {
        (Some(a), Some(b)) => a == b,
        _ => alike::names(&p.words, &named.words) && agree(p.of, named.of),
    });
    let at = same.unwrap_or_else(|| {
        draft.people.push(Human::default());
        draft.people.len() - 1
    });
    note(page, &mut draft.people[at], named, known);
    at
}

/// A surname or given name alone.
fn short(
    page: &Page,
    draft: &mut Draft,
    names: &[Named],
    who: &[Option<usize>],
    n: usize,
    named: &Named,
) -> Option<usize> {
    let last = named.words.last()?;
    // The nearest person named before, by surname, then by any other part of the name; then one named later.
    let fits = |p: &Human, by_surname: bool| {
        let surname = p.words.last().is_some_and(|w| alike::words(w, last));
        let agrees = named.words.len() == 1 || alike::names(&p.words, &named.words);
        agree(p.of, named.of) && agrees && (surname || (!by_surname && p.words.iter().any(|w| w == last)))
    };
    // Whoever the tables call by this surname and the article has already named.
    let called = |p: &usize| {
        draft.people[*p].known.is_some_and(|k| named.known.contains(&k)) && agree(draft.people[*p].of, named.of)
    };
    if let Some(person) = who[..n].iter().rev().chain(&who[n..]).flatten().copied().find(called) {
        note(page, &mut draft.people[person], named, None);
        return Some(person);
    }
    for by_surname in [true, false] {
        let before = who[..n].iter().rev().flatten();
        let after = who[n..].iter().flatten();
        let found = before.chain(after).find(|p| fits(&draft.people[**p], by_surname));
        if let Some(&person) = found {
            note(page, &mut draft.people[person], named, None);
            return Some(person);
        }
    }
    let known = choose(page, &named.known, named);
    let ordinary = named.words.len() == 1
        && (page.known.given.get(&**last).is_some_and(|g| g.arabic)
            || !page.known.cues(last).is_empty()
            || page.known.common.has(last));
    let is_known = known.is_some() && (named.sure || !ordinary);
    let repeated = || names.iter().filter(|o| o.words == named.words && o.sure).count() > 1;
    let elsewhere = named.rule == ELSEWHERE;
    if !(elsewhere
        || named.sure
        || is_known
        || named.words.len() > 1 && named.sure
        || (named.rule == "given name" && repeated()))
    {
        return None;
    }
    let known = known.filter(|_| is_known);
    draft.people.push(Human::default());
    let at = draft.people.len() - 1;
    note(page, &mut draft.people[at], named, known);
    Some(at)
}

/// The person of the tables that words mean: the one whose state is named beside, then the one in office.
fn choose(page: &Page, known: &[u32], named: &Named) -> Option<u32> {
    let score = |who: u32| {
        let of = page.known.actors[who as usize].of.map(|o| o as u32);
        let year = page.year.unwrap_or(0);
        let in_office =
            page.known.facts.get(&who).is_some_and(|f| f.terms.iter().any(|(_, t)| t.from <= year && year <= t.to));
        let owned = match (named.of, of) {
            (Some(a), Some(b)) if a == b => 2,
            (Some(_), Some(_)) => 0,
            _ => 1,
        };
        (owned, in_office, std::cmp::Reverse(who))
    };
    known.iter().copied().max_by_key(|w| score(*w))
}

/// Whether two owners can be one person's.
pub(super) fn agree(a: Option<u32>, b: Option<u32>) -> bool {
    a.is_none() || b.is_none() || a == b
}

fn note(page: &Page, person: &mut Human, named: &Named, known: Option<u32>) {
    if named.words.len() > person.words.len() {
        person.words = named.words.clone();
        person.ar = raw(page, named.tokens.clone(), named.letters).to_owned();
    }
    if let [word] = &named.words[..] {
        person.called.insert(word.clone());
    }
    person.known = person.known.or(known);
    person.of = person.of.or(named.of);
    if let Some(office) = named.office.clone().filter(|o| !person.offices.iter().any(|p| p.0 == o.0)) {
        person.offices.push(office);
    }
}
