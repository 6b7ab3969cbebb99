//! What is packed at build time.

#[path = "build/bundled.rs"]
mod bundled;

fn main() {
    bundled::write();
}
