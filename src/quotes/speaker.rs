//! Who speaks: the subject of a reporting verb.

use super::cue;
use super::words::{listed, listed_bare, listed_stem};
use crate::actors::{Actor, ActorKind, Mention, Naming};
use crate::article::Article;
use crate::order::Sorted as _;
use crate::text::{Span, Tense, Text, TokenKind, VerbForm};
use std::ops::Range;

/// An article with what is known of its words, seen from a token.
pub(crate) struct Scene<'a> {
    pub article: &'a Article,
    pub text: &'a Text,
    /// Without the nisbas that only belong to a fuller mention (`نظيره الأوكراني فولوديمير زيلينسكي`).
    pub mentions: Vec<Mention>,
    /// The nisbas left out.
    pub nisbas: Vec<Mention>,
    pub registry: &'a [Actor],
    verbs: Vec<Option<VerbForm>>,
}

/// Where a mention stands to its verb.
pub(crate) struct Found {
    pub mention: usize,
    pub rule: &'static str,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(article: &'a Article, mentions: &'a [Mention], registry: &'a [Actor]) -> Self {
        let text = &article.text;
        let mut verbs: Vec<Option<VerbForm>> = (0..text.tokens().len())
            .map(|t| (text.token(t).kind == TokenKind::Word).then(|| cue::verb_at(text, t)).flatten())
            .collect();
        // A verb whose perfect ends in ى is not written with ي: `تخلي` is the verbal noun.
        for (token, verb) in verbs.iter_mut().enumerate() {
            let third = verb.is_some_and(|f| {
                f.form.tense == Tense::Perfect && f.object.is_none() && cue::Verb::row(f.row).lemma.ends_with('ى')
            });
            if third && text.slice(text.token(token).span).ends_with('ي') {
                *verb = None;
            }
        }
        for (token, verb) in verbs.iter_mut().enumerate().skip(1) {
            let perfect = verb.is_some_and(|f| f.form.tense == Tense::Perfect && !f.conjunction);
            if perfect && governs_noun(text.fold(token - 1)) {
                *verb = None;
            }
        }
        let nisbas = mentions.iter().filter(|m| m.naming == Naming::Nisba).cloned().collect();
        let mentions = fullest(mentions);
        for mention in &mentions {
            verbs[mention.first()..mention.tokens.end].fill(None);
        }
        let mut scene = Self { article, text, mentions, nisbas, registry, verbs };
        for token in 0..scene.verbs.len() {
            if scene.verb(token).is_some() && !scene.stands_as_verb(token) {
                scene.verbs[token] = None;
            }
        }
        scene
    }

    /// Whether a word that may also be a noun or a preposition stands where a verb does.
    fn stands_as_verb(&self, token: usize) -> bool {
        let Some(form) = self.verb(token) else { return false };
        let word = self.text.fold(token);
        let dual = form.form.plural && word.ends_with('ا') && !word.ends_with("وا") && !word.ends_with("تا");
        let bare = form.form.tense == Tense::Perfect && (!form.form.plural || dual) && form.object.is_none();
        if token > 0 && bare && !form.conjunction && !form.form.feminine {
            // Of two perfects in a row the second is a verbal noun (`قرر رفع`, `أعلن رفض`).
            let last = self.verb(token - 1).is_some_and(|f| cue::Verb::row(f.row).kind != "modal");
            if last && cue::is_doubtful(word) {
                return false;
            }
        }
        if listed_bare("adverbial", word) {
            return self.is_followed_as_verb(token, cue::Verb::row(form.row));
        }
        !(bare && cue::is_doubtful(word)) || self.is_verb_place(token)
    }

    /// Where a clause begins, or its subject or a time ends: there a verb can stand.
    fn is_verb_place(&self, token: usize) -> bool {
        let Some(last) = token.checked_sub(1) else { return true };
        let before = self.text.fold(last);
        let joined = self.verb(token).is_some_and(|f| f.conjunction);
        let named = self.mentions.iter().rfind(|m| m.first() <= last && last < m.phrase.end.max(m.tokens.end));
        if let Some(named) = named.filter(|_| !joined) {
            // Behind verb and subject (`اقترحت الخرطوم منح`) stands what they do.
            return named.first().checked_sub(1).is_none_or(|v| self.verb(v).is_none()) && !self.is_governed(named);
        }
        self.text.token(last).kind != TokenKind::Word
            || joined
            || crate::text::without_article(before).is_some()
            || before.ends_with('ا') && !["ها", "هما", "نا"].iter().any(|p| before.ends_with(p))
            || listed_bare("leads-verb", before)
    }

    /// Whether a name, or one that و joins it to (`سلمتها لواشنطن، والحلف`), is led by a preposition: no subject.
    fn is_governed(&self, mention: &Mention) -> bool {
        if mention.as_place {
            return false;
        }
        if self.glued_preposition(mention).is_some() || mention.first() > 0 && self.is_preposition(mention.first() - 1)
        {
            return true;
        }
        let joined = self.text.fold(mention.first()).starts_with('و') && mention.span.start > self.start_of(mention);
        let before =
            self.mentions.iter().rfind(|m| m.tokens.end <= mention.first() && m.tokens.end + 1 >= mention.first());
        joined && before.is_some_and(|m| self.glued_preposition(m).is_some())
    }

    /// Where the first token of a mention begins.
    fn start_of(&self, mention: &Mention) -> u32 {
        self.text.token(mention.first()).span.start
    }

    /// A preposition's letters are a verb only before what that verb takes (`عبر عن`, `بين أن`, `قبل الوزير الدعوة`).
    fn is_followed_as_verb(&self, token: usize, verb: &cue::Verb) -> bool {
        let next = self.text.fold(token + 1);
        let takes = self.takes_preposition(verb, token + 1);
        let clause = verb.has("that") && cue::opens_clause(next).is_some();
        let named = self.mentions.iter().any(|m| m.first() == token + 1 && self.is_party(m));
        let object = verb.role("noun").is_some_and(|list| {
            (token + 2..token + 12).any(|t| {
                let word = self.text.fold(t);
                let word = crate::text::without_article(word).unwrap_or(word);
                list.split('|').any(|n| word.starts_with(crate::text::fold(n).trim_end_matches('ه')))
            })
        });
        // `عبر رئيس الوزراء عن`: behind its subject.
        let behind = named && (token + 2..token + 24).any(|t| self.takes_preposition(verb, t));
        self.is_verb_place(token) && (takes || clause || behind || named && object)
    }

    fn takes_preposition(&self, verb: &cue::Verb, token: usize) -> bool {
        let word = self.text.fold(token);
        verb.frame.iter().any(|(part, role)| *role != "source" && crate::text::fold(part) == word)
    }

    /// The reading of a token as a finite verb that is not part of a name.
    pub(crate) fn verb(&self, token: usize) -> Option<VerbForm> {
        self.verbs.get(token).copied().flatten()
    }

    /// Whether a mention can act or speak.
    pub(crate) fn is_party(&self, mention: &Mention) -> bool {
        !mention.as_place && self.registry[mention.actor].kind != ActorKind::Place && !self.is_matter(mention)
    }

    /// `الملف الأوكراني`, `أزمة لبنان`, `مدينة جنيف السويسرية`, `إلى الأميركيين`: what is talked about, where it is or
    /// a people, not who acts.
    fn is_matter(&self, mention: &Mention) -> bool {
        let Some(head) = mention.tokens.start.checked_sub(1) else { return false };
        let nisba = mention.naming == Naming::Nisba;
        let of_state = nisba || self.registry[mention.actor].kind == ActorKind::State;
        let place = |m: &Mention| m.as_place && m.tokens.contains(&head);
        let word = self.text.fold(mention.tokens.start);
        let people = word.ends_with("يون") || word.ends_with("يين");
        of_state && listed_stem(if nisba { "matter" } else { "matter-of" }, self.text.fold(head))
            || nisba && self.mentions.iter().any(place)
            || nisba && people && (self.is_preposition(head) || self.verb(head).is_some())
    }

    /// The preposition written onto a mention (`لوكالة`, `بواشنطن`).
    pub(crate) fn glued_preposition(&self, mention: &Mention) -> Option<char> {
        let first = mention.first();
        if first == mention.tokens.start {
            // What stands between the token's beginning and the name's is written onto it.
            let clitics = Span::new(self.text.token(first).span.start, mention.span.start);
            return self.text.slice(clitics).chars().rev().find(|c| matches!(c, 'ل' | 'ب' | 'ك'));
        }
        let word = self.text.fold(first);
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        bare.chars().next().filter(|c| matches!(c, 'ل' | 'ب' | 'ك') && self.looks_glued(word))
    }

    /// Where a title stands before the name, only `لل` and `لو…` forms tell; a name itself tells by its span.
    fn looks_glued(&self, word: &str) -> bool {
        word.starts_with("لل") || word.starts_with("بال") || self.known_title_after(word)
    }

    fn known_title_after(&self, word: &str) -> bool {
        let rest = word.strip_prefix(['ل', 'ب']).unwrap_or("");
        ["وكاله", "قناه", "صحيفه", "شبكه", "وزير", "وزاره", "رئيس", "نظير", "مجلس", "سفير"]
            .iter()
            .any(|t| rest.starts_with(t))
    }

    /// The subject of a verb: the party right after it, or the one right before it that opens the clause.
    /// `limit` is where what is said begins.
    pub(crate) fn subject(&self, verb: usize, limit: usize, sentence: &Range<usize>) -> Option<Found> {
        // `أنه أبلغ`: the pronoun is the subject.
        let last = self.text.fold(verb.saturating_sub(1));
        if verb > sentence.start && cue::opens_clause(last).is_some() && !last.ends_with('ن') {
            return None;
        }
        let before = self.subject_before(verb, sentence);
        // `أحرقوا صور فلان`: a plural ending is its own subject; none comes behind it.
        if self.text.fold(verb).ends_with("وا") && self.verb(verb).is_some_and(|f| f.form.plural) {
            return before;
        }
        let touches = |f: &Found| {
            let m = &self.mentions[f.mention];
            let end = m.phrase.end.max(m.tokens.end);
            let auxiliary = (end..verb).all(|t| listed("auxiliary", self.text.fold(t)));
            auxiliary || self.text.fold(verb - 1) == "قد"
        };
        match before {
            Some(found) if touches(&found) => Some(found),
            before => self.subject_after(verb, limit).or(before),
        }
    }

    /// Whether a mention is feminine by its first word or as a state: a masculine verb right before it has another
    /// subject (`وطالب المنظمة`, `واتهم موسكو`).
    fn is_feminine(&self, mention: &Mention) -> bool {
        let first = self.text.slice(self.text.token(mention.first()).span);
        if self.registry[mention.actor].kind != ActorKind::State {
            return first.ends_with('ة') && self.registry[mention.actor].kind != ActorKind::Person;
        }
        let city = mention.naming == Naming::Metonym
            && crate::text::without_article(self.text.fold(mention.first())).is_none();
        first.ends_with(['ة', 'ا', 'ى']) || city && !first.starts_with("ال")
    }

    /// Whether a verb and the mention right after it go together as verb and subject.
    fn agrees(&self, verb: usize, mention: &Mention) -> bool {
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
            let from = if each { start } else { self.behind_asides(verb + 1, start) };
            let between = from..start;
            let stopped = between.clone().any(|t| self.is_preposition(t) || self.verb(t).is_some());
            if stopped {
                break;
            }
            // `وصل إلى نيامي السبت وفد نيجيري`: where and when may stand before the subject.
            if m.as_place && self.leads_to(start) {
                continue;
            }
            if self.glued_preposition(m).is_some() {
                break;
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

    /// The first token behind places told with a preposition (`إلى نيامي`) that stand from a token on.
    fn behind_asides(&self, from: usize, limit: usize) -> usize {
        let mut at = from;
        while at < limit {
            let preposition = usize::from(self.is_preposition(at));
            let place = self.mentions.iter().find(|m| m.as_place && m.first() == at + preposition);
            match place.filter(|m| m.tokens.end <= limit && self.leads_to(m.first())) {
                Some(m) => at = m.tokens.end,
                None => break,
            }
        }
        at
    }

    /// Of a name within another's title (`المتحدثة باسم البيت الأبيض ليندا هاريس`) the whole.
    pub(super) fn whole(&self, mention: usize) -> usize {
        let start = self.mentions[mention].first();
        let holds = |m: &Mention| m.first() == start && m.tokens.start > self.mentions[mention].tokens.start;
        (mention + 1..self.mentions.len().min(mention + 4))
            .rfind(|&m| holds(&self.mentions[m]) && self.is_party(&self.mentions[m]))
            .unwrap_or(mention)
    }

    fn subject_before(&self, verb: usize, sentence: &Range<usize>) -> Option<Found> {
        let before = self.mentions.iter().enumerate().rev();
        for (mention, m) in before.skip_while(|(_, m)| m.tokens.start >= verb) {
            let start = m.first();
            if start < sentence.start {
                break;
            }
            let end = m.phrase.end.max(m.tokens.end);
            if end > verb {
                continue;
            }
            let gap = end..verb;
            // Between subject and verb only what stands apart between commas may come.
            let apart = self.text.fold(end) == "،" || self.text.fold(end) == ",";
            let led = start.checked_sub(1).map_or("", |t| self.text.fold(t));
            let had = self.text.fold(verb - 1) == "قد" && matches!(led, "كان" | "وكان" | "كانت" | "وكانت");
            let close =
                had || gap.len() <= 1 || (apart && gap.len() <= 12 && matches!(self.text.fold(verb - 1), "،" | ","));
            if close && self.opens_clause(start, sentence) && self.is_party(m) && self.glued_preposition(m).is_none() {
                return Some(Found { mention, rule: "subject before the verb" });
            }
            if gap.len() > 14 {
                break;
            }
        }
        None
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
                | "بينما"
                | "ان"
                | "اما"
        ) || cue::opens_clause(before).is_some()
            || self.text.token(token).fold.starts_with(['و', 'ف'])
            || self.text.token(token - 1).kind == TokenKind::Punct
    }

    pub(crate) fn is_preposition(&self, token: usize) -> bool {
        matches!(
            self.text.fold(token),
            "في" | "من"
                | "الي"
                | "عن"
                | "علي"
                | "مع"
                | "خلال"
                | "امام"
                | "لدي"
                | "بين"
                | "ضد"
                | "نحو"
                | "عبر"
                | "بعد"
                | "قبل"
                | "عقب"
        )
    }

    /// The first party mention that begins in a range.
    pub(crate) fn party_in(&self, tokens: Range<usize>) -> Option<usize> {
        self.mentions.iter().position(|m| {
            let start = m.first();
            tokens.contains(&start) && self.is_party(m) && m.naming != Naming::Nisba
        })
    }
}

fn fullest(mentions: &[Mention]) -> Vec<Mention> {
    let part_of = |m: &Mention, other: &Mention| {
        other.naming != Naming::Nisba && other.phrase.start <= m.tokens.start && m.tokens.end <= other.phrase.end
    };
    let kept = mentions.iter().filter(|m| m.naming != Naming::Nisba || !mentions.iter().any(|other| part_of(m, other)));
    kept.cloned().collect()
}

/// A word after which a noun must come, so that what looks like a perfect is a verbal noun (`عدم منح`, `إلى منع`).
fn governs_noun(word: &str) -> bool {
    let word = word.strip_prefix('و').filter(|w| w.chars().count() >= 2).unwrap_or(word);
    matches!(
        word,
        "في" | "من"
            | "الي"
            | "علي"
            | "عن"
            | "مع"
            | "بعد"
            | "قبل"
            | "قبيل"
            | "دون"
            | "بدون"
            | "عدم"
            | "بعدم"
            | "خلال"
            | "منذ"
            | "عقب"
            | "بين"
            | "غير"
            | "كل"
            | "اي"
            | "بغيه"
            | "اجل"
            | "نحو"
            | "عبر"
            | "ضد"
            | "بسبب"
            | "نتيجه"
            | "بهدف"
            | "رغم"
            | "اثر"
            | "حول"
            | "بشان"
            | "اجراء"
            | "امكانيه"
            | "ضروره"
            | "محاوله"
            | "استمرار"
            | "ثم من"
            | "جراء"
            | "مجرد"
            | "بعض"
            | "هذا"
            | "هذه"
            | "ذلك"
            | "احد"
    )
}
