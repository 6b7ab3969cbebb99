//! The reading inside WebAssembly: it does what it does natively, byte for byte.
//!
//! `cargo xtask test wasm` runs this in a headless browser, or in Node.js where no driver is installed.
#![cfg(target_arch = "wasm32")]

use tasalsul::analyse::{Input, analyse};
use wasm_bindgen_test::wasm_bindgen_test;

/// FNV-1a of the native document, as `cargo xtask test` computes it just before.
const NATIVE: Option<&str> = option_env!("TASALSUL_NATIVE_READING");

fn bundled() -> Vec<Input> {
    tasalsul::bundled::all().iter().map(|article| article.input()).collect()
}

fn read(inputs: &[Input]) -> String {
    serde_json::to_string(&analyse(inputs)).unwrap()
}

/// FNV-1a, 64 bits; the runner has the same.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

#[wasm_bindgen_test]
fn the_reading_is_the_native_one_byte_for_byte() {
    let here = format!("{:016x}", fnv(read(&bundled()).as_bytes()));
    let native = NATIVE.expect("run these tests by `cargo xtask test wasm`: it reads natively first, to compare");
    assert_eq!(here, native, "the reading inside WebAssembly differs from the native one");
}

#[wasm_bindgen_test]
fn reading_twice_gives_the_same() {
    assert_eq!(read(&bundled()), read(&bundled()));
}

#[wasm_bindgen_test]
fn strange_texts_are_read_without_failing() {
    for text in
        ["", " ", "\u{feff}", "\u{202e}", "hello", "١٢٣", "\u{1f469}\u{200d}\u{1f467} في", "\"", "\u{0}", "ـــــ"]
    {
        let document = analyse(&[Input { id: "x".into(), text: text.into(), ..Input::default() }]);
        assert_eq!(document.articles.len(), 1, "{text:?}");
        assert_eq!(document.articles[0].text, text);
    }
}
