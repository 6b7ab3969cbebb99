//! Office phrases: `نائب وزير الخارجية الروسي`, `الأمين العام للأمم المتحدة`, `المبعوث الخاص إلى سوريا`.

use super::cue::Cues;
use super::lookup::Sense;
use super::name;
use super::office::{self, Office};
use super::page::Page;
use std::ops::Range;

/// An office phrase.
#[derive(Clone)]
pub(super) struct Title<'a> {
    /// From the office's head to the last word before the name.
    pub tokens: Range<usize>,
    pub letters: usize,
    /// The first office of the phrase.
    pub office: &'a Office,
    /// The state or body it speaks for.
    pub of: Option<u32>,
    /// Whether a nisba or genitive tells whose office it is.
    pub owned: bool,
    /// Whether the words behind the head make it definite (`رئيس البرلمان`, `وزير خارجية روسيا`).
    pub genitive: bool,
}

const LONGEST: usize = 16;

/// The office phrase that starts at a token.
pub(super) fn at<'a>(page: &Page<'a>, start: usize) -> Option<Title<'a>> {
    let (tokens, letters, office) = head(page, start)?;
    if office.en == "journalist" && describes(page, start) {
        return None;
    }
    let sentence_end = page.sentence(start).end.min(start + LONGEST);
    let genitive = tokens.clone().skip(1).any(|t| page.text.fold(t).starts_with("ال"));
    let mut at = tokens.end;
    let of = body_inside(page, &tokens);
    let mut title = Title { tokens: tokens.clone(), letters, office, of, owned: of.is_some(), genitive };
    while at < sentence_end {
        let Some(next) = step(page, at, &mut title) else { break };
        at = next;
    }
    title.tokens.end = at.min(sentence_end).max(tokens.end);
    Some(title)
}

/// `مؤتمر صحفي`, `بيانا صحفيا`: behind an ordinary noun without the article such a word is its adjective.
fn describes(page: &Page, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|b| page.is_word(*b) && !page.has_article(start)) else {
        return false;
    };
    let noun = page.known.common.lists_object(page.text.fold(before));
    noun && !page.has_article(before) && !page.cue(before).any(Cues::VERB.and(Cues::PREP).and(Cues::SAY))
}

/// The body that the name of an office holds (`مبعوث الأمم المتحدة`), unless a nisba behind says that it is another's
/// (`سكرتير مجلس الأمن الروسي`).
pub(super) fn body_inside(page: &Page, office: &Range<usize>) -> Option<u32> {
    if page.nisba(office.end).is_some() {
        return None;
    }
    (office.start + 1..office.end).find_map(|t| {
        let hit = page.known.forms.longest(page.text, t).filter(|h| h.tokens.end == office.end)?;
        hit.sense(Sense::Body).map(|body| page.other_state(&hit, body).unwrap_or(body))
    })
}

/// The office that an office phrase starts with; `نظيره` is one.
pub(super) fn head<'a>(page: &Page<'a>, start: usize) -> Option<(Range<usize>, usize, &'a Office)> {
    if let Some((hit, office)) = page.office(start) {
        return Some((hit.tokens.clone(), hit.letters, office));
    }
    let letters = usize::from(page.known.cues(page.text.fold(start)).is_empty());
    page.cue(start).any(Cues::PEER).then_some((start..start + 1, letters, &office::PEER))
}

/// The end of the next part of an office phrase, or nothing where it ends.
fn step(page: &Page, at: usize, title: &mut Title) -> Option<usize> {
    // `زعيم القبارصة اليونانيين`: whom someone leads.
    // `كبير المفاوضين الكوريين`
    // `مسؤولون أميركيون`
    let several = page.text.fold(at - 1).ends_with("ين") || page.text.fold(at - 1).ends_with("ون");
    let led = page.text.fold(at).starts_with("ال") && title.tokens.len() == 1 && !title.office.definite;
    let people = led || several;
    if let Some(nisba) = page.nisba(at).filter(|n| n.letters == 0 && (!n.plural || people)) {
        title.of.get_or_insert(nisba.actor);
        title.owned = true;
        return Some(nisba.end);
    }
    if let Some(hit) = page.hit_at(at) {
        return hit_step(page, at, hit, title);
    }
    let (text, cue) = (page.text, page.cue(at));
    // `المبعوث الأممي رفيع الدين أحمد`
    if !page.is_word(at) || text.fold(at + 1) == "الدين" && !text.fold(at).starts_with("ال") {
        return None;
    }
    let official = matches!(title.office.class, office::Class::Official | office::Class::Source);
    if cue.any(Cues::ADJ) || official && page.known.cues(text.fold(at)).any(Cues::RANK) {
        return Some(at + 1);
    }
    let word = text.fold(at);
    // `الناطقة باسمها`
    if matches!(word, "باسمه" | "باسمها" | "باسمهم" | "باسمهما") {
        return Some(at + 1);
    }
    let article = page.has_article(at);
    let common = article && page.known.common.has(word);
    // `الصادق بن رمضان`, `الطاهر محمد`: a name goes on.
    let common = common && !matches!(name::part(page, at + 1), name::Part::Particle | name::Part::Name);
    let named = !common && (page.known.given.contains_key(word) || page.known.name_words.contains(word));
    if named {
        return None;
    }
    let opens = matches!(word, "في" | "الي" | "لدي" | "باسم" | "من" | "لشوون" | "لشؤون" | "عن" | "شوون" | "شؤون");
    // `أمير قطر في الدوحة`: where someone is belongs to the office of an envoy, and not of who governs.
    // `زيارة الرئيس الغاني إلى لومي`: where he goes; `سفير الملك لدى الهند`: where his envoy is.
    let governs = title.office.class == office::Class::Government;
    // `رئيس الوزراء في روما`, but `وزير الخارجية في الحكومة الليبية`.
    let town = |hit: &super::lookup::Hit| hit.sense(Sense::Metonym).is_some() && hit.sense(Sense::State).is_none();
    let one = title.office.number == office::Number::One;
    let there = title.owned || one && page.hit_at(at + 1).is_some_and(town);
    if governs && (there && word == "في" || matches!(word, "الي" | "لدي")) {
        return None;
    }
    if opens {
        // `الباحث في معهد البحوث`
        let body = page.cue(at + 1).any(Cues::ORG_HEAD);
        let inner = body || page.hit_at(at + 1).is_some_and(|h| h.sense(Sense::Person).is_none());
        let definite = text.fold(at + 1).starts_with("ال") && !page.known.given.contains_key(text.fold(at + 1));
        let noun = matches!(word, "باسم" | "لشوون" | "لشؤون" | "شوون" | "شؤون");
        return (inner || (definite && noun) || (noun && page.is_word(at + 1))).then_some(at + 1);
    }
    let definite = article || word.starts_with("لل") || word.starts_with("وال") || word.starts_with("بال");
    // `رفض الوزير القطري المقترح`, `دعا الأمين العام للأمم المتحدة الطرفين`: behind whose office it is, only what tells more
    // of it goes on.
    let object = title.owned && (cue.any(Cues::TWO) || word.starts_with("بال") || word.starts_with("لل"));
    // `رحب نائب الرئيس بالقرار`
    let by = at == title.tokens.end && word.starts_with("بال") && page.known.common.has(word);
    if object
        || by && !cue.any(Cues::ORG_HEAD.and(Cues::ORG_WEAK))
        || title.owned && common && !word.ends_with(['ي', 'ه'])
    {
        return None;
    }
    if definite && !cue.any(Cues::VERB.and(Cues::RELATIVE)) && word.chars().count() > 3 {
        return Some(at + 1);
    }
    // `زعيم حزب ألستر الوحدوي ديفيد تريمبل`: the body's own name is none of whoever leads it.
    if let Some(body) = super::body::body(page, at).filter(|b| b.tokens.start == at && cue.any(Cues::ORG_HEAD)) {
        title.owned = true;
        return Some(body.tokens.end);
    }
    cue.any(Cues::ORG_HEAD.and(Cues::ORG_WEAK)).then_some(at + 1)
}

fn hit_step(page: &Page, at: usize, hit: &super::lookup::Hit, title: &mut Title) -> Option<usize> {
    // A new member of a list is not part of this phrase, but `وزير الخارجية والهجرة` is; names of people end it.
    if hit.conjunction && hit.particle.is_none() {
        // `سفير كينيا لدى إيطاليا ومالطا`
        let state = |hit: &&super::lookup::Hit| hit.sense(Sense::State).is_some();
        let other = page.hit(at - 1).filter(state).filter(|_| state(&hit));
        let there = other.is_some_and(|h| h.tokens.start > 0 && page.text.fold(h.tokens.start - 1) == "لدي");
        return there.then_some(hit.tokens.end);
    }
    // `الوزيرة الإسبانية ترينيداد خيمينيث`: behind whose office it is, the name of a state that is a given name too.
    let given = hit.letters == 0 && hit.tokens.len() == 1 && page.known.given.contains_key(page.text.fold(at));
    if given && title.owned && hit.sense(Sense::State).is_some() && name::part(page, at) == name::Part::Name {
        return None;
    }
    let owner = [Sense::State, Sense::Metonym, Sense::Body].into_iter().find_map(|s| hit.sense(s));
    let owner = owner.map(|owner| page.other_state(hit, owner).unwrap_or(owner));
    if hit.sense(Sense::Person).is_some() || hit.sense(Sense::Surname).is_some() && owner.is_none() {
        return None;
    }
    // `دعا الوزير روسيا إلى`: nothing belongs to an office that has the article already, unless a noun stands between.
    let joined = matches!(page.text.fold(at - 1), "باسم" | "بلسان" | "لدي" | "الي" | "في" | "عن" | "من");
    let behind = at == title.tokens.end && !joined || page.nisba(at - 1).is_some();
    let apart = title.office.definite && hit.letters == 0 && behind;
    // `غادر وزير الدفاع مصر`
    let bare = hit.letters == 0 && page.has_article(at - 1) && !page.has_article(at);
    let state = hit.sense(Sense::State).is_some() && bare && !joined;
    if owner.is_some() && apart || state {
        return None;
    }
    if let Some(owner) = owner {
        // `مندوبها لدى الأمم المتحدة`, `سفيرها في طهران` is not theirs.
        if page.text.fold(at - 1) != "لدي" && !(title.office.possessive && page.text.fold(at - 1) == "في") {
            title.of.get_or_insert(owner);
        }
        title.owned = true;
        title.genitive |= at == title.tokens.end || hit.letters > 0;
        return Some(hit.tokens.end);
    }
    if hit.sense(Sense::Office).is_some() {
        // A new office after a whole phrase starts a phrase of its own; `السيد` only goes on to the name.
        let (honorific, bare) = page
            .office(at)
            .map_or((false, false), |(_, office)| (office.class == office::Class::Honorific, !office.definite));
        // `السيد سيد محمد`
        let reigns = page.hit_at(hit.tokens.end).is_some_and(|h| h.letters == 0 && h.sense(Sense::State).is_some());
        let named = page.known.given.contains_key(page.text.fold(at)) && !reigns && title.office.definite;
        if bare && (named || page.text.fold(at + 1) == "بن") {
            return None;
        }
        // `الناطق باسم الجيش التايلاندي العقيد X`: who speaks or commands has a rank, whom a president meets has his own.
        let takes_rank = matches!(title.office.class, office::Class::Spokesperson | office::Class::Rank)
            || title.office.en.contains("defence")
            || title.office.en.starts_with("head of");
        let rank = page.office(at).is_some_and(|(_, o)| o.is_form_of_address()) && takes_rank;
        return (!title.owned || honorific || rank).then_some(hit.tokens.end);
    }
    Some(hit.tokens.end)
}
