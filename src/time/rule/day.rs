//! Days and their parts: `بعد غد`, `الثلاثاء المقبل`, `اليوم التالي`, `صباح الاثنين`, `الليلة الماضية`, `يوم 27`.

use super::calendar::{self, is_unit, modifier, relative};
use super::numeric;
use super::point::{Part, alone};
use super::stretch::feast;
use crate::text::TokenKind;
use crate::time::expr::{Part as DayPart, Point, Rel, Unit};
use crate::time::lexicon::{Count, W};
use crate::time::number::{Ordinal, ordinal};
use crate::time::piece::Pieces;

/// `اليوم`, `أمس`, `بعد غد`.
pub(super) fn deixis(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
pub(super) fn weekday(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.weekday.is_some() || point.day.is_some() {
        return None;
    }
    let mut head = usize::from(it.is(at, W::DayHead) || is_day_head(it, at));
    if it.is(at, W::This) {
        head = 1 + usize::from(is_day_head(it, at + 1));
    }
    let lex = it.lex(at + head);
    let day = lex.weekday?;
    // اثنين الأسبوع الحالي: without the article only before its week.
    let week = relative(it, at + head + 1, Unit::Week);
    // Tuesday 6 April: a name in Latin letters wants its date.
    let latin = it.token(at).kind == TokenKind::Latin;
    let comma = at + 1 + usize::from(it.mark(at + 1, ",،"));
    if latin && it.digits(comma).is_none() && it.token(comma).kind != TokenKind::Latin {
        return None;
    }
    if !lex.definite && week.is_none() && !latin || (head > 0 && !it.bare(at + head)) {
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
    } else if it.get(end).and && it.lex(end).weekday.is_some() {
        point.rel = calendar::dual_modifier(it, end + 1);
    }
    // السبت السادس عشر, الأربعاء 27: the day of the month without a month.
    let fits = |o: &Ordinal| o.definite && (2..=31).contains(&o.value) && (!o.feminine || o.value > 12);
    if let Some(day) = ordinal(it, end).filter(|o| fits(o) && !names_month(it, o.end)) {
        point.day = Some(day.value as u8);
        end = day.end;
    }
    Some(end)
}

pub(super) fn names_month(it: &Pieces, at: usize) -> bool {
    let link = usize::from(it.is(at, W::From));
    calendar::month(it, at + link).is_some() || calendar::relative_month(it, at + link).is_some()
}

pub(super) fn is_day_head(it: &Pieces, at: usize) -> bool {
    it.lex(at).unit.is_some_and(|(unit, count)| unit == Unit::Day && count == Count::One) && !it.lex(at).definite
}

/// `اليوم التالي`, `اليوم نفسه`, `ذات اليوم`, `اليوم السابق`.
pub(super) fn that_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.offset.is_some() || point.day.is_some() || point.weekday.is_some() {
        return None;
    }
    let (end, rel) = relative(it, at, Unit::Day).or_else(|| relative(it, at, Unit::Night))?;
    if (at..end).any(|at| is_unit(it, at, Unit::Night, Count::One)) {
        point.part = Some(DayPart::Night);
    }
    match rel {
        Rel::Now(n) => point.offset = Some(n.into()),
        Rel::Recent => return None,
        rel => point.that_day = Some(rel),
    }
    Some(end)
}

/// `صباح` before a day, `مساء` alone, `هذا المساء`, `الليلة`, `الليلة الماضية`.
pub(super) fn part_of_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
        // العصر الروماني: an age.
        if it.is_word(end) && it.fold(end).starts_with("ال") && it.lex(end).senses == 0 && it.fold(at) == "العصر"
        {
            return None;
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
        let inner = usize::from(it.is(end, W::DayHead) || it.fold(end) == "يوم");
        let follows = [deixis as Part, weekday, calendar::day_month, numeric::date, that_day, feast]
            .into_iter()
            .find_map(|part| part(it, end, &mut day).or_else(|| part(it, end + inner, &mut day)));
        if let Some(after) = follows {
            let components = point.components;
            if day.holiday.is_some() && it.fold(at) == "عشيه" {
                (day.part, day.holiday_day) = (None, -1);
            }
            let after = if part == DayPart::Night { next_weekday(it, after, &day) } else { after };
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
pub(super) fn next_weekday(it: &Pieces, at: usize, day: &Point) -> usize {
    let dash = usize::from(it.mark(at, "-–/"));
    let next = it.lex(at + dash);
    let follows = matches!((day.weekday, next.weekday), (Some(a), Some(b)) if b % 7 == (a + 1) % 7);
    if follows && next.definite && !it.get(at + dash).wall { at + dash + 1 } else { at }
}

/// `يوم 27`: a day of the month without a month, behind يوم or a weekday.
pub(super) fn bare_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
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
