//! Lengths of time (`8 ساعات تقريبا`, `ثلاث سنوات ونصف السنة`), lengths that touch now (`الأيام الثلاثة الماضية`),
//! and what comes back (`كل أسبوع`, `سنويا`).

use super::Found;
use super::calendar::{self, modifier};
use super::point::alone;
use crate::time::TimexType;
use crate::time::expr::{Amount, Expr, Rel, Unit};
use crate::time::lexicon::{Count, W};
use crate::time::number::{Number, ONE, digits, number, words};
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    if let Some(found) = recent(it, at).or_else(|| whole(it, at)) {
        return Some(found);
    }
    let (end, amount, sure) = amount(it, at)?;
    if !sure && !in_company(it, at) && !alone(it, at, end) {
        return None;
    }
    if amount.parts.len() == 1 && amount.parts[0].0.is_none() && !in_company(it, at) && !is_several(it, at) {
        return None;
    }
    Some(Found::new(at, end, TimexType::Duration, "length", Expr::Length(amount)))
}

fn is_several(it: &Pieces, at: usize) -> bool {
    it.is(at, W::Several) || it.is(at + 1, W::Few)
}

/// Whether a word before says that a length follows: `منذ`, `خلال`, `لمدة`, `استمرت`, `بعد`.
pub(super) fn in_company(it: &Pieces, at: usize) -> bool {
    const LED: &[W] =
        &[W::Since, W::During, W::Throughout, W::Lasting, W::After, W::Before, W::Approx, W::More, W::Less, W::Several];
    if at == 0 {
        return false;
    }
    let before = at - 1;
    LED.iter().any(|&word| it.is(before, word))
}

/// An amount with its end and whether its form is sure to be a length.
pub(super) fn amount(it: &Pieces, at: usize) -> Option<(usize, Amount, bool)> {
    let mut found = Amount::default();
    let (mut end, mut sure) = one(it, at, &mut found)?;
    loop {
        // ثلاثة أيام وخمس ساعات, ساعة ونصف الساعة
        let comma = usize::from(it.mark(end, "،,"));
        let joined = it.get(end + comma).and || (it.is(end, W::And) && it.fold(end) == "و");
        let next = end + comma + usize::from(it.fold(end) == "و" && it.is(end, W::And));
        if !joined && comma == 0 && it.lex(end).unit.is_none() && it.digits(end).is_none() && it.lex(end).card.is_none()
        {
            break;
        }
        if let Some(after) = joined.then(|| fraction_behind(it, next, &mut found)).flatten() {
            end = after;
            sure = true;
            continue;
        }
        let mut more = Amount::default();
        let Some((after, _)) = one(it, next, &mut more) else { break };
        let (Some(&(Some(_), last)), Some(&(Some(_), unit))) = (found.parts.last(), more.parts.first()) else { break };
        let first = found.parts[0].1;
        if unit == last || found.parts.iter().any(|p| p.1 == unit) || (unit > first && !joined) || it.lex(next).definite
        {
            break;
        }
        if more.parts.len() != 1 || (!joined && it.lex(next).unit.is_some() && comma == 0) {
            break;
        }
        found.parts.extend(more.parts);
        end = after;
        sure = true;
    }
    // كامل, واحدة; تقريبا stays outside the amount
    while it.is(end, W::Full) && it.bare(end) {
        end += 1;
        sure = true;
    }
    // عقدين من الزمن
    if it.is(end, W::From) && it.fold(end + 1) == "الزمن" {
        (end, sure) = (end + 2, true);
    }
    Some((end, found, sure))
}

/// One amount of one unit: `8 ساعات`, `يومين`, `ساعة واحدة`, `نصف ساعة`, `عدة أشهر`, `الـ48 ساعة`.
fn one(it: &Pieces, at: usize, found: &mut Amount) -> Option<(usize, bool)> {
    for (word, value) in [(W::Half, ONE / 2), (W::Third, ONE / 3), (W::Fourth, ONE / 4)] {
        if it.is(at, word)
            && let Some((unit, Count::One)) = it.lex(at + 1).unit
            && it.bare(at + 1)
        {
            let ok = !it.fold(at).starts_with("ال") && unit != Unit::Night;
            return ok.then(|| {
                found.parts.push((Some(value), unit));
                (at + 2, true)
            });
        }
    }
    if it.is(at, W::Several) {
        let (unit, count) = it.lex(at + 1).unit?;
        let ok = count == Count::Many && it.bare(at + 1) && !it.lex(at + 1).dual;
        return ok.then(|| {
            found.parts.push((None, unit));
            (at + 2, true)
        });
    }
    if let Some((unit, count)) = it.lex(at).unit {
        return form(it, at, unit, count, found);
    }
    let start = at + usize::from(it.is(at, W::Al) && it.digits(at + 1).is_some());
    let Number { end, value, .. } = number(it, start)?;
    // ثلاثة أو أربعة أسابيع
    if it.is(end, W::Or)
        && let Some(upper) = digits(it, end + 1).or_else(|| words(it, end + 1))
        && let Some((unit, _)) = it.lex(upper.end).unit
    {
        found.parts.push((Some(value), unit));
        found.upto = Some(upper.value);
        return Some((upper.end + 1, true));
    }
    let (unit, count) = it.lex(end).unit?;
    if it.get(end).letters > 0 && it.get(end).and {
        return None;
    }
    // شهر 10 سنة 2021, وثيقة 9 عام (1921): the unit heads a year.
    let heads = unit == Unit::Year && count == Count::One && calendar::year(it, end).is_some_and(|y| y.sure);
    if heads || (at > 0 && it.is(at - 1, W::Numbered)) {
        return None;
    }
    // ثانية as an ordinal never follows a number; a number and دقيقة is minutes.
    found.parts.push((Some(value), unit));
    Some((end + 1, true))
}

/// A unit by itself: `يومين`, `ساعة`, `أسابيع`.
fn form(it: &Pieces, at: usize, unit: Unit, count: Count, found: &mut Amount) -> Option<(usize, bool)> {
    let lex = it.lex(at);
    if lex.definite {
        return None;
    }
    // The dual's accusative-looking forms (عاما, يوما) are one unit after a number, not two.
    match count {
        Count::Two => {
            found.parts.push((Some(2 * ONE), unit));
            Some((
                at + 1,
                !matches!(
                    it.fold(at),
                    "يومي" | "شهري" | "عامي" | "سنتي" | "اسبوعي" | "ساعتي" | "شهرا" | "عاما" | "يوما"
                ),
            ))
        }
        Count::One => {
            let word = it.lex(at + 1);
            let single = word.card == Some(1) && it.bare(at + 1);
            // بعد عقد اتفاقية: a decade alone is a contract or a holding.
            let ambiguous = matches!(unit, Unit::Decade | Unit::Century);
            let told = single || it.is(at + 1, W::Full) || (it.is(at + 1, W::From) && it.fold(at + 2) == "الزمن");
            if ambiguous && !told {
                return None;
            }
            found.parts.push((Some(ONE), unit));
            let full = it.is(at + 1, W::Full);
            Some((at + 1 + usize::from(single), single || full))
        }
        Count::Many => {
            found.parts.push((None, unit));
            let few = it.is(at + 1, W::Few) && it.bare(at + 1);
            Some((at + 1 + usize::from(few), few))
        }
    }
}

/// `ونصف السنة`, `ونصف`, `وربع`: half of the last unit.
fn fraction_behind(it: &Pieces, at: usize, found: &mut Amount) -> Option<usize> {
    let value = [(W::Half, ONE / 2), (W::Third, ONE / 3), (W::Fourth, ONE / 4)]
        .into_iter()
        .find_map(|(word, value)| it.is(at, word).then_some(value))?;
    let last = found.parts.last_mut()?;
    let unit = it.lex(at + 1).unit.filter(|_| it.bare(at + 1));
    match unit {
        Some((unit, Count::One)) if unit == last.1 => {
            *last.0.as_mut()? += value;
            Some(at + 2)
        }
        Some((unit, Count::One)) if !it.lex(at + 1).definite => {
            found.parts.push((Some(value), unit));
            Some(at + 2)
        }
        Some(_) => None,
        None => {
            *last.0.as_mut()? += value;
            Some(at + 1)
        }
    }
}

/// `طوال الأسبوع`, `طيلة العام`: the length of the unit.
fn whole(it: &Pieces, at: usize) -> Option<Found> {
    let (unit, Count::One) = it.lex(at).unit.filter(|_| it.lex(at).definite && it.bare(at))? else { return None };
    let led = at > 0 && matches!(it.fold(at - 1), "طوال" | "طيله" | "طول");
    if !led || modifier(it, at + 1).is_some() || it.digits(at + 1).is_some() || unit.is_clock() {
        return None;
    }
    let amount = Amount { parts: vec![(Some(ONE), unit)], upto: None };
    Some(Found::new(at, at + 1, TimexType::Duration, "length of a unit", Expr::Length(amount)))
}

/// `الأيام الثلاثة الماضية`, `الساعات الـ48 القادمة`, `الـ 48 ساعة المقبلة`, `الشهرين الماضيين`, `السنوات الأخيرة`.
fn recent(it: &Pieces, at: usize) -> Option<Found> {
    let lex = it.lex(at);
    let mut amount = Amount::default();
    let mut end;
    if let Some((unit, count)) = lex.unit.filter(|_| lex.definite) {
        if count == Count::One {
            return None;
        }
        end = at + 1;
        let mut value = (count == Count::Two).then_some(2 * ONE);
        let al = usize::from(it.is(end, W::Al));
        if let Some(found) = digits(it, end + al).or_else(|| words(it, end + al)) {
            value = Some(found.value);
            end = found.end;
        } else if it.is(end, W::Few) {
            end += 1;
        }
        amount.parts.push((value, unit));
    } else {
        let al = usize::from(it.is(at, W::Al));
        let found = digits(it, at + al).or_else(|| words(it, at))?;
        let (unit, _) = it.lex(found.end).unit?;
        amount.parts.push((Some(found.value), unit));
        end = found.end + 1;
    }
    let (mut after, mut rel) =
        modifier(it, end).or_else(|| it.is(end, W::Few).then(|| modifier(it, end + 1)).flatten())?;
    // الأسابيع الأخيرة الماضية, الأيام الماضية القليلة
    if it.is(after, W::Few) {
        after += 1;
    }
    if let Some((further, more)) = modifier(it, after)
        && rel == Rel::Recent
    {
        (after, rel) = (further, more);
    }
    // ثلاثة أيام من الأسبوع الماضي never comes here; السنة الماضية neither.
    let sign = match rel {
        Rel::Now(n) if n != 0 => n.signum(),
        Rel::Now(_) => 0,
        Rel::Recent | Rel::Previous => -1,
        Rel::Following => 1,
        Rel::Same => return None,
    };
    Some(Found::new(at, after, TimexType::Duration, "length up to now", Expr::Recent(amount, sign)))
}

/// `كل أسبوع`, `كل يوم اثنين`, `كل ثلاثة أشهر`, `سنويا`, `أيام الاثنين`.
pub(super) fn every(it: &Pieces, at: usize) -> Option<Found> {
    let set = |end, value| Some(Found::new(at, end, TimexType::Set, "set", Expr::Every(value)));
    if it.is(at, W::Every) && it.bare(at) | it.get(at).and {
        let head = usize::from(it.fold(at + 1) == "يوم" && it.lex(at + 2).weekday.is_some());
        if let Some(day) = it.lex(at + 1 + head).weekday.filter(|_| it.bare(at + 1 + head)) {
            return set(at + 2 + head, format!("XXXX-WXX-{day}"));
        }
        if !it.lex(at + 1).definite
            && let Some((end, amount, _)) = amount(it, at + 1)
            && amount.parts.iter().all(|p| p.0.is_some())
        {
            return set(end, super::super::resolve::length_value(&amount));
        }
        return None;
    }
    // مرتين في الأسبوع
    if it.is(at, W::Times)
        && it.is(at + 1, W::In)
        && it.bare(at + 1)
        && let Some((unit, Count::One)) = it.lex(at + 2).unit.filter(|_| it.lex(at + 2).definite)
    {
        let free = modifier(it, at + 3).is_none() && it.lex(at + 3).ord.is_none() && it.bare(at + 2);
        let amount = Amount { parts: vec![(Some(ONE), unit)], upto: None };
        return free.then(|| set(at + 3, super::super::resolve::length_value(&amount))).flatten();
    }
    // أيام الأحد والثلاثاء: each a set of its own.
    if it.get(at).and
        && it.lex(at).weekday.is_some()
        && let Some(before) = (0..at).rev().find(|&b| it.lex(b).weekday.is_none())
        && (it.fold(before) == "ايام" || it.is(before, W::Every) || (before > 0 && it.is(before - 1, W::Every)))
        && at - before < 6
    {
        return set(at + 1, format!("XXXX-WXX-{}", it.lex(at).weekday?));
    }
    // أيام الاثنين (والخميس)
    if it.fold(at) == "ايام" && it.lex(at + 1).weekday.is_some() && it.lex(at + 1).definite {
        return set(at + 2, format!("XXXX-WXX-{}", it.lex(at + 1).weekday?));
    }
    let value = it.lex(at).set?;
    set(at + 1, value.into())
}
