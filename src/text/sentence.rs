//! Sentences: ranges of tokens, ended by a stop or by a line.

use super::{Text, TokenKind};

/// Splits the tokens of a text into sentences. A text whose lines are wrapped by hand is split by stops alone.
pub(super) fn split(text: &Text) -> Vec<std::ops::Range<usize>> {
    let tokens = text.tokens();
    let wrapped = is_hard_wrapped(text);
    let mut out = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let next = at + 1;
        let new_line = tokens.get(next).is_some_and(|t| t.line != tokens[at].line);
        let blank_line = tokens.get(next).is_some_and(|t| t.line > tokens[at].line + 1);
        let ends = next == tokens.len()
            || (new_line && (!wrapped || blank_line))
            || (is_stop(text, at) && !continues(text, next));
        if ends {
            out.push(start..next);
            start = next;
        }
    }
    out
}

/// A closing mark or a further stop after a stop still belongs to the sentence.
fn continues(text: &Text, next: usize) -> bool {
    let token = text.token(next);
    token.kind == TokenKind::Punct
        && !token.space_before
        && matches!(&*token.fold, "." | "!" | "?" | "؟" | "…" | "\"" | "”" | "»" | ")" | "“" | "]")
}

fn is_stop(text: &Text, at: usize) -> bool {
    let mut at = at;
    // Walk back over closing marks: the stop may stand before them.
    while at > 0 && matches!(text.fold(at), "\"" | "”" | "»" | ")" | "“" | "]") && !text.token(at).space_before {
        at -= 1;
    }
    match text.fold(at) {
        "!" | "?" | "؟" | "…" => true,
        "." => !is_abbreviation(text, at),
        _ => false,
    }
}

/// `سي.إن.إن`, `3.5`, `د.`: a stop that ends no sentence.
fn is_abbreviation(text: &Text, at: usize) -> bool {
    if at == 0 {
        return true;
    }
    let (before, after) = (text.token(at - 1), text.token(at + 1));
    let letters = |fold: &str| fold.chars().count();
    let glued = !text.token(at).space_before && !after.space_before && after.kind != TokenKind::Punct;
    match (before.kind, after.kind) {
        (TokenKind::Number, TokenKind::Number) => glued,
        (TokenKind::Latin, TokenKind::Latin) => glued,
        (TokenKind::Word, TokenKind::Word) if glued => letters(&before.fold) <= 3 && letters(&after.fold) <= 3,
        (TokenKind::Word, _) => letters(&before.fold) == 1 && before.space_before && at + 1 < text.tokens().len(),
        _ => false,
    }
}

/// Whether most lines stop in mid-sentence at about the same length.
fn is_hard_wrapped(text: &Text) -> bool {
    let (mut lines, mut open) = (0, 0);
    let mut tokens = text.tokens().iter().peekable();
    let mut start = 0;
    while let Some(token) = tokens.next() {
        let Some(next) = tokens.peek() else { break };
        if next.line == token.line {
            continue;
        }
        let length = token.span.end - start;
        start = next.span.start;
        lines += 1;
        let ended = token.kind == TokenKind::Punct;
        open += usize::from(!ended && next.line == token.line + 1 && (40..=130).contains(&length));
    }
    lines >= 8 && open * 3 >= lines * 2
}
