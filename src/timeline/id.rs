//! Names of entries, made from what they are: the same entry has the same name in every reading.

use super::cluster::Cluster;
use super::item::Item;
use super::{Entry, Sources, edtf};
use std::collections::BTreeMap;

/// Gives every entry its name: kind, type, parties and date; for something said also its content.
pub(super) fn name(sources: &Sources, items: &[Item], clusters: &[Cluster], entries: &mut [Entry]) {
    let registry = &sources.actors.actors;
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    for (entry, cluster) in entries.iter_mut().zip(clusters) {
        let told = || cluster.items.iter().map(|&at| &items[at as usize]);
        let mut parties: Vec<&str> =
            told().flat_map(|i| i.parties.iter().filter_map(|&p| registry.get(p)).map(|a| a.id.as_str())).collect();
        parties.sort_unstable();
        parties.dedup();
        let content = if told().all(|i| !i.is_verbal()) && !parties.is_empty() {
            0
        } else {
            told().flat_map(|i| i.words.shingles.first().or(i.words.stems.first())).min().copied().unwrap_or(0)
        };
        let date = edtf::edtf(entry.date.days, entry.date.precision, false);
        let kind = if entry.is_statement { "s" } else { "e" };
        let parts = format!("{:?}|{}|{date}|{content}", entry.event, parties.join(","));
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
