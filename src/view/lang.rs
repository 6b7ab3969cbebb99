//! The two languages of the page.

use crate::export::document::Bilingual;

/// The reader's language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Arabic, right to left; the page's own.
    #[default]
    Ar,
    /// English, left to right.
    En,
}

impl Lang {
    /// For `lang` on the page and in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// For `dir` on the page.
    pub fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En => "ltr",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Ar => Self::En,
            Self::En => Self::Ar,
        }
    }

    /// Reads a code; anything else is Arabic.
    pub fn from_code(code: &str) -> Self {
        if code == "en" { Self::En } else { Self::Ar }
    }

    /// The half of a text in this language; the other half where this one is empty.
    pub fn of(self, text: &Bilingual) -> &str {
        let (this, that) = match self {
            Self::Ar => (&text.ar, &text.en),
            Self::En => (&text.en, &text.ar),
        };
        if this.is_empty() { that } else { this }
    }
}
