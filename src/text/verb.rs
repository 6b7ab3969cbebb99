//! Inflected verbs: from a lemma to the forms that print shows, and from a word back to its lemma.
//!
//! A table (`lexicon/events/verbs.tsv`) gives the perfect and the imperfect of the third person masculine singular;
//! every other form is made by rule from those two, folded and without vowels, as news is printed. Passive forms
//! mostly share their letters with active ones; where they do not (`قيل`, `يقال`), they are made too.
//!
//! ```
//! use tasalsul::text::{inflect, Tense};
//! let forms = inflect("التقى", "يلتقي");
//! assert!(forms.iter().any(|(form, f)| form == "التقوا" && f.tense == Tense::Perfect && f.plural));
//! assert!(forms.iter().any(|(form, f)| form == "يلتقون" && f.tense == Tense::Imperfect));
//! ```

use super::hash::{Map, Set};
use super::{fold, table};
use std::sync::LazyLock;

/// The two finite tenses of Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// `كتب`.
    Perfect,
    /// `يكتب`, in any mood.
    Imperfect,
}

/// What a form says beside its lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// Its tense.
    pub tense: Tense,
    /// First, second or third person; third where the letters leave it open.
    pub person: u8,
    /// Whether it is dual or plural.
    pub plural: bool,
    /// Whether it is feminine.
    pub feminine: bool,
    /// Whether its letters can only be passive.
    pub passive: bool,
}

/// A word read as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbForm {
    /// The row of `lexicon/events/verbs.tsv`.
    pub row: usize,
    /// What the form says.
    pub form: Form,
    /// Whether سـ makes it future.
    pub future: bool,
    /// Whether و or ف is written onto it.
    pub conjunction: bool,
    /// The object pronoun written onto it.
    pub object: Option<&'static str>,
}

/// All folded forms of a verb from its perfect and imperfect (third person masculine singular, as printed).
pub fn inflect(perfect: &str, imperfect: &str) -> Vec<(String, Form)> {
    let mut out = Vec::with_capacity(40);
    perfects(perfect, imperfect, &mut out);
    imperfects(imperfect, perfect, &mut out);
    let mut seen = Set::default();
    out.retain(|(form, _)| seen.insert(form.clone()));
    out
}

/// Whether a printed verb ends in a radical hamza (`بدأ`, `لجأ`), which folds to a weak letter and is none.
fn ends_in_hamza(printed: &str) -> bool {
    printed.ends_with(['أ', 'ئ', 'ؤ', 'ء'])
}

/// Whether a verb ends in a double radical that one letter writes: `رد` (`يرد`), `أصر` (`يصر`), `استعد` (`يستعد`). Of
/// the five letters of `است…` some are of another pattern (`استند`); the forms made for those are never printed.
fn is_doubled(lemma: &str, imperfect: &str) -> bool {
    let (n, stem) = (lemma.chars().count(), imperfect.chars().count().saturating_sub(1));
    let weak = lemma.contains('ا') && lemma.chars().skip(1).any(|c| c == 'ا');
    !weak && (n == 2 || (n == 3 && stem == 2 && lemma.starts_with('ا')) || (n == 5 && lemma.starts_with("است")))
}

fn perfects(printed: &str, imperfect: &str, out: &mut Vec<(String, Form)>) {
    let lemma = fold(printed);
    let base = Form { tense: Tense::Perfect, person: 3, plural: false, feminine: false, passive: false };
    let mut add = |form: String, person: u8, plural: bool, feminine: bool, passive: bool| {
        out.push((form, Form { person, plural, feminine, passive, ..base }));
    };
    let letters: Vec<char> = lemma.chars().collect();
    let cut = |n: usize| letters[..letters.len().saturating_sub(n)].iter().collect::<String>();
    let weak_final = letters.len() > 2 && matches!(letters.last(), Some('ي' | 'ا')) && !ends_in_hamza(printed);
    add(lemma.clone(), 3, false, false, false);
    if ends_in_hamza(printed) {
        // `بدؤوا` beside `بدأوا`, and the passive `بدئ`.
        add(format!("{}ؤوا", cut(1)), 3, true, false, false);
        add(format!("{}ئوا", cut(1)), 3, true, false, true);
        add(format!("{}ئ", cut(1)), 3, false, false, true);
        add(format!("{}ئت", cut(1)), 3, false, true, true);
    }
    if weak_final {
        let stem = cut(1);
        let long = if lemma.ends_with('ا') { 'و' } else { 'ي' };
        // A perfect in ي that is spoken ī (بقي, لقي) keeps it; one in ā (التقى) drops it.
        let keeps = printed.ends_with('ي');
        let short = if keeps { lemma.clone() } else { stem.clone() };
        add(format!("{short}ت"), 3, false, true, false);
        add(format!("{short}تا"), 3, true, true, false);
        add(format!("{stem}{long}ا"), 3, true, false, false);
        add(format!("{stem}وا"), 3, true, false, false);
        add(format!("{stem}{long}ت"), 1, false, false, false);
        add(format!("{stem}{long}نا"), 1, true, false, false);
        add(format!("{stem}ي"), 3, false, false, false);
        add(format!("{short}يت"), 3, false, true, true);
        add(format!("{stem}{long}تا"), 3, true, true, true);
        add(format!("{stem}{long}ن"), 3, true, true, false);
        return;
    }
    for (suffix, person, plural, feminine) in
        [("ت", 3, false, true), ("ا", 3, true, false), ("تا", 3, true, true), ("وا", 3, true, false)]
    {
        add(format!("{lemma}{suffix}"), person, plural, feminine, false);
    }
    let hollow = is_hollow(&lemma) && letters.len() <= 6;
    let short = if hollow { format!("{}{}", cut(2), letters[letters.len() - 1]) } else { lemma.clone() };
    add(format!("{short}نا"), 1, true, false, false);
    add(format!("{short}ت"), 1, false, false, false);
    add(format!("{short}ن"), 3, true, true, false);
    if hollow {
        let last = letters[letters.len() - 1];
        for suffix in ["", "ت", "وا", "ا"] {
            add(format!("{}ي{last}{suffix}", cut(2)), 3, suffix == "وا", suffix == "ت", true);
        }
    }
    if let Some(stem) = passive_stem(printed, &letters) {
        for suffix in ["", "ت", "وا", "ا"] {
            add(format!("{stem}{suffix}"), 3, matches!(suffix, "وا" | "ا"), suffix == "ت", true);
        }
    }
    if is_doubled(&lemma, &fold(imperfect)) {
        // A doubled verb (رد, أصر) opens its double before a consonant.
        let last = letters[letters.len() - 1];
        add(format!("{lemma}{last}نا"), 1, true, false, false);
        add(format!("{lemma}{last}ت"), 1, false, false, false);
    }
}

/// The passive perfect where its letters show: `نوقش` of ناقش, `تبودل` of تبادل, `استؤنف` of استأنف.
fn passive_stem(printed: &str, letters: &[char]) -> Option<String> {
    let at = match letters {
        [a, 'ا', _, _] if *a != 'ا' => 1,
        ['ت', _, 'ا', _, _] => 2,
        _ if printed.starts_with("استأ") => 3,
        _ => return None,
    };
    let vowel = if at == 3 { 'ؤ' } else { 'و' };
    Some(letters.iter().enumerate().map(|(n, c)| if n == at { vowel } else { *c }).collect())
}

/// Whether the last radical but one is weak in the perfect (`قال`, `أفاد`): those of the pattern of `بيّن` are not.
fn is_hollow(lemma: &str) -> bool {
    let letters: Vec<char> = lemma.chars().collect();
    letters.len() >= 3 && letters[letters.len() - 2] == 'ا'
}

fn imperfects(printed: &str, perfect: &str, out: &mut Vec<(String, Form)>) {
    let folded = fold(printed);
    let Some(stem) = folded.strip_prefix('ي') else { return };
    let letters: Vec<char> = stem.chars().collect();
    let weak_final = letters.len() >= 2 && matches!(letters.last(), Some('ي' | 'و' | 'ا')) && !ends_in_hamza(printed);
    let open = if weak_final { letters[..letters.len() - 1].iter().collect() } else { stem.to_owned() };
    let n = letters.len();
    let weak_middle = n >= 3 && matches!(letters[n - 2], 'و' | 'ي' | 'ا');
    let hollow = weak_middle && is_hollow(&fold(perfect));
    let mut add = |form: String, person: u8, plural: bool, feminine: bool, passive: bool| {
        out.push((form, Form { tense: Tense::Imperfect, person, plural, feminine, passive }));
    };
    for (prefix, person, feminine) in [("ي", 3, false), ("ت", 3, true), ("ا", 1, false), ("ن", 1, false)] {
        let plural = prefix == "ن";
        add(format!("{prefix}{stem}"), person, plural, feminine, false);
        if weak_final {
            add(format!("{prefix}{open}"), person, plural, feminine, false);
            add(format!("{prefix}{open}ا"), person, plural, feminine, true);
            add(format!("{prefix}{open}ي"), person, plural, feminine, true);
        }
        if hollow {
            let short: String = letters[..n - 2].iter().chain(&letters[n - 1..]).collect();
            add(format!("{prefix}{short}"), person, plural, feminine, false);
            let passive: String = letters[..n - 2].iter().chain(&['ا']).chain(&letters[n - 1..]).collect();
            add(format!("{prefix}{passive}"), person, plural, feminine, true);
            if matches!(prefix, "ي" | "ت") {
                for suffix in ["ون", "وا", "ان", "ا"] {
                    add(format!("{prefix}{passive}{suffix}"), 3, true, feminine, true);
                }
            }
        }
        // The و that an active imperfect drops comes back in the passive (`يصف`, `يوصف`).
        if fold(perfect).starts_with('و') && !stem.starts_with('و') {
            add(format!("{prefix}و{stem}"), person, plural, feminine, true);
        }
    }
    for (prefix, feminine) in [("ي", false), ("ت", true)] {
        for suffix in ["ون", "وا"] {
            add(format!("{prefix}{open}{suffix}"), 3, true, feminine, false);
        }
        for suffix in ["ان", "ا"] {
            add(format!("{prefix}{stem}{suffix}"), 3, true, feminine, false);
        }
        add(format!("{prefix}{stem}ن"), 3, true, true, false);
        if ends_in_hamza(printed) {
            let cut: String = letters[..n - 1].iter().collect();
            for suffix in ["ؤون", "ؤوا", "ئون", "ئوا"] {
                add(format!("{prefix}{cut}{suffix}"), 3, true, feminine, false);
            }
        }
    }
}

type Index = Map<Box<str>, Vec<(u16, Form)>>;

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    for (row, verb) in table("events/verbs").rows().enumerate() {
        for (form, said) in inflect(verb.get("lemma"), verb.get("imperfect")) {
            index.entry(form.into()).or_default().push((row as u16, said));
        }
    }
    index
});

/// Object pronouns, longest first.
const OBJECTS: &[&str] = &["هما", "هم", "هن", "ها", "نا", "ني", "كم", "ه", "ك"];

/// The readings of a folded word as a verb of the table, likelier ones first; empty when it is none.
pub fn verb_forms(word: &str) -> Vec<VerbForm> {
    let mut out = Vec::new();
    read(word, false, &mut out);
    // What begins with the article is no «I …» (`التقي`).
    out.retain(|v| !(v.form.person == 1 && v.form.tense == Tense::Imperfect && word.starts_with("ال")));
    let whole = out.iter().any(|v| !v.form.plural);
    if let Some(rest) = word.strip_prefix(['و', 'ف']) {
        let mut joined = Vec::new();
        read(rest, true, &mut joined);
        // `وزير` is a minister, not «and was visited»; `فأرجئت` is nothing else.
        let clear = rest.chars().count() >= if rest.starts_with('ا') { 4 } else { 5 };
        joined.retain(|v| !(v.form.passive && v.form.tense == Tense::Perfect) || clear && v.object.is_none());
        // `ودعا` is «and he called on» before it is «they both saw off»; `وصل` is «arrived» before all else.
        let at = if whole { out.len() } else { 0 };
        out.splice(at..at, joined);
    }
    out
}

/// Whether a folded word looks like a future (`سيليها`, `وستعقد`), in the table or not.
pub fn looks_future(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).filter(|w| w.starts_with('س')).unwrap_or(word);
    let begins = ["سي", "ست", "سن"].iter().any(|p| bare.starts_with(p));
    let letters = if bare.starts_with("سن") { 5 } else { 4 };
    begins && bare.chars().count() >= letters && !NOUNS.iter().any(|noun| bare.starts_with(noun.as_str()))
}

/// How words begin that look like a future and are none.
static NOUNS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let rows = table("time/tense").rows().filter(|row| row.get("kind") == "no_future");
    rows.flat_map(|row| row.list("forms").map(fold)).collect()
});

fn read(word: &str, conjunction: bool, out: &mut Vec<VerbForm>) {
    lookup(word, conjunction, false, None, out);
    if !out.is_empty() {
        return;
    }
    if let Some(rest) = word.strip_prefix('س') {
        let before = out.len();
        lookup(rest, conjunction, true, None, out);
        with_object(rest, conjunction, true, out);
        out.retain({
            let mut at = 0;
            move |v| {
                at += 1;
                at <= before || v.form.tense == Tense::Imperfect
            }
        });
    }
    if out.is_empty() {
        with_object(word, conjunction, false, out);
    }
}

fn with_object(word: &str, conjunction: bool, future: bool, out: &mut Vec<VerbForm>) {
    for object in OBJECTS {
        let Some(rest) = word.strip_suffix(object).filter(|r| r.chars().count() >= 2) else { continue };
        let before = out.len();
        lookup(rest, conjunction, future, Some(object), out);
        if out.len() == before {
            // ى before a pronoun is written ا; the alef of وا falls.
            if let Some(stem) = rest.strip_suffix('ا') {
                lookup(&format!("{stem}ي"), conjunction, future, Some(object), out);
            } else if rest.ends_with('و') {
                lookup(&format!("{rest}ا"), conjunction, future, Some(object), out);
            }
        }
        if out.len() > before {
            return;
        }
    }
}

fn lookup(word: &str, conjunction: bool, future: bool, object: Option<&'static str>, out: &mut Vec<VerbForm>) {
    for &(row, form) in INDEX.get(word).into_iter().flatten() {
        out.push(VerbForm { row: row.into(), form, future, conjunction, object });
    }
}
