//! Who speaks: the subject of a reporting verb.

use super::cue;
use crate::actors::{Actor, ActorKind, Mention, Naming};
use crate::article::Article;
use crate::text::{Span, Tense, Text, TokenKind, VerbForm};
use std::ops::Range;

/// An article with what is known of its words, seen from a token.
pub(crate) struct Scene<'a> {
    pub article: &'a Article,
    pub text: &'a Text,
    /// Without the nisbas that only belong to a fuller mention (`نظيره الأوكراني فولوديمير زيلينسكي`).
    pub mentions: Vec<Mention>,
    pub registry: &'a [Actor],
    verbs: Vec<Option<VerbForm>>,
}

/// Where a mention stands to its verb.
pub(crate) struct Found {
    pub mention: usize,
    pub rule: &'static str,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(article: &'a Article, mentions: &'a [Mention], registry: &'a [Actor]) -> Self {
        let text = &article.text;
        let mut verbs: Vec<Option<VerbForm>> = (0..text.tokens().len())
            .map(|t| (text.token(t).kind == TokenKind::Word).then(|| cue::verb_at(text, t)).flatten())
            .collect();
        for (token, verb) in verbs.iter_mut().enumerate() {
            // `عقب المحادثات`, `قبل اللقاء`: a preposition, whatever else the letters may be.
            if matches!(
                text.fold(token),
                "عقب"
                    | "قبل"
                    | "بين"
                    | "عبر"
                    | "خلال"
                    | "حول"
                    | "اثر"
                    | "بعد"
                    | "مقابل"
                    | "ضمن"
                    | "وسط"
                    | "حال"
            ) {
                *verb = None;
            }
        }
        // A verb whose perfect ends in ى is not written with ي: `تخلي` is the verbal noun.
        for (token, verb) in verbs.iter_mut().enumerate() {
            let third = verb.is_some_and(|f| {
                f.form.tense == Tense::Perfect && f.object.is_none() && cue::Verb::row(f.row).lemma.ends_with('ى')
            });
            if third && text.slice(text.token(token).span).ends_with('ي') {
                *verb = None;
            }
        }
        for (token, verb) in verbs.iter_mut().enumerate().skip(1) {
            let perfect = verb.is_some_and(|f| f.form.tense == Tense::Perfect && !f.conjunction);
            if perfect && governs_noun(text.fold(token - 1)) {
                *verb = None;
            }
        }
        let mentions = fullest(mentions);
        for mention in &mentions {
            verbs[mention.first()..mention.tokens.end].fill(None);
        }
        Self { article, text, mentions, registry, verbs }
    }

    /// The reading of a token as a finite verb that is not part of a name.
    pub(crate) fn verb(&self, token: usize) -> Option<VerbForm> {
        self.verbs.get(token).copied().flatten()
    }

    /// Whether a mention can act or speak.
    pub(crate) fn is_party(&self, mention: &Mention) -> bool {
        !mention.as_place && self.registry[mention.actor].kind != ActorKind::Place
    }

    /// The preposition written onto a mention (`لوكالة`, `بواشنطن`).
    pub(crate) fn glued_preposition(&self, mention: &Mention) -> Option<char> {
        let first = mention.first();
        if first == mention.tokens.start {
            // What stands between the token's beginning and the name's is written onto it.
            let clitics = Span::new(self.text.token(first).span.start, mention.span.start);
            return self.text.slice(clitics).chars().rev().find(|c| matches!(c, 'ل' | 'ب' | 'ك'));
        }
        let word = self.text.fold(first);
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        bare.chars().next().filter(|c| matches!(c, 'ل' | 'ب' | 'ك') && self.looks_glued(word))
    }

    /// Where a title stands before the name, only `لل` and `لو…` forms tell; a name itself tells by its span.
    fn looks_glued(&self, word: &str) -> bool {
        word.starts_with("لل") || word.starts_with("بال") || self.known_title_after(word)
    }

    fn known_title_after(&self, word: &str) -> bool {
        let rest = word.strip_prefix(['ل', 'ب']).unwrap_or("");
        ["وكاله", "قناه", "صحيفه", "شبكه", "وزير", "وزاره", "رئيس", "نظير", "مجلس", "سفير"]
            .iter()
            .any(|t| rest.starts_with(t))
    }

    /// The subject of a verb: the party right after it, or the one right before it that opens the clause.
    /// `limit` is where what is said begins.
    pub(crate) fn subject(&self, verb: usize, limit: usize, sentence: &Range<usize>) -> Option<Found> {
        // `أنه أبلغ`: the pronoun is the subject.
        let last = self.text.fold(verb.saturating_sub(1));
        if verb > sentence.start && cue::opens_clause(last).is_some() && !last.ends_with('ن') {
            return None;
        }
        let before = self.subject_before(verb, sentence);
        let touches = |f: &Found| {
            let m = &self.mentions[f.mention];
            m.phrase.end.max(m.tokens.end) == verb
        };
        match before {
            Some(found) if touches(&found) => Some(found),
            before => self.subject_after(verb, limit).or(before),
        }
    }

    fn subject_after(&self, verb: usize, limit: usize) -> Option<Found> {
        for (mention, m) in self.mentions.iter().enumerate() {
            let start = m.first();
            if start <= verb {
                continue;
            }
            if start >= limit || start > verb + 14 {
                break;
            }
            let between = verb + 1..start;
            let stopped = between.clone().any(|t| self.is_preposition(t) || self.verb(t).is_some());
            if stopped || self.glued_preposition(m).is_some() {
                break;
            }
            if self.is_party(m) && (m.naming != Naming::Nisba || between.len() <= 1) {
                return Some(Found { mention, rule: "subject after the verb" });
            }
        }
        None
    }

    fn subject_before(&self, verb: usize, sentence: &Range<usize>) -> Option<Found> {
        let before = self.mentions.iter().enumerate().rev();
        for (mention, m) in before.skip_while(|(_, m)| m.tokens.start >= verb) {
            let start = m.first();
            if start < sentence.start {
                break;
            }
            let end = m.phrase.end.max(m.tokens.end);
            if end > verb {
                continue;
            }
            let gap = end..verb;
            // Between subject and verb only what stands apart between commas may come.
            let apart = self.text.fold(end) == "،" || self.text.fold(end) == ",";
            let close = gap.len() <= 1 || (apart && gap.len() <= 12 && matches!(self.text.fold(verb - 1), "،" | ","));
            if close && self.opens_clause(start, sentence) && self.is_party(m) && self.glued_preposition(m).is_none() {
                return Some(Found { mention, rule: "subject before the verb" });
            }
            if gap.len() > 14 {
                break;
            }
        }
        None
    }

    /// Whether a clause begins at a token: after a stop, a comma, a mark or a conjunction.
    pub(crate) fn opens_clause(&self, token: usize, sentence: &Range<usize>) -> bool {
        if token <= sentence.start {
            return true;
        }
        let before = self.text.fold(token - 1);
        if matches!(before.strip_prefix('و').unwrap_or(before), "كان" | "كانت" | "كانا" | "كانتا") {
            return true;
        }
        matches!(
            before,
            "،" | ","
                | ":"
                | "."
                | "؛"
                | "!"
                | "؟"
                | "و"
                | "ف"
                | "لكن"
                | "ولكن"
                | "فيما"
                | "بينما"
                | "ان"
                | "انّ"
        ) || cue::opens_clause(before).is_some()
            || self.text.token(token).fold.starts_with(['و', 'ف'])
            || self.text.token(token - 1).kind == TokenKind::Punct
    }

    pub(crate) fn is_preposition(&self, token: usize) -> bool {
        matches!(
            self.text.fold(token),
            "في" | "من"
                | "الي"
                | "عن"
                | "علي"
                | "مع"
                | "خلال"
                | "امام"
                | "لدي"
                | "بين"
                | "ضد"
                | "نحو"
                | "عبر"
                | "بعد"
                | "قبل"
                | "عقب"
        )
    }

    /// The first party mention that begins in a range.
    pub(crate) fn party_in(&self, tokens: Range<usize>) -> Option<usize> {
        self.mentions.iter().position(|m| {
            let start = m.first();
            tokens.contains(&start) && self.is_party(m) && m.naming != Naming::Nisba
        })
    }
}

fn fullest(mentions: &[Mention]) -> Vec<Mention> {
    let part_of = |m: &Mention, other: &Mention| {
        other.naming != Naming::Nisba && other.phrase.start <= m.tokens.start && m.tokens.end <= other.phrase.end
    };
    let kept = mentions.iter().filter(|m| m.naming != Naming::Nisba || !mentions.iter().any(|other| part_of(m, other)));
    kept.cloned().collect()
}

/// A word after which a noun must come, so that what looks like a perfect is a verbal noun (`عدم منح`, `إلى منع`).
fn governs_noun(word: &str) -> bool {
    let word = word.strip_prefix('و').filter(|w| w.chars().count() >= 2).unwrap_or(word);
    matches!(
        word,
        "في" | "من"
            | "الي"
            | "علي"
            | "عن"
            | "مع"
            | "بعد"
            | "قبل"
            | "قبيل"
            | "دون"
            | "بدون"
            | "عدم"
            | "بعدم"
            | "خلال"
            | "منذ"
            | "عقب"
            | "بين"
            | "غير"
            | "كل"
            | "اي"
            | "بغيه"
            | "اجل"
            | "نحو"
            | "عبر"
            | "ضد"
            | "بسبب"
            | "نتيجه"
            | "بهدف"
            | "رغم"
            | "اثر"
            | "حول"
            | "بشان"
            | "اجراء"
            | "امكانيه"
            | "ضروره"
            | "محاوله"
            | "استمرار"
            | "ثم من"
            | "جراء"
            | "مجرد"
            | "بعض"
            | "هذا"
            | "هذه"
            | "ذلك"
            | "احد"
    )
}
