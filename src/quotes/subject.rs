//! Which party is the subject of a verb.

use super::cue;
use super::speaker::Scene;
use super::words::{listed, listed_stem};
use crate::actors::{ActorKind, Mention, Naming};
use crate::order::Sorted as _;
use crate::text::{Tense, TokenKind};
use std::ops::Range;

/// Where a mention stands to its verb.
pub(crate) struct Found {
    pub mention: usize,
    pub rule: &'static str,
}

impl Scene<'_> {
    /// The subject of a verb: the party right after it, or the one right before it that opens the clause.
    /// `limit` is where what is said begins.
    pub(crate) fn subject(&self, verb: usize, limit: usize, sentence: &Range<usize>) -> Option<Found> {
        // `أنه أبلغ`: the pronoun is the subject.
        let last = self.text.fold(verb.saturating_sub(1));
        if verb > sentence.start && cue::opens_clause(last).is_some() && !last.ends_with('ن') {
            return None;
        }
        // `التقى الأخير نظيره`: who was named last, and nobody behind it.
        if listed("latter", self.text.fold(verb + 1)) {
            return None;
        }
        if let Some(mention) = self.antecedent(verb, limit) {
            return Some(Found { mention, rule: "subject before a relative clause" });
        }
        let before = self.subject_before(verb, sentence);
        // `أحرقوا صور فلان`: a plural ending is its own subject; none comes behind it.
        if self.text.fold(verb).ends_with("وا") && self.verb(verb).is_some_and(|f| f.form.plural) {
            return before;
        }
        let touches = |f: &Found| {
            let m = &self.mentions[f.mention];
            let end = m.end();
            let auxiliary = (end..verb).all(|t| listed("auxiliary", self.text.fold(t)));
            auxiliary || self.text.fold(verb - 1) == "قد"
        };
        match before {
            Some(found) if touches(&found) => Some(found),
            before => self.subject_after(verb, limit).filter(|f| !self.is_lone_object(verb, f.mention)).or(before),
        }
    }

    /// `الرئيس الذي استقبل الوفد`: of a relative clause that takes the noun up by no pronoun that noun is the subject.
    fn antecedent(&self, verb: usize, limit: usize) -> Option<usize> {
        let relative = verb.checked_sub(1).filter(|&t| matches!(self.text.fold(t), "الذي" | "التي"))?;
        let form = self.verb(verb).filter(|f| f.form.person == 3 && f.object.is_none() && !f.form.plural)?;
        let feminine = self.text.fold(relative) == "التي";
        // `الوزير هايكو ماس، الذي زار العاصمة`, `تريمبل -الذي رفض المسودة-`
        let comma = relative > 0 && matches!(self.text.fold(relative - 1), "،" | "," | "-" | "–");
        let one = |m: &Mention| self.registry[m.actor].kind == ActorKind::Person && m.naming != Naming::Nisba;
        let before = |m: &Mention| m.end() + usize::from(comma) == relative && self.is_party(m);
        let mention = self.mentions.iter().position(before)?;
        let mention = self.whole(mention);
        // `إثيوبيا التي سيصل وزيرها`, `الوزير الذي تحدث إليه السفير`
        let takes_up = |t: usize| {
            let word = self.text.slice(self.text.token(t).span);
            listed("resumes", self.text.fold(t)) || word.ends_with("ها") || word.ends_with("هم") || word.ends_with('ه')
        };
        let behind = verb + 1..limit.min(verb + 5);
        let opens = cue::opens_clause(self.text.fold(verb + 1)).is_some();
        let known = opens
            || self.mentions.iter().any(|m| m.first() == verb + 1)
            || self.is_preposition(verb + 1)
            || one(&self.mentions[mention]);
        (form.form.feminine == feminine && known && !behind.into_iter().any(takes_up)).then_some(mention)
    }

    /// Whether a mention is feminine by its first word or as a state: a masculine verb right before it has another
    /// subject (`وطالب المنظمة`, `واتهم موسكو`).
    fn is_feminine(&self, mention: &Mention) -> bool {
        let first = self.text.slice(self.text.token(mention.first()).span);
        if self.registry[mention.actor].kind != ActorKind::State {
            return first.ends_with('ة') && self.registry[mention.actor].kind != ActorKind::Person;
        }
        // Of states few are masculine, of capitals none.
        let word = self.text.fold(mention.tokens.start);
        let article = crate::text::without_article(word).is_some();
        let named = matches!(mention.naming, Naming::Name | Naming::Metonym) && mention.first() == mention.tokens.start;
        let other = if article { listed_stem("masculine-state", word) } else { mention.naming == Naming::Name };
        first.ends_with(['ة', 'ا', 'ى']) || named && !other
    }

    /// Whether a verb and the mention right after it go together as verb and subject.
    fn agrees(&self, verb: usize, mention: &Mention) -> bool {
        // `ودعا الطرفين`: a dual in ين is an object.
        let word = self.text.fold(mention.first());
        if mention.first() == verb + 1 && word.ends_with("ين") && listed("the-two", word) {
            return false;
        }
        let Some(form) = self.verb(verb).filter(|f| f.form.person == 3 && !f.form.passive) else { return true };
        let masculine = !form.form.feminine;
        // `وطردت السفير`: whom an office of a man names is not the subject of a feminine verb.
        let office = self.registry[mention.actor].kind == ActorKind::Person
            && (mention.naming == Naming::Office || mention.first() < mention.tokens.start);
        let first = self.text.slice(self.text.token(mention.first()).span);
        let man = office
            && crate::text::without_article(self.text.fold(mention.first())).is_some()
            && !first.ends_with(['ة', 'ت']);
        if form.form.feminine && !form.form.plural && man && mention.first() == verb + 1 {
            return false;
        }
        !(masculine && mention.first() == verb + 1 && self.is_feminine(mention))
    }

    /// `واتهمت بوغوتا بالمماطلة`: of a verb that must have an object the only name behind it is that, and who acts was
    /// told before.
    fn is_lone_object(&self, verb: usize, mention: usize) -> bool {
        let form = self.verb(verb).filter(|f| f.object.is_none() && f.form.person == 3 && !f.form.passive);
        let needs = form.is_some_and(|f| listed("needs-object", &crate::text::fold(cue::Verb::row(f.row).lemma)));
        let end = self.mentions[mention].end();
        // What the next sentence begins with is no object.
        let last = self.text.sentence_of(verb).end.min(end + 4);
        let at = |m: &&Mention| (end..last).contains(&m.first());
        let object = |m: &Mention| {
            let state = self.registry[m.actor].kind == ActorKind::State;
            (self.is_party(m) || state) && self.glued_preposition(m).is_none() && !self.is_preposition(m.first() - 1)
        };
        let role = form.and_then(|f| cue::Verb::row(f.row).role("obj"));
        if matches!(role, Some("target" | "both")) && self.has_subject_of_first(verb) {
            return !self.mentions.iter().filter(at).any(object);
        }
        let next = self.text.fold(end);
        let led = next.starts_with('ب') || self.is_preposition(end);
        needs && led && !self.mentions.iter().filter(at).any(object)
    }

    /// `لافروف يشيد بالاتفاق وينتقد بلينكن`: where a sentence begins with its subject and an imperfect, the imperfect that و
    /// joins to it has the same subject.
    fn has_subject_of_first(&self, verb: usize) -> bool {
        let present = |t: usize| self.verb(t).is_some_and(|f| f.form.tense == Tense::Imperfect && !f.form.plural);
        let sentence = self.text.sentence_of(verb);
        let joined = self.verb(verb).is_some_and(|f| f.conjunction) && present(verb);
        let first = (sentence.start..verb).find(|&t| joined && self.verb(t).is_some());
        first.filter(|&t| present(t)).is_some_and(|t| {
            let m = self.subject_before(t, &sentence).map(|f| &self.mentions[f.mention]);
            m.is_some_and(|m| m.first() == sentence.start && m.end() == t)
        })
    }

    fn subject_after(&self, verb: usize, limit: usize) -> Option<Found> {
        // A name within a longer title (`مساعد السفير لدى المنظمة فلان`) stands after the title's first word.
        let mut near: Vec<usize> = (0..self.mentions.len())
            .filter(|&m| (verb + 1..limit.min(verb + 15)).contains(&self.mentions[m].first()))
            .collect();
        near.order_by_key(|&m| self.mentions[m].first());
        for mention in near {
            let m = &self.mentions[mention];
            let start = m.first();
            // `ووقع على الوثيقة كل من فلان وفلان`: what stands before it does not part it from its verb.
            let each = start >= verb + 3 && self.text.fold(start - 1) == "من" && self.text.fold(start - 2) == "كل";
            // `ووقع على البيان المشترك وزير الخارجية فلان`
            let matter = matches!(self.text.fold(verb + 1), "علي" | "في")
                && (verb + 3..=verb + 4).contains(&start)
                && (verb + 2..start).all(|t| crate::text::without_article(self.text.fold(t)).is_some());
            let from = if each || matter { start } else { verb + 1 };
            let between = from..start;
            let to_place =
                |t: usize| self.is_preposition(t) && self.mentions.iter().any(|m| m.as_place && m.first() == t + 1);
            let stops = |t: usize| self.verb(t).is_some() || self.is_preposition(t) && !to_place(t);
            if between.clone().any(stops) {
                break;
            }
            // `وصل إلى نيامي السبت وفد نيجيري`: where and when may stand before the subject.
            if m.as_place && self.leads_to(start) {
                continue;
            }
            if self.glued_preposition(m).is_some() {
                break;
            }
            // `وقال لوكالة تاس الروسية`: to whom he said it, not who said it.
            let outlet = m.naming == Naming::Nisba || self.registry[m.actor].is_outlet;
            if outlet && (verb + 1..start).any(|t| listed("told-to", self.text.fold(t))) {
                continue;
            }
            // `وكان قد التقى نظيره المجري`: another's counterpart is whom he met.
            let met = |f: crate::text::VerbForm| {
                let verb = cue::Verb::row(f.row);
                f.object.is_none() && verb.event == "CONSULT"
            };
            if start == verb + 1 && listed("peer", self.text.fold(start)) && self.verb(verb).is_some_and(met) {
                return None;
            }
            if self.is_party(m) && (m.naming != Naming::Nisba || between.len() <= 4) {
                if !self.agrees(verb, m) {
                    return None;
                }
                return Some(Found { mention: self.whole(mention), rule: "subject after the verb" });
            }
        }
        None
    }

    /// Whether a preposition, or nothing but one written onto it, stands before a name.
    fn leads_to(&self, start: usize) -> bool {
        self.is_preposition(start.wrapping_sub(1))
            || self.mentions.iter().any(|m| m.first() == start && self.glued_preposition(m).is_some())
    }

    /// Of a name within another's title (`المتحدثة باسم البيت الأبيض ليندا هاريس`) the whole.
    pub(super) fn whole(&self, mention: usize) -> usize {
        let start = self.mentions[mention].first();
        if let Some(named) = self.named_beside(mention) {
            return named;
        }
        let holds = |m: &Mention| m.first() == start && m.tokens.start > self.mentions[mention].tokens.start;
        (mention + 1..self.mentions.len().min(mention + 4))
            .rfind(|&m| holds(&self.mentions[m]) && self.is_party(&self.mentions[m]))
            .unwrap_or(mention)
    }

    /// The name right behind an office, or between commas behind it: `المتحدثة باسم الرئاسة لينا مراد`, `رئيس الوزراء
    /// بالنيابة، سمير حداد، إن`.
    fn named_beside(&self, mention: usize) -> Option<usize> {
        let m = &self.mentions[mention];
        let speaks_for = matches!(self.text.fold(m.first().wrapping_sub(1)), "باسم" | "بلسان");
        let titled = matches!(m.naming, Naming::Office | Naming::Unnamed) || m.first() < m.tokens.start || speaks_for;
        if !titled || self.is_called(m) {
            return None;
        }
        let comma = |t: usize| matches!(self.text.fold(t), "،" | ",");
        let mut end = m.end();
        // `السفير الهندي في لندن فلان`
        if matches!(self.text.fold(end), "في" | "لدي" | "الي") && m.naming == Naming::Office {
            let seat = self.mentions.iter().find(|it| it.first() == end + 1 && it.naming == Naming::Name);
            end = seat.map_or(end, Mention::end);
        }
        let mut from = end + usize::from(comma(end));
        // `ناطق باسم الحكومة، هو فلان، إن`
        from += usize::from(from > end && matches!(self.text.fold(from), "هو" | "هي" | "وهو" | "وهي"));
        // `وزير الدفاع السلوفاكي، الذي يزور المدينة، يان هوراك، إن`
        let aside = from > end && matches!(self.text.fold(from), "الذي" | "التي");
        let past = (from..from + 16).find(|&t| comma(t)).filter(|_| aside).map(|t| t + 1);
        let is_name = |n: &Mention| {
            let there = n.first() == from || Some(n.first()) == past;
            there && self.is_called(n) && (from == end || comma(n.end()))
        };
        self.mentions.iter().position(is_name)
    }

    /// Whether the title before a name, or the name of a body, is feminine.
    pub(super) fn is_woman(&self, mention: &Mention) -> bool {
        self.text.slice(self.text.token(mention.first()).span).ends_with('ة')
    }

    /// Whether a mention calls a person by name.
    pub(super) fn is_called(&self, mention: &Mention) -> bool {
        mention.naming == Naming::Name && self.registry[mention.actor].kind == ActorKind::Person
    }

    fn subject_before(&self, verb: usize, sentence: &Range<usize>) -> Option<Found> {
        let before = self.mentions.iter().enumerate().rev();
        for (mention, m) in before.skip_while(|(_, m)| m.tokens.start >= verb) {
            let start = m.first();
            if start < sentence.start {
                break;
            }
            let end = m.end();
            if end > verb {
                continue;
            }
            let gap = end..verb;
            // Between subject and verb only what stands apart between commas may come.
            let apart = self.text.fold(end) == "،" || self.text.fold(end) == ",";
            let led = start.checked_sub(1).map_or("", |t| self.text.fold(t));
            let had = self.text.fold(verb - 1) == "قد" && matches!(led, "كان" | "وكان" | "كانت" | "وكانت");
            // `لكن الوزير الذي استقبل الوفد قال`
            let told_of = matches!(self.text.fold(end), "الذي" | "التي")
                && (3..=12).contains(&gap.len())
                && self.verb(end + 1).is_some()
                && !listed("relative", self.text.fold(verb - 1))
                && !self.verb(verb).is_some_and(|f| f.conjunction)
                && (end..verb).all(|t| self.text.token(t).kind == TokenKind::Word)
                && !(end + 2..verb).any(|t| self.verb(t).is_some() || cue::opens_clause(self.text.fold(t)).is_some());
            let auxiliary = gap.len() <= 3 && gap.clone().all(|t| listed("auxiliary", self.text.fold(t)));
            let close = had
                || auxiliary
                || told_of
                || gap.len() <= 1
                || (apart && gap.len() <= 12 && matches!(self.text.fold(verb - 1), "،" | ","));
            if close && self.opens_clause(start, sentence) && self.is_party(m) && self.glued_preposition(m).is_none() {
                return Some(Found { mention, rule: "subject before the verb" });
            }
            if gap.len() > 14 {
                break;
            }
        }
        None
    }

    /// Whether a word begins with و or ف as a conjunction, and not as its own letter (`وزير`, `وفد`, `وليام`, `فيصل`).
    pub(crate) fn is_joined(&self, at: usize) -> bool {
        let word = self.text.fold(at);
        let name = || {
            let start = self.text.token(at).span.start;
            self.mentions.iter().any(|m| m.tokens.start == at && m.span.start == start)
        };
        word.starts_with(['و', 'ف']) && !listed("own-waw", word) && !name()
    }

    /// Whether a clause begins at a token: after a stop, a comma, a mark or a conjunction.
    pub(crate) fn opens_clause(&self, token: usize, sentence: &Range<usize>) -> bool {
        if token <= sentence.start {
            return true;
        }
        let before = self.text.fold(token - 1);
        if matches!(before.strip_prefix('و').unwrap_or(before), "كان" | "كانت" | "كانا" | "كانتا") {
            return true;
        }
        matches!(
            before,
            "،" | ","
                | ":"
                | "."
                | "؛"
                | "!"
                | "؟"
                | "و"
                | "ف"
                | "لكن"
                | "ولكن"
                | "فيما"
                | "كما"
                | "بينما"
                | "ان"
                | "اما"
        ) || cue::opens_clause(before).is_some()
            || self.is_joined(token)
            || self.text.token(token - 1).kind == TokenKind::Punct
    }
}
