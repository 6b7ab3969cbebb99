//! The search field.

use leptos::prelude::*;

use super::state::App;

/// Search, as one types.
pub fn search(app: App) -> AnyView {
    view! {
        <search class="search">
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M7 2.500a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.3 10.3 14 14"></path>
            </svg>
            <input
                type="search"
                dir="auto"
                aria-label=move || app.words().search
                placeholder=move || app.words().search
                prop:value=move || app.filter.read().text.clone()
                on:input=move |event| app.filter.update(|it| it.text = event_target_value(&event))
            />
        </search>
    }
    .into_any()
}
