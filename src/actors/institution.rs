//! Ministries, parliaments, governments, armies: organs that take their state from the words beside them.

use super::cue::Cues;
use super::draft::{Draft, Told, Who};
use super::known::actor;
use super::lookup::{Hit, Sense};
use super::page::Page;
use super::{ActorKind, Naming};

/// Organs that are the state itself when they act.
const GOVERNMENT: &[&str] = &["government", "administration", "authorities", "regime"];
/// Organs that only stand in for a party; no mention of their own.
const STAND_INS: &[&str] = &["delegation", "diplomacy"];

/// The rule of what only stands in for a state.
pub(super) const DELEGATION: &str = "delegation of a state";

/// Reads the organ whose name starts at a token.
pub(super) fn read(page: &Page, at: usize, draft: &mut Draft) -> Option<usize> {
    read_hit(page, page.hit_at(at)?, draft)
}

/// Reads the organ that these words name.
pub(super) fn read_hit(page: &Page, hit: &Hit, draft: &mut Draft) -> Option<usize> {
    let at = hit.tokens.start;
    let ministry = hit.sense(Sense::Ministry)?;
    let organ = &page.known.ministries[ministry as usize];
    let mut end = hit.tokens.end;
    while page.cue(end).any(Cues::ADJ) && page.nisba(end).is_none() && end < at + 6 {
        end += 1;
    }
    let mut of = None;
    // `زار الوفد ألمانيا`: nothing belongs to a noun that has the article already.
    let definite = hit.tokens.len() == 1 && page.bare(at, hit.letters).starts_with("ال");
    if let Some(nisba) = page.nisba(end).filter(|n| n.letters == 0 && !n.plural) {
        // `نائب وزير الداخلية الصومالي`: the adjective is the deputy's.
        if definite && page.bare(at, hit.letters).ends_with('ه') && !page.text.fold(end).ends_with('ه') {
            return None;
        }
        (of, end) = (Some(nisba.actor), nisba.end);
    } else if let Some(owner) = page.hit_at(end).filter(|h| h.letters == 0 && end == hit.tokens.end && !definite) {
        let state = owner.sense(Sense::State).or_else(|| owner.sense(Sense::Metonym));
        if let Some(state) = state {
            (of, end) = (Some(state), owner.tokens.end);
        }
    }
    let government = GOVERNMENT.contains(&organ.id);
    let named = end;
    // `سفارة سعودية`, `القوات الأميركية`: any of theirs, and no body of its own.
    let forces = organ.id == "armed-forces" && hit.tokens.len() == 1;
    let anyones = hit.tokens.len() == 1 && !definite && page.nisba(hit.tokens.end).is_some_and(|n| !n.definite);
    let stands_in =
        STAND_INS.contains(&organ.id) || forces && page.nisba(hit.tokens.end).is_some() || anyones && !government;
    let naming = if stands_in { Naming::Nisba } else { Naming::Name };
    let (who, rule) = match of {
        Some(state) if naming == Naming::Nisba => (Who::Known(state), DELEGATION),
        // `حكومة النيجر` is the state, marked by its name; `الحكومة الهندية` has no name of its own.
        Some(state) if government || forces => (Who::Known(state), "government of a state"),
        Some(state) => (made(page, draft, organ, state, at..end), "organ of a state"),
        None => {
            end = hit.tokens.end;
            // A bare short form says nothing; a full name without its state is the one last meant.
            if hit.tokens.len() < 2 && !matches!(organ.id, "parliament") {
                return None;
            }
            let code = format!("-{}", organ.id);
            let last = draft.told.iter().rev().find_map(|t| match t.who {
                Who::Made(m) if draft.made[m].id.ends_with(&code) => Some(t.who),
                _ => None,
            });
            // An army or an opposition without its state is anyone's.
            let named = ["منظم", "هيئ", "وزار", "مجلس", "المجلس", "البرلمان", "رئاس", "محكم", "المحكم", "لجن"];
            let first = page.bare(at, hit.letters);
            if last.is_none() && !named.iter().any(|n| first.starts_with(n)) {
                return None;
            }
            let bare = || actor(ActorKind::Organisation, organ.id, text(page, at..end, hit.letters), organ.en);
            let home = last.is_none().then(|| home(page, draft)).flatten();
            let who = last.or_else(|| Some(made(page, draft, organ, home?, at..end)));
            (who.unwrap_or_else(|| draft.make(bare())), "organ, its state from before")
        }
    };
    let by_name =
        of.is_some() && (government || forces) && page.hit_at(hit.tokens.end).is_some_and(|h| h.tokens.end == named);
    let (tokens, letters) = if by_name { (hit.tokens.end..end, 0) } else { (at..end, hit.letters) };
    draft.told.push(Told { tokens, letters, phrase: at..end, who, naming, as_place: false, rule });
    Some(end)
}

/// The state of which news tells at home: the only one whose organs it has named, else that of the capital in its dateline.
fn home(page: &Page, draft: &Draft) -> Option<u32> {
    let organs = draft.told.iter().filter_map(|t| match t.who {
        Who::Made(m) => draft.made[m].of.map(|of| of as u32),
        _ => None,
    });
    let mut states: Vec<u32> = organs.collect();
    states.dedup();
    if !states.is_empty() {
        return Some(states[0]).filter(|_| states.len() == 1);
    }
    let city = draft.told.iter().find(|t| t.rule == "dateline").map(|t| t.who);
    let Some(Who::Known(city)) = city else { return None };
    let state = |k: u32| page.known.actors[k as usize].kind == ActorKind::State;
    page.known.state_of_capital.get(&city).copied().or(Some(city).filter(|k| state(*k)))
}

/// The raw words of a range without the proclitics of the first.
pub(super) fn text<'a>(page: &'a Page, tokens: std::ops::Range<usize>, letters: usize) -> &'a str {
    let first = page.text.span_after(tokens.start, letters);
    page.text.slice(first.join(page.text.span_of(tokens)).clip(first.start))
}

trait Clip {
    fn clip(self, start: u32) -> Self;
}

impl Clip for crate::text::Span {
    fn clip(self, start: u32) -> Self {
        crate::text::Span::new(start, self.end)
    }
}

fn made(
    page: &Page,
    draft: &mut Draft,
    organ: &super::known::Ministry,
    state: u32,
    tokens: std::ops::Range<usize>,
) -> Who {
    let owner = &page.known.actors[state as usize];
    let code = owner.code.as_deref().unwrap_or(&owner.id).to_ascii_lowercase().replace('/', "-");
    let id = organ.id;
    let letters = page.hit_at(tokens.start).map_or(0, |h| h.letters);
    let adjective = page.known.adjective.get(&state).copied().unwrap_or(&owner.en);
    let en = organ.pattern.replace("{adj}", adjective);
    let mut made = actor(ActorKind::Organisation, &format!("{code}-{id}"), text(page, tokens, letters), &en);
    made.of = Some(state as usize);
    made.code = owner.code.clone();
    draft.make(made)
}
