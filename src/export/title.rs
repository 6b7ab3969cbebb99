//! Titles of entries, built from what is known of them, in both languages.
//!
//! A meeting is named by its noun, its sides and its place: `محادثات أميركية روسية في جنيف`, `US–Russia talks in
//! Geneva`. What someone said is named in Arabic by the words themselves, in English by who, to whom and on what.

use super::document::Bilingual;
use super::name::{self, Side};
use crate::events::{EventType, Role, Status};
use crate::text::{Row, capital, fold, table};
use crate::timeline::{Entry, EntryStatus, Sources};

/// The title of an entry; `about` is the entry that it speaks of.
pub(super) fn title(sources: &Sources, entry: &Entry, about: Option<&Bilingual>) -> Bilingual {
    let sides = name::sides(sources, entry);
    if entry.event == EventType::Consult && !entry.is_statement {
        return meeting(sources, entry, &sides);
    }
    let said = if entry.is_statement { clip::quoted(sources, entry) } else { None };
    let ar = match (said, sides.acting.first()) {
        (Some(words), Some(speaker)) => format!("{}: {words}", speaker.ar),
        (Some(words), None) => words,
        (None, _) => act_ar(entry, &sides),
    };
    Bilingual { ar, en: act_en(entry, &sides, about) }
}

fn meeting(sources: &Sources, entry: &Entry, sides: &name::Sides) -> Bilingual {
    let noun = noun(sources, entry);
    let (ar, en) = (noun.get("ar"), noun.get("en"));
    let place = entry.place.and_then(|p| sources.actors.actors.get(p));
    let visits = en == "visit" || entry.mode == Some("visit");
    let people = name::people(sources, entry);
    if visits && place.is_some() && !sides.acting.is_empty() {
        let arrives = entry.members.iter().all(|m| sources.reports[m.article][m.report].lemma == "وصل");
        return visit(entry, &sides.acting[0], place.map(Side::of).unwrap_or_default(), arrives);
    }
    let sides = if people.len() >= 2 { &people } else { &sides.all };
    let mut title = match &sides[..] {
        [] => Bilingual { ar: ar.into(), en: capital(en) },
        [one] => Bilingual { ar: format!("{ar} {}", one.of_ar()), en: format!("{} {en}", one.short) },
        [a, b] => Bilingual { ar: pair_ar(ar, noun.get("gender"), a, b), en: pair_en(en, a, b) },
        many => Bilingual {
            ar: format!("{ar} بين {}", name::list_ar(many)),
            en: format!("{} between {}", capital(en), name::list_en(many)),
        },
    };
    if let Some(place) = place {
        title.ar.push_str(&format!(" في {}", place.ar));
        title.en.push_str(&format!(" in {}", Side::of(place).en));
    } else if let Some((ar, en)) = topic(entry).filter(|_| sides.len() < 2) {
        // Where neither two sides nor a place tell one meeting from another, what it is about does.
        title.ar.push_str(&format!(" بشأن {ar}"));
        title.en.push_str(&format!(" on {en}"));
    }
    title
}

/// A journey. Who arrives may have more to do there than visit; a state does not travel, its delegation does.
fn visit(entry: &Entry, who: &Side, place: Side, arrives: bool) -> Bilingual {
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
    let noun = if arrives { "وصول" } else { "زيارة" };
    let verb = match (arrives, ahead(entry)) {
        (true, true) => "to arrive in",
        (true, false) => "arrives in",
        (false, true) => "to visit",
        (false, false) => "visits",
    };
    Bilingual { ar: format!("{noun} {ar} إلى {}", place.ar), en: format!("{} {verb} {}", capital(&en), place.en) }
}

/// Two sides: by their adjectives where both have one, else `بين … و…`.
fn pair_ar(noun: &str, gender: &str, a: &Side, b: &Side) -> String {
    match (a.nisba(gender), b.nisba(gender)) {
        (Some(x), Some(y)) => format!("{noun} {x} {y}"),
        _ => format!("{noun} بين {} و{}", a.ar, b.ar),
    }
}

fn pair_en(noun: &str, a: &Side, b: &Side) -> String {
    if a.is_person || b.is_person {
        return format!("{} between {} and {}", capital(noun), a.en, b.en);
    }
    format!("{}–{} {noun}", a.short, b.short)
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

/// `مطالب من روسيا إلى حلف شمال الأطلسي بشأن الضمانات الأمنية`.
fn act_ar(entry: &Entry, sides: &name::Sides) -> String {
    let row = row(entry);
    let mut out = match &sides.acting[..] {
        [] => row.get("ar_none").to_owned(),
        [one] => format!("{} {}", row.get("ar"), one.ar),
        many => format!("{} بين {}", row.get("ar_both"), name::list_ar(many)),
    };
    if let [target, ..] = &sides.addressed[..] {
        let list = if sides.addressed.len() <= 2 { name::list_ar(&sides.addressed) } else { target.ar.clone() };
        match row.get("ar_to") {
            "ل" => out.push_str(&format!(" {}", name::for_ar(&list))),
            to => out.push_str(&format!(" {to} {list}")),
        }
    }
    if let Some((ar, _)) = topic(entry) {
        out.push_str(&format!(" بشأن {ar}"));
    }
    out
}

/// `Sergei Ryabkov presses NATO on security guarantees`.
fn act_en(entry: &Entry, sides: &name::Sides, about: Option<&Bilingual>) -> String {
    let subject = || capital(&name::list_en(&sides.acting));
    let on = match (topic(entry), about) {
        (Some((_, topic)), _) => Some(topic.to_owned()),
        (None, Some(about)) => Some(format!("the {}", about.en)),
        (None, None) => None,
    };
    if entry.event == EventType::Statement {
        return match (sides.acting.is_empty(), on) {
            (false, Some(on)) => format!("{} on {on}", subject()),
            (false, None) => format!("Statement by {}", name::list_en(&sides.acting)),
            (true, Some(on)) => format!("Statement on {on}"),
            (true, None) => "Statement".into(),
        };
    }
    let row = row(entry);
    let plural = sides.acting.len() > 1;
    let column = match (sides.addressed.is_empty(), plural || ahead(entry)) {
        (true, false) => "en",
        (true, true) => "en_plural",
        (false, false) => "en_to",
        (false, true) => "en_to_plural",
    };
    let to = if ahead(entry) { "to " } else { "" };
    let mut out = if sides.acting.is_empty() {
        capital(row.get("en_none"))
    } else {
        format!("{} {to}{}", subject(), row.get(column))
    };
    if !sides.addressed.is_empty() && !sides.acting.is_empty() {
        out.push_str(&format!(" {}", name::list_en(&sides.addressed)));
    }
    if let Some(on) = on {
        out.push_str(&format!(" on {on}"));
    }
    out
}

fn ahead(entry: &Entry) -> bool {
    !entry.is_statement
        && matches!(entry.status, EntryStatus::Told(Status::Scheduled | Status::Postponed) | EntryStatus::Unconfirmed)
}

fn row(entry: &Entry) -> Row {
    // What is only put forward nobody has agreed to.
    let offered = matches!(entry.status, EntryStatus::Told(Status::Proposed | Status::Conditional))
        && entry.event == EventType::Agree;
    let name = if offered { "OFFER".to_owned() } else { super::build::event_type(entry.event) };
    let rows = || table("export/titles").rows();
    rows().find(|row| row.get("type") == name).or_else(|| rows().last()).expect("the table of titles has rows")
}

/// The topic that names the entry best: the first by the table's order.
fn topic(entry: &Entry) -> Option<(&'static str, &'static str)> {
    let row = table("events/topics").rows().find(|row| entry.topics.contains(&row.get("id")))?;
    Some((row.get("ar"), row.get("en")))
}

/// Whether a role speaks or acts.
pub(super) fn acts(role: Role) -> bool {
    matches!(role, Role::Source | Role::Both)
}

mod clip {
    //! The words of a statement, cut to the length of a title at a word's end.

    use crate::timeline::{Entry, Sources};

    const LONGEST: usize = 90;

    /// The shortest-cut quotation of an entry: of the first article that has one, direct before indirect.
    pub fn quoted(sources: &Sources, entry: &Entry) -> Option<String> {
        let quotes = entry.members.iter().filter_map(|m| {
            let quote = sources.quotes[m.article].get(sources.reports[m.article][m.report].quote?)?;
            let words = sources.articles[m.article].text.slice(quote.span);
            let length = words.chars().count();
            Some(((length < 20, !quote.direct, &sources.articles[m.article].id, quote.span), words))
        });
        quotes.min_by_key(|(key, _)| (key.0, key.1, key.2.clone(), key.3)).map(|(_, words)| clip(words))
    }

    /// Cut at the end of a word, on one line.
    fn clip(words: &str) -> String {
        let words = words.trim_matches(|c: char| c.is_whitespace() || "\"“”«»،,.:؛…".contains(c));
        let mut out = String::new();
        for word in words.split_whitespace() {
            if out.chars().count() + word.chars().count() + 1 > LONGEST {
                let cut = out.trim_end_matches(['،', ',', '.', ':', '؛', '-', '–']).len();
                out.truncate(cut);
                out.push_str(" …");
                return out;
            }
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }
}
