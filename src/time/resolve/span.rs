//! Longer stretches: weeks, months, seasons, years, centuries, and parts of them.

use super::day::{choose, hijri_year, last, next, told};
use super::{Context, Place, Said};
use crate::time::expr::{Cal, MonthOf, Point, Rel, Sub, YearOf};
use crate::time::tense::Tense;
use crate::time::{Day, DayRange, Precision, hijri};

pub(super) fn before_christ(point: &Point) -> Option<Place> {
    let value = match (point.year, point.century) {
        (Some(YearOf::Num(year)), _) => format!("BC{year:04}"),
        (_, Some(century)) => format!("BC{:02}", century - 1),
        _ => return None,
    };
    let days = DayRange::year(match point.year {
        Some(YearOf::Num(year)) => 1 - year,
        _ => 1 - point.century? * 100,
    });
    Some(Place { days, precision: Precision::Year, value, anchor: None, computed: false })
}

pub(super) fn years(first: i32, last: i32, value: String) -> Place {
    let days = DayRange { start: DayRange::year(first).start, end: DayRange::year(last).end };
    Place { days, precision: Precision::Decade, value, anchor: None, computed: false }
}

pub(super) fn shift_of(rel: Rel) -> Option<i32> {
    Some(match rel {
        Rel::Now(n) => n.into(),
        Rel::Previous | Rel::Recent => -1,
        Rel::Following => 1,
        Rel::Same => return None,
    })
}

/// The year that a point says, and the mention it hangs on.
pub(super) fn year_of(point: &Point, context: &Context) -> Option<(i32, Option<Said>)> {
    match point.year? {
        YearOf::Num(year) => Some((year, None)),
        // العام الهجري الجاري
        YearOf::Rel(Rel::Now(n)) if point.cal == Cal::Hijri && point.month.is_none() => {
            Some((hijri::year_month(context.today?).0 + i32::from(n), None))
        }
        YearOf::Rel(Rel::Now(n)) => Some((context.today?.year() + i32::from(n), None)),
        YearOf::Rel(rel) => {
            let step = match rel {
                Rel::Previous | Rel::Recent => -1,
                Rel::Following => 1,
                _ => 0,
            };
            match (context.said, context.today) {
                (Some(said), _) if rel != Rel::Recent => Some((said.days.start.year() + step, Some(said))),
                (_, Some(today)) if step != 0 => Some((today.year() + step, None)),
                _ => None,
            }
        }
    }
}

/// The first day of a month given by its place.
pub(super) fn relative_month(rel: Rel, point: &Point, context: &Context) -> Option<(Day, Option<Said>)> {
    let months = |day: Day, n: i32| {
        let (year, month, _) = day.plus_months(n).ymd();
        Day::new(year, month, 1)
    };
    let said = same_month(rel, point, context)
        .filter(|s| s.precision <= Precision::Month || s.precision == Precision::Interval);
    let (first, said) = match (rel, said, context.today) {
        (Rel::Now(n), _, Some(today)) => (months(today, n.into())?, None),
        (Rel::Same, Some(said), _) => (months(said.days.end, 0)?, Some(said)),
        (Rel::Following, Some(said), _) => (months(said.days.end, 1)?, Some(said)),
        (Rel::Previous, Some(said), _) => (months(said.days.start, -1)?, Some(said)),
        (Rel::Following, None, Some(today)) => (months(today, 1)?, None),
        (Rel::Previous | Rel::Recent, _, Some(today)) => (months(today, -1)?, None),
        (Rel::Same, None, Some(today)) => (months(today, 0)?, None),
        _ => return None,
    };
    if let Some(YearOf::Num(year)) = point.year {
        return Some((Day::new(year, first.ymd().1, 1)?, said));
    }
    if let Some(YearOf::Rel(Rel::Now(n))) = point.year {
        return Some((Day::new(context.today?.year() + i32::from(n), first.ymd().1, 1)?, said));
    }
    Some((first, said))
}

/// The date whose month a later day shares: the last one said, or the last that fits the tense (`سيليه في 12 منه`).
pub(super) fn same_month(rel: Rel, point: &Point, context: &Context) -> Option<Said> {
    let (Rel::Same, Some(day), Some(today)) = (rel, point.day, context.today) else { return context.said };
    let fits = |said: &&Said| {
        let (year, month, _) = said.days.end.ymd();
        let date = Day::new(year, month, day.into());
        date.is_some_and(|date| match context.tense {
            Some(Tense::Future | Tense::Coming) => date >= today,
            Some(Tense::Past | Tense::Since) => date <= today,
            _ => true,
        })
    };
    context.history.iter().rev().take(6).find(fits).copied().or(context.said)
}

pub(super) fn month_place(month: MonthOf, point: &Point, context: &Context) -> Option<Place> {
    match month {
        MonthOf::Rel(rel) => {
            let (first, said) = relative_month(rel, point, context)?;
            let (year, month, _) = first.ymd();
            let place = Place::month(year, month, true)?;
            Some(if said.is_some() { place.said(said) } else { place })
        }
        MonthOf::Named(month) if point.cal == Cal::Hijri => {
            let (year, computed) = hijri_year(month, None, point, context)?;
            Some(Place::interval(hijri::month(year, month)?, computed))
        }
        MonthOf::Named(month) => {
            let month = u32::from(month);
            if point.year.is_some() {
                let (year, said) = year_of(point, context)?;
                let computed = !matches!(point.year, Some(YearOf::Num(_)));
                let place = Place::month(year, month, computed)?;
                return Some(if said.is_some() { place.said(said) } else { place });
            }
            if let Some(first) = told(month, None, point, context) {
                return Place::month(first.year(), month, true).map(|p| p.said(context.told.map(|t| t.0)));
            }
            let today = context.today?;
            let (this_year, this_month, _) = today.ymd();
            let first = Day::new(this_year, this_month, 1)?;
            let choices: Vec<Day> = (-4..=4).filter_map(|n| Day::new(this_year + n, month, 1)).collect();
            let (year, month, _) = choose(&choices, first, point.rel, context.tense, |d| *d)?.ymd();
            Place::month(year, month, true)
        }
    }
}

pub(super) fn week_place(rel: Rel, context: &Context) -> Option<Place> {
    let (base, step, said) = match (rel, context.said, context.today) {
        (Rel::Now(n), _, Some(today)) => (today, i32::from(n), None),
        (Rel::Same, Some(said), _) => (said.days.start, 0, Some(said)),
        (Rel::Following, Some(said), _) => (said.days.end, 1, Some(said)),
        (Rel::Previous, Some(said), _) => (said.days.start, -1, Some(said)),
        (Rel::Following, None, Some(today)) => (today, 1, None),
        (Rel::Previous | Rel::Recent, _, Some(today)) => (today, -1, None),
        (Rel::Same, None, Some(today)) => (today, 0, None),
        _ => return None,
    };
    let place = Place::week(DayRange::week_of(base).start.plus(7 * step), true);
    Some(if said.is_some() { place.said(said) } else { place })
}

pub(super) fn sub_place(sub: Sub, point: &Point, context: &Context) -> Option<Place> {
    let year = || match point.year {
        Some(_) => year_of(point, context).map(|(year, _)| year),
        None => context.today.map(Day::year),
    };
    let computed = !matches!(point.year, Some(YearOf::Num(_)));
    match sub {
        Sub::Quarter(n) => {
            let year = year()?;
            let first = u32::from(n - 1) * 3 + 1;
            Some(stretch(year, first, 3, format!("{year:04}-Q{n}"), computed))
        }
        Sub::Half(n) if point.month.is_some() => {
            let month = month_place(point.month?, point, context)?;
            // The fifteenth, in either calendar.
            let middle = month.days.start.plus(14);
            let days = if n == 1 {
                DayRange { start: month.days.start, end: middle }
            } else {
                DayRange { start: middle.plus(1), end: month.days.end }
            };
            Some(Place::interval(days, month.computed))
        }
        Sub::Half(n) => {
            let year = year()?;
            Some(stretch(year, u32::from(n - 1) * 6 + 1, 6, format!("{year:04}-H{n}"), computed))
        }
        Sub::Months(n) => {
            let year = year()?;
            let first = if n < 0 { 13 - n.unsigned_abs() } else { 1 };
            let last = first + n.unsigned_abs() - 1;
            let value = format!("{year:04}-{first:02}/{year:04}-{last:02}");
            let place = stretch(year, first.into(), n.unsigned_abs().into(), value, computed);
            Some(Place { precision: Precision::Interval, ..place })
        }
        Sub::Season(season) => {
            let (code, first) = season.code();
            let year = match point.year {
                Some(_) => year_of(point, context)?.0,
                None => {
                    let today = context.today?;
                    let (this, month, _) = today.ymd();
                    // `الصيف الماضي`, said in summer: the one that is over.
                    let over = matches!(point.rel, Some(Rel::Now(..=-1) | Rel::Previous))
                        && (first..first + 3).contains(&month);
                    let now = Day::new(this, if over { first } else { month }, 1)?;
                    let choices: Vec<Day> = (-2..=2).filter_map(|n| Day::new(this + n, first, 1)).collect();
                    let chosen = match point.rel {
                        Some(Rel::Now(0)) => choices[2],
                        rel => choose(&choices, now, rel, context.tense, |d| *d)?,
                    };
                    chosen.year()
                }
            };
            Some(stretch(year, first, 3, format!("{year:04}-{code}"), computed))
        }
        Sub::NthWeek(n) if point.month.is_some() => {
            let month = month_place(point.month?, point, context)?;
            let day = if n < 0 {
                last(7, month.days.end).plus(-6)
            } else {
                next(1, month.days.start).plus(7 * (i32::from(n) - 1))
            };
            Some(Place::week(day, month.computed))
        }
        Sub::NthWeek(n) => {
            let year = year()?;
            let fourth = Day::new(year, 1, 4)?;
            let first = DayRange::week_of(fourth).start;
            let day = if n < 0 {
                DayRange::week_of(Day::new(year, 12, 28)?).start
            } else {
                first.plus(7 * (i32::from(n) - 1))
            };
            Some(Place::week(day, computed))
        }
        Sub::NthDay(_) => {
            let month = month_place(point.month?, point, context)?;
            Some(Place::day(month.days.end, month.computed))
        }
        Sub::NthWeekday(n, weekday) => {
            let month = month_place(point.month?, point, context)?;
            let weekday = u32::from(weekday);
            let day = if n < 0 {
                last(weekday, month.days.end)
            } else {
                next(weekday, month.days.start).plus(7 * (i32::from(n) - 1))
            };
            month.days.contains(day).then(|| Place::day(day, month.computed))
        }
    }
}

pub(super) fn stretch(year: i32, first: u32, months: u32, value: String, computed: bool) -> Place {
    let start = Day::new(year, first, 1).unwrap_or_default();
    let end = start.plus_months(months as i32).plus(-1);
    Place { days: DayRange { start, end }, precision: Precision::Season, value, anchor: None, computed }
}
