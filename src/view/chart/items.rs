//! The marks of one lane: which entries share one, and where each goes.

use std::cmp::Reverse;

use super::{Axis, Corpus, Item, Label, Lang};
use crate::order::{Sorted, order_numbers};
use crate::view::days::When;
use crate::view::groups::{Group, Order, by_date};

/// Marks nearer than this touch.
pub(super) const TOUCH: f32 = 22.0;
/// A mark with the room around it that a finger needs.
const ROOM: f32 = 26.0;
/// Rough width of a letter of a label, and the widest label.
const LETTER: f32 = 6.6;
const MOST_LABEL: f32 = 190.0;
/// As many rows as a lane may have.
const MOST_ROWS: usize = 5;
/// As many marks of a lane as one can look at together; beyond that they are counted over wider stretches.
const MOST_IN_SIGHT: usize = 32;

/// The marks and bars of a lane. Events stand apart from statements, so that a meeting never hides behind what was said
/// of it; where that would be more than one can look at, both are counted together, over a wider stretch.
pub(super) fn items(corpus: &Corpus, entries: &[usize], axis: Axis<'_>) -> Vec<Item> {
    let (statements, events) = points(corpus, entries, axis);
    let mut bars = bars(corpus, entries, axis);
    let rivals = rivals(corpus, entries, axis);
    let mut out = clusters(&events, TOUCH, 3);
    out.extend(clusters(&statements, TOUCH, 1));
    let most = (MOST_IN_SIGHT as f32 * axis.width / axis.frame.max(1.0)) as usize;
    if out.len() + bars.len() <= most {
        out.extend(bars);
        out.extend(rivals);
        return out;
    }
    // Of the bars, the longest stay bars.
    bars.order_by(|a, b| b.width.total_cmp(&a.width));
    let touch = axis.frame / MOST_IN_SIGHT as f32 * 2.0;
    let long = bars.iter().take(most / 2).take_while(|it| it.width >= touch).count();
    let short = bars.split_off(long);
    let middles = short.iter().flat_map(|it| it.entries.iter().map(|at| (it.x + it.width / 2.0, *at)));
    let points = in_order(events.iter().chain(&statements).copied().chain(middles).collect());
    bars.extend(clusters(&points, touch, 1));
    bars.extend(rivals);
    bars
}

/// The other days that some article gives for an entry.
fn rivals(corpus: &Corpus, entries: &[usize], axis: Axis<'_>) -> Vec<Item> {
    let x = |day| axis.scale.at(day as f32 + 0.5) * axis.width;
    let of = |at: &usize| {
        let at = *at;
        corpus.rivals(at).into_iter().map(move |day| Item { rival: Some(day), ..item(vec![at], x(day)) })
    };
    entries.iter().flat_map(of).collect()
}

type Points = Vec<(f32, usize)>;

/// Where the days of statements and of events are.
fn points(corpus: &Corpus, entries: &[usize], axis: Axis<'_>) -> (Points, Points) {
    let points = entries.iter().filter_map(|at| match corpus.rows[*at].when {
        When::Day(day) => Some((axis.scale.at(day as f32 + 0.5) * axis.width, *at)),
        _ => None,
    });
    let (statements, events) = points.partition(|it| !corpus.rows[it.1].is_event);
    (in_order(statements), in_order(events))
}

/// From the beginning of the axis on, there is no point before it; of equal places the earlier entry first. What a float
/// that is not negative has for bits has the same order.
fn in_order(points: Points) -> Points {
    let mut keys: Vec<u64> =
        points.iter().map(|(x, at)| (u64::from(x.max(0.0).to_bits()) << 32) | (*at as u64 & 0xFFFF_FFFF)).collect();
    order_numbers(&mut keys);
    keys.iter().map(|key| (f32::from_bits((key >> 32) as u32), (key & 0xFFFF_FFFF) as usize)).collect()
}

/// Points, in their order, nearer than `touch` become one counted mark, unless they are no more than `alone`.
fn clusters(points: &[(f32, usize)], touch: f32, alone: usize) -> Vec<Item> {
    let mut out = Vec::new();
    let mut rest = points;
    while let Some((first, _)) = rest.first() {
        let near = rest.iter().position(|it| it.0 - first >= touch).unwrap_or(rest.len());
        let (cluster, further) = rest.split_at(near);
        rest = further;
        if cluster.len() <= alone {
            out.extend(cluster.iter().map(|(x, at)| item(vec![*at], *x)));
        } else {
            let x = cluster.iter().map(|it| it.0).sum::<f32>() / cluster.len() as f32;
            out.push(item(cluster.iter().map(|it| it.1).collect(), x));
        }
    }
    out
}

fn item(entries: Vec<usize>, x: f32) -> Item {
    Item { entries, bar: false, rival: None, x, width: 0.0, row: 0, label: Label::None }
}

/// Anything longer than a day: one bar for every date, counted.
fn bars(corpus: &Corpus, entries: &[usize], axis: Axis<'_>) -> Vec<Item> {
    let (scale, width) = (axis.scale, axis.width);
    let long = |at: &&usize| !matches!(corpus.rows[**at].when, When::Unknown | When::Day(_));
    let dates = by_date(corpus, &entries.iter().filter(long).copied().collect::<Vec<_>>(), Order::Oldest);
    let bar = |Group { when, entries }: Group| {
        let (first, last) = when.bounds()?;
        let x = scale.at(first as f32) * width;
        let end = if matches!(when, When::Since(_)) { width } else { scale.at(last as f32 + 1.0) * width };
        let wide = (end - x).max(ROOM);
        Some(Item { bar: true, x: x.min(width - wide).max(0.0), width: wide, ..item(entries, 0.0) })
    };
    dates.into_iter().filter_map(bar).collect()
}

/// How much an item matters: what most sources tell is placed, and named, first.
fn weight(corpus: &Corpus, item: &Item) -> usize {
    let most = item.entries.iter().map(|at| corpus.rows[*at].sources.len()).max().unwrap_or(0);
    let is_event = item.entries.iter().any(|at| corpus.rows[*at].is_event);
    most + if is_event { 100 } else { 0 }
}

fn label_width(corpus: &Corpus, item: &Item, lang: Lang) -> f32 {
    match item.entries.as_slice() {
        _ if item.rival.is_some() => 0.0,
        [at] => (lang.of(&corpus.document.events[*at].title).chars().count() as f32 * LETTER).min(MOST_LABEL),
        _ if item.bar => 60.0,
        _ => 0.0,
    }
}

/// Gives each its row and its label, what matters most first; in the order of time again.
pub(super) fn placed(corpus: &Corpus, mut items: Vec<Item>, width: f32, lang: Lang) -> Vec<Item> {
    let mut rows = vec![Vec::new(); MOST_ROWS];
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.order_by_key(|at| (items[*at].rival, items[*at].bar, Reverse(weight(corpus, &items[*at])), *at));
    for at in order {
        let label = label_width(corpus, &items[at], lang);
        place(&mut items[at], label, width, &mut rows);
    }
    items.order_by(|a, b| a.x.total_cmp(&b.x).then(a.row.cmp(&b.row)));
    items
}

fn place(item: &mut Item, label: f32, width: f32, rows: &mut [Vec<(f32, f32)>]) {
    let half = ROOM / 2.0;
    let own = if item.bar { (item.x, item.x + item.width) } else { (item.x - half, item.x + half) };
    let mut forms = Vec::new();
    if item.bar {
        let fits = item.width >= label.min(64.0);
        forms.push((if fits { Label::Inside } else { Label::None }, own));
    } else {
        if label > 0.0 {
            let forward = (Label::After, (own.0, own.1 + label));
            let backward = (Label::Before, (own.0 - label, own.1));
            if own.1 + label <= width {
                forms.push(forward);
            }
            if own.0 - label >= 0.0 {
                forms.push(backward);
            }
        }
        forms.push((Label::None, own));
    }
    for (form, (from, to)) in forms {
        let room = if form == Label::None || form == Label::Inside { rows.len() } else { 3.min(rows.len()) };
        let free = (0..room).find(|row| rows[*row].iter().all(|it| to + 4.0 <= it.0 || it.1 + 4.0 <= from));
        if let Some(row) = free {
            rows[row].push((from, to));
            (item.row, item.label) = (row, form);
            return;
        }
    }
    item.row = rows.len().saturating_sub(1);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::document::{Document, Entry, EntryDate};
    use crate::view::scale::Scale;

    /// A lane of so many entries, one a day, every tenth over five days.
    fn lane(entries: usize, frames: f32) -> Vec<Item> {
        let entry = |at: usize| {
            let day = |n: usize| Some(format!("20{:02}-{:02}-{:02}", 10 + n / 336, n / 28 % 12 + 1, n % 28 + 1));
            let end = if at.is_multiple_of(10) { at + 4 } else { at };
            let date = EntryDate { start: day(at), end: day(end), ..EntryDate::default() };
            let kind = if at.is_multiple_of(3) { "event" } else { "statement" };
            Entry { id: at.to_string(), kind: kind.into(), date, ..Entry::default() }
        };
        let corpus = Corpus::new(Document { events: (0..entries).map(entry).collect(), ..Document::default() });
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        let axis = Axis { scale: &scale, width: 1000.0 * frames, frame: 1000.0 };
        items(&corpus, &(0..entries).collect::<Vec<_>>(), axis)
    }

    #[test]
    fn a_crowd_is_counted_and_nobody_is_lost() {
        for (entries, frames) in [(5, 1.0), (60, 1.0), (1000, 1.0), (1000, 4.0), (3000, 16.0)] {
            let items = lane(entries, frames);
            let mut all: Vec<usize> = items.iter().flat_map(|it| it.entries.clone()).collect();
            all.order();
            assert_eq!(all, (0..entries).collect::<Vec<_>>(), "{entries} in {frames}");
            assert!(items.len() as f32 <= MOST_IN_SIGHT as f32 * frames, "{} of {entries} in {frames}", items.len());
        }
    }
}
