//! From sayings to the quotations laid over the text.

use super::marks::{self, Marked};
use super::speaker::Scene;
use super::{Quote, Saying};
use crate::order::Sorted;
use crate::text::TokenKind;
use std::ops::Range;

/// An indirect quotation has at least so many words.
const SHORTEST: usize = 3;

/// The quotations of an article, in order.
pub(super) fn quotes(scene: &Scene, sayings: &[Saying]) -> Vec<Quote> {
    let marked: Vec<Marked> =
        scene.article.read_blocks().flat_map(|b| marks::pairs(scene.text, b.tokens.clone())).collect();
    let mut out: Vec<Quote> = Vec::new();
    let spoken = |s: &&Saying| !s.content.is_empty() && (s.verb.is_some() || s.speaker.is_some());
    for saying in sayings.iter().filter(spoken) {
        let inside: Vec<&Marked> = marked
            .iter()
            .filter(|m| m.depth == 0 && saying.content.start <= m.inner.start && m.inner.start < saying.content.end)
            .filter(|m| is_speech(scene, m))
            .collect();
        let mut from = saying.content.start;
        for quote in &inside {
            rest(scene, saying, from..quote.open, &mut out);
            out.push(make(scene, saying, quote.inner.clone(), true));
            from = quote.close + 1;
        }
        if inside.is_empty() {
            indirect(scene, saying, saying.content.clone(), &mut out);
        } else {
            rest(scene, saying, from..saying.content.end, &mut out);
        }
    }
    unattributed(scene, &marked, &mut out);
    out.order_by_key(|q| (q.span, !q.direct));
    out.dedup_by(|b, a| a.span.overlaps(b.span) && a.direct >= b.direct && a.span.contains(b.span));
    out
}

/// Words around a direct quotation count only where they are a clause of their own.
fn rest(scene: &Scene, saying: &Saying, tokens: Range<usize>, out: &mut Vec<Quote>) {
    let joined = tokens.clone().find(|&t| super::cue::opens_clause(scene.text.fold(t)) == Some(true));
    if let Some(at) = joined {
        indirect(scene, saying, at + 1..tokens.end, out);
    }
}

fn indirect(scene: &Scene, saying: &Saying, tokens: Range<usize>, out: &mut Vec<Quote>) {
    let mut tokens = tokens;
    let punct = |t: usize| scene.text.token(t).kind == TokenKind::Punct;
    while !tokens.is_empty() && punct(tokens.start) && !matches!(scene.text.fold(tokens.start), "\"" | "“" | "«") {
        tokens.start += 1;
    }
    while !tokens.is_empty() && matches!(scene.text.fold(tokens.end - 1), "." | "،" | "؛" | "," | ":") {
        tokens.end -= 1;
    }
    if words(scene, &tokens) >= SHORTEST {
        out.push(make(scene, saying, tokens, false));
    }
}

fn make(scene: &Scene, saying: &Saying, tokens: Range<usize>, direct: bool) -> Quote {
    Quote {
        span: scene.text.span_of(tokens.clone()),
        tokens,
        direct,
        speaker: saying.speaker,
        addressee: saying.addressee,
        via: saying.via,
        cue: Some(saying.cue),
        rule: saying.rule,
    }
}

/// Long marked words that no cue introduces are still speech: of whoever speaks nearest before, or of nobody known.
fn unattributed(scene: &Scene, marked: &[Marked], out: &mut Vec<Quote>) {
    let known: Vec<Quote> = out.clone();
    for quote in marked.iter().filter(|m| m.depth == 0 && words(scene, &m.inner) >= 4 && is_speech(scene, m)) {
        let span = scene.text.span_of(quote.inner.clone());
        if known.iter().any(|q| q.span.overlaps(span)) {
            continue;
        }
        let after = following_speaker(scene, quote.close);
        let sentence = scene.text.sentence_of(quote.open);
        let before = known.iter().rev().find(|q| q.tokens.end <= quote.open && q.tokens.end >= sentence.start);
        let (speaker, cue, rule) = match (after, before) {
            (Some((speaker, cue)), _) => (speaker, Some(cue), "speaker after the words"),
            (None, Some(q)) => (q.speaker, q.cue, "same sentence"),
            _ => continue,
        };
        out.push(Quote {
            span,
            tokens: quote.inner.clone(),
            direct: true,
            speaker,
            addressee: None,
            via: None,
            cue,
            rule,
        });
    }
}

/// `"…"، قال X`: the verb stands right behind the words.
fn following_speaker(scene: &Scene, close: usize) -> Option<(Option<usize>, usize)> {
    let cue = (close + 1..close + 4).find(|&t| scene.verb(t).is_some_and(|f| super::Verb::row(f.row).is_report()))?;
    let sentence = scene.text.sentence_of(cue);
    let found = scene.subject(cue, sentence.end.min(cue + 15), &(cue..sentence.end));
    Some((found.map(|f| scene.mentions[f.mention].actor), cue))
}

/// Marked words that are not a name of something.
fn is_speech(scene: &Scene, quote: &Marked) -> bool {
    let words = words(scene, &quote.inner);
    let named = scene
        .mentions
        .iter()
        .filter(|m| quote.inner.contains(&m.tokens.start) && m.tokens.end <= quote.inner.end)
        .map(|m| m.tokens.len())
        .max()
        .unwrap_or(0);
    words >= 2 && named * 2 <= quote.inner.len()
}

fn words(scene: &Scene, tokens: &Range<usize>) -> usize {
    tokens.clone().filter(|&t| scene.text.token(t).kind != TokenKind::Punct).count()
}
