//! Words that stand before their verb and speaker: `«…»، قال X`.

use super::Saying;
use super::cue::Verb;
use super::saying::Reader;
use std::ops::Range;

/// Quoted words of which a verb behind them tells the speaker are at least so many.
const SHORTEST: usize = 4;

impl Reader<'_, '_> {
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
