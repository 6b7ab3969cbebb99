//! Civil days: no clock, no zone. Checked against an outside calendar in the tests.

/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// From a first day to a last one, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

impl Day {
    /// The day of a year, month (1–12) and day of the month; `None` when there is none such.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        (matches!(month, 1..=12) && day >= 1 && day <= days_in_month(year, month)).then(|| Self::raw(year, month, day))
    }

    fn raw(year: i32, month: u32, day: u32) -> Self {
        // Years that begin in March put the leap day at their end.
        let year = year - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// Year, month (1–12), day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (year + era * 400 + i32::from(month <= 2), month as u32, day as u32)
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// ISO weekday: Monday 1 … Sunday 7.
    pub fn weekday(self) -> u32 {
        ((self.0 + 3).rem_euclid(7) + 1) as u32
    }

    /// So many days later (earlier when negative).
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// So many months later, the day clamped to the month.
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.ymd();
        let index = year * 12 + month as i32 - 1 + months;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        Self::raw(year, month, day.min(days_in_month(year, month)))
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Reads `YYYY-MM-DD`, alone or at the beginning of an RFC 3339 or local date-time.
    pub fn parse(iso: &str) -> Option<Self> {
        let date = iso.trim().split(['T', 't', ' ']).next()?;
        let mut parts = date.split('-').map(|p| p.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then(|| Self::new(year as i32, month, day)).flatten()
    }
}

impl DayRange {
    /// The range of one day.
    pub fn day(day: Day) -> Self {
        Self { start: day, end: day }
    }

    /// The days of a month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let start = Day::new(year, month, 1)?;
        Some(Self { start, end: start.plus(days_in_month(year, month) as i32 - 1) })
    }

    /// The days of a year.
    pub fn year(year: i32) -> Self {
        Self { start: Day::raw(year, 1, 1), end: Day::raw(year, 12, 31) }
    }

    /// The days of the ISO week (Monday to Sunday) that holds a day.
    pub fn week_of(day: Day) -> Self {
        let start = day.plus(1 - day.weekday() as i32);
        Self { start, end: start.plus(6) }
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }

    /// The days that both have.
    pub fn intersect(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start <= end).then_some(Self { start, end })
    }

    /// How many days it has.
    pub fn len(self) -> u32 {
        (self.end.0 - self.start.0 + 1) as u32
    }

    /// Never: a range has at least one day.
    pub fn is_empty(self) -> bool {
        false
    }
}

/// How many days a month has.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}
