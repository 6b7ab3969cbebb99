//! Mounts the page; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    let d = tasalsul::analyse::analyse(&[]);
    leptos::mount::mount_to_body(move || view! { <ol><li data-entry="1">{d.format.clone()}</li></ol> });
}
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
