//! The axis of time. Stretches where days are known keep one even scale; long stretches between them, and the far
//! ends that only a month or a year reaches into, are drawn narrower and marked as such: everything stays in sight,
//! and what happened within days is not crushed by what happened in another year.

use super::days::{Day, When, civil, day_of};
use crate::order::Sorted;

/// Up to this many days without an entry belong to the stretch.
const QUIET: Day = 14;
/// Days kept free around a stretch.
const MARGIN: Day = 2;
/// The share of the even stretches that one narrowed stretch may take.
const NARROW: f32 = 0.14;

/// A stretch of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// First day.
    pub start: Day,
    /// The day after the last.
    pub end: Day,
    /// Where it begins, from 0 to 1.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// Whether it is drawn narrower than the others.
    pub narrowed: bool,
}

/// The whole axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scale {
    /// One after the other, without holes.
    pub stretches: Vec<Stretch>,
}

/// A line of the axis with its date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where, from 0 to 1.
    pub at: f32,
    /// What is written there.
    pub when: When,
}

impl Scale {
    /// The axis for these dates.
    pub fn new(dates: impl IntoIterator<Item = When>) -> Self {
        let bounds: Vec<(Day, Day)> = dates.into_iter().filter_map(When::bounds).collect();
        let (Some(first), Some(last)) = (bounds.iter().map(|it| it.0).min(), bounds.iter().map(|it| it.1).max()) else {
            return Self::default();
        };
        let even = even_stretches(&bounds, first - 1, last + 2);
        let days: f32 = even.iter().map(|it| (it.1 - it.0) as f32).sum();
        let mut weighted: Vec<(Day, Day, f32, bool)> = Vec::new();
        let mut at = (first - 1).min(even.first().map_or(first, |it| it.0));
        for (start, end) in &even {
            push_narrow(&mut weighted, at, *start, days);
            weighted.push((*start, *end, (*end - *start) as f32, false));
            at = *end;
        }
        push_narrow(&mut weighted, at, last + 2, days);
        Self::laid(&weighted, days)
    }

    fn laid(weighted: &[(Day, Day, f32, bool)], days: f32) -> Self {
        let narrow: f32 = weighted.iter().filter(|it| it.3).map(|it| it.2).sum();
        let shrink = if narrow > days * 0.5 { days * 0.5 / narrow } else { 1.0 };
        let weight = |it: &(Day, Day, f32, bool)| if it.3 { it.2 * shrink } else { it.2 };
        let total: f32 = weighted.iter().map(weight).sum::<f32>().max(1.0);
        let mut from = 0.0;
        let stretch = |it: &(Day, Day, f32, bool)| {
            let to = from + weight(it) / total;
            let out = Stretch { start: it.0, end: it.1, from, to, narrowed: it.3 };
            from = to;
            out
        };
        Self { stretches: weighted.iter().map(stretch).collect() }
    }

    /// Where a moment lies, from 0 to 1; a whole number is a day's beginning.
    pub fn at(&self, day: f32) -> f32 {
        for it in &self.stretches {
            if day <= it.end as f32 {
                let share = ((day - it.start as f32) / (it.end - it.start).max(1) as f32).clamp(0.0, 1.0);
                return it.from + share * (it.to - it.from);
            }
        }
        1.0
    }

    /// The day that a place from 0 to 1 lies in.
    pub fn day_at(&self, at: f32) -> Option<Day> {
        let it = self.stretches.iter().find(|it| at <= it.to).or(self.stretches.last())?;
        let share = (at - it.from) / (it.to - it.from).max(f32::EPSILON);
        Some((it.start + (share * (it.end - it.start) as f32) as Day).clamp(it.start, it.end - 1))
    }

    /// Lines and dates, none nearer to its neighbour than `apart` when the axis is `width` wide.
    pub fn ticks(&self, width: f32, apart: f32) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let (even, narrow): (Vec<&Stretch>, Vec<&Stretch>) = self.stretches.iter().partition(|it| !it.narrowed);
        for stretch in even.into_iter().chain(narrow) {
            let room = (stretch.to - stretch.from) * width / (stretch.end - stretch.start).max(1) as f32;
            for when in dates_of(stretch, apart / room.max(0.0001)) {
                let Some((first, _)) = when.bounds() else { continue };
                let centre = if matches!(when, When::Day(_)) { 0.5 } else { 0.0 };
                let at = self.at(first as f32 + centre);
                if (apart * 0.45..=width - apart * 0.45).contains(&(at * width))
                    && ticks.iter().all(|it| (it.at - at).abs() * width >= apart)
                {
                    ticks.push(Tick { at, when });
                }
            }
        }
        ticks.order_by(|a, b| a.at.total_cmp(&b.at));
        ticks
    }
}

/// Stretches that dates known to the day (or to ten days) lie in; the whole where there are none.
fn even_stretches(bounds: &[(Day, Day)], first: Day, last: Day) -> Vec<(Day, Day)> {
    let mut fine: Vec<(Day, Day)> =
        bounds.iter().filter(|it| it.1 - it.0 < 10).map(|it| (it.0 - MARGIN, it.1 + MARGIN + 1)).collect();
    // Of a crowd most share a day with their neighbour.
    fine.dedup();
    fine.order();
    let mut out: Vec<(Day, Day)> = Vec::new();
    for (start, end) in fine {
        match out.last_mut() {
            Some(it) if start - it.1 <= QUIET => it.1 = it.1.max(end),
            _ => out.push((start, end)),
        }
    }
    if out.is_empty() {
        out.push((first, last));
    }
    out
}

fn push_narrow(out: &mut Vec<(Day, Day, f32, bool)>, start: Day, end: Day, days: f32) {
    if start < end {
        let len = (end - start) as f32;
        out.push((start, end, len.min(days * NARROW), len > days * NARROW));
    }
}

/// Dates of a stretch, at least `days` apart: days, Mondays, months or years, whichever fits.
fn dates_of(stretch: &Stretch, days: f32) -> Vec<When> {
    let range = stretch.start..stretch.end;
    if days <= 14.0 {
        // Days count from a Monday, so that a step of a week or two falls on Mondays.
        let step = [1, 2, 7, 14].into_iter().find(|it| days <= *it as f32).unwrap_or(14);
        return range.filter(|it| (it + 3).rem_euclid(step) == 0).map(When::Day).collect();
    }
    let (mut year, mut month, _) = civil(stretch.start);
    let step = [1_u8, 2, 3, 6].into_iter().find(|it| f32::from(*it) * 30.0 >= days);
    let mut out = Vec::new();
    while day_of(year, month, 1) < stretch.end && out.len() < 400 {
        if range.contains(&day_of(year, month, 1)) {
            match step {
                _ if month == 1 => out.push(When::Year(year)),
                Some(step) if (month - 1) % step == 0 => out.push(When::Month(year, month)),
                _ => {}
            }
        }
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talks() -> Scale {
        let dates = ["2021", "2021-06", "2021-12", "2021-12-17", "2021-12-28", "2022-01-10", "2022-01-13", "2022-01"];
        Scale::new(dates.map(When::parse))
    }

    #[test]
    fn stretches_join_and_fill_the_axis() {
        let scale = talks();
        assert_eq!(scale.stretches[0].from, 0.0);
        assert!((scale.stretches.last().unwrap().to - 1.0).abs() < 1e-4);
        for (a, b) in scale.stretches.iter().zip(scale.stretches.iter().skip(1)) {
            assert_eq!(a.end, b.start);
            assert_eq!(a.to, b.from);
        }
        assert!(scale.stretches[0].narrowed);
    }

    #[test]
    fn later_is_further_and_days_get_room() {
        let scale = talks();
        let mut before = -1.0;
        for day in day_of(2020, 12, 1)..day_of(2022, 3, 1) {
            let at = scale.at(day as f32);
            assert!((0.0..=1.0).contains(&at) && at >= before);
            before = at;
        }
        let (a, b) = (day_of(2022, 1, 10), day_of(2022, 1, 11));
        assert!(scale.at(b as f32) - scale.at(a as f32) > 0.02);
    }

    #[test]
    fn a_place_leads_back_to_its_day() {
        let scale = talks();
        for day in day_of(2022, 1, 8)..day_of(2022, 1, 14) {
            assert_eq!(scale.day_at(scale.at(day as f32 + 0.5)), Some(day));
        }
        assert_eq!(Scale::default().day_at(0.5), None);
    }

    #[test]
    fn ticks_keep_their_distance() {
        for width in [320.0, 800.0, 1300.0, 5000.0] {
            let ticks = talks().ticks(width, 64.0);
            assert!(ticks.len() >= 2, "{width}");
            assert!(ticks.iter().zip(ticks.iter().skip(1)).all(|(a, b)| (b.at - a.at) * width >= 63.9));
        }
    }

    #[test]
    fn nothing_one_day_and_only_years() {
        assert!(Scale::new([When::Unknown]).ticks(900.0, 60.0).is_empty());
        assert_eq!(Scale::default().at(9.0), 1.0);
        assert!((0.2..0.8).contains(&Scale::new([When::parse("2022-01-10")]).at(day_of(2022, 1, 10) as f32 + 0.5)));
        assert!(Scale::new(["1990", "2020"].map(When::parse)).ticks(900.0, 60.0).len() > 3);
    }
}
