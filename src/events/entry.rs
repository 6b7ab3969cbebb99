//! What is an entry of its own, and what only refers to one.

use super::happening::is_verbal;
use super::trigger::Trigger;
use super::{EventType, Role, Story};
use crate::quotes::listed;
use crate::text::Tense;
use std::ops::Range;

impl Story<'_> {
    /// What a diplomatic historian would put on a timeline.
    pub(super) fn is_entry(
        &self,
        trigger: &Trigger,
        participants: &[(usize, Role)],
        time: Option<usize>,
        place: Option<usize>,
        sentence: &Range<usize>,
    ) -> bool {
        if trigger.rule == super::trigger::OUTCOME_OF_TALKS {
            return participants.len() >= 2;
        }
        if matches!(trigger.kind, "masdar" | "which") {
            return false;
        }
        if trigger.verb.is_some() && trigger.noun.is_none() {
            if participants.len() < 2 && listed("needs-two", &crate::text::fold(trigger.lemma)) {
                return false;
            }
            let human = trigger.row().has("human");
            // `ما سمح لأثينا بالتسديد`, `يتيح القرض لها`: what no one does is no act.
            let acts = |(_, role): &(usize, Role)| *role != Role::Target;
            if human && trigger.event == EventType::Retreat && !participants.iter().any(acts) {
                return false;
            }
            let moves = matches!(trigger.event, EventType::Mobilize | EventType::Retreat | EventType::Sanction);
            let ahead = moves && trigger.verb.is_some_and(|v| v.future);
            let placed = !human && (ahead || time.is_some() || place.is_some()) && !is_verbal(trigger.event);
            let said = trigger.event == EventType::Statement;
            let met = trigger.event == EventType::Consult && time.is_some() && place.is_some();
            return !participants.is_empty() || !said && (trigger.event == EventType::Protest || placed || met);
        }
        if trigger.status.is_some() || self.is_reception(trigger) {
            return true;
        }
        let meets = matches!(trigger.kind, "meeting" | "call" | "visit");
        if trigger.verb.is_some() {
            let does = meets || !matches!(trigger.kind, "statement" | "demand");
            let known = time.is_some() || place.is_some() || self.is_announced(trigger);
            return !participants.is_empty() || (does && known);
        }
        if trigger.kind == "agreement" {
            let after = listed("of-a-signing", self.text.fold(trigger.start().wrapping_sub(1)));
            let told = trigger.signs() && (after || self.scheduled_word(trigger));
            // `قبيل التوقيع`: who else is told of there does not sign.
            let presumed = after && !self.scheduled_word(trigger);
            let parties = participants.len() > usize::from(presumed);
            return told && (time.is_some() || place.is_some() || parties)
                || time.is_some() && self.is_related(trigger);
        }
        if !meets {
            return false;
        }
        let referred = trigger.start() > sentence.start && listed("referred", self.text.fold(trigger.start() - 1));
        match (participants.len(), time) {
            // `قال الوزير خلال استقباله نظيره`: whom he met is told nowhere else.
            (2.., _) if self.is_his(trigger) && !self.same_side(participants[0].0, participants[1].0) => true,
            (2.., Some(_)) => true,
            (1, Some(_)) => place.is_some() || !referred,
            (2.., None) => !referred && self.scheduled_word(trigger),
            (0, Some(_)) => !referred && (place.is_some() || self.scheduled_word(trigger)),
            _ => false,
        }
    }

    /// `قالت كينيا إن المركب سيسلم إلى أصحابه`: what lies ahead is told by whoever announces it first of all.
    fn is_announced(&self, trigger: &Trigger) -> bool {
        let ahead = trigger.verb.is_some_and(|v| v.future);
        let first = |s: &crate::quotes::Saying| s.speaker.is_some() && s.content.contains(&trigger.start());
        ahead && self.spoken.sayings.iter().any(|s| first(s) && trigger.start() <= s.content.start + 4)
    }

    /// `الاتفاق الذي وقع الخميس`: a relative clause tells what was done with it.
    fn is_related(&self, trigger: &Trigger) -> bool {
        let end = trigger.end() + 1;
        (end..end + 4).any(|t| {
            let relative = crate::quotes::listed("relative", self.text.fold(t));
            relative
                && (t + 1..t + 3)
                    .any(|v| self.scene.verb(v).is_some_and(|f| crate::quotes::Verb::row(f.row).event == "AGREE"))
        })
    }

    /// `الاتفاق الذي أبرمته اليابان`, `التي جرت أمس`: whether a relative clause right behind a noun tells it as done, whatever
    /// the sentence around it plans.
    pub(super) fn is_told_as_done(&self, noun: usize) -> bool {
        let done = |f: crate::text::VerbForm| f.form.tense == Tense::Perfect && !f.conjunction;
        let relative = (noun + 1..noun + 3).find(|&t| listed("relative", self.text.fold(t)));
        relative.is_some_and(|t| self.scene.verb(t + 1).is_some_and(done))
    }

    /// Whether a trigger is told by a relative clause of its own, and no verb there takes its subject from before (`المفاوضات
    /// التي أجراها`): the sentence around it lends no party.
    pub(super) fn has_own_clause(&self, trigger: &Trigger) -> bool {
        let related = listed("relative", self.text.fold(trigger.head.wrapping_sub(1)));
        let done = || trigger.row().lemma == "تم" || self.is_passive(trigger.head);
        if trigger.verb.is_some() { related && done() } else { self.is_told_as_done(trigger.end()) }
    }

    /// A journey for talks, or a verb whose object they are (`تستضيف محادثات`): one event, told by the talks.
    pub(super) fn one_with(&self, verb: &Trigger, talks: &Trigger) -> bool {
        let between = verb.end() + 1..talks.start();
        let object = between.len() <= 6 && !between.clone().any(|t| self.scene.is_preposition(t) || self.is_verb(t));
        object || self.for_the_purpose(between)
    }

    /// `وصل المبعوث للمشاركة في المحادثات`: talks that go on anyway are not what the journey brings about.
    pub(super) fn is_attended(&self, talks: &Trigger) -> bool {
        let definite = crate::text::without_article(self.text.fold(talks.end())).is_some();
        let from = talks.start().saturating_sub(3);
        definite && talks.verb.is_none() && (from..talks.start()).any(|t| listed("attends", self.text.fold(t)))
    }

    /// `وصول فلان إلى جدة، حيث التقى`: who came is the subject of what he did there.
    pub(super) fn visitor_before(
        &self,
        trigger: &Trigger,
        all: &[Trigger],
        sentence: &Range<usize>,
    ) -> Option<Vec<(usize, Role)>> {
        let visit = |t: &&Trigger| t.kind == "visit" && t.verb.is_none() && t.end() < trigger.head;
        let visit = all.iter().rev().find(visit).filter(|t| trigger.head - t.end() < 25)?;
        let who = self.participants(visit, &(visit.start()..trigger.head), sentence);
        Some(who).filter(|who| !who.is_empty())
    }

    fn for_the_purpose(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|t| listed("purpose", self.text.fold(t)))
    }

    /// A masdar of holding (`إجراء`, `عقد`, `اختتام`) before the noun.
    pub(super) fn scheduled_word(&self, trigger: &Trigger) -> bool {
        let before = self.text.fold(trigger.start().wrapping_sub(1));
        listed("holding", before.trim_start_matches('و'))
    }
}
