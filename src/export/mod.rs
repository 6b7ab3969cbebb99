//! The JSON document and the other formats, out and in.

pub mod build;
pub mod document;
mod entry;
mod name;
mod outlet;
mod reason;
mod title;
