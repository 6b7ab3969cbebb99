//! Raw text to folded tokens and sentences, every step with a map back to the raw text.
//!
//! In goes a string as it came; out comes a [`Text`]: the raw string, its [`Token`]s (words, numbers, punctuation;
//! white space lies between them) and its sentences. Nothing is ever altered: a token is a [`Span`] over the raw
//! text with a *folded* form beside it, and everything to the right matches on the folded form and quotes the raw one.
//!
//! ```
//! use tasalsul::text::Text;
//! let text = Text::new("قالَ الوزيرُ: وصلتُ في ٢٠٢٢");
//! assert_eq!(text.fold(1), "الوزير");
//! assert_eq!(text.fold(5), "2022");
//! assert_eq!(text.slice(text.token(0).span), "قالَ");
//! ```

mod case;
mod clitic;
mod fold;
mod hash;
mod lexicon;
mod packing;
mod phrase;
mod sentence;
mod span;
mod token;
mod verb;

pub use case::{capital, lower};
pub use clitic::{Candidate, candidates, without_article};
pub use fold::{fold, fold_char};
pub use hash::{Map, Set};
pub use lexicon::{Row, Table, table};
pub use packing::slug;
pub use phrase::{PhraseAt, Phrases};
pub use span::Span;
pub use token::{Text, Token, TokenKind};
pub use verb::{Form, Tense, VerbForm, inflect, looks_future, verb_forms};
