//! Reads one article, as one list of steps.

use super::draft::{Draft, Told, Who};
use super::known::Known;
use super::lookup::{Hit, Sense};
use super::nisba::NisbaHit;
use super::page::Page;
use super::{ActorKind, Naming, institution, parts, pattern, person, reference, sense};
use crate::article::Article;
use crate::order::Sorted;
use crate::text::TokenKind;

/// What one article says of who is meant.
pub(super) fn read(article: &Article, known: &Known, elsewhere: &parts::Parts) -> Draft {
    let page = Page::new(article, known);
    let mut draft = Draft::default();
    names_of_tables(&page, &mut draft);
    person::read(&page, &mut draft, elsewhere);
    pattern::read(&page, &mut draft);
    reference::read(&page, &mut draft);
    draft.told.order_by_key(|t| (t.tokens.start, t.letters, t.tokens.end));
    draft
}

/// States, bodies, places and organs by their names, and nisbas.
fn names_of_tables(page: &Page, draft: &mut Draft) {
    let mut at = 0;
    while at < page.text.tokens().len() {
        if let Some(end) = institution::read(page, at, draft) {
            at = end;
            continue;
        }
        if let Some(nisba) = page.nisba(at) {
            let (tokens, who) = (at..nisba.end, Who::Known(nisba.actor));
            let noun = stands_alone(page, at, &nisba);
            draft.told.push(Told {
                phrase: tokens.clone(),
                tokens,
                letters: nisba.letters,
                who,
                naming: if noun { Naming::Name } else { Naming::Nisba },
                as_place: false,
                rule: if noun { "adjective that stands for the body" } else { "nisba" },
            });
            at = nisba.end;
            continue;
        }
        let Some(hit) = page.hit_at(at) else {
            at += 1;
            continue;
        };
        draft.told.extend(named(page, hit));
        at = hit.tokens.end;
    }
}

/// `قيادة الأطلسي`: the adjective of a body, with no noun that it could belong to.
fn stands_alone(page: &Page, at: usize, nisba: &NisbaHit) -> bool {
    let body = page.known.actors[nisba.actor as usize].kind != ActorKind::State;
    let before = at.checked_sub(1).map(|b| page.text.fold(b)).unwrap_or_default();
    body && nisba.definite
        && !nisba.plural
        && page.text.fold(at).ends_with('ي')
        && !before.starts_with("ال")
        && !before.starts_with("وال")
        && !before.starts_with("لل")
        && !before.starts_with("بال")
}

/// `360 أسيرا إثيوبيا`: an accusative nisba that is spelt like its state.
fn is_accusative(page: &Page, hit: &Hit) -> bool {
    let at = hit.tokens.start;
    if at < 2 || hit.tokens.len() > 1 || hit.letters > 0 || !page.text.fold(at).ends_with("يا") {
        return false;
    }
    let number = |t: usize| page.text.token(t).kind == TokenKind::Number;
    let counted =
        number(at - 2) && page.text.fold(at - 1).ends_with('ا') && page.known.common.has(page.text.fold(at - 1));
    number(at - 1) || counted
}

fn named(page: &Page, hit: &Hit) -> Option<Told> {
    if is_accusative(page, hit) {
        return None;
    }
    let sense = |s| hit.sense(s);
    let (is_place, why) = sense::as_place(page, hit);
    let place = sense(Sense::Place).filter(|_| is_place && sense(Sense::State).is_none());
    let (who, naming, as_place, rule) = if let Some(place) = place.filter(|_| sense(Sense::Person).is_none()) {
        (place, Naming::Name, true, why)
    } else if let Some(state) = sense(Sense::State) {
        (state, Naming::Name, is_place, "state by name")
    } else if let Some(state) = sense(Sense::Metonym) {
        (state, Naming::Metonym, is_place, "capital for its government")
    } else if let Some(body) = sense(Sense::Body) {
        (body, Naming::Name, false, "body by name")
    } else {
        (sense(Sense::Place).filter(|_| sense(Sense::Person).is_none())?, Naming::Name, true, "place by name")
    };
    let tokens = hit.tokens.clone();
    let who = Who::Known(who);
    Some(Told { phrase: tokens.clone(), tokens, letters: hit.letters, who, naming, as_place, rule })
}
