//! Points of the calendar, put together from parts that stand beside each other and give one value:
//! `مساء أمس الأربعاء`, `الاثنين 10 يناير/ كانون الثاني المقبل`, `اليوم (الثلاثاء 12 يونيو)`, `منتصف الشهر الجاري`.

use super::day::{bare_day, deixis, part_of_day, that_day, weekday};
use super::stretch::{decade, feast, nth, relative_unit, season, section, year};
use super::{Found, calendar, clock, numeric};
use crate::time::TimexType;
use crate::time::expr::{Cal, Expr, MonthOf, Point, Unit};
use crate::time::lexicon::sense::*;
use crate::time::lexicon::{Count, W};
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    let (end, point, rule) = point(it, at)?;
    if let Some(value) = each(it, end, &point) {
        return Some(Found::new(at, end + 3, TimexType::Set, "set", Expr::Every(value)));
    }
    let kind = if point.part.is_some() || point.clock.is_some() { TimexType::Time } else { TimexType::Date };
    Some(Found::new(at, end, kind, rule, Expr::Point(point)))
}

/// `15 مايو من كل عام`, `الخميس من كل أسبوع`.
fn each(it: &Pieces, end: usize, point: &Point) -> Option<String> {
    if !(it.is(end, W::From) && it.is(end + 1, W::Every)) {
        return None;
    }
    let unit = it.lex(end + 2).unit.filter(|u| u.1 == Count::One)?.0;
    match (unit, point.month, point.day, point.weekday) {
        (Unit::Year, Some(MonthOf::Named(month)), Some(day), _) => Some(format!("XXXX-{month:02}-{day:02}")),
        (Unit::Year, Some(MonthOf::Named(month)), None, None) => Some(format!("XXXX-{month:02}")),
        (Unit::Week, None, None, Some(weekday)) => Some(format!("XXXX-WXX-{weekday}")),
        _ => None,
    }
    .filter(|_| point.cal == Cal::Gregorian && point.year.is_none())
}

pub(super) type Part = fn(&Pieces, usize, &mut Point) -> Option<usize>;

/// The parts a point is made of, with the names by which the rules are known, in the order in which they are asked.
const PARTS: &[(&str, u32, Part)] = &[
    ("numeric date", DIGITS, numeric::date),
    ("feast", HOLIDAY | ORD | UNIT, feast),
    ("nth of", ORD | UNIT | WEEKDAY | SECTION | HEAD, nth),
    ("section", SECTION | HEAD | UNIT, section),
    ("day and month", DIGITS | ORD | CARD | UNIT | MONTH | HEAD | WEEKDAY, calendar::day_month),
    ("clock", DIGITS | ORD | CARD | UNIT | WEEKDAY, clock::clock),
    ("day deixis", DAY, deixis),
    ("weekday", WEEKDAY | UNIT | HEAD, weekday),
    ("day said before", UNIT | HEAD, that_day),
    ("part of day", PART | HEAD, part_of_day),
    ("month", MONTH | UNIT | HEAD, calendar::month_alone),
    ("relative unit", UNIT | HEAD, relative_unit),
    ("season", SEASON | HEAD, season),
    ("decade", DECADE | UNIT, decade),
    ("year", DIGITS | UNIT | CARD, year),
    ("day of month", DIGITS | UNIT, bare_day),
];

/// A point from a piece on: its end, itself, the rule of its most telling part.
pub(super) fn point(it: &Pieces, at: usize) -> Option<(usize, Point, &'static str)> {
    let mut point = Point::default();
    let (mut end, mut rule) = part(it, at, &mut point)?;
    point.components = 1;
    let mut open = false;
    while let Some((next, opens)) = glue(it, end, open) {
        let mut tried = None;
        let before = point.clone();
        for start in next {
            tried = part(it, start, &mut point).filter(|_| agrees(&before, &point));
            if tried.is_some() {
                break;
            }
            point = before.clone();
        }
        let Some((after, name)) = tried else { break };
        end = after;
        open |= opens;
        point.components += 1;
        if rank(name) < rank(rule) {
            rule = name;
        }
        if open && it.mark(end, ")") {
            end += 1;
            open = false;
        }
    }
    Some((end, point, rule))
}

fn part(it: &Pieces, at: usize, point: &mut Point) -> Option<(usize, &'static str)> {
    let senses = it.senses(at);
    if senses == 0 {
        return None;
    }
    let before = point.clone();
    PARTS.iter().filter(|(_, begins, _)| begins & senses != 0).find_map(|(name, _, part)| {
        let found = part(it, at, point);
        if found.is_none() {
            point.clone_from(&before);
        }
        found.map(|end| (end, *name))
    })
}

fn rank(rule: &str) -> usize {
    PARTS.iter().position(|(name, ..)| *name == rule).unwrap_or(PARTS.len())
}

/// Where a further part may begin: straight behind, behind a comma, a bracket, `الموافق`, `في`, `من`, `عند`, a dash.
fn glue(it: &Pieces, end: usize, open: bool) -> Option<([usize; 3], bool)> {
    if it.get(end).wall {
        return None;
    }
    if it.get(end).and {
        return None;
    }
    let mut at = end;
    let opens = !open && it.mark(at, "(");
    if opens || it.mark(at, "،,") {
        at += 1;
    }
    let corresponding = it.is(at, W::Corresponding);
    if corresponding {
        at += 1;
        at += usize::from(matches!(it.fold(at), "ل" | "الي" | "لتاريخ" | "لـ"));
    }
    let dash = it.mark(at, "-–") && !opens && !it.mark(at + 2, ":");
    let linked = at + usize::from((it.is(at, W::In) || it.is(at, W::From) || it.is(at, W::At) || dash) && it.bare(at));
    Some(([at, linked, linked + usize::from(it.is(linked, W::At))], opens))
}

/// Whether a further part says something that fits what was said: a part of day never follows a month alone.
fn agrees(before: &Point, after: &Point) -> bool {
    let dayless = |p: &Point| p.offset.is_none() && p.weekday.is_none() && p.day.is_none() && p.that_day.is_none();
    // A clock or a part of day wants a day, if anything stands beside it.
    let timed = after.part.is_some() || after.clock.is_some();
    let coarse = after.month.is_some() || after.year.is_some() || after.week.is_some();
    if timed && dayless(after) && coarse && after.holiday.is_none() && after.week.is_none() {
        return false;
    }
    // Two year numbers, two days: `agrees` only sees one of each, the parts refuse a second.
    let had_year = before.year.is_some() && after.year != before.year;
    !had_year
}

/// Whether the stretch is the whole of its line.
pub(super) fn alone(it: &Pieces, start: usize, end: usize) -> bool {
    let mark = |at: usize| it.mark(at, ".,،:؛!?؟\"");
    let first = (0..start).rev().find(|&at| !mark(at)).is_none_or(|at| it.get(at).wall);
    let mut end = end;
    while mark(end) {
        end += 1;
    }
    first && it.get(end).wall
}
