//! Many reports to one entry: corroborated, differing, superseded; order; tracks.
//!
//! In go the reports of all articles with their datelines and resolved times, out come the [`Entry`]s in the order of
//! the timeline. Each report becomes an [`item`]; items that may tell the same are found by [`block`]s, compared
//! ([`same`]), and put together best first ([`cluster`]); a cluster becomes an entry ([`entry`]) with its date, status,
//! differences and count of independent sources; entries are put in [`order`].
//!
//! Nothing here looks at the order of the articles or at how many there are: two reports are the same, or not, by
//! what they say.

mod agreement;
mod anaphor;
mod block;
mod cluster;
mod days;
mod deed;
pub mod edtf;
mod entry;
mod id;
mod item;
mod moved;
mod order;
mod place;
mod round;
mod said;
mod same;
mod status;
mod track;

pub use status::EntryStatus;
pub use track::code as track_code;

use crate::actors;
use crate::article::Article;
use crate::dateline::Dateline;
use crate::dateline::when::Dated;
use crate::events::{EventType, Report, Role, Status};
use crate::quotes::Quote;
use crate::text::Span;
use crate::time::{Day, DayRange, Mention, Precision, Resolved};

/// Everything that was read, one list an article.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The articles.
    pub articles: &'a [Article],
    /// Their datelines, one a dispatch.
    pub datelines: &'a [Vec<Dateline>],
    /// What they tell.
    pub reports: &'a [Vec<Report>],
    /// Where they name times; may be left out.
    pub mentions: &'a [Vec<Mention>],
    /// Their times with values.
    pub times: &'a [Vec<Resolved>],
    /// Their quotations.
    pub quotes: &'a [Vec<Quote>],
    /// Who is who, and where they are named.
    pub actors: &'a actors::Reading,
}

/// An entry of the timeline: what its reports agree on, and where they do not.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Stable, made from content.
    pub id: String,
    /// Whether its happening is the saying.
    pub is_statement: bool,
    /// What it is.
    pub event: EventType,
    /// PLOVER's mode.
    pub mode: Option<&'static str>,
    /// Whether it took place, as of the newest report.
    pub status: EntryStatus,
    /// When.
    pub date: Date,
    /// Who, with role; indices into the registry.
    pub participants: Vec<(usize, Role)>,
    /// Where.
    pub place: Option<usize>,
    /// The forum.
    pub track: Option<String>,
    /// Ids of topics, sorted.
    pub topics: Vec<&'static str>,
    /// The entry that a statement speaks of, an index into the timeline.
    pub about: Option<usize>,
    /// The entry to which it was put off.
    pub moved_to: Option<usize>,
    /// The talks of which it is a round.
    pub part_of: Option<usize>,
    /// What came of it: an id, and the words in an article.
    pub outcome: Option<(&'static str, usize, Span)>,
    /// Its reports, by article and passage.
    pub members: Vec<Member>,
    /// How many independent articles tell it.
    pub independent: u32,
    /// How many articles tell it.
    pub mentioning: u32,
    /// What the reports are to each other.
    pub standing: Standing,
    /// Where they differ.
    pub differences: Vec<Difference>,
    /// How its status moved, oldest dateline first.
    pub history: Vec<Moment>,
    /// What put the reports together.
    pub because: Vec<Bond>,
}

/// The date of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The days, when known.
    pub days: Option<DayRange>,
    /// How wide it is said.
    pub precision: Precision,
    /// Whether it was computed.
    pub computed: bool,
    /// Whether the words only say "about".
    pub about: bool,
    /// It was not before this day.
    pub after: Option<Day>,
    /// It was not after this day.
    pub before: Option<Day>,
}

/// A report of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Its article.
    pub article: usize,
    /// Its index among the reports of that article.
    pub report: usize,
    /// The date that it gives.
    pub date: Dated,
    /// Its status as of its own dateline.
    pub status: Status,
    /// Whether it says that a meeting was put off to this date.
    pub moved: bool,
}

/// What the reports of an entry are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One independent source tells it.
    SingleSource,
    /// Several tell the same.
    Corroborated,
    /// They differ in something.
    Differing,
    /// One says that it is, another that it is not.
    Contradicted,
    /// A later report takes the plan back or moves it.
    Superseded,
}

/// A field on which reports differ: every value (as the document writes it) with its articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// `status`, `date`, `place`, `participants`, `outcome`.
    pub field: &'static str,
    /// The values, in order.
    pub values: Vec<(String, Vec<usize>)>,
}

/// A status as an article gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The status.
    pub status: Status,
    /// The dateline of the article.
    pub as_of: Option<DayRange>,
    /// The article.
    pub article: usize,
}

/// What put two reports together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// One passage, read twice.
    Passage,
    /// A meeting named by its noun alone, and the one told last in the same article.
    Anaphor,
    /// The same parties on the same day.
    PartiesAndDay,
    /// The same parties, and dates that go together.
    Parties,
    /// The same place and day.
    PlaceAndDay,
    /// The same speaker and the same quoted words.
    Quotation,
    /// The same speaker and much the same content.
    Content,
    /// The same deed, announced and done.
    Deed,
}

/// Puts the reports of all articles together.
pub fn merge(sources: Sources) -> Vec<Entry> {
    let items = item::items(&sources);
    let mut pairs = same::pairs(&items, &block::candidates(&items));
    pairs.extend(anaphor::pairs(&sources, &items));
    same::sort(&mut pairs);
    let clusters = cluster::cluster(&items, &pairs);
    // As of the day on which the newest article was written at the earliest: what may lie ahead of it has not passed.
    let newest = sources.datelines.iter().flatten().filter_map(|d| d.earliest).max();
    let mut entries: Vec<Entry> =
        clusters.iter().map(|cluster| entry::entry(&sources, &items, cluster, newest)).collect();
    id::name(&sources, &items, &clusters, &mut entries);
    let mut entries = order::arrange(&sources, entries);
    moved::link(&sources, &mut entries);
    entries
}
