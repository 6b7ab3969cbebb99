//! Where every mark of the chart goes. A day is a mark, anything longer a bar of exactly that length; what would
//! pile up becomes one counted mark that opens as a list. Labels stand beside their mark and never on another one.

mod items;

use std::cmp::Reverse;

use super::corpus::Corpus;
use super::days::Day;
use super::lang::Lang;
use super::scale::Scale;
use crate::order::Sorted;
use crate::text::Map;

/// As many lanes as are drawn; the rest share the last.
const MOST_LANES: usize = 7;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaneId<Id = String> {
    /// A track.
    Track(Id),
    /// A party.
    Actor(Id),
    /// Nobody takes part.
    Nobody,
    /// Statements outside any track.
    Statements,
    /// Events outside any track.
    Contacts,
    /// The lanes that there is no room for.
    Other,
}

impl LaneId<&str> {
    fn owned(self) -> LaneId {
        match self {
            Self::Track(id) => LaneId::Track(id.into()),
            Self::Actor(id) => LaneId::Actor(id.into()),
            Self::Nobody => LaneId::Nobody,
            Self::Statements => LaneId::Statements,
            Self::Contacts => LaneId::Contacts,
            Self::Other => LaneId::Other,
        }
    }
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

/// Where things go along a lane.
#[derive(Clone, Copy, Debug)]
pub struct Axis<'a> {
    /// The days.
    pub scale: &'a Scale,
    /// How wide the whole axis is drawn, in pixels.
    pub width: f32,
    /// How much of that is in sight at once.
    pub frame: f32,
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

/// The lanes of these entries along an axis.
pub fn lanes(corpus: &Corpus, entries: &[usize], by: By, axis: Axis<'_>, lang: Lang) -> Vec<Lane> {
    let mut lanes: Vec<(LaneId<&str>, Vec<usize>)> = Vec::new();
    let mut numbers: Map<LaneId<&str>, usize> = Map::default();
    for at in entries {
        lanes_of(corpus, *at, by, &mut |id| {
            let number = *numbers.entry(id).or_insert_with(|| {
                lanes.push((id, Vec::new()));
                lanes.len() - 1
            });
            if lanes[number].1.last() != Some(at) {
                lanes[number].1.push(*at);
            }
        });
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
        let mut rest = vec![false; corpus.rows.len()];
        for lane in fewest {
            for at in std::mem::take(&mut lanes[lane].1) {
                rest[at] = true;
            }
        }
        // Every other lane has an entry.
        lanes.retain(|it| !it.1.is_empty());
        lanes.push((LaneId::Other, entries.iter().copied().filter(|at| rest[*at]).collect()));
    }
    lanes.into_iter().map(|(id, entries)| lane(corpus, id.owned(), &entries, axis, lang)).collect()
}

/// Hands out each lane of an entry.
fn lanes_of<'a>(corpus: &'a Corpus, at: usize, by: By, hand: &mut dyn FnMut(LaneId<&'a str>)) {
    let entry = &corpus.document.events[at];
    match (by, &entry.track) {
        (By::Actor, _) if entry.participants.is_empty() => hand(LaneId::Nobody),
        (By::Actor, _) => entry.participants.iter().for_each(|it| hand(LaneId::Actor(&it.actor))),
        (_, Some(track)) => hand(LaneId::Track(track)),
        _ if corpus.rows[at].is_event => hand(LaneId::Contacts),
        _ => hand(LaneId::Statements),
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

fn lane(corpus: &Corpus, id: LaneId, entries: &[usize], axis: Axis<'_>, lang: Lang) -> Lane {
    let items = items::placed(corpus, items::items(corpus, entries, axis), axis.width, lang);
    let rows = items.iter().map(|it| it.row + 1).max().unwrap_or(1);
    Lane { id, count: entries.len(), items, rows }
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::super::days::When;
    use super::*;

    fn axis(scale: &Scale) -> Axis<'_> {
        Axis { scale, width: 900.0, frame: 900.0 }
    }

    fn laid(width: f32) -> Vec<Lane> {
        let corpus = sample();
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        lanes(&corpus, &[0, 1, 2], By::Track, Axis { scale: &scale, width, frame: width }, Lang::Ar)
    }

    #[test]
    fn an_entry_stands_in_the_lane_of_each_of_its_parties() {
        let corpus = sample();
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        let lanes = lanes(&corpus, &[0, 1, 2], By::Actor, axis(&scale), Lang::Ar);
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
        let lanes = lanes(&corpus, &all, By::Actor, axis(&Scale::default()), Lang::En);
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
        let lanes = lanes(&corpus, &[0, 1, 2], By::Track, axis(&scale), Lang::Ar);
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
                    assert!(a.row != b.row || b.x - a.x >= items::TOUCH, "{width}");
                }
            }
        }
    }

    #[test]
    fn an_empty_corpus_has_no_lanes() {
        assert!(lanes(&Corpus::default(), &[], By::Track, axis(&Scale::default()), Lang::Ar).is_empty());
    }
}
