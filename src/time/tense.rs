//! Whether the words around a mention look back or ahead.

use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Direction of the nearest verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// A verb that says neither, or none.
    Unknown,
    /// No words at all beside the mention.
    Alone,
}

/// The tense of the clause around some tokens: the nearest cue before them, else behind them.
pub(super) fn tense(text: &Text, tokens: &Range<usize>) -> Tense {
    let sentence = text.sentence_of(tokens.start);
    let words = |range: Range<usize>| range.filter(|&at| text.token(at).kind == TokenKind::Word);
    if words(sentence.start..tokens.start).chain(words(tokens.end..sentence.end)).next().is_none() {
        return Tense::Alone;
    }
    for at in (sentence.start..tokens.start).rev() {
        if let Some(tense) = cue(text, at) {
            return tense;
        }
    }
    for at in tokens.end..sentence.end {
        if let Some(tense) = cue(text, at) {
            return tense;
        }
    }
    Tense::Unknown
}

fn cue(text: &Text, at: usize) -> Option<Tense> {
    let token = text.token(at);
    if token.kind != TokenKind::Word {
        return None;
    }
    let word: &str = &token.fold;
    if AHEAD.contains(&word) || is_future_verb(word) {
        return Some(Tense::Future);
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    if AHEAD.contains(&bare) {
        return Some(Tense::Future);
    }
    if BACK.contains(&bare) || BACK.contains(&word) {
        return Some(Tense::Past);
    }
    if is_perfect(word) || is_perfect(bare) {
        return Some(Tense::Past);
    }
    // أن يلتقي, قد تؤجل, لـ + imperfect: not yet.
    let before = if at > 0 { text.fold(at - 1) } else { "" };
    if matches!(before, "ان" | "قد" | "اذا" | "لو" | "كي" | "لكي" | "بان") && is_imperfect(bare) {
        return Some(Tense::Future);
    }
    None
}

/// Words that look ahead.
const AHEAD: &[&str] = &[
    "سوف",
    "لن",
    "المقرر",
    "مقررا",
    "مقرر",
    "مقرره",
    "المقرره",
    "المزمع",
    "المنتظر",
    "المنتظره",
    "المتوقع",
    "المتوقعه",
    "المرتقب",
    "المرتقبه",
    "يتوقع",
    "يعتزم",
    "تعتزم",
    "يعتزمان",
    "ينوي",
    "تنوي",
    "يستعد",
    "تستعد",
    "يخطط",
    "تخطط",
    "ستشهد",
    "مرتقب",
    "مرتقبه",
    "غدا",
    "يفترض",
    "المفترض",
    "ينتظر",
    "تنتظر",
    "يرتقب",
    "يزمع",
    "يترقب",
    "تترقب",
    "لاحقا",
    "قريبا",
    "اعتبارا",
    "موعد",
    "موعدا",
];

/// Words that look back, beside the perfect forms.
const BACK: &[&str] = &[
    "كان",
    "كانت",
    "كانوا",
    "كانا",
    "لم",
    "تم",
    "تمت",
    "جري",
    "جرت",
    "لقد",
    "منذ",
    "قال",
    "قالت",
    "قالوا",
    "ذكر",
    "ذكرت",
    "اعلن",
    "اعلنت",
    "اعلنوا",
    "اكد",
    "اكدت",
    "اكدا",
    "اضاف",
    "اضافت",
    "اوضح",
    "اوضحت",
    "اشار",
    "اشارت",
    "صرح",
    "صرحت",
    "شدد",
    "شددت",
    "نقل",
    "نقلت",
    "كشف",
    "كشفت",
    "بحث",
    "بحثت",
    "عقد",
    "عقدت",
    "وقع",
    "وقعت",
    "وصل",
    "وصلت",
    "غادر",
    "غادرت",
    "زار",
    "زارت",
    "دعا",
    "دعت",
    "رحب",
    "رحبت",
    "رفض",
    "رفضت",
    "نفي",
    "نفت",
    "هدد",
    "هددت",
    "حذر",
    "حذرت",
    "طالب",
    "طالبت",
    "بدا",
    "بدات",
    "انتهي",
    "انتهت",
    "شهد",
    "شهدت",
    "قرر",
    "قررت",
    "شن",
    "شنت",
    "قتل",
    "قتلت",
    "عاد",
    "عادت",
    "علق",
    "علقت",
    "مارس",
    "مارست",
    "فرض",
    "فرضت",
    "سلم",
    "سلمت",
    "ترك",
    "ابلغ",
    "ابلغت",
    "وافق",
    "وافقت",
    "جمع",
    "جمعت",
    "ادان",
    "ادانت",
    "دان",
    "دانت",
    "راي",
    "رات",
    "عبر",
    "عبرت",
    "قدم",
    "قدمت",
    "طرح",
    "طرحت",
    "نشر",
    "نشرت",
    "قام",
    "قامت",
    "زعم",
    "جاء",
    "جاءت",
    "ورد",
    "وردت",
    "حدث",
    "حدثت",
    "توقف",
    "توقفت",
    "مضي",
    "مضت",
    "رد",
    "ردت",
    "حضر",
    "حضرت",
    "شارك",
    "شاركت",
    "بعث",
    "بعثت",
    "ادي",
    "ادت",
    "صوت",
    "صوتت",
    "اقر",
    "اقرت",
    "راس",
    "تراس",
    "تراست",
    "فشل",
    "فشلت",
    "نجح",
    "نجحت",
    "اتهم",
    "اتهمت",
    "اكتفي",
    "اكتفت",
    "دخل",
    "دخلت",
    "خرج",
    "خرجت",
    "صدر",
    "صدرت",
    "لقي",
    "لقيت",
    "تلقي",
    "تلقت",
    "سبق",
    "افاد",
    "افادت",
    "لفت",
    "لفتت",
    "تابع",
    "تابعت",
    "بث",
    "بثت",
    "عرض",
    "عرضت",
    "سقط",
    "سقطت",
    "غاب",
    "غابت",
    "ظهر",
    "ظهرت",
    "اطلق",
    "اطلقت",
    "اصدر",
    "اصدرت",
    "اجري",
    "اجرت",
    "القي",
    "القت",
    "انهي",
    "انهت",
    "الغي",
    "الغيت",
    "ارسل",
    "ارسلت",
    "ابدي",
    "ابدت",
    "اوقف",
    "اوقفت",
    "اقام",
    "اقامت",
    "اعرب",
    "اعربت",
    "ايد",
    "ايدت",
];

/// Forms of VII, VIII and X, V and VI that a perfect verb alone has: انطلق, اجتمعت, استقبل, تبادلت.
fn is_perfect(word: &str) -> bool {
    let letters = word.chars().count();
    if !(4..=8).contains(&letters) || word.starts_with("ال") {
        return false;
    }
    let stem = word.strip_suffix('ت').unwrap_or(word);
    matches!(
        stem,
        "انطلق"
            | "اندلع"
            | "انسحب"
            | "انضم"
            | "انعقد"
            | "اجتمع"
            | "التقي"
            | "اتفق"
            | "اختتم"
            | "افتتح"
            | "اعتبر"
            | "اعترف"
            | "اتخذ"
            | "اعتمد"
            | "اقترح"
            | "استقبل"
            | "استضاف"
            | "استانف"
            | "استدعي"
            | "استمر"
            | "استقال"
            | "استبعد"
            | "استهدف"
            | "استعرض"
            | "تبادل"
            | "توصل"
            | "تعهد"
            | "تحادث"
            | "تلق"
            | "تسلم"
            | "تبني"
            | "تراجع"
            | "توجه"
            | "تمكن"
            | "تعرض"
            | "تحدث"
            | "تناول"
            | "توعد"
            | "احتضن"
            | "انتقد"
            | "انتخب"
            | "انته"
            | "التق"
            | "استبق"
            | "اشترط"
            | "اغتال"
            | "احتج"
            | "اعتقل"
            | "اختار"
    ) || (word.starts_with("است") && letters >= 6 && word.ends_with('ت') && !word.ends_with("ات"))
}

fn is_imperfect(word: &str) -> bool {
    word.chars().count() >= 4 && word.starts_with(['ي', 'ت', 'ن']) && !word.ends_with('ه')
}

/// `سيلتقي`, `ستعقد`, `وسيزور`: the particle on an imperfect, no noun that begins so.
fn is_future_verb(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "سيا", "سيد", "سيو", "سينا", "سيف", "سير", "ستار", "سته", "ستي", "ستو", "ستا", "ساع", "ساب", "ساح", "سنو",
        "سنه", "سند", "سناء", "سيط", "سيل", "سيم", "سيب", "سيول", "سيك", "سيت", "ستر", "سيغ", "سيئ",
    ];
    const REALLY: &[&str] = &[
        "سيست",
        "سيرت",
        "سيرا",
        "سيدع",
        "سيتم",
        "سيتو",
        "سيتر",
        "سيتع",
        "سيتل",
        "سيتب",
        "سيتن",
        "سيتح",
        "سيتخ",
        "سيتا",
        "سيبق",
        "سيبح",
        "سيبد",
        "سيكو",
        "سيمث",
        "سيمن",
        "سيلت",
        "سيلق",
        "سيلي",
        "سيقا",
        "سيقو",
        "سيوق",
        "سيواص",
        "سيوج",
        "سيرد",
        "سيرس",
        "سيستا",
        "ستتر",
        "ستوق",
        "ستواص",
        "ستوج",
        "ستتو",
        "سترد",
        "سترس",
        "ستري",
        "ستراف",
        "سيراف",
        "سيبل",
        "سيغا",
        "سياتي",
        "سيجر",
        "سيدل",
        "سيدخ",
        "سيدر",
        "سيدف",
        "ستستا",
        "ستستم",
        "ستست",
        "سيطر",
        "سيطل",
        "سيمد",
        "سيمر",
        "سيبث",
        "سيفت",
        "سيفر",
        "ستاخ",
        "ستات",
        "ستارك",
        "ستو",
    ];
    let word = word.strip_prefix(['و', 'ف']).filter(|w| w.starts_with('س')).unwrap_or(word);
    if word.chars().count() < 4
        || !word.starts_with("سي") && !word.starts_with("ست") && !word.starts_with("سن") && !word.starts_with("سا")
    {
        return false;
    }
    if matches!(word, "سيطره" | "سيطرت" | "سيطر" | "ستون" | "ستين" | "ستوكهولم" | "سيره" | "سيرا")
    {
        return false;
    }
    if REALLY.iter().any(|start| word.starts_with(start)) {
        return true;
    }
    if word.starts_with("سا") || word.starts_with("سن") {
        return word.chars().count() >= 5
            && matches!(
                word,
                "ساقوم"
                    | "سازور"
                    | "سنلتقي"
                    | "سنعمل"
                    | "سنواصل"
                    | "سنعقد"
                    | "سنري"
                    | "سنكون"
                    | "سنجلس"
                    | "سنقوم"
                    | "ساعود"
                    | "سارحل"
                    | "ساخرج"
                    | "ساغادر"
                    | "ساكون"
                    | "ساذهب"
                    | "ساعيش"
                    | "سابقي"
            );
    }
    !NOUNS.iter().any(|start| word.starts_with(start))
}
