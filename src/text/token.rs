//! Tokens: words, numbers and single marks of punctuation, with white space between them.

use super::{Span, fold, sentence};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Arabic letters, with their marks and tatweel.
    Word,
    /// Letters of another script.
    Latin,
    /// A run of digits of one kind; folded to ASCII.
    Number,
    /// One mark of punctuation or symbol.
    Punct,
}

/// A token: where it is, what it is, and its folded form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the raw text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// The form to match on; see [`fold()`].
    pub fold: Box<str>,
    /// Whether white space (or the start of the text) stands before it.
    pub space_before: bool,
    /// The line it stands on, from 0.
    pub line: u32,
}

/// A raw text with its tokens and sentences.
#[derive(Clone, Debug, Default)]
pub struct Text {
    raw: String,
    /// Byte offset of every scalar, and of the end.
    bytes: Vec<u32>,
    tokens: Vec<Token>,
    sentences: Vec<std::ops::Range<usize>>,
}

impl Text {
    /// Reads a raw text. Never fails; every scalar that is not white space or invisible lies in one token.
    pub fn new(raw: &str) -> Self {
        let mut bytes: Vec<u32> = raw.char_indices().map(|(at, _)| at as u32).collect();
        bytes.push(raw.len() as u32);
        let mut text = Self { raw: raw.into(), bytes, tokens: tokenize(raw), sentences: Vec::new() };
        text.sentences = sentence::split(&text);
        text
    }

    /// The raw text.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Its length in scalars.
    pub fn len(&self) -> u32 {
        self.bytes.len() as u32 - 1
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// All tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token at an index; an empty token past the end, so that matchers may look ahead freely.
    pub fn token(&self, index: usize) -> &Token {
        static NONE: std::sync::LazyLock<Token> = std::sync::LazyLock::new(|| Token {
            span: Span::default(),
            kind: TokenKind::Punct,
            fold: "".into(),
            space_before: true,
            line: u32::MAX,
        });
        self.tokens.get(index).unwrap_or(&NONE)
    }

    /// The folded form of the token at an index; empty past the end.
    pub fn fold(&self, index: usize) -> &str {
        &self.token(index).fold
    }

    /// The sentences, as ranges of token indices.
    pub fn sentences(&self) -> &[std::ops::Range<usize>] {
        &self.sentences
    }

    /// The raw text under a span (clamped to the text).
    pub fn slice(&self, span: Span) -> &str {
        let at = |scalar: u32| self.bytes[scalar.min(self.len()) as usize] as usize;
        &self.raw[at(span.start)..at(span.end.max(span.start))]
    }

    /// The span from the first token of a range to its last.
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        if tokens.is_empty() {
            return Span::new(self.token(tokens.start).span.start, self.token(tokens.start).span.start);
        }
        Span::new(self.token(tokens.start).span.start, self.token(tokens.end - 1).span.end)
    }

    /// The indices of the tokens that overlap a span.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    /// The sentence that holds a token, as a range of token indices.
    pub fn sentence_of(&self, token: usize) -> std::ops::Range<usize> {
        let at = self.sentences.partition_point(|s| s.end <= token);
        self.sentences.get(at).cloned().unwrap_or(token..token)
    }

    /// The raw span of a token without its first `letters` folded letters (a proclitic): marks and tatweel that
    /// belong to those letters go with them.
    pub fn span_after(&self, token: usize, letters: usize) -> Span {
        let span = self.token(token).span;
        let mut seen = 0;
        for (n, c) in self.slice(span).chars().enumerate() {
            if super::fold_char(c).is_some() {
                if seen == letters {
                    return Span::new(span.start + n as u32, span.end);
                }
                seen += 1;
            }
        }
        Span::new(span.end, span.end)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Arabic,
    Mark,
    Latin,
    Digit(u32),
    Space,
    Newline,
    Hidden,
    Other,
}

fn class(c: char) -> Class {
    match c {
        // Most letters of a text, and its spaces, before the slow questions.
        '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}' => Class::Arabic,
        ' ' => Class::Space,
        '\n' | '\u{2028}' | '\u{2029}' => Class::Newline,
        '0'..='9' => Class::Digit(0),
        '٠'..='٩' => Class::Digit(1),
        '۰'..='۹' => Class::Digit(2),
        '\u{0640}' => Class::Mark,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => Class::Hidden,
        '\u{061C}' | '\u{FEFF}' | '\u{00AD}' => Class::Hidden,
        _ if c.is_whitespace() => Class::Space,
        _ if fold::fold_char(c).is_none() => Class::Mark,
        '\u{0620}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FEFC}' if c.is_alphabetic() => {
            Class::Arabic
        }
        _ if c.is_alphabetic() => Class::Latin,
        _ => Class::Other,
    }
}

fn tokenize(raw: &str) -> Vec<Token> {
    let chars: Vec<char> = raw.chars().collect();
    let mut tokens = Vec::with_capacity(chars.len() / 5);
    let (mut at, mut line, mut space) = (0, 0, true);
    while at < chars.len() {
        let first = class(chars[at]);
        let start = at;
        at += 1;
        let kind = match first {
            Class::Newline => {
                line += 1;
                space = true;
                continue;
            }
            Class::Space => {
                space = true;
                continue;
            }
            Class::Hidden => continue,
            Class::Other => TokenKind::Punct,
            Class::Digit(_) => {
                at = run(&chars, at, |c| c == first);
                TokenKind::Number
            }
            Class::Latin => {
                at = run(&chars, at, |c| matches!(c, Class::Latin | Class::Mark));
                TokenKind::Latin
            }
            Class::Arabic | Class::Mark => {
                at = run(&chars, at, |c| matches!(c, Class::Arabic | Class::Mark));
                TokenKind::Word
            }
        };
        let folded = fold::fold(&chars[start..at].iter().collect::<String>());
        tokens.push(Token {
            span: Span::new(start as u32, at as u32),
            kind: if folded.is_empty() { TokenKind::Punct } else { kind },
            fold: folded.into(),
            space_before: space,
            line,
        });
        space = false;
    }
    tokens
}

/// The end of the run that `of` accepts; invisible controls are crossed when the run goes on behind them.
fn run(chars: &[char], mut at: usize, of: impl Fn(Class) -> bool) -> usize {
    let mut end = at;
    while at < chars.len() {
        let c = class(chars[at]);
        at += 1;
        if of(c) {
            end = at;
        } else if c != Class::Hidden {
            break;
        }
    }
    end
}
