//! Where every mark of the chart goes. A day is a mark, anything longer a bar of exactly that length; what would
//! pile up becomes one counted mark that opens as a list. Labels stand beside their mark and never on another one.

use std::cmp::Reverse;

use super::corpus::Corpus;
use super::days::{Day, When};
use super::lang::Lang;
use super::scale::Scale;
use crate::order::Sorted;

/// As many lanes as are drawn; the rest share the last.
const MOST_LANES: usize = 7;
/// As many rows as a lane may have.
const MOST_ROWS: usize = 5;
/// Marks nearer than this touch.
const TOUCH: f32 = 22.0;
/// A mark with the room around it that a finger needs.
const ROOM: f32 = 26.0;
/// Rough width of a letter of a label, and the widest label.
const LETTER: f32 = 6.6;
const MOST_LABEL: f32 = 190.0;

/// What a lane stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// A track: each entry in one lane.
    #[default]
    Track,
    /// A party: each entry in the lane of everyone who takes part.
    Actor,
}

/// What the entries of a lane have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneId {
    /// A track.
    Track(String),
    /// A party.
    Actor(String),
    /// Nobody takes part.
    Nobody,
    /// Statements outside any track.
    Statements,
    /// Events outside any track.
    Contacts,
    /// The lanes that there is no room for.
    Other,
}

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it is.
    pub id: LaneId,
    /// How many entries it holds, the undated too.
    pub count: usize,
    /// Its marks in the order of time.
    pub items: Vec<Item>,
    /// How many rows they take.
    pub rows: usize,
}

/// A mark: one entry, or several that share it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The entries.
    pub entries: Vec<usize>,
    /// Whether it is a bar.
    pub bar: bool,
    /// Where it stands for a day that only some of the sources give the entry: that day.
    pub rival: Option<Day>,
    /// Its centre (a mark) or its beginning (a bar), from the inline start.
    pub x: f32,
    /// The bar's width.
    pub width: f32,
    /// Its row.
    pub row: usize,
    /// Where its label goes.
    pub label: Label,
}

/// Where a label goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Nowhere: there is no room.
    None,
    /// Beyond the mark, later in time.
    After,
    /// Before it.
    Before,
    /// Inside a bar.
    Inside,
}

/// The lanes of these entries on an axis `width` wide.
pub fn lanes(corpus: &Corpus, entries: &[usize], by: By, scale: &Scale, width: f32, lang: Lang) -> Vec<Lane> {
    let mut lanes: Vec<(LaneId, Vec<usize>)> = Vec::new();
    for at in entries {
        for id in lanes_of(corpus, *at, by) {
            match lanes.iter_mut().find(|it| it.0 == id) {
                Some(lane) if lane.1.last() == Some(at) => {}
                Some(lane) => lane.1.push(*at),
                None => lanes.push((id, vec![*at])),
            }
        }
    }
    // Tracks as they first appear; of the parties, those that are told most.
    lanes.order_by_key(|it| match it.0 {
        LaneId::Actor(_) => (0, Reverse(it.1.len())),
        LaneId::Statements => (2, Reverse(0)),
        LaneId::Contacts | LaneId::Nobody => (3, Reverse(0)),
        _ => (0, Reverse(0)),
    });
    if lanes.len() > MOST_LANES {
        let mut fewest: Vec<usize> =
            (0..lanes.len()).filter(|at| matches!(lanes[*at].0, LaneId::Track(_) | LaneId::Actor(_))).collect();
        fewest.order_by_key(|at| (lanes[*at].1.len(), Reverse(*at)));
        fewest.truncate(lanes.len() + 1 - MOST_LANES);
        fewest.order();
        let mut rest: Vec<usize> = fewest.into_iter().rev().flat_map(|at| lanes.remove(at).1).collect();
        rest.order();
        rest.dedup();
        lanes.push((LaneId::Other, rest));
    }
    lanes.into_iter().map(|(id, entries)| lane(corpus, id, &entries, scale, width, lang)).collect()
}

fn lanes_of(corpus: &Corpus, at: usize, by: By) -> Vec<LaneId> {
    let entry = &corpus.document.events[at];
    match (by, &entry.track) {
        (By::Actor, _) if entry.participants.is_empty() => vec![LaneId::Nobody],
        (By::Actor, _) => entry.participants.iter().map(|it| LaneId::Actor(it.actor.clone())).collect(),
        (_, Some(track)) => vec![LaneId::Track(track.clone())],
        _ if entry.kind == "event" => vec![LaneId::Contacts],
        _ => vec![LaneId::Statements],
    }
}

/// A line across all lanes, at the end of a day: what lies beyond it was not yet known, or is not yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where, from 0 to 1.
    pub at: f32,
    /// The day.
    pub day: Day,
    /// Whether it is the reader's own day, and not that of the newest article.
    pub today: bool,
}

/// The day of the newest article and the reader's own, as far as the axis reaches to them; one line where they are one.
pub fn lines(scale: &Scale, as_of: Option<Day>, today: Option<Day>) -> Vec<Line> {
    let within = |day: &Day| {
        scale.stretches.first().is_some_and(|it| it.start <= *day)
            && scale.stretches.last().is_some_and(|it| *day < it.end)
    };
    let line = |day: Day, today| Line { at: scale.at(day as f32 + 1.0), day, today };
    let now = today.filter(|it| within(it) && as_of != today).map(|it| line(it, true));
    as_of.filter(within).map(|it| line(it, false)).into_iter().chain(now).collect()
}

fn lane(corpus: &Corpus, id: LaneId, entries: &[usize], scale: &Scale, width: f32, lang: Lang) -> Lane {
    let mut items = marks(corpus, entries, scale, width);
    items.extend(bars(corpus, entries, scale, width));
    for at in entries {
        let own = corpus.rivals(*at).into_iter();
        items.extend(own.map(|day| Item { rival: Some(day), ..item(vec![*at], scale.at(day as f32 + 0.5) * width) }));
    }
    let mut rows = vec![Vec::new(); MOST_ROWS];
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.order_by_key(|at| (items[*at].rival, items[*at].bar, Reverse(weight(corpus, &items[*at])), *at));
    for at in order {
        let label = label_width(corpus, &items[at], lang);
        place(&mut items[at], label, width, &mut rows);
    }
    items.order_by(|a, b| a.x.total_cmp(&b.x).then(a.row.cmp(&b.row)));
    let rows = items.iter().map(|it| it.row + 1).max().unwrap_or(1);
    Lane { id, count: entries.len(), items, rows }
}

/// Days: events apart from statements, so that a meeting never hides behind what was said of it.
fn marks(corpus: &Corpus, entries: &[usize], scale: &Scale, width: f32) -> Vec<Item> {
    let mut out = Vec::new();
    for statements in [false, true] {
        let mut points: Vec<(f32, usize)> = entries
            .iter()
            .filter(|at| (corpus.document.events[**at].kind == "statement") == statements)
            .filter_map(|at| match corpus.rows[*at].when {
                When::Day(day) => Some((scale.at(day as f32 + 0.5) * width, *at)),
                _ => None,
            })
            .collect();
        points.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut clusters: Vec<Vec<(f32, usize)>> = Vec::new();
        for point in points {
            match clusters.last_mut() {
                Some(it) if point.0 - it[0].0 < TOUCH => it.push(point),
                _ => clusters.push(vec![point]),
            }
        }
        for cluster in clusters {
            let alone = if statements { 1 } else { 3 };
            if cluster.len() <= alone {
                out.extend(cluster.into_iter().map(|(x, at)| item(vec![at], x)));
            } else {
                let x = cluster.iter().map(|it| it.0).sum::<f32>() / cluster.len() as f32;
                out.push(item(cluster.into_iter().map(|it| it.1).collect(), x));
            }
        }
    }
    out
}

fn item(entries: Vec<usize>, x: f32) -> Item {
    Item { entries, bar: false, rival: None, x, width: 0.0, row: 0, label: Label::None }
}

/// Anything longer than a day: one bar for every date, counted.
fn bars(corpus: &Corpus, entries: &[usize], scale: &Scale, width: f32) -> Vec<Item> {
    let mut dates: Vec<(When, Vec<usize>)> = Vec::new();
    for at in entries {
        match corpus.rows[*at].when {
            When::Unknown | When::Day(_) => {}
            when => match dates.iter_mut().find(|it| it.0 == when) {
                Some(it) => it.1.push(*at),
                None => dates.push((when, vec![*at])),
            },
        }
    }
    let bar = |(when, entries): (When, Vec<usize>)| {
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
    let is_event = item.entries.iter().any(|at| corpus.document.events[*at].kind == "event");
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
    use super::super::corpus::tests::sample;
    use super::*;

    fn laid(width: f32) -> Vec<Lane> {
        let corpus = sample();
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        lanes(&corpus, &[0, 1, 2], By::Track, &scale, width, Lang::Ar)
    }

    #[test]
    fn an_entry_stands_in_the_lane_of_each_of_its_parties() {
        let corpus = sample();
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        let lanes = lanes(&corpus, &[0, 1, 2], By::Actor, &scale, 900.0, Lang::Ar);
        let told: Vec<(LaneId, usize)> = lanes.into_iter().map(|it| (it.id, it.count)).collect();
        let actor = |id: &str| LaneId::Actor(id.into());
        assert_eq!(
            told,
            [
                (actor("state/RUS"), 2),
                (actor("state/USA"), 1),
                (actor("person/lavrov"), 1),
                (actor("person/no-body"), 1)
            ]
        );
    }

    #[test]
    fn parties_without_a_lane_share_the_last_and_are_counted_once() {
        use crate::export::document::{Document, Entry, Participant};
        let entry = |at: usize, actors: &[usize]| Entry {
            id: at.to_string(),
            kind: "event".into(),
            participants: actors
                .iter()
                .map(|it| Participant { actor: format!("state/{it}"), role: "both".into() })
                .collect(),
            ..Entry::default()
        };
        // Ten parties, each in one entry but the first, which is in all; and one entry without any.
        let mut events: Vec<Entry> = (1..10).map(|at| entry(at, &[0, at, at])).collect();
        events.push(entry(10, &[]));
        let corpus = Corpus::new(Document { events, ..Document::default() });
        let all: Vec<usize> = (0..10).collect();
        let lanes = lanes(&corpus, &all, By::Actor, &Scale::default(), 900.0, Lang::En);
        assert_eq!(lanes.len(), MOST_LANES);
        assert_eq!((&lanes[0].id, lanes[0].count), (&LaneId::Actor("state/0".into()), 9));
        assert_eq!((&lanes[5].id, lanes[5].count), (&LaneId::Nobody, 1));
        // State 1 to 4 have lanes of their own, 5 to 9 share one.
        assert_eq!((&lanes[6].id, lanes[6].count), (&LaneId::Other, 5));
    }

    #[test]
    fn a_day_that_some_sources_give_has_a_mark_of_its_own() {
        use crate::export::document::{Difference, DifferingValue};
        let mut document = sample().document;
        let value = |value: &str| DifferingValue { value: value.into(), ..DifferingValue::default() };
        let values = ["2022-01-09", "2022-01-10", "2022-01", "soon"].map(value).to_vec();
        document.events[0].differences = vec![Difference { field: "date".into(), values }];
        let corpus = Corpus::new(document);
        let scale = Scale::new(corpus.days(&[0, 1, 2]));
        let lanes = lanes(&corpus, &[0, 1, 2], By::Track, &scale, 900.0, Lang::Ar);
        let day = |text: &str| When::parse(text).bounds().map(|it| it.0);
        let told: Vec<_> = lanes[0].items.iter().map(|it| (it.entries[0], it.rival)).collect();
        assert_eq!(told, [(0, day("2022-01-09")), (0, None), (1, None)]);
        assert_eq!(lanes[0].count, 2, "it is no entry of its own");
    }

    #[test]
    fn lines_stand_where_the_axis_reaches() {
        let scale = Scale::new(["2022-01-10", "2022-01-20"].map(When::parse));
        let day = |text: &str| When::parse(text).bounds().map(|it| it.0);
        let told = |as_of: &str, today: &str| -> Vec<bool> {
            lines(&scale, day(as_of), day(today)).into_iter().map(|it| it.today).collect()
        };
        assert_eq!(told("2022-01-11", "2022-01-15"), [false, true]);
        assert_eq!(told("2022-01-11", "2026-11-22"), [false]);
        assert_eq!(told("2022-01-11", "2022-01-11"), [false], "one line for one day");
        assert_eq!(told("2021-01-11", ""), [false; 0]);
        let at = lines(&scale, day("2022-01-10"), None)[0].at;
        assert_eq!(at, scale.at(When::parse("2022-01-11").bounds().unwrap().0 as f32), "at the end of its day");
    }

    #[test]
    fn lanes_by_track_and_nothing_is_lost() {
        let lanes = laid(900.0);
        assert_eq!(lanes[0].id, LaneId::Track("USA-RUS".into()));
        assert_eq!(lanes[1].id, LaneId::Statements);
        assert_eq!(lanes.iter().map(|it| it.count).sum::<usize>(), 3);
        assert_eq!(lanes[0].items.len(), 2);
        assert!(lanes[1].items.is_empty(), "the undated has no place on the axis");
    }

    #[test]
    fn what_is_placed_does_not_overlap() {
        for width in [200.0, 500.0, 1200.0] {
            for lane in laid(width) {
                let marks: Vec<&Item> = lane.items.iter().filter(|it| !it.bar).collect();
                for (a, b) in marks.iter().zip(marks.iter().skip(1)) {
                    assert!(a.row != b.row || b.x - a.x >= TOUCH, "{width}");
                }
            }
        }
    }

    #[test]
    fn an_empty_corpus_has_no_lanes() {
        assert!(lanes(&Corpus::default(), &[], By::Track, &Scale::default(), 900.0, Lang::Ar).is_empty());
    }
}
