//! The end that reads. `style/boot.mjs` begins the thread, hands it the page's own compiled module and calls this.

use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one message; `undefined` where it is none.
#[wasm_bindgen]
pub fn answer(ask: &[u8]) -> Option<Vec<u8>> {
    super::answer(ask)
}
