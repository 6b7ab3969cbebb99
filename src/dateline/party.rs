//! For whom an actor stands: a minister for a state, a spokesman for a body.

use crate::actors::{Actor, ActorKind};
use crate::events::{Report, Role};
use crate::order::Sorted;

/// The state or body at the end of the chain of [`Actor::of`]; the actor itself when it stands for none.
pub fn party(registry: &[Actor], actor: usize) -> usize {
    let mut at = actor;
    for _ in 0..4 {
        let Some(here) = registry.get(at) else { return actor };
        match here.of {
            Some(of) if here.kind != ActorKind::State && of != at => at = of,
            _ => break,
        }
    }
    at
}

/// The states and bodies whose people take part, sorted, each once; mediators and states that only lend a house left out.
pub fn parties(registry: &[Actor], report: &Report) -> Vec<usize> {
    let is_person = |actor: usize| registry.get(actor).is_some_and(|a| a.kind == ActorKind::Person);
    let acts = |(actor, role): &&(usize, Role)| match role {
        Role::Mediator => false,
        Role::Host => is_person(*actor),
        _ => true,
    };
    let acting = report.participants.iter().filter(acts);
    let mut out: Vec<usize> = acting.flat_map(|&(actor, _)| joint(registry, actor)).collect();
    out.order();
    out.dedup();
    out
}

/// The parties that an actor stands for: those whom a joint body names (`مجلس روسيا - الناتو`), else its one party.
fn joint(registry: &[Actor], actor: usize) -> Vec<usize> {
    let mut out = vec![party(registry, actor)];
    if let Some(body) = registry.get(actor).filter(|a| a.kind != ActorKind::Person && a.ar.contains(['-', '–'])) {
        let states = registry.iter().enumerate().filter(|(_, a)| a.kind == ActorKind::State);
        let named = |state: &Actor| body.ar.split([' ', '-', '–']).any(|word| word == state.ar);
        out.extend(states.filter(|(_, state)| named(state)).map(|(at, _)| at));
    }
    out
}

/// How two sorted lists of parties go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// They share no one, or each has someone that the other lacks.
    Not,
    /// They share one; the other list says no more.
    One,
    /// One has all of the other, two or more.
    Within,
    /// The same, two or more.
    Same,
}

/// Compares two sorted lists of parties.
pub fn compare(a: &[usize], b: &[usize]) -> Match {
    let shared = a.iter().filter(|x| b.binary_search(x).is_ok()).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    match shared {
        0 => Match::Not,
        _ if shared < short => Match::Not,
        1 => Match::One,
        _ if short == long => Match::Same,
        _ => Match::Within,
    }
}
