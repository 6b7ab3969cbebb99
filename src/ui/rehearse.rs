//! Drawing once out of sight, before there is anything to show. A browser compiles what a module does at its first call
//! and learns only by doing to do it fast. The bundled articles are read and drawn at once, before the page ever rests:
//! this is for what a reader brings next.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::html;
use super::state::{App, Once};
use super::value::Value;
use super::{chart, list};
use crate::export::document::{Actor, Article, Document, Entry, EntryDate, Participant, Report};
use crate::time::Day;
use crate::view::corpus::Corpus;

/// Enough for counted marks, full lanes and a list that goes on.
const ENTRIES: usize = 24;

/// Draws made-up entries in an element that stands nowhere, as soon as the browser is idle; where a browser does not tell
/// that it is, nothing is done.
pub fn when_idle() {
    let draw = Closure::once_into_js(draw);
    let page: &wasm_bindgen::JsValue = &window().into();
    if js_sys::Reflect::has(page, &"requestIdleCallback".into()) == Ok(true) {
        let _ = window().request_idle_callback(draw.unchecked_ref());
    }
}

fn draw() {
    let Ok(place) = document().create_element("div") else { return };
    let owner = Owner::new();
    owner.with(|| {
        let app = App::new(Value::new(Once(Arc::new(Corpus::new(made_up())))));
        provide_context(app);
        drop(html::keep(&place, move || chart::rehearsal(app).add(list::rehearsal(app))));
    });
    owner.cleanup();
}

fn made_up() -> Document {
    let entry = |at: usize| {
        let day = Some(Day(at as i32 / 2 * 3).iso());
        let of = (at % 2).to_string();
        Entry {
            id: at.to_string(),
            kind: "event".into(),
            type_: "CONSULT".into(),
            status: if at.is_multiple_of(2) { "occurred" } else { "scheduled" }.into(),
            date: EntryDate { start: day.clone(), end: day, ..EntryDate::default() },
            participants: vec![Participant { actor: of.clone(), role: String::new() }],
            track: Some(of.clone()),
            reports: vec![Report { article: of, ..Report::default() }],
            ..Entry::default()
        }
    };
    let name = |n: usize| n.to_string();
    Document {
        articles: (0..2).map(|n| Article { id: name(n), ..Article::default() }).collect(),
        actors: (0..2).map(|n| Actor { id: name(n), kind: "state".into(), ..Actor::default() }).collect(),
        events: (0..ENTRIES).map(entry).collect(),
        ..Document::default()
    }
}
