//! Tokens to pieces: each with what its words may mean, proclitics taken off, words that belong together joined.

use super::lexicon::{Lex, Lexicon, W, sense};
use crate::text::{Span, Text, Token, TokenKind};
use std::ops::Range;

/// One or more tokens that mean one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub token: u32,
    pub tokens: u8,
    pub lex: u16,
    /// Folded letters of proclitics before it.
    pub letters: u8,
    /// Whether و or ف stands before it.
    pub and: bool,
    /// ب, ل, ك or NUL.
    pub particle: char,
    /// A wall: a new line that is no wrapped one.
    pub wall: bool,
    /// Value of a run of digits, −1 for none.
    pub number: i64,
}

const NONE: Piece =
    Piece { token: u32::MAX, tokens: 0, lex: 0, letters: 0, and: false, particle: '\0', wall: true, number: -1 };

/// The pieces of a stretch, with what the rules ask of them.
pub(super) struct Pieces<'a> {
    pub text: &'a Text,
    lexicon: &'static Lexicon,
    list: Vec<Piece>,
}

impl<'a> Pieces<'a> {
    pub fn read(text: &'a Text, tokens: Range<usize>, lexicon: &'static Lexicon) -> Self {
        let mut list = Vec::with_capacity(tokens.len());
        let mut at = tokens.start;
        let mut sentences = text.sentences().partition_point(|s| s.end <= at);
        let mut line = u32::MAX;
        while at < tokens.end {
            let token = text.token(at);
            while text.sentences().get(sentences).is_some_and(|s| s.end <= at) {
                sentences += 1;
            }
            if token.line != line {
                let begins = text.sentences().get(sentences).is_none_or(|s| s.start == at);
                if begins && line != u32::MAX {
                    list.push(NONE);
                }
                line = token.line;
            }
            let piece = read_piece(text, at, tokens.end, lexicon);
            at += usize::from(piece.tokens);
            list.push(piece);
        }
        Self { text, lexicon, list }
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn get(&self, at: usize) -> &Piece {
        self.list.get(at).unwrap_or(&NONE)
    }

    /// What the piece may mean; nothing past the end.
    pub fn lex(&self, at: usize) -> &Lex {
        self.lexicon.lex(self.get(at).lex)
    }

    /// Whether the piece is a function word.
    pub fn is(&self, at: usize, word: W) -> bool {
        self.lex(at).has(word)
    }

    /// Bits of what it may mean; see [`sense`].
    pub fn senses(&self, at: usize) -> u32 {
        let piece = self.get(at);
        if piece.number >= 0 { sense::DIGITS } else { self.lexicon.lex(piece.lex).senses }
    }

    /// Its (first) token.
    pub fn token(&self, at: usize) -> &'a Token {
        self.text.token(self.get(at).token as usize)
    }

    pub fn fold(&self, at: usize) -> &'a str {
        &self.token(at).fold
    }

    /// Whether it is one of these marks.
    pub fn mark(&self, at: usize, marks: &str) -> bool {
        let token = self.token(at);
        token.kind == TokenKind::Punct && !self.get(at).wall && !token.fold.is_empty() && marks.contains(&*token.fold)
    }

    pub fn is_word(&self, at: usize) -> bool {
        !self.get(at).wall && self.token(at).kind == TokenKind::Word
    }

    /// Whether nothing stands between this piece and the one before.
    pub fn glued(&self, at: usize) -> bool {
        at > 0 && !self.get(at).wall && !self.get(at - 1).wall && !self.token(at).space_before
    }

    /// Digits: their value and how many they are.
    pub fn digits(&self, at: usize) -> Option<(i64, usize)> {
        let piece = self.get(at);
        (piece.number >= 0).then(|| (piece.number, self.token(at).fold.len()))
    }

    /// Whether the piece has no conjunction or preposition written onto it.
    pub fn bare(&self, at: usize) -> bool {
        self.get(at).letters == 0
    }

    /// Tokens from the first of one piece to the last of the piece before another.
    pub fn tokens(&self, start: usize, end: usize) -> Range<usize> {
        let last = self.get(end - 1);
        self.get(start).token as usize..last.token as usize + usize::from(last.tokens)
    }

    /// Raw span of these pieces, proclitics of the first left out.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let tokens = self.tokens(start, end);
        let first = self.text.span_after(tokens.start, usize::from(self.get(start).letters));
        Span::new(first.start, self.text.token(tokens.end - 1).span.end)
    }
}

fn read_piece(text: &Text, at: usize, end: usize, lexicon: &'static Lexicon) -> Piece {
    let token = text.token(at);
    let plain = Piece { token: at as u32, tokens: 1, wall: false, ..NONE };
    match token.kind {
        TokenKind::Number => Piece { number: token.fold.parse().unwrap_or(i64::MAX), ..plain },
        TokenKind::Word => {
            let next = |n: usize| if at + n < end { text.fold(at + n) } else { "" };
            let hit = |word: &str| lexicon.find(word, next);
            // Phrases may not run over lines.
            read_word(&token.fold, hit, plain)
        }
        TokenKind::Latin => match lexicon.find(&token.fold, |_| "") {
            Some((lex, _)) => Piece { lex, ..plain },
            None => plain,
        },
        TokenKind::Punct => plain,
    }
}

fn read_word(word: &str, hit: impl Fn(&str) -> Option<(u16, usize)>, plain: Piece) -> Piece {
    let found = |(lex, tokens): (u16, usize), letters: u8, and: bool, particle: char| Piece {
        lex,
        tokens: tokens as u8,
        letters,
        and,
        particle,
        ..plain
    };
    if let Some(direct) = hit(word) {
        return found(direct, 0, false, '\0');
    }
    let Some(first) = word.chars().next() else { return plain };
    let rest = &word[first.len_utf8()..];
    match first {
        'و' | 'ف' => {
            if let Some(direct) = hit(rest) {
                return found(direct, 1, true, '\0');
            }
            let Some((particle, direct)) = after_particle(rest, &hit) else { return plain };
            found(direct, 2, true, particle)
        }
        _ => match after_particle(word, &hit) {
            Some((particle, direct)) => found(direct, 1, false, particle),
            None => plain,
        },
    }
}

/// What stands behind ب, ل or ك.
fn after_particle(word: &str, hit: impl Fn(&str) -> Option<(u16, usize)>) -> Option<(char, (u16, usize))> {
    let particle = word.chars().next().filter(|c| matches!(c, 'ب' | 'ل' | 'ك'))?;
    let rest = &word[particle.len_utf8()..];
    if particle == 'ل' && rest.starts_with('ل') {
        // لل hides the article.
        if let Some(direct) = hit(&format!("ا{rest}")) {
            return Some((particle, direct));
        }
    }
    hit(rest).map(|direct| (particle, direct))
}
