//! Words that refer to something told elsewhere, and what a clause takes over from the one before it.

use super::happening::is_verbal;
use super::trigger::Trigger;
use super::{EventType, Report, Role, Status, Story};
use crate::quotes::listed;
use crate::text::Tense;
use std::ops::Range;

/// What the verb before told in the same sentence: where it stands, who acts, and when.
pub(super) struct Last {
    pub head: usize,
    pub who: Vec<(usize, Role)>,
    pub time: Option<usize>,
    pub tense: Option<Tense>,
}

impl Story<'_> {
    /// Whether words that tell nothing new name enough to know what they mean: who, when or where.
    pub(super) fn is_reference(
        &self,
        trigger: &Trigger,
        participants: &[(usize, Role)],
        time: Option<usize>,
        place: Option<usize>,
    ) -> bool {
        let kind = matches!(trigger.kind, "meeting" | "call" | "visit") || trigger.signs();
        let before = self.text.fold(trigger.start().wrapping_sub(1));
        let presumed = trigger.verb.is_none() && listed("presumes", before) && !is_verbal(trigger.event);
        let act = kind
            || presumed
            || trigger.kind == "which"
            || trigger.verb.is_some() && matches!(trigger.event, EventType::Agree | EventType::Consult);
        act && (!participants.is_empty() || time.is_some() || place.is_some())
    }

    /// `وكان في استقباله رئيس الوزراء`.
    pub(super) fn is_reception(&self, trigger: &Trigger) -> bool {
        let start = trigger.start();
        let before = |back: usize| start.checked_sub(back).map_or("", |t| self.text.fold(t).trim_start_matches('و'));
        trigger.lemma == "استقبال" && before(1) == "في" && before(2).starts_with("كان")
    }

    /// Whether a noun tells on what occasion something else was done (`خلال محادثات`, `في ختام جولة ثانية`).
    pub(super) fn is_occasion(&self, trigger: &Trigger) -> bool {
        let start = trigger.start();
        trigger.verb.is_none() && (start.saturating_sub(2)..start).any(|t| listed("on-occasion", self.text.fold(t)))
    }

    /// `أعلنت الوزارة تأجيل الاجتماع`, `قررت إلغاء الزيارة`: what the verb governs is that it will not be.
    pub(super) fn called_off(&self, trigger: &Trigger, own: &Range<usize>, sentence: &Range<usize>) -> Option<Status> {
        let noun = trigger.noun.as_ref().filter(|noun| trigger.verb.is_some() && noun.start > trigger.head + 1)?;
        let status = self.status(noun.start, trigger.end(), None, own, &(trigger.head + 1..sentence.end)).status;
        status.filter(|s| matches!(s, Status::Cancelled | Status::Postponed))
    }

    /// Whose act the verb was to which و joins this one, where that was none for the timeline (`أن يزرعا شجرة ويوقعا`).
    pub(super) fn subject_of_last(
        &self,
        trigger: &Trigger,
        joined: bool,
        sentence: &Range<usize>,
    ) -> Option<Vec<(usize, Role)>> {
        let from = trigger.head.saturating_sub(15).max(sentence.start);
        let verb = (from..trigger.head).rev().find(|&t| joined && self.is_verb(t))?;
        let subject = self.scene.subject(verb, trigger.head, sentence)?.mention;
        let role = if trigger.reciprocal { Role::Both } else { Role::Source };
        let all = std::iter::once(subject).chain(self.twins(subject));
        Some(all.map(|m| (self.party_of(self.scene.mentions[m].actor), role)).collect())
    }

    /// What only completes the report before it in the same sentence: by whose signing it was done (`أنهى البلدان نزاعهما،
    /// بتوقيع الرئيسين`), or whom a visitor met on his visit (`زار بكين والتقى نظيره`).
    pub(super) fn completes_last(
        &self,
        trigger: &Trigger,
        report: &Report,
        sentence: &Range<usize>,
        out: &mut [Report],
    ) -> bool {
        let Some(last) = out.last_mut().filter(|r| sentence.contains(&r.head) && !r.is_statement) else { return false };
        let signing = trigger.signs()
            && self.text.fold(trigger.start()).starts_with('ب')
            && matches!(last.event, EventType::Agree | EventType::Concede | EventType::Retreat)
            && !report.participants.is_empty();
        let same = report.event == last.event && report.status == last.status && !report.refers;
        let own_time = matches!(report.when, super::When::Mention(_)) && report.when != last.when;
        let joined = trigger.verb.is_some_and(|v| v.conjunction) || self.text.fold(trigger.head - 1) == "حيث";
        let first = |r: &Report| r.participants.first().map(|(a, _)| *a);
        let one = first(last) == first(report) || last.participants.is_empty();
        let visit = last.mode == Some("visit")
            && report.mode != Some("visit")
            && trigger.noun.is_none()
            && report.event == EventType::Consult;
        let elsewhere = report.place.is_some() && last.place.is_some() && report.place != last.place;
        let one_act = visit || matches!(report.event, EventType::Concede | EventType::Protest);
        // `التقى السفير وسلمه مذكرة`: what he was handed when they met.
        let handed = report.event == EventType::Statement
            && matches!(last.event, EventType::Consult | EventType::Protest)
            && trigger.verb.is_some_and(|v| v.object.is_some());
        let goes_on = joined && one && !own_time && (same && !elsewhere && one_act || handed);
        if !signing && !goes_on {
            return false;
        }
        if signing {
            last.event = EventType::Agree;
        }
        // Whoever sent it did not meet.
        for &(actor, role) in report.participants.iter().filter(|_| !handed) {
            if !last.participants.iter().any(|(a, _)| *a == actor) {
                last.participants.push((actor, role));
            }
        }
        last.place = last.place.or(report.place);
        last.tokens.end = last.tokens.end.max(report.tokens.end);
        last.span = self.text.span_of(last.tokens.clone());
        true
    }

    /// `ألغيت زيارة كان مقررا أن يقوم بها`: what was planned of it belongs to what is called off.
    pub(super) fn end_of_plan(&self, trigger: &Trigger, end: usize, sentence: &Range<usize>) -> Option<usize> {
        let planned = (trigger.end() + 1..end).any(|t| listed("was-planned", self.text.fold(t)));
        let goes_on = crate::quotes::opens_clause(self.text.fold(end)).is_some();
        (trigger.is_off() && planned && goes_on && end + 1 < sentence.end).then(|| self.clause_end(end + 1, sentence))
    }

    /// The part of a clause in which the day of a noun stands: what was done after it has a day of its own (`وقع أمس، بعد
    /// خمسة أيام من توقيعهما الأول`).
    pub(super) fn dating(&self, trigger: &Trigger, clause: &Range<usize>) -> Range<usize> {
        let before = self.text.fold(trigger.start().wrapping_sub(1));
        let amount = |m: &crate::time::Mention| m.tokens.end + 1 == trigger.start();
        let of_amount = before == "من" && self.times.iter().any(amount);
        let apart = trigger.verb.is_none() && (listed("presumes", before) || of_amount);
        // `رحب أمس بالاتفاق الذي وقعه البلدان`: nor is the day of the sentence that of its relative clause.
        let apart = apart || self.has_own_clause(trigger);
        if apart { trigger.start()..clause.end } else { clause.clone() }
    }

    /// Those who meet or sign by a noun that does not name them: who agrees at a meeting meets (`اتفق الجانبان، خلال
    /// محادثات في جربة، على`), `توقيعهما` is of the two told of before, `بينه وبين` of the one.
    pub(super) fn add_those_told(
        &self,
        trigger: &Trigger,
        clause: &Range<usize>,
        (before, told): (Option<&Last>, Option<&Report>),
        out: &mut Vec<(usize, Role)>,
    ) {
        self.add_possessor(trigger, before, out);
        if trigger.verb.is_some() || out.len() >= 2 || !(trigger.reciprocal || trigger.signs()) {
            return;
        }
        let both = |who: &[(usize, Role)]| who.len() >= 2 && who.iter().all(|(_, role)| *role == Role::Both);
        let last = before.filter(|last| trigger.head - last.head < 25).map(|last| &last.who[..]);
        let theirs = self.text.fold(trigger.end()).ends_with("هما");
        let acts = |who: &[(usize, Role)]| {
            who.len() == 2 && who.iter().all(|(_, role)| matches!(role, Role::Both | Role::Source))
        };
        let two = match () {
            () if theirs => {
                last.filter(|who| both(who) || acts(who)).or(told.map(|r| &r.participants[..]).filter(|who| both(who)))
            }
            () if out.is_empty() && self.is_occasion(trigger) => last.filter(|who| both(who)),
            () => None,
        };
        let named = self.two_before(trigger.start(), &self.text.sentence_of(trigger.start()));
        let named = named.filter(|_| theirs && two.is_none()).map(|two| two.map(|actor| (actor, Role::Both)));
        for &(actor, role) in two.or(named.as_ref().map(|two| &two[..])).unwrap_or(&[]) {
            if !out.iter().any(|(a, _)| *a == actor) {
                out.push((actor, role));
            }
        }
        let his = (trigger.end() + 1..clause.end.min(trigger.end() + 4))
            .any(|t| matches!(self.text.fold(t), "بينه" | "بينها"));
        let named = |m: &&crate::actors::Mention| m.tokens.end <= trigger.start() && self.scene.is_party(m);
        if let Some(one) = self.scene.mentions.iter().rev().find(named).filter(|_| his && out.len() == 1) {
            let actor = self.party_of(one.actor);
            if actor != out[0].0 && trigger.start() - one.tokens.end < 40 {
                out.insert(0, (actor, Role::Both));
            }
        }
    }

    /// `قال الوزير خلال لقائه نظيره`, `وخلال استقباله السفير، أكد الملك أن`: whose meeting it was is who acts or speaks in the
    /// sentence.
    fn add_possessor(&self, trigger: &Trigger, before: Option<&Last>, out: &mut Vec<(usize, Role)>) {
        if !self.is_his(trigger) {
            return;
        }
        let sentence = self.text.sentence_of(trigger.start());
        let here = |s: &&crate::quotes::Saying| sentence.contains(&s.cue) && !s.content.contains(&trigger.start());
        let said = self.spoken.sayings.iter().find(here).and_then(|s| s.speaker);
        let acts = |(_, role): &&(usize, Role)| matches!(role, Role::Source | Role::Both);
        let one = said.or_else(|| before.and_then(|last| last.who.iter().find(acts)).map(|(a, _)| *a));
        // `وخلال لقائه الوزير، جدد الملك دعمه`
        let ahead = || {
            let verb = (trigger.end() + 1..sentence.end).find(|&t| self.is_verb(t))?;
            let subject = self.scene.subject(verb, sentence.end, &sentence)?;
            Some(self.scene.mentions[subject.mention].actor)
        };
        let one = one.or_else(ahead);
        if let Some(one) = one.filter(|&a| !out.iter().any(|(p, _)| self.same_side(*p, a))) {
            out.insert(0, (self.party_of(one), if trigger.reciprocal { Role::Both } else { Role::Source }));
        }
    }

    /// Whether the noun of a meeting bears the pronoun of one who met (`لقائه`, `استقبالها`), behind the word for an occasion.
    pub(super) fn is_his(&self, trigger: &Trigger) -> bool {
        let word = self.text.slice(self.text.token(trigger.end()).span);
        let one = word.ends_with('ه') || word.ends_with("ها");
        let meets = trigger.verb.is_none() && matches!(trigger.kind, "meeting" | "call" | "visit");
        let before = self.text.fold(trigger.start().wrapping_sub(1));
        let open = crate::text::without_article(self.text.fold(trigger.start())).is_none();
        one && open && meets && listed("referred", before.strip_prefix('و').unwrap_or(before))
    }
}
