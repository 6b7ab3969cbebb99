//! Who takes part, where and when: from the clause alone.

use super::joint::{Joint, is_hostile};
use super::trigger::Trigger;
use super::{EventType, Role, Story};
use crate::actors::{ActorKind, Naming};
use crate::quotes::{listed, listed_stem};
use crate::text::{Tense, TokenKind};
use crate::time::TimexType;
use std::ops::Range;

/// So far behind the first of two stands the second.
const FAR: usize = 16;

impl Story<'_> {
    /// The participants of a trigger.
    pub(super) fn participants(
        &self,
        trigger: &Trigger,
        clause: &Range<usize>,
        sentence: &Range<usize>,
    ) -> Vec<(usize, Role)> {
        let mut out: Vec<(usize, Role)> = Vec::new();
        let verb = trigger.row();
        let both = trigger.reciprocal;
        let mut subject = None;
        // `ألغى زيارة إلى برن`: whose journey it was.
        let own_visit = trigger.is_off() && trigger.kind == "visit";
        let phase = matches!(verb.kind, "phase-begin" | "phase-end" | "phase-resume" | "cancel" | "postpone");
        if trigger.verb.is_some() && (!phase || own_visit) {
            // `لقاء جمع الوزير بنظيره`: the meeting is what brings them together.
            let gathers = verb.role("obj") == Some("both") && verb.role("subj") == Some("host");
            let noun = |t: usize| self.noun_at(t).is_some_and(|(noun, _)| noun.kind == "meeting");
            let gathered = gathers && (trigger.head.saturating_sub(3)..trigger.head).any(noun);
            let found = self.scene.subject(trigger.head, clause.end, sentence).filter(|_| !gathered);
            subject = found.map(|f| f.mention);
            if subject.is_none()
                && let Some(actor) = self.pronoun_subject(trigger.head)
            {
                out.push((self.party_of(actor), if both { Role::Both } else { Role::Source }));
            }
            if let Some(m) = subject {
                let role = match verb.role("subj") {
                    _ if self.is_done_to(trigger, clause.end, sentence) && verb.role("obj") == Some("target") => {
                        Role::Target
                    }
                    _ if both => Role::Both,
                    Some("both") => Role::Both,
                    Some("host") => Role::Host,
                    Some("target") => Role::Target,
                    _ => Role::Source,
                };
                self.add_chain_back(&mut out, m, role, sentence);
                let owner = self.owner_before(trigger.head, m);
                // `إثيوبيا التي سيصل وزير خارجيتها`: whose minister he is the noun before tells.
                if owner.is_none() || !self.scene.registry[self.scene.mentions[m].actor].is_unnamed {
                    self.add(&mut out, m, role);
                }
                if let Some(owner) = owner {
                    self.add(&mut out, owner, role);
                }
                // Who meets or signs stands for himself, and for his state where his title tells it; an envoy goes between.
                let himself = matches!(trigger.event, EventType::Consult | EventType::Agree);
                let it = &self.scene.mentions[m];
                let envoy = self.is_envoy(it);
                if !himself || trigger.mode == Some("offer") {
                    self.add_side(&mut out, m, role, true);
                    self.add_state_of(&mut out, it.actor, trigger.event, trigger.head);
                } else if !envoy {
                    self.add_side(&mut out, m, role, false);
                }
                for twin in self.twins(m) {
                    self.add(&mut out, twin, role);
                }
                self.add_chain(&mut out, m, role, clause);
                self.add_shared_title(&mut out, m, role);
            }
        }
        // Whether whoever meets has brought along the state that his title tells.
        let sent = subject.is_some_and(|m| {
            let person = self.scene.mentions[m].actor;
            let side = self.side_of(person);
            side != person && out.iter().any(|(a, _)| *a == side)
        });
        let from = trigger.start();
        let mut told: Vec<(usize, Option<Role>)> =
            subject.map(|m| (m, out.last().map(|(_, r)| *r))).into_iter().collect();
        let mut gone_astray = false;
        for (index, mention) in self.scene.mentions.iter().enumerate() {
            let start = mention.first();
            if start <= from || Some(index) == subject {
                continue;
            }
            if start >= clause.end {
                break;
            }
            // Names within this one's title (`المبعوث الشخصي للأمين العام إلى ليبيا، فلان`) do not stand before it.
            let last = told.iter().rev().find(|(m, _)| self.scene.mentions[*m].tokens.end <= start).copied();
            if out.iter().any(|(actor, _)| *actor == mention.actor) {
                let next = (index, last.and_then(|(_, r)| r));
                told.push(next);
                continue;
            }
            let since = last.map_or(0, |(m, _)| self.scene.mentions[m].tokens.end).max(trigger.end() + 1);
            gone_astray |= (since..start).any(|t| self.is_verb(t) || self.turns_away(t));
            // A preposition within the words that carry it (`جولة من المحادثات`) or before them is none of the name's.
            let own = if start > trigger.end() { trigger.end() } else { from };
            let role = match self.joint(mention, last.map(|(m, _)| m), own) {
                Joint::And => last.and_then(|(_, role)| role),
                // `أمام سفارة فرنسا`, `علم فرنسا`: against whom one protests.
                Joint::Bare | Joint::Preposition("امام" | "ضد") if trigger.event == EventType::Protest => {
                    Some(Role::Target)
                }
                // `للوساطة بين البلدين`: between whom the matter lies, not who is there.
                Joint::Preposition("بين") if self.lies_between(trigger.end(), start) => None,
                // `بين البلدين اللذين توترت علاقاتهما إثر إطاحة الجيش بالرئيس فلان`: ب is of the nearest verb.
                // But `اللقاء الذي جمع الوزير بنظيره`: with whom it brought him together.
                Joint::Preposition("ب") if gone_astray && trigger.reciprocal => {
                    last.filter(|(m, _)| self.gathers(self.scene.mentions[*m].first())).and_then(|(_, role)| role)
                }
                // `والأمين العام للأمم المتحدة فلان`: whose office it is.
                Joint::Preposition("ل") if self.in_title(mention) => None,
                Joint::Preposition(p) => {
                    gone_astray =
                        matches!(p, "بشان" | "حول" | "علي" | "عن" | "قبل" | "بعد" | "ضد" | "تجاه" | "ازاء" | "من");
                    self.role_by(trigger, p)
                }
                Joint::Bare if gone_astray && trigger.reciprocal && self.hosts(start) => Some(Role::Host),
                Joint::Bare if gone_astray && trigger.reciprocal && self.gathers(start) => Some(Role::Both),
                // `الاتفاق الذي أبرمته النرويج مع الهند`
                Joint::Bare if gone_astray && trigger.kind == "agreement" && self.signed_before(start) => {
                    Some(Role::Both)
                }
                // `تأجلت زيارة كان مقررا أن يقوم بها وفد برلماني`
                Joint::Bare if trigger.is_off() && trigger.noun.is_some() => Some(Role::Both),
                Joint::Bare if gone_astray => None,
                Joint::Bare if trigger.noun.is_some() => {
                    let role = if both || mention.naming == Naming::Nisba { Role::Both } else { Role::Source };
                    // `على هامش الاجتماع الوزير فلان`: a noun with its article has no genitive.
                    let closed = crate::text::without_article(self.text.fold(trigger.end())).is_some()
                        && mention.naming != Naming::Nisba
                        && trigger.verb.is_none();
                    // `استقباله في نيروبي أمس الوزير فلانا`: behind where and when it was.
                    let his = self.text.fold(trigger.end()).ends_with(['ه', 'ا', 'م']) && !trigger.lemma.ends_with('ة');
                    let behind = || his && self.is_where_and_when(trigger.end() + 1..start);
                    (!closed && (self.attached(trigger.end(), start) || behind())).then_some(role)
                }
                Joint::Bare => match verb.role("obj") {
                    Some("target") => Some(Role::Target),
                    Some("both") => Some(Role::Both),
                    Some("mediator") => Some(Role::Mediator),
                    Some("host") => Some(Role::Host),
                    Some("source") => Some(Role::Source),
                    _ => None,
                },
            };
            let party = (self.scene.is_party(mention) || self.of_people(mention))
                && !self.scene.registry[mention.actor].is_outlet;
            if let Some(role) = role.filter(|_| party) {
                self.add(&mut out, index, role);
                // `سلمت السفير الفنزويلي فلانا مذكرة`: his state is meant, where his title tells it. Who meets whom as the man
                // of his state meets the other as such too (`استقبل الرئيس الكيني فلان نظيره الصومالي فلانا`).
                let meets = matches!(trigger.event, EventType::Consult | EventType::Agree) || trigger.reciprocal;
                if !meets || sent && !self.is_envoy(mention) {
                    self.add_side(&mut out, index, role, false);
                }
            } else if mention.as_place && self.is_partner(trigger, mention) {
                let side = self.side_of(mention.actor);
                if self.scene.registry[side].kind == ActorKind::State && !out.iter().any(|(a, _)| *a == side) {
                    out.push((side, Role::Target));
                }
            }
            told.push((index, role));
        }
        self.second_of_two(trigger, sentence, &mut out);
        self.pronoun_pair(trigger, clause, &mut out);
        self.pronoun_object(trigger, sentence, &mut out);
        self.reception(trigger, clause, &mut out);
        self.add_matter(trigger, clause, &mut out);
        self.leave_out_recalled(trigger, &mut out);
        out
    }

    /// `واعتقل الصحفي فلان في طهران`, `اغتيل الرئيس`: whether who stands behind a verb is he to whom it was done. Where the
    /// letters do not tell it, a person does not act alone behind whom no object follows.
    pub(super) fn is_done_to(&self, trigger: &Trigger, end: usize, sentence: &Range<usize>) -> bool {
        let Some(form) = trigger.verb else { return false };
        if self.is_passive(trigger.head) {
            return true;
        }
        let open = form.form.tense == Tense::Perfect && form.object.is_none() && !form.form.plural;
        if !open || trigger.noun.is_some() || !listed("suffers", &crate::text::fold(trigger.lemma)) {
            return false;
        }
        let Some(found) = self.scene.subject(trigger.head, end, sentence) else { return false };
        let it = &self.scene.mentions[found.mention];
        let after = |t: usize| self.times.iter().find(|m| m.tokens.start == t).map_or(t, |m| m.tokens.end);
        let next = after(it.end());
        let person = self.scene.registry[it.actor].kind == ActorKind::Person && it.first() > trigger.head;
        let object = next < end
            && self.text.token(next).kind == TokenKind::Word
            && !self.scene.is_preposition(next)
            && !self.is_verb(next);
        person && !object
    }

    /// `بين واشنطن التي تتهم النظام وموسكو`: behind what is told of the first stands the second.
    fn second_of_two(&self, trigger: &Trigger, sentence: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        let [(one, Role::Both)] = out[..] else { return };
        let first = self.scene.mentions.iter().find(|m| {
            let led = m.first() > trigger.end() && self.text.fold(m.first() - 1) == "بين";
            let told_of = (m.end()..m.end() + 2).any(|t| listed("relative", self.text.fold(t)));
            led && told_of && m.first() < sentence.end && self.party_of(m.actor) == one
        });
        let Some(first) = first.filter(|_| trigger.reciprocal) else { return };
        let behind = first.end() + 2..sentence.end.min(first.end() + FAR);
        let second = self.scene.mentions.iter().rposition(|m| {
            let there = behind.contains(&m.first()) && self.scene.is_joined(m.first());
            there && self.scene.is_party(m) && !self.same_side(m.actor, one)
        });
        if let Some(second) = second {
            self.add(out, second, Role::Both);
        }
    }

    /// `استدعت كينيا سفيرها لدى الصومال فلانا`: one's own ambassador is what is called back, no party to it; where he was
    /// sent is one.
    fn leave_out_recalled(&self, trigger: &Trigger, out: &mut Vec<(usize, Role)>) {
        if trigger.event != EventType::Sanction || out.is_empty() {
            return;
        }
        let recalled = |m: &&crate::actors::Mention| {
            let near = m.first() > trigger.head && m.first() < trigger.head + 6;
            near && listed("own-envoy", self.text.fold(m.first())) && out.iter().any(|(a, _)| *a == m.actor)
        };
        let Some(envoy) = self.scene.mentions.iter().find(recalled) else { return };
        out.retain(|(a, _)| *a != envoy.actor);
        let sent = |m: &&crate::actors::Mention| {
            envoy.phrase.contains(&m.first()) && self.is_state(m.actor) && !out.iter().any(|(a, _)| *a == m.actor)
        };
        if let Some(state) = self.scene.mentions.iter().find(sent) {
            out.push((state.actor, Role::Target));
        }
    }

    /// `نددت اليونان بتمديد تركيا عمل السفينة`, `هددت بإعادة النظر في اتفاقها مع النرويج`: against whom it is, where the
    /// verb names no one, is the other side that its clause tells of first.
    fn add_matter(&self, trigger: &Trigger, clause: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        let takes_side = is_hostile(trigger.event) || matches!(trigger.event, EventType::Request | EventType::Support);
        let alone = !out.is_empty() && out.iter().all(|(_, role)| *role == Role::Source);
        if !takes_side || !alone || trigger.verb.is_none() {
            return;
        }
        let after = |t: &usize| self.turns_away(*t) || listed("thereupon", self.text.fold(*t));
        let matter = trigger.end() + 1..(trigger.end() + 1..clause.end).find(after).unwrap_or(clause.end);
        let quoted = |t: usize| self.marked.iter().any(|m| m.inner.contains(&t));
        let other = self.scene.mentions.iter().position(|m| {
            let there = matter.contains(&m.first()) && self.scene.is_party(m) && !quoted(m.first());
            there && !self.scene.registry[m.actor].is_outlet && !out.iter().any(|(a, _)| self.same_side(*a, m.actor))
        });
        if let Some(other) = other {
            self.add(out, other, Role::Target);
        }
    }

    /// `إثيوبيا التي سيصل وزير خارجيتها`: of whom the relative clause speaks, where its subject is his.
    fn owner_before(&self, head: usize, subject: usize) -> Option<usize> {
        let relative = head.checked_sub(1).filter(|&t| listed("relative", self.text.fold(t)))?;
        let phrase = &self.scene.mentions[subject].phrase;
        let his = |t: usize| self.text.fold(t).ends_with("ها") || self.text.fold(t).ends_with("هم");
        phrase.clone().any(his).then_some(())?;
        self.scene.mentions.iter().position(|m| m.tokens.end == relative)
    }

    /// Whether a title says that someone goes between others, and not for his state.
    fn is_envoy(&self, mention: &crate::actors::Mention) -> bool {
        mention.phrase.clone().any(|t| listed_stem("envoy", self.text.fold(t)))
    }

    /// Other actors whom the same words name (`الجانبان`).
    pub(super) fn twins(&self, mention: usize) -> Vec<usize> {
        let span = self.scene.mentions[mention].span;
        (0..self.scene.mentions.len()).filter(|&m| m != mention && self.scene.mentions[m].span == span).collect()
    }

    /// `رئيسا غانا فلان وتوغو فلان`: the first of the states stands within the title of its holder, as good a party as those
    /// that follow it.
    fn add_shared_title(&self, out: &mut Vec<(usize, Role)>, subject: usize, role: Role) {
        let kind = |actor: usize| self.scene.registry[actor].kind;
        let it = &self.scene.mentions[subject];
        let titled = kind(it.actor) == ActorKind::Person && it.phrase.start < it.tokens.start;
        if !titled || !out.iter().any(|(a, _)| kind(*a) == ActorKind::State) {
            return;
        }
        let within = |m: &crate::actors::Mention| it.phrase.start <= m.tokens.start && m.tokens.end <= it.tokens.start;
        // `السفير الألماني لدى غانا فلان`: to whom he is sent he does not belong.
        let sent = |m: &crate::actors::Mention| self.scene.is_preposition(m.first().wrapping_sub(1));
        let state = self.scene.mentions.iter().position(|m| within(m) && kind(m.actor) == ActorKind::State && !sent(m));
        if let Some(state) = state {
            self.add(out, state, role);
        }
    }

    /// Those before a subject that و joins to it (`روسيا والولايات المتحدة ستجريان`).
    fn add_chain_back(&self, out: &mut Vec<(usize, Role)>, subject: usize, role: Role, sentence: &Range<usize>) {
        let mut first = subject;
        while first > 0 && self.scene.mentions[first - 1].tokens.start >= sentence.start {
            let (one, other) = (&self.scene.mentions[first - 1], &self.scene.mentions[first]);
            let joined =
                self.joint(other, Some(first - 1), 0) == Joint::And && !other.phrase.contains(&one.tokens.start);
            if !joined || !self.scene.is_party(&self.scene.mentions[first - 1]) {
                break;
            }
            first -= 1;
        }
        for mention in first..subject {
            self.add(out, mention, role);
        }
    }

    /// A mention, whoever else its words name, and those joined to it by و.
    pub(super) fn add_all(&self, out: &mut Vec<(usize, Role)>, mention: usize, role: Role, clause: &Range<usize>) {
        self.add(out, mention, role);
        for twin in self.twins(mention) {
            self.add(out, twin, role);
        }
        self.add_chain(out, mention, role, clause);
    }

    /// Those joined by و to a mention.
    pub(super) fn add_chain(&self, out: &mut Vec<(usize, Role)>, first: usize, role: Role, clause: &Range<usize>) {
        let mut last = first;
        for (index, mention) in self.scene.mentions.iter().enumerate().skip(first + 1) {
            let start = mention.first();
            let before = &self.scene.mentions[last];
            // `وزير خارجية فنلندا ووزير خارجية بيرو`: the state within the first title parts it from nothing.
            if before.first() < start && start < before.phrase.end {
                continue;
            }
            if start >= clause.end || self.joint(mention, Some(last), 0) != Joint::And {
                break;
            }
            if !self.scene.is_party(mention) {
                break;
            }
            self.add(out, index, role);
            // `وزير الدفاع القطري فلان ونظيره التركي فلان`: both stand for those whom their titles tell.
            let side = self.side_of(self.scene.mentions[first].actor);
            if !self.is_envoy(mention) && out.iter().any(|(a, _)| *a == side) {
                self.add_side(out, index, role, false);
            }
            last = index;
        }
    }

    pub(super) fn add(&self, out: &mut Vec<(usize, Role)>, mention: usize, role: Role) {
        let actor = self.party_of(self.scene.mentions[mention].actor);
        // `استدعت السفير الليتواني`, `التقى نظيره المصري`: in what is done an office without a name is its state.
        let it = &self.scene.registry[actor];
        let state = it.of.filter(|&of| it.is_unnamed && self.scene.registry[of].kind == ActorKind::State);
        // `المبعوث الأممي إلى اليمن`: to where he is sent he does not belong.
        let sent = |of: usize| {
            let title = &self.scene.mentions[mention].phrase;
            let mut within = self.scene.mentions.iter().filter(|m| m.actor == of && title.contains(&m.first()));
            within.any(|m| m.first() > title.start && self.scene.is_preposition(m.first() - 1))
        };
        let state = state.filter(|&of| !sent(of));
        let actor = state.unwrap_or(actor);
        if !out.iter().any(|(a, _)| *a == actor) {
            out.push((actor, role));
        }
    }

    /// The time mention of a clause that dates a trigger: the nearest after it, else before it, with none of the other
    /// triggers between.
    pub(super) fn dated(&self, trigger: &Trigger, clause: &Range<usize>, others: &[Trigger]) -> Option<usize> {
        // What is signed stands between the signing and its day (`توقيع اتفاق السلام الثلاثاء`).
        let signed =
            |o: &Trigger| trigger.event == super::EventType::Agree && o.kind == "agreement" && o.verb.is_none();
        // `لا يتوقع اختراقا في المحادثات - 9 يناير`: a day set apart at the end of a line is that of its main verb.
        let apart = |to: usize| trigger.is_outlook() && matches!(self.text.fold(to - 1), "-" | "–" | "—");
        let taken = |from: usize, to: usize| {
            if apart(to.max(1)) {
                return false;
            }
            let between = |o: &&Trigger| o.head != trigger.head && from < o.start() && o.start() < to;
            // `ناقشت مسودة القرار مع الصين قبل أشهر`: when it was done, behind the document that it was about.
            let ago = self.times.iter().any(|m| m.tokens.start == to && m.rule == "amount from now");
            let about = |o: &Trigger| ago && trigger.verb.is_some() && o.verb.is_none() && o.kind == "agreement";
            others.iter().filter(between).any(|o| !signed(o) && !about(o) && o.kind != "which")
        };
        let is_date = |m: &crate::time::Mention| {
            matches!(m.kind, TimexType::Date | TimexType::Time) && clause.contains(&m.tokens.start)
        };
        // What is announced has its day behind it, not the day of the announcing (`أعلنت اليوم تأجيل الاجتماع المقرر غدا`).
        let announced = trigger.row().kind == "report";
        let from = trigger.noun.as_ref().filter(|_| announced).map_or(trigger.start(), |noun| noun.start);
        let to = trigger.end();
        let times = || self.times.iter().enumerate().filter(|(_, m)| is_date(m));
        let after = times().find(|(_, m)| m.tokens.start > from && !taken(to, m.tokens.start));
        let before = times().rev().find(|(_, m)| m.tokens.end <= from && !taken(m.tokens.end, from));
        let (index, found) = after.or(before)?;
        if self.is_first_since(trigger, found) {
            return None;
        }
        // `الاجتماع الأول في 2022 سيعقد في 13 يناير`: the day lies in the year that tells which meeting it is.
        let tells_year =
            |m: &crate::time::Mention| m.tokens.clone().any(|t| self.text.fold(t).parse().is_ok_and(is_year));
        let of_year = found.rule == "year" && found.tokens.start > from;
        let day = times().find(|(_, m)| {
            let behind = m.tokens.start >= found.tokens.end && !taken(to, m.tokens.start);
            behind && m.rule == "day and month" && !tells_year(m)
        });
        Some(day.filter(|_| of_year).map_or(index, |(day, _)| day))
    }
}

impl Story<'_> {
    /// `أول زيارة لرئيس ياباني إلى كوبا منذ 1959`: since then there was none.
    pub(super) fn is_first_since(&self, trigger: &Trigger, time: &crate::time::Mention) -> bool {
        let near = trigger.start().saturating_sub(2)..time.tokens.start;
        let since = self.text.fold(time.tokens.start.wrapping_sub(1)) == "منذ";
        since && near.into_iter().any(|t| listed_stem("first-since", self.text.fold(t)))
    }
}

fn is_year(number: u32) -> bool {
    (1000..3000).contains(&number)
}
