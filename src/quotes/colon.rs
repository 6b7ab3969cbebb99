//! Who speaks before a colon, without a verb: the lines of a live report (`الخارجية الفلانية: سفيرنا لن يعود`).

use super::Saying;
use super::cue::Verb;
use super::saying::Reader;
use super::words::listed;
use crate::actors::{ActorKind, Naming};
use crate::article::BlockKind;
use crate::text::TokenKind;
use std::ops::Range;

/// The colon stands at most so many tokens behind the beginning of the line.
const REACH: usize = 18;
/// What is said has at least so many words.
const SHORTEST: usize = 3;

impl Reader<'_, '_> {
    /// The saying of a line that a name opens and a colon parts from its words. Headlines are left out: there a city
    /// before a colon says where (`لومي: توقيع اتفاق`), and the body tells who spoke.
    pub(super) fn before_colon(&self, sentence: &Range<usize>) -> Option<Saying> {
        let text = self.scene.text;
        let kind = self.scene.article.blocks.iter().find(|b| b.tokens.contains(&sentence.start))?.kind;
        let limit = sentence.end.min(sentence.start + REACH);
        let colon = (sentence.start + 1..limit).find(|&t| text.fold(t) == ":")?;
        let start = self.behind_lead(sentence.start..colon);
        let told = |t: usize| self.scene.verb(t).is_some() || matches!(text.fold(t), "،" | "," | "." | "؛");
        if kind != BlockKind::Body || (start..colon).any(told) {
            return None;
        }
        let quote = self.marked.iter().find(|m| m.open == colon + 1);
        let from = quote.map_or(colon + 1, |m| m.inner.start);
        let content = from..self.content_end(from, sentence);
        if content.clone().filter(|&t| text.token(t).kind == TokenKind::Word).count() < SHORTEST {
            return None;
        }
        let named = (0..self.scene.mentions.len()).find(|&m| {
            let mention = &self.scene.mentions[m];
            mention.first() == start && self.scene.is_party(mention)
        });
        let (speaker, rule) = match named {
            Some(named) => {
                let mention = &self.scene.mentions[self.scene.whole(named)];
                let end = mention.phrase.end.max(mention.tokens.end);
                let led = self.scene.is_preposition(end) || text.fold(end).starts_with(['ل', 'ب']);
                // Behind an office may stand a name that nobody knows.
                let aside = end == colon || led || mention.naming == Naming::Office;
                // A state or its capital stands there for a place as well: its words need their marks.
                let state = self.scene.registry[mention.actor].kind == ActorKind::State;
                if end > colon || !aside || state && quote.is_none() || self.scene.registry[mention.actor].is_outlet {
                    return None;
                }
                (Some(mention.actor), "name before a colon")
            }
            None if listed("speaks-unnamed", text.fold(start)) => (None, "a subject without a name"),
            None => return None,
        };
        Some(Saying {
            cue: colon,
            verb: Verb::find("قال"),
            is_participle: false,
            speaker,
            continues: false,
            addressee: None,
            via: None,
            clause: start..content.end,
            content,
            rule,
        })
    }

    /// Behind what a line begins with before its words: the hour, `عاجل -`.
    fn behind_lead(&self, line: Range<usize>) -> usize {
        let dash = |t: &usize| matches!(self.scene.text.fold(*t), "-" | "–" | "—" | "|" | "•" | "*");
        line.clone().rev().find(dash).map_or(line.start, |t| t + 1)
    }
}
