//! An amount before or after something: `قبل يومين`, `بعد ذلك بيومين`, `بعد أسبوع من القمة`, `عشية القمة`.

use super::length::amount;
use super::point::alone;
use super::{Found, calendar};
use crate::text::TokenKind;
use crate::time::TimexType;
use crate::time::expr::{Amount, Expr, From};
use crate::time::lexicon::W;
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    from_said(it, at).or_else(|| beside(it, at)).or_else(|| shifted(it, at)).or_else(|| ago(it, at))
}

/// `قبل يومين`, `بعد نحو ثلاثة أسابيع`, `منذ 3 أيام`, `خلال شهرين`.
fn shifted(it: &Pieces, at: usize) -> Option<Found> {
    let (before, after) = (it.is(at, W::Before), it.is(at, W::After));
    let (since, during) = (it.is(at, W::Since), it.is(at, W::During));
    if !(before || after || since || during) {
        return None;
    }
    let mut start = at + 1;
    while it.is(start, W::Approx) || it.is(start, W::More) || it.is(start, W::Less) {
        start += 1;
    }
    let (end, amount, _) = amount(it, start)?;
    // `خلال شهر سبتمبر`: that month, no length.
    if calendar::modifier(it, end).is_some() || calendar::month(it, end).is_some() {
        return None;
    }
    let kind = kind(&amount);
    let found = |end, rule, kind, expr| Some(Found::new(at, end, kind, rule, expr));
    if (since || during) && amount.parts.iter().all(|p| p.0.is_none()) {
        return None;
    }
    if since || during {
        if it.is(at, W::During)
            && !(alone(it, at, end)
                || alone(it, at - usize::from(at > 0 && it.is(at - 1, W::In)), end)
                || announces(it, at))
        {
            return None;
        }
        if since && !alone(it, at, end) && !arrives(it, at) {
            return None;
        }
        let sign = if since { -1 } else { 1 };
        let end = hence(it, end);
        return found(end, "amount from now", kind, Expr::Shift(amount, sign, From::Now));
    }
    let sign = if before { -1 } else { 1 };
    // The preposition says on which side of the event; the length is what is said of time.
    if let Some(event) = event(it, end) {
        let expr = Expr::Shift(amount, sign, event);
        return Some(Found::new(start, end, TimexType::Duration, "amount from an event", expr));
    }
    found(hence(it, end), "amount from now", kind, Expr::Shift(amount, sign, From::Now))
}

/// `من الآن` behind an amount.
fn hence(it: &Pieces, at: usize) -> usize {
    at + usize::from(it.is(at, W::Hence))
}

/// `يومين من الآن`, `3 أيام مضت`.
fn ago(it: &Pieces, at: usize) -> Option<Found> {
    let (end, amount, _) = amount(it, at)?;
    let kind = kind(&amount);
    let found =
        |sign| Some(Found::new(at, end + 1, kind, "amount from now", Expr::Shift(amount.clone(), sign, From::Now)));
    if it.is(end, W::Hence) {
        return found(1);
    }
    if it.is(end, W::Ago) {
        return found(-1);
    }
    None
}

fn kind(amount: &Amount) -> TimexType {
    match amount.parts.last() {
        Some((_, unit)) if unit.is_clock() => TimexType::Time,
        _ => TimexType::Date,
    }
}

/// `من توقيع الاتفاق` behind an amount: the tokens of the event's first words.
fn event(it: &Pieces, at: usize) -> Option<From> {
    if !((it.is(at, W::From) || matches!(it.fold(at), "علي" | "لـ")) && it.bare(at)) {
        return None;
    }
    let next = at + 1;
    if it.get(next).wall || it.token(next).kind == TokenKind::Punct {
        return None;
    }
    let first = it.get(next).token as usize;
    Some(From::Event(first, first + 1))
}

/// `بعد ذلك بيومين`, `قبلها بأسبوع`, `بعده بساعة ونصف الساعة`.
fn from_said(it: &Pieces, at: usize) -> Option<Found> {
    let (sign, next) = match it.fold(at).trim_start_matches(['و', 'ف']) {
        "بعد" | "عقب" if it.is(at + 1, W::That) => (1, at + 2),
        "قبل" | "قبيل" if it.is(at + 1, W::That) => (-1, at + 2),
        "بعده" | "بعدها" => (1, at + 1),
        "قبله" | "قبلها" => (-1, at + 1),
        _ => return None,
    };
    let start = if it.get(next).particle == 'ب' {
        next
    } else if it.fold(next) == "ب" || it.is(next, W::Approx) {
        next + 1
    } else {
        return None;
    };
    let start = start + usize::from(it.is(start, W::Approx));
    let (end, amount, _) = amount(it, start)?;
    let clock = amount.parts.iter().any(|p| p.1.is_clock());
    // Hours from something make no date: the length alone is said.
    let (from, kind) = if clock { (start, TimexType::Duration) } else { (at, TimexType::Date) };
    Some(Found::new(from, end, kind, "amount from what was said", Expr::Shift(amount, sign, From::Said)))
}

/// `عشية القمة`, `غداة التوقيع`: the day before or after an event.
fn beside(it: &Pieces, at: usize) -> Option<Found> {
    let sign = match it.fold(at).trim_start_matches(['و', 'ف']) {
        "عشيه" => -1,
        "غداه" => 1,
        _ => return None,
    };
    let next = at + 1;
    let calendar = it.lex(next).weekday.is_some() || it.lex(next).day.is_some() || it.lex(next).holiday.is_some();
    if it.get(next).wall || !it.is_word(next) || calendar || it.lex(next).unit.is_some() {
        return None;
    }
    let first = it.get(next).token as usize;
    let expr = Expr::Beside(sign, first, first + 1);
    Some(Found::new(at, next, TimexType::Date, "day beside an event", expr))
}

/// `وصل منذ يومين`: a verb of arriving or ending, which happens at once, stands before.
fn arrives(it: &Pieces, at: usize) -> bool {
    (1..=3).any(|back| back <= at && !it.get(at - back).wall && it.is(at - back, W::AtOnce))
}

/// `أعلن المتحدث خلال شهرين بدء الجولة`: an announcement takes no two months; the amount counts from now.
fn announces(it: &Pieces, at: usize) -> bool {
    let verb =
        (1..=5).take_while(|back| *back <= at && it.is_word(at - back)).find(|back| it.is(at - back, W::Announce));
    verb.is_some()
}
