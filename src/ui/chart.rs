//! The lanes: tracks over time. One tab stop; the arrows move between marks; what is counted opens as a list.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::state::{App, focus, scroll_to};
use super::{intl, legend, mark};
use crate::view::chart::{Item, Label, Lane, LaneId, lanes};
use crate::view::corpus::Corpus;
use crate::view::days::When;
use crate::view::groups::anchor;
use crate::view::kind::Kind;
use crate::view::scale::Scale;

/// The row height in `style/chart.css`.
const ROW: usize = 28;
/// Room for the names of the lanes; `--lane` in `style/chart.css`.
const NAMES: f32 = 136.0;
/// The widest that zooming makes the chart, in widths of its frame.
const MOST_ZOOM: f32 = 16.0;

/// What the chart keeps for itself.
#[derive(Clone, Copy)]
struct Local {
    /// Width of the frame.
    width: RwSignal<f32>,
    /// Width of the plot, in frames.
    zoom: RwSignal<f32>,
    /// The counted mark that is open as a list.
    stack: RwSignal<Vec<usize>>,
}

/// The chart.
pub fn chart(app: App) -> AnyView {
    let local = Local { width: RwSignal::new(900.0), zoom: RwSignal::new(1.0), stack: RwSignal::new(Vec::new()) };
    let frame = NodeRef::<leptos::html::Div>::new();
    let measure = move || {
        let width = frame.get_untracked().map_or(0, |it| it.client_width());
        if width > 0 {
            local.width.set(width as f32);
        }
    };
    Effect::new(move |_| {
        frame.track();
        measure();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    view! {
        <section class="chart" aria-label=move || app.words().chart>
            <div class="chart-frame" node_ref=frame on:keydown=move |event| walk(app, &event)>
                {move || plot(app, local)}
            </div>
            {move || stack(app, local)}
            <footer class="chart-foot">
                {legend::legend(app)}
                {undated(app)}
                {zoom(app, local)}
            </footer>
        </section>
    }
    .into_any()
}

fn plot(app: App, local: Local) -> AnyView {
    let (corpus, lang, shown) = (app.corpus(), app.lang.get(), app.shown.get());
    let width = (local.width.get() - NAMES).max(200.0) * local.zoom.get();
    let scale = Scale::new(shown.iter().map(|at| corpus.rows[*at].when));
    let percent = |at: f32| format!("{:.0}px", at * width);
    let ticks = scale.ticks(width, 76.0).into_iter().map(|it| {
        view! {
            <li class="tick" style:inset-inline-start=percent(it.at)><span>{intl::short(it.when, lang)}</span></li>
        }
    });
    let narrowed = scale.stretches.iter().filter(|it| it.narrowed).map(|it| {
        view! {
            <i class="narrowed" style:inset-inline-start=percent(it.from) style:inline-size=percent(it.to - it.from)></i>
        }
    });
    let narrowed = narrowed.collect_view();
    let ticks = ticks.collect_view();
    let density = density(&corpus, &shown, &scale, width);
    let mut first = true;
    let lanes = lanes(&corpus, &shown, &scale, width, lang).into_iter().enumerate().map(|(at, it)| {
        let view = lane(app, local, &corpus, at, it, first);
        first = false;
        view
    });
    let lanes = lanes.collect_view();
    view! {
        <div class="plot" role="group" aria-label=move || app.words().chart_help style:inline-size=format!("{:.0}px", width + NAMES)>
            <div class="grid" aria-hidden="true">{narrowed}<ol class="ticks">{ticks}</ol></div>
            {lanes}
            {density}
        </div>
    }
    .into_any()
}

fn lane(app: App, local: Local, corpus: &Arc<Corpus>, number: usize, lane: Lane, first: bool) -> AnyView {
    let lang = app.lang.get_untracked();
    let words = crate::view::words::Words::of(lang);
    let (name, track) = match &lane.id {
        LaneId::Track(track) => (corpus.track_name(track, lang), corpus.track_class(Some(track))),
        LaneId::Statements => (words.lane_statements.into(), "track-none"),
        LaneId::Contacts => (words.lane_contacts.into(), "track-none"),
        LaneId::Other => (words.lane_other.into(), "track-more"),
    };
    let items = lane
        .items
        .iter()
        .enumerate()
        .map(|(at, it)| item(app, local, corpus, it, format!("mark-{number}-{at}"), track, first && at == 0));
    view! {
        <div class="lane" role="group" aria-label=format!("{name} ({})", lane.count)>
            <div class="lane-name" aria-hidden="true"><bdi>{name.clone()}</bdi><span class="lane-count">{lane.count}</span></div>
            <div class="lane-items" style:block-size=format!("{}px", lane.rows * ROW)>{items.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn item(
    app: App,
    local: Local,
    corpus: &Arc<Corpus>,
    item: &Item,
    id: String,
    track: &'static str,
    first: bool,
) -> AnyView {
    let (lang, entries) = (app.lang.get_untracked(), item.entries.clone());
    let Some(entry) = entries.first().and_then(|at| corpus.document.events.get(*at)) else { return ().into_any() };
    let words = crate::view::words::Words::of(lang);
    let row = &corpus.rows[entries[0]];
    let one = entries.len() == 1;
    let said = if one {
        format!("{}: {} · {}", row.kind.name(lang), lang.of(&entry.title), intl::text(row.when, lang))
    } else {
        format!("{} · {}", words.entries.say(lang, entries.len()), intl::text(row.when, lang))
    };
    let ids: Vec<String> = entries.iter().map(|at| corpus.document.events[*at].id.clone()).collect();
    let (of_open, of_click) = (ids.clone(), ids);
    let is_open = move || app.open.read().as_ref().is_some_and(|it| of_open.contains(it));
    let click = move |_| match of_click.as_slice() {
        [only] => {
            app.select(Some(only.clone()));
            scroll_to(&format!("entry-{only}"));
        }
        _ => local.stack.update(|it| *it = if *it == entries { Vec::new() } else { entries.clone() }),
    };
    let inside = if item.bar { bar(app, corpus, item) } else { point(corpus, item) };
    let side = match item.label {
        Label::After => "label-after",
        Label::Before => "label-before",
        Label::Inside => "label-inside",
        Label::None => "label-none",
    };
    let title =
        (!item.bar && one).then(|| view! { <span class="item-label">{lang.of(&entry.title).to_string()}</span> });
    let form = if item.bar { "bar" } else { "point" };
    let status = crate::view::kind::fill(&entry.status);
    view! {
        <button
            type="button"
            id=id
            class=format!("item {form} {side} {track} {status} weight-{}", row.sources.len().min(5))
            class:is-open=is_open
            tabindex=if first { "0" } else { "-1" }
            aria-label=said.clone()
            title=said
            style:inset-inline-start=format!("{:.1}px", item.x)
            style:inset-block-start=format!("{}px", item.row * ROW)
            style:inline-size=item.bar.then(|| format!("{:.1}px", item.width))
            on:click=click
        >
            {inside}
            {title}
        </button>
    }
    .into_any()
}

fn point(corpus: &Corpus, item: &Item) -> AnyView {
    match item.entries.as_slice() {
        [at] => mark::of_entry(corpus, &corpus.document.events[*at]),
        many => {
            let entry = &corpus.document.events[many[0]];
            let planned = many.iter().all(|at| corpus.document.events[*at].status != "occurred");
            let status = if planned { "scheduled" } else { "occurred" };
            let kind = Kind::by_slug(if entry.kind == "statement" { "statement" } else { "meeting" });
            view! {
                <span class="stack-mark" class:is-hollow=planned>
                    {mark::mark(kind, status, corpus.track_class(entry.track.as_deref()))}
                    <span class="stack-count">{many.len()}</span>
                </span>
            }
            .into_any()
        }
    }
}

fn bar(app: App, corpus: &Corpus, item: &Item) -> AnyView {
    let (lang, at) = (app.lang.get_untracked(), item.entries[0]);
    let (entry, when) = (&corpus.document.events[at], corpus.rows[at].when);
    let many = item.entries.len() > 1;
    let shape = (!many).then(|| mark::of_entry(corpus, entry));
    let count = many.then(|| view! { <span class="bar-count">{item.entries.len()}</span> });
    let text = match item.label {
        Label::Inside if many => Some(intl::plain(when, lang)),
        Label::Inside => Some(lang.of(&entry.title).to_string()),
        _ => None,
    };
    let open = matches!(when, When::Since(_)).then_some("is-open-ended");
    view! {
        <span class=format!("bar-body {}", open.unwrap_or_default())>
            {count}{shape}{text.map(|it| view! { <span class="bar-label">{it}</span> })}
        </span>
    }
    .into_any()
}

/// How much there is on every day, what took place apart from what is planned.
fn density(corpus: &Corpus, shown: &[usize], scale: &Scale, width: f32) -> AnyView {
    let mut days: std::collections::BTreeMap<i32, [usize; 2]> = std::collections::BTreeMap::new();
    for at in shown {
        if let When::Day(day) = corpus.rows[*at].when {
            let took_place = corpus.document.events[*at].status == "occurred";
            days.entry(day).or_default()[usize::from(took_place)] += 1;
        }
    }
    let most = days.values().map(|it| it[0] + it[1]).max().unwrap_or(1).max(1);
    let column = |(day, [planned, done]): (i32, [usize; 2])| {
        let height = |n: usize| format!("{}%", (n * 100).div_ceil(most));
        view! {
            <li style:inset-inline-start=format!("{:.1}px", scale.at(day as f32 + 0.5) * width)>
                <i class="is-planned" style:block-size=height(planned)></i>
                <i style:block-size=height(done)></i>
            </li>
        }
    };
    view! { <ol class="density" aria-hidden="true">{days.into_iter().map(column).collect_view()}</ol> }.into_any()
}

/// The list that a counted mark opens as.
fn stack(app: App, local: Local) -> AnyView {
    let entries = local.stack.get();
    let (corpus, lang) = (app.corpus(), app.lang.get());
    let shown = app.shown.get();
    if entries.is_empty() || !entries.iter().all(|at| shown.contains(at)) {
        return ().into_any();
    }
    let rows = entries.iter().filter_map(|at| corpus.document.events.get(*at)).map(|entry| {
        let id = entry.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    class="stack-entry"
                    on:click=move |_| {
                        app.select(Some(id.clone()));
                        scroll_to(&format!("entry-{id}"));
                    }
                >
                    {mark::of_entry(&corpus, entry)}
                    <bdi>{lang.of(&entry.title).to_string()}</bdi>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="stack">
            <header>
                <h3>{intl::text(corpus.rows[entries[0]].when, lang)}</h3>
                <button type="button" class="button round" aria-label=app.words().close on:click=move |_| local.stack.set(Vec::new())>
                    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8"></path></svg>
                </button>
            </header>
            <ol>{rows}</ol>
        </div>
    }
    .into_any()
}

/// Entries that no axis can hold are counted, not hidden.
fn undated(app: App) -> impl IntoView {
    let count = move || {
        let corpus = app.corpus();
        app.shown.get().iter().filter(|at| corpus.rows[**at].when == When::Unknown).count()
    };
    move || {
        (count() > 0).then(|| {
            view! {
                <button type="button" class="plain" on:click=move |_| scroll_to(&anchor(When::Unknown))>
                    {format!("{} {}", app.words().entries.say(app.lang.get(), count()), app.words().undated)}
                </button>
            }
        })
    }
}

fn zoom(app: App, local: Local) -> AnyView {
    let by = move |factor: f32| local.zoom.update(|it| *it = (*it * factor).clamp(1.0, MOST_ZOOM));
    let button = move |path: &'static str, label: fn(App) -> &'static str, factor: f32| {
        view! {
            <button
                type="button"
                class="button round"
                aria-label=move || label(app)
                title=move || label(app)
                on:click=move |_| by(factor)
            >
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg>
            </button>
        }
    };
    view! {
        <div class="zoom" role="group">
            {button("M3 8h10", |app| app.words().zoom_out, 1.0 / 1.5)}
            {button("M8 3v10M3 8h10", |app| app.words().zoom_in, 1.5)}
            <button
                type="button"
                class="button"
                disabled=move || local.zoom.get() <= 1.0
                on:click=move |_| local.zoom.set(1.0)
            >
                {move || app.words().zoom_fit}
            </button>
        </div>
    }
    .into_any()
}

/// Arrow keys: along the axis as the eye sees it, across lanes, to the ends.
fn walk(app: App, event: &web_sys::KeyboardEvent) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) else { return };
    let id = target.id();
    let mut parts = id.strip_prefix("mark-").unwrap_or_default().split('-').map(str::parse::<i32>);
    let (Some(Ok(lane)), Some(Ok(at))) = (parts.next(), parts.next()) else { return };
    let forward = if app.lang.get_untracked() == crate::view::lang::Lang::Ar { "ArrowLeft" } else { "ArrowRight" };
    let element = |lane: i32, at: i32| document().get_element_by_id(&format!("mark-{lane}-{at}"));
    let last = |lane: i32| (0..).take_while(|at| element(lane, *at).is_some()).last();
    let lane_beyond =
        |step: i32| (1..=8).find_map(|n| last(lane + step * n).and_then(|most| element(lane + step * n, at.min(most))));
    let next = match event.key().as_str() {
        key if key == forward => element(lane, at + 1),
        "ArrowLeft" | "ArrowRight" => element(lane, at - 1),
        "ArrowDown" => lane_beyond(1),
        "ArrowUp" => lane_beyond(-1),
        "Home" => element(lane, 0),
        "End" => last(lane).and_then(|most| element(lane, most)),
        _ => return,
    };
    event.prevent_default();
    let Some(next) = next else { return };
    let _ = target.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    focus(&next);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    next.scroll_into_view_with_scroll_into_view_options(&options);
}
