//! Sayings by a finite verb: `قال X إن`, `وأضاف`, `نقلت عن X قوله`.

use super::Saying;
use super::cue::Verb;
use super::saying::Reader;
use super::words::listed;
use crate::actors::ActorKind;
use crate::text::Tense;
use std::ops::Range;

impl Reader<'_, '_> {
    pub(super) fn verb(&mut self, at: usize, sentence: &Range<usize>) -> Option<Saying> {
        let form = self.scene.verb(at)?;
        let verb = Verb::row(form.row);
        if form.form.person != 3 || form.future && !verb.is_report() {
            return None;
        }
        // `وأفاد مراسلنا بأن`: so the outlet itself tells.
        if listed("own-report", self.scene.text.fold(at + 1)) {
            return None;
        }
        let Some(opening) = self.content_start(at, sentence) else { return self.words_before(at, sentence) };
        // `ما أوردته صحف من أن`: what others are said to have said of it.
        let relative = at > 0 && matches!(self.scene.text.fold(at - 1), "ما" | "مما" | "بما" | "لما");
        let marked = self.marked.iter().any(|m| m.inner.start == opening.start);
        if relative && form.object.is_some() && !marked {
            return None;
        }
        // `تصريحات نقلتها وسائل الإعلام`: who passes words on is not who says them.
        if verb.lemma == "نقل" && form.object.is_some() {
            return None;
        }
        // `توصف بأنها`: without an object someone is described, and nobody tells by whom.
        let passive = form.object.is_none() && at + 1 == opening.cut && opening.by_clause;
        if passive && listed("needs-object", &crate::text::fold(verb.lemma)) {
            return None;
        }
        // What is demanded, refused or threatened may be said in so many words; what is done is not said.
        // `ما اعتبرته "تحريضا"`: a label, not words that someone says.
        let short = self.marked.iter().any(|m| m.inner.start == opening.start && m.inner.len() < 3);
        if form.object.is_some() && !opening.by_clause && short {
            return None;
        }
        if !verb.is_report() && !(verb.takes_clause() && (opening.by_clause || self.in_marks(opening.start))) {
            return None;
        }
        let text = self.scene.text;
        // `جاء في بيان تلاه X أن`: who is named before the words says them.
        let document = verb.role("في") == Some("document");
        let told = opening.by_clause || self.in_marks(opening.start);
        if document && !(told && matches!(self.scene.text.fold(at + 1), "في" | "فيه" | "فيها" | "علي" | "ضمن"))
        {
            return None;
        }
        // `نقلت عن X قوله`, `ونسبت إليه قوله`
        let cites = |t: usize| match text.fold(t) {
            "عن" | "عنه" | "عنها" => verb.role("عن") == Some("source"),
            "الي" | "اليه" | "اليها" => verb.role("إلى") == Some("source"),
            _ => false,
        };
        let cited = (at..opening.cut).find(|&t| cites(t));
        let pronoun = |t: usize| text.fold(t).ends_with(['ه', 'ا']);
        let found = self.scene.subject(at, opening.cut, sentence).filter(|_| !self.tells_what_document_holds(at));
        if found.is_none() && self.is_impersonal(at, opening.start, form.form.tense) {
            return None;
        }
        // `وقال الأخير`: who was named last, whatever his part.
        let unnamed = self.follows_unnamed(at, sentence).filter(|_| found.is_none());
        let latter = (found.is_none() && listed("latter", text.fold(at + 1))).then(|| self.named_last(at)).flatten();
        let again = if found.is_none() { self.named_before(at) } else { None };
        let issued = found.is_none() && self.is_said_by_document(at);
        if issued {
            self.note_document(at + 1, sentence);
        }
        let mut via = None;
        let (mut speaker, mut rule, mut continues) = match &found {
            Some(f) => (Some(self.scene.mentions[f.mention].actor), f.rule, false),
            None if document => {
                let named = self.scene.party_in(at + 1..opening.cut).map(|m| self.scene.mentions[m].actor);
                let issuer = named.or_else(|| self.issued_by(at + 1..opening.cut, opening.start));
                (issuer, "named with the document", named.is_none())
            }
            None if issued => (self.issued_by(at + 1..opening.cut, opening.start), "issuer of the document", false),
            None if self.is_called_by_rank(at + 1) => (self.called_by_rank(at + 1), "form of address", false),
            None if latter.is_some() => (latter, "the last one named", false),
            None if again.is_some() => (again, "named before", false),
            None if cited.is_some_and(pronoun) => (self.speaker, "quoted from the speaker before", true),
            None if unnamed.is_some() || self.has_unnamed_subject(at, opening.cut) => {
                (unnamed.flatten(), "a subject without a name", false)
            }
            None => {
                // `مستشاروه يؤكدون`: several speak, and not the one who spoke before.
                let one = |s: &usize| self.scene.registry[*s].kind == ActorKind::Person;
                let many = form.form.plural && is_plural_ending(text.fold(at));
                // `وقالت الوزارة`: a body told of before, and no person.
                let body = listed("speaks-again-body", text.fold(at + 1));
                if body {
                    let bodies = |(actor, _): &&(usize, bool)| !one(actor);
                    let last = self.recent.iter().rev().find(bodies).map(|(actor, _)| *actor);
                    (last.or(self.speaker.filter(|s| !one(s))), "body told of before", true)
                } else {
                    let relative = at > 0 && listed("relative", text.fold(at - 1));
                    let nobody = |s: &usize| many && (relative || !self.scene.registry[*s].is_unnamed);
                    let before = self.agreeing(&form).or(self.main).or(self.speaker).filter(|s| !nobody(s));
                    (before, "speaker of the sentence before", true)
                }
            }
        };
        let nobody = speaker.is_none() && matches!(rule, "issuer of the document" | "form of address");
        if nobody || rule == "a subject without a name" {
            self.forget();
        }
        let mut feminine = form.form.feminine;
        if let Some(cited) = cited {
            via = found.as_ref().map(|f| self.scene.mentions[f.mention].actor);
            // `نقلت عنه الوكالة قوله`: behind the pronoun nobody else is quoted.
            let word = text.fold(cited);
            let quoted = self.scene.party_in(cited + 1..opening.cut).filter(|_| !pronoun(cited));
            // `نقلت عن مسؤول في الوزارة قوله`: nobody whom the text has named.
            let nobody = quoted.is_none() && !pronoun(cited) && self.is_indefinite(cited + 1);
            let fits = |(actor, feminine): &&(usize, bool)| {
                *feminine == word.ends_with("ها") && !self.scene.registry[*actor].is_outlet
            };
            let before = self.recent.iter().rev().find(fits).map(|(actor, _)| *actor).filter(|_| pronoun(cited));
            feminine = match quoted {
                Some(m) => self.scene.is_woman(&self.scene.mentions[m]),
                None => word.ends_with("ها"),
            };
            speaker = quoted.map(|m| self.scene.mentions[self.scene.whole(m)].actor);
            speaker = speaker.or(before).or(self.speaker.filter(|_| !nobody));
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
            self.recent.push((speaker, feminine));
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

/// Whether a verb has the ending of a masculine plural (`يؤكدون`, `قالوا`).
fn is_plural_ending(word: &str) -> bool {
    word.ends_with("ون") || word.ends_with("وا")
}
