//! Arabic names in Latin letters, as the news writes them: no diacritics, the article as `al-`, vowels supplied.

use super::known::Known;
use super::letters::letters;

/// The English of a name of folded words (raw words keep ta marbuta and alef maqsura).
pub(super) fn name(known: &Known, words: &[String]) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        // `عبد الرحمن` is one name.
        if let Some(of) = words.next_if(|next| word == "عبد" && next.starts_with("ال")) {
            let glued = known.given.get(&*format!("{word}{of}")).map(|g| g.en.to_owned());
            out.push(
                glued.unwrap_or_else(|| format!("Abdul {}", self::word(known, of.strip_prefix("ال").unwrap_or(of)))),
            );
            continue;
        }
        out.push(self::word(known, word));
    }
    out.join(" ")
}

fn word(known: &Known, word: &str) -> String {
    if let Some(given) = known.given.get(word).filter(|g| !g.en.is_empty()) {
        return given.en.into();
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
    if let Some(latin) = known.latin.get(word) {
        return latin.to_string();
    }
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3) {
        let rest = known.latin.get(rest).map_or_else(|| capital(&letters(rest, true)), |latin| latin.to_string());
        return format!("al-{rest}");
    }
    let arabic = word.contains(['ع', 'ح', 'ص', 'ض', 'ط', 'ظ', 'ق', 'ذ', 'ء', 'ئ']);
    capital(&letters(word, arabic))
}

/// Whether a Latin word can spell an Arabic one: names of several words are not always paired word by word.
pub(super) fn fits(word: &str, latin: &str) -> bool {
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3) {
        let bare =
            ["al", "el"].iter().find_map(|article| latin.to_lowercase().strip_prefix(article).map(str::to_owned));
        return bare.is_some_and(|bare| fits(rest, &bare));
    }
    let (Some(first), Some(initial)) = (word.chars().next(), latin.to_lowercase().chars().next()) else { return false };
    let sounds = match first {
        'ا' | 'ع' | 'ي' => "aeiouyhj",
        'ب' => "bpv",
        'ت' | 'ط' | 'ث' => "tc",
        'ج' | 'غ' | 'ق' | 'ك' | 'خ' => "gjkcqxhyz",
        'ح' | 'ه' => "hj",
        'د' | 'ذ' | 'ض' => "dz",
        'ز' | 'ظ' => "zjs",
        'س' | 'ص' | 'ش' => "scxzt",
        'ف' => "fvp",
        'و' => "wvou",
        _ => return latin.chars().count() > 1 && letters(word, false).starts_with(initial),
    };
    latin.chars().count() > 1 && sounds.contains(initial)
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
