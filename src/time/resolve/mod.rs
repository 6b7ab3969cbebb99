//! From what the words say to values: the second pass, when the day of writing is known.

mod day;
mod length;
mod span;

pub(super) use length::length_value;

use super::expr::*;
use super::tense::Tense;
use super::{Day, DayRange, Precision, Resolved, hijri};
use crate::text::Span;
use day::{dated, day_of_month, weekday_place};
use length::{length, shift};
use span::{before_christ, month_place, shift_of, sub_place, week_place, year_of, years};

/// What a value is counted from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context<'a> {
    /// The day of writing, if it is one.
    pub today: Option<Day>,
    pub minute: Option<u16>,
    /// The last day, and the last month or wider stretch, that the text named.
    pub day: Option<Said>,
    pub said: Option<Said>,
    pub history: &'a [Said],
    /// The date from which a past narrative goes on, and whether it stands in the same sentence.
    pub told: Option<(Said, bool)>,
    pub tense: Option<Tense>,
    /// Whether the tense comes from a verb before the mention.
    pub sure: bool,
    /// Whether the mention ends what the one before begins.
    pub ends: bool,
    /// Weekdays whose day the text settles elsewhere, and whether it names it there.
    pub settled: &'a [(u8, Day, bool)],
}

/// A date said before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Said {
    pub days: DayRange,
    pub precision: Precision,
    pub span: Span,
}

/// A stretch of the calendar with its value.
#[derive(Clone, Debug)]
struct Place {
    days: DayRange,
    precision: Precision,
    value: String,
    anchor: Option<Span>,
    computed: bool,
}

impl Place {
    fn day(day: Day, computed: bool) -> Self {
        Self { days: DayRange::day(day), precision: Precision::Day, value: day.iso(), anchor: None, computed }
    }

    fn month(year: i32, month: u32, computed: bool) -> Option<Self> {
        let days = DayRange::month(year, month)?;
        let value = format!("{year:04}-{month:02}");
        Some(Self { days, precision: Precision::Month, value, anchor: None, computed })
    }

    fn year(year: i32, computed: bool) -> Self {
        let value = format!("{year:04}");
        Self { days: DayRange::year(year), precision: Precision::Year, value, anchor: None, computed }
    }

    fn week(monday: Day, computed: bool) -> Self {
        let thursday = monday.plus(3);
        let (year, ..) = thursday.ymd();
        let first = DayRange::year(year).start;
        let week = (thursday.0 - first.0) / 7 + 1;
        let days = DayRange { start: monday, end: monday.plus(6) };
        Self { days, precision: Precision::Week, value: format!("{year:04}-W{week:02}"), anchor: None, computed }
    }

    fn interval(days: DayRange, computed: bool) -> Self {
        let value = format!("{}/{}", days.start.iso(), days.end.iso());
        Self { days, precision: Precision::Interval, value, anchor: None, computed }
    }

    fn said(mut self, said: Option<Said>) -> Self {
        self.anchor = said.map(|s| s.span);
        self.computed = true;
        self
    }
}

/// The value of an expression.
pub(super) fn resolve(expr: &Expr, context: &Context, event: impl Fn(usize, usize) -> Span) -> Resolved {
    match expr {
        Expr::Point(point) => resolve_point(point, context),
        Expr::Range(left, right) => resolve_range(left.as_deref(), right.as_deref(), context),
        Expr::Length(amount) => length(amount),
        Expr::Recent(amount, _) => Resolved { computed: true, ..length(amount) },
        Expr::Every(value) => Resolved { value: Some(value.clone()), ..Resolved::default() },
        Expr::Vague(value) => Resolved { value: Some((*value).into()), ..Resolved::default() },
        Expr::Beside(sign, start, end) => Resolved {
            offset: Some(if *sign < 0 { "-P1D".into() } else { "P1D".into() }),
            anchor: Some(event(*start, *end)),
            computed: true,
            ..Resolved::default()
        },
        Expr::Shift(amount, sign, from) => shift(amount, *sign, *from, context, event),
    }
}

impl std::convert::From<Place> for Resolved {
    fn from(place: Place) -> Self {
        Resolved {
            value: Some(place.value),
            days: Some(place.days),
            precision: place.precision,
            anchor: place.anchor,
            computed: place.computed,
            ..Resolved::default()
        }
    }
}

fn resolve_range(left: Option<&Point>, right: Option<&Point>, context: &Context) -> Resolved {
    let (Some(left), Some(right)) = (left, right) else { return Resolved::default() };
    let first = resolve_point(left, context);
    let mut inner = *context;
    if let (Some(days), Precision::Day) = (first.days, first.precision) {
        inner.day = Some(Said { days, precision: Precision::Day, span: Span::default() });
    }
    let mut second = resolve_point(right, &inner);
    // من السابعة مساء إلى السابعة صباحا: the end is on the next day.
    if let (Some(a), Some(b), Some(day)) = (left.clock, right.clock, second.days)
        && first.days == second.days
        && right.offset.is_none()
        && (b.hour, b.minute.unwrap_or(0)) <= (a.hour, a.minute.unwrap_or(0))
    {
        let day = day.start.plus(1);
        second = Resolved { value: Some(day.iso() + &suffix(right)), days: Some(DayRange::day(day)), ..second };
    }
    // The end never lies before the beginning: من 25 ديسمبر إلى 3 يناير.
    if let (Some(a), Some(b)) = (first.days, second.days)
        && b.end < a.start
    {
        if right.year.is_none() && right.month.is_some() {
            let later = Point { year: Some(YearOf::Num(b.end.year() + 1)), ..right.clone() };
            second = resolve_point(&later, context);
        } else if right.weekday.is_some() && right.day.is_none() {
            let days = b.end.plus(7);
            second = Resolved { value: Some(days.iso()), days: Some(DayRange::day(days)), ..second };
        }
    }
    let (Some(a), Some(b)) = (&first.value, &second.value) else { return Resolved::default() };
    let days = first.days.zip(second.days).filter(|(a, b)| a.start <= b.end);
    // An end that is an interval itself (a Hijri month or year) gives its own end.
    let value = match days.filter(|_| a.contains('/') || b.contains('/')) {
        Some((a, b)) => format!("{}/{}", a.start.iso(), b.end.iso()),
        None => format!("{a}/{b}"),
    };
    Resolved {
        value: Some(value),
        days: days.map(|(a, b)| DayRange { start: a.start, end: b.end }),
        precision: if days.is_some() { Precision::Interval } else { Precision::Unknown },
        anchor: first.anchor.filter(|s| !s.is_empty()).or(second.anchor.filter(|s| !s.is_empty())),
        computed: first.computed || second.computed,
        ..Resolved::default()
    }
}

/// The value of a point; a partial one (`XXXX-01-10`) when the year or the day is not known.
pub(super) fn resolve_point(point: &Point, context: &Context) -> Resolved {
    let mut resolved = match place(point, context) {
        Some(place) => timed(point, place.into()),
        None => partial(point, context),
    };
    resolved.modifier = point.section.map(Section::code).or(point.approx);
    resolved
}

/// Adds the part of day or the time to a day's value.
fn timed(point: &Point, mut resolved: Resolved) -> Resolved {
    let suffix = suffix(point);
    if !suffix.is_empty()
        && let Some(value) = &mut resolved.value
        && resolved.precision <= Precision::Week
    {
        value.push_str(&suffix);
    }
    resolved
}

fn suffix(point: &Point) -> String {
    match (point.clock, point.part) {
        (Some(Clock { hour, minute, second }), _) => {
            let second = second.map(|s| format!(":{s:02}")).unwrap_or_default();
            format!("T{hour:02}:{:02}{second}", minute.unwrap_or(0))
        }
        (None, Some(part)) => part.code().into(),
        (None, None) => String::new(),
    }
}

fn partial(point: &Point, context: &Context) -> Resolved {
    let _ = context;
    let computed = true;
    let value = match (point.year, point.month, point.day, point.weekday) {
        (None, Some(MonthOf::Named(month)), Some(day), _) if point.cal == Cal::Gregorian => {
            Some(format!("XXXX-{month:02}-{day:02}"))
        }
        (None, Some(MonthOf::Named(month)), None, _) if point.cal == Cal::Gregorian => Some(format!("XXXX-{month:02}")),
        (_, None, Some(day), _) if point.offset.is_none() => Some(format!("XXXX-XX-{day:02}")),
        (_, Some(MonthOf::Rel(_)), Some(day), _) => Some(format!("XXXX-XX-{day:02}")),
        (_, None, None, Some(weekday)) => Some(format!("XXXX-WXX-{weekday}")),
        (None, None, None, None) if point.sub.is_some() => match point.sub {
            Some(Sub::Season(season)) => Some(format!("XXXX-{}", season.code().0)),
            _ => None,
        },
        _ => None,
    };
    let suffix = suffix(point);
    let value = match value {
        Some(value) => Some(value + &suffix),
        None if !suffix.is_empty() => {
            let alone = point.offset.is_none() && point.that_day.is_none();
            Some(if alone { suffix } else { format!("XXXX-XX-XX{suffix}") })
        }
        None => None,
    };
    let offset = match point.that_day {
        Some(Rel::Following) => Some("P1D".into()),
        Some(Rel::Previous) => Some("-P1D".into()),
        Some(_) => Some("P0D".into()),
        None => None,
    };
    Resolved { value, computed, offset, ..Resolved::default() }
}

fn place(point: &Point, context: &Context) -> Option<Place> {
    if point.bc {
        return before_christ(point);
    }
    if let Some(holiday) = point.holiday {
        return super::feast::place(holiday, point, context.today, context.tense)
            .map(|days| if days.len() == 1 { Place::day(days.start, true) } else { Place::interval(days, true) });
    }
    if let (Some(day), Some(_)) = (point.day, point.month) {
        let Some(sub @ Sub::NthWeekday(_, weekday)) = point.sub else { return dated(point, day, context) };
        let date = dated(&Point { weekday: None, ..point.clone() }, day, context)?;
        let fits = date.days.start.weekday() == u32::from(weekday);
        return if fits { Some(date) } else { sub_place(sub, point, context) };
    }
    if let (Some(offset), Some(today)) = (point.offset, context.today) {
        return Some(Place::day(today.plus(offset), true));
    }
    if point.offset.is_some() {
        return None;
    }
    if let Some(day) = point.day {
        return day_of_month(day, point, context);
    }
    if let Some(weekday) = point.weekday {
        return weekday_place(weekday, point, context);
    }
    if let Some(rel) = point.that_day {
        if let (None, Some(Tense::Alone), Some(today)) = (context.day, context.tense, context.today) {
            return Some(Place::day(today.plus(shift_of(rel).unwrap_or(0)), true));
        }
        let said = context.day?;
        let days = if rel == Rel::Same {
            0
        } else if rel == Rel::Following {
            1
        } else {
            -1
        };
        let base = if days < 0 { said.days.start } else { said.days.end };
        return Some(Place::day(base.plus(days), true).said(Some(said)));
    }
    if let Some(sub) = point.sub {
        return sub_place(sub, point, context);
    }
    if let Some(rel) = point.week {
        let week = week_place(rel, context)?;
        if point.weekend {
            let days = DayRange { start: week.days.start.plus(5), end: week.days.end };
            return Some(Place { days, value: week.value.clone() + "-WE", ..week });
        }
        return Some(week);
    }
    if let Some(month) = point.month {
        return month_place(month, point, context);
    }
    if let Some(decade) = point.decade {
        return Some(years(decade, decade + 9, format!("{:03}", decade / 10)));
    }
    if let Some(century) = point.century.filter(|_| point.cal == Cal::Hijri) {
        let (first, last) = (hijri::year((century - 1) * 100 + 1)?, hijri::year(century * 100)?);
        let value = format!("{:04}/{:04}", first.start.year(), last.end.year());
        let days = DayRange { start: first.start, end: last.end };
        return Some(Place { days, precision: Precision::Decade, value, anchor: None, computed: false });
    }
    if let Some(century) = point.century {
        return Some(years((century - 1) * 100, century * 100 - 1, format!("{:02}", century - 1)));
    }
    if let Some(rel) = point.decade_rel {
        let decade = context.today?.year().div_euclid(10) + shift_of(rel)?;
        return Some(Place { computed: true, ..years(decade * 10, decade * 10 + 9, format!("{decade:03}")) });
    }
    if let Some(rel) = point.century_rel {
        let century = context.today?.year().div_euclid(100) + shift_of(rel)?;
        return Some(Place { computed: true, ..years(century * 100, century * 100 + 99, format!("{century:02}")) });
    }
    if point.year.is_some() {
        let (year, said) = year_of(point, context)?;
        let place = match point.cal {
            Cal::Hijri if (1..=1600).contains(&year) => Place::interval(hijri::year(year)?, false),
            _ => Place::year(year, said.is_some() || !matches!(point.year, Some(YearOf::Num(_)))),
        };
        return Some(if said.is_some() { place.said(said) } else { place });
    }
    if point.part.is_some() || point.clock.is_some() {
        // A time alone belongs to the day last named, else to the day of writing.
        let said = context.day.filter(|s| s.precision == Precision::Day);
        let day = said.map(|s| s.days.end).or(context.today)?;
        let place = Place::day(day, true);
        return Some(if said.is_some() { place.said(said) } else { place });
    }
    None
}
