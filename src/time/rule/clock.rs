//! Times of day: `الساعة 14:30`, `التاسعة والنصف مساء`, `الواحدة إلا ربعا`, `8:15 صباحا`, `12:00 ص`.

use super::calendar::is_unit;
use crate::time::expr::{Clock, Part, Point, Unit};
use crate::time::lexicon::{Count, W};
use crate::time::number::{digits, ordinal, words};
use crate::time::piece::Pieces;

/// A time of day with the part of day that settles its half.
pub(super) fn clock(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.clock.is_some() {
        return None;
    }
    let head = is_unit(it, at, Unit::Hour, Count::One) && it.lex(at).definite;
    let start = at + usize::from(head) + usize::from(head && it.mark(at + 1, ":"));
    let start = start + usize::from(head && it.is(start, W::Al));
    let mut spoken = false;
    let (mut clock, mut end) = if let Some((hour, width)) = it.digits(start) {
        figures(it, start, hour, width, head)?
    } else if let Some((hour, end)) = spoken_hour(it, start) {
        spoken = true;
        (Clock { hour, minute: None, second: None }, end)
    } else {
        let number = words(it, start)?;
        let first = words_of_hour(it, start, number.end);
        let (hour, end) = first.or_else(|| Some((number.within(1, 24)? as u8, number.end)))?;
        // أربعة إلا ربعا
        if !head && !it.is(end, W::Except) {
            return None;
        }
        (Clock { hour, minute: None, second: None }, end)
    };
    let plain_end = end;
    end = minutes(it, end, &mut clock);
    let with_minutes = end > plain_end;
    let (after, part, sure) = day_part(it, end);
    if spoken && !head && !with_minutes && is_adjective(it, start) {
        return None;
    }
    // 12 م without a colon: metres.
    let letter = matches!(it.fold(after - 1), "ص" | "م") && part.is_some();
    if letter && !head && !colon_at(it, start) {
        return None;
    }
    let said = with_minutes || part.is_some();
    let led = at > 0 && it.bare(at) && (it.is(at - 1, W::At) || point.components > 0 && it.is(at - 1, W::At));
    let colon = clock.minute.is_some() && !with_minutes;
    // Without الساعة an ordinal is an hour only beside minutes, a part of day or عند.
    if !head && !colon {
        let ok = if spoken {
            it.lex(start).definite && (said || led) || (said && with_minutes)
        } else {
            part.is_some() && sure
        };
        if !ok || is_ranking(it, end) && part.is_none() && !led {
            return None;
        }
    }
    if clock.hour > 24 {
        return None;
    }
    if let Some(part) = part.or(point.part) {
        clock.hour = half(clock.hour, part);
        point.part = Some(part);
    }
    clock.hour %= 24;
    point.clock = Some(clock);
    Some(if part.is_some() { after } else { end })
}

/// `التاسعة`, `الحادية عشرة`: a feminine ordinal; `التاسعة وثلاثين دقيقة` are nine and minutes.
fn spoken_hour(it: &Pieces, at: usize) -> Option<(u8, usize)> {
    let (value, feminine) = it.lex(at).ord?;
    if !feminine || it.fold(at) == "الاولي" {
        return None;
    }
    let whole = ordinal(it, at)?;
    let minutes = it.lex(whole.end).unit.is_some_and(|(unit, _)| unit == Unit::Minute);
    let hour =
        if whole.value > 24 || (minutes && whole.value > 20) { (value, at + 1) } else { (whole.value, whole.end) };
    Some((hour.0 as u8, hour.1))
}

fn colon_at(it: &Pieces, at: usize) -> bool {
    it.mark(at + 1, ":")
}

/// `خمسة وخمسين دقيقة`: the hour is the first word alone when minutes stand behind.
fn words_of_hour(it: &Pieces, start: usize, end: usize) -> Option<(u8, usize)> {
    let minutes_follow = it.lex(end).unit.is_some_and(|(unit, _)| unit == Unit::Minute);
    let hour = it.lex(start).card? as u8;
    (minutes_follow && end > start + 1 && (1..=12).contains(&hour)).then_some((hour, start + 1))
}

/// `14`, `14:30`, `7:56:35`.
fn figures(it: &Pieces, start: usize, hour: i64, width: usize, head: bool) -> Option<(Clock, usize)> {
    if width > 2 || hour > 24 {
        return None;
    }
    let number = digits(it, start)?;
    let mut clock = Clock { hour: hour as u8, minute: None, second: None };
    let colon = |at: usize| it.mark(at, if head { ":.,٫" } else { ":" }) && it.glued(at) && it.glued(at + 1);
    if !colon(start + 1) {
        let range = it.mark(start + 1, "/%٪") || (number.end > start + 1);
        return (!range).then_some((clock, start + 1));
    }
    if start >= 2 && it.mark(start - 1, ":") && it.glued(start) {
        return None;
    }
    let (minute, 2) = it.digits(start + 2)? else { return None };
    if minute > 59 {
        return None;
    }
    clock.minute = Some(minute as u8);
    let mut end = start + 3;
    if colon(end)
        && let Some((second @ 0..=59, 2)) = it.digits(end + 1)
    {
        clock.second = Some(second as u8);
        end += 2;
    }
    Some((clock, end))
}

/// `والنصف`, `و20 دقيقة`, `إلا ربعا`, `وخمس دقائق`.
fn minutes(it: &Pieces, at: usize, clock: &mut Clock) -> usize {
    if clock.minute.is_some() {
        return at;
    }
    let except = it.is(at, W::Except);
    let joined = except || it.get(at).and || (it.is(at, W::And) && it.fold(at) == "و");
    if !joined {
        return at;
    }
    let start = at + usize::from(except || it.fold(at) == "و");
    let Some((value, end)) = minute_value(it, start) else { return at };
    // السابعة وثلاثين
    if except {
        clock.hour = if clock.hour == 0 { 23 } else { clock.hour - 1 };
        if clock.hour == 0 {
            clock.hour = 12;
        }
        clock.minute = Some((60 - value) as u8);
    } else {
        clock.minute = Some(value as u8);
    }
    end
}

fn minute_value(it: &Pieces, at: usize) -> Option<(i64, usize)> {
    for (word, value) in [(W::Half, 30), (W::Third, 20), (W::Fourth, 15)] {
        if it.is(at, word) {
            return Some((value, at + 1));
        }
    }
    // الثالثة والثلاثون is the thirty-third.
    let number = digits(it, at).or_else(|| words(it, at).filter(|_| !it.lex(at).definite))?;
    let value = number.within(1, 59)?;
    let unit = it.lex(number.end).unit.map(|(unit, _)| unit);
    match unit {
        Some(Unit::Minute) => Some((value, number.end + 1)),
        Some(_) => None,
        // الثامنة وثلاثين: words alone, at most one tens word.
        None => (number.digits == 0 && value >= 5).then_some((value, number.end)),
    }
}

/// A part of day behind a time: `مساء`, `في المساء`, `من بعد ظهر`, `ص`, `م`. The flag: whether the form is adverbial.
fn day_part(it: &Pieces, at: usize) -> (usize, Option<Part>, bool) {
    let link = usize::from((it.is(at, W::In) || it.is(at, W::From)) && it.bare(at) || it.is(at, W::This));
    let lex = it.lex(at + link);
    if let Some(part) = lex.part {
        let fits = if link == 1 { lex.noun || lex.definite } else { true };
        if fits && it.bare(at + link) {
            return (at + link + 1, Some(part), lex.adverb || lex.definite || link == 1);
        }
    }
    if link == 0 && it.is_word(at) && it.bare(at) {
        match it.fold(at) {
            "ص" => return (at + 1, Some(Part::Morning), true),
            "م" => return (at + 1, Some(Part::Evening), true),
            _ => {}
        }
    }
    match it.fold(at) {
        "am" => (at + 1, Some(Part::Morning), true),
        "pm" => (at + 1, Some(Part::Evening), true),
        _ => (at, None, false),
    }
}

/// The hour of the day that a part of day makes of an hour.
pub(super) fn half(hour: u8, part: Part) -> u8 {
    match part {
        Part::Morning if hour == 12 => 0,
        Part::Morning => hour,
        // الثانية عشرة ظهرا, الواحدة ظهرا, but الحادية عشرة ظهرا
        Part::Noon if hour < 10 => hour + 12,
        Part::Noon => hour,
        Part::Evening if hour < 12 => hour + 12,
        Part::Evening => hour,
        Part::Night if hour == 12 => 0,
        Part::Night if (6..12).contains(&hour) => hour + 12,
        Part::Night => hour,
    }
}

/// `الجولة الثانية مساء أمس`: the ordinal belongs to the feminine noun before it.
fn is_adjective(it: &Pieces, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&b| it.is_word(b) && it.bare(at)) else { return false };
    let word = it.fold(before);
    word.contains("ال") && word.ends_with('ه') && it.lex(before).words == 0 && it.lex(before).part.is_none()
}

/// `الثانية والنصف` is an hour, `الحلقة الثانية` is not: a noun stands before the ordinal or behind it.
fn is_ranking(it: &Pieces, end: usize) -> bool {
    it.lex(end).unit.is_some()
}
