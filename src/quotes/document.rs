//! Statements and communiqués that speak: `وأضاف البيان أن` is said by whoever issued it.

use super::saying::Reader;
use super::words::{listed, listed_stem};
use crate::actors::ActorKind;
use std::ops::Range;

/// Behind the word for a document, who issued it stands within so many tokens.
const REACH: usize = 4;
/// Those for whom a joint document speaks are named among its first words.
const FIRST: usize = 8;

impl Reader<'_, '_> {
    /// Remembers who issues the document named at a token: of a joint one nobody alone.
    pub(super) fn note_document(&mut self, at: usize, sentence: &Range<usize>) {
        let (scene, word) = (self.scene, self.scene.text.fold(at));
        if !listed_stem("document", word) {
            return;
        }
        let several = (at + 1..at + 3).any(|t| listed("of-several", scene.text.fold(t)));
        let end = sentence.end.min(at + REACH);
        let definite = crate::text::without_article(word).is_some();
        let led = |t: usize| scene.text.fold(t).starts_with('ل') || listed("issued-by", scene.text.fold(t));
        let near = scene.party_in(at + 1..end).filter(|&m| {
            let first = scene.mentions[m].first();
            first == at + 1 && !definite || (at + 1..=first).any(led)
        });
        let named = near.map(|m| scene.mentions[scene.whole(m)].actor);
        if several {
            // `بيان مشترك لكل من X وY`, `صدر عن X وY بيان مشترك`
            let behind = (at + 1..end + 1).find(|&t| led(t)).and_then(|t| scene.party_in(t..t + REACH));
            let before = (sentence.start..at).rfind(|&t| listed("issued-by", scene.text.fold(t)));
            let before = before.and_then(|t| scene.party_in(t..at));
            self.issuer = Some(behind.or(before).map(|m| scene.mentions[m].actor));
            return;
        }
        // `بيان لوزارة لا نعرفها`, `بيان صدر عن المنظمة`: whoever spoke before did not issue it.
        let next = scene.text.fold(at + 1);
        let others = next.starts_with('ل') && next.chars().count() > 3 && !listed("told-to", next)
            || (at + 1..end).any(|t| scene.text.fold(t) == "عن" && listed("issued", scene.text.fold(t - 1)));
        if named.is_none() && others && !definite {
            return self.forget_issuer();
        }
        match named.or(self.main.filter(|_| !definite)) {
            Some(issuer) => self.issuer = Some(Some(issuer)),
            None if !definite => self.issuer = None,
            None => {}
        }
    }

    fn forget_issuer(&mut self) {
        self.issuer = None;
        self.forget();
    }

    /// Whether the subject of a verb is a document, or the verb only tells what one holds.
    pub(super) fn is_said_by_document(&self, verb: usize) -> bool {
        let text = &self.scene.text;
        let next = text.fold(verb + 1);
        // `لكن البيان ذكر أن`
        let before = verb > 1 && text.fold(verb - 1).starts_with("ال") && !self.scene.is_preposition(verb - 2);
        listed_stem("document", next) && !next.starts_with('ل')
            || before && listed("document", text.fold(verb - 1))
            || self.tells_what_document_holds(verb)
    }

    /// `بيان مشترك … أعلن فيه أن`, of a document named before.
    pub(super) fn tells_what_document_holds(&self, verb: usize) -> bool {
        // `في وقت أكد فيه الوزير أن`
        let time = verb > 0 && listed("when-it", self.scene.text.fold(verb - 1));
        self.issuer.is_some() && !time && matches!(self.scene.text.fold(verb + 1), "فيه" | "فيها")
    }

    /// Who speaks in a document named among some tokens, or in the one named last; of a joint one the first of those
    /// whom it speaks of (`أن الطرفين اتفقا`). Else who spoke before.
    pub(super) fn issued_by(&self, tokens: Range<usize>, content: usize) -> Option<usize> {
        let scene = self.scene;
        let joint = tokens.into_iter().any(|t| listed("of-several", scene.text.fold(t)));
        let issuer = self.issuer.unwrap_or(self.speaker.filter(|_| !joint));
        let several = joint || self.issuer == Some(None);
        let first = || scene.party_in(content..content + FIRST).map(|m| self.side_of(scene.mentions[m].actor));
        issuer.or_else(|| first().filter(|_| several))
    }

    /// Of a person the state or body that he speaks for.
    fn side_of(&self, actor: usize) -> usize {
        let it = &self.scene.registry[actor];
        it.of.filter(|_| it.kind == ActorKind::Person).unwrap_or(actor)
    }

    /// `جلالته`, `معاليه`: a title that stands for whoever bears it.
    pub(super) fn is_called_by_rank(&self, token: usize) -> bool {
        listed("pronoun-title", self.scene.text.fold(token))
    }

    /// The last one named with an office to which the title belongs.
    pub(super) fn called_by_rank(&self, token: usize) -> Option<usize> {
        let scene = self.scene;
        let rank = format!("rank {}", scene.text.fold(token));
        let bears = |m: &&crate::actors::Mention| {
            let told = (m.first()..m.end()).any(|t| listed_stem(&rank, scene.text.fold(t)));
            m.end() <= token && scene.registry[m.actor].kind == ActorKind::Person && told
        };
        // Whoever spoke last, if it is his.
        let spoke = scene.mentions.iter().filter(bears).find(|m| Some(m.actor) == self.speaker);
        spoke.or_else(|| scene.mentions.iter().filter(bears).max_by_key(|m| m.end())).map(|m| m.actor)
    }
}
