//! Filters that a reader keeps under a name, as text: one a line, the name, a tab, and what a link would carry.

use super::filter::Filter;
use super::query::Query;

/// As long as a name may be.
const MOST_NAME: usize = 60;

/// A filter with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// What the reader calls it.
    pub name: String,
    /// What it asks for.
    pub filter: Filter,
}

/// Reads what [`encode`] writes; a line that is none is dropped.
pub fn decode(text: &str) -> Vec<Saved> {
    let saved = |line: &str| {
        let (name, query) = line.split_once('\t')?;
        Some(Saved { name: name.into(), filter: Query::decode(query).filter })
    };
    text.lines().filter_map(saved).filter(|it| !it.filter.is_empty()).collect()
}

/// The filters as text.
pub fn encode(all: &[Saved]) -> String {
    let mut text = String::new();
    for it in all {
        let query = Query { filter: it.filter.clone(), ..Query::default() };
        text.push_str(&format!("{}\t{}\n", it.name, query.encode()));
    }
    text
}

/// Keeps a filter under a name, in the place of the one that had it. A filter that asks for everything, and a name of
/// nothing, are not kept.
pub fn keep(all: &mut Vec<Saved>, name: &str, filter: &Filter) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(MOST_NAME).collect();
    if name.is_empty() || filter.is_empty() {
        return false;
    }
    all.retain(|it| it.name != name);
    all.push(Saved { name, filter: filter.clone() });
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::filter::Facet;

    fn asking(actor: &str) -> Filter {
        let mut filter = Filter { text: "تنازل\t& = %".into(), from: "2022-01-10".into(), ..Filter::default() };
        filter.toggle(Facet::Actor, actor);
        filter
    }

    #[test]
    fn there_and_back() {
        let mut all = Vec::new();
        assert!(keep(&mut all, "  موقف\n\tموسكو ", &asking("state/RUS")));
        assert!(keep(&mut all, "US", &asking("state/USA")));
        assert_eq!(all[0].name, "موقف موسكو");
        assert_eq!(decode(&encode(&all)), all);
    }

    #[test]
    fn a_name_is_kept_once_and_nothing_is_not_kept() {
        let mut all = Vec::new();
        keep(&mut all, "a", &asking("x"));
        keep(&mut all, "a", &asking("y"));
        assert_eq!(all, [Saved { name: "a".into(), filter: asking("y") }]);
        assert!(!keep(&mut all, " ", &asking("z")));
        assert!(!keep(&mut all, "b", &Filter::default()));
        assert_eq!(all.len(), 1);
        assert!(keep(&mut all, &"ن".repeat(200), &asking("z")));
        assert_eq!(all[1].name.chars().count(), MOST_NAME);
    }

    #[test]
    fn what_is_not_of_ours_is_dropped() {
        assert!(decode("no tab\n\t\nname\t?lang=en\n\u{0}").is_empty());
    }
}
