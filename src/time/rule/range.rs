//! From a point to a point: `من 3 إلى 5 أبريل المقبل`, `بين عامي 2011 و2015`, `يومي 11 و12 يناير`, `1950 - 1953`.

use super::Found;
use super::{calendar, clock, point};
use crate::time::TimexType;
use crate::time::expr::{Clock, Expr, MonthOf, Point, Unit, YearOf};
use crate::time::lexicon::{Count, W};
use crate::time::number::ordinal;
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    if let Some(found) = row(it, at) {
        return Some(found);
    }
    let lead = it.is(at, W::From) || it.is(at, W::Between);
    let between = it.is(at, W::Between);
    let start = at + usize::from(lead);
    // بين عامي 2011 و2015, يومي 11 و12 يناير
    let dual = it.lex(start).unit.filter(|u| u.1 == Count::Two && is_construct(it.fold(start))).map(|u| u.0);
    let first = start + usize::from(dual.is_some());
    if first == at && !can_begin(it, at) {
        return None;
    }
    let (mid, left) = side(it, first, dual)?;
    let days = left.day.is_some() && left.month.is_none() && left.weekday.is_none();
    // السبت والأحد المقبلين
    let pair =
        left.weekday.is_some() && it.lex(mid).weekday.is_some() && calendar::dual_modifier(it, mid + 1).is_some();
    let second = connector(it, mid, between || dual.is_some() || days || pair)?;
    let (end, right) = far_side(it, second, dual)?;
    let right_full = is_full(&right);
    if !right_full && !is_full(&left) && left.year.is_none() {
        return None;
    }
    let (left, right) = share(left, right)?;
    // Two days or years side by side are a list; both ends are said all the same.
    let timed = [&left, &right].into_iter().any(|p| p.clock.is_some() || p.part.is_some());
    let kind = if timed { TimexType::Time } else { TimexType::Date };
    // 11 و25 مايو: two days, not what lies between.
    if !lead && it.get(second).and | (it.fold(mid) == "و") && !consecutive(&left, &right) {
        return dual.is_none().then_some(Found::new(at, mid, kind, "day of a list", Expr::Point(left)));
    }
    let expr = Expr::Range(Some(Box::new(left)), Some(Box::new(right)));
    Some(Found::new(at, end, kind, "range", expr))
}

/// `5 و6 و7 يونيو`, `11، 12 و20 مايو`: three days or more; one mention when they follow each other, else one each.
fn row(it: &Pieces, at: usize) -> Option<Found> {
    let (first @ 1..=31, 1..=2) = it.digits(at)? else { return None };
    let (mut last, mut end, mut n, mut close) = (first, at, 1, true);
    loop {
        let comma = usize::from(it.mark(end + 1, "،,"));
        let next = end + 1 + comma + usize::from(it.fold(end + 1) == "و");
        let joined = comma == 1 || next > end + 1 || it.get(next).and || it.fold(next - 1) == "و";
        let Some((value @ 1..=31, 1..=2)) = it.digits(next).filter(|_| joined && next > end) else { break };
        if value <= last {
            return None;
        }
        close &= value == last + 1;
        (last, end, n) = (value, next, n + 1);
    }
    if n < 3 {
        return None;
    }
    let (done, right, _) = point::point(it, end)?;
    if right.day.is_none() || right.month.is_none() {
        return None;
    }
    let left = Point { day: Some(first as u8), weekday: None, ..right.clone() };
    Some(if close {
        let expr = Expr::Range(Some(Box::new(left)), Some(Box::new(right)));
        Found::new(at, done, TimexType::Date, "row of days", expr)
    } else {
        Found::new(at, at + 1, TimexType::Date, "day of a list", Expr::Point(left))
    })
}

/// Dual construct forms: of two days, years, months.
fn is_construct(word: &str) -> bool {
    matches!(word, "يومي" | "عامي" | "سنتي" | "شهري" | "ليلتي" | "صباحي" | "مساءي" | "اسبوعي")
}

/// A range without a word before it begins with a number or a full point.
fn can_begin(it: &Pieces, at: usize) -> bool {
    let lex = it.lex(at);
    it.digits(at).is_some()
        || lex.ord.is_some()
        || lex.month.is_some()
        || lex.weekday.is_some()
        || lex.unit.is_some()
        || lex.day.is_some()
        || lex.card.is_some()
        || lex.part.is_some()
        || it.is(at, W::Al)
}

/// One side: a point, or a bare number that the other side will complete.
fn side(it: &Pieces, at: usize, dual: Option<Unit>) -> Option<(usize, Point)> {
    // شهري مارس وأبريل
    if dual == Some(Unit::Month) {
        let month = calendar::month(it, at)?;
        let point = Point { cal: month.cal, month: Some(MonthOf::Named(month.number)), ..Point::default() };
        return Some((month.end, point));
    }
    if let Some((end, point)) = number_side(it, at, dual)
        && connector(it, end, true).is_some()
    {
        return Some((end, point));
    }
    let (end, point, _) = point::point(it, at)?;
    Some((end, point))
}

fn far_side(it: &Pieces, at: usize, dual: Option<Unit>) -> Option<(usize, Point)> {
    if dual == Some(Unit::Year) {
        return number_side(it, at, dual);
    }
    if let Some((end, point, _)) = point::point(it, at) {
        return Some((end, point));
    }
    number_side(it, at, dual)
}

fn number_side(it: &Pieces, at: usize, dual: Option<Unit>) -> Option<(usize, Point)> {
    let start = at + usize::from(it.is(at, W::Al));
    let mut point = Point::default();
    if let Some((value, width)) = it.digits(start) {
        match (value, width) {
            (1..=31, 1..=2) if dual != Some(Unit::Year) => point.day = Some(value as u8),
            (1500..=2200, 4) => point.year = Some(YearOf::Num(value as i32)),
            _ => return None,
        }
        if it.mark(start + 1, "%٪:") {
            return None;
        }
        return Some((start + 1, point));
    }
    let found = ordinal(it, at).filter(|o| o.definite && o.value <= 31)?;
    point.day = Some(found.value as u8);
    Some((found.end, point))
}

/// The word between: `إلى`, `حتى`, `و` (after بين or a dual), `-`.
fn connector(it: &Pieces, at: usize, list: bool) -> Option<usize> {
    if it.get(at).wall {
        return None;
    }
    if (it.is(at, W::To) || it.is(at, W::Until)) && it.bare(at) | it.get(at).and {
        let day = usize::from(it.fold(at + 1) == "يوم" && it.digits(at + 2).is_none());
        return Some(at + 1 + day);
    }
    if it.mark(at, "-–—") {
        return Some(at + 1);
    }
    if list {
        if it.fold(at) == "و" {
            return Some(at + 1);
        }
        if it.get(at).and {
            return Some(at);
        }
    }
    None
}

/// Whether a side names a month, a weekday, a year or a time: something that the calendar can place.
fn is_full(point: &Point) -> bool {
    point.month.is_some()
        || point.weekday.is_some()
        || point.offset.is_some()
        || point.clock.is_some()
        || point.part.is_some()
        || point.year.is_some()
}

/// Whether the right side is the day after the left one.
fn consecutive(left: &Point, right: &Point) -> bool {
    match (left.day, right.day, left.weekday, right.weekday) {
        (Some(a), Some(b), ..) => b == a + 1,
        (_, _, Some(a), Some(b)) => b % 7 == (a + 1) % 7,
        _ => true,
    }
}

/// Each side takes from the other what it lacks.
fn share(mut left: Point, mut right: Point) -> Option<(Point, Point)> {
    // من 5 إلى 6 مساء: the number is an hour.
    if let (Some(hour @ 0..=24), None, Some(_)) = (left.day, left.month, right.clock)
        && right.day.is_none()
        && left.weekday.is_none()
    {
        left = Point { clock: Some(Clock { hour, minute: None, second: None }), ..Point::default() };
    }
    // من 1:30 بعد الظهر إلى 4
    if let (Some(_), Some(hour @ 0..=24), None, None) = (left.clock, right.day, right.month, right.clock)
        && left.day.is_none()
        && right.weekday.is_none()
    {
        let hour = left.part.map_or(hour, |part| clock::half(hour, part));
        right = Point { clock: Some(Clock { hour, minute: None, second: None }), ..Point::default() };
    }
    if let (Some(clock), None, Some(part), Some(end)) = (&mut left.clock, left.part, right.part, right.clock) {
        let hour = clock::half(clock.hour, part);
        if hour <= end.hour {
            clock.hour = hour;
        }
    }
    // 22 جمادى الأولى 1441 هـ - 17 يناير 2020: one day in two calendars.
    if left.cal != right.cal && left.month.is_some() && right.month.is_some() {
        return None;
    }
    let year_only = |p: &Point| p.year.is_some() && p.month.is_none() && p.day.is_none();
    if year_only(&left) != year_only(&right) && !(left.month.is_some() || right.month.is_some()) {
        return None;
    }
    if left.month.is_none() && left.day.is_some() && right.month.is_some() {
        (left.month, left.cal, left.rel) = (right.month, right.cal, right.rel);
    }
    if right.month.is_none() && right.day.is_some() && left.month.is_some() {
        (right.month, right.cal, right.rel) = (left.month, left.cal, left.rel);
    }
    if left.year.is_none() && right.year.is_some() && left.month.is_some() {
        left.year = right.year;
        if left.month == right.month {
            left.rel = right.rel;
        }
    }
    if left.rel.is_none() && right.rel.is_some() && left.month == right.month {
        left.rel = right.rel;
    }
    if right.month.is_some_and(|m| matches!(m, MonthOf::Rel(_))) && left.month.is_none() {
        left.month = right.month;
    }
    // غدا من الثامنة إلى العاشرة: one day for both.
    let hours = left.clock.is_some() && right.clock.is_some();
    let same_kind = hours
        || left.day.is_some() == right.day.is_some()
            && left.clock.is_some() == right.clock.is_some()
            && left.weekday.is_some() == right.weekday.is_some();
    let mixed = left.offset.is_some() || right.offset.is_some() || left.day.is_some() && right.day.is_some();
    (same_kind || mixed).then_some((left, right))
}
