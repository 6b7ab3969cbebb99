//! Which reports are worth comparing: those that share a key. Near-linear: a key that very many share is compared
//! only with its neighbours in time.

use super::item::Item;
use crate::dateline::words::{hash, mix};
use crate::events::EventType;
use crate::order::{Sorted, order_numbers};
use crate::text::Map;
use crate::time::Day;

/// Up to so many reports of one key are all compared with each other.
const SMALL: usize = 32;
/// In a larger one, each with so many that follow it in time.
const NEIGHBOURS: usize = 10;
/// A word that no more than so many tell is rare.
const RARE: usize = 12;
/// So many shingles of a quotation are keys.
const QUOTED: usize = 4;
/// Of those of whom a story speaks, so many are keys of what names no one.
const OF_STORY: usize = 8;
/// So many stems of a statement are keys; those with the smallest hashes, so that two tellings choose alike.
const STEMS: usize = 8;

/// Pairs of items that share a key, each once, in order.
pub(super) fn candidates(items: &[Item]) -> Vec<(u32, u32)> {
    let mut blocks: Map<u64, Vec<u32>> = Map::default();
    for (at, item) in items.iter().enumerate() {
        let poor = if is_poor(item) { of_stems(item) } else { Vec::new() };
        for key in keys(item).into_iter().chain(poor) {
            let block = blocks.entry(key).or_default();
            if block.last() != Some(&(at as u32)) {
                block.push(at as u32);
            }
        }
    }
    let mut pairs = Vec::new();
    let pair = |a: u32, b: u32| u64::from(a.min(b)) << 32 | u64::from(a.max(b));
    // Where too few are named, a word that few tell is held against what names more.
    let mut rich: Map<u64, Vec<u32>> = Map::default();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| !is_poor(item) && !item.is_verbal()) {
        for key in of_stems(item).into_iter().filter(|key| blocks.get(key).is_some_and(|b| b.len() <= RARE)) {
            rich.entry(key).or_default().push(at as u32);
        }
    }
    for (key, rich) in rich.iter().filter(|(_, rich)| rich.len() <= RARE) {
        pairs.extend(blocks[key].iter().flat_map(|&a| rich.iter().map(move |&b| pair(a, b))));
    }
    // `الاتفاق الذي أبرم الشهر الماضي`: what names no one and only a month is held against the days of that month.
    let mut by_month: Map<u64, Vec<u32>> = Map::default();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| !item.of_story.is_empty() && item.day().is_none()) {
        for key in in_month(item, &item.of_story) {
            by_month.entry(key).or_default().push(at as u32);
        }
    }
    for (at, item) in items.iter().enumerate().filter(|(_, item)| item.day().is_some() && item.parties.len() >= 2) {
        for open in in_month(item, &item.parties[..1]).filter_map(|key| by_month.get(&key)) {
            pairs.extend(open.iter().take(SMALL).map(|&other| pair(at as u32, other)));
        }
    }
    for block in blocks.values_mut() {
        if block.len() > SMALL {
            block.order_by_key(|&at| {
                let item = &items[at as usize];
                (item.window.after, item.window.before, at)
            });
        }
        let reach = if block.len() > SMALL { NEIGHBOURS } else { SMALL };
        for (n, &a) in block.iter().enumerate() {
            pairs.extend(block[n + 1..].iter().take(reach).map(|&b| pair(a, b)));
        }
    }
    order_numbers(&mut pairs);
    pairs.dedup();
    pairs.into_iter().map(|pair| ((pair >> 32) as u32, pair as u32)).collect()
}

fn keys(item: &Item) -> Vec<u64> {
    let mut out = if item.is_verbal() { of_words(item) } else { of_parties(item) };
    if let Some(side) = item.speaker.filter(|_| item.is_put_forward()) {
        out.extend(item.words.stems.iter().take(STEMS).map(|s| key(97, side as u64, u64::from(*s))));
    }
    out
}

/// Two parties; a party and the place; the place and the day.
fn of_parties(item: &Item) -> Vec<u64> {
    let kind = item.report.event as u64;
    let place = item.report.place.map(|p| p as u64 + 1_000_000);
    let parties: Vec<u64> = item.parties.iter().take(5).map(|&p| p as u64).collect();
    let of_story = item.of_story.iter().take(OF_STORY).filter_map(|&p| Some((p as u64, item.day()?)));
    let mut out = vec![key(kind, 3_000_000 + item.article as u64, u64::from(item.report.span.start) / 256)];
    out.extend(of_story.map(|(p, day)| on(kind, p, day)));
    // An expulsion, whatever each telling takes it for.
    if matches!(item.report.event, EventType::Sanction | EventType::Coerce) {
        out.extend(item.day().iter().flat_map(|&day| parties.iter().map(move |&a| on(96, a, day))));
    }
    let deed = item.deed.iter().map(|deed| 7_000_000 + u64::from(hash(deed.name)));
    // What no one is said to do is known by its day.
    out.extend(deed.clone().flat_map(|deed| item.day().map(|day| on(94, deed, day))));
    out.extend(deed.flat_map(|deed| parties.iter().map(move |&a| key(95, a, deed))));
    for (n, &a) in parties.iter().enumerate() {
        out.extend(parties[n + 1..].iter().map(|&b| key(kind, a, b)));
        out.extend(place.map(|p| key(kind, a, p)));
        out.extend(item.day().map(|day| on(kind, a, day)));
    }
    if let (Some(place), Some(day)) = (place, item.day()) {
        out.push(key(kind, place, day.0 as u64));
    }
    out
}

/// Parties with the month that an agreement or a meeting tells, or in which its day lies.
fn in_month<'a>(item: &Item, parties: &'a [usize]) -> impl Iterator<Item = u64> + 'a {
    let joint = matches!(item.report.event, EventType::Agree | EventType::Consult);
    let days = item.date.days.filter(|d| joint && !item.soft && d.len() <= 31);
    let kind = item.report.event as u64;
    let month = days.map(|d| d.start.ymd()).map(|(year, month, _)| 5_000_000 + (12 * year) as u64 + u64::from(month));
    parties.iter().take(OF_STORY).filter_map(move |&p| Some(key(kind, p as u64, month?)))
}

/// A party and the day.
fn on(kind: u64, party: u64, day: Day) -> u64 {
    key(kind, party, 2_000_000_u64.wrapping_add_signed(day.0.into()))
}

/// Whether too few are named to know it by them.
fn is_poor(item: &Item) -> bool {
    !item.is_verbal() && item.parties.len() < 2
}

/// Some of its words.
fn of_stems(item: &Item) -> Vec<u64> {
    let kind = item.report.event as u64;
    item.words.stems.iter().take(STEMS).map(|s| key(kind, 4_000_000, u64::from(*s))).collect()
}

/// The side that speaks, with some of its words and its topics.
fn of_words(item: &Item) -> Vec<u64> {
    let side = item.parties.first().map_or(0, |p| *p as u64 + 1);
    let sides: Vec<u64> = item.parties.iter().take(3).map(|p| *p as u64 + 1).collect();
    let sides = if sides.is_empty() { vec![side] } else { sides };
    // The same quoted words, whoever is said to speak them.
    let quotes = item.report.quote.is_some() || item.is_unspoken();
    let (mut out, mut content) = (Vec::new(), Vec::new());
    for words in item.quoted() {
        out.extend(words.shingles.iter().take(QUOTED).filter(|_| quotes).map(|s| key(98, 0, u64::from(*s))));
        content.extend(words.stems.iter().take(STEMS).map(|s| u64::from(*s)));
        content.extend(words.shingles.iter().take(STEMS / 2).map(|s| u64::from(*s) << 1));
    }
    content.extend(item.report.topics.iter().map(|t| u64::from(hash(t)) << 2));
    // A position of that day.
    let stance = item.day().filter(|_| item.report.event != EventType::Statement);
    content.extend(stance.map(|day| u64::from(mix(item.report.event as u32, day.0.unsigned_abs())) << 3));
    out.extend(sides.iter().flat_map(|side| content.iter().map(|c| key(99, *side, *c))));
    out
}

fn key(kind: u64, a: u64, b: u64) -> u64 {
    let low = mix(mix(mix(kind as u32, a as u32), b as u32), (b >> 32) as u32);
    let high = mix(mix(mix(!(kind as u32), b as u32), a as u32), (b >> 32) as u32);
    u64::from(high) << 32 | u64::from(low)
}
