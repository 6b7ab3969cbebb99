//! What the words say, before any day of writing is known: the tree that the rules build and `resolve` reads.

/// Gregorian or Hijri.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cal {
    #[default]
    Gregorian,
    Hijri,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Night,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    pub fn named(name: &str) -> Option<Self> {
        use Unit::*;
        Some(match name {
            "second" => Second,
            "minute" => Minute,
            "hour" => Hour,
            "night" => Night,
            "day" => Day,
            "week" => Week,
            "month" => Month,
            "quarter" => Quarter,
            "year" => Year,
            "decade" => Decade,
            "century" => Century,
            _ => return None,
        })
    }

    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self <= Unit::Hour
    }
}

/// Which one of a row of units, counted from the day of writing or from what was said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rel {
    /// Counted from the day of writing: last −1, this 0, next 1, the one after 2.
    Now(i8),
    /// The one before what was said (السابق).
    Previous,
    /// The one after what was said (التالي).
    Following,
    /// The one that was said (نفسه).
    Same,
    /// The last of a row (الأخير).
    Recent,
}

impl Rel {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "prev" => Rel::Previous,
            "foll" => Rel::Following,
            "same" => Rel::Same,
            "recent" => Rel::Recent,
            n => Rel::Now(n.parse().ok()?),
        })
    }
}

/// Part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Noon,
    Evening,
    Night,
}

impl Part {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "MO" => Part::Morning,
            "AF" => Part::Noon,
            "EV" => Part::Evening,
            "NI" => Part::Night,
            _ => return None,
        })
    }

    /// TIMEX3 suffix.
    pub fn code(self) -> &'static str {
        match self {
            Part::Morning => "TMO",
            Part::Noon => "TAF",
            Part::Evening => "TEV",
            Part::Night => "TNI",
        }
    }
}

/// Season of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "SP" => Season::Spring,
            "SU" => Season::Summer,
            "FA" => Season::Autumn,
            "WI" => Season::Winter,
            _ => return None,
        })
    }

    /// TIMEX3 suffix and first month.
    pub fn code(self) -> (&'static str, u32) {
        match self {
            Season::Spring => ("SP", 3),
            Season::Summer => ("SU", 6),
            Season::Autumn => ("FA", 9),
            Season::Winter => ("WI", 12),
        }
    }
}

/// Part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Start,
    Mid,
    End,
    Rest,
}

impl Section {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "START" => Section::Start,
            "MID" => Section::Mid,
            "END" => Section::End,
            "REST" => Section::Rest,
            _ => return None,
        })
    }

    /// TIMEX3 `mod`.
    pub fn code(self) -> &'static str {
        match self {
            Section::Start => "START",
            Section::Mid => "MID",
            Section::End | Section::Rest => "END",
        }
    }
}

/// A month by its name or by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MonthOf {
    Named(u8),
    Rel(Rel),
}

/// A year by its number or by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearOf {
    Num(i32),
    Rel(Rel),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    /// `None` when only the hour is said.
    pub minute: Option<u8>,
    pub second: Option<u8>,
}

/// Which part of a year, month or row is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sub {
    Quarter(u8),
    Half(u8),
    /// The first months of a year, or (negative) its last ones.
    Months(i8),
    Season(Season),
    /// The n-th (−1: last) week, day or weekday of what stands behind.
    NthWeek(i8),
    NthDay(i8),
    NthWeekday(i8, u8),
}

/// A place in the calendar, as far as the words say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub cal: Cal,
    /// Days from the day of writing.
    pub offset: Option<i32>,
    pub weekday: Option<u8>,
    /// الماضي, المقبل beside a weekday, a month or a season.
    pub rel: Option<Rel>,
    pub day: Option<u8>,
    pub month: Option<MonthOf>,
    pub year: Option<YearOf>,
    /// A numeric date that can be read month-first as well: the other reading.
    pub swapped: bool,
    pub week: Option<Rel>,
    pub sub: Option<Sub>,
    /// A decade of a century (`190`: the nineties), as years.
    pub decade: Option<i32>,
    pub decade_rel: Option<Rel>,
    pub century: Option<i32>,
    pub century_rel: Option<Rel>,
    pub section: Option<Section>,
    pub part: Option<Part>,
    pub clock: Option<Clock>,
    /// Day of a row said before: اليوم التالي, اليوم نفسه.
    pub that_day: Option<Rel>,
    /// A feast, as `holidays.tsv` writes its date.
    pub holiday: Option<&'static str>,
    /// Which day of a feast, 0 and 1 both the first; −1 its eve.
    pub holiday_day: i8,
    /// The end of a week: its last two days.
    pub weekend: bool,
    pub bc: bool,
    pub approx: Option<&'static str>,
    /// Minutes east of Greenwich are not counted: zone words lie outside.
    pub components: u8,
}

/// A length of time: amounts of units.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Amount {
    /// In parts of [`super::number::ONE`]; `None`: some, unknown how many.
    pub parts: Vec<(Option<i64>, Unit)>,
    /// Upper end (ثلاثة أو أربعة أسابيع).
    pub upto: Option<i64>,
}

/// From where an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of writing.
    Now,
    /// What was said before (بعد ذلك بيومين).
    Said,
    /// An event that the words behind name: its tokens.
    Event(usize, usize),
}

/// What a mention says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Point(Point),
    /// From a point to a point, both included.
    Range(Option<Box<Point>>, Option<Box<Point>>),
    /// An amount before (−1) or after (1) something.
    Shift(Amount, i8, From),
    /// A length.
    Length(Amount),
    /// A length that ends or begins now (`الأيام الثلاثة الماضية`): −1 or 1.
    Recent(Amount, i8),
    /// Something that comes back: TIMEX3 value.
    Every(String),
    /// The day before or after an event (عشية, غداة), whose tokens are given.
    Beside(i8, usize, usize),
    /// `PAST_REF` …
    Vague(&'static str),
}
