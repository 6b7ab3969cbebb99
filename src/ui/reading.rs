//! Where the page calls the reading. It is a pure function of the articles, so nothing is kept between two calls.

use crate::analyse::{Input, analyse};
use crate::view::corpus::Corpus;

/// Reads the articles.
pub fn read(inputs: &[Input]) -> Corpus {
    Corpus::new(analyse(inputs))
}
