//! The tables of `lexicon/events/` beside the verbs.

use super::EventType;
use crate::quotes::Verb;
use crate::text::{Map, Set};
use crate::text::{Phrases, Text, fold, table};
use std::sync::LazyLock;

/// A noun that carries an event (`محادثات`, `قمة`, `عقوبات`).
#[derive(Clone, Debug)]
pub(super) struct Noun {
    pub lemma: &'static str,
    /// `meeting`, `call`, `visit`, `agreement` …
    pub kind: &'static str,
    pub event: Option<EventType>,
    pub mode: Option<&'static str>,
    pub en: &'static str,
    pub reciprocal: bool,
}

/// What a light verb means with a noun.
#[derive(Clone, Debug)]
pub(super) struct Light {
    pub event: Option<EventType>,
    pub mode: Option<&'static str>,
    pub en: &'static str,
}

fn some(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

pub(super) static NOUNS: LazyLock<Phrases<Noun>> = LazyLock::new(|| {
    let rows = table("events/nouns").rows().flat_map(|row| {
        let noun = Noun {
            lemma: row.get("lemma"),
            kind: row.get("kind"),
            event: EventType::from_plover(row.get("type")),
            mode: some(row.get("mode")),
            en: row.get("en"),
            reciprocal: row.get("reciprocal") == "yes",
        };
        row.list("forms").flat_map(possessed).map(move |form| (form, noun.clone())).collect::<Vec<_>>()
    });
    let rows: Vec<(String, Noun)> = rows.collect();
    Phrases::new(rows.iter().map(|(form, noun)| (form.as_str(), noun.clone())))
});

/// A form and the same with a possessor (`دعوة`, `دعوته`); phrases and accusatives stand as they are.
fn possessed(form: &str) -> Vec<String> {
    let mut out = vec![form.to_owned()];
    let stem = form.strip_suffix('ة').map(|stem| format!("{stem}ت")).unwrap_or_else(|| form.to_owned());
    if !form.contains(' ') && !form.ends_with(['ا', 'ى', 'ء', 'ه']) && form.chars().count() > 3 {
        out.extend(["ه", "ها", "هما", "هم"].map(|pronoun| format!("{stem}{pronoun}")));
    }
    // `وعودة` is a return joined by و before it is someone's promises (`وعوده`).
    out.retain(|form| !form.strip_prefix('و').is_some_and(|rest| JOINED.contains(&fold(rest))));
    out
}

/// Verbal nouns in ة, folded.
static JOINED: LazyLock<Set<String>> = LazyLock::new(|| {
    let rows = table("events/verbs").rows();
    rows.flat_map(|row| row.list("masdars").filter(|m| m.ends_with('ة')).map(fold).collect::<Vec<_>>()).collect()
});

/// Verbal nouns of the verbs that are events (`إغلاق`, `تفكيك`).
pub(super) static MASDARS: LazyLock<Phrases<usize>> = LazyLock::new(|| masdars("event"));

/// Verbal nouns of the light verbs (`إعادة`, `تقديم`): the noun behind them tells the act.
pub(super) static LIGHT_MASDARS: LazyLock<Phrases<usize>> = LazyLock::new(|| masdars("light"));

fn masdars(kind: &str) -> Phrases<usize> {
    let rows = table("events/verbs").rows().enumerate().filter(|(_, row)| row.get("kind") == kind);
    let forms = rows.flat_map(|(index, row)| row.list("masdars").flat_map(possessed).map(move |form| (form, index)));
    let forms: Vec<(String, usize)> = forms.collect();
    Phrases::new(forms.iter().map(|(form, index)| (form.as_str(), *index)))
}

/// All rows of a lemma in the table of verbs, in its order.
pub(super) fn rows_of(lemma: &str) -> Vec<&'static Verb> {
    let all = (0..).map(Verb::row).take_while(|verb| !verb.lemma.is_empty());
    all.filter(|verb| verb.lemma == lemma).collect()
}

/// Light verbs by lemma, then by the folded noun.
static LIGHT: LazyLock<Map<&'static str, Vec<(String, Light)>>> = LazyLock::new(|| {
    let mut out: Map<&'static str, Vec<(String, Light)>> = Map::default();
    for row in table("events/light").rows() {
        let light =
            Light { event: EventType::from_plover(row.get("type")), mode: some(row.get("mode")), en: row.get("en") };
        for verb in row.list("verb-lemma") {
            for noun in row.list("noun") {
                out.entry(verb).or_default().push((fold(noun), light.clone()));
            }
        }
    }
    out
});

/// What a light verb means with a folded noun: the forms need only begin alike (`محادثات`, `محادثاته`).
pub(super) fn light(verb: &str, text: &Text, at: usize) -> Option<&'static Light> {
    let list = LIGHT.get(verb)?;
    let matches = |(listed, _): &&(String, Light)| {
        listed.split(' ').enumerate().all(|(n, word)| {
            let there = text.fold(at + n);
            let bare = there.strip_prefix(['ب', 'ل']).filter(|b| n == 0 && b.chars().count() > 2).unwrap_or(there);
            let plain = |w| alike(crate::text::without_article(w).unwrap_or(w), word);
            plain(there) || plain(bare)
        })
    };
    list.iter().filter(matches).max_by_key(|(n, _)| n.len()).map(|(_, light)| light)
}

/// Whether a printed noun is a listed one but for its ending (case, number, possessor).
pub(super) fn alike(printed: &str, listed: &str) -> bool {
    if printed == listed {
        return true;
    }
    let listed = listed.strip_suffix('ه').unwrap_or(listed);
    let n = listed.chars().count();
    // Of so short a noun only the case ending may differ (`ردا`).
    if n == 2 {
        return printed.strip_prefix(listed).is_some_and(|rest| matches!(rest, "ا" | "ه" | "ها" | "هم"));
    }
    n >= 3 && printed.starts_with(listed) && printed.chars().count() <= n + 4
}

/// What a word in what is said makes of a plain statement.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub event: EventType,
    /// `condition`, `own`, `other` or empty; see the table.
    pub needs: &'static str,
    /// Whether it offers rather than does.
    pub proposed: bool,
    /// Folded words behind the cue that undo it.
    pub unless: Vec<String>,
}

/// Cues in what is said, by which a plain statement is more than that.
pub(super) static CONTENT: LazyLock<Phrases<Content>> = LazyLock::new(|| {
    let rows = table("events/content").rows().filter_map(|row| {
        let event = EventType::from_plover(row.get("type"))?;
        let content = Content {
            event,
            needs: row.get("needs"),
            proposed: row.get("status") == "proposed",
            unless: row.list("unless").map(fold).collect(),
        };
        Some(row.list("cues").map(move |cue| (cue, content.clone())))
    });
    Phrases::new(rows.flatten())
});

/// Topics by the words that tell them.
pub(super) static TOPICS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows = table("events/topics").rows().flat_map(|row| row.list("words").map(move |word| (word, row.get("id"))));
    Phrases::new(rows)
});

/// Outcomes by the phrases that tell them.
pub(super) static OUTCOMES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows =
        table("events/outcomes").rows().flat_map(|row| row.list("phrases").map(move |word| (word, row.get("id"))));
    Phrases::new(rows)
});

impl EventType {
    /// The type of a PLOVER name in upper case, or of `STATEMENT`.
    pub fn from_plover(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|t| t.plover() == name)
    }

    /// Every type.
    pub const ALL: [EventType; 17] = [
        EventType::Agree,
        EventType::Consult,
        EventType::Support,
        EventType::Concede,
        EventType::Cooperate,
        EventType::Aid,
        EventType::Retreat,
        EventType::Request,
        EventType::Accuse,
        EventType::Reject,
        EventType::Threaten,
        EventType::Protest,
        EventType::Sanction,
        EventType::Mobilize,
        EventType::Coerce,
        EventType::Assault,
        EventType::Statement,
    ];

    /// PLOVER's name for it.
    pub fn plover(self) -> &'static str {
        match self {
            EventType::Agree => "AGREE",
            EventType::Consult => "CONSULT",
            EventType::Support => "SUPPORT",
            EventType::Concede => "CONCEDE",
            EventType::Cooperate => "COOPERATE",
            EventType::Aid => "AID",
            EventType::Retreat => "RETREAT",
            EventType::Request => "REQUEST",
            EventType::Accuse => "ACCUSE",
            EventType::Reject => "REJECT",
            EventType::Threaten => "THREATEN",
            EventType::Protest => "PROTEST",
            EventType::Sanction => "SANCTION",
            EventType::Mobilize => "MOBILIZE",
            EventType::Coerce => "COERCE",
            EventType::Assault => "ASSAULT",
            EventType::Statement => "STATEMENT",
        }
    }
}
