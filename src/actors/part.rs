//! What a word could be in a name.

use super::cue::Cues;
use super::lookup::{Sense, stripped};
use super::page::Page;
use crate::text::{TokenKind, without_article};

/// How much a word looks like a part of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Cannot be in a name.
    No,
    /// No table has it: a name where names are expected.
    Unknown,
    /// A definite word: a family name after a given name.
    Definite,
    /// `بن`, `آل`, `أبو`, `de`: a name goes on.
    Particle,
    /// A given name or a word of a known name.
    Name,
}

/// What a token could be in a name.
pub(super) fn part(page: &Page, at: usize) -> Part {
    let Some(memo) = page.parts.get(at) else { return Part::No };
    *memo.get_or_init(|| read_part(page, at))
}

fn read_part(page: &Page, at: usize) -> Part {
    if !page.is_word(at) {
        return Part::No;
    }
    let word = page.text.fold(at);
    let letters = word.chars().count();
    // `أومبرتو دي لا كايي`
    let of_the = matches!(word, "لا" | "لوس" | "لاس") && at > 0 && page.text.fold(at - 1) == "دي";
    // `فإن دير الزور`
    if word == "فان" && page.text.slice(page.text.token(at).span).contains('إ') {
        return Part::No;
    }
    if page.known.particles.contains(word) || of_the {
        return Part::Particle;
    }
    if is_on(page, at) || is_month(page, at) || is_time_of_day(page, at) {
        return Part::No;
    }
    if word == "الله" {
        let before = at.checked_sub(1).map(|b| page.text.fold(b)).unwrap_or_default();
        let before = before.strip_prefix('و').filter(|rest| rest.chars().count() > 2).unwrap_or(before);
        let named = page.known.particles.contains(before) || page.known.given.contains_key(before);
        // `شارل رزق الله`
        let first = at.checked_sub(2).is_some_and(|b| page.known.given.contains_key(page.text.fold(b)));
        return if named || first { Part::Name } else { Part::No };
    }
    // `مساعد بن محمد`: who is someone's son has a name, whatever the word means beside.
    let office =
        page.hit(at).is_some_and(|h| h.tokens.len() == 1 && h.letters == 0 && h.sense(Sense::Office).is_some());
    if office && (page.text.fold(at + 1) == "بن" || is_of_family(page, at)) {
        return Part::Name;
    }
    // `ذو الفقار`
    let sword = (word == "ذو" && page.text.fold(at + 1) == "الفقار")
        || (word == "الفقار" && at > 0 && page.text.fold(at - 1).ends_with("ذو"));
    if sword {
        return Part::Name;
    }
    // `المبعوث رفيع الدين`
    let ordinary = page.known.common.lists(word) && !page.cue(at).any(Cues::RANK.and(Cues::ADJ));
    if page.text.fold(at + 1) == "الدين" && !ordinary && !word.starts_with("ال") && page.hit(at).is_none() {
        let behind = at.checked_sub(1).is_some_and(|b| {
            let given = page.known.given.contains_key(page.text.fold(b));
            given || page.nisba(b).is_some() || page.hit(b).is_some_and(|h| h.sense(Sense::Office).is_some())
        });
        if behind {
            return Part::Name;
        }
    }
    // `ضياء الدين`
    let of_name = |b: usize| page.known.given.contains_key(page.text.fold(b)) || part(page, b) == Part::Name;
    if word == "الدين" && at > 0 && of_name(at - 1) {
        return Part::Name;
    }
    if word != "علي" && page.known.cues(word).any(Cues::PREP) && page.hit(at).is_none_or(|h| h.tokens.len() == 1) {
        return Part::No;
    }
    let given = page.known.given.contains_key(word);
    if let Some(hit) = page.hit(at) {
        let only_surname = hit.senses.iter().all(|(s, _)| *s == Sense::Surname);
        if only_surname && !given && page.known.common.lists(word) {
            return Part::No;
        }
        // `لويس فالنسيا`: a town behind a foreign given name is a family name.
        let foreign = |t: usize| page.known.given.get(page.text.fold(t)).is_some_and(|g| !g.arabic);
        let town = hit.tokens.len() == 1 && hit.senses.iter().all(|(s, _)| *s == Sense::Place);
        if town && hit.letters == 0 && at > 0 && foreign(at - 1) && page.hit(at - 1).is_none() {
            return Part::Name;
        }
        // `ترينيداد خيمينيث`
        let state = given && hit.tokens.len() == 1 && hit.sense(Sense::State).is_some();
        if state && hit.letters == 0 && page.nisba(at.wrapping_sub(1)).is_some() && part(page, at + 1) == Part::Unknown
        {
            return Part::Name;
        }
        let person = hit.sense(Sense::Person).is_some() || hit.sense(Sense::Surname).is_some();
        // `بطرس غالي الأمين العام`: an office of two words is no name, though its first be one.
        return match person || given && hit.tokens.len() == 1 {
            true if hit.letters == 0 || hit.tokens.start < at => Part::Name,
            _ => Part::No,
        };
    }
    if given {
        return Part::Name;
    }
    if is_family_nisba(page, at) {
        return Part::Definite;
    }
    if !page.known.cues(word).is_empty() || letters < 2 || page.nisba(at).is_some() {
        return Part::No;
    }
    if page.known.name_words.contains(word) {
        return Part::Name;
    }
    // `إليوت` has no article.
    let article = page.has_article(at);
    let common =
        if article || !word.starts_with("ال") { page.is_common(word) } else { page.known.common.lists(word) };
    // `خالد اليماني`: behind an Arabic given name a word in ال and ـي that only looks like an ordinary one is his family's.
    let behind_given = || {
        let before = at.checked_sub(1).filter(|b| page.hit(*b).is_none()).map(|b| page.text.fold(b));
        // `عبد الكريم الخطابي`
        let compound = at > 1 && page.text.fold(at - 2).ends_with("عبد");
        compound || before.and_then(|word| page.known.given.get(word)).is_some_and(|given| given.arabic)
    };
    let family = common && article && word.ends_with('ي') && !page.known.common.lists(word) && behind_given();
    if common && !family {
        return Part::No;
    }
    if article && letters > 3 {
        return if page.cue(at).is_empty() { Part::Definite } else { Part::No };
    }
    if is_inflected(page, at, word) {
        return Part::No;
    }
    Part::Unknown
}

/// `مساعد العتيبي`, `أمين الريحاني`: an office that is a given name too, before a word with the article that is no word
/// and looks like a name.
pub(super) fn is_of_family(page: &Page, at: usize) -> bool {
    let family = page.text.fold(at + 1);
    page.office(at).is_some_and(|(_, o)| !o.definite && o.class == super::office::Class::Other)
        && page.is_word(at + 1)
        && family.starts_with("ال")
        && family.chars().count() > 4
        && page.hit(at + 1).is_none()
        && page.nisba(at + 1).is_none()
        && page.cue(at + 1).is_empty()
        && !page.is_common(family)
        && look(page, at + 1) > 2.0
}

/// `محمود المصري`, `ماري كوري`: a nisba behind a given name that no noun stands before is a family name, with the
/// article behind an Arabic one and without behind a foreign one.
fn is_family_nisba(page: &Page, at: usize) -> bool {
    let nisba = page.nisba(at).filter(|n| !n.plural && n.letters == 0 && n.end == at + 1);
    let given = at.checked_sub(1).filter(|b| page.hit(*b).is_none()).map(|b| page.text.fold(b));
    let given = given.and_then(|word| page.known.given.get(word));
    // `أبو قتادة التونسي`
    let father = at > 1 && page.text.fold(at - 2).trim_start_matches('و') == "ابو";
    let fits = nisba.is_some_and(|nisba| given.map_or(father, |given| given.arabic) == nisba.definite);
    fits && (father || given.is_some()) && page.text.fold(at).ends_with('ي')
}

/// `على` "on" folds to the name `علي`, and some write both alike: a name has a name beside it.
fn is_on(page: &Page, at: usize) -> bool {
    if page.text.fold(at) != "علي" {
        return false;
    }
    let named = |t: usize| {
        let word = page.text.fold(t);
        let glued = matches!(word, "الفقار" | "الدين" | "الله");
        glued || page.known.particles.contains(word) || page.known.given.contains_key(word) && word != "علي"
    };
    // `علي اليوسف`
    let family = without_article(page.text.fold(at + 1)).unwrap_or_default();
    let family = page.known.given.contains_key(family) && !page.known.common.has(family);
    let next = page.text.fold(at + 1);
    let after = named(at + 1) || family || page.known.name_words.contains(next) && !page.known.common.has(next);
    // `المحافظ الكيني علي روبا`: whoever writes the name as it is spoken.
    let nisba = at > 0 && page.nisba(at - 1).is_some_and(|n| n.definite && !n.plural);
    let nisba = nisba && part(page, at + 1) == Part::Unknown && look(page, at + 1) > 2.0;
    let titled =
        at > 0 && (nisba || named(at - 1) || page.hit(at - 1).is_some_and(|h| h.sense(Sense::Office).is_some()));
    page.text.slice(page.text.token(at).span).ends_with('ى') || !(after || titled)
}

/// `ماي`, `شعبان` beside a number or behind `شهر` are months.
pub(super) fn is_month(page: &Page, at: usize) -> bool {
    let number = |t: usize| page.text.token(t).kind == TokenKind::Number;
    let before = at.checked_sub(1).is_some_and(|b| number(b) || page.cue(b).any(Cues::MONTH_HEAD));
    page.known.cues(page.text.fold(at)).any(Cues::MONTH) && (before || number(at + 1))
}

/// `صباح اليوم`, `مساء الأحد` are no names.
fn is_time_of_day(page: &Page, at: usize) -> bool {
    page.known.cues(page.text.fold(at)).any(Cues::DAYPART) && page.cue(at + 1).any(Cues::DAY)
}

/// Words whose form shows that they are no names: joined particles, adverbs in -an, plurals with the article.
fn is_inflected(page: &Page, at: usize, word: &str) -> bool {
    let raw = page.text.slice(page.text.token(at).span);
    // `كاليكسبورغ` is no ك and the article.
    let noun = |w: &str| w.chars().count() > 1 && (page.known.common.has(w) || page.known.look.of(word) < 5.0);
    let joined = ["وال", "بال", "فال", "كال"].iter().any(|p| word.strip_prefix(p).is_some_and(noun));
    if raw.contains('\u{064B}') || word.starts_with("لل") || joined {
        return true;
    }
    // `محسن سعد وناصر راشد`: the next of a list.
    let next = word.strip_prefix('و').filter(|rest| rest.chars().count() > 2);
    let listed = next.is_some_and(|rest| page.known.given.contains_key(rest) || super::name::is_compound(rest));
    if listed || word.starts_with("ولل") || word.starts_with("وبال") {
        return true;
    }
    // `وقال`, `بشأن`: a proclitic on a word of the tables that is no name; `وكيم`, where كيم stands alone elsewhere.
    if !page.cue(at).is_empty() || stripped(word).iter().any(|b| page.words.contains(&*b.rest)) {
        return true;
    }
    let letters = word.chars().count();
    // `يصطادون`, `سيشاركون`, `أن يختاروا`
    let person = |p: char| matches!(p, 'ي' | 'ت') && letters > 5;
    let several = word.ends_with("ون") || word.ends_with("وا");
    if several && word.strip_prefix('س').unwrap_or(word).starts_with(person) {
        return true;
    }
    if page.known.look.of(word) > 3.0 {
        return false;
    }
    let participle = word.starts_with('م') && word.ends_with('ا') && letters >= 5;
    let feminine = raw.ends_with('ة') && letters >= 5;
    let pronoun = letters >= 6 && (word.ends_with("هم") || word.ends_with("ها"));
    let verb = letters >= 4 && ["يت", "يس", "تت", "تس", "ست", "سيت", "ين"].iter().any(|p| word.starts_with(p));
    participle || feminine || pronoun || verb
}

/// How much the word at a token looks like a name.
pub(super) fn look(page: &Page, at: usize) -> f32 {
    page.known.look.of(page.text.fold(at))
}

/// Whether an unknown word is rather a proclitic and another word (`بتسجيله`, `وناثان`).
pub(super) fn begins_with_proclitic(page: &Page, at: usize) -> bool {
    let word = page.text.fold(at);
    let own = page.known.look.of(word);
    stripped(word).iter().filter(|b| b.rest.chars().count() >= 3).any(|b| {
        let rest = page.known.look.of(&b.rest);
        match (b.conjunction, b.particle) {
            // ف seldom joins a word to the name before it, and often begins a foreign name.
            (true, _) if word.starts_with('ف') => rest >= own || page.known.common.has(&b.rest),
            (true, _) => rest >= own - 2.0,
            // ك seldom stands before a name's neighbour, and often begins a foreign name; no conjunction stands behind it.
            (_, Some('ك')) => page.known.common.has(&b.rest) && !b.rest.starts_with('و'),
            _ => own < 4.0 && rest < 1.0,
        }
    })
}
