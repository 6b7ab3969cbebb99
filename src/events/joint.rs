//! How a name is joined to what stands before it, and what part that gives it.

use super::happening::is_verbal;
use super::lexicon::NOUNS;
use super::trigger::Trigger;
use super::{EventType, Role, Story};
use crate::actors::{ActorKind, Mention, Naming};
use crate::quotes::{listed, listed_as, listed_bare, listed_stem};
use std::ops::Range;

/// How a mention is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Joint {
    /// By a preposition, given folded (`مع`, `ب`, `بين`).
    Preposition(&'static str),
    /// By و or a comma to the mention before.
    And,
    /// By nothing: subject, object or idafa.
    Bare,
}

impl Story<'_> {
    /// Whether a name stands behind `بين` and a word for a quarrel or a tie that is not the event itself.
    pub(super) fn lies_between(&self, event: usize, start: usize) -> bool {
        let between = (event + 2..start).rev().take(4).find(|&t| self.text.fold(t) == "بين");
        between.is_some_and(|t| listed_stem("lies-between", self.text.fold(t - 1)))
    }

    /// No preposition before the token `from` is the mention's.
    pub(super) fn joint(&self, mention: &Mention, last: Option<usize>, from: usize) -> Joint {
        let start = mention.first();
        if let Some(letter) = self.scene.glued_preposition(mention) {
            return Joint::Preposition(match letter {
                'ل' => "ل",
                'ب' => "ب",
                _ => "ك",
            });
        }
        let mut before = start;
        while before > 0 && matches!(self.text.fold(before - 1), "\"" | "“" | "«" | "(" | "”") {
            before -= 1;
        }
        let joined =
            self.scene.is_joined(start) || (before > 0 && matches!(self.text.fold(before - 1), "و" | "،" | "-" | "–"));
        if let Some(last) = last.map(|m| &self.scene.mentions[m]) {
            let end = last.end();
            let gap = start.saturating_sub(end);
            let same_span = mention.span == last.span;
            // `رئيسا مالي فلان والنيجر فلان`: the name of who holds the office stands right behind its state.
            let person = self.scene.registry[mention.actor].kind == ActorKind::Person
                && mention.naming == Naming::Name
                && gap == 0
                && start >= end;
            if same_span
                || person && self.scene.registry[last.actor].kind == ActorKind::State
                || (joined && gap <= 2 && !(end..start).any(|t| self.is_verb(t)))
                || (gap <= 1 && mention.naming == Naming::Nisba && last.naming == Naming::Nisba)
            {
                return Joint::And;
            }
            let all_of = (end..start).any(|t| matches!(self.text.fold(t), "وكل" | "وكلا"));
            if all_of && gap <= 3 {
                return Joint::And;
            }
        }
        // `استقبل في قصر الضيافة أمس الوزير فلانا`: behind a time nothing before it leads to the name, but whoever was met
        // before it (`بعد لقائه أمس الوزير فلانا`).
        let time = self.times.iter().find(|m| m.tokens.end == start && m.tokens.start > from + 1);
        if time.is_some_and(|m| NOUNS.at(self.text, m.tokens.start - 1).is_none()) {
            return Joint::Bare;
        }
        // `التقى على هامش الاجتماع الوزير فلانا`: between a verb and whom it names.
        let start = self.behind_occasion(mention, from).unwrap_or(start);
        // A preposition right before, or before the nouns that lead to the name (`مع قيادة الناتو`).
        for back in 1..=4usize {
            let Some(at) = start.checked_sub(back).filter(|&at| at >= from) else { break };
            let word = self.text.fold(at);
            // `يلتقي على الأرجح نظيره`
            if word == "علي" && matches!(self.text.fold(at + 1), "الارجح" | "الفور" | "الاقل") {
                continue;
            }
            // `التقى كلا من فلان وفلان`, `بكل من`: nothing but what stands before it says how they take part.
            if word == "من" && at > from {
                if listed("each", self.text.fold(at - 1)) {
                    continue;
                }
                if let Some(letter) = self.each_with(at - 1) {
                    return Joint::Preposition(letter);
                }
            }
            // `عقوبات على مسؤولين من كينيا`: how they take part, so does their state.
            if matches!(word, "من" | "عن") && at > from && listed_bare("people", self.text.fold(at - 1)) {
                // `بين قياديين من الحركة وممثلين عن الحكومة`
                let joined = last.is_some_and(|m| self.scene.mentions[m].end() + 1 == at);
                if joined && self.scene.is_joined(at - 1) {
                    return Joint::And;
                }
                continue;
            }
            if let Some(p) = listed_as("preposition", word) {
                // `بوساطة من`, `بدعم من`
                let whole =
                    (word == "من" && at > from).then(|| listed_as("preposition", self.text.fold(at - 1))).flatten();
                return Joint::Preposition(whole.unwrap_or(p));
            }
            if self.is_verb(at) || matches!(word, "،" | "." | ":" | "؛") || self.in_name(at) {
                break;
            }
        }
        Joint::Bare
    }

    /// `مع دبلوماسيين من النرويج والسويد`: states that are told by their people, and no places.
    pub(super) fn of_people(&self, mention: &Mention) -> bool {
        if !self.is_state(mention.actor) {
            return false;
        }
        let first = mention.first();
        let led = first >= 2 && matches!(self.text.fold(first - 1), "من" | "عن");
        let joined = |m: &&Mention| m.end() == first && self.text.fold(first).starts_with('و') && m.first() < first;
        led && listed("people", self.text.fold(first - 2))
            || self.scene.mentions.iter().find(joined).is_some_and(|m| self.of_people(m))
    }

    /// The preposition written onto a word for each of several (`بكل من`, `لكل من`).
    fn each_with(&self, at: usize) -> Option<&'static str> {
        let word = self.text.fold(at);
        let letter = ["ب", "ل"].into_iter().find(|letter| word.starts_with(letter))?;
        listed("each", word.strip_prefix(letter)?).then_some(letter)
    }

    /// Where an occasion begins that is set between a verb and a person whom it names (`التقى على هامش القمة نظيره`,
    /// `استقبل في الأثناء رئيس الوزراء`, `استقبل في وقت سابق الرئيس`): its noun is definite or it is a time, so that the name
    /// is none of its own.
    pub(super) fn behind_occasion(&self, mention: &Mention, from: usize) -> Option<usize> {
        let person = self.scene.registry[mention.actor].kind == ActorKind::Person && mention.naming != Naming::Nisba;
        let noun = mention.first().checked_sub(1).filter(|&t| person && t > from + 1)?;
        let time = self.times.iter().find(|m| m.tokens.end == noun + 1).map(|m| m.tokens.start);
        let start = time.unwrap_or(noun);
        let definite = time.is_some() || crate::text::without_article(self.text.fold(noun)).is_some();
        let before = start.checked_sub(1).filter(|&t| t > from && definite)?;
        let word = self.text.fold(before);
        if !(listed("on-occasion", word) || listed("presumes", word) || listed("referred", word)) {
            return (time.is_some() && start > from + 1).then_some(start);
        }
        // `إلى الاجتماع الوزير`, `مع القمة`: what such prepositions lead to is the verb's.
        if matches!(word, "الي" | "من" | "علي" | "عن") && time.is_none() {
            return None;
        }
        let led = before > from && matches!(self.text.fold(before - 1), "علي" | "في");
        Some(before - usize::from(led))
    }

    /// Whether nothing but adjectives stands between a noun and a name (`المحادثات الأمنية الروسية الأمريكية`).
    pub(super) fn attached(&self, noun: usize, start: usize) -> bool {
        let between = noun + 1..start;
        let adjective = |t: usize| {
            let word = self.text.fold(t);
            crate::text::without_article(word).is_some()
                || matches!(
                    word,
                    "-" | "–"
                        | "ثالث"
                        | "ثان"
                        | "ثاني"
                        | "اول"
                        | "جديد"
                        | "جديده"
                        | "ثانيه"
                        | "ثالثه"
                        | "مغلق"
                        | "مغلقه"
                        | "هاتفيه"
                        | "ثنائيه"
                        | "\""
                        | "«"
                )
                || self.leads_to_name(t)
        };
        between.len() <= 5 && between.into_iter().all(adjective)
    }

    /// Words after which names belong to what it is about.
    pub(super) fn turns_away(&self, token: usize) -> bool {
        listed("turns-away", self.text.fold(token))
    }

    /// Whether a verb of hosting stands right before a name (`التي استضافتها النرويج`).
    pub(super) fn hosts(&self, start: usize) -> bool {
        self.verb_before(start).is_some_and(|row| row.role("subj") == Some("host") && row.role("obj") != Some("both"))
    }

    /// `القمة التي جمعت الرئيسين`: whom a meeting brings together.
    pub(super) fn gathers(&self, start: usize) -> bool {
        self.verb_before(start).is_some_and(|row| row.role("obj") == Some("both"))
    }

    /// `الاتفاق الذي وقعته الهند`: who signed, right behind the verb.
    pub(super) fn signed_before(&self, start: usize) -> bool {
        self.verb_before(start).is_some_and(|row| row.event == "AGREE")
    }

    fn verb_before(&self, start: usize) -> Option<&'static crate::quotes::Verb> {
        let verb = start.checked_sub(1).and_then(|t| self.scene.verb(t))?;
        Some(crate::quotes::Verb::row(verb.row))
    }

    /// `وقعت الفصائل اتفاقا لنزع السلاح، في حضور الرئيس فلان`: who stands by, goes between or has others come, behind what
    /// another noun of the clause brings along.
    pub(super) fn add_company(&self, trigger: &Trigger, rest: Range<usize>, out: &mut Vec<(usize, Role)>) {
        let joins = matches!(trigger.event, EventType::Consult | EventType::Agree);
        for (index, mention) in self.scene.mentions.iter().enumerate() {
            if !joins || !rest.contains(&mention.first()) || !self.scene.is_party(mention) || self.in_title(mention) {
                continue;
            }
            let Joint::Preposition(p) = self.joint(mention, None, rest.start) else { continue };
            if ["with-mediator", "with-present", "with-host"].iter().any(|list| listed(list, p))
                && let Some(role) = self.role_by(trigger, p)
            {
                self.add_all(out, index, role, &rest);
            }
        }
    }

    pub(super) fn role_by(&self, trigger: &Trigger, preposition: &str) -> Option<Role> {
        let framed =
            trigger.row().frame.iter().find(|(p, _)| crate::text::fold(p) == preposition).map(|(_, role)| *role);
        match (preposition, framed) {
            (_, Some("both")) => Some(Role::Both),
            (_, Some("target")) => Some(Role::Target),
            (_, Some("source")) => Some(Role::Source),
            (_, Some("mediator")) => Some(Role::Mediator),
            (_, Some("host")) => Some(Role::Host),
            // `تضامن فرنسا مع لبنان`
            ("مع", None) if trigger.event == EventType::Support && !trigger.reciprocal => Some(Role::Target),
            _ if listed("with-both", preposition) => Some(Role::Both),
            // `لقاؤه بالرئيس`, `أجرى اتصالا هاتفيا بنظيره`
            ("ب", None) if matches!(trigger.kind, "meeting" | "call") => Some(Role::Both),
            _ if listed("with-mediator", preposition) => Some(Role::Mediator),
            _ if listed("with-host", preposition) => (trigger.event == EventType::Consult).then_some(Role::Host),
            // Who stands by when others sign does not sign.
            _ if listed("with-present", preposition) => {
                Some(if trigger.event == EventType::Agree { Role::Mediator } else { Role::Both })
            }
            // Upon whom something falls, and who is given something.
            ("علي" | "ضد" | "تجاه" | "ازاء", None) if is_hostile(trigger.event) => Some(Role::Target),
            // `رفع العقوبات المفروضة على`
            ("علي", None) if trigger.event == EventType::Concede => Some(Role::Target),
            ("ل" | "الي", None) if trigger.event == EventType::Aid => Some(Role::Target),
            ("الي", None) if trigger.event == EventType::Agree && !trigger.reciprocal => Some(Role::Target),
            ("عن", None) if trigger.event == EventType::Concede => Some(Role::Target),
            // `أعرب عن تعازيه لتركيا`, `سلم رسالة إلى الرئيس`: to whom it is said.
            ("ل" | "الي", None) if trigger.verb.is_some() && trigger.noun.is_some() && is_verbal(trigger.event) => {
                Some(Role::Target)
            }
            ("ل", None) if trigger.noun.is_some() => Some(Role::Source),
            // `سلمه دعوة من الرئيس`
            ("من", None) if trigger.noun.is_some() && is_verbal(trigger.event) => Some(Role::Source),
            _ => None,
        }
    }
}

/// Types of which someone is the victim or the addressee of harm.
pub(super) fn is_hostile(event: EventType) -> bool {
    matches!(
        event,
        EventType::Threaten
            | EventType::Sanction
            | EventType::Coerce
            | EventType::Assault
            | EventType::Protest
            | EventType::Accuse
            | EventType::Reject
    )
}
