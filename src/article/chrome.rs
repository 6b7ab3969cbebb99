//! Furniture of the page, by table and by shape.

use crate::text::{Text, TokenKind, fold, table};
use std::ops::Range;
use std::sync::LazyLock;

struct Phrases {
    line: Vec<Vec<String>>,
    start: Vec<Vec<String>>,
    section: Vec<Vec<String>>,
    byline: Vec<Vec<String>>,
}

/// A paragraph has at least so many words.
const PARAGRAPH: usize = 12;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let of = |place: &str| {
        let rows = table("article/chrome").rows().filter(move |row| row.get("where") == place);
        rows.map(|row| words_of(&Text::new(row.get("phrase")))).collect()
    };
    Phrases { line: of("line"), start: of("start"), section: of("section"), byline: of("byline") }
});

/// The folded words of a text, punctuation left out.
pub(super) fn words_of(text: &Text) -> Vec<String> {
    text.tokens().iter().filter(|t| t.kind != TokenKind::Punct).map(|t| fold(&t.fold)).collect()
}

/// A line as the rules see it.
pub(super) struct Line<'a> {
    text: &'a Text,
    /// Its tokens.
    pub tokens: Range<usize>,
    words: Vec<&'a str>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a Text, tokens: Range<usize>) -> Self {
        let words = tokens.clone().filter(|&t| text.token(t).kind != TokenKind::Punct).map(|t| text.fold(t)).collect();
        Self { text, tokens, words }
    }

    /// How many words of Arabic it has.
    pub(super) fn arabic(&self) -> usize {
        self.tokens.clone().filter(|&t| self.text.token(t).kind == TokenKind::Word).count()
    }

    /// Whether it ends as a sentence ends.
    pub(super) fn is_closed(&self) -> bool {
        let mut at = self.tokens.end;
        while at > self.tokens.start {
            at -= 1;
            match self.text.fold(at) {
                "\"" | "”" | "»" | "“" | ")" => continue,
                last => return matches!(last, "." | "!" | "؟" | "?" | "…"),
            }
        }
        false
    }

    /// The rule by which it is furniture, if it is.
    pub(super) fn chrome(&self) -> Option<&'static str> {
        let phrases = &*PHRASES;
        if self.words.is_empty() {
            return Some("no words");
        }
        if phrases.line.iter().any(|p| self.words == *p) {
            return Some("page phrase");
        }
        if self.arabic() == 0 && !self.has_date() {
            return Some("no Arabic");
        }
        if !self.is_closed() && self.words.len() <= 25 && phrases.start.iter().any(|p| self.starts_with(p)) {
            return Some("page phrase at the start");
        }
        (self.bars() >= 2 && self.words.len() <= 30 && !self.is_closed()).then_some("navigation bar")
    }

    /// Whether links to other articles follow.
    pub(super) fn opens_links(&self) -> bool {
        self.words.len() <= 8 && PHRASES.section.iter().any(|p| self.starts_with(p))
    }

    /// Whether it begins as an item of a list of links does.
    pub(super) fn is_bullet(&self) -> bool {
        matches!(
            self.text.fold(self.tokens.start),
            "·" | "•" | "-" | "*" | "–" | "—" | "▪" | "●" | "■" | "›" | "»" | "←"
        )
    }

    /// Whether it only says when it was written: a date and hardly a word besides.
    pub(super) fn dateline(&self) -> Option<&'static str> {
        let numbers = self.numbers().count();
        (self.has_date() && self.arabic() <= 6 && numbers <= 8 && !self.is_closed()).then_some("date line")
    }

    /// Whether it only says who wrote it.
    pub(super) fn byline(&self) -> Option<&'static str> {
        if self.is_closed() || self.words.len() > 7 || self.numbers().next().is_some() {
            return None;
        }
        let dash = self.tokens.clone().position(|t| {
            matches!(self.text.fold(t), "–" | "—" | "-" | "ـ") && t > self.tokens.start && t + 1 < self.tokens.end
        });
        let known = PHRASES.byline.iter().any(|p| p.len() == 1 && self.words.contains(&p[0].as_str()));
        let colon = self.tokens.clone().any(|t| matches!(self.text.fold(t), ":" | "/"));
        match dash {
            Some(at) if at <= 3 && self.tokens.len() - at <= 5 => Some("outlet and place"),
            _ if known && (colon || self.words.len() <= 3 || dash.is_some()) => Some("byline word"),
            _ if colon && self.words.len() <= 4 && self.names_outlet_after_colon() => Some("place and outlet"),
            _ => None,
        }
    }

    /// `نيروبي: «القلم»`: after the colon nothing but a name in quotation marks.
    fn names_outlet_after_colon(&self) -> bool {
        let Some(colon) = self.tokens.clone().find(|&t| self.text.fold(t) == ":") else { return false };
        let opens = matches!(self.text.fold(colon + 1), "«" | "\"" | "“" | "”");
        let closes = matches!(self.text.fold(self.tokens.end - 1), "»" | "\"" | "”" | "“");
        opens && closes && self.tokens.end - colon <= 5
    }

    /// `(18)…`, `3- …`: a number before the words.
    pub(super) fn is_numbered(&self) -> bool {
        let at = self.tokens.start;
        let text = self.text;
        let small = |t: usize| text.token(t).kind == TokenKind::Number && text.fold(t).len() <= 3;
        match text.fold(at) {
            "(" | "[" => small(at + 1) && matches!(text.fold(at + 2), ")" | "]"),
            _ => {
                small(at)
                    && matches!(text.fold(at + 1), "-" | ")" | "–" | "." | "ـ")
                    && text.token(at + 2).kind == TokenKind::Word
            }
        }
    }

    /// The token after the dateline before its first words ([`super::prefix`]).
    pub(super) fn place_prefix(&self) -> Option<usize> {
        super::prefix::end(self.text, &self.tokens)
    }

    /// The token after a date with which a paragraph begins ([`super::prefix::date_end`]).
    pub(super) fn date_prefix(&self) -> Option<usize> {
        super::prefix::date_end(self.text, &self.tokens).filter(|_| self.is_closed() && self.arabic() >= PARAGRAPH)
    }

    fn starts_with(&self, phrase: &[String]) -> bool {
        self.words.len() >= phrase.len() && self.words.iter().zip(phrase).all(|(a, b)| a == b)
    }

    fn bars(&self) -> usize {
        self.tokens.clone().filter(|&t| matches!(self.text.fold(t), "|" | "›" | "»" | "/" | "•" | "·")).count()
    }

    fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        self.tokens.clone().filter(|&t| self.text.token(t).kind == TokenKind::Number)
    }

    /// `1/11/2022`, or a year beside a day number.
    fn has_date(&self) -> bool {
        let text = self.text;
        let value = |t: usize| text.fold(t).parse::<u32>().unwrap_or(0);
        let is_year = |t: usize| text.fold(t).len() == 4 && (1900..2200).contains(&value(t));
        let numeric = self.numbers().any(|t| {
            let slash = |t: usize| matches!(text.fold(t), "/" | "-" | ".");
            slash(t + 1)
                && slash(t + 3)
                && (is_year(t) || is_year(t + 4) || text.fold(t + 4).len() == 2)
                && text.token(t + 4).kind == TokenKind::Number
                && value(t + 2) > 0
        });
        numeric
            || (self.numbers().any(is_year)
                && self.numbers().any(|t| (1..=31).contains(&value(t)) && text.fold(t).len() <= 2))
    }
}
