//! Which days of writing fit the clues of one dispatch.

use super::clue::Clue;
use crate::order::Sorted;
use crate::time::{Day, DayRange};

/// The days that break the fewest clues.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Candidates {
    /// The days, in order; empty when there is nothing to begin from.
    pub days: Vec<Day>,
    /// Whether earlier days, outside what was searched, would fit as well.
    pub open_below: bool,
    /// Whether later days would fit as well.
    pub open_above: bool,
    /// Whether the page states it.
    pub stated: bool,
}

/// How far from a named day or year the day of writing is sought.
const REACH: i32 = 420;
/// Two readings of a numeric date are told apart by nearness only when they lie so far apart.
const CLEARLY_NEARER: u64 = 20;

impl Candidates {
    /// First possible day.
    pub fn earliest(&self) -> Option<Day> {
        self.days.first().copied().filter(|_| !self.open_below)
    }

    /// Last possible day.
    pub fn latest(&self) -> Option<Day> {
        self.days.last().copied().filter(|_| !self.open_above)
    }

    /// The one day that is left.
    pub fn day(&self) -> Option<Day> {
        if self.days.len() == 1 && !self.open_below && !self.open_above { self.days.first().copied() } else { None }
    }

    /// Keeps the days that fit; leaves all when none does. Whether anything was left out.
    pub fn keep(&mut self, fits: impl Fn(Day) -> bool) -> bool {
        let kept: Vec<Day> = self.days.iter().copied().filter(|&d| fits(d)).collect();
        if kept.is_empty() || kept.len() == self.days.len() {
            return false;
        }
        self.open_below &= kept.first() == self.days.first();
        self.open_above &= kept.last() == self.days.last();
        self.days = kept;
        true
    }
}

/// The days that clues pin, those first that break least.
pub(super) fn pinned(clues: &[Clue]) -> Vec<Day> {
    let mut days: Vec<Day> = clues.iter().flat_map(|c| c.pins.iter().copied()).collect();
    days.order();
    days.dedup();
    days
}

/// The candidates, sought around the named days; `anchors` are days and years that the articles name.
pub(super) fn seek(clues: &[Clue], anchors: &[DayRange], spoken_of: impl Fn(Day) -> u64) -> Candidates {
    let pinned = pinned(clues);
    let strongest = clues.iter().filter(|c| !c.pins.is_empty()).map(|c| c.weight).max().unwrap_or(0);
    if !pinned.is_empty() {
        let (days, broken) = cheapest(clues, pinned.iter().copied());
        if broken < strongest {
            return Candidates { days: nearest(days, spoken_of), stated: true, ..Candidates::default() };
        }
    }
    let domain = windows(anchors.iter().copied().chain(pinned.iter().map(|&d| DayRange::day(d))));
    let (days, _) = cheapest(clues, domain.iter().flat_map(|w| (w.start.0..=w.end.0).map(Day)));
    let stated = days.iter().all(|d| pinned.contains(d)) && !days.is_empty();
    Candidates {
        open_below: !days.is_empty() && domain.first().map(|w| w.start) == days.first().copied(),
        open_above: !days.is_empty() && domain.last().map(|w| w.end) == days.last().copied(),
        days: if stated { nearest(days, spoken_of) } else { days },
        stated,
    }
}

/// The days that break least, and what that costs.
fn cheapest(clues: &[Clue], days: impl Iterator<Item = Day>) -> (Vec<Day>, u32) {
    let (mut best, mut least) = (Vec::new(), u32::MAX);
    for day in days {
        let mut cost = 0;
        for clue in clues {
            if !clue.allows(day) {
                cost += clue.weight;
                if cost > least {
                    break;
                }
            }
        }
        if cost < least {
            best.clear();
            least = cost;
        }
        if cost == least {
            best.push(day);
        }
    }
    (best, least)
}

/// Of few days far apart, the one nearest to what the text speaks of, when that is clear.
fn nearest(days: Vec<Day>, spoken_of: impl Fn(Day) -> u64) -> Vec<Day> {
    if !(2..=4).contains(&days.len()) {
        return days;
    }
    let mut far: Vec<(u64, Day)> = days.iter().map(|&d| (spoken_of(d), d)).collect();
    far.order();
    if far[0].0 + CLEARLY_NEARER < far[1].0 { vec![far[0].1] } else { days }
}

/// The stretches of days around the anchors, joined where they meet.
fn windows(anchors: impl Iterator<Item = DayRange>) -> Vec<DayRange> {
    let mut all: Vec<DayRange> =
        anchors.map(|a| DayRange { start: a.start.plus(-REACH), end: a.end.plus(REACH) }).collect();
    all.order();
    let mut out: Vec<DayRange> = Vec::new();
    for window in all {
        match out.last_mut().filter(|last| window.start <= last.end.plus(1)) {
            Some(last) => last.end = last.end.max(window.end),
            None => out.push(window),
        }
    }
    out
}
