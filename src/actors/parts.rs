//! Parts of full names that stand alone afterwards, in the article that introduces them or in another.

use super::Naming;
use super::cue::Cues;
use super::draft::Draft;
use super::known::Known;
use super::page::Page;
use super::person::Named;
use super::{alike, lookup};
use crate::article::Article;
use crate::order::Sorted;
use crate::text::TokenKind;
use std::collections::{BTreeMap, BTreeSet};

/// Words that are parts of names, found again under several spellings.
#[derive(Default)]
pub(super) struct Parts(BTreeMap<String, BTreeSet<String>>);

impl Parts {
    /// Adds a part of a name, unless it is an ordinary word too.
    pub fn add(&mut self, known: &Known, word: &str) {
        let plain = word.chars().count() > 1 && !known.particles.contains(word);
        if plain && !known.common.has(word) && known.cues(word).is_empty() {
            self.0.entry(alike::skeleton(word)).or_default().insert(word.into());
        }
    }

    /// Whether the word is a part, or so nearly one that only the spelling differs.
    pub fn has(&self, word: &str) -> bool {
        let skeleton = alike::skeleton(word);
        let Some(parts) = self.0.get(&skeleton) else { return false };
        parts.contains(word) || skeleton.chars().count() >= 3 && parts.iter().any(|p| alike::words(p, word))
    }
}

/// What a corpus calls its people by: their last words, and any other part that stands alone in the article that
/// introduces them.
pub(super) fn called(known: &Known, drafts: &[Draft]) -> Parts {
    let mut parts = Parts::default();
    for person in drafts.iter().flat_map(|d| &d.people).filter(|p| p.words.len() > 1) {
        person.words.last().into_iter().chain(&person.called).for_each(|word| parts.add(known, word));
    }
    parts
}

/// Whether an article has a word by which the corpus calls someone, and has not read it as a name.
pub(super) fn is_called(article: &Article, draft: &Draft, called: &Parts) -> bool {
    let tokens = article.text.tokens();
    let mut named = vec![false; tokens.len()];
    draft.told.iter().filter(|t| t.naming != Naming::Nisba).for_each(|t| named[t.tokens.clone()].fill(true));
    tokens.iter().zip(named).any(|(token, named)| {
        let bare = || lookup::stripped(&token.fold).into_iter().any(|b| called.has(&b.rest));
        !named && token.kind == TokenKind::Word && (called.has(&token.fold) || bare())
    })
}

/// Parts of full names, standing alone elsewhere in the article; or in the corpus.
pub(super) fn introduced(page: &Page, names: &mut Vec<Named>, elsewhere: &Parts) {
    let mut parts = Parts::default();
    let long = |n: &&Named| n.sure && n.words.len() > 1;
    let surnames: Vec<String> = names.iter().filter(long).filter_map(|n| n.words.last().cloned()).collect();
    for name in names.iter().filter(|n| n.sure && n.words.len() > 1) {
        name.words.last().into_iter().chain(name.words.first()).for_each(|word| parts.add(page.known, word));
    }
    let mut covered = vec![false; page.text.tokens().len()];
    names.iter().for_each(|n| covered[n.tokens.clone()].fill(true));
    for (at, covered) in covered.iter().enumerate() {
        if *covered || !page.read[at] || !page.is_word(at) || page.hit(at).is_some() || page.nisba(at).is_some() {
            continue;
        }
        let word = page.text.fold(at);
        // `وأبلغ الصباح`: who acts is no ordinary word if the article has introduced someone of that name.
        let verb = at > 0 && page.cue(at - 1).any(Cues::VERB) && page.is_word(at - 1);
        let plain = page.cue(at).is_empty() && !page.known.common.lists(word);
        let acts = plain && (verb || !page.is_common(word)) && surnames.iter().any(|s| s == word);
        if !acts && (!page.known.cues(word).is_empty() || page.is_common(word)) {
            continue;
        }
        let bare = lookup::stripped(word);
        let find = |parts: &Parts| match parts.has(word) {
            true => Some(0),
            false => bare.iter().find(|b| parts.has(&b.rest)).map(|b| b.letters),
        };
        let here =
            find(&parts).or(acts.then_some(0)).map(|letters| (letters, "part of a name introduced in the article"));
        let found = here.or_else(|| find(elsewhere).map(|letters| (letters, ELSEWHERE)));
        let Some((letters, rule)) = found else { continue };
        names.push(Named::word(page, at, letters, rule));
    }
    names.order_by_key(|n| n.tokens.start);
}

pub(super) const ELSEWHERE: &str = "part of a name introduced in another article";
