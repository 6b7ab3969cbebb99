//! Clauses to events and statements: type, status, participants, place, time.
//!
//! In goes an article with its times, actors and quotations; out comes a list of [`Report`]s: what this one article
//! says, each with the passage that says it and the rule that read it. What several articles tell of one happening
//! is put together later, in `timeline`.

use crate::actors;
use crate::article::Article;
use crate::quotes::Quote;
use crate::text::Span;
use crate::time;
use std::ops::Range;

/// PLOVER's event types, and `Statement`, its dropped class 01, for a position that is none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are PLOVER's")]
pub enum EventType {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Statement,
}

/// Whether something took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is reported as having taken place.
    Occurred,
    /// It is planned.
    Scheduled,
    /// Someone offers or suggests it.
    Proposed,
    /// It hangs on a condition.
    Conditional,
    /// It is said not to be or not to have been.
    Denied,
    /// It was planned and will not be.
    Cancelled,
    /// It was planned and will be later.
    Postponed,
}

/// What a participant does in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The one who acts or speaks.
    Source,
    /// The one to whom it is done or said.
    Target,
    /// One of several who act together.
    Both,
    /// The one at whose place it is.
    Host,
    /// The one who goes between.
    Mediator,
}

/// How a report is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// By a time mention of the article, an index into its mentions.
    Mention(usize),
    /// By another report of the article (`عقب المحادثات`), an index into its reports: the same day.
    Same(usize),
    /// After (`true`) or before (`false`) another report of the article, on an unknown day.
    Beside(usize, bool),
    /// By nothing but the moment of writing: news, as of the dateline.
    Dateline,
    /// Before the moment of writing, unknown when (`كان قد`, `في وقت سابق`).
    Earlier,
    /// After the moment of writing, unknown when.
    Later,
}

/// Where in its course a meeting is told (phases of one meeting are one entry).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It begins.
    Begin,
    /// It goes on.
    During,
    /// It ends.
    End,
}

/// What one article says of one event or statement, in one passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The dispatch it stands in.
    pub dispatch: usize,
    /// The passage: the clause that tells it.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether its happening is the saying.
    pub is_statement: bool,
    /// What it is.
    pub event: EventType,
    /// PLOVER's mode (`visit`, `phone`, `third-party`, `multilateral` …), where there is one.
    pub mode: Option<&'static str>,
    /// Whether it took place.
    pub status: Status,
    /// Who, with role; indices into the registry. Only those whom the passage or its resolved reference names.
    pub participants: Vec<(usize, Role)>,
    /// Where, an index into the registry.
    pub place: Option<usize>,
    /// When.
    pub when: When,
    /// Ids of `lexicon/events/topics.tsv`, sorted.
    pub topics: Vec<&'static str>,
    /// What came of it: an id of `lexicon/events/outcomes.tsv` and the words.
    pub outcome: Option<(&'static str, Span)>,
    /// The quotation that carries a statement, an index into the article's quotations.
    pub quote: Option<usize>,
    /// The report of this article that a statement speaks of.
    pub about: Option<usize>,
    /// Where in its course it is told.
    pub phase: Option<Phase>,
    /// The lemma that carries it (`محادثات`, `لقاء`, `قال`), as in the verb and noun tables.
    pub lemma: &'static str,
    /// English gloss of that lemma (`talks`, `meeting`, `say`).
    pub gloss: &'static str,
    /// Whether it stands in a headline.
    pub in_headline: bool,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Reads what an article tells.
pub fn read(
    article: &Article,
    times: &[time::Mention],
    mentions: &[actors::Mention],
    registry: &[actors::Actor],
    quotes: &[Quote],
) -> Vec<Report> {
    let _ = (article, times, mentions, registry, quotes);
    Vec::new()
}
