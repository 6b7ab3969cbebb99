//! Reports put together, the surest pairs first; none joins a cluster in which it clashes with someone.

use super::Bond;
use super::days::Window;
use super::item::Item;
use super::same::{self, Pair};
use crate::events::PUT_OFF_TO;
use crate::order::{Sorted, order_numbers};
use crate::text::Map;
use crate::time::Day;

/// Reports that are one entry.
#[derive(Debug, Default)]
pub(super) struct Cluster {
    /// Items, in order.
    pub items: Vec<u32>,
    /// What put them together, in order, each once.
    pub bonds: Vec<Bond>,
}

#[derive(Default)]
struct Growing {
    items: Vec<u32>,
    bonds: Vec<Bond>,
    window: Window,
}

/// In a large cluster a newcomer is held against so many of its reports.
const WITNESSES: usize = 24;

/// The clusters, in the order of their first items.
pub(super) fn cluster(items: &[Item], pairs: &[Pair]) -> Vec<Cluster> {
    let mut of: Vec<usize> = (0..items.len()).collect();
    let mut growing: Vec<Growing> = items
        .iter()
        .enumerate()
        .map(|(at, item)| Growing { items: vec![at as u32], bonds: Vec::new(), window: item.window })
        .collect();
    let refers = |at: u32| items[at as usize].report.refers;
    let told = |pair: &&Pair| !refers(pair.a) && !refers(pair.b);
    let references = || pairs.iter().filter(|p| refers(p.a) != refers(p.b));
    let mut joined = vec![false; items.len()];
    // What each reference is likest to, where it is equally like several.
    let mut likest: Map<usize, (u32, Vec<u32>)> = Map::default();
    for pair in references() {
        let (at, other) = if refers(pair.a) { (pair.a, pair.b) } else { (pair.b, pair.a) };
        let known = likest.entry(at as usize).or_insert((pair.likeness, Vec::new()));
        if known.0 == pair.likeness {
            known.1.push(other);
        }
    }
    // A reference joins last, and only one entry: it never puts together what it could mean.
    // What two articles only refer to is an entry all the same, when both name those who take part.
    let both = |pair: &&Pair| {
        let (a, b) = (&items[pair.a as usize], &items[pair.b as usize]);
        refers(pair.a) && refers(pair.b) && a.article != b.article && same::both_name(a, b)
    };
    let key = |a: u32, b: u32| u64::from(a.min(b)) << 32 | u64::from(a.max(b));
    let mut alike: Vec<u64> = pairs.iter().map(|pair| key(pair.a, pair.b)).collect();
    order_numbers(&mut alike);
    // What one article tells as two meetings is not one that another tells.
    let two = |x: u32, y: u32| {
        same::two(&items[x as usize], &items[y as usize], false) && alike.binary_search(&key(x, y)).is_err()
    };
    for pair in pairs.iter().filter(told).chain(references()).chain(pairs.iter().filter(both)) {
        let twice = refers(pair.a) && refers(pair.b);
        if twice && [pair.a, pair.b].iter().any(|&at| joined[at as usize]) {
            continue;
        }
        let reference = [pair.a, pair.b].into_iter().find(|&at| refers(at) && !twice).map(|at| at as usize);
        if let Some(at) = reference {
            let mut others = likest[&at].1.iter().map(|&other| of[other as usize]);
            let first = others.next();
            if joined[at] || likest[&at].0 == pair.likeness && others.any(|other| Some(other) != first) {
                joined[at] = true;
                continue;
            }
        }
        let (a, b) = (of[pair.a as usize], of[pair.b as usize]);
        if a == b {
            continue;
        }
        // Where dates contradict each other, `clash` says whether it is one thing all the same.
        let meets = growing[a].window.meet(growing[b].window);
        let (x, y) = (&items[pair.a as usize], &items[pair.b as usize]);
        let rival = same::rival(x, y).then(|| (x.day(), y.day()));
        let Some(window) = meets.or(Some(growing[a].window.with(growing[b].window)).filter(|_| rival.is_some())) else {
            continue;
        };
        let journey = same::on_journey(x, y);
        let met = |list: &[u32]| !list.iter().all(|&at| same::travels(&items[at as usize]));
        let mixed = |list: &[u32]| met(list) && list.iter().any(|&at| same::travels(&items[at as usize]));
        let one_journey = journey || mixed(&growing[a].items) || mixed(&growing[b].items);
        if clash(items, (&growing[a].items, &growing[b].items), rival, one_journey, &two) {
            continue;
        }
        // Concluded parties never bring together what is told of others by name.
        let others =
            |x: &u32| growing[b].items.iter().any(|y| same::of_others(&items[*x as usize], &items[*y as usize]));
        if same::by_guess(x, y) && growing[a].items.iter().any(others) {
            continue;
        }
        // What one article tells as two deeds is not one that another tells.
        let two = |x: &u32| {
            let (x, y) = (&items[*x as usize], &growing[b].items);
            let mut others = y.iter().map(|y| &items[*y as usize]);
            others.any(|y| x.article == y.article && x.deed.is_some() && y.deed.is_some())
        };
        if pair.bond == Bond::Deed && growing[a].items.iter().any(two) {
            continue;
        }
        // Of the meetings on a journey one is that for which it was made.
        if journey && met(&growing[if same::travels(x) { a } else { b }].items) {
            continue;
        }
        if let Some(at) = reference {
            joined[at] = true;
        }
        let (into, from) = if growing[a].items.len() >= growing[b].items.len() { (a, b) } else { (b, a) };
        let moved = std::mem::take(&mut growing[from]);
        for &item in &moved.items {
            of[item as usize] = into;
        }
        let kept = &mut growing[into];
        kept.items.extend(moved.items);
        kept.bonds.extend(moved.bonds);
        kept.bonds.push(pair.bond);
        kept.window = window;
    }
    let mut out: Vec<Cluster> = growing
        .into_iter()
        .filter(|g| {
            g.items.iter().any(|&at| !refers(at) && !is_open_goal(&items[at as usize])) || several(items, &g.items)
        })
        .map(|mut g| {
            g.items.order();
            g.bonds.order();
            g.bonds.dedup();
            Cluster { items: g.items, bonds: g.bonds }
        })
        .collect();
    out.order_by_key(|c| c.items[0]);
    out
}

/// Whether reports of several articles are together.
fn several(items: &[Item], list: &[u32]) -> bool {
    list.iter().any(|&at| items[at as usize].article != items[list[0] as usize].article)
}

/// Whether it only tells that something is put off to a day that no one can tell.
fn is_open_goal(item: &Item) -> bool {
    item.report.rule == PUT_OFF_TO && item.date.days.is_none()
}

/// `rival`: the two days on which the clusters put one thing; what else is told of these days shares the contradiction.
/// `journey`: whether they tell a journey and its meeting.
/// `two`: whether two reports of one article are of two meetings.
fn clash(
    items: &[Item],
    (a, b): (&[u32], &[u32]),
    rival: Option<(Option<Day>, Option<Day>)>,
    journey: bool,
    two: &dyn Fn(u32, u32) -> bool,
) -> bool {
    let spread = |list: &[u32]| {
        let step = list.len().div_ceil(WITNESSES).max(1);
        let mut some: Vec<u32> = list.to_vec();
        some.order();
        some.into_iter().step_by(step).collect::<Vec<_>>()
    };
    let (a, b) = (spread(a), spread(b));
    let item = |at: &u32| &items[*at as usize];
    // A cluster that already holds both days takes in what is told of either.
    let holds = |list: &[u32], day: Option<Day>, other: &Item| {
        day.is_some() && list.iter().map(item).any(|held| held.day() == day && held.window.meet(other.window).is_none())
    };
    let excused = |x: &Item, y: &Item| {
        let known = rival == Some((x.day(), y.day())) || holds(&a, y.day(), x) || holds(&b, x.day(), y);
        known || x.window.meet(y.window).is_some() || same::rival(x, y)
    };
    let clash = |x: &Item, y: &Item| same::apart(x, y, journey) || !excused(x, y);
    a.iter().any(|x| b.iter().any(|y| clash(item(x), item(y)) || two(*x, *y)))
}
