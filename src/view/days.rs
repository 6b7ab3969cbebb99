//! Days as numbers, and what a date of the document says: a day, a month, a year, a range, or nothing.
//! Precision is kept: a month stays a month. The words for it come from `Intl` in the browser.

use crate::export::document::EntryDate;

/// Days since 1970-01-01.
pub type Day = i32;

/// What a date says, as precisely as it says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Not known.
    Unknown,
    /// One day.
    Day(Day),
    /// One month: year and month.
    Month(i32, u8),
    /// One year.
    Year(i32),
    /// From a day to a day, both included.
    Range(Day, Day),
    /// From a day on.
    Since(Day),
    /// Up to a day.
    Until(Day),
}

impl When {
    /// The date of an entry.
    pub fn of(date: &EntryDate) -> Self {
        let start = date.start.as_deref().map_or(Self::Unknown, Self::parse);
        let end = if date.end == date.start { start } else { date.end.as_deref().map_or(Self::Unknown, Self::parse) };
        match (start, end) {
            (Self::Unknown, Self::Unknown) => Self::parse(&date.edtf),
            (start, Self::Unknown) if date.precision == "interval" => Self::since(start),
            (start, Self::Unknown) => start,
            (Self::Unknown, end) => Self::until(end),
            (start, end) => Self::joined(start, end),
        }
    }

    /// An EDTF date: `2022-01-10`, `2021-12`, `2021`, `a/b`, `a/..`, `2021-W51`, each perhaps with `~`, `?` or a time.
    pub fn parse(text: &str) -> Self {
        if let Some(day) = whole_day(text) {
            return day;
        }
        let text = text.trim_end_matches(['~', '?', '%']);
        if let Some((from, to)) = text.split_once('/') {
            return match (Self::parse(from), Self::parse(to)) {
                (start, Self::Unknown) => Self::since(start),
                (Self::Unknown, end) => Self::until(end),
                (start, end) => Self::joined(start, end),
            };
        }
        let text = text.split('T').next().unwrap_or_default();
        let mut parts = text.splitn(3, '-');
        let year = parts.next().and_then(|it| it.parse().ok());
        let Some(year) = year.filter(|it| (0..=9999).contains(it)) else { return Self::Unknown };
        match (parts.next(), parts.next()) {
            (None, _) => Self::Year(year),
            (Some(week), _) if week.starts_with('W') => week.get(1..).map_or(Self::Unknown, |it| week_of(year, it)),
            (Some(month), day) => month_or_day(year, month, day),
        }
    }

    /// First and last day; the first is very early or the last very late where an end is open.
    pub fn bounds(self) -> Option<(Day, Day)> {
        Some(match self {
            Self::Unknown => return None,
            Self::Day(day) => (day, day),
            Self::Month(year, month) => (day_of(year, month, 1), day_of(year, month, month_days(year, month))),
            Self::Year(year) => (day_of(year, 1, 1), day_of(year, 12, 31)),
            Self::Range(start, end) => (start, end),
            Self::Since(start) => (start, start),
            Self::Until(end) => (end, end),
        })
    }

    fn since(start: Self) -> Self {
        start.bounds().map_or(Self::Unknown, |(first, _)| Self::Since(first))
    }

    fn until(end: Self) -> Self {
        end.bounds().map_or(Self::Unknown, |(_, last)| Self::Until(last))
    }

    fn joined(start: Self, end: Self) -> Self {
        match (start.bounds(), end.bounds()) {
            _ if start == end => start,
            (Some((first, _)), Some((_, last))) if first < last => Self::Range(first, last),
            _ => start,
        }
    }
}

/// What most dates are: `2022-01-10` and nothing else. There may be ten thousands of them.
fn whole_day(text: &str) -> Option<When> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        let digit = |n: i32, it: &u8| it.is_ascii_digit().then(|| n * 10 + i32::from(it - b'0'));
        digits.iter().try_fold(0, digit)
    };
    let (year, month, day) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])? as u8, number(&[d1, d2])? as u8);
    let is_day = (1..=12).contains(&month) && (1..=month_days(year, month)).contains(&day);
    is_day.then(|| When::Day(day_of(year, month, day)))
}

fn month_or_day(year: i32, month: &str, day: Option<&str>) -> When {
    let Some(month) = month.parse().ok().filter(|it| (1..=12).contains(it)) else { return When::Year(year) };
    match day.map(str::parse::<u8>) {
        Some(Ok(day)) if (1..=month_days(year, month)).contains(&day) => When::Day(day_of(year, month, day)),
        _ => When::Month(year, month),
    }
}

/// ISO week: the one that holds 4 January is the first.
fn week_of(year: i32, week: &str) -> When {
    let Some(week) = week.parse::<i32>().ok().filter(|it| (1..=53).contains(it)) else { return When::Year(year) };
    let fourth = day_of(year, 1, 4);
    let monday = fourth - weekday(fourth) + 7 * (week - 1);
    When::Range(monday, monday + 6)
}

/// 0 for Monday.
pub fn weekday(day: Day) -> i32 {
    (day + 3).rem_euclid(7)
}

fn month_days(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The number of a proleptic Gregorian day.
pub fn day_of(year: i32, month: u8, day: u8) -> Day {
    let (month, day) = (i32::from(month), i32::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a number.
pub fn civil(day: Day) -> (i32, u8, u8) {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let (d, m) = (of_year - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    (year + era * 400 + i32::from(m <= 2), m as u8, d as u8)
}

/// `YYYY-MM-DD`.
pub fn iso(day: Day) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edtf: &str, expected: When) {
        assert_eq!(When::parse(edtf), expected, "{edtf}");
    }

    #[test]
    fn forms() {
        let tenth = day_of(2022, 1, 10);
        check("2022-01-10", When::Day(tenth));
        check("2022-01-10T20:00", When::Day(tenth));
        check("2022-01-10~", When::Day(tenth));
        check("2021-12", When::Month(2021, 12));
        check("2021", When::Year(2021));
        check("2022-01-10/2022-01-11", When::Range(tenth, tenth + 1));
        check("2022-01-10/2022-01-10", When::Day(tenth));
        check("2022-01-10/..", When::Since(tenth));
        check("../2022-01-10", When::Until(tenth));
        check("2022-W02", When::Range(tenth, tenth + 6));
        for nothing in ["XXXX", "", "..", "?", "نص", "-", "/"] {
            check(nothing, When::Unknown);
        }
        check("2022-13", When::Year(2022));
        check("2022-02-30", When::Month(2022, 2));
        check("2022-00-10", When::Year(2022));
        check("2022-01-00", When::Month(2022, 1));
    }

    #[test]
    fn entries_keep_their_precision() {
        let date = |start: Option<&str>, end: Option<&str>, precision: &str| EntryDate {
            start: start.map(Into::into),
            end: end.map(Into::into),
            precision: precision.into(),
            ..EntryDate::default()
        };
        assert_eq!(When::of(&date(Some("2021-12"), Some("2021-12"), "month")), When::Month(2021, 12));
        assert_eq!(When::of(&date(None, None, "unknown")), When::Unknown);
        assert_eq!(When::of(&date(Some("2022-01-10"), None, "interval")), When::Since(day_of(2022, 1, 10)));
        assert_eq!(When::of(&date(Some("2022-01-10"), Some("2021-01-10"), "interval")), When::Day(day_of(2022, 1, 10)));
    }

    #[test]
    fn numbers_and_back() {
        assert_eq!(day_of(1970, 1, 1), 0);
        assert_eq!(weekday(day_of(2022, 1, 10)), 0);
        for day in -800_000..800_000 {
            let (year, month, d) = civil(day);
            assert_eq!(day_of(year, month, d), day);
        }
        assert_eq!(iso(day_of(2022, 1, 9)), "2022-01-09");
    }
}
