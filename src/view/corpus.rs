//! A document made ready to be looked at: everything findable by id, what search reads folded once, every track with
//! its name and its colour. Ids that lead nowhere are shown as they are; nothing in here can fail.

use std::sync::OnceLock;

use super::days::{Day, When};
use super::kind::Kind;
use super::lang::Lang;
use super::passage::{Scalars, around};
use super::search;
use super::words::Words;
use crate::export::build::without_number;
use crate::export::document::{Actor, Article, Document, Entry};
use crate::text::{Map, Set};

/// As far as a glimpse reaches to both sides of what was found.
const GLIMPSE: u32 = 48;

/// The class of the tracks that have no colour of their own.
pub const SHARED: &str = "track-more";

/// The document with its indexes.
#[derive(Debug, Default)]
pub struct Corpus {
    /// What was read.
    pub document: Document,
    /// One row for every entry of the document, in its order.
    pub rows: Vec<Row>,
    /// The tracks, in the order in which they first appear.
    pub tracks: Vec<String>,
    actors: Map<String, usize>,
    articles: Map<String, usize>,
    /// One for every article, made when its words are first asked for; and so the index of the entries.
    scalars: Vec<OnceLock<Scalars>>,
    entries: OnceLock<Map<String, usize>>,
}

/// What is worked out of an entry once.
#[derive(Debug)]
pub struct Row {
    /// When.
    pub when: When,
    /// What it is.
    pub kind: &'static Kind,
    /// Indexes of the articles that tell it, without repetition.
    pub sources: Vec<usize>,
    /// Whether it is an event, and not a statement. This and what follows stands here for those who ask of every entry:
    /// rows lie close together, entries do not.
    pub is_event: bool,
    /// Whether it occurred.
    pub is_done: bool,
    /// Whether its sources differ in anything.
    pub differs: bool,
    /// What search reads; made when it first does.
    folded: OnceLock<String>,
}

impl Corpus {
    /// Makes a document ready.
    pub fn new(document: Document) -> Self {
        let mut corpus = Self {
            actors: index(&mut document.actors.iter().map(|it| &it.id)),
            articles: index(&mut document.articles.iter().map(|it| &it.id)),
            scalars: document.articles.iter().map(|_| OnceLock::new()).collect(),
            document,
            ..Self::default()
        };
        corpus.rows = corpus.document.events.iter().map(|it| corpus.row(it)).collect();
        let mut seen = Set::default();
        let tracks = corpus.document.events.iter().filter_map(|it| it.track.as_ref());
        corpus.tracks = tracks.filter(|it| seen.insert(it.as_str())).cloned().collect();
        corpus
    }

    fn row(&self, entry: &Entry) -> Row {
        let mut sources = Vec::new();
        for source in entry.reports.iter().filter_map(|it| self.article_index(&it.article)) {
            if let Err(at) = sources.binary_search(&source) {
                sources.insert(at, source);
            }
        }
        Row {
            when: When::of(&entry.date),
            kind: Kind::of(entry),
            sources,
            is_event: entry.kind == "event",
            is_done: entry.status == "occurred",
            differs: !entry.differences.is_empty(),
            folded: OnceLock::new(),
        }
    }

    /// Titles, names, kind, and the passages themselves.
    fn folded(&self, entry: &Entry) -> String {
        let kind = Kind::of(entry);
        let mut all = vec![entry.title.ar.as_str(), &entry.title.en, kind.ar, kind.en];
        let names = entry.participants.iter().map(|it| it.actor.as_str()).chain(entry.place.as_deref());
        for actor in names.filter_map(|id| self.actor(id)) {
            all.extend([actor.name.ar.as_str(), &actor.name.en]);
        }
        for report in &entry.reports {
            if let Some(at) = self.article_index(&report.article) {
                all.push(self.words(at, report.start, report.end));
            }
        }
        search::fold(&all.join(" · "))
    }

    /// An entry and its row by id.
    pub fn entry(&self, id: &str) -> Option<(usize, &Entry, &Row)> {
        let entries = self.entries.get_or_init(|| index(&mut self.document.events.iter().map(|it| &it.id)));
        let at = *entries.get(id)?;
        Some((at, self.document.events.get(at)?, self.rows.get(at)?))
    }

    /// An actor by id.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.document.actors.get(*self.actors.get(id)?)
    }

    /// An article by id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.document.articles.get(self.article_index(id)?)
    }

    /// Where an article stands.
    pub fn article_index(&self, id: &str) -> Option<usize> {
        self.articles.get(id).copied()
    }

    /// The words at a span of an article.
    pub fn words(&self, article: usize, start: u32, end: u32) -> &str {
        match (self.document.articles.get(article), self.scalars(article)) {
            (Some(it), Some(scalars)) => scalars.slice(&it.text, start, end),
            _ => "",
        }
    }

    /// The scalars of an article's text.
    pub fn scalars(&self, article: usize) -> Option<&Scalars> {
        let text = &self.document.articles.get(article)?.text;
        Some(self.scalars.get(article)?.get_or_init(|| Scalars::new(text)))
    }

    /// What an actor or a place is called; the end of the id where nothing is known of it.
    pub fn name(&self, id: &str, lang: Lang) -> String {
        match self.actor(id) {
            Some(actor) if !lang.of(&actor.name).is_empty() => lang.of(&actor.name).into(),
            _ => id.rsplit('/').next().unwrap_or(id).replace('-', " "),
        }
    }

    /// What an article is called: its outlet, else its headline, else a number.
    pub fn source_name(&self, at: usize, lang: Lang) -> String {
        let article = self.document.articles.get(at);
        let known = article.and_then(|it| it.outlet.as_ref().or(it.title.as_ref()));
        let first = || article.and_then(|it| self.headline(at, it));
        match known.cloned().or_else(first) {
            Some(name) => name,
            None => format!("{} {}", Words::of(lang).source_name, at + 1),
        }
    }

    /// The headline's words, or the beginning of the body's.
    pub fn headline(&self, at: usize, article: &Article) -> Option<String> {
        let block = |kind: &str| article.blocks.iter().find(|it| it.kind == kind);
        let text = match block("headline").or_else(|| block("body")) {
            Some(block) => self.words(at, block.start, block.end),
            None => &article.text,
        };
        let line = without_number(text.lines().map(str::trim).find(|it| !it.is_empty())?);
        let short: String = line.chars().take(70).collect();
        if short.len() == line.len() {
            return Some(short);
        }
        let cut = short.rfind(' ').unwrap_or(short.len());
        Some(format!("{}…", short.get(..cut).unwrap_or(&short)))
    }

    /// What a track is called: the actors whose codes it joins.
    pub fn track_name(&self, track: &str, lang: Lang) -> String {
        let by_code = |code: &str| {
            let bodies = ["state", "igo", "organisation"].map(|kind| format!("{kind}/{code}"));
            let body = bodies.iter().find_map(|id| self.actor(id))?;
            Some(lang.of(&body.name).to_string())
        };
        match by_code(track) {
            Some(name) => name,
            None => {
                let parts: Vec<String> =
                    track.split('-').map(|it| by_code(it).unwrap_or_else(|| it.to_string())).collect();
                parts.join(" – ")
            }
        }
    }

    /// The class that colours a track: bodies have their own, pairs take the others in order.
    pub fn track_class(&self, track: Option<&str>) -> &'static str {
        const PAIRS: [&str; 4] = ["track-pair", "track-pair2", "track-pair3", "track-pair4"];
        match track {
            None => "track-none",
            Some("NATO") => "track-nato",
            Some("OSCE") => "track-osce",
            Some("EU" | "EUR") => "track-eu",
            Some("UN" | "UNO" | "UNSC") => "track-un",
            Some(track) => {
                let pairs = self
                    .tracks
                    .iter()
                    .filter(|it| !matches!(it.as_str(), "NATO" | "OSCE" | "EU" | "EUR" | "UN" | "UNO" | "UNSC"));
                pairs.zip(PAIRS).find(|(it, _)| *it == track).map_or(SHARED, |(_, class)| class)
            }
        }
    }

    /// Whether an entry is found by these folded words.
    pub fn found(&self, at: usize, needles: &[String]) -> bool {
        let (Some(row), Some(entry)) = (self.rows.get(at), self.document.events.get(at)) else { return false };
        needles.is_empty() || search::matches(row.folded.get_or_init(|| self.folded(entry)), needles)
    }

    /// The words of an entry's passages that a search found, with a little around them, where what the list shows of
    /// the entry has them not.
    pub fn glimpse(&self, at: usize, needles: &[String], lang: Lang) -> Option<String> {
        let entry = self.document.events.get(at)?;
        let mut shown = lang.of(&entry.title).to_string();
        for id in entry.participants.iter().map(|it| it.actor.as_str()).chain(entry.place.as_deref()) {
            shown.push(' ');
            shown.push_str(&self.name(id, lang));
        }
        let shown = search::fold(&shown);
        let missing = needles.iter().find(|it| !shown.contains(it.as_str()))?;
        entry.reports.iter().find_map(|it| {
            let words = self.words(self.article_index(&it.article)?, it.start, it.end);
            let (start, end) = *search::hits(words, std::slice::from_ref(missing)).first()?;
            let (from, to) = around(words, start, end, GLIMPSE);
            let scalars = Scalars::new(words);
            let cut = |is: bool| if is { "…" } else { "" };
            Some(format!("{}{}{}", cut(from > 0), scalars.slice(words, from, to).trim(), cut(to < scalars.len())))
        })
    }

    /// Days that only some of the sources give an entry.
    pub fn rivals(&self, at: usize) -> Vec<Day> {
        let Some(row) = self.rows.get(at).filter(|it| it.differs) else { return Vec::new() };
        let Some(entry) = self.document.events.get(at) else { return Vec::new() };
        let values = entry.differences.iter().filter(|it| it.field == "date").flat_map(|it| &it.values);
        let days = values.map(|it| When::parse(&it.value)).filter(|it| *it != row.when);
        days.filter_map(|it| if let When::Day(day) = it { Some(day) } else { None }).collect()
    }

    /// Every date that the chart has to hold for these entries.
    pub fn days(&self, entries: &[usize]) -> Vec<When> {
        let rivals = entries.iter().flat_map(|at| self.rivals(*at)).map(When::Day);
        entries.iter().map(|at| self.rows[*at].when).chain(rivals).collect()
    }

    /// The newest day on which an article was written, as far as that is known: what the entries are true of.
    pub fn as_of(&self) -> Option<Day> {
        let written = self.document.articles.iter().map(|it| &it.published);
        let days = written.filter_map(|it| it.date.as_deref().or(it.latest.as_deref()));
        days.filter_map(|it| When::parse(it).bounds()).map(|it| it.1).max()
    }

    /// How many passages there are.
    pub fn passages(&self) -> usize {
        self.document.events.iter().map(|it| it.reports.len()).sum()
    }
}

/// Where each id stands; the last one where an id comes twice.
fn index(ids: &mut dyn Iterator<Item = &String>) -> Map<String, usize> {
    let mut index = Map::default();
    for (at, id) in ids.enumerate() {
        index.insert(id.clone(), at);
    }
    index
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::export::document::{Bilingual, EntryDate, Participant, Report};

    /// A small corpus: two articles, three entries, an id that leads nowhere.
    pub(crate) fn sample() -> Corpus {
        let both = |ar: &str, en: &str| Bilingual { ar: ar.into(), en: en.into() };
        let actor = |id: &str, kind: &str, name, code: Option<&str>| Actor {
            id: id.into(),
            kind: kind.into(),
            name,
            code: code.map(Into::into),
            ..Actor::default()
        };
        let article =
            |id: &str| Article {
                id: id.into(), text: "قال إن بلاده ترفض التنازل".into(), ..Article::default()
            };
        let entry =
            |id: &str, type_: &str, status: &str, date: Option<&str>, actors: &[&str], articles: &[&str]| Entry {
                id: id.into(),
                kind: if type_ == "CONSULT" { "event".into() } else { "statement".into() },
                type_: type_.into(),
                status: status.into(),
                date: EntryDate {
                    start: date.map(Into::into),
                    end: date.map(Into::into),
                    edtf: date.unwrap_or("XXXX").into(),
                    ..EntryDate::default()
                },
                participants: actors
                    .iter()
                    .map(|it| Participant { actor: (*it).into(), role: "both".into() })
                    .collect(),
                track: (type_ == "CONSULT").then(|| "USA-RUS".into()),
                title: both("عنوان", "Title"),
                reports: articles
                    .iter()
                    .map(|it| Report { article: (*it).into(), start: 0, end: 999, ..Report::default() })
                    .collect(),
                ..Entry::default()
            };
        Corpus::new(Document {
            articles: vec![article("a"), article("b")],
            actors: vec![
                actor("state/USA", "state", both("الولايات المتحدة", "United States"), Some("USA")),
                actor("person/lavrov", "person", both("لافروف", "Lavrov"), Some("RUS")),
                actor("state/RUS", "state", both("روسيا", "Russia"), Some("RUS")),
            ],
            events: vec![
                entry(
                    "talks",
                    "CONSULT",
                    "occurred",
                    Some("2022-01-10"),
                    &["state/USA", "state/RUS"],
                    &["a", "b", "a"],
                ),
                entry("plan", "CONSULT", "scheduled", Some("2022-01-12"), &["state/RUS"], &["b"]),
                entry("no", "REJECT", "occurred", None, &["person/lavrov", "person/no-body"], &["a", "zzz"]),
            ],
            ..Document::default()
        })
    }

    #[test]
    fn ids_that_lead_nowhere_are_shown() {
        let corpus = sample();
        assert_eq!(corpus.name("person/no-body", Lang::Ar), "no body");
        assert_eq!(corpus.rows[2].sources, [0]);
        assert!(corpus.entry("nothing").is_none());
        assert_eq!(corpus.source_name(7, Lang::Ar), "المصدر 8");
    }

    #[test]
    fn what_the_list_does_not_show_is_shown_from_the_passage() {
        let corpus = sample();
        let glimpse = |at, query: &str, lang| corpus.glimpse(at, &search::needles(query), lang);
        assert_eq!(glimpse(0, "التنازل", Lang::Ar).as_deref(), Some("قال إن بلاده ترفض التنازل"));
        assert_eq!(glimpse(0, "عنوان", Lang::Ar), None, "the title has it");
        assert_eq!(glimpse(2, "لافروف", Lang::Ar), None, "the line of names has it");
        assert_eq!(glimpse(0, "روسيا ترفض", Lang::Ar).as_deref(), Some("قال إن بلاده ترفض التنازل"));
        assert_eq!(glimpse(9, "x", Lang::Ar), None);
    }

    #[test]
    fn tracks_are_named_by_states() {
        let corpus = sample();
        assert_eq!(corpus.track_name("USA-RUS", Lang::Ar), "الولايات المتحدة – روسيا");
        assert_eq!(corpus.track_name("FRA-RUS", Lang::En), "FRA – Russia");
        assert_eq!(corpus.track_class(Some("USA-RUS")), "track-pair");
        assert_eq!(corpus.track_class(None), "track-none");
    }

    #[test]
    fn search_reads_names_in_both_languages_and_the_passages() {
        let corpus = sample();
        let found = |query: &str| (0..3).filter(|at| corpus.found(*at, &search::needles(query))).collect::<Vec<_>>();
        assert_eq!(found("lavrov"), [2]);
        assert_eq!(found("روسيا"), [0, 1]);
        assert_eq!(found("التنازل"), [0, 1, 2]);
        assert_eq!(found(""), [0, 1, 2]);
    }
}
