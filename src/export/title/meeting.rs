//! Titles of meetings and journeys.

use super::super::document::Bilingual;
use super::super::name::{self, Side, Sides};
use super::{Mood, mood, topic};
use crate::dateline::party::party;
use crate::events::Role;
use crate::text::{Row, capital, fold, table};
use crate::timeline::{Entry, Sources};

/// A meeting by its noun, its sides and its place, with its English name inside a sentence.
pub(super) fn meeting(sources: &Sources, entry: &Entry, sides: &Sides) -> (Bilingual, String) {
    let noun = noun(sources, entry);
    let place = entry.place.and_then(|p| sources.actors.actors.get(p)).map(Side::of);
    let visits = noun.get("en") == "visit" || entry.mode == Some("visit");
    if let (true, Some(who)) = (visits, sides.acting.first())
        && let Some(place) = place.clone().or_else(|| host(sources, entry)).filter(|it| it.en != who.en)
    {
        let arrives = entry.members.iter().all(|m| sources.reports[m.article][m.report].lemma == "وصل");
        return journey(entry, who, &place, arrives);
    }
    // Who comes is not told, or nobody is but who is come to.
    if let (true, Some(place)) = (visits, &place)
        && sides.all.iter().all(|it| it.en == place.en)
    {
        let named = format!("visit to {}", place.en);
        return (Bilingual { ar: format!("زيارة إلى {}", place.ar), en: capital(&named) }, format!("the {named}"));
    }
    let people = name::people(sources, entry);
    let sides_or_people = if people.len() >= 2 { &people } else { &sides.all };
    let (mut ar, mut en) = held(noun, sides_or_people, sides);
    if let Some(place) = place {
        ar.push_str(&format!(" في {}", place.ar));
        en.push_str(&format!(" in {}", place.en));
    } else if let Some((topic_ar, topic_en)) =
        topic(entry).filter(|it| sides_or_people.len() < 2 && it.1 != noun.get("en"))
    {
        // Where neither two sides nor a place tell one meeting from another, what it is about does.
        ar.push_str(&format!(" بشأن {topic_ar}"));
        en.push_str(&format!(" on {topic_en}"));
    }
    (Bilingual { ar, en: capital(&en) }, format!("the {en}"))
}

/// The noun and the sides; English as it stands inside a sentence.
fn held(noun: Row, met: &[Side], sides: &Sides) -> (String, String) {
    let (ar, gender, en) = (noun.get("ar"), noun.get("gender"), noun.get("en"));
    let is_visit = en == "visit";
    match met {
        [] => (ar.into(), en.into()),
        // Of a meeting of which one side is known, the other is not: it was with that one.
        [one] => {
            let known = sides.acting.iter().chain(&sides.addressed).find(|it| it.is_person).unwrap_or(one);
            match known.nisba(gender).filter(|_| !known.is_person) {
                Some(nisba) => (format!("{ar} {nisba}"), format!("{} {en}", known.adjective)),
                None if is_visit => (format!("{ar} {}", known.ar), format!("{en} by {}", known.en)),
                None => (format!("{ar} مع {}", known.ar), format!("{en} with {}", known.en)),
            }
        }
        many if is_visit => {
            (format!("{ar} تجمع {}", name::list_ar(many)), format!("{en} that brings together {}", name::list_en(many)))
        }
        [a, b] => {
            let ar = match (a.nisba(gender), b.nisba(gender)) {
                (Some(x), Some(y)) => format!("{ar} {x} {y}"),
                _ => format!("{ar} بين {} و{}", a.ar, b.ar),
            };
            let people = a.is_person || b.is_person;
            let pair = || format!("{}–{} {en}", a.short, b.short);
            (ar, if people { format!("{en} between {} and {}", a.en, b.en) } else { pair() })
        }
        many => (format!("{ar} بين {}", name::list_ar(many)), format!("{en} between {}", name::list_en(many))),
    }
}

/// The state or body at whose place it is, or to whom one comes.
fn host(sources: &Sources, entry: &Entry) -> Option<Side> {
    let registry = &sources.actors.actors;
    let by = |wanted: Role| entry.participants.iter().find(|(_, role)| *role == wanted).map(|(actor, _)| *actor);
    let state = by(Role::Host).or_else(|| by(Role::Target)).map(|actor| party(registry, actor))?;
    Some(Side::of(registry.get(state)?)).filter(|it| !it.is_person)
}

/// A journey. Who arrives may have more to do there than visit; a state does not travel, its delegation does.
fn journey(entry: &Entry, who: &Side, place: &Side, arrives: bool) -> (Bilingual, String) {
    let ar = match who.nisba("m").filter(|_| !who.is_person) {
        Some(nisba) => format!("وفد {nisba}"),
        None if who.is_person => who.ar.clone(),
        None => format!("وفد {}", who.ar),
    };
    let en = match who.adjective {
        _ if who.is_person => who.en.clone(),
        "" => format!("{} delegation", who.short),
        adjective => format!("{adjective} delegation"),
    };
    let (noun, visit) = if arrives { ("وصول", "arrival in") } else { ("زيارة", "visit to") };
    let owner = if who.is_person { format!("{en}'s") } else { format!("the {en}'s") };
    let named = format!("{owner} {visit} {}", place.en);
    let (finite, bare) = if arrives { ("arrives in", "arrive in") } else { ("visits", "visit") };
    let en = match mood(entry) {
        Mood::Done => format!("{} {finite} {}", capital(&en), place.en),
        Mood::Ahead => format!("{} to {bare} {}", capital(&en), place.en),
        Mood::Possible => format!("{} may {bare} {}", capital(&en), place.en),
        Mood::Off => capital(&named),
    };
    (Bilingual { ar: format!("{noun} {ar} إلى {}", place.ar), en }, named)
}

/// The row of the noun that most reports use.
fn noun(sources: &Sources, entry: &Entry) -> Row {
    let lemma = |row: Row, lemma: &str| row.list("lemmas").any(|l| fold(l) == fold(lemma));
    let rows: Vec<Row> = table("export/meetings").rows().collect();
    let mut counts = vec![0usize; rows.len()];
    for member in &entry.members {
        let told = sources.reports[member.article][member.report].lemma;
        if let Some(at) = rows.iter().position(|&row| lemma(row, told)) {
            counts[at] += 2;
        }
    }
    if entry.mode == Some("phone") {
        let call = rows.iter().position(|row| row.get("en") == "phone call");
        call.into_iter().for_each(|at| counts[at] += 1 + 2 * entry.members.len());
    }
    let meeting = rows.iter().position(|row| row.get("en") == "meeting");
    meeting.into_iter().for_each(|at| counts[at] += 1);
    let best = (0..rows.len()).max_by_key(|&at| (counts[at], std::cmp::Reverse(at))).unwrap_or(0);
    rows[best]
}
