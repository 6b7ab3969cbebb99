//! Upper and lower case of Latin, Greek and Cyrillic letters, by the regular steps between them. The standard library
//! knows every script there is, in tables that weigh twenty kB in the page.

/// A letter's lower case; what has none comes back as it is.
pub fn lower(c: char) -> char {
    let n = u32::from(c);
    let step = match n {
        // İ, Ÿ, Ə
        0x130 => return 'i',
        0x178 => return 'ÿ',
        0x18F => return 'ə',
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => 32,
        0x400..=0x40F => 80,
        // Capitals and small letters in turn.
        0x100..=0x137 | 0x14A..=0x177 | 0x200..=0x21F | 0x222..=0x233 => 1 - n % 2,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => 1 - n % 2,
        0x139..=0x148 | 0x179..=0x17E => n % 2,
        _ => 0,
    };
    char::from_u32(n + step).unwrap_or(c)
}

/// A word or sentence that begins with a capital, where its first letter has one.
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(upper).into_iter().chain(rest).collect()
}

fn upper(c: char) -> char {
    let mut capitals = [80, 32, 1].into_iter().filter_map(|step| char::from_u32(u32::from(c).checked_sub(step)?));
    capitals.find(|capital| lower(*capital) == c).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters that the standard library knows better and no name in the news has.
    const APART: [std::ops::RangeInclusive<u32>; 4] = [0x181..=0x1FF, 0x220..=0x24F, 0x370..=0x390, 0x3AC..=0x3FF];

    #[test]
    fn the_same_as_the_standard_library() {
        for n in (0..=0x52F).chain(0x1E00..=0x1E95).chain(0x1EA0..=0x1EFF) {
            let Some(c) =
                char::from_u32(n).filter(|_| !APART.iter().any(|it| it.contains(&n) || (0x4C0..0x4D0).contains(&n)))
            else {
                continue;
            };
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c} U+{n:04X}");
        }
    }

    #[test]
    fn a_capital_comes_first() {
        for (given, expected) in [
            ("talks in Geneva", "Talks in Geneva"),
            ("école", "École"),
            ("şahin", "Şahin"),
            ("źródło", "Źródło"),
            ("киев", "Киев"),
            ("ђ", "Ђ"),
            ("Oslo", "Oslo"),
            ("{", "{"),
            ("جنيف", "جنيف"),
            ("", ""),
        ] {
            assert_eq!(capital(given), expected);
        }
    }
}
