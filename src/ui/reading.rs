//! Where the page has its articles read: on a thread of its own, so that the page never stops; on the page's own
//! where there is none. One reading is underway at a time; of what is asked meanwhile only the last is read.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::state::{App, Once};
use super::value::follow;
use crate::bundled;
use crate::export::document::Document;
use crate::view::corpus::Corpus;
use crate::view::words::Words;
use crate::worker::{Ask, Thread};

struct Reading {
    app: App,
    thread: RefCell<Option<Thread>>,
    /// What is being read.
    underway: RefCell<Option<Ask>>,
    /// What is to be read next.
    waiting: RefCell<Option<Ask>>,
    /// What to do when something has been read for the first time.
    first: RefCell<Option<Box<dyn FnOnce()>>>,
}

/// Has the articles read, now and whenever what is to be read changes; `first` is done when they are there for the
/// first time.
pub fn keep(app: App, first: Box<dyn FnOnce()>) {
    let reading: &'static Reading = Box::leak(Box::new(Reading {
        app,
        thread: RefCell::default(),
        underway: RefCell::default(),
        waiting: RefCell::default(),
        first: RefCell::new(Some(first)),
    }));
    reading.thread.replace(Thread::begun(|answer| reading.answered(answer)));
    follow(move || {
        let on = bundled::all().iter().filter(|it| !app.off.read().contains(it.id)).map(bundled::Bundled::input);
        let articles = on.chain(app.own.get()).collect();
        reading.ask(Ask { articles, names: app.names.get().map(|it| it.1) });
    });
}

impl Reading {
    fn ask(&'static self, ask: Ask) {
        let app = self.app;
        if self.first.borrow().is_none() {
            app.busy.set(true);
            app.said.set(Words::of(app.lang.get_untracked()).reading.into());
        }
        if self.underway.borrow().is_some() {
            self.waiting.replace(Some(ask));
            return;
        }
        mark(BEGUN);
        let sent = self.thread.borrow().as_ref().is_some_and(|it| it.ask(&ask));
        self.underway.replace(Some(ask));
        if !sent {
            self.here();
        }
    }

    /// Reads on the page's own thread, once the page has shown that it does: that holds everything else up.
    fn here(&'static self) {
        set_timeout(
            || {
                let document = self.underway.borrow().as_ref().map(Ask::read);
                self.done(document.unwrap_or_default());
            },
            Duration::from_millis(30),
        );
    }

    fn answered(&'static self, answer: Option<Document>) {
        match answer {
            Some(document) => self.done(document),
            // It is not asked again.
            None => {
                if self.thread.take().is_some() && self.underway.borrow().is_some() {
                    self.here();
                }
            }
        }
    }

    fn done(&'static self, document: Document) {
        self.underway.take();
        if let Some(next) = self.waiting.take() {
            return self.ask(next);
        }
        let app = self.app;
        if let Some(clock) = window().performance() {
            let _ = clock.measure_with_start_mark("tasalsul:read", BEGUN);
        }
        app.read.set(Once(Arc::new(Corpus::new(document))));
        if let Some(first) = self.first.take() {
            return first();
        }
        let (lang, n) = (app.lang.get_untracked(), app.shown.get_untracked().len());
        app.busy.set(false);
        app.said.set(Words::of(lang).entries.say(lang, n));
    }
}

/// The browser's own measures keep how long reading took, as `tasalsul:read`.
fn mark(name: &str) {
    if let Some(clock) = window().performance() {
        let _ = clock.mark(name);
    }
}

const BEGUN: &str = "tasalsul:begun";
