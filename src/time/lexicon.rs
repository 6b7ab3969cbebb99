//! The words of time, from the tables in `lexicon/time`: a folded form (or several words in a row) and what it may mean.

use super::expr::{Cal, Part, Rel, Season, Section, Unit};
use crate::order::Sorted;
use crate::text::Map;
use crate::text::{fold, table};
use std::sync::LazyLock;

/// How many of a unit a form says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    One,
    Two,
    Many,
}

macro_rules! words {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// Function words, as `words.tsv` names them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum W { $($variant),* }

        impl W {
            fn named(name: &str) -> Option<W> {
                match name { $($name => Some(W::$variant),)* _ => None }
            }
        }
    };
}

words! {
    In "in", From "from", To "to", Until "until", Between "between", Since "since", Before "before", After "after",
    During "during", Throughout "throughout", Lasting "lasting", Every "every", This "this", That "that",
    Corresponding "corresponding", Approx "approx", ApproxAfter "approx_after", More "more", Less "less",
    Several "several", Few "few", Full "full", Except "except", Half "half", Third "third", Fourth "fourth", Or "or",
    And "and", Al "al", Ah "ah", Ad "ad", Bc "bc", Ago "ago", Thereof "thereof", At "at", Hence "hence",
    Dated "dated", Which "which", Early "early", Late "late", Earlier "earlier", Counted "counted", Numbered "numbered", Event "event",
    Weekend "weekend", SameHead "same_head", WithPronoun "with_pronoun", Beside "beside", Chapter "chapter", Closing "closing", Times "times", DayHead "day_head", AtOnce "at_once", Announce "announce",
}

/// What a form may mean. Most forms mean one thing; some mean several, and the rules choose.
#[derive(Clone, Debug, Default)]
pub(super) struct Lex {
    /// A month; `weak` 1: the form is also an ordinary word or name, 2: it hardly ever means the month.
    pub month: Option<(Cal, u8)>,
    pub weak: u8,
    pub weekday: Option<u8>,
    pub unit: Option<(Unit, Count)>,
    pub dual: bool,
    pub card: Option<u32>,
    /// An ordinal, and whether it is feminine.
    pub ord: Option<(u32, bool)>,
    pub rel: Option<Rel>,
    pub part: Option<Part>,
    pub adverb: bool,
    pub noun: bool,
    pub day: Option<i8>,
    pub season: Option<Season>,
    pub section: Option<Section>,
    /// A vague reference; `led`: only behind في.
    pub vague: Option<&'static str>,
    pub led: bool,
    pub decade: Option<i32>,
    pub set: Option<&'static str>,
    pub holiday: Option<&'static str>,
    pub words: u64,
    /// Which of the above it has, as bits of [`sense`]: rules ask for them first.
    pub senses: u32,
    /// Whether the article stands before it.
    pub definite: bool,
}

/// Bits of what a piece may mean.
pub(super) mod sense {
    pub const DIGITS: u32 = 1;
    pub const MONTH: u32 = 1 << 1;
    pub const WEEKDAY: u32 = 1 << 2;
    pub const UNIT: u32 = 1 << 3;
    pub const CARD: u32 = 1 << 4;
    pub const ORD: u32 = 1 << 5;
    pub const PART: u32 = 1 << 6;
    pub const DAY: u32 = 1 << 7;
    pub const SEASON: u32 = 1 << 8;
    pub const SECTION: u32 = 1 << 9;
    pub const VAGUE: u32 = 1 << 10;
    pub const SET: u32 = 1 << 11;
    pub const HOLIDAY: u32 = 1 << 12;
    pub const DECADE: u32 = 1 << 13;
    /// هذا, نفس, ال, نصف, ربع: words with which a point or a length may begin.
    pub const HEAD: u32 = 1 << 14;
    /// من, بين.
    pub const LEAD: u32 = 1 << 15;
    /// قبل, بعد, منذ, خلال, بعدها, عشية.
    pub const SHIFT: u32 = 1 << 16;
    pub const EVERY: u32 = 1 << 17;
    /// وقت لاحق, وقت سابق.
    pub const WITHIN: u32 = 1 << 18;
}

impl Lex {
    fn senses(&self) -> u32 {
        use sense::*;
        let any = |words: &[W]| words.iter().any(|&word| self.has(word));
        let bits = [
            (self.month.is_some(), MONTH),
            (self.weekday.is_some(), WEEKDAY),
            (self.unit.is_some(), UNIT),
            (self.card.is_some(), CARD),
            (self.ord.is_some(), ORD),
            (self.part.is_some(), PART),
            (self.day.is_some(), DAY),
            (self.season.is_some(), SEASON),
            (self.section.is_some(), SECTION),
            (self.vague.is_some(), VAGUE),
            (self.set.is_some(), SET),
            (self.holiday.is_some(), HOLIDAY),
            (self.decade.is_some(), DECADE),
            (
                any(&[
                    W::This,
                    W::That,
                    W::SameHead,
                    W::Al,
                    W::Half,
                    W::Third,
                    W::Fourth,
                    W::Several,
                    W::Chapter,
                    W::Weekend,
                    W::DayHead,
                ]),
                HEAD,
            ),
            (any(&[W::From, W::Between]), LEAD),
            (any(&[W::Before, W::After, W::Since, W::During, W::WithPronoun, W::Beside]), SHIFT),
            (any(&[W::Every, W::Times]), EVERY),
            (any(&[W::Early, W::Late, W::Earlier, W::Closing]), WITHIN),
        ];
        bits.into_iter().filter_map(|(has, bit)| has.then_some(bit)).sum()
    }

    pub fn has(&self, word: W) -> bool {
        self.words & (1 << word as u64) != 0
    }
}

#[derive(Default)]
struct Entry {
    lex: u16,
    /// Rows of further words that go on from here, longest first.
    phrases: Vec<(Vec<String>, u16)>,
}

/// All forms by their (first) folded word.
pub(super) struct Lexicon {
    entries: Map<String, Entry>,
    lexes: Vec<Lex>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

/// The one lexicon.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    pub fn lex(&self, id: u16) -> &Lex {
        &self.lexes[usize::from(id)]
    }

    /// The longest reading of the words from here on: lexeme and number of words. `next` gives the words that follow.
    pub fn find<'t>(&self, first: &str, next: impl Fn(usize) -> &'t str) -> Option<(u16, usize)> {
        let entry = self.entries.get(first)?;
        for (rest, lex) in &entry.phrases {
            if rest.iter().enumerate().all(|(n, word)| next(n + 1) == word) {
                return Some((*lex, rest.len() + 1));
            }
        }
        (entry.lex != 0).then_some((entry.lex, 1))
    }

    fn load() -> Self {
        let mut it = Self { entries: Map::default(), lexes: vec![Lex::default()] };
        for row in table("time/months").rows() {
            let calendar = if row.get("calendar") == "h" { Cal::Hijri } else { Cal::Gregorian };
            let Ok(month) = row.get("month").parse() else { continue };
            let weak = row.get("weak").parse().unwrap_or(0);
            for form in row.list("forms") {
                it.add(form, &|lex| (lex.month, lex.weak) = (Some((calendar, month)), weak));
            }
        }
        for row in table("time/weekdays").rows() {
            let day = row.get("day").parse().ok();
            for form in row.list("forms") {
                it.add(form, &|lex| lex.weekday = day);
                it.add(form.trim_start_matches("ال"), &|lex| lex.weekday = day);
            }
        }
        for row in table("time/units").rows() {
            let Some(unit) = Unit::named(row.get("unit")) else { continue };
            for (column, count) in [("one", Count::One), ("two", Count::Two), ("many", Count::Many)] {
                for form in row.list(column) {
                    it.add_both(form, &|lex| {
                        lex.dual |= count == Count::Two;
                        lex.unit = lex.unit.or(Some((unit, count)));
                    });
                }
            }
        }
        for row in table("time/numbers").rows() {
            let Ok(value) = row.get("value").parse::<u32>() else { continue };
            let kind = row.get("kind");
            for form in row.list("forms") {
                it.add_both(form, &|lex| match kind {
                    "card" => lex.card = Some(value),
                    _ => lex.ord = lex.ord.or(Some((value, kind == "ordf"))),
                });
            }
        }
        for row in table("time/modifiers").rows() {
            let rel = Rel::named(row.get("rel"));
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.rel = rel));
        }
        for row in table("time/days").rows() {
            let offset = row.get("offset").parse().ok();
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.day = offset));
        }
        for row in table("time/parts").rows() {
            let part = Part::named(row.get("part"));
            row.list("forms").for_each(|form| it.add_both(form, &|lex| (lex.part, lex.noun) = (part, true)));
            row.list("adverb").for_each(|form| it.add(form, &|lex| (lex.part, lex.adverb) = (part, true)));
        }
        for row in table("time/seasons").rows() {
            let season = Season::named(row.get("season"));
            row.list("forms").for_each(|form| it.add_both(form, &|lex| lex.season = season));
        }
        for row in table("time/sections").rows() {
            let section = Section::named(row.get("section"));
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.section = section));
        }
        for row in table("time/words").rows() {
            let Some(word) = W::named(row.get("word")) else { continue };
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.words |= 1 << word as u64));
        }
        for row in table("time/vague").rows() {
            let led = !row.get("led").is_empty();
            row.list("forms").for_each(|form| it.add(form, &|lex| (lex.vague, lex.led) = (Some(row.get("ref")), led)));
        }
        for row in table("time/decades").rows() {
            let years = row.get("years").parse().ok();
            row.list("forms").for_each(|form| it.add_both(form, &|lex| lex.decade = years));
        }
        for row in table("time/sets").rows() {
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.set = Some(row.get("value"))));
        }
        for row in table("time/holidays").rows() {
            row.list("forms").for_each(|form| it.add(form, &|lex| lex.holiday = Some(row.get("date"))));
        }
        it.lexes.iter_mut().for_each(|lex| lex.senses = lex.senses());
        for entry in it.entries.values_mut() {
            entry.phrases.order_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        it
    }

    /// The form with and without the article.
    fn add_both(&mut self, form: &str, set: &dyn Fn(&mut Lex)) {
        self.add(form, set);
        if !form.starts_with("ال") {
            self.add(&article(form), set);
        }
    }

    fn add(&mut self, form: &str, set: &dyn Fn(&mut Lex)) {
        // Abbreviations with stops (ق.م) stand as several tokens.
        let folded = fold(form).replace('.', " . ");
        let mut words = folded.split_whitespace().map(str::to_owned);
        let Some(first) = words.next() else { return };
        let definite = first.starts_with("ال");
        let rest: Vec<String> = words.collect();
        let entry = self.entries.entry(first).or_default();
        let slot = match entry.phrases.iter_mut().find(|(words, _)| *words == rest) {
            _ if rest.is_empty() => &mut entry.lex,
            Some((_, slot)) => slot,
            None => {
                entry.phrases.push((rest, 0));
                &mut entry.phrases.last_mut().expect("just pushed").1
            }
        };
        if *slot == 0 {
            *slot = self.lexes.len() as u16;
            self.lexes.push(Lex { definite, ..Lex::default() });
        }
        set(&mut self.lexes[usize::from(*slot)]);
    }
}

/// The article before a form; before its noun in `بعد ظهر`, `منتصف ليل`.
fn article(form: &str) -> String {
    match form.rsplit_once(' ') {
        Some((head, noun)) => format!("{head} ال{noun}"),
        None => format!("ال{form}"),
    }
}
