//! A reader's own articles: what may come in, and why something may not. Nothing is lost when it may not.

use super::days::When;
use super::words::Words;
use crate::analyse::Input;

/// As large as an article may be.
pub const MOST_BYTES: usize = 512 * 1024;

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but space.
    Empty,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// Over [`MOST_BYTES`].
    TooLarge,
    /// Not one Arabic letter.
    NoArabic,
    /// The same text is there already.
    Duplicate,
    /// A date that is none.
    NoDate,
    /// The browser could not read the file.
    Unreadable,
}

impl Refusal {
    /// In the reader's language.
    pub fn say(self, words: &Words) -> &'static str {
        match self {
            Self::Empty => words.error_empty,
            Self::NotUtf8 => words.error_not_utf8,
            Self::TooLarge => words.error_too_large,
            Self::NoArabic => words.error_no_arabic,
            Self::Duplicate => words.error_duplicate,
            Self::NoDate => words.error_date,
            Self::Unreadable => words.error_unreadable,
        }
    }
}

/// The text of a file, if it is one.
pub fn decode(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
    Ok(text.strip_prefix('\u{FEFF}').map(Into::into).unwrap_or(text))
}

/// Makes an article of a text, beside the ones that are there.
pub fn take(text: &str, name: &str, date: &str, there: &[Input]) -> Result<Input, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if text.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    if !text.chars().any(is_arabic) {
        return Err(Refusal::NoArabic);
    }
    if there.iter().any(|it| it.text.trim() == text.trim()) {
        return Err(Refusal::Duplicate);
    }
    let date = date.trim();
    if !date.is_empty() && !matches!(When::parse(date), When::Day(_)) {
        return Err(Refusal::NoDate);
    }
    let name = name.trim();
    Ok(Input {
        id: free_id(there),
        title: (!name.is_empty()).then(|| name.into()),
        outlet: None,
        published: (!date.is_empty()).then(|| date.into()),
        text: text.into(),
    })
}

/// A letter of Arabic, in whichever block.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}' | '\u{0671}'..='\u{06D3}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn free_id(there: &[Input]) -> String {
    let mut n = 1;
    loop {
        let id = format!("own-{n}");
        if there.iter().all(|it| it.id != id) {
            return id;
        }
        n += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there() -> Vec<Input> {
        vec![Input { id: "own-1".into(), text: "نص موجود".into(), ..Input::default() }]
    }

    #[track_caller]
    fn check(text: &str, date: &str, expected: Refusal) {
        assert_eq!(take(text, "", date, &there()), Err(expected));
        assert!(!expected.say(Words::of(super::super::lang::Lang::Ar)).is_empty());
    }

    #[test]
    fn refusals() {
        check(" \n ", "", Refusal::Empty);
        check("Only English here", "", Refusal::NoArabic);
        check(" نص موجود\n", "", Refusal::Duplicate);
        check("نص جديد", "yesterday", Refusal::NoDate);
        check("نص جديد", "2022-02-30", Refusal::NoDate);
        check(&"ن".repeat(MOST_BYTES), "", Refusal::TooLarge);
        assert_eq!(decode(vec![0xFF, 0xFE, 0x27]), Err(Refusal::NotUtf8));
        assert_eq!(decode(vec![b' '; MOST_BYTES + 1]), Err(Refusal::TooLarge));
    }

    #[test]
    fn taken_as_it_is() {
        let input = take(" نص جديد\n", " اسم ", "2022-01-10", &there()).unwrap();
        assert_eq!(input.id, "own-2");
        assert_eq!(input.text, " نص جديد\n");
        assert_eq!(input.title.as_deref(), Some("اسم"));
        assert_eq!(input.published.as_deref(), Some("2022-01-10"));
        assert_eq!(decode("\u{FEFF}نص".into()), Ok("نص".into()));
    }
}
