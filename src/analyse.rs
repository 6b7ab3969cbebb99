//! The whole reading, from articles to the document, as one list of steps.

use crate::export::document::{Document, FORMAT};

/// An article as a reader or a manifest hands it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Its name in the document; unique among the inputs.
    pub id: String,
    /// The headline, if known apart from the text.
    pub title: Option<String>,
    /// The outlet, if known.
    pub outlet: Option<String>,
    /// The publication date, if given (`YYYY-MM-DD`, or RFC 3339 / local date-time): it overrides what the text says.
    pub published: Option<String>,
    /// The raw text.
    pub text: String,
}

/// Reads the articles as one corpus. A pure function: no clock, no randomness, no network.
pub fn analyse(inputs: &[Input]) -> Document {
    let _ = inputs;
    Document { format: FORMAT.into(), ..Document::default() }
}
