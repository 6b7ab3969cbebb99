//! Whether two spellings are one name: transliteration leaves the consonants and plays with everything else.

use super::known::Known;
use crate::text::without_article;

/// The consonants of a folded word, letters that stand for one foreign sound joined: `سيرغي` and `سيرجي` are `srG`.
pub(super) fn skeleton(word: &str) -> String {
    let bare = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3).unwrap_or(word);
    let chars: Vec<char> = bare.chars().collect();
    let mut out = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let last = at + 1 == chars.len();
        let next = chars.get(at + 1);
        let sound = match c {
            'ا' | 'و' | 'ي' | 'ئ' | 'ؤ' | 'ء' | 'ع' => continue,
            'ه' if last => continue,
            'ت' if matches!(next, Some('ش' | 'س')) => continue,
            'د' if next == Some(&'ج') => continue,
            'ج' | 'غ' | 'ق' | 'ك' => 'G',
            'ش' | 'س' | 'ص' => 's',
            // رودريغيز, رودريغس
            'ز' | 'ث' if last => 's',
            'ز' | 'ذ' | 'ظ' | 'ث' => 'z',
            'ت' | 'ط' => 't',
            'د' | 'ض' => 'd',
            'ح' | 'ه' => 'h',
            c => c,
        };
        // A letter that is written twice is one, but not two with a vowel between them.
        let double = at > 0 && chars[at - 1] == c;
        if !(double && out.ends_with(sound)) {
            out.push(sound);
        }
    }
    out
}

/// Whether two folded words are spellings of one name.
pub(super) fn words(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (x, y) = (skeleton(a), skeleton(b));
    if x != y || x.is_empty() {
        return false;
    }
    let longest = a.chars().count().max(b.chars().count());
    let allowed = if longest <= 4 {
        1
    } else if longest <= 6 {
        2
    } else {
        3
    };
    distance(a, b) <= allowed
}

/// One letter for those that stand for one foreign sound.
fn sound(c: char) -> char {
    match c {
        'ج' | 'غ' | 'ق' | 'ك' => 'ك',
        'ث' | 'ز' | 'ذ' => 'ز',
        c => c,
    }
}

/// A word with one letter for all that stand for one foreign sound: `خيمينيث` and `خيمينيز` have the same.
pub(super) fn sounds(word: &str) -> String {
    word.chars().map(sound).collect()
}

/// Whether the last word of a name is the father's: `سلمان` alone is not `محمد بن سلمان`.
pub(super) fn fathers(name: &[String]) -> bool {
    matches!(name, [_, .., son, _] if son == "بن")
}

/// The same of words in names of people: Arabic given names have one spelling, and `محمد` is not `محمود`. Where the rest
/// of a name agrees `whole`, one of the two may be another language's: `عبدولاي ديوب`, `عبد الله ديوب`.
pub(super) fn in_names(known: &Known, a: &str, b: &str, whole: bool) -> bool {
    let bare = |w| without_article(w).unwrap_or(w);
    let (x, y) = (bare(a), bare(b));
    let arabic = usize::from(known.is_arabic(x)) + usize::from(known.is_arabic(y));
    x == y || arabic <= usize::from(whole) && words(a, b)
}

/// Whether one list of words can be another's name: the last words agree, and of the rest none contradicts.
pub(super) fn names(known: &Known, a: &[String], b: &[String]) -> bool {
    let words = |a: &str, b: &str| in_names(known, a, b, false);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (Some(s_last), Some(l_last)) = (short.last(), long.last()) else { return false };
    if short.len() == 1 {
        return !fathers(long) && words(s_last, l_last);
    }
    if !words(s_last, l_last) {
        // A longer form may add a family name behind: `محمد بن سلمان` and `محمد بن سلمان آل سعود`.
        return short.len() >= 2 && short.len() < long.len() && short.iter().zip(long).all(|(s, l)| words(s, l));
    }
    let words = |a: &str, b: &str| in_names(known, a, b, true);
    // `عبدالعزيز آل سعود` is the grandfather of `محمد بن سلمان بن عبدالعزيز آل سعود`.
    if known.is_arabic(&short[0]) && long.iter().any(|w| w == "بن") && !words(&short[0], &long[0]) {
        return false;
    }
    // Every word of the shorter stands in the longer, in order.
    let mut rest = long.iter();
    short.iter().all(|s| rest.any(|l| words(s, l)))
}

/// Letters to change, add or leave out.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(sound(x) != sound(*y));
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}
