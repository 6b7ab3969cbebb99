//! The first and the last moment of the page: the shell goes when the page stands, and should the page ever fall,
//! a notice that was in `index.html` all along says so and offers to reload.

/// Shows the notice on a panic; the console keeps the details.
pub fn watch_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(notice) = element("broken") {
            let _ = notice.remove_attribute("hidden");
        }
    }));
}

/// Takes the shell away.
pub fn remove_shell() {
    if let Some(shell) = element("shell") {
        shell.remove();
    }
}

fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
