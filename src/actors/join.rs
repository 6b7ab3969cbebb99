//! One registry from the readings of all articles: the same person under several spellings is one actor.

use super::draft::{Draft, Human, Told, Who};
use super::known::{Known, actor};
use super::{Actor, ActorKind, Mention, Reading, alike, cluster, holder, translit};
use crate::article::Article;
use crate::order::Sorted;
use crate::text::{Span, slug};
use std::collections::{BTreeMap, BTreeSet};

/// Joins the drafts of all articles.
pub(super) fn read(known: &Known, articles: &[Article], drafts: Vec<Draft>) -> Reading {
    let (actors, of_person) = people(known, &drafts);
    let mut registry: BTreeMap<String, (Actor, Option<u32>)> = BTreeMap::new();
    for (_, (a, of)) in actors {
        registry.insert(a.id.clone(), (a, of));
    }
    let elsewhere: Vec<Vec<Option<&str>>> = (drafts.iter().enumerate())
        .map(|(n, draft)| draft.told.iter().map(|t| holder::elsewhere(known, &drafts, &of_person, n, t)).collect())
        .collect();
    for (draft, elsewhere) in drafts.iter().zip(&elsewhere) {
        let own = || draft.told.iter().zip(elsewhere).filter(|(_, id)| id.is_none()).map(|(told, _)| told);
        for (m, made) in draft.made.iter().enumerate() {
            // Whom another article names is nobody without a name.
            if made.is_unnamed && !own().any(|told| told.who == Who::Made(m)) {
                continue;
            }
            let of = made.of.map(|o| o as u32);
            let entry = registry.entry(made.id.clone()).or_insert_with(|| (made.clone(), of));
            if (made.ar.len(), &made.ar) < (entry.0.ar.len(), &entry.0.ar) {
                entry.0.ar = made.ar.clone();
            }
        }
        for told in own() {
            if let Who::Known(k) = told.who {
                add(known, &mut registry, k);
            }
        }
    }
    // Whoever someone speaks for is in the registry too.
    let mut owners: Vec<u32> = registry.values().filter_map(|(_, of)| *of).collect();
    while let Some(owner) = owners.pop() {
        if add(known, &mut registry, owner) {
            owners.extend(known.actors[owner as usize].of.map(|o| o as u32));
        }
    }
    let index: BTreeMap<&str, usize> = registry.keys().enumerate().map(|(n, id)| (id.as_str(), n)).collect();
    let place = |of: Option<u32>| of.and_then(|o| index.get(known.actors[o as usize].id.as_str()).copied());
    let actors: Vec<Actor> = registry.values().map(|(a, of)| Actor { of: place(*of), ..a.clone() }).collect();
    let id = |n: usize, draft: &Draft, who: Who, elsewhere: &Option<&str>| match who {
        _ if elsewhere.is_some() => elsewhere.and_then(|id| index.get(id).copied()),
        Who::Known(k) => index.get(known.actors[k as usize].id.as_str()).copied(),
        Who::Made(m) => index.get(draft.made[m].id.as_str()).copied(),
        Who::Person(p) => of_person[n].get(p).and_then(|id| index.get(id.as_str()).copied()),
    };
    let mentions = (articles.iter().zip(&drafts).enumerate())
        .map(|(n, (article, draft))| {
            let told = draft.told.iter().zip(&elsewhere[n]);
            let mut out: Vec<Mention> =
                told.filter_map(|(told, at)| Some(mention(article, told, id(n, draft, told.who, at)?))).collect();
            out.order_by_key(|m| (m.span, m.actor));
            out.dedup_by(|a, b| a.span == b.span && a.actor == b.actor);
            out
        })
        .collect();
    Reading { actors, mentions }
}

fn add(known: &Known, registry: &mut BTreeMap<String, (Actor, Option<u32>)>, who: u32) -> bool {
    let actor = &known.actors[who as usize];
    if registry.contains_key(&actor.id) {
        return false;
    }
    registry.insert(actor.id.clone(), (actor.clone(), actor.of.map(|o| o as u32)));
    true
}

fn mention(article: &Article, told: &Told, actor: usize) -> Mention {
    let first = article.text.span_after(told.tokens.start, told.letters);
    let span = Span::new(first.start, article.text.span_of(told.tokens.clone()).end);
    let Told { tokens, phrase, naming, as_place, rule, .. } = told.clone();
    Mention { span, tokens, phrase, actor, naming, as_place, rule }
}

/// A person of the corpus: where he is named, article and index.
type Member = (usize, usize);
type People = BTreeMap<String, (Actor, Option<u32>)>;

/// One person of the corpus.
#[derive(Default)]
struct Group {
    members: Vec<Member>,
    known: Option<u32>,
    of: Option<u32>,
    called: BTreeSet<String>,
}

/// The people of the corpus by id, and the id of every article's people.
fn people(known: &Known, drafts: &[Draft]) -> (People, Vec<Vec<String>>) {
    let mut members: Vec<Member> =
        drafts.iter().enumerate().flat_map(|(n, d)| (0..d.people.len()).map(move |p| (n, p))).collect();
    let human = |m: &Member| &drafts[m.0].people[m.1];
    let known_of = |m: &Member| human(m).known.or_else(|| respelt(known, human(m)));
    // An order that the order of the articles does not change.
    members.order_by(|a, b| key(human(a)).cmp(&key(human(b))));
    let mut groups: Vec<Group> = Vec::new();
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for member in &members {
        let person = human(member);
        let Some(last) = person.words.last() else { continue };
        let block = blocks.get(&alike::skeleton(last)).map(Vec::as_slice).unwrap_or_default();
        let known_person = known_of(member);
        let surname = |words: &[String]| words.len() == 1 || known.particles.contains(&*words[0]);
        let fits = |g: &&usize| match (groups[**g].known, known_person) {
            (Some(a), Some(b)) => a == b,
            // Whom the tables know by a surname alone is not everybody who has it.
            (Some(_), None) if !surname(&person.words) && surname(&human(&groups[**g].members[0]).words) => false,
            _ => same(known, human(&groups[**g].members[0]), person, groups[**g].of),
        };
        let mut found: Vec<usize> = block.iter().filter(fits).copied().collect();
        if person.words.len() == 1 && found.len() > 1 {
            // Whom the corpus calls by this word alone.
            let called: Vec<usize> = found.iter().filter(|g| groups[**g].called.contains(last)).copied().collect();
            found = if called.is_empty() { found } else { called };
        }
        let group = match found[..] {
            [group] => group,
            [group, ..] if person.words.len() > 1 => group,
            _ => {
                groups.push(Group::default());
                groups.len() - 1
            }
        };
        groups[group].members.push(*member);
        groups[group].known = groups[group].known.or(known_person);
        groups[group].of = groups[group].of.or(person.of);
        groups[group].called.extend(person.called.iter().cloned());
        // Under its last word, and under every word that it is called by.
        for word in person.called.iter().chain([last]) {
            let block = blocks.entry(alike::skeleton(word)).or_default();
            if !block.contains(&group) {
                block.push(group);
            }
        }
    }
    let mut actors = People::new();
    let mut ids: Vec<Vec<String>> = drafts.iter().map(|d| vec![String::new(); d.people.len()]).collect();
    for group in &groups {
        let humans: Vec<&Human> = group.members.iter().map(human).collect();
        let (mut actor, of) = describe(known, &humans, group.known);
        let base = actor.id.clone();
        let mut n = 2;
        while actors.get(&actor.id).is_some_and(|(a, _)| a.transliterated || actor.transliterated) {
            actor.id = format!("{base}-{n}");
            n += 1;
        }
        for member in &group.members {
            ids[member.0][member.1] = actor.id.clone();
        }
        actors.entry(actor.id.clone()).or_insert((actor, of));
    }
    (actors, ids)
}

/// Full and known names first, so that what is short finds what it is short for.
fn key(person: &Human) -> impl Ord + '_ {
    let Human { known, words, of, offices, .. } = person;
    (known.is_none(), std::cmp::Reverse(words.len()), *known, words, *of, offices)
}

/// Whether a name is another's, by its words alone.
fn same(known: &Known, first: &Human, other: &Human, of: Option<u32>) -> bool {
    let short =
        matches!(&other.words[..], [word] if first.called.iter().any(|c| alike::in_names(known, c, word, false)));
    cluster::agree(of.or(first.of), other.of) && (short || alike::names(known, &first.words, &other.words))
        || cluster::is_one(known, &first.words, &other.words)
}

/// The person of the tables whose full name this is in another spelling, if there is one alone.
pub(super) fn respelt(known: &Known, person: &Human) -> Option<u32> {
    let last = person.words.last().filter(|_| person.words.len() > 1)?;
    let spelt = known.spelt.get(&alike::skeleton(last))?;
    // German opens a name with an s that some write ز: زيغمار, سيجمار.
    let voiced = |w: &str| w.strip_prefix('س').map_or_else(|| w.to_owned(), |rest| format!("ز{rest}"));
    let first =
        |a: &str, b: &str| alike::in_names(known, a, b, true) || alike::in_names(known, &voiced(a), &voiced(b), true);
    // `يوسف عبد الله` is many, unless his state is told.
    let frequent = person.words.iter().all(|w| known.is_arabic(w) || matches!(&**w, "عبد" | "الله" | "بن"));
    let fits = |(words, who): &&(Vec<String>, u32)| {
        let of = known.actors[*who as usize].of.map(|o| o as u32);
        if frequent && person.of.is_none() {
            return false;
        }
        let whole = || match person.words.len() {
            2 => alike::in_names(known, &words[words.len() - 1], last, false),
            _ => alike::names(known, words, &person.words),
        };
        cluster::agree(person.of, of) && first(&words[0], &person.words[0]) && whole()
    };
    let mut found = spelt.iter().filter(fits).map(|(_, who)| *who);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The code of a state, or of the state that a body belongs to.
fn state_code(known: &Known, of: u32) -> Option<&str> {
    let actor = &known.actors[of as usize];
    match actor.of.filter(|_| actor.kind != ActorKind::State) {
        Some(owner) => known.actors[owner].code.as_deref(),
        None => actor.code.as_deref(),
    }
}

/// `مساعد بن محمد العيبان`: news in Latin letters leaves the father out where a family name follows.
fn without_father(words: &[String]) -> Vec<String> {
    let son = words.iter().position(|w| w == "بن").filter(|son| *son > 0);
    match (son, words) {
        (Some(son), [.., before, last]) if last.starts_with("ال") && last.chars().count() > 4 && before != "عبد" => {
            words[..son].iter().chain([last]).cloned().collect()
        }
        _ => words.to_vec(),
    }
}

fn describe(table: &Known, humans: &[&Human], who: Option<u32>) -> (Actor, Option<u32>) {
    let mut offices: Vec<&str> = humans.iter().flat_map(|h| h.offices.iter().map(|o| o.0.as_str())).collect();
    offices.order();
    offices.dedup();
    let offices: Vec<String> = offices.into_iter().map(Into::into).collect();
    let of = humans.iter().find_map(|h| h.of);
    if let Some(known) = who {
        let known = &table.actors[known as usize];
        return (Actor { offices, ..known.clone() }, known.of.map(|o| o as u32).or(of));
    }
    // The most frequent of the full names, then the fullest, then the first by letters.
    let count = |h: &Human| humans.iter().filter(|o| o.words == h.words).count();
    let best = humans.iter().max_by_key(|h| {
        let whole = h.words.len() > 1 && !table.particles.contains(&*h.words[0]);
        let plain = !h.words.iter().any(|w| table.particles.contains(&**w));
        (whole, count(h), plain, h.words.len(), std::cmp::Reverse(&h.words))
    });
    let Some(best) = best else { return (actor(ActorKind::Person, "", "", ""), None) };
    let code = of.and_then(|of| state_code(table, of));
    let en = translit::name_in(table, &without_father(&best.words), code);
    let mut made = actor(ActorKind::Person, &slug(&en), &best.ar, &en);
    made.transliterated = true;
    made.offices = offices;
    (made, of)
}
