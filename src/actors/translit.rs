//! Arabic names in Latin letters, as the news writes them: no diacritics, the article as `al-`, vowels supplied.

use super::known::Known;
use super::letters::letters;
use crate::text::capital;

/// The English of the name of a person who belongs to a state, by the manner of that state: `-ic` in Serbia, `-ski` in
/// Poland, `ch` for ش where French is written.
pub(super) fn name_in(known: &Known, words: &[String], code: Option<&str>) -> String {
    let name = name(known, words);
    let endings: &[(&str, &str)] = match code {
        Some("SRB" | "HRV" | "BIH" | "MNE" | "SVN" | "YUG") => &[("ich", "ic")],
        Some("POL" | "MKD") => &[("sky", "ski")],
        Some("DZA" | "MAR" | "TUN" | "MRT" | "SEN" | "MLI" | "NER" | "BFA" | "TCD" | "COM" | "DJI") => {
            return name.replace("Sh", "Ch").replace("sh", "ch");
        }
        _ => &[],
    };
    let spell = |word: &str| {
        let ending = endings.iter().find_map(|(end, other)| Some(format!("{}{other}", word.strip_suffix(end)?)));
        ending.unwrap_or_else(|| word.to_owned())
    };
    name.split(' ').map(spell).collect::<Vec<_>>().join(" ")
}

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
            ["al", "el"].iter().find_map(|article| latin.to_ascii_lowercase().strip_prefix(article).map(str::to_owned));
        return bare.is_some_and(|bare| fits(rest, &bare));
    }
    let (Some(first), Some(initial)) = (word.chars().next(), latin.to_ascii_lowercase().chars().next()) else {
        return false;
    };
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

#[cfg(test)]
mod tests {
    /// The words of names in the table of people, spelt without looking them up: how many come out as the table has them.
    #[test]
    fn names_of_the_table_are_spelt_as_news_does() {
        let known = &super::super::known::load(super::super::known::Rows::None, "");
        let (mut right, mut all) = (0, 0);
        let mut wrong = String::new();
        let mut seen = std::collections::BTreeSet::new();
        for row in crate::text::table("actors/people").rows() {
            let words = super::super::lookup::words(row.get("ar"));
            let latin: Vec<&str> = row.get("en").split([' ', '-']).collect();
            for (word, latin) in words.iter().zip(&latin).filter(|_| words.len() == latin.len()) {
                if known.given.contains_key(word) || !super::fits(word, latin) || !seen.insert(word.clone()) {
                    continue;
                }
                let said = super::word(known, word);
                all += 1;
                if crate::text::slug(&said) == crate::text::slug(latin) {
                    right += 1;
                } else {
                    wrong += &format!("{word} {said} {latin}\n");
                }
            }
        }
        assert!(right * 100 >= all * 18, "{right} of {all}\n{wrong}");
    }

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
