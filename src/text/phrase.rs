//! Tables of phrases, found at a token.

use super::hash::Map;
use super::{Text, candidates, fold};
use crate::order::Sorted;

/// Phrases of folded words, each with a value; found by their first word, the longest first.
///
/// Proclitics (و ف ب ل ك) may stand before the first word, and ال before any word of a phrase that is listed without.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: Map<String, Vec<(Vec<String>, T)>>,
}

/// A phrase found at a token.
#[derive(Clone, Copy, Debug)]
pub struct PhraseAt<'a, T> {
    /// Its value.
    pub value: &'a T,
    /// How many tokens it has.
    pub tokens: usize,
    /// How many letters of proclitics stand before its first word.
    pub letters: usize,
    /// The preposition written onto it.
    pub particle: Option<char>,
}

impl<T> Phrases<T> {
    /// Phrases as printed, each with its value.
    pub fn new<'s>(phrases: impl IntoIterator<Item = (&'s str, T)>) -> Self {
        let mut by_first: Map<String, Vec<(Vec<String>, T)>> = Map::default();
        for (phrase, value) in phrases {
            let words: Vec<String> = phrase.split_whitespace().map(fold).collect();
            if let Some(first) = words.first().cloned() {
                by_first.entry(first).or_default().push((words, value));
            }
        }
        for phrases in by_first.values_mut() {
            phrases.order_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { by_first }
    }

    /// The longest phrase that begins at a token.
    pub fn at(&self, text: &Text, token: usize) -> Option<PhraseAt<'_, T>> {
        let word = text.fold(token);
        if let Some(found) = self.whole(word, text, token) {
            return Some(PhraseAt { value: found.1, tokens: found.0, letters: 0, particle: None });
        }
        let plain = !word.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ا']);
        if plain {
            return None;
        }
        candidates(word).into_iter().find_map(|c| {
            let found = self.whole(&c.rest, text, token);
            let found = found.or_else(|| self.whole(super::without_article(&c.rest)?, text, token))?;
            Some(PhraseAt { value: found.1, tokens: found.0, letters: c.letters, particle: c.particle })
        })
    }

    fn whole(&self, first: &str, text: &Text, token: usize) -> Option<(usize, &T)> {
        let phrases = self.by_first.get(first)?;
        phrases.iter().find_map(|(words, value)| {
            let rest = words.iter().enumerate().skip(1);
            let all = rest.into_iter().all(|(n, word)| {
                let there = text.fold(token + n);
                there == word || super::without_article(there) == Some(word)
            });
            all.then_some((words.len(), value))
        })
    }
}
