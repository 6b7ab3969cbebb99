//! Where a clause begins and ends.

use super::Story;
use crate::quotes::listed;
use crate::text::TokenKind;
use std::ops::Range;

impl Story<'_> {
    /// The tokens of the clause around a trigger: from the last break before `from` to the first one after `to`.
    pub(super) fn clause(&self, from: usize, to: usize, within: &Range<usize>) -> Range<usize> {
        let mut start = from;
        while start > within.start {
            if !self.breaks_before(start) {
                start -= 1;
            } else if let Some(fronted) = self.time_before(start, within) {
                start = fronted;
            } else {
                break;
            }
        }
        self.clause_end_from(start, to, within)
    }

    fn clause_end_from(&self, start: usize, to: usize, within: &Range<usize>) -> Range<usize> {
        start..self.clause_end(to, within)
    }

    /// One past the last token of the clause that a token stands in.
    pub(super) fn clause_end(&self, token: usize, within: &Range<usize>) -> usize {
        let mut end = token + 1;
        while end < within.end && !self.breaks_at(end, within) {
            end += 1;
        }
        while end > token + 1
            && self.text.token(end - 1).kind == TokenKind::Punct
            && !matches!(self.text.fold(end - 1), ")" | "»" | "”" | "\"")
        {
            end -= 1;
        }
        end
    }

    /// A time or a place set apart before the clause (`وفي اليوم التالي، أي في 13 يناير، سيعقد`, `وفي أسمرة، رحب`)
    /// belongs to it.
    pub(super) fn time_before(&self, start: usize, within: &Range<usize>) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&c| matches!(self.text.fold(c), "،" | ","))?;
        let time = self.times.iter().find(|m| m.tokens.end == comma).map(|m| m.tokens.start);
        let places = || self.scene.mentions.iter().filter(|m| m.as_place && m.tokens.end == comma);
        let mut first = time.or(places().map(|m| m.first()).min()).filter(|&t| t >= within.start)?;
        let led = |t: usize| matches!(self.text.fold(t), "في" | "وفي" | "من" | "ومن" | "و" | "اي" | "خلال" | "وخلال");
        while first > within.start && led(first - 1) {
            first -= 1;
        }
        let punct = |t: usize| self.text.token(t).kind == TokenKind::Punct;
        (first == within.start || punct(first - 1)).then_some(first)
    }

    /// Whether a clause ends before a token.
    fn breaks_at(&self, at: usize, within: &Range<usize>) -> bool {
        let text = self.text;
        match text.fold(at) {
            "؛" | ":" | "." | "!" | "؟" | "…" => true,
            "،" | "," => !(self.goes_on(at + 1, within) || self.closes_aside(at, within) || self.lists_on(at, within)),
            "حيث" | "فيما" | "بينما" | "مما" | "وذلك" | "لكن" | "ولكن" | "اذ" | "كما" => {
                true
            }
            // `لقاء الوزيرين ثم اجتماع الوفود`, but not `ومن ثم`.
            "ثم" => at > 0 && !matches!(text.fold(at - 1), "من" | "ومن"),
            _ if self.marked.iter().any(|m| m.close == at && m.inner.len() > 4) => true,
            _ if crate::quotes::begins_participle(text, at) => true,
            _ if self.opens_new_subject(at) => true,
            _ => self.opens_new_verb(at) || crate::quotes::opens_clause(text.fold(at)).is_some(),
        }
    }

    /// After a comma, a time, a place or one more participant still belongs to the clause.
    fn goes_on(&self, at: usize, within: &Range<usize>) -> bool {
        if at >= within.end {
            return false;
        }
        let word = self.text.fold(at);
        let timed = |t: usize| self.times.iter().any(|m| m.tokens.start == t);
        let placed = |t: usize| self.scene.mentions.iter().any(|m| m.tokens.start == t && m.as_place);
        let apposed = self.scene.mentions.iter().any(|m| m.phrase.contains(&at) && m.phrase.start < at);
        timed(at)
            || placed(at)
            || apposed
            || (matches!(word, "في" | "خلال" | "بعد" | "قبل") && (timed(at + 1) || placed(at + 1)))
            || matches!(word, "اي")
            || self.aside_end(at, within).is_some()
    }

    /// `بحضور الرئيس، والأمين العام فلان، ووزيرة الخارجية فلانة`: behind a comma one more party of a list, and no verb
    /// of its own.
    fn lists_on(&self, comma: usize, within: &Range<usize>) -> bool {
        let next = comma + 1;
        if next >= within.end || !self.scene.is_joined(next) {
            return false;
        }
        let mentions = &self.scene.mentions;
        let before = mentions.iter().any(|m| m.end() == comma && self.scene.is_party(m));
        let named = mentions
            .iter()
            .filter(|m| m.first() == next && self.scene.is_party(m))
            .map(crate::actors::Mention::end)
            .max();
        named.is_some_and(|end| {
            let acts = |t: usize| self.is_verb(t) || listed("auxiliary", self.text.fold(t));
            before && !(end..within.end.min(end + 2)).any(acts)
        })
    }

    /// Where words set apart by commas that hold no verb (`، بأغلبية 14 صوتا،`) end: at the next comma or stop.
    pub(super) fn aside_end(&self, at: usize, within: &Range<usize>) -> Option<usize> {
        let text = self.text;
        // `مبعوثها الخاص، فلان، عن مساعدة`: a name alone.
        // `رئيسة الوزراء، فلانة، اتصالا`: or the name behind its title.
        // `ناطق باسم الحكومة، هو فلان، طلب`
        let at = at + usize::from(matches!(text.fold(at), "هو" | "هي"));
        let name = self
            .scene
            .mentions
            .iter()
            .find(|m| (m.first() == at || m.tokens.start == at) && matches!(text.fold(m.tokens.end), "،" | ","));
        if let Some(m) = name.filter(|m| self.scene.registry[m.actor].kind == crate::actors::ActorKind::Person) {
            return Some(m.tokens.end);
        }
        let word = text.fold(at);
        let word = word.strip_prefix('و').filter(|w| w.chars().count() > 2).unwrap_or(word);
        let glued = (word.starts_with('ب') || word.starts_with("لل")) && word.chars().count() > 4;
        let timed = self.times.iter().any(|m| m.tokens.start == at);
        let led = timed || self.scene.is_preposition(at) || listed("adverbial", word) || listed("aside", word);
        if !(led || glued) || self.is_verb(at) {
            return None;
        }
        for t in at..within.end.min(at + 16) {
            if matches!(text.fold(t), "،" | "," | "." | "؛" | ":" | "!" | "؟") {
                return Some(t);
            }
            let clause = t > at && (self.is_verb(t) || crate::quotes::opens_clause(text.fold(t)).is_some());
            if clause
                || crate::quotes::begins_participle(text, t)
                || self.marked.iter().any(|m| m.open == t && m.inner.len() > 4)
            {
                return None;
            }
        }
        (within.end <= at + 16).then_some(within.end)
    }

    /// Whether a comma ends such words and the clause goes on behind it (`، في القاعدة، اتفاقا شاملا`).
    pub(super) fn closes_aside(&self, comma: usize, within: &Range<usize>) -> bool {
        let next = comma + 1;
        let opened =
            (comma.saturating_sub(16).max(within.start)..comma).rev().find(|&t| matches!(self.text.fold(t), "،" | ","));
        let Some(open) = opened else { return false };
        // `فلان، المبعوث الأممي إلى كذا، إلى`: a title behind the name.
        let title = || self.scene.mentions.iter().any(|m| m.phrase.end == comma && m.phrase.contains(&open));
        next < within.end
            && (self.aside_end(open + 1, within) == Some(comma) || title())
            && self.text.token(next).kind == TokenKind::Word
            && !self.scene.is_joined(next)
            && !self.is_verb(next)
            && !listed("but", self.text.fold(next))
            && !listed("relative", self.text.fold(next))
            && !crate::quotes::begins_participle(self.text, next)
    }

    /// The clause of a noun goes on in the relative clause behind it (`القمة الثالثة، التي يستضيفها غدا`).
    pub(super) fn with_relative(&self, clause: &Range<usize>, within: &Range<usize>) -> Range<usize> {
        let comma = matches!(self.text.fold(clause.end), "،" | ",");
        let at = clause.end + usize::from(comma);
        if at + 1 < within.end && listed("relative", self.text.fold(at)) {
            return clause.start..self.clause_end(at + 1, within);
        }
        clause.clone()
    }

    /// Whether a coordinated finite verb (`وطالب`, `ثم قدم`) begins a clause of its own.
    fn opens_new_verb(&self, at: usize) -> bool {
        let text = self.text;
        if matches!(text.fold(at), "ثم" | "و") {
            return self.is_verb(at + 1);
        }
        self.scene.verb(at).is_some_and(|f| f.conjunction)
    }

    /// `كينيا تطالب بالإنصاف وأوغندا تعلق المحادثات`: behind و a party and its verb begin a clause of their own, where the
    /// party is not one more of a list.
    fn opens_new_subject(&self, at: usize) -> bool {
        if at == 0 || !self.scene.is_joined(at) {
            return false;
        }
        let one = self.scene.mentions.iter().find(|m| m.first() == at && self.scene.is_party(m));
        let listed = self.scene.mentions.iter().any(|m| m.end() == at);
        !listed && one.is_some_and(|m| self.is_verb(m.end()))
    }

    fn breaks_before(&self, at: usize) -> bool {
        let text = self.text;
        let before = text.fold(at - 1);
        matches!(before, "؛" | ":" | "." | "،" | "," | "!" | "؟" | "…" | "«" | "»" | "\"" | "“" | "”")
            || crate::quotes::opens_clause(before).is_some()
            || matches!(text.fold(at), "حيث" | "فيما" | "بينما")
            || self.opens_new_verb(at)
    }

    /// Whether a word is a verb and no part of a time, whose words have the letters of verbs (`أمس`).
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.scene.verb(at).is_some() && !self.times.iter().any(|m| m.tokens.contains(&at))
    }
}
