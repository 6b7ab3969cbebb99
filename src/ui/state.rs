//! The state of the page: what a link carries, the reader's own articles, and what follows from both.

use std::sync::Arc;

use leptos::prelude::*;

use super::value::{Value, follow, then};
use super::{intl, url};
use crate::analyse::Input;
use crate::bundled;
use crate::view::chart::By;
use crate::view::chosen::Chosen;
use crate::view::corpus::Corpus;
use crate::view::dating::Dating;
use crate::view::filter::Filter;
use crate::view::groups::Order;
use crate::view::lang::Lang;
use crate::view::plain::View;
use crate::view::words::Words;

/// What was read, kept once.
#[derive(Default)]
pub struct Once<T>(pub Arc<T>);

impl<T> Clone for Once<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Once<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The whole state; handles only, so it is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// The language.
    pub lang: Value<Lang>,
    /// `light`, `dark`, or as the system is.
    pub theme: Value<Option<String>>,
    /// How dates are written.
    pub dating: Value<Dating>,
    /// How the entries are looked at.
    pub view: Value<View>,
    /// The open entry.
    pub open: Value<Option<String>>,
    /// What is asked for.
    pub filter: Value<Filter>,
    /// What the chart's lanes stand for.
    pub lanes: Value<By>,
    /// Which end of time first.
    pub order: Value<Order>,
    /// Bundled articles that are switched off.
    pub off: Value<Chosen>,
    /// The reader's own articles.
    pub own: Value<Vec<Input>>,
    /// The reader's own names: what their file is called, and the table.
    pub names: Value<Option<(String, String)>>,
    /// Whether the sources are shown over the page (on a phone).
    pub panel: Value<bool>,
    /// The id of what the list should bring into the page: an entry's, or a date's.
    pub goal: Value<Option<String>>,
    /// What a screen reader is told.
    pub said: Value<String>,
    /// Whether articles are being read.
    pub busy: Value<bool>,
    /// Changes when a part of the page was drawn anew that nothing else tells of.
    pub drawn: Value<()>,
    /// What was read.
    pub read: Value<Once<Corpus>>,
    /// The entries that answer.
    pub shown: Memo<Arc<Vec<usize>>>,
    /// Those that would, were no period asked for.
    pub around: Memo<Arc<Vec<usize>>>,
}

impl App {
    /// The state that the address asks for, around what is read.
    pub fn new(read: Value<Once<Corpus>>) -> Self {
        let query = url::current();
        intl::choose(query.dates);
        let filter = Value::new(query.filter);
        let shown = Memo::new(move |_| Arc::new(filter.read().apply(&read.read().0)));
        let around = Memo::new(move |_| match filter.get() {
            it if it.from.is_empty() && it.to.is_empty() => shown.get(),
            it => Arc::new(it.of_all_time().apply(&read.read().0)),
        });
        Self {
            lang: Value::new(query.lang),
            theme: Value::new(query.theme),
            dating: Value::new(query.dates),
            view: Value::new(query.view),
            open: Value::new(query.entry),
            lanes: Value::new(query.lanes),
            order: Value::new(query.order),
            panel: Value::new(false),
            goal: Value::new(None),
            said: Value::new(String::new()),
            shown,
            around,
            filter,
            off: Value::new(query.off),
            own: Value::default(),
            names: Value::default(),
            busy: Value::new(false),
            drawn: Value::new(()),
            read,
        }
    }

    /// The words of the page; follows the language.
    pub fn words(self) -> &'static Words {
        Words::of(self.lang.get())
    }

    /// What was read; follows it.
    pub fn corpus(self) -> Arc<Corpus> {
        self.read.get().0
    }

    /// Opens an entry, or closes the one that is open.
    pub fn select(self, id: Option<String>) {
        let before = self.open.get_untracked();
        self.panel.set(false);
        self.open.set(id.clone());
        match (id, before) {
            (Some(_), _) if self.view.get_untracked() == View::Story => settle("story-title"),
            (Some(_), _) => settle("reader-title"),
            (None, Some(before)) => {
                let id = format!("entry-{before}");
                self.goal.set(Some(id.clone()));
                settle(&id);
            }
            (None, None) => {}
        }
    }

    /// Scrolls to an entry or a date of the list, by the id of its element, wherever in the list it is.
    pub fn go_to(self, id: String) {
        self.goal.set(Some(id.clone()));
        then(move || scroll_to(&id));
    }

    /// Every article that the next text must not repeat.
    pub fn inputs(self) -> Vec<Input> {
        bundled::all().iter().map(bundled::Bundled::input).chain(self.own.get_untracked()).collect()
    }
}

/// Moves the focus to an element once it is there, without moving the page.
pub fn settle(id: &str) {
    let id = id.to_string();
    then(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}

/// Focuses an element without scrolling to it.
pub fn focus(element: &web_sys::Element) {
    use wasm_bindgen::{JsCast, JsValue};
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    let focus =
        js_sys::Reflect::get(element, &"focus".into()).ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok());
    if let Some(focus) = focus {
        let _ = focus.call1(element, &options);
    }
}

/// Whether the page is so narrow that what opens covers it.
pub fn is_narrow() -> bool {
    window().match_media("(max-width: 63.99rem)").ok().flatten().is_some_and(|it| it.matches())
}

/// Scrolls to an element; calmly, unless motion is unwanted.
fn scroll_to(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|it| it.matches());
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_behavior(if still { web_sys::ScrollBehavior::Auto } else { web_sys::ScrollBehavior::Smooth });
    options.set_block(web_sys::ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Dresses the document: language, direction, theme, title; and says how many entries answer.
pub fn dress(app: App) {
    follow(move || {
        let lang = app.lang.get();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.code());
            let _ = root.set_attribute("dir", lang.dir());
            let _ = match app.theme.get() {
                Some(theme) => root.set_attribute("data-theme", &theme),
                None => root.remove_attribute("data-theme"),
            };
        }
        let title = app.open.get().and_then(|id| {
            app.corpus().entry(&id).map(|(_, entry, _)| format!("{} · {}", lang.of(&entry.title), app.words().name))
        });
        document().set_title(&title.unwrap_or_else(|| app.words().name.into()));
    });
    follow(move || {
        let open = app.open.get().is_some() || app.panel.get();
        let (busy, view) = (app.busy.get(), app.view.get());
        if let Some(main) = document().query_selector("main").ok().flatten() {
            let _ = main.set_attribute("class", if open { "page has-open" } else { "page" });
            let _ = main.set_attribute("aria-busy", if busy { "true" } else { "false" });
            let _ = main.set_attribute("data-view", view.slug());
        }
    });
    let mut before = None;
    follow(move || {
        let n = app.shown.get().len();
        if before.is_some_and(|it| it != n) {
            app.said.set(Words::of(app.lang.get_untracked()).entries.say(app.lang.get_untracked(), n));
        }
        before = Some(n);
    });
}
