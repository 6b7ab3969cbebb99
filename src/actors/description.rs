//! Descriptions of those named before: `الحلف`, `الجانبان`, `الرئيسان`, `بلاده`.

use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::lookup::Sense;
use super::page::Page;
use super::reference::tell;
use super::{ActorKind, Naming};
use crate::order::Sorted;

/// `الحلف`, `الجانبان`, `نظيره`, `بلاده`.
pub(super) fn description(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    if let Some(hit) = page.hit_at(at).filter(|h| h.sense(Sense::Short).is_some()) {
        let hit = hit.clone();
        let end = hit.tokens.end;
        if page.nisba(end).is_some() {
            return Some(end);
        }
        let bodies: Vec<u32> = hit.senses.iter().filter(|(s, _)| *s == Sense::Short).map(|(_, b)| *b).collect();
        // `المملكة` is as good as a name, and an adjective before it tells whose.
        let state = |k: u32| page.known.actors[k as usize].kind == ActorKind::State;
        let meant = |t: &Told| match t.who {
            Who::Known(k) => {
                let of_capital = page.known.state_of_capital.get(&k).copied();
                of_capital.or(Some(k).filter(|k| t.naming == Naming::Name || state(*k)))
            }
            Who::Made(m) => draft.made[m].of.map(|of| of as u32).filter(|of| state(*of)),
            Who::Person(_) => None,
        };
        let before = draft.told.iter().filter(|t| t.tokens.end <= at);
        let last = before.filter_map(|t| Some((t.tokens.start, meant(t).filter(|k| bodies.contains(k))?)));
        let (_, body) = last.max_by_key(|(start, _)| *start)?;
        let (naming, rule) = match state(body) {
            true => (Naming::Name, "short name of the state last meant"),
            false => (Naming::Description, "description of the body last named"),
        };
        tell(draft, &hit.tokens, hit.letters, Who::Known(body), naming, rule);
        return Some(end);
    }
    let cue = page.cue(at);
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    if cue.any(Cues::TWO) {
        let (a, b) = pair(page, draft, at)?;
        for who in [a, b] {
            tell(draft, &(at..at + 1), letters, who, Naming::Description, "the two parties last named together");
        }
        return Some(at + 1);
    }
    if cue.any(Cues::BOTH) {
        let people: Vec<&Told> =
            draft.told.iter().filter(|t| t.tokens.end <= at && matches!(t.who, Who::Person(_))).collect();
        let mut latest: Vec<Who> = Vec::new();
        let mut sorted = people;
        sorted.order_by_key(|t| std::cmp::Reverse(t.tokens.start));
        for told in sorted {
            if !latest.contains(&told.who) {
                latest.push(told.who);
            }
        }
        let [b, a, ..] = latest[..] else { return None };
        for who in [a, b] {
            tell(draft, &(at..at + 1), letters, who, Naming::Description, "the two persons last named");
        }
        return Some(at + 1);
    }
    if cue.any(Cues::OWN) {
        let before = draft.told.iter().filter(|t| t.tokens.end <= at && at - t.tokens.end < 60);
        let speakers = before.filter_map(|t| Some((t.tokens.start, state_of(page, draft, t.who)?)));
        let (_, state) = speakers.max_by_key(|(start, _)| *start)?;
        tell(draft, &(at..at + 1), letters, Who::Known(state), Naming::Description, "country of the person before");
        return Some(at + 1);
    }
    None
}

/// The state of a person or unnamed official.
fn state_of(page: &Page, draft: &Draft, who: Who) -> Option<u32> {
    let of = match who {
        Who::Person(p) => {
            let person = &draft.people[p];
            person.known.and_then(|k| page.known.actors[k as usize].of.map(|o| o as u32)).or(person.of)
        }
        Who::Made(m) if draft.made[m].kind == ActorKind::Person => draft.made[m].of.map(|o| o as u32),
        _ => None,
    }?;
    (page.known.actors[of as usize].kind == ActorKind::State).then_some(of)
}

/// The two parties last named together: `X وY`, `بين X وY`, `X مع Y`; for people, their states.
fn pair(page: &Page, draft: &Draft, at: usize) -> Option<(Who, Who)> {
    let party = |t: &Told| match t.who {
        Who::Known(k) => {
            let kind = page.known.actors[k as usize].kind;
            (!t.as_place && matches!(kind, ActorKind::State | ActorKind::Igo)).then_some(k)
        }
        who => state_of(page, draft, who),
    };
    let mut before: Vec<(&Told, u32)> =
        draft.told.iter().filter(|t| t.tokens.end <= at).filter_map(|t| Some((t, party(t)?))).collect();
    before.order_by_key(|(t, _)| t.tokens.start);
    let together = |a: &Told, b: &Told| {
        let (from, to) = (a.phrase.end.max(a.tokens.end), b.phrase.start.min(b.tokens.start));
        let close = to.saturating_sub(from) <= 3 && page.sentence(a.tokens.start) == page.sentence(b.tokens.start);
        let joins = |t: usize| {
            let word = page.text.fold(t);
            matches!(word, "مع" | "-") || word.starts_with('و') || page.cue(t).any(Cues::PEER)
        };
        let joined = b.letters > 0 || (from..=to).any(joins);
        close && (joined || (a.naming == Naming::Nisba && b.naming == Naming::Nisba))
    };
    for window in before.windows(2).rev() {
        let ((a, x), (b, y)) = (window[0], window[1]);
        if x != y && together(a, b) {
            return Some((Who::Known(x), Who::Known(y)));
        }
    }
    None
}
