//! The facets: what is chosen as chips that take themselves away, the rest behind one button, with counts.

use super::html::{Html, Tree, bdi, el, held, live};
use super::mark::icon;
use super::saved::{Kept, saved};
use super::state::App;
use super::value::Value;
use crate::view::facets::{Choice, choices, label};
use crate::view::filter::{Facet, Filter};

/// As many values of a facet as are shown at first.
const FEW: usize = 6;

/// The facets.
pub fn facets(app: App) -> Tree {
    let open = Value::new(false);
    let (all, kept) = (Facet::ALL.map(|_| Value::new(false)), Kept::new());
    live(move || parts(app, open, all, kept))
}

fn parts(app: App, open: Value<bool>, all: [Value<bool>; 4], kept: Kept) -> Tree {
    let (words, is_open) = (app.words(), open.get());
    let button = |name| el(name).set("type", "button");
    let filters = button("button.button filter-button")
        .set("aria-expanded", is_open.to_string())
        .set("aria-controls", "facets")
        .on_press(move || open.update(|it| *it = !*it))
        .add(icon("icon", "M2 4h12M4.5 8h7M7 12h2"))
        .add(words.filters);
    let panel = button("button.button panel-button")
        .on_press(move || {
            app.panel.set(true);
            super::state::settle("sources-title");
        })
        .add(icon("icon", "M8 3v10M3 8h10"))
        .add(words.add);
    let inside = move || {
        let facets = Facet::ALL.into_iter().zip(all).map(|(it, all)| facet(app, it, all)).collect::<Tree>();
        facets.add(range(app)).add(saved(app, kept))
    };
    let inside = if is_open { inside() } else { Tree::default() };
    let facets = el("div.facets").set("id", "facets").flag("hidden", !is_open).add(inside);
    filters.alone().add(panel).add(el("div.chosen").add(chips(app))).add(facets)
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

fn facet(app: App, facet: Facet, all: Value<bool>) -> Html {
    let (found, all_shown, words) = (choices(&app.corpus(), &app.filter.read(), facet), all.get(), app.words());
    let beyond = found.len().saturating_sub(FEW);
    let rows = found.into_iter().enumerate().filter(|(at, it)| all_shown || *at < FEW || it.chosen);
    let rows: Tree = rows.map(|(_, it)| choice(app, facet, it)).collect();
    let more = el("button.plain more")
        .set("type", "button")
        .on_press(move || all.update(|it| *it = !*it))
        .add(if all_shown { words.fewer } else { words.more })
        .add(el("span.facet-count").add(beyond.to_string()));
    el("fieldset.facet").add(el("legend").add(title(app, facet))).add(rows).add((beyond > 0).then_some(more))
}

fn choice(app: App, facet: Facet, choice: Choice) -> Html {
    let Choice { value, count, chosen } = choice;
    let name = label(&app.corpus(), facet, &value, app.lang.get());
    let input = el("input").set("type", "checkbox").set("prop:checked", chosen.to_string());
    el(if count == 0 { "label.choice is-none" } else { "label.choice" })
        .add(input.on("change", move |_| app.filter.update(|it| it.toggle(facet, &value))))
        .add(bdi(name))
        .add(el("span.facet-count").add(count.to_string()))
}

fn range(app: App) -> Html {
    let (words, filter) = (app.words(), app.filter.get());
    let end = |name: &'static str, value: String, of: fn(&mut Filter) -> &mut String| {
        let input = el("input").set("type", "date").set("prop:value", value);
        let input = input.on("change", move |event| app.filter.update(|it| *of(it) = held(event)));
        el("label.date").add(el("span").add(name)).add(input)
    };
    el("fieldset.facet")
        .add(el("legend").add(words.facet_range))
        .add(end(words.from, filter.from, |it| &mut it.from))
        .add(end(words.to, filter.to, |it| &mut it.to))
}

/// What is chosen, in sight while the facets are closed.
fn chips(app: App) -> Tree {
    let (filter, corpus, lang) = (app.filter.get(), app.corpus(), app.lang.get());
    let mut chips = Tree::default();
    for facet in Facet::ALL {
        for value in filter.chosen(facet).iter() {
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
