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
    let mut rows: Vec<usize> = entries.to_vec();
    // A month comes before its days, a year before its months; undated last whichever way.
    rows.order_by_key(|at| key(corpus.rows[*at].when));
    let dates = rows.chunk_by(|a, b| corpus.rows[*a].when == corpus.rows[*b].when);
    let mut groups: Vec<Group> =
        dates.map(|it| Group { when: corpus.rows[it[0]].when, entries: it.to_vec() }).collect();
    if order == Order::Newest {
        groups.reverse();
    }
    groups.order_by_key(|it| it.when == When::Unknown);
    for group in &mut groups {
        group.entries.order_by_key(|at| {
            let row = &corpus.rows[*at];
            (!row.is_event, Reverse(row.sources.len()), *at)
        });
    }
    groups
}

/// No more groups than `most`: neighbours join under the first one's date; the undated stay by themselves.
pub fn joined(groups: Vec<Group>, most: usize) -> Vec<Group> {
    let each = groups.len().div_ceil(most.max(1)).max(1);
    let run = |it: &[Group]| Group { when: it[0].when, entries: it.iter().flat_map(|it| it.entries.clone()).collect() };
    let dates = groups.chunk_by(|a, b| (a.when == When::Unknown) == (b.when == When::Unknown));
    dates.flat_map(|it| it.chunks(each)).map(run).collect()
}

/// What dates are sorted by, as one number: the first day, the longer before the shorter; dates of the same days that
/// are not the same stay apart. There are as many to compare as entries.
fn key(when: When) -> i64 {
    /// More days than lie between any two years that a date may have.
    const MANY: i64 = 1 << 24;
    let form = match when {
        When::Since(_) => 1,
        When::Until(_) => 2,
        When::Range(..) => 3,
        _ => 0,
    };
    let days = when.bounds().map(|(first, last)| (i64::from(first) + MANY) * MANY * 2 + MANY - i64::from(last));
    days.map_or(0, |it| it * 4 + form)
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

    #[test]
    fn neighbours_join_where_there_are_too_many() {
        let day = |at: usize| Group { when: When::Day(at as i32), entries: vec![at] };
        let mut groups: Vec<Group> = (0..100).map(day).collect();
        groups.push(Group { when: When::Unknown, entries: vec![100] });
        let few = joined(groups.clone(), 60);
        assert!(few.len() <= 60 && few.last().is_some_and(|it| it.entries == [100]));
        assert_eq!(few.iter().flat_map(|it| it.entries.clone()).collect::<Vec<_>>(), (0..101).collect::<Vec<_>>());
        assert_eq!(joined(groups.clone(), 200), groups);
    }
}
