//! Tasalsul (تسلسل) reads Arabic news about diplomacy and lays it out as a timeline anyone can question.
//!
//! Data walks one way through the rooms, each of which imports only rooms to its left:
//! `order → text → article → time, actors → quotes, events → dateline → timeline → export, view, worker, ui`.

pub mod actors;
pub mod analyse;
pub mod article;
pub mod bundled;
pub mod dateline;
pub mod events;
pub mod export;
pub mod order;
pub mod quotes;
pub mod text;
pub mod time;
pub mod timeline;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;
pub mod worker;
