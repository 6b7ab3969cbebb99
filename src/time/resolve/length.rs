//! Lengths of time, and days reached by counting them.

use super::{Context, Place, Said};
use crate::text::Span;
use crate::time::expr::{Amount, From, Unit};
use crate::time::{Day, DayRange, Precision, Resolved};

pub(super) fn length(amount: &Amount) -> Resolved {
    Resolved { value: Some(length_value(amount)), ..Resolved::default() }
}

/// `PT8H`, `P3.5Y`, `PXD`.
pub(in crate::time) fn length_value(amount: &Amount) -> String {
    let mut slots: [Option<Option<f64>>; 7] = [None; 7];
    for &(value, unit) in &amount.parts {
        let (slot, factor) = match unit {
            Unit::Century => (0, 100.0),
            Unit::Decade => (0, 10.0),
            Unit::Year => (0, 1.0),
            Unit::Quarter => (1, 3.0),
            Unit::Month => (1, 1.0),
            Unit::Week => (2, 1.0),
            Unit::Day | Unit::Night => (3, 1.0),
            Unit::Hour => (4, 1.0),
            Unit::Minute => (5, 1.0),
            Unit::Second => (6, 1.0),
        };
        let value = value.map(|v| v * factor);
        slots[slot] = Some(match (slots[slot].flatten(), value) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => b.or(a),
        });
    }
    // Half an hour is thirty minutes.
    if let (Some(Some(hours)), None) = (slots[4], slots[5])
        && hours.fract() != 0.0
        && ((hours.fract() * 60.0).round() - hours.fract() * 60.0).abs() < 1e-6
    {
        slots[5] = Some(Some((hours.fract() * 60.0).round()));
        slots[4] = (hours.trunc() > 0.0).then_some(Some(hours.trunc()));
    }
    let mut out = String::from("P");
    for (slot, letter) in ["Y", "M", "W", "D", "H", "M", "S"].into_iter().enumerate() {
        if slot >= 4 && !out.contains('T') && slots[slot].is_some() {
            out.push('T');
        }
        if let Some(value) = slots[slot] {
            match value {
                Some(value) => out.push_str(&plain(value)),
                None => out.push('X'),
            }
            out.push_str(letter);
        }
    }
    out
}

/// A number with at most three decimals.
pub(super) fn plain(value: f64) -> String {
    if value.fract() == 0.0 {
        return format!("{}", value as i64);
    }
    let text = format!("{value:.3}");
    text.trim_end_matches('0').to_owned()
}

pub(super) fn shift(
    amount: &Amount,
    sign: i8,
    from: From,
    context: &Context,
    event: impl Fn(usize, usize) -> Span,
) -> Resolved {
    let minus = if sign < 0 { "-" } else { "" };
    let offset = Some(format!("{minus}{}", length_value(amount)));
    let clock = amount.parts.iter().any(|p| p.1.is_clock());
    // وقع الاتفاق في 3 مارس 2020 وانهار بعد يومين
    if let (From::Now, Some((said, _)), false, Some(today)) = (from, context.told, clock, context.today)
        && sign > 0
        && let Some(place) = moved(amount, sign, said.days.end).filter(|p| p.days.end <= today)
    {
        return place.said(Some(said)).into();
    }
    match from {
        From::Event(start, end) => {
            let value = Some(length_value(amount));
            Resolved { value, offset, anchor: Some(event(start, end)), computed: true, ..Resolved::default() }
        }
        From::Said => {
            // A month or a year is fine enough for an amount of months or years.
            let finest = amount.parts.iter().map(|p| p.1).min().unwrap_or(Unit::Day);
            let fits = |said: &&Said| match said.precision {
                Precision::Day => true,
                Precision::Month => finest >= Unit::Month,
                Precision::Year => finest >= Unit::Year,
                _ => false,
            };
            let coarse = context.history.iter().rev().take(3).find(fits).filter(|_| finest >= Unit::Month);
            let said = coarse.copied().or(context.day).or(context.said);
            let anchor = said.map(|s| s.span);
            let base = said.filter(|s| fits(&s)).map(|s| s.days.start);
            match base.filter(|_| !clock).and_then(|day| moved(amount, sign, day)) {
                Some(place) => Resolved { anchor, ..place.into() },
                None => {
                    let value = clock.then(|| length_value(amount));
                    Resolved { value, offset, anchor, computed: true, ..Resolved::default() }
                }
            }
        }
        From::Now => {
            if amount.parts.iter().any(|p| p.0.is_none()) {
                let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
                return Resolved { value: Some(value.into()), computed: true, ..Resolved::default() };
            }
            let Some(today) = context.today else {
                return Resolved { offset, computed: true, ..Resolved::default() };
            };
            if clock {
                return clock_moved(amount, sign, today, context.minute);
            }
            moved(amount, sign, today).map_or_else(Resolved::default, Into::into)
        }
    }
}

/// A day moved by an amount, as wide as the amount's finest unit.
pub(super) fn moved(amount: &Amount, sign: i8, day: Day) -> Option<Place> {
    let sign = f64::from(sign);
    let (mut months, mut days, mut finest) = (0.0, 0.0, Unit::Century);
    for &(value, unit) in &amount.parts {
        let value = value? * sign;
        finest = finest.min(unit);
        match unit {
            Unit::Century => months += value * 1200.0,
            Unit::Decade => months += value * 120.0,
            Unit::Year => months += value * 12.0,
            Unit::Quarter => months += value * 3.0,
            Unit::Month => months += value,
            Unit::Week => days += value * 7.0,
            Unit::Day | Unit::Night => days += value,
            _ => return None,
        }
    }
    if months.abs() > 60_000.0 || days.abs() > 2_000_000.0 {
        return None;
    }
    let (whole, rest) = (months.trunc(), months.fract());
    let to = day.plus_months(whole as i32).plus((days + rest * 30.0).round() as i32);
    let (year, month, _) = to.ymd();
    match finest {
        Unit::Month | Unit::Quarter => Place::month(year, month, true),
        Unit::Year if rest == 0.0 && months % 12.0 == 0.0 => Some(Place::year(year, true)),
        Unit::Year => Place::month(year, month, true),
        Unit::Decade | Unit::Century => Some(Place::year(year, true)),
        _ => Some(Place::day(to, true)),
    }
}

pub(super) fn clock_moved(amount: &Amount, sign: i8, today: Day, minute: Option<u16>) -> Resolved {
    let mut seconds = 0.0;
    for &(value, unit) in &amount.parts {
        let Some(value) = value else { return Resolved::default() };
        seconds += value
            * match unit {
                Unit::Second => 1.0,
                Unit::Minute => 60.0,
                Unit::Hour => 3600.0,
                Unit::Day | Unit::Night => 86_400.0,
                Unit::Week => 604_800.0,
                _ => return Resolved::default(),
            };
    }
    // 99999999999999999999 hours lead out of every calendar.
    if seconds > 1e10 {
        return Resolved::default();
    }
    let Some(minute) = minute else {
        // The moment of writing is not known: a day may be said only when the amount is whole days.
        let days = seconds / 86_400.0;
        let offset = Some(format!("{}{}", if sign < 0 { "-" } else { "" }, length_value(amount)));
        let day = (days.fract() == 0.0).then(|| today.plus(days as i32 * i32::from(sign)));
        let days = day.map(DayRange::day);
        return Resolved { value: day.map(Day::iso), days, offset, computed: true, ..Resolved::default() };
    };
    let at = f64::from(minute) * 60.0 + seconds * f64::from(sign);
    let (days, within) = ((at / 86_400.0).floor(), at.rem_euclid(86_400.0) as u32);
    let day = today.plus(days as i32);
    let (h, m, s) = (within / 3600, within / 60 % 60, within % 60);
    let fine = amount.parts.iter().any(|p| p.1 == Unit::Second);
    let second = if fine { format!(":{s:02}") } else { String::new() };
    let value = format!("{}T{h:02}:{m:02}{second}", day.iso());
    Resolved {
        value: Some(value),
        days: Some(DayRange::day(day)),
        precision: Precision::Day,
        computed: true,
        ..Resolved::default()
    }
}
