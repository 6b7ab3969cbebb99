//! Whom someone acts for: the state or body behind a person, a ministry, an office without a name.

use super::happening::is_verbal;
use super::{EventType, Role, Story};
use crate::actors::{ActorKind, Mention, Naming};
use crate::quotes::{listed, listed_stem};

impl Story<'_> {
    /// The state or body that a person speaks for where his title is told (`وزير الخارجية الإثيوبي فلان`, `الوزير`)
    /// acts through him; by his name alone he stands for himself.
    /// `untold`: also a side that the title leaves to be known (`رئيس الوزراء فلان`); a mere statement is its speaker's.
    pub(super) fn add_side(&self, out: &mut Vec<(usize, Role)>, mention: usize, role: Role, untold: bool) {
        let it = &self.scene.mentions[mention];
        let person = &self.scene.registry[it.actor];
        let titled = it.phrase.len() > it.tokens.len() || matches!(it.naming, Naming::Office | Naming::Unnamed);
        let own = || it.phrase.clone().any(|t| listed_stem("for-himself", self.text.fold(t)));
        if person.kind != ActorKind::Person || !titled || own() {
            return;
        }
        let within = |m: &&Mention| {
            let kind = self.scene.registry[m.actor].kind;
            let body = !matches!(kind, ActorKind::Person | ActorKind::Place);
            // `السفير الروسي لدى الأمم المتحدة`: to whom he is sent he does not belong.
            let sent = m.first() > it.phrase.start && self.scene.is_preposition(m.first() - 1);
            body && !sent && it.phrase.start <= m.tokens.start && m.tokens.end <= it.phrase.end && m.actor != it.actor
        };
        let named = self.scene.mentions.iter().chain(&self.scene.nisbas).find(within).map(|m| self.party_of(m.actor));
        // A title behind the name that names nobody (`فلان، الوسيط في المفاوضات`) need not be his state's.
        let led = it.phrase.start < it.tokens.start || it.naming != Naming::Name;
        let Some(side) = named.or_else(|| (led && untold).then(|| self.side_of(it.actor))) else { return };
        let acts =
            matches!(self.scene.registry[side].kind, ActorKind::State | ActorKind::Igo | ActorKind::Organisation);
        if side != it.actor && acts && !out.iter().any(|(a, _)| *a == side) {
            out.push((side, role));
        }
    }

    /// By a bare name one stands for himself: what he gives up his state gives up too, and in its own city he speaks for
    /// it (`وفي أسمرة، رحب فلان`).
    pub(super) fn add_state_of(&self, out: &mut Vec<(usize, Role)>, person: usize, event: EventType, from: usize) {
        let side = self.side_of(person);
        let person = self.scene.registry[person].kind == ActorKind::Person;
        let takes_side = event == EventType::Concede || is_verbal(event) && event != EventType::Statement;
        let given = event == EventType::Concede || self.is_told_from_home(side, from);
        if takes_side && given && person && !out.iter().any(|(a, _)| *a == side) {
            out.push((side, Role::Source));
        }
    }

    /// Whether a sentence begins with a place that belongs to a state.
    fn is_told_from_home(&self, side: usize, from: usize) -> bool {
        let first = self.text.sentence_of(from).start;
        let opens = |m: &&Mention| (first..first + 3).contains(&m.first()) && m.first() <= from;
        let led = matches!(self.text.fold(first), "في" | "وفي" | "من" | "ومن");
        led && self.scene.mentions.iter().filter(opens).any(|m| self.scene.registry[m.actor].of == Some(side))
    }

    /// The state or body that someone belongs to; himself, where none is known.
    pub(super) fn side_of(&self, actor: usize) -> usize {
        let mut side = actor;
        for _ in 0..3 {
            let Some(of) = self.scene.registry[side].of else { break };
            side = of;
            if matches!(self.scene.registry[side].kind, ActorKind::State | ActorKind::Igo) {
                break;
            }
        }
        side
    }

    /// A government's ministry acts as its state.
    pub(super) fn party_of(&self, actor: usize) -> usize {
        let it = &self.scene.registry[actor];
        match it.of {
            Some(of) if it.is_unnamed && self.scene.registry[of].kind == ActorKind::Igo => of,
            Some(of)
                if it.kind == ActorKind::Organisation
                    && is_government(&it.id)
                    && self.scene.registry[of].kind == ActorKind::State =>
            {
                of
            }
            _ => actor,
        }
    }

    pub(super) fn same_side(&self, a: usize, b: usize) -> bool {
        let root = |mut actor: usize| {
            for _ in 0..4 {
                match self.scene.registry[actor].of {
                    Some(of) => actor = of,
                    None => break,
                }
            }
            actor
        };
        a == b || root(a) == root(b) && self.scene.registry[root(a)].kind != ActorKind::Place
    }

    /// Whether a mention stands within someone's title (`السفير لدى الأمم المتحدة فلان`, `فلان، المبعوث الأممي إلى ليبيا`).
    pub(super) fn in_title(&self, mention: &Mention) -> bool {
        self.scene.mentions.iter().any(|m| {
            let holds = m.phrase.start <= mention.tokens.start && mention.tokens.end <= m.tokens.start;
            let behind = m.tokens.end <= mention.tokens.start && mention.tokens.end <= m.phrase.end;
            (holds || behind) && self.scene.registry[m.actor].kind == ActorKind::Person
        })
    }
}

/// Whether an organisation's id is that of a ministry, an army, a mission or the seat of a government: it acts for its
/// state.
fn is_government(id: &str) -> bool {
    let tail = id.rsplit(['-', '/']).next().unwrap_or("");
    listed("acts-for-state", tail)
}
