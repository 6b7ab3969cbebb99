//! The days of feasts, from `holidays.tsv`.

use super::expr::{Point, Rel, YearOf};
use super::tense::Tense;
use super::{Day, DayRange, hijri};

/// The day of a feast: of its year, or the one that modifier and tense ask for.
pub(super) fn place(date: &str, point: &Point, today: Option<Day>, tense: Option<Tense>) -> Option<DayRange> {
    let extra = if point.holiday_day < 0 { -1 } else { i32::from(point.holiday_day.max(1)) - 1 };
    let one = |day: Day| DayRange::day(day.plus(extra));
    if let Some(YearOf::Num(year)) = point.year {
        return of_year(date, year).map(one);
    }
    let today = today?;
    if let Some(YearOf::Rel(Rel::Now(n))) = point.year {
        return of_year(date, today.year() + i32::from(n)).map(one);
    }
    let all: Vec<Day> = (-2..=2).filter_map(|n| of_year(date, today.year() + n)).collect();
    let back = all.iter().filter(|d| **d < today).max().copied();
    let ahead = all.iter().filter(|d| **d >= today).min().copied();
    let day = match (point.rel, tense) {
        (Some(Rel::Now(..=-1) | Rel::Previous | Rel::Recent), _) => back,
        (Some(Rel::Now(1..) | Rel::Following), _) => ahead,
        (_, Some(Tense::Past | Tense::Since)) => back.filter(|d| today.0 - d.0 < 300).or(ahead),
        _ => ahead.or(back),
    };
    day.map(one)
}

fn of_year(date: &str, year: i32) -> Option<Day> {
    let (kind, rest) = date.split_once(':')?;
    let pair = |text: &str| -> Option<(u32, u32)> {
        let (a, b) = text.split_once('-')?;
        Some((a.parse().ok()?, b.parse().ok()?))
    };
    match kind {
        "g" => pair(rest).and_then(|(month, day)| Day::new(year, month, day)),
        "h" => {
            let (month, day) = pair(rest)?;
            if year < 1700 {
                return hijri::day(year, month as u8, day as u8);
            }
            let near = hijri::year_month(Day::new(year, 7, 1)?).0;
            (near - 1..=near + 1).filter_map(|h| hijri::day(h, month as u8, day as u8)).find(|d| d.year() == year)
        }
        "e" => Some(easter(year)?.plus(rest.parse().ok()?)),
        "n" => {
            let (month, rest) = rest.split_once('-')?;
            let (nth, weekday) = pair(rest)?;
            let first = Day::new(year, month.parse().ok()?, 1)?;
            let ahead = (weekday + 7 - first.weekday()) % 7 + 7 * nth.checked_sub(1)?;
            Some(first.plus(ahead as i32))
        }
        _ => None,
    }
}

/// Western Easter Sunday (the anonymous Gregorian computus).
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day::new(year, (n / 31) as u32, (n % 31 + 1) as u32)
}
