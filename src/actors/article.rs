//! Reads one article, as one list of steps.

use super::draft::{Draft, Told, Who};
use super::lookup::{Hit, Sense};
use super::page::Page;
use super::{Naming, institution, pattern, person, reference, sense};
use crate::article::Article;

/// What one article says of who is meant.
pub(super) fn read(article: &Article) -> Draft {
    let page = Page::new(article);
    let mut draft = Draft::default();
    names_of_tables(&page, &mut draft);
    person::read(&page, &mut draft);
    pattern::read(&page, &mut draft);
    reference::read(&page, &mut draft);
    draft.told.sort_by_key(|t| (t.tokens.start, t.letters, t.tokens.end));
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
            draft.told.push(Told {
                phrase: tokens.clone(),
                tokens,
                letters: nisba.letters,
                who,
                naming: Naming::Nisba,
                as_place: false,
                rule: "nisba",
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

fn named(page: &Page, hit: &Hit) -> Option<Told> {
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
