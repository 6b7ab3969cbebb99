//! The list by date: one heading for every date that the words give, in its own precision; the undated at the end.

use std::cmp::Reverse;

use super::corpus::Corpus;
use super::days::When;
use crate::order::Sorted;

/// The entries under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub when: When,
    /// Indexes of entries: events first, then those that most sources tell.
    pub entries: Vec<usize>,
}

/// Which end of time the list begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest, and what is planned.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
}

/// Groups entries by date.
pub fn by_date(corpus: &Corpus, entries: &[usize], order: Order) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for at in entries {
        let when = corpus.rows[*at].when;
        match groups.iter_mut().find(|it| it.when == when) {
            Some(group) => group.entries.push(*at),
            None => groups.push(Group { when, entries: vec![*at] }),
        }
    }
    // A month comes before its days, a year before its months; undated last whichever way.
    groups.order_by_key(|it| it.when.bounds().map(|(first, last)| (first, Reverse(last))));
    if order == Order::Newest {
        groups.reverse();
    }
    groups.order_by_key(|it| it.when == When::Unknown);
    for group in &mut groups {
        group.entries.order_by_key(|at| {
            let is_event = corpus.document.events[*at].kind == "event";
            (!is_event, Reverse(corpus.rows[*at].sources.len()), *at)
        });
    }
    groups
}

/// A name for a group that holds as long as its date does: for keys and for links within the page.
pub fn anchor(when: When) -> String {
    match when {
        When::Unknown => "undated".into(),
        When::Day(it) => format!("d{it}"),
        When::Month(year, month) => format!("m{year}-{month}"),
        When::Year(year) => format!("y{year}"),
        When::Range(first, last) => format!("r{first}-{last}"),
        When::Since(it) => format!("s{it}"),
        When::Until(it) => format!("u{it}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;

    #[test]
    fn undated_last_whichever_way() {
        let corpus = sample();
        let told = |order| -> Vec<Vec<usize>> {
            by_date(&corpus, &[0, 1, 2], order).into_iter().map(|it| it.entries).collect()
        };
        assert_eq!(told(Order::Newest), [[1], [0], [2]]);
        assert_eq!(told(Order::Oldest), [[0], [1], [2]]);
        assert!(by_date(&corpus, &[], Order::Newest).is_empty());
    }
}
