//! Who takes part, where and when: from the clause alone.

use super::trigger::Trigger;
use super::{EventType, Role, Story};
use crate::actors::{ActorKind, Mention, Naming};
use crate::quotes::{listed, listed_as};
use crate::time::TimexType;
use std::ops::Range;

/// How a mention is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Joint {
    /// By a preposition, given folded (`مع`, `ب`, `بين`).
    Preposition(&'static str),
    /// By و or a comma to the mention before.
    And,
    /// By nothing: subject, object or idafa.
    Bare,
}

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
        if trigger.verb.is_some()
            && !matches!(verb.kind, "phase-begin" | "phase-end" | "phase-resume" | "cancel" | "postpone")
        {
            subject = self.scene.subject(trigger.head, clause.end, sentence).map(|f| f.mention);
            if subject.is_none()
                && let Some(actor) = self.pronoun_subject(trigger.head)
            {
                out.push((self.party_of(actor), if both { Role::Both } else { Role::Source }));
            }
            if let Some(m) = subject {
                let role = match verb.role("subj") {
                    _ if both => Role::Both,
                    Some("both") => Role::Both,
                    Some("host") => Role::Host,
                    Some("target") => Role::Target,
                    _ => Role::Source,
                };
                self.add_chain_back(&mut out, m, role, sentence);
                self.add(&mut out, m, role);
                if let Some(owner) = self.owner_before(trigger.head, m) {
                    self.add(&mut out, owner, role);
                }
                if trigger.event != EventType::Consult {
                    self.add_side(&mut out, m, role);
                    self.add_state_of(&mut out, self.scene.mentions[m].actor, trigger.event);
                }
                for twin in self.twins(m) {
                    self.add(&mut out, twin, role);
                }
                self.add_chain(&mut out, m, role, clause);
            }
        }
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
            let since = last.map_or(trigger.end(), |(m, _)| self.scene.mentions[m].tokens.end).max(trigger.end()) + 1;
            gone_astray |= (since..start).any(|t| self.is_verb(t) || self.turns_away(t));
            // A preposition within the words that carry it (`جولة من المحادثات`) or before them is none of the name's.
            let own = if start > trigger.end() { trigger.end() } else { from };
            let role = match self.joint(mention, last.map(|(m, _)| m), own) {
                Joint::And => last.and_then(|(_, role)| role),
                // `أمام سفارة فرنسا`, `علم فرنسا`: against whom one protests.
                Joint::Bare | Joint::Preposition("امام" | "ضد") if trigger.event == EventType::Protest => {
                    Some(Role::Target)
                }
                Joint::Preposition(p) => {
                    gone_astray =
                        matches!(p, "بشان" | "حول" | "علي" | "عن" | "قبل" | "بعد" | "ضد" | "تجاه" | "ازاء" | "من");
                    self.role_by(trigger, p)
                }
                Joint::Bare if gone_astray && trigger.reciprocal && self.hosts(start) => Some(Role::Host),
                Joint::Bare if gone_astray => None,
                Joint::Bare if trigger.noun.is_some() => {
                    let role = if both || mention.naming == Naming::Nisba { Role::Both } else { Role::Source };
                    self.attached(trigger.end(), start).then_some(role)
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
            let party = self.scene.is_party(mention) && !self.scene.registry[mention.actor].is_outlet;
            if let Some(role) = role.filter(|_| party) {
                self.add(&mut out, index, role);
            }
            told.push((index, role));
        }
        self.pronoun_pair(trigger, clause, &mut out);
        out
    }

    /// `قال إنه زار`: a verb behind أن with a pronoun has the speaker as its subject.
    fn pronoun_subject(&self, head: usize) -> Option<usize> {
        let before = (head.saturating_sub(2)..head)
            .rev()
            .find(|&t| !matches!(self.text.fold(t), "قد" | "لن" | "لم" | "لا" | "سوف"))?;
        let word = self.text.fold(before);
        let pronoun = crate::quotes::opens_clause(word).is_some() && !word.ends_with('ن');
        let said = self
            .spoken
            .sayings
            .iter()
            .rev()
            .find(|s| s.cue < head && s.content.start + 3 > head && s.content.start <= head)?;
        said.speaker.filter(|_| pronoun)
    }

    /// `إثيوبيا التي سيصل وزير خارجيتها`: of whom the relative clause speaks, where its subject is his.
    fn owner_before(&self, head: usize, subject: usize) -> Option<usize> {
        let relative = head.checked_sub(1).filter(|&t| listed("relative", self.text.fold(t)))?;
        let phrase = &self.scene.mentions[subject].phrase;
        let his = |t: usize| self.text.fold(t).ends_with("ها") || self.text.fold(t).ends_with("هم");
        phrase.clone().any(his).then_some(())?;
        self.scene.mentions.iter().position(|m| m.tokens.end == relative)
    }

    /// Whether a verb of hosting stands right before a name (`التي استضافتها النرويج`).
    fn hosts(&self, start: usize) -> bool {
        let verb = start.checked_sub(1).and_then(|t| self.scene.verb(t));
        verb.is_some_and(|f| crate::quotes::Verb::row(f.row).role("subj") == Some("host"))
    }

    /// The state or body that a person speaks for where his title is told (`وزير الخارجية الإثيوبي فلان`, `الوزير`)
    /// acts through him; by his name alone he stands for himself.
    pub(super) fn add_side(&self, out: &mut Vec<(usize, Role)>, mention: usize, role: Role) {
        let it = &self.scene.mentions[mention];
        let person = &self.scene.registry[it.actor];
        let titled = it.phrase.len() > it.tokens.len() || matches!(it.naming, Naming::Office | Naming::Unnamed);
        if person.kind != ActorKind::Person || !titled {
            return;
        }
        let within = |m: &&Mention| {
            let kind = self.scene.registry[m.actor].kind;
            let body = !matches!(kind, ActorKind::Person | ActorKind::Place);
            body && it.phrase.start <= m.tokens.start && m.tokens.end <= it.phrase.end && m.actor != it.actor
        };
        let named = self.scene.mentions.iter().chain(&self.scene.nisbas).find(within).map(|m| self.party_of(m.actor));
        // A title behind the name that names nobody (`فلان، الوسيط في المفاوضات`) need not be his state's.
        let led = it.phrase.start < it.tokens.start || it.naming != Naming::Name;
        let Some(side) = named.or_else(|| led.then(|| self.side_of(it.actor))) else { return };
        let acts =
            matches!(self.scene.registry[side].kind, ActorKind::State | ActorKind::Igo | ActorKind::Organisation);
        if side != it.actor && acts && !out.iter().any(|(a, _)| *a == side) {
            out.push((side, role));
        }
    }

    /// What a holder of an office demands, refuses, threatens or charges, his state does.
    pub(super) fn add_state_of(&self, out: &mut Vec<(usize, Role)>, person: usize, event: EventType) {
        let takes_side =
            matches!(event, EventType::Request | EventType::Reject | EventType::Threaten | EventType::Accuse);
        let side = self.side_of(person);
        let person = self.scene.registry[person].kind == ActorKind::Person;
        if takes_side && person && !out.iter().any(|(a, _)| *a == side) {
            out.push((side, Role::Source));
        }
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

    /// Words after which names belong to what it is about.
    pub(super) fn turns_away(&self, token: usize) -> bool {
        listed("turns-away", self.text.fold(token))
    }

    /// Whether nothing but adjectives stands between a noun and a name (`المحادثات الأمنية الروسية الأمريكية`).
    fn attached(&self, noun: usize, start: usize) -> bool {
        let between = noun + 1..start;
        let adjective = |t: usize| {
            let word = self.text.fold(t);
            crate::text::without_article(word).is_some()
                || matches!(
                    word,
                    "-" | "–"
                        | "ثالث"
                        | "ثان"
                        | "ثاني"
                        | "اول"
                        | "جديد"
                        | "جديده"
                        | "ثانيه"
                        | "ثالثه"
                        | "مغلق"
                        | "مغلقه"
                        | "هاتفيه"
                        | "ثنائيه"
                        | "\""
                        | "«"
                )
                || self.scene.mentions.iter().any(|m| m.tokens.contains(&t))
        };
        between.len() <= 5 && between.into_iter().all(adjective)
    }

    fn role_by(&self, trigger: &Trigger, preposition: &str) -> Option<Role> {
        let framed =
            trigger.row().frame.iter().find(|(p, _)| crate::text::fold(p) == preposition).map(|(_, role)| *role);
        match (preposition, framed) {
            (_, Some("both")) => Some(Role::Both),
            (_, Some("target")) => Some(Role::Target),
            (_, Some("source")) => Some(Role::Source),
            (_, Some("mediator")) => Some(Role::Mediator),
            (_, Some("host")) => Some(Role::Host),
            ("مع" | "بين" | "وبين" | "ومع", _) => Some(Role::Both),
            ("برعايه" | "بوساطه" | "بضيافه", _) => Some(Role::Mediator),
            ("بحضور" | "حضور" | "بمشاركه" | "وبحضور" | "برفقه" | "برئاسه", _) => {
                Some(Role::Both)
            }
            // Upon whom something falls, and who is given something.
            ("علي" | "ضد" | "تجاه" | "ازاء", None) if is_hostile(trigger.event) => Some(Role::Target),
            ("ل" | "الي", None) if trigger.event == EventType::Aid => Some(Role::Target),
            ("الي", None) if trigger.event == EventType::Agree && !trigger.reciprocal => Some(Role::Target),
            ("عن", None) if trigger.event == EventType::Concede => Some(Role::Target),
            ("ل", None) if trigger.noun.is_some() => Some(Role::Source),
            _ => None,
        }
    }

    /// `القمة التي جمعتهما`: the two who were named before.
    fn pronoun_pair(&self, trigger: &Trigger, clause: &Range<usize>, out: &mut Vec<(usize, Role)>) {
        let pair = (trigger.end() + 1..clause.end)
            .any(|t| self.text.fold(t).starts_with("جمعت") && self.text.fold(t).ends_with("هما"));
        if !pair || out.len() >= 2 {
            return;
        }
        let before = self.scene.mentions.iter().enumerate().rev();
        let mut named = before.filter(|(_, m)| m.tokens.end <= trigger.start() && self.scene.is_party(m));
        let mut two: Vec<usize> = Vec::new();
        while two.len() < 2 {
            let Some((index, m)) = named.next() else { return };
            if trigger.start() - m.tokens.end > 12 {
                return;
            }
            if !two.iter().any(|&t| self.scene.mentions[t].actor == m.actor) {
                two.push(index);
            }
        }
        two.reverse();
        for m in two {
            self.add(out, m, Role::Both);
        }
    }

    /// Other actors whom the same words name (`الجانبان`).
    pub(super) fn twins(&self, mention: usize) -> Vec<usize> {
        let span = self.scene.mentions[mention].span;
        (0..self.scene.mentions.len()).filter(|&m| m != mention && self.scene.mentions[m].span == span).collect()
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
            if start >= clause.end || self.joint(mention, Some(last), 0) != Joint::And {
                break;
            }
            if !self.scene.is_party(mention) {
                break;
            }
            self.add(out, index, role);
            last = index;
        }
    }

    /// No preposition before the token `from` is the mention's.
    fn joint(&self, mention: &Mention, last: Option<usize>, from: usize) -> Joint {
        let start = mention.first();
        if let Some(letter) = self.scene.glued_preposition(mention) {
            return Joint::Preposition(match letter {
                'ل' => "ل",
                'ب' => "ب",
                _ => "ك",
            });
        }
        let mut before = start;
        while before > 0 && matches!(self.text.fold(before - 1), "\"" | "“" | "«" | "(" | "”") {
            before -= 1;
        }
        let joined =
            self.is_joined(start) || (before > 0 && matches!(self.text.fold(before - 1), "و" | "،" | "-" | "–"));
        if let Some(last) = last.map(|m| &self.scene.mentions[m]) {
            let end = last.phrase.end.max(last.tokens.end);
            let gap = start.saturating_sub(end);
            let same_span = mention.span == last.span;
            // `رئيسا مالي فلان والنيجر فلان`: the name of who holds the office stands right behind its state.
            let person = self.scene.registry[mention.actor].kind == ActorKind::Person
                && mention.naming == Naming::Name
                && gap == 0
                && start >= end;
            if same_span
                || person && self.scene.registry[last.actor].kind == ActorKind::State
                || (joined && gap <= 2)
                || (gap <= 1 && mention.naming == Naming::Nisba && last.naming == Naming::Nisba)
            {
                return Joint::And;
            }
            let all_of = (end..start).any(|t| matches!(self.text.fold(t), "وكل" | "وكلا"));
            if all_of && gap <= 3 {
                return Joint::And;
            }
        }
        // A preposition right before, or before the nouns that lead to the name (`مع قيادة الناتو`).
        for back in 1..=4usize {
            let Some(at) = start.checked_sub(back).filter(|&at| at >= from) else { break };
            let word = self.text.fold(at);
            if let Some(p) = listed_as("preposition", word) {
                return Joint::Preposition(p);
            }
            if self.is_verb(at) || matches!(word, "،" | "." | ":" | "؛") || self.in_name(at) {
                break;
            }
        }
        Joint::Bare
    }

    pub(super) fn add(&self, out: &mut Vec<(usize, Role)>, mention: usize, role: Role) {
        let actor = self.party_of(self.scene.mentions[mention].actor);
        // `استدعت السفير الليتواني`: an office without a name is its state, unless it speaks.
        let it = &self.scene.registry[actor];
        let state = it.of.filter(|&of| it.is_unnamed && self.scene.registry[of].kind == ActorKind::State);
        let actor = state.filter(|_| role == Role::Target).unwrap_or(actor);
        if !out.iter().any(|(a, _)| *a == actor) {
            out.push((actor, role));
        }
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

    /// The time mention of a clause that dates a trigger: the nearest after it, else before it, with none of the other
    /// triggers between.
    pub(super) fn dated(&self, trigger: &Trigger, clause: &Range<usize>, others: &[Trigger]) -> Option<usize> {
        // What is signed stands between the signing and its day (`توقيع اتفاق السلام الثلاثاء`).
        let signed =
            |o: &Trigger| trigger.event == super::EventType::Agree && o.kind == "agreement" && o.verb.is_none();
        let taken = |from: usize, to: usize| {
            let between = |o: &&Trigger| o.head != trigger.head && from < o.start() && o.start() < to;
            others.iter().filter(between).any(|o| !signed(o) && o.kind != "which")
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
        after.or(before).map(|(index, _)| index)
    }
}

/// Types of which someone is the victim or the addressee of harm.
fn is_hostile(event: EventType) -> bool {
    matches!(
        event,
        EventType::Threaten
            | EventType::Sanction
            | EventType::Coerce
            | EventType::Assault
            | EventType::Protest
            | EventType::Accuse
            | EventType::Reject
    )
}

/// Whether an organisation's id is that of a ministry, a mission or the seat of a government: it acts for its state.
fn is_government(id: &str) -> bool {
    let tail = id.rsplit(['-', '/']).next().unwrap_or("");
    matches!(
        tail,
        "mfa"
            | "mod"
            | "government"
            | "presidency"
            | "moi"
            | "administration"
            | "embassy"
            | "mission"
            | "department"
            | "fcdo"
            | "dorsay"
            | "house"
            | "kremlin"
            | "elysee"
            | "street"
            | "ministry"
            | "pentagon"
    )
}
