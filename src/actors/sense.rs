//! A city that acts, or a city in which something happens.

use super::cue::Cues;
use super::lookup::{Hit, Sense};
use super::page::Page;
use crate::text::TokenKind;

/// Whether the words of a hit are meant as a place, and the rule that says so.
pub(super) fn as_place(page: &Page, hit: &Hit) -> (bool, &'static str) {
    let (start, end) = (hit.tokens.start, hit.tokens.end);
    let sentence = page.sentence(start);
    let before = start.checked_sub(1).filter(|b| *b >= sentence.start);
    let cue_before = before.map(|b| page.cue(b)).unwrap_or_default();
    let word_before = before.map(|b| page.text.fold(b)).unwrap_or_default();
    let verb_after = page.cue(end).any(Cues::VERB) && end < sentence.end;
    if hit.particle == Some('ب') {
        return (true, "in a place");
    }
    if cue_before.any(Cues::IN.and(Cues::PLACE_HEAD).and(Cues::PLACE_WORD))
        || word_before == "العاصمه"
        || word_before == "والعاصمه"
    {
        return (true, "in a place");
    }
    if dateline(page, hit) {
        return (true, "dateline");
    }
    // `وصل وفد من X إلى Y`: the verb that moves may stand far before, if no other stands between.
    let near = |back: usize| {
        let mut verbs = (start.saturating_sub(back).max(sentence.start)..start).rev();
        let verb = verbs.find(|t| page.cue(*t).any(Cues::GO.and(Cues::VERB)));
        verb.is_some_and(|t| page.cue(t).any(Cues::GO))
    };
    if cue_before.any(Cues::GO) && !verb_after {
        return (true, "movement");
    }
    // `يزور الرئيس فلان أنقرة`: what is visited, behind whoever visits it.
    let bare = hit.particle.is_none() && !hit.conjunction && !cue_before.any(Cues::TO.and(Cues::PREP));
    if bare && !verb_after && last_verb(page, sentence.start.max(start.saturating_sub(14))..start, Cues::VISIT) {
        return (true, "movement");
    }
    // `سفيرها من طرابلس`: an envoy is somewhere.
    if word_before == "من" && start >= 2 && page.hit(start - 2).is_some_and(|h| h.sense(Sense::Office).is_some()) {
        return (true, "in a place");
    }
    if cue_before.any(Cues::TO) || hit.particle == Some('ل') {
        if near(9) {
            return (true, "movement");
        }
        return (false, "party");
    }
    if hit.conjunction && hit.particle.is_none() {
        // A member of a list is what the member before it is.
        if let Some(before) = before.and_then(|b| page.hit(b)).filter(|h| h.tokens.start < start) {
            let only_place = before.senses.iter().all(|(s, _)| *s == Sense::Place);
            return if only_place { (true, "listed with a place") } else { as_place(page, before) };
        }
    }
    if page.known.cues(bare_noun(word_before)).any(Cues::NAMED_AFTER) {
        return (true, "named after a place");
    }
    (false, "party")
}

/// Whether the last verb among some words is of this class.
fn last_verb(page: &Page, words: std::ops::Range<usize>, class: Cues) -> bool {
    let mut verbs = words.rev().filter(|t| page.cue(*t).any(Cues::GO.and(Cues::VERB).and(class)));
    verbs.next().is_some_and(|t| page.cue(t).any(class))
}

/// Whether a word that is one state's name and another's capital is the capital: `عمّان`, `عمان` where Jordan is spoken
/// of and Oman is not.
pub(super) fn is_foreign_capital(page: &Page, hit: &Hit) -> bool {
    let (Some(state), Some(of_capital)) = (hit.sense(Sense::State), hit.sense(Sense::Metonym)) else { return false };
    if state == of_capital || hit.tokens.len() > 1 {
        return false;
    }
    let raw = page.text.slice(page.text.token(hit.tokens.start).span);
    if raw.contains(['\u{0651}', '\u{064F}']) {
        return raw.contains('\u{0651}');
    }
    let before = hit.tokens.start.checked_sub(1).map(|b| page.text.fold(b)).unwrap_or_default();
    // Two more for the capital where only a city stands.
    let city = 2 * usize::from(before.ends_with("العاصمه") || dateline(page, hit));
    spoken_of(page, of_capital) + city > spoken_of(page, state)
}

/// The state that had this one's capital, where an article speaks of that one alone: `موسكو` beside `السوفياتي`.
pub(super) fn of_its_time(page: &Page, state: u32) -> u32 {
    let fits = |(today, former): &&(u32, u32)| {
        *today == state && spoken_of(page, *former) > 0 && spoken_of_by_name(page, state) == 0
    };
    page.known.former.iter().rfind(fits).map_or(state, |(_, former)| *former)
}

/// How often an article speaks of a state by its name or nisba.
fn spoken_of_by_name(page: &Page, state: u32) -> usize {
    let named = page.hits.iter().filter(|h| h.sense(Sense::State) == Some(state)).count();
    named + (0..page.text.tokens().len()).filter(|t| page.nisba(*t).is_some_and(|n| n.actor == state)).count()
}

/// How often an article speaks of a state in words that mean no other.
fn spoken_of(page: &Page, state: u32) -> usize {
    let named = |h: &&Hit| {
        let of = |s| h.sense(s).filter(|who| *who == state);
        let mut others = h.senses.iter().filter(|(s, who)| matches!(s, Sense::State | Sense::Metonym) && *who != state);
        (of(Sense::State).or(of(Sense::Metonym))).is_some() && others.next().is_none()
    };
    let nisbas = (0..page.text.tokens().len()).filter(|t| page.nisba(*t).is_some_and(|n| n.actor == state));
    page.hits.iter().filter(named).count() + nisbas.count()
}

fn bare_noun(word: &str) -> &str {
    let word = word.strip_prefix('و').filter(|w| w.chars().count() > 3).unwrap_or(word);
    let word = word.strip_prefix(['ل', 'ب']).filter(|w| w.starts_with('ا')).unwrap_or(word);
    word.strip_prefix("ال").unwrap_or(word)
}

/// `واشنطن، 27 نوفمبر`, `مسقط في 18 يوليو`: a day behind the city that opens a line.
fn dated(page: &Page, at: usize) -> bool {
    let number = |t: usize| page.text.token(t).kind == TokenKind::Number;
    matches!(page.text.fold(at), "،" | "," | "في" | "|") && number(at + 1) || number(at)
}

/// `القاهرة - رويترز`, `جنيف (أ ف ب)`, `نيروبي: «القلم»`: a city at the head of a line, closed by a mark.
pub(super) fn dateline(page: &Page, hit: &Hit) -> bool {
    let (start, end) = (hit.tokens.start, hit.tokens.end);
    let opens = start == 0 || page.text.token(start - 1).line != page.text.token(start).line;
    if !opens || hit.letters > 0 {
        return false;
    }
    let short = page.text.sentence_of(start).len() <= 5;
    if dated(page, end) {
        return true;
    }
    match page.text.fold(end) {
        "-" | "–" | "—" | "(" | "/" | "ـ" => true,
        ":" => short,
        "،" | "," => short,
        _ => false,
    }
}
