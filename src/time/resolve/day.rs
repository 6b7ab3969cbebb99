//! Single days: a day of a month, a weekday, a day of the month alone.

use super::span::{relative_month, year_of};
use super::{Context, Place, week_place};
use crate::order::Sorted;
use crate::time::expr::{Cal, MonthOf, Part, Point, Rel, YearOf};
use crate::time::tense::Tense;
use crate::time::{Day, Precision, hijri};

/// A day with its month.
pub(super) fn dated(point: &Point, day: u8, context: &Context) -> Option<Place> {
    match point.month? {
        MonthOf::Rel(rel) => {
            let (month, said) = relative_month(rel, point, context)?;
            let (year, month, _) = month.ymd();
            let place = Place::day(Day::new(year, month, day.into())?, true);
            Some(if said.is_some() { place.said(said) } else { place })
        }
        MonthOf::Named(month) if point.cal == Cal::Hijri => {
            let (year, computed) = hijri_year(month, Some(day), point, context)?;
            let date = hijri::day(year, month, day)?;
            // The month begins with its crescent, a day or two apart between countries: the weekday settles it.
            let settled = point.weekday.and_then(|w| {
                [0, 1, -1, 2, -2].map(|n| date.plus(n)).into_iter().find(|d| d.weekday() == u32::from(w))
            });
            Some(Place::day(settled.unwrap_or(date), computed))
        }
        MonthOf::Named(month) => {
            let month = u32::from(month);
            let day = u32::from(day);
            if let Some(YearOf::Num(year)) = point.year {
                let place = Day::new(year, month, day);
                return place.map(|day| Place::day(unswap(point, day, context.today), false));
            }
            if point.year.is_some() {
                let (year, said) = year_of(point, context)?;
                let place = Place::day(Day::new(year, month, day)?, true);
                return Some(if said.is_some() { place.said(said) } else { place });
            }
            if let Some(day) = told(month, Some(day), point, context) {
                return Some(Place::day(day, true).said(context.told.map(|t| t.0)));
            }
            let today = context.today?;
            let choices = (-4..=4).filter_map(|n| Day::new(today.year() + n, month, day)).collect::<Vec<_>>();
            let rel = point.rel;
            let near = point.offset.is_some();
            let chosen = choose(&choices, today, rel, if near { None } else { context.tense }, |d| *d)?;
            let agreeing = point.weekday.map(u32::from).filter(|w| chosen.weekday() != *w).and_then(|weekday| {
                let fits: Vec<Day> = choices.iter().copied().filter(|d| d.weekday() == weekday).collect();
                let other = choose(&fits, today, rel, context.tense, |d| *d)?;
                ((other.0 - today.0).abs() <= 400).then_some(other)
            });
            Some(Place::day(agreeing.unwrap_or(chosen), true))
        }
    }
}

/// A numeric date that can be read both ways follows the weekday beside it, or the day of writing if it is that.
pub(super) fn unswap(point: &Point, day: Day, today: Option<Day>) -> Day {
    let (year, month, of_month) = day.ymd();
    let Some(other) = Day::new(year, of_month, month).filter(|_| point.swapped) else { return day };
    let weekday = point.weekday.map(u32::from);
    let settled = weekday.is_some_and(|w| day.weekday() != w && other.weekday() == w);
    // A page that bears the day of writing month-first.
    let far = |day: Day| today.is_some_and(|today| (day.0 - today.0).abs() > 2);
    let written = today.is_some() && far(day) && !far(other) && weekday.is_none_or(|w| other.weekday() == w);
    if settled || written { other } else { day }
}

/// A day or month without a year in a sentence that told of an earlier year (`في 26 يناير 2024 ثم في مارس`): the first
/// such from there on, when it is over.
pub(super) fn told(month: u32, day: Option<u32>, point: &Point, context: &Context) -> Option<Day> {
    let (said, true) = context.told.filter(|_| point.rel.is_none() && point.weekday.is_none())? else { return None };
    let (from, today) = (said.days.start, context.today?);
    if said.precision > Precision::Month || from.year() >= today.year() {
        return None;
    }
    let from = if day.is_none() { from.plus(1 - from.ymd().2 as i32) } else { from };
    let choices = (0..=1).filter_map(|n| Day::new(from.year() + n, month, day.unwrap_or(1)));
    choices.into_iter().find(|d| *d >= from).filter(|d| *d <= today)
}

/// Of several days (or months), the one that modifier and tense ask for.
pub(super) fn choose<T: Copy>(
    choices: &[T],
    today: Day,
    rel: Option<Rel>,
    tense: Option<Tense>,
    day: impl Fn(&T) -> Day,
) -> Option<T> {
    let back = || choices.iter().filter(|c| day(c) <= today).max_by_key(|c| day(c)).copied();
    let ahead = || choices.iter().filter(|c| day(c) >= today).min_by_key(|c| day(c)).copied();
    let strictly_back = |n: usize| {
        let mut all: Vec<T> = choices.iter().filter(|c| day(c) < today).copied().collect();
        all.order_by_key(|c| std::cmp::Reverse(day(c)));
        all.get(n).copied()
    };
    let strictly_ahead = |n: usize| {
        let mut all: Vec<T> = choices.iter().filter(|c| day(c) > today).copied().collect();
        all.order_by_key(|c| day(c));
        all.get(n).copied()
    };
    let same = || choices.iter().find(|c| day(c).year() == today.year()).copied();
    let nearest = || choices.iter().min_by_key(|c| (day(c).0 - today.0).abs()).copied();
    match rel {
        Some(Rel::Now(n @ ..=-1)) => return strictly_back(usize::from(n.unsigned_abs()) - 1),
        Some(Rel::Now(n @ 1..)) => return strictly_ahead(n as usize - 1),
        Some(Rel::Now(0)) => return same().or_else(nearest),
        Some(Rel::Previous | Rel::Recent) => return strictly_back(0),
        Some(Rel::Following) => return strictly_ahead(0),
        _ => {}
    }
    // A tense decides only where it does not send the date most of a year away.
    let close = |c: &T| (day(c).0 - today.0).abs() <= 250;
    match tense {
        Some(Tense::Since) => back().or_else(nearest),
        Some(Tense::Past) => back().filter(close).or_else(nearest),
        Some(Tense::Future | Tense::Coming) => ahead().filter(close).or_else(nearest),
        Some(Tense::Alone) => same().or_else(nearest),
        _ => nearest(),
    }
}

/// The Hijri year of a month (and day) without one, or with a Gregorian year.
pub(super) fn hijri_year(month: u8, day: Option<u8>, point: &Point, context: &Context) -> Option<(i32, bool)> {
    let first = |year: i32| hijri::day(year, month, day.unwrap_or(1));
    match point.year {
        Some(YearOf::Num(year)) if year <= 1600 => Some((year, false)),
        Some(_) => {
            let (year, _) = year_of(point, context)?;
            let near = hijri::year_month(Day::new(year, 7, 1)?).0;
            (near - 1..=near + 1).find(|&h| first(h).is_some_and(|d| d.year() == year)).map(|h| (h, true))
        }
        None => {
            let today = context.today?;
            let (this, now) = hijri::year_month(today);
            let base = if day.is_none() { hijri::day(this, now, 1)? } else { today };
            let choices: Vec<(i32, Day)> = (this - 3..=this + 3).filter_map(|y| Some((y, first(y)?))).collect();
            let tense = context.tense.filter(|t| *t != Tense::Alone);
            choose(&choices, base, point.rel, tense, |c| c.1).map(|c| (c.0, true))
        }
    }
}

/// A day of the month alone (`يوم 27`, `السبت السادس عشر`).
pub(super) fn day_of_month(day: u8, point: &Point, context: &Context) -> Option<Place> {
    let today = context.today?;
    let choices: Vec<Day> = (-14..=14)
        .filter_map(|n| {
            let (year, month, _) = today.plus_months(n).ymd();
            Day::new(year, month, day.into())
        })
        .filter(|d| point.weekday.is_none_or(|w| d.weekday() == u32::from(w)))
        .collect();
    let back = choices.iter().filter(|d| **d <= today).max().copied();
    let ahead = choices.iter().filter(|d| **d >= today).min().copied();
    let day = match context.tense {
        Some(Tense::Past | Tense::Since) => back.or(ahead),
        Some(Tense::Future | Tense::Coming) => ahead.or(back),
        _ => choices.iter().min_by_key(|d| (d.0 - today.0).abs()).copied(),
    }?;
    Some(Place::day(day, true))
}

pub(super) fn weekday_place(weekday: u8, point: &Point, context: &Context) -> Option<Place> {
    let weekday = u32::from(weekday);
    if let Some(rel) = point.week {
        let week = week_place(rel, context)?;
        return Some(Place { anchor: week.anchor, ..Place::day(week.days.start.plus(weekday as i32 - 1), true) });
    }
    if let (Some(Rel::Following | Rel::Previous), Some(said)) = (point.rel, context.day) {
        let back = point.rel == Some(Rel::Previous);
        let day = if back { last(weekday, said.days.start.plus(-1)) } else { next(weekday, said.days.end.plus(1)) };
        return Some(Place::day(day, true).said(Some(said)));
    }
    if let (Some(Rel::Same), Some(said)) = (point.rel, context.day) {
        return Some(Place::day(said.days.start, true).said(Some(said)));
    }
    let today = context.today?;
    let day = match point.rel {
        Some(Rel::Now(-2)) => last(weekday, today.plus(-1)).plus(-7),
        Some(Rel::Now(..=-1) | Rel::Previous | Rel::Recent) => last(weekday, today.plus(-1)),
        Some(Rel::Now(2..)) => next(weekday, today.plus(1)).plus(7),
        Some(Rel::Now(1) | Rel::Following) => next(weekday, today.plus(1)),
        Some(Rel::Now(0)) if matches!(context.tense, Some(Tense::Past | Tense::Since)) => last(weekday, today),
        Some(Rel::Now(0)) => next(weekday, today),
        _ => match context.tense {
            // تبدأ الثلاثاء وتنتهي الخميس
            Some(Tense::Future | Tense::Coming) if context.ends && begun(today, context).is_some() => {
                next(weekday, begun(today, context)?.plus(1))
            }
            Some(_) if settled(weekday, today, context).is_some() => settled(weekday, today, context)?,
            // ستبدأ ليلة الأحد: tonight, on a Sunday.
            Some(Tense::Future) if matches!(point.part, Some(Part::Evening | Part::Night)) => next(weekday, today),
            Some(Tense::Coming) => next(weekday, today),
            Some(Tense::Future | Tense::Alone) => next(weekday, today.plus(1)),
            // الخميس الساعة 8: what has an hour and no verb is announced.
            Some(Tense::Unknown) if point.clock.is_some() => next(weekday, today.plus(1)),
            _ => last(weekday, today),
        },
    };
    Some(Place::day(day, true))
}

/// The day last named, when it lies ahead within two weeks.
pub(super) fn begun(today: Day, context: &Context) -> Option<Day> {
    context.day.map(|said| said.days.end).filter(|day| (0..=14).contains(&(day.0 - today.0)))
}

/// The day of a weekday that the text names elsewhere, within a week of the writing.
pub(super) fn settled(weekday: u32, today: Day, context: &Context) -> Option<Day> {
    if context.sure || context.tense == Some(Tense::Alone) {
        return None;
    }
    let fits = |(w, day, _): &&(u8, Day, bool)| u32::from(*w) == weekday && (day.0 - today.0).abs() <= 7;
    let named = context.settled.iter().filter(|s| s.2).find(fits);
    named.or_else(|| context.settled.iter().find(fits)).map(|s| s.1)
}

/// The last such weekday up to a day.
pub(super) fn last(weekday: u32, day: Day) -> Day {
    day.plus(-((day.weekday() + 7 - weekday) as i32 % 7))
}

/// The first such weekday from a day on.
pub(super) fn next(weekday: u32, day: Day) -> Day {
    day.plus((weekday + 7 - day.weekday()) as i32 % 7)
}
