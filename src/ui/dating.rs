//! The choice of how dates are written.

use leptos::prelude::*;

use super::intl;
use super::state::App;
use crate::view::dating::{Dating, Months};

/// The choice, folded away.
pub fn dating(app: App) -> AnyView {
    let change = move |change: fn(&mut Dating, String), value: String| {
        app.dating.update(|it| change(it, value));
        intl::choose(app.dating.get_untracked());
        // Every date on the page follows the language.
        app.lang.notify();
    };
    let chosen = move |months| app.dating.get().months == months;
    view! {
        <details class="dating">
            <summary class="button round" aria-label=move || app.words().dates title=move || app.words().dates>
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M2.5 3.500h11v10h-11zM2.5 6.500h11M5.5 2v3M10.5 2v3"></path>
                </svg>
            </summary>
            <div class="dating-choices">
                <label class="field">
                    {move || app.words().months}
                    <select on:change=move |event| change(|it, value| it.months = Dating::decode(&value).months, event_target_value(&event))>
                        <option value="" selected=move || chosen(Months::Roman)>{move || app.words().months_roman}</option>
                        <option value="syriac" selected=move || chosen(Months::Syriac)>{move || app.words().months_syriac}</option>
                        <option value="french" selected=move || chosen(Months::French)>{move || app.words().months_french}</option>
                    </select>
                </label>
                {tick(move || app.words().digits, move || app.dating.get().arabic_digits, move || change(|it, _| it.arabic_digits = !it.arabic_digits, String::new()))}
                {tick(move || app.words().hijri, move || app.dating.get().hijri, move || change(|it, _| it.hijri = !it.hijri, String::new()))}
            </div>
        </details>
    }
    .into_any()
}

fn tick(
    name: impl Fn() -> &'static str + Send + 'static,
    is: impl Fn() -> bool + Send + 'static,
    flip: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="choice"><input type="checkbox" prop:checked=is on:change=move |_| flip() />{name}</label>
    }
    .into_any()
}
