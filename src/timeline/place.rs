//! Whether two places can be one: a town and its state, a palace and its town.

use crate::actors::{Actor, ActorKind};
use crate::text::Map;
use crate::text::table;
use std::sync::LazyLock;

/// The state in which a known place lies, by the place's id without its kind.
static COUNTRIES: LazyLock<Map<&'static str, &'static str>> =
    LazyLock::new(|| table("actors/places").rows().map(|row| (row.get("id"), row.get("country"))).collect());

/// A place as far as comparing needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub actor: usize,
    country: Option<&'static str>,
    /// A state or a region.
    pub is_wide: bool,
    is_known: bool,
    at: Option<(f32, f32)>,
}

/// So many degrees apart, two places are parts of one town.
const TOWN: f32 = 0.3;

impl Place {
    pub fn new(registry: &[Actor], actor: usize) -> Option<Self> {
        let it = registry.get(actor)?;
        let slug = it.id.split_once('/').map_or(&*it.id, |(_, slug)| slug);
        let is_state = it.kind == ActorKind::State;
        let state = || table("actors/states").rows().map(|row| row.get("code")).find(|code| *code == slug);
        let country = if is_state { state() } else { COUNTRIES.get(slug).copied() };
        // A region is given in whole degrees: something may be in it and in any town.
        let is_region = country == Some("") && it.at.is_some_and(|(lat, lon)| lat.fract() == 0.0 && lon.fract() == 0.0);
        let is_wide = is_state || is_region;
        Some(Self { actor, country, is_wide, is_known: country.is_some() && !is_region, at: it.at })
    }

    /// Whether both are one place, or one a house or a quarter of the other.
    pub fn is_one_with(self, other: Self) -> bool {
        let near = |(a, b): (f32, f32), (c, d): (f32, f32)| (a - c).abs() < TOWN && (b - d).abs() < TOWN;
        let at = self.at.zip(other.at).is_some_and(|(a, b)| near(a, b));
        self.actor == other.actor || at && !self.is_wide && !other.is_wide && self.country == other.country
    }

    /// Whether one is the state in which the other lies.
    pub fn is_in_state_of(self, other: Self) -> bool {
        self.is_wide != other.is_wide && self.country.is_some() && self.country == other.country
    }

    /// Whether something that was here can have been there: two towns are apart, a town lies in its state, and a house
    /// that no table knows may stand in any town.
    pub fn can_be(self, other: Self) -> bool {
        self.is_one_with(other) || self.is_known != other.is_known || self.is_in_state_of(other)
    }
}
