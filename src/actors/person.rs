//! Names of people in an article: found by title, given name, verb of saying, office behind, or looks.

use super::cluster::join;
use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::institution::text as raw;
use super::lookup::Sense;
use super::page::Page;
use super::parts::{Parts, introduced};
use super::{ActorKind, Naming, name, office, shared, title};
use std::ops::Range;

/// A name as it stands.
#[derive(Clone)]
pub(super) struct Named {
    pub tokens: Range<usize>,
    pub letters: usize,
    pub phrase: Range<usize>,
    pub words: Vec<String>,
    /// People of the tables whom the words may mean.
    pub known: Vec<u32>,
    pub of: Option<u32>,
    pub office: Option<(String, &'static str)>,
    /// Whether the office belongs to whoever was named before (`وزير دفاعها`).
    pub possessive: bool,
    /// Whether the office is told of a woman.
    pub feminine: bool,
    /// Whether the office governs, in a state that the phrase does not tell.
    pub governs: bool,
    /// Whether the words alone say that this is a person.
    pub sure: bool,
    pub rule: &'static str,
}

impl Named {
    /// One word by itself, without its first `letters`.
    pub fn word(page: &Page, at: usize, letters: usize, rule: &'static str) -> Self {
        Self {
            tokens: at..at + 1,
            letters,
            phrase: at..at + 1,
            words: words(page, at..at + 1, letters),
            known: Vec::new(),
            of: None,
            office: None,
            possessive: false,
            feminine: false,
            governs: false,
            sure: false,
            rule,
        }
    }
}

/// Reads the people of an article.
pub(super) fn read(page: &Page, draft: &mut Draft, elsewhere: &Parts) {
    let mut names = find(page, elsewhere);
    for named in names.iter_mut().filter(|n| n.of.is_none()) {
        named.of = match named.possessive {
            true => last_state(page, draft, named.phrase.start),
            false => signs_for(page, draft, named),
        };
    }
    let who = join(page, draft, &names);
    for (named, person) in names.iter().zip(&who).filter(|(n, _)| n.governs) {
        // `رئيس البرلمان X` without a state is of the one last spoken of, unless it is said elsewhere whose.
        if let Some(person) = person.filter(|p| draft.people[*p].of.is_none() && draft.people[*p].known.is_none()) {
            draft.people[person].of = near_state(page, draft, named.phrase.start);
        }
    }
    for (named, who) in names.into_iter().zip(who) {
        let Some(person) = who else { continue };
        let Named { tokens, letters, phrase, rule, .. } = named;
        let who = Who::Person(person);
        draft.told.retain(|t| t.tokens.start <= tokens.start || t.tokens.end > tokens.end);
        draft.told.push(Told { tokens, letters, phrase, who, naming: Naming::Name, as_place: false, rule });
    }
}

/// The state whose `وزير دفاعها` is: whichever acts last in the sentence, else the one last meant.
pub(super) fn last_state(page: &Page, draft: &Draft, at: usize) -> Option<u32> {
    let sentence = page.sentence(at).start;
    let subject = |t: &&Told| {
        let before = t.tokens.start.checked_sub(1).filter(|b| *b >= sentence && page.is_word(*b));
        t.letters == 0 && before.is_some_and(|b| page.cue(b).any(Cues::VERB.and(Cues::SPEECH)))
    };
    let acting = draft.told.iter().rev().filter(|t| t.tokens.end <= at && t.naming != Naming::Nisba && subject(t));
    let last = draft.told.iter().rev().filter(|t| t.tokens.end <= at);
    acting.chain(last).find_map(|t| state(page, draft, t))
}

/// The state that a mention means as a party.
fn state(page: &Page, draft: &Draft, told: &Told) -> Option<u32> {
    let who = match told.who {
        Who::Known(k) => k,
        Who::Made(m) => draft.made[m].of? as u32,
        Who::Person(_) => return None,
    };
    (!told.as_place && page.known.actors[who as usize].kind == ActorKind::State).then_some(who)
}

/// The state last meant in the sentence of a token or the one before.
fn near_state(page: &Page, draft: &Draft, at: usize) -> Option<u32> {
    let sentence = page.sentence(at).start;
    let near = page.sentence(sentence.saturating_sub(1)).start;
    draft.told.iter().rev().filter(|t| t.tokens.end <= at && t.tokens.start >= near).find_map(|t| state(page, draft, t))
}

/// `وقع عن الحكومة السودانية الفريق X`: for whom someone signs.
fn signs_for(page: &Page, draft: &Draft, named: &Named) -> Option<u32> {
    let start = named.phrase.start;
    let signed = |t: &&Told| {
        t.tokens.end == start
            && t.tokens.start > 0
            && page.text.fold(t.tokens.start - 1).trim_start_matches('و') == "عن"
    };
    let told =
        draft.told.iter().filter(signed).find(|_| named.office.is_some() || named.rule == "name after a title")?;
    match told.who {
        Who::Known(k) => Some(k),
        _ => state(page, draft, told),
    }
}

fn find(page: &Page, elsewhere: &Parts) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut at = 0;
    let tokens = page.text.tokens().len();
    while at < tokens {
        if !page.read[at] {
            at += 1;
            continue;
        }
        if let Some(several) = shared::at(page, at).filter(shared::Shared::names) {
            at = several.end();
            out.extend(sharing(page, &several));
            continue;
        }
        let found = titled(page, at).or_else(|| introduced_before(page, at, &out)).or_else(|| bare(page, at));
        match found {
            Some(named) => {
                at = named.tokens.end;
                out.push(named);
            }
            None => at += 1,
        }
    }
    introduced(page, &mut out, elsewhere);
    out
}

/// `ووصف مهتا الأجواء`: the last word of a full name of this article behind a verb is the whole name.
fn introduced_before(page: &Page, at: usize, before: &[Named]) -> Option<Named> {
    let verb = at > 0 && page.cue(at - 1).any(Cues::VERB) && page.is_word(at - 1) && page.is_word(at);
    let word = page.text.fold(at);
    let named = |n: &Named| n.sure && n.words.len() > 1 && n.words.last().is_some_and(|last| last == word);
    let alone = matches!(name::part(page, at + 1), name::Part::Definite | name::Part::No)
        || name::begins_with_proclitic(page, at + 1);
    let other = page.hit(at).is_some_and(|h| h.letters > 0 || h.senses.iter().any(|(s, _)| *s != Sense::Surname));
    if !verb
        || !alone
        || other
        || !page.cue(at).is_empty()
        || apposition(page, at + 1).is_some()
        || !before.iter().any(named)
    {
        return None;
    }
    Some(Named { sure: true, ..Named::word(page, at, 0, "part of a name introduced in the article") })
}

/// The names behind a title that several share, each with the office in the singular.
fn sharing(page: &Page, several: &shared::Shared) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for member in &several.members {
        let Some((tokens, letters)) = member.name.clone() else { continue };
        let one = several.office.one;
        let rank = (member.tokens.start..tokens.start).find(|t| page.office(*t).is_some());
        let owner = member.tokens.start..rank.unwrap_or(tokens.start);
        let office = match (owner.is_empty(), page.nisba(owner.start).is_some()) {
            (true, _) => one.to_owned(),
            (_, true) if !one.contains(' ') => format!("ال{one} {}", raw(page, owner, member.letters)),
            _ => format!("{one} {}", raw(page, owner, member.letters)),
        };
        let start = if out.is_empty() { several.head.start } else { member.tokens.start };
        out.push(Named {
            phrase: start..tokens.end,
            words: words(page, tokens.clone(), letters),
            known: known(page, tokens.start, tokens.end),
            of: member.of,
            office: Some((office, several.office.en)),
            possessive: false,
            governs: false,
            feminine: several.office.feminine,
            sure: true,
            rule: "name after a title that several share",
            tokens,
            letters,
        });
    }
    out
}

/// A name behind its title.
fn titled(page: &Page, at: usize) -> Option<Named> {
    let title = title::at(page, at)?;
    let mut start = title.tokens.end;
    if title.office.number == office::Number::Many {
        return None;
    }
    // `وزير الخارجية، سيرغي لافروف،` and `الرئيس "بوتين"`
    let marked = matches!(page.text.fold(start), "،" | ":" | "\"" | "«" | "“" | "(");
    if marked {
        start += 1;
    }
    let sure = page.hit_at(start).is_some_and(|h| h.sense(Sense::Person).is_some());
    let given = name::part(page, start) == name::Part::Name;
    if marked && !sure && !given {
        return None;
    }
    let end = up_to_what_is_said(page, at, name::end(page, start, true)?);
    let unknown = name::part(page, start) == name::Part::Unknown;
    // `الجورجي لاشا دارساليا`: behind a whole office, two words that are none are a name whatever the first begins with.
    let whole = title.owned && end > start + 1 && name::is_whole(page, start);
    let verb = page.text.fold(start).starts_with('ي') && name::look(page, start) < 3.0;
    let odd = verb || end == start + 1 && name::look(page, start) < -1.0;
    if unknown && !whole && (name::begins_with_proclitic(page, start) || odd) {
        return None;
    }
    let expected = title.owned
        || title.office.definite
        || given
        || sure
        || title.office.class == office::Class::Honorific
        || title.tokens.len() > 1;
    if !expected {
        return None;
    }
    let phrase = raw(page, title.tokens.clone(), title.letters).to_owned();
    Some(Named {
        tokens: start..end,
        letters: 0,
        phrase: title.tokens.start..end,
        words: words(page, start..end, 0),
        known: known(page, start, end),
        of: title.of,
        office: Some((phrase, title.office.en)).filter(|_| title.office.class != office::Class::Honorific),
        possessive: title.office.possessive,
        governs: governs(&title),
        feminine: title.office.feminine,
        sure: true,
        rule: "name after a title",
    })
}

/// `قال وزير الإعلام داود عويس جامع إن`: one word left between a name and what is said belongs to the name.
fn up_to_what_is_said(page: &Page, title: usize, end: usize) -> usize {
    let word = page.text.fold(end);
    let says = title > 0 && page.cue(title - 1).any(Cues::SAY) && page.cue(end + 1).any(Cues::SPEECH);
    let other = page.hit(end).is_some() || page.nisba(end).is_some() || page.cue(end).any(Cues::DAY.and(Cues::PREP));
    let adverb = word.ends_with('ا') || word.starts_with("لل") || word.starts_with("ال");
    let clause = page.text.fold(end + 1).starts_with(['ا', 'ب']) && page.is_word(end + 1);
    end + usize::from(says && clause && page.is_word(end) && !other && !adverb)
}

fn governs(title: &title::Title) -> bool {
    title.of.is_none() && title.office.class == office::Class::Government
}

/// A name without a title.
fn bare(page: &Page, at: usize) -> Option<Named> {
    let hit = page.hit_at(at);
    let person = hit.and_then(|h| h.sense(Sense::Person)).is_some();
    let surname =
        hit.and_then(|h| h.sense(Sense::Surname)).is_some() && !name::is_month(page, at) && !is_adjective(page, at);
    let letters = match hit {
        Some(h) if person || surname => h.letters,
        Some(_) => return None,
        None => name::behind_proclitic(page, at).unwrap_or(0),
    };
    if page.office(at).is_some() && !person {
        return None;
    }
    let said = at > 0 && page.cue(at - 1).any(Cues::SAY) && page.is_word(at - 1);
    let (end, sure, rule) = if person {
        (hit?.tokens.end, true, "known name")
    } else if surname && letters > 0 {
        (hit?.tokens.end, false, "known surname")
    } else if letters > 0 {
        let end = name::end(page, at + 1, false).filter(|_| page.is_word(at + 1));
        let bare = page.bare(at, letters);
        let plain = page.known.given.get(&*bare).is_some_and(|g| g.arabic) && !page.known.common.has(&bare);
        let family = || {
            let unknown = name::part(page, at + 1) == name::Part::Unknown && name::look(page, at + 1) > 0.0;
            (plain && unknown && !name::begins_with_proclitic(page, at + 1)).then_some(at + 2)
        };
        let end = end.or_else(family);
        (end.unwrap_or(at + 1), end.is_some() && plain, "given name")
    } else if let Some((end, rule)) = unknown(page, at) {
        (end, true, rule)
    } else {
        let acts = at > 0 && page.cue(at - 1).any(Cues::VERB) && page.is_word(at - 1);
        // `أكد أن رونسفيل غادر`
        let clause = at > 0 && matches!(page.text.fold(at - 1), "ان" | "بان" | "لان" | "وان");
        let first = name::part(page, at);
        let goes_on = matches!(name::part(page, at + 1), name::Part::Name | name::Part::Particle);
        let definite = said && first == name::Part::Definite && page.nisba(at).is_none() && !goes_on;
        let end = if definite { at + 1 } else { name::end(page, at, acts || clause)? };
        let ambiguous = !page.cue(at).is_empty() || page.known.common.has(page.text.fold(at));
        let second =
            end > at + 1 && (!ambiguous || matches!(name::part(page, at + 1), name::Part::Name | name::Part::Particle));
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
                    let floor = [if acts { 4.5 } else { 7.0 }, 3.0, 0.0][usize::from(said) + usize::from(opens)];
                    name::look(page, at) > floor
                }
                name::Part::Definite => name::look(page, at) > 2.0 && is_family_name(page, at),
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
    let phrase = apposition(page, end).map_or(at..end, |t| at..t.tokens.end);
    let title = apposition(page, end);
    Some(Named {
        tokens: at..end,
        letters,
        phrase,
        words: words(page, at..end, letters),
        known: known(page, at, end),
        of: title.as_ref().and_then(|t| t.of),
        governs: title.as_ref().is_some_and(governs),
        possessive: title.as_ref().is_some_and(|t| t.office.possessive),
        feminine: title.as_ref().is_some_and(|t| t.office.feminine),
        office: title.map(|t| (raw(page, t.tokens.clone(), t.letters).to_owned(), t.office.en)),
        sure,
        rule,
    })
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

/// The office that follows a name: `زبيغنيو رو، وزير الخارجية`.
fn apposition<'a>(page: &Page<'a>, end: usize) -> Option<title::Title<'a>> {
    let comma = matches!(page.text.fold(end), "،" | ",");
    let start = if comma { end + 1 } else { end };
    let title = title::at(page, start)?;
    (title.letters == 0 && title.office.class != office::Class::Honorific).then_some(title)
}

pub(super) fn words(page: &Page, tokens: Range<usize>, letters: usize) -> Vec<String> {
    let first = tokens.start;
    tokens
        .filter(|t| page.is_word(*t))
        .map(|t| if t == first { page.bare(t, letters).into_owned() } else { page.text.fold(t).to_owned() })
        .collect()
}

fn known(page: &Page, at: usize, end: usize) -> Vec<u32> {
    let Some(hit) = page.hit_at(at) else {
        return Vec::new();
    };
    let of = |sense| hit.senses.iter().filter(move |(s, _)| *s == sense).map(|(_, who)| *who);
    let full: Vec<u32> = of(Sense::Person).collect();
    if !full.is_empty() {
        return full;
    }
    if hit.tokens.end == end { of(Sense::Surname).collect() } else { Vec::new() }
}
