//! Arabic names in Latin letters, as the news writes them: no diacritics, the article as `al-`, vowels supplied.

use super::known::Known;

/// The English of a name of folded words (raw words keep ta marbuta and alef maqsura).
pub(super) fn name(known: &Known, words: &[String]) -> String {
    let mut out: Vec<String> = Vec::new();
    for word in words {
        out.push(self::word(known, word));
    }
    out.join(" ")
}

fn word(known: &Known, word: &str) -> String {
    if let Some(given) = known.given.get(word).filter(|g| !g.en.is_empty()) {
        return given.en.into();
    }
    match word {
        "بن" | "ابن" => return "bin".into(),
        "ال" => return "Al".into(),
        "ابو" => return "Abu".into(),
        "ام" => return "Umm".into(),
        "عبد" => return "Abdul".into(),
        "ولد" => return "Ould".into(),
        _ => {}
    }
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3) {
        return format!("al-{}", capital(&letters(rest)));
    }
    capital(&letters(word))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Consonants by table; و and ي are vowels between consonants; a vowel is supplied where three consonants would meet.
fn letters(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let vowel = |c: Option<&char>| c.is_none_or(|c| matches!(c, 'ا' | 'و' | 'ي' | 'ه' | 'ئ' | 'ء' | 'ؤ'));
    let mut out = String::new();
    let mut bare = 0;
    for (at, &c) in chars.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).map(|b| chars[b]), chars.get(at + 1));
        let latin = match c {
            'و' if at == 0 => "w",
            'و' if after == Some(&'ا') || after == Some(&'ي') => "w",
            'و' if before == Some('ا') => "w",
            'و' if after.is_none() => "o",
            'و' => {
                if word.ends_with("وف") || at + 2 == chars.len() {
                    "o"
                } else {
                    "u"
                }
            }
            'ي' if at == 0 || after == Some(&'ا') || after == Some(&'و') => "y",
            'ي' => "i",
            'ا' if at == 0 => "a",
            'ا' => "a",
            'ه' if after.is_none() => "a",
            _ => consonant(c),
        };
        let is_vowel = matches!(latin, "a" | "o" | "u" | "i");
        if is_vowel {
            bare = 0;
        } else {
            if !latin.is_empty() {
                bare += 1;
            }
            // The first syllable of a name in Latin letters has a vowel, and no three consonants meet.
            let joins =
                (bare == 2 && at == 1 && !cluster(before, c)) || (bare >= 2 && !vowel(after) && at > 0) || bare >= 3;
            let closes = bare >= 2 && after.is_none() && !ends_well(before, c);
            if (joins || closes) && !out.ends_with(['a', 'e', 'i', 'o', 'u']) {
                out.push(if closes && !joins { 'e' } else { 'a' });
                bare = 1;
            }
        }
        out.push_str(latin);
    }
    out
}

/// Pairs that open a word in Latin letters.
fn cluster(first: Option<char>, second: char) -> bool {
    matches!(second, 'ر' | 'ل') && first.is_some_and(|f| matches!(f, 'ب' | 'ت' | 'ف' | 'ك' | 'غ' | 'ج' | 'د' | 'ش'))
        || (first == Some('س') && matches!(second, 'ت' | 'ب' | 'ك' | 'م' | 'ل'))
}

/// Pairs that close a word in Latin letters.
fn ends_well(first: Option<char>, second: char) -> bool {
    matches!(
        (first, second),
        (Some('ن'), 'غ' | 'د' | 'ت' | 'ج' | 'س')
            | (Some('ر'), 'غ' | 'ت' | 'د' | 'ن' | 'س' | 'ك')
            | (Some('ل'), 'د' | 'ت' | 'ز' | 'س')
            | (Some('س'), 'ت' | 'ك')
    ) || (first == Some('ت') && matches!(second, 'ش' | 'س' | 'ز'))
}

fn consonant(c: char) -> &'static str {
    match c {
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "g",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'ع' | 'ء' | 'ئ' | 'ؤ' => "",
        _ => "",
    }
}

/// A slug of an English name: lower case, letters and digits, hyphens between.
pub(super) fn slug(en: &str) -> String {
    let mut out = String::new();
    for c in en.to_lowercase().chars() {
        let c = match c {
            'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
            'í' | 'î' | 'ï' | 'ı' | 'ī' => 'i',
            'ó' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
            'ú' | 'ü' | 'û' | 'ū' => 'u',
            'ć' | 'č' | 'ç' => 'c',
            'š' | 'ş' | 'ș' => 's',
            'ž' | 'ż' | 'ź' => 'z',
            'đ' => 'd',
            'ğ' => 'g',
            'ł' => 'l',
            'ñ' | 'ń' => 'n',
            'ý' => 'y',
            c => c,
        };
        if c.is_alphanumeric() {
            out.push(c);
        } else if !matches!(c, '\'' | '’' | '.') && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').into()
}
