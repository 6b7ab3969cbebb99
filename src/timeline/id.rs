//! Names of entries, made from what they are: the same entry has the same name in every reading.

use super::cluster::Cluster;
use super::item::Item;
use super::{Entry, EntryStatus, Sources, edtf};
use crate::dateline::words::mix;
use crate::events::Status;
use crate::order::Sorted;
use crate::text::Map;

/// So many stems stand for the content.
const STEMS: usize = 6;
/// Within so many days the same sides meet once, unless outlets name some of them or more; in a month they may meet twice, and the words tell which is which.
const ONCE: u32 = 7;

/// Gives every entry its name: kind, type, sides, place and date; for what is said or has no near date also its content.
pub(super) fn name(sources: &Sources, items: &[Item], clusters: &[Cluster], entries: &mut [Entry]) {
    let registry = &sources.actors.actors;
    let mut used: Map<String, u32> = Map::default();
    for (entry, cluster) in entries.iter_mut().zip(clusters) {
        let first = cluster.items[0] as usize;
        let told = || cluster.items.iter().map(|&at| &items[at as usize]);
        let ids = |of: &dyn Fn(&Item) -> Vec<usize>| {
            let mut ids: Vec<&str> =
                told().flat_map(of).filter_map(|a| registry.get(a)).map(|a| a.id.as_str()).collect();
            ids.order();
            ids.dedup();
            ids.join(",")
        };
        let who = format!("{}|{}", ids(&|i| i.parties.clone()), ids(&|i| i.people.clone()));
        let place = entry.place.and_then(|p| registry.get(p)).map_or("", |p| &p.id);
        let is_plain = entry.date.days.is_some_and(|it| it.len() <= ONCE)
            && told().all(|i| !i.is_verbal() && !i.parties.is_empty() && i.parties == items[first].parties);
        let mut stems: Vec<u32> = told().flat_map(|i| i.words.stems.iter().copied()).collect();
        stems.order();
        stems.dedup();
        let content = if is_plain { 0 } else { stems.iter().take(STEMS).fold(0, |hash, stem| mix(hash, *stem)) };
        let date = edtf::edtf(entry.date.days, entry.date.precision, false);
        // Without a date nothing but that parts what is ahead from what took place once; nor what was called off from
        // what took place on that day.
        let ahead = match entry.status {
            EntryStatus::Told(Status::Cancelled) => "|ahead",
            status if entry.date.days.is_none() && status != EntryStatus::Told(Status::Occurred) => "|ahead",
            _ => "",
        };
        let kind = if entry.is_statement { "s" } else { "e" };
        let parts = format!("{:?}|{:?}|{who}|{place}|{date}|{content}{ahead}", entry.event, entry.mode);
        let base = format!("{kind}-{:011x}", fnv(&parts) >> 20);
        let twin = used.entry(base.clone()).or_insert(0);
        *twin += 1;
        entry.id = if *twin == 1 { base } else { format!("{base}-{twin}") };
    }
}

/// FNV-1a, 64 bits.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
