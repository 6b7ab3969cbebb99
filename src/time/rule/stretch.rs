//! Longer stretches and parts of them: `الأسبوع الماضي`, `منتصف الشهر المقبل`, `الربع الثالث من 2016`, `تسعينيات القرن الماضي`,
//! `أول اثنين من مارس`, `عيد الفطر`.

use super::calendar::{self, is_unit, modifier, relative};
use super::guard;
use super::point::alone;
use crate::time::expr::{Cal, MonthOf, Point, Rel, Section, Sub, Unit, YearOf};
use crate::time::lexicon::{Count, W};
use crate::time::number::{digits, ordinal, words};
use crate::time::piece::Pieces;

/// `الأسبوع الماضي`, `هذا العام`, `العام 2022` is a year, `القرن الماضي`, `العقد المقبل`.
pub(super) fn relative_unit(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
        point.rel = year.rel;
        point.year = Some(year.of);
        return Some(year.end);
    }
    point.year = Some(YearOf::Rel(rel));
    Some(end)
}

/// `عام 2022`, `سنة (1967)`, `العام المقبل`, `1948` in company.
pub(super) fn year(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.year.is_some() || point.offset.is_some() {
        return None;
    }
    let found = calendar::year(it, at)?;
    let head = is_unit(it, at, Unit::Year, Count::One);
    let YearOf::Num(number) = found.of else {
        (point.year, point.cal) = (Some(found.of), found.cal);
        return Some(found.end);
    };
    if !found.sure && !head && !guard::is_year_place(it, at, found.end, number, point) {
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
pub(super) fn section(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.section.is_some() || point.components > 0 {
        return None;
    }
    if it.is(at, W::Weekend) {
        let mut inner = Point { weekend: true, ..Point::default() };
        let end = relative_unit(it, at + 1, &mut inner).or_else(|| definite_unit(it, at + 1, &mut inner))?;
        inner.week?;
        *point = inner;
        return Some(end);
    }
    // يوم فاتح ماي
    let this = usize::from(it.is(at, W::This) || super::day::is_day_head(it, at));
    let section = it.lex(at + this).section?;
    let day_one = matches!(it.fold(at + this), "اول" | "فاتح" | "غره");
    if this == 1 && !it.is(at, W::This) && !day_one {
        return None;
    }
    let mut inner = Point { section: Some(section), ..Point::default() };
    let link = usize::from(it.is(at + this + 1, W::From) && it.bare(at + this + 1));
    for start in [at + this + 1, at + this + 1 + link] {
        let found = calendar::month_alone(it, start, &mut inner)
            .or_else(|| relative_unit(it, start, &mut inner))
            .or_else(|| year(it, start, &mut inner))
            .or_else(|| season(it, start, &mut inner))
            .or_else(|| decade(it, start, &mut inner))
            .or_else(|| nth(it, start, &mut inner))
            .or_else(|| definite_unit(it, start, &mut inner));
        if let Some(end) = found {
            inner.section = Some(section);
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
pub(super) fn definite_unit(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
pub(super) fn season(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
pub(super) fn decade(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
    // العقد الثاني من القرن الحالي
    if is_unit(it, at, Unit::Decade, Count::One)
        && let Some(nth) = ordinal(it, at + 1).filter(|o| o.definite && o.value <= 10 && it.is(o.end, W::From))
    {
        let (end, first) = match relative(it, nth.end + 1, Unit::Century) {
            Some((end, Rel::Now(n))) => (end, 2000 + 100 * i32::from(n)),
            _ => century(it, nth.end + 1).map(|(end, n)| (end, (n - 1) * 100))?,
        };
        point.decade = Some(first + 10 * (nth.value as i32 - 1));
        return Some(end);
    }
    let (end, century) = century(it, at)?;
    point.century = Some(century);
    let era = calendar::era(it, end);
    match era {
        Some((_, calendar::Era::Before)) => point.bc = true,
        Some((_, calendar::Era::Hijri)) => point.cal = Cal::Hijri,
        _ => {}
    }
    Some(era.map_or(end, |(after, _)| after))
}

pub(super) fn century(it: &Pieces, at: usize) -> Option<(usize, i32)> {
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
pub(super) fn nth(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.sub.is_some() || point.components > 0 && point.year.is_none() {
        return None;
    }
    let (sub, end) = nth_head(it, at)?;
    let mut inner = Point { year: point.year, ..Point::default() };
    let mut at_of = end;
    let link = (it.is(end, W::From) || it.is(end, W::In) || it.is(end, W::During)) && it.bare(end);
    at_of += usize::from(link);
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
    inner.sub = Some(sub);
    match sub {
        Sub::NthDay(n @ 1..) => (inner.day, inner.sub) = (Some(n as u8), None),
        // الأحد الثاني من أكتوبر: the second of October, if that is a Sunday.
        Sub::NthWeekday(n @ 1.., weekday) if it.lex(at).definite => {
            (inner.day, inner.weekday) = (Some(n as u8), Some(weekday));
        }
        _ => {}
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

pub(super) fn any_year(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let year = calendar::year(it, at)?;
    point.year = Some(year.of);
    Some(year.end)
}

pub(super) fn nth_head(it: &Pieces, at: usize) -> Option<(Sub, usize)> {
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
    // الأشهر التسعة الأولى من عام 2025
    if it.lex(at).unit == Some((Unit::Month, Count::Many)) && it.lex(at).definite {
        let start = at + 1 + usize::from(it.is(at + 1, W::Al));
        let n = digits(it, start).or_else(|| words(it, start))?;
        let months = n.within(2, 11)? as i8;
        let first = ordinal(it, n.end).is_some_and(|o| o.value == 1 && o.definite);
        let last = it.lex(n.end).rel == Some(Rel::Recent) && it.is(n.end + 1, W::From);
        return (first || last).then_some((Sub::Months(if first { months } else { -months }), n.end + 1));
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
    if let Some(day) = lex.weekday.filter(|_| n <= 5) {
        return Some((Sub::NthWeekday(n, day), end));
    }
    match lex.unit? {
        (Unit::Week, Count::One) => Some((Sub::NthWeek(n), end)),
        (Unit::Day, Count::One) => Some((Sub::NthDay(n), end)),
        _ => None,
    }
}

/// `عيد الفطر`, `أول أيام عيد الأضحى`, `رأس السنة الميلادية`.
pub(super) fn feast(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.holiday.is_some() || point.day.is_some() {
        return None;
    }
    let (mut start, mut day) = (at, 1);
    if let Some(n) = ordinal(it, at).filter(|o| o.value <= 10)
        && it.lex(n.end).unit.is_some_and(|(unit, _)| unit == Unit::Day)
    {
        (start, day) = (n.end + 1, n.value as i8);
    } else if let Some(n) =
        ordinal(it, at + 1).filter(|o| o.definite && o.value <= 10 && is_unit(it, at, Unit::Day, Count::One))
    {
        // اليوم الثالث من عيد الأضحى, اليوم الثالث لعيد الأضحى
        let link = usize::from(it.is(n.end, W::From) && it.bare(n.end));
        (start, day) = (n.end + link, n.value as i8);
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
