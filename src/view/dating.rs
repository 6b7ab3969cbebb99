//! How dates are written, where readers differ: the names of the months, the digits, the Hijri date beside.
//! The browser knows all of it; here stands only which of its locales says what.

use super::lang::Lang;

/// Names of the Gregorian months in Arabic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Months {
    /// يناير, فبراير: Egypt, the Gulf, most news.
    #[default]
    Roman,
    /// كانون الثاني, شباط: the Levant and Iraq.
    Syriac,
    /// جانفي, فيفري: Algeria and Tunisia.
    French,
}

/// What a reader has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dating {
    /// Names of the months.
    pub months: Months,
    /// Whether digits are ٠١٢٣.
    pub arabic_digits: bool,
    /// Whether the Hijri date (Umm al-Qura) stands beside a day.
    pub hijri: bool,
}

impl Dating {
    /// The locale whose dates are so written.
    pub fn locale(self, lang: Lang) -> &'static str {
        match (lang, self.months, self.arabic_digits) {
            (Lang::En, ..) => "en-GB",
            (_, Months::Roman, false) => "ar-u-nu-latn",
            (_, Months::Roman, true) => "ar-EG-u-nu-arab",
            (_, Months::Syriac, false) => "ar-SY-u-nu-latn",
            (_, Months::Syriac, true) => "ar-SY-u-nu-arab",
            (_, Months::French, false) => "ar-TN-u-nu-latn",
            (_, Months::French, true) => "ar-TN-u-nu-arab",
        }
    }

    /// The locale of the Hijri date.
    pub fn hijri_locale(self, lang: Lang) -> &'static str {
        match (lang, self.arabic_digits) {
            (Lang::En, _) => "en-GB-u-ca-islamic-umalqura",
            (_, false) => "ar-SA-u-ca-islamic-umalqura-nu-latn",
            (_, true) => "ar-SA-u-ca-islamic-umalqura-nu-arab",
        }
    }

    /// For the address: `syriac,arab,hijri`; empty when all is as usual.
    pub fn encode(self) -> String {
        let months = match self.months {
            Months::Roman => "",
            Months::Syriac => "syriac",
            Months::French => "french",
        };
        let parts = [months, if self.arabic_digits { "arab" } else { "" }, if self.hijri { "hijri" } else { "" }];
        let said: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        said.join(",")
    }

    /// Reads what [`Self::encode`] writes; what is not known is left as usual.
    pub fn decode(text: &str) -> Self {
        let mut out = Self::default();
        for part in text.split(',') {
            match part {
                "syriac" => out.months = Months::Syriac,
                "french" => out.months = Months::French,
                "arab" => out.arabic_digits = true,
                "hijri" => out.hijri = true,
                _ => {}
            }
        }
        out
    }
}

/// A number in the digits that were chosen.
pub fn digits(text: String, dating: Dating, lang: Lang) -> String {
    if !dating.arabic_digits || lang == Lang::En {
        return text;
    }
    let arabic = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c);
    text.chars().map(arabic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_comes_back_from_the_address() {
        for text in ["", "syriac", "french,arab", "arab,hijri", "syriac,arab,hijri"] {
            assert_eq!(Dating::decode(text).encode(), text);
        }
        assert_eq!(Dating::decode("pink,,arab").encode(), "arab");
    }

    #[test]
    fn digits_are_written_as_chosen() {
        let dating = Dating { arabic_digits: true, ..Dating::default() };
        assert_eq!(digits("2022".into(), dating, Lang::Ar), "٢٠٢٢");
        assert_eq!(digits("2022".into(), dating, Lang::En), "2022");
        assert_eq!(digits("2022".into(), Dating::default(), Lang::Ar), "2022");
    }
}
