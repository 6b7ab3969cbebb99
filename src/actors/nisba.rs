//! Adjectives made from states and bodies: `روسي`, `الروسية`, `الأميركيين`, `الكوري الشمالي`.

use super::lookup::{stripped, words};
use crate::text::Map;
use crate::text::{Text, TokenKind, without_article};

/// The words of a stem behind its first, and whose stem it is.
type Stem = (Box<[Box<str>]>, u32);

/// The masculine singular stems, by first word.
#[derive(Default)]
pub(super) struct Nisbas {
    by_first: Map<Box<str>, Vec<Stem>>,
    /// Peoples with their article (`الروس`, `القبارصة الأتراك`), by first word.
    peoples: Map<Box<str>, Vec<Stem>>,
}

/// A nisba in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct NisbaHit {
    pub actor: u32,
    pub end: usize,
    pub letters: usize,
    pub definite: bool,
    pub plural: bool,
}

impl Nisbas {
    pub fn add(&mut self, stem: &str, actor: u32) {
        let words = words(stem);
        let Some((first, rest)) = words.split_first() else { return };
        self.by_first.entry(first.clone()).or_default().push((rest.into(), actor));
    }

    /// Adds the name of a people, which is a plural and has the article.
    pub fn add_people(&mut self, name: &str, actor: u32) {
        let words = words(name);
        let Some((first, rest)) = words.split_first() else { return };
        self.peoples.entry(first.clone()).or_default().push((rest.into(), actor));
    }

    /// The nisba that starts at a token, the longest one.
    pub fn at(&self, text: &Text, at: usize) -> Option<NisbaHit> {
        let word = text.fold(at);
        if let Some(hit) = self.from(text, at, word, 0) {
            return Some(hit);
        }
        let found = stripped(word).into_iter().find_map(|b| self.from(text, at, &b.rest, b.letters));
        found.or_else(|| self.accusative(text, at))
    }

    /// `18 دبلوماسيا روسيا`: behind a number and what it counts a word that could name a state is the nisba.
    pub fn counted(&self, text: &Text, at: usize) -> Option<NisbaHit> {
        let counts = at >= 2 && text.token(at - 2).kind == TokenKind::Number;
        self.accusative(text, at).filter(|_| counts)
    }

    /// `مشروعا باكستانيا`: an indefinite nisba in the accusative, behind a noun in the same.
    fn accusative(&self, text: &Text, at: usize) -> Option<NisbaHit> {
        let noun = text.fold(at.checked_sub(1)?);
        let stem = text.fold(at).strip_suffix('ا').filter(|stem| stem.ends_with('ي'))?;
        let agrees = noun.ends_with('ا') && noun.chars().count() >= 4 && without_article(noun).is_none();
        let (_, actor) = self.by_first.get(stem)?.iter().find(|(rest, _)| rest.is_empty() && agrees)?;
        Some(NisbaHit { actor: *actor, end: at + 1, letters: 0, definite: false, plural: false })
    }

    fn from(&self, text: &Text, at: usize, word: &str, letters: usize) -> Option<NisbaHit> {
        let people = self.peoples.get(word).into_iter().flatten();
        let said = people.filter(|(rest, _)| rest.iter().enumerate().all(|(n, w)| text.fold(at + 1 + n) == &**w));
        if let Some((rest, actor)) = said.max_by_key(|(rest, _)| rest.len()) {
            let end = at + 1 + rest.len();
            return Some(NisbaHit { actor: *actor, end, letters, definite: true, plural: true });
        }
        let (bare, definite) = article(word);
        let (stem, plural) = stems(bare).find_map(|(stem, plural)| Some((self.by_first.get(stem)?, plural)))?;
        let fits = |rest: &[Box<str>]| {
            rest.iter().enumerate().all(|(n, w)| {
                let (bare, d) = article(text.fold(at + 1 + n));
                d == definite && stems(bare).any(|(stem, _)| stem == &**w)
            })
        };
        let (rest, actor) = stem.iter().filter(|(rest, _)| fits(rest)).max_by_key(|(rest, _)| rest.len())?;
        Some(NisbaHit { actor: *actor, end: at + 1 + rest.len(), letters, definite, plural })
    }
}

fn article(word: &str) -> (&str, bool) {
    match without_article(word) {
        Some(bare) => (bare, true),
        None => (word, false),
    }
}

/// A word and what is left of it without an ending of gender or number; whether it is a plural.
fn stems(word: &str) -> impl Iterator<Item = (&str, bool)> {
    const ENDINGS: &[(&str, bool)] = &[
        ("", false),
        ("ه", false),
        ("ون", true),
        ("ين", true),
        ("ان", true),
        ("تان", true),
        ("تين", true),
        ("ات", true),
    ];
    ENDINGS.iter().filter_map(move |&(ending, plural)| {
        word.strip_suffix(ending).filter(|s| ending.is_empty() || s.ends_with('ي')).map(|s| (s, plural))
    })
}
