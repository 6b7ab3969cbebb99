//! Clauses to events and statements: type, status, participants, place, time.
//!
//! In goes an article with its times, actors and quotations; out comes a list of [`Report`]s: what this one article
//! says, each with the passage that says it and the rule that read it. What several articles tell of one happening
//! is put together later, in `timeline`.

mod about;
mod arguments;
mod clause;
mod deed;
mod entry;
mod frame;
mod happening;
mod joint;
mod lent;
mod lexicon;
mod phase;
mod places;
mod postponed;
mod pronoun;
mod reference;
mod sides;
mod statement;
mod status;
mod trigger;
mod unnamed;
mod venue;

pub use postponed::PUT_OFF_TO;

use crate::actors;
use crate::article::{Article, BlockKind};
use crate::order::Sorted;
use crate::quotes::speaker::Scene;
use crate::quotes::{Marked, Spoken, pairs};
use crate::text::{Span, Text};
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

impl Status {
    /// Whether it is yet to be: planned, suggested, or hanging on a condition.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Scheduled | Self::Proposed | Self::Conditional)
    }
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
    /// The token that carries it: its verb, or its noun where no verb does.
    pub head: usize,
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
    /// The earlier report of this article that a further statement of the same speaker goes on with (`وأضاف`).
    pub continues: Option<usize>,
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
    /// Whether it only refers to something (`بعد محادثاتهما في جنيف`): evidence of an entry that others tell, and no
    /// entry by itself.
    pub refers: bool,
    /// The rule that read it.
    pub rule: &'static str,
}

/// An article with all that is known of it so far.
struct Story<'a> {
    article: &'a Article,
    text: &'a Text,
    scene: Scene<'a>,
    times: &'a [time::Mention],
    spoken: &'a Spoken,
    /// What stands in quotation marks.
    marked: Vec<Marked>,
}

/// Reads what an article tells, in the order of the text.
pub fn read(
    article: &Article,
    times: &[time::Mention],
    mentions: &[actors::Mention],
    registry: &[actors::Actor],
    spoken: &Spoken,
) -> Vec<Report> {
    let scene = Scene::new(article, mentions, registry);
    let marked = article.read_blocks().flat_map(|b| pairs(&article.text, b.tokens.clone())).collect();
    let story = Story { article, text: &article.text, scene, times, spoken, marked };
    let mut events = Vec::new();
    for block in article.read_blocks().filter(|b| b.kind != BlockKind::Subhead) {
        for sentence in story.sentences(&block.tokens) {
            story.happenings(&sentence, block.kind, block.dispatch, &mut events);
        }
    }
    let (events, references) = story.told(events);
    let mut reports: Vec<Report> = Vec::new();
    let mut unsaid: Vec<Report> = Vec::new();
    for saying in &spoken.sayings {
        let Some(statement) = story.statement(saying, &reports) else {
            // What a plain participle adds belongs to the statement that it goes on with.
            let last = reports.last_mut().filter(|r| saying.is_participle && r.tokens.end + 3 >= saying.clause.start);
            if let Some(last) = last.filter(|r| r.tokens.start < saying.clause.start) {
                last.tokens.end = last.tokens.end.max(saying.clause.end);
                last.span = article.text.span_of(last.tokens.clone());
            }
            continue;
        };
        // `قائمة مطالب تفيد بأن على الحلف`: what a document says is of the act that it was told with.
        if story.is_of_document(saying, &events) {
            unsaid.push(Report { refers: true, continues: None, when: When::Dateline, ..statement });
            continue;
        }
        if let Some(first) = story.adds_to(saying, &statement, &reports) {
            let first = &mut reports[first];
            first.tokens.end = first.tokens.end.max(saying.clause.end);
            first.span = article.text.span_of(first.tokens.clone());
            continue;
        }
        // An announcement of a dated event is that event, and what another is said to have said is his.
        let told = |e: &Report| saying.content.contains(&e.tokens.start);
        let plain = statement.event == EventType::Statement;
        let direct = statement.quote.is_some_and(|q| spoken.quotes[q].direct);
        let retold =
            spoken.sayings.iter().any(|s| s.cue != saying.cue && saying.content.contains(&s.cue) && !s.is_participle);
        // Where what is said is nothing but that event, its words are the event's.
        let covers = |e: &Report| told(e) && e.tokens.len() * 2 >= saying.content.len();
        let labels = verb_of(saying) == "وصف";
        // A word or two are a label of something told anyway.
        let spelt = direct && statement.quote.is_some_and(|q| spoken.quotes[q].tokens.len() >= 3);
        // `لقاء وصفه الوزير بـ«المثمر»`: only what is told of the meeting.
        let aside = labels && story.scene.verb(saying.cue).is_some_and(|f| f.object.is_some());
        // `أعلن المجلس تعليق العمل، "حتى إشعار آخر"`: what is announced is the event.
        let named = |e: &Report| e.head == saying.cue && e.event != EventType::Statement;
        if !(retold
            || plain && events.iter().any(named)
            || plain && (labels && !spelt || aside || !direct && events.iter().any(told))
            || matches!(statement.event, EventType::Statement | EventType::Agree) && events.iter().any(covers))
        {
            reports.push(statement);
        } else if !retold {
            // The same words may stand as a statement elsewhere.
            // Which meeting dates it is not asked: an index that no report has would be left.
            let when = Some(statement.when).filter(|w| !matches!(w, When::Same(_))).unwrap_or(When::Dateline);
            unsaid.push(Report { refers: true, continues: None, when, ..statement });
        }
    }
    let mut events = events;
    events.extend(spoken.sayings.iter().filter_map(|saying| story.conversation(saying)));
    let mut out = story.arrange(reports, events);
    story.put_off(&mut out);
    story.refer(&mut out, references);
    story.refer(&mut out, unsaid);
    story.refer(&mut out, story.marked.iter().filter_map(|marked| story.unspoken(&marked.inner)).collect());
    out.iter_mut().for_each(|report| story.leave_to_states(report));
    out
}

/// Whether a meeting or a signing is told of as one that may be, or that will not be as planned.
fn is_open(report: &Report) -> bool {
    let open = matches!(report.status, Status::Conditional | Status::Cancelled | Status::Postponed);
    open && matches!(report.event, EventType::Consult | EventType::Agree) && !report.participants.is_empty()
}

fn verb_of(saying: &crate::quotes::Saying) -> &'static str {
    saying.verb.map_or("", |row| crate::quotes::Verb::row(row).lemma)
}

impl Story<'_> {
    /// The sentences of a block.
    fn sentences(&self, block: &Range<usize>) -> Vec<Range<usize>> {
        let all = self.text.sentences().iter();
        all.filter(|s| s.start < block.end && block.start < s.end)
            .map(|s| s.start.max(block.start)..s.end.min(block.end))
            .collect()
    }

    /// The events that stand on their own (within what someone says, only what has a day or is to come), and those that
    /// only refer to one.
    fn told(&self, events: Vec<Report>) -> (Vec<Report>, Vec<Report>) {
        let quoted = |e: &Report| self.spoken.quotes.iter().any(|q| q.direct && q.tokens.contains(&e.tokens.start));
        let said = |e: &Report| self.spoken.sayings.iter().any(|s| s.content.contains(&e.tokens.start));
        let stands = |e: &Report| {
            !e.is_statement
                && (e.dated()
                    || !quoted(e)
                        && (e.status == Status::Scheduled
                            || is_open(e)
                            || self.tells_own_act(e)
                            || self.is_news_from_source(e)))
        };
        let told = |e: &Report| !e.refers && (!(quoted(e) || said(e)) || stands(e));
        let (mut out, mut references): (Vec<Report>, Vec<Report>) = events.into_iter().partition(told);
        for event in &mut out {
            self.add_teller(event);
            // `أعلنت في يوليو أنها سمحت`: no later than it was told.
            let saying = self.told_in(event).filter(|_| event.when == When::Dateline && !event.is_statement);
            let said = saying.map(|s| self.said_when(s, &self.text.sentence_of(s.cue)));
            if let Some(when @ (When::Mention(_) | When::Earlier)) = said {
                event.when = when;
            }
        }
        references.retain(|e| !e.is_statement && !quoted(e) && !happening::is_verbal(e.event));
        for reference in &mut references {
            reference.refers = true;
        }
        (out, references)
    }

    /// References stand behind all that is told, so that no index among the reports moves.
    fn refer(&self, reports: &mut Vec<Report>, references: Vec<Report>) {
        let told = reports.len();
        for reference in references {
            let again = |r: &Report| r.head == reference.head && r.event == reference.event;
            if !reports[..told].iter().any(again) {
                reports.push(reference);
            }
        }
    }

    /// The saying in whose words an event is told.
    fn told_in(&self, event: &Report) -> Option<&crate::quotes::Saying> {
        self.spoken.sayings.iter().rev().find(|s| s.content.contains(&event.tokens.start) && s.verb.is_some())
    }

    /// `قال مصدر إن الوفد انسحب`: what a source without a name tells as done is news, and no position of the source.
    fn is_news_from_source(&self, event: &Report) -> bool {
        let Some(saying) = self.told_in(event) else { return false };
        let source = saying.speaker.is_none_or(|s| self.scene.registry[s].is_unnamed);
        let done = self.scene.verb(event.head).is_some_and(|f| f.form.tense == crate::text::Tense::Perfect);
        let claims = saying.verb.is_some_and(|row| crate::quotes::Verb::row(row).event == "STATEMENT");
        source && done && claims && event.status == Status::Occurred && !event.participants.is_empty()
    }

    /// `أقر بأنه زار`, `أعلنت أنها بدأت`: what a speaker tells first of his own side's acts.
    fn tells_own_act(&self, event: &Report) -> bool {
        let Some((saying, speaker)) = self.told_in(event).and_then(|s| Some((s, s.speaker?))) else { return false };
        let own = |(a, role): &(usize, Role)| *role != Role::Target && self.same_side(*a, speaker);
        let verb = event.tokens.clone().find_map(|t| self.scene.verb(t));
        let done = verb.is_some_and(|f| f.form.tense == crate::text::Tense::Perfect);
        done && event.tokens.start <= saying.content.start + 1 && event.participants.iter().any(own)
    }

    /// Whoever announces an act takes part in it; a meeting has only those who meet.
    fn add_teller(&self, event: &mut Report) {
        if event.event == EventType::Consult {
            return;
        }
        let Some((saying, speaker)) = self.told_in(event).and_then(|s| Some((s, s.speaker?))) else { return };
        let speaker = self.party_of(speaker);
        let named = !self.scene.registry[speaker].is_unnamed;
        if named
            && event.tokens.start <= saying.content.start + 1
            && !event.participants.iter().any(|(a, _)| *a == speaker)
        {
            event.participants.push((speaker, Role::Source));
        }
    }

    /// Both kinds in the order of the text; a verb of saying that is also an event is told once.
    fn arrange(&self, statements: Vec<Report>, events: Vec<Report>) -> Vec<Report> {
        let cues: Vec<usize> = self.spoken.sayings.iter().map(|s| s.cue).collect();
        let twice = |e: &Report| {
            let meets = |s: &Report| s.tokens.start < e.tokens.end && e.tokens.start < s.tokens.end;
            let same = |s: &Report| s.event == e.event && meets(s);
            statements.iter().any(|s| s.head == e.head)
                || statements.iter().any(same) && cues.iter().any(|c| e.tokens.contains(c))
        };
        let events: Vec<Report> = events.into_iter().filter(|e| !twice(e)).collect();
        let mut order: Vec<(usize, bool, usize)> = Vec::new();
        order.extend(statements.iter().enumerate().map(|(n, r)| (r.tokens.start, false, n)));
        order.extend(events.iter().enumerate().map(|(n, r)| (r.tokens.start, true, n)));
        order.order();
        let place_of = |statement: usize| order.iter().position(|(_, event, n)| !event && *n == statement);
        let mut out: Vec<Report> = Vec::with_capacity(order.len());
        for (_, is_event, n) in &order {
            let mut report = if *is_event { events[*n].clone() } else { statements[*n].clone() };
            report.continues = report.continues.and_then(place_of);
            out.push(report);
        }
        self.lend_parties(&mut out);
        self.join_heads(&mut out);
        self.join_hosts(&mut out);
        about::link(&mut out);
        self.speak_of(&mut out);
        self.lend_places(&mut out);
        out
    }
}

impl Report {
    /// Whether a time mention dates it.
    fn dated(&self) -> bool {
        matches!(self.when, When::Mention(_))
    }
}
