//! Whether a word looks like a name: groups of three letters, counted in the names and in the ordinary words that the
//! tables list. Nothing is stored: the tables are the training data.

use crate::text::Map;

/// Counts of groups of three letters.
#[derive(Default)]
pub(super) struct Look {
    groups: Map<[char; 3], (f32, f32)>,
    names: f32,
    words: f32,
}

impl Look {
    /// Adds a word of the tables, a name or not.
    pub fn learn(&mut self, word: &str, is_name: bool) {
        for group in groups(word) {
            let entry = self.groups.entry(group).or_default();
            if is_name {
                entry.0 += 1.0;
                self.names += 1.0;
            } else {
                entry.1 += 1.0;
                self.words += 1.0;
            }
        }
    }

    /// How much more the word looks like a name than like an ordinary word: a logarithm, 0 where nothing tells.
    pub fn of(&self, word: &str) -> f32 {
        let (names, words) = (self.names + 1000.0, self.words + 3000.0);
        groups(word)
            .map(|group| {
                let (name, word) = self.groups.get(&group).copied().unwrap_or_default();
                ((name + 0.5) / names * words / (word + 0.5)).ln()
            })
            .sum()
    }
}

fn groups(word: &str) -> impl Iterator<Item = [char; 3]> {
    let letters: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
    (0..letters.len().saturating_sub(2)).map(move |at| [letters[at], letters[at + 1], letters[at + 2]])
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_look_like_names() {
        let look = &super::super::known::KNOWN.look;
        let of = |word: &str| look.of(&crate::text::fold(word));
        for name in ["ريبنتسوف", "كاراغيتش", "غونزاريس", "هوشيمورا", "بيرسونال"]
        {
            assert!(of(name) > 3.0, "{name} {}", of(name));
        }
        for word in ["استدراج", "يتصافحون", "المتوسط", "تصريحاتهم", "مستعجلة"] {
            assert!(of(word) < 0.0, "{word} {}", of(word));
        }
    }
}
