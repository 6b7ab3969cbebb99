//! An article with all that the tables say of its words: the ground on which every rule stands.

use super::cue::Cues;
use super::known::Known;
use super::lookup::{Bare, Hit, Sense, stripped};
use super::name::Part;
use super::nisba::NisbaHit;
use super::office::Office;
use super::sense;
use crate::article::Article;
use crate::text::Set;
use crate::text::{Text, TokenKind, without_article};
use std::cell::OnceCell;
use std::ops::Range;

/// The words of an article and what the tables know of them.
pub(super) struct Page<'a> {
    pub article: &'a Article,
    pub text: &'a Text,
    pub known: &'a Known,
    /// Whether what happened is read from the token's line.
    pub read: Vec<bool>,
    /// The classes of every token, proclitics aside.
    pub cues: Vec<Cues>,
    /// Names and offices of the tables, in order, none overlapping.
    pub hits: Vec<Hit>,
    /// The hit that holds a token.
    hit_of: Vec<u32>,
    /// The nisba that starts at a token.
    nisbas: Vec<Option<NisbaHit>>,
    /// What every token could be in a name, once it has been asked.
    pub parts: Vec<OnceCell<Part>>,
    /// Every folded word of the article that stands free.
    pub words: Set<&'a str>,
    /// Words that stand right behind a verb of saying and right before what is said.
    subjects: Set<&'a str>,
    /// The year that the article speaks from, as well as one can tell.
    pub year: Option<i32>,
}

const NONE: u32 = u32::MAX;

impl<'a> Page<'a> {
    pub fn new(article: &'a Article, known: &'a Known) -> Self {
        let text = &article.text;
        let n = text.tokens().len();
        let mut read = vec![false; n];
        for block in article.read_blocks() {
            let end = block.tokens.end.min(n);
            read[block.tokens.start.min(end)..end].fill(true);
        }
        let cues = text.tokens().iter().map(|t| cues(known, &t.fold)).collect();
        let mut page = Self {
            article,
            text,
            known,
            read,
            cues,
            hits: Vec::new(),
            hit_of: vec![NONE; n],
            nisbas: vec![None; n],
            parts: vec![OnceCell::new(); n],
            words: text.tokens().iter().map(|t| &*t.fold).filter(|w| w.len() > 4).collect(),
            subjects: Set::default(),
            year: year(article),
        };
        let said = |t: usize| t > 0 && page.cues[t - 1].any(Cues::SAY) && page.cue(t + 1).any(Cues::SPEECH);
        page.subjects = (0..n).filter(|t| page.is_word(*t) && said(*t)).map(|t| text.fold(t)).collect();
        page.scan();
        page
    }

    fn scan(&mut self) {
        let text = self.text;
        for sentence in text.sentences() {
            let mut at = sentence.start;
            while at < sentence.end {
                if !self.read[at] {
                    at += 1;
                    continue;
                }
                if let Some(counted) = self.known.nisbas.counted(text, at) {
                    self.nisbas[at] = Some(counted);
                    at = counted.end;
                    continue;
                }
                if let Some(hit) = self.known.forms.longest(text, at).filter(|h| h.tokens.end <= sentence.end)
                    && self.stands(&hit)
                {
                    let end = hit.tokens.end;
                    self.hit_of[at..end].fill(self.hits.len() as u32);
                    self.hits.push(hit);
                    at = end;
                    continue;
                }
                let nisba = self.known.nisbas.at(text, at).filter(|n| n.end <= sentence.end);
                self.nisbas[at] = nisba.filter(|n| self.stands_as_nisba(at, n));
                at = self.nisbas[at].map_or(at + 1, |n| n.end);
            }
        }
    }

    /// Whether a hit may stand: a short name behind a read proclitic or a common word needs more than itself.
    fn stands(&self, hit: &Hit) -> bool {
        let at = hit.tokens.start;
        let single = hit.tokens.len() == 1;
        // `السلطات المالية` of Mali are no ministry of finance.
        if single && hit.sense(Sense::Ministry).is_some() {
            let of_state = |n: &NisbaHit| self.names_state(n.actor) && self.stands_as_nisba(at, n);
            let homograph =
                self.known.cues(without_article(self.text.fold(at)).unwrap_or_default()).any(Cues::HOMOGRAPH);
            if homograph && self.known.nisbas.at(self.text, at).is_some_and(|n| of_state(&n)) {
                return false;
            }
        }
        // أمام "before" is no imam.
        if single && &*self.bare(at, hit.letters) == "امام" && !self.text.slice(self.text.token(at).span).contains('إ')
        {
            return false;
        }
        // `باب` is no ب and أب.
        let short = |letters| self.bare(at, hit.letters).chars().count() < letters;
        if single && hit.letters > 0 && (short(3) || hit.sense(Sense::Body).is_some() && short(4)) {
            return false;
        }
        // `هذا كلام` is no ك and لام, `البنوك وبنوك أخرى` none in Nuuk.
        let whole = self.known.common.lists_object(self.text.fold(at));
        let other = |(sense, _): &(Sense, u32)| matches!(sense, Sense::Office | Sense::Body | Sense::Ministry);
        if single && hit.letters > 0 && whole && !hit.senses.iter().any(other) {
            return false;
        }
        if single && hit.letters > 0 && !self.cues[at].is_empty() && self.known.cues.contains_key(self.text.fold(at)) {
            return false;
        }
        if single && self.known.cues(&self.bare(at, hit.letters)).any(Cues::HOMOGRAPH) {
            let before = if at > 0 { self.cues[at - 1] } else { Cues::default() };
            let titled = at > 0 && self.hit(at - 1).is_some_and(|h| h.letters < 2);
            // `مالي تعلّق …`, `مسقط في 18 يوليو`
            let subject = hit.letters == 0 && self.cues.get(at + 1).is_some_and(|c| c.any(Cues::VERB));
            let stands = before.any(Cues::VERB.and(Cues::PREP).and(Cues::WITH))
                || at > 0 && opens_clause(self.text.fold(at - 1));
            return titled
                || hit.letters == 0 && self.is_listed(hit.tokens.end)
                || stands && hit.letters == 0 && self.is_spoken_of(hit)
                || subject && opens(self.text, at)
                || sense::dateline(self, hit)
                || hit.particle == Some('ب')
                || before.any(Cues::IN.and(Cues::TO).and(Cues::WITH).and(Cues::PLACE_HEAD).and(Cues::PLACE_WORD));
        }
        let place_alone = hit.sense(Sense::Place).is_some()
            && hit.senses.iter().all(|(s, _)| matches!(s, Sense::Place | Sense::Surname));
        if single && place_alone {
            let bare = self.bare(at, hit.letters);
            let common = !self.known.cues(&bare).is_empty() || self.known.given.contains_key(&*bare);
            let placed = at > 0 && self.cues[at - 1].any(Cues::IN.and(Cues::TO).and(Cues::PLACE_HEAD));
            return !common || placed;
        }
        true
    }

    /// `عقوبات مالية` are financial, `الجنود الماليون` are of Mali: a nisba that is an ordinary adjective too stands behind
    /// a definite noun of people or power, and behind an indefinite one of people where its state is spoken of.
    fn stands_as_nisba(&self, at: usize, nisba: &NisbaHit) -> bool {
        let word = self.bare(at, nisba.letters);
        let bare = without_article(&word).unwrap_or(&word);
        let stem = ["ون", "ين", "ه"].iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
        if !self.known.cues(stem).any(Cues::HOMOGRAPH) {
            return true;
        }
        let Some(before) = at.checked_sub(1).filter(|_| nisba.letters == 0) else { return false };
        let office = self.hit(before).is_some_and(|h| h.sense(Sense::Office).is_some());
        let people = office || self.cues[before].any(Cues::SIDE.and(Cues::RANK));
        let power = self.hit(before).is_some_and(|h| h.sense(Sense::Ministry).is_some())
            || self.cues[before].any(Cues::ORG_WEAK);
        match nisba.definite {
            true => people || power,
            false => people && self.names_state(nisba.actor),
        }
    }

    /// `وترفض مالي`: whether the article names what a homograph means in words that mean nothing else.
    fn is_spoken_of(&self, hit: &Hit) -> bool {
        hit.sense(Sense::State).is_some_and(|state| self.names_state(state))
    }

    /// `مالي وفولتا العليا`: whether a state follows as the next of a list.
    fn is_listed(&self, next: usize) -> bool {
        let state = self.known.forms.longest(self.text, next);
        state.is_some_and(|h| h.conjunction && h.particle.is_none() && h.sense(Sense::State).is_some())
    }

    fn names_state(&self, state: u32) -> bool {
        let sure = |h: &Hit| {
            let homograph = || self.known.cues(&self.bare(h.tokens.start, h.letters)).any(Cues::HOMOGRAPH);
            h.senses.iter().any(|(s, who)| matches!(s, Sense::State | Sense::Metonym) && *who == state)
                && (h.tokens.len() > 1 || !homograph() || h.letters == 0 && self.is_listed(h.tokens.end))
        };
        (0..self.read.len()).any(|t| self.known.forms.longest(self.text, t).is_some_and(|h| sure(&h)))
    }

    /// The folded word at a token without its first letters, the article restored.
    pub fn bare(&self, at: usize, letters: usize) -> std::borrow::Cow<'_, str> {
        let word = self.text.fold(at);
        if letters == 0 {
            return word.into();
        }
        stripped(word).into_iter().find(|b| b.letters == letters).map_or(word.into(), |b| b.rest)
    }

    pub fn hit(&self, at: usize) -> Option<&Hit> {
        self.hit_of.get(at).filter(|h| **h != NONE).map(|h| &self.hits[*h as usize])
    }

    /// The hit that starts at a token.
    pub fn hit_at(&self, at: usize) -> Option<&Hit> {
        self.hit(at).filter(|h| h.tokens.start == at)
    }

    pub fn nisba(&self, at: usize) -> Option<NisbaHit> {
        self.nisbas.get(at).copied().flatten()
    }

    pub fn office(&self, at: usize) -> Option<(&Hit, &'a Office)> {
        let hit = self.hit_at(at)?;
        let offices =
            || hit.senses.iter().filter(|(s, _)| *s == Sense::Office).map(|(_, o)| &self.known.offices[*o as usize]);
        // `مسؤولة` is a woman and no `مسؤوله`.
        let woman = self.text.slice(self.text.token(hit.tokens.start).span).ends_with('ة');
        let office = offices().find(|o| !woman || !o.possessive).or_else(|| offices().next())?;
        Some((hit, office))
    }

    /// Whether the word is an ordinary one; what says something is none for its endings alone (`أعلن نظروف أن`).
    pub fn is_common(&self, word: &str) -> bool {
        let plain = !word.starts_with("ال") && !["ون", "ين", "ات", "ه"].iter().any(|plural| word.ends_with(plural));
        let says = plain && self.subjects.contains(word);
        self.known.common.lists(word) || !says && self.known.common.has(word)
    }

    /// The state of an organ that is spelt like another state's: `المجلس الأعلى للدولة في الجزائر` is not Libya's.
    pub fn other_state(&self, hit: &Hit, body: u32) -> Option<u32> {
        let end = hit.tokens.end;
        let organ = &self.known.actors[body as usize];
        let of =
            organ.of.filter(|_| organ.kind == super::ActorKind::Organisation).filter(|of| self.is_state(*of as u32))?;
        let behind = self.hit_at(end + 1).filter(|h| h.letters == 0 && self.text.fold(end) == "في");
        let named = behind.and_then(|h| h.sense(Sense::State).or(h.sense(Sense::Metonym)));
        let nisba = self.nisba(end).filter(|n| n.letters == 0 && n.definite && !n.plural).map(|n| n.actor);
        nisba.or(named).filter(|state| self.is_state(*state) && *state as usize != of)
    }

    fn is_state(&self, actor: u32) -> bool {
        self.known.actors[actor as usize].kind == super::ActorKind::State
    }

    /// Whether the article names in full whom a surname may mean.
    pub fn is_named_in_full(&self, surname: &Hit) -> bool {
        let full = |who: u32| self.hits.iter().any(|h| h.senses.contains(&(Sense::Person, who)));
        surname.senses.iter().any(|(s, who)| *s == Sense::Surname && full(*who))
    }

    /// Whether the word at a token opens with the article: `إليوت` does not.
    pub fn has_article(&self, at: usize) -> bool {
        let raw = self.text.slice(self.text.token(at).span);
        self.text.fold(at).starts_with("ال") && !raw.starts_with(['أ', 'إ', 'آ'])
    }

    pub fn cue(&self, at: usize) -> Cues {
        self.cues.get(at).copied().unwrap_or_default()
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.text.token(at).kind == TokenKind::Word
    }

    pub fn sentence(&self, at: usize) -> Range<usize> {
        self.text.sentence_of(at)
    }
}

/// Words behind which a clause opens with its subject: `أن`, `فإن`, `لأن`.
pub(super) fn opens_clause(word: &str) -> bool {
    matches!(word.trim_start_matches(['و', 'ف', 'ب', 'ل']), "ان" | "كن")
}

fn opens(text: &Text, at: usize) -> bool {
    at == 0 || text.token(at - 1).line != text.token(at).line
}

fn cues(known: &Known, word: &str) -> Cues {
    let whole = known.cues(word);
    if !whole.is_empty() {
        // `وفي` is what في is, `وقال` what قال is.
        let bare = word.strip_prefix('و').map(|w| known.cues(w)).unwrap_or_default();
        let same = whole.any(Cues::PREP) && bare.any(Cues::PREP) || bare.any(Cues::SAY);
        return if same { whole.and(bare) } else { whole };
    }
    // No conjunction stands behind a preposition: كوفي is no ك and وفي.
    let bare = stripped(word).into_iter().filter(|b| b.particle.is_none() || !b.rest.starts_with('و'));
    // Nor another preposition, unless it is a noun: بالي is no ب and إلى.
    let fits = |b: &Bare| b.particle.is_none() || !matches!(&*b.rest, "الي" | "علي" | "في" | "من" | "عن");
    bare.filter(fits).map(|b| known.cues(&b.rest)).find(|c| !c.is_empty()).unwrap_or_default()
}

/// The year an article speaks from: the one given, else the latest of those it names most.
fn year(article: &Article) -> Option<i32> {
    if let Some(year) = article.published.as_deref().and_then(|p| p.get(..4)).and_then(|y| y.parse().ok()) {
        return Some(year);
    }
    let numbers = article.text.tokens().iter().filter(|t| t.kind == TokenKind::Number);
    let years: Vec<i32> = numbers.filter_map(|t| t.fold.parse().ok()).filter(|y| (1945..=2050).contains(y)).collect();
    let count = |year: i32| years.iter().filter(|y| **y == year).count();
    years.iter().copied().max_by_key(|y| (count(*y), *y))
}
