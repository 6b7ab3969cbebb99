//! What is to be done, named by a verbal noun: planned (`يستعد لنشر`), pledged (`تعهدت بإعادة سفيرها`), agreed on (`اتفقا
//! على سحب قواتهما وتبادل الأسرى`). The type names the thing; that it lies ahead is its status.

use super::happening::is_verbal;
use super::lexicon::{self, MASDARS};
use super::trigger::Trigger;
use super::{EventType, Status, Story};
use crate::quotes::{Verb, listed};
use std::ops::Range;

/// The rule of what an agreement lays down: its parties are those of the agreement.
pub(super) const AGREED: &str = "agreement and verbal noun";
/// A verbal noun and what it takes its type from stand so near.
const NEAR: usize = 5;
/// The list of what is agreed on reaches so far.
const FAR: usize = 45;

impl Story<'_> {
    /// The act that a verbal noun at a token names, and the token behind what names it.
    fn deed(&self, head: usize, at: usize, reach: usize) -> Option<(Trigger, usize)> {
        if let Some((noun, tokens)) = self.noun_at(at).filter(|(noun, _)| is_deed(noun.kind)) {
            let end = tokens.end;
            return Some((self.noun_trigger(head, noun, tokens), end));
        }
        if let Some(found) = lexicon::LIGHT_MASDARS.at(self.text, at) {
            let lemma = Verb::row(*found.value).lemma;
            let near = at + 1..reach.min(at + NEAR);
            let taken = near.into_iter().find_map(|t| Some((t, lexicon::light(lemma, self.text, t)?)));
            if let Some((t, light)) = taken
                && let Some(event) = light.event
            {
                let noun = Some(at..t + 1);
                let named = Trigger { noun, mode: light.mode, lemma, gloss: light.en, ..self.bare(head, event) };
                return Some((named, t + 1));
            }
        }
        let found = MASDARS.at(self.text, at)?;
        let end = at + found.tokens;
        let rows = lexicon::rows_of(Verb::row(*found.value).lemma);
        let asks = |v: &&Verb| v.has("noun") || v.has("doc");
        // `قوة يستعد الحلف لنشرها`: what its pronoun takes up stands before.
        let taken_up = ["ها", "ه", "هم"].iter().any(|p| self.text.fold(at).ends_with(p)) && head < at;
        let before = |v: &Verb| taken_up && self.frame_fits(head.saturating_sub(NEAR), v, head);
        let fits = |v: &&Verb| v.kind == "event" && (self.frame_fits(at, v, reach) || before(v));
        let verb = rows.iter().copied().filter(asks).find(fits);
        let verb = verb.or_else(|| rows.iter().copied().find(|v| !asks(v) && fits(v)))?;
        Some((Trigger { noun: Some(at..end), ..self.of_verb(head, verb)? }, end))
    }

    /// `تستعد لتفكيك`, `ينص على تسليم`: the first act behind a verb that plans or lays down.
    pub(super) fn planned_deed(&self, at: usize, reach: usize) -> Option<(Trigger, usize)> {
        let (deed, end) = (at + 1..reach.min(at + 9)).find_map(|t| self.deed(at, t, reach))?;
        Some((
            Trigger {
                verb: self.scene.verb(at),
                noun: None,
                status: Some(Status::Scheduled),
                rule: "plan and verbal noun",
                ..deed
            },
            end,
        ))
    }

    /// `تعهدت نيروبي بإعادة سفيرها`: what is pledged lies ahead.
    pub(super) fn pledged_deed(&self, at: usize, reach: usize) -> Option<(Trigger, usize)> {
        let form = self.scene.verb(at).filter(|f| listed("pledges", &crate::text::fold(Verb::row(f.row).lemma)))?;
        let (deed, end) = self.led_deed(at, reach.min(at + 12))?;
        let promises = is_verbal(deed.event) || listed("pledges", &crate::text::fold(deed.lemma));
        let status = Some(Status::Scheduled);
        let rule = "pledge and verbal noun";
        (!promises).then_some((Trigger { verb: Some(form), noun: None, status, rule, ..deed }, end))
    }

    /// The first act behind a verb that ب leads to.
    pub(super) fn led_deed(&self, at: usize, reach: usize) -> Option<(Trigger, usize)> {
        let led = |t: &usize| self.text.fold(*t).starts_with('ب') && !self.in_name(*t);
        (at + 1..reach).filter(led).find_map(|t| self.deed(at, t, self.clause_end(t, &(t..reach + NEAR))))
    }

    /// `اتفقا على سحب قواتهما وتبادل الأسرى`: each act of the list that what is agreed on makes. What a document only
    /// provides for is one where it has its day.
    pub(super) fn agreed_deeds(&self, verb: usize, sentence: &Range<usize>) -> Vec<Trigger> {
        let Some(row) = self.scene.verb(verb).map(|f| Verb::row(f.row)) else { return Vec::new() };
        let provides = row.mode == "provide";
        if !(provides || listed("agrees-on", &crate::text::fold(row.lemma))) {
            return Vec::new();
        }
        let mut out = Vec::new();
        let mut led = false;
        let mut at = verb + 1;
        let end = sentence.end.min(verb + FAR);
        while at < end {
            let word = self.text.fold(at);
            // `على وقف القتال وسحب القوات`: in such a list a verbal noun, unless a subject stands behind it.
            let joins = led && word.starts_with('و') && self.scene.is_joined(at);
            let subject = self.scene.mentions.iter().any(|m| m.first() == at + 1 && self.scene.is_party(m));
            let acts = self.is_verb(at) && (subject || !joins);
            let stops = at > verb + 1 && (acts || listed("but", word) || matches!(word, "." | "؛" | ":"));
            if stops || crate::quotes::begins_participle(self.text, at) {
                break;
            }
            let on = matches!(self.text.fold(at - 1), "علي" | "وعلي" | "الي" | "والي");
            let opens = on || word.starts_with('ب') && provides && !led;
            let item = (opens || joins).then(|| self.deed(at, at, end)).flatten();
            led |= opens;
            let Some((deed, next)) = item else {
                if self.is_verb(at) {
                    break;
                }
                at += 1;
                continue;
            };
            let lasts = next..self.clause_end(at, sentence).max(next);
            let dated = self.times.iter().any(|m| lasts.contains(&m.tokens.start));
            // `اتفقا على تهدئة الموقف`: a truce that is agreed on is the agreement.
            let truce = deed.mode == Some("ceasefire") && !provides;
            if brings_change(deed.event) && !truce && (dated || !provides) {
                out.push(Trigger { reciprocal: true, status: Some(Status::Scheduled), rule: AGREED, ..deed });
            }
            at = next;
        }
        out
    }
}

/// Kinds of nouns that name something to be done.
fn is_deed(kind: &str) -> bool {
    matches!(kind, "withdrawal" | "aid" | "sanction" | "attack" | "protest" | "meeting" | "visit" | "call")
        || kind == "support"
}

/// Types of acts by which parties carry out what they agreed on.
fn brings_change(event: EventType) -> bool {
    matches!(event, EventType::Retreat | EventType::Cooperate | EventType::Concede | EventType::Aid)
}
