//! Dates in figures: `22/11/1995`, `2000/12/16`, `2022.10.27`, `21-04-2016`, `4/22`.

use crate::time::expr::{Cal, MonthOf, Point, YearOf};
use crate::time::lexicon::W;
use crate::time::piece::Pieces;

/// Three numbers divided by one mark; or two after يوم, a weekday or a preposition.
pub(super) fn date(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    // أيلول (15/9/1945): the month in words may stand before its date.
    let said = point.month.take();
    if point.day.is_some() || point.year.is_some() || (said.is_some() && point.rel.is_some()) {
        return None;
    }
    let (first, first_width) = it.digits(at)?;
    // A further part before it makes it something else (a phone number, a version).
    if at >= 2 && it.mark(at - 1, "/-.") && it.glued(at) && it.digits(at - 2).is_some() {
        return None;
    }
    let mark = it.fold(at + 1);
    let dateline = heads_dispatch(it, at);
    if !it.mark(at + 1, "/-.−–\\") || !(near(it, at + 1) || dateline) {
        return None;
    }
    let (second, second_width) = it.digits(at + 2)?;
    let third = (it.fold(at + 3) == mark && near(it, at + 3)).then(|| it.digits(at + 4)).flatten();
    let (year, month, day, swapped, mut end) = match third {
        Some((third, width)) => {
            if it.fold(at + 5) == mark && it.glued(at + 6) && it.digits(at + 6).is_some() {
                return None;
            }
            if first_width == 4 && second_width <= 2 && width <= 2 {
                let (month, day) = if second <= 12 { (second, third) } else { (third, second) };
                (first, month, day, false, at + 5)
            } else if (width == 4 || width == 2 && mark != ".") && first_width <= 2 && second_width <= 2 {
                let year = if width == 4 { third } else { century(third) };
                let (day, month, swapped) = order(first, second)?;
                (year, month, day, swapped, at + 5)
            } else {
                return None;
            }
        }
        None => {
            if first_width > 2 || second_width > 2 {
                return month_year(it, at, point);
            }
            let (day, month, swapped) = order(first, second)?;
            if !dateline && !is_date_place(it, at, point, mark) {
                return None;
            }
            // Agencies write the day first.
            (0, month, day, swapped && !dateline, at + 3)
        }
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (mut day, mut month, mut swapped) = (day, month, swapped);
    match said {
        Some(MonthOf::Named(said)) if i64::from(said) == day && swapped => {
            (day, month, swapped) = (month, day, false);
        }
        Some(MonthOf::Named(said)) if i64::from(said) == month => swapped = false,
        Some(_) => return None,
        None => {}
    }
    let mut year = (year > 0).then_some(year as i32);
    if year.is_none()
        && it.mark(end, ",،")
        && let Some((value, width @ (2 | 4))) = it.digits(end + 1)
    {
        year = Some(if width == 4 { value } else { century(value) } as i32);
        end += 2;
    }
    if year.is_some_and(|y| !(1000..=2999).contains(&y)) {
        return None;
    }
    point.day = Some(day as u8);
    point.month = Some(MonthOf::Named(month as u8));
    point.year = year.map(YearOf::Num);
    point.swapped = swapped;
    // 22/5/1443 هـ
    if let Some((after, era)) = super::calendar::era(it, end) {
        if matches!(era, super::calendar::Era::Hijri) {
            point.cal = Cal::Hijri;
        }
        end = after;
    } else if year.is_some_and(|y| (1300..=1500).contains(&y)) {
        point.cal = Cal::Hijri;
    }
    Some(end)
}

/// `3/2015`: a month and its year.
fn month_year(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let (first, first_width) = it.digits(at)?;
    let (second, second_width) = it.digits(at + 2)?;
    if !it.mark(at + 1, "/") || first_width > 2 || second_width != 4 {
        return None;
    }
    ((1..=12).contains(&first) && (1900..=2100).contains(&second)).then(|| {
        point.month = Some(MonthOf::Named(first as u8));
        point.year = Some(YearOf::Num(second as i32));
        at + 3
    })
}

/// Day-first unless that is impossible; the flag says that both are possible.
fn order(first: i64, second: i64) -> Option<(i64, i64, bool)> {
    match (first, second) {
        (1..=12, 1..=12) => Some((first, second, first != second)),
        (13..=31, 1..=12) => Some((first, second, false)),
        (1..=12, 13..=31) => Some((second, first, false)),
        _ => None,
    }
}

fn century(short: i64) -> i64 {
    if short < 70 { 2000 + short } else { 1900 + short }
}

/// Two numbers are a date only where a date is looked for.
fn is_date_place(it: &Pieces, at: usize, point: &Point, mark: &str) -> bool {
    let alone = (at == 0 || it.get(at - 1).wall) && it.get(at + 3).wall;
    let led = at > 0
        && (it.lex(at - 1).unit.is_some()
            || [W::In, W::Corresponding, W::Dated].into_iter().any(|word| it.is(at - 1, word)));
    let with_year = it.mark(at + 3, ",،") && it.digits(at + 4).is_some_and(|(_, width)| width == 4 || width == 2);
    if mark == "/" && with_year {
        return true;
    }
    let fits = matches!(mark, "/") || (mark == "-" && led);
    fits && !it.is(at + 3, W::Counted) && (point.weekday.is_some() || point.offset.is_some() || led || alone)
        || (mark == "/" && at > 0 && it.is_word(at - 1) && it.get(at + 3).wall)
}

/// `بلفاست 8-4 (أ ن أ) -`, `الكويت - 12 - 9 (كونا) --`: two numbers between the place and the agency with its dash.
fn heads_dispatch(it: &Pieces, at: usize) -> bool {
    let begins = (1..=4).find(|&back| at < back || it.get(at - back).wall);
    let placed = begins
        .is_some_and(|back| back > 1 && at > 0 && (at + 1 - back..at).all(|t| it.is_word(t) || it.mark(t, "-–—")));
    let close = (at + 5..at + 12).find(|&t| it.mark(t, ")]")).filter(|_| it.mark(at + 3, "(["));
    placed && it.mark(at + 1, "-–") && close.is_some_and(|t| it.mark(t + 1, "-–—ـ"))
}

/// Whether the mark stands between its numbers without spaces, or with one on each side.
fn near(it: &Pieces, mark: usize) -> bool {
    (it.glued(mark) && it.glued(mark + 1)) || (it.fold(mark) == "/" && !it.get(mark + 1).wall)
}
