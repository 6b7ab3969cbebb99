//! The Hijri calendar of Umm al-Qura, by ICU4X.

use super::day::{Day, DayRange};
use icu_calendar::cal::Hijri;
use icu_calendar::types::RataDie;
use icu_calendar::{Date, Iso};

/// Day 0 of ours (1970-01-01) in ICU4X's count of days.
const EPOCH: i64 = 719_163;

/// The Gregorian day of a Hijri date; `None` when there is none such.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<Day> {
    let calendar = Hijri::new_umm_al_qura();
    let date = Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?;
    Some(Day((date.to_rata_die().to_i64_date() - EPOCH) as i32))
}

/// The days of a Hijri month.
pub(super) fn month(year: i32, month: u8) -> Option<DayRange> {
    let start = day(year, month, 1)?;
    let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Some(DayRange { start, end: day(next_year, next, 1)?.plus(-1) })
}

/// The days of a Hijri year.
pub(super) fn year(year: i32) -> Option<DayRange> {
    Some(DayRange { start: day(year, 1, 1)?, end: day(year + 1, 1, 1)?.plus(-1) })
}

/// The Hijri year and month of a Gregorian day.
pub(super) fn year_month(day: Day) -> (i32, u8) {
    let iso = Date::from_rata_die(RataDie::new(i64::from(day.0) + EPOCH), Iso);
    let date = iso.to_calendar(Hijri::new_umm_al_qura());
    (date.year().extended_year(), date.month().ordinal)
}
