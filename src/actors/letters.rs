//! The letters of one word in Latin: consonants by table, vowels supplied.

/// Endings that news spells in one way, the longer first; those of Slavic names tell how the rest is spelt.
const ENDINGS: &[(&str, &str, bool)] = &[
    ("وفيتش", "ovich", true),
    ("يفيتش", "evich", true),
    ("فيتش", "vich", true),
    ("سكايا", "skaya", true),
    ("شفيلي", "shvili", true),
    ("يتش", "ich", true),
    ("اسكي", "asky", true),
    ("سكي", "sky", true),
    ("اييف", "ayev", true),
    ("ييف", "iyev", true),
    ("تشوك", "chuk", true),
    ("وفا", "ova", true),
    ("يفا", "eva", true),
    ("ينكو", "enko", true),
    ("نكو", "nko", true),
    ("دزه", "dze", true),
    ("وف", "ov", true),
    ("يف", "ev", true),
    ("يان", "yan", false),
    ("اوغلو", "oglu", false),
    ("وغلو", "oglu", false),
    ("شتاين", "stein", false),
    ("بيرغر", "berger", false),
    ("بيرغ", "berg", false),
    ("بورغ", "burg", false),
    ("برغ", "berg", false),
    ("فيلد", "field", false),
    ("ستين", "stein", false),
    ("مورا", "mura", false),
    ("يانا", "iana", false),
    ("ويل", "well", false),
    ("ييه", "ier", false),
    ("سون", "son", false),
    ("تون", "ton", false),
    ("مان", "man", false),
    ("فان", "van", false),
    ("مير", "mir", false),
    ("سن", "sen", false),
    ("يا", "ia", false),
    ("يو", "io", false),
    ("يل", "el", false),
    ("ير", "er", false),
    ("يز", "ez", false),
    ("ين", "in", false),
];

/// Letters by table; و and ي are vowels beside consonants; a vowel is supplied where consonants would not meet.
pub(super) fn letters(word: &str, arabic: bool) -> String {
    let fits = |e: &&(&str, &str, bool)| {
        (!arabic || e.2 && e.0 != "يف") && word.strip_suffix(e.0).is_some_and(|stem| stem.chars().count() > 1)
    };
    let ending = ENDINGS.iter().find(fits);
    let (arabic, slavic) = (arabic && ending.is_none(), ending.is_some_and(|e| e.2));
    let (stem, ending) = ending.map_or((word, ""), |(e, latin, _)| (word.strip_suffix(e).unwrap_or(word), *latin));
    let chars: Vec<char> = stem.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let (before, after) = (at.checked_sub(1).map(|b| chars[b]), chars.get(at + 1).copied());
        let last = after.is_none() && ending.is_empty();
        let vowel_after = after.is_some_and(is_vowel) || after.is_none() && vowel_first(ending);
        let (latin, used) = match (c, after) {
            ('ت', Some('ش')) => ("ch", 2),
            ('د', Some('ج')) => ("j", 2),
            ('ا', Some('ي')) if at == 0 && !chars.get(at + 2).copied().is_some_and(is_vowel) => ("i", 2),
            ('ا', Some('و')) if at == 0 && !chars.get(at + 2).copied().is_some_and(is_vowel) => ("o", 2),
            ('ي', Some('ي')) => ("ey", 2),
            ('و', _) if at == 0 || after == Some('ا') || after == Some('ي') => ("w", 1),
            ('و', _) if before == Some('ا') => (if arabic { "w" } else { "u" }, 1),
            ('و', _) => (if arabic && !last { "ou" } else { "o" }, 1),
            ('ي', _) if at == 0 || after == Some('ا') || after == Some('و') => ("y", 1),
            ('ي', Some('ر' | 'ز' | 'س')) if !arabic && !last => ("e", 1),
            ('ي', Some(next)) if slavic && at <= 1 && chars.len() > 3 && !is_vowel(next) => ("e", 1),
            ('ي', _) => ("i", 1),
            ('ف', _) if slavic => ("v", 1),
            ('ا', _) => ("a", 1),
            ('ه', _) if last && before.is_some_and(is_vowel) => ("h", 1),
            ('ه', _) if last => ("a", 1),
            ('ع', _) if at == 0 => (if vowel_after { "" } else { "a" }, 1),
            ('ع', _) => (if before.is_some_and(is_vowel) { "" } else { "a" }, 1),
            _ => (consonant(c), 1),
        };
        if !latin.starts_with(['a', 'e', 'i', 'o', 'u', 'y']) && !latin.is_empty() {
            let leads = out.len() < 3 && after.is_some_and(|next| cluster(c, next));
            supply(&mut out, c, before, vowel_after || leads && !arabic, last, arabic);
        }
        out.push_str(latin);
        at += used;
    }
    // `تيلرسون`: a vowel before the last consonant, unless two close well (`دونالدسون`).
    let pair = (chars.len() > 1).then(|| (chars[chars.len() - 2], chars[chars.len() - 1]));
    let close = pair.is_some_and(|(a, b)| is_vowel(a) || is_vowel(b) || ends_well(a, b));
    let bare = out.chars().rev().take_while(|c| !"aeiou".contains(*c)).count();
    if !ending.is_empty() && !vowel_first(ending) && !close && bare > 1 {
        out.insert(out.len() - 1, 'e');
    }
    out + ending
}

/// Puts a vowel before a consonant that cannot follow what stands there.
fn supply(out: &mut String, c: char, before: Option<char>, vowel_after: bool, last: bool, arabic: bool) {
    let bare = out.chars().rev().take_while(|c| !"aeiou".contains(*c)).count();
    let Some(before) = before.filter(|b| !is_vowel(*b)) else { return };
    if bare == 0 {
        return;
    }
    let opens = !out.contains(['a', 'e', 'i', 'o', 'u']);
    let needed = if opens {
        !cluster(before, c) || !vowel_after
    } else if arabic {
        !(vowel_after || last && ends_well(before, c))
    } else {
        last && !ends_well(before, c) || !vowel_after && !last && bare >= 2
    };
    // `روبرت`: the vowel stands before an r between consonants.
    let before_r = needed && !opens && !arabic && bare >= 2 && before == 'ر';
    match (needed, before_r) {
        (true, true) => out.insert(out.len() - 1, 'e'),
        (true, false) => out.push(if arabic || opens { 'a' } else { 'e' }),
        _ => {}
    }
}

fn vowel_first(ending: &str) -> bool {
    ending.starts_with(['a', 'e', 'i', 'o', 'u'])
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'ا' | 'و' | 'ي')
}

/// Pairs that open a word in Latin letters.
fn cluster(first: char, second: char) -> bool {
    matches!(second, 'ر' | 'ل') && matches!(first, 'ب' | 'ت' | 'ف' | 'ك' | 'غ' | 'ج' | 'د' | 'ش')
        || first == 'س' && matches!(second, 'ت' | 'ب' | 'ك' | 'م' | 'ل' | 'ف')
        || first == 'ت' && second == 'س'
        || first == 'ن' && matches!(second, 'غ' | 'د' | 'ك' | 'ز' | 'ج')
        || first == 'م' && second == 'ب'
        || first == 'ش' && matches!(second, 'ت' | 'ب' | 'م' | 'و')
}

/// Pairs that close a word in Latin letters.
fn ends_well(first: char, second: char) -> bool {
    matches!(
        (first, second),
        ('ن', 'غ' | 'د' | 'ت' | 'ج' | 'س' | 'ك' | 'ز')
            | ('ر', 'غ' | 'ت' | 'د' | 'ن' | 'س' | 'ك' | 'ز' | 'ج')
            | ('ل', 'د' | 'ت' | 'ز' | 'س')
            | ('س' | 'ش' | 'خ' | 'ف' | 'ك', 'ت')
            | ('س', 'ك')
            | ('م', 'س' | 'ز' | 'ب')
            | ('ت' | 'ك', 'س' | 'ز')
    )
}

pub(super) fn consonant(c: char) -> &'static str {
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
        _ => "",
    }
}
