//! Reads one article, as one list of steps.

use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::known::{Known, actor};
use super::lookup::{Hit, Sense};
use super::nisba::NisbaHit;
use super::page::Page;
use super::{ActorKind, Naming, institution, parts, pattern, person, reference, sense, title};
use crate::article::{Article, Block, BlockKind};
use crate::order::Sorted;
use crate::text::TokenKind;

/// What one article says of who is meant.
pub(super) fn read(article: &Article, known: &Known, elsewhere: &parts::Parts) -> Draft {
    let page = Page::new(article, known);
    let mut draft = Draft::default();
    datelines(&page, &mut draft);
    names_of_tables(&page, &mut draft);
    person::read(&page, &mut draft, elsewhere);
    pattern::read(&page, &mut draft);
    reference::read(&page, &mut draft);
    draft.told.order_by_key(|t| (t.tokens.start, t.letters, t.tokens.end));
    draft
}

/// Cities on a line of their own that says where and when an article was written.
fn datelines(page: &Page, draft: &mut Draft) {
    let tokens = page.text.tokens().len();
    // `زغرب - رويترز` on a line of its own says who wrote it and where.
    let placed = |b: &&Block| matches!(b.kind, BlockKind::Dateline | BlockKind::Byline);
    for block in page.article.blocks.iter().filter(placed) {
        let mut at = block.tokens.start;
        while at < block.tokens.end.min(tokens) {
            let hit = page.known.forms.longest(page.text, at).filter(|h| h.letters == 0);
            // `الكويت - 12 - 9 (كونا)`: some states are cities.
            let place = hit.as_ref().and_then(|h| h.sense(Sense::Place).or(h.sense(Sense::State)));
            let city = place.filter(|_| page.cue(at).is_empty() || hit.as_ref().is_some_and(is_capital));
            let opens = block.kind == BlockKind::Dateline || hit.as_ref().is_some_and(|h| sense::dateline(page, h));
            let (Some(hit), Some(city)) = (hit, city.filter(|_| opens)) else {
                at += 1;
                continue;
            };
            at = hit.tokens.end;
            let (tokens, who) = (hit.tokens, Who::Known(city));
            let (naming, rule) = (Naming::Name, "dateline");
            draft.told.push(Told { phrase: tokens.clone(), tokens, letters: 0, who, naming, as_place: true, rule });
        }
    }
}

fn is_capital(hit: &Hit) -> bool {
    hit.sense(Sense::Metonym).is_some()
}

/// States, bodies, places and organs by their names, and nisbas.
fn names_of_tables(page: &Page, draft: &mut Draft) {
    let mut at = 0;
    while at < page.text.tokens().len() {
        if let Some(end) = institution::read(page, at, draft) {
            at = end;
            continue;
        }
        if let Some(nisba) = page.nisba(at) {
            let (tokens, who) = (at..nisba.end, Who::Known(nisba.actor));
            let noun = stands_alone(page, at, &nisba);
            draft.told.push(Told {
                phrase: tokens.clone(),
                tokens,
                letters: nisba.letters,
                who,
                naming: if noun { Naming::Name } else { Naming::Nisba },
                as_place: false,
                rule: if noun { "adjective that stands for the body" } else { "nisba" },
            });
            at = nisba.end;
            continue;
        }
        let Some(hit) = page.hit_at(at) else {
            at += 1;
            continue;
        };
        let told = of_table(page, hit, draft);
        draft.told.extend(told);
        let mut end = hit.tokens.end;
        if hit.sense(Sense::Office).is_some() {
            inside_office(page, hit, draft);
            end = organ_inside(page, hit, draft).unwrap_or(end);
        }
        at = end;
    }
}

/// What a hit of the tables names, an organ of another state for what it is.
fn of_table(page: &Page, hit: &Hit, draft: &mut Draft) -> Option<Told> {
    let mut told = named(page, hit)?;
    let Who::Known(body) = told.who else { return Some(told) };
    if let Some(state) = page.other_state(hit, body) {
        let (owner, same) = (&page.known.actors[state as usize], &page.known.actors[body as usize]);
        let (_, slug) = same.id.split_once('/').unwrap_or_default();
        let code = owner.code.as_deref().unwrap_or_default().to_ascii_lowercase();
        let mut organ = actor(ActorKind::Organisation, &format!("{code}-{slug}"), &same.ar, &same.en);
        (organ.of, organ.code) = (Some(state as usize), owner.code.clone());
        told.who = draft.make(organ);
    }
    Some(told)
}

/// The body in the name of an office: `الأمين العام للأمم المتحدة`, `مبعوث الأمم المتحدة`.
fn inside_office(page: &Page, office: &Hit, draft: &mut Draft) {
    if title::body_inside(page, &office.tokens).is_none() {
        return;
    }
    let inner = (office.tokens.start + 1..office.tokens.end).filter_map(|t| page.known.forms.longest(page.text, t));
    let body = inner.filter(|hit| hit.sense(Sense::Body).is_some()).take(1).last();
    let told = body.and_then(|hit| of_table(page, &hit, draft));
    draft.told.extend(told);
}

/// The organ in the name of an office and where it ends, where an adjective that agrees with it says whose:
/// `وكيل وزارة الخارجية الأميركية`.
fn organ_inside(page: &Page, office: &Hit, draft: &mut Draft) -> Option<usize> {
    // `وزيرة الخارجية الأميركية` is of America herself.
    let heads = |hit: &Hit| match page.text.fold(hit.tokens.start) {
        "الحكومه" => page.office(office.tokens.start).is_some_and(|(_, o)| !o.feminine),
        word => !word.starts_with("ال") && word.ends_with('ه'),
    };
    let inner = (office.tokens.start + 1..office.tokens.end).filter_map(|t| page.known.forms.longest(page.text, t));
    let organ = inner.filter(|hit| hit.tokens.end >= office.tokens.end && heads(hit)).take(1).last()?;
    let end = organ.tokens.end;
    if organ.sense(Sense::Body).is_some() && page.text.fold(end - 1).ends_with('ه') {
        let told = of_table(page, &organ, draft);
        draft.told.extend(told);
        return Some(end);
    }
    let agrees = page.nisba(end).is_some_and(|n| n.letters == 0) && page.text.fold(end).ends_with('ه');
    organ.sense(Sense::Ministry).filter(|_| agrees).and_then(|_| institution::read_hit(page, &organ, draft))
}

/// `قيادة الأطلسي`: the adjective of a body, with no noun that it could belong to.
fn stands_alone(page: &Page, at: usize, nisba: &NisbaHit) -> bool {
    let body = page.known.actors[nisba.actor as usize].kind != ActorKind::State;
    let before = at.checked_sub(1).map(|b| page.text.fold(b)).unwrap_or_default();
    body && nisba.definite
        && !nisba.plural
        && page.text.fold(at).ends_with('ي')
        && !before.starts_with("ال")
        && !before.starts_with("وال")
        && !before.starts_with("لل")
        && !before.starts_with("بال")
}

/// `360 أسيرا إثيوبيا`: an accusative nisba that is spelt like its state.
fn is_accusative(page: &Page, hit: &Hit) -> bool {
    let at = hit.tokens.start;
    if at < 2 || hit.tokens.len() > 1 || hit.letters > 0 || !page.text.fold(at).ends_with("يا") {
        return false;
    }
    let number = |t: usize| page.text.token(t).kind == TokenKind::Number;
    let counted =
        number(at - 2) && page.text.fold(at - 1).ends_with('ا') && page.known.common.has(page.text.fold(at - 1));
    number(at - 1) || counted
}

/// Words that are spelt like a state or place and name none: `المصالح السعودية`, `كأس أفريقيا`, `بقطر 16 مترا`,
/// `مسقط رأسه`.
fn is_other(page: &Page, hit: &Hit) -> bool {
    let (at, end) = (hit.tokens.start, hit.tokens.end);
    let Some(before) = at.checked_sub(1).filter(|b| *b >= page.sentence(at).start && page.is_word(*b)) else {
        return page.text.fold(end).starts_with("راس") && hit.tokens.len() == 1;
    };
    let word = page.text.fold(before);
    let king = at >= 2 && word == "ملك" && page.cue(at - 2).any(Cues::CONTEST);
    if hit.letters == 0 && (page.cue(before).any(Cues::CONTEST) || king) {
        return true;
    }
    // `مدير إدارة آسيا`
    let department = matches!(word, "اداره" | "دائره" | "قسم" | "شوون" | "لشوون" | "شؤون" | "لشؤون");
    if department && hit.senses.iter().all(|(s, _)| *s == Sense::Place) {
        return true;
    }
    if hit.tokens.len() > 1 {
        return false;
    }
    if page.text.fold(end).starts_with("راس") || hit.letters > 0 && page.text.token(end).kind == TokenKind::Number {
        return true;
    }
    let plain = page.hit(before).is_none() && page.nisba(before).is_none() && !page.cue(before).any(Cues::VERB);
    let nisba = page.known.nisbas.at(page.text, at).filter(|n| n.letters == 0 && hit.letters == 0);
    match nisba {
        Some(n) if n.definite => plain && is_definite(word),
        Some(_) => plain && word.ends_with('ه') && page.known.common.has(word),
        None => matches!(word, "هذه" | "تلك"),
    }
}

fn is_definite(word: &str) -> bool {
    ["ال", "وال", "بال", "لل", "فال", "كال"].iter().any(|article| word.starts_with(article))
}

fn named(page: &Page, hit: &Hit) -> Option<Told> {
    if is_accusative(page, hit) || is_other(page, hit) {
        return None;
    }
    let capital = sense::is_foreign_capital(page, hit);
    let sense = |s| hit.sense(s).filter(|_| !capital || s != Sense::State);
    let (is_place, why) = sense::as_place(page, hit);
    let place = sense(Sense::Place).filter(|_| is_place && sense(Sense::State).is_none());
    let (who, naming, as_place, rule) = if let Some(place) = place.filter(|_| sense(Sense::Person).is_none()) {
        (place, Naming::Name, true, why)
    } else if let Some(state) = sense(Sense::State) {
        (state, Naming::Name, is_place, "state by name")
    } else if let Some(state) = sense(Sense::Metonym) {
        // `في قصر ميرافلوريس`: a palace is a place of its own.
        if is_place && hit.tokens.len() > 1 && page.bare(hit.tokens.start, hit.letters) == "قصر" {
            return None;
        }
        (sense::of_its_time(page, state), Naming::Metonym, is_place, "capital for its government")
    } else if let Some(body) = sense(Sense::Body) {
        (body, Naming::Name, false, "body by name")
    } else {
        (sense(Sense::Place).filter(|_| sense(Sense::Person).is_none())?, Naming::Name, true, "place by name")
    };
    let tokens = hit.tokens.clone();
    let who = Who::Known(who);
    Some(Told { phrase: tokens.clone(), tokens, letters: hit.letters, who, naming, as_place, rule })
}
