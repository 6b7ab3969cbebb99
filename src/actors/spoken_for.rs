//! For whom a person speaks where the words beside the name do not tell.

use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::office::Class;
use super::page::Page;
use super::person::Named;
use super::{ActorKind, Naming};

/// The state whose `وزير دفاعها` is: whichever acts last in the sentence, else the one last meant.
pub(super) fn last_state(page: &Page, draft: &Draft, at: usize) -> Option<u32> {
    // `ممثله` is of a man or a council.
    let masculine = page.text.fold(at).ends_with('ه') && page.hit(at).is_some_and(|h| h.tokens.len() == 1);
    if masculine && page.office(at).is_some_and(|(_, o)| o.possessive && o.class == Class::Other) {
        return None;
    }
    let sentence = page.sentence(at).start;
    let subject = |t: &&Told| {
        let before = t.tokens.start.checked_sub(1).filter(|b| *b >= sentence && page.is_word(*b));
        t.letters == 0 && before.is_some_and(|b| page.cue(b).any(Cues::VERB.and(Cues::SPEECH)))
    };
    let acting = draft.told.iter().rev().filter(|t| t.tokens.end <= at && t.naming != Naming::Nisba && subject(t));
    let last = draft.told.iter().rev().filter(|t| t.tokens.end <= at);
    acting.chain(last).find_map(|t| state(page, draft, t))
}

/// The state that a mention means as a party.
fn state(page: &Page, draft: &Draft, told: &Told) -> Option<u32> {
    let who = match told.who {
        Who::Known(k) => k,
        Who::Made(m) => draft.made[m].of? as u32,
        Who::Person(_) => return None,
    };
    (!told.as_place && page.known.actors[who as usize].kind == ActorKind::State).then_some(who)
}

/// The state last meant in the sentence of a token or the one before.
pub(super) fn near_state(page: &Page, draft: &Draft, at: usize) -> Option<u32> {
    let sentence = page.sentence(at).start;
    let near = page.sentence(sentence.saturating_sub(1)).start;
    draft.told.iter().rev().filter(|t| t.tokens.end <= at && t.tokens.start >= near).find_map(|t| state(page, draft, t))
}

/// `وقع عن الحكومة السودانية الفريق X`: for whom someone signs.
pub(super) fn signs_for(page: &Page, draft: &Draft, named: &Named) -> Option<u32> {
    let start = named.phrase.start;
    let signed = |t: &&Told| {
        t.tokens.end == start
            && t.tokens.start > 0
            && page.text.fold(t.tokens.start - 1).trim_start_matches('و') == "عن"
    };
    // `الجانب الإيراني السيد X`
    let side = start.checked_sub(1).and_then(|b| page.nisba(b)).filter(|n| n.end == start && n.definite && !n.plural);
    if let Some(side) = side.filter(|_| start > 1 && page.cue(start - 2).any(Cues::SIDE)) {
        return Some(side.actor);
    }
    let told =
        draft.told.iter().filter(signed).find(|_| !named.offices.is_empty() || named.rule == "name after a title")?;
    match told.who {
        Who::Known(k) => Some(k),
        _ => state(page, draft, told),
    }
}
