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
    // `في بروكسل`
    let there = draft.told.iter().any(|t| t.as_place && t.tokens.start == at);
    if let Some(hit) = page.hit_at(at).filter(|h| h.sense(Sense::Short).is_some() && !there) {
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
        let fits = |t: &Told| Some((t.tokens.start, meant(t).filter(|k| bodies.contains(k))?));
        // `سفير المملكة في لندن`: a capital where something is tells less of whose state is meant than any other word.
        let capital =
            |t: &Told| t.as_place && matches!(t.who, Who::Known(k) if page.known.state_of_capital.contains_key(&k));
        let ranked = |t: &Told| fits(t).map(|(start, k)| ((!capital(t), start), k));
        // A headline says `المملكة` before the article names it.
        let later = || draft.told.iter().filter_map(fits).filter(|(_, k)| state(*k)).min_by_key(|(start, _)| *start);
        let last = before.filter_map(ranked).max_by_key(|(rank, _)| *rank).map(|(_, k)| k);
        let body = last.or_else(|| later().map(|(_, k)| k))?;
        if !state(body) && is_organ(page, end) {
            return Some(end);
        }
        let (naming, rule) = match state(body) {
            true => (Naming::Name, "short name of the state last meant"),
            false => (Naming::Description, "description of the body last named"),
        };
        tell(draft, &hit.tokens, hit.letters, Who::Known(body), naming, rule);
        return Some(end);
    }
    if let Some(hit) = page.hit_at(at)
        && let Some(both) = hit.sense(Sense::Pair)
    {
        let (a, b) = page.known.pairs[both as usize];
        for state in [a, b] {
            tell(draft, &hit.tokens, hit.letters, Who::Known(state), Naming::Description, "two states by one word");
        }
        return Some(hit.tokens.end);
    }
    let cue = page.cue(at);
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    // `البلدين الجارين`: the adjective says nothing new.
    let first = !page.cue(at.saturating_sub(1)).any(Cues::TWO);
    let genitive = !page.text.fold(at).contains("ال") && !page.text.fold(at + 1).starts_with("ال");
    // `على أساس حل الدولتين`: the name of a plan, whoever was named before it.
    let plan = at > 0 && matches!(page.text.fold(at - 1), "حل" | "بحل" | "لحل" | "وحل" | "خيار");
    // `الجانبان السعودي والإيراني`: their adjectives tell who they are.
    let adjective = |at: usize, letters: usize| page.nisba(at).filter(|n| n.letters == letters && n.definite);
    let told = adjective(at + 1, 0).is_some_and(|n| adjective(n.end, 1).is_some());
    if cue.any(Cues::TWO) && first && !genitive && !plan && !told {
        let ((a, b), rule) = two(page, draft, at)?;
        for who in [a, b] {
            tell(draft, &(at..at + 1), letters, who, Naming::Description, rule);
        }
        return Some(at + 1);
    }
    if cue.any(Cues::BOTH) {
        return both(draft, at, letters, |_, who| matches!(who, Who::Person(_)));
    }
    // `بلدة` is a town.
    if cue.any(Cues::OWN) && !page.text.slice(page.text.token(at).span).ends_with('ة') {
        let before = draft.told.iter().filter(|t| t.tokens.end <= at && at - t.tokens.end < 60);
        // `قال ماجد عقب لقائه نظيره التونسي إن بلاده`: the one who says it stands behind the verb.
        let sentence = page.sentence(at).start;
        let says = |t: &Told| {
            let first = t.phrase.start.min(t.tokens.start);
            first > sentence && page.cue(first - 1).any(Cues::SAY) && page.is_word(first - 1)
        };
        let speakers = before.filter_map(|t| Some(((says(t), t.tokens.start), state_of(page, draft, t.who)?)));
        let (_, state) = speakers.max_by_key(|(rank, _)| *rank)?;
        tell(draft, &(at..at + 1), letters, Who::Known(state), Naming::Description, "country of the person before");
        return Some(at + 1);
    }
    None
}

/// `المجلس الدائم لمنظمة التعاون الإسلامي`: whose body it is stands behind it.
fn is_organ(page: &Page, end: usize) -> bool {
    let adjective = page.text.fold(end).starts_with("ال");
    let whose = |at| page.hit_at(at).is_some_and(|h| h.particle == Some('ل') && h.sense(Sense::Body).is_some());
    whose(end) || adjective && whose(end + 1)
}

/// The state of a person or unnamed official.
fn state_of(page: &Page, draft: &Draft, who: Who) -> Option<u32> {
    let of = match who {
        Who::Person(p) => {
            let person = &draft.people[p];
            person.known.and_then(|k| page.known.actors[k as usize].of.map(|o| o as u32)).or(person.of)
        }
        Who::Made(m) if draft.made[m].kind == ActorKind::Person => draft.made[m].of.map(|o| o as u32),
        Who::Known(k) if page.known.actors[k as usize].kind == ActorKind::Person => {
            page.known.actors[k as usize].of.map(|o| o as u32)
        }
        _ => None,
    }?;
    (page.known.actors[of as usize].kind == ActorKind::State).then_some(of)
}

/// The two persons of whom something holds that were named last.
pub(super) fn both(draft: &mut Draft, at: usize, letters: usize, holds: impl Fn(&Draft, Who) -> bool) -> Option<usize> {
    let before = draft.told.iter().filter(|t| t.tokens.end <= at && holds(draft, t.who));
    let mut people: Vec<(usize, Who)> = before.map(|t| (t.tokens.start, t.who)).collect();
    people.order_by_key(|(start, _)| std::cmp::Reverse(*start));
    let (_, b) = *people.first()?;
    let (_, a) = *people.iter().find(|(_, who)| *who != b)?;
    for who in [a, b] {
        tell(draft, &(at..at + 1), letters, who, Naming::Description, "the two persons last named");
    }
    Some(at + 1)
}

/// A party as a word for two of them means it: a state, or a body that is no outlet and no organ of a state.
fn party(page: &Page, draft: &Draft, told: &Told) -> Option<Who> {
    let state = |who: usize| page.known.actors[who].kind == ActorKind::State;
    match told.who {
        Who::Known(k) if page.known.actors[k as usize].kind != ActorKind::Person => {
            let actor = &page.known.actors[k as usize];
            let body = matches!(actor.kind, ActorKind::State | ActorKind::Igo | ActorKind::Organisation);
            (!told.as_place && body && !actor.is_outlet).then_some(told.who)
        }
        Who::Made(m) if draft.made[m].kind == ActorKind::Organisation => match draft.made[m].of {
            Some(of) => state(of).then_some(Who::Known(of as u32)),
            None => (!draft.made[m].is_outlet).then_some(told.who),
        },
        who => state_of(page, draft, who).map(Who::Known),
    }
}

/// The parties named before a token, in the order of the text, each with where it stands.
fn parties<'a>(page: &Page, draft: &'a Draft, at: usize, only_states: bool) -> Vec<(&'a Told, Who)> {
    let state = |who: &Who| matches!(who, Who::Known(k) if page.known.actors[*k as usize].kind == ActorKind::State);
    // `نظيره المصري سمير الخولي`, `سفير كينيا لدى إيطاليا ومالطا جيمس كاماو`: what a title names is told of its bearer.
    let mut titles = vec![false; at];
    for t in draft.told.iter().filter(|t| matches!(t.who, Who::Person(_)) && t.tokens.start < at) {
        titles[t.phrase.start..t.tokens.start].fill(true);
    }
    let mut before: Vec<(&Told, Who)> = draft
        .told
        .iter()
        .filter(|t| t.tokens.end <= at && !titles[t.tokens.start])
        .filter_map(|t| Some((t, party(page, draft, t).filter(|who| !only_states || state(who))?)))
        .collect();
    before.order_by_key(|(t, _)| t.tokens.start);
    before
}

/// The two parties that `الطرفان`, `البلدان` mean: those last named together, or the only two named so far.
pub(super) fn two(page: &Page, draft: &Draft, at: usize) -> Option<((Who, Who), &'static str)> {
    let states = page.cue(at).any(Cues::STATES);
    let before = parties(page, draft, at, states);
    // `البلدان` are two that were named as such; those whose people were named, where that was just now.
    let just = |told: &Told| page.sentence(page.sentence(at).start.saturating_sub(1)).start <= told.tokens.start;
    let as_states = |(told, _): &&(&Told, Who)| matches!(told.who, Who::Known(_)) || just(told);
    let named: Vec<(&Told, Who)> = before.iter().filter(|it| !states || as_states(it)).copied().collect();
    if let Some(pair) = together(page, &named).or_else(|| together(page, &before)) {
        return Some((pair, "the two parties last named together"));
    }
    let igo = |who: &Who| matches!(who, Who::Known(k) if page.known.actors[*k as usize].kind == ActorKind::Igo);
    let mut distinct: Vec<Who> = Vec::new();
    for (_, who) in before.iter().filter(|(_, who)| !igo(who)) {
        if !distinct.contains(who) {
            distinct.push(*who);
        }
    }
    match distinct[..] {
        [a, b] => Some(((a, b), "the only two parties named so far")),
        _ => None,
    }
}

/// The two parties last named together: `X وY`, `بين X وY`, `X مع Y`; for people, their states.
fn together(page: &Page, before: &[(&Told, Who)]) -> Option<(Who, Who)> {
    let together = |a: &Told, b: &Told| {
        let (from, to) = (a.phrase.end.max(a.tokens.end), b.phrase.start.min(b.tokens.start));
        if a.tokens == b.tokens {
            return true;
        }
        let close = to.saturating_sub(from) <= 3 && page.sentence(a.tokens.start) == page.sentence(b.tokens.start);
        let joins = |t: usize| {
            let word = page.text.fold(t);
            matches!(word, "مع" | "-") || word.starts_with('و') || page.cue(t).any(Cues::PEER)
        };
        let joined = b.letters > 0 || (from..=to).any(joins);
        // `الوزير سمير ومندوب عن كينيا`
        let led = to > from && page.cue(to - 1).any(Cues::PREP) && !page.cue(to - 1).any(Cues::WITH);
        close && (joined && !led || (a.naming == Naming::Nisba && b.naming == Naming::Nisba))
    };
    let is_pair = |at: usize| before[at].1 != before[at + 1].1 && together(before[at].0, before[at + 1].0);
    // `أ، وب، وج`: of three in a row none are two.
    let third = |at: usize, other: usize, pair: usize| {
        let joined = at.min(other);
        let sides = [before[pair].1, before[pair + 1].1];
        is_pair(joined) && !sides.contains(&before[other].1)
    };
    let in_row = |at: usize| {
        let before_it = at > 0 && third(at, at - 1, at);
        before_it || at + 2 < before.len() && third(at + 1, at + 2, at)
    };
    let last = (0..before.len().saturating_sub(1)).rev().find(|&at| is_pair(at) && !in_row(at))?;
    Some((before[last].1, before[last + 1].1))
}
