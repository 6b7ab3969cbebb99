//! What stands around a word that may carry an event: its noun, its frame, its relative clause.

use super::lexicon::{self, NOUNS, Noun};
use super::{EventType, Story};
use crate::actors::Naming;
use crate::quotes::{Verb, listed};
use std::ops::Range;

/// A subject before its verb has at most so many words.
const SUBJECT: usize = 7;

impl Story<'_> {
    /// The event noun at a token. Of `جولة من المحادثات` the whole is one.
    pub(super) fn noun_at(&self, at: usize) -> Option<(&'static Noun, Range<usize>)> {
        let occasion = |back: usize| {
            let found = at.checked_sub(back).and_then(|t| NOUNS.at(self.text, t));
            found.is_some_and(|f| f.value.kind == "occasion" && f.tokens > back)
        };
        let found = NOUNS.at(self.text, at).filter(|_| !(0..3).any(occasion))?;
        if found.tokens == 1 && self.text.fold(at).chars().count() - found.letters < 3 {
            return None;
        }
        let end = at + found.tokens;
        Some(self.round_of(found.value, at, end).unwrap_or((found.value, at..end)))
    }

    /// `جولة جديدة من المحادثات`: a round and what it is a round of are one.
    pub(super) fn round_of(&self, noun: &Noun, at: usize, end: usize) -> Option<(&'static Noun, Range<usize>)> {
        if !matches!(noun.lemma, "جولة" | "دورة" | "سلسلة" | "جلسة") {
            return None;
        }
        for t in end..end + 3 {
            if let Some(found) =
                NOUNS.at(self.text, t).filter(|f| f.value.kind == "meeting" && f.value.lemma != noun.lemma)
            {
                return Some((found.value, at..t + found.tokens));
            }
            let adjective =
                self.text.fold(t).ends_with(['ه', 'ي']) || crate::text::without_article(self.text.fold(t)).is_some();
            if self.text.fold(t) != "من" && !adjective {
                return None;
            }
        }
        None
    }

    /// Whether the words after a verb are what its frame asks for.
    pub(super) fn frame_fits(&self, at: usize, verb: &Verb, reach: usize) -> bool {
        let words = || (at + 1..reach).map(|t| self.text.fold(t));
        // Names and times are no distance (`غادر الوزير فلان مساء الجمعة المدينة متوجها`).
        let name = |m: &crate::actors::Mention| matches!(m.naming, Naming::Name | Naming::Nisba | Naming::Metonym);
        let named = |t: usize| {
            self.scene.mentions.iter().any(|m| name(m) && m.tokens.contains(&t))
                || self.times.iter().any(|m| m.tokens.contains(&t))
        };
        let plain = || (at + 1..reach).filter(|t| !named(*t)).map(|t| self.text.fold(t));
        let listed = |list: &str, word: &str| {
            let bare = crate::text::without_article(word).unwrap_or(word);
            list.split('|').any(|n| {
                // `=سفيره`: in these letters only, which `السفير` and `سفيرة` are not.
                if let Some(exact) = n.strip_prefix('=') {
                    return word == crate::text::fold(exact);
                }
                let n = crate::text::fold(n);
                lexicon::alike(bare, &n) || bare == n || lexicon::alike(bare.strip_prefix('ب').unwrap_or(bare), &n)
            })
        };
        // `كتيبة من الجنود ستنتشر`: the noun may be a subject before its verb.
        let before = || self.subject_words(at).map(|t| self.text.fold(t));
        for (part, value) in &verb.frame {
            let fits = match *part {
                "noun" => words().any(|w| listed(value, w)) || before().any(|w| listed(value, w)),
                "town" => self.is_before_town(at, reach, value),
                "!noun" => !plain().take(6).any(|w| listed(value, w)),
                "!led" => !(at + 1..reach.min(at + 4)).any(|t| {
                    let rest = self.text.fold(t).strip_prefix(*value);
                    rest.is_some_and(|r| r.chars().count() > 2) && !self.in_name(t)
                }),
                "doc" => (at + 1..reach)
                    .any(|t| self.noun_at(t).is_some_and(|(n, _)| n.kind == "agreement" || n.kind == "statement")),
                _ => true,
            };
            if !fits {
                return false;
            }
        }
        true
    }

    /// The words of a subject that stands before its verb, back to where its clause begins: none where the verb itself
    /// opens one.
    pub(super) fn subject_words(&self, verb: usize) -> Range<usize> {
        let sentence = self.text.sentence_of(verb);
        let joined = self.scene.verb(verb).is_some_and(|f| f.conjunction);
        let from = if joined { verb } else { verb.saturating_sub(SUBJECT).max(sentence.start) };
        let stops = |t: &usize| {
            let word = self.text.fold(*t);
            let ends = self.text.token(*t).kind != crate::text::TokenKind::Word || listed("relative", word);
            ends || self.is_verb(*t) || crate::quotes::opens_clause(word).is_some() || listed("but", word)
        };
        let start = (from..verb).rev().find(stops).map_or(from, |t| t + 1);
        let led = self.scene.is_preposition(start);
        if led { verb..verb } else { start..verb }
    }

    /// Whether a verb is passive by its letters or by the vowel written into its perfect (`وأُعلن`, `سُحب`).
    pub(super) fn is_passive(&self, at: usize) -> bool {
        let vowelled = || self.text.slice(self.text.token(at).span).contains('\u{64f}');
        let perfect = |f: crate::text::VerbForm| f.form.tense == crate::text::Tense::Perfect;
        self.scene.verb(at).is_some_and(|f| f.form.passive || perfect(f) && vowelled())
    }

    /// Whether a place led by one of some prepositions (`ب|على`) stands behind a verb.
    fn is_before_town(&self, verb: usize, reach: usize, prepositions: &str) -> bool {
        self.scene.mentions.iter().any(|m| {
            let there = m.as_place && (verb + 1..reach).contains(&m.first());
            let glued = self.scene.glued_preposition(m);
            let led = |p: &str| {
                let p = crate::text::fold(p);
                glued.is_some_and(|c| p.chars().eq([c])) || m.first() > 0 && self.text.fold(m.first() - 1) == p
            };
            there && prepositions.split('|').any(led)
        })
    }

    pub(super) fn in_name(&self, at: usize) -> bool {
        self.scene
            .mentions
            .iter()
            .any(|m| m.first() <= at && at < m.tokens.end && m.naming != crate::actors::Naming::Nisba)
    }

    /// Whether a time, a place or a party stands at a token.
    pub(super) fn leads_to_name(&self, at: usize) -> bool {
        let named = |m: &crate::actors::Mention| m.tokens.contains(&at) || m.phrase.contains(&at);
        self.times.iter().any(|m| m.tokens.contains(&at)) || self.scene.mentions.iter().any(named)
    }

    /// `السفير الذي استدعته الوزارة يوم الاثنين`, `الذي زار العاصمتين الشهر الماضي`, `الذي سيزور`: an act with its day is told,
    /// though the clause says who is meant.
    pub(super) fn is_dated_act(&self, event: &str, at: usize, reach: usize) -> bool {
        let done = self.scene.verb(at).is_some_and(|f| f.form.tense == crate::text::Tense::Perfect || f.future);
        // `المذكرة التي وقعها الوزيران أمس`: what is taken up is a thing, told by its own noun; but a measure hits it.
        let measure = matches!(event, "SANCTION" | "PROTEST" | "MOBILIZE" | "COERCE" | "RETREAT" | "COOPERATE");
        done && (measure || !self.resumes(at, reach))
            && self.times.iter().any(|m| (at..reach).contains(&m.tokens.start))
    }

    /// Whether a verb or what stands right behind it takes up the noun of which a relative clause speaks.
    fn resumes(&self, at: usize, reach: usize) -> bool {
        self.scene.verb(at).is_some_and(|f| f.object.is_some())
            || (at + 1..reach.min(at + 3)).any(|t| listed("resumes", self.text.fold(t)))
    }

    /// `خريطة عرضها الجانب الآخر`: right behind an indefinite noun the pronoun of a verb takes that noun up.
    fn is_bare_relative(&self, at: usize) -> bool {
        let resumes = self.scene.verb(at).is_some_and(|f| f.object.is_some() && !f.conjunction && !f.future);
        let Some(noun) = at.checked_sub(1).filter(|_| resumes) else { return false };
        let word = self.text.fold(noun);
        let plain = self.text.token(noun).kind == crate::text::TokenKind::Word
            && crate::text::without_article(word).is_none()
            && !listed("leads-verb", word)
            && !self.scene.is_preposition(noun)
            && crate::quotes::opens_clause(word).is_none();
        // `أول مسؤول غربي يزورها`
        let unnamed = |m: &crate::actors::Mention| m.naming == Naming::Unnamed && m.tokens.contains(&noun);
        let named = self.leads_to_name(noun) && !self.scene.mentions.iter().any(unnamed);
        plain && !self.is_verb(noun) && !named && word.chars().count() > 3
    }

    /// What is told in a relative clause without a day of its own says only which one is meant (`التي يسيطر عليها`).
    pub(super) fn only_tells_which(&self, at: usize, reach: usize) -> bool {
        let dated = self.times.iter().any(|m| (at..reach).contains(&m.tokens.start));
        let bare = !dated && self.is_bare_relative(at);
        let relative = at > 0 && listed("relative", self.text.fold(at - 1)) || bare;
        let resumed = self.resumes(at, reach);
        let speaks = self.scene.verb(at).is_some_and(|f| {
            let event = EventType::from_plover(Verb::row(f.row).event);
            event.is_some_and(super::happening::is_verbal)
        });
        relative && (resumed || !dated && !speaks)
    }
}
