//! Points of the calendar, put together from parts that stand beside each other and give one value:
//! `مساء أمس الأربعاء`, `الاثنين 10 يناير/ كانون الثاني المقبل`, `اليوم (الثلاثاء 12 يونيو)`, `منتصف الشهر الجاري`.

use super::Found;
use super::calendar::{self, is_unit, modifier, relative};
use super::{clock, numeric};
use crate::time::TimexType;
use crate::time::expr::{Cal, Expr, MonthOf, Point, Rel, Section, Sub, Unit, YearOf};
use crate::time::lexicon::sense::*;
use crate::time::lexicon::{Count, W};
use crate::time::number::{Ordinal, digits, ordinal, words};
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    let (end, point, rule) = point(it, at)?;
    let kind = if point.part.is_some() || point.clock.is_some() { TimexType::Time } else { TimexType::Date };
    Some(Found::new(at, end, kind, rule, Expr::Point(point)))
}

type Part = fn(&Pieces, usize, &mut Point) -> Option<usize>;

/// The parts a point is made of, with the names by which the rules are known, in the order in which they are asked.
const PARTS: &[(&str, u32, Part)] = &[
    ("numeric date", DIGITS, numeric::date),
    ("feast", HOLIDAY | ORD, feast),
    ("nth of", ORD | UNIT | WEEKDAY | SECTION | HEAD, nth),
    ("section", SECTION | HEAD, section),
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

/// `اليوم`, `أمس`, `بعد غد`.
fn deixis(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let offset = it.lex(at).day?;
    if point.offset.is_some() || point.day.is_some() || point.that_day.is_some() {
        return None;
    }
    if it.get(at).tokens == 1 && is_unit(it, at, Unit::Day, Count::One) {
        // اليوم التالي, اليوم الثالث من أكتوبر, اليوم نفسه
        if !matches!(modifier(it, at + 1), None | Some((_, Rel::Now(0)))) {
            return None;
        }
        if ordinal(it, at + 1).is_some_and(|o| o.definite && it.lex(at + 1).weekday.is_none()) {
            return None;
        }
        // اليوم الرئيسي, اليوم الوطني: the day, not today.
        let next = it.fold(at + 1);
        if it.is_word(at + 1) && next.starts_with("ال") && next.ends_with('ي') && it.lex(at + 1).words == 0 {
            return None;
        }
    }
    point.offset = Some(offset.into());
    let mut end = at + 1;
    // اليوم الحالي
    if offset == 0 && modifier(it, end).is_some_and(|(_, rel)| rel == Rel::Now(0)) {
        end += 1;
    }
    Some(end)
}

/// `الاثنين`, `يوم الثلاثاء المقبل`, `الأربعاء من الأسبوع الماضي`.
fn weekday(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.weekday.is_some() || point.day.is_some() {
        return None;
    }
    let mut head = usize::from(matches!(it.fold(at), "يوم" | "نهار" | "ليوم") || is_day_head(it, at));
    if it.is(at, W::This) {
        head = 1 + usize::from(is_day_head(it, at + 1));
    }
    let lex = it.lex(at + head);
    let day = lex.weekday?;
    // اثنين الأسبوع الحالي: without the article only before its week.
    let week = relative(it, at + head + 1, Unit::Week);
    if !lex.definite && week.is_none() || (head > 0 && !it.bare(at + head)) {
        return None;
    }
    point.weekday = Some(day);
    let mut end = at + head + 1;
    if !lex.definite {
        return Some(end);
    }
    if let Some((after, rel)) = modifier(it, end) {
        point.rel = Some(rel);
        end = after;
    } else if it.is(at, W::This) {
        point.rel = Some(Rel::Now(0));
    }
    // السبت السادس عشر, الأربعاء 27: the day of the month without a month.
    let fits = |o: &Ordinal| o.definite && (2..=31).contains(&o.value) && (!o.feminine || o.value > 12);
    if let Some(day) = ordinal(it, end).filter(|o| fits(o) && !names_month(it, o.end)) {
        point.day = Some(day.value as u8);
        end = day.end;
    }
    Some(end)
}

fn names_month(it: &Pieces, at: usize) -> bool {
    let link = usize::from(it.is(at, W::From));
    calendar::month(it, at + link).is_some() || calendar::relative_month(it, at + link).is_some()
}

fn is_day_head(it: &Pieces, at: usize) -> bool {
    it.lex(at).unit.is_some_and(|(unit, count)| unit == Unit::Day && count == Count::One) && !it.lex(at).definite
}

/// `اليوم التالي`, `اليوم نفسه`, `ذات اليوم`, `اليوم السابق`.
fn that_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.offset.is_some() || point.day.is_some() || point.weekday.is_some() {
        return None;
    }
    let (end, rel) = relative(it, at, Unit::Day).or_else(|| relative(it, at, Unit::Night))?;
    if (at..end).any(|at| is_unit(it, at, Unit::Night, Count::One)) {
        point.part = Some(crate::time::expr::Part::Night);
    }
    match rel {
        Rel::Now(n) => point.offset = Some(n.into()),
        Rel::Recent => return None,
        rel => point.that_day = Some(rel),
    }
    Some(end)
}

/// `صباح` before a day, `مساء` alone, `هذا المساء`, `الليلة`, `الليلة الماضية`.
fn part_of_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.part.is_some() || point.clock.is_some() {
        return None;
    }
    let this = usize::from(it.is(at, W::This));
    let lex = it.lex(at + this);
    let part = lex.part?;
    let end = at + this + 1;
    point.part = Some(part);
    let night = is_unit(it, at + this, Unit::Night, Count::One);
    if lex.definite || this == 1 {
        if let Some((after, Rel::Now(n))) = modifier(it, end) {
            point.offset = Some(n.into());
            return Some(after);
        }
        if this == 1 || (night && it.bare(at)) {
            if this == 1 && !lex.definite {
                return None;
            }
            point.offset = point.offset.or((point.weekday.is_none() && point.day.is_none()).then_some(0));
            return Some(end);
        }
        // الصباح alone: behind في, عند, or behind a day.
        let led = point.components > 0
            || (at > 0 && (it.is(at - 1, W::In) || it.is(at - 1, W::At) || it.is(at - 1, W::During)) && it.bare(at))
            || (it.get(at).wall && at + 1 == it.len())
            || alone(it, at, end)
            || it.get(at).particle == 'ب';
        return led.then_some(end);
    }
    // صباح الاثنين, فجر 12 يناير, مساء أمس
    if lex.noun && point.components == 0 {
        let mut day = Point { part: point.part, ..Point::default() };
        let inner = usize::from(matches!(it.fold(end), "يوم" | "نهار"));
        let follows = [deixis as Part, weekday, calendar::day_month, numeric::date, that_day, feast]
            .into_iter()
            .find_map(|part| part(it, end, &mut day).or_else(|| part(it, end + inner, &mut day)));
        if let Some(after) = follows {
            let components = point.components;
            let after = if part == crate::time::expr::Part::Night { next_weekday(it, after, &day) } else { after };
            *point = Point { components, ..day };
            return Some(after);
        }
    }
    if !lex.adverb || !it.bare(at) {
        return None;
    }
    Some(end)
}

/// `ليل الثلاثاء - الأربعاء`: the night between two days is that of the first.
fn next_weekday(it: &Pieces, at: usize, day: &Point) -> usize {
    let dash = usize::from(it.mark(at, "-–/"));
    let next = it.lex(at + dash);
    let follows = matches!((day.weekday, next.weekday), (Some(a), Some(b)) if b % 7 == (a + 1) % 7);
    if follows && next.definite && !it.get(at + dash).wall { at + dash + 1 } else { at }
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

/// `الأسبوع الماضي`, `هذا العام`, `العام 2022` is a year, `القرن الماضي`, `العقد المقبل`.
fn relative_unit(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let free =
        point.week.is_none() && point.year.is_none() && point.decade_rel.is_none() && point.century_rel.is_none();
    if !free {
        return None;
    }
    if let Some((end, rel)) = relative(it, at, Unit::Week) {
        point.week = Some(rel);
        return Some(end);
    }
    if let Some((end, rel)) = relative(it, at, Unit::Decade) {
        point.decade_rel = Some(rel);
        return Some(end);
    }
    if let Some((end, rel)) = relative(it, at, Unit::Century) {
        point.century_rel = Some(rel);
        return Some(end);
    }
    let (end, rel) = relative(it, at, Unit::Year)?;
    // العام الماضي 2025
    if let Some(year) = calendar::year(it, at).filter(|y| y.end > end) {
        point.year = Some(year.of);
        return Some(year.end);
    }
    point.year = Some(YearOf::Rel(rel));
    Some(end)
}

/// `عام 2022`, `سنة (1967)`, `العام المقبل`, `1948` in company.
fn year(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.year.is_some() || point.offset.is_some() {
        return None;
    }
    let found = calendar::year(it, at)?;
    let head = is_unit(it, at, Unit::Year, Count::One);
    let YearOf::Num(number) = found.of else {
        point.year = Some(found.of);
        return Some(found.end);
    };
    if !found.sure && !head && !super::guard::is_year_place(it, at, found.end, number, point) {
        return None;
    }
    if found.cal == Cal::Hijri && point.components == 0 {
        point.cal = Cal::Hijri;
    }
    point.year = Some(found.of);
    point.bc = found.bc;
    Some(found.end)
}

/// `منتصف الشهر المقبل`, `أواخر نوفمبر`, `نهاية السنة`, `مطلع 2022`, `أول فبراير`.
fn section(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.section.is_some() || point.components > 0 {
        return None;
    }
    let this = usize::from(it.is(at, W::This));
    let section = it.lex(at + this).section?;
    let day_one = matches!(it.fold(at + this), "اول" | "فاتح" | "غره");
    let mut inner = Point { section: Some(section), ..Point::default() };
    let link = usize::from((it.is(at + this + 1, W::From) || it.is(at + this + 1, W::In)) && it.bare(at + this + 1));
    for start in [at + this + 1, at + this + 1 + link] {
        let found = calendar::month_alone(it, start, &mut inner)
            .or_else(|| relative_unit(it, start, &mut inner))
            .or_else(|| year(it, start, &mut inner))
            .or_else(|| season(it, start, &mut inner))
            .or_else(|| decade(it, start, &mut inner))
            .or_else(|| definite_unit(it, start, &mut inner));
        if let Some(end) = found {
            if day_one && inner.month.is_some() && inner.week.is_none() {
                (inner.day, inner.section) = (Some(1), None);
            }
            if day_one && inner.month.is_none() {
                return None;
            }
            let components = point.components;
            *point = Point { components, ..inner };
            return Some(end);
        }
    }
    None
}

/// `نهاية السنة`, `بداية الأسبوع`: the unit with its article means the present one, behind a section only.
fn definite_unit(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let lex = it.lex(at);
    let (unit, Count::One) = lex.unit? else { return None };
    if !lex.definite || ordinal(it, at + 1).is_some() || it.lex(at + 1).part.is_some() {
        return None;
    }
    let rel = Rel::Now(0);
    match unit {
        Unit::Week => point.week = Some(rel),
        Unit::Month => point.month = Some(MonthOf::Rel(rel)),
        Unit::Year => point.year = Some(YearOf::Rel(rel)),
        Unit::Decade => point.decade_rel = Some(rel),
        Unit::Century => point.century_rel = Some(rel),
        _ => return None,
    }
    Some(at + 1)
}

/// `صيف 2016`, `الخريف`, `الربيع المقبل`, `شتاء العام الماضي`.
fn season(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.components > 0 || point.sub.is_some() {
        return None;
    }
    let chapter = usize::from(it.is(at, W::Chapter) && it.lex(at + 1).season.is_some());
    let this = usize::from(it.is(at, W::This)).max(chapter);
    let lex = it.lex(at + this);
    let season = lex.season?;
    let mut end = at + this + 1;
    point.sub = Some(Sub::Season(season));
    if let Some((after, rel)) = modifier(it, end) {
        point.rel = Some(rel);
        end = after;
    } else if this == 1 && chapter == 0 {
        point.rel = Some(Rel::Now(0));
    }
    if let Some(year) = calendar::year_behind(it, end, Cal::Gregorian) {
        point.year = Some(year.of);
        return Some(year.end);
    }
    let company = chapter == 1
        || point.rel.is_some()
        || alone(it, at, end)
        || (lex.definite && at > 0 && (it.is(at - 1, W::In) || it.is(at - 1, W::Since) || it.is(at - 1, W::During)))
        || (lex.definite && point.section.is_some());
    company.then_some(end)
}

/// `تسعينيات القرن الماضي`, `الثمانينات`, `القرن العشرين`, `القرن الـ21`.
fn decade(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.decade.is_some() || point.century.is_some() || point.year.is_some() {
        return None;
    }
    let head =
        usize::from(it.lex(at).unit.is_some_and(|(unit, count)| {
            matches!((unit, count), (Unit::Year, Count::Many) | (Unit::Decade, Count::One))
        }));
    if let Some(tens) = it.lex(at + head).decade {
        point.decade = Some(1900 + tens);
        let end = at + head + 1;
        let link = usize::from(it.is(end, W::From));
        if let Some((after, rel)) = relative(it, end + link, Unit::Century) {
            point.century_rel = Some(rel);
            if rel == Rel::Now(0) {
                point.decade = Some(2000 + tens);
            }
            return Some(after);
        }
        if let Some((after, century)) = century(it, end + link) {
            point.decade = Some((century - 1) * 100 + tens);
            return Some(after);
        }
        return Some(end);
    }
    let (end, century) = century(it, at)?;
    point.century = Some(century);
    let era = calendar::era(it, end);
    if let Some((_, calendar::Era::Before)) = era {
        point.bc = true;
    }
    Some(era.map_or(end, |(after, _)| after))
}

fn century(it: &Pieces, at: usize) -> Option<(usize, i32)> {
    if !is_unit(it, at, Unit::Century, Count::One) || !it.lex(at).definite {
        return None;
    }
    if let Some(found) = ordinal(it, at + 1).filter(|o| o.definite) {
        return Some((found.end, found.value as i32));
    }
    let start = at + 1 + usize::from(it.is(at + 1, W::Al));
    let number = digits(it, start).or_else(|| words(it, start))?;
    number.within(1, 21).map(|n| (number.end, n as i32))
}

/// `الربع الثالث من 2016`, `النصف الثاني من العام`, `الأسبوع الأول من أكتوبر`, `أول اثنين من الشهر القادم`, `ثالث يوم من`.
fn nth(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.sub.is_some() || point.components > 0 && point.year.is_none() {
        return None;
    }
    let (sub, end) = nth_head(it, at)?;
    let mut inner = Point { year: point.year, ..Point::default() };
    let mut at_of = end;
    let link = (it.is(end, W::From) || it.is(end, W::In) || it.is(end, W::During)) && it.bare(end);
    at_of += usize::from(link);
    let day = matches!(sub, Sub::NthDay(_));
    let found = calendar::month_alone(it, at_of, &mut inner)
        .or_else(|| relative_unit(it, at_of, &mut inner))
        .or_else(|| year(it, at_of, &mut inner))
        .or_else(|| link.then(|| definite_unit(it, at_of, &mut inner)).flatten())
        .or_else(|| (link && inner.year.is_none()).then(|| any_year(it, at_of, &mut inner)).flatten());
    let done = match found {
        Some(done) => done,
        None if point.year.is_some() => end,
        None => return None,
    };
    let needs_month = matches!(sub, Sub::NthDay(_) | Sub::NthWeekday(..));
    if needs_month && inner.month.is_none() {
        return None;
    }
    if let (true, Sub::NthDay(n @ 1..)) = (day, sub) {
        inner.day = Some(n as u8);
    } else {
        inner.sub = Some(sub);
    }
    let components = point.components;
    *point = Point { components, ..inner };
    // أول اثنين من شهر مارس السنة القادمة
    if point.year.is_none()
        && let Some(year) = calendar::year_behind(it, done, point.cal)
    {
        point.year = Some(year.of);
        return Some(year.end);
    }
    Some(done)
}

fn any_year(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let year = calendar::year(it, at)?;
    point.year = Some(year.of);
    Some(year.end)
}

fn nth_head(it: &Pieces, at: usize) -> Option<(Sub, usize)> {
    // الربع الثالث, النصف الأول
    for (word, quarter) in [(W::Fourth, true), (W::Half, false)] {
        if it.is(at, word) && it.fold(at).starts_with("ال") {
            let n = ordinal(it, at + 1).filter(|o| o.definite && o.value <= 4).map(|o| (o.value, o.end));
            let last = (it.lex(at + 1).rel == Some(Rel::Recent)).then_some((if quarter { 4 } else { 2 }, at + 2));
            let (n, end) = n.or(last)?;
            let sub = if quarter { Sub::Quarter(n as u8) } else { Sub::Half(n.min(2) as u8) };
            return Some((sub, end));
        }
    }
    // أول أسبوع, آخر خميس, ثاني أربعاء, ثالث يوم ثلاثاء
    let first = match it.lex(at).section {
        Some(Section::End) if it.fold(at) == "اخر" => Some((-1, at + 1)),
        _ => ordinal(it, at).filter(|o| !o.definite && o.value <= 12).map(|o| (o.value as i8, o.end)),
    };
    if let Some((n, next)) = first {
        let head = usize::from(it.fold(next) == "يوم" && it.lex(next + 1).weekday.is_some());
        if let Some(day) = it.lex(next + head).weekday.filter(|_| !it.lex(next + head).definite) {
            return Some((Sub::NthWeekday(n, day), next + head + 1));
        }
        let (unit, Count::One) = it.lex(next).unit? else { return None };
        return match unit {
            Unit::Week => Some((Sub::NthWeek(n), next + 1)),
            Unit::Day => Some((Sub::NthDay(n), next + 1)),
            _ => None,
        };
    }
    // الأسبوع الأول, اليوم الثالث, الاثنين الأخير
    let lex = it.lex(at);
    if !lex.definite {
        return None;
    }
    let (n, end) = match ordinal(it, at + 1).filter(|o| o.definite) {
        Some(o) => (o.value as i8, o.end),
        None if it.lex(at + 1).rel == Some(Rel::Recent) => (-1, at + 2),
        None => return None,
    };
    if let Some(day) = lex.weekday {
        return Some((Sub::NthWeekday(n, day), end));
    }
    match lex.unit? {
        (Unit::Week, Count::One) => Some((Sub::NthWeek(n), end)),
        (Unit::Day, Count::One) => Some((Sub::NthDay(n), end)),
        _ => None,
    }
}

/// `عيد الفطر`, `أول أيام عيد الأضحى`, `رأس السنة الميلادية`.
fn feast(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.holiday.is_some() || point.day.is_some() {
        return None;
    }
    let (mut start, mut day) = (at, 1);
    if let Some(n) = ordinal(it, at).filter(|o| o.value <= 10)
        && it.lex(n.end).unit.is_some_and(|(unit, _)| unit == Unit::Day)
    {
        (start, day) = (n.end + 1, n.value as u8);
    }
    let holiday = it.lex(start).holiday?;
    (point.holiday, point.holiday_day) = (Some(holiday), day);
    let mut end = start + 1;
    if let Some((after, rel)) = modifier(it, end) {
        point.rel = Some(rel);
        end = after;
    }
    if let Some(year) = calendar::year_behind(it, end, Cal::Gregorian) {
        point.year = Some(year.of);
        return Some(year.end);
    }
    Some(end)
}

/// `يوم 27`: a day of the month without a month, behind يوم or a weekday.
fn bare_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.day.is_some() || point.month.is_some() || point.offset.is_some() {
        return None;
    }
    let head = is_day_head(it, at);
    let start = at + usize::from(head);
    // عدت في 22.
    let last = it.get(start + 1).wall || (it.mark(start + 1, ".!؟") && it.get(start + 2).wall);
    let led = !head && last && at > 1 && it.is(at - 1, W::In) && it.bare(at) && point.components == 0;
    if !head && point.weekday.is_none() && !led {
        return None;
    }
    let (value, width) = it.digits(start)?;
    let free = !it.mark(start + 1, ":/%٪.") || it.get(start + 2).wall;
    let counted = it.lex(start + 1).unit.is_some() || it.is(start + 1, W::Counted) || it.lex(start + 1).part.is_some();
    if width > 2
        || !(1..=31).contains(&value)
        || !free
        || counted
        || (point.weekday.is_some() && it.is_word(start + 1) && it.mark(at - 1, "-،,"))
    {
        return None;
    }
    point.day = Some(value as u8);
    Some(start + 1)
}
