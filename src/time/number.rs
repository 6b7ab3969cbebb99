//! Numbers, in digits and in words, and ordinals in words.

use super::lexicon::W;
use super::piece::Pieces;

/// Numbers are counted in parts of one, of which thirds, minutes of an hour and five decimals are whole. Reading and
/// writing floating point would bring twenty kB into the page.
pub(super) const ONE: i64 = 3_600_000;

/// No number of days or hours in the news is larger; what counts with it stays within its bits.
const MOST: i64 = 1_000_000_000 * ONE;

/// A number read from pieces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// One past its last piece.
    pub end: usize,
    /// In parts of [`ONE`].
    pub value: i64,
    /// How many digits it was written with; 0 for words.
    pub digits: usize,
}

impl Number {
    /// Its value, when it is a whole number in a range.
    pub fn within(self, low: i64, high: i64) -> Option<i64> {
        let whole = self.value / ONE;
        (self.value % ONE == 0 && (low..=high).contains(&whole)).then_some(whole)
    }
}

/// A number at a piece: digits (with decimals or thousands) or words.
pub(super) fn number(it: &Pieces, at: usize) -> Option<Number> {
    digits(it, at).or_else(|| words(it, at))
}

/// `48`, `3.5`, `1,250`, `100٬000٫0`.
pub(super) fn digits(it: &Pieces, at: usize) -> Option<Number> {
    let (value, width) = it.digits(at)?;
    // The rest of a number written in two kinds of digits (4٠٠) is no number of its own.
    if it.glued(at) && it.digits(at - 1).is_some() {
        return None;
    }
    let mut number = Number { end: at + 1, value: parts(value), digits: width };
    while it.glued(number.end)
        && let Some((more, width)) = it.digits(number.end).filter(|d| d.1 <= 6)
    {
        number.value = number.value.saturating_mul(10_i64.pow(width as u32)).saturating_add(parts(more));
        number.digits += width;
        number.end += 1;
    }
    while it.mark(number.end, ".,٫٬،") && it.glued(number.end) && it.glued(number.end + 1) {
        let Some((more, width)) = it.digits(number.end + 1) else { break };
        let mark = it.fold(number.end);
        if matches!(mark, "," | "٬" | "،") && width == 3 {
            number.value = number.value.saturating_mul(1000).saturating_add(parts(more));
        } else if matches!(mark, "." | "٫") && number.value % ONE == 0 {
            let (kept, beyond) = (width.min(9), width.saturating_sub(9));
            let decimals = more / 10_i64.saturating_pow(beyond as u32);
            number.value = number.value.saturating_add(decimals.min(10_i64.pow(9)) * ONE / 10_i64.pow(kept as u32));
        } else {
            break;
        }
        number.digits += width;
        number.end += 2;
    }
    number.value = number.value.min(MOST);
    Some(number)
}

/// `أحد عشر`, `خمسة وعشرين`, `ألفين وخمسة عشر`, `ألف وتسعمئة وثمانية وأربعين`.
pub(super) fn words(it: &Pieces, at: usize) -> Option<Number> {
    let first = card(it, at)?;
    let (mut total, mut group, mut last) = (0u64, 0u64, u64::MAX);
    let mut end = at;
    let mut value = Some(first);
    while let Some(word) = value {
        match word {
            1000 | 1_000_000 => {
                total += group.max(1) * word;
                (group, last) = (0, word);
            }
            100 if (3..=9).contains(&group) && last < 10 => (group, last) = (group * 100, 100),
            10 if (1..=9).contains(&last) && end > at && !it.get(end).and => (group, last) = (group + 10, 1),
            _ if word < last || last == u64::MAX => {
                group += word;
                last = if word >= 2000 { 1000 } else { word };
            }
            // Tens stand behind their ones: خمسة وعشرين.
            _ if last < 10 && (20..=90).contains(&word) => (group, last) = (group + word, 1),
            _ => break,
        }
        end += 1;
        let joined = it.get(end).and || it.is(end, W::And);
        let next = end + usize::from(it.is(end, W::And) && it.bare(end));
        value = card(it, next).filter(|&next| {
            joined || (matches!(next, 100 | 1000 | 1_000_000) && last <= 100) || (next == 10 && last < 10)
        });
        if joined && next > end && value.is_some() {
            end = next;
        }
    }
    if it.is(end - 1, W::And) {
        end -= 1;
    }
    Some(Number { end, value: parts((total + group) as i64), digits: 0 })
}

/// A whole number in parts of [`ONE`].
fn parts(whole: i64) -> i64 {
    whole.saturating_mul(ONE).min(MOST)
}

fn card(it: &Pieces, at: usize) -> Option<u64> {
    let lex = it.lex(at);
    if let Some(value) = lex.card {
        return Some(value.into());
    }
    // أحد عشر: the weekday's word, but only before عشر.
    (lex.weekday == Some(7) && !lex.definite && it.lex(at + 1).card == Some(10)).then_some(1)
}

/// An ordinal read from pieces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ordinal {
    /// One past its last piece.
    pub end: usize,
    pub value: u32,
    pub feminine: bool,
    pub definite: bool,
}

/// `العاشر`, `الثالث عشر`, `الحادي والعشرين`, `الحادية عشرة`.
pub(super) fn ordinal(it: &Pieces, at: usize) -> Option<Ordinal> {
    let lex = it.lex(at);
    let (value, feminine) = lex.ord?;
    let mut found = Ordinal { end: at + 1, value, feminine, definite: lex.definite };
    let next = it.lex(at + 1);
    if value < 10 && next.card == Some(10) && !it.get(at + 1).and && it.get(at + 1).letters == 0 {
        found.value += 10;
        found.end += 1;
    } else if value < 10 {
        let separate = usize::from(it.is(at + 1, W::And) && it.bare(at + 1) && it.fold(at + 1) == "و");
        let tens = at + 1 + separate;
        if let Some(value) = it.lex(tens).card.filter(|v| (20..=90).contains(v) && v % 10 == 0)
            && (it.get(tens).and || separate == 1)
        {
            found.value += value;
            found.end = tens + 1;
        }
    }
    Some(found)
}
