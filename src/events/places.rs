//! Where it was: the place that a clause names, and the one that it takes from what stands beside it.

use super::happening::is_verbal;
use super::trigger::Trigger;
use super::{EventType, Report, Role, Status, Story, When};
use crate::actors::{ActorKind, Mention, Naming};
use crate::quotes::{Verb, listed, listed_bare};
use crate::text::{Tense, TokenKind};
use std::ops::Range;

/// Between a preposition and the place that it leads to stand at most so many words (`على ضفاف بحيرة كذا`).
const LED: usize = 3;

/// An occasion set before what was done on it is told in at most so many words.
const OCCASION: usize = 14;

impl Story<'_> {
    /// The place of a clause: behind what tells the act, else before it.
    pub(super) fn place(&self, trigger: &Trigger, clause: &Range<usize>) -> Option<usize> {
        let astray =
            (trigger.end() + 1..clause.end).find(|&t| self.turns_away(t) && !listed("relative", self.text.fold(t)));
        // `سيلتقي نظراءه لبحث الاتفاق الذي أبرم في فيينا`: what is told of a thing is not of the act.
        let of_thing = |&t: &usize| {
            let who = self.scene.mentions.iter().any(|m| m.phrase.contains(&(t - 1)));
            let meeting = (t - 2..t).any(|t| self.noun_at(t).is_some_and(|(noun, _)| noun.kind == "meeting"));
            listed("relative", self.text.fold(t)) && !who && !meeting
        };
        let thing = (trigger.end() + 2..clause.end).find(of_thing).filter(|_| trigger.noun.is_none());
        let told = |m: &&Mention| {
            let own = thing.is_none_or(|t| m.tokens.start < t);
            let where_ = own && m.as_place && clause.contains(&m.tokens.start) && !self.of_people(m);
            let where_ = where_ && !self.is_of_matter(m, clause.end);
            where_ && !self.in_title(m) && !self.of_office(m) && {
                let place = self.place_led(trigger, m);
                let open = !is_verbal(trigger.event) && astray.is_none_or(|t| m.tokens.start < t);
                place.is_some_and(|lead| open || m.tokens.start < trigger.start() || self.is_adjoined(lead, trigger))
            }
        };
        let places = || self.scene.mentions.iter().filter(told);
        let after = places().find(|m| m.tokens.start > trigger.start());
        // `غادر إلى بيروت حيث اجتمع`
        let before = clause.start.checked_sub(1).filter(|_| self.text.fold(clause.start) == "حيث");
        let there = || self.scene.mentions.iter().find(|m| m.as_place && before.is_some_and(|t| m.tokens.contains(&t)));
        let before = || {
            // Of `في حي كذا بمدينة كذا` the narrower one.
            let mut last = places().next_back()?;
            while let Some(m) = places().find(|m| m.tokens.end == last.first() && m.first() < last.first()) {
                last = m;
            }
            Some(last)
        };
        let fronted = || self.fronted(clause.start);
        self.host_city(trigger, clause)
            .or(after.or_else(before).or_else(there).map(|m| m.actor))
            .or_else(|| fronted().filter(|_| trigger.verb.is_some()))
    }

    /// `وفي بلدة كذا، حيث …، أحرق سكان`: the place with which a sentence begins, set apart by what is told of it.
    pub(super) fn fronted(&self, clause: usize) -> Option<usize> {
        let sentence = self.text.sentence_of(clause);
        let comma = clause.checked_sub(1).filter(|&t| matches!(self.text.fold(t), "،" | ","));
        let told_of = |m: &&Mention| {
            let end = m.end();
            let where_ = (end..end + 2).any(|t| self.text.fold(t) == "حيث");
            let led = (sentence.start..m.first())
                .all(|t| self.scene.is_preposition(t) || listed_bare("where", self.text.fold(t)));
            m.as_place && m.first() > sentence.start && m.first() <= sentence.start + 2 && led && where_ && end < clause
        };
        comma.and_then(|_| self.scene.mentions.iter().find(told_of)).map(|m| m.actor)
    }

    /// Where the words that place something at a mention begin: its preposition, or the name itself where it is what is
    /// visited or the verb's subject.
    fn place_led(&self, trigger: &Trigger, mention: &Mention) -> Option<usize> {
        let first = mention.first();
        let moves = matches!(
            trigger.event,
            EventType::Consult | EventType::Mobilize | EventType::Retreat | EventType::Assault | EventType::Coerce
        );
        // `مفاوضات جنيف`
        if trigger.noun.is_some() && first == trigger.end() + 1 {
            return Some(first);
        }
        if let Some(letter) = self.scene.glued_preposition(mention) {
            // `قطعت علاقاتها ببلد`: with whom, not where.
            let party = letter == 'ب' && self.is_partner(trigger, mention);
            return (letter == 'ب' && !party || letter == 'ل' && moves).then_some(first);
        }
        for back in 1..=LED {
            let Some(at) = first.checked_sub(back) else { break };
            let word = self.text.fold(at);
            let bare = word.strip_prefix('و').unwrap_or(word);
            let leads = |list| listed(list, word) || listed(list, bare);
            let journey = moves || back > 1 || self.is_adjoined(at, trigger);
            // `بمنتجع كذا`
            let glued = bare.starts_with('ب') && bare.chars().count() > 3 && !leads("preposition");
            // `بحثا الأوضاع في اليمن`: where what they talk about is, not where they talk.
            let before = at.saturating_sub(1);
            if leads("where") && listed("matter-in", self.text.fold(before)) && before > trigger.end() {
                break;
            }
            if leads("where") || leads("whence") && journey || glued {
                return Some(at);
            }
            let stops = self.is_verb(at) || self.in_name(at) || self.text.token(at).kind != TokenKind::Word;
            if stops || self.scene.is_preposition(at) || listed("preposition", bare) {
                break;
            }
        }
        let visited = trigger.mode == Some("visit") || trigger.event == EventType::Assault;
        // `سيزور من 6 إلى 8 مايو فيتنام`: a time is no distance.
        let timed = |t: usize| self.times.iter().any(|m| m.tokens.contains(&t));
        let near = (trigger.head + 1..first).all(|t| timed(t) || self.text.token(t).kind == TokenKind::Word);
        (visited && near && first > trigger.head).then_some(first)
    }

    /// `قطعت علاقاتها بهنغاريا`: behind ties, ب leads to the other side, also where it looks like a place.
    pub(super) fn is_partner(&self, trigger: &Trigger, mention: &Mention) -> bool {
        let ties = |t: usize| listed("ties", self.text.fold(t)) || listed("ties-how", self.text.fold(t));
        let framed = trigger.row().role("ب") == Some("target") && trigger.verb.is_some();
        framed && mention.first() > trigger.head + 1 && ties(mention.first() - 1)
    }

    /// `محادثات السلام بليبيا في جنيف`: where what they talk about is, before where they talk.
    fn is_of_matter(&self, mention: &Mention, end: usize) -> bool {
        let first = mention.first();
        let matter = self.scene.glued_preposition(mention) == Some('ب')
            && listed("matter-in", self.text.fold(first.saturating_sub(1)));
        let held = |m: &Mention| m.as_place && (first + 1..end).contains(&m.first());
        let led = |m: &Mention| self.text.fold(m.first() - 1) == "في";
        matter && self.scene.mentions.iter().any(|m| held(m) && led(m))
    }

    /// `سفيرها بالرباط`, `المبعوث إلى اليمن`: where someone holds his office.
    fn of_office(&self, mention: &Mention) -> bool {
        let sent = matches!(self.text.fold(mention.first().saturating_sub(1)), "الي" | "لدي");
        let resides = |m: &Mention| sent || listed("resides", self.text.fold(m.first()));
        let holds = |m: &Mention| m.naming == Naming::Office && m.phrase.contains(&mention.first()) && resides(m);
        self.scene.mentions.iter().any(holds)
    }

    /// Whether a place is told right behind the act, a time or a party: there it is of the act itself.
    fn is_adjoined(&self, lead: usize, trigger: &Trigger) -> bool {
        let timed = self.times.iter().any(|m| m.tokens.end == lead);
        let named = self.scene.mentions.iter().any(|m| m.end() == lead && !m.as_place);
        timed || named || lead == trigger.end() + 1
    }

    /// `احتضنت وهران لقاء`, `شهدت غوما مظاهرات`: what hosts or sees it, where that is no state.
    fn host_city(&self, trigger: &Trigger, clause: &Range<usize>) -> Option<usize> {
        let city = |m: &&Mention| {
            let kind = self.scene.registry[m.actor].kind;
            // Right behind such a verb, or with a time or an opening mark between (`التي يستضيفها غدا «بيت السلام»`).
            let hosts = |v: usize| {
                let verb = self.scene.verb(v).map(|f| Verb::row(f.row));
                verb.is_some_and(|v| matches!(v.role("subj"), Some("host" | "place")))
            };
            let first = m.first();
            let between = |t: usize| {
                self.text.token(t).kind != TokenKind::Word || self.times.iter().any(|time| time.tokens.contains(&t))
            };
            let beside = (1..=4).take_while(|back| *back < first && (first - back + 1..first).all(between));
            let beside = beside.map(|back| first - back).any(hosts);
            clause.contains(&m.first()) && kind == ActorKind::Place && beside
        };
        let near = trigger.start().saturating_sub(6)..clause.end;
        self.scene.mentions.iter().find(|m| city(m) && near.contains(&m.first())).map(|m| m.actor)
    }

    /// Places that reports take from each other, in the order of the text.
    pub(super) fn lend_places(&self, reports: &mut [Report]) {
        self.inherit_place(reports);
        self.place_by_opening(reports);
        self.place_by_dateline(reports);
        self.place_of_those_present(reports);
        self.place_at_talks(reports);
        for index in 0..reports.len() {
            if reports[index].place.is_none() {
                reports[index].place = self.place_of_occasion(reports, index);
            }
        }
    }

    /// `وفي واشنطن، رحب الرئيس بالاتفاق، لكنه حذر`: what a sentence goes on to tell is where the place with which it begins
    /// says, but for what someone in it tells of elsewhere. So is what is done on an occasion set before it (`وعلى هامش قمة
    /// في بانكوك، التقى`).
    fn place_by_opening(&self, reports: &mut [Report]) {
        for it in reports.iter_mut() {
            let sentence = self.text.sentence_of(it.head);
            let word = |t: usize| self.text.fold(t).strip_prefix('و').unwrap_or(self.text.fold(t));
            let occasion = (sentence.start..sentence.start + 2).any(|t| listed("on-occasion", word(t)));
            let opens = occasion || word(sentence.start) == "في";
            let told = |s: &crate::quotes::Saying| s.cue != it.head && s.content.contains(&it.tokens.start);
            let real = it.status == Status::Occurred || occasion && it.status.is_open();
            let here = real && it.mode != Some("phone") && it.when != When::Earlier;
            if it.place.is_some() || !opens || !here || self.spoken.sayings.iter().any(told) {
                continue;
            }
            let first = sentence.start + 1;
            let led = |m: &Mention| listed("where", word(m.first() - 1)) || listed("whither", word(m.first() - 1));
            let set_before =
                |m: &Mention| m.tokens.end < first + OCCASION && self.text.fold(m.tokens.end) == "،" && led(m);
            let there = |m: &&Mention| {
                let at = m.first() == first || occasion && m.first() > first && set_before(m);
                m.as_place && at && m.tokens.end < it.head
            };
            it.place = self.scene.mentions.iter().find(there).map(|m| m.actor);
        }
    }

    /// What is said after talks, in a speech at them or on their margin, and what is agreed at them, is where they are.
    fn place_of_occasion(&self, reports: &[Report], index: usize) -> Option<usize> {
        let it = &reports[index];
        if it.mode == Some("phone") {
            return None;
        }
        // Only where its own words name them.
        let named = || self.meeting_named(it.head..it.tokens.end.min(it.head + 10)).is_some();
        if let When::Same(meeting) = it.when
            && named()
        {
            return reports.get(meeting).filter(|m| held(m)).and_then(|m| m.place);
        }
        if it.status != Status::Occurred {
            return None;
        }
        let sentence = self.text.sentence_of(it.head);
        let agreed = it.event == EventType::Agree && !it.is_statement;
        let beside = |r: &&Report| sentence.contains(&r.head) && r.event == EventType::Consult && held(r);
        if let Some(meeting) = reports.iter().find(beside).filter(|_| agreed) {
            return meeting.place;
        }
        let start = it.tokens.start.saturating_sub(6).max(sentence.start);
        let occasion = (start..it.tokens.end.min(it.head + 6)).any(|t| listed("occasion", self.text.fold(t)));
        let took_place = |r: &&Report| r.dispatch == it.dispatch && held(r) && r.status == Status::Occurred;
        let before = reports[..index].iter().rev().filter(took_place);
        let mut meetings = before.filter(|r| !r.is_statement);
        meetings.find(|r| r.place.is_some()).filter(|_| occasion).and_then(|r| r.place)
    }

    /// Who takes part in a meeting or a signing speaks and signs there, as long as the story tells of no other place.
    fn place_of_those_present(&self, reports: &mut [Report]) {
        for index in 1..reports.len() {
            let (before, rest) = reports.split_at_mut(index);
            let it = &mut rest[0];
            let here = it.status == Status::Occurred && matches!(it.when, When::Dateline | When::Same(_));
            let signs = it.event == EventType::Agree && !it.is_statement;
            if it.place.is_some() || !here || it.in_headline || !(it.is_statement || signs) || self.is_from_afar(it) {
                continue;
            }
            let present = |m: &&Report| {
                let who = it.participants.first().map(|(a, _)| *a);
                let person = who.filter(|&a| self.scene.registry[a].kind == ActorKind::Person);
                let there = m.dispatch == it.dispatch && m.status == Status::Occurred && m.when != When::Earlier;
                there && held(m) && person.is_some_and(|a| m.participants.iter().any(|(p, _)| *p == a))
            };
            it.place = before.iter().rev().find(present).and_then(|m| m.place);
        }
    }

    /// `وصل إلى كوناكري والتقى`, `زار باكو حيث اجتمع`: who meets behind a journey meets at its end.
    pub(super) fn destination(&self, trigger: &Trigger, joined: bool, sentence: &Range<usize>) -> Option<usize> {
        if !joined || trigger.event != EventType::Consult || trigger.mode == Some("phone") {
            return None;
        }
        let from = trigger.head.saturating_sub(16).max(sentence.start);
        let whither = |m: &&Mention| {
            let first = m.first();
            m.as_place && first > from && m.tokens.end <= trigger.head && listed("whither", self.text.fold(first - 1))
        };
        self.scene.mentions.iter().rev().find(whither).map(|m| m.actor)
    }

    /// Who goes on in the next clause (`وطالب`, `واتهم`) is still where he was.
    fn inherit_place(&self, reports: &mut [Report]) {
        for index in 1..reports.len() {
            let (before, rest) = reports.split_at_mut(index);
            let (last, it) = (&before[index - 1], &mut rest[0]);
            let source = |r: &Report| r.participants.iter().find(|(_, role)| *role == Role::Source).map(|(a, _)| *a);
            let goes_on = self.scene.verb(it.head).is_some_and(|f| f.conjunction && f.form.tense == Tense::Perfect);
            let same = source(it).is_some() && source(it) == source(last) && it.tokens.start < last.tokens.end + 4;
            if it.place.is_none() && goes_on && same && last.is_statement {
                it.place = last.place;
            }
        }
    }

    /// The first news of a dispatch, where people meet or sign without saying where, is of the dateline's city; unless the
    /// next sentences tell where it was (`وقع الرئيسان إعلانا … وجرى التوقيع في قاعة البلدية`).
    fn place_by_dateline(&self, reports: &mut [Report]) {
        let mut seen = usize::MAX;
        for index in 0..reports.len() {
            let report = &reports[index];
            if report.in_headline || report.dispatch == seen {
                continue;
            }
            seen = report.dispatch;
            let meets = matches!(report.event, EventType::Consult | EventType::Agree) && !report.is_statement;
            if !meets || report.place.is_some() || report.status != Status::Occurred || report.mode == Some("phone") {
                continue;
            }
            let again = |r: &&Report| {
                // `وجرى التوقيع في قاعة البلدية`: its noun stands behind its verb.
                let known = (r.head..r.head + 3).any(|t| crate::text::without_article(self.text.fold(t)).is_some())
                    || r.lemma == report.lemma;
                let same = r.event == report.event && r.dispatch == report.dispatch && known && !r.is_statement;
                same && r.status == Status::Occurred
                    && r.place.is_some()
                    && (r.when == When::Dateline || r.when == report.when)
            };
            let retold = reports[index + 1..].iter().take(3).find(again).and_then(|r| r.place);
            reports[index].place = retold.or_else(|| self.city_of_dateline(seen, report.tokens.start));
        }
    }
}

/// Whether people came together in what a report tells, or signed.
fn held(report: &Report) -> bool {
    let meets = matches!(report.event, EventType::Consult | EventType::Agree) && !report.is_statement;
    meets && report.mode != Some("phone")
}
