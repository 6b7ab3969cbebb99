//! Names of several words, found by their first word; with or without proclitics.

use crate::order::Sorted;
use crate::text::Map;
use crate::text::{Text, TokenKind, fold};
use std::borrow::Cow;

/// What the words of a table name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// A state by one of its names.
    State,
    /// A capital or palace for its state.
    Metonym,
    /// A place.
    Place,
    /// A body by name.
    Body,
    /// A body by a description that only the text resolves.
    Short,
    /// A ministry or other institution that takes its state from a nisba; `who` is an index into `Known::ministries`.
    Ministry,
    /// A person by the full name.
    Person,
    /// A person by the surname.
    Surname,
    /// Two states by one word (`الكوريتان`); `who` is an index into `Known::pairs`.
    Pair,
    /// An office; `who` is an index into `Known::offices`.
    Office,
}

struct Form {
    rest: Box<[Box<str>]>,
    sense: Sense,
    who: u32,
}

/// All forms of all tables.
#[derive(Default)]
pub(super) struct Forms {
    by_first: Map<Box<str>, Vec<Form>>,
}

/// Words of the text that a table knows.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub tokens: std::ops::Range<usize>,
    /// Letters of proclitics on the first token.
    pub letters: usize,
    pub particle: Option<char>,
    pub conjunction: bool,
    /// What they may mean.
    pub senses: Vec<(Sense, u32)>,
}

/// A reading of a word as proclitics and the rest, without allocation where none is needed.
pub(super) struct Bare<'a> {
    pub letters: usize,
    pub conjunction: bool,
    pub particle: Option<char>,
    pub rest: Cow<'a, str>,
}

/// The readings of a folded word with at least one proclitic, fewest letters first.
pub(super) fn stripped(word: &str) -> Vec<Bare<'_>> {
    let mut out = Vec::new();
    if !word.starts_with(['و', 'ف', 'ب', 'ل', 'ك']) {
        return out;
    }
    particles(word, 0, &mut out);
    if let Some(rest) = word.strip_prefix(['و', 'ف']).filter(|r| r.chars().nth(1).is_some()) {
        out.push(Bare { letters: 1, conjunction: true, particle: None, rest: Cow::Borrowed(rest) });
        particles(rest, 1, &mut out);
    }
    out
}

fn particles<'a>(word: &'a str, letters: usize, out: &mut Vec<Bare<'a>>) {
    let Some(first) = word.chars().next().filter(|c| matches!(c, 'ب' | 'ل' | 'ك')) else { return };
    let rest = &word[first.len_utf8()..];
    if rest.chars().nth(1).is_none() {
        return;
    }
    let (conjunction, particle) = (letters > 0, Some(first));
    if let Some(noun) = rest.strip_prefix('ل').filter(|_| first == 'ل') {
        let rest = Cow::Owned(format!("ال{noun}"));
        out.push(Bare { letters: letters + 1, conjunction, particle, rest });
    } else {
        out.push(Bare { letters: letters + 1, conjunction, particle, rest: Cow::Borrowed(rest) });
    }
}

/// The folded words of a form, as the tokeniser sees them.
pub(super) fn words(form: &str) -> Vec<Box<str>> {
    let plain = |c: char| c == ' ' || ('\u{0621}'..='\u{0652}').contains(&c) && c != '\u{0640}';
    if form.chars().all(plain) {
        return form.split(' ').filter(|w| !w.is_empty()).map(|w| fold(w).into()).collect();
    }
    Text::new(form).tokens().iter().map(|t| t.fold.clone()).collect()
}

impl Forms {
    /// Adds a form; a name of two words and more also as aggregators glue it.
    pub fn add(&mut self, form: &str, sense: Sense, who: u32) {
        let words = words(form);
        if words.len() == 2 && words[1].starts_with("ال") && matches!(sense, Sense::State | Sense::Body) {
            self.put(&[words.concat().into()], sense, who);
        }
        // `أميركا` and `أمريكا` are one.
        for (spelt, other) in [("اميرك", "امريك"), ("امريك", "اميرك")] {
            if words.iter().any(|w| w.contains(spelt)) {
                let words: Vec<Box<str>> = words.iter().map(|w| w.replace(spelt, other).into()).collect();
                self.put(&words, sense, who);
            }
        }
        self.put(&words, sense, who);
    }

    /// Adds a form of folded words.
    pub fn put(&mut self, words: &[Box<str>], sense: Sense, who: u32) {
        let Some((first, rest)) = words.split_first().filter(|(first, _)| first.chars().nth(1).is_some()) else {
            return;
        };
        let forms = self.by_first.entry(first.clone()).or_default();
        if !forms.iter().any(|f| *f.rest == *rest && f.sense == sense && f.who == who) {
            forms.push(Form { rest: rest.into(), sense, who });
        }
    }

    /// The longest form that starts at a token, with as few proclitics as possible.
    pub fn longest(&self, text: &Text, at: usize) -> Option<Hit> {
        let token = text.token(at);
        if token.kind == TokenKind::Punct || token.kind == TokenKind::Number {
            return None;
        }
        let whole = self.from(text, at, &token.fold).map(|(end, senses)| Hit {
            tokens: at..end,
            letters: 0,
            particle: None,
            conjunction: false,
            senses,
        });
        let mut best = whole;
        for bare in stripped(&token.fold) {
            let Some((end, senses)) = self.from(text, at, &bare.rest) else { continue };
            if best.as_ref().is_none_or(|b| end > b.tokens.end) {
                let Bare { letters, particle, conjunction, .. } = bare;
                best = Some(Hit { tokens: at..end, letters, particle, conjunction, senses });
            }
        }
        best
    }

    fn from(&self, text: &Text, at: usize, first: &str) -> Option<(usize, Vec<(Sense, u32)>)> {
        let forms = self.by_first.get(first)?;
        let fits = |f: &&Form| f.rest.iter().enumerate().all(|(n, word)| text.fold(at + 1 + n) == &**word);
        let longest = forms.iter().filter(fits).map(|f| f.rest.len()).max()?;
        let mut senses: Vec<(Sense, u32)> =
            forms.iter().filter(|f| f.rest.len() == longest).filter(fits).map(|f| (f.sense, f.who)).collect();
        senses.order();
        Some((at + 1 + longest, senses))
    }
}

impl Hit {
    /// What it means in this sense, if it has it.
    pub fn sense(&self, sense: Sense) -> Option<u32> {
        self.senses.iter().find(|(s, _)| *s == sense).map(|(_, who)| *who)
    }
}
