//! The sayings of an article: cue, speaker, what is said.

use super::Saying;
use super::cue::{self, Verb};
use super::marks::{self, Marked};
use super::speaker::Scene;
use super::words::listed;
use crate::actors::ActorKind;
use crate::text::Tense;
use std::ops::Range;

/// The sayings of an article, in order.
pub(super) fn find(scene: &Scene) -> Vec<Saying> {
    let mut out: Vec<Saying> = Vec::new();
    let (mut speaker, mut dispatch) = (None, usize::MAX);
    let mut recent = Vec::new();
    for block in scene.article.read_blocks() {
        if block.dispatch != dispatch {
            (speaker, dispatch) = (None, block.dispatch);
            recent.clear();
        }
        let marked = marks::pairs(scene.text, block.tokens.clone());
        let mut reader = Reader { scene, block: block.tokens.clone(), marked, speaker, main: None, recent };
        out.extend(reader.sayings());
        (speaker, recent) = (reader.speaker, reader.recent);
    }
    out
}

/// Whether a verb has the ending of a masculine plural (`يؤكدون`, `قالوا`).
fn is_plural_ending(word: &str) -> bool {
    word.ends_with("ون") || word.ends_with("وا")
}

pub(super) struct Reader<'a, 'b> {
    pub scene: &'a Scene<'b>,
    pub block: Range<usize>,
    pub marked: Vec<Marked>,
    /// Who spoke last in the dispatch.
    speaker: Option<usize>,
    /// Who speaks in the main clause of the sentence.
    main: Option<usize>,
    /// The subjects of the dispatch in their order, and whether their verb was feminine.
    recent: Vec<(usize, bool)>,
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
            let inside = out.last().is_some_and(|p| p.content.contains(&at) && !p.content.is_empty());
            // `صرح بحسب وكالة كذا بأن`: a frame between a cue and its words only says how it came.
            let before = out.last().is_some_and(|p| p.cue < at && at < p.content.start);
            if let Some(saying) = self.saying_at(at, &sentence, inside, before) {
                // One who is said to have said something is within what the other says.
                let nested = inside && !saying.is_participle && saying.verb.is_some() && !self.begins_saying(at);
                if let Some(previous) = out.last_mut().filter(|p| !nested && p.content.end > saying.clause.start) {
                    // What is said ends where the next saying of the same level begins.
                    previous.content.end = saying.clause.start.max(previous.content.start);
                    previous.clause.end = previous.content.end.max(previous.cue + 1);
                }
                out.push(saying);
            } else if !out.last().is_some_and(|p| p.content.contains(&at)) {
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
            Some(actor) => (self.main, self.speaker) = (Some(actor), Some(actor)),
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

    fn saying_at(&mut self, at: usize, sentence: &Range<usize>, inside: bool, before: bool) -> Option<Saying> {
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
        let form = self.scene.verb(at)?;
        // Within what is said, only another's perfect tells of a saying (`أن الرئيس أبلغ نظيره أن`).
        let reported = form.form.tense == Tense::Perfect || form.conjunction && self.begins_saying(at);
        if inside && !(reported && self.scene.subject(at, at + 8, sentence).is_some()) {
            return None;
        }
        self.verb(at, sentence)
    }

    fn verb(&mut self, at: usize, sentence: &Range<usize>) -> Option<Saying> {
        let form = self.scene.verb(at)?;
        let verb = Verb::row(form.row);
        if form.form.person != 3 || form.future && !verb.is_report() {
            return None;
        }
        let Some(opening) = self.content_start(at, sentence) else { return self.words_before(at, sentence) };
        // `ما أوردته صحف من أن`: what others are said to have said of it.
        let relative = at > 0 && matches!(self.scene.text.fold(at - 1), "ما" | "مما" | "بما" | "لما");
        if relative && form.object.is_some() && !self.in_marks(opening.start) {
            return None;
        }
        // `تصريحات نقلتها وسائل الإعلام`: who passes words on is not who says them.
        if verb.lemma == "نقل" && form.object.is_some() {
            return None;
        }
        // What is demanded, refused or threatened may be said in so many words; what is done is not said.
        // `ما اعتبرته "تحريضا"`: a label, not words that someone says.
        let short = self.marked.iter().any(|m| m.inner.start == opening.start && m.inner.len() < 3);
        if form.object.is_some() && !opening.by_clause && short {
            return None;
        }
        if !verb.is_report() && !(verb.has("that") && (opening.by_clause || self.in_marks(opening.start))) {
            return None;
        }
        if self.is_impersonal(at, opening.start, form.form.tense) {
            return None;
        }
        let text = self.scene.text;
        // `جاء في بيان تلاه X أن`: who is named before the words says them.
        let document = verb.role("في") == Some("document");
        let told = opening.by_clause || self.in_marks(opening.start);
        if document && !(told && matches!(self.scene.text.fold(at + 1), "في" | "علي" | "ضمن")) {
            return None;
        }
        let cited = (verb.lemma == "نقل").then(|| {
            (at..opening.cut).find(|&t| text.fold(t) == "عن" || text.fold(t) == "عنه" || text.fold(t) == "عنها")
        });
        let found = self.scene.subject(at, opening.cut, sentence);
        // `وقال الأخير`: who was named last, whatever his part.
        let latter = (found.is_none() && listed("latter", text.fold(at + 1))).then(|| self.named_last(at)).flatten();
        let mut via = None;
        let (mut speaker, mut rule, mut continues) = match &found {
            Some(f) => (Some(self.scene.mentions[f.mention].actor), f.rule, false),
            None if document => {
                let named = self.scene.party_in(at + 1..opening.cut).map(|m| self.scene.mentions[m].actor);
                (named.or(self.speaker), "named with the document", named.is_none())
            }
            None if latter.is_some() => (latter, "the last one named", false),
            None if self.has_unnamed_subject(at, opening.cut) || self.follows_unnamed(at, sentence) => {
                (None, "a subject without a name", false)
            }
            None => {
                // `مستشاروه يؤكدون`: several speak, and not the one who spoke before.
                let one = |s: &usize| self.scene.registry[*s].kind == ActorKind::Person;
                let many = form.form.plural && is_plural_ending(text.fold(at));
                let before = self.agreeing(&form).or(self.main).or(self.speaker).filter(|s| !(many && one(s)));
                (before, "speaker of the sentence before", true)
            }
        };
        if rule == "a subject without a name" {
            self.forget();
        }
        if let Some(cited) = cited.flatten() {
            via = found.as_ref().map(|f| self.scene.mentions[f.mention].actor);
            let quoted = self.scene.party_in(cited + 1..opening.cut);
            // `نقلت عن مسؤول في الوزارة قوله`: nobody whom the text has named.
            let nobody = quoted.is_none() && text.fold(cited) == "عن" && self.is_indefinite(cited + 1);
            speaker = quoted.map(|m| self.scene.mentions[m].actor).or(self.speaker.filter(|_| !nobody));
            (rule, continues) =
                if quoted.is_some() { ("quoted from", false) } else { ("quoted from the speaker before", true) };
        }
        let after = found.as_ref().map_or(at + 1, |f| self.scene.mentions[f.mention].phrase.end.max(at + 1));
        let mut addressee = None;
        for (m, mention) in self.scene.mentions.iter().enumerate() {
            let start = mention.first();
            if start < after || start >= opening.cut || found.as_ref().is_some_and(|f| f.mention == m) {
                continue;
            }
            let actor = mention.actor;
            if Some(actor) == speaker || cited.is_some() {
                continue;
            }
            let object = verb.role("obj") == Some("target") && !self.scene.is_preposition(start.saturating_sub(1));
            let to = self.scene.glued_preposition(mention) == Some('ل') || object;
            if self.scene.registry[actor].is_outlet {
                via = via.or(Some(actor));
            } else if to && self.scene.is_party(mention) && addressee.is_none() {
                addressee = Some(actor);
            }
        }
        // An agency that reports is the way it came, not the one who speaks.
        if speaker.is_some_and(|s| self.scene.registry[s].is_outlet) && !continues {
            via = speaker;
            speaker = None;
        }
        self.main = speaker.or(self.main);
        self.speaker = speaker.or(self.speaker);
        if let Some(speaker) = speaker {
            self.recent.push((speaker, form.form.feminine));
        }
        let start = found.map_or(at, |f| at.min(self.scene.mentions[f.mention].phrase.start));
        let content = opening.start..self.content_end(opening.start, sentence);
        Some(Saying {
            cue: at,
            verb: Some(form.row),
            is_participle: false,
            speaker,
            continues,
            addressee,
            via,
            clause: start..content.end.max(at + 1),
            content,
            rule,
        })
    }

    /// Who does or says something without a clause (`أكد الوزير الموعد، مشيرا إلى أن`) still speaks in what follows.
    fn note_subject(&mut self, at: usize, sentence: &Range<usize>) {
        let scene = self.scene;
        // `وسئل الوزير عن الموعد فأجاب أن`: who is asked answers.
        if listed("is-asked", scene.text.fold(at))
            && let Some(asked) = scene.party_in(at + 1..sentence.end.min(at + 4))
        {
            let actor = scene.mentions[scene.whole(asked)].actor;
            self.recent.push((actor, scene.text.fold(at).ends_with('ت')));
            return self.speaks(Some(actor));
        }
        let Some(form) = scene.verb(at).filter(|f| f.form.person == 3) else { return };
        let kind = Verb::row(form.row).kind;
        let relative = at > 0 && matches!(scene.text.fold(at - 1), "ما" | "التي" | "الذي" | "اللذين" | "الذين");
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

    /// Whoever spoke before does not go on: someone without a name does.
    fn forget(&mut self) {
        (self.main, self.speaker) = (None, None);
        self.recent.clear();
    }

    fn named_last(&self, before: usize) -> Option<usize> {
        let scene = self.scene;
        let named = scene.mentions.iter().filter(|m| m.tokens.end <= before && scene.is_party(m));
        named.max_by_key(|m| m.end()).map(|m| m.actor)
    }

    /// The last subject that a verb without one agrees with (`… الخرطوم، قالت إنها`).
    fn agreeing(&self, form: &crate::text::VerbForm) -> Option<usize> {
        let last = self.recent.iter().rev().take(3);
        last.clone().find(|(_, feminine)| *feminine == form.form.feminine).map(|(actor, _)| *actor)
    }

    /// Whether the word after a verb is its subject and no one known (`وقال شهود إن`, `قالت مصادر`); with the article
    /// (`وأوضح المصدر`) it is someone told of before.
    fn has_unnamed_subject(&self, verb: usize, limit: usize) -> bool {
        let (scene, next) = (self.scene, verb + 1);
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
            && cue::reporting_at(scene.text, next).is_none()
            && !listed("said-how", word)
            && !listed("pronoun-title", word)
            && !word.starts_with(['ب', 'ل'])
            && crate::text::without_article(word).is_none()
            && !scene.mentions.iter().any(|m| m.first() <= next && next < m.end())
    }

    /// `لكن ديبلوماسياً غربياً طلب عدم كشف اسمه اعتبر أن`: the clause has a subject of its own whom the text does not name.
    fn follows_unnamed(&self, verb: usize, sentence: &Range<usize>) -> bool {
        let scene = self.scene;
        let opens = |t: usize| listed("governs-accusative", scene.text.fold(t));
        let from = verb.saturating_sub(12).max(sentence.start);
        let Some(at) = (from..verb).rev().find(|&t| opens(t)) else { return false };
        let accusative = scene.text.fold(at + 1).ends_with('ا') && scene.text.fold(at + 1).chars().count() > 3;
        let known = scene.mentions.iter().any(|m| (at..verb).contains(&m.first()) && scene.is_party(m));
        accusative && at + 1 < verb && !known
    }

    /// A word without the article that is no name.
    fn is_indefinite(&self, token: usize) -> bool {
        let named = self.scene.mentions.iter().any(|m| m.tokens.contains(&token) || m.phrase.contains(&token));
        crate::text::without_article(self.scene.text.fold(token)).is_none() && !named
    }

    fn participle(&mut self, at: usize, length: usize, verb: Option<usize>, sentence: &Range<usize>) -> Option<Saying> {
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
    fn frame(&mut self, at: usize, length: usize, sentence: &Range<usize>, before: bool) -> Option<Saying> {
        if before {
            return None;
        }
        let scene = self.scene;
        let named = scene.party_in(at + length - 1..(at + length + 6).min(sentence.end))?;
        let mention = &scene.mentions[named];
        let actor = mention.actor;
        let end = mention.end();
        let is_outlet = scene.registry[actor].is_outlet;
        // `…، بحسب بيان للرئاسة`: a document or a source without a name vouches for what the outlet tells.
        let vouches = scene.registry[actor].is_unnamed || mention.first() > at + length;
        let opens = at <= sentence.start + 1;
        let content = if opens {
            let comma = (end..sentence.end).find(|&t| matches!(scene.text.fold(t), "،" | ",")).map_or(end, |t| t + 1);
            comma..self.content_end(comma, sentence)
        } else {
            let mut stop = at;
            while stop > sentence.start && matches!(scene.text.fold(stop - 1), "،" | ",") {
                stop -= 1;
            }
            self.clause_before(stop, sentence)..stop
        };
        if vouches && !opens {
            return None;
        }
        if !is_outlet && !opens {
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

    /// `يذكر أن`, `يشار إلى أن`: nobody says it.
    fn is_impersonal(&self, at: usize, start: usize, tense: Tense) -> bool {
        let text = self.scene.text;
        let word = text.fold(at).trim_start_matches('و');
        let near = start <= at + 3;
        let bare = matches!(
            word,
            "يذكر"
                | "يشار"
                | "ينتظر"
                | "يتوقع"
                | "يعتقد"
                | "يرجح"
                | "يقال"
                | "يزعم"
                | "يفترض"
                | "يلاحظ"
        );
        tense == Tense::Imperfect && bare && near
    }
}
