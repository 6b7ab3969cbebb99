//! What the page shows, worked out without a browser: a document goes in, plain values come out that a component
//! only has to draw. Nothing in here formats a date or touches the DOM; everything in here is tested natively.

pub mod chart;
pub mod chosen;
pub mod corpus;
pub mod dating;
pub mod days;
pub mod facets;
pub mod filter;
pub mod groups;
pub mod intake;
pub mod kind;
pub mod lang;
pub mod names;
pub mod overview;
pub mod passage;
pub mod plain;
pub mod plural;
pub mod query;
pub mod relations;
pub mod saved;
pub mod scale;
pub mod search;
pub mod why;
pub mod window;
pub mod words;
