//! Names of people in an article: found by title, given name, verb of saying, office behind, or looks.

use super::cluster::join;
use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::institution::text as raw;
use super::lookup::Sense;
use super::page::Page;
use super::parts::{Parts, introduced};
use super::{ActorKind, Naming, name, office, title};
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
    /// Whether the words alone say that this is a person.
    pub sure: bool,
    pub rule: &'static str,
}

/// Reads the people of an article.
pub(super) fn read(page: &Page, draft: &mut Draft, elsewhere: &Parts) {
    let mut names = find(page, elsewhere);
    for named in names.iter_mut().filter(|n| n.possessive && n.of.is_none()) {
        named.of = last_state(page, draft, named.phrase.start);
    }
    let who = join(page, draft, &names);
    for (named, who) in names.into_iter().zip(who) {
        let Some(person) = who else { continue };
        let Named { tokens, letters, phrase, rule, .. } = named;
        let who = Who::Person(person);
        draft.told.retain(|t| t.tokens.start <= tokens.start || t.tokens.end > tokens.end);
        draft.told.push(Told { tokens, letters, phrase, who, naming: Naming::Name, as_place: false, rule });
    }
}

/// The state last meant before a token: whose `وزير دفاعها` is.
pub(super) fn last_state(page: &Page, draft: &Draft, at: usize) -> Option<u32> {
    let before = draft.told.iter().rev().filter(|t| t.tokens.end <= at && !t.as_place);
    before
        .filter_map(|t| match t.who {
            Who::Known(k) if page.known.actors[k as usize].kind == ActorKind::State => Some(k),
            _ => None,
        })
        .next()
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
        let found = titled(page, at).or_else(|| bare(page, at));
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
    let end = name::end(page, start, true)?;
    let unknown = name::part(page, start) == name::Part::Unknown;
    let verb = page.text.fold(start).starts_with('ي') && name::look(page, start) < 3.0;
    let odd = verb || end == start + 1 && name::look(page, start) < -1.0;
    if unknown && (name::begins_with_proclitic(page, start) || odd) {
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
        feminine: title.office.feminine,
        sure: true,
        rule: "name after a title",
    })
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
        let definite = said && first == name::Part::Definite && page.nisba(at).is_none();
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
                    let opens = said && opens_speech(page, end);
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

/// Whether what is said begins here.
fn opens_speech(page: &Page, at: usize) -> bool {
    matches!(
        page.text.fold(at),
        "ان" | "انه" | "انها" | "ب" | ":" | "\"" | "«" | "“" | "بان" | "علي" | "في" | "للصحافيين" | "للصحفيين"
    )
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
