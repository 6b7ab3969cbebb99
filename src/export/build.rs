//! From what the rooms found to the document.

use super::document::{self, Document};
use crate::actors::{self, ActorKind, Naming};
use crate::article::{Article, BlockKind};
use crate::time::{self, TimexType};

/// The document of an article, before anything is known across articles.
pub fn article(
    article: &Article,
    times: &[(time::Mention, time::Resolved)],
    reading: &actors::Reading,
    index: usize,
) -> document::Article {
    document::Article {
        id: article.id.clone(),
        title: article.title.clone().or_else(|| article.headline().map(|b| article.text.slice(b.span).into())),
        outlet: article.outlet.clone(),
        text: article.text.raw().into(),
        blocks: article.blocks.iter().map(block).collect(),
        times: times.iter().map(time_mention).collect(),
        actors: mentions(reading, index),
        ..document::Article::default()
    }
}

/// The registry's actors.
pub fn actors(document: &mut Document, reading: &actors::Reading) {
    document.actors = reading.actors.iter().map(actor).collect();
}

fn block(block: &crate::article::Block) -> document::Block {
    let kind = match block.kind {
        BlockKind::Chrome => "chrome",
        BlockKind::Headline => "headline",
        BlockKind::Subhead => "subhead",
        BlockKind::Dateline => "dateline",
        BlockKind::Byline => "byline",
        BlockKind::Body => "body",
    };
    document::Block { start: block.span.start, end: block.span.end, kind: kind.into(), rule: block.rule.into() }
}

fn time_mention((mention, resolved): &(time::Mention, time::Resolved)) -> document::Time {
    let kind = match mention.kind {
        TimexType::Date => "DATE",
        TimexType::Time => "TIME",
        TimexType::Duration => "DURATION",
        TimexType::Set => "SET",
    };
    document::Time {
        start: mention.span.start,
        end: mention.span.end,
        kind: kind.into(),
        value: resolved.value.clone(),
        modifier: resolved.modifier.map(Into::into),
        anchor: resolved.anchor.map(|s| (s.start, s.end)),
        offset: resolved.offset.clone(),
        rule: mention.rule.into(),
    }
}

fn mentions(reading: &actors::Reading, index: usize) -> Vec<document::Mention> {
    let all = reading.mentions.get(index).into_iter().flatten();
    all.filter(|m| m.naming != Naming::Nisba)
        .map(|m| document::Mention {
            start: m.span.start,
            end: m.span.end,
            actor: reading.actors[m.actor].id.clone(),
            rule: m.rule.into(),
        })
        .collect()
}

fn actor(actor: &actors::Actor) -> document::Actor {
    let kind = match actor.kind {
        ActorKind::State => "state",
        ActorKind::Igo => "igo",
        ActorKind::Organisation => "organisation",
        ActorKind::Person => "person",
        ActorKind::Place => "place",
    };
    document::Actor {
        id: actor.id.clone(),
        kind: kind.into(),
        name: document::Bilingual { ar: actor.ar.clone(), en: actor.en.clone() },
        transliterated: actor.transliterated,
        code: actor.code.clone(),
        offices: actor.offices.clone(),
        at: actor.at,
    }
}
