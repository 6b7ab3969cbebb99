//! The dateline that stands before the first words of a text: the place, the agency, the date, divided by dashes.
//!
//! `باريس (وكالات) -`, `الكويت 30 نوفمبر (كونا) --`, `القاهرة في 14 مارس / أ ش أ /`, `دايتون (أوهايو) - وكالات - 22/11/1995:`

use super::chrome::words_of;
use crate::text::{Text, TokenKind, table};
use std::ops::Range;
use std::sync::LazyLock;

/// No dateline is longer, in tokens.
const LONGEST: usize = 24;
/// Words that are neither agency nor date: the place, perhaps two of them or a paper's name beside it.
const PLACES: usize = 4;

struct Words {
    agencies: Vec<Vec<String>>,
    /// Months and weekdays, and the small words of a date.
    dates: Vec<(String, bool)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let rows = table("article/chrome").rows().filter(|row| matches!(row.get("where"), "agency" | "byline"));
    let agencies = rows.map(|row| words_of(&Text::new(row.get("phrase")))).collect();
    let mut dates = Vec::new();
    for name in ["time/months", "time/weekdays"] {
        for form in table(name).rows().flat_map(|row| row.list("forms")) {
            dates.extend(words_of(&Text::new(form)).into_iter().map(|word| (word, true)));
        }
    }
    for word in ["في", "يوم", "من", "عام", "سنة", "الموافق", "ه", "م", "ميلادي", "هجري"]
    {
        dates.push((word.into(), false));
    }
    Words { agencies, dates }
});

/// The token after the dateline with which a line begins; `None` when it begins with its first words.
pub(super) fn end(text: &Text, line: &Range<usize>) -> Option<usize> {
    let limit = line.end.min(line.start + LONGEST);
    let (mut at, mut places, mut told, mut end) = (line.start, 0, false, None);
    while at < limit {
        let next = if let Some(close) = bracket(text, at, limit) {
            // In brackets an agency, or the land of the place.
            told |= at > line.start;
            close + 1
        } else if let Some(length) = agency(text, at..limit) {
            told = true;
            at + length
        } else if let Some(length) = date(text, at..limit) {
            told = true;
            at + length
        } else if text.token(at).kind == TokenKind::Punct {
            if !matches!(text.fold(at), "-" | "–" | "—" | "ـ" | ":" | "/" | "،" | "," | "|") {
                break;
            }
            at + 1
        } else {
            places += 1;
            if told || places > PLACES {
                break;
            }
            at + 1
        };
        let closes = matches!(text.fold(next - 1), "-" | "–" | "—" | "ـ" | ":" | "/");
        if told && closes && places > 0 {
            end = Some(next);
        }
        at = next;
    }
    end
}

/// The same for a date that stands alone before its dash, as news centres write (`8 شباط/فبراير 2005 - استمع`): a whole
/// one, with its year. A chronicle begins its lines so, too: whoever asks looks at the other lines.
pub(super) fn date_end(text: &Text, line: &Range<usize>) -> Option<usize> {
    let length = date(text, line.clone())?;
    let end = line.start + length;
    let year = |t: usize| text.token(t).kind == TokenKind::Number && text.fold(t).chars().count() == 4;
    let dash = end < line.end && matches!(text.fold(end), "-" | "–" | "—" | "ـ");
    (dash && (line.start..end).any(year)).then_some(end + 1)
}

/// `(رويترز)`: the closing bracket.
fn bracket(text: &Text, at: usize, limit: usize) -> Option<usize> {
    if !matches!(text.fold(at), "(" | "[") {
        return None;
    }
    (at + 2..limit.min(at + 9)).find(|&t| matches!(text.fold(t), ")" | "]"))
}

/// How many tokens an agency's name takes, dots between its letters among them.
fn agency(text: &Text, tokens: Range<usize>) -> Option<usize> {
    let spelled = |name: &&Vec<String>| {
        let mut at = tokens.start;
        for word in name.iter() {
            while at > tokens.start && at < tokens.end && text.fold(at) == "." {
                at += 1;
            }
            if at >= tokens.end || text.fold(at) != word {
                return None;
            }
            at += 1;
        }
        let dotted = name.len() > 1 && at < tokens.end && text.fold(at) == ".";
        Some(at + usize::from(dotted) - tokens.start)
    };
    WORDS.agencies.iter().filter_map(|name| spelled(&name)).max()
}

/// How many tokens a date takes that begins here: a number and a month at least, or a numeric date.
fn date(text: &Text, tokens: Range<usize>) -> Option<usize> {
    let number = |t: usize| text.token(t).kind == TokenKind::Number;
    let named = |t: usize| WORDS.dates.iter().filter(|d| d.0 == text.fold(t)).map(|d| d.1).reduce(|a, b| a && b);
    let word = |t: usize| named(t).is_some();
    let joint = |t: usize| matches!(text.fold(t), "/" | "-" | "." | "،" | ",") && t + 1 < tokens.end;
    let mut at = tokens.start;
    let (mut numbers, mut words) = (0, 0);
    while at < tokens.end {
        if number(at) {
            numbers += 1;
        } else if word(at) {
            words += usize::from(named(at) == Some(true));
        } else if at == tokens.start || !joint(at) || !(number(at + 1) || word(at + 1)) {
            break;
        }
        at += 1;
    }
    (numbers > 0 && (words > 0 || numbers >= 3)).then_some(at - tokens.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dateline of a line, as raw text; empty when there is none.
    #[track_caller]
    fn check(line: &str, expected: &str) {
        let text = Text::new(line);
        let found = end(&text, &(0..text.tokens().len())).map_or("", |end| text.slice(text.span_of(0..end)));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn place_agency_and_date_in_the_manner_of_many_outlets() {
        check("باريس (وكالات) - قال الوزير إن", "باريس (وكالات) -");
        check("دايتون (أوهايو) - وكالات - 22/11/1995: وقع الرؤساء", "دايتون (أوهايو) - وكالات - 22/11/1995:");
        check("الكويت (كونا) 30 نوفمبر 2024 -- تنطلق غدا", "الكويت (كونا) 30 نوفمبر 2024 --");
        check("القاهرة في 14 مارس / أ ش أ / بحث الوزير", "القاهرة في 14 مارس / أ ش أ /");
        check("أبوظبي في 22 نوفمبر/ وام / استقبل", "أبوظبي في 22 نوفمبر/ وام /");
        check("الدوحة - وكالات: أعلنت الوزارة", "الدوحة - وكالات:");
        check("عمان/موسكو - رويترز: قال", "عمان/موسكو - رويترز:");
        check("بيروت – أ.ف.ب. – التقى", "بيروت – أ.ف.ب. –");
        check("الرباط، 5 شتنبر 2019 (و م ع) - أجرى", "الرباط، 5 شتنبر 2019 (و م ع) -");
        check(
            "طرابلس 12 رجب 1443 هـ الموافق 13 فبراير 2022 م - بحث",
            "طرابلس 12 رجب 1443 هـ الموافق 13 فبراير 2022 م -",
        );
    }

    #[test]
    fn a_whole_date_alone_before_a_dash() {
        let found = |line: &str| {
            let text = Text::new(line);
            date_end(&text, &(0..text.tokens().len())).map(|end| text.slice(text.span_of(0..end)).to_string())
        };
        assert_eq!(found("14 آذار/مارس 2019 - أدان المجلس").as_deref(), Some("14 آذار/مارس 2019 -"));
        assert_eq!(found("الثلاثاء 14 مارس 2019 – بحث").as_deref(), Some("الثلاثاء 14 مارس 2019 –"));
        for line in ["14 مارس - أدان المجلس", "14 مارس 2019: توقيع الاتفاق", "في 14 مارس 2019 أدان", "2019 - أدان"]
        {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn words_before_a_colon_are_not_a_dateline() {
        check("قال الوزير: لن نقبل", "");
        check("لافروف: لا تنازلات", "");
        check("التقى وزير الخارجية المصري في 14 مارس 2019 نظيره", "");
        check("وزراء خارجية الدول الخمس في الاجتماع - وهم خمسة", "");
        check("(رويترز) - قال", "");
        check("14 مارس 2019: توقيع الاتفاق", "");
        check("اتفقت مصر وإثيوبيا (الأحد) على عقد جولة - وفق", "");
    }
}
