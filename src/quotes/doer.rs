//! Who acts or speaks where no words are told: the subject that later sayings go on with.

use super::cue::{self, Verb};
use super::saying::Reader;
use super::words::{listed, listed_bare, listed_stem};
use crate::actors::{ActorKind, Mention, Naming};
use crate::text::{Tense, TokenKind};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Who does or says something without a clause (`أكد الوزير الموعد، مشيرا إلى أن`) still speaks in what follows.
    pub(super) fn note_subject(&mut self, at: usize, sentence: &Range<usize>) {
        let scene = self.scene;
        // `وسئل الوزير عن الموعد فأجاب أن`: who is asked answers.
        if listed("is-asked", scene.text.fold(at))
            && let Some(asked) = scene.party_in(at + 1..sentence.end.min(at + 4))
        {
            let actor = scene.mentions[scene.whole(asked)].actor;
            self.speaks(Some(actor));
            return self.recent.push((actor, scene.text.fold(at).ends_with('ت')));
        }
        let Some(form) = scene.verb(at).filter(|f| f.form.person == 3) else { return self.note_unlisted(at, sentence) };
        let kind = Verb::row(form.row).kind;
        let relative = at > 0 && matches!(scene.text.fold(at - 1), "ما" | "التي" | "الذي" | "اللذين" | "الذين");
        // `وهو ما نفاه الوزير قائلا`: who answers to the whole sentence speaks on.
        let relative = relative && !self.answers(at - 1);
        if relative || !matches!(kind, "report" | "event" | "light" | "modal" | "cancel" | "postpone") {
            return;
        }
        let limit = sentence.end.min(at + 16);
        let Some(found) = scene.subject(at, limit, sentence) else {
            if listed("speaks-unnamed", scene.text.fold(at + 1)) {
                self.forget();
            } else if self.has_unnamed_subject(at, limit) {
                self.main = None;
            }
            return;
        };
        let actor = scene.mentions[found.mention].actor;
        if !scene.registry[actor].is_outlet {
            self.recent.push((actor, form.form.feminine));
            self.main = Some(actor);
            self.speaker = Some(actor);
        }
    }

    /// `وسارع الرئيس فلان إلى التهنئة، وأكد أنه`: behind a word that opens a clause and is no noun that we know, whoever is
    /// named acts, even if no table has the verb.
    fn note_unlisted(&mut self, at: usize, sentence: &Range<usize>) {
        let scene = self.scene;
        let word = scene.text.fold(at);
        let acts = |m: &&Mention| {
            m.first() == at + 1
                && matches!(m.naming, Naming::Name | Naming::Office)
                && scene.registry[m.actor].kind == ActorKind::Person
                && scene.glued_preposition(m).is_none()
        };
        let verb = self.main.is_none()
            && word.chars().count() > 2
            && !word.ends_with('ه')
            && scene.text.token(at).kind == TokenKind::Word
            && crate::text::without_article(word).is_none()
            && !scene.is_preposition(at)
            && !scene.is_named(at)
            && (scene.opens_clause(at, sentence) || listed_bare("leads-verb", scene.text.fold(at - 1)));
        let Some(mention) = scene.mentions.iter().find(acts).filter(|_| verb && !cue::is_act_noun(word)) else {
            return;
        };
        self.recent.push((mention.actor, word.ends_with('ت') || word.starts_with('ت')));
        (self.main, self.speaker) = (Some(mention.actor), Some(mention.actor));
    }

    /// Whether a relative pronoun takes up all that was told before it: `وهو ما`, `الأمر الذي`.
    pub(super) fn answers(&self, relative: usize) -> bool {
        let before = relative.checked_sub(1).map_or("", |t| self.scene.text.fold(t));
        matches!(before, "وهو" | "الامر" | "وهذا" | "وهي")
    }

    /// Whoever spoke before does not go on: someone without a name does.
    pub(super) fn forget(&mut self) {
        (self.main, self.speaker) = (None, None);
        self.recent.clear();
    }

    pub(super) fn named_last(&self, before: usize) -> Option<usize> {
        let scene = self.scene;
        let named = scene.mentions.iter().filter(|m| m.tokens.end <= before && scene.is_party(m));
        named.max_by_key(|m| m.end()).map(|m| m.actor)
    }

    /// `وقال ليون`, `وأكد معالي وزير الخارجية`: behind the verb stands a part of how someone was called before, whoever
    /// spoke last if he was called so too.
    pub(super) fn named_before(&self, verb: usize) -> Option<usize> {
        let scene = self.scene;
        let at = verb + 1 + usize::from(listed("honours", scene.text.fold(verb + 1)));
        let word = scene.text.fold(at);
        if scene.is_named(at) || word.chars().count() < 3 || cue::opens_clause(word).is_some() {
            return None;
        }
        let titled = |m: &Mention| {
            let words = m.phrase.start..m.tokens.start.saturating_sub(1);
            words.into_iter().any(|t| scene.text.fold(t) == word && scene.text.fold(t + 1) == scene.text.fold(at + 1))
        };
        let surname = |m: &Mention| m.tokens.len() > 1 && scene.text.fold(m.tokens.end - 1) == word;
        let called = |m: &&Mention| m.end() <= verb && scene.is_called(m) && (surname(m) || titled(m));
        let spoke = scene.mentions.iter().filter(called).find(|m| Some(m.actor) == self.speaker);
        spoke.or_else(|| scene.mentions.iter().rfind(called)).map(|m| m.actor)
    }

    /// The last subject that a verb without one agrees with (`… الخرطوم، قالت إنها`).
    pub(super) fn agreeing(&self, form: &crate::text::VerbForm) -> Option<usize> {
        let last = self.recent.iter().rev().take(3);
        last.clone().find(|(_, feminine)| *feminine == form.form.feminine).map(|(actor, _)| *actor)
    }

    /// Whether the word after a verb is its subject and no one known (`وقال شهود إن`, `قالت مصادر`); with the article
    /// (`وأوضح المصدر`) it is someone told of before.
    pub(super) fn has_unnamed_subject(&self, verb: usize, limit: usize) -> bool {
        // `وأوضح ذات المصدر`
        let same = usize::from(listed("the-same", self.scene.text.fold(verb + 1)));
        let (scene, next) = (self.scene, verb + 1 + same);
        let word = scene.text.fold(next);
        let form = scene.verb(verb);
        next < limit
            && form.is_some_and(|f| f.object.is_none() || f.form.tense == Tense::Perfect)
            && scene.text.token(next).kind == crate::text::TokenKind::Word
            && !word.ends_with('ا')
            && word.chars().count() > 2
            && !scene.is_preposition(next)
            && scene.verb(next).is_none()
            && cue::opens_clause(word).is_none()
            && cue::reporting_at(scene.text, next).is_none_or(|(said, _)| said.kind == "via")
            && !listed("said-how", word)
            && !listed("pronoun-title", word)
            && !word.starts_with(['ب', 'ل'])
            && (crate::text::without_article(word).is_none() || !self.goes_on_as(word) && !self.is_object(verb, limit))
            && !scene.is_named(next)
    }

    /// `ووصفت الخطوة بأنها`, `وأبلغ الصحافيين أن`: the noun behind a verb that takes an object is its subject only before a
    /// clause that is the object.
    fn is_object(&self, verb: usize, limit: usize) -> bool {
        let text = self.scene.text;
        let role = self.scene.verb(verb).and_then(|f| Verb::row(f.row).role("obj"));
        let clause = text.fold(limit).starts_with("ان") && role != Some("target");
        text.fold(verb + 1).ends_with("ين") || role.is_some() && !clause
    }

    /// Whether a noun with the article behind a verb may be whoever spoke before (`وأوضح المصدر`), a document or no
    /// subject at all (`وقال الأحد`).
    fn goes_on_as(&self, word: &str) -> bool {
        listed("speaks-again", word)
            || listed("speaks-again-body", word)
            || listed_stem("document", word)
            || listed("these-days", word)
            || listed("the-two", word)
    }

    /// `لكن ديبلوماسياً غربياً طلب عدم كشف اسمه اعتبر أن`: the clause has a subject of its own whom the text does not name.
    /// Gives the mention that tells of him, if one does.
    pub(super) fn follows_unnamed(&self, verb: usize, sentence: &Range<usize>) -> Option<Option<usize>> {
        let scene = self.scene;
        let opens = |t: usize| listed("governs-accusative", scene.text.fold(t));
        let from = verb.saturating_sub(12).max(sentence.start);
        // `تقارير صحفية أفادت بأن`, `غير أن دبلوماسيين يقولون إن`
        let near = verb.saturating_sub(4).max(sentence.start)..verb;
        let source = near.clone().rfind(|&t| listed_bare("speaks-unnamed", scene.text.fold(t)));
        let whole = |t: usize| near.clone().all(|it| it <= t || scene.text.token(it).kind == TokenKind::Word);
        if let Some(t) = source.filter(|&t| whole(t) && !scene.is_preposition(t.wrapping_sub(1))) {
            let told = |m: &&Mention| m.naming == Naming::Unnamed && m.first() <= t && verb >= m.end() && t < m.end();
            return Some(scene.mentions.iter().find(told).map(|m| m.actor));
        }
        let at = (from..verb).rev().find(|&t| opens(t))?;
        let accusative = scene.text.fold(at + 1).ends_with('ا') && scene.text.fold(at + 1).chars().count() > 3;
        let told = |m: &&Mention| (at..verb).contains(&m.first()) && scene.is_party(m);
        let unnamed = scene.mentions.iter().find(|m| m.naming == Naming::Unnamed && told(m)).map(|m| m.actor);
        let known = scene.mentions.iter().any(|m| m.naming != Naming::Unnamed && told(&m));
        (accusative && at + 1 < verb && !known).then_some(unnamed)
    }

    /// A word without the article that is no name.
    pub(super) fn is_indefinite(&self, token: usize) -> bool {
        let named = self.scene.mentions.iter().any(|m| m.tokens.contains(&token) || m.phrase.contains(&token));
        crate::text::without_article(self.scene.text.fold(token)).is_none() && !named
    }
}
