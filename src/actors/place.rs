//! Places that no table has: `مضيق تيران`, `مدينة غورازده`, `في غورازده`.

use super::ActorKind;
use super::cue::Cues;
use super::lookup::Sense;
use super::name::{self, Part, look, part};
use super::page::Page;
use super::pattern::{Found, cue};
use std::ops::Range;

/// `مضيق تيران`, `مدينة غورازده`, `في غورازده`.
pub(super) fn place(page: &Page, at: usize, taken: &[bool], behind_place: bool) -> Option<Found> {
    let (cues, letters, head) = cue(page, at);
    let place = |tokens: Range<usize>, letters, rule| {
        let known = (tokens.len() == 1).then(|| page.known.place_like(page.text.fold(tokens.start))).flatten();
        Some(Found { kind: ActorKind::Place, tokens, letters, known, rule })
    };
    if cues.any(Cues::PLACE_HEAD) && !head.starts_with("ال") {
        // A palace that elsewhere stands for its government.
        let palace = page.hit_at(at).filter(|h| h.tokens.len() > 1 && h.sense(Sense::Metonym).is_some());
        if let Some(palace) = palace {
            return place(palace.tokens.clone(), palace.letters, "name of a place by its head");
        }
        let first = at + 1;
        let hit = page.hit_at(first).filter(|h| h.letters == 0 && h.sense(Sense::Office).is_none());
        let mut end = hit.map_or(first, |h| h.tokens.end);
        // `ميناء الحديدة`: the place that is known.
        if head != "قصر" && hit.is_some_and(|h| h.sense(Sense::Place).is_some()) {
            return None;
        }
        while end < first + 3 && end > first && page.nisba(end).is_some_and(|n| n.definite) {
            end += 1;
        }
        if end == first {
            end = words_of_place(page, first, taken, -2.0).max(settled(page, first, &head));
            // `جسر خوسيه أنطونيو بايث`
            let after = name::end(page, first, false).filter(|end| part(page, first) == Part::Name && *end > first + 1);
            end = end.max(after.unwrap_or(first));
            let definite = page.text.fold(first).starts_with("ال")
                && head != "منطقه"
                && page.text.fold(first).chars().count() > 4
                && !page.known.common.has(page.text.fold(first));
            if end == first
                && definite
                && page.is_word(first)
                && page.nisba(first).is_none()
                && !page.cue(first).any(Cues::ADJ)
            {
                end = first + 1;
            }
        }
        // `معبر بويبيت`, `مخيم داداب`: news in other languages calls them by their towns.
        let bare = matches!(&*head, "معبر" | "مخيم" | "قلعه" | "منتجع");
        let (start, letters) = if bare { (first, 0) } else { (at, letters) };
        return if end > first { place(start..end, letters, "name of a place by its head") } else { None };
    }
    let before = at.checked_sub(1).map(|b| page.cue(b)).unwrap_or_default();
    // `العاصمة اللاوسية فيانتيان`
    let capital = at > 1 && page.nisba(at - 1).is_some() && page.text.fold(at - 2).ends_with("لعاصمه");
    // `في أرغينتويل ونانتيرا`: the next of a list.
    let rest = page.text.fold(at).strip_prefix('و').filter(|_| behind_place && part(page, at) == Part::Unknown);
    if rest.is_some_and(|rest| rest.chars().count() > 3 && page.known.look.of(rest) > 3.0) {
        return place(at..at + 1, 1, "listed with a place");
    }
    let word = before.any(Cues::PLACE_WORD) || capital;
    let inside = at > 0 && matches!(page.text.fold(at - 1), "في" | "وفي" | "قرب" | "الي");
    if word || inside {
        if !word && is_verbal_noun(page.text.fold(at)) {
            return None;
        }
        let head = page.text.fold(at.max(1) - 1);
        let settled = if word { settled(page, at, head) } else { at };
        let end = words_of_place(page, at, taken, if word { -2.0 } else { 3.0 }).max(settled);
        let definite = word
            && !matches!(page.text.fold(at - 1), "منطقه" | "المنطقه" | "مناطق")
            && page.text.fold(at).starts_with("ال")
            && part(page, at) == Part::Definite;
        if end > at || definite {
            return place(at..end.max(at + 1), 0, "unknown name where a place is expected");
        }
    }
    None
}

/// The end of the name behind the word for a settlement, whatever it looks like: `قرية صفورية`, `مخيم نور شمس`.
fn settled(page: &Page, at: usize, head: &str) -> usize {
    let head = head.trim_start_matches("ال");
    if !matches!(head, "قريه" | "بلده" | "مخيم" | "خربه" | "قري" | "ضاحيه" | "معبر" | "مطار" | "ميناء" | "جزيره")
    {
        return at;
    }
    let mut end = at;
    while end < at + 3 && end < page.sentence(at).end {
        let word = page.text.fold(end);
        let free = page.is_word(end) && page.hit(end).is_none() && page.nisba(end).is_none();
        let plain = page.cue(end).is_empty() && !page.known.common.has(word) && !word.starts_with("ال");
        let names = matches!(part(page, end), Part::Name | Part::Particle);
        let first = end == at && free && plain && !(word.ends_with("يه") && look(page, end) < 2.0);
        if !names && !first {
            break;
        }
        end += 1;
    }
    end
}

/// The end of a run of unknown words that may name a place.
fn words_of_place(page: &Page, at: usize, taken: &[bool], floor: f32) -> usize {
    // `سان كريستوبال`
    let saint = matches!(page.text.fold(at), "سان" | "سانت" | "سانتا" | "سانتو");
    let saint = saint && matches!(part(page, at + 1), Part::Unknown | Part::Name) && look(page, at + 1) > floor;
    let mut end = at + 2 * usize::from(saint);
    while end < at + 3 && end < page.sentence(at).end && !taken[end] {
        // `في أرغينتويل ونانتيرا`
        let rest = page.text.fold(end).strip_prefix('و').filter(|_| end > at);
        let listed = rest.is_some_and(|rest| page.known.look.of(rest) > 0.0);
        let of_name = !listed
            && (part(page, end) == Part::Unknown || part(page, end) == Part::Name && end > at)
            && look(page, end) > floor;
        if !of_name {
            break;
        }
        end += 1;
    }
    end
}

/// `تأسيس`, `تسهيل`, `إبلاغ`: a doing, and no place.
fn is_verbal_noun(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    matches!(letters[..], ['ت', _, _, 'ي', _] | ['ت', _, _, 'ي', _, 'ه'] | ['ا', _, _, 'ا', _])
}
