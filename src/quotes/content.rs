//! From sayings to the quotations laid over the text.

use super::marks::{self, Marked};
use super::speaker::Scene;
use super::words::listed;
use super::{Quote, Saying};
use crate::order::Sorted;
use crate::text::TokenKind;
use std::ops::Range;

/// An indirect quotation has at least so many words.
const SHORTEST: usize = 2;

/// The quotations of an article, in order.
pub(super) fn quotes(scene: &Scene, sayings: &[Saying]) -> Vec<Quote> {
    let marked: Vec<Marked> =
        scene.article.read_blocks().flat_map(|b| marks::pairs(scene.text, b.tokens.clone())).collect();
    let mut out: Vec<Quote> = Vec::new();
    let spoken = |s: &&Saying| !s.content.is_empty() && (s.verb.is_some() || s.via.is_none());
    for saying in sayings.iter().filter(spoken) {
        // `قال X إنه باق، إذ أكد Y أن «…»`: words in marks are of whoever is nearest before them.
        let mut saying = saying.clone();
        let holds = |s: &Saying| marked.iter().any(|m| s.content.contains(&m.inner.start) && is_speech(scene, m));
        let told = |s: &Saying| s.verb.is_some_and(|v| super::Verb::row(v).is_report()) && s.speaker.is_some();
        let nested =
            |s: &&Saying| s.cue > saying.cue && saying.content.contains(&s.cue) && !s.continues && told(s) && holds(s);
        if let Some(other) = sayings.iter().find(nested) {
            saying.content.end = other.clause.start.max(saying.content.start);
        }
        let saying = &saying;
        let inside: Vec<&Marked> = marked
            .iter()
            .filter(|m| m.depth == 0 && saying.content.start <= m.inner.start && m.inner.start < saying.content.end)
            .filter(|m| is_speech(scene, m))
            .collect();
        let mut from = saying.content.start;
        for quote in &inside {
            before(scene, saying, from..quote.open, &mut out);
            out.push(make(scene, saying, quote.inner.clone(), true));
            from = quote.close + 1;
        }
        let verb = saying.verb.map(super::Verb::row);
        let acts = verb.is_some_and(|v| v.event == "AGREE" || v.event == "REQUEST" && v.kind == "event");
        // `نفى أن يكون الوفد قد غادر`: what is denied he does not say.
        // `نفى ما أوردته صحف من أن`: what others said.
        let others = || (saying.cue + 1..saying.content.start).any(|t| matches!(scene.text.fold(t), "ما" | "مما"));
        let denied = verb.is_some_and(|v| v.mode == "deny") && (is_possible(scene, saying.content.start) || others());
        // `رفضت أن تعلق`: what one refuses to do.
        let refused = verb.is_some_and(|v| v.event == "REJECT") && is_possible(scene, saying.content.start);
        let acts = acts || denied || refused;
        if inside.is_empty() && acts {
            // `اتفقا على أن`, `طالب بأن`: what is agreed on or demanded nobody says.
        } else if inside.is_empty() && words(scene, &saying.content) < SHORTEST {
            // `رأت أن القرار "مؤسف"`: one word is said in so many words.
            let word =
                marked.iter().find(|m| m.depth == 0 && saying.content.contains(&m.inner.start) && !is_named(scene, m));
            out.extend(word.map(|m| make(scene, saying, m.inner.clone(), true)));
        } else if inside.is_empty() {
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

/// Whether an imperfect stands right behind أن: what might be, not what someone says is.
fn is_possible(scene: &Scene, start: usize) -> bool {
    let imperfect = |f: crate::text::VerbForm| f.form.tense == crate::text::Tense::Imperfect && !f.future;
    let exists = listed("might-be", scene.text.fold(start));
    let opened = start > 0 && matches!(scene.text.fold(start - 1), "ان" | "بان");
    opened && (exists || scene.verb(start).is_some_and(imperfect))
}

/// Of the clauses before a direct quotation, those count that do not hold it (`أن الوفد وصل وأنه «…»`).
fn before(scene: &Scene, saying: &Saying, tokens: Range<usize>, out: &mut Vec<Quote>) {
    let opens = |t: usize| super::cue::opens_clause(scene.text.fold(t));
    let last = tokens.clone().rfind(|&t| opens(t) == Some(true));
    let first = match tokens.start == saying.content.start {
        true => tokens.start.checked_sub(1).filter(|&t| opens(t).is_some()),
        false => tokens.clone().find(|&t| opens(t) == Some(true)),
    };
    if let (Some(first), Some(last)) = (first, last) {
        indirect(scene, saying, first + 1..last, out);
    }
}

/// Words behind a direct quotation count only where they are a clause of their own.
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
    let hangs = |t: usize| {
        let word = scene.text.fold(t);
        matches!(word, "." | "،" | "؛" | "," | ":") || listed("joins-on", word)
    };
    while !tokens.is_empty() && hangs(tokens.end - 1) {
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
    for quote in marked.iter().filter(|m| m.depth == 0) {
        let expressed = expressed(scene, quote);
        let span = scene.text.span_of(quote.inner.clone());
        if expressed.is_none() && !is_speech(scene, quote) || known.iter().any(|q| q.span.overlaps(span)) {
            continue;
        }
        let after = following_speaker(scene, quote.close);
        let sentence = scene.text.sentence_of(quote.open);
        let before = known.iter().rev().find(|q| q.tokens.end <= quote.open && q.tokens.end >= sentence.start);
        // `"نريد السلام"، قال X`: few words, if they open the sentence.
        let long = words(scene, &quote.inner) >= 4 || after.is_some() && quote.open == sentence.start;
        let (speaker, cue, rule) = match (expressed.or(after), act_before(scene, quote.open, &sentence), before) {
            (Some((speaker, cue)), _, _) if long || expressed.is_some() => {
                (speaker, Some(cue), "speaker after the words")
            }
            (_, Some((speaker, cue)), _) => (Some(speaker), Some(cue), "who does it in these words"),
            (_, _, Some(q)) if long => (q.speaker, q.cue, "same sentence"),
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
    let says = |t: usize| scene.verb(t).is_some_and(|f| super::Verb::row(f.row).is_report());
    // `"…"، بهذه الكلمات لخص X`: whatever the verb.
    let words = (close + 1..close + 5).rfind(|&t| listed("with-these-words", scene.text.fold(t)));
    let cue = (close + 1..close + 4).find(|&t| says(t)).or(words.map(|t| t + 1))?;
    let sentence = scene.text.sentence_of(cue);
    let found = scene.subject(cue, sentence.end.min(cue + 15), &(cue..sentence.end)).map(|f| f.mention);
    let found = found.or_else(|| scene.party_in(cue + 1..cue + 2).filter(|_| words.is_some()));
    Some((found.map(|m| scene.mentions[scene.whole(m)].actor), cue))
}

/// `"…" على حد تعبيره`, `"…"، بحسب قوله`: words of whoever acts in the clause before them.
fn expressed(scene: &Scene, quote: &Marked) -> Option<(Option<usize>, usize)> {
    let cue = (quote.close + 1..quote.close + 5).find(|&t| listed("so-he-put-it", scene.text.fold(t)))?;
    if !(quote.close + 1..cue).all(|t| matches!(scene.text.fold(t), "," | "،") || listed("puts-it", scene.text.fold(t)))
    {
        return None;
    }
    let sentence = scene.text.sentence_of(quote.open);
    let mut verbs = (sentence.start..quote.open).rev().filter(|&t| scene.verb(t).is_some_and(|f| f.form.person == 3));
    let found = verbs.find_map(|t| scene.subject(t, quote.open, &sentence));
    Some((found.map(|f| scene.mentions[f.mention].actor), cue))
}

/// `أشاد الوزير بـ"…"`, `حذرت موسكو من "…"`: the act of speech in whose clause the words stand, and whose it is.
fn act_before(scene: &Scene, open: usize, sentence: &Range<usize>) -> Option<(usize, usize)> {
    let from = open.saturating_sub(20).max(sentence.start);
    let cue = (from..open).rev().find(|&t| scene.verb(t).is_some())?;
    if (cue..open).any(|t| matches!(scene.text.fold(t), "؛" | ":" | ".")) {
        return None;
    }
    let form = scene.verb(cue)?;
    let verb = super::Verb::row(form.row);
    let speaks = matches!(verb.event, "REQUEST" | "REJECT" | "ACCUSE" | "THREATEN" | "SUPPORT");
    let says =
        speaks && verb.kind == "event" || verb.kind == "light" && verb.role("عن").is_some() || verb.lemma == "جدد";
    if !says || form.form.person != 3 {
        return None;
    }
    // `رحب الوزير بالقرار، وشكر الجزائر على "…"`: whoever acts before.
    let mut verbs = (sentence.start..=cue).rev().filter(|&t| scene.verb(t).is_some_and(|f| f.form.person == 3));
    let found = verbs.find_map(|t| scene.subject(t, open, sentence))?;
    let actor = scene.mentions[found.mention].actor;
    (!scene.registry[actor].is_outlet).then_some((actor, cue))
}

/// Marked words that are not a name of something.
fn is_speech(scene: &Scene, quote: &Marked) -> bool {
    words(scene, &quote.inner) >= 2 && !is_named(scene, quote)
}

/// Whether marked words are mostly a name, or stand behind a word for what bears one (`سفينة «كذا»`).
fn is_named(scene: &Scene, quote: &Marked) -> bool {
    if words(scene, &quote.inner) <= 3 && quote.open > 0 && listed("bears-name", scene.text.fold(quote.open - 1)) {
        return true;
    }
    let named = scene
        .mentions
        .iter()
        .filter(|m| quote.inner.contains(&m.tokens.start) && m.tokens.end <= quote.inner.end)
        .map(|m| m.tokens.len())
        .max()
        .unwrap_or(0);
    named * 2 > quote.inner.len()
}

pub(super) fn words(scene: &Scene, tokens: &Range<usize>) -> usize {
    tokens.clone().filter(|&t| scene.text.token(t).kind != TokenKind::Punct).count()
}
