//! Words that mean someone without a name: offices alone, unnamed officials; descriptions have their own file.
//!
//! A reference is resolved by a rule that says why, or left alone.

use super::description::description;
use super::draft::{Draft, Human, Told, Who};
use super::institution::text as raw;
use super::known::actor;
use super::office::{Class, Number};
use super::page::Page;
use super::title::{self, Title};
use super::{ActorKind, Naming};
use crate::text::slug;
use std::ops::Range;

/// Reads the references of an article whose names are read.
pub(super) fn read(page: &Page, draft: &mut Draft) {
    let mut named = vec![false; page.text.tokens().len()];
    for told in draft.told.iter().filter(|t| matches!(t.who, Who::Person(_))) {
        named[told.phrase.clone()].fill(true);
    }
    let mut at = 0;
    while at < named.len() {
        if named[at] || !page.read[at] {
            at += 1;
            continue;
        }
        at = office(page, draft, at).or_else(|| description(page, draft, at)).unwrap_or(at + 1);
    }
}

/// An office without a name.
fn office(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    let title = title::at(page, at)?;
    let end = title.tokens.end;
    if title.office.class == Class::Honorific || title.office.number == Number::Two {
        return Some(end);
    }
    if title.office.class == Class::Spokesperson && speaks_for(draft, &title) {
        return Some(end);
    }
    let indefinite = !title.office.definite && !title.genitive;
    let of_no_rank = title.office.class == Class::Official
        && (title.office.en.ends_with("official") || title.office.en.contains("diplomat"));
    let anonymous = of_no_rank || matches!(title.office.class, Class::Source | Class::Spokesperson);
    if indefinite || title.office.number == Number::Many {
        let says_whose = title.of.is_some() || title.office.class == Class::Source;
        if anonymous && says_whose {
            unnamed(page, draft, &title);
        }
        return Some(end);
    }
    let (who, rule) = resolve(page, draft, &title)?;
    tell(draft, &title.tokens, title.letters, who, Naming::Office, rule);
    Some(end)
}

/// A spokesperson without a name is the body that speaks: its mention gets the whole phrase.
fn speaks_for(draft: &mut Draft, title: &Title) -> bool {
    let inside = |t: &&mut Told| {
        t.tokens.start > title.tokens.start && t.tokens.end <= title.tokens.end && t.naming != Naming::Nisba
    };
    match draft.told.iter_mut().find(inside) {
        Some(told) => {
            told.phrase = title.tokens.clone();
            true
        }
        None => false,
    }
}

/// Who holds the office that a definite title names.
fn resolve(page: &Page, draft: &mut Draft, title: &Title) -> Option<(Who, &'static str)> {
    let holds = |p: &Human| p.offices.iter().any(|(_, en)| same_office(en, title.office.en));
    let Some(of) = title.of else {
        let before = draft.told.iter().filter(|t| t.tokens.end <= title.tokens.start);
        let last = before.filter_map(|t| match t.who {
            Who::Person(p) if holds(&draft.people[p]) => Some((t.tokens.start, t.who)),
            Who::Made(m) if draft.made[m].is_unnamed && same_office(&draft.made[m].en, title.office.en) => {
                Some((t.tokens.start, t.who))
            }
            _ => None,
        });
        return last.max_by_key(|(at, _)| *at).map(|(_, who)| (who, "office of someone named before"));
    };
    let state = |p: &Human| p.of.or_else(|| p.known.and_then(|k| page.known.actors[k as usize].of.map(|o| o as u32)));
    if let Some(person) = draft.people.iter().position(|p| holds(p) && state(p) == Some(of)) {
        return Some((Who::Person(person), "office held in this article"));
    }
    if let Some(person) = in_office(page, title.office.en, of) {
        return Some((Who::Known(person), "office held in that year"));
    }
    // An office of a state, whoever holds it.
    let adjective = adjective(page, of);
    let en = format!("{adjective} {} (unnamed)", title.office.en);
    Some((make(page, draft, title, of, &en), "office whose holder is not named"))
}

/// The only person of the tables in an office in the article's year.
fn in_office(page: &Page, en: &str, of: u32) -> Option<u32> {
    let year = page.year?;
    let mut holders = page
        .known
        .holders
        .get(&of)?
        .iter()
        .filter(|(office, term, _)| term.from <= year && year <= term.to && office.eq_ignore_ascii_case(en));
    let (_, _, who) = holders.next()?;
    holders.all(|(_, _, other)| other == who).then_some(*who)
}

/// `foreign minister` is a `minister`, a `deputy minister` is none.
fn same_office(held: &str, said: &str) -> bool {
    let (held, said) = (held.to_lowercase(), said.to_lowercase());
    let deputy = |s: &str| s.contains("deputy") || s.contains("vice");
    held == said
        || deputy(&held) == deputy(&said)
            && (held.ends_with(&format!(" {said}")) || held.contains(&format!(" {said} (")))
}

fn adjective<'a>(page: &Page<'a>, of: u32) -> &'a str {
    let owner = &page.known.actors[of as usize];
    page.known.adjective.get(&of).copied().unwrap_or(&owner.en)
}

fn unnamed(page: &Page, draft: &mut Draft, title: &Title) {
    let what = match title.office.class {
        Class::Source => "source",
        _ if title.office.en.contains("diplomat") => "diplomat",
        Class::Spokesperson => "spokesperson",
        _ => "official",
    };
    let plural = if title.office.number == Number::Many { "s" } else { "" };
    let (en, of) = match title.of {
        Some(of) => (format!("{} {what}{plural} (unnamed)", adjective(page, of)), of),
        None => {
            let what = title.office.en;
            (format!("{}{}{plural} (unnamed)", what[..1].to_uppercase(), &what[1..]), u32::MAX)
        }
    };
    let who = make(page, draft, title, of, &en);
    tell(draft, &title.tokens, title.letters, who, Naming::Unnamed, "official without a name");
}

fn make(page: &Page, draft: &mut Draft, title: &Title, of: u32, en: &str) -> Who {
    let slug = format!("{}-{}", slug(en), slug(&page.article.id));
    let ar = raw(page, title.tokens.clone(), title.letters);
    let mut made = actor(ActorKind::Person, &slug, ar, en);
    made.is_unnamed = true;
    made.offices = vec![ar.into()];
    made.of = Some(of as usize).filter(|_| of != u32::MAX);
    draft.make(made)
}

pub(super) fn tell(
    draft: &mut Draft,
    tokens: &Range<usize>,
    letters: usize,
    who: Who,
    naming: Naming,
    rule: &'static str,
) {
    let (tokens, phrase) = (tokens.clone(), tokens.clone());
    draft.told.push(Told { tokens, letters, phrase, who, naming, as_place: false, rule });
}
