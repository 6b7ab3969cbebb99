//! The `tasalsul/1` document: what export writes, import reads, the page shows and every check reads.
//!
//! Offsets count Unicode scalar values in the article's raw text, end exclusive
//! (W3C `TextPositionSelector`). Dates are ISO 8601; `edtf` is EDTF level 1.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// The format's name, in every document's `format` field.
pub const FORMAT: &str = "tasalsul/1";

/// A whole reading: the articles, everything found in them, and the entries they tell together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Document {
    /// Always [`FORMAT`].
    pub format: String,
    /// The articles in the order they were given.
    pub articles: Vec<Article>,
    /// Everyone and every place that a mention or an entry names.
    pub actors: Vec<Actor>,
    /// The entries in the order of the timeline.
    pub events: Vec<Entry>,
    /// What a reader should know about the reading itself.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// A text in both languages of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Bilingual {
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

/// One article as it came, with every mark laid over its text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Article {
    /// The reader's or the manifest's name for it.
    pub id: String,
    /// The headline, where the text has one.
    pub title: Option<String>,
    /// The outlet, where the manifest or the text names it.
    pub outlet: Option<String>,
    /// The raw text, untouched.
    pub text: String,
    /// The dateline of the article (of its newest dispatch).
    pub published: Dateline,
    /// The dispatches that the file holds, in order.
    pub dispatches: Vec<Dispatch>,
    /// The parts of the page: headline, body, chrome …
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Time expressions.
    pub times: Vec<Time>,
    /// Actors and places by name.
    pub actors: Vec<Mention>,
    /// Words without a name whose meaning a rule tells: offices alone, descriptions, officials without a name.
    #[serde(default)]
    pub references: Vec<Mention>,
    /// Quotations, direct and indirect.
    pub quotes: Vec<Quote>,
}

/// When a text was written, and how one knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Dateline {
    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` as `precision` says; `None` when nothing settles it.
    pub date: Option<String>,
    /// First possible day (`YYYY-MM-DD`).
    #[serde(default)]
    pub earliest: Option<String>,
    /// Last possible day.
    #[serde(default)]
    pub latest: Option<String>,
    /// `day`, `week`, `month`, `year`, `unknown`.
    pub precision: String,
    /// `stated`, `inferred`, `given`, `unknown`.
    pub basis: String,
    /// The chain of reasons, in the order in which they were applied.
    #[serde(default)]
    pub because: Vec<Reason>,
}

/// One reason in a chain: words and what follows from them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Reason {
    /// The article that holds the words when it is not this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// First scalar of the words.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// The rule that was applied.
    #[serde(default)]
    pub rule: String,
    /// What follows, for a reader.
    pub note: Bilingual,
}

/// One report among several in a file, with its own dateline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Dispatch {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// Its own dateline.
    pub published: Dateline,
}

/// A part of the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Block {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// `chrome`, `headline`, `subhead`, `dateline`, `byline`, `body`.
    pub kind: String,
    /// The rule that told so.
    pub rule: String,
}

/// A time expression (TIMEX3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Time {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// `DATE`, `TIME`, `DURATION`, `SET`.
    #[serde(rename = "type")]
    pub kind: String,
    /// ISO-TimeML value; `None` when it hangs on something unknown.
    pub value: Option<String>,
    /// `APPROX`, `START`, `MID`, `END`, `BEFORE`, `AFTER` … (TIMEX3 `mod`).
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// The span of the words it was computed from, when it hangs on other words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<(u32, u32)>,
    /// Distance from an anchor whose date is not known (`P2D`, `-P1D`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// The rule that found it.
    pub rule: String,
}

/// A mention of an actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Mention {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// Id of an [`Actor`].
    pub actor: String,
    /// The rule that told who is meant.
    #[serde(default)]
    pub rule: String,
}

/// A quotation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Quote {
    /// First scalar of the quoted words.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// Whether the words stand in quotation marks.
    pub direct: bool,
    /// Id of the [`Actor`] who says them; `None` when the text does not tell.
    pub speaker: Option<String>,
    /// The agency or outlet that it came through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// The rule that told so.
    #[serde(default)]
    pub rule: String,
}

/// An actor or a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Actor {
    /// `kind/slug`, stable: `state/USA`, `person/sergei-ryabkov`, `place/geneva`.
    pub id: String,
    /// `state`, `igo`, `organisation`, `person`, `place`.
    pub kind: String,
    /// Name in both languages.
    pub name: Bilingual,
    /// Whether the English name was transliterated and not looked up.
    #[serde(default, skip_serializing_if = "is_false")]
    pub transliterated: bool,
    /// ISO 3166 alpha-3 of the state it is or speaks for; PLOVER's own code for bodies.
    pub code: Option<String>,
    /// Offices as the articles give them.
    #[serde(default)]
    pub offices: Vec<String>,
    /// Latitude and longitude of a place, where known (GeoNames).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<(f32, f32)>,
}

/// An entry of the timeline: what its reports agree on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Entry {
    /// Stable, made from content.
    pub id: String,
    /// `event` or `statement`.
    pub kind: String,
    /// PLOVER type, or `STATEMENT`.
    #[serde(rename = "type")]
    pub type_: String,
    /// PLOVER mode (`visit`, `phone`, `meet` …), where there is one.
    pub mode: Option<String>,
    /// `occurred`, `scheduled`, `proposed`, `conditional`, `denied`, `cancelled`, `postponed`, `unconfirmed`.
    pub status: String,
    /// When.
    pub date: EntryDate,
    /// Who, with role.
    pub participants: Vec<Participant>,
    /// Id of a place.
    pub place: Option<String>,
    /// The forum: `USA-RUS`, `NATO`, `EU` …; `None` for none.
    pub track: Option<String>,
    /// Topics (`security-guarantees`, `arms-control` …), ids of `lexicon/topics.tsv`.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Title built from the entry.
    pub title: Bilingual,
    /// Id of the entry that a statement speaks of.
    pub about: Option<String>,
    /// Id of the entry to which it was put off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
    /// Id of the talks of which it is a round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// What came of it.
    pub outcome: Option<Bilingual>,
    /// Every passage that tells it.
    pub reports: Vec<Report>,
    /// How many tell it.
    pub corroboration: Corroboration,
    /// Where the reports do not agree.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// How its status moved, oldest dateline first.
    #[serde(default)]
    pub history: Vec<StatusAt>,
    /// The rules that put the reports together.
    #[serde(default)]
    pub because: Vec<Bilingual>,
}

/// The date of an entry: an interval of days, never more precise than the words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct EntryDate {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` when unknown.
    pub start: Option<String>,
    /// Same, of the last day, month or year.
    pub end: Option<String>,
    /// EDTF (`2022-01-10`, `2021-12`, `2022-01-11/2022-01-12`, `2021-12-28~`, `XXXX`).
    pub edtf: String,
    /// `day`, `week`, `month`, `season`, `quarter`, `year`, `decade`, `interval`, `unknown`.
    pub precision: String,
    /// Whether it was computed (from a weekday, "yesterday" …) and not stated.
    #[serde(default, skip_serializing_if = "is_false")]
    pub computed: bool,
}

/// Someone's part in an entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Participant {
    /// Id of an [`Actor`].
    pub actor: String,
    /// `source`, `target`, `both`, `host`, `mediator`, `speaker`, `addressee`.
    pub role: String,
}

/// What one article alone says of an entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Report {
    /// Id of the article.
    pub article: String,
    /// First scalar of the passage.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// The date that this article gives, EDTF.
    pub date: Option<String>,
    /// The status that this article gives.
    pub status: String,
    /// The place that this article gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The rule that found it.
    #[serde(default)]
    pub rule: String,
    /// The rule and the words that dated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<Reason>,
}

/// How many articles tell an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Corroboration {
    /// Independent ones: the same wire words count once.
    pub independent: u32,
    /// All that mention it.
    pub mentioning: u32,
    /// `single-source`, `corroborated`, `differing`, `contradicted`, `superseded`.
    #[serde(default)]
    pub state: String,
}

/// One field on which the reports differ.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Difference {
    /// `status`, `date`, `place`, `participants`, `outcome`.
    pub field: String,
    /// Each value with the articles that give it.
    pub values: Vec<DifferingValue>,
}

/// One of several values.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct DifferingValue {
    /// The value: a status, an EDTF date, an actor's id.
    pub value: String,
    /// What it is called, where the value is a word of the reading's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Bilingual>,
    /// Ids of the articles that give it.
    pub articles: Vec<String>,
}

/// A status as of a dateline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct StatusAt {
    /// The status.
    pub status: String,
    /// The dateline of the article that gives it, EDTF; `None` when unknown.
    pub as_of: Option<String>,
    /// Its id.
    pub article: String,
}

/// Something to tell the reader about the reading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Note {
    /// Id of the article.
    pub article: String,
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// `info` or `warning`.
    pub level: String,
    /// The text.
    pub text: Bilingual,
}

fn is_false(b: &bool) -> bool {
    !b
}
