//! From what the words say to values: the second pass, when the day of writing is known.

use super::expr::*;
use super::tense::Tense;
use super::{Day, DayRange, Precision, Resolved, hijri};
use crate::text::Span;

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
    pub tense: Option<Tense>,
    /// Whether the tense comes from a verb before the mention.
    pub sure: bool,
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

fn length(amount: &Amount) -> Resolved {
    Resolved { value: Some(length_value(amount)), ..Resolved::default() }
}

/// `PT8H`, `P3.5Y`, `PXD`.
pub(super) fn length_value(amount: &Amount) -> String {
    let mut slots: [Option<Option<f64>>; 7] = [None; 7];
    for &(value, unit) in &amount.parts {
        let (slot, factor) = match unit {
            Unit::Century => (0, 100.0),
            Unit::Decade => (0, 10.0),
            Unit::Year => (0, 1.0),
            Unit::Quarter => (1, 3.0),
            Unit::Month => (1, 1.0),
            Unit::Week => (2, 1.0),
            Unit::Day | Unit::Night => (3, 1.0),
            Unit::Hour => (4, 1.0),
            Unit::Minute => (5, 1.0),
            Unit::Second => (6, 1.0),
        };
        let value = value.map(|v| v * factor);
        slots[slot] = Some(match (slots[slot].flatten(), value) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => b.or(a),
        });
    }
    // Half an hour is thirty minutes.
    if let (Some(Some(hours)), None) = (slots[4], slots[5])
        && hours.fract() != 0.0
        && ((hours.fract() * 60.0).round() - hours.fract() * 60.0).abs() < 1e-6
    {
        slots[5] = Some(Some((hours.fract() * 60.0).round()));
        slots[4] = (hours.trunc() > 0.0).then_some(Some(hours.trunc()));
    }
    let mut out = String::from("P");
    for (slot, letter) in ["Y", "M", "W", "D", "H", "M", "S"].into_iter().enumerate() {
        if slot >= 4 && !out.contains('T') && slots[slot].is_some() {
            out.push('T');
        }
        if let Some(value) = slots[slot] {
            match value {
                Some(value) => out.push_str(&plain(value)),
                None => out.push('X'),
            }
            out.push_str(letter);
        }
    }
    out
}

/// A number with at most three decimals.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 {
        return format!("{}", value as i64);
    }
    let text = format!("{value:.3}");
    text.trim_end_matches('0').to_owned()
}

fn shift(amount: &Amount, sign: i8, from: From, context: &Context, event: impl Fn(usize, usize) -> Span) -> Resolved {
    let minus = if sign < 0 { "-" } else { "" };
    let offset = Some(format!("{minus}{}", length_value(amount)));
    let clock = amount.parts.iter().any(|p| p.1.is_clock());
    match from {
        From::Event(start, end) => {
            let value = Some(length_value(amount));
            Resolved { value, offset, anchor: Some(event(start, end)), computed: true, ..Resolved::default() }
        }
        From::Said => {
            let said = context.day.or(context.said);
            let anchor = said.map(|s| s.span);
            let base = said.filter(|s| s.precision == Precision::Day).map(|s| s.days.start);
            match base.filter(|_| !clock).and_then(|day| moved(amount, sign, day)) {
                Some(place) => Resolved { anchor, ..place.into() },
                None => {
                    let value = clock.then(|| length_value(amount));
                    Resolved { value, offset, anchor, computed: true, ..Resolved::default() }
                }
            }
        }
        From::Now => {
            if amount.parts.iter().any(|p| p.0.is_none()) {
                let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
                return Resolved { value: Some(value.into()), computed: true, ..Resolved::default() };
            }
            let Some(today) = context.today else {
                return Resolved { offset, computed: true, ..Resolved::default() };
            };
            if clock {
                return clock_moved(amount, sign, today, context.minute);
            }
            moved(amount, sign, today).map_or_else(Resolved::default, Into::into)
        }
    }
}

/// A day moved by an amount, as wide as the amount's finest unit.
fn moved(amount: &Amount, sign: i8, day: Day) -> Option<Place> {
    let sign = f64::from(sign);
    let (mut months, mut days, mut finest) = (0.0, 0.0, Unit::Century);
    for &(value, unit) in &amount.parts {
        let value = value? * sign;
        finest = finest.min(unit);
        match unit {
            Unit::Century => months += value * 1200.0,
            Unit::Decade => months += value * 120.0,
            Unit::Year => months += value * 12.0,
            Unit::Quarter => months += value * 3.0,
            Unit::Month => months += value,
            Unit::Week => days += value * 7.0,
            Unit::Day | Unit::Night => days += value,
            _ => return None,
        }
    }
    if months.abs() > 60_000.0 || days.abs() > 2_000_000.0 {
        return None;
    }
    let (whole, rest) = (months.trunc(), months.fract());
    let to = day.plus_months(whole as i32).plus((days + rest * 30.0).round() as i32);
    let (year, month, _) = to.ymd();
    match finest {
        Unit::Month | Unit::Quarter => Place::month(year, month, true),
        Unit::Year if rest == 0.0 && months % 12.0 == 0.0 => Some(Place::year(year, true)),
        Unit::Year => Place::month(year, month, true),
        Unit::Decade | Unit::Century => Some(Place::year(year, true)),
        _ => Some(Place::day(to, true)),
    }
}

fn clock_moved(amount: &Amount, sign: i8, today: Day, minute: Option<u16>) -> Resolved {
    let mut seconds = 0.0;
    for &(value, unit) in &amount.parts {
        let Some(value) = value else { return Resolved::default() };
        seconds += value
            * match unit {
                Unit::Second => 1.0,
                Unit::Minute => 60.0,
                Unit::Hour => 3600.0,
                Unit::Day | Unit::Night => 86_400.0,
                Unit::Week => 604_800.0,
                _ => return Resolved::default(),
            };
    }
    let Some(minute) = minute else {
        // The moment of writing is not known: a day may be said only when the amount is whole days.
        let days = seconds / 86_400.0;
        let offset = Some(format!("{}{}", if sign < 0 { "-" } else { "" }, length_value(amount)));
        let day = (days.fract() == 0.0).then(|| today.plus(days as i32 * i32::from(sign)));
        let days = day.map(DayRange::day);
        return Resolved { value: day.map(Day::iso), days, offset, computed: true, ..Resolved::default() };
    };
    let at = f64::from(minute) * 60.0 + seconds * f64::from(sign);
    if at.abs() > 1e10 {
        return Resolved::default();
    }
    let (days, within) = ((at / 86_400.0).floor(), at.rem_euclid(86_400.0) as u32);
    let day = today.plus(days as i32);
    let (h, m, s) = (within / 3600, within / 60 % 60, within % 60);
    let fine = amount.parts.iter().any(|p| p.1 == Unit::Second);
    let second = if fine { format!(":{s:02}") } else { String::new() };
    let value = format!("{}T{h:02}:{m:02}{second}", day.iso());
    Resolved {
        value: Some(value),
        days: Some(DayRange::day(day)),
        precision: Precision::Day,
        computed: true,
        ..Resolved::default()
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
    Resolved {
        value: Some(format!("{a}/{b}")),
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
        return dated(point, day, context);
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
        return week_place(rel, context);
    }
    if let Some(month) = point.month {
        return month_place(month, point, context);
    }
    if let Some(decade) = point.decade {
        return Some(years(decade, decade + 9, format!("{:03}", decade / 10)));
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

fn before_christ(point: &Point) -> Option<Place> {
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

fn years(first: i32, last: i32, value: String) -> Place {
    let days = DayRange { start: DayRange::year(first).start, end: DayRange::year(last).end };
    Place { days, precision: Precision::Decade, value, anchor: None, computed: false }
}

fn shift_of(rel: Rel) -> Option<i32> {
    Some(match rel {
        Rel::Now(n) => n.into(),
        Rel::Previous | Rel::Recent => -1,
        Rel::Following => 1,
        Rel::Same => return None,
    })
}

/// The year that a point says, and the mention it hangs on.
fn year_of(point: &Point, context: &Context) -> Option<(i32, Option<Said>)> {
    match point.year? {
        YearOf::Num(year) => Some((year, None)),
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

/// A day with its month.
fn dated(point: &Point, day: u8, context: &Context) -> Option<Place> {
    match point.month? {
        MonthOf::Rel(rel) => {
            let (month, said) = relative_month(rel, point, context)?;
            let (year, month, _) = month.ymd();
            let place = Place::day(Day::new(year, month, day.into())?, true);
            Some(if said.is_some() { place.said(said) } else { place })
        }
        MonthOf::Named(month) if point.cal == Cal::Hijri => {
            let (year, computed) = hijri_year(month, Some(day), point, context)?;
            Some(Place::day(hijri::day(year, month, day)?, computed))
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
fn unswap(point: &Point, day: Day, today: Option<Day>) -> Day {
    let (year, month, of_month) = day.ymd();
    let Some(other) = Day::new(year, of_month, month).filter(|_| point.swapped) else { return day };
    let weekday = point.weekday.map(u32::from);
    let settled = weekday.is_some_and(|w| day.weekday() != w && other.weekday() == w);
    // A page that bears the day of writing month-first.
    let far = |day: Day| today.is_some_and(|today| (day.0 - today.0).abs() > 2);
    let written = today.is_some() && far(day) && !far(other) && weekday.is_none_or(|w| other.weekday() == w);
    if settled || written { other } else { day }
}

/// Of several days (or months), the one that modifier and tense ask for.
fn choose<T: Copy>(
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
        all.sort_by_key(|c| std::cmp::Reverse(day(c)));
        all.get(n).copied()
    };
    let strictly_ahead = |n: usize| {
        let mut all: Vec<T> = choices.iter().filter(|c| day(c) > today).copied().collect();
        all.sort_by_key(|c| day(c));
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
        Some(Tense::Future) => ahead().filter(close).or_else(nearest),
        Some(Tense::Alone) => same().or_else(nearest),
        _ => nearest(),
    }
}

/// The first day of a month given by its place.
fn relative_month(rel: Rel, point: &Point, context: &Context) -> Option<(Day, Option<Said>)> {
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
fn same_month(rel: Rel, point: &Point, context: &Context) -> Option<Said> {
    let (Rel::Same, Some(day), Some(today)) = (rel, point.day, context.today) else { return context.said };
    let fits = |said: &&Said| {
        let (year, month, _) = said.days.end.ymd();
        let date = Day::new(year, month, day.into());
        date.is_some_and(|date| match context.tense {
            Some(Tense::Future) => date >= today,
            Some(Tense::Past | Tense::Since) => date <= today,
            _ => true,
        })
    };
    context.history.iter().rev().take(6).find(fits).copied().or(context.said)
}

fn month_place(month: MonthOf, point: &Point, context: &Context) -> Option<Place> {
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
            let today = context.today?;
            let (this_year, this_month, _) = today.ymd();
            let first = Day::new(this_year, this_month, 1)?;
            let choices: Vec<Day> = (-4..=4).filter_map(|n| Day::new(this_year + n, month, 1)).collect();
            let (year, month, _) = choose(&choices, first, point.rel, context.tense, |d| *d)?.ymd();
            Place::month(year, month, true)
        }
    }
}

/// The Hijri year of a month (and day) without one, or with a Gregorian year.
fn hijri_year(month: u8, day: Option<u8>, point: &Point, context: &Context) -> Option<(i32, bool)> {
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
fn day_of_month(day: u8, point: &Point, context: &Context) -> Option<Place> {
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
        Some(Tense::Future) => ahead.or(back),
        _ => choices.iter().min_by_key(|d| (d.0 - today.0).abs()).copied(),
    }?;
    Some(Place::day(day, true))
}

fn weekday_place(weekday: u8, point: &Point, context: &Context) -> Option<Place> {
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
            Some(_) if settled(weekday, today, context).is_some() => settled(weekday, today, context)?,
            // ستبدأ ليلة الأحد: tonight, on a Sunday.
            Some(Tense::Future) if matches!(point.part, Some(Part::Evening | Part::Night)) => next(weekday, today),
            Some(Tense::Future | Tense::Alone) => next(weekday, today.plus(1)),
            // الخميس الساعة 8: what has an hour and no verb is announced.
            Some(Tense::Unknown) if point.clock.is_some() => next(weekday, today.plus(1)),
            _ => last(weekday, today),
        },
    };
    Some(Place::day(day, true))
}

/// The day of a weekday that the text names elsewhere, within a week of the writing.
fn settled(weekday: u32, today: Day, context: &Context) -> Option<Day> {
    if context.sure || context.tense == Some(Tense::Alone) {
        return None;
    }
    let fits = |(w, day, _): &&(u8, Day, bool)| u32::from(*w) == weekday && (day.0 - today.0).abs() <= 7;
    let named = context.settled.iter().filter(|s| s.2).find(fits);
    named.or_else(|| context.settled.iter().find(fits)).map(|s| s.1)
}

/// The last such weekday up to a day.
fn last(weekday: u32, day: Day) -> Day {
    day.plus(-((day.weekday() + 7 - weekday) as i32 % 7))
}

/// The first such weekday from a day on.
fn next(weekday: u32, day: Day) -> Day {
    day.plus((weekday + 7 - day.weekday()) as i32 % 7)
}

fn week_place(rel: Rel, context: &Context) -> Option<Place> {
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

fn sub_place(sub: Sub, point: &Point, context: &Context) -> Option<Place> {
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
            let (year, of, _) = month.days.start.ymd();
            let middle = Day::new(year, of, 15)?;
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
        Sub::Season(season) => {
            let (code, first) = season.code();
            let year = match point.year {
                Some(_) => year_of(point, context)?.0,
                None => {
                    let today = context.today?;
                    let (this, month, _) = today.ymd();
                    let now = Day::new(this, month, 1)?;
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

fn stretch(year: i32, first: u32, months: u32, value: String, computed: bool) -> Place {
    let start = Day::new(year, first, 1).unwrap_or_default();
    let end = start.plus_months(months as i32).plus(-1);
    Place { days: DayRange { start, end }, precision: Precision::Season, value, anchor: None, computed }
}
