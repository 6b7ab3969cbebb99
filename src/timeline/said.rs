//! How surely two reports of what was said are one saying: by who says it, then by its words.

use super::Bond;
use super::item::Item;
use super::same::common;
use crate::dateline::party::{self, Match};
use crate::dateline::words::{Words, overlap, shared, shared_words};
use crate::events::{EventType, Role};
use crate::time::DayRange;

/// Something said: by who says it and what it says, in any of the words that the passages quote.
pub(super) fn said(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    let each = a.quoted().flat_map(|x| b.quoted().map(move |y| (x, y)));
    each.filter_map(|(x, y)| said_so(a, b, x, y)).max()
}

fn said_so(a: &Item, b: &Item, of_a: &Words, of_b: &Words) -> Option<(u32, Bond)> {
    let parties = party::compare(&a.parties, &b.parties);
    let one_speaker = a.speaker.is_some() && a.speaker == b.speaker;
    let one_side = one_speaker || parties != Match::Not;
    let words = overlap(&of_a.stems, &of_b.stems, 4);
    let shingles = overlap(&of_a.shingles, &of_b.shingles, 3);
    // Words quoted without their speaker are his with whom another has the same words.
    let unspoken = a.is_unspoken() != b.is_unspoken() && shared(&of_a.shingles, &of_b.shingles) >= 2;
    if shingles >= 500 && (one_side || unspoken) {
        return Some((1500 + shingles, Bond::Quotation));
    }
    // What only retells words is known by these alone.
    if a.report.refers || b.report.refers {
        return None;
    }
    let one_article = a.article == b.article;
    let topics = a.report.topics.iter().filter(|t| b.report.topics.contains(t)).count() as u32;
    let of_one_type = a.report.event == b.report.event;
    let types = match (a.report.event, b.report.event) {
        _ if of_one_type => 100,
        (EventType::Statement, _) | (_, EventType::Statement) => 0,
        _ => return None,
    };
    // What is told of days further apart than a paper's issues was said again, unless in the same words.
    let later = a.days_between(b).is_some_and(|days| days > 1);
    if later && shingles < 250 && words < 500 {
        return None;
    }
    // A matter has many sayings of one speaker: without words in common, names aside, it tells none from the others.
    let plain = shared_words(&of_a.stems, &of_b.stems);
    let topics = if plain > 0 { topics } else { 0 };
    let sum = words * 6 / 10 + shingles * 4 / 10 + topics.min(2) * 100 + types;
    let statement = [a, b].iter().any(|item| item.report.event == EventType::Statement);
    // What someone wants, told as a demand here and as mere words there.
    let matter = topics > 0 && plain >= 3 && words >= 250;
    if one_speaker && one_article && matter && statement && !of_one_type {
        return Some((1000 + sum, Bond::Content));
    }
    if one_speaker && of_one_type {
        // Four words in a row: the same claim, whatever stands around it.
        let claim = shingles >= 250 && shared(&of_a.shingles, &of_b.shingles) >= 2;
        // `أضاف`: what someone goes on to say of the same matter.
        let goes_on = one_article && topics > 0 && goes_on(a, b);
        // One refusal, one demand: a position is known by its matter and a word or two.
        let stance = a.report.event != EventType::Statement;
        let position = stance && topics > 0 && words >= 250;
        // `هدد الجمعة باللجوء إلى المجلس`: one position towards one addressee on one day.
        let to = |item: &Item| -> Vec<usize> {
            item.report.participants.iter().filter(|p| p.1 == Role::Target).map(|p| p.0).collect()
        };
        let towards = to(a);
        let addressed = to(b).iter().any(|actor| towards.contains(actor));
        let once = stance && !one_article && addressed && a.is_of_day(b);
        if claim || goes_on || position || once && !(a.soft && b.soft) {
            return Some((1000 + sum, Bond::Content));
        }
    }
    let enough = match () {
        () if one_article => 650,
        // `حرص بلاده على`: one word and a name open many sayings.
        () if one_speaker && plain >= 2 => 380,
        () if one_side && (a.people.is_empty() || b.people.is_empty()) => 550,
        () => return None,
    };
    (sum >= enough).then_some((600 + sum, Bond::Content))
}

/// A draft or a list of demands that one side puts forward: an act, of which it does but one of the same content in the
/// time that both tell.
pub(super) fn proposed(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    let within = |x: DayRange, y: DayRange| y.len() <= 31 && x.intersect(y) == Some(x);
    let days = match (a.date.days, b.date.days) {
        (Some(x), Some(y)) if !(a.soft && b.soft) => within(x, y) || within(y, x),
        _ => false,
    };
    let one_side = a.speaker.is_some() && a.speaker == b.speaker;
    let demands = a.report.event == EventType::Request && b.report.event == EventType::Request;
    let content = shared(&a.words.stems, &b.words.stems) >= PROPOSAL && common(a, b) >= 300;
    (days && one_side && (content || demands && !a.soft && !b.soft)).then(|| (700 + common(a, b), Bond::Parties))
}

/// So many words of content two tellings of one proposal share.
const PROPOSAL: usize = 3;

/// Whether one report goes on with what the other begins: nothing else is told between them.
fn goes_on(a: &Item, b: &Item) -> bool {
    let said_so = a.report.continues == Some(b.index) || b.report.continues == Some(a.index);
    said_so || (a.report.dispatch == b.report.dispatch && a.index.abs_diff(b.index) == 1)
}
