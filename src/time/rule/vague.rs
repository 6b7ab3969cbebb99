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
    let value = it.lex(at).vague?;
    Some(Found { start: at, end: at + 1, kind: TimexType::Date, rule: "vague reference", expr: Expr::Vague(value) })
}

/// `في وقت سابق من الشهر الجاري`, `وقت لاحق اليوم`, `في ساعة مبكرة من صباح الاثنين`.
fn within(it: &Pieces, at: usize) -> Option<Found> {
    let link = usize::from(it.is(at, W::In) && it.bare(at) && it.get(at).tokens == 1);
    let modifier = if it.is(at + link, W::Early) {
        "START"
    } else if it.is(at + link, W::Earlier) {
        "BEFORE"
    } else if it.is(at + link, W::Late) {
        "AFTER"
    } else {
        return None;
    };
    let next = at + link + 1;
    let next = next + usize::from(it.is(next, W::From) && it.bare(next));
    let (end, mut inner, _) = point::point(it, next)?;
    inner.approx = Some(modifier);
    let kind = if inner.part.is_some() || inner.clock.is_some() { TimexType::Time } else { TimexType::Date };
    Some(Found { start: at + link, end, kind, rule: "early or late in", expr: Expr::Point(inner) })
}
