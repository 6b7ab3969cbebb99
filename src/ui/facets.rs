//! The facets: what is chosen as chips that take themselves away, the rest behind one button, with counts.

use leptos::prelude::*;

use super::html::{Html, Tree, bdi, el};
use super::mark::icon;
use super::state::App;
use crate::view::facets::{Choice, choices, label};
use crate::view::filter::{Facet, Filter};

/// As many values of a facet as are shown at first.
const FEW: usize = 6;

/// The facets.
pub fn facets(app: App) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="button filter-button"
            aria-expanded=move || open.get().to_string()
            aria-controls="facets"
            on:click=move |_| open.update(|it| *it = !*it)
        >
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M4.5 8h7M7 12h2"></path></svg>
            {move || app.words().filters}
        </button>
        <button
            type="button"
            class="button panel-button"
            on:click=move |_| {
                app.panel.set(true);
                super::state::settle("sources-title");
            }
        >
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v10M3 8h10"></path></svg>
            {move || app.words().add}
        </button>
        {chosen(app)}
        <div class="facets" id="facets" hidden=move || !open.get()>
            {Facet::ALL.map(|it| facet(app, it)).collect_view()}
            {range(app)}
            {super::saved::saved(app)}
        </div>
    }
    .into_any()
}

fn title(app: App, facet: Facet) -> &'static str {
    let words = app.words();
    match facet {
        Facet::Actor => words.facet_actor,
        Facet::Kind => words.facet_kind,
        Facet::Status => words.facet_status,
        Facet::Source => words.facet_source,
    }
}

fn facet(app: App, facet: Facet) -> AnyView {
    let all = RwSignal::new(false);
    let found = Memo::new(move |_| choices(&app.read.read().0, &app.filter.read(), facet));
    let rows = move || {
        let few = found.get().into_iter().enumerate().filter(|(at, it)| all.get() || *at < FEW || it.chosen);
        few.map(|(_, it)| choice(app, facet, it)).collect_view()
    };
    let more = move || {
        let (beyond, words) = (found.read().len().saturating_sub(FEW), app.words());
        let button = el("button.plain more")
            .set("type", "button")
            .on_press(move || all.update(|it| *it = !*it))
            .add(if all.get() { words.fewer } else { words.more })
            .add(el("span.facet-count").add(beyond.to_string()));
        Tree::from((beyond > 0).then_some(button))
    };
    view! {
        <fieldset class="facet">
            <legend>{move || title(app, facet)}</legend>
            {rows}
            {move || more()}
        </fieldset>
    }
    .into_any()
}

fn choice(app: App, facet: Facet, choice: Choice) -> AnyView {
    let Choice { value, count, chosen } = choice;
    let name = label(&app.corpus(), facet, &value, app.lang.get());
    view! {
        <label class="choice" class:is-none=count == 0>
            <input
                type="checkbox"
                prop:checked=chosen
                on:change=move |_| app.filter.update(|it| it.toggle(facet, &value))
            />
            <bdi>{name}</bdi>
            <span class="facet-count">{count}</span>
        </label>
    }
    .into_any()
}

fn range(app: App) -> AnyView {
    view! {
        <fieldset class="facet">
            <legend>{move || app.words().facet_range}</legend>
            <label class="date">
                <span>{move || app.words().from}</span>
                <input
                    type="date"
                    prop:value=move || app.filter.read().from.clone()
                    on:change=move |event| app.filter.update(|it| it.from = event_target_value(&event))
                />
            </label>
            <label class="date">
                <span>{move || app.words().to}</span>
                <input
                    type="date"
                    prop:value=move || app.filter.read().to.clone()
                    on:change=move |event| app.filter.update(|it| it.to = event_target_value(&event))
                />
            </label>
        </fieldset>
    }
    .into_any()
}

/// What is chosen, in sight while the facets are closed.
fn chosen(app: App) -> AnyView {
    view! { <div class="chosen">{move || chips(app)}</div> }.into_any()
}

fn chips(app: App) -> Tree {
    let (filter, corpus, lang) = (app.filter.get(), app.corpus(), app.lang.get());
    let mut chips = Tree::default();
    for facet in Facet::ALL {
        for value in filter.chosen(facet) {
            let (name, value) = (label(&corpus, facet, value, lang), value.clone());
            chips = chips.add(chip(app, name, move |it| it.toggle(facet, &value)));
        }
    }
    if !(filter.from.is_empty() && filter.to.is_empty()) {
        let (from, to) = (super::intl::edtf(&filter.from, lang), super::intl::edtf(&filter.to, lang));
        let ends = [filter.from.is_empty(), filter.to.is_empty()];
        let name = match ends {
            [false, false] => format!("{from} – {to}"),
            [false, true] => format!("{} {from}", app.words().from),
            _ => format!("{} {to}", app.words().to),
        };
        chips = chips.add(chip(app, name, |it| {
            it.from.clear();
            it.to.clear();
        }));
    }
    let clear = el("button.plain").set("type", "button").add(app.words().clear);
    chips.add((!filter.is_empty()).then(|| clear.on_press(move || app.filter.set(Filter::default()))))
}

fn chip(app: App, name: String, take: impl Fn(&mut Filter) + Send + 'static) -> Html {
    el("button.button chosen-chip")
        .set("type", "button")
        .set("aria-label", format!("{}: {name}", app.words().remove_filter))
        .on_press(move || app.filter.update(&take))
        .add(bdi(name))
        .add(icon("icon", "M4.5 4.500l7 7M11.5 4.500l-7 7"))
}
