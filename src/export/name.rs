//! Names of sides as titles write them.

use super::title::acts;
use crate::actors::{Actor, ActorKind};
use crate::dateline::party::party;
use crate::events::Role;
use crate::order::Sorted;
use crate::text::{Row, fold, lower, table};
use crate::timeline::{Entry, Sources};

/// A side of an entry, as a title names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Side {
    /// Arabic name at the head of a title: `الحوثيون`.
    pub alone: String,
    /// Arabic name behind a noun or a preposition: `الحوثيين`.
    pub ar: String,
    /// English name, with its article where a sentence needs one.
    pub en: String,
    /// English name in a pair: `US`, `Russia`, `NATO`.
    pub short: String,
    /// Whether it is a person.
    pub is_person: bool,
    /// The adjective of a state in English.
    pub adjective: &'static str,
    nisba: &'static str,
}

/// The sides of an entry: who acts, to whom, and everyone as states and bodies.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sides {
    pub acting: Vec<Side>,
    pub addressed: Vec<Side>,
    pub all: Vec<Side>,
}

/// The sides of an entry. Someone and the state that they speak for are one side: the person.
pub(super) fn sides(sources: &Sources, entry: &Entry) -> Sides {
    let registry = &sources.actors.actors;
    let with = |wanted: &dyn Fn(Role) -> bool| -> Vec<usize> {
        let all: Vec<usize> = entry.participants.iter().filter(|(_, r)| wanted(*r)).map(|(a, _)| *a).collect();
        let spoken_for: Vec<usize> =
            all.iter().filter(|&&a| is_person(registry, a)).map(|&a| party(registry, a)).collect();
        all.into_iter().filter(|a| is_person(registry, *a) || !spoken_for.contains(a)).collect()
    };
    let side = |list: Vec<usize>| list.into_iter().filter_map(|a| registry.get(a)).map(Side::of).collect::<Vec<_>>();
    let mut parties: Vec<usize> = Vec::new();
    for (actor, role) in &entry.participants {
        let party = party(registry, *actor);
        if !matches!(role, Role::Host | Role::Mediator) && !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties.order_by_key(|&p| registry.get(p).map(order));
    let (mut acting, addressed) = (side(with(&acts)), side(with(&|r| r == Role::Target)));
    if entry.is_statement {
        acting.truncate(1);
    }
    acting.truncate(3);
    Sides { acting, addressed, all: side(parties) }
}

/// The named people of an entry, when there are two or three of at least two sides who meet in their own name: whoever
/// only leads a delegation is named by what he stands for.
pub(super) fn people(sources: &Sources, entry: &Entry) -> Vec<Side> {
    let registry = &sources.actors.actors;
    let people: Vec<usize> = entry.participants.iter().map(|(a, _)| *a).filter(|&a| is_person(registry, a)).collect();
    let mut parties: Vec<usize> = people.iter().map(|&p| party(registry, p)).collect();
    parties.order();
    parties.dedup();
    if parties.len() < 2 || people.len() > 3 || people.iter().any(|&p| is_delegate(&registry[p])) {
        return Vec::new();
    }
    people.into_iter().map(|p| Side::of(&registry[p])).collect()
}

/// Whether someone is sent by another: a deputy, an envoy, an ambassador, the head of a delegation.
fn is_delegate(person: &Actor) -> bool {
    let first = |form: &str| fold(form.split(' ').next().unwrap_or_default().trim_start_matches("ال"));
    let is_sent = |office: &String| {
        let head = first(office);
        let named = |row: &Row| [row.get("form"), row.get("feminine")].iter().any(|form| first(form) == head);
        // `نائب` begins offices of deputies and of members of parliament, `رئيس` those of presidents.
        let classes: Vec<&str> = table("actors/offices").rows().filter(named).map(|row| row.get("class")).collect();
        let is = |wanted: &[&str]| classes.iter().any(|class| wanted.contains(class));
        let leads = is(&["head-of-state", "head-of-government", "minister", "royal"]);
        let sent = is(&["deputy", "envoy", "ambassador"]) && !leads;
        sent || (head.starts_with("رئيس") && office.contains("وفد"))
    };
    person.offices.iter().any(is_sent)
}

fn is_person(registry: &[Actor], actor: usize) -> bool {
    registry.get(actor).is_some_and(|a| a.kind == ActorKind::Person && !a.is_unnamed)
}

/// States in the order of their pairs, then bodies, then the rest.
fn order(actor: &Actor) -> (u8, usize, String) {
    const FIRST: &[&str] = &["state/USA", "state/RUS", "state/CHN", "state/GBR", "state/FRA"];
    let kind = match actor.kind {
        ActorKind::State => 0,
        ActorKind::Igo => 1,
        _ => 2,
    };
    (kind, FIRST.iter().position(|id| *id == actor.id).unwrap_or(FIRST.len()), actor.id.clone())
}

impl Side {
    /// The side that an actor is.
    pub fn of(actor: &Actor) -> Self {
        let plain = |name: &str| name.split(" (").next().unwrap_or(name).trim().to_owned();
        let (ar, en) = (plain(&actor.ar), plain(&actor.en));
        let row = match actor.kind {
            ActorKind::State => {
                table("actors/states").rows().find(|row| Some(row.get("code")) == actor.code.as_deref())
            }
            _ => None,
        };
        let adjective = row.map_or("", |row| row.get("adj"));
        let nisba = row.and_then(|row| row.list("nisba").next()).unwrap_or("");
        let is_letters = adjective.len() <= 3 && !adjective.is_empty();
        let short = if is_letters { adjective.to_owned() } else { en.clone() };
        let en = match () {
            () if actor.is_unnamed => with_indefinite(&ranked(&ar, en)),
            () if takes_article(actor, &en) => format!("the {en}"),
            () => en,
        };
        let (alone, ar) = (ar.clone(), oblique(actor).unwrap_or(ar));
        Self { alone, ar, en, short, is_person: actor.kind == ActorKind::Person, adjective, nisba }
    }

    /// The adjective of a state beside a noun: `روسي`, `روسية`.
    pub fn nisba(&self, gender: &str) -> Option<String> {
        if self.nisba.is_empty() {
            return None;
        }
        let words = self.nisba.split(' ');
        let agreed: Vec<String> = words.map(|w| if gender == "m" { w.to_owned() } else { format!("{w}ة") }).collect();
        Some(agreed.join(" "))
    }
}

/// The name of many behind another word, where the table of bodies has it as one of its forms: `المتمردين الماويين`.
fn oblique(actor: &Actor) -> Option<String> {
    let of_many = |word: &str| Some(format!("{}ين", word.strip_prefix("ال")?.strip_suffix("ون")?));
    let words = actor.ar.split(' ').map(|word| of_many(word).map(|it| format!("ال{it}")));
    let form = words.collect::<Option<Vec<_>>>()?.join(" ");
    table("actors/bodies").rows().any(|row| row.list("forms").any(|it| it == form)).then_some(form)
}

/// `للولايات المتحدة`, `لروسيا`.
pub(super) fn for_ar(name: &str) -> String {
    match name.strip_prefix("ال") {
        Some(rest) => format!("لل{rest}"),
        None => format!("ل{name}"),
    }
}

/// `أ وب وج`.
pub(super) fn list_ar(sides: &[Side]) -> String {
    sides.iter().map(|s| s.ar.as_str()).collect::<Vec<_>>().join(" و")
}

/// `A, B and C`.
pub(super) fn list_en(sides: &[Side]) -> String {
    match sides {
        [] => String::new(),
        [one] => one.en.clone(),
        [most @ .., last] => {
            format!("{} and {}", most.iter().map(|s| s.en.as_str()).collect::<Vec<_>>().join(", "), last.en)
        }
    }
}

/// Whether English writes `the` before a name inside a sentence.
fn takes_article(actor: &Actor, en: &str) -> bool {
    const ACRONYMS_READ_AS_WORDS: &[&str] = &["NATO", "OPEC", "UNESCO", "UNICEF", "ECOWAS", "IGAD", "ASEAN", "BRICS"];
    // What bodies are; a name without such a word (`Sinn Féin`, `Human Rights Watch`) has no article.
    const WITH_ARTICLE: &[&str] = &[
        "Movement",
        "Front",
        "Organization",
        "Organisation",
        "Council",
        "Union",
        "Party",
        "League",
        "Ministry",
        "Agency",
        "Army",
        "Group",
        "Committee",
        "Bank",
        "Court",
        "Commission",
        "Forces",
        "Force",
        "Fund",
        "Authority",
        "Alliance",
        "Parliament",
        "Congress",
        "Assembly",
        "Nations",
        "House",
        "Government",
        "Presidency",
        "Office",
        "Community",
        "Secretariat",
        "Mission",
        "Embassy",
        "Department",
        "Kremlin",
        "Conference",
        "Cross",
        "Crescent",
        "Cabinet",
        "Guard",
        "Guards",
        "Senate",
        "Brotherhood",
        "Coalition",
        "Federation",
        "Palace",
        "Pentagon",
        "Quartet",
        "Troika",
    ];
    const STATES: &[&str] = &["Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Vatican"];
    match actor.kind {
        ActorKind::State => {
            let words = ["United ", "Republic", "Islands", " Union"];
            words.iter().any(|word| en.contains(word)) || STATES.contains(&en)
        }
        ActorKind::Igo | ActorKind::Organisation => {
            let letters = en.chars().all(|c| c.is_ascii_uppercase());
            let told = en.split(' ').count() > 1 && en.split(' ').any(|word| WITH_ARTICLE.contains(&word));
            !en.starts_with("the ") && (letters && !ACRONYMS_READ_AS_WORDS.contains(&en) || told)
        }
        ActorKind::Person | ActorKind::Place => false,
    }
}

/// `مسؤول أميركي كبير`: `Senior US official`. The name holds the office alone; English has the rank before the nationality.
fn ranked(ar: &str, en: String) -> String {
    let senior = table("actors/ranks").rows().filter(|row| row.get("en") == "senior");
    let is_senior = ar.split(' ').any(|word| senior.clone().any(|row| row.list("forms").any(|form| form == word)));
    if is_senior && !en.starts_with("Senior") { format!("Senior {en}") } else { en }
}

/// `a US official`, `an Iranian diplomat`, `a source`: a small letter where no nationality and no name begins it.
fn with_indefinite(en: &str) -> String {
    const COMMON: &[&str] = &[
        "Source",
        "Sources",
        "Official",
        "Officials",
        "Senior",
        "Diplomat",
        "Diplomats",
        "Diplomatic",
        "Spokesperson",
        "Spokespeople",
        "Observer",
        "Observers",
        "Minister",
        "Military",
        "Government",
        "Informed",
        "Adviser",
        "Negotiator",
    ];
    let first_word = en.split(' ').next().unwrap_or(en);
    let mut letters = en.chars();
    let en = match letters.next() {
        Some(first) if COMMON.contains(&first_word) => format!("{}{}", lower(first), letters.as_str()),
        _ => en.to_owned(),
    };
    let vowel = en.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']);
    // `Soviet sources`: of several none is one.
    match en.strip_suffix('s').filter(|it| !it.ends_with('s')) {
        Some(_) => en,
        None => format!("{} {en}", if vowel { "an" } else { "a" }),
    }
}
