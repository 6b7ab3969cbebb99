//! What a reader asks for, and which entries answer: within a facet any value is enough, across facets all must hold.

use super::chosen::Chosen;
use super::corpus::Corpus;
use super::days::When;
use super::search;

/// The facets, by the name they have in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Who takes part.
    Actor,
    /// What it is.
    Kind,
    /// Whether it is.
    Status,
    /// Which article tells it.
    Source,
}

impl Facet {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Actor, Self::Kind, Self::Status, Self::Source];
}

/// What is asked for. Empty asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words to be found.
    pub text: String,
    /// Ids of actors.
    pub actors: Chosen,
    /// Kinds, by slug.
    pub kinds: Chosen,
    /// Statuses.
    pub statuses: Chosen,
    /// Ids of articles.
    pub sources: Chosen,
    /// First day (`YYYY-MM-DD`), as typed.
    pub from: String,
    /// Last day.
    pub to: String,
}

impl Filter {
    /// Whether everything is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The values chosen in a facet.
    pub fn chosen(&self, facet: Facet) -> &Chosen {
        match facet {
            Facet::Actor => &self.actors,
            Facet::Kind => &self.kinds,
            Facet::Status => &self.statuses,
            Facet::Source => &self.sources,
        }
    }

    /// The same without its period: what the overview shows, so that another can be chosen.
    pub fn of_all_time(&self) -> Self {
        Self { from: String::new(), to: String::new(), ..self.clone() }
    }

    /// Chooses a value, or takes it back.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let chosen = match facet {
            Facet::Actor => &mut self.actors,
            Facet::Kind => &mut self.kinds,
            Facet::Status => &mut self.statuses,
            Facet::Source => &mut self.sources,
        };
        chosen.toggle(value);
    }

    /// Indexes of the entries that answer, in the document's order.
    pub fn apply(&self, corpus: &Corpus) -> Vec<usize> {
        self.apply_but(corpus, None)
    }

    /// The same as if nothing were chosen in one facet: what its counts count.
    pub fn apply_but(&self, corpus: &Corpus, but: Option<Facet>) -> Vec<usize> {
        if self.is_empty() {
            return (0..corpus.rows.len()).collect();
        }
        let needles = search::needles(&self.text);
        let bounds = (bound(&self.from).map(|it| it.0), bound(&self.to).map(|it| it.1));
        let holds = |at: &usize| {
            let facets = Facet::ALL.into_iter().filter(|it| Some(*it) != but);
            in_range(corpus.rows[*at].when, bounds)
                && facets.into_iter().all(|it| self.holds(corpus, *at, it))
                && corpus.found(*at, &needles)
        };
        (0..corpus.rows.len()).filter(holds).collect()
    }

    fn holds(&self, corpus: &Corpus, at: usize, facet: Facet) -> bool {
        let chosen = self.chosen(facet);
        chosen.is_empty() || values(corpus, at, facet).iter().any(|it| chosen.contains(it))
    }
}

/// What an entry has to say in a facet.
pub fn values(corpus: &Corpus, at: usize, facet: Facet) -> Vec<&str> {
    let (Some(entry), Some(row)) = (corpus.document.events.get(at), corpus.rows.get(at)) else { return Vec::new() };
    match facet {
        Facet::Actor => entry.participants.iter().map(|it| it.actor.as_str()).collect(),
        Facet::Kind => vec![row.kind.slug],
        Facet::Status => vec![&entry.status],
        Facet::Source => row.sources.iter().map(|it| corpus.document.articles[*it].id.as_str()).collect(),
    }
}

fn bound(text: &str) -> Option<(i32, i32)> {
    When::parse(text).bounds()
}

fn in_range(when: When, (from, to): (Option<i32>, Option<i32>)) -> bool {
    if from.is_none() && to.is_none() {
        return true;
    }
    let Some((mut first, mut last)) = when.bounds() else { return false };
    match when {
        When::Since(_) => last = i32::MAX,
        When::Until(_) => first = i32::MIN,
        _ => {}
    }
    from.is_none_or(|it| last >= it) && to.is_none_or(|it| first <= it)
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;

    #[track_caller]
    fn check(filter: &Filter, expected: &[usize]) {
        assert_eq!(filter.apply(&sample()), expected, "{filter:?}");
    }

    fn with(facet: Facet, values: &[&str]) -> Filter {
        let mut filter = Filter::default();
        values.iter().for_each(|it| filter.toggle(facet, it));
        filter
    }

    #[test]
    fn any_within_a_facet_all_across() {
        check(&Filter::default(), &[0, 1, 2]);
        check(&with(Facet::Kind, &["meeting"]), &[0, 1]);
        check(&with(Facet::Kind, &["meeting", "refusal"]), &[0, 1, 2]);
        check(&with(Facet::Actor, &["state/USA"]), &[0]);
        check(&with(Facet::Source, &["a"]), &[0, 2]);
        let mut both = with(Facet::Kind, &["meeting"]);
        both.toggle(Facet::Status, "scheduled");
        check(&both, &[1]);
        both.toggle(Facet::Kind, "meeting");
        both.toggle(Facet::Status, "scheduled");
        assert!(both.is_empty());
        check(&with(Facet::Status, &["never-heard-of"]), &[]);
    }

    #[test]
    fn a_period_leaves_the_undated_out() {
        check(&Filter { from: "2022-01-11".into(), ..Filter::default() }, &[1]);
        check(&Filter { to: "2022-01".into(), ..Filter::default() }, &[0, 1]);
        check(&Filter { from: "not a date".into(), ..Filter::default() }, &[0, 1, 2]);
    }

    #[test]
    fn counts_of_a_facet_ignore_its_own_choice() {
        let filter = with(Facet::Kind, &["refusal"]);
        assert_eq!(filter.apply_but(&sample(), Some(Facet::Kind)), [0, 1, 2]);
    }
}
