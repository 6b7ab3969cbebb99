//! Topics, outcomes, and what refers to a meeting told elsewhere in the article.

use super::lexicon::{NOUNS, OUTCOMES, TOPICS};
use super::{EventType, Report, Role, Status, Story, When};
use crate::actors::ActorKind;
use crate::order::Sorted;
use crate::quotes::listed;
use crate::text::Span;
use std::ops::Range;

impl Story<'_> {
    /// The topics of a passage, sorted.
    pub(super) fn topics(&self, tokens: Range<usize>) -> Vec<&'static str> {
        let mut out: Vec<&'static str> =
            tokens.filter_map(|t| TOPICS.at(self.text, t)).map(|found| *found.value).collect();
        out.order();
        out.dedup();
        out
    }

    /// The first outcome that a passage tells, with its words.
    pub(super) fn outcome(&self, tokens: Range<usize>) -> Option<(&'static str, Span)> {
        tokens.clone().find_map(|t| {
            let found = OUTCOMES.at(self.text, t)?;
            let words = t..(t + found.tokens).min(tokens.end);
            Some((*found.value, self.text.span_of(words)))
        })
    }

    /// `عقب المحادثات`: the meeting is found among the reports later, see [`link`].
    pub(super) fn meeting_named(&self, tokens: Range<usize>) -> Option<When> {
        let meets =
            |t: usize| NOUNS.at(self.text, t).is_some_and(|n| matches!(n.value.kind, "meeting" | "call" | "visit"));
        tokens.into_iter().any(meets).then_some(When::Same(usize::MAX))
    }
}

/// `ترأس الوفد الأمريكي X`: who leads a delegation takes part in the meeting told nearest.
impl Story<'_> {
    pub(super) fn join_heads(&self, reports: &mut [Report]) {
        for token in 0..self.text.tokens().len() {
            let Some(form) = self.scene.verb(token) else { continue };
            let verb = crate::quotes::Verb::row(form.row);
            if verb.kind != "role" || !matches!(verb.lemma, "ترأس" | "رأس" | "قاد" | "مثل" | "ضم") {
                continue;
            }
            let sentence = self.text.sentence_of(token);
            let end = self.clause_end(token, &sentence);
            let people = self.scene.mentions.iter().filter(|m| {
                let start = m.first();
                start > token && start < end && self.scene.registry[m.actor].kind == ActorKind::Person
            });
            for person in people.map(|m| m.actor).collect::<Vec<_>>() {
                let meets = |r: &&mut Report| {
                    !r.is_statement
                        && r.event == EventType::Consult
                        && r.participants.iter().any(|(a, _)| self.same_side(*a, person))
                };
                // The meeting that the story is about: told in the headline, or first.
                let rank = |r: &&mut Report| (!r.in_headline, r.phase.is_none(), r.tokens.start);
                let Some(meeting) = reports.iter_mut().filter(meets).min_by_key(rank) else { continue };
                if !meeting.participants.iter().any(|(a, _)| *a == person) {
                    meeting.participants.push((person, Role::Both));
                }
            }
        }
    }
}

impl Story<'_> {
    /// `لعبت فنلندا دور الوسيط`, `حيث سيكون الرئيس هو المضيف`: who goes between or hosts takes part in the meeting or the
    /// signing told last.
    pub(super) fn join_hosts(&self, reports: &mut [Report]) {
        for token in 1..self.text.tokens().len() {
            let word = self.text.fold(token);
            let (between, hosts) = (listed("go-between", word), listed("host", word));
            let part = matches!(self.text.fold(token - 1), "دور" | "بدور" | "هو" | "هي");
            if !(between || hosts) || !part {
                continue;
            }
            let sentence = self.text.sentence_of(token);
            let named = self.scene.mentions.iter().rev().find(|m| {
                m.tokens.end < token
                    && m.first() >= sentence.start
                    && token - m.tokens.end < 4
                    && self.scene.is_party(m)
            });
            let Some(actor) = named.map(|m| self.party_of(m.actor)) else { continue };
            let joint = |r: &&mut Report| {
                let joins = matches!(r.event, EventType::Consult | EventType::Agree) && !r.is_statement;
                joins && r.tokens.start < token && token < r.tokens.end + 60
            };
            let Some(meeting) = reports.iter_mut().rev().find(joint) else { continue };
            if !meeting.participants.iter().any(|(a, _)| *a == actor) {
                meeting.participants.push((actor, if hosts { Role::Host } else { Role::Mediator }));
            }
        }
    }

    /// Ties statements to what they name by its noun alone (`رحب بالاتفاق`, `قال إن اللقاء`): the last such that was told.
    pub(super) fn speak_of(&self, reports: &mut [Report]) {
        for index in 0..reports.len() {
            let it = &reports[index];
            if !it.is_statement || it.about.is_some() {
                continue;
            }
            let told = |event: EventType, lemma: &str| {
                let own = |r: &usize| {
                    let r = &reports[*r];
                    !r.is_statement && r.event == event && r.dispatch == it.dispatch && r.tokens.start < it.tokens.start
                };
                let all = || (0..reports.len()).rev().filter(own);
                all().find(|&r| reports[r].lemma == lemma).or_else(|| all().next())
            };
            let spoken_of = it.tokens.clone().find_map(|t| {
                let noun = NOUNS.at(self.text, t).filter(|_| self.is_definite(t))?;
                told(noun.value.event?, noun.value.lemma)
            });
            let occasion = || match it.when {
                When::Same(of) if of < reports.len() && !reports[of].is_statement => Some(of),
                _ => None,
            };
            reports[index].about = spoken_of.or_else(occasion);
        }
    }

    /// Whether a noun has its article, a preposition before it or not.
    fn is_definite(&self, token: usize) -> bool {
        let word = self.text.fold(token);
        let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ك']);
        crate::text::without_article(bare).is_some() || bare.starts_with("لل")
    }
}

/// Ties statements to the meeting of the article that they speak of, and what is dated by a meeting to it.
pub(super) fn link(reports: &mut [Report]) {
    let meetings: Vec<(usize, Range<usize>, usize)> = reports
        .iter()
        .enumerate()
        .filter(|(_, r)| !r.is_statement && r.event == EventType::Consult)
        .map(|(index, r)| (index, r.tokens.clone(), r.dispatch))
        .collect();
    inherit_occasion(reports);
    for index in 0..reports.len() {
        let at = reports[index].tokens.start;
        let dispatch = reports[index].dispatch;
        let within = meetings.iter().find(|(m, tokens, _)| {
            *m != index && reports[index].tokens.start <= tokens.start && tokens.end <= reports[index].tokens.end
        });
        if reports[index].is_statement {
            reports[index].about = within.map(|(m, _, _)| *m);
        }
        if reports[index].when == When::Same(usize::MAX) {
            // What was said or done at a meeting was at one that took place.
            // The one of which the words themselves tell (`أبلغ نظيره خلال مكالمة هاتفية أن`).
            let own = meetings.iter().find(|m| m.0 != index && m.2 == dispatch && m.1.start == at).map(|m| m.0);
            let held = |m: &usize| reports[*m].status == Status::Occurred || reports[index].status != Status::Occurred;
            let before = |m: &&(usize, Range<usize>, usize)| m.2 == dispatch && m.1.start <= at && m.0 != index;
            let last = meetings.iter().filter(before).map(|m| m.0).rfind(held);
            // The meeting that the story is about, where it has one; else the one told last.
            let main = meetings.iter().map(|(m, _, _)| *m).filter(|&m| reports[m].dispatch == dispatch).filter(held);
            let main = main
                .filter(|&m| reports[m].phase.is_some() || reports[m].in_headline)
                .min_by_key(|&m| reports[m].phase.is_none());
            reports[index].when = own.or(main).or(last).map_or(When::Dateline, When::Same);
        }
    }
}

/// What someone goes on to say in a dispatch was said on the occasion on which he began to speak.
fn inherit_occasion(reports: &mut [Report]) {
    for index in 1..reports.len() {
        let it = &reports[index];
        if !it.is_statement || it.when != When::Dateline {
            continue;
        }
        let speaker = it.participants.first().map(|(a, _)| *a);
        let earlier = || reports[..index].iter().rev().filter(|r| r.is_statement && r.dispatch == it.dispatch);
        let own = earlier().find(|r| r.participants.first().map(|(a, _)| *a) == speaker).map(|r| r.when);
        // Who speaks next after others spoke at a meeting spoke there too.
        let others = earlier().next().map(|r| r.when).filter(|w| matches!(w, When::Same(_)));
        if let Some(when) = own.filter(|w| matches!(w, When::Mention(_) | When::Same(_))).or(others) {
            reports[index].when = when;
        }
    }
}
