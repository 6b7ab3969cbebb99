//! Arabic names in Latin letters, as the news writes them: no diacritics, the article as `al-`, vowels supplied.

use super::known::Known;
use super::letters::letters;

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
    if let Some(latin) = known.latin.get(word) {
        return latin.to_string();
    }
    match word {
        "بن" => return "bin".into(),
        "ابن" => return "ibn".into(),
        "ال" => return "Al".into(),
        "ابو" => return "Abu".into(),
        "ام" => return "Umm".into(),
        "عبد" => return "Abdel".into(),
        "ولد" => return "Ould".into(),
        "الله" => return "Allah".into(),
        "دي" => return "de".into(),
        "فان" => return "van".into(),
        _ => {}
    }
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3) {
        let rest = known.latin.get(rest).map_or_else(|| capital(&letters(rest, true)), |latin| latin.to_string());
        return format!("al-{rest}");
    }
    let arabic = word.contains(['ع', 'ح', 'ص', 'ض', 'ط', 'ظ', 'ق', 'ذ', 'ء', 'ئ']);
    capital(&letters(word, arabic))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    /// Names that no table has, as news in Latin letters would write them or nearly so.
    #[test]
    fn unknown_names_are_spelt_as_news_would() {
        let known = &super::super::known::KNOWN;
        let check = |ar: &str, en: &str| {
            let words: Vec<String> = super::super::lookup::words(ar).iter().map(|w| w.to_string()).collect();
            assert_eq!(super::name(known, &words), en, "{ar}");
        };
        check("زيدوف", "Zidov");
        check("برودسكي", "Brodsky");
        check("كوتوزوف", "Kotozov");
        check("ماركوفيتش", "Markovich");
    }
}
