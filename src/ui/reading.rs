//! Where the page calls the reading. It is a pure function of the articles, so nothing is kept between two calls.

use crate::actors::Names;
use crate::analyse::{Input, analyse_with};
use crate::view::corpus::Corpus;

/// Reads the articles, by a reader's own names too where there are any; the browser's own measures keep how long it took, as `tasalsul:read`.
pub fn read(inputs: &[Input], names: Option<&str>) -> Corpus {
    let clock = leptos::prelude::window().performance();
    let begun = clock.as_ref().map(|it| it.mark(BEGUN));
    let names = names.map(Names::with_own);
    let corpus = Corpus::new(analyse_with(inputs, names.as_ref()));
    if let (Some(clock), Some(Ok(()))) = (clock, begun) {
        let _ = clock.measure_with_start_mark("tasalsul:read", BEGUN);
    }
    corpus
}

const BEGUN: &str = "tasalsul:begun";
