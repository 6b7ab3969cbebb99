//! Which plural a number takes: CLDR's cardinal rules for Arabic (six forms) and English (two), the same answer as
//! `Intl.PluralRules`, without asking the browser. Arabic counts in the accusative singular from 11 to 99
//! (`١١ مدخلًا`) and in the genitive singular from 100 (`١٠٠ مدخل`), so every form is written out in `words`.

use super::lang::Lang;

/// A counted noun in all six forms; `{n}` stands for the number.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// None at all.
    pub zero: &'static str,
    /// One.
    pub one: &'static str,
    /// Two.
    pub two: &'static str,
    /// 3–10, 103–110 …
    pub few: &'static str,
    /// 11–99, 111–199 …
    pub many: &'static str,
    /// 100–102, 200–202 …, and every other English number.
    pub other: &'static str,
}

impl Counted {
    /// The noun with its number.
    pub fn say(&self, lang: Lang, n: usize) -> String {
        self.form(lang, n).replace("{n}", &n.to_string())
    }

    fn form(&self, lang: Lang, n: usize) -> &'static str {
        match (lang, n, n % 100) {
            (_, 0, _) => self.zero,
            (_, 1, _) => self.one,
            (Lang::En, ..) => self.other,
            (_, 2, _) => self.two,
            (_, _, 3..=10) => self.few,
            (_, _, 11..=99) => self.many,
            _ => self.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{AR, EN};
    use super::*;

    #[track_caller]
    fn check(n: usize, ar: &str, en: &str) {
        assert_eq!(AR.entries.say(Lang::Ar, n), ar);
        assert_eq!(EN.entries.say(Lang::En, n), en);
    }

    #[test]
    fn every_form() {
        check(0, "لا مداخل", "no entries");
        check(1, "مدخل واحد", "1 entry");
        check(2, "مدخلان", "2 entries");
        check(3, "3 مداخل", "3 entries");
        check(10, "10 مداخل", "10 entries");
        check(11, "11 مدخلًا", "11 entries");
        check(99, "99 مدخلًا", "99 entries");
        check(100, "100 مدخل", "100 entries");
        check(102, "102 مدخل", "102 entries");
        check(103, "103 مداخل", "103 entries");
        check(111, "111 مدخلًا", "111 entries");
    }
}
