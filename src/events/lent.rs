//! Parties that stand outside the clause: of talks told of before, and whom `الطرفان` means.

use super::lexicon::NOUNS;
use super::trigger::Trigger;
use super::{EventType, Report, Role, Story, When};
use crate::actors::ActorKind;
use crate::quotes::{listed, listed_stem};
use crate::text::VerbForm;
use crate::time::{self, Reference};
use std::cell::LazyCell;

/// A word for two who were named together stands so near to what they do.
const NEAR: usize = 12;

impl Story<'_> {
    /// Gives reports the parties that their own words only refer to.
    pub(super) fn lend_parties(&self, reports: &mut [Report]) {
        let values = LazyCell::new(|| {
            let open = vec![Reference::default(); self.article.dispatches.len()];
            time::resolve(self.article, self.times, &open)
        });
        let day = |it: &Report| match it.when {
            When::Mention(mention) => values.get(mention)?.value.as_deref().filter(|v| names_day(v)),
            _ => None,
        };
        for index in 0..reports.len() {
            let (before, rest) = reports.split_at_mut(index);
            let it = &mut rest[0];
            let told = || before.iter().rev().filter(|r| r.dispatch == it.dispatch || r.in_headline);
            if it.rule == super::deed::AGREED && acting(it).next().is_none() {
                let agreed = |r: &&Report| joins(r.event) && acting(r).count() >= 2 && !r.is_statement;
                let lender = told().find(|r| agreed(r) && r.event == EventType::Agree).or_else(|| told().find(agreed));
                it.participants.extend(lender.map(|r| self.lendable(r)).unwrap_or_default());
            }
            if self.goes_on_alone(it) {
                // Who spoke or acted in the sentence before goes on.
                let last = told().find(|r| !r.in_headline && r.tokens.start < it.tokens.start);
                let last = last.filter(|r| it.tokens.start < r.tokens.end + NEAR && r.rule != super::deed::AGREED);
                let first = last.and_then(|r| acting(r).next()).map(|(a, _)| a);
                let fresh = |a: usize| !it.participants.iter().any(|(p, _)| self.same_side(*p, a));
                if let Some(first) = first.filter(|a| fresh(*a)) {
                    let own = last.into_iter().flat_map(acting).filter(|(a, _)| self.same_side(*a, first));
                    let own: Vec<_> = own.map(|(a, _)| (a, Role::Source)).collect();
                    it.participants.splice(0..0, own);
                }
                // Whose words they are nobody knows.
                it.refers |= it.participants.is_empty();
            }
            if self.refers_to_talks(it) {
                // `الاجتماع المقرر في العاشر` is none that was told of for the twelfth.
                let same_day = |r: &Report| day(it).zip(day(r)).is_none_or(|(a, b)| may_be_one(a, b));
                let lends = |r: &&Report| joins(r.event) && acting(r).count() >= 2 && !r.is_statement && same_day(r);
                // `المؤتمر` is the conference that was told of, not whatever meeting was told of last.
                let alike = |r: &&Report| lends(r) && r.lemma == it.lemma;
                let lender = told().find(alike).or_else(|| told().find(lends));
                for (actor, role) in lender.map(|r| self.lendable(r)).unwrap_or_default() {
                    if !it.participants.iter().any(|(a, _)| *a == actor) {
                        it.participants.push((actor, role));
                    }
                }
            }
            let dual = acting(it).next().is_none() && joins(it.event) && self.is_dual(it.head);
            if let Some(token) = self.two_in(it).or(dual.then_some(it.head)) {
                // Two who were told of together; else the only two of whom the story tells so far.
                let states = self.means_states(token);
                let fit = |pair: &[usize; 2]| !states || pair.iter().all(|&a| self.is_state(self.side_of(a)));
                let pair = told()
                    .find_map(|r| self.two_of([r]).filter(fit))
                    .or_else(|| self.two_of(told()).filter(fit))
                    .or_else(|| self.states_together(token).filter(|_| states));
                if let Some(pair) = pair {
                    self.lend_pair(it, pair, token);
                }
            }
        }
    }

    /// `وطالب الجانبين بالتهدئة`, `واتهم موسكو بالمماطلة`: a verb joined by و to what was told before, without a subject.
    fn goes_on_alone(&self, it: &Report) -> bool {
        acting(it).next().is_none() && self.goes_on_at(it.event, it.head)
    }

    /// Whether a verb at a token goes on with what someone demands, refuses or threatens who was told of before: also behind
    /// `لكنه`, `غير أنه`.
    pub(super) fn goes_on_at(&self, event: EventType, head: usize) -> bool {
        let last = self.text.fold(head.saturating_sub(1));
        let pronoun = last.ends_with(['ه', 'ا'])
            && (listed("but", last) || crate::quotes::opens_clause(last).is_some() && last.chars().count() > 2);
        let one =
            |f: VerbForm| (f.conjunction || pronoun) && !f.form.plural && f.form.person == 3 && !self.is_passive(head);
        let takes_side = super::joint::is_hostile(event) || super::happening::is_verbal(event);
        // `واتهم المتحدث باسم الجيش موسكو`: a subject of whom nothing is known is one all the same.
        let next = head + 1;
        let object = self.scene.mentions.iter().any(|m| m.first() == next && !m.as_place);
        // `وهدد بتعليق`, `وطالب بالإفراج`, but not `وطالب باحثون`.
        let led = self.text.fold(next).starts_with("بال")
            || super::lexicon::MASDARS.at(self.text, next).is_some_and(|found| found.letters > 0)
            || NOUNS.at(self.text, next).is_some_and(|found| found.letters > 0);
        let open = object || led || self.scene.is_preposition(next) || listed_stem("the-two", self.text.fold(next));
        let whom = self.scene.verb(head).is_some_and(|f| f.object.is_some());
        takes_side && (open || whom) && self.scene.verb(head).is_some_and(one)
    }

    /// Whether a meeting or a signing without parties of its own is one that the story knows (`المحادثات`, `الجولة
    /// الثامنة`, `جولة جديدة`).
    fn refers_to_talks(&self, it: &Report) -> bool {
        let signs = it.event != EventType::Agree || matches!(it.lemma, "توقيع" | "وقع" | "اتفاق");
        if it.is_statement || !joins(it.event) || !signs || acting(it).next().is_some() {
            return false;
        }
        it.tokens.clone().any(|t| {
            let noun = NOUNS.at(self.text, t).filter(|found| found.value.lemma == it.lemma);
            let known = crate::text::without_article(self.text.fold(t)).is_some();
            noun.is_some_and(|found| known || found.value.kind == "occasion" || found.value.lemma == "جولة")
        })
    }

    /// Who met: the states and bodies, where there are two of them; else whoever did.
    fn lendable(&self, report: &Report) -> Vec<(usize, Role)> {
        let bodies = || acting(report).filter(|(a, _)| !self.is_person(*a));
        if bodies().count() >= 2 { bodies().collect() } else { acting(report).collect() }
    }

    /// Whether a word for two means states (`رئيسا الدولتين`): neither a body nor an outlet is one of them.
    fn means_states(&self, token: usize) -> bool {
        (token..(token + 3).min(self.text.tokens().len())).any(|t| listed_stem("the-two-states", self.text.fold(t)))
    }

    /// The two states that were last named as two (`النزاع بين مالي والنيجر`), before a token; of three none are two.
    fn states_together(&self, token: usize) -> Option<[usize; 2]> {
        let named: Vec<_> = self
            .scene
            .mentions
            .iter()
            .filter(|m| m.tokens.end <= token && self.is_state(m.actor) && !m.as_place)
            .collect();
        let joined = |at: usize| {
            let (a, b) = (named[at], named[at + 1]);
            a.actor != b.actor && a.tokens.end == b.tokens.start && self.text.fold(b.tokens.start).starts_with('و')
        };
        let ends = named.len().saturating_sub(1);
        let alone = |&at: &usize| joined(at) && !(at > 0 && joined(at - 1)) && !(at + 1 < ends && joined(at + 1));
        (0..ends).rev().find(alone).map(|at| [named[at].actor, named[at + 1].actor])
    }

    pub(super) fn is_state(&self, actor: usize) -> bool {
        self.scene.registry[actor].kind == ActorKind::State
    }

    fn is_person(&self, actor: usize) -> bool {
        self.scene.registry[actor].kind == ActorKind::Person
    }

    /// The two sides of reports, where there are just two; people for themselves only where nobody else is named.
    fn two_of<'r>(&self, reports: impl IntoIterator<Item = &'r Report>) -> Option<[usize; 2]> {
        let mut sides: Vec<usize> = Vec::new();
        for report in reports {
            let parties = report.participants.iter().filter(|(_, r)| !matches!(r, Role::Host | Role::Mediator));
            for (actor, _) in parties {
                if !sides.iter().any(|s| self.same_side(*s, *actor)) {
                    sides.push(*actor);
                }
            }
        }
        let bodies: Vec<usize> = sides.iter().copied().filter(|s| !self.is_person(*s)).collect();
        <[usize; 2]>::try_from(if bodies.len() >= 2 { bodies } else { sides }).ok()
    }

    /// Whether two who were told of before do what a verb tells (`ووقع الجانبان`, `واتفقا على`), or are asked to do it.
    pub(super) fn two_act(&self, trigger: &Trigger) -> bool {
        let Some(form) = trigger.verb.filter(|_| trigger.noun.is_none()) else { return false };
        let next = trigger.head + 1;
        let named = self.scene.mentions.iter().any(|m| m.tokens.contains(&next));
        let subject = listed_stem("the-two", self.text.fold(next)) && self.text.fold(next).ends_with("ان") && !named;
        // `اتفقا على أن`: what they agree on is said.
        let said = self.spoken.sayings.iter().any(|s| s.cue == trigger.head);
        // `ووقع رئيسا الوفدين`
        let heads = self.heads_of_two(next);
        // `ودعا الطرفين إلى التهدئة`
        let asked = trigger.row().role("obj") == Some("target") && listed_stem("the-two", self.text.fold(next));
        asked
            || joins(trigger.event)
                && !said
                && (subject || heads || self.is_dual(trigger.head) && form.form.person == 3)
    }

    /// `رئيسا الوفدين`, `وزيرا الخارجية`: two without names.
    fn heads_of_two(&self, token: usize) -> bool {
        let next = self.text.fold(token + 1);
        let named = self.scene.mentions.iter().any(|m| m.tokens.contains(&(token + 1)));
        listed_stem("heads-of-two", self.text.fold(token))
            && (listed_stem("the-two", next) || listed_stem("office-of-two", next) && !named)
    }

    /// A dual perfect or imperfect (`اتفقا`, `اتفقتا`, `يتفقان`).
    fn is_dual(&self, token: usize) -> bool {
        let word = self.text.fold(token);
        let verb = self.scene.verb(token).is_some_and(|f| f.form.plural && f.object.is_none());
        verb && (word.ends_with("ان") || word.ends_with('ا') && !word.ends_with("وا"))
    }

    /// The first word near the head of a report that means two of whom the actors' room knows nothing.
    fn two_in(&self, it: &Report) -> Option<usize> {
        let end = it.tokens.end.min(it.head + NEAR);
        let resolved = |t: usize| self.scene.mentions.iter().any(|m| m.tokens.contains(&t));
        (it.tokens.start..end)
            .find(|&t| (listed_stem("the-two", self.text.fold(t)) || self.heads_of_two(t)) && !resolved(t))
    }

    fn lend_pair(&self, it: &mut Report, pair: [usize; 2], token: usize) {
        let subject = acting(it).next().is_none();
        let speaks = super::happening::is_verbal(it.event);
        if it.event == EventType::Statement && !subject {
            return;
        }
        let role = match subject {
            true if !speaks => Role::Both,
            true => Role::Source,
            false if joins(it.event) => Role::Both,
            false => Role::Target,
        };
        let people = token == it.head || listed_stem("the-two-people", self.text.fold(token));
        let one_of_them = |a: usize| it.participants.iter().any(|(p, _)| self.same_side(*p, a));
        let new: Vec<usize> = pair.into_iter().filter(|&a| !one_of_them(a)).collect();
        for actor in new {
            let actor = if people { actor } else { self.side_of(actor) };
            it.participants.push((actor, role));
        }
    }
}

/// Whether a value names a day, in whatever year or week.
fn names_day(value: &str) -> bool {
    value.len() == "XXXX-01-10".len() && !value.ends_with('X')
}

/// Whether two days whose year, month or week may be open can be one.
fn may_be_one(a: &str, b: &str) -> bool {
    let weeks = (a.contains('W'), b.contains('W'));
    weeks.0 != weeks.1 || a.chars().zip(b.chars()).all(|(x, y)| x == y || x == 'X' || y == 'X')
}

/// Those who act in a report, not those to whom it is done.
fn acting(report: &Report) -> impl Iterator<Item = (usize, Role)> + '_ {
    report.participants.iter().copied().filter(|(_, role)| matches!(role, Role::Source | Role::Both))
}

/// Types in which parties do one thing together.
fn joins(event: EventType) -> bool {
    matches!(event, EventType::Consult | EventType::Agree)
}
