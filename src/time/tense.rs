//! Whether the words around a mention look back or ahead.

use crate::text::{Text, TokenKind, fold, looks_future, table};
use std::ops::Range;
use std::sync::LazyLock;

/// Direction of the nearest verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// What was, is over.
    Past,
    /// Over, and `منذ` stands before: the mention never lies ahead.
    Since,
    /// What is yet to come.
    Future,
    /// What the present tense of news tells of today or the days to come (يلتقي الجمعة).
    Coming,
    /// A verb that says neither, or none.
    Unknown,
    /// No words at all beside the mention.
    Alone,
}

/// What a word says about the direction of its clause.
#[derive(Clone, Copy, PartialEq)]
enum Cue {
    Ahead,
    Back,
    Coming,
    /// Past where a verb may stand, else a noun.
    Noun,
    /// Past, but what it puts something off to lies ahead.
    Defer,
}

/// The table: what words say, and lists of words by the name of their kind.
#[derive(Default)]
struct Cues {
    cues: crate::text::Map<String, Cue>,
    lists: Vec<(&'static str, Vec<String>)>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let mut it = Cues::default();
    let mut deferring = Vec::new();
    for row in table("time/tense").rows() {
        let (kind, forms) = (row.get("kind"), row.list("forms").map(fold));
        let cue = match kind {
            "ahead" => Cue::Ahead,
            "back" | "lemma" => Cue::Back,
            "coming" => Cue::Coming,
            "noun" => Cue::Noun,
            "defer" => {
                deferring.extend(forms);
                continue;
            }
            _ => {
                it.lists.push((kind, forms.collect()));
                continue;
            }
        };
        for form in forms {
            if matches!(kind, "lemma" | "noun") {
                perfects(&form).into_iter().for_each(|form| _ = it.cues.entry(form).or_insert(Cue::Back));
                it.cues.insert(form, cue);
            } else {
                it.cues.entry(form).or_insert(cue);
            }
        }
    }
    deferring.into_iter().for_each(|form| _ = it.cues.insert(form, Cue::Defer));
    it
});

impl Cues {
    fn get(&self, word: &str) -> Option<Cue> {
        self.cues.get(word).copied()
    }
}

/// Whether a word stands in a list of the table.
fn listed(kind: &str, word: &str) -> bool {
    CUES.lists.iter().any(|(name, words)| *name == kind && words.iter().any(|w| w == word))
}

/// The third persons of a perfect, but the bare one: feminine, duals, plural.
fn perfects(lemma: &str) -> Vec<String> {
    let stem = lemma.strip_suffix(['ا', 'ي']);
    let weak = stem.is_some();
    let stem = stem.unwrap_or(lemma);
    let mut out = vec![format!("{stem}ت"), format!("{stem}وا"), format!("{stem}تا")];
    if weak {
        out.push(format!("{stem}يا"));
    } else {
        out.push(format!("{stem}ا"));
    }
    out
}

/// A tense, and whether a verb before the mention says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub tense: Tense,
    pub sure: bool,
    /// Whether the mention ends what an earlier one begins (تبدأ الثلاثاء وتنتهي الخميس).
    pub ends: bool,
}

impl Reading {
    fn new(tense: Tense, sure: bool) -> Self {
        Self { tense, sure, ends: false }
    }
}

/// The tense of the clause around some tokens: the nearest cue before them, else behind them.
pub(super) fn read(text: &Text, tokens: &Range<usize>) -> Reading {
    let sentence = text.sentence_of(tokens.start);
    let words = |range: Range<usize>| range.filter(|&at| text.token(at).kind == TokenKind::Word);
    if words(sentence.start..tokens.start).chain(words(tokens.end..sentence.end)).next().is_none() {
        return Reading::new(Tense::Alone, true);
    }
    if tokens.start > sentence.start && matches!(text.fold(tokens.start - 1), "منذ" | "مذ" | "ومنذ") {
        return Reading::new(Tense::Since, true);
    }
    let near = sentence.start.max(tokens.start.saturating_sub(3))..tokens.start;
    let ends = near.clone().any(|at| listed("ends", text.fold(at)));
    // بعد محادثات الاثنين: what comes after something has it behind.
    let after = sentence.start.max(tokens.start.saturating_sub(8))..tokens.start.saturating_sub(1);
    if after
        .rev()
        .take_while(|&at| cue(text, at, &sentence).is_none())
        .any(|at| listed("after", text.fold(at)) && text.fold(at + 1) != "غد")
    {
        return Reading::new(Tense::Past, false);
    }
    // حددت يوم الثلاثين من أيلول موعدا, أرجأت الجلسة إلى الخميس
    let behind = tokens.end..sentence.end.min(tokens.end + 2);
    if behind.into_iter().any(|at| text.fold(at) == "موعدا") {
        return Reading { tense: Tense::Future, sure: true, ends };
    }
    let to = tokens.start > sentence.start && matches!(text.fold(tokens.start - 1), "الي" | "حتي" | "غايه" | "لغايه")
        || text.fold(tokens.start).starts_with("لل");
    let mut weak = None;
    // Sentences of real text are short; a wall of words without stops is looked at in part only.
    for at in (sentence.start.max(tokens.start.saturating_sub(80))..tokens.start).rev() {
        match cue(text, at, &sentence) {
            Some(_) if to && CUES.get(text.fold(at).trim_start_matches(['و', 'ف'])) == Some(Cue::Defer) => {
                return Reading { tense: Tense::Future, sure: true, ends };
            }
            Some((tense, true)) => return Reading { tense, sure: true, ends },
            Some((tense, false)) => weak = weak.or(Some(tense)),
            None => {}
        }
    }
    if let Some(tense) = weak {
        return Reading { tense, sure: false, ends };
    }
    for at in tokens.end..sentence.end.min(tokens.end + 40) {
        if let Some((tense, _)) = cue(text, at, &sentence) {
            return Reading { tense, sure: false, ends };
        }
    }
    Reading { tense: Tense::Unknown, sure: false, ends }
}

/// The tense that a word gives, and whether it is sure.
fn cue(text: &Text, at: usize, sentence: &Range<usize>) -> Option<(Tense, bool)> {
    let token = text.token(at);
    if token.kind != TokenKind::Word {
        return None;
    }
    let word: &str = &token.fold;
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let before = if at > sentence.start { text.fold(at - 1) } else { "" };
    if matches!(bare, "لم" | "ما") {
        // إذا لم, ما لم: a condition.
        let condition = matches!(before, "اذا" | "ما" | "واذا" | "ان");
        return (bare == "لم").then_some((if condition { Tense::Future } else { Tense::Past }, true));
    }
    // لم يصل, لن يصلوا: the particle decides.
    if matches!(before, "لم" | "ولم" | "فلم" | "لن" | "ولن" | "فلن") {
        return None;
    }
    let found = CUES.get(word).or_else(|| CUES.get(bare)).or_else(|| {
        // يجتمعون, يلتقيان
        let stem = bare.strip_suffix("ون").or_else(|| bare.strip_suffix("ان")).filter(|w| w.starts_with(['ي', 'ت']))?;
        CUES.get(stem).filter(|cue| *cue == Cue::Coming)
    });
    let found = found.or_else(|| {
        let stem = without_object(bare)?;
        CUES.get(stem).filter(|cue| *cue == Cue::Back)
    });
    match found {
        Some(Cue::Ahead) => return Some((Tense::Future, true)),
        Some(Cue::Back | Cue::Defer) => return Some((Tense::Past, true)),
        Some(Cue::Coming) => {
            let was = (1..=4)
                .any(|n| at >= sentence.start + n && matches!(text.fold(at - n), "كان" | "كانت" | "وكان" | "وكانت"));
            return Some((if was { Tense::Past } else { Tense::Coming }, was || !before.is_empty()));
        }
        Some(Cue::Noun) => {
            let verb = before.is_empty()
                || (bare.len() < word.len() && CUES.get(word).is_none())
                || text.token(at - 1).kind == TokenKind::Punct
                || matches!(
                    before,
                    "قد" | "الذي"
                        | "التي"
                        | "ما"
                        | "حيث"
                        | "عندما"
                        | "بعدما"
                        | "فيما"
                        | "بينما"
                        | "كما"
                        | "اذ"
                        | "حين"
                );
            return verb.then_some((Tense::Past, true)).or(Some((Tense::Past, false))).filter(|(_, sure)| *sure);
        }
        None => {}
    }
    if looks_future(word) {
        return Some((Tense::Future, true));
    }
    if is_perfect(bare) || is_feminine_perfect(bare, before) {
        return Some((Tense::Past, true));
    }
    // أن يلتقي, قد تؤجل: not yet; an imperfect elsewhere says nothing, but it is the nearest verb.
    if is_imperfect(bare) {
        let not_yet = matches!(before, "ان" | "قد" | "اذا" | "لو" | "كي" | "لكي" | "بان" | "وان" | "الا" | "الي");
        return Some((if not_yet { Tense::Future } else { Tense::Unknown }, not_yet || bare.starts_with('ي')));
    }
    None
}

/// A verb without the pronoun of its object: أطلقه, جمعتهما.
fn without_object(word: &str) -> Option<&str> {
    ["هما", "هم", "ها", "هن", "نا", "ه"]
        .into_iter()
        .find_map(|object| word.strip_suffix(object))
        .filter(|w| w.len() >= 6)
}

/// Perfects by their shape: VII انفجر, VIII ارتفع, X استقدم. Their nouns have an alef before the last letter.
fn is_perfect(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let plain =
        || letters.len() >= 5 && !letters[1..].contains(&'ا') && !matches!(letters.last(), Some('ه' | 'ي' | 'ت'));
    match letters.as_slice() {
        ['ا', 'ن', ..] => letters.len() == 5 && plain(),
        ['ا', 'س', 'ت', ..] => letters.len() == 6 && plain(),
        ['ا', _, 'ت', ..] => letters.len() == 5 && plain(),
        _ => false,
    }
}

/// `انفجرت`, `أُجريت`: a word in ت that is no noun.
fn is_feminine_perfect(word: &str, before: &str) -> bool {
    const LED: &[&str] = &["في", "من", "الي", "علي", "عن", "مع", "بين", "ذات", "كل"];
    word.ends_with('ت')
        && !word.ends_with("ات")
        && (4..=8).contains(&word.chars().count())
        && !word.starts_with("ال")
        && !word.starts_with(['ل', 'ي'])
        && !listed("no_feminine", word.strip_prefix(['ب', 'ك']).unwrap_or(word))
        && !listed("no_feminine", word)
        && !LED.contains(&before)
}

fn is_imperfect(word: &str) -> bool {
    let letters = word.chars().count();
    word.starts_with('ي') && (4..=9).contains(&letters) && !listed("no_imperfect", word)
}
