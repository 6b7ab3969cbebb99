//! The whole reading, from articles to the document, as one list of steps.

use crate::actors;
use crate::article::Article;
use crate::export::document::{Document, FORMAT};
use crate::{export, time};

/// An article as a reader or a manifest hands it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Its name in the document; unique among the inputs.
    pub id: String,
    /// The headline, if known apart from the text.
    pub title: Option<String>,
    /// The outlet, if known.
    pub outlet: Option<String>,
    /// The publication date, if given (`YYYY-MM-DD`, or RFC 3339 / local date-time): it overrides what the text says.
    pub published: Option<String>,
    /// The raw text.
    pub text: String,
}

/// Reads the articles as one corpus. A pure function: no clock, no randomness, no network.
pub fn analyse(inputs: &[Input]) -> Document {
    let articles: Vec<Article> = inputs.iter().map(read).collect();
    let actors = actors::read(&articles);
    let mut document = Document { format: FORMAT.into(), ..Document::default() };
    for (index, article) in articles.iter().enumerate() {
        let mentions = time::find(article);
        let given = article.published.as_deref().and_then(reference).unwrap_or_default();
        let resolved = time::resolve(article, &mentions, &vec![given; article.dispatches.len()]);
        let times: Vec<_> = mentions.into_iter().zip(resolved).collect();
        document.articles.push(export::build::article(article, &times, &actors, index));
    }
    export::build::actors(&mut document, &actors);
    document
}

fn read(input: &Input) -> Article {
    let mut article = Article::read(&input.id, &input.text);
    article.title = input.title.clone();
    article.outlet = input.outlet.clone();
    article.published = input.published.clone();
    article
}

/// The moment of writing that a date or date-time says.
fn reference(published: &str) -> Option<time::Reference> {
    let written = Some(time::DayRange::day(time::Day::parse(published)?));
    let clock = published.trim().split_once(['T', 't', ' ']).map(|(_, clock)| clock);
    let minute = clock.and_then(|clock| {
        let mut parts = clock.split(':').map(|p| p.get(..2).unwrap_or(p).parse::<u16>().ok());
        Some(parts.next()?? * 60 + parts.next()??)
    });
    Some(time::Reference { written, minute })
}
