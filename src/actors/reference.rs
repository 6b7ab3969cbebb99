//! Words that mean someone without a name: offices alone, unnamed officials; descriptions have their own file.
//!
//! A reference is resolved by a rule that says why, or left alone.

use super::cue::Cues;
use super::description::{both, description, two};
use super::draft::{Draft, Human, Told, Who};
use super::holder::{UNNAMED, addressed, holder, last_office, resolve, same_office};
use super::institution::{DELEGATION, text as raw};
use super::known::actor;
use super::lookup::{Hit, Sense};
use super::office::{Class, Number, Office, PEER};
use super::page::Page;
use super::shared;
use super::spoken_for::last_state;
use super::title::{self, Title};
use super::{ActorKind, Naming};
use crate::text::{capital, fold, slug, table};
use std::ops::Range;

/// Reads the references of an article whose names are read.
pub(super) fn read(page: &Page, draft: &mut Draft) {
    counterparts_named(page, draft);
    let mut named = vec![false; page.text.tokens().len()];
    let mut titles: Vec<(Range<usize>, usize)> = Vec::new();
    for told in &draft.told {
        if let Who::Person(person) = told.who {
            named[told.phrase.clone()].fill(true);
            titles.push((told.phrase.start..told.tokens.start, person));
        }
    }
    let mut at = 0;
    while at < named.len() {
        if named[at] || !page.read[at] {
            // `رئيس مفوضية المجموعة X`: whose office it is.
            let title = titles.iter().find(|(tokens, _)| tokens.contains(&at));
            if let Some((_, person)) =
                title.filter(|_| page.hit_at(at).is_some_and(|h| h.sense(Sense::Short).is_some()))
            {
                let before = draft.told.len();
                description(page, draft, at);
                let body = draft.told.get(before).map(|t| t.who);
                if let (Some(Who::Known(of)), None) = (body, draft.people[*person].of) {
                    draft.people[*person].of = Some(of);
                }
            }
            at += 1;
            continue;
        }
        let found = several(page, draft, at).or_else(|| counterparts(page, draft, at));
        let found = found.or_else(|| office(page, draft, at));
        at = found.or_else(|| last(page, draft, at)).or_else(|| description(page, draft, at)).unwrap_or(at + 1);
    }
}

/// `نظيره الشيلي أوسكار بينيا` holds the office of whoever was named before him.
fn counterparts_named(page: &Page, draft: &mut Draft) {
    let mut told: Vec<(usize, usize)> = Vec::new();
    for t in &draft.told {
        let Who::Person(person) = t.who else { continue };
        if draft.people[person].offices.first().is_some_and(|(_, en)| *en == PEER.en) {
            told.push((t.phrase.start, person));
        }
    }
    for (at, person) in told {
        if let Some(en) = last_office(page, draft, at).filter(|en| *en != PEER.en) {
            let offices = &mut draft.people[person].offices;
            if !offices.iter().any(|(_, held)| *held == en) {
                let ar = offices[0].0.clone();
                offices.push((ar, en));
            }
        }
    }
}

/// An office without a name.
fn office(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    // `السيد الرئيس`: the form of address says who is meant, and whom the news at home calls so.
    let address = page.office(at).filter(|(_, office)| office.class == Class::Honorific).map(|(hit, _)| hit.tokens.end);
    // `سمو ولي العهد`
    let whole = |hit: &Hit| page.text.fold(hit.tokens.end - 1).starts_with("ال");
    let definite = |(hit, o): (&Hit, &Office)| hit.letters == 0 && (o.definite || whole(hit));
    let address = address.filter(|next| page.office(*next).is_some_and(definite));
    let mut title = title::at(page, address.unwrap_or(at))?;
    let end = title.tokens.end;
    if title.office.possessive && title.of.is_none() && title.tokens.len() > 1 {
        title.of = last_state(page, draft, at);
    }
    // `وزير خارجية المملكة`, `مندوب السلطنة بالجامعة العربية`: whose office it is, by a word for the state.
    let whose = page.office(title.tokens.start).map_or(end, |(hit, _)| hit.tokens.end);
    if whose < end && page.hit_at(whose).is_some_and(|h| h.letters == 0 && h.sense(Sense::Short).is_some()) {
        let told = draft.told.len();
        description(page, draft, whose);
        let state = draft.told.get(told).and_then(|t| match t.who {
            Who::Known(k) if page.known.actors[k as usize].kind == ActorKind::State => Some(k),
            _ => None,
        });
        draft.told.truncate(if state.is_some() { told + 1 } else { told });
        title.of = state.or(title.of);
        title.genitive |= state.is_some();
    }
    if title.office.number == Number::Two {
        return Some(pair_in_office(page, draft, &title));
    }
    if title.office.class == Class::Honorific || is_no_person(page, at, title.office) {
        return Some(end);
    }
    // `اجتماع مع نظرائه في مجلس التعاون`: several, whom the body they come from stands for.
    if title.office.en == PEER.en && ["نظراء", "نظرائ"].iter().any(|many| page.text.fold(at).contains(&fold(many)))
    {
        speaks_for(page, draft, &title);
        return Some(end);
    }
    if title.office.class == Class::Spokesperson && speaks_for(page, draft, &title) {
        return Some(end);
    }
    // `الحوار والدبلوماسية` is what states do; `الدبلوماسية الأميركية` may be a woman.
    if title.office.feminine && title.office.en == "diplomat" && title.of.is_none() {
        return Some(end);
    }
    let indefinite = !title.office.definite && !title.genitive;
    let of_no_rank = title.office.is_of_no_rank();
    let anonymous = of_no_rank || matches!(title.office.class, Class::Source | Class::Spokesperson);
    if indefinite || title.office.number == Number::Many {
        let region = title.tokens.clone().any(|t| rank(page, t).is_some());
        let says_whose = title.of.is_some() || title.office.class == Class::Source || region;
        // `قال صحفي فرنسي`: who says something is someone, and no journalist speaks for a state.
        let says = at > 0 && page.cue(at - 1).any(Cues::SAY) && title.office.class == Class::Official;
        let person = says && !anonymous && title.office.number == Number::One;
        if (anonymous || person) && says_whose {
            unnamed(page, draft, &title);
        }
        return Some(end);
    }
    let (who, rule) = match (of_no_rank, address) {
        (true, _) => last_official(page, draft, &title).or_else(|| resolve(page, draft, &title)),
        (_, Some(_)) if title.of.is_none() => addressed(draft, &title),
        _ => resolve(page, draft, &title),
    }?;
    // `الدبلوماسية الأميركية` is a person here, and not what a state does.
    draft.told.retain(|t| t.rule != DELEGATION || t.tokens.start < title.tokens.start || t.tokens.end > end);
    tell(draft, &title.tokens, title.letters, who, Naming::Office, rule);
    Some(end)
}

/// Whether the form of an office tells of something else where no name follows.
fn is_no_person(page: &Page, at: usize, office: &Office) -> bool {
    let word = page.text.fold(at);
    let raw = page.text.slice(page.text.token(at).span);
    match office.en {
        // `خطة مساعدة اليونان`, `المساعدة المالية`: what is given; `مراقبة الحدود`: what is done.
        // With ه for ة it may be his aide.
        "aide" | "observer" if office.feminine && !raw.ends_with('ه') => true,
        // `مساعدته العسكرية`, written as the possessive of a woman's office is.
        "aide" if office.possessive && word.contains("مساعدت") => true,
        // `أمامهم`, `أبها`: before them, and a town.
        "imam" | "father" if office.possessive => true,
        "imam" => raw.contains("أم"),
        // `فريق البعثة`, `الفريق الأول للنادي`: a team.
        "lieutenant general" if office.one == "فريق" => true,
        // `تحديد المسؤول عن الهجوم`: whoever did it.
        "official" if page.text.fold(at + 1) == "عن" => true,
        "official" | "diplomat" | "governor" | "activist" | "parliamentarian" | "opposition figure" | "journalist" => {
            // `التحرك الدبلوماسي الكندي`, `الائتلاف الحاكم`, `حزب العمال الحاكم`: behind a noun with the article, or a name,
            // an adjective.
            let name =
                |t: usize| office.en == "governor" && page.hit(t).is_some_and(|h| h.sense(Sense::Body).is_some());
            let noun = |t: &usize| page.is_word(*t) && (page.has_article(*t) || name(*t));
            let Some(noun) = at.checked_sub(1).filter(noun) else {
                return false;
            };
            let day = matches!(page.text.fold(noun), "اليوم" | "الان" | "الاثنين" | "الاربعاء" | "الاحد");
            // `الحزب اليساري الحاكم`
            let common = || page.known.common.has(page.text.fold(noun)) || page.office(noun).is_some();
            page.has_article(at) && !day && (office.en == "governor" || common())
        }
        _ => false,
    }
}

/// A spokesperson without a name is the body that speaks: its mention gets the whole phrase. One of a government or an
/// army is an official of that state without a name.
fn speaks_for(page: &Page, draft: &mut Draft, title: &Title) -> bool {
    let of_state = |t: &Told| match t.who {
        Who::Known(k) => page.known.actors[k as usize].kind == ActorKind::State && t.naming == Naming::Name,
        Who::Made(m) => {
            draft.made[m].of.is_some() && ["-army", "-forces"].iter().any(|body| draft.made[m].id.ends_with(body))
        }
        Who::Person(_) => false,
    };
    if draft.told.iter().any(|t| {
        t.tokens.start > title.tokens.start
            && t.tokens.end <= title.tokens.end
            && t.naming != Naming::Nisba
            && of_state(t)
    }) {
        return false;
    }
    let inside = |t: &&mut Told| {
        t.tokens.start > title.tokens.start && t.tokens.end <= title.tokens.end && t.naming != Naming::Nisba
    };
    match draft.told.iter_mut().find(inside) {
        Some(told) => {
            told.phrase = title.tokens.clone();
            true
        }
        None => false,
    }
}

/// The English of an adjective that tells an official apart.
fn rank(page: &Page, at: usize) -> Option<&'static str> {
    if !page.known.cues(page.text.fold(at)).any(Cues::RANK) {
        return None;
    }
    let word = page.text.fold(at);
    let mut rows = table("actors/ranks").rows();
    rows.find(|row| row.list("forms").any(|form| fold(form) == word))
        .map(|row| row.get("en"))
        .filter(|en| !en.is_empty())
}

/// `المسؤول`, `الدبلوماسية الأميركية الرفيعة`: the last who was told of and fits, in state and gender.
fn last_official(page: &Page, draft: &Draft, title: &Title) -> Option<(Who, &'static str)> {
    let fits = |who: Who| match who {
        Who::Person(p) => {
            let person = &draft.people[p];
            let known = person.known.and_then(|k| page.known.actors[k as usize].of.map(|o| o as u32));
            person.feminine == title.office.feminine && title.of.is_some_and(|of| person.of.or(known) == Some(of))
        }
        Who::Made(m) => {
            let made = &draft.made[m];
            let source = made.en.contains("source") || made.en.contains("spokes");
            made.is_unnamed
                && !source
                && !(title.office.feminine && title.office.en == "diplomat")
                && title.of.is_none_or(|of| made.of == Some(of as usize))
        }
        Who::Known(_) => false,
    };
    let before = draft.told.iter().filter(|t| t.tokens.end <= title.tokens.start && fits(t.who));
    // `دبلوماسي كندي` told without a name stays without one, though his minister was named since.
    let nameless = |t: &Told| matches!(t.who, Who::Made(_));
    Some((before.max_by_key(|t| (nameless(t), t.tokens.start))?.who, "official last told of"))
}

/// `وزيرا الخارجية التركي واليوناني`, `رؤساء وزراء المجر وبولندا`: the office of each state that is named.
fn several(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    let shared = shared::at(page, at)
        .filter(|s| !s.is_named() && !s.office.one.is_empty() && s.office.class != Class::Official)?;
    let tokens = at..shared.end();
    for of in shared.members.iter().filter(|m| m.name.is_none()).filter_map(|m| m.of) {
        each(page, draft, &tokens, shared.letters, shared.office.en, of);
    }
    Some(tokens.end)
}

/// Tells who holds an office of one of several states.
fn each(page: &Page, draft: &mut Draft, tokens: &Range<usize>, letters: usize, office: &str, of: u32) {
    let (who, rule) = holder(page, draft, tokens.start, office, of).unwrap_or_else(|| {
        let en = format!("{} {office} (unnamed)", adjective(page, of));
        (make(page, draft, tokens, letters, of, &en), UNNAMED)
    });
    tell(draft, tokens, letters, who, Naming::Office, rule);
}

/// `الرئيسان`, `الوزيرين`, `رئيسا البلدين`, `وزيرا خارجية الكوريتين`: two who were named in that office, or the
/// office of the two states.
fn pair_in_office(page: &Page, draft: &mut Draft, title: &Title) -> usize {
    let (at, end, en) = (title.tokens.start, title.tokens.end, title.office.en);
    let next = end.saturating_sub(1).max(at + 1);
    let states = (next..=end).find_map(|t| {
        if let Some(both) = page.hit_at(t).and_then(|h| h.sense(Sense::Pair)) {
            let (a, b) = page.known.pairs[both as usize];
            return Some((a, b, t));
        }
        match two(page, draft, t).filter(|_| page.cue(t).any(Cues::STATES))? {
            ((Who::Known(a), Who::Known(b)), _) => Some((a, b, t)),
            _ => None,
        }
    });
    if let Some((a, b, last)) = states {
        for of in [a, b] {
            each(page, draft, &(at..last + 1), title.letters, en, of);
        }
        return last + 1;
    }
    let known = |p: &Human| p.known.and_then(|k| page.known.facts.get(&k)).zip(page.year);
    let held = |p: &Human| {
        known(p).is_some_and(|(f, year)| {
            f.terms.iter().any(|(office, t)| t.from <= year && year <= t.to && same_office(office, en))
        })
    };
    let holds = |draft: &Draft, who: Who| match who {
        Who::Person(p) => {
            let person = &draft.people[p];
            person.offices.iter().any(|(_, held)| same_office(held, en)) || held(person)
        }
        Who::Made(m) => draft.made[m].is_unnamed && same_office(&draft.made[m].en, en),
        Who::Known(_) => false,
    };
    if title.of.is_none() && title.office.definite {
        let found = both(draft, at, title.letters, holds);
        if found.is_none() && page.cue(at).any(Cues::BOTH) {
            both(draft, at, title.letters, |_, who| matches!(who, Who::Person(_)));
        }
    }
    end
}

/// `نظيراه الألماني والفرنسي`: as many as there are states, each with the office of whoever was named last.
fn counterparts(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    page.cue(at).any(Cues::PEER).then_some(())?;
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    let mut end = at + 1;
    let mut states = Vec::new();
    while let Some(nisba) = page.nisba(end).filter(|n| !n.plural && (states.is_empty() || n.letters > 0)) {
        states.push(nisba.actor);
        end = nisba.end;
    }
    let office = last_office(page, draft, at)?;
    if states.is_empty() {
        return None;
    }
    for of in states {
        each(page, draft, &(at..end), letters, office, of);
    }
    Some(end)
}

/// `وأكد الأخير`, `بأن الأخيرة`: whoever was named last; behind a noun it is an adjective.
fn last(page: &Page, draft: &mut Draft, at: usize) -> Option<usize> {
    if !page.cue(at).any(Cues::LAST) || at == page.sentence(at).start {
        return None;
    }
    let before = page.text.fold(at - 1);
    let letters = usize::from(page.known.cues(page.text.fold(at)).is_empty());
    let alone = letters > 0 || page.cue(at - 1).any(Cues::VERB.and(Cues::PREP).and(Cues::WITH).and(Cues::TO));
    if !alone || before.starts_with("ال") {
        return None;
    }
    let feminine = page.text.fold(at).ends_with('ه');
    let fits = |told: &&Told| match told.who {
        Who::Person(p) => draft.people[p].feminine == feminine,
        Who::Made(m) => draft.made[m].is_unnamed && !feminine,
        Who::Known(k) => feminine && !told.as_place && page.known.actors[k as usize].kind == ActorKind::State,
    };
    let before = |start: usize| page.sentence(start.saturating_sub(1)).start;
    let near = before(before(page.sentence(at).start));
    let told = draft.told.iter().filter(|t| t.tokens.end <= at && t.tokens.start >= near && t.naming != Naming::Nisba);
    let who = told.filter(fits).max_by_key(|t| t.tokens.start)?.who;
    tell(draft, &(at..at + 1), letters, who, Naming::Description, "the one named last");
    Some(at + 1)
}

pub(super) fn adjective<'a>(page: &Page<'a>, of: u32) -> &'a str {
    let owner = &page.known.actors[of as usize];
    page.known.adjective.get(&of).copied().unwrap_or(&owner.en)
}

fn unnamed(page: &Page, draft: &mut Draft, title: &Title) {
    let what = match title.office.class {
        Class::Source => "source",
        _ if title.office.en.contains("diplomat") => "diplomat",
        Class::Spokesperson => "spokesperson",
        _ if title.office.is_of_no_rank() => "official",
        _ => title.office.en,
    };
    let region = title.tokens.clone().find_map(|t| rank(page, t));
    let region = region.or_else(|| Some("senior").filter(|senior| title.office.en.starts_with(senior)));
    let plural = if title.office.number == Number::Many { "s" } else { "" };
    let (en, of) = match title.of {
        Some(of) => {
            let senior = if region == Some("senior") { "senior " } else { "" };
            let of_state =
                what != title.office.en || title.office.is_of_no_rank() || title.office.class != Class::Official;
            let owner = if of_state { of } else { u32::MAX };
            (format!("{} {senior}{what}{plural} (unnamed)", adjective(page, of)), owner)
        }
        None if title.office.class == Class::Official => {
            (format!("{} {what}{plural} (unnamed)", region.map(capital).unwrap_or_default()), u32::MAX)
        }
        None => (format!("{}{plural} (unnamed)", capital(title.office.en)), u32::MAX),
    };
    let who = make(page, draft, &title.tokens, title.letters, of, &en);
    tell(draft, &title.tokens, title.letters, who, Naming::Unnamed, "official without a name");
}

pub(super) fn make(page: &Page, draft: &mut Draft, tokens: &Range<usize>, letters: usize, of: u32, en: &str) -> Who {
    let slug = format!("{}-{}", slug(en), slug(&page.article.id));
    let ar = raw(page, tokens.clone(), letters);
    // The English name holds the office alone, as annotated sets name those without one (`US official (unnamed)`):
    // the rank stays in the Arabic words and in the id, so that an official and a senior official are two.
    let mut made = actor(ActorKind::Person, &slug, ar, &en.replacen(" senior ", " ", 1));
    made.is_unnamed = true;
    made.offices = vec![ar.into()];
    made.of = Some(of as usize).filter(|_| of != u32::MAX);
    draft.make(made)
}

pub(super) fn tell(
    draft: &mut Draft,
    tokens: &Range<usize>,
    letters: usize,
    who: Who,
    naming: Naming,
    rule: &'static str,
) {
    let (tokens, phrase) = (tokens.clone(), tokens.clone());
    draft.told.push(Told { tokens, letters, phrase, who, naming, as_place: false, rule });
}
