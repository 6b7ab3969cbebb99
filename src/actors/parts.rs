//! Parts of full names that stand alone afterwards, in the article that introduces them or in another.

use super::Naming;
use super::cue::Cues;
use super::draft::Draft;
use super::known::Known;
use super::name::{Part, part};
use super::page::Page;
use super::person::Named;
use super::{alike, lookup};
use crate::article::Article;
use crate::order::Sorted;
use crate::text::{Map, TokenKind};

/// Words that are parts of names, found again under several spellings.
#[derive(Default)]
pub(super) struct Parts(Map<String, Vec<Word>>);

/// A word, and whether it has one spelling: Arabic given names, and what has the article.
type Word = (Box<str>, bool);

impl Parts {
    /// Adds a part of a name, unless it is an ordinary word too.
    pub fn add(&mut self, known: &Known, word: &str) {
        let plain = word.chars().count() > 1 && !known.particles.contains(word);
        if plain && !known.common.has(word) && known.cues(word).is_empty() {
            let parts = self.0.entry(alike::skeleton(word)).or_default();
            if !parts.iter().any(|(part, _)| **part == *word) {
                parts.push((word.into(), word.starts_with("ال") || known.is_arabic(word)));
            }
        }
    }

    /// Whether the word is a part, or so nearly one that only the spelling differs.
    pub fn has(&self, word: &str) -> bool {
        self.lists(word) || self.has_like(word)
    }

    fn lists(&self, word: &str) -> bool {
        self.0.get(&alike::skeleton(word)).is_some_and(|parts| parts.iter().any(|(part, _)| **part == *word))
    }

    /// A first و is a letter of the one if it is of the other: `وهمفري` is no spelling of `همفري`. Arabic has
    /// one spelling: `الجبارة` is none of `الجبير`.
    fn has_like(&self, word: &str) -> bool {
        let skeleton = alike::skeleton(word);
        let like = |(part, one): &Word| {
            let one = *one || word.starts_with("ال");
            !one && part.starts_with('و') == word.starts_with('و') && alike::words(part, word)
        };
        skeleton.chars().count() >= 3 && self.0.get(&skeleton).is_some_and(|parts| parts.iter().any(like))
    }

    /// The letters before the part that a word of the text is, if it is one: as it is spelt before what only sounds alike.
    fn find(&self, word: &str) -> Option<usize> {
        let bare = lookup::stripped(word);
        let behind = |is: &dyn Fn(&str) -> bool| bare.iter().find(|b| is(&b.rest)).map(|b| b.letters);
        let whole = |is: bool| is.then_some(0);
        whole(self.lists(word))
            .or_else(|| behind(&|w| self.lists(w)))
            .or_else(|| whole(self.has_like(word)))
            .or_else(|| behind(&|w| self.has_like(w)))
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
    // `لكن الأمين غادر`: a surname is no office and no ordinary word, though its letters be one's.
    let alone = |n: &&mut Named| n.words.len() == 1 && !n.sure && !names_holder(page, n.tokens.start);
    for name in names.iter_mut().filter(alone) {
        name.sure = surnames.contains(&name.words[0]);
    }
    let mut covered = vec![false; page.text.tokens().len()];
    names.iter().for_each(|n| covered[n.tokens.clone()].fill(true));
    for at in 0..covered.len() {
        let word = page.text.fold(at);
        let surname = |w: &str| surnames.iter().any(|s| s == w);
        // `وقال المصري` means who has been named أحمد المصري.
        let called = at > 0 && page.cue(at - 1).any(Cues::SAY) && page.is_word(at - 1) && surname(word);
        let other = page.hit(at).is_some() || page.nisba(at).is_some_and(|_| !called);
        if covered[at] || !page.read[at] || !page.is_word(at) || other {
            continue;
        }
        let next =
            word.strip_prefix('و').filter(|w| at > 0 && covered[at - 1] && surname(w) && page.cue(at).is_empty());
        if next.is_some() {
            covered[at] = true;
            names.push(Named { sure: true, ..Named::of(page, at..at + 1, 1, HERE) });
            continue;
        }
        // `وأبلغ الصباح`: who acts is no ordinary word if the article has introduced someone of that name.
        // So is whoever one talks with: `محادثاته مع صادقي`.
        let verb = at > 0 && page.cue(at - 1).any(Cues::VERB.and(Cues::WITH)) && page.is_word(at - 1);
        let plain = page.cue(at).is_empty() && !page.known.common.lists(word);
        let acts = plain && (verb || !page.is_common(word)) && surnames.iter().any(|s| s == word);
        if !acts && (!page.known.cues(word).is_empty() || page.is_common(word)) {
            // `سوك فيسال`: two words that another article names together.
            let first = at.checked_sub(1).filter(|b| plain && !covered[*b] && part(page, *b) == Part::Name);
            if let Some(first) = first.filter(|_| elsewhere.find(word) == Some(0)) {
                names.push(Named::of(page, first..at + 1, 0, ELSEWHERE));
            }
            continue;
        }
        let here = parts.find(word).or(acts.then_some(0));
        let here = here.map(|letters| (letters, HERE));
        let found = here.or_else(|| elsewhere.find(word).map(|letters| (letters, ELSEWHERE)));
        let Some((letters, rule)) = found else { continue };
        names.push(Named { sure: acts, ..Named::of(page, at..at + 1, letters, rule) });
    }
    names.order_by_key(|n| n.tokens.start);
}

/// Whether what stands behind an office says whose or which it is, or who holds it: `الأمين العام`.
fn names_holder(page: &Page, at: usize) -> bool {
    let title = super::title::at(page, at).is_some_and(|t| t.tokens.len() > 1 || t.owned);
    title || matches!(part(page, at + 1), Part::Name | Part::Unknown) && !page.text.fold(at + 1).starts_with('و')
}

const HERE: &str = "part of a name introduced in the article";
pub(super) const ELSEWHERE: &str = "part of a name introduced in another article";
