//! Bodies that no table has, told by the word that heads their name: `حركة النهضة`, `بلدية بيرزيت`.

use super::ActorKind;
use super::cue::Cues;
use super::lookup::{Hit, Sense};
use super::name::{Part, is_ordinal, look, part};
use super::page::Page;
use super::pattern::{Found, cue};

/// `حزب العمال الكردستاني`, `اللجنة القومية العربية`.
pub(super) fn body(page: &Page, at: usize) -> Option<Found> {
    let (cues, letters, head) = cue(page, at);
    let strong = cues.any(Cues::ORG_HEAD);
    if !strong && !cues.any(Cues::ORG_WEAK) {
        return None;
    }
    let definite = head.starts_with("ال");
    let vague = cues.any(Cues::ORG_VAGUE);
    let limit = page.sentence(at).end.min(at + 8);
    let mut end = at + 1;
    let mut weight = 0;
    // `حركة "فتح"`
    if matches!(page.text.fold(end), "\"" | "«" | "“") && !definite && strong && page.is_word(end + 1) {
        let close = (end + 2..limit).find(|t| matches!(page.text.fold(*t), "\"" | "»" | "”"))?;
        // `وكالة "رويترز"`: that one is in the table.
        let known = page.hit_at(end + 1).is_some_and(|it| it.tokens.end == close && it.sense(Sense::Body).is_some());
        return (close <= end + 4 && !known).then(|| Found {
            kind: ActorKind::Organisation,
            known: None,
            tokens: end + 1..close,
            letters: 0,
            rule: "body in quotation marks",
        });
    }
    while end < limit {
        let word = page.text.fold(end);
        let first = end == at + 1;
        if let Some(nisba) = page.nisba(end).filter(|n| n.letters == 0 && n.definite && (!first || definite)) {
            weight += 1;
            end = nisba.end;
            continue;
        }
        if let Some(hit) = page.hit_at(end) {
            let name = [Sense::State, Sense::Place, Sense::Metonym, Sense::Person, Sense::Surname]
                .iter()
                .any(|s| hit.sense(*s).is_some());
            let first = first || end == at + 2 && page.cue(at + 1).any(Cues::PLACE_WORD);
            if name && hit.letters == 0 && first && !definite {
                weight += 2;
                end = hit.tokens.end;
                // Nothing but an adjective follows a name.
                continue;
            }
            if hit.sense(Sense::Ministry).is_some() && hit.letters == 0 && !definite && first {
                weight += 1;
                end = hit.tokens.end;
                continue;
            }
            break;
        }
        if let Some(next) = purpose(page, end, first, definite) {
            weight += 2;
            end = next;
            break;
        }
        if !page.is_word(end)
            || page.cue(end).any(Cues::PREP.and(Cues::DAY))
            || page.cue(end).any(Cues::VERB) && !word.starts_with("ال")
        {
            break;
        }
        if first && page.cue(end).any(Cues::PLACE_WORD) && page.hit_at(end + 1).is_some() {
            end += 1;
            continue;
        }
        // `رابطة علماء المسلمين`, `كونفدرالية شعوب الساحل`
        if first && strong && !definite && !vague && is_members(page, end) {
            let named = page.hit_at(end + 1).filter(|h| h.letters == 0);
            weight += 1;
            end = named.map_or(end + 2, |h| h.tokens.end);
            end = page.nisba(end).filter(|n| n.letters == 0 && n.definite).map_or(end, |n| n.end);
            break;
        }
        let article = word.starts_with("ال") || word.starts_with("لل");
        let also = word.starts_with("وال") && !first;
        if article || also {
            let qualifies =
                page.cue(end).any(Cues::ADJ) || is_ordinal(page, end) || vague && page.known.common.has(word);
            weight += if qualifies { 0 } else { 1 };
            end += 1;
            continue;
        }
        let named = matches!(part(page, end), Part::Unknown | Part::Name) && look(page, end) > 0.0;
        if named && !definite && (first || matches!(part(page, end - 1), Part::Unknown | Part::Name)) {
            weight += 2;
            end += 1;
            continue;
        }
        break;
    }
    let needed = match (strong, definite) {
        (true, false) => 1,
        (true, true) | (false, true) => 2,
        (false, false) => 3,
    };
    (weight >= needed).then_some(Found {
        kind: ActorKind::Organisation,
        known: None,
        tokens: at..end,
        letters,
        rule: "name of a body by its head",
    })
}

/// The end of what a body is for, if that stands at a token: `لتحرير تشاد`, `من أجل مستقبل كينيا`.
fn purpose(page: &Page, at: usize, first: bool, definite: bool) -> Option<usize> {
    let sake = page.text.fold(at) == "من" && page.text.fold(at + 1) == "اجل";
    let (start, aim) = match page.text.fold(at) {
        _ if sake && (definite || !first) => (at + 2, true),
        "لتحرير" | "لانقاذ" | "لاستقلال" | "لوحده" | "لنصره" if !first => (at + 1, false),
        _ => return None,
    };
    // What it is for may itself be of someone: `إعادة تحرير الصومال`, `مستقبل كينيا`.
    let mut end = start;
    while aim && end < start + 2 && page.hit_at(end).is_none() && page.is_word(end) && is_bare_noun(page, end) {
        end += 1;
    }
    let named = page.hit_at(end).filter(|h| is_land(h)).map(|h| h.tokens.end);
    let value = aim && page.is_word(end) && page.text.fold(end).starts_with("ال") && page.hit(end).is_none();
    named.or(value.then_some(end + 1))
}

/// Whether members stand at a token and whose they are behind it: `علماء المسلمين`, `عمال تونس`.
fn is_members(page: &Page, at: usize) -> bool {
    let whose = page.hit_at(at + 1).is_some_and(is_land)
        || page.hit(at + 1).is_none() && page.is_word(at + 1) && page.has_article(at + 1);
    is_bare_noun(page, at) && page.hit(at).is_none() && page.cue(at).is_empty() && whose
}

/// Whether words name a state or a place.
fn is_land(hit: &Hit) -> bool {
    hit.letters == 0 && [Sense::State, Sense::Place].iter().any(|s| hit.sense(*s).is_some())
}

fn is_bare_noun(page: &Page, at: usize) -> bool {
    let word = page.text.fold(at);
    page.known.common.lists(word) && !word.starts_with("ال") && page.nisba(at).is_none()
}
