//! Search folds both sides alike: spellings of alef, yaa and taa marbuta, tashkil, tatweel, digits and Latin case.
//! Every word of the query has to be found somewhere, with or without its article `ال`.

use crate::text::lower;

/// A text as search sees it.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' | 'ی' => out.push('ي'),
            'ؤ' => out.push('و'),
            'ئ' => out.push('ي'),
            'ة' => out.push('ه'),
            'ک' => out.push('ك'),
            'ـ'
            | '\u{064B}'..='\u{065F}'
            | '\u{0670}'
            | '\u{200C}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' => {}
            '\u{0660}'..='\u{0669}' => out.push(char::from(b'0' + (c as u32 - 0x660) as u8)),
            '\u{06F0}'..='\u{06F9}' => out.push(char::from(b'0' + (c as u32 - 0x6F0) as u8)),
            c if c.is_ascii() || c.is_alphanumeric() => out.push(lower(c)),
            _ => out.push(' '),
        }
    }
    out
}

/// The words of a query, folded.
pub fn needles(query: &str) -> Vec<String> {
    let folded = fold(query);
    folded.split_whitespace().map(|word| without_article(word).to_string()).collect()
}

/// Whether every word is there. `folded` must come from [`fold`].
pub fn matches(folded: &str, needles: &[String]) -> bool {
    needles.iter().all(|it| folded.contains(it.as_str()))
}

fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, query: &str, found: bool) {
        assert_eq!(matches(&fold(text), &needles(query)), found, "{query} in {text}");
    }

    #[test]
    fn spellings_meet() {
        check("محادثات أميركية روسية", "امريكيه", false);
        check("محادثات أميركية روسية", "اميركيه", true);
        check("حلف الناتو", "ناتو", true);
        check("وللناتو", "الناتو", true);
        check("سيرغي لافروف", "لافروف سيرغي", true);
        check("مُحَادَثَات", "محادثات", true);
        check("١٠ يناير", "10", true);
        check("Sergey Lavrov", "LAVROV", true);
        check("الى", "إلي", true);
        check("أي شيء", "", true);
        check("أي شيء", "   ", true);
    }
}
