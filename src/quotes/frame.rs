//! Sayings without a finite verb: `مضيفا أن`, `بحسب X`.

use super::Saying;
use super::saying::Reader;
use super::words::listed_stem;
use std::ops::Range;

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
        let named = scene.party_in(at + length - 1..(at + length + 6).min(sentence.end));
        // `وحسب مصادر قريبة من الوفد، فإن`
        let source = at + length..at + length + 1;
        let told = named.is_some_and(|m| source.contains(&scene.mentions[m].first()));
        let nameless = opens && !told && listed_stem("speaks-unnamed", scene.text.fold(source.start));
        let Some(mention) = named.map(|m| &scene.mentions[scene.whole(m)]).filter(|_| !nameless) else {
            return if nameless { self.opening_frame(at, at + length, None, sentence) } else { None };
        };
        let actor = mention.actor;
        let end = mention.end();
        let is_outlet = scene.registry[actor].is_outlet;
        if opens {
            return self.opening_frame(at, end, Some(actor), sentence);
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

    /// `بحسب X، فإن …`, at the head of a sentence; nobody is named where the source has no name.
    fn opening_frame(&self, at: usize, end: usize, actor: Option<usize>, sentence: &Range<usize>) -> Option<Saying> {
        let text = self.scene.text;
        let comma = (end..sentence.end).find(|&t| matches!(text.fold(t), "،" | ",")).map_or(end, |t| t + 1);
        let particle = matches!(text.fold(comma), "فان" | "ان");
        let start = comma + usize::from(particle);
        let content = start..self.content_end(start, sentence);
        let via = actor.filter(|a| self.scene.registry[*a].is_outlet);
        Some(Saying {
            cue: at,
            verb: None,
            is_participle: false,
            speaker: actor.filter(|_| via.is_none()),
            continues: false,
            addressee: None,
            via,
            clause: at..content.end.max(end),
            content,
            rule: "according to",
        })
    }
}
