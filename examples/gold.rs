//! Prints how the reading fares on folders of marked texts.
//!
//! `cargo run --release --example gold -- tests/gold/stories tests/gold/passages`

#[path = "../tests/gold/score.rs"]
mod score;

fn main() {
    for folder in std::env::args().skip(1) {
        println!("== {folder}\n{}", score::measure(folder.as_ref()).lines());
    }
}
