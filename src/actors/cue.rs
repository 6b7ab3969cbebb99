//! The classes of words that tell who or what stands beside them (`lexicon/actors/cues.tsv`).

use crate::text::Map;
use crate::text::{fold, table};

/// A set of word classes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cues(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal $text:literal),* $(,)?) => {
        impl Cues {
            $(pub const $name: Cues = Cues(1 << $bit);)*
            fn named(class: &str) -> Cues {
                match class { $($text => Cues::$name,)* _ => Cues(0) }
            }
        }
    };
}

classes! {
    SAY = 0 "say", ACT = 1 "act", WITH = 2 "with", IN = 3 "in", TO = 4 "to", GO = 5 "go",
    ADJ = 7 "adj", PREP = 8 "prep", TWO = 9 "two", BOTH = 10 "both", PEER = 11 "peer", OWN = 12 "own",
    LAST = 13 "last", SIDE = 14 "side", RANK = 15 "rank", AGENCY = 16 "agency", ORG_HEAD = 17 "orghead",
    PLACE_HEAD = 18 "placehead", COMMON = 19 "common", NOT_NAME = 20 "notname",
    ORG_WEAK = 21 "orgweak", PLACE_WORD = 22 "placeword", CLUB = 23 "club", HOMOGRAPH = 24 "homograph",
    MONTH = 25 "month", MONTH_HEAD = 26 "monthhead", ORG_VAGUE = 27 "orgvague", SITED = 28 "sited",
    CONTEST = 29 "contest", SPEECH = 30 "speech", DAYPART = 6 "daypart", DAY = 31 "day", STATES = 32 "states", RELATIVE = 33 "relative",
    ORDINAL = 34 "ordinal", NAMED_AFTER = 35 "namedafter", VISIT = 36 "visit",
}

impl Cues {
    pub const VERB: Cues = Cues(Cues::SAY.0 | Cues::ACT.0);

    /// Whether the word is in any of the classes.
    pub fn any(self, of: Cues) -> bool {
        self.0 & of.0 != 0
    }

    /// Whether the word is in no class at all.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both sets together.
    pub fn and(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }
}

/// The classes of all words that have any, by folded word.
pub(super) fn load() -> Map<Box<str>, Cues> {
    let mut out: Map<Box<str>, Cues> = Map::default();
    for row in table("actors/cues").rows() {
        let class = Cues::named(row.get("class"));
        for form in row.list("forms") {
            let entry = out.entry(fold(form).into()).or_default();
            *entry = entry.and(class);
        }
    }
    for row in table("actors/ranks").rows() {
        for form in row.list("forms") {
            let entry = out.entry(fold(form).into()).or_default();
            *entry = entry.and(Cues::RANK);
        }
    }
    for row in table("actors/not_names").rows() {
        let entry = out.entry(fold(row.get("form")).into()).or_default();
        *entry = entry.and(Cues::NOT_NAME);
    }
    out
}
