//! Sayings without a finite verb: `مضيفا أن`, `بحسب X`.

use super::Saying;
use super::cue;
use super::saying::Reader;
use super::words::{listed_bare, listed_stem};
use std::ops::Range;

/// Behind a frame its source takes at most so many words.
const REACH: usize = 14;

impl Reader<'_, '_> {
    pub(super) fn participle(
        &mut self,
        at: usize,
        length: usize,
        verb: Option<usize>,
        sentence: &Range<usize>,
    ) -> Option<Saying> {
        let opening = self.content_start(at + length - 1, sentence).filter(|o| o.start <= at + length + 8);
        let Some(opening) = opening else { return self.act_participle(at, length, verb?, sentence) };
        let speaker = self.main.or_else(|| self.opens_sentence(at, sentence)).or(self.speaker);
        let content = opening.start..self.content_end(opening.start, sentence);
        Some(Saying {
            cue: at,
            verb,
            is_participle: true,
            speaker,
            continues: true,
            addressee: None,
            via: None,
            clause: at..content.end.max(at + length),
            content,
            rule: "participle goes on with the speaker",
        })
    }

    /// `ودافعت أديس أبابا عن المذكرة، قائلة إن`: of a sentence whose verb no table knows, whoever stands as its second word.
    fn opens_sentence(&self, cue: usize, sentence: &Range<usize>) -> Option<usize> {
        let named = self.scene.party_in(sentence.start + 1..cue.min(sentence.start + 2))?;
        let mention = &self.scene.mentions[named];
        (self.scene.glued_preposition(mention).is_none() && !self.scene.is_preposition(sentence.start))
            .then_some(mention.actor)
    }

    /// `بحسب X`, `وفقا لX`: what is said stands before it, or after it when it opens the sentence.
    pub(super) fn frame(&mut self, at: usize, length: usize, sentence: &Range<usize>, before: bool) -> Option<Saying> {
        if before {
            return None;
        }
        let scene = self.scene;
        let opens = at <= sentence.start + 1;
        if !self.names_source(at, length) {
            return None;
        }
        let breaks = |t: usize| matches!(scene.text.fold(t), "،" | ",") || scene.text.fold(t).starts_with("فان");
        let stop = (at + length..sentence.end.min(at + length + REACH)).find(|&t| breaks(t));
        let named = scene.party_in(at + length - 1..(at + length + 6).min(stop.unwrap_or(sentence.end)));
        // `وحسب مصادر قريبة من الوفد، فإن`
        let source = at + length..at + length + 1;
        let told = named.is_some_and(|m| source.contains(&scene.mentions[m].first()));
        let nameless = opens && !told && listed_stem("speaks-unnamed", scene.text.fold(source.start));
        let Some(mention) = named.map(|m| &scene.mentions[scene.whole(m)]).filter(|_| !nameless) else {
            return stop.filter(|_| nameless).map(|stop| self.opening_frame(at, stop, None, sentence));
        };
        let actor = mention.actor;
        let end = mention.end();
        let is_outlet = scene.registry[actor].is_outlet;
        if opens {
            if !is_outlet && stop.is_some() {
                self.speaks(Some(actor));
            }
            return stop.map(|stop| self.opening_frame(at, stop, Some(actor), sentence));
        }
        // `…، بحسب بيان للرئاسة`: a document or a source without a name vouches for what the outlet tells.
        let vouches = scene.registry[actor].is_unnamed || mention.first() > at + length;
        // `… البحرية، بحسب بلدية كذا، أحد عشر صيادا`: where the sentence goes on, it only tells where a part of it came from.
        let goes_on = (end..sentence.end).any(|t| matches!(scene.text.fold(t), "،" | ","));
        if vouches || goes_on {
            return None;
        }
        let mut stop = at;
        while stop > sentence.start && matches!(scene.text.fold(stop - 1), "،" | ",") {
            stop -= 1;
        }
        let content = self.clause_before(stop, sentence)..stop;
        // `جاء ذلك على لسان فلان` says nothing itself.
        if cue::reporting_at(scene.text, content.start).is_some_and(|(said, _)| said.kind == "via") {
            return None;
        }
        if !is_outlet {
            self.speaker = Some(actor);
        }
        Some(Saying {
            cue: at,
            verb: None,
            is_participle: false,
            speaker: (!is_outlet).then_some(actor),
            continues: false,
            addressee: None,
            via: is_outlet.then_some(actor),
            clause: content.start.min(at)..content.end.max(end),
            content,
            rule: "according to",
        })
    }

    /// Whether what stands behind a frame can say something: a party or a document (`وفق القانون` only tells how).
    pub(super) fn names_source(&self, at: usize, length: usize) -> bool {
        let next = at + length;
        let word = self.scene.text.fold(next);
        !listed_bare("also-how", self.scene.text.fold(next - 1))
            || self.scene.party_in(next - 1..next + 1).is_some()
            || ["speaks-unnamed", "speaks-again", "document", "vouches"].iter().any(|list| listed_stem(list, word))
    }

    /// `بحسب X، فإن …`, at the head of a sentence; nobody is named where the source has no name.
    fn opening_frame(&self, at: usize, stop: usize, actor: Option<usize>, sentence: &Range<usize>) -> Saying {
        let text = self.scene.text;
        let particle = |t: usize| text.fold(t).starts_with("فان") || text.fold(t) == "ان";
        let start = (stop..stop + 2).rfind(|&t| particle(t)).unwrap_or(stop) + 1;
        let content = start..self.content_end(start, sentence);
        let via = actor.filter(|a| self.scene.registry[*a].is_outlet);
        Saying {
            cue: at,
            verb: None,
            is_participle: false,
            speaker: actor.filter(|_| via.is_none()),
            continues: false,
            addressee: None,
            via,
            clause: at..content.end.max(stop),
            content,
            rule: "according to",
        }
    }
}
