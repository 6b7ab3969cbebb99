//! Who holds an office: someone of this article, before or after, or whom the tables give for its year.

use super::draft::{Draft, Human, Told, Who};
use super::known::{Known, Term};
use super::page::Page;
use super::reference::{adjective, make};
use super::title::Title;

/// The office of whoever was told of last.
pub(super) fn last_office(page: &Page, draft: &Draft, at: usize) -> Option<&'static str> {
    let before = draft.told.iter().filter(|t| t.tokens.end <= at);
    let people = before.filter_map(|t| match t.who {
        Who::Person(p) => Some((t.tokens.start, &draft.people[p])),
        _ => None,
    });
    let (_, person) = people.max_by_key(|(start, _)| *start)?;
    let known = || {
        let facts = page.known.facts.get(&person.known?)?;
        let (office, _) = facts.terms.iter().find(|(_, term)| in_time(page, *term))?;
        page.known.offices.iter().map(|o| o.en).find(|en| same_office(office, en) && office.ends_with(general(en)))
    };
    person.offices.first().map(|(_, en)| *en).or_else(known)
}

/// Who holds an office of a state: someone of this article, or whom the tables know.
pub(super) fn holder(page: &Page, draft: &Draft, at: usize, en: &str, of: u32) -> Option<(Who, &'static str)> {
    held(page, draft, at, en, of, None)
}

/// The same of a man or a woman, where the words tell.
fn held(
    page: &Page,
    draft: &Draft,
    at: usize,
    en: &str,
    of: u32,
    feminine: Option<bool>,
) -> Option<(Who, &'static str)> {
    if let Some(person) = named(page, draft, at, en, Some(of), feminine) {
        return Some((Who::Person(person), "office held in this article"));
    }
    in_office(page, en, of).map(|person| (Who::Known(person), IN_YEAR))
}

const IN_YEAR: &str = "office held in that year";
pub(super) const UNNAMED: &str = "office whose holder is not named";

/// Whom another article of the corpus, and it alone or all alike, names in the office that words here only name.
pub(super) fn elsewhere<'a>(
    known: &Known,
    drafts: &[Draft],
    ids: &'a [Vec<String>],
    here: usize,
    told: &Told,
) -> Option<&'a str> {
    let (of, made) = match told.who {
        Who::Known(k) if told.rule == IN_YEAR => (known.actors[k as usize].of?, None),
        Who::Made(m) if told.rule == UNNAMED => (drafts[here].made[m].of?, Some(&drafts[here].made[m].en)),
        _ => return None,
    };
    let adjective = known.adjective.get(&(of as u32)).copied().unwrap_or(&known.actors[of].en);
    let fits = |en: &str| match (made, told.who) {
        (Some(made), _) => *made == format!("{adjective} {} (unnamed)", general(en)),
        (None, Who::Known(k)) => {
            known.facts.get(&k).is_some_and(|f| f.terms.iter().any(|(office, _)| general(office) == general(en)))
        }
        _ => false,
    };
    let holds = |p: &Human| {
        let own = p.of.or_else(|| known.actors[p.known? as usize].of.map(|of| of as u32));
        p.words.len() > 1 && own == Some(of as u32) && p.offices.iter().any(|(ar, en)| !is_former(ar) && fits(en))
    };
    let people = |n: usize| drafts[n].people.iter().zip(&ids[n]).filter(|(p, _)| holds(p)).map(|(_, id)| id.as_str());
    let mut found = (0..drafts.len()).filter(|n| *n != here).flat_map(people);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// `وزير الخارجية السابق`
fn is_former(office: &str) -> bool {
    ["السابق", "الأسبق", "الراحل", "سابق", "أسبق"].iter().any(|word| office.contains(word))
}

/// Who holds the office that a definite title names.
pub(super) fn resolve(page: &Page, draft: &mut Draft, title: &Title) -> Option<(Who, &'static str)> {
    let (at, en) = (title.tokens.start, title.office.en);
    let phrase = page.text.slice(page.text.span_of(title.tokens.clone()));
    // `الرئيس المقبل` is not who governs now, and whoever governed before was named as such.
    if ["المقبل", "القادم"].iter().any(|word| phrase.contains(word)) {
        return None;
    }
    if is_former(phrase) {
        let was = |p: usize| {
            let person = &draft.people[p];
            let there = title.of.is_none_or(|of| state_of(page, draft, p) == Some(of));
            there
                && person.feminine == title.office.feminine
                && person.offices.iter().any(|(ar, held)| same_office(held, en) && is_former(ar))
        };
        let before = (0..draft.people.len()).filter(|p| was(*p)).filter_map(|p| Some((last_told(draft, p, at)?, p)));
        let (_, person) = before.max_by_key(|(start, _)| *start)?;
        return Some((Who::Person(person), "office held before"));
    }
    let Some(of) = title.of else {
        let unnamed = draft.told.iter().filter(|t| t.tokens.end <= at).filter_map(|t| match t.who {
            Who::Made(m) if draft.made[m].is_unnamed && same_office(&draft.made[m].en, en) => {
                let woman = page.text.slice(page.text.token(t.tokens.start).span).ends_with('ة');
                (woman == title.office.feminine).then_some((t.tokens.start, t.who))
            }
            _ => None,
        });
        let person = named(page, draft, at, en, None, Some(title.office.feminine));
        let person = person.map(|p| (last_told(draft, p, at).unwrap_or_default(), Who::Person(p)));
        return unnamed.chain(person).max_by_key(|(at, _)| *at).map(|(_, who)| (who, "office of someone named"));
    };
    if let Some(found) = held(page, draft, at, en, of, Some(title.office.feminine)) {
        return Some(found);
    }
    if let Some(found) = of_that_state(page, draft, title, of) {
        return Some(found);
    }
    // `الدبلوماسية الأميركية` without anyone of whom it could be said is what a state does.
    if title.office.feminine && en == "diplomat" {
        return None;
    }
    // `المبعوث الياباني` behind `المبعوث الياباني الخاص`: whoever has been told of in an office of which this is a shorter name.
    let same = |m: usize| draft.made[m].of == Some(of as usize) && same_office(&draft.made[m].en, general(en));
    let before = draft.told.iter().filter(|t| t.tokens.end <= at && t.rule == UNNAMED);
    let told = before.filter(|t| matches!(t.who, Who::Made(m) if same(m))).max_by_key(|t| t.tokens.start);
    if let Some(told) = told {
        return Some((told.who, UNNAMED));
    }
    // An office of a state, whoever holds it.
    let en = format!("{} {} (unnamed)", adjective(page, of), general(en));
    Some((make(page, draft, &title.tokens, title.letters, of, &en), UNNAMED))
}

/// `نظيره الأميركي`, `الزعيم الصربي`, which are no offices of their own: the only one of that state whom the article has
/// named before.
fn of_that_state(page: &Page, draft: &Draft, title: &Title, of: u32) -> Option<(Who, &'static str)> {
    let office = title.office.en;
    if !matches!(office, "counterpart" | "leader" | "negotiator") && !office.contains("delegation") {
        return None;
    }
    let adjective = adjective(page, of);
    let fits = |p: usize| {
        let person = &draft.people[p];
        let terms = person.known.and_then(|k| page.known.facts.get(&k)).map_or(&[][..], |f| &f.terms);
        // `Soviet foreign minister`, of one whose state is another today.
        let there =
            state_of(page, draft, p) == Some(of) || terms.iter().any(|(office, _)| office.starts_with(adjective));
        person.feminine == title.office.feminine && there
    };
    let before = draft.told.iter().filter(|t| t.tokens.end <= title.tokens.start);
    let mut people =
        before.filter_map(|t| if let Who::Person(p) = t.who { Some(p) } else { None }).filter(|p| fits(*p));
    let first = people.next()?;
    people.all(|other| other == first).then_some((Who::Person(first), "the one of that state named before"))
}

/// `السيد الرئيس`, `جلالة الملك`: of those who hold the office the one told of first, as news tells of its own.
pub(super) fn addressed(draft: &Draft, title: &Title) -> Option<(Who, &'static str)> {
    let en = title.office.en;
    let first = draft.told.iter().filter(|t| t.tokens.end <= title.tokens.start).filter_map(|t| match t.who {
        Who::Person(p) if held_here(draft, p, en) => Some((t.tokens.start, t.who)),
        _ => None,
    });
    first.min_by_key(|(at, _)| *at).map(|(_, who)| (who, "form of address of the one named first"))
}

/// Who is named in this article and holds an office: told of so, or known so; the one named last before a token, else
/// the one named first behind it. Without a state, behind it only who is the only one told of so.
fn named(page: &Page, draft: &Draft, at: usize, en: &str, of: Option<u32>, feminine: Option<bool>) -> Option<usize> {
    // `الوزيرة` is nobody whose office was told of him as of a man.
    let fits = |p: usize| feminine.is_none_or(|it| it == draft.people[p].feminine);
    let told_so =
        |p: usize| held_here(draft, p, en) && fits(p) && of.is_none_or(|of| state_of(page, draft, p) == Some(of));
    let untold = |p: usize| draft.people[p].offices.is_empty() && feminine == Some(true) || fits(p);
    let holds = |p: usize| told_so(p) || untold(p) && draft.people[p].known.is_some_and(|k| tabled(page, k, en, of));
    let holders: Vec<usize> = (0..draft.people.len()).filter(|p| holds(*p)).collect();
    let before = holders.iter().filter_map(|p| Some((last_told(draft, *p, at)?, *p)));
    if let Some((_, person)) = before.max_by_key(|(start, _)| *start) {
        return Some(person);
    }
    let so: Vec<usize> = holders.iter().copied().filter(|p| told_so(*p)).collect();
    match (of, &so[..]) {
        (None, [only]) => Some(*only),
        (None, _) => None,
        (Some(_), _) => so.first().or(holders.first()).copied(),
    }
}

/// The state or body of a person: as this article has it, else as the tables do.
fn state_of(page: &Page, draft: &Draft, person: usize) -> Option<u32> {
    let person = &draft.people[person];
    person.of.or_else(|| page.known.actors[person.known? as usize].of.map(|of| of as u32))
}

/// Where a person was last told of before a token.
fn last_told(draft: &Draft, person: usize, at: usize) -> Option<usize> {
    let told = draft.told.iter().filter(|t| t.who == Who::Person(person) && t.tokens.end <= at);
    told.map(|t| t.tokens.start).max()
}

/// Whether the article gives a person an office.
fn held_here(draft: &Draft, person: usize, en: &str) -> bool {
    draft.people[person].offices.iter().any(|(ar, held)| same_office(held, en) && !is_former(ar))
}

/// Whether the tables give a person an office in the article's year, of a state if one is meant: the person's own, or
/// the one that the office names (`Soviet foreign minister`).
fn tabled(page: &Page, person: u32, en: &str, of: Option<u32>) -> bool {
    let Some(facts) = page.known.facts.get(&person) else { return false };
    let own = page.known.actors[person as usize].of.map(|o| o as u32);
    let of_state = |office: &str| match of {
        Some(of) => own == Some(of) || office.starts_with(adjective(page, of)),
        None => page.year.is_some(),
    };
    facts.terms.iter().any(|(office, term)| in_time(page, *term) && same_office(office, en) && of_state(office))
}

fn in_time(page: &Page, term: Term) -> bool {
    page.year.is_none_or(|year| term.from <= year && year <= term.to)
}

/// The only person of the tables in an office in the article's year.
fn in_office(page: &Page, en: &str, of: u32) -> Option<u32> {
    let year = page.year?;
    let holds = |office: &str, term: &Term| term.from <= year && year <= term.to && general(office) == general(en);
    let mut holders = page.known.holders.get(&of)?.iter().filter(|(office, term, _)| holds(office, term));
    let (_, _, who) = holders.next()?;
    holders.all(|(_, _, other)| other == who).then_some(*who)
}

/// What an office is called in general: Arabic has one word for foreign ministers of every state.
fn general(office: &str) -> &str {
    match office {
        "secretary of state" | "foreign secretary" => "foreign minister",
        "defence secretary" => "defence minister",
        "treasury secretary" | "chancellor of the exchequer" => "finance minister",
        // `الناطقة الرسمية باسم الحكومة` is «الناطقة» afterwards.
        "spokesperson for" | "official spokesperson" | "official spokesperson for" => "spokesperson",
        office => office,
    }
}

/// `foreign minister` is a `minister`, a `deputy minister` and a prime minister are none.
pub(super) fn same_office(held: &str, said: &str) -> bool {
    let (held, said) = (held.to_ascii_lowercase(), said.to_ascii_lowercase());
    let (held, said) = (general(&held), general(&said));
    let deputy = |s: &str| s.contains("deputy") || s.contains("vice") || s.contains("assistant");
    let first = |s: &str| s.contains("prime ");
    held == said
        || deputy(held) == deputy(said)
            && first(held) == first(said)
            && (held.ends_with(&format!(" {said}")) || held.contains(&format!(" {said} (")))
}
