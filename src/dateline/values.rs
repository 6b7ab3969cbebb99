//! The values of times where the day of writing is known only roughly: those that hold on each possible day.

use super::Dateline;
use crate::article::Article;
use crate::time::{self, Day, DayRange, Mention, Precision, Reference, Resolved};

/// More possible days than these leave little that holds on each.
const MANY: u32 = 400;

/// The values of an article's times. What holds on every day on which it can have been written is kept; a date that
/// moves with the day of writing within one month is that month; anything else stays open.
pub fn values(article: &Article, mentions: &[Mention], datelines: &[Dateline]) -> Vec<Resolved> {
    let references: Vec<Reference> = datelines.iter().map(Dateline::reference).collect();
    let mut out = time::resolve(article, mentions, &references);
    for (dispatch, dateline) in datelines.iter().enumerate() {
        let Some(days) = dateline.days().filter(|d| d.len() > 1 && d.len() <= MANY) else { continue };
        let on = |day: Day| {
            let mut references = references.clone();
            references[dispatch] = Reference { written: Some(DayRange::day(day)), minute: None };
            time::resolve(article, mentions, &references)
        };
        let mut all = on(days.start);
        for day in (days.start.0 + 1..=days.end.0).map(Day) {
            for (held, now) in all.iter_mut().zip(on(day)) {
                if *held != now {
                    *held = joined(held, &now);
                }
            }
        }
        for (at, mention) in mentions.iter().enumerate() {
            if article.block_of(mention.tokens.start).is_some_and(|b| b.dispatch == dispatch) && all[at].days.is_some()
            {
                out[at] = all[at].clone();
            }
        }
    }
    out
}

/// What two days of writing leave of a value.
fn joined(a: &Resolved, b: &Resolved) -> Resolved {
    let open = Resolved { computed: true, anchor: a.anchor, offset: a.offset.clone(), ..Resolved::default() };
    let (Some(x), Some(y)) = (a.days, b.days) else { return open };
    let days = DayRange { start: x.start.min(y.start), end: x.end.max(y.end) };
    let (first, last) = (days.start.ymd(), days.end.ymd());
    if (first.0, first.1) != (last.0, last.1) {
        return open;
    }
    let value = Some(format!("{:04}-{:02}", first.0, first.1));
    Resolved { value, days: Some(days), precision: Precision::Month, modifier: a.modifier, ..open }
}
