//! Mounts the page; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    // The thread that reads for the page runs the same module, and has no window.
    if web_sys::window().is_some() {
        tasalsul::ui::mount();
    }
}

/// Away from a browser there is nothing to mount; `cargo xtask serve` shows the page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
