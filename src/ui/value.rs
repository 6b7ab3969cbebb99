//! A value of the page's state. It lasts as long as the page, so handles to it are copied freely; whoever shows it is
//! told of a change. The signals of the framework do the same with several kB of code for every type that they hold.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use leptos::prelude::{ArcTrigger, Effect, Notify, Track};

struct Inner<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

/// A value that tells of its changes.
pub struct Value<T: 'static>(&'static Inner<T>);

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Value<T> {}

impl<T: Default> Default for Value<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Value<T> {
    /// A value that stays for as long as the page does: not for what is made again and again.
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Inner { value: RwLock::new(value), changed: ArcTrigger::new() })))
    }

    /// The value, without following it.
    pub fn read_untracked(self) -> RwLockReadGuard<'static, T> {
        self.0.value.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value; follows it.
    pub fn read(self) -> RwLockReadGuard<'static, T> {
        self.track();
        self.read_untracked()
    }

    /// Follows the value.
    pub fn track(self) {
        self.0.changed.track();
    }

    /// Tells that the value changed.
    pub fn notify(self) {
        self.0.changed.notify();
    }

    /// Changes the value and tells of it.
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        let done = change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
        self.notify();
        done
    }

    /// Replaces the value and tells of it.
    pub fn set(self, value: T) {
        drop(self.update(|it| std::mem::replace(it, value)));
    }
}

impl<T: Clone> Value<T> {
    /// A copy of the value; follows it.
    pub fn get(self) -> T {
        self.read().clone()
    }

    /// A copy of the value, without following it.
    pub fn get_untracked(self) -> T {
        self.read_untracked().clone()
    }
}

/// Does something now and again whenever a value changes that it followed.
pub fn follow(run: impl FnMut() + 'static) {
    // One type for all: what the framework makes of it is there once.
    fn erased(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| run());
    }
    erased(Box::new(run));
}

/// Does something whenever the window tells of an event, for as long as the page lasts.
pub fn heard(event: &'static str, run: impl Fn() + 'static) {
    fn erased(event: &'static str, run: Box<dyn Fn()>) {
        let _ = leptos::prelude::window_event_listener_untyped(event, move |_| run());
    }
    erased(event, Box::new(run));
}

/// Does something before the page is painted next, when all that followed a change is drawn.
pub fn then(run: impl FnOnce() + 'static) {
    fn erased(run: Box<dyn FnOnce()>) {
        leptos::prelude::request_animation_frame(run);
    }
    erased(Box::new(run));
}

/// Does something once the page has been painted.
pub fn afterwards(run: impl FnOnce() + 'static) {
    then(move || then(run));
}
