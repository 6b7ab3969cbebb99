//! Where the talks of a dispatch are: what the same parties do and say there without naming a place happened there.

use super::{EventType, Report, Role, Status, Story, When};
use crate::actors::{ActorKind, Naming};
use crate::article::BlockKind;
use crate::quotes::listed;

/// The talks with which a dispatch begins stand among its first so many reports.
const LEAD: usize = 4;

/// Where the talks or the signing of a dispatch are.
struct Venue {
    dispatch: usize,
    place: usize,
    /// Whether the dispatch was written there: whoever of the two sides speaks, speaks there.
    on_the_spot: bool,
    /// Who takes part.
    parties: Vec<usize>,
}

impl Story<'_> {
    /// Meetings, signings and words of those who take part in the talks that a dispatch tells of first.
    pub(super) fn place_at_talks(&self, reports: &mut [Report]) {
        let last = reports.iter().map(|r| r.dispatch).max().unwrap_or(0);
        for dispatch in 0..=last {
            let Some(venue) = self.venue(dispatch, reports) else { continue };
            for report in reports.iter_mut().filter(|r| r.dispatch == dispatch) {
                if self.is_there(&venue, report) {
                    report.place = Some(venue.place);
                }
            }
        }
    }

    /// Of the talks that stand in the lead, else in the headline.
    fn venue(&self, dispatch: usize, reports: &[Report]) -> Option<Venue> {
        let of_it = || reports.iter().filter(|r| r.dispatch == dispatch && (!r.refers || r.in_headline));
        let tells = |r: &&Report| {
            let city = r.place.is_some_and(|p| self.scene.registry[p].kind == ActorKind::Place);
            let now = match r.when {
                When::Dateline | When::Same(_) => true,
                When::Mention(time) => self.is_of_these_days(time),
                _ => r.in_headline,
            };
            city && gathers(r) && r.status == Status::Occurred && now
        };
        let lead = of_it().filter(|r| !r.in_headline).take(LEAD).find(tells);
        let lead = lead.or_else(|| of_it().filter(|r| r.in_headline).find(tells))?;
        let place = lead.place?;
        let on_the_spot = self.city_of_dateline(dispatch, usize::MAX) == Some(place);
        let there = |r: &Report| r.place.map_or(on_the_spot || r.in_headline, |p| p == place);
        let meets = |r: &&Report| gathers(r) && r.status == Status::Occurred && there(r);
        let mut parties: Vec<usize> = Vec::new();
        for (actor, role) in of_it().filter(meets).flat_map(|r| &r.participants) {
            if !matches!(role, Role::Mediator) && !parties.contains(actor) {
                parties.push(*actor);
            }
        }
        Some(Venue { dispatch, place, on_the_spot, parties })
    }

    fn is_there(&self, venue: &Venue, it: &Report) -> bool {
        let meets = gathers(it);
        let apart = it.place.is_some() || it.in_headline || it.refers || it.mode.is_some_and(|m| m != "multilateral");
        if apart || it.status != Status::Occurred || !(meets || it.is_statement) || self.is_elsewhere(venue, it) {
            return false;
        }
        let near = match it.when {
            When::Dateline | When::Same(_) => true,
            When::Mention(time) => self.is_of_these_days(time),
            // `وكان الوزير قد اجتمع قبل الجلسة بنظيره`
            When::Earlier => meets && venue.on_the_spot,
            _ => false,
        };
        let takes_part = |actor: usize| venue.parties.iter().any(|&p| p == actor || self.same_side(p, actor));
        let is_person = |actor: usize| self.scene.registry[actor].kind == ActorKind::Person;
        let mut acting = it.participants.iter().filter(|(_, r)| matches!(r, Role::Source | Role::Both));
        near && match (meets, acting.clone().next()) {
            (true, Some(_)) => it.participants.len() >= 2 && acting.all(|(a, _)| takes_part(*a)),
            // Who is a party by name speaks where he is; others of the sides only where the reporter is too.
            (false, Some(&(who, _))) if is_person(who) && !self.scene.registry[who].is_unnamed => {
                venue.parties.contains(&who) || venue.on_the_spot && takes_part(who) && self.is_delegate(it, who)
            }
            (false, Some(&(who, _))) => {
                venue.on_the_spot && is_person(who) && takes_part(who) && self.is_delegate(it, who)
            }
            _ => false,
        }
    }

    /// Whether nothing in whom the words name keeps him at home: a ministry or a palace speaks from its own city.
    fn is_delegate(&self, it: &Report, who: usize) -> bool {
        let from = it.tokens.start;
        let named = |m: &&crate::actors::Mention| m.actor == who && m.tokens.end > from && m.first() < it.tokens.end;
        let Some(mention) = self.scene.mentions.iter().find(named) else { return true };
        let phrase = mention.first()..mention.end();
        let body = |m: &crate::actors::Mention| {
            phrase.contains(&m.first()) && m.naming != Naming::Nisba && m.actor != who && !self.is_state(m.actor)
        };
        let home = phrase.clone().any(|t| listed("speaks-at-home", self.text.fold(t)));
        !home && !self.scene.mentions.iter().any(body)
    }

    /// `وفي واشنطن`, `من مقر إقامته`, `في خطاب إذاعي`: the sentence tells of another place, or of words without one.
    fn is_elsewhere(&self, venue: &Venue, it: &Report) -> bool {
        let sentence = self.text.sentence_of(it.head);
        let block = self.article.block_of(it.head);
        let far = self.is_from_afar(it);
        let other = self.scene.mentions.iter().any(|m| {
            let before = m.first() < it.head && m.first() >= sentence.start;
            before && m.as_place && m.actor != venue.place && m.rule != "dateline"
        });
        // `وفي راولبندي، أكد الوزير`, also where the name of the city is taken for its government.
        let opens = sentence.start + 1 < it.head
            && matches!(self.text.fold(sentence.start), "في" | "وفي" | "من" | "ومن")
            && self.scene.mentions.iter().any(|m| m.first() == sentence.start + 1 && m.actor != venue.place);
        let out = block.is_some_and(|b| b.dispatch != venue.dispatch || b.kind == BlockKind::Dateline);
        far || other || opens || out
    }

    /// `في خطاب متلفز`, `هاتفيا`: words that may come from anywhere.
    pub(super) fn is_from_afar(&self, it: &Report) -> bool {
        let sentence = self.text.sentence_of(it.head);
        let end = it.tokens.end.min(it.head + 12);
        (sentence.start..end).any(|t| listed("from-afar", self.text.fold(t)))
    }

    /// A day of the week, today, yesterday, a part of the day: no other month.
    fn is_of_these_days(&self, time: usize) -> bool {
        let mut tokens = self.times[time].tokens.clone();
        tokens.clone().any(|t| listed("these-days", self.text.fold(t)))
            && tokens.all(|t| !self.text.fold(t).starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The city of a dispatch's dateline, where it stands before a token.
    pub(super) fn city_of_dateline(&self, dispatch: usize, before: usize) -> Option<usize> {
        let city = self.scene.mentions.iter().find(|m| {
            let block = self.article.block_of(m.tokens.start);
            let led = block.is_some_and(|b| {
                b.dispatch == dispatch && (b.kind == BlockKind::Dateline || m.tokens.start < b.tokens.start + 3)
            });
            m.as_place && led && m.tokens.start < before && m.rule == "dateline"
        });
        city.map(|m| m.actor)
    }
}

/// Whether people came together in what a report tells: they met, or signed; who only agreed may have done so anywhere.
pub(super) fn gathers(report: &Report) -> bool {
    let apart = report.is_statement || matches!(report.mode, Some("phone" | "offer"));
    let agrees = report.event == EventType::Agree && listed("is-signed", &crate::text::fold(report.lemma));
    !apart && (report.event == EventType::Consult || agrees)
}
