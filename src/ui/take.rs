//! Taking a reader's own articles and names: pasted, dropped or picked. What is refused stays where it was, with the
//! reason, and for a table of names with the line.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::html::{self, Html, Tree, bdi, el};
use super::state::App;
use super::value::Value;
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
pub struct Form {
    text: Value<String>,
    name: Value<String>,
    date: Value<String>,
    /// What was refused, with the file's name; the pasted text has none.
    refused: Value<Vec<(String, Why)>>,
    over: Value<bool>,
}

impl Form {
    /// An empty one.
    pub fn new() -> Self {
        let empty = || Value::new(String::new());
        let (refused, over) = (Value::new(Vec::new()), Value::new(false));
        Self { text: empty(), name: empty(), date: empty(), refused, over }
    }
}

/// The form.
pub fn take(app: App, form: Form) -> Html {
    let (words, over) = (app.words(), form.over.get());
    // Typing draws nothing anew; what empties the fields also tells what was refused, which does.
    let held = |it: Html, of: Value<String>| {
        it.set("prop:value", of.get_untracked()).on("input", move |event| of.set(html::held(event)))
    };
    let field = |name: &'static str, input: Html| el("label.field").add(el("span").add(name)).add(input);
    let text = el("textarea.naskh")
        .set("rows", "4")
        .set("dir", "auto")
        .set("lang", "ar")
        .set("aria-describedby", "take-errors");
    let name = el("input").set("type", "text").set("dir", "auto");
    let pair = el("div.take-pair")
        .add(field(words.add_name, held(name, form.name)))
        .add(field(words.add_date, held(el("input").set("type", "date"), form.date)));
    let files = el("input.visually-hidden")
        .set("type", "file")
        .set("accept", ".txt,.tsv,text/plain")
        .set("multiple", "")
        .on("change", move |event| picked(app, form, event));
    let give = el("div.take-do")
        .add(el("button.button strong").set("type", "submit").add(words.add_do))
        .add(el("label.button file").add(words.add_files).add(files));
    el(if over { "form.take is-over" } else { "form.take" })
        .on("submit", move |event| {
            event.prevent_default();
            paste(app, form);
        })
        .on("drop", move |event| {
            event.prevent_default();
            form.over.set(false);
            let files = event.dyn_ref::<web_sys::DragEvent>().and_then(|it| it.data_transfer()?.files());
            if let Some(files) = files {
                read_files(app, form, &files);
            }
        })
        .on("dragover", move |event| {
            event.prevent_default();
            form.over.set(true);
        })
        .on("dragleave", move |_| form.over.set(false))
        .add(el("h3").add(words.add))
        .add(el("p.take-lead").add(if over { words.drop_here } else { words.add_lead }))
        .add(el("p.take-lead").add(words.add_names))
        .add(field(words.add_text, held(text, form.text)))
        .add(pair)
        .add(give)
        .add(el("div").set("id", "take-errors").set("role", "alert").add(errors(app, form)))
}

fn picked(app: App, form: Form, event: &web_sys::Event) {
    let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if let Some(files) = input.files() {
        read_files(app, form, &files);
    }
    input.set_value("");
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
            app.own.update(|it| it.push(input));
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
        // A table of names takes the place of the one before.
        if names.is_some() {
            app.names.set(names);
        }
        if !fresh.is_empty() {
            app.own.update(|it| it.extend(fresh));
        }
    });
}

async fn read_file(file: &web_sys::File) -> Result<String, Refusal> {
    if file.size() > crate::view::intake::MOST_BYTES as f64 {
        return Err(Refusal::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Refusal::Unreadable)?;
    decode(js_sys::Uint8Array::new(&buffer).to_vec())
}
