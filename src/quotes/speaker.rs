//! Who speaks: the subject of a reporting verb.

use super::cue;
use super::words::{listed, listed_bare, listed_stem};
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
    /// The nisbas left out.
    pub nisbas: Vec<Mention>,
    pub registry: &'a [Actor],
    verbs: Vec<Option<VerbForm>>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(article: &'a Article, mentions: &'a [Mention], registry: &'a [Actor]) -> Self {
        let text = &article.text;
        let mut verbs: Vec<Option<VerbForm>> = (0..text.tokens().len())
            .map(|t| (text.token(t).kind == TokenKind::Word).then(|| cue::verb_at(text, t)).flatten())
            .collect();
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
            // `مع فيدان`: behind a preposition stands no verb, except behind `من` read as who.
            let before = text.fold(token - 1);
            let led = before != "من" && listed("governs-genitive", before);
            if led || perfect && governs_noun(before) {
                *verb = None;
            }
        }
        let nisbas = mentions.iter().filter(|m| m.naming == Naming::Nisba).cloned().collect();
        let mentions = fullest(mentions);
        for mention in &mentions {
            verbs[mention.first()..mention.tokens.end].fill(None);
        }
        let mut scene = Self { article, text, mentions, nisbas, registry, verbs };
        for token in 0..scene.verbs.len() {
            if scene.verb(token).is_some() && !scene.stands_as_verb(token) {
                scene.verbs[token] = None;
            }
        }
        scene
    }

    /// Whether a word that may also be a noun or a preposition stands where a verb does.
    fn stands_as_verb(&self, token: usize) -> bool {
        let Some(form) = self.verb(token) else { return false };
        let word = self.text.fold(token);
        let dual = form.form.plural && word.ends_with('ا') && !word.ends_with("وا") && !word.ends_with("تا");
        let bare = form.form.tense == Tense::Perfect && (!form.form.plural || dual) && form.object.is_none();
        if token > 0 && bare && !form.conjunction && !form.form.feminine {
            // Of two perfects in a row the second is a verbal noun (`قرر رفع`, `أعلن رفض`).
            let last = self.verb(token - 1).is_some_and(|f| cue::Verb::row(f.row).kind != "modal");
            if last && cue::is_doubtful(word) {
                return false;
            }
        }
        if listed_bare("adverbial", word) {
            return self.is_followed_as_verb(token, cue::Verb::row(form.row));
        }
        !(bare && cue::is_doubtful(word)) || self.is_verb_place(token)
    }

    /// Where a clause begins, or its subject or a time ends: there a verb can stand.
    fn is_verb_place(&self, token: usize) -> bool {
        let Some(last) = token.checked_sub(1) else { return true };
        let before = self.text.fold(last);
        // `إن تبادل الأسرى سيبدأ`: behind إن and أن stands a noun, a perfect only in `بعد أن`.
        let lead = last.checked_sub(1).map_or("", |t| self.text.fold(t));
        if matches!(before, "ان" | "بان") && !listed("no-content", lead) && lead != "سبق" {
            return false;
        }
        let joined = self.verb(token).is_some_and(|f| f.conjunction);
        let named = self.mentions.iter().rfind(|m| m.first() <= last && last < m.end());
        if let Some(named) = named.filter(|_| !joined) {
            // Behind verb and subject (`اقترحت الخرطوم منح`) stands what they do.
            return named.first().checked_sub(1).is_none_or(|v| self.verb(v).is_none()) && !self.is_governed(named);
        }
        // `من أن سحب القوات`: behind أن a perfect tells of what was, after `بعد أن` alone.
        if before == "ان" && !listed_bare("no-content", self.text.fold(last.saturating_sub(1))) {
            return false;
        }
        self.text.token(last).kind != TokenKind::Word
            || joined
            || crate::text::without_article(before).is_some()
            || before.ends_with('ا') && !["ها", "هما", "نا"].iter().any(|p| before.ends_with(p))
            || listed_bare("leads-verb", before)
    }

    /// Whether a name, or one that و joins it to (`سلمتها لواشنطن، والحلف`), is led by a preposition: no subject.
    fn is_governed(&self, mention: &Mention) -> bool {
        if mention.as_place {
            return false;
        }
        if self.glued_preposition(mention).is_some() || mention.first() > 0 && self.is_preposition(mention.first() - 1)
        {
            return true;
        }
        let joined = self.text.fold(mention.first()).starts_with('و') && mention.span.start > self.start_of(mention);
        let before =
            self.mentions.iter().rfind(|m| m.tokens.end <= mention.first() && m.tokens.end + 1 >= mention.first());
        joined && before.is_some_and(|m| self.glued_preposition(m).is_some())
    }

    /// Where the first token of a mention begins.
    fn start_of(&self, mention: &Mention) -> u32 {
        self.text.token(mention.first()).span.start
    }

    /// A preposition's letters are a verb only before what that verb takes (`عبر عن`, `بين أن`, `قبل الوزير الدعوة`).
    fn is_followed_as_verb(&self, token: usize, verb: &cue::Verb) -> bool {
        let next = self.text.fold(token + 1);
        let takes = self.takes_preposition(verb, token + 1);
        let clause = verb.has("that") && cue::opens_clause(next).is_some();
        let named = self.mentions.iter().any(|m| m.first() == token + 1 && self.is_party(m));
        let object = verb.role("noun").is_some_and(|list| {
            (token + 2..token + 12).any(|t| {
                let word = self.text.fold(t);
                let word = crate::text::without_article(word).unwrap_or(word);
                list.split('|').any(|n| word.starts_with(crate::text::fold(n).trim_end_matches('ه')))
            })
        });
        // `عبر رئيس الوزراء عن`: behind its subject.
        let behind = named && (token + 2..token + 24).any(|t| self.takes_preposition(verb, t));
        self.is_verb_place(token) && (takes || clause || behind || named && object)
    }

    fn takes_preposition(&self, verb: &cue::Verb, token: usize) -> bool {
        let word = self.text.fold(token);
        verb.frame.iter().any(|(part, role)| *role != "source" && crate::text::fold(part) == word)
    }

    /// The reading of a token as a finite verb that is not part of a name.
    pub(crate) fn verb(&self, token: usize) -> Option<VerbForm> {
        self.verbs.get(token).copied().flatten()
    }

    /// Whether a mention can act or speak.
    pub(crate) fn is_party(&self, mention: &Mention) -> bool {
        !mention.as_place && self.registry[mention.actor].kind != ActorKind::Place && !self.is_matter(mention)
    }

    /// `الملف الأوكراني`, `أزمة لبنان`, `مدينة جنيف السويسرية`, `إلى الأميركيين`: what is talked about, where it is or
    /// a people, not who acts.
    fn is_matter(&self, mention: &Mention) -> bool {
        let Some(head) = mention.tokens.start.checked_sub(1) else { return false };
        let nisba = mention.naming == Naming::Nisba;
        let of_state = nisba || self.registry[mention.actor].kind == ActorKind::State;
        let place = |m: &Mention| m.as_place && m.tokens.contains(&head);
        let word = self.text.fold(mention.tokens.start);
        let people = word.ends_with("يون") || word.ends_with("يين");
        // `الصحافة اليونانية`, `صحيفة "الأيام" البحرينية`: an outlet, not its state.
        let words = (0..=head).rev().filter(|&t| self.text.token(t).kind == TokenKind::Word);
        let outlet = |t: usize| listed_stem("outlet", self.text.fold(t)) && !self.is_named(t);
        nisba && words.take(2).take_while(|&t| self.verb(t).is_none()).any(outlet)
            || of_state && listed_stem(if nisba { "matter" } else { "matter-of" }, self.text.fold(head))
            || nisba && self.mentions.iter().any(place)
            || nisba && people && (self.is_preposition(head) || self.verb(head).is_some())
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

    /// Whether a token belongs to a name.
    pub(super) fn is_named(&self, token: usize) -> bool {
        self.mentions.iter().any(|m| m.first() <= token && token < m.end())
    }

    pub(crate) fn is_preposition(&self, token: usize) -> bool {
        listed("governs-genitive", self.text.fold(token))
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
    listed("governs-noun", word)
}
