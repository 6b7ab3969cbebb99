//! The words that introduce speech, and what the verb table says of them.

use crate::order::Sorted as _;
use crate::text::{Map, Set};
use crate::text::{Text, VerbForm, fold, table, verb_forms};
use std::sync::LazyLock;

/// What `lexicon/events/verbs.tsv` says of a verb.
#[derive(Debug)]
pub struct Verb {
    /// Perfect, third person masculine singular.
    pub lemma: &'static str,
    /// `report`, `event`, `light`, `phase-begin` …
    pub kind: &'static str,
    /// PLOVER type, upper case; empty where a noun decides.
    pub event: &'static str,
    /// PLOVER mode; empty for none.
    pub mode: &'static str,
    /// What its subject, object and prepositions name: `subj:both`, `مع:both`, `that` …
    pub frame: Vec<(&'static str, &'static str)>,
    /// English, past tense.
    pub en: &'static str,
}

static VERBS: LazyLock<Vec<Verb>> = LazyLock::new(|| {
    let frame = |row: crate::text::Row| {
        row.list("frame").map(|rule| rule.split_once([':', '=']).unwrap_or((rule, ""))).collect()
    };
    table("events/verbs")
        .rows()
        .map(|row| Verb {
            lemma: row.get("lemma"),
            kind: row.get("kind"),
            event: row.get("type"),
            mode: row.get("mode"),
            frame: frame(row),
            en: row.get("en"),
        })
        .collect()
});

impl Verb {
    /// The verb of a row of the table.
    pub fn row(row: usize) -> &'static Verb {
        static NONE: Verb = Verb { lemma: "", kind: "", event: "", mode: "", frame: Vec::new(), en: "" };
        VERBS.get(row).unwrap_or(&NONE)
    }

    /// The row of a lemma.
    pub fn find(lemma: &str) -> Option<usize> {
        VERBS.iter().position(|v| v.lemma == lemma)
    }

    /// Whether it introduces what someone says.
    pub fn is_report(&self) -> bool {
        self.kind == "report"
    }

    /// What a part of its frame names (`subj`, `obj`, a preposition), if it is there.
    pub fn role(&self, part: &str) -> Option<&'static str> {
        self.frame.iter().find(|(p, _)| *p == part).map(|(_, role)| *role)
    }

    /// Whether it may take a clause; of a verb in several rows one tells it (`تعهد بمليون دولار`, `تعهد بأن`).
    pub fn takes_clause(&self) -> bool {
        VERBS.iter().any(|v| v.lemma == self.lemma && v.has("that"))
    }

    /// Whether a flag (`that`, `doc`, `human`) stands in its frame.
    pub fn has(&self, flag: &str) -> bool {
        self.role(flag).is_some()
    }
}

/// Words whose letters are also those of a verb form (`lexicon/events/homographs.tsv`): whether they are never that
/// verb (`true`) or only where a verb can stand, and the lemmas that they would be read as.
static HOMOGRAPHS: LazyLock<Map<String, (bool, &'static str)>> = LazyLock::new(|| {
    let rows = table("events/homographs").rows();
    rows.map(|row| (fold(row.get("form")), (row.get("reading") == "never", row.get("lemma")))).collect()
});

/// Verbs whose bare perfect is written like their verbal noun (`رفض`, `طلب`, `رفع`).
static LIKE_NOUNS: LazyLock<Set<String>> = LazyLock::new(|| {
    let rows = table("events/verbs").rows();
    let alike = rows.filter(|row| row.list("masdars").any(|m| fold(m) == fold(row.get("lemma"))));
    alike.map(|row| fold(row.get("lemma"))).collect()
});

/// Whether a folded word is a noun as often as it is a verb: it counts as a verb only where one can stand.
pub(super) fn is_doubtful(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    LIKE_NOUNS.contains(word)
        || word.strip_suffix('ا').is_some_and(|bare| LIKE_NOUNS.contains(bare) || HOMOGRAPHS.contains_key(bare))
        || LIKE_NOUNS.contains(bare)
        || HOMOGRAPHS.get(word).or_else(|| HOMOGRAPHS.get(bare)).is_some_and(|(never, _)| !never)
}

/// The nouns of acts, folded: looked up for many words, so made once.
static ACT_NOUNS: LazyLock<Set<String>> = LazyLock::new(|| {
    let forms = |name, column: &'static str| {
        table(name).rows().flat_map(move |row| row.list(column).map(fold).collect::<Vec<_>>())
    };
    forms("events/nouns", "forms").chain(forms("events/verbs", "masdars")).collect()
});

/// Whether a folded word is the noun of an act (`زيارة`, `خطاب`), و or ف in front left aside.
pub(super) fn is_act_noun(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    ACT_NOUNS.contains(word) || ACT_NOUNS.contains(bare)
}

/// The best reading of a token as a verb of the table: a reading without an object pronoun before one with it.
pub(super) fn verb_at(text: &Text, token: usize) -> Option<VerbForm> {
    readings(text, token).into_iter().next()
}

/// The readings of a token as a verb of the table, likelier ones first.
pub(crate) fn readings(text: &Text, token: usize) -> Vec<VerbForm> {
    let word = text.fold(token);
    if opens_clause(word).is_some() {
        return Vec::new();
    }
    let printed = text.slice(text.token(token).span);
    // No verb ends in ة or bears the nunation of a noun.
    if printed.ends_with('ة') || printed.contains('\u{064B}') {
        return Vec::new();
    }
    let mut forms = verb_forms(word);
    // `هنأ` is not `هنا`, `رأى` no `رأي`: where the hamza of the verb is printed the other word is not meant.
    let other = HOMOGRAPHS.get(word).filter(|_| !printed.ends_with('أ') && !printed.ends_with("أى"));
    if let Some((true, lemmas)) = other {
        forms.retain(|f| !lemmas.is_empty() && !lemmas.split('|').any(|l| l == Verb::row(f.row).lemma));
    }
    // `اقرأ` is no dual of أقر: أ ends only a verb whose root ends in it.
    if printed.ends_with('أ') {
        forms.retain(|f| Verb::row(f.row).lemma.ends_with('أ'));
    }
    // `أعتقد أن` is «I believe»: the perfect of such a verb bears no hamza.
    let first = printed.trim_start_matches(['و', 'ف']).starts_with('أ');
    let mine = |f: &VerbForm| first && Verb::row(f.row).is_report() && Verb::row(f.row).lemma.starts_with('ا');
    forms.retain(|f| !(mine(f) && f.form.person == 3));
    // ى ends a perfect (`تلقى` of itself), ي an imperfect (`تلقي` of ألقى).
    let maksura = printed.ends_with('ى');
    let other = |f: &VerbForm| maksura && f.object.is_none() && f.form.tense == crate::text::Tense::Imperfect;
    forms.order_by_key(|f| (f.object.is_some(), f.form.person != 3, f.form.passive, other(f)));
    forms
}

/// A word of `lexicon/events/reporting.tsv`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reporting {
    pub kind: &'static str,
    pub lemma: &'static str,
}

struct Phrase {
    words: Vec<String>,
    said: Reporting,
}

/// Phrases by their first word, the longest first.
static REPORTING: LazyLock<Map<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut by_first: Map<String, Vec<Phrase>> = Map::default();
    for row in table("events/reporting").rows() {
        for form in row.list("form") {
            let words: Vec<String> = form.split_whitespace().map(fold).collect();
            let Some(first) = words.first().cloned() else { continue };
            let said = Reporting { kind: row.get("kind"), lemma: row.get("lemma") };
            if said.kind == "accusative-participle" {
                // `مضيفا` stands for `مضيفة` and `مضيفين` too.
                for ending in ["ه", "ين", "تين"] {
                    let Some(stem) = first.strip_suffix('ا') else { break };
                    let other = format!("{stem}{ending}");
                    let words: Vec<String> = [other.clone()].into_iter().chain(words[1..].iter().cloned()).collect();
                    by_first.entry(other).or_default().push(Phrase { words, said });
                }
            }
            by_first.entry(first).or_default().push(Phrase { words, said });
        }
    }
    for phrases in by_first.values_mut() {
        phrases.order_by_key(|p| std::cmp::Reverse(p.words.len()));
    }
    by_first
});

/// The reporting phrase that begins at a token, and how many tokens it has. A final ل or ب of a phrase may be written
/// onto the next word (`وفقا لمصدر`).
pub(super) fn reporting_at(text: &Text, token: usize) -> Option<(Reporting, usize)> {
    let word = text.fold(token);
    let bare = word.strip_prefix('و').filter(|w| w.chars().count() > 2);
    let found = REPORTING.get(word).or_else(|| REPORTING.get(bare?))?;
    found.iter().find_map(|phrase| {
        let n = phrase.words.len();
        let whole = (1..n).all(|k| {
            let there = text.fold(token + k);
            let last = k + 1 == n;
            there == phrase.words[k]
                || (last && phrase.words[k].chars().count() == 1 && there.starts_with(&phrase.words[k]))
        });
        let glued = n > 1 && phrase.words[n - 1].chars().count() == 1;
        // `مجددا` is «again» unless what is renewed stands right behind it.
        let again = phrase.said.lemma == "جدد" && n == 1 && !super::words::listed("renewed", text.fold(token + 1));
        // `مذكرة تفاهم`, `لجنة متابعة`
        let next = text.fold(token + n);
        let speaks = opens_clause(next).is_some() || matches!(next, ":" | "\"" | "«" | "“");
        let noun = n == 1 && super::words::listed("participle-noun", word) && !speaks;
        (whole && !again && !noun).then_some((phrase.said, if glued { n - 1 } else { n }))
    })
}

/// `ليعلن أن`: the row of a verb of saying that tells what for someone came, right before what he says.
pub(super) fn purpose_at(text: &Text, token: usize) -> Option<usize> {
    let bare = text.fold(token).strip_prefix('ل').filter(|w| w.starts_with(['ي', 'ت']))?;
    let says = |f: &VerbForm| Verb::row(f.row).is_report() && f.form.person == 3 && f.object.is_none();
    let opens = matches!(text.fold(token + 1), "ان" | "بان" | ":");
    verb_forms(bare).into_iter().filter(|_| opens).find(says).map(|f| f.row)
}

/// Whether a participle of saying (`مؤكدا`) begins at a token.
pub(crate) fn begins_participle(text: &Text, token: usize) -> bool {
    // `في مدينة كذا`: behind a preposition stands a noun of the same letters.
    let led = token.checked_sub(1).is_some_and(|t| super::words::listed("governs-genitive", text.fold(t)));
    !led && reporting_at(text, token).is_some_and(|(said, _)| said.kind == "accusative-participle")
}

/// `أن`, `إن`, `بأن`, `أنه`, `وأنها` …: what opens a clause; gives whether و joins it to one before.
pub(crate) fn opens_clause(word: &str) -> Option<bool> {
    let (joined, rest) = match word.strip_prefix('و') {
        Some(rest) if rest.starts_with("ان") || rest.starts_with("بان") => (true, rest),
        _ => (false, word),
    };
    let rest = rest.strip_prefix('ب').unwrap_or(rest);
    let pronoun = rest.strip_prefix("ان")?;
    matches!(pronoun, "" | "ه" | "ها" | "هم" | "هما" | "هن" | "نا" | "ني" | "ك" | "كم").then_some(joined)
}
