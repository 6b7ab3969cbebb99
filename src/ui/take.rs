//! Taking a reader's own articles and names: pasted, dropped or picked. What is refused stays where it was, with the
//! reason, and for a table of names with the line.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::html::{Tree, bdi, el};
use super::state::App;
use crate::view::intake::{Refusal, decode, take as accept};
use crate::view::names::{Fault, check};

/// Why something was refused.
#[derive(Clone, Copy)]
enum Why {
    Article(Refusal),
    Names(Fault),
}

/// As many faults of a table as are told.
const MOST_FAULTS: usize = 8;

/// What the form holds.
#[derive(Clone, Copy)]
struct Form {
    text: RwSignal<String>,
    name: RwSignal<String>,
    date: RwSignal<String>,
    /// What was refused, with the file's name; the pasted text has none.
    refused: RwSignal<Vec<(String, Why)>>,
    over: RwSignal<bool>,
}

/// The form.
pub fn take(app: App) -> AnyView {
    let form = Form {
        text: RwSignal::new(String::new()),
        name: RwSignal::new(String::new()),
        date: RwSignal::new(String::new()),
        refused: RwSignal::new(Vec::new()),
        over: RwSignal::new(false),
    };
    let drop = move |event: web_sys::DragEvent| {
        event.prevent_default();
        form.over.set(false);
        if let Some(files) = event.data_transfer().and_then(|it| it.files()) {
            read_files(app, form, &files);
        }
    };
    let drag = move |event: web_sys::DragEvent| {
        event.prevent_default();
        form.over.set(true);
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        paste(app, form);
    };
    let picked = move |event: web_sys::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(files) = input.files() {
            read_files(app, form, &files);
        }
        input.set_value("");
    };
    view! {
        <form class="take" class:is-over=move || form.over.get() on:submit=submit on:drop=drop on:dragover=drag on:dragleave=move |_| form.over.set(false)>
            <h3>{move || app.words().add}</h3>
            <p class="take-lead">{move || if form.over.get() { app.words().drop_here } else { app.words().add_lead }}</p>
            <p class="take-lead">{move || app.words().add_names}</p>
            <label class="field">
                <span>{move || app.words().add_text}</span>
                <textarea
                    class="naskh"
                    rows="4"
                    dir="auto"
                    lang="ar"
                    aria-describedby="take-errors"
                    prop:value=move || form.text.get()
                    on:input=move |event| form.text.set(event_target_value(&event))
                ></textarea>
            </label>
            <div class="take-pair">
                <label class="field">
                    <span>{move || app.words().add_name}</span>
                    <input type="text" dir="auto" prop:value=move || form.name.get() on:input=move |event| form.name.set(event_target_value(&event)) />
                </label>
                <label class="field">
                    <span>{move || app.words().add_date}</span>
                    <input type="date" prop:value=move || form.date.get() on:input=move |event| form.date.set(event_target_value(&event)) />
                </label>
            </div>
            <div class="take-do">
                <button type="submit" class="button strong">{move || app.words().add_do}</button>
                <label class="button file">
                    {move || app.words().add_files}
                    <input type="file" class="visually-hidden" accept=".txt,.tsv,text/plain" multiple on:change=picked />
                </label>
            </div>
            <div id="take-errors" role="alert">{move || errors(app, form)}</div>
        </form>
    }
    .into_any()
}

fn errors(app: App, form: Form) -> Tree {
    let words = app.words();
    let rows = form.refused.get().into_iter().map(|(name, why)| {
        let mut said = if name.is_empty() { Tree::default() } else { bdi(name).alone().add(": ") };
        if let Why::Names(fault) = why {
            said = said.add(format!("{} {}: ", words.line, fault.line));
        }
        el("p.error").add(said).add(match why {
            Why::Article(it) => it.say(words),
            Why::Names(it) => it.wrong.say(words),
        })
    });
    rows.collect()
}

fn paste(app: App, form: Form) {
    let (text, name, date) = (form.text.get_untracked(), form.name.get_untracked(), form.date.get_untracked());
    match accept(&text, &name, &date, &app.inputs()) {
        Ok(input) => {
            form.text.set(String::new());
            form.name.set(String::new());
            form.date.set(String::new());
            form.refused.set(Vec::new());
            app.busily(move || app.own.update(|it| it.push(input)));
        }
        Err(refusal) => form.refused.set(vec![(String::new(), Why::Article(refusal))]),
    }
}

/// Reads files one after the other; each is taken or refused by itself. The date of the form holds for all of them.
fn read_files(app: App, form: Form, files: &web_sys::FileList) {
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    let date = form.date.get_untracked();
    form.refused.set(Vec::new());
    leptos::task::spawn_local(async move {
        let (mut there, mut names, mut refused) = (app.inputs(), None, Vec::new());
        let before = there.len();
        for file in files {
            let name = file.name();
            match read_file(&file).await {
                Ok(text) if name.ends_with(".tsv") => match check(&text) {
                    Ok(_) => names = Some((name, text)),
                    Err(faults) => {
                        refused.extend(faults.into_iter().take(MOST_FAULTS).map(|it| (name.clone(), Why::Names(it))));
                    }
                },
                Ok(text) => match accept(&text, name.strip_suffix(".txt").unwrap_or(&name), &date, &there) {
                    Ok(input) => there.push(input),
                    Err(refusal) => refused.push((name, Why::Article(refusal))),
                },
                Err(refusal) => refused.push((name, Why::Article(refusal))),
            }
        }
        form.refused.set(refused);
        let fresh = there.split_off(before);
        app.busily(move || {
            // A table of names takes the place of the one before.
            if names.is_some() {
                app.names.set(names);
            }
            if !fresh.is_empty() {
                app.own.update(|it| it.extend(fresh));
            }
        });
    });
}

async fn read_file(file: &web_sys::File) -> Result<String, Refusal> {
    if file.size() > crate::view::intake::MOST_BYTES as f64 {
        return Err(Refusal::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Refusal::Unreadable)?;
    decode(js_sys::Uint8Array::new(&buffer).to_vec())
}
