//! Arabic words in Latin letters: the vowels that are not written stand where syllables need them.

use super::letters::consonant;

/// A letter as it sounds: a consonant, or a vowel that is written.
struct Sound {
    latin: &'static str,
    vowel: bool,
}

/// The letters of an Arabic name in Latin: `خالد` Khaled, `محمود` Mahmoud, `جعفر` Jaafar.
pub(super) fn voweled(word: &str) -> String {
    let sounds = sounds(word);
    let silent = |s: &Sound| s.latin.is_empty();
    let mut out = String::new();
    let mut at = 0;
    while at < sounds.len() {
        if sounds[at].vowel {
            out.push_str(sounds[at].latin);
            at += 1;
            continue;
        }
        let run = sounds[at..].iter().take_while(|s| !s.vowel).count();
        let (opens, closes) = (at == 0, at + run == sounds.len());
        let long = at > 0 && matches!(sounds[at - 1].latin, "a" | "i" | "ou") && !(at == 1 && word.starts_with('ا'));
        let next = |n: usize| sounds.get(at + n).map(|s| s.latin).unwrap_or_default();
        let last = sounds[at + run - 1].latin;
        for n in 0..run {
            let sound = &sounds[at + n];
            match silent(sound) {
                // ع: `سعد` Saad; before a vowel nothing is heard of it.
                true if n + 1 < run && out.ends_with('a') => out.push('a'),
                _ => out.push_str(sound.latin),
            }
            let left = run - n - 1;
            let heard = matches!(sounds.get(at + n + 1), Some(next) if silent(next));
            let needed = match (opens, closes) {
                // `بدر`, `فهد`: two consonants close a word where they can.
                (true, true) if run == 3 => {
                    n == 0 || n == 1 && !silent(sound) && !(last == "r" && hard(sound.latin) || sound.latin == "h")
                }
                (true, _) => n % 2 == 0 && left > 0,
                (_, true) => left == 1 || left > 1 && n % 2 == 1,
                _ => n % 2 == 1 && left > 0,
            };
            if needed {
                let participle = opens && closes && run == 4 && sounds[0].latin == "m";
                out.push_str(match (participle, n) {
                    (true, 0) => "u",
                    (true, _) => "e",
                    // `رياض`, `مبارك`, `منير`
                    _ if next(n + 1) == "y" => "i",
                    _ if opens
                        && run == 2
                        && sound.latin == "m"
                        && next(run) != "ou"
                        && at + run + 1 < sounds.len() =>
                    {
                        "u"
                    }
                    _ if long && closes && !heard => "e",
                    _ => "a",
                });
            }
        }
        at += run;
    }
    out
}

/// Consonants before which an r needs no vowel at the end of a word.
fn hard(latin: &str) -> bool {
    matches!(latin, "b" | "d" | "s" | "k" | "kh" | "q" | "j" | "f" | "t")
}

fn sounds(word: &str) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |c: Option<&char>| matches!(c, Some('ا' | 'و' | 'ي'));
    let mut out: Vec<Sound> = Vec::new();
    for (at, &c) in letters.iter().enumerate() {
        let after = letters.get(at + 1);
        let before = out.last().is_some_and(|s| s.vowel);
        let last = after.is_none();
        let (latin, vowel) = match c {
            'ا' => ("a", true),
            'و' if at == 0 || before && at > 1 || is_vowel(after) => ("w", false),
            'و' if at > 1 && after == Some(&'ه') && at + 2 == letters.len() => ("w", false),
            'و' => (if last { "o" } else { "ou" }, true),
            'ي' if at == 0 || before && !last && letters[0] != 'ع' || matches!(after, Some('ا' | 'و')) => {
                ("y", false)
            }
            'ي' if after == Some(&'ه') && at + 2 == letters.len() => ("iy", true),
            // `سيف`, `فيصل`
            'ي' if at == 1
                && letters.len() <= 4
                && !letters[2..].iter().any(|c| is_vowel(Some(c)) || *c == 'ه')
                && !last =>
            {
                ("ai", true)
            }
            'ي' => ("i", true),
            'ه' if last && at > 1 && (!before || letters[at - 1] == 'ي') => ("a", true),
            'ئ' if before => ("y", false),
            'ئ' => ("i", true),
            'ؤ' => ("ou", true),
            'ء' => continue,
            'غ' => ("gh", false),
            'ع' if at == 0 && after != Some(&'ا') => ("a", true),
            'ع' if at == 0 => continue,
            c => (consonant(c), false),
        };
        out.push(Sound { latin, vowel });
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn vowels_stand_where_syllables_need_them() {
        let check = |ar: &str, latin: &str| assert_eq!(super::voweled(&crate::text::fold(ar)), latin, "{ar}");
        check("خالد", "khaled");
        check("محمود", "mahmoud");
        check("جعفر", "jaafar");
        check("بدر", "badr");
        check("كريم", "karim");
        check("سعد", "saad");
        check("فيصل", "faisal");
        check("رياض", "riyad");
        check("مراد", "murad");
        check("غامدي", "ghamdi");
    }
}
