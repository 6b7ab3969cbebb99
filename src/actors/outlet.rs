//! Outlets and clubs that no table has: `جريدة فلسطين`, `قناة "الحدث"`, `ريال مدريد`.

use super::ActorKind;
use super::cue::Cues;
use super::lookup::Sense;
use super::name::{Part, look, part};
use super::page::Page;
use super::pattern::Found;

pub(super) const OUTLET: &str = "name of an outlet by its head";

/// `جريدة فلسطين`, `قناة "الحدث"`.
pub(super) fn outlet(page: &Page, at: usize) -> Option<Found> {
    let word = page.text.fold(at);
    let letters = usize::from(page.known.cues(word).is_empty());
    if !page.cue(at).any(Cues::AGENCY) || word.starts_with("ال") {
        return None;
    }
    let first = at + 1;
    let found =
        |tokens, letters| Some(Found { kind: ActorKind::Organisation, known: None, tokens, letters, rule: OUTLET });
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
pub(super) fn club(page: &Page, at: usize) -> Option<Found> {
    if !page.cue(at).any(Cues::CLUB) {
        return None;
    }
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    let end = match page.hit_at(at + 1).filter(|h| h.letters == 0 && h.sense(Sense::Place).is_some()) {
        Some(hit) => hit.tokens.end,
        None if part(page, at + 1) == Part::Unknown && look(page, at + 1) > 2.0 => at + 2,
        None => return None,
    };
    Some(Found { kind: ActorKind::Organisation, known: None, tokens: at..end, letters, rule: "club and city" })
}
