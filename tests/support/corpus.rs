//! Articles read together.

use tasalsul::analyse::{Input, analyse};
use tasalsul::export::document::Document;

/// Reads the articles as one corpus; their ids are `a0`, `a1`, ….
pub fn read(articles: &[&str]) -> Document {
    let input = |(at, text): (usize, &&str)| Input { id: format!("a{at}"), text: (*text).into(), ..Input::default() };
    analyse(&articles.iter().enumerate().map(input).collect::<Vec<_>>())
}
