//! A city that acts, or a city in which something happens.

use super::cue::Cues;
use super::lookup::{Hit, Sense};
use super::page::Page;

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
    let near = |back: usize| (start.saturating_sub(back).max(sentence.start)..start).any(|t| page.cue(t).any(Cues::GO));
    if cue_before.any(Cues::GO) && !verb_after {
        return (true, "movement");
    }
    if cue_before.any(Cues::TO) || hit.particle == Some('ل') {
        if near(5) {
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
    if matches!(
        bare_noun(word_before),
        "اتفاق"
            | "اتفاقيه"
            | "اتفاقات"
            | "قمه"
            | "موتمر"
            | "مؤتمر"
            | "بروتوكول"
            | "اعلان"
            | "مفاوضات"
            | "محادثات"
            | "مسار"
            | "معاهده"
            | "جوله"
            | "اجتماع"
            | "اجتماعات"
            | "لقاء"
            | "جامعه"
            | "منتدي"
            | "معرض"
            | "مهرجان"
            | "شمال"
            | "اهالي"
            | "سكان"
            | "حي"
            | "بورصه"
    ) {
        return (true, "named after a place");
    }
    (false, "party")
}

fn bare_noun(word: &str) -> &str {
    let word = word.strip_prefix('و').filter(|w| w.chars().count() > 3).unwrap_or(word);
    word.strip_prefix("ال").unwrap_or(word)
}

/// `القاهرة - رويترز`, `جنيف (أ ف ب)`, `نيروبي: «القلم»`: a city at the head of a line, closed by a mark.
fn dateline(page: &Page, hit: &Hit) -> bool {
    let (start, end) = (hit.tokens.start, hit.tokens.end);
    let opens = start == 0 || page.text.token(start - 1).line != page.text.token(start).line;
    if !opens || hit.letters > 0 {
        return false;
    }
    let short = page.sentence(start).len() <= 5;
    match page.text.fold(end) {
        "-" | "–" | "—" | "(" | "/" | "ـ" => true,
        ":" => short,
        "،" | "," => short,
        _ => false,
    }
}
