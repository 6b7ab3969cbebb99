//! What an entry has to do with others: what it speaks of, where it was put off to, which talks it is a round of;
//! and each of these from the other side.

use super::corpus::Corpus;
use super::words::Words;
use crate::export::document::Entry;

/// How another entry stands to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// This one speaks of it.
    About,
    /// It speaks of this one.
    SpokenOf,
    /// This one was put off to it.
    MovedTo,
    /// It was put off to this one.
    MovedFrom,
    /// This one is a round of it.
    PartOf,
    /// It is a round of this one.
    Round,
}

impl Relation {
    /// What stands above such entries.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::About => words.about,
            Self::SpokenOf => words.spoken_of,
            Self::MovedTo => words.moved_to,
            Self::MovedFrom => words.moved_from,
            Self::PartOf => words.part_of,
            Self::Round => words.rounds,
        }
    }
}

/// The entries that have to do with one, in the order of the document within each relation.
pub fn relations<'c>(corpus: &'c Corpus, entry: &Entry) -> Vec<(Relation, &'c Entry)> {
    let mut out = Vec::new();
    let one = |id: &Option<String>| id.as_deref().and_then(|it| corpus.entry(it)).map(|it| it.1);
    type Link = fn(&Entry) -> &Option<String>;
    let links: [(Link, Relation, Relation); 3] = [
        (|it| &it.moved_to, Relation::MovedTo, Relation::MovedFrom),
        (|it| &it.part_of, Relation::PartOf, Relation::Round),
        (|it| &it.about, Relation::About, Relation::SpokenOf),
    ];
    for (link, there, back) in links {
        out.extend(one(link(entry)).map(|it| (there, it)));
        let others = corpus.document.events.iter().filter(|it| link(it).as_deref() == Some(entry.id.as_str()));
        out.extend(others.map(|it| (back, it)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;

    #[test]
    fn each_is_seen_from_both_sides() {
        let mut document = sample().document;
        document.events[2].about = Some("plan".into());
        document.events[0].part_of = Some("plan".into());
        document.events[0].moved_to = Some("plan".into());
        document.events[1].about = Some("gone".into());
        let corpus = Corpus::new(document);
        let told = |id: &str| -> Vec<(Relation, &str)> {
            relations(&corpus, corpus.entry(id).unwrap().1).into_iter().map(|it| (it.0, it.1.id.as_str())).collect()
        };
        assert_eq!(
            told("plan"),
            [(Relation::MovedFrom, "talks"), (Relation::Round, "talks"), (Relation::SpokenOf, "no")]
        );
        assert_eq!(told("talks"), [(Relation::MovedTo, "plan"), (Relation::PartOf, "plan")]);
        assert_eq!(told("no"), [(Relation::About, "plan")]);
    }
}
