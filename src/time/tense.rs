//! Whether the words around a mention look back or ahead.

use crate::text::{Text, TokenKind, fold, table};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::Fx;

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
}

type Cues = HashMap<String, Cue, BuildHasherDefault<Fx>>;

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let mut cues = Cues::default();
    for row in table("time/tense").rows() {
        for form in row.list("forms") {
            let form = fold(form);
            match row.get("kind") {
                "ahead" => add(&mut cues, form, Cue::Ahead),
                "back" => add(&mut cues, form, Cue::Back),
                "coming" => add(&mut cues, form, Cue::Coming),
                kind => {
                    perfects(&form).into_iter().for_each(|form| add(&mut cues, form, Cue::Back));
                    let bare = if kind == "noun" { Cue::Noun } else { Cue::Back };
                    cues.insert(form, bare);
                }
            }
        }
    }
    cues
});

fn add(cues: &mut Cues, form: String, cue: Cue) {
    cues.entry(form).or_insert(cue);
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
    const ENDS: &[&str] =
        &["حتي", "وحتي", "وتنتهي", "وينتهي", "وتختتم", "ويختتم", "وتستمر", "ويستمر", "تختتم", "لغايه"];
    let near = sentence.start.max(tokens.start.saturating_sub(3))..tokens.start;
    let ends = near.clone().any(|at| ENDS.contains(&text.fold(at)));
    // بعد محادثات الاثنين: what comes after something has it behind.
    let after = sentence.start.max(tokens.start.saturating_sub(8))..tokens.start.saturating_sub(1);
    if after.rev().take_while(|&at| cue(text, at, &sentence).is_none()).any(|at| {
        matches!(text.fold(at), "بعد" | "عقب" | "اثر" | "وبعد" | "وعقب" | "اعقاب" | "غداه") && text.fold(at + 1) != "غد"
    }) {
        return Reading::new(Tense::Past, false);
    }
    let mut weak = None;
    // Sentences of real text are short; a wall of words without stops is looked at in part only.
    for at in (sentence.start.max(tokens.start.saturating_sub(80))..tokens.start).rev() {
        match cue(text, at, &sentence) {
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
    // لم يصل: the particle decides.
    if matches!(before, "لم" | "ولم" | "فلم") {
        return None;
    }
    let found = CUES.get(word).or_else(|| CUES.get(bare)).copied().or_else(|| {
        // يجتمعون, يلتقيان
        let stem = bare.strip_suffix("ون").or_else(|| bare.strip_suffix("ان")).filter(|w| w.starts_with(['ي', 'ت']))?;
        CUES.get(stem).copied().filter(|cue| *cue == Cue::Coming)
    });
    let found = found.or_else(|| {
        let stem = without_object(bare)?;
        CUES.get(stem).copied().filter(|cue| *cue == Cue::Back)
    });
    match found {
        Some(Cue::Ahead) => return Some((Tense::Future, true)),
        Some(Cue::Back) => return Some((Tense::Past, true)),
        Some(Cue::Coming) => {
            let was = (1..=4)
                .any(|n| at >= sentence.start + n && matches!(text.fold(at - n), "كان" | "كانت" | "وكان" | "وكانت"));
            return Some((if was { Tense::Past } else { Tense::Coming }, was || !before.is_empty()));
        }
        Some(Cue::Noun) => {
            let verb = before.is_empty()
                || (bare.len() < word.len() && !CUES.contains_key(word))
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
    if is_future_verb(word) {
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
    const NOUNS: &[&str] = &[
        "وقت",
        "صوت",
        "بيت",
        "موت",
        "سبت",
        "بنت",
        "تحت",
        "ثابت",
        "كويت",
        "انترنت",
        "سكوت",
        "صمت",
        "زيت",
        "توقيت",
        "تصويت",
        "تثبيت",
        "تشتيت",
        "كبريت",
        "حديت",
        "اليوت",
        "روبرت",
        "البرت",
        "فرانكفورت",
        "بيروت",
        "حضرموت",
        "عفريت",
        "ياقوت",
        "مؤقت",
        "اسكوت",
        "مارغريت",
        "شتات",
        "ليست",
        "ليت",
        "يلفت",
        "يبت",
        "ثبت",
        "ميكروسوفت",
        "كونكت",
        "مقت",
        "سحت",
    ];
    const LED: &[&str] = &["في", "من", "الي", "علي", "عن", "مع", "بين", "ذات", "كل"];
    word.ends_with('ت')
        && !word.ends_with("ات")
        && (4..=8).contains(&word.chars().count())
        && !word.starts_with("ال")
        && !word.starts_with(['ل', 'ي'])
        && !NOUNS.contains(&word)
        && !word.strip_prefix(['ب', 'ك']).is_some_and(|noun| NOUNS.contains(&noun))
        && !LED.contains(&before)
}

fn is_imperfect(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "يوم",
        "يوما",
        "يومين",
        "يومي",
        "يوميا",
        "يناير",
        "يونيو",
        "يوليو",
        "يوليوز",
        "يسار",
        "يسارا",
        "يمين",
        "يهود",
        "يهودي",
        "ياسر",
        "ياسين",
        "يوسف",
        "يحيي",
        "يعقوب",
        "يورو",
        "يورانيوم",
        "يابان",
        "ياباني",
        "يونان",
        "يوناني",
        "يانوكوفيتش",
        "يلدريم",
        "ياور",
        "يمنيه",
        "يمني",
        "يقين",
        "يونس",
    ];
    let letters = word.chars().count();
    word.starts_with('ي') && (4..=9).contains(&letters) && !NOUNS.contains(&word)
}

/// `سيلتقي`, `ستعقد`, `وسيزور`: the particle on an imperfect, no noun that begins so.
fn is_future_verb(word: &str) -> bool {
    /// Beginnings of nouns and names.
    const NOUNS: &[&str] = &[
        "سياس",
        "سيار",
        "سياح",
        "سياق",
        "سياد",
        "سياج",
        "سيبير",
        "سيده",
        "سيدا",
        "سيدي",
        "سيدت",
        "سيدن",
        "سيره",
        "سيرا",
        "سيرت",
        "سيرغ",
        "سيرج",
        "سيسي",
        "سيطر",
        "سيف",
        "سيكون",
        "سيليا",
        "سينا",
        "سينم",
        "سيناري",
        "سيول",
        "سيوف",
        "سيوله",
        "سيئ",
        "سيمنس",
        "سيلفا",
        "ستار",
        "ستال",
        "ستات",
        "سته",
        "ستون",
        "ستين",
        "ستوكه",
        "ستيف",
        "ستيو",
        "ستراس",
        "سترات",
        "ستانل",
        "سترل",
        "ستوديو",
        "سنوات",
        "سنوي",
        "سنتين",
        "سنتان",
        "سنغاف",
        "سندات",
        "سناري",
        "سنجار",
        "سنغال",
        "سنه",
        "سنين",
        "سنتر",
        "سنتي",
        "سنيه",
        "سني",
        "سنحاريب",
    ];
    let word = word.strip_prefix(['و', 'ف']).filter(|w| w.starts_with('س')).unwrap_or(word);
    if word.chars().count() < 4 {
        return false;
    }
    if matches!(word, "سيكون" | "سيكونون" | "سيسيطر" | "سيسيطرون") || word.starts_with("سيكون")
    {
        return true;
    }
    let marked =
        word.starts_with("سي") || word.starts_with("ست") || (word.starts_with("سن") && word.chars().count() >= 5);
    if marked {
        return !NOUNS.iter().any(|noun| word.starts_with(noun));
    }
    // The first person: سأزور. Few verbs, many nouns (ساعة, سابق, ساحة).
    const FIRST: &[&str] = &[
        "ساقوم",
        "سازور",
        "ساعود",
        "سارحل",
        "ساخرج",
        "ساغادر",
        "ساكون",
        "ساذهب",
        "ساعيش",
        "سابقي",
        "سالتقي",
        "ساعلن",
        "ساعمل",
        "ساوقع",
        "ساواصل",
        "ساطلب",
        "ساترك",
        "ساستقل",
        "سارجع",
        "ساتحدث",
        "سافعل",
        "سابدا",
        "ساستمر",
    ];
    FIRST.contains(&word)
}
