//! The choice of how dates are written.

use super::html::{Html, el, held};
use super::state::App;
use super::{intl, mark};
use crate::view::dating::{Dating, Months};

/// The choice, folded away.
pub fn dating(app: App) -> Html {
    let (words, is) = (app.words(), app.dating.get());
    let summary = el("summary.button round").set("aria-label", words.dates).set("title", words.dates);
    let months = [
        ("", Months::Roman, words.months_roman),
        ("syriac", Months::Syriac, words.months_syriac),
        ("french", Months::French, words.months_french),
    ];
    let months = months.map(|(value, months, name)| {
        el("option").set("value", value).set("prop:selected", (is.months == months).to_string()).add(name)
    });
    let months = el("select").add(Vec::from(months)).on("change", move |event| {
        let months = Dating::decode(&held(event)).months;
        change(app, &|it| it.months = months);
    });
    let choices = el("div.dating-choices")
        .add(el("label.field").add(words.months).add(months))
        .add(tick(app, words.digits, is.arabic_digits, |it| it.arabic_digits = !it.arabic_digits))
        .add(tick(app, words.hijri, is.hijri, |it| it.hijri = !it.hijri));
    el("details.dating")
        .add(summary.add(mark::icon("icon", "M2.5 3.500h11v10h-11zM2.5 6.500h11M5.5 2v3M10.5 2v3")))
        .add(choices)
}

fn change(app: App, change: &dyn Fn(&mut Dating)) {
    app.dating.update(|it| change(it));
    intl::choose(app.dating.get_untracked());
    // Every date on the page follows the language.
    app.lang.notify();
}

fn tick(app: App, name: &'static str, is: bool, flip: fn(&mut Dating)) -> Html {
    let input = el("input").set("type", "checkbox").set("prop:checked", is.to_string());
    el("label.choice").add(input.on("change", move |_| change(app, &flip))).add(name)
}
