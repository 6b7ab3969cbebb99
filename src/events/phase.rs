//! Verbs that tell where in its course something is, or that it will not be (`انطلقت المحادثات`, `ألغيت الزيارة`).

use super::lexicon::Noun;
use super::trigger::Trigger;
use super::{Phase, Status, Story};
use crate::quotes::Verb;
use crate::text::VerbForm;
use std::ops::Range;

impl Story<'_> {
    /// A phase verb tells a phase of the event that its noun carries: after it, or before it (`محادثات … التي بدأت`).
    pub(super) fn phase_trigger(
        &self,
        at: usize,
        form: VerbForm,
        verb: &'static Verb,
        reach: usize,
        out: &mut Vec<Trigger>,
    ) -> Option<usize> {
        let phase = match verb.kind {
            "phase-begin" | "phase-resume" => Some(Phase::Begin),
            "phase-end" => Some(Phase::End),
            _ => None,
        };
        let status = match verb.kind {
            "cancel" => Some(Status::Cancelled),
            "postpone" => Some(Status::Postponed),
            _ => None,
        };
        let relative = at > 0 && matches!(self.text.fold(at - 1), "التي" | "الذي" | "والتي" | "والذي" | "قد");
        let before = out.iter_mut().rev().find(|t| t.noun.is_some() && t.head + 25 > at);
        // `تبادل الأسرى سيبدأ يوم الاثنين`: the subject stands before.
        let subject = form.form.tense == crate::text::Tense::Imperfect || form.future;
        let words = self.subject_words(at);
        // `توصلا إلى اتفاق ينهي الخلاف`: what an agreement ends is no phase of its own.
        let opens = |t: &&mut Trigger| {
            relative || status.is_some() || subject && t.kind != "agreement" && words.contains(&t.start())
        };
        if let Some(before) = before.filter(opens) {
            before.phase = phase.or(before.phase);
            before.status = status.or(before.status);
            before.verb = before.verb.or(Some(form));
            return Some(at + 1);
        }
        // What stands behind a comma (`استمر يومين، إلى فرض عقوبات`) is not what begins or ends, nor what was done at another
        // occasion (`هدنة تبدأ الأحد في ختام جولة`).
        let comma = |t: &usize| matches!(self.text.fold(*t), "،" | ",");
        // `اختتمت، أمس الأحد بفاس، القمة`: but for a time and a place set apart right behind the verb.
        let next = |open: &usize| self.aside_end(open + 1, &(at..reach)).filter(comma);
        let asides = std::iter::successors(Some(at + 1).filter(comma), next);
        let from = asides.skip(1).last().unwrap_or(at) + 1;
        let end = (from..reach.min(from + 7)).find(comma).unwrap_or(reach.min(from + 7));
        let own = |t: &usize| !self.in_name(*t) && !crate::quotes::listed("on-occasion", self.text.fold(t - 1));
        // `اختتم الاتفاق أشهرا من المفاوضات`: an agreement is not what comes to a close.
        let closes = matches!(verb.lemma, "اختتم" | "استهل");
        let fits = |(noun, _): &(&Noun, Range<usize>)| !closes || noun.kind != "agreement";
        let (noun, tokens) = (from..end).filter(own).filter_map(|t| self.noun_at(t)).find(fits)?;
        let rule = if phase.is_some() { "phase verb and noun" } else { "cancelling or postponing verb and noun" };
        out.push(Trigger { verb: Some(form), phase, status, rule, ..self.noun_trigger(at, noun, tokens.clone()) });
        Some(tokens.end)
    }
}
