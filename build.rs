//! What is packed at build time.

#[path = "build/bundled.rs"]
mod bundled;
#[path = "build/lexicon.rs"]
mod lexicon;

fn main() {
    bundled::write();
    lexicon::write();
}
