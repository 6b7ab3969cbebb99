//! Whether it took place: planned, proposed, conditional, denied, or done.

use super::lexicon::Noun;
use super::trigger::Trigger;
use super::{Status, Story};
use crate::quotes::{Verb, listed};
use crate::text::{Phrases, Tense, VerbForm, fold, table};
use std::ops::Range;
use std::sync::LazyLock;

/// So far behind its noun stands the verb that says whether it will be.
const FATE: usize = 10;

/// So far before a clause stands the verb that rules out what it tells, and so far in it what it rules out.
const RULED_OUT: usize = 10;

struct Cue {
    status: &'static str,
    scope: &'static str,
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows = table("events/status").rows();
    Phrases::new(rows.map(|row| (row.get("cue"), Cue { status: row.get("status"), scope: row.get("scope") })))
});

/// What the words around a trigger say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Reading {
    pub status: Option<Status>,
    /// `كان قد`, `في وقت سابق`: told as something that was.
    pub background: bool,
    /// The cue was one.
    pub negated: bool,
}

fn named(status: &str) -> Option<Status> {
    Some(match status {
        "scheduled" | "forecast" => Status::Scheduled,
        "proposed" => Status::Proposed,
        "conditional" => Status::Conditional,
        "denied" => Status::Denied,
        "cancelled" => Status::Cancelled,
        "postponed" => Status::Postponed,
        _ => return None,
    })
}

impl Story<'_> {
    /// The status of a trigger: `head` is its verb or noun, `clause` the words around it.
    pub(super) fn status(
        &self,
        head: usize,
        end: usize,
        verb: Option<VerbForm>,
        clause: &Range<usize>,
        sentence: &Range<usize>,
    ) -> Reading {
        let mut out = Reading::default();
        let from = head.saturating_sub(8).max(sentence.start);
        for at in from..head {
            let Some(found) = CUES.at(self.text, at) else { continue };
            let near = at + found.tokens;
            let between = near..head;
            let clear =
                between.clone().all(|t| !self.is_verb(t) && !matches!(self.text.fold(t), "،" | "." | "؛" | ":"));
            match found.value.scope {
                // `قد` and the like leave it open before an imperfect; before a perfect they affirm it.
                "before-verb"
                    if found.value.status == "conditional" && verb.is_some_and(|v| v.form.tense == Tense::Perfect) => {}
                "before-verb" if verb.is_some() && clear && self.negates_near(found.value.status, between.len()) => {
                    self.take(&mut out, found.value.status);
                }
                "before-noun" if clear && between.len() <= 2 => self.take(&mut out, found.value.status),
                "clause" if clear && found.value.status != "conditional" => self.take(&mut out, found.value.status),
                _ => {}
            }
        }
        for at in end + 1..clause.end.min(end + 12) {
            let Some(found) = CUES.at(self.text, at) else { continue };
            let before = self.text.fold(at);
            let agrees = at <= end + 6 || before.starts_with("ال");
            // `يتبنى المجلس على الأرجح قرارا`: of what was done it only says how sure it is.
            let likely = found.value.scope == "likely" && verb.is_some_and(|v| v.form.tense == Tense::Imperfect);
            if found.value.scope == "adjective" && agrees || likely {
                self.take(&mut out, found.value.status);
            }
        }
        let ahead = |t: usize| !self.in_name(t) && crate::text::looks_future(self.text.fold(t));
        let future = verb.is_some_and(|v| v.future)
            || (verb.is_none() && !self.is_told_as_done(end) && (clause.start..clause.end.min(end + 12)).any(ahead));
        if out.status.is_none() && (future || self.is_laid_down(head, sentence)) {
            out.status = Some(Status::Scheduled);
        }
        out.background |= self.is_background(head, sentence);
        out
    }

    /// Negations stand right before their verb.
    fn negates_near(&self, status: &str, between: usize) -> bool {
        status != "denied" || between <= 1
    }

    fn take(&self, out: &mut Reading, status: &str) {
        match status {
            "background" => out.background = true,
            "denied" => out.negated = true,
            _ => {}
        }
        if out.status.is_none() {
            out.status = named(status);
        }
    }

    /// What a verb of holding behind the noun of a meeting or a signing says of it: `لقاء قد يعقد`, `الجولة لن تعقد هذا الشهر
    /// كما كان مقررا`.
    pub(super) fn fate(&self, noun: &Noun, end: usize, sentence: &Range<usize>) -> Option<Status> {
        let held = matches!(noun.kind, "meeting" | "visit" | "call") || listed("signing", noun.lemma);
        let from = end..sentence.end.min(end + FATE);
        let stops =
            |t: &usize| matches!(self.text.fold(*t), "." | "؛" | ":" | "،") || listed("relative", self.text.fold(*t));
        let at = from.clone().take_while(|t| !stops(t)).find(|&t| matches!(self.text.fold(t), "قد" | "لن"))?;
        let verb = self.scene.verb(at + 1).map(|f| (f, Verb::row(f.row)));
        let (form, _) = verb.filter(|(_, row)| held && listed("takes-place", &fold(row.lemma)))?;
        let planned = (at + 2..sentence.end.min(at + 12)).any(|t| listed("planned", self.text.fold(t)));
        match self.text.fold(at) {
            "قد" => (form.form.tense == Tense::Imperfect).then_some(Status::Conditional),
            _ if planned => Some(Status::Postponed),
            _ => None,
        }
    }

    /// `تضمن البيان أن يعقد الوزيران اجتماعا`: what a document or a decision lays down in a clause lies ahead.
    fn is_laid_down(&self, head: usize, sentence: &Range<usize>) -> bool {
        let opens = |t: usize| matches!(self.text.fold(t), "ان" | "بان" | "وان" | "وبان");
        let imperfect = self.scene.verb(head).is_some_and(|f| f.form.tense == Tense::Imperfect);
        let Some(at) = head.checked_sub(1).filter(|&t| imperfect && t > sentence.start && opens(t)) else {
            return false;
        };
        (at.saturating_sub(5).max(sentence.start)..at).any(|t| listed("lays-down", self.text.fold(t)))
    }

    /// `نفى أن يكون التقاه`, `استبعد أن يوقع الطرفان`, `شكك في أن تلتزم`: what someone denies, refuses or rules out in a clause
    /// is no happening, but for what a definite noun or a relative clause in it presumes.
    pub(super) fn is_ruled_out(&self, trigger: &Trigger, sentence: &Range<usize>) -> bool {
        let presumed = trigger.verb.map_or_else(
            || crate::text::without_article(self.text.fold(trigger.start())).is_some(),
            |verb| verb.conjunction || trigger.kind == "which",
        );
        let ends = |t: usize| matches!(self.text.fold(t), "." | "؛" | ":");
        let apart = |t: usize| ends(t) || self.text.fold(t) == "،" || listed("relative", self.text.fold(t));
        let near = |end: usize| (end.saturating_sub(RULED_OUT).max(sentence.start)..end).rev();
        let opens = |t: &usize| crate::quotes::opens_clause(self.text.fold(*t)).is_some();
        let clause = near(trigger.start()).take_while(|&t| !apart(t)).find(opens).filter(|_| !presumed);
        let of_saying = |t: usize| self.spoken.sayings.iter().find(|s| s.cue == t).and_then(|s| s.verb);
        let row = |t: usize| self.scene.verb(t).filter(|_| self.is_verb(t)).map(|f| f.row).or_else(|| of_saying(t));
        let verb = clause.and_then(|at| near(at).take_while(|&t| !ends(t)).find_map(|t| Some((t, row(t)?))));
        // `لم يستبعد أن يلتقيا` leaves it open.
        verb.is_some_and(|(at, row)| {
            let negated = at > sentence.start && listed("negates", self.text.fold(at - 1));
            !negated && listed("rules-out", &fold(Verb::row(row).lemma))
        })
    }

    /// `كان … قد`, `وكانت + perfect`.
    fn is_background(&self, head: usize, sentence: &Range<usize>) -> bool {
        let from = head.saturating_sub(9).max(sentence.start);
        let was = |t: usize| matches!(self.text.fold(t).trim_start_matches('و'), "كان" | "كانت" | "كانا" | "كانوا");
        let Some(at) = (from..head).rev().find(|&t| was(t)) else { return false };
        let perfect = self.scene.verb(head).is_some_and(|f| f.form.tense == Tense::Perfect);
        let had = (at..head).any(|t| self.text.fold(t) == "قد");
        let clear = (at + 1..head).all(|t| !matches!(self.text.fold(t), "." | "؛" | ":"));
        clear && (had || perfect)
    }

    /// Whether a condition (`إذا`, `في حال`, `ما لم`) stands in a range.
    pub(super) fn has_condition(&self, tokens: Range<usize>) -> bool {
        tokens.clone().any(|at| {
            // `قد` is no condition: before a perfect it affirms.
            CUES.at(self.text, at).is_some_and(|found| {
                let cue = found.value;
                cue.status == "conditional" && cue.scope != "before-verb" && at + found.tokens <= tokens.end
            })
        })
    }
}
