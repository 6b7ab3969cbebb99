//! Lengths of time, and days reached by counting them.

use super::{Context, Place, Said};
use crate::text::Span;
use crate::time::expr::{Amount, From, Unit};
use crate::time::number::ONE;
use crate::time::{Day, DayRange, Precision, Resolved};

/// The seconds of a day.
const DAY: i64 = 86_400 * ONE;

pub(super) fn length(amount: &Amount) -> Resolved {
    Resolved { value: Some(length_value(amount)), ..Resolved::default() }
}

/// `PT8H`, `P3.5Y`, `PXD`.
pub(in crate::time) fn length_value(amount: &Amount) -> String {
    let mut slots: [Option<Option<i64>>; 7] = [None; 7];
    for &(value, unit) in &amount.parts {
        let (slot, factor) = match unit {
            Unit::Century => (0, 100),
            Unit::Decade => (0, 10),
            Unit::Year => (0, 1),
            Unit::Quarter => (1, 3),
            Unit::Month => (1, 1),
            Unit::Week => (2, 1),
            Unit::Day | Unit::Night => (3, 1),
            Unit::Hour => (4, 1),
            Unit::Minute => (5, 1),
            Unit::Second => (6, 1),
        };
        let value = value.map(|v| v.saturating_mul(factor));
        slots[slot] = Some(match (slots[slot].flatten(), value) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => b.or(a),
        });
    }
    // Half an hour is thirty minutes.
    if let (Some(Some(hours)), None) = (slots[4], slots[5])
        && hours % ONE != 0
        && hours % ONE * 60 % ONE == 0
    {
        slots[5] = Some(Some(hours % ONE * 60));
        slots[4] = (hours >= ONE).then_some(Some(hours - hours % ONE));
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
pub(super) fn plain(value: i64) -> String {
    let thousandths = (value % ONE * 1000 + ONE / 2) / ONE;
    let (whole, rest) = (value / ONE + thousandths / 1000, thousandths % 1000);
    // `5` or `5.25`: a thousand in front keeps the zeros behind the point.
    let text = format!("{whole}.{}", &(1000 + rest).to_string()[1..]);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
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
    let sign = i64::from(sign);
    let (mut months, mut days, mut finest) = (0_i64, 0_i64, Unit::Century);
    for &(value, unit) in &amount.parts {
        let value = value? * sign;
        finest = finest.min(unit);
        let (sum, factor) = match unit {
            Unit::Century => (&mut months, 1200),
            Unit::Decade => (&mut months, 120),
            Unit::Year => (&mut months, 12),
            Unit::Quarter => (&mut months, 3),
            Unit::Month => (&mut months, 1),
            Unit::Week => (&mut days, 7),
            Unit::Day | Unit::Night => (&mut days, 1),
            _ => return None,
        };
        *sum = sum.saturating_add(value.saturating_mul(factor));
    }
    if months.unsigned_abs() > 60_000 * ONE as u64 || days.unsigned_abs() > 2_000_000 * ONE as u64 {
        return None;
    }
    let rest = months % ONE;
    let days = days + rest * 30;
    let to = day.plus_months((months / ONE) as i32).plus(((days + days.signum() * (ONE / 2)) / ONE) as i32);
    let (year, month, _) = to.ymd();
    match finest {
        Unit::Month | Unit::Quarter => Place::month(year, month, true),
        Unit::Year if months % (12 * ONE) == 0 => Some(Place::year(year, true)),
        Unit::Year => Place::month(year, month, true),
        Unit::Decade | Unit::Century => Some(Place::year(year, true)),
        _ => Some(Place::day(to, true)),
    }
}

pub(super) fn clock_moved(amount: &Amount, sign: i8, today: Day, minute: Option<u16>) -> Resolved {
    let mut seconds = 0_i64;
    for &(value, unit) in &amount.parts {
        let Some(value) = value else { return Resolved::default() };
        seconds = seconds.saturating_add(value.saturating_mul(match unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
            Unit::Day | Unit::Night => 86_400,
            Unit::Week => 604_800,
            _ => return Resolved::default(),
        }));
    }
    // 99999999999999999999 hours lead out of every calendar.
    if seconds > 10_000_000_000 * ONE {
        return Resolved::default();
    }
    let Some(minute) = minute else {
        // The moment of writing is not known: a day may be said only when the amount is whole days.
        let offset = Some(format!("{}{}", if sign < 0 { "-" } else { "" }, length_value(amount)));
        let day = (seconds % DAY == 0).then(|| today.plus((seconds / DAY) as i32 * i32::from(sign)));
        let days = day.map(DayRange::day);
        return Resolved { value: day.map(Day::iso), days, offset, computed: true, ..Resolved::default() };
    };
    let at = i64::from(minute) * 60 * ONE + seconds * i64::from(sign);
    let (day, within) = (today.plus(at.div_euclid(DAY) as i32), (at.rem_euclid(DAY) / ONE) as u32);
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
