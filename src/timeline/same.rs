//! Whether two reports tell the same.
//!
//! Arguments are compared first (who, when, where), words last. [`clash`] says that two can never be one entry;
//! [`likeness`] says how surely they are.

use super::Bond;
use super::item::Item;
use super::{deed, said};
use crate::dateline::party::{self, Match};
use crate::dateline::words::{overlap, shared, shared_words};
use crate::events::{EventType, Phase, Status};
use crate::order::Sorted;
use crate::time::{DayRange, Precision};

/// Two items that may be one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub likeness: u32,
    pub a: u32,
    pub b: u32,
    pub bond: Bond,
}

/// The pairs that are alike.
pub(super) fn pairs(items: &[Item], candidates: &[(u32, u32)]) -> Vec<Pair> {
    let out: Vec<Pair> = candidates
        .iter()
        .filter_map(|&(a, b)| {
            let (x, y) = (&items[a as usize], &items[b as usize]);
            let (likeness, bond) = if clash(x, y) { None } else { likeness(x, y).or_else(|| deed::likeness(x, y)) }?;
            Some(Pair { likeness, a, b, bond })
        })
        .collect();
    out
}

/// The surest first; ties by the items' own order.
pub(super) fn sort(pairs: &mut [Pair]) {
    pairs.order_by_key(|p| (u32::MAX - p.likeness, p.a, p.b));
}

/// Whether two items can never be one entry.
pub(super) fn clash(a: &Item, b: &Item) -> bool {
    apart(a, b, false) || (a.window.meet(b.window).is_none() && !rival(a, b))
}

/// Whether something but their days keeps two items apart; `journey`: whether the meeting for which a journey was made
/// is told by what either belongs to.
pub(super) fn apart(a: &Item, b: &Item, journey: bool) -> bool {
    // A draft is an offer to one and a demand to another.
    if a.is_put_forward() && b.is_put_forward() {
        return other_people(a, b);
    }
    if a.is_verbal() || b.is_verbal() {
        return a.is_verbal() != b.is_verbal();
    }
    if let Some(both) = deed::both(a, b) {
        return deed::apart(a, b, both);
    }
    let calls = |item: &Item| item.report.mode == Some("phone") && !travels(item);
    let rounds = matches!((a.round, b.round), (Some(x), Some(y)) if x != y);
    let weekdays = || a.day().zip(b.day()).is_some_and(|(x, y)| x.weekday() != y.weekday());
    let days = a.one_of_year(b) == Some(false) || (a.either || b.either) && weekdays();
    // What was done before or after another is not that other.
    let holds = |a: &Item, b: &Item| {
        a.report.tokens.start < b.report.tokens.start && b.report.tokens.end <= a.report.tokens.end
    };
    if a.article == b.article && (holds(a, b) && b.beside || holds(b, a) && a.beside) {
        return true;
    }
    if is_round(a, b) || is_round(b, a) {
        return true;
    }
    // What was called off did not take place, nor what one story tells as put off, unless of that very day.
    let one_day = a.is_of_day(b) && !a.soft && !b.soft;
    let held = |item: &Item| item.status == Status::Occurred;
    let off = |item: &Item| match item.status {
        Status::Postponed => a.article == b.article,
        status => status == Status::Cancelled,
    };
    let contrary = |a: &Item, b: &Item| held(a) && off(b);
    if !one_day && (contrary(a, b) || contrary(b, a)) {
        return true;
    }
    // To invite is one act, to accept another.
    let invites =
        |x: &Item, y: &Item| x.report.lemma.starts_with("دعوة") && matches!(y.report.lemma, "قبل" | "لبى" | "وافق");
    let offers = offers(a) != offers(b) || invites(a, b) || invites(b, a);
    // A journey and a call are no meeting.
    let visits = travels(a) != travels(b) && !on_journey(a, b) && !(journey && a.article != b.article);
    let modes = visits || calls(a) != calls(b);
    let other = !of_one_type(a, b) || modes || offers;
    other || rounds || days || other_people(a, b) || elsewhere(a, b) || two(a, b, true)
}

/// Whether one article tells two meetings, each in words of its own; `alike`: whether they could be one all the same.
/// A journey, or what some do of whom another is named, is another then; but who only meets more is so in any case.
pub(super) fn two(a: &Item, b: &Item, alike: bool) -> bool {
    let told = |item: &Item| !item.report.refers && !item.report.in_headline;
    let disjoint = a.report.tokens.end <= b.report.tokens.start || b.report.tokens.end <= a.report.tokens.start;
    let meets = a.report.event == EventType::Consult && b.report.event == EventType::Consult;
    if a.article != b.article || !disjoint || !meets || !told(a) || !told(b) {
        return false;
    }
    let named = |least: usize| [a, b].iter().all(|item| !item.guessed && item.parties.len() >= least);
    let parties = party::compare(&a.parties, &b.parties);
    let people = !a.by_name.is_empty() && !b.by_name.is_empty() && a.by_name != b.by_name;
    match alike {
        true => parties == Match::Within && named(2),
        false => matches!(parties, Match::Not | Match::Within) && named(1) || people || travels(a) != travels(b),
    }
}

/// Whether a report tells of a journey; to receive someone is to meet him.
pub(super) fn travels(item: &Item) -> bool {
    item.report.mode == Some("visit") && !item.report.lemma.starts_with("استقب")
}

/// Whether one article tells of a journey and another of the meeting that it was made for: both name the two who met, or
/// whoever travelled met someone there in those days.
pub(super) fn on_journey(a: &Item, b: &Item) -> bool {
    if a.article == b.article || travels(a) == travels(b) || [a, b].iter().any(|i| i.report.mode == Some("phone")) {
        return false;
    }
    let people = a.people_of(b);
    let there = a.is_there(b);
    let then = [a, b].iter().all(|item| item.date.days.is_some_and(|d| d.len() <= 31) && !item.soft);
    !leaves(a) && !leaves(b) && (people >= 2 || people == 1 && there && then)
}

/// `غادر`, `عاد`: the end of a journey.
fn leaves(item: &Item) -> bool {
    matches!(item.report.lemma, "غادر" | "عاد" | "ودع" | "مغادرة" | "عودة" | "وداع")
}

/// Whether one article tells talks of several days and a meeting on one of them, which is a round of them; not their
/// first or last day.
fn is_round(talks: &Item, it: &Item) -> bool {
    let several = |d: &DayRange| d.len() > 1 && d.len() <= 31 && talks.date.precision == Precision::Interval;
    let (Some(days), Some(day)) = (talks.date.days.filter(several), it.day()) else { return false };
    let told = talks.article == it.article && !talks.soft && !it.soft && it.report.phase.is_none();
    told && talks.report.event == EventType::Consult && days.contains(day)
}

/// Whether two acts are of one type, or of types that one act is often taken for: an expulsion is a sanction with
/// diplomats and coercion with others.
fn of_one_type(a: &Item, b: &Item) -> bool {
    let harsh = |item: &Item| matches!(item.report.event, EventType::Sanction | EventType::Coerce);
    a.report.event == b.report.event || harsh(a) && harsh(b)
}

/// Whether it is readiness to agree, which is an act of its own, and not the agreement.
fn offers(item: &Item) -> bool {
    item.report.event == EventType::Agree && item.report.status == Status::Proposed
}

/// Two dates that cannot both be right, of what by everything else is one: two articles that put one signing on
/// neighbouring days, or a meeting that one tells as begun and the other as ended.
pub(super) fn rival(a: &Item, b: &Item) -> bool {
    let (Some(x), Some(y)) = (a.day(), b.day()) else { return false };
    if a.soft || b.soft || a.article == b.article || a.is_verbal() || (x.0 - y.0).abs() != 1 {
        return false;
    }
    if deed::both(a, b).is_some() && deed::beside(a, b) || is_one_journey(a, b) {
        return true;
    }
    // One and the same round begins today and ends tomorrow.
    if a.round.is_some() && a.round == b.round && party::compare(&a.parties, &b.parties) >= Match::Within {
        return true;
    }
    let occurred = a.status == Status::Occurred && b.status == Status::Occurred;
    let people = a.people_of(b);
    let once = a.report.event == EventType::Agree || people >= 2 && same_place(a, b);
    let lemma = kin(a.report.lemma, b.report.lemma);
    let words = common(a, b);
    // A government and a movement of its country are one party here; their words must say the more.
    let parties = party::compare(&a.parties, &b.parties) >= Match::Within
        || (a.parties == b.parties && !a.parties.is_empty() && words >= 2 * RIVAL);
    occurred && once && lemma && parties && words >= RIVAL
}

/// Whether two articles tell one stay somewhere, of which one gives the day of arriving and the other the day after.
fn is_one_journey(a: &Item, b: &Item) -> bool {
    let days = a.days_between(b) == Some(1);
    let there = a.is_there(b);
    let stays = |item: &Item| travels(item) && !leaves(item) && item.status == Status::Occurred;
    let people = a.by_name.iter().any(|person| b.by_name.contains(person));
    a.article != b.article && stays(a) && stays(b) && days && there && people
}

/// So much must two passages share that put one thing on different days.
const RIVAL: u32 = 200;

fn same_place(a: &Item, b: &Item) -> bool {
    a.place.zip(b.place).is_some_and(|(x, y)| x.is_one_with(y))
}

pub(super) fn common(a: &Item, b: &Item) -> u32 {
    overlap(&a.words.stems, &b.words.stems, 4)
}

/// Both name people of one side, and none in common: a king and his heir each receive the guest on one day.
fn other_people(a: &Item, b: &Item) -> bool {
    let shared = a.by_name.iter().filter(|p| b.by_name.contains(p)).count();
    let meets = a.report.event == EventType::Consult;
    if meets && shared == 1 && a.by_name.len() == 2 && b.by_name.len() == 2 {
        return true;
    }
    // Of many who meet each outlet names some.
    let two = [a, b].iter().any(|item| item.sides().len() <= 2);
    let of = |item: &Item, side: usize| -> Vec<usize> {
        let own = item.by_name.iter().zip(&item.for_whom).filter(|(_, whom)| **whom == side);
        own.map(|(person, _)| *person).collect()
    };
    let other = |side: &usize| {
        let (x, y) = (of(a, *side), of(b, *side));
        !x.is_empty() && !y.is_empty() && !x.iter().any(|person| y.contains(person))
    };
    let people = a.people.iter().any(|p| b.people.contains(p));
    (meets && two || !people && party::compare(&a.parties, &b.parties) >= Match::Within) && a.for_whom.iter().any(other)
}

/// Two places; a matter of difference only when the same parties met on the same day, or did what is done but once.
fn elsewhere(a: &Item, b: &Item) -> bool {
    let apart = matches!((a.place, b.place), (Some(x), Some(y)) if !x.can_be(y));
    let meets = a.report.event == EventType::Consult;
    let one = a.is_of_day(b) && party::compare(&a.parties, &b.parties) >= Match::Within;
    // The same two within the same few days.
    let people = a.people_of(b);
    let few = |days: DayRange| days.len() <= 3;
    let days = a.date.days.filter(|_| !a.soft).zip(b.date.days.filter(|_| !b.soft));
    let once = people >= 2 && days.is_some_and(|(x, y)| few(x) && few(y) && x.intersect(y).is_some());
    apart && meets && !one && !once
}

fn likeness(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    // What one article tells twice without a day, as of one month, it only comes back to.
    let again = a.date.days == b.date.days && a.day().is_none() && !a.soft && !b.soft;
    if a.is_put_forward() && b.is_put_forward() && (a.article != b.article || again) {
        return said::proposed(a, b);
    }
    if a.is_verbal() != b.is_verbal() {
        return None;
    }
    if a.is_verbal() { said::said(a, b) } else { done(a, b) }
}

/// What leaves no doubt.
pub(super) const SURE: u32 = 2000;
/// So sure must one be that two reports of what was done are one.
const DONE: u32 = 560;
/// The same parties, and nothing that speaks against it: enough for words that only refer to a meeting.
const REFERS: u32 = 520;
/// What is not a meeting must share its words besides: less else is needed.
const ACT: u32 = 460;

/// A meeting, an agreement, an act: by its parties, its days, its place; then by its words.
fn done(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    let one_passage = a.report.tokens.start < b.report.tokens.end && b.report.tokens.start < a.report.tokens.end;
    if a.article == b.article && one_passage {
        return Some((SURE, Bond::Passage));
    }
    let meets = a.report.event == EventType::Consult;
    let parties = match party::compare(&a.parties, &b.parties) {
        // `استدعت سفيرها فلانا`, of whom no one says for whom he stands.
        Match::Not if !meets && (a.has_loners() != b.has_loners()) => party::compare(&a.sides(), &b.sides()),
        known => known,
    };
    let opened = a.article != b.article && (opens(a, b) || opens(b, a));
    let one_day =
        a.is_of_day(b) && !(a.soft && b.soft) || a.one_of_year(b) == Some(true) || opened || is_one_journey(a, b);
    let one_place = same_place(a, b);
    let one_state = a.place.zip(b.place).is_some_and(|(x, y)| x.is_in_state_of(y));
    let words = common(a, b);
    let topics = a.report.topics.iter().any(|t| b.report.topics.contains(t));
    let lemma = kin(a.report.lemma, b.report.lemma);
    let nobody = a.parties.is_empty() || b.parties.is_empty();
    let people = a.people.iter().any(|p| b.people.contains(p));
    let one_month = in_month(a, b) || in_month(b, a);
    // Of parties that are only concluded, day and place must say that it is one thing all the same.
    let story = match a.guessed || b.guessed {
        true if opened && nobody => of_story(a, b) || of_story(b, a),
        true => one_day && one_place && by_guess(a, b),
        false => (one_day || one_place || one_month) && (of_story(a, b) || of_story(b, a)),
    };
    let mut sum = match parties {
        Match::Same => 400,
        Match::Within => 320,
        // `التوقيع`, `القمة`: of those of whom the story speaks.
        Match::Not if story => 180,
        // Those who came besides are told by each outlet in its own way.
        Match::Not if most(a, b) && (one_day || one_place) => 260,
        // A body announced, and who came for it.
        Match::Not if meets && one_day && announced(a, b) => 200,
        Match::One => 150,
        Match::Not if nobody => 60,
        Match::Not => return None,
    };
    let one_week = a.date.days == b.date.days && a.date.days.is_some_and(|d| d.len() <= 7) && !a.soft;
    sum += match () {
        () if one_day => 300,
        () if one_week => 280,
        () if wide(a) || wide(b) => 0,
        // In a month the same may meet often: the meeting of some day is that of the month by its name, place or people.
        () if one_month && meets && !lemma && !one_place && !people => 100,
        () if a.date.days.is_some() && b.date.days.is_some() => 200,
        () if a.date.days.is_some() || b.date.days.is_some() => 100,
        () => 60,
    };
    // Much can be at one place in a year.
    sum += match () {
        () if one_place && !wide(a) && !wide(b) => 150,
        () if one_state => 80,
        () => 40,
    };
    sum += 100 * u32::from(a.round.is_some() && a.round == b.round);
    sum += 80 * u32::from(people);
    // Of two meetings of the same parties, the one whose offices are named as well (`وزيرا الدفاع`).
    sum += 3 * (shared(&a.plain, &b.plain) as u32).min(10);
    // Where no one is named, the words must say the more.
    let worth = if nobody { 300 } else { 150 };
    sum += 100 * u32::from(lemma) + 50 * u32::from(topics) + words * worth / 1000;
    let of_one_kind = words >= 250
        || topics && (parties >= Match::Within || lemma || words >= 125)
        || (lemma && one_day)
        || (parties >= Match::Within && one_day);
    if !meets && !of_one_kind {
        return None;
    }
    // Of two types: one verb on one day, or much the same words.
    let verb = a.report.lemma == b.report.lemma && !a.report.lemma.is_empty();
    if a.report.event != b.report.event && !(one_day && (verb || words >= 500)) {
        return None;
    }
    let bond = match parties {
        Match::Same | Match::Within if one_day => Bond::PartiesAndDay,
        Match::Same | Match::Within => Bond::Parties,
        _ => Bond::PlaceAndDay,
    };
    // One state meets several others on one day: whom, where or of what must be told by both, unless it is still to come.
    let ahead = a.status.is_open() && b.status.is_open();
    let alone = parties == Match::One && a.parties.len() != b.parties.len() && !ahead;
    if alone && meets && !people && !one_place && !one_state && shared_words(&a.words.stems, &b.words.stems) < 3 {
        return None;
    }
    let refers = a.report.refers != b.report.refers && (parties >= Match::Within || story);
    let enough = match () {
        () if !meets => ACT,
        () if refers => REFERS,
        () => DONE,
    };
    (sum >= enough).then_some((sum, bond))
}

/// Whether a report tells the opening of a meeting that another tells from its first day to its last.
pub(super) fn opens(opening: &Item, whole: &Item) -> bool {
    let Some((day, days)) = opening.day().zip(whole.date.days) else { return false };
    let begins = opening.report.phase == Some(Phase::Begin) && day == days.start && !opening.soft;
    whole.date.precision == Precision::Interval && (2..=31).contains(&days.len()) && begins
}

/// Whether one announces a meeting that the other tells as held, and all whom one of them names are named by the other.
fn announced(a: &Item, b: &Item) -> bool {
    let held = |item: &Item| item.status == Status::Occurred;
    let names = |x: &Item, y: &Item| !x.by_name.is_empty() && x.by_name.iter().all(|p| y.by_name.contains(p));
    a.article != b.article && held(a) != held(b) && (names(a, b) || names(b, a))
}

/// Whether a day lies in the month or the week that another report tells.
fn in_month(a: &Item, b: &Item) -> bool {
    let (Some(days), Some(day)) = (a.date.days, b.day()) else { return false };
    (2..=31).contains(&days.len()) && days.contains(day) && !a.soft && !b.soft
}

/// Whether a report that names no one can be of the parties of another: the story speaks of each of them.
fn of_story(a: &Item, b: &Item) -> bool {
    a.article != b.article && b.parties.len() >= 2 && b.parties.iter().all(|p| a.of_story.binary_search(p).is_ok())
}

/// Whether the parties of two reports differ only because those of one are concluded, and not named.
pub(super) fn by_guess(a: &Item, b: &Item) -> bool {
    let guess = |a: &Item, b: &Item| a.guessed && of_story(a, b);
    let differ = party::compare(&a.parties, &b.parties) == Match::Not;
    differ && (guess(a, b) || guess(b, a))
}

/// Whether two reports name parties of whom one side has some and the other side others.
pub(super) fn of_others(a: &Item, b: &Item) -> bool {
    let named = |item: &Item| !item.guessed && item.parties.len() >= 2;
    named(a) && named(b) && party::compare(&a.parties, &b.parties) == Match::Not && !most(a, b)
}

/// Whether two reports name the same two people, or the same two sides on one day.
pub(super) fn both_name(a: &Item, b: &Item) -> bool {
    let people = a.by_name.iter().filter(|p| b.by_name.contains(p)).count();
    let one_day = a.is_of_day(b) && !a.soft && !b.soft;
    !a.is_verbal() && (people >= 2 || one_day && party::compare(&a.parties, &b.parties) >= Match::Within)
}

/// Whether two or more take part by both reports, and more of them than of those whom only one names.
fn most(a: &Item, b: &Item) -> bool {
    let shared = a.parties.iter().filter(|p| b.parties.contains(p)).count();
    shared >= 2 && shared * 5 >= a.parties.len().min(b.parties.len()) * 3
}

/// Whether two words that carry a report are one, or a verb and its noun (`وقع`, `توقيع`): the letters of the shorter
/// stand in the longer in order.
fn kin(a: &str, b: &str) -> bool {
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    let mut rest = long.chars();
    let letters = short.chars().count();
    letters >= 3 && long.chars().count() <= letters + 3 && short.chars().all(|c| rest.any(|other| other == c))
}

/// A year or more: what happened in it may be many things.
fn wide(item: &Item) -> bool {
    item.date.days.is_some_and(|d| d.len() > 300)
}
