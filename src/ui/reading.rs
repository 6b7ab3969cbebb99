//! Where the page calls the reading. It is a pure function of the articles, so nothing is kept between two calls.

use crate::analyse::{Input, analyse};
use crate::view::corpus::Corpus;

/// Reads the articles; the browser's own measures keep how long it took, as `tasalsul:read`.
pub fn read(inputs: &[Input]) -> Corpus {
    let clock = leptos::prelude::window().performance();
    let begun = clock.as_ref().map(|it| it.mark(BEGUN));
    let corpus = Corpus::new(analyse(inputs));
    if let (Some(clock), Some(Ok(()))) = (clock, begun) {
        let _ = clock.measure_with_start_mark("tasalsul:read", BEGUN);
    }
    corpus
}

const BEGUN: &str = "tasalsul:begun";
