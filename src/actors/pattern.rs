//! Names that no table has, told by the word that heads them; each kind has its own file.

use super::body::body;
use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::institution::text as raw;
use super::known::actor;
use super::lookup::stripped;
use super::outlet::{OUTLET, club, outlet};
use super::page::Page;
use super::place::place;
use super::{ActorKind, Naming, translit};
use crate::text::Map;
use crate::text::{slug, without_article};
use std::ops::Range;

/// Reads bodies and places by their heads, where nothing has been read yet.
pub(super) fn read(page: &Page, draft: &mut Draft) {
    let mut taken = vec![false; page.text.tokens().len()];
    for told in draft.told.iter().filter(|t| t.naming != Naming::Nisba) {
        taken[told.tokens.clone()].fill(true);
    }
    let mut at = 0;
    while at < taken.len() {
        let free = page.read[at] && !taken[at] && page.is_word(at);
        let found = if free {
            let behind_place = || draft.told.iter().any(|t| t.as_place && t.tokens.end == at);
            (outlet(page, at).or_else(|| club(page, at)).or_else(|| body(page, at)))
                .or_else(|| place(page, at, &taken, behind_place()))
        } else {
            None
        };
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let Found { kind, tokens, letters, rule, known } = found;
        // A longer name takes the place of the names inside it; but `بلدية نابلس` is in Nablus.
        let sited = cue(page, at).0.any(Cues::SITED);
        let city = |t: &Told| {
            let city = matches!(t.who, Who::Known(k) if page.known.actors[k as usize].kind == ActorKind::Place);
            sited && city && t.tokens.start > tokens.start
        };
        let keeps = |t: &Told| t.tokens.end <= tokens.start || t.tokens.start >= tokens.end;
        draft.told.retain(|t| t.naming == Naming::Nisba || keeps(t) || city(t));
        taken[tokens.clone()].fill(true);
        at = tokens.end;
        let as_place = kind == ActorKind::Place;
        if let Some(known) = known {
            let (who, phrase, rule) = (Who::Known(known), tokens.clone(), "another spelling of a known place");
            draft.told.push(Told { phrase, tokens, letters, who, naming: Naming::Name, as_place, rule });
            continue;
        }
        let ar = raw(page, tokens.clone(), letters);
        let en = translit::headed(page.known, &words(page, tokens.clone(), letters));
        let mut made = actor(kind, &slug(&en), ar, &en);
        made.transliterated = true;
        let who = draft.make(made);
        draft.made[match who {
            Who::Made(m) => m,
            _ => 0,
        }]
        .is_outlet |= rule == OUTLET;
        let town = town(page, &tokens).filter(|_| kind == ActorKind::Organisation);
        draft.told.push(Told { phrase: tokens.clone(), tokens, letters, who, naming: Naming::Name, as_place, rule });
        if let Some(at) = town {
            let en = translit::name(page.known, &words(page, at..at + 1, 0));
            let mut place = actor(ActorKind::Place, &slug(&en), raw(page, at..at + 1, 0), &en);
            place.transliterated = true;
            let who = draft.make(place);
            let (tokens, rule) = (at..at + 1, "town of a municipality");
            let phrase = tokens.clone();
            draft.told.push(Told { phrase, tokens, letters: 0, who, naming: Naming::Name, as_place: true, rule });
        }
    }
    again(page, draft, &taken);
}

/// `بلدية بيرزيت`: the town that no table has.
fn town(page: &Page, body: &Range<usize>) -> Option<usize> {
    let municipal = body.len() == 2 && page.text.fold(body.start).ends_with("بلديه");
    (municipal && page.hit(body.end - 1).is_none()).then_some(body.end - 1)
}

/// A name found by its head.
pub(super) struct Found {
    pub kind: ActorKind,
    /// The actor of the tables of which this is another spelling.
    pub known: Option<u32>,
    pub tokens: Range<usize>,
    pub letters: usize,
    pub rule: &'static str,
}

/// A token's classes and the letters of its proclitics.
pub(super) fn cue(page: &Page, at: usize) -> (Cues, usize, String) {
    let word = page.text.fold(at);
    let heads = Cues::ORG_HEAD.and(Cues::ORG_WEAK).and(Cues::PLACE_HEAD);
    let whole = page.known.cues(word);
    if whole.any(heads) {
        return (whole, 0, word.into());
    }
    let read = |word: &str| {
        let bare = without_article(word).unwrap_or(word);
        let cues = page.known.cues(bare);
        cues.any(heads).then(|| (cues, word.to_owned()))
    };
    let found = read(word).map(|(c, w)| (c, 0, w));
    found
        .or_else(|| stripped(word).into_iter().find_map(|b| read(&b.rest).map(|(c, w)| (c, b.letters, w))))
        .unwrap_or((whole, 0, word.into()))
}

fn words(page: &Page, tokens: Range<usize>, letters: usize) -> Vec<String> {
    let first = tokens.start;
    let word = |t: usize| if t == first { page.bare(t, letters).into_owned() } else { page.text.fold(t).to_owned() };
    tokens.filter(|t| page.is_word(*t)).map(word).collect()
}

/// Places found once, by the same word elsewhere.
fn again(page: &Page, draft: &mut Draft, taken: &[bool]) {
    let mut known: Map<String, Who> = Map::default();
    for told in draft.told.iter().filter(|t| t.as_place && matches!(t.who, Who::Made(_)) && t.tokens.len() == 1) {
        known.insert(page.bare(told.tokens.start, told.letters).into_owned(), told.who);
    }
    if known.is_empty() {
        return;
    }
    for (at, taken) in taken.iter().enumerate() {
        if *taken || !page.read[at] || !page.is_word(at) {
            continue;
        }
        let whole = known.get(page.text.fold(at)).map(|who| (*who, 0));
        let found = whole.or_else(|| {
            stripped(page.text.fold(at)).into_iter().find_map(|b| known.get(&*b.rest).map(|who| (*who, b.letters)))
        });
        let Some((who, letters)) = found else { continue };
        let (tokens, rule) = (at..at + 1, "place named before");
        draft.told.push(Told {
            phrase: tokens.clone(),
            tokens,
            letters,
            who,
            naming: Naming::Name,
            as_place: true,
            rule,
        });
    }
}
