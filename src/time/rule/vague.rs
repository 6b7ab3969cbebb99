//! References without a day: `مؤخرا`, `في وقت لاحق`; and `في وقت سابق من الشهر الجاري`, which has a month.

use super::{Found, point};
use crate::time::TimexType;
use crate::time::expr::Expr;
use crate::time::lexicon::W;
use crate::time::piece::Pieces;

pub(super) fn read(it: &Pieces, at: usize) -> Option<Found> {
    if let Some(found) = within(it, at) {
        return Some(found);
    }
    let lex = it.lex(at);
    let value = lex.vague?;
    // `ألان غارسيا`: a name, which has no article.
    if it.bare(at) && it.fold(at).starts_with("ال") && it.text.slice(it.token(at).span).starts_with(['أ', 'آ']) {
        return None;
    }
    let led = at > 0 && it.is(at - 1, W::In) && it.bare(at);
    if lex.led && !led {
        return None;
    }
    Some(Found::new(at, at + 1, TimexType::Date, "vague reference", Expr::Vague(value)))
}

/// `في وقت سابق من الشهر الجاري`, `وقت لاحق اليوم`, `في ساعة مبكرة من صباح الاثنين`.
fn within(it: &Pieces, at: usize) -> Option<Found> {
    let modifier = if it.is(at, W::Early) {
        "START"
    } else if it.is(at, W::Earlier) {
        "BEFORE"
    } else if it.is(at, W::Closing) {
        "END"
    } else if it.is(at, W::Late) {
        "AFTER"
    } else {
        return None;
    };
    let next = at + 1;
    let next = next + usize::from(it.is(next, W::From) && it.bare(next));
    let (end, mut inner, _) = point::point(it, next)?;
    inner.approx = Some(modifier);
    let kind = if inner.part.is_some() || inner.clock.is_some() { TimexType::Time } else { TimexType::Date };
    Some(Found::new(at, end, kind, "early or late in", Expr::Point(inner)))
}
