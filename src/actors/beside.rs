//! Offices beside a name that are its bearer's: behind it, one after another, and before a title that stands before it.

use super::cue::Cues;
use super::institution::text as raw;
use super::known::Known;
use super::office::{Class, Number, PEER};
use super::page::Page;
use super::person::Named;
use super::title::{self, Title};
use super::titled::directly;
use super::{ActorKind, name};

/// The office that follows a name: `زبيغنيو رو، وزير الخارجية`.
pub(super) fn apposition<'a>(page: &Page<'a>, end: usize) -> Option<Title<'a>> {
    let start = end + usize::from(is_comma(page, end));
    let title = title::at(page, start).filter(|t| t.letters == 0 && t.office.class != Class::Honorific)?;
    // `التقى كيري نظيره الروسي`
    if title.office.en == PEER.en {
        return None;
    }
    // `استقبل الملك عبد الله رئيس الوزراء سمير البدوي`: the office is of whose name stands behind it.
    let behind = title.tokens.end;
    let others = match name::part(page, behind) {
        name::Part::Name | name::Part::Particle => true,
        name::Part::Unknown => name::look(page, behind) > 3.0,
        _ => false,
    };
    (!others && before_title(page, start).is_none()).then_some(title)
}

/// Adds the offices that stand behind a name: `الأمير راشد المنيع ولي العهد نائب رئيس الوزراء`.
pub(super) fn add(page: &Page, named: &mut Named) {
    while let Some(title) = apposition(page, named.phrase.end) {
        // `الأمير راشد المنيع ولي العهد`, `الرئيس سمير الخولي رئيس تونس`: a form of address tells no office, so one follows.
        let address = named.offices.iter().all(|(_, en)| *en == "emir" || *en == title.office.en);
        let next = named.phrase.end > named.tokens.end && !is_comma(page, named.phrase.end);
        // `لقاء راشد المنيع الفريق`
        let whole = title.owned || title.tokens.len() > 1 || title.office.class != Class::Rank;
        if !whole || !is_one(page, named, &title, named.phrase.start, address || next) {
            break;
        }
        named.phrase.end = title.tokens.end;
        hold(page, named, &title);
    }
}

/// A name whose title has another office of its bearer before it: `مندوب كينيا لدى الأمم المتحدة السفير جيمس كاماو`.
pub(super) fn before_title(page: &Page, at: usize) -> Option<Named> {
    let title = title::at(page, at).filter(|t| t.office.number == Number::One && t.office.class != Class::Honorific)?;
    let comma = is_comma(page, title.tokens.end);
    let next = title.tokens.end + usize::from(comma);
    page.office(next).filter(|(hit, office)| hit.letters == 0 && !office.possessive)?;
    let mut named = directly(page, next)?;
    // `حضر مندوب كينيا السفير جيمس كاماو`, but `استقبل وزير الخارجية السفير جيمس كاماو`.
    let rank = title.office.class != Class::Government && named.of.is_none();
    let rank = rank && named.offices.iter().all(|(_, en)| matches!(*en, "ambassador" | "emir"));
    if named.phrase.start != next || !is_one(page, &named, &title, at, comma || rank) {
        return None;
    }
    named.phrase.start = at;
    hold(page, &mut named, &title);
    Some(named)
}

fn hold(page: &Page, named: &mut Named, title: &Title) {
    named.offices.push((raw(page, title.tokens.clone(), title.letters).to_owned(), title.office.en));
    named.of = named.of.or(title.of);
    named.feminine |= title.office.feminine;
    named.governs |= super::titled::governs(title);
}

/// Whether an office beside a name is its bearer's: what `follows` is, unless it is another state's, else what is not of
/// someone whom he receives or who receives him.
fn is_one(page: &Page, named: &Named, title: &Title, start: usize, follows: bool) -> bool {
    // `جيمس كاماو وسمير الخولي، وزيري خارجية البلدين`
    let several = title.office.number != Number::One && !named.offices.is_empty();
    if several || title.office.possessive {
        return false;
    }
    let of = named.of.or_else(|| state_of(page.known, &named.known));
    let state = |who: u32| page.known.actors[who as usize].kind == ActorKind::State;
    match (of, title.of) {
        (Some(a), Some(b)) if a == b => true,
        (Some(a), Some(b)) => follows && !(state(a) && state(b)),
        // `استقبل رئيس الوزراء راشد المنيع وزير الخارجية`
        _ => follows || !acts(page, start),
    }
}

/// The state of all people of the tables whom a name may mean.
fn state_of(known: &Known, who: &[u32]) -> Option<u32> {
    let of = |who: u32| known.actors[who as usize].of.map(|of| of as u32);
    let first = of(*who.first()?);
    first.filter(|_| who.iter().all(|other| of(*other) == first))
}

/// Whether the last verb before a token does something to someone.
fn acts(page: &Page, at: usize) -> bool {
    let verbs = Cues::VERB.and(Cues::VISIT);
    let last = (page.sentence(at).start..at).rev().find(|t| page.cue(*t).any(verbs));
    last.is_some_and(|t| !page.cue(t).any(Cues::SAY))
}

fn is_comma(page: &Page, at: usize) -> bool {
    matches!(page.text.fold(at), "،" | ",")
}
