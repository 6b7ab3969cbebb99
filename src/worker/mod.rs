//! The same reading, off the page's own thread: what the page asks for, what it is told, and both ends of the wire.
//!
//! A message is bytes in [Borsh](https://borsh.io). The page and its thread run one and the same build, so a message
//! carries no version; the document that a reader saves is JSON, as `export` has it.

#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod thread;

#[cfg(target_arch = "wasm32")]
pub use self::page::Thread;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::actors::Names;
use crate::analyse::{Input, analyse_with};
use crate::export::document::Document;

/// What the page asks to have read.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Ask {
    /// The articles, as one corpus.
    pub articles: Vec<Input>,
    /// A reader's own table of names, on top of the bundled ones.
    pub names: Option<String>,
}

impl Ask {
    /// Reads here and now, on the thread that asks.
    pub fn read(&self) -> Document {
        let names = self.names.as_deref().map(Names::with_own);
        analyse_with(&self.articles, names.as_ref())
    }

    /// The message.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }
}

/// What the thread answers to a message; `None` where the message is none.
pub fn answer(ask: &[u8]) -> Option<Vec<u8>> {
    Some(encode(&Ask::try_from_slice(ask).ok()?.read()))
}

/// The document of an answer; `None` where the answer is none.
pub fn told(answer: &[u8]) -> Option<Document> {
    Document::try_from_slice(answer).ok()
}

fn encode(message: &impl BorshSerialize) -> Vec<u8> {
    // Writing into memory fails for nothing but a list of more than four thousand million.
    borsh::to_vec(message).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    fn check(ask: Ask) {
        let document = told(&answer(&ask.encode()).expect("a message")).expect("an answer");
        assert_eq!(document, ask.read());
    }

    #[test]
    fn what_the_thread_tells_is_what_reading_here_gives() {
        check(Ask::default());
        check(Ask { articles: bundled::all().iter().map(bundled::Bundled::input).collect(), names: None });
        let text = "عمان - 4 مايو 2021\nالتقى سليم نجداوي وزير الخارجية المصري في عمان.".to_string();
        let names = "en\tar\tsurname\tof\toffices\nSelim Nejdaoui\tسليم نجداوي\tنجداوي\tJOR\tforeign minister@2019..\n";
        let article = Input { id: "own".into(), text, ..Input::default() };
        check(Ask { articles: vec![article], names: Some(names.into()) });
    }

    #[test]
    fn what_is_no_message_is_answered_by_nothing() {
        assert_eq!(answer(b""), None);
        assert_eq!(answer(&[0xff; 16]), None);
        assert_eq!(told(b"not a document"), None);
        let whole = Ask::default().encode();
        assert_eq!(answer(&[whole.as_slice(), b"more"].concat()), None);
    }
}
