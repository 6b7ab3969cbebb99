//! The whole reading, from articles to the document, as one list of steps.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::article::Article;
use crate::export::document::Document;
use crate::timeline::Sources;
use crate::{actors, dateline, events, export, quotes, time, timeline};

/// An article as a reader or a manifest hands it in.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
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
    analyse_with(inputs, None)
}

/// The same with other names than the bundled ones: a reader's own on top of them.
pub fn analyse_with(inputs: &[Input], names: Option<&actors::Names>) -> Document {
    let articles: Vec<Article> = inputs.iter().map(read).collect();
    let actors = match names {
        Some(names) => actors::read_with(&articles, names),
        None => actors::read(&articles),
    };
    let each = 0..articles.len();
    let mentions: Vec<_> = articles.iter().map(time::find).collect();
    let spoken: Vec<_> =
        each.clone().map(|a| quotes::read(&articles[a], &actors.mentions[a], &actors.actors)).collect();
    let reports: Vec<_> = each
        .clone()
        .map(|a| events::read(&articles[a], &mentions[a], &actors.mentions[a], &actors.actors, &spoken[a]))
        .collect();
    let datelines = dateline::settle(&articles, &mentions, &reports, &actors.actors);
    let times: Vec<_> = each.map(|a| dateline::values(&articles[a], &mentions[a], &datelines[a])).collect();
    let quotes: Vec<_> = spoken.into_iter().map(|s| s.quotes).collect();
    let sources = Sources {
        articles: &articles,
        datelines: &datelines,
        reports: &reports,
        mentions: &mentions,
        times: &times,
        quotes: &quotes,
        actors: &actors,
    };
    let entries = timeline::merge(sources);
    export::build::document(&sources, &entries)
}

fn read(input: &Input) -> Article {
    let mut article = Article::read(&input.id, &input.text);
    article.title = input.title.clone();
    article.outlet = input.outlet.clone();
    article.published = input.published.clone();
    article
}
