//! Lossy folding for matching: one spelling for what Arabic news spells in several ways.
//!
//! Folding drops tashkīl, tatweel and direction controls; joins alef, yeh and teh marbuta variants; maps Arabic-Indic
//! and Persian digits to ASCII, presentation forms to letters, Latin to lower case. It is idempotent.
//! `build.rs` includes this file, so that tables are folded once, at build time.

use super::case::lower;

/// What becomes of one raw character: `None` when it leaves no trace.
pub fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0610}'..='\u{061A}' | '\u{06D6}'..='\u{06DC}' => return None,
        '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{0640}' => return None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => return None,
        '\u{061C}' | '\u{FEFF}' | '\u{00AD}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ێ' => 'ي',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ک' | 'ڪ' | 'گ' => 'ك',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '\u{FE80}'..='\u{FEF4}' => presentation(c),
        '\u{0600}'..='\u{06FF}' => c,
        _ => lower(c),
    })
}

/// The folded form of a string.
pub fn fold(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            // A hamza written as a combining mark over its carrier.
            '\u{0654}' if out.ends_with('و') => replace_last(&mut out, 'ؤ'),
            '\u{0654}' if out.ends_with('ي') => replace_last(&mut out, 'ئ'),
            '\u{FEF5}'..='\u{FEFC}' => out.push_str("لا"),
            _ => out.extend(fold_char(c)),
        }
    }
    out
}

fn replace_last(out: &mut String, with: char) {
    out.pop();
    out.push(with);
}

fn digit(c: char, zero: char) -> char {
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}

/// Arabic Presentation Forms-B in code point order: each letter has its isolated, final and, where it joins onward,
/// initial and medial forms.
fn presentation(c: char) -> char {
    const FORMS: &[(char, u32)] = &[
        ('ء', 1),
        ('ا', 2),
        ('ا', 2),
        ('ؤ', 2),
        ('ا', 2),
        ('ئ', 4),
        ('ا', 2),
        ('ب', 4),
        ('ه', 2),
        ('ت', 4),
        ('ث', 4),
        ('ج', 4),
        ('ح', 4),
        ('خ', 4),
        ('د', 2),
        ('ذ', 2),
        ('ر', 2),
        ('ز', 2),
        ('س', 4),
        ('ش', 4),
        ('ص', 4),
        ('ض', 4),
        ('ط', 4),
        ('ظ', 4),
        ('ع', 4),
        ('غ', 4),
        ('ف', 4),
        ('ق', 4),
        ('ك', 4),
        ('ل', 4),
        ('م', 4),
        ('ن', 4),
        ('ه', 4),
        ('و', 2),
        ('ي', 2),
        ('ي', 4),
    ];
    let mut at = 0xFE80;
    for &(letter, n) in FORMS {
        at += n;
        if (c as u32) < at {
            return letter;
        }
    }
    c
}
