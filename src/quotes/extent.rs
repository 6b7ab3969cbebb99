//! Where what is said begins and ends.

use super::cue::{self, Verb};
use super::marks::Marked;
use super::saying::Reader;
use super::words::{listed, listed_bare};
use crate::text::Tense;
use std::ops::Range;

/// What is said begins at most so many tokens after its cue.
const REACH: usize = 30;

impl Reader<'_, '_> {
    /// Where what is said begins: after `أن`, after a colon, or at quotation marks.
    pub(super) fn content_start(&self, cue: usize, sentence: &Range<usize>) -> Option<Opening> {
        let text = self.scene.text;
        let limit = sentence.end.min(cue + REACH);
        let mut at = cue + 1;
        let mut lone = None;
        while at < limit {
            let word = text.fold(at);
            if let Some(quote) = self.marked.iter().find(|m| m.open == at) {
                let opening = Opening { start: quote.inner.start, cut: at, by_clause: false };
                // A lone word is said if no clause comes behind it (`مقابلة مع «العربية» إن`).
                let word = self.is_lone(quote) && text.fold(at - 1) != ":";
                if self.is_name(quote) || word {
                    lone = lone.or(Some(opening).filter(|_| word && !self.is_name(quote)));
                    at = quote.close + 1;
                    continue;
                }
                return Some(opening);
            }
            if word == ":" {
                let quote = self.marked.iter().find(|m| m.open == at + 1 || m.open == at + 2);
                let start = quote.map_or(at + 1, |m| m.inner.start);
                return (start < self.block.end).then_some(Opening { start, cut: at, by_clause: false });
            }
            let last = text.fold(at.saturating_sub(1));
            let bound = listed_bare("no-content", last) || last == "الي" && self.is_until(cue, at - 1);
            if cue::opens_clause(word) == Some(false) && !bound && !self.scene.is_named(at) {
                let quote = self.marked.iter().find(|m| m.open == at + 1);
                let start = quote.map_or(at + 1, |m| m.inner.start);
                return Some(Opening { start, cut: at, by_clause: true });
            }
            if matches!(word, "." | "؛") || cue::begins_participle(text, at) {
                break;
            }
            // `وهو ما وصفه مسؤول بأنه`, `نفى ما أوردته صحف من أن`: what others say of it is theirs.
            let others = matches!(word, "ما" | "مما") && !listed_bare("cites-what", last);
            let denies = self.scene.verb(cue).is_some_and(|f| Verb::row(f.row).mode == "deny");
            if others && !denies && self.scene.verb(at + 1).is_some_and(|f| f.object.is_some()) {
                break;
            }
            // Another verb of saying has its own words.
            if self
                .scene
                .verb(at)
                .is_some_and(|f| Verb::row(f.row).is_report() && f.form.person == 3 && f.object.is_none())
            {
                break;
            }
            at += 1;
        }
        lone
    }

    /// One word in marks.
    fn is_lone(&self, quote: &Marked) -> bool {
        super::content::words(self.scene, &quote.inner) < 2
    }

    /// Whether إلى before أن means «until»: it neither stands beside the word of saying nor belongs to its verb.
    fn is_until(&self, cue: usize, preposition: usize) -> bool {
        // `لافتا الانتباه إلى أن`, `مشيرا خلال اللقاء إلى أن`
        let participle = || cue::reporting_at(self.scene.text, cue).and_then(|(said, _)| Verb::find(said.lemma));
        let row = self.scene.verb(cue).map(|f| f.row).or_else(participle);
        preposition > cue + 1 && !row.is_some_and(|row| Verb::row(row).has("إلى"))
    }

    /// Marked words that are a name (`"تاس"`), not speech.
    pub(super) fn is_name(&self, quote: &Marked) -> bool {
        let scene = self.scene;
        // `نفى لـ«الأفق» أن`: to whom he says it.
        let told_to = quote.open > 0 && scene.text.fold(quote.open - 1) == "ل" && quote.inner.len() <= 3;
        // `وكالة الأنباء "سبأ" أن`, `أكد «أبو سالم» أنه`: what stands before أن is who says it.
        let words = super::content::words(scene, &quote.inner);
        let who = words <= 3 && cue::opens_clause(scene.text.fold(quote.close + 1)) == Some(false);
        told_to
            || who
            || scene.mentions.iter().any(|m| {
                m.tokens.start >= quote.inner.start
                    && m.tokens.end <= quote.inner.end
                    && m.tokens.len() * 2 > quote.inner.len()
            })
    }

    /// Where what is said ends: at the end of its quotation marks when they hold all of it, else of the clause.
    pub(super) fn content_end(&self, start: usize, sentence: &Range<usize>) -> usize {
        let text = self.scene.text;
        let mut at = start;
        let led = start > 1 && (text.fold(start - 2) == ":" || cue::opens_clause(text.fold(start - 2)).is_some());
        while at < sentence.end {
            if let Some(quote) = self.marked.iter().find(|m| m.depth == 0 && (m.open == at || m.inner.start == at)) {
                if at == start && !led && self.is_lone(quote) {
                    return quote.close;
                }
                at = quote.close.max(at + 1);
                continue;
            }
            let next = text.fold(at + 1);
            let comma = matches!(text.fold(at), "،" | "," | "؛");
            if at > start
                && comma
                && (self.begins_saying(at + 1)
                    || self.sets_against(at + 1, sentence)
                    || self.begins_telling(at + 1)
                    || listed("but", next)
                    || matches!(text.fold(at + 2), "ما" | "الذي") && self.answers(at + 2))
            {
                return at;
            }
            if at > start && self.begins_saying(at) {
                return at;
            }
            at += 1;
        }
        let mut end = sentence.end;
        while end > start && matches!(text.fold(end - 1), "." | "،" | "\"" | "”" | "»" | "“" | "؛") {
            end -= 1;
        }
        end
    }

    /// `وفيما قال X إن …، اعتبر Y أن`: whether the main clause of a sentence that opens with another begins at a token.
    fn sets_against(&self, at: usize, sentence: &Range<usize>) -> bool {
        let text = self.scene.text;
        let opens = (sentence.start..sentence.start + 2).any(|t| listed_bare("set-against", text.fold(t)));
        let says = |f: crate::text::VerbForm| Verb::row(f.row).is_report() && f.form.tense == Tense::Perfect;
        opens && self.scene.verb(at).is_some_and(says) && self.scene.subject(at, at + 16, &(at..sentence.end)).is_some()
    }

    /// Whether an act of speech (`وطالب`, `ورفضت`) that stands with و behind a comma is the narrator's again.
    pub(super) fn begins_telling(&self, at: usize) -> bool {
        self.scene.verb(at).is_some_and(|f| {
            let verb = Verb::row(f.row);
            let speaks = matches!(verb.event, "REQUEST" | "REJECT" | "ACCUSE" | "THREATEN" | "SUPPORT");
            f.conjunction && speaks && f.form.tense == Tense::Perfect && f.object.is_none()
        })
    }

    /// Whether a saying of the narrator begins at a token.
    pub(super) fn begins_saying(&self, at: usize) -> bool {
        let text = self.scene.text;
        if let Some((said, length)) = cue::reporting_at(text, at) {
            return said.kind == "accusative-participle"
                || said.kind == "source-frame" && self.names_source(at, length);
        }
        let narrates = |f: crate::text::VerbForm| {
            let verb = Verb::row(f.row);
            // `ويضيف أن` is the narrator's even in the present.
            let tense = f.form.tense == Tense::Perfect || listed("adds", &crate::text::fold(verb.lemma));
            f.conjunction && verb.is_report() && tense && f.object.is_none()
        };
        self.scene.verb(at).is_some_and(narrates)
    }

    pub(super) fn in_marks(&self, token: usize) -> bool {
        self.marked.iter().any(|m| m.inner.start == token && m.inner.len() >= 3)
    }

    /// The beginning of the clause that ends before a token.
    pub(super) fn clause_before(&self, end: usize, sentence: &Range<usize>) -> usize {
        let mut at = end;
        while at > sentence.start {
            let break_here =
                matches!(self.scene.text.fold(at - 1), "." | "؛") || self.marked.iter().any(|m| m.open == at - 1);
            if break_here {
                break;
            }
            at -= 1;
        }
        at
    }
}

/// The opening of what is said.
pub(super) struct Opening {
    /// The first token of what is said.
    pub start: usize,
    /// The token that opens it: before it stand speaker and addressee.
    pub cut: usize,
    /// Whether أن opens it.
    pub by_clause: bool,
}
