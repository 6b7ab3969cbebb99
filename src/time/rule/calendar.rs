//! Days, months and years by name and number: `العاشر من يناير/ كانون الثاني المقبل`, `12 منه`, `23 الجاري`, `عام (1948)`.

use crate::time::expr::{Cal, MonthOf, Point, Rel, Unit, YearOf};
use crate::time::lexicon::{Count, W};
use crate::time::number::{ONE, digits, ordinal, words};
use crate::time::piece::Pieces;

/// A month with its doublet (`يناير/ كانون الثاني`, `نوفمبر (تشرين الثاني)`).
pub(super) struct Month {
    pub end: usize,
    pub cal: Cal,
    pub number: u8,
    /// Whether the form alone is sure to be a month.
    pub sure: bool,
}

pub(super) fn month(it: &Pieces, at: usize) -> Option<Month> {
    let head = is_unit(it, at, Unit::Month, Count::One);
    let first = if head { at + 1 } else { at };
    let lex = it.lex(first);
    // 20 (يناير) كانون الثاني
    if let Some((cal, number)) = it.lex(first + 1).month
        && it.mark(first, "([")
        && it.mark(first + 2, ")]")
        && it.lex(first + 3).month == Some((cal, number))
    {
        return Some(Month { end: first + 4, cal, number, sure: true });
    }
    // الشهر التاسع من سنة 2014, 27 من الشهر الثامن; but الشهر الثامن للحرب
    if let Some(nth) = ordinal(it, first).filter(|o| head && o.definite && o.value <= 12 && it.lex(at).definite) {
        let of_day = at > 1 && it.is(at - 1, W::From) && it.digits(at - 2).is_some();
        let of_year = year(it, nth.end).is_some_and(|y| y.sure);
        let number = nth.value as u8;
        return (of_day || of_year).then_some(Month { end: nth.end, cal: Cal::Gregorian, number, sure: true });
    }
    // 32 يناير is no date at all.
    let impossible = |(value, width): (i64, usize)| width <= 3 && !(1..=31).contains(&value);
    if at > 0 && !head && it.bare(at) && it.digits(at - 1).is_some_and(impossible) && !it.get(at - 1).wall {
        return None;
    }
    let Some((cal, number)) = lex.month else {
        // شهر 10, شهر عشرة; but شهر واحد is a length.
        let named = || words(it, first).filter(|n| n.value > ONE);
        let value = head.then(|| digits(it, first).or_else(named)).flatten()?;
        let number = value.within(1, 12)? as u8;
        let counted = it.lex(value.end).unit.is_some() && year(it, value.end).is_none();
        return (!counted && !it.lex(at).definite).then_some(Month {
            end: value.end,
            cal: Cal::Gregorian,
            number,
            sure: true,
        });
    };
    let mut found = Month { end: first + 1, cal, number, sure: head || lex.weak == 0 };
    let open = it.mark(found.end, "([");
    let second = found.end + usize::from(open || it.mark(found.end, "/-–—،|\\"));
    if second > found.end && it.lex(second).month.is_some_and(|m| m == (cal, number)) {
        let closed = open && it.mark(second + 1, ")]");
        found.end = second + 1 + usize::from(closed);
        found.sure = true;
    }
    if lex.weak == 2 && !found.sure {
        return None;
    }
    Some(found)
}

/// Whether a piece is a unit's form.
pub(super) fn is_unit(it: &Pieces, at: usize, unit: Unit, count: Count) -> bool {
    it.lex(at).unit == Some((unit, count))
}

/// A modifier beside a noun: `المقبل`, `قبل الماضي`, `الذي يليه`, `من العام نفسه` is not one.
pub(super) fn modifier(it: &Pieces, at: usize) -> Option<(usize, Rel)> {
    if it.is(at, W::Before) && it.bare(at) && it.lex(at + 1).rel == Some(Rel::Now(-1)) {
        return Some((at + 2, Rel::Now(-2)));
    }
    if it.is(at, W::After) && it.bare(at) && it.lex(at + 1).rel == Some(Rel::Now(1)) {
        return Some((at + 2, Rel::Now(2)));
    }
    if it.is(at, W::Which) && matches!(it.fold(at + 1), "يليه" | "يليها" | "تلاه" | "تلاها" | "تليه" | "تليها" | "يلي")
    {
        return Some((at + 2, Rel::Following));
    }
    if it.is(at, W::Which) && matches!(it.fold(at + 1), "سبقه" | "سبقها" | "يسبقه" | "يسبقها") {
        return Some((at + 2, Rel::Previous));
    }
    let rel = it.lex(at).rel?;
    (it.bare(at) || it.lex(at).definite).then_some((at + 1, rel))
}

/// `آب وأيلول الماضيين`: a modifier in the dual belongs to both.
pub(super) fn dual_modifier(it: &Pieces, at: usize) -> Option<Rel> {
    it.lex(at).rel.filter(|_| it.fold(at).ends_with("ين") && it.bare(at))
}

/// The era behind a year: its end, and what it says.
pub(super) enum Era {
    Common,
    Hijri,
    Before,
}

pub(super) fn era(it: &Pieces, at: usize) -> Option<(usize, Era)> {
    let open = usize::from(it.mark(at, "("));
    let at_word = at + open;
    if !it.bare(at_word) {
        return None;
    }
    let era = if it.is(at_word, W::Bc) {
        Era::Before
    } else if it.is(at_word, W::Ah) {
        Era::Hijri
    } else if it.is(at_word, W::Ad) {
        Era::Common
    } else {
        return None;
    };
    let end = at_word + 1;
    // `هـ.`: the stop of the abbreviation is left out.
    Some((end + usize::from(open == 1 && it.mark(end, ")")), era))
}

/// A year behind a month or standing alone: number, end, whether a word (عام, سنة) or an era made it sure.
pub(super) struct Year {
    pub end: usize,
    pub of: YearOf,
    pub cal: Cal,
    pub sure: bool,
    pub bc: bool,
    /// Its place, when both are said: العام المقبل 2023.
    pub rel: Option<Rel>,
}

/// `2022`, `عام 2022`, `(1948)`, `من عام ألفين وخمسة عشر`, `العام الماضي`, `1443 هـ`.
pub(super) fn year(it: &Pieces, at: usize) -> Option<Year> {
    let head = is_unit(it, at, Unit::Year, Count::One);
    let mut at_number = at + usize::from(head);
    // العام الهجري الجديد, السنة الميلادية 2022
    let hijri = head && it.is(at_number, W::Ah);
    at_number += usize::from(hijri || (head && it.is(at_number, W::Ad)));
    if head && let Some((end, rel)) = modifier(it, at_number) {
        let cal = if hijri { Cal::Hijri } else { Cal::Gregorian };
        let mut year = Year { end, of: YearOf::Rel(rel), cal, sure: true, bc: false, rel: None };
        // العام المقبل 2023, العام الماضي (2021)
        let open = usize::from(it.mark(end, "(،,"));
        if let Some((value, 4)) = it.digits(end + open)
            && (1800..=2200).contains(&value)
        {
            let closed = usize::from(open == 1 && it.mark(end + 2, ")"));
            (year.end, year.of) = (end + open + 1 + closed, YearOf::Num(value as i32));
            year.rel = Some(rel);
        }
        return Some(year);
    }
    let open = usize::from(it.mark(at_number, "([") || (head && it.mark(at_number, ":")));
    let number = digits(it, at_number + open).filter(|n| n.digits > 0);
    if let Some(number) = number {
        let value = number.within(1, 9999)? as i32;
        let plain = number.end == at_number + open + 1;
        if !plain || it.mark(number.end, "%٪") {
            return None;
        }
        let mut end = number.end + usize::from(open == 1 && it.mark(number.end, ")]"));
        let era = era(it, end).or_else(|| era(it, number.end));
        if let Some((after, _)) = &era {
            end = *after + usize::from(open == 1 && it.mark(*after, ")]"));
        }
        let (mut cal, mut bc) = (Cal::Gregorian, false);
        match &era {
            Some((_, Era::Hijri)) => cal = Cal::Hijri,
            Some((_, Era::Before)) => bc = true,
            _ => {}
        }
        // 45 م, 600 م 2: metres.
        let metres = matches!(era, Some((_, Era::Common))) && !head && !(1000..=2200).contains(&value);
        if metres && !(value >= 300 && at > 0 && (it.mark(at - 1, "=/") || it.is(at - 1, W::In))) {
            return None;
        }
        // A bracket that is not closed behind the year belongs to others.
        if open == 1 && !head && !it.mark(end - 1, ")]") {
            return None;
        }
        let wide = number.digits == 4;
        // عام 89
        let short = head && number.digits == 2 && era.is_none() && value >= 30;
        let value = if short { 1900 + value } else { value };
        let sure = era.is_some() || (head && (wide || short));
        return (wide || short || era.is_some()).then_some(Year {
            end,
            of: YearOf::Num(value),
            cal,
            sure,
            bc,
            rel: None,
        });
    }
    let number = words(it, at_number)?;
    let value = number.within(1, 2999)? as i32;
    let era = era(it, number.end);
    let (end, cal) = match &era {
        Some((end, Era::Hijri)) => (*end, Cal::Hijri),
        Some((end, _)) => (*end, Cal::Gregorian),
        None => (number.end, Cal::Gregorian),
    };
    let sure = era.is_some() || (head && value >= 100 && number.end > at_number + 1);
    let counted = it.lex(end).unit.is_some() || (!head && value < 100);
    (!counted && (sure || value >= 1001)).then_some(Year {
        end,
        of: YearOf::Num(value),
        cal,
        sure,
        bc: false,
        rel: None,
    })
}

/// The year behind a month: `2022`, `، 2022`, `من عام 2016`, `من العام الماضي`, `هذا العام`.
pub(super) fn year_behind(it: &Pieces, at: usize, cal: Cal) -> Option<Year> {
    let start = at + usize::from(it.mark(at, "،,") && !it.glued(at + 1));
    if let Some((end, rel)) = this_unit(it, start, Unit::Year) {
        return Some(Year { end, of: YearOf::Rel(rel), cal: Cal::Gregorian, sure: true, bc: false, rel: None });
    }
    let link = (it.is(start, W::From) || it.is(start, W::In)) && it.bare(start);
    let start = start + usize::from(link);
    if let Some((end, rel)) = this_unit(it, start, Unit::Year) {
        return Some(Year { end, of: YearOf::Rel(rel), cal: Cal::Gregorian, sure: true, bc: false, rel: None });
    }
    let found = year(it, start)?;
    let fits = match found.of {
        YearOf::Num(n) if found.sure => n > 0,
        YearOf::Num(n) if cal == Cal::Hijri => (1200..=1600).contains(&n) || (1900..=2100).contains(&n),
        YearOf::Num(n) => (1000..=2200).contains(&n) && !link,
        YearOf::Rel(_) => true,
    };
    fits.then_some(found)
}

/// `هذا العام`, `هذه السنة`; for other units likewise.
pub(super) fn this_unit(it: &Pieces, at: usize, unit: Unit) -> Option<(usize, Rel)> {
    (it.is(at, W::This) && it.lex(at + 1).unit == Some((unit, Count::One)) && it.lex(at + 1).definite)
        .then_some((at + 2, Rel::Now(0)))
}

/// A day of the month by number or ordinal: value, end, whether it is an ordinal in words.
fn day_number(it: &Pieces, at: usize) -> Option<(u8, usize, bool)> {
    // الـ 29, ال 10
    let start = at + usize::from(it.is(at, W::Al) && it.digits(at + 1).is_some());
    if let Some((value, width)) = it.digits(start) {
        let number = digits(it, start)?;
        return (width <= 2 && (1..=31).contains(&value) && number.end == start + 1).then_some((
            value as u8,
            start + 1,
            false,
        ));
    }
    if let Some(found) = ordinal(it, at) {
        return (found.value <= 31 && (found.definite || found.value == 1)).then_some((
            found.value as u8,
            found.end,
            true,
        ));
    }
    let number = words(it, at)?;
    number.within(1, 31).map(|value| (value as u8, number.end, true))
}

/// A day with its month: `10 يناير`, `العاشر من شهر يناير الجاري`, `12 منه`, `23 الجاري`, `العاشر من الشهر المقبل`.
pub(super) fn day_month(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.day.is_some() || point.month.is_some() {
        return None;
    }
    // يوم 10 يناير, اليوم الثالث من أكتوبر
    let head = it.lex(at).unit.is_some_and(|(unit, count)| unit == Unit::Day && count == Count::One);
    let at = at + usize::from(head);
    let Some((day, end, _)) = day_number(it, at) else {
        return (!head).then(|| month_day(it, at, point)).flatten();
    };
    let written = it.digits(end - 1).is_some();
    // 12 منه
    if it.is(end, W::Thereof) && it.fold(end) == "منه" {
        (point.day, point.month) = (Some(day), Some(MonthOf::Rel(Rel::Same)));
        return Some(end + 1);
    }
    let link = usize::from(it.is(end, W::From) && it.bare(end));
    let of = end + link;
    // 23 الجاري
    if let Some((after, rel @ Rel::Now(_))) = modifier(it, of)
        && (written || link == 1 || it.lex(of).rel == Some(Rel::Now(0)))
        && it.lex(of).definite
        && !(link == 0 && it.is(of, W::Before))
    {
        (point.day, point.month) = (Some(day), Some(MonthOf::Rel(rel)));
        return Some(after);
    }
    // العاشر من الشهر المقبل, 4 من هذا الشهر
    if let Some((after, rel)) = relative_month(it, of) {
        (point.day, point.month) = (Some(day), Some(MonthOf::Rel(rel)));
        let year = year_behind(it, after, Cal::Gregorian).filter(|y| y.sure);
        return Some(match year {
            Some(year) => {
                point.year = Some(year.of);
                year.end
            }
            None => after,
        });
    }
    let slash = usize::from(link == 0 && written && it.mark(end, "/-.،") && it.lex(end + 1).month.is_some());
    let found = month(it, of + slash)?;
    // `2 مارس`, but not `ثلاثة مايو` of the counted kind: a month's name is never counted.
    point.day = Some(day);
    Some(month_tail(it, found, point))
}

/// `يناير 1`, `مايو الحادي عشر`, `أيلول (15/9/1945)` is read by the numeric rule.
fn month_day(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    let found = month(it, at)?;
    let (day, end) = match it.digits(found.end) {
        Some((value, width)) if width <= 2 && (1..=31).contains(&value) => (value as u8, found.end + 1),
        Some(_) => return None,
        None => {
            let ordinal = ordinal(it, found.end).filter(|o| o.definite && !o.feminine && o.value <= 31)?;
            (ordinal.value as u8, ordinal.end)
        }
    };
    if it.lex(end).unit.is_some() || it.mark(end, ":%٪/") || it.is(end, W::Counted) {
        return None;
    }
    point.day = Some(day);
    (point.cal, point.month) = (found.cal, Some(MonthOf::Named(found.number)));
    Some(year_tail(it, end, point))
}

/// A month alone, in company enough: `يناير المقبل`, `أيار/مايو 1992`, `في مارس`, `شهر ماي`.
pub(super) fn month_alone(it: &Pieces, at: usize, point: &mut Point) -> Option<usize> {
    if point.day.is_some() || point.month.is_some() {
        return None;
    }
    if let Some((end, rel)) = relative_month(it, at) {
        point.month = Some(MonthOf::Rel(rel));
        return Some(match year_behind(it, end, Cal::Gregorian).filter(|y| y.sure) {
            Some(year) => {
                point.year = Some(year.of);
                year.end
            }
            None => end,
        });
    }
    let found = month(it, at)?;
    let sure = found.sure;
    let bare_end = found.end;
    let end = month_tail(it, found, point);
    let company = sure || end > bare_end || point.section.is_some() || weak_company(it, at);
    if !company {
        *point = Point { month: None, cal: Cal::Gregorian, ..point.clone() };
        return None;
    }
    Some(end)
}

/// Whether a weak form stands where a month stands: after في, منذ, حتى, a proclitic preposition.
fn weak_company(it: &Pieces, at: usize) -> bool {
    let piece = it.get(at);
    if at == 0 || it.get(at - 1).wall {
        return at + 1 >= it.len() && piece.letters == 0;
    }
    let before = at - 1;
    let marks = [W::In, W::Since, W::Until, W::To, W::Between, W::Before, W::After, W::During, W::This];
    let linked = marks.into_iter().any(|word| it.is(before, word)) && it.bare(at);
    // من مارس إلى يونيو
    let linked = linked || (it.is(before, W::From) && (it.is(at + 1, W::To) || it.is(at + 1, W::Until)));
    // في آب وأيلول
    let paired = piece.and && before > 0 && it.lex(before).month.is_some();
    linked || paired
}

/// What may stand behind a month's name: a modifier, a year, an era.
fn month_tail(it: &Pieces, found: Month, point: &mut Point) -> usize {
    (point.cal, point.month) = (found.cal, Some(MonthOf::Named(found.number)));
    year_tail(it, found.end, point)
}

fn year_tail(it: &Pieces, at: usize, point: &mut Point) -> usize {
    let mut end = at;
    if let Some((after, rel)) = modifier(it, end) {
        point.rel = Some(rel);
        end = after;
    } else if it.get(end).and
        && let Some(next) = month(it, end)
    {
        point.rel = dual_modifier(it, next.end);
    }
    if point.year.is_none()
        && let Some(year) = year_behind(it, end, point.cal)
    {
        if point.cal == Cal::Gregorian && year.cal == Cal::Hijri {
            return end;
        }
        if point.cal == Cal::Hijri && year.cal == Cal::Gregorian && year.sure && is_gregorian(&year) {
            // رمضان عام 1992
            point.rel = None;
        }
        point.year = Some(year.of);
        point.bc = year.bc;
        end = year.end;
    }
    end
}

fn is_gregorian(year: &Year) -> bool {
    matches!(year.of, YearOf::Num(n) if n > 1600)
}

/// `الشهر المقبل`, `هذا الشهر`, `الشهر نفسه`, `شهر مقبل`, `ذات الشهر`.
pub(super) fn relative_month(it: &Pieces, at: usize) -> Option<(usize, Rel)> {
    relative(it, at, Unit::Month)
}

/// A unit with what places it: `الأسبوع الماضي`, `هذه السنة`, `الشهر نفسه`, `نفس اليوم`.
pub(super) fn relative(it: &Pieces, at: usize, unit: Unit) -> Option<(usize, Rel)> {
    let one = |at: usize| it.lex(at).unit == Some((unit, Count::One)) && it.lex(at).definite;
    if let Some((end, rel)) = this_unit(it, at, unit) {
        return Some(match modifier(it, end) {
            Some((end, rel @ (Rel::Now(_) | Rel::Recent))) => (end, rel),
            _ => (end, rel),
        });
    }
    // ذلك العام, تلك الليلة
    if it.is(at, W::That) && one(at + 1) && it.lex(at + 2).weekday.is_none() && it.bare(at + 1) {
        return Some((at + 2, Rel::Same));
    }
    if it.is(at, W::SameHead) && one(at + 1) {
        return Some((at + 2, Rel::Same));
    }
    if !one(at) {
        return None;
    }
    // الشهر قبل الماضي
    modifier(it, at + 1)
}
