//! Reports of what took place or will: from triggers.

use super::reference::Last;
use super::status::Reading;
use super::trigger::Trigger;
use super::{EventType, Report, Role, Status, Story, When};
use crate::article::BlockKind;
use crate::quotes::{listed, listed_bare};
use crate::text::{Tense, TokenKind};
use std::ops::Range;

/// So far in a sentence reaches what a verb joined by و takes from the one before it.
const FAR: usize = 40;

impl Story<'_> {
    /// The events that a sentence tells.
    pub(super) fn happenings(&self, sentence: &Range<usize>, kind: BlockKind, dispatch: usize, out: &mut Vec<Report>) {
        let triggers = self.triggers(sentence);
        let mut before: Option<Last> = None;
        for trigger in &triggers {
            let found = self.happening(trigger, &triggers, sentence, kind, dispatch, (&before, out.last()));
            let Some(report) = found else { continue };
            if !report.refers && self.ends_what_was_planned(trigger, &report, out)
                || self.completes_last(trigger, &report, sentence, out)
            {
                continue;
            }
            if trigger.verb.is_some() && !report.refers {
                let time = match report.when {
                    When::Mention(time) => Some(time),
                    _ => None,
                };
                let tense = trigger.verb.map(|v| v.form.tense);
                before = Some(Last { head: trigger.head, who: report.participants.clone(), time, tense });
            }
            out.push(report);
        }
    }

    /// `كان مقررا أن يلتقي …، إلا أن اللقاء ألغي`: what is called off was told of before, in the same sentence.
    fn ends_what_was_planned(&self, trigger: &Trigger, report: &Report, out: &mut [Report]) -> bool {
        let off = matches!(report.status, Status::Cancelled | Status::Postponed);
        let definite = crate::text::without_article(self.text.fold(trigger.start())).is_some();
        if !off || !definite || !report.participants.is_empty() {
            return false;
        }
        // Another paragraph tells of something else.
        let line = self.text.token(report.head).line;
        let planned = |r: &&mut Report| {
            let near = r.tokens.end + 40 > report.tokens.start && self.text.token(r.head).line == line;
            let open = r.status == Status::Scheduled || r.lemma == report.lemma;
            r.event == report.event && !r.is_statement && near && open
        };
        let Some(planned) = out.iter_mut().rev().find(planned) else { return false };
        planned.status = report.status;
        planned.tokens.end = report.tokens.end;
        planned.span = self.text.span_of(planned.tokens.clone());
        true
    }

    fn happening(
        &self,
        trigger: &Trigger,
        all: &[Trigger],
        sentence: &Range<usize>,
        kind: BlockKind,
        dispatch: usize,
        (before, told): (&Option<Last>, Option<&Report>),
    ) -> Option<Report> {
        // `اتفقا على عقد جولة ثانية`: what is agreed on is a meeting that lies ahead, told by its noun.
        if all.iter().any(|t| self.agrees_to_meet(trigger, t)) || self.is_ruled_out(trigger, sentence) {
            return None;
        }
        let mut clause = self.clause(trigger.start(), trigger.end(), sentence);
        // `غادر إلى عمان في زيارة رسمية`: what the journey is called is no second one.
        let goes = |t: &Trigger| t.mode == Some("visit") && t.noun.is_none() && clause.contains(&t.head);
        let called = (trigger.kind == "visit" || trigger.lemma == "جولة")
            && trigger.noun.is_some()
            && !self.is_occasion(trigger);
        if called && all.iter().any(|t| t.head < trigger.start() && goes(t)) {
            return None;
        }
        if trigger.noun.is_some() && (trigger.verb.is_none() || trigger.is_off()) {
            clause = self.with_relative(&clause, sentence);
            // What stands between commas ends with them (`خلال محادثات في جربة، على فتح المعبر`).
            let ends = |t: &usize| matches!(self.text.fold(*t), "،" | ",") && self.closes_aside(*t, sentence);
            clause.end = (trigger.end() + 1..clause.end).find(ends).unwrap_or(clause.end);
        }
        if let Some(end) = self.end_of_plan(trigger, clause.end, sentence) {
            clause.end = end;
        }
        if trigger.rule == super::deed::AGREED {
            let next = all.iter().find(|t| t.rule == trigger.rule && t.start() > trigger.end());
            clause.end = next.map_or(clause.end, |t| clause.end.min(t.start()));
        }
        // What a noun further on brings along is not the verb's.
        let brings = |t: &&Trigger| {
            // `فصائل معارضة`: an adjective with the letters of a noun brings nothing along.
            let adjective = t.verb.is_none() && matches!(t.kind, "refusal" | "support" | "demand");
            let own = self.is_own_object(trigger, t);
            // `بوساطة`, `بدعم`: they say who else takes part.
            let joins = listed("preposition", self.text.fold(t.start()));
            let apart = t.kind == "which" || joins || own || self.is_aside(trigger, t, clause.end);
            let described = adjective && t.start() > 0 && self.text.token(t.start() - 1).kind == TokenKind::Word;
            !apart && !described && t.start() > trigger.end() + 1
        };
        let next = all.iter().find(brings).map_or(clause.end, Trigger::start);
        let own = clause.start..clause.end.min(next);
        let mut reading = self.status(trigger.head, trigger.end(), trigger.verb, &own, sentence);
        // `لا يتوقع اختراقا`, `لا يستبعد لقاء`: what someone does not expect or rule out he says nevertheless.
        let plain = reading.negated && trigger.is_outlook() && trigger.event != EventType::Accuse;
        if plain {
            (reading.negated, reading.status) = (false, None);
        }
        // `لا ينويان توقيع أي اتفاق`: neither done nor planned.
        let intent = matches!(trigger.rule, "plan and verbal noun" | "pledge and verbal noun");
        if reading.negated && (trigger.status.is_none() || intent) {
            return None;
        }
        // `إذا اكتمل الانسحاب`
        if trigger.verb.is_some() && self.has_condition(trigger.head.saturating_sub(1)..trigger.head) {
            return None;
        }
        if trigger.noun.is_none()
            && self.has_condition(clause.start.saturating_sub(2).max(sentence.start)..trigger.head)
        {
            return None;
        }
        let reading =
            self.called_off(trigger, &own, sentence).map_or(reading, |off| Reading { status: Some(off), ..reading });
        let mut participants = self.participants(trigger, &own, sentence);
        self.add_company(trigger, own.end..clause.end, &mut participants);
        let agreed = all.iter().rev().find(|t| self.agrees_to_meet(t, trigger));
        let governor = agreed.or_else(|| self.governor(trigger, all, &clause)).or_else(|| self.agreed_on(trigger, all));
        let governor = governor.filter(|_| !self.has_own_clause(trigger));
        // `سافرت لإجراء مشاورات مع`: journey and talks are one, told by the talks.
        if trigger.event == EventType::Consult && trigger.noun.is_none() {
            let talks = all
                .iter()
                .find(|t| t.head > trigger.head && t.reciprocal && t.noun.is_some() && clause.contains(&t.head));
            if talks.is_some_and(|t| self.one_with(trigger, t) && !self.is_attended(t) && !self.has_own_clause(t)) {
                return None;
            }
        }
        if let Some(governor) = governor.filter(|_| trigger.noun.is_some() && trigger.reciprocal) {
            let lent = clause.start.min(governor.start())..trigger.start();
            let lent = self.participants(governor, &lent, sentence);
            let lacks = participants.len() < 2 || matches!(governor.event, EventType::Agree | EventType::Consult);
            for (actor, role) in lent.into_iter().filter(|_| lacks) {
                if !participants.iter().any(|(a, _)| *a == actor) && participants.len() < 4 {
                    let role = if role == Role::Host { role } else { Role::Both };
                    participants.insert(0, (actor, role));
                }
            }
        }
        if participants.len() == 1 && trigger.verb.is_none() && trigger.reciprocal && !self.has_own_clause(trigger) {
            // `أعلنت الخارجية الأمريكية اختتام المحادثات مع روسيا`: who announces it takes part.
            let near = |t: &usize| crate::quotes::opens_clause(self.text.fold(*t)).is_none();
            let announced = (clause.start..trigger.start()).rev().take_while(near).find(|&t| self.is_verb(t));
            let announcer = announced.and_then(|verb| self.scene.subject(verb, trigger.start(), sentence));
            if let Some(actor) = announcer.map(|f| self.party_of(self.scene.mentions[f.mention].actor))
                && participants[0].0 != actor
                && !self.same_side(participants[0].0, actor)
            {
                participants.insert(0, (actor, Role::Both));
            }
        }
        self.add_those_told(trigger, &clause, (before.as_ref(), told), &mut participants);
        if self.stands_for(trigger) {
            let person = |actor: usize| self.scene.registry[actor].kind == crate::actors::ActorKind::Person;
            let acts = |(a, role): &&(usize, Role)| person(*a) && !matches!(role, Role::Target);
            let last = told.and_then(|r| r.participants.iter().find(acts)).map(|(a, _)| *a);
            let spoke = || self.spoken.sayings.iter().rev().find(|s| s.cue < trigger.head).and_then(|s| s.speaker);
            if let Some(actor) =
                last.or_else(spoke).filter(|&a| person(a) && !participants.iter().any(|(b, _)| *b == a))
            {
                participants.insert(0, (actor, if trigger.reciprocal { Role::Both } else { Role::Source }));
            }
        }
        // A verb joined by و to one before it has the same subject and day.
        let joined = trigger.verb.is_some_and(|v| v.conjunction)
            || listed("goes-on", self.text.fold(trigger.head.wrapping_sub(1)))
            // `أجرى زيارة إلى الهند اجتمع خلالها برئيسها`
            || matches!(self.text.fold(trigger.head + 1), "خلالها" | "خلاله")
            || self.is_led_by_before(trigger.head) && self.times.iter().any(|m| clause.contains(&m.tokens.start));
        let last = before.as_ref().filter(|last| joined && trigger.head - last.head < FAR);
        let acts = participants.iter().any(|(_, role)| !matches!(role, Role::Target | Role::Host | Role::Mediator));
        let alone = trigger.reciprocal && participants.len() == 1;
        let visitor = || self.visitor_before(trigger, all, sentence);
        // `وسلمه دعوة من الرئيس`: he from whom it comes is not he who brings it.
        let brings = trigger.noun.is_some() && trigger.verb.is_some_and(|v| v.object.is_some());
        if (!acts || alone || brings) && trigger.verb.is_some() && !self.is_done_to(trigger, own.end, sentence) {
            // `ومن المقرر أن يوقعا`: two who are not named are those told of before.
            let two = trigger.verb.filter(|v| v.form.plural && participants.is_empty()).and(before.as_ref());
            let lent =
                last.or(two).map(|last| last.who.clone()).or_else(|| self.subject_of_last(trigger, joined, sentence));
            let lent = lent.or_else(|| visitor().filter(|_| joined));
            let mut lent = lent.unwrap_or_default();
            lent.retain(|(_, r)| matches!(r, Role::Source | Role::Both));
            lent.truncate(4);
            // One alone acts with his own side (`طالب الوزير كينيا بتعويض واتهمها`), not with those beside him.
            if let Some(&(first, _)) = lent.first().filter(|_| !trigger.verb.is_some_and(|v| v.form.plural)) {
                lent.retain(|(a, _)| self.same_side(*a, first));
            }
            for (actor, role) in lent.into_iter().rev() {
                if !participants.iter().any(|(a, _)| *a == actor) {
                    participants.insert(0, (actor, if alone { Role::Both } else { role }));
                }
            }
        }

        let tense = trigger.verb.map(|v| v.form.tense);
        let time = self
            .dated(trigger, &self.dating(trigger, &clause), all)
            .or(last.filter(|l| l.tense == tense).and_then(|l| l.time));
        // `لا يتوقع اختراقا في المحادثات مع المغرب`: of what someone expects, hopes or fears nothing has taken place.
        let planned = (trigger.end() + 1..trigger.end() + 4).any(|t| listed("planned", self.text.fold(t)));
        let apart = planned || self.is_occasion(trigger);
        let hoped = trigger.verb.is_none() && !apart && governor.is_some_and(Trigger::is_outlook);
        let time = time.filter(|&t| !hoped || self.is_future_mention(t));
        // `اجتماعا كان سيجمعه بنظيره ألغي`: of what was to be the noun tells what became of it.
        if trigger.verb.is_some_and(|v| v.future) && trigger.noun.is_none() && self.after_was(trigger.head) {
            return None;
        }
        // What was done on an occasion has a place of its own (`هدنة في كشمير بعد الجولة الثانية`).
        let from =
            if self.is_occasion(trigger) || self.has_own_clause(trigger) { trigger.start() } else { clause.start };
        let place = self.place(trigger, &(from..clause.end));
        let place = place.or_else(|| self.destination(trigger, joined, sentence)).filter(|_| !trigger.is_outlook());
        // `الرئيس الذي يزور البلاد للمرة الأولى منذ 1996`: only what journey it is.
        let related = listed("relative", self.text.fold(trigger.head.wrapping_sub(1)));
        let first = |m: &crate::time::Mention| clause.contains(&m.tokens.start) && self.is_first_since(trigger, m);
        let refers = time.is_none() && (hoped || related && self.times.iter().any(first))
            || (agreed.is_none() || participants.is_empty())
                && !(trigger.verb.is_some() && trigger.noun.is_none() && self.goes_on_at(trigger.event, trigger.head))
                && !self.two_act(trigger)
                && !self.is_entry(trigger, &participants, time, place, sentence);
        if refers && !self.is_reference(trigger, &participants, time, place) {
            return None;
        }
        let in_headline = kind == BlockKind::Headline;
        let status = self.settle(trigger, &reading, governor, time, in_headline);
        let when = match (time, status) {
            (Some(time), _) => When::Mention(time),
            // An offer is made when it is told, though what it offers is to come.
            (None, Status::Proposed) if trigger.event == EventType::Agree => When::Dateline,
            // `أعرب عن استعداد بلاده`: readiness is told on the day, what one is ready for comes later.
            (None, Status::Proposed) if is_readiness(trigger) => When::Dateline,
            (None, Status::Scheduled | Status::Conditional | Status::Proposed) => When::Later,
            (None, _) if hoped => When::Later,
            (None, _) if reading.background => When::Earlier,
            (None, _)
                if trigger.verb.is_none()
                    && !in_headline
                    && !self.scheduled_word(trigger)
                    && (refers || !self.is_his(trigger)) =>
            {
                When::Earlier
            }
            (None, _) => When::Dateline,
        };
        let start = self.start_of(trigger, governor, &clause);
        let tokens = start..clause.end;
        Some(Report {
            dispatch,
            head: trigger.head,
            span: self.text.span_of(tokens.clone()),
            tokens: tokens.clone(),
            is_statement: trigger.noun.is_none() && is_verbal(trigger.event),
            event: if plain { EventType::Statement } else { trigger.event },
            mode: trigger.mode,
            status,
            participants,
            place,
            when,
            topics: self.topics(tokens.clone()),
            outcome: self.outcome(trigger.start()..sentence.end),
            quote: None,
            about: None,
            continues: None,
            phase: trigger.phase,
            lemma: trigger.lemma,
            gloss: trigger.gloss,
            in_headline,
            refers,
            rule: trigger.rule,
        })
    }

    /// `وقع اتفاق سلام`, `رفع العقوبات`: the verb's own object.
    fn is_own_object(&self, trigger: &Trigger, t: &Trigger) -> bool {
        let signs = trigger.event == EventType::Agree && t.kind == "agreement";
        let verb = trigger.verb.is_some() && trigger.noun.is_none();
        let behind = listed("preposition", self.text.fold(t.start().saturating_sub(1)));
        let signed = signs && (trigger.kind != "agreement" || trigger.signs());
        let lifted = trigger.event == EventType::Concede && t.event == EventType::Sanction && !behind;
        t.verb.is_none() && (signed || verb && (lifted || t.event == trigger.event && !behind))
    }

    /// Whether a noun tells only on what occasion a verb's own object behind it was met.
    fn is_aside(&self, trigger: &Trigger, t: &Trigger, end: usize) -> bool {
        let next = t.end() + 1;
        let named = |m: &&crate::actors::Mention| m.first() == next && next < end;
        // `التقى خلال زيارة إلى القاهرة بالأمين العام`: whom he met stands behind where he was.
        let met = |m: &crate::actors::Mention| {
            let with = self.scene.glued_preposition(m) == Some('ب') && self.role_by(trigger, "ب") == Some(Role::Both);
            with && (next..end).contains(&m.first()) && self.is_where_and_when(next..m.first())
        };
        t.verb.is_none()
            && (self.scene.mentions.iter().find(named).is_some_and(|m| self.behind_occasion(m, 0).is_some())
                || self.is_occasion(t) && self.scene.mentions.iter().any(met))
    }

    /// Whether words only tell where and when.
    pub(super) fn is_where_and_when(&self, tokens: Range<usize>) -> bool {
        let placed = |t: usize| self.scene.mentions.iter().any(|m| m.as_place && m.phrase.contains(&t));
        let timed = |t: usize| self.times.iter().any(|m| m.tokens.contains(&t));
        tokens
            .into_iter()
            .all(|t| timed(t) || placed(t) || listed_bare("where", self.text.fold(t)) || self.text.fold(t) == "الي")
    }

    /// The verb or noun before a noun that governs it (`اتفقت … على إجراء محادثات`).
    fn governor<'t>(&self, trigger: &Trigger, all: &'t [Trigger], clause: &Range<usize>) -> Option<&'t Trigger> {
        all.iter()
            .rev()
            .find(|t| t.head < trigger.head && clause.contains(&t.head) && t.verb.is_some() && t.noun.is_none())
    }

    /// `اتفقتا، بعد يومين من المحادثات، على عقد جولة ثانية`: the verb before words set apart.
    fn agreed_on<'t>(&self, trigger: &Trigger, all: &'t [Trigger]) -> Option<&'t Trigger> {
        let on = trigger.start().checked_sub(2).is_some_and(|t| self.text.fold(t) == "علي");
        let held = trigger.verb.is_none() && self.scheduled_word(trigger) && on;
        let verb = all.iter().rev().find(|t| t.head < trigger.head && t.verb.is_some() && t.noun.is_none());
        verb.filter(|t| held && t.event == EventType::Agree && trigger.head - t.head < FAR)
    }

    /// Whether a verb of agreeing has a meeting or a visit as what is agreed on.
    fn agrees_to_meet(&self, verb: &Trigger, meeting: &Trigger) -> bool {
        let agrees = verb.event == EventType::Agree && verb.verb.is_some() && verb.noun.is_none();
        let meets = meeting.verb.is_none() && matches!(meeting.kind, "meeting" | "visit");
        // Before it only the word for holding it (`على عقد جولة`), not `على نتائج الجولة`.
        let lead = meeting.start() - usize::from(self.scheduled_word(meeting));
        let on = lead > verb.end() + 1 && self.text.fold(lead - 1) == "علي";
        let list = |list| listed(list, &crate::text::fold(verb.lemma));
        let near = meeting.start() < verb.end() + FAR;
        if !(agrees && meets && on && near && (list("agrees-on") || list("agrees-to"))) {
            return false;
        }
        // What a paragraph begins with is news by itself where it sets the day (`اتفقا على عقد لقاء في 12 مايو`), or where
        // it is agreed to go on (`على استئناف المفاوضات`), which sets no meeting.
        let opens = self.article.block_of(verb.head).is_some_and(|b| b.tokens.start == verb.head);
        let joined = verb.verb.is_some_and(|v| v.conjunction);
        let behind = meeting.start()..self.clause_end(meeting.end(), &self.text.sentence_of(meeting.head));
        let sets = |m: &crate::time::Mention| DAYS.contains(&m.rule) && behind.contains(&m.tokens.start);
        let held = [lead, meeting.start()]
            .iter()
            .all(|&t| t == meeting.head || matches!(self.text.fold(t), "عقد" | "اجراء" | "تنظيم" | "استضافه"));
        let news = opens && !joined && (!held || self.times.iter().any(sets));
        // `اتفقا في ديسمبر على إجراء محادثات في العاشر من يناير`: an agreement with a day of its own is told too; but not
        // `اتفقا في ختام محادثات الاثنين على`.
        let own_day = |m: &crate::time::Mention| {
            let at = m.tokens.start;
            let between = verb.end() < at && at < meeting.start();
            m.kind == crate::time::TimexType::Date && between && super::lexicon::NOUNS.at(self.text, at - 1).is_none()
        };
        !news && !self.times.iter().any(own_day)
    }

    /// `قبل أن يستقبله أمس`
    fn is_led_by_before(&self, head: usize) -> bool {
        head >= 2 && listed("before-that", self.text.fold(head - 2))
    }

    fn settle(
        &self,
        trigger: &Trigger,
        reading: &super::status::Reading,
        governor: Option<&Trigger>,
        time: Option<usize>,
        in_headline: bool,
    ) -> Status {
        if let Some(status) = trigger.status.or(reading.status) {
            return status;
        }
        if offers(trigger) && !reading.background {
            return Status::Proposed;
        }
        if time.is_some_and(|t| self.is_future_mention(t)) {
            return Status::Scheduled;
        }
        // `المبادرة التي أقرتها القمة`: what agreed to something is not what is agreed on.
        let agrees = |g: &Trigger| g.verb.is_some_and(|v| v.object.is_some()) && trigger.start() == g.head + 1;
        let asked = |g: &Trigger| matches!(g.event, EventType::Agree | EventType::Request) && !agrees(g);
        let agreed = governor.is_some_and(asked) && !self.is_occasion(trigger);
        if trigger.verb.is_none() && agreed {
            return Status::Scheduled;
        }
        // `يتوجه الأحد إلى طوكيو لإجراء محادثات`: talks lie ahead as the journey to them does.
        let journey = governor.filter(|g| g.event == EventType::Consult && self.one_with(g, trigger));
        let verb = trigger.verb.or(journey.and_then(|g| g.verb));
        let present = verb.is_some_and(|v| v.form.tense == Tense::Imperfect && v.form.person == 3);
        let before = self.is_led_by_before(trigger.head);
        let ahead = |t: usize| !self.times[t].tokens.clone().any(|t| listed("looks-back", self.text.fold(t)));
        // `غادر العاصمة، وينتقل بعدها إلى قطر`
        let next = matches!(self.text.fold(trigger.head + 1), "بعدها" | "بعده" | "لاحقا");
        let planned = present && (next || time.is_some_and(ahead)) && !trigger.is_outlook();
        if planned && !in_headline && !before && !self.after_was(trigger.head) {
            return Status::Scheduled;
        }
        Status::Occurred
    }

    /// `كانت تجري`: an imperfect after كان is past.
    fn after_was(&self, head: usize) -> bool {
        (head.saturating_sub(5)..head).any(|t| self.text.fold(t).trim_start_matches('و').starts_with("كان"))
    }

    /// `10 يناير المقبل`, `غدا`: the words themselves look ahead.
    fn is_future_mention(&self, time: usize) -> bool {
        let tokens = self.times[time].tokens.clone();
        tokens.into_iter().any(|t| listed("looks-ahead", self.text.fold(t)))
    }

    /// The passage begins with a masdar before the noun, the subject before the verb, or the trigger itself.
    fn start_of(&self, trigger: &Trigger, governor: Option<&Trigger>, clause: &Range<usize>) -> usize {
        if trigger.kind == "which" {
            // The relative pronoun and the noun before it.
            return trigger.head.saturating_sub(2).max(clause.start);
        }
        if trigger.verb.is_some() {
            // `رحب بوساطة إثيوبيا التي سيصل وزيرها`: a relative clause is told from the noun that it belongs to.
            let related = listed("relative", self.text.fold(trigger.head.saturating_sub(1)));
            return if related { trigger.head.saturating_sub(2).max(clause.start) } else { clause.start };
        }
        let journey = governor
            .filter(|g| g.event == EventType::Consult && self.one_with(g, trigger) || self.agrees_to_meet(g, trigger));
        if let Some(journey) = journey {
            return clause.start.min(journey.start());
        }
        let from = governor.map_or(clause.start, |g| g.end() + 1).max(clause.start);
        if self.scheduled_word(trigger) && trigger.start() > from {
            return trigger.start() - 1;
        }
        trigger.start()
    }
}

/// Whether a verb puts forward what others are to accept (`اقترح`, `عرض`).
fn offers(trigger: &Trigger) -> bool {
    trigger.noun.is_none() && trigger.verb.is_some() && trigger.row().mode == "offer"
}

/// Types whose act is done by saying.
pub(super) fn is_verbal(event: EventType) -> bool {
    matches!(
        event,
        EventType::Request
            | EventType::Reject
            | EventType::Accuse
            | EventType::Threaten
            | EventType::Support
            | EventType::Statement
    )
}

/// Rules of times that name a day.
const DAYS: [&str; 3] = ["day and month", "numeric date", "weekday"];

/// Whether someone told that he was ready for something.
fn is_readiness(trigger: &Trigger) -> bool {
    let told = trigger.verb.is_some_and(|v| v.form.tense == Tense::Perfect);
    told && matches!(trigger.event, EventType::Agree | EventType::Cooperate)
}
