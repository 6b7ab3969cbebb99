//! Mounts the page; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    tasalsul::ui::mount();
}

/// Away from a browser there is nothing to mount; `cargo xtask serve` shows the page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
