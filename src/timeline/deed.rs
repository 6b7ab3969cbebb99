//! One deed, announced or agreed on here and told as done there: a withdrawal, a release, an embassy that opens again.
//!
//! Such tellings share neither type nor parties nor words: what is pledged to two is done by one, and a plan has a
//! week where the account has a day. They share the deed (`lexicon/timeline/deeds.tsv`), someone who does it, and days
//! that can be one.

use super::Bond;
use super::item::Item;
use crate::actors::{Actor, ActorKind};
use crate::dateline::party::{self, Match};
use crate::dateline::words;
use crate::events::{Report, Role, Status};
use crate::order::Sorted;
use crate::text::{Set, Text, fold, table, without_article};
use std::sync::LazyLock;

/// A deed as a passage tells it.
#[derive(Clone, Debug, Default)]
pub(super) struct Deed {
    /// Its name in the table.
    pub name: &'static str,
    /// What it is done to, where words tell it from others of its kind: the bridge's name, fishermen. Sorted.
    of: Vec<u32>,
    /// Those of whom alone the passage says that they do it, as parties; sorted.
    doers: Vec<usize>,
    /// The people to whom it is done, sorted.
    to: Vec<usize>,
}

struct Row {
    name: &'static str,
    types: &'static str,
    mode: &'static str,
    acts: Set<&'static str>,
    objects: Vec<String>,
    kinds: Vec<String>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows = table("timeline/deeds").rows().map(|row| Row {
        name: row.get("deed"),
        types: row.get("types"),
        mode: row.get("mode"),
        acts: row.list("acts").collect(),
        objects: row.list("objects").map(fold).collect(),
        kinds: row.list("kinds").map(fold).collect(),
    });
    rows.collect()
});

/// A folded word without what is written onto its beginning.
fn bare(word: &str) -> &str {
    let rest = word.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() > 3).unwrap_or(word);
    let rest = rest.strip_prefix("لل").or_else(|| rest.strip_prefix(['ب', 'ل', 'ك']).filter(|r| r.starts_with("ال")));
    let rest = rest.unwrap_or_else(|| word.trim_start_matches(['و', 'ف', 'ب', 'ل']));
    without_article(rest).unwrap_or(rest)
}

/// The first of some nouns that a word is, with any ending: `سفارتيهما` is `سفارة`.
fn which(nouns: &[String], word: &str) -> Option<usize> {
    let is = |noun: &str| {
        let stem = noun.strip_suffix('ه').filter(|stem| stem.chars().count() > 3).unwrap_or(noun);
        [word, bare(word)].iter().any(|w| w.strip_prefix(stem).is_some_and(|end| end.chars().count() <= ENDING))
    };
    nouns.iter().position(|nouns| nouns.split('|').any(is))
}

/// The longest endings of nouns: `تيهما`.
const ENDING: usize = 5;

/// What a report does, if it is something that is first announced and then done.
pub(super) fn deed(text: &Text, registry: &[Actor], report: &Report) -> Option<Deed> {
    let act = report.lemma.split(' ').next()?;
    let told = || report.tokens.clone();
    let fits = |row: &&Row| {
        row.types.split(';').any(|name| name == report.event.plover())
            && (row.mode.is_empty() || report.mode == Some(row.mode))
            && (row.acts.contains(act) || row.acts.contains(report.lemma))
            && (row.objects.is_empty() || told().any(|token| which(&row.objects, text.fold(token)).is_some()))
    };
    let row = ROWS.iter().find(fits).filter(|_| !report.is_statement)?;
    let mut of: Vec<u32> =
        told().filter_map(|t| Some(words::hash(&row.kinds[which(&row.kinds, text.fold(t))?]))).collect();
    // `معبر كذا`: the name behind the noun.
    if row.kinds.is_empty() {
        let alone = |token: &usize| row.objects.iter().any(|noun| noun == bare(text.fold(*token)));
        let construct = |token: &usize| alone(token) && without_article(text.fold(*token)).is_none();
        let named = told().filter(construct).map(|t| t + 1).filter(|t| told().contains(t));
        let names = named.filter(|t| which(&row.objects, text.fold(*t)).is_none());
        of.extend(names.flat_map(|t| words::read(text, t..t + 1).stems));
    }
    of.order();
    let acting = |wanted: Role| report.participants.iter().filter(move |(_, role)| *role == wanted);
    let mut doers: Vec<usize> = acting(Role::Source).map(|&(a, _)| party::party(registry, a)).collect();
    if acting(Role::Both).next().is_some() {
        doers.clear();
    }
    let is_person = |a: &usize| registry.get(*a).is_some_and(|it| it.kind == ActorKind::Person && !it.is_unnamed);
    let mut to: Vec<usize> = acting(Role::Target).map(|&(a, _)| a).filter(is_person).collect();
    doers.order();
    to.order();
    Some(Deed { name: row.name, of, doers, to })
}

/// The deeds of two reports of different articles, if they are of one kind.
pub(super) fn both<'a>(a: &'a Item, b: &'a Item) -> Option<(&'a Deed, &'a Deed)> {
    let both = a.deed.as_ref().zip(b.deed.as_ref())?;
    (a.article != b.article && both.0.name == both.1.name).then_some(both)
}

/// Whether something but their days tells two deeds of one kind apart: who does them, to what, to whom, where.
pub(super) fn apart(a: &Item, b: &Item, (x, y): (&Deed, &Deed)) -> bool {
    fn others<T: Ord>(x: &[T], y: &[T]) -> bool {
        !x.is_empty() && !y.is_empty() && !x.iter().any(|it| y.binary_search(it).is_ok())
    }
    // The place of a provision whose parties are only concluded is that of the whole agreement.
    let elsewhere = !a.guessed && !b.guessed && a.place.zip(b.place).is_some_and(|(p, q)| !p.can_be(q));
    // On one day the deed is told by much the same words; who does it may be read from either end.
    let one_day = a.is_of_day(b);
    elsewhere || others(&x.of, &y.of) || others(&x.to, &y.to) || !one_day && others(&x.doers, &y.doers)
}

/// Whether one tells the plan and the other, not written before it, what was done a day before or after.
pub(super) fn beside(a: &Item, b: &Item) -> bool {
    let once = |plan: &Item, account: &Item| {
        plan.status.is_open() && account.status == Status::Occurred && follows(plan, account)
    };
    a.days_between(b) == Some(1) && !a.soft && !b.soft && (once(a, b) || once(b, a))
}

/// Whether the second was not written before the first.
fn follows(a: &Item, b: &Item) -> bool {
    a.as_of.zip(b.as_of).is_none_or(|(a, b)| a.start <= b.end)
}

/// What is announced is done, or given up, within so many days; what was done is looked back on for as long.
const STORY: i32 = 200;

/// How surely two reports of one deed are one entry.
pub(super) fn likeness(a: &Item, b: &Item) -> Option<(u32, Bond)> {
    both(a, b)?;
    let (plan, account) = if a.status.is_open() { (a, b) } else { (b, a) };
    // A plan of no known time may be the next one.
    let timed = plan.window.after.is_some() || account.day().is_none();
    let planned = plan.status.is_open() && timed && follows(plan, account);
    // Of two accounts, one looks back on what has its day in the other.
    let looks_back =
        !a.status.is_open() && !b.status.is_open() && (a.day().is_none() || b.day().is_none() || a.day() == b.day());
    if !planned && !looks_back {
        return None;
    }
    let shared = a.parties.iter().any(|p| b.parties.contains(p));
    let one_day = a.is_of_day(b) && !a.soft && !b.soft;
    let parties = match party::compare(&a.parties, &b.parties).max(party::compare(&a.sides(), &b.sides())) {
        Match::Same => 120,
        Match::Within => 100,
        Match::One => 80,
        Match::Not if shared && (a.guessed || b.guessed) => 40,
        // A referendum: whoever votes, on that day.
        Match::Not if one_day && (a.parties.is_empty() || b.parties.is_empty()) => 40,
        Match::Not => return None,
    };
    let when = |item: &Item| item.date.days.or(item.as_of).map(|d| d.start.0);
    let gap = when(a).zip(when(b)).map_or(STORY / 2, |(x, y)| (x - y).abs());
    if gap > STORY {
        return None;
    }
    let place = a.is_there(b);
    let words = words::shared(&a.plain, &b.plain).min(8) as u32;
    Some((parties + 60 * u32::from(place) + 10 * words + (STORY - gap) as u32 / 4, Bond::Deed))
}
