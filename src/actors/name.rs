//! Where the name of a person begins and ends, known or never seen before.

use super::cue::Cues;
use super::known::Given;
use super::lookup::{Sense, stripped};
use super::page::Page;
pub(super) use super::part::{Part, begins_with_proclitic, is_month, is_of_family, look, part};

/// The end of a name that starts at a token, if one does. `expected` where a title or a verb says that a name follows.
pub(super) fn end(page: &Page, start: usize, expected: bool) -> Option<usize> {
    if let Some(hit) = page.hit_at(start).filter(|h| h.sense(Sense::Person).is_some()) {
        return Some(past_particle(page, hit.tokens.end));
    }
    if let Some(behind) = behind_initials(page, start) {
        return end(page, behind, true);
    }
    run(page, start, expected, part(page, start))
}

/// The end of a name whose first word stands behind some letters: `وعبد العزيز جباري`, `لأبي بكر`.
pub(super) fn end_behind(page: &Page, start: usize, letters: usize) -> Option<usize> {
    let first = if is_compound(&page.bare(start, letters)) { Part::Particle } else { Part::Name };
    run(page, start, false, first)
}

/// Whether a word opens a name of two words: `عبد`, `أبو`.
pub(super) fn is_compound(word: &str) -> bool {
    matches!(word, "عبد" | "ابو" | "ابا" | "ابي")
}

fn run(page: &Page, start: usize, expected: bool, first: Part) -> Option<usize> {
    let limit = page.sentence(start).end.min(start + 7);
    let starts = match first {
        Part::No if expected => could_open(page, start),
        Part::Name => true,
        Part::Unknown => expected,
        Part::Particle => leads(page, start + 1),
        Part::Definite => expected && matches!(part(page, start + 1), Part::Name | Part::Particle),
        Part::No => false,
    };
    if !starts {
        return None;
    }
    let verb = Cues::VERB.and(Cues::PREP);
    let slot = expected && titled(page, start) && matches!(first, Part::Name | Part::Unknown);
    let behind_title = expected && first == Part::Name && start > 0 && !page.cue(start - 1).any(verb);
    let mut at = start + 1;
    let mut last = first;
    let mut known = usize::from(first == Part::Name);
    while at < limit {
        if page.text.fold(at) == "-"
            && !page.text.token(at).space_before
            && !page.text.token(at + 1).space_before
            && matches!(part(page, at + 1), Part::Name | Part::Unknown)
        {
            at += 2;
            continue;
        }
        let surname = |t: usize| page.hit_at(t).is_some_and(|h| h.sense(Sense::Surname).is_some());
        let given = given(page, start).is_some();
        let of_surname = surname(start) && !given && at == start + 1;
        let closed = last == Part::Particle && at > start + 1 && page.known.closing.contains(page.text.fold(at - 1));
        if surname(start) && surname(at) && !given && at == start + 1 && part(page, at + 1) != Part::Name {
            break;
        }
        let next = part(page, at);
        // `دعا جيري ادامز بلير إلى`: a surname of the tables behind a whole foreign name is another's.
        // But `عادل بن أحمد الجبير` is one.
        let family = page.text.fold(at).starts_with("ال");
        let whole = at >= start + 2 && surname(at) && !family && !page.known.given.contains_key(page.text.fold(at));
        if whole && page.hit_at(at).is_some_and(|h| page.is_named_in_full(h)) {
            break;
        }
        let named = matches!(last, Part::Name | Part::Unknown);
        if next == Part::No && named && is_ordinal(page, at) && at > 0 && titled(page, start) {
            at += 1 + usize::from(page.text.fold(at + 1) == "عشر");
            break;
        }
        let goes_on = match next {
            _ if slot && !of_surname && is_last(page, start, at) => true,
            _ if at == start + 1 && is_before_office(page, start, at) => true,
            Part::No if is_last_syllable(page, start, at) || expected && is_syllable(page, start, at) => true,
            Part::Name => true,
            Part::Particle => {
                page.known.closing.contains(page.text.fold(at))
                    || leads(page, at + 1)
                    || matches!(page.text.fold(at), "بن" | "ابن" | "بنت" | "ابو" | "بو")
                        && (is_fathers(page, at + 1) || part(page, at + 1) == Part::Particle)
            }
            // `دانيال ويتمان`, `ماجد فضائل`: a given name behind a title has a family name behind it.
            Part::Unknown if behind_title && at == start + 1 => {
                let letter = page.text.fold(at).starts_with(['و', 'ف']) || look(page, at) > 2.0;
                !begins_with_proclitic(page, at) || letter && is_whole(page, at)
            }
            // `جايشانكار كرر`: behind a surname that is known stands seldom another.
            Part::Unknown if of_surname && look(page, at) < 4.0 => false,
            Part::Definite if of_surname => false,
            // `أيوب خان مدة`
            Part::Unknown | Part::Definite if closed => false,
            Part::Unknown | Part::No if last == Part::Name && is_family(page, at) => true,
            Part::Unknown => {
                let joined = begins_with_proclitic(page, at) && last != Part::Particle;
                (expected || known > 0) && at - start < 4 && look(page, at) > -6.0 && !joined
            }
            // `رفض كامبل الإخفاق`
            Part::Definite if is_doing(page.text.fold(at)) => false,
            Part::Definite => known > 0 || last == Part::Particle || expected,
            Part::No => {
                let whole =
                    behind_title && at == start + 1 && free(page, at) && is_whole(page, at) && look(page, at) > -4.0;
                let behind = whole || matches!(last, Part::Name | Part::Unknown) && could_be(page, at);
                let open = last == Part::Particle && !page.known.closing.contains(page.text.fold(at - 1));
                behind || open && (is_fathers(page, at) || page.is_word(at) && !page.cue(at).any(Cues::PREP))
            }
        };
        if !goes_on || (last == Part::Definite && next != Part::Name && next != Part::Definite) {
            break;
        }
        // `عبد الستار` is a given name.
        let compound = next == Part::Definite && page.text.fold(at - 1).ends_with("عبد");
        known += usize::from(next == Part::Name || compound);
        last = if compound { Part::Name } else { next };
        at += 1;
    }
    // A particle alone is no name.
    let open =
        |t: usize| part(page, t) == Part::Particle && !(t > start && page.known.closing.contains(page.text.fold(t)));
    while at > start && open(at - 1) {
        at -= 1;
    }
    (at > start).then_some(at)
}

/// Whether a name goes on behind a particle, or behind two: `فان دير هوفن`.
fn leads(page: &Page, at: usize) -> bool {
    let at = at + usize::from(part(page, at) == Part::Particle);
    matches!(part(page, at), Part::Name | Part::Unknown | Part::Definite)
}

/// `ك. ب. راماناثان`: the token behind the initials that open a name, or nothing where they open none.
pub(super) fn behind_initials(page: &Page, start: usize) -> Option<usize> {
    let initial = |t: usize| {
        let alone = page.is_word(t) && page.text.fold(t).chars().nth(1).is_none();
        alone && page.office(t).is_none() && page.text.fold(t + 1) == "." && !page.text.token(t + 1).space_before
    };
    let mut at = start;
    while initial(at) {
        at += 2;
    }
    // `د. سمير رضوان` is a doctor.
    if at == start + 2 && matches!(page.text.fold(start), "د" | "م" | "ا") && given(page, at).is_some_and(|g| g.arabic)
    {
        return None;
    }
    // One letter may count the points of a list.
    let floor = if at > start + 2 { -2.0 } else { 3.0 };
    let named = match part(page, at) {
        Part::Name => true,
        Part::Unknown => look(page, at) > floor,
        _ => false,
    };
    (at > start && named && page.sentence(start).end > at).then_some(at)
}

/// `جون قرنق دي مابيور`, `محمد بن نايف بن عبدالعزيز آل سعود`: a known name and what particles join to it.
fn past_particle(page: &Page, mut end: usize) -> usize {
    loop {
        let word = page.text.fold(end);
        let joins =
            page.known.particles.contains(word) && !page.known.closing.contains(word) && page.cue(end).is_empty();
        let house = page.text.slice(page.text.token(end).span) == "آل";
        let named = matches!(part(page, end + 1), Part::Name | Part::Unknown);
        let free = page.hit(end).is_none() && named && !begins_with_proclitic(page, end + 1);
        if !page.is_word(end + 1) || !(house || joins && free) {
            return end;
        }
        end += 2;
    }
}

/// `الوزير باكاري كوناته عن`, `الوزير وحيد خلف أوغلو`: the last word of a name behind a title, which is told by what
/// stands behind it and need not look like a name.
fn is_last(page: &Page, start: usize, at: usize) -> bool {
    let word = page.text.fold(at);
    let next = page.text.fold(at + 1);
    if !page.is_word(at) || page.known.common.lists(next) && !closes(page, at + 1) {
        return false;
    }
    if at == start + 1 && page.known.closing.contains(next) && !matches!(next, "خان" | "سينغ") {
        return page.hit(at).is_none() && page.nisba(at).is_none();
    }
    // `وزير الخارجية يونس العلمي،`, `السفير تامر خلاف المتحدث باسم`: an adjective or noun that can be nothing else there.
    let given = page.known.is_arabic(page.text.fold(start));
    let alone = at == start + 1 && given && page.hit(at).is_none() && page.nisba(at).is_none();
    if alone && page.known.cues(word).is_empty() {
        let adjective = word.starts_with("ال") && word.ends_with('ي') && word.chars().count() > 5;
        // `المتحدث باسم الوزارة أشرف القدرة: …`, `المستشار هشام بركات.`
        let mark = !page.is_word(at + 1) && !page.known.common.lists(word) && !word.ends_with('ا');
        if adjective && closes(page, at + 1) || mark {
            return true;
        }
    }
    // `نغوين مانه كام`
    let third = at == start + 2 && (start..=at).all(|t| page.text.fold(t).chars().count() <= 5);
    // `علي أصغر سلطانية`
    let family = at == start + 2 && part(page, start) == Part::Name && part(page, start + 1) == Part::Name;
    if !(at == start + 1 || third || family) || !closes(page, at + 1) {
        return false;
    }
    let hit = page.hit(at).is_some_and(|h| h.letters == 0 || h.senses.iter().any(|(s, _)| *s != Sense::Surname));
    let nisba = page.nisba(at).is_some_and(|n| n.definite || n.plural || n.letters > 0 || !word.ends_with('ي'));
    let inflected = word.starts_with("ال") || word.ends_with('ا') && page.known.common.has(word);
    let plain = hit || nisba || inflected || page.known.common.lists(word) || !page.known.cues(word).is_empty();
    let letters = word.chars().count();
    // Verbs have three letters, or one of these before them; a possessive makes a noun.
    let marked = page.text.slice(page.text.token(at).span).ends_with('ة');
    let verb = !marked && (letters < 4 || word.starts_with(['ا', 'ت', 'ي', 'س']) && !word.ends_with('ي'));
    let owned = !marked && ["ه", "ها", "هم", "هما", "نا"].iter().any(|suffix| word.ends_with(suffix));
    let joined = !third && (word.starts_with(['و', 'ل']) || !is_whole(page, at));
    let floor = [-1.0, 0.0, 2.0, 4.0][usize::from(owned).max(2 * usize::from(verb)).max(3 * usize::from(joined))];
    !plain && look(page, at) > floor
}

/// `الدكتور ماجد نجم رئيس القسم`, `إلياس المر وزير الدفاع`: between a given name and an office nothing but a family name.
fn is_before_office(page: &Page, start: usize, at: usize) -> bool {
    let word = page.text.fold(at);
    let other = page.hit(at).is_some() || page.nisba(at).is_some() || !page.cue(at).is_empty();
    let office = page.office(at + 1).is_some_and(|(hit, _)| hit.letters == 0);
    let named = given(page, start).is_some() && page.hit(start).is_none() && !is_ambiguous(page, start);
    named && office && !other && page.is_word(at) && (titled(page, start) || !page.known.common.lists(word))
}

/// `أحمد بن بلة`, `إلياس بو صعب`: behind these particles any word is a name that is no other word as it stands.
fn is_fathers(page: &Page, at: usize) -> bool {
    let word = page.text.fold(at);
    let particle = at.checked_sub(1).is_some_and(|b| matches!(page.text.fold(b), "بن" | "ابن" | "بنت" | "ابو" | "بو"));
    let other = Cues::PREP.and(Cues::VERB).and(Cues::SPEECH);
    particle && page.is_word(at) && page.hit(at).is_none() && !page.known.cues(word).any(other)
}

/// Whether no name goes on at a token: a mark, a preposition, a verb, what is said.
fn closes(page: &Page, at: usize) -> bool {
    let closing = Cues::PREP.and(Cues::VERB).and(Cues::SPEECH).and(Cues::TO).and(Cues::IN);
    let word = page.text.fold(at);
    let led = (word.starts_with("بال") || word.starts_with("لل")) && page.known.common.has(word);
    !page.is_word(at) || led || page.cue(at).any(closing) || super::page::opens_clause(word)
}

/// A word that only endings and proclitics make an ordinary one (`غرين` is no غر and ين), and that looks like a name.
fn could_be(page: &Page, at: usize) -> bool {
    free(page, at) && look(page, at) > 4.0 && !begins_with_proclitic(page, at)
}

/// `كيم يونغ بين`: behind two short words of a name, a short one that elsewhere is a preposition and here has nothing to
/// stand before; `لي بون هوي أن`: or an ordinary word right before what is said.
fn is_last_syllable(page: &Page, start: usize, at: usize) -> bool {
    let preposition = page.cue(at).any(Cues::PREP) && !page.cue(at).any(Cues::RELATIVE.and(Cues::VERB).and(Cues::DAY));
    let next = page.cue(at + 1).any(Cues::SPEECH.and(Cues::VERB)) || super::page::opens_clause(page.text.fold(at + 1));
    // `بين إلى`: two prepositions never meet.
    let moves = page.cue(at + 1).any(Cues::TO.and(Cues::IN));
    let ends = preposition && (!page.is_word(at + 1) || moves) || next && (preposition || free(page, at));
    let arabic = page.known.is_arabic(page.text.fold(start));
    at == start + 2 && !arabic && (start..=at).all(|t| is_short(page, t)) && ends
}

/// `لي بون كيانغ`: a short word between two of a name, that alone is a town.
fn is_syllable(page: &Page, start: usize, at: usize) -> bool {
    let homograph = page.hit(at).is_none() && page.cue(at).any(Cues::HOMOGRAPH);
    let town = |h: &super::lookup::Hit| h.tokens.len() == 1 && h.letters == 0 && h.sense(Sense::Place).is_some();
    let last = matches!(part(page, at + 1), Part::Name | Part::Unknown) || is_last_syllable(page, start, at + 1);
    let alone = homograph || page.hit(at).is_some_and(town);
    at == start + 1 && alone && last && is_short(page, start) && is_short(page, at)
}

fn is_short(page: &Page, at: usize) -> bool {
    page.is_word(at) && page.text.fold(at).chars().count() <= 4
}

/// A word that only affixes make an ordinary one.
fn free(page: &Page, at: usize) -> bool {
    let word = page.text.fold(at);
    let free = page.is_word(at) && page.hit(at).is_none() && page.nisba(at).is_none() && page.cue(at).is_empty();
    // `نقل عن كيم قوله`: a word with a possessive is a word.
    let owned = ["ه", "ها", "هم", "هما", "نا"].iter().any(|suffix| word.ends_with(suffix));
    // `مع نظيره شرف الدين بروتوكولا`
    let accusative = word.strip_suffix('ا').is_some_and(|stem| page.known.common.lists(stem));
    let bare = (!owned || look(page, at) > 4.0)
        && !accusative
        && !word.starts_with("ال")
        && !page.known.common.lists(word)
        && page.known.common.has(word);
    free && bare
}

/// `سليم نجداوي`, `أحمد تفاحة`: a word behind a given name that is no other word and no ordinary word as it
/// stands, whatever its endings and first letters look like.
fn is_family(page: &Page, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|b| page.hit(*b).is_none() && !is_ambiguous(page, *b));
    let Some(given) = before.and_then(|b| given(page, b)) else { return false };
    let word = page.text.fold(at);
    let raw = page.text.slice(page.text.token(at).span);
    let other = page.hit(at).is_some() || page.nisba(at).is_some() || !page.cue(at).is_empty();
    let inflected = raw.contains('\u{064B}')
        || word.starts_with(['و', 'ل'])
        || ["ال", "با", "فا", "كال"].iter().any(|prefix| word.starts_with(prefix))
        || ["هم", "ها", "هما", "ا", "ه"].iter().any(|suffix| word.ends_with(suffix)) && !raw.ends_with('ة');
    // Verbs have three letters, or one of these before them; a nisba is none.
    let verb = word.chars().count() < 4 || word.starts_with(['ا', 'ت', 'ي', 'س']) && !word.ends_with('ي');
    let verb = verb && !raw.ends_with('ة');
    // `بهرام صادقي`
    let nisba = word.ends_with('ي') && !verb;
    let floor = match (verb || !given.arabic || page.known.common.has(word), nisba) {
        (true, false) => 0.0,
        (true, true) => -5.0,
        _ => -4.0,
    };
    page.is_word(at)
        && !other
        && !inflected
        && !page.known.common.lists(word)
        && is_whole(page, at)
        && look(page, at) > floor
}

/// The given name at a token, behind `و` too.
pub(super) fn given<'a>(page: &Page<'a>, at: usize) -> Option<&'a Given> {
    let (word, names) = (page.text.fold(at), &page.known.given);
    names.get(word).or_else(|| names.get(word.strip_prefix('و')?))
}

/// Whether a given name is an ordinary word too; `فوزي` is none for being `فوز` with an ending.
pub(super) fn is_ambiguous(page: &Page, at: usize) -> bool {
    let word = page.text.fold(at);
    let adjective = word.ends_with('ي') && word.chars().count() >= 4 && !page.known.common.lists(word);
    !page.cue(at).is_empty() || page.known.common.has(word) && !adjective
}

/// `الإخفاق`, `الانسحاب`, `التأسيس`: a doing with the article is no family name.
fn is_doing(word: &str) -> bool {
    let letters: Vec<char> = word.strip_prefix("ال").unwrap_or_default().chars().collect();
    matches!(
        letters[..],
        ['ا', _, _, 'ا', _]
            | ['ا', _, 'ت', _, 'ا', _]
            | ['ا', 'ن', _, _, 'ا', _]
            | ['ا', 'س', 'ت', _, _, 'ا', _]
            | ['ت', _, _, 'ي', _]
            | ['م', _, 'ا', _, _, 'ه']
    )
}

/// Whether no reading of a word as a proclitic and another leaves a word that is known.
pub(super) fn is_whole(page: &Page, at: usize) -> bool {
    let known =
        |w: &str| page.known.common.lists(w) || page.known.given.contains_key(w) || !page.known.cues(w).is_empty();
    stripped(page.text.fold(at))
        .iter()
        .all(|b| !(known(&b.rest) || b.particle.is_some() && page.known.common.has(&b.rest)))
}

/// `القرغيزي تالانت أسانوف`: behind a title, a word that only affixes make an ordinary one before one that looks like
/// a name.
fn could_open(page: &Page, at: usize) -> bool {
    let next = match part(page, at + 1) {
        Part::Unknown => look(page, at + 1) > 3.0 && !begins_with_proclitic(page, at + 1),
        next => next == Part::Name,
    };
    let word = page.text.fold(at);
    let plain =
        page.hit(at).is_some() || page.nisba(at).is_some() || !page.cue(at).is_empty() || word.starts_with("ال");
    // `السفير الإيراني رسول موحديان نفى`: an ordinary word as it stands, before what can be nothing but a family name.
    let family = !plain && part(page, at + 1) == Part::Unknown && look(page, at + 1) > 2.0 && closes(page, at + 2);
    let opens = free(page, at) || !plain && !page.known.common.has(word) || family;
    let surname = page.hit_at(at + 1).is_some_and(|h| h.letters == 0 && h.sense(Sense::Surname).is_some());
    let floor = if family || surname && closes(page, at + 2) { -6.0 } else { 0.0 };
    next && !word.starts_with('ي') && titled(page, at) && opens && look(page, at) > floor && is_whole(page, at)
}

/// `إسكندر الثاني`: kings and popes are counted.
pub(super) fn is_ordinal(page: &Page, at: usize) -> bool {
    page.cue(at).any(Cues::ORDINAL)
}

fn titled(page: &Page, start: usize) -> bool {
    let mark = start > 0 && matches!(page.text.fold(start - 1), "،" | ",");
    start.checked_sub(1 + usize::from(mark)).is_some_and(|b| page.hit(b).is_some() || page.nisba(b).is_some())
}

/// The end of a run of two words or more that look like a name and are in no table.
pub(super) fn by_look(page: &Page, start: usize) -> Option<usize> {
    if part(page, start) != Part::Unknown || look(page, start) < 0.0 || begins_with_proclitic(page, start) {
        return None;
    }
    let end = end(page, start, true)?;
    let words = (start..end).filter(|t| page.is_word(*t));
    let (n, sum) = words
        .fold((0, 0.0), |(n, sum), t| (n + 1, sum + if part(page, t) == Part::Unknown { look(page, t) } else { 3.0 }));
    (n >= 2 && sum >= 8.0).then_some(end)
}

/// Whether the bare word behind a proclitic is a name that the tables know (`لبوتين`, `وعنان`).
pub(super) fn behind_proclitic(page: &Page, at: usize) -> Option<usize> {
    if !page.is_word(at) || page.hit(at).is_some() || !page.known.cues(page.text.fold(at)).is_empty() {
        return None;
    }
    let names = |w: &str| page.known.given.contains_key(w) || is_compound(w);
    let found = stripped(page.text.fold(at)).into_iter().find(|b| names(&b.rest) && b.rest.chars().count() > 2);
    found.map(|b| b.letters)
}
