//! Dates as the document writes them: never more precise than they are known.

use crate::time::{Day, DayRange, Precision, days_in_month};

/// First and last day, month or year of a date, at its precision.
pub fn ends(days: DayRange, precision: Precision) -> (String, String) {
    match precision {
        Precision::Month | Precision::Season => (month(days.start), month(days.end)),
        Precision::Year | Precision::Decade => (year(days.start), year(days.end)),
        Precision::Interval if whole_months(days) => (month(days.start), month(days.end)),
        _ => (days.start.iso(), days.end.iso()),
    }
}

/// The date in EDTF, level 1.
pub fn edtf(days: Option<DayRange>, precision: Precision, about: bool) -> String {
    let Some(days) = days else { return "XXXX".into() };
    let (start, end) = ends(days, precision);
    let about = if about { "~" } else { "" };
    if precision == Precision::Decade && start.len() == 4 && days.len() < 3660 {
        return format!("{}X{about}", &start[..3]);
    }
    if start == end { format!("{start}{about}") } else { format!("{start}{about}/{end}{about}") }
}

/// The document's word for a precision.
pub fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Week => "week",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Interval => "interval",
        Precision::Unknown => "unknown",
    }
}

fn month(day: Day) -> String {
    let (year, month, _) = day.ymd();
    format!("{year:04}-{month:02}")
}

fn year(day: Day) -> String {
    format!("{:04}", day.year())
}

fn whole_months(days: DayRange) -> bool {
    let (year, month, last) = days.end.ymd();
    days.start.ymd().2 == 1 && last == days_in_month(year, month)
}
