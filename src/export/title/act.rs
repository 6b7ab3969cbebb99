//! Titles of what is done or said to others: `مطالب من روسيا إلى حلف شمال الأطلسي بشأن الضمانات الأمنية`, `Sergei Ryabkov
//! presses NATO on security guarantees`.

use super::super::build;
use super::super::name::{self, Sides};
use super::{Mood, acts, mood, topic};
use crate::events::{EventType, Role, Status};
use crate::text::{Row, capital, fold, table};
use crate::timeline::{Entry, EntryStatus, Sources};

/// The Arabic title, by a noun.
pub(super) fn ar(row: Row, entry: &Entry, sides: &Sides) -> String {
    let mut out = match &sides.acting[..] {
        [] => row.get("ar_none").to_owned(),
        [one] => format!("{} {}", row.get("ar"), one.ar),
        many if together(entry) => format!("{} بين {}", row.get("ar_both"), name::list_ar(many)),
        many => format!("{} {}", row.get("ar"), name::list_ar(many)),
    };
    if let [target, ..] = &sides.addressed[..] {
        let list = if sides.addressed.len() <= 2 { name::list_ar(&sides.addressed) } else { target.ar.clone() };
        match row.get("ar_to") {
            "ل" => out.push_str(&format!(" {}", name::for_ar(&list))),
            to => out.push_str(&format!(" {to} {list}")),
        }
    }
    if let Some((ar, _)) = matter(entry) {
        out.push_str(&format!(" بشأن {ar}"));
    }
    out
}

/// The English title, a sentence; `about` is what the entry speaks of, as it is named inside a sentence.
pub(super) fn en(row: Row, entry: &Entry, sides: &Sides, about: Option<&str>) -> String {
    let subject = || capital(&name::list_en(&sides.acting));
    let speaks = entry.event == EventType::Statement;
    let on = matter(entry).map(|it| it.1).or(about.filter(|_| speaks));
    if speaks && row.get("lemmas").is_empty() {
        return match (sides.acting.is_empty(), on) {
            (false, Some(on)) => format!("{} on {on}", subject()),
            (false, None) => format!("Statement by {}", name::list_en(&sides.acting)),
            (true, Some(on)) => format!("Statement on {on}"),
            (true, None) => "Statement".into(),
        };
    }
    let mood = if entry.is_statement || is_offered(entry) { Mood::Done } else { mood(entry) };
    if sides.acting.is_empty() || mood == Mood::Off {
        return capital(&noun_phrase(row, sides, together(entry), on));
    }
    let (one, many) = if sides.addressed.is_empty() { ("en", "en_plural") } else { ("en_to", "en_to_plural") };
    let does = match (sides.acting.len() > 1, mood == Mood::Done) {
        (true, _) => row.get(many).to_owned(),
        (false, true) => row.get(one).to_owned(),
        (false, false) => bare(row.get(one)),
    };
    // What is welcomed is what it speaks of.
    if let (Some(verb), Some(about), None) = (does.strip_suffix(" the step"), about, matter(entry)) {
        return format!("{} {verb} {about}", subject());
    }
    let before = match mood {
        Mood::Ahead => "to ",
        Mood::Possible => "may ",
        _ => "",
    };
    let mut out = format!("{} {before}{does}", subject());
    if !sides.addressed.is_empty() {
        out.push_str(&format!(" {}", name::list_en(&sides.addressed)));
    }
    if let Some(on) = on {
        out.push_str(&format!(" on {on}"));
    }
    out
}

/// What it is called inside an English sentence: `the agreement on prisoners`, `the refusal by Iran`.
pub(super) fn named(row: Row, entry: &Entry, sides: &Sides) -> String {
    match matter(entry) {
        Some((_, topic)) => format!("the {} on {topic}", row.get("en_none")),
        None => format!("the {}", noun_phrase(row, sides, together(entry), None)),
    }
}

/// What it is about, where that is what is said or agreed and not what is done: one does not withdraw "on the border".
fn matter(entry: &Entry) -> Option<(&'static str, &'static str)> {
    use EventType::{Aid, Assault, Coerce, Mobilize, Protest, Retreat, Sanction};
    let done = matches!(entry.event, Aid | Assault | Coerce | Mobilize | Protest | Retreat | Sanction);
    topic(entry).filter(|_| !done)
}

/// Whether it is told as a denial.
pub(super) fn denies(row: Row, entry: &Entry) -> bool {
    entry.event == EventType::Statement && !row.get("lemmas").is_empty()
}

/// A verb of the table without its ending: `gives its approval` → `give its approval`.
fn bare(finite: &str) -> String {
    let (verb, rest) =
        finite.split_once(' ').map_or((finite, String::new()), |(verb, rest)| (verb, format!(" {rest}")));
    let hissing = ["ches", "shes", "sses", "xes", "zzes"].iter().any(|end| verb.ends_with(end));
    let verb = verb.strip_suffix(if hissing { "es" } else { "s" }).unwrap_or(verb);
    format!("{verb}{rest}")
}

fn noun_phrase(row: Row, sides: &Sides, together: bool, on: Option<&str>) -> String {
    let mut out = row.get("en_none").to_owned();
    if !sides.acting.is_empty() {
        let by = if together && sides.acting.len() > 1 { "between" } else { "by" };
        out.push_str(&format!(" {by} {}", name::list_en(&sides.acting)));
    }
    let to = match row.get("ar_to") {
        "إلى" | "ل" => "to",
        "مع" => "with",
        "على" | "بحق" | "عن" => "on",
        _ => "",
    };
    if !to.is_empty() && !sides.addressed.is_empty() {
        out.push_str(&format!(" {to} {}", name::list_en(&sides.addressed)));
    }
    if let Some(on) = on {
        out.push_str(&format!(" on {on}"));
    }
    out
}

/// Whether those who act do it to one another, and not each by himself.
fn together(entry: &Entry) -> bool {
    let acting = entry.participants.iter().filter(|(_, role)| acts(*role));
    acting.clone().count() > 1 && acting.clone().all(|(_, role)| *role == Role::Both)
}

/// What is only put forward nobody has agreed to.
fn is_offered(entry: &Entry) -> bool {
    let open = matches!(entry.status, EntryStatus::Told(Status::Proposed | Status::Conditional));
    open && entry.event == EventType::Agree
}

/// The row of the table: that of the verb or noun by which most tell it, else that of the type.
pub(super) fn row(sources: &Sources, entry: &Entry) -> Row {
    let name = if is_offered(entry) { "OFFER".to_owned() } else { build::event_type(entry.event) };
    let rows: Vec<Row> = table("export/titles").rows().collect();
    let told = entry.members.iter().map(|m| &sources.reports[m.article][m.report]).filter(|it| !it.refers);
    let lemmas: Vec<String> = told.map(|it| fold(it.lemma)).collect();
    let count = |row: &Row| {
        let of = |lemma: &String| row.list("lemmas").any(|it| fold(it) == *lemma);
        lemmas.iter().filter(|it| of(it)).count()
    };
    let own = |row: &&Row| row.get("type") == name && 2 * count(row) > lemmas.len();
    let general = |row: &&Row| row.get("type") == name && row.get("lemmas").is_empty();
    let found = rows.iter().find(own).or_else(|| rows.iter().find(general)).or(rows.last());
    *found.expect("the table of titles has rows")
}
