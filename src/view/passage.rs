//! Cutting an article into the pieces that the page draws: the passage, the marks laid over it, and as much of the
//! text around it as lets one understand it. Offsets count scalars, as in the document; whatever they say is kept
//! inside the text, so that no document can make the page fall over.

use crate::order::Sorted;

/// What lies over a piece of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The passage itself.
    pub passage: bool,
    /// Another passage of the same entry or a passage of another one.
    pub told: bool,
    /// A time expression.
    pub time: bool,
    /// An actor.
    pub actor: bool,
    /// A quotation.
    pub quote: bool,
    /// Not the article: buttons, counters, links of the page it stood on.
    pub chrome: bool,
}

/// A span with what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
    /// What it lays over the text.
    pub marks: Marks,
}

/// A piece of text under the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The raw text.
    pub text: String,
    /// What lies over it.
    pub marks: Marks,
}

/// A text that finds its scalars quickly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scalars {
    bytes: Vec<u32>,
}

impl Scalars {
    /// Counts the scalars of a text once.
    pub fn new(text: &str) -> Self {
        let mut bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
        bytes.push(text.len() as u32);
        Self { bytes }
    }

    /// How many scalars there are.
    pub fn len(&self) -> u32 {
        self.bytes.len().saturating_sub(1) as u32
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The words at a span; empty where the span lies outside.
    pub fn slice<'t>(&self, text: &'t str, start: u32, end: u32) -> &'t str {
        let at = |n: u32| self.bytes.get(n.min(self.len()) as usize).map_or(0, |it| *it as usize);
        text.get(at(start)..at(end.max(start))).unwrap_or_default()
    }
}

/// The text from `from` to `to`, cut wherever a layer begins or ends.
pub fn pieces(text: &str, scalars: &Scalars, from: u32, to: u32, layers: &[Layer]) -> Vec<Piece> {
    let to = to.min(scalars.len());
    let mut cuts = vec![from, to];
    cuts.extend(layers.iter().flat_map(|it| [it.start, it.end]).filter(|it| (from..to).contains(it)));
    cuts.order();
    cuts.dedup();
    let mut out: Vec<Piece> = Vec::new();
    for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let mut marks = Marks::default();
        for layer in layers.iter().filter(|it| it.start <= *start && *end <= it.end) {
            marks.passage |= layer.marks.passage;
            marks.told |= layer.marks.told;
            marks.time |= layer.marks.time;
            marks.actor |= layer.marks.actor;
            marks.quote |= layer.marks.quote;
            marks.chrome |= layer.marks.chrome;
        }
        let words = scalars.slice(text, *start, *end);
        match out.last_mut() {
            _ if words.is_empty() => {}
            Some(last) if last.marks == marks => last.text.push_str(words),
            _ => out.push(Piece { text: words.into(), marks }),
        }
    }
    out
}

/// The span of a passage with its surroundings: to the sentence's ends where they are near, else to a word's.
pub fn around(text: &str, start: u32, end: u32, reach: u32) -> (u32, u32) {
    let chars: Vec<char> = text.chars().collect();
    let len = chars.len() as u32;
    let (start, end) = (start.min(len), end.clamp(start.min(len), len));
    let low = start.saturating_sub(reach);
    let before = &chars[low as usize..start as usize];
    let from = match before.iter().rposition(|c| is_stop(*c)) {
        Some(at) => low + at as u32 + 1,
        None if low == 0 => 0,
        None => low + before.iter().position(|c| c.is_whitespace()).map_or(0, |at| at as u32 + 1),
    };
    let high = (end + reach).min(len);
    let after = &chars[end as usize..high as usize];
    let to = match after.iter().position(|c| is_stop(*c)) {
        Some(at) => end + at as u32 + 1,
        None if high == len => len,
        None => end + after.iter().rposition(|c| c.is_whitespace()).map_or(after.len() as u32, |at| at as u32),
    };
    let skipped = chars[from as usize..start as usize].iter().take_while(|c| c.is_whitespace()).count() as u32;
    (from + skipped, to)
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '؟' | '!' | '\n' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "أولًا. قال لافروف إن بلاده ترفض. ثم سكت.";

    #[test]
    fn pieces_joined_are_the_text() {
        let scalars = Scalars::new(TEXT);
        let told = Marks { told: true, ..Marks::default() };
        let time = Marks { time: true, ..Marks::default() };
        let layers = [
            Layer { start: 3, end: 12, marks: told },
            Layer { start: 8, end: 20, marks: time },
            Layer { start: 400, end: 2, marks: time },
            Layer { start: 30, end: u32::MAX, marks: told },
        ];
        let joined: String = pieces(TEXT, &scalars, 0, u32::MAX, &layers).into_iter().map(|it| it.text).collect();
        assert_eq!(joined, TEXT);
    }

    #[test]
    fn a_passage_brings_its_sentence() {
        let start = TEXT.chars().position(|c| c == 'ل').unwrap() as u32 + 5;
        let (from, to) = around(TEXT, start, start + 6, 60);
        assert_eq!(Scalars::new(TEXT).slice(TEXT, from, to), "قال لافروف إن بلاده ترفض.");
    }

    #[test]
    fn spans_outside_the_text_are_harmless() {
        let scalars = Scalars::new(TEXT);
        assert_eq!(scalars.slice(TEXT, 900, 1000), "");
        assert_eq!(scalars.slice(TEXT, 9, 3), "");
        let (from, to) = around(TEXT, 900, 2, 60);
        assert!(from <= to && to <= scalars.len());
        assert!(pieces("", &Scalars::new(""), 0, 5, &[]).is_empty());
    }
}
