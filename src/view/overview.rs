//! The overview: how much there is on every day of the whole, and which days a reader means who points at it.

use super::corpus::Corpus;
use super::days::{Day, When};
use super::scale::Scale;
use crate::order::Sorted;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which.
    pub day: Day,
    /// How many entries took place.
    pub done: usize,
    /// How many are planned, proposed, called off …
    pub planned: usize,
}

/// The days on which there is something, in their order.
pub fn columns(corpus: &Corpus, entries: &[usize]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    // Entries mostly come in the order of time: a day's follow one another.
    for at in entries {
        let row = &corpus.rows[*at];
        let When::Day(day) = row.when else { continue };
        if columns.last().is_none_or(|it| it.day != day) {
            columns.push(Column { day, done: 0, planned: 0 });
        }
        if let Some(column) = columns.last_mut() {
            *(if row.is_done { &mut column.done } else { &mut column.planned }) += 1;
        }
    }
    columns.order_by_key(|it| it.day);
    let joined = |day: &[Column]| Column {
        day: day[0].day,
        done: day.iter().map(|it| it.done).sum(),
        planned: day.iter().map(|it| it.planned).sum(),
    };
    columns.chunk_by(|a, b| a.day == b.day).map(joined).collect()
}

/// A bar of the overview: a day, or the days that there is no room to draw apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Where, from 0 to 1.
    pub at: f32,
    /// How many entries took place.
    pub done: usize,
    /// How many are planned, proposed, called off …
    pub planned: usize,
}

/// The bars of these days, no more than `most`.
pub fn bars(scale: &Scale, columns: &[Column], most: usize) -> Vec<Bar> {
    let bar = |it: &Column| Bar { at: scale.at(it.day as f32 + 0.5), done: it.done, planned: it.planned };
    let days: Vec<Bar> = columns.iter().map(bar).collect();
    if days.len() <= most {
        return days;
    }
    let slot = |it: &Bar| (it.at * most as f32).min(most as f32 - 1.0) as usize;
    let joined = |days: &[Bar]| Bar {
        at: (slot(&days[0]) as f32 + 0.5) / most as f32,
        done: days.iter().map(|it| it.done).sum(),
        planned: days.iter().map(|it| it.planned).sum(),
    };
    days.chunk_by(|a, b| slot(a) == slot(b)).map(joined).collect()
}

/// The days between two places of the axis (from 0 to 1, in any order). Where both are one place, the day of the
/// nearest column; a stretch that is drawn narrower is meant as a whole.
pub fn span(scale: &Scale, columns: &[Column], from: f32, to: f32) -> Option<(Day, Day)> {
    let (from, to) = (from.min(to), from.max(to));
    if to - from > 0.004 {
        return Some((scale.day_at(from)?, scale.day_at(to)?));
    }
    let stretch = scale.stretches.iter().find(|it| it.from <= from && from <= it.to)?;
    if stretch.narrowed {
        return Some((stretch.start, stretch.end - 1));
    }
    let away = |it: &&Column| ((scale.at(it.day as f32 + 0.5) - from).abs() * 1e6) as u32;
    let day = columns.iter().min_by_key(away).map(|it| it.day).or_else(|| scale.day_at(from))?;
    Some((day, day))
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::super::days::day_of;
    use super::*;

    #[test]
    fn what_took_place_apart_from_what_is_planned() {
        let told: Vec<_> = columns(&sample(), &[0, 1, 2]).iter().map(|it| (it.day, it.done, it.planned)).collect();
        assert_eq!(told, [(day_of(2022, 1, 10), 1, 0), (day_of(2022, 1, 12), 0, 1)]);
        assert!(columns(&Corpus::default(), &[]).is_empty());
    }

    #[test]
    fn days_without_room_share_a_bar_and_nothing_is_lost() {
        let columns: Vec<Column> = (0..1000).map(|day| Column { day: 18_000 + day, done: 2, planned: 1 }).collect();
        let scale = Scale::new(columns.iter().map(|it| When::Day(it.day)));
        for (most, expected) in [(90, 90), (1000, 1000), (2000, 1000)] {
            let bars = bars(&scale, &columns, most);
            assert_eq!(bars.len(), expected);
            assert_eq!(bars.iter().map(|it| it.done).sum::<usize>(), 2000);
            assert_eq!(bars.iter().map(|it| it.planned).sum::<usize>(), 1000);
            assert!(bars.iter().zip(&bars[1..]).all(|(a, b)| a.at < b.at));
        }
    }

    #[test]
    fn a_stretch_is_its_days_and_a_point_the_nearest() {
        let corpus = sample();
        let scale = Scale::new(corpus.rows.iter().map(|it| it.when));
        let columns = columns(&corpus, &[0, 1, 2]);
        let (tenth, twelfth) = (day_of(2022, 1, 10), day_of(2022, 1, 12));
        let at = |day: Day| scale.at(day as f32 + 0.4);
        assert_eq!(span(&scale, &columns, at(twelfth), at(tenth)), Some((tenth, twelfth)), "in any order");
        assert_eq!(span(&scale, &columns, at(twelfth - 4), at(twelfth - 4)), Some((tenth, tenth)));
        assert_eq!(span(&scale, &columns, 1.0, 1.0), Some((twelfth, twelfth)));
        assert_eq!(span(&Scale::default(), &[], 0.2, 0.6), None);
    }

    #[test]
    fn a_narrowed_stretch_is_meant_as_a_whole() {
        let scale = Scale::new(["2021", "2022-01-10"].map(When::parse));
        let (first, last) = span(&scale, &[], 0.01, 0.01).unwrap();
        assert!(first < day_of(2021, 1, 2) && last > day_of(2021, 12, 1), "{first} {last}");
    }
}
