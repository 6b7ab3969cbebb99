//! Words that stand before their verb and speaker: `«…»، قال X`.

use super::Saying;
use super::cue::Verb;
use super::saying::Reader;
use std::ops::Range;

/// Quoted words of which a verb behind them tells the speaker are at least so many.
const SHORTEST: usize = 4;

impl Reader<'_, '_> {
    /// `داعيا الطرفين إلى الحوار`, `منددة بالغارات`: an act of speech without words of its own, of whoever speaks in the main
    /// clause.
    pub(super) fn act_participle(
        &self,
        at: usize,
        length: usize,
        verb: usize,
        sentence: &Range<usize>,
    ) -> Option<Saying> {
        let speaks = matches!(Verb::row(verb).event, "REQUEST" | "REJECT" | "ACCUSE" | "THREATEN" | "SUPPORT");
        // Set apart by a comma: `مدينة` is a town as well.
        let apart = at > 0 && matches!(self.scene.text.fold(at - 1), "،" | ",");
        let speaker = self.main_speaker().filter(|_| speaks && apart)?;
        let stop = |t: usize| matches!(self.scene.text.fold(t), "،" | "," | "؛" | "." | ":") || self.begins_saying(t);
        let end = (at + length..sentence.end).find(|&t| stop(t)).unwrap_or(sentence.end);
        (end >= at + length + 2).then_some(Saying {
            cue: at,
            verb: Some(verb),
            is_participle: true,
            speaker: Some(speaker),
            continues: true,
            addressee: None,
            via: None,
            clause: at..end,
            content: end..end,
            rule: "participle goes on with the speaker",
        })
    }

    /// `"…"، يقول دبلوماسي`: the words stand before their verb.
    pub(super) fn words_before(&mut self, at: usize, sentence: &Range<usize>) -> Option<Saying> {
        let scene = self.scene;
        let form = scene.verb(at).filter(|f| f.form.person == 3 && f.object.is_none() && !f.conjunction)?;
        let verb = Verb::row(form.row);
        let near = |m: &&super::Marked| m.depth == 0 && m.close < at && at <= m.close + 2;
        let quote = self.marked.iter().find(near).filter(|m| m.inner.len() >= SHORTEST)?;
        if !(verb.is_report() || verb.has("that")) {
            return None;
        }
        let (inner, open) = (quote.inner.clone(), quote.open);
        let found = scene.subject(at, sentence.end.min(at + 15), &(at..sentence.end));
        let actor = found.as_ref().map(|f| scene.mentions[f.mention].actor).filter(|a| !scene.registry[*a].is_outlet);
        let end = found.map_or(at + 1, |f| {
            let m = &scene.mentions[f.mention];
            m.phrase.end.max(m.tokens.end)
        });
        self.speaks(actor);
        Some(Saying {
            cue: at,
            verb: Some(form.row),
            is_participle: false,
            speaker: actor,
            continues: false,
            addressee: None,
            via: None,
            clause: open..end,
            content: inner,
            rule: "speaker after the words",
        })
    }
}
