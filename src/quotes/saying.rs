//! The sayings of an article: cue, speaker, what is said.

use super::Saying;
use super::cue::{self, Verb};
use super::marks::{self, Marked};
use super::speaker::Scene;
use crate::text::Tense;
use std::ops::Range;

/// The sayings of an article, in order.
pub(super) fn find(scene: &Scene) -> Vec<Saying> {
    let mut out: Vec<Saying> = Vec::new();
    let (mut speaker, mut issuer, mut dispatch) = (None, None, usize::MAX);
    let mut recent = Vec::new();
    for block in scene.article.read_blocks() {
        if block.dispatch != dispatch {
            (speaker, issuer, dispatch) = (None, None, block.dispatch);
            recent.clear();
        }
        let marked = marks::pairs(scene.text, block.tokens.clone());
        let mut reader = Reader { scene, block: block.tokens.clone(), marked, speaker, main: None, recent, issuer };
        out.extend(reader.sayings());
        (speaker, recent, issuer) = (reader.speaker, reader.recent, reader.issuer);
    }
    out
}

pub(super) struct Reader<'a, 'b> {
    pub scene: &'a Scene<'b>,
    pub block: Range<usize>,
    pub marked: Vec<Marked>,
    /// Who spoke last in the dispatch.
    pub speaker: Option<usize>,
    /// Who speaks in the main clause of the sentence.
    pub main: Option<usize>,
    /// The subjects of the dispatch in their order, and whether their verb was feminine.
    pub recent: Vec<(usize, bool)>,
    /// Who issued the document named last in the dispatch, if it was one party alone; `None` where no document was.
    pub issuer: Option<Option<usize>>,
}

impl Reader<'_, '_> {
    fn sayings(&mut self) -> Vec<Saying> {
        let mut out: Vec<Saying> = Vec::new();
        let mut at = self.block.start;
        let mut sentence = at..at;
        while at < self.block.end {
            if at >= sentence.end {
                sentence = self.sentence(at);
                self.main = None;
            }
            if let Some(quote) = self.marked.iter().find(|m| m.depth == 0 && m.inner.contains(&at)) {
                at = quote.close.max(at + 1);
                continue;
            }
            self.note_document(at, &sentence);
            let inside = out.last().is_some_and(|p| p.content.contains(&at) && !p.content.is_empty());
            // `صرح بحسب وكالة كذا بأن`: a frame between a cue and its words only says how it came.
            let before = out.last().filter(|p| p.cue < at && at < p.content.start).map(|p| p.content.start);
            if let Some(saying) = self.saying_at(at, &sentence, inside, before) {
                // One who is said to have said something is within what the other says.
                let nested = inside && !saying.is_participle && saying.verb.is_some() && !self.begins_saying(at);
                if let Some(previous) = out.last_mut().filter(|p| !nested && p.content.end > saying.clause.start) {
                    // What is said ends where the next saying of the same level begins.
                    previous.content.end = saying.clause.start.max(previous.content.start);
                    previous.clause.end = previous.content.end.max(previous.cue + 1);
                }
                out.push(saying);
            } else if before.is_none() && !out.last().is_some_and(|p| p.content.contains(&at)) {
                // `قال في مؤتمر عقده ونظيره إن`: who acts before the words does not say them.
                self.note_subject(at, &sentence);
            }
            at += 1;
        }
        out
    }

    /// The sentence that a token stands in, for words that a line break or a colon cuts off from their speaker.
    pub(super) fn sentence_at(&self, token: usize) -> Range<usize> {
        self.sentence(token.min(self.block.end.saturating_sub(1)))
    }

    /// Who speaks or acts in the main clause of the sentence.
    pub(super) fn main_speaker(&self) -> Option<usize> {
        self.main
    }

    /// Who speaks now.
    pub(super) fn speaks(&mut self, actor: Option<usize>) {
        match actor {
            Some(actor) => {
                (self.main, self.speaker) = (Some(actor), Some(actor));
                self.recent.clear();
            }
            None => self.forget(),
        }
    }

    /// The sentence around a token; words in quotation marks do not end it.
    fn sentence(&self, token: usize) -> Range<usize> {
        let mut range = self.scene.text.sentence_of(token);
        range.start = range.start.max(self.block.start);
        loop {
            let end = range.end;
            let cut =
                self.marked.iter().find(|m| m.depth == 0 && m.open < end && end <= m.close && m.close < self.block.end);
            let Some(quote) = cut else { break };
            let next = self.scene.text.sentence_of(quote.close.min(self.block.end - 1)).end;
            if next <= end {
                break;
            }
            range.end = next;
        }
        range.end = range.end.min(self.block.end);
        range
    }

    fn saying_at(&mut self, at: usize, sentence: &Range<usize>, inside: bool, words: Option<usize>) -> Option<Saying> {
        let before = words.is_some();
        if self.scene.text.fold(at) == ":" && !inside && !before {
            return self.colon(at, sentence);
        }
        if let Some((said, length)) = cue::reporting_at(self.scene.text, at) {
            match said.kind {
                "accusative-participle" => return self.participle(at, length, Verb::find(said.lemma), sentence),
                "source-frame" => return self.frame(at, length, sentence, before),
                _ => {}
            }
        }
        // `خرج الوزير ليعلن أن`
        if let Some(row) = cue::purpose_at(self.scene.text, at).filter(|_| !inside && !before) {
            return self.participle(at, 1, Some(row), sentence);
        }
        // `قال مصدر، طلب عدم ذكر اسمه، إن`: what stands between a cue and its words takes them from no one.
        // `قال X في كلمة بثها التلفزيون: «…»`: nor does who passed them on, if he does not label them (`وصفها بأنها`).
        let hides = |f: &crate::text::VerbForm| {
            let label = words.is_some_and(|w| (at + 1..w).any(|t| self.scene.text.fold(t).starts_with("بان")));
            super::words::listed("asks-not-named", self.scene.text.fold(at)) || f.object.is_some() && !label
        };
        let form = self.scene.verb(at).filter(|f| !(before && hides(f)))?;
        // Within what is said, only another's perfect tells of a saying (`أن الرئيس أبلغ نظيره أن`).
        let reported = form.form.tense == Tense::Perfect || form.conjunction && self.begins_saying(at);
        if inside && !(reported && self.scene.subject(at, at + 8, sentence).is_some()) {
            return None;
        }
        self.verb(at, sentence)
    }
}
