//! Names without a title before them: known ones, given names, what acts or says, what an office follows.

use super::beside::apposition;
use super::cue::Cues;
use super::lookup::Sense;
use super::name;
use super::page::{Page, opens_clause};
use super::person::{Named, known, words};

/// How much a word must look like a name to be the first of one before a family name.
const FIRST: f32 = 3.0;

/// A name without a title.
pub(super) fn bare(page: &Page, at: usize) -> Option<Named> {
    let hit = page.hit_at(at);
    let person = hit.and_then(|h| h.sense(Sense::Person)).is_some();
    let surname =
        hit.and_then(|h| h.sense(Sense::Surname)).is_some() && !name::is_month(page, at) && !is_adjective(page, at);
    // `مساعد العتيبي`
    let is_given = page.office(at).is_some() && name::part(page, at) == name::Part::Name;
    let letters = match hit {
        Some(h) if person || surname => h.letters,
        Some(_) if is_given => 0,
        Some(_) => return None,
        None => name::behind_proclitic(page, at).unwrap_or(0),
    };
    // `بسم الله الرحمن الرحيم`
    let praise = at > 0 && page.text.fold(at - 1) == "الله" && page.text.fold(at).starts_with("ال");
    if (page.office(at).is_some() && !is_given || praise) && !person {
        return None;
    }
    let said = at > 0 && page.cue(at - 1).any(Cues::SAY) && page.is_word(at - 1);
    let (end, sure, rule) = if person {
        (name::end(page, at, false)?, true, "known name")
    } else if surname && letters > 0 {
        // `بكيم يونغ إيل`: a surname of the tables that is another's first name.
        let bare = page.bare(at, letters);
        let opens = page.known.given.contains_key(&*bare) || name::is_compound(&bare);
        let free = page.hit(at + 1).is_none_or(|next| next.tokens.start == at);
        let whole = behind(page, at, letters).filter(|_| opens && free);
        (whole.unwrap_or(hit?.tokens.end), whole.is_some(), "known surname")
    } else if letters > 0 {
        let bare = page.bare(at, letters);
        let plain = name::is_compound(&bare) || !page.known.common.has(&bare);
        let end = behind(page, at, letters).filter(|_| plain || name::part(page, at + 1) != name::Part::Unknown);
        (end.unwrap_or(at + 1), end.is_some() && plain, "given name")
    } else if let Some(end) = name::behind_initials(page, at).and_then(|behind| name::end(page, behind, true)) {
        (end, true, "name behind initials")
    } else if let Some((end, rule)) = unknown(page, at) {
        (end, true, rule)
    } else {
        let acts = at > 0 && page.cue(at - 1).any(Cues::VERB) && page.is_word(at - 1);
        // `أكد أن رونسفيل غادر`
        let before = at.checked_sub(1).map(|b| page.text.fold(b)).unwrap_or_default();
        let clause = matches!(before, "ان" | "بان" | "لان" | "وان");
        // `وكان رونسفيل قال إن`, `لكن رونسفيل أعلن`
        let subject = leads_subject(before) && page.cue(at + 1).any(Cues::SAY);
        let first = name::part(page, at);
        let goes_on = matches!(name::part(page, at + 1), name::Part::Name | name::Part::Particle);
        let definite = said && first == name::Part::Definite && page.nisba(at).is_none() && !goes_on;
        // `ولد شيخ أحمد`
        let tabled = hit.filter(|h| surname && h.tokens.len() > 1).map(|h| h.tokens.end);
        let end = if definite { at + 1 } else { name::end(page, at, acts || clause).or(tabled)? };
        let ambiguous = name::is_ambiguous(page, at);
        // `وصل كمال بوزيد`: who acts may be called by a word.
        let family = match name::part(page, at + 1) {
            name::Part::Name | name::Part::Particle => true,
            // But `تملك حق الفيتو`.
            name::Part::Definite if !page.text.fold(at + 1).ends_with('ي') => false,
            name::Part::Unknown | name::Part::Definite => acts && name::look(page, at + 1) > 2.0,
            name::Part::No => false,
        };
        let second = end > at + 1 && (!ambiguous || family);
        let rule = if surname {
            "known surname"
        } else if acts {
            "name after a verb"
        } else if clause && first == name::Part::Unknown {
            "name that opens a clause"
        } else {
            "given name"
        };
        let alone = end == at + 1
            && match first {
                name::Part::Unknown => {
                    let opens = said && page.cue(end).any(Cues::SPEECH);
                    let floor =
                        [if acts { 4.5 } else { 7.0 }, 3.0, 0.0][usize::from(said || subject) + usize::from(opens)];
                    name::look(page, at) > floor
                }
                name::Part::Definite => name::look(page, at) > 2.0 && is_family_name(page, at),
                // `رفض كامبل الإخفاق`, `وقال أحمد`: a word of names that is nothing else.
                name::Part::Name if !ambiguous && !name::is_month(page, at) => {
                    said || (acts || subject) && hit.is_none() && name::look(page, at) > 2.0
                }
                _ => false,
            };
        // `عبد الرازق الشرقاوي`, `أبو الوليد`
        let kunya = end > at + 1 && matches!(page.text.fold(at), "عبد" | "ابو");
        let label = first == name::Part::Name && is_label(page, at, end);
        let sure = second && first == name::Part::Name
            || kunya
            || label
            || alone
            || said && end > at + 1 && name::look(page, at) > 0.0;
        if first == name::Part::Unknown && !sure {
            return None;
        }
        (end, sure, rule)
    };
    // `أمارجيت سينغ`: a family name of the tables behind a word that looks like a given name and is none of theirs.
    let first = at.checked_sub(1).filter(|&b| {
        let free = page.read[b] && page.hit(b).is_none() && page.cue(b).is_empty();
        let alone = rule == "known surname" && letters == 0 && free && name::part(page, b) == name::Part::Unknown;
        // `بسبب نوايا موغابي`: an unknown noun stands where none acts.
        let acts = b > 0 && (page.cue(b - 1).any(Cues::VERB) || leads_subject(page.text.fold(b - 1)));
        alone && acts && name::look(page, b) > FIRST && !name::begins_with_proclitic(page, b)
    });
    let known = if first.is_some() { Vec::new() } else { known(page, at, end) };
    let at = first.unwrap_or(at);
    Some(Named {
        words: words(page, at..end, letters),
        known,
        sure: sure || first.is_some(),
        ..Named::of(page, at..end, letters, rule)
    })
}

/// The end of a name of two words or more behind some letters: `وسالم الغافري`, `وعبد الله حسن`.
fn behind(page: &Page, at: usize, letters: usize) -> Option<usize> {
    let bare = page.bare(at, letters);
    let arabic = page.known.is_arabic(&bare);
    let goes_on = match name::part(page, at + 1) {
        name::Part::Name | name::Part::Particle => true,
        name::Part::Unknown => {
            name::look(page, at + 1) > if arabic { 0.0 } else { 3.0 } && !name::begins_with_proclitic(page, at + 1)
        }
        name::Part::Definite => {
            // `وعبير الجندي`
            let floor = if page.text.fold(at + 1).ends_with('ي') { -4.0 } else { 2.0 };
            arabic && name::look(page, at + 1) > floor
        }
        name::Part::No => false,
    };
    let end = name::end_behind(page, at, letters).filter(|end| *end > at + 1);
    end.filter(|_| goes_on || name::is_compound(&bare))
}

/// Whether a subject may stand right behind a word that is no verb of its own: `أن`, `لكن`, `كان`.
fn leads_subject(word: &str) -> bool {
    opens_clause(word) || matches!(word, "كان" | "وكان" | "كانت" | "وكانت")
}

/// `سمير: …`: a name that opens a line and is closed by a colon, as in an interview.
fn is_label(page: &Page, at: usize, end: usize) -> bool {
    let opens = at == 0 || page.text.token(at - 1).line != page.text.token(at).line;
    opens && page.text.fold(end) == ":" && page.hit(at).is_none()
}

/// `الحرم الإبراهيمي`: a surname with the article behind an ordinary noun with the article.
fn is_adjective(page: &Page, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|b| page.text.fold(b)) else { return false };
    page.text.fold(at).starts_with("ال")
        && page.text.fold(at).ends_with('ي')
        && ["ال", "وال", "بال", "لل"].iter().any(|article| before.starts_with(article))
        && page.hit(at - 1).is_none()
        && page.nisba(at - 1).is_none()
        && page.known.common.has(before)
}

/// A definite word behind a verb of saying that is no plural and has no adjective behind it.
fn is_family_name(page: &Page, at: usize) -> bool {
    let plural = ["ين", "ون", "ات", "ان"].iter().any(|ending| page.text.fold(at).ends_with(ending));
    !plural && !page.text.fold(at + 1).starts_with("ال") && page.nisba(at + 1).is_none()
}

/// A name of words that no table has, told by the office behind it or by its looks.
fn unknown(page: &Page, at: usize) -> Option<(usize, &'static str)> {
    if page.hit(at).is_some() || name::part(page, at) != name::Part::Unknown {
        return None;
    }
    let before = at.checked_sub(1).map(|b| page.cue(b)).unwrap_or_default();
    if before.any(Cues::PLACE_HEAD.and(Cues::PLACE_WORD).and(Cues::ORG_HEAD).and(Cues::IN).and(Cues::AGENCY)) {
        return None;
    }
    let end = name::end(page, at, true)?;
    let follows = apposition(page, end).is_some_and(|t| t.office.definite || t.owned || t.tokens.len() > 1);
    let comma = matches!(page.text.fold(end), "،" | ",");
    if follows && comma && end > at + 1 && name::look(page, at) > -4.0 {
        return Some((end, "name before an office"));
    }
    if let Some(end) = behind_nisba(page, at) {
        return Some((end, "name behind a noun and a nisba"));
    }
    name::by_look(page, at).map(|end| (end, "words that look like a name"))
}

/// `الباحث الألماني هوفلر`: an unknown name behind a definite noun and the nisba of a state, both of one man or woman.
fn behind_nisba(page: &Page, at: usize) -> Option<usize> {
    let nisba = at.checked_sub(1).and_then(|b| page.nisba(b)).filter(|n| n.definite && !n.plural && n.end == at)?;
    let noun = at.checked_sub(2).map(|b| page.text.fold(b))?;
    let agrees = noun.ends_with('ه') == page.text.fold(at - 1).ends_with('ه');
    let person = noun.starts_with("ال") && agrees && nisba.letters == 0 && page.hit(at - 2).is_none();
    if !person || name::look(page, at) < 4.0 || name::begins_with_proclitic(page, at) {
        return None;
    }
    name::end(page, at, true)
}
