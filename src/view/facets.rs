//! The values of each facet with how many entries each would leave: most first, chosen ones always there.

use super::corpus::Corpus;
use super::filter::{Facet, Filter, values};
use super::kind::{Kind, status_name};
use super::lang::Lang;
use crate::order::Sorted;
use crate::text::Map;

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in the address.
    pub value: String,
    /// How many entries have it, all else as it is.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The values of a facet: by count, ties in the order of the document.
pub fn choices(corpus: &Corpus, filter: &Filter, facet: Facet) -> Vec<Choice> {
    let mut counts: Map<&str, (usize, usize)> = Map::default();
    let rows = filter.apply_but(corpus, Some(facet));
    for (order, value) in (0..corpus.rows.len()).flat_map(|at| values(corpus, at, facet)).enumerate() {
        counts.entry(value).or_insert((0, order));
    }
    for at in rows {
        let mut own = values(corpus, at, facet);
        own.order();
        own.dedup();
        for value in own {
            if let Some(it) = counts.get_mut(value) {
                it.0 += 1;
            }
        }
    }
    let chosen = filter.chosen(facet);
    let told = counts.len();
    for (at, value) in chosen.iter().enumerate() {
        counts.entry(value).or_insert((0, usize::MAX / 2 + told + at));
    }
    let mut all: Vec<(&str, (usize, usize))> = counts.into_iter().collect();
    all.order_by_key(|(_, (count, order))| (std::cmp::Reverse(*count), *order));
    let choice = |(value, (count, _)): (&str, _)| Choice { value: value.into(), count, chosen: chosen.contains(value) };
    all.into_iter().map(choice).collect()
}

/// What a value is called.
pub fn label(corpus: &Corpus, facet: Facet, value: &str, lang: Lang) -> String {
    match facet {
        Facet::Actor => corpus.name(value, lang),
        Facet::Kind => Kind::by_slug(value).name(lang).into(),
        Facet::Status => status_name(value, lang),
        Facet::Source => match corpus.article_index(value) {
            Some(at) => corpus.source_name(at, lang),
            None => value.into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;

    #[test]
    fn most_first_and_the_chosen_stay() {
        let corpus = sample();
        let mut filter = Filter::default();
        filter.toggle(Facet::Actor, "state/RUS");
        filter.toggle(Facet::Actor, "state/GONE");
        let found = choices(&corpus, &filter, Facet::Actor);
        let told: Vec<(&str, usize, bool)> = found.iter().map(|it| (it.value.as_str(), it.count, it.chosen)).collect();
        assert_eq!(told[0], ("state/RUS", 2, true));
        assert_eq!(told[1], ("state/USA", 1, false));
        assert_eq!(told.last(), Some(&("state/GONE", 0, true)));
        assert_eq!(label(&corpus, Facet::Actor, "state/RUS", Lang::En), "Russia");
    }

    #[test]
    fn counts_follow_the_other_facets() {
        let mut filter = Filter::default();
        filter.toggle(Facet::Status, "scheduled");
        let found = choices(&sample(), &filter, Facet::Actor);
        assert_eq!(found.iter().map(|it| it.count).sum::<usize>(), 1);
    }
}
