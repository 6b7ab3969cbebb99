//! Names beside a title: behind it, before it, or several behind one that they share.

use super::cue::Cues;
use super::institution::text as raw;
use super::lookup::Sense;
use super::page::Page;
use super::person::{Named, known, words};
use super::{beside, name, office, shared, title};

/// The names behind a title that several share, each with the office in the singular.
pub(super) fn sharing(page: &Page, several: &shared::Shared) -> Vec<Named> {
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
            offices: vec![(office, several.office.en)],
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

/// A name behind its title, or behind several.
pub(super) fn titled(page: &Page, at: usize) -> Option<Named> {
    directly(page, at).or_else(|| beside::before_title(page, at))
}

/// A name right behind a title.
pub(super) fn directly(page: &Page, at: usize) -> Option<Named> {
    let title = title::at(page, at).filter(|_| !name::is_of_family(page, at))?;
    let mut start = title.tokens.end;
    if title.office.number == office::Number::Many {
        return None;
    }
    // `وزير الخارجية، سيرغي لافروف،` and `الرئيس "بوتين"`
    let marked = matches!(page.text.fold(start), "،" | ":" | "\"" | "«" | "“" | "(");
    if marked {
        start += 1;
        // `وزير الخارجية، السيد العربي بن يوسف،`
        let honorific = page.office(start).filter(|(hit, office)| hit.letters == 0 && office.is_form_of_address());
        let named = honorific.filter(|(hit, _)| name::end(page, hit.tokens.end, true).is_some());
        start = named.map_or(start, |(hit, _)| hit.tokens.end);
    }
    let sure = page.hit_at(start).is_some_and(|h| h.sense(Sense::Person).is_some());
    let given = name::part(page, start) == name::Part::Name;
    // `نظيره النرويجي، هاكون ليندال، بالنتيجة`: two words between two commas behind a whole office.
    let enclosed = || {
        let first = matches!(name::part(page, start), name::Part::Name | name::Part::Unknown | name::Part::Particle);
        let whole = first && (title.owned || title.office.possessive);
        let alone = name::is_whole(page, start) || name::part(page, start) == name::Part::Particle;
        let name = name::end(page, start, true).filter(|end| whole && *end > start + 1 && alone);
        name.is_some_and(|end| page.text.fold(end) == page.text.fold(title.tokens.end))
    };
    // `وزير الدولة، وعادل الجبير وزير الخارجية`: the next of a list.
    let listed = page.hit_at(start).is_some_and(|h| h.conjunction);
    if marked && (listed || !sure && !given && !enclosed()) {
        return None;
    }
    let end = up_to_what_is_said(page, at, name::end(page, start, true)?);
    let unknown = name::part(page, start) == name::Part::Unknown;
    // `الجورجي لاشا دارساليا`: behind a whole office, two words that are none are a name whatever the first begins with.
    let whole = title.owned && end > start + 1 && name::is_whole(page, start);
    let verb = page.text.fold(start).starts_with('ي') && name::look(page, start) < 3.0;
    let odd = verb || end == start + 1 && name::look(page, start) < -1.0;
    // `قلد الرئيس الملك وسام الاستحقاق`: a noun that is a given name too, before whose it is.
    if end == start + 1
        && name::is_ambiguous(page, start)
        && page.has_article(end)
        && page.is_common(page.text.fold(end))
    {
        return None;
    }
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
    // `السيد رئيس الجمهورية`: the office behind the form of address.
    let offices = || title.tokens.clone().filter_map(|t| page.office(t)).map(|(_, office)| office);
    let held = match title.office.class {
        office::Class::Honorific => offices().find(|o| o.class == office::Class::Government).map(|o| o.en),
        _ => Some(title.office.en),
    };
    Some(Named {
        tokens: start..end,
        letters: 0,
        phrase: title.tokens.start..end,
        words: words(page, start..end, 0),
        known: known(page, start, end),
        of: title.of,
        offices: held.map(|en| (phrase, en)).into_iter().collect(),
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

pub(super) fn governs(title: &title::Title) -> bool {
    title.of.is_none() && title.office.class == office::Class::Government
}
