//! Search folds both sides alike: spellings of alef, yaa and taa marbuta, tashkil, tatweel, digits and Latin case.
//! Every word of the query has to be found somewhere, with or without its article `ال`.

use crate::text::lower;

/// A text as search sees it.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().filter_map(folded));
    out
}

/// A letter as search sees it; none where it sees nothing.
fn folded(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        'ـ'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => return None,
        '\u{0660}'..='\u{0669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        '\u{06F0}'..='\u{06F9}' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
        c if c.is_ascii() || c.is_alphanumeric() => lower(c),
        _ => ' ',
    })
}

/// Where the words of a query stand in a text, in UTF-16 units as the browser counts them. The letters are those of
/// the text, with the signs on and between them. `needles` must come from [`needles`].
pub fn hits(text: &str, needles: &[String]) -> Vec<(u32, u32)> {
    let (mut letters, mut ends, mut at) = (Vec::new(), Vec::new(), 0);
    for c in text.chars() {
        let start = at;
        at += c.len_utf16() as u32;
        match (folded(c), ends.last_mut()) {
            (Some(letter), _) => {
                letters.push((letter, start));
                ends.push(at);
            }
            // What search does not see belongs to the letter before it.
            (None, Some(end)) => *end = at,
            _ => {}
        }
    }
    let mut out = Vec::new();
    for needle in needles {
        let needle: Vec<char> = needle.chars().collect();
        let mut from = 0;
        while let Some(window) = letters.get(from..from + needle.len()).filter(|it| !it.is_empty()) {
            let found = window.iter().map(|it| it.0).eq(needle.iter().copied());
            if found {
                out.push((window[0].1, ends[from + needle.len() - 1]));
            }
            from += if found { needle.len() } else { 1 };
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

    #[track_caller]
    fn marks(text: &str, query: &str, expected: &[&str]) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let found = hits(text, &needles(query));
        let found: Vec<String> =
            found.iter().map(|it| String::from_utf16(&units[it.0 as usize..it.1 as usize]).unwrap()).collect();
        assert_eq!(found, expected, "{query} in {text}");
    }

    #[test]
    fn the_letters_of_the_text_are_marked() {
        marks("المحادثات الأميركيّة الروسية", "اميركيه", &["أميركيّة"]);
        marks("مُحَادَثَات", "محادثات", &["مُحَادَثَات"]);
        marks("قـــال لافروف وقالت", "قال", &["قـــال", "قال"]);
        marks("في ١٠ يناير", "10 ديسمبر", &["١٠"]);
        marks("\u{1F30D} Lavrov, LAVROV", "lavrov", &["Lavrov", "LAVROV"]);
        marks("للناتو والناتو", "الناتو", &["ناتو", "ناتو"]);
        marks("نص", "", &[]);
        marks("", "نص", &[]);
        marks("نص", "نصوص", &[]);
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
