//! Bodies and places that no table has, told by the word that heads their name: `حركة النهضة`, `بلدية بيرزيت`,
//! `مضيق تيران`, `في غورازده`.

use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::institution::text as raw;
use super::known::actor;
use super::lookup::{Sense, stripped};
use super::name::{Part, look, part};
use super::page::Page;
use super::{ActorKind, Naming, translit};
use crate::text::without_article;
use std::collections::BTreeMap;
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
            outlet(page, at).or_else(|| club(page, at)).or_else(|| body(page, at)).or_else(|| place(page, at, &taken))
        } else {
            None
        };
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let Found { kind, tokens, letters, rule } = found;
        // A longer name takes the place of the names inside it.
        draft
            .told
            .retain(|t| t.naming == Naming::Nisba || t.tokens.end <= tokens.start || t.tokens.start >= tokens.end);
        taken[tokens.clone()].fill(true);
        at = tokens.end;
        let ar = raw(page, tokens.clone(), letters);
        let en = translit::name(page.known, &words(page, tokens.clone(), letters));
        let mut made = actor(kind, &translit::slug(&en), ar, &en);
        made.transliterated = true;
        let who = draft.make(made);
        let as_place = kind == ActorKind::Place;
        draft.made[match who {
            Who::Made(m) => m,
            _ => 0,
        }]
        .is_outlet |= rule == OUTLET;
        draft.told.push(Told { phrase: tokens.clone(), tokens, letters, who, naming: Naming::Name, as_place, rule });
    }
    again(page, draft, &taken);
}

const OUTLET: &str = "name of an outlet by its head";

/// `جريدة فلسطين`, `قناة "الحدث"`.
fn outlet(page: &Page, at: usize) -> Option<Found> {
    let word = page.text.fold(at);
    let letters = usize::from(page.known.cues(word).is_empty());
    if !page.cue(at).any(Cues::AGENCY) || word.starts_with("ال") {
        return None;
    }
    let first = at + 1;
    let found = |tokens, letters| Some(Found { kind: ActorKind::Organisation, tokens, letters, rule: OUTLET });
    let is_body = |t: usize| page.hit_at(t).is_some_and(|h| h.sense(Sense::Body).is_some());
    if is_body(first) || is_body(first + 1) {
        return None;
    }
    if matches!(page.text.fold(first), "\"" | "«" | "“") {
        let close = (first + 2..first + 5).find(|t| matches!(page.text.fold(*t), "\"" | "»" | "”"))?;
        return found(first + 1..close, 0);
    }
    if page.nisba(first).is_some() {
        return None;
    }
    let mut end = page
        .hit_at(first)
        .filter(|h| h.letters == 0 && h.sense(Sense::Office).is_none())
        .map_or(first, |h| h.tokens.end);
    while end < first + 3 && page.is_word(end) && page.hit(end).is_none() && page.nisba(end).is_none() {
        let word = page.text.fold(end);
        let definite = word.starts_with("ال") && !page.cue(end).any(Cues::PREP.and(Cues::ADJ).and(Cues::VERB));
        let name = matches!(part(page, end), Part::Unknown | Part::Name) && look(page, end) > 0.0;
        if !definite && !name || definite && end > first && !page.text.fold(end - 1).starts_with("ال") {
            break;
        }
        end += 1;
    }
    if end > first { found(at..end, letters) } else { None }
}

/// `ريال مدريد`: a club and its city.
fn club(page: &Page, at: usize) -> Option<Found> {
    if !page.cue(at).any(Cues::CLUB) {
        return None;
    }
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    let end = match page.hit_at(at + 1).filter(|h| h.letters == 0 && h.sense(Sense::Place).is_some()) {
        Some(hit) => hit.tokens.end,
        None if part(page, at + 1) == Part::Unknown && look(page, at + 1) > 2.0 => at + 2,
        None => return None,
    };
    Some(Found { kind: ActorKind::Organisation, tokens: at..end, letters, rule: "club and city" })
}

struct Found {
    kind: ActorKind,
    tokens: Range<usize>,
    letters: usize,
    rule: &'static str,
}

/// A token's classes and the letters of its proclitics.
fn cue(page: &Page, at: usize) -> (Cues, usize, String) {
    let word = page.text.fold(at);
    let whole = page.known.cues(word);
    if !whole.is_empty() {
        return (whole, 0, word.into());
    }
    let read = |word: &str| {
        let bare = without_article(word).unwrap_or(word);
        let cues = page.known.cues(bare);
        cues.any(Cues::ORG_HEAD.and(Cues::ORG_WEAK).and(Cues::PLACE_HEAD)).then(|| (cues, word.to_owned()))
    };
    let found = read(word).map(|(c, w)| (c, 0, w));
    found
        .or_else(|| stripped(word).into_iter().find_map(|b| read(&b.rest).map(|(c, w)| (c, b.letters, w))))
        .unwrap_or((Cues::default(), 0, String::new()))
}

/// `حزب العمال الكردستاني`, `اللجنة القومية العربية`.
fn body(page: &Page, at: usize) -> Option<Found> {
    let (cues, letters, head) = cue(page, at);
    let strong = cues.any(Cues::ORG_HEAD);
    if !strong && !cues.any(Cues::ORG_WEAK) {
        return None;
    }
    let definite = head.starts_with("ال");
    let limit = page.sentence(at).end.min(at + 8);
    let mut end = at + 1;
    let mut weight = 0;
    // `حركة "فتح"`
    if matches!(page.text.fold(end), "\"" | "«" | "“") && !definite && strong && page.is_word(end + 1) {
        let close = (end + 2..limit).find(|t| matches!(page.text.fold(*t), "\"" | "»" | "”"))?;
        return (close <= end + 4).then(|| Found {
            kind: ActorKind::Organisation,
            tokens: end + 1..close,
            letters: 0,
            rule: "body in quotation marks",
        });
    }
    while end < limit {
        let word = page.text.fold(end);
        let first = end == at + 1;
        if let Some(nisba) = page.nisba(end).filter(|n| n.letters == 0 && n.definite && (!first || definite)) {
            weight += 1;
            end = nisba.end;
            continue;
        }
        if let Some(hit) = page.hit_at(end) {
            let name = [Sense::State, Sense::Place, Sense::Metonym, Sense::Person, Sense::Surname]
                .iter()
                .any(|s| hit.sense(*s).is_some());
            let first = first || end == at + 2 && page.cue(at + 1).any(Cues::PLACE_WORD);
            if name && hit.letters == 0 && first && !definite {
                weight += 2;
                end = hit.tokens.end;
                // Nothing but an adjective follows a name.
                continue;
            }
            if hit.sense(Sense::Ministry).is_some() && hit.letters == 0 && !definite && first {
                weight += 1;
                end = hit.tokens.end;
                continue;
            }
            break;
        }
        if !page.is_word(end)
            || page.cue(end).any(Cues::PREP)
            || page.cue(end).any(Cues::VERB) && !word.starts_with("ال")
        {
            break;
        }
        if first && page.cue(end).any(Cues::PLACE_WORD) && page.hit_at(end + 1).is_some() {
            end += 1;
            continue;
        }
        let article = word.starts_with("ال") || word.starts_with("لل");
        let also = word.starts_with("وال") && !first;
        if article || also {
            let qualifies = page.cue(end).any(Cues::ADJ);
            weight += if qualifies { 0 } else { 1 };
            end += 1;
            continue;
        }
        let named = matches!(part(page, end), Part::Unknown | Part::Name) && look(page, end) > 0.0;
        if named && !definite && (first || matches!(part(page, end - 1), Part::Unknown | Part::Name)) {
            weight += 2;
            end += 1;
            continue;
        }
        break;
    }
    let needed = match (strong, definite) {
        (true, false) => 1,
        (true, true) | (false, true) => 2,
        (false, false) => 3,
    };
    (weight >= needed).then_some(Found {
        kind: ActorKind::Organisation,
        tokens: at..end,
        letters,
        rule: "name of a body by its head",
    })
}

/// `مضيق تيران`, `مدينة غورازده`, `في غورازده`.
fn place(page: &Page, at: usize, taken: &[bool]) -> Option<Found> {
    let (cues, letters, head) = cue(page, at);
    let place = |tokens, letters, rule| Some(Found { kind: ActorKind::Place, tokens, letters, rule });
    if cues.any(Cues::PLACE_HEAD) && !head.starts_with("ال") {
        let first = at + 1;
        let hit = page.hit_at(first).filter(|h| h.letters == 0 && h.sense(Sense::Office).is_none());
        let mut end = hit.map_or(first, |h| h.tokens.end);
        while end < first + 3 && end > first && page.nisba(end).is_some_and(|n| n.definite) {
            end += 1;
        }
        if end == first {
            end = words_of_place(page, first, taken, -2.0);
            let definite = page.text.fold(first).starts_with("ال")
                && head != "منطقه"
                && page.text.fold(first).chars().count() > 4
                && !page.known.common.has(page.text.fold(first));
            if end == first
                && definite
                && page.is_word(first)
                && page.nisba(first).is_none()
                && !page.cue(first).any(Cues::ADJ)
            {
                end = first + 1;
            }
        }
        return if end > first { place(at..end, letters, "name of a place by its head") } else { None };
    }
    let before = at.checked_sub(1).map(|b| page.cue(b)).unwrap_or_default();
    let word = before.any(Cues::PLACE_WORD);
    let inside = at > 0 && matches!(page.text.fold(at - 1), "في" | "وفي" | "قرب" | "الي");
    if word || inside {
        let end = words_of_place(page, at, taken, if word { -4.0 } else { 1.5 });
        let definite = word
            && !matches!(page.text.fold(at - 1), "منطقه" | "المنطقه" | "مناطق")
            && page.text.fold(at).starts_with("ال")
            && part(page, at) == Part::Definite;
        if end > at || definite {
            return place(at..end.max(at + 1), 0, "unknown name where a place is expected");
        }
    }
    None
}

/// The end of a run of unknown words that may name a place.
fn words_of_place(page: &Page, at: usize, taken: &[bool], floor: f32) -> usize {
    let mut end = at;
    while end < at + 3 && end < page.sentence(at).end && !taken[end] {
        let of_name =
            (part(page, end) == Part::Unknown || part(page, end) == Part::Name && end > at) && look(page, end) > floor;
        if !of_name {
            break;
        }
        end += 1;
    }
    end
}

fn words(page: &Page, tokens: Range<usize>, letters: usize) -> Vec<String> {
    let first = tokens.start;
    let word = |t: usize| if t == first { page.bare(t, letters).into_owned() } else { page.text.fold(t).to_owned() };
    tokens.filter(|t| page.is_word(*t)).map(word).collect()
}

/// Places found once, by the same word elsewhere.
fn again(page: &Page, draft: &mut Draft, taken: &[bool]) {
    let mut known: BTreeMap<String, Who> = BTreeMap::new();
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
