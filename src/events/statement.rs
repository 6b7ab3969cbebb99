//! Reports of what was said: from sayings.

use super::lexicon::CONTENT;
use super::{EventType, Report, Role, Status, Story, When};
use crate::actors::Mention;
use crate::article::BlockKind;
use crate::quotes::{Saying, Verb, listed};
use crate::text::Tense;
use crate::time::TimexType;
use std::ops::Range;

/// Fewer words in quotation marks are a name or a label.
const WORDS: usize = 5;

impl Story<'_> {
    /// The statement that a saying makes, if it is one for the timeline.
    pub(super) fn statement(&self, saying: &Saying, earlier: &[Report]) -> Option<Report> {
        let block = self.article.block_of(saying.cue)?;
        let verb = saying.verb.map(|row| self.row_said(saying, Verb::row(row)));
        let own = verb.and_then(|v| EventType::from_plover(v.event)).unwrap_or(EventType::Statement);
        let Some(speaker) = saying.speaker else { return self.nameless(saying) };
        let (mut event, mut status, rule) = match own {
            EventType::Statement => self.content_type(saying, speaker),
            other => (other, Status::Occurred, "verb of saying"),
        };
        if verb.is_some_and(|v| v.mode == "deny") && event == EventType::Statement {
            event = EventType::Statement;
        }
        let conditional = event == EventType::Threaten && self.has_condition(saying.clause.clone());
        if conditional && rule == "words of the content" {
            status = Status::Conditional;
        }
        let plain = event == EventType::Statement;
        let goes_on = saying.is_participle || saying.continues;
        let previous = earlier.iter().rposition(|r| {
            r.is_statement && r.dispatch == block.dispatch && r.participants.first().is_some_and(|(a, _)| *a == speaker)
        });
        let sentence = self.text.sentence_of(saying.cue);
        // `صرح فلان عقب المراسم قائلا`: the words of the main clause; `نافيا أن`: a denial is a statement of its own.
        let first = !earlier.iter().any(|r| r.is_statement && sentence.contains(&r.head));
        let own_words = verb.is_some_and(|v| v.mode == "deny" || v.lemma == "قال" && first);
        if saying.is_participle && plain && !own_words {
            return None;
        }
        let quote = self
            .spoken
            .quotes
            .iter()
            .position(|q| saying.content.contains(&q.tokens.start) || q.cue == Some(saying.cue));
        let mut participants = vec![(self.party_of(speaker), Role::Source)];
        let head = saying.clause.start.saturating_sub(1)..saying.content.start.max(saying.cue + 1);
        let told = |actor: usize| {
            let there = |m: &&Mention| head.contains(&m.first()) && m.actor == actor;
            self.scene.mentions.iter().filter(there).max_by_key(|m| m.phrase.len())
        };
        let index = |m: &Mention| self.scene.mentions.iter().position(|other| std::ptr::eq(other, m));
        // `ردّ المفاوض الأميركي فلان قائلا`: he is named with the verb that the participle goes on with.
        let main = || {
            let before = |m: &&Mention| sentence.start <= m.first() && m.first() < saying.cue && m.actor == speaker;
            self.scene.mentions.iter().rfind(before).filter(|_| saying.is_participle)
        };
        if let Some(mention) = told(speaker).or_else(main).and_then(index) {
            // `شدد الرئيسان على أن`, `قالت باريس ولندن إن`: who speaks together.
            for twin in self.twins(mention) {
                self.add(&mut participants, twin, Role::Source);
            }
            self.add_chain(&mut participants, mention, Role::Source, &head);
            self.add_side(&mut participants, mention, Role::Source, !plain);
        }
        // `قال إن بلاده`: what he says of his own side it says through him.
        let side = self.side_of(speaker);
        let opens = saying.content.start..saying.content.end.min(saying.content.start + 6);
        let of_his_own =
            self.scene.mentions.iter().any(|m| opens.contains(&m.first()) && self.party_of(m.actor) == side);
        if of_his_own && side != speaker && !participants.iter().any(|(a, _)| *a == side) {
            participants.push((side, Role::Source));
        }
        // `واتهم كينيا`: who is not named again speaks as he did before.
        let before = previous.map(|r| &earlier[r]).filter(|_| told(speaker).is_none() && !plain);
        let spoke = before.is_some_and(|r| r.participants.iter().any(|(a, _)| *a == side));
        if spoke && !participants.iter().any(|(a, _)| *a == side) {
            participants.push((side, Role::Source));
        }
        self.add_state_of(&mut participants, speaker, event, saying.cue);
        if let Some(addressee) = saying.addressee.filter(|a| *a != speaker) {
            match told(addressee).and_then(index) {
                Some(mention) => self.add_all(&mut participants, mention, Role::Target, &head),
                None => participants.push((self.party_of(addressee), Role::Target)),
            }
        }
        if !matches!(event, EventType::Statement | EventType::Support)
            && let Some(target) = self.target(saying, speaker)
        {
            self.add_all(&mut participants, target, Role::Target, &saying.clause);
        }
        if event == EventType::Statement
            && !participants.iter().any(|(_, role)| *role == Role::Target)
            && let Some(other) = self.spoken_of(saying, speaker)
        {
            self.add_all(&mut participants, other, Role::Target, &saying.clause);
        }
        let tokens = saying.clause.clone();
        Some(Report {
            dispatch: block.dispatch,
            head: saying.cue,
            span: self.text.span_of(tokens.clone()),
            tokens: tokens.clone(),
            is_statement: true,
            event,
            mode: verb.map(|v| v.mode).filter(|m| !m.is_empty()),
            status,
            participants,
            place: self.said_where(saying, &sentence),
            when: self.said_when(saying, &sentence),
            topics: self.topics(if saying.content.is_empty() { tokens } else { saying.content.clone() }),
            outcome: None,
            quote,
            about: None,
            continues: previous.filter(|_| goes_on && plain),
            phase: None,
            lemma: verb.map_or("", |v| v.lemma),
            gloss: verb.map_or("according to", |v| v.en),
            in_headline: block.kind == BlockKind::Headline,
            refers: false,
            rule,
        })
    }

    /// `تعهد بأن حكومته ستنفذ الإعلان`: of a verb that takes its type from a noun which is not there, the row of a clause.
    fn row_said(&self, saying: &Saying, verb: &'static Verb) -> &'static Verb {
        let fits = |v: &Verb| self.frame_fits(saying.cue, v, saying.content.start.max(saying.cue + 1));
        if fits(verb) {
            return verb;
        }
        let others = super::lexicon::rows_of(verb.lemma);
        others.into_iter().find(|v| v.has("that") && fits(v)).unwrap_or(verb)
    }

    /// Words in quotation marks of which this text does not tell who spoke them: evidence of the statement where another
    /// tells it.
    pub(super) fn unspoken(&self, tokens: &Range<usize>) -> Option<Report> {
        let meets = |q: &&crate::quotes::Quote| q.tokens.start < tokens.end && tokens.start < q.tokens.end;
        let spoken = self.spoken.quotes.iter().filter(meets).any(|q| q.speaker.is_some());
        let block = self.article.block_of(tokens.start).filter(|_| !spoken && tokens.len() >= WORDS)?;
        Some(Report {
            dispatch: block.dispatch,
            head: tokens.start,
            span: self.text.span_of(tokens.clone()),
            tokens: tokens.clone(),
            is_statement: true,
            event: EventType::Statement,
            mode: None,
            status: Status::Occurred,
            participants: Vec::new(),
            place: None,
            when: When::Earlier,
            topics: Vec::new(),
            outcome: None,
            quote: None,
            about: None,
            continues: None,
            phase: None,
            lemma: "",
            gloss: "according to",
            in_headline: block.kind == BlockKind::Headline,
            refers: true,
            rule: "quoted words",
        })
    }

    /// Whether a verb without a subject of its own, in the present and within the sentence that tells an act, says what a
    /// document holds (`نشرت وثيقة تفيد بأن`).
    pub(super) fn is_of_document(&self, saying: &Saying, events: &[Report]) -> bool {
        let Some(form) = self.scene.verb(saying.cue) else { return false };
        let bare = form.form.tense == Tense::Imperfect && !form.conjunction && !form.future && saying.continues;
        let sentence = self.text.sentence_of(saying.cue);
        let told = |e: &Report| !e.is_statement && sentence.contains(&e.head) && e.head < saying.cue;
        bare && !saying.is_participle && events.iter().any(told)
    }

    /// The report to which a saying only adds: `وأضاف`, `وتابع` go on with what was said right before them, and a
    /// participle of the same type with its main clause.
    pub(super) fn adds_to(&self, saying: &Saying, it: &Report, earlier: &[Report]) -> Option<usize> {
        let plain = it.event == EventType::Statement;
        let last = earlier.len().checked_sub(1)?;
        let first = &earlier[last];
        let same = first.is_statement
            && first.dispatch == it.dispatch
            && !first.in_headline
            && first.participants.first().map(|(a, _)| *a) == it.participants.first().map(|(a, _)| *a);
        let near = saying.clause.start >= first.tokens.start && saying.clause.start <= first.tokens.end + 4;
        // Who is named again goes on with his matter, or begins another (`وأضاف فلان أن`).
        let matter = it.topics.iter().any(|t| first.topics.contains(t));
        let word = listed("adds", &crate::text::fold(it.lemma));
        let adds = plain && (saying.continues && (word || it.lemma == "قال") || word && matter);
        let goes_on = saying.is_participle && first.event == it.event && first.status == it.status && !plain;
        let dated = matches!(it.when, When::Mention(_)) && it.when != first.when;
        (same && near && (adds || goes_on) && !dated).then_some(last)
    }

    /// `أبلغ نظيره … خلال مكالمة هاتفية أن`: the call or meeting in which it was said.
    pub(super) fn conversation(&self, saying: &Saying) -> Option<Report> {
        let (speaker, addressee) = (saying.speaker?, saying.addressee?);
        let block = self.article.block_of(saying.cue)?;
        let head = saying.cue + 1..saying.content.start;
        let (at, found) = head.clone().filter(|&t| !self.in_name(t)).find_map(|t| {
            let noun = super::lexicon::NOUNS.at(self.text, t)?;
            matches!(noun.value.kind, "call" | "meeting").then_some((t, noun))
        })?;
        let sentence = self.text.sentence_of(saying.cue);
        let tokens = saying.clause.start..at + found.tokens;
        Some(Report {
            dispatch: block.dispatch,
            head: at,
            span: self.text.span_of(tokens.clone()),
            tokens: tokens.clone(),
            is_statement: false,
            event: EventType::Consult,
            mode: found.value.mode,
            status: Status::Occurred,
            participants: vec![(self.party_of(speaker), Role::Both), (self.party_of(addressee), Role::Both)],
            place: None,
            when: match self.said_when(saying, &sentence) {
                // It is the meeting itself.
                When::Same(_) if self.is_said_before(saying, &sentence) => When::Earlier,
                When::Same(_) => When::Dateline,
                other => other,
            },
            topics: self.topics(saying.clause.clone()),
            outcome: None,
            quote: None,
            about: None,
            continues: None,
            phase: None,
            lemma: found.value.lemma,
            gloss: found.value.en,
            in_headline: block.kind == BlockKind::Headline,
            refers: false,
            rule: "conversation in which it was said",
        })
    }

    /// What a plain statement is besides, told by the words of what is said.
    fn content_type(&self, saying: &Saying, speaker: usize) -> (EventType, Status, &'static str) {
        let condition = self.has_condition(saying.content.clone());
        for at in saying.content.clone() {
            let Some(found) = CONTENT.at(self.text, at) else { continue };
            let cue = found.value;
            let (event, needs) = (cue.event, cue.needs);
            let next = at + found.tokens;
            if cue.unless.iter().any(|word| self.text.fold(next) == word) {
                continue;
            }
            // `قد يتعين علينا`, `ينص الاتفاق على أنه يجب`: nobody demands what may be or what a text lays down.
            let may = self.text.fold(at.saturating_sub(1)) == "قد";
            if event == EventType::Request
                && (may || (saying.content.start..at).any(|t| listed("lays-down", self.text.fold(t))))
            {
                continue;
            }
            let holds = match needs {
                "condition" => condition,
                "own" => self.own_side_acts(at, next, &saying.content, speaker),
                "other" if event == EventType::Request => {
                    self.other_side_in(next..next + 1, speaker) && self.clause_follows(next, &saying.content)
                }
                "other" => self.other_side_in(saying.content.clone(), speaker) || self.text.fold(at) == "لا",
                _ => true,
            };
            if holds {
                let status = match event {
                    EventType::Agree if condition || self.on_terms(&saying.clause) => Status::Conditional,
                    _ if cue.proposed => Status::Proposed,
                    _ => Status::Occurred,
                };
                return (event, status, "words of the content");
            }
        }
        (EventType::Statement, Status::Occurred, "saying")
    }

    /// `طالما أن`, `شريطة`: an offer on terms.
    fn on_terms(&self, tokens: &Range<usize>) -> bool {
        let end = tokens.end + 12;
        (tokens.start..end.min(self.text.tokens().len()))
            .any(|t| matches!(self.text.fold(t), "طالما" | "شريطه" | "بشرط" | "مقابل"))
    }

    /// `لن نقدم`, `بلاده لن تقدم`: the speaker's own side does it.
    fn own_side_acts(&self, at: usize, next: usize, content: &Range<usize>, speaker: usize) -> bool {
        let form = self.text.fold(next);
        let first_person =
            form.starts_with('ن') || form.starts_with('ا') && self.scene.verb(next).is_some_and(|f| f.form.person == 1);
        // `إنها لن تقدم`: the pronoun is the speaker's.
        let pronoun = at == content.start && at > 0 && self.text.fold(at - 1).ends_with(['ه', 'ا', 'م']);
        let before = self
            .scene
            .mentions
            .iter()
            .rev()
            .find(|m| m.tokens.end <= at && m.tokens.start >= content.start && m.tokens.end + 6 >= at);
        first_person || pronoun || before.is_some_and(|m| self.same_side(m.actor, speaker))
    }

    fn clause_follows(&self, from: usize, content: &Range<usize>) -> bool {
        (from..content.end.min(from + 10))
            .any(|t| crate::quotes::opens_clause(self.text.fold(t)).is_some() || matches!(self.text.fold(t), "الا"))
    }

    fn other_side_in(&self, tokens: Range<usize>, speaker: usize) -> bool {
        self.scene.mentions.iter().any(|m| {
            let start = m.first();
            tokens.contains(&start) && self.scene.is_party(m) && !self.same_side(m.actor, speaker)
        })
    }

    /// The other side with which what is said begins (`إن مصر تبحث عن ذريعة`).
    fn spoken_of(&self, saying: &Saying, speaker: usize) -> Option<usize> {
        let opens = saying.content.start..saying.content.end.min(saying.content.start + 4);
        self.scene.mentions.iter().position(|m| {
            let named = opens.contains(&m.first()) && self.scene.is_party(m) && !self.scene.registry[m.actor].is_outlet;
            named && !self.same_side(m.actor, speaker)
        })
    }

    /// The other side that what is said is about or to.
    fn target(&self, saying: &Saying, speaker: usize) -> Option<usize> {
        let inside = self
            .scene
            .mentions
            .iter()
            .enumerate()
            .filter(|(_, m)| saying.clause.contains(&m.tokens.start) && m.tokens.start > saying.cue);
        let others: Vec<_> = inside
            .filter(|(_, m)| {
                let actor = &self.scene.registry[m.actor];
                // `خلال مؤتمر مع نظيره`: who stands beside him is not the one he speaks of.
                let beside = m.first() < saying.content.start
                    && m.first().checked_sub(1).is_some_and(|t| self.text.fold(t) == "مع");
                self.scene.is_party(m)
                    && !beside
                    && !self.in_title(m)
                    && !actor.is_outlet
                    && !self.same_side(m.actor, speaker)
            })
            .collect();
        // Whoever is to act stands right behind a verb (`أن تتراجع روسيا`).
        let acts = others.iter().find(|(_, m)| m.phrase.start.checked_sub(1).is_some_and(|t| self.is_verb(t)));
        acts.or(others.first()).map(|(index, _)| *index)
    }

    /// A saying is placed by a place set before it (`وفي أسمرة، قال`) or named between its cue and its words.
    pub(super) fn said_where(&self, saying: &Saying, sentence: &Range<usize>) -> Option<usize> {
        let start = saying.clause.start.min(saying.cue);
        let from = self.time_before(start, sentence).unwrap_or(start);
        let until = if saying.content.is_empty() { saying.cue } else { saying.content.start };
        let head = from..until.max(saying.cue);
        self.scene.mentions.iter().find(|m| m.as_place && head.contains(&m.tokens.start)).map(|m| m.actor)
    }

    /// A saying is dated by a time between its cue and its words, or before the cue in the same clause.
    pub(super) fn said_when(&self, saying: &Saying, sentence: &Range<usize>) -> When {
        let dates = || {
            let all = self.times.iter().enumerate();
            all.filter(|(_, m)| matches!(m.kind, TimexType::Date | TimexType::Time))
        };
        let head = saying.cue..saying.content.start.max(saying.cue + 1);
        let within = |r: &Range<usize>, m: &crate::time::Mention| r.contains(&m.tokens.start);
        if let Some((index, _)) = dates().find(|(_, m)| within(&head, m)) {
            return When::Mention(index);
        }
        let frame_end = saying.content.is_empty().then(|| self.clause_end(saying.cue, sentence));
        if let Some((index, _)) = frame_end.and_then(|end| dates().find(|(_, m)| within(&(saying.cue..end), m))) {
            return When::Mention(index);
        }
        let before = saying.clause.start.min(saying.cue).saturating_sub(6).max(sentence.start)..saying.cue;
        let free = |m: &crate::time::Mention| !self.spoken.sayings.iter().any(|s| s.content.contains(&m.tokens.start));
        if let Some((index, _)) = dates().rfind(|(_, m)| !saying.is_participle && within(&before, m) && free(m)) {
            return When::Mention(index);
        }
        let after_talks = (saying.cue..saying.content.start)
            .any(|t| matches!(self.text.fold(t), "عقب" | "بعد" | "اثر" | "ختام" | "خلال" | "هامش"));
        if after_talks && let Some(found) = self.meeting_named(saying.cue..saying.content.start) {
            return found;
        }
        if self.is_said_before(saying, sentence) { When::Earlier } else { When::Dateline }
    }

    /// `وكان أعلن`, and what one is said to have said: it lies before the moment of writing, or before the saying of it.
    pub(super) fn is_said_before(&self, saying: &Saying, sentence: &Range<usize>) -> bool {
        let was = |t: usize| self.text.fold(t).trim_start_matches('و').starts_with("كان");
        let perfect = self.scene.verb(saying.cue).is_some_and(|f| f.form.tense == Tense::Perfect);
        let nested = |s: &Saying| s.cue < saying.cue && s.content.contains(&saying.cue);
        perfect && (saying.cue.saturating_sub(4).max(sentence.start)..saying.cue).any(was)
            || !saying.is_participle && self.spoken.sayings.iter().any(nested)
    }
}
