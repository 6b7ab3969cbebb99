//! Parties that a pronoun means: `قال إنه زار`, `القمة التي جمعتهما`, `حيث استقبله الملك`, `من لقائهما`.

use super::trigger::Trigger;
use super::{EventType, Role, Story};
use crate::actors::ActorKind;
use crate::quotes::listed;
use std::ops::Range;

/// So far before a pronoun stand those whom it means.
const NEAR: usize = 25;

impl Story<'_> {
    /// `قال إنه زار`: a verb behind أن with a pronoun has the speaker as its subject.
    pub(super) fn pronoun_subject(&self, head: usize) -> Option<usize> {
        // `يقوم بها الوزير، التقى الأخير`: who was named last.
        if listed("latter", self.text.fold(head + 1)) {
            return self.person_before(head, &self.text.sentence_of(head));
        }
        let before = (head.saturating_sub(2)..head)
            .rev()
            .find(|&t| !matches!(self.text.fold(t), "قد" | "لن" | "لم" | "لا" | "سوف"))?;
        let word = self.text.fold(before);
        let pronoun = crate::quotes::opens_clause(word).is_some() && !word.ends_with('ن');
        let said = self
            .spoken
            .sayings
            .iter()
            .rev()
            .find(|s| s.cue < head && s.content.start + 3 > head && s.content.start <= head)?;
        said.speaker.filter(|_| pronoun)
    }

    /// `القمة التي جمعتهما`: the two who were named before.
    pub(super) fn pronoun_pair(&self, trigger: &Trigger, clause: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        let pair = (trigger.end() + 1..clause.end)
            .any(|t| self.text.fold(t).starts_with("جمعت") && self.text.fold(t).ends_with("هما"));
        if !pair || out.len() >= 2 {
            return;
        }
        let before = self.scene.mentions.iter().enumerate().rev();
        let mut named = before.filter(|(_, m)| m.tokens.end <= trigger.start() && self.scene.is_party(m));
        let mut two: Vec<usize> = Vec::new();
        while two.len() < 2 {
            let Some((index, m)) = named.next() else { return };
            if trigger.start() - m.tokens.end > 12 {
                return;
            }
            if !two.iter().any(|&t| self.scene.mentions[t].actor == m.actor) {
                two.push(index);
            }
        }
        two.reverse();
        for m in two {
            self.add(out, m, Role::Both);
        }
    }

    /// `وصول الرئيس إلى الرباط، حيث استقبله الملك`, `اتصل بنظيره وطالبه بإخلاء المكان`: whom one meets, receives or asks
    /// is the person named last before.
    pub(super) fn pronoun_object(&self, trigger: &Trigger, sentence: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        let one = trigger.verb.is_some_and(|v| matches!(v.object, Some("ه" | "ها")));
        let meets = trigger.event == EventType::Consult;
        let asks =
            trigger.row().role("obj") == Some("target") && listed("asks-someone", &crate::text::fold(trigger.lemma));
        // `وسلمه دعوة رسمية`: to whom it was given.
        let gives = trigger.noun.is_some() && trigger.row().kind == "light";
        if !one || !(gives || (meets || asks) && trigger.noun.is_none()) || out.len() > 1 {
            return;
        }
        let role = match () {
            () if asks || gives => Role::Target,
            () if trigger.reciprocal => Role::Both,
            () => Role::Source,
        };
        let apart = |p: &usize| out.first().is_none_or(|(a, _)| !self.same_side(*p, *a));
        let known = |p: &usize| !self.scene.registry[*p].is_unnamed;
        if let Some(person) = self.person_before(trigger.head, sentence).filter(apart).filter(known) {
            out.push((person, role));
        }
    }

    /// `وكان في استقباله بالمطار الرئيس فلان`: who receives stands behind, who is received was named before.
    pub(super) fn reception(&self, trigger: &Trigger, clause: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        if !self.is_reception(trigger) || out.iter().any(|(_, role)| *role == Role::Host) {
            return;
        }
        let behind = trigger.end() + 1..clause.end.min(trigger.end() + 6);
        let host = self.scene.mentions.iter().position(|m| {
            let led = m.first() > 0 && self.scene.is_preposition(m.first() - 1);
            behind.contains(&m.first()) && self.scene.is_party(m) && !led && self.scene.glued_preposition(m).is_none()
        });
        let Some(host) = host else { return };
        self.add(out, host, Role::Host);
        self.add_chain(out, host, Role::Host, clause);
        let told = self.text.sentence_of(trigger.start().saturating_sub(NEAR));
        if let Some(guest) = self.person_before(trigger.start(), &(told.start..trigger.start()))
            && !out.iter().any(|(a, _)| *a == guest)
        {
            out.push((guest, Role::Source));
        }
    }

    /// The person named last before a token, in a range.
    fn person_before(&self, token: usize, within: &Range<usize>) -> Option<usize> {
        let named = |m: &&crate::actors::Mention| {
            let it = &self.scene.registry[m.actor];
            m.tokens.end <= token && m.first() >= within.start && it.kind == ActorKind::Person && self.scene.is_party(m)
        };
        self.scene.mentions.iter().rev().find(named).map(|m| m.actor)
    }

    /// `خرج فلان وفلان من لقائهما`: the two whom و joins shortly before, in the same sentence.
    pub(super) fn two_before(&self, token: usize, sentence: &Range<usize>) -> Option<[usize; 2]> {
        let mentions = &self.scene.mentions;
        let near = |m: &usize| {
            let m = &mentions[*m];
            m.tokens.end <= token
                && m.first() >= sentence.start
                && token - m.tokens.end < NEAR
                && self.scene.is_party(m)
        };
        let joined = |m: usize, before: usize| {
            mentions[before].first() < mentions[m].first()
                && self.joint(&mentions[m], Some(before), sentence.start) == super::joint::Joint::And
        };
        let last = (1..mentions.len()).rev().find(near)?;
        let first = (0..last).rev().filter(near).find(|&first| joined(last, first))?;
        let alone = !(0..first).rev().take(2).any(|m| near(&m) && joined(first, m));
        let two = [mentions[first].actor, mentions[last].actor];
        (alone && two[0] != two[1]).then_some(two)
    }

    /// `تلقى سيادته اتصالا`: a title that stands for who was told of before.
    pub(super) fn stands_for(&self, trigger: &Trigger) -> bool {
        trigger.verb.is_some() && listed("pronoun-title", self.text.fold(trigger.head + 1))
    }
}
