//! What is said by someone whom the text does not name: a threat or refusal counts all the same, and a joint statement
//! is of those whom it speaks of first.

use super::{EventType, Report, Role, Status, Story};
use crate::article::BlockKind;
use crate::quotes::{Saying, Verb};

/// Those for whom a document speaks are named among its first words.
const FIRST: usize = 8;
/// What those are called in English of whom news tells neither name nor office.
const OF_NO_OFFICE: [&str; 4] = ["official", "source", "spokesperson", "diplomat"];

impl Story<'_> {
    /// `مسؤول كيني`: whoever has neither name nor office takes part as his state does, where it does.
    pub(super) fn leave_to_states(&self, report: &mut Report) {
        let sides: Vec<usize> = report.participants.iter().map(|(actor, _)| *actor).collect();
        let acts_for = |actor: usize| {
            let it = &self.scene.registry[actor];
            it.of.filter(|_| it.is_unnamed && OF_NO_OFFICE.iter().any(|what| it.en.contains(what)))
        };
        report.participants.retain(|(actor, _)| acts_for(*actor).is_none_or(|of| !sides.contains(&of)));
    }

    /// The statement that a saying without a known speaker makes, if it is one for the timeline.
    pub(super) fn nameless(&self, saying: &Saying) -> Option<Report> {
        let verb = Verb::row(saying.verb?);
        let document = matches!(saying.rule, "issuer of the document" | "named with the document" | "form of address");
        let event = EventType::from_plover(verb.event).unwrap_or(EventType::Statement);
        let block = self.article.block_of(saying.cue)?;
        if saying.content.is_empty() || event == EventType::Statement && !document {
            return None;
        }
        let mut participants = Vec::new();
        let first = saying.content.start..saying.content.end.min(saying.content.start + FIRST);
        for mention in self.scene.mentions.iter().filter(|m| document && first.contains(&m.first())) {
            let party = self.party_of(mention.actor);
            if self.scene.is_party(mention) && !participants.iter().any(|(a, _)| *a == party) {
                participants.push((party, Role::Source));
            }
        }
        let sentence = self.text.sentence_of(saying.cue);
        let quotes = &self.spoken.quotes;
        Some(Report {
            dispatch: block.dispatch,
            head: saying.cue,
            span: self.text.span_of(saying.clause.clone()),
            tokens: saying.clause.clone(),
            is_statement: true,
            event,
            mode: Some(verb.mode).filter(|m| !m.is_empty()),
            status: Status::Occurred,
            participants,
            place: self.said_where(saying, &sentence),
            when: self.said_when(saying, &sentence),
            topics: self.topics(saying.content.clone()),
            outcome: None,
            quote: quotes.iter().position(|q| q.cue == Some(saying.cue)),
            about: None,
            continues: None,
            phase: None,
            lemma: verb.lemma,
            gloss: verb.en,
            in_headline: block.kind == BlockKind::Headline,
            refers: false,
            rule: "said by someone whom the text does not name",
        })
    }
}
