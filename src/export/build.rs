//! From what the rooms found to the document.

use super::document::{self, Document};
use super::outlet::outlet;
use super::{entry, reason};
use crate::actors::{self, ActorKind, Naming};
use crate::article::{Article, BlockKind};
use crate::dateline::{Basis, Dateline};
use crate::events::EventType;
use crate::time::{self, TimexType};
use crate::timeline::{Entry, Sources};

/// The whole document.
pub fn document(sources: &Sources, entries: &[Entry]) -> Document {
    Document {
        format: document::FORMAT.into(),
        articles: (0..sources.articles.len()).map(|index| article(sources, index)).collect(),
        actors: sources.actors.actors.iter().map(|it| actor(&sources.actors.actors, it)).collect(),
        events: entry::entries(sources, entries),
        notes: notes(sources),
    }
}

fn article(sources: &Sources, index: usize) -> document::Article {
    let article = &sources.articles[index];
    let datelines = &sources.datelines[index];
    let newest = newest(datelines);
    document::Article {
        id: article.id.clone(),
        title: article.title.clone().or_else(|| headline(article)),
        outlet: article.outlet.clone().or_else(|| outlet(article)),
        text: article.text.raw().into(),
        published: published(sources, index, &newest),
        dispatches: article
            .dispatches
            .iter()
            .zip(datelines)
            .map(|(dispatch, dateline)| document::Dispatch {
                start: dispatch.span.start,
                end: dispatch.span.end,
                published: published(sources, index, dateline),
            })
            .collect(),
        blocks: article.blocks.iter().map(block).collect(),
        times: sources.mentions[index].iter().zip(&sources.times[index]).map(time_mention).collect(),
        actors: told(sources.actors, index, Naming::is_name),
        references: told(sources.actors, index, |naming| !naming.is_name() && naming != Naming::Nisba),
        quotes: sources.quotes[index].iter().map(|q| quote(sources, q)).collect(),
    }
}

/// The dateline of the newest dispatch; one that is settled speaks for those that only may be a little newer.
fn newest(datelines: &[Dateline]) -> Dateline {
    let settled = datelines.iter().filter(|d| d.days().is_some_and(|days| days.len() == 1)).max_by_key(|d| d.latest);
    let last = datelines.iter().max_by_key(|d| (d.latest, d.earliest));
    let newest = match (settled, last) {
        (Some(settled), Some(last)) if last.earliest <= settled.latest => Some(settled),
        (_, last) => last,
    };
    newest.cloned().unwrap_or_default()
}

/// The headline of the first dispatch.
fn headline(article: &Article) -> Option<String> {
    let block = article.blocks.get(article.dispatches.first()?.headline?)?;
    Some(without_number(article.text.slice(block.span).trim()).to_owned())
}

/// `(18)بلينكن لا يتوقع …`: the number of a note or of an item is no part of a headline.
pub fn without_number(words: &str) -> &str {
    match words.strip_prefix(['(', '[']).and_then(|it| it.split_once([')', ']'])) {
        Some((number, rest)) if number.chars().all(char::is_numeric) && !rest.trim().is_empty() => rest.trim_start(),
        _ => words,
    }
}

fn quote(sources: &Sources, quote: &crate::quotes::Quote) -> document::Quote {
    let id = |actor: Option<usize>| Some(sources.actors.actors.get(actor?)?.id.clone());
    document::Quote {
        start: quote.span.start,
        end: quote.span.end,
        direct: quote.direct,
        speaker: id(quote.speaker),
        via: id(quote.via),
        rule: quote.rule.into(),
    }
}

fn published(sources: &Sources, index: usize, dateline: &Dateline) -> document::Dateline {
    let month = |day: time::Day| day.iso()[..7].to_owned();
    let (date, precision) = match dateline.days() {
        Some(days) if days.len() == 1 => (Some(days.start.iso()), "day"),
        Some(days) if month(days.start) == month(days.end) => (Some(month(days.start)), "month"),
        _ => (None, "unknown"),
    };
    let basis = match dateline.basis {
        Basis::Given => "given",
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Unknown => "unknown",
    };
    let because = dateline.because.iter().chain(&dateline.conflicts);
    document::Dateline {
        date,
        earliest: dateline.earliest.map(time::Day::iso),
        latest: dateline.latest.map(time::Day::iso),
        precision: precision.into(),
        basis: basis.into(),
        because: because.map(|r| reason::dateline(sources.articles, index, r)).collect(),
    }
}

/// What a reader should know: words that speak against a dateline, and datelines that nothing settles.
fn notes(sources: &Sources) -> Vec<document::Note> {
    let mut out = Vec::new();
    for (article, datelines) in sources.articles.iter().zip(sources.datelines) {
        for (dispatch, dateline) in article.dispatches.iter().zip(datelines) {
            for conflict in &dateline.conflicts {
                out.push(document::Note {
                    article: article.id.clone(),
                    start: conflict.span.start,
                    end: conflict.span.end,
                    level: "warning".into(),
                    text: reason::effect_in_words(conflict.effect),
                });
            }
            if dateline.days().is_none() {
                out.push(document::Note {
                    article: article.id.clone(),
                    start: dispatch.span.start,
                    end: dispatch.span.start,
                    level: "info".into(),
                    text: document::Bilingual {
                        ar: "لا يحدد النص تاريخ كتابته؛ يمكن تحديده يدويا".into(),
                        en: "nothing settles when this was written; the date can be given by hand".into(),
                    },
                });
            }
        }
    }
    out
}

/// PLOVER's name of a type.
pub(super) fn event_type(event: EventType) -> String {
    format!("{event:?}").to_ascii_uppercase()
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

fn time_mention((mention, resolved): (&time::Mention, &time::Resolved)) -> document::Time {
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

fn told(reading: &actors::Reading, index: usize, of: fn(Naming) -> bool) -> Vec<document::Mention> {
    let all = reading.mentions.get(index).into_iter().flatten();
    all.filter(|m| of(m.naming))
        .map(|m| document::Mention {
            start: m.span.start,
            end: m.span.end,
            actor: reading.actors[m.actor].id.clone(),
            rule: m.rule.into(),
        })
        .collect()
}

/// An actor of the registry; who has no code of its own has that of the state or body it speaks for.
fn actor(registry: &[actors::Actor], actor: &actors::Actor) -> document::Actor {
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
        code: actor.code.clone().or_else(|| registry.get(actor.of?)?.code.clone()),
        offices: actor.offices.clone(),
        at: actor.at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_begins_with_its_first_word() {
        let check = |words, expected| assert_eq!(without_number(words), expected);
        check("(18)قمة في الدوحة", "قمة في الدوحة");
        check("[٣] قمة في الدوحة", "قمة في الدوحة");
        check("(عاجل) قمة في الدوحة", "(عاجل) قمة في الدوحة");
        check("18 دولة في الدوحة", "18 دولة في الدوحة");
        check("(2015)", "(2015)");
    }
}
