//! Views that are plain markup: made as text, put into the page as it is, and tested without a browser.
//!
//! What is written here holds no state and hears no event. The page listens once for all of it: a link that carries
//! `data-entry` opens that entry, and every `<time>` gets its words from `Intl`.

mod actors;
mod html;
mod positions;
mod print;
mod sources;
mod story;

use super::corpus::Corpus;
use super::kind::{Kind, fill};
use super::lang::Lang;
use super::words::Words;
use crate::export::document::{Entry, EntryDate};
pub use html::Html;
pub use print::print;

/// A way to look at the entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Overview, chart and list.
    #[default]
    Timeline,
    /// One entry after the other.
    Story,
    /// Who demands, offers, refuses what: parties by topics.
    Positions,
    /// Article by article: what it alone says, what it shares, where it differs.
    Sources,
    /// Everyone, with offices, meetings and statements.
    Actors,
}

impl View {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Timeline, Self::Story, Self::Positions, Self::Sources, Self::Actors];

    /// Its name in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Story => "story",
            Self::Positions => "positions",
            Self::Sources => "sources",
            Self::Actors => "actors",
        }
    }

    /// The view of that name; the timeline when there is none.
    pub fn from_slug(slug: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.slug() == slug).unwrap_or_default()
    }

    /// Its name on the page.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Timeline => words.view_timeline,
            Self::Story => words.view_story,
            Self::Positions => words.view_positions,
            Self::Sources => words.view_sources,
            Self::Actors => words.view_actors,
        }
    }
}

/// What a view is made of.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The entries.
    pub corpus: &'a Corpus,
    /// Those that answer what is asked for, in the order of the list.
    pub shown: &'a [usize],
    /// The open one.
    pub open: Option<&'a str>,
    /// The reader's language.
    pub lang: Lang,
}

impl<'a> Page<'a> {
    /// The markup of a view; nothing for the timeline, which is no plain one.
    pub fn view(self, view: View) -> String {
        let mut html = Html::default();
        match view {
            View::Timeline => {}
            View::Story => story::story(self, &mut html),
            View::Positions => positions::positions(self, &mut html),
            View::Sources => sources::sources(self, &mut html),
            View::Actors => actors::actors(self, &mut html),
        }
        html.done()
    }

    fn words(self) -> &'static Words {
        Words::of(self.lang)
    }

    /// The entries with their places in the document.
    fn entries(self) -> Vec<(usize, &'a Entry)> {
        self.shown.iter().filter_map(|&at| Some((at, self.corpus.document.events.get(at)?))).collect()
    }

    /// The state of an actor that is none itself, where the articles name it; codes such as `USA GOV` begin with it.
    fn state(self, actor: &str) -> Option<String> {
        let code = self.corpus.actor(actor)?.code.as_deref()?.split(' ').next()?;
        Some(format!("state/{code}")).filter(|id| id != actor && self.corpus.actor(id).is_some())
    }

    /// Title and shape of an entry, as a link that opens it.
    fn link(self, html: &mut Html, entry: &Entry) {
        let href = format!("?entry={}", entry.id);
        html.open("a", &[("class", "plain-link"), ("href", &href), ("data-entry", &entry.id)]);
        self.mark(html, entry);
        html.leaf("bdi", &[], self.lang.of(&entry.title));
        html.close("a");
    }

    /// A folded list of entries under a title with their number, each with its date; `more` writes what follows its link.
    /// Nothing where there are none.
    fn fold(self, html: &mut Html, title: &str, entries: &[&Entry], more: &dyn Fn(&mut Html, &Entry)) {
        if entries.is_empty() {
            return;
        }
        html.open("details", &[]);
        html.open("summary", &[]);
        html.text(title);
        html.leaf("span", &[("class", "list-count")], &entries.len().to_string());
        html.close("summary");
        self.list(html, entries, more);
        html.close("details");
    }

    fn list(self, html: &mut Html, entries: &[&Entry], more: &dyn Fn(&mut Html, &Entry)) {
        html.open("ol", &[("class", "cell-list")]);
        for entry in entries {
            html.open("li", &[]);
            date(html, &entry.date);
            self.link(html, entry);
            more(html, entry);
            html.close("li");
        }
        html.close("ol");
    }

    /// The shape of an entry, as in the chart.
    fn mark(self, html: &mut Html, entry: &Entry) {
        let (kind, fill) = (Kind::of(entry), fill(&entry.status));
        let track = self.corpus.track_class(entry.track.as_deref());
        let points = if kind.points { " points" } else { "" };
        let class = format!("mark {fill} {track}{points}");
        html.open("svg", &[("class", &class), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")]);
        html.leaf("path", &[("d", kind.path)], "");
        if fill == "is-struck" {
            html.leaf("path", &[("class", "strike"), ("d", "M0 14.5 16 1.5")], "");
        }
        html.close("svg");
    }

    /// The passage of an entry in the first article that tells it, with the article's name.
    fn quote(self, html: &mut Html, entry: &Entry) {
        let Some(report) = entry.reports.first() else { return };
        let Some(at) = self.corpus.article_index(&report.article) else { return };
        let words = self.corpus.words(at, report.start, report.end);
        html.leaf("q", &[("class", "naskh"), ("lang", "ar"), ("dir", "rtl")], words);
        html.text(" ");
        html.leaf("cite", &[("dir", "auto")], &self.corpus.source_name(at, self.lang));
    }
}

/// A date; the page puts the reader's words in its place.
fn date(html: &mut Html, date: &EntryDate) {
    html.leaf("time", &[("data-edtf", &date.edtf)], &date.edtf);
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;

    #[test]
    fn every_view_shows_every_entry_in_both_languages() {
        let corpus = sample();
        for lang in [Lang::Ar, Lang::En] {
            let page = Page { corpus: &corpus, shown: &[0, 1, 2], open: Some("plan"), lang };
            for view in [View::Sources, View::Actors] {
                let html = page.view(view);
                for id in ["talks", "plan", "no"] {
                    assert!(html.contains(&format!("data-entry=\"{id}\"")), "{view:?} {id}: {html}");
                }
            }
            assert!(page.view(View::Positions).contains("data-entry=\"no\""), "{}", page.view(View::Positions));
            assert!(page.view(View::Story).contains("data-entry=\"talks\""), "the one before is a step away");
        }
    }

    #[test]
    fn a_name_in_the_address_that_is_no_view_is_the_timeline() {
        assert_eq!(View::from_slug("pink"), View::Timeline);
        for view in View::ALL {
            assert_eq!(View::from_slug(view.slug()), view);
        }
    }
}
