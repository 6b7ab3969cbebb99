//! Where a clause begins and ends.

use super::Story;
use crate::text::TokenKind;
use std::ops::Range;

impl Story<'_> {
    /// The tokens of the clause around a trigger: from the last break before `from` to the first one after `to`.
    pub(super) fn clause(&self, from: usize, to: usize, within: &Range<usize>) -> Range<usize> {
        let mut start = from;
        while start > within.start {
            if !self.breaks_before(start) {
                start -= 1;
            } else if let Some(fronted) = self.time_before(start, within) {
                start = fronted;
            } else {
                break;
            }
        }
        self.clause_end_from(start, to, within)
    }

    fn clause_end_from(&self, start: usize, to: usize, within: &Range<usize>) -> Range<usize> {
        start..self.clause_end(to, within)
    }

    /// One past the last token of the clause that a token stands in.
    pub(super) fn clause_end(&self, token: usize, within: &Range<usize>) -> usize {
        let mut end = token + 1;
        while end < within.end && !self.breaks_at(end, within) {
            end += 1;
        }
        while end > token + 1
            && self.text.token(end - 1).kind == TokenKind::Punct
            && !matches!(self.text.fold(end - 1), ")" | "»" | "”" | "\"")
        {
            end -= 1;
        }
        end
    }

    /// A time set apart before the clause (`وفي اليوم التالي، أي في 13 يناير، سيعقد`) belongs to it.
    fn time_before(&self, start: usize, within: &Range<usize>) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&c| matches!(self.text.fold(c), "،" | ","))?;
        let time = self.times.iter().find(|m| m.tokens.end == comma && m.tokens.start >= within.start)?;
        Some(time.tokens.start)
    }

    /// Whether a clause ends before a token.
    fn breaks_at(&self, at: usize, within: &Range<usize>) -> bool {
        let text = self.text;
        match text.fold(at) {
            "؛" | ":" | "." | "!" | "؟" | "…" => true,
            "،" | "," => !self.goes_on(at + 1, within),
            "حيث" | "فيما" | "بينما" | "مما" | "وذلك" | "لكن" | "ولكن" | "اذ" | "كما" => {
                true
            }
            _ if self.marked.iter().any(|m| m.close == at && m.inner.len() > 4) => true,
            _ if crate::quotes::begins_participle(text, at) => true,
            _ => self.opens_new_verb(at) || crate::quotes::opens_clause(text.fold(at)).is_some(),
        }
    }

    /// After a comma, a time, a place or one more participant still belongs to the clause.
    fn goes_on(&self, at: usize, within: &Range<usize>) -> bool {
        if at >= within.end {
            return false;
        }
        let word = self.text.fold(at);
        let timed = |t: usize| self.times.iter().any(|m| m.tokens.start == t);
        let placed = |t: usize| self.scene.mentions.iter().any(|m| m.tokens.start == t && m.as_place);
        let apposed = self.scene.mentions.iter().any(|m| m.phrase.contains(&at) && m.phrase.start < at);
        timed(at)
            || placed(at)
            || apposed
            || (matches!(word, "في" | "خلال" | "بعد" | "قبل") && (timed(at + 1) || placed(at + 1)))
            || matches!(word, "اي")
    }

    /// Whether a coordinated finite verb (`وطالب`, `ثم قدم`) begins a clause of its own.
    fn opens_new_verb(&self, at: usize) -> bool {
        let text = self.text;
        if matches!(text.fold(at), "ثم" | "و") {
            return self.is_verb(at + 1);
        }
        self.scene.verb(at).is_some_and(|f| f.conjunction)
    }

    fn breaks_before(&self, at: usize) -> bool {
        let text = self.text;
        let before = text.fold(at - 1);
        matches!(before, "؛" | ":" | "." | "،" | "," | "!" | "؟" | "…" | "«" | "»" | "\"" | "“" | "”")
            || crate::quotes::opens_clause(before).is_some()
            || matches!(text.fold(at), "حيث" | "فيما" | "بينما")
            || self.opens_new_verb(at)
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.scene.verb(at).is_some()
    }
}
