//! The forum an entry belongs to: a body, or a pair of states.

use crate::actors::{Actor, ActorKind};
use crate::dateline::party::party;
use crate::events::Role;
use crate::order::Sorted;

/// Pairs are written in this order, all other states after these by code: `USA-RUS`, `USA-IRN`, `EGY-ETH`.
const FIRST: &[&str] = &["USA", "RUS", "CHN", "GBR", "FRA"];

/// The code of the forum: the body that takes part, else the two states between whom it is; none for fewer or more.
pub fn code(registry: &[Actor], participants: &[(usize, Role)]) -> Option<String> {
    let acting = participants.iter().filter(|(_, role)| !matches!(role, Role::Host | Role::Mediator));
    let sides: Vec<&Actor> = acting.filter_map(|&(actor, _)| registry.get(party(registry, actor))).collect();
    let mut bodies: Vec<&str> = sides.iter().filter(|a| a.kind == ActorKind::Igo).map(|a| slug(a)).collect();
    bodies.order();
    if let Some(body) = bodies.first() {
        return Some((*body).to_owned());
    }
    let mut states: Vec<&str> =
        sides.iter().filter(|a| a.kind == ActorKind::State).map(|a| a.code.as_deref().unwrap_or(slug(a))).collect();
    states.order_by_key(|code| (FIRST.iter().position(|f| f == code).unwrap_or(FIRST.len()), *code));
    states.dedup();
    match states[..] {
        [a, b] => Some(format!("{a}-{b}")),
        _ => None,
    }
}

fn slug(actor: &Actor) -> &str {
    actor.id.split_once('/').map_or(&actor.id, |(_, slug)| slug)
}
