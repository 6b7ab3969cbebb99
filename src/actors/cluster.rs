//! The names of one article and whose they are: full names first, then what is short for them.

use super::alike;
use super::draft::{Draft, Human};
use super::institution::text as raw;
use super::known::Known;
use super::page::Page;
use super::parts::ELSEWHERE;
use super::person::Named;

/// Gives every name its person; full names first, then what is short for them.
pub(super) fn join(page: &Page, draft: &mut Draft, names: &[Named]) -> Vec<Option<usize>> {
    let mut who = vec![None; names.len()];
    // `أبو جابر` is a surname, though of two words.
    let whole = |named: &Named| {
        named.words.len() > 1 && (named.known.is_empty() || !page.known.particles.contains(&*named.words[0]))
    };
    for (n, named) in names.iter().enumerate().filter(|(_, named)| named.sure && whole(named)) {
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
        _ => {
            alike::names(page.known, &p.words, &named.words) && agree(p.of, named.of)
                || is_one(page.known, &p.words, &named.words)
        }
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
    if named.words.len() == 1 && named.known.is_empty() && !named.sure && page.known.common.has(last) {
        return None;
    }
    // The nearest person named before, by surname, then by any other part of the name; then one named later.
    // `محمد` is nobody's middle name.
    let arabic = page.known.is_arabic(last);
    let part = |p: &Human, sons: bool| match arabic {
        true => p.words.first() == Some(last),
        false => p.words.iter().rev().skip(usize::from(sons)).any(|w| w == last),
    };
    let fits = |p: &Human, by_surname: bool| {
        let sons = named.words.len() == 1 && alike::fathers(&p.words);
        let surname = !sons && p.words.last().is_some_and(|w| alike::in_names(page.known, w, last, false));
        let agrees = named.words.len() == 1 || alike::names(page.known, &p.words, &named.words);
        agree(p.of, named.of) && agrees && (surname || !by_surname && part(p, sons))
    };
    // `الملك سلمان`: who reigns is called by the given name.
    if let Some(known) = reigns(page, named) {
        let same = draft.people.iter().position(|p| p.known == Some(known));
        let at = same.unwrap_or_else(|| {
            draft.people.push(Human::default());
            draft.people.len() - 1
        });
        note(page, &mut draft.people[at], named, Some(known));
        return Some(at);
    }
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
        && (page.known.is_arabic(last) || !page.known.cues(last).is_empty() || page.known.common.has(last));
    let short = last.chars().count() <= 2;
    // `السفير تامر`: whoever the tables call so held another office, of another state.
    let another = |who: u32| {
        let of = page.known.actors[who as usize].of.map(|of| of as u32);
        let held = |en: &str| {
            page.known.facts.get(&who).is_some_and(|f| f.terms.iter().any(|(o, _)| super::holder::same_office(o, en)))
        };
        named.offices.first().is_some_and(|(_, en)| !held(en)) && (named.of.is_none() || named.of != of)
    };
    let ordinary = ordinary && (!named.sure || known.is_some_and(another));
    let is_known = known.is_some() && (!ordinary && (named.sure || !short));
    let repeated = || names.iter().filter(|o| o.words == named.words && o.sure).count() > 1;
    let elsewhere = named.rule == ELSEWHERE;
    if !(elsewhere || named.sure || is_known || named.rule == "given name" && repeated()) {
        return None;
    }
    let known = known.filter(|_| is_known);
    draft.people.push(Human::default());
    let at = draft.people.len() - 1;
    note(page, &mut draft.people[at], named, known);
    Some(at)
}

/// The king or queen of the tables whose given name this is, of the state named beside and of the article's time.
fn reigns(page: &Page, named: &Named) -> Option<u32> {
    let (_, office) = named.offices.first().filter(|(_, office)| matches!(*office, "king" | "queen"))?;
    let bare = |w: &str| w.strip_prefix("ال").unwrap_or(w).to_owned();
    let called = |who: u32| {
        let name = super::lookup::words(&page.known.actors[who as usize].ar);
        let n = named.words.len();
        let whole = name.len() == n || name.get(n).is_some_and(|next| &**next == "بن");
        whole && name.iter().zip(&named.words).all(|(a, b)| bare(a) == bare(b))
    };
    let held = |terms: &[(Box<str>, super::known::Term)]| {
        terms.iter().any(|(held, term)| {
            **held == **office && page.year.is_none_or(|year| term.from <= year && year <= term.to + 1)
        })
    };
    let facts = page.known.facts.iter().filter(|(who, facts)| held(&facts.terms) && called(**who));
    let mut found: Vec<u32> = facts.map(|(who, _)| *who).collect();
    found.retain(|who| agree(named.of, page.known.actors[*who as usize].of.map(|o| o as u32)));
    match found[..] {
        [king] => Some(king),
        _ => None,
    }
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
    // Whom a surname alone names held an office within a lifetime's work of the article.
    let of_another_time = |who: &u32| {
        let surname = named.words.len() == 1 && named.rule != "known name";
        let year = page.year.filter(|_| surname);
        let terms = page.known.facts.get(who).map(|f| &f.terms).filter(|terms| !terms.is_empty());
        year.zip(terms).is_some_and(|(year, terms)| terms.iter().all(|(_, t)| year + 25 < t.from || t.to < year - 25))
    };
    known.iter().copied().filter(|who| !of_another_time(who)).max_by_key(|w| score(*w))
}

/// Whether a name of two words or more is one person's wherever it stands, though it is not clear whose: letter for
/// letter the same, and not of given names that many bear.
pub(super) fn is_one(known: &Known, a: &[String], b: &[String]) -> bool {
    let frequent = |w: &String| known.is_arabic(w);
    a.len() > 1 && a == b && !a.iter().all(frequent)
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
    if let [word] = &named.words[..]
        && !person.called.contains(word)
    {
        person.called.push(word.clone());
    }
    person.feminine |= named.feminine;
    person.known = person.known.or(known);
    person.of = person.of.or(named.of);
    for office in &named.offices {
        if !person.offices.iter().any(|held| held.0 == office.0) {
            person.offices.push(office.clone());
        }
    }
}
