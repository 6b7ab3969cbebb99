//! Ordinary words, told by a list of stems and the affixes of Arabic: what is none may be a name.

use crate::text::Set;
use crate::text::{fold, table};

/// The stems of ordinary words.
#[derive(Default)]
pub(super) struct Common(Set<Box<str>>);

/// Endings of gender, number, case and possession.
const ENDINGS: &[&str] = &[
    "ه", "ها", "هم", "هما", "نا", "ي", "ا", "ات", "ون", "ين", "ان", "يه", "ت", "تا", "تان", "تين", "وا", "ته", "تها",
    "تهم", "تهما", "تنا", "تي", "اته", "اتها", "اتهم", "اتنا", "يا", "يين", "يون", "يات", "ويه", "وي", "ني", "كم",
];

impl Common {
    pub fn load() -> Self {
        let forms = table("actors/common_words").rows().flat_map(|row| row.list("forms"));
        Self(forms.map(|form| fold(form).into()).collect())
    }

    /// Whether the list has the word as it stands.
    pub fn lists(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// The same, or as an indefinite object (`بيانا`).
    pub fn lists_object(&self, word: &str) -> bool {
        self.lists(word) || word.strip_suffix('ا').is_some_and(|stem| self.lists(stem))
    }

    /// Whether a folded word is an ordinary one, proclitics and endings aside.
    pub fn has(&self, word: &str) -> bool {
        if self.stem(word) {
            return true;
        }
        let and = word.strip_prefix(['و', 'ف']).filter(|w| long(w, 2));
        if and.is_some_and(|w| self.stem(w)) {
            return true;
        }
        [Some(word), and].into_iter().flatten().any(|word| {
            let rest = word.strip_prefix(['ب', 'ل', 'ك']).filter(|w| long(w, 3));
            let future = word.strip_prefix('س').filter(|w| w.starts_with(['ي', 'ت', 'ن']));
            let noun = word.strip_prefix("لل").filter(|w| long(w, 3));
            rest.is_some_and(|w| self.stem(w))
                || noun.is_some_and(|w| self.stem(w))
                || future.is_some_and(|w| self.imperfect(w))
        })
    }

    fn stem(&self, word: &str) -> bool {
        let bare = word.strip_prefix("ال").filter(|w| long(w, 2)).unwrap_or(word);
        // `التزامه` has no article.
        self.inflected(bare) || self.imperfect(bare) || bare.len() < word.len() && self.inflected(word)
    }

    fn imperfect(&self, bare: &str) -> bool {
        // The imperfect: يستقبل is استقبل, يعلن is اعلن, يؤكد is اكد.
        let Some(rest) = bare.strip_prefix(['ي', 'ت', 'ن']).filter(|w| long(w, 3)) else { return false };
        let alef = format!("ا{}", rest.strip_prefix('ؤ').unwrap_or(rest));
        self.inflected(rest) || self.inflected(&alef)
    }

    fn inflected(&self, word: &str) -> bool {
        self.0.contains(word)
            || ENDINGS.iter().any(|ending| {
                let Some(stem) = word.strip_suffix(ending).filter(|s| long(s, if ending.len() > 2 { 3 } else { 2 }))
                else {
                    return false;
                };
                self.0.contains(stem) || (ending.starts_with('ت') && self.0.contains(&*format!("{stem}ه")))
            })
    }
}

fn long(word: &str, letters: usize) -> bool {
    word.chars().count() >= letters
}
