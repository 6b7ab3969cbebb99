//! Laws of the time reader, on random text, and of its calendar, beside an outside one.

use jiff::civil::Date;
use proptest::prelude::*;
use tasalsul::article::Article;
use tasalsul::time::{self, Day, DayRange, Reference, days_in_month};

/// Words from which random news is made: all that the reader knows how to join, and what stands between.
const WORDS: &[&str] = &[
    "قال",
    "الوزير",
    "إن",
    "المحادثات",
    "ستعقد",
    "في",
    "من",
    "إلى",
    "حتى",
    "بين",
    "و",
    "يوم",
    "اليوم",
    "أمس",
    "غدا",
    "بعد",
    "قبل",
    "منذ",
    "خلال",
    "الاثنين",
    "الأحد",
    "الجمعة",
    "أحد",
    "يناير",
    "كانون",
    "الثاني",
    "الأول",
    "مارس",
    "رمضان",
    "المقبل",
    "الماضي",
    "الجاري",
    "نفسه",
    "التالي",
    "شهر",
    "الشهر",
    "عام",
    "العام",
    "سنة",
    "أسبوع",
    "الأسبوع",
    "ساعة",
    "الساعة",
    "يومين",
    "أيام",
    "ثلاثة",
    "خمسة",
    "عشر",
    "وعشرين",
    "الحادي",
    "والثلاثين",
    "العاشر",
    "مساء",
    "صباح",
    "فجر",
    "ظهر",
    "ليل",
    "والنصف",
    "إلا",
    "ربعا",
    "كل",
    "نحو",
    "تقريبا",
    "منتصف",
    "أواخر",
    "النصف",
    "الربع",
    "القرن",
    "تسعينيات",
    "هـ",
    "ق.م",
    "الموافق",
    "1",
    "10",
    "31",
    "32",
    "2022",
    "1447",
    "99999999999999999999",
    "14:30",
    "25:61",
    "1/11/2022",
    "2022-02-30",
    "/",
    "-",
    "(",
    ")",
    "،",
    ".",
    ":",
    "\n",
    "«",
    "ال",
    "ب",
    "لـ",
    "عيد",
    "الفطر",
    "عشية",
    "القمة",
    "ألف",
    "مليون",
    "3.5",
    "٠",
    "\u{200F}",
    "ـ",
    "\u{64B}",
    "a",
    "2",
    "0",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => proptest::sample::select(WORDS).prop_map(str::to_owned),
        1 => "[\u{600}-\u{6FF}]{1,6}",
        1 => ".{0,4}",
    ];
    proptest::collection::vec((word, prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just("و")]), 0..60)
        .prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

fn references() -> Vec<Reference> {
    let day = |iso| Day::parse(iso).expect("a day");
    let range = |start, end| Reference { written: Some(DayRange { start: day(start), end: day(end) }), minute: None };
    vec![
        Reference::default(),
        range("2022-01-10", "2022-01-10"),
        range("2021-12-01", "2021-12-31"),
        range("2020-02-29", "2020-02-29"),
        Reference { minute: Some(1439), ..range("1999-12-31", "1999-12-31") },
        range("0001-01-01", "0001-01-01"),
        range("9999-12-31", "9999-12-31"),
    ]
}

/// What holds of the mentions of any text.
fn holds(text: &str) {
    let article = Article::read("t", text);
    let mentions = time::find(&article);
    let mut last = 0;
    for mention in &mentions {
        assert!(mention.span.start >= last, "overlap or disorder");
        assert!(mention.span.start < mention.span.end, "empty mention");
        assert!(mention.span.end <= article.text.len());
        assert!(!mention.rule.is_empty());
        last = mention.span.end;
    }
    for reference in references() {
        let resolved = time::resolve(&article, &mentions, &vec![reference; article.dispatches.len()]);
        assert_eq!(resolved.len(), mentions.len());
        for value in &resolved {
            assert!(value.days.is_none_or(|d| d.start <= d.end), "days run backwards: {:?}", value);
            assert!(value.value.as_deref() != Some(""));
        }
        let again = time::resolve(&article, &time::find(&article), &vec![reference; article.dispatches.len()]);
        assert_eq!(resolved, again);
    }
    for clue in time::clues(&article, &mentions, 0) {
        for day in [-719_162, 0, 18_992, 19_000, 2_932_896] {
            let _ = (clue.allows)(Day(day));
        }
    }
}

/// Texts that broke a law once.
#[test]
fn texts_that_broke_a_law() {
    holds("بعد 99999999999999999999 ساعة قال ");
    holds("99999999999999999999 ساعة ونصف قال ");
    holds("مئة وخمسين مليون 99999999999999999999 يوما ونصف العام ");
    holds("قال قال النصف الأول رمضان المقبل ");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_in_the_text_in_order_and_apart(text in text()) {
        holds(&text);
    }

    #[test]
    fn days_agree_with_another_calendar(n in -700_000i32..2_900_000) {
        let day = Day(n);
        let (year, month, of_month) = day.ymd();
        let epoch = Date::constant(1970, 1, 1);
        let other = epoch.checked_add(jiff::Span::new().days(n)).expect("in range");
        prop_assert_eq!((i32::from(other.year()), other.month() as u32, other.day() as u32), (year, month, of_month));
        prop_assert_eq!(Day::new(year, month, of_month), Some(day));
        prop_assert_eq!(other.weekday().to_monday_one_offset() as u32, day.weekday());
        prop_assert_eq!(other.days_in_month() as u32, days_in_month(year, month));
        prop_assert_eq!(Day::parse(&day.iso()), Some(day));
    }

    #[test]
    fn months_move_as_in_another_calendar(n in -300_000i32..1_000_000, months in -600i32..600) {
        let day = Day(n);
        let other = Date::constant(1970, 1, 1)
            .checked_add(jiff::Span::new().days(n))
            .and_then(|d| d.checked_add(jiff::Span::new().months(months)))
            .expect("in range");
        prop_assert_eq!(day.plus_months(months).iso(), other.to_string());
    }

    #[test]
    fn weeks_agree_with_another_calendar(n in -300_000i32..1_000_000) {
        let day = Day(n);
        let article = Article::read("t", "هذا الأسبوع");
        let reference = Reference { written: Some(DayRange::day(day)), minute: None };
        let resolved = time::resolve(&article, &time::find(&article), &[reference]);
        let other = Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(n)).expect("in range");
        let week = other.iso_week_date();
        let value = format!("{:04}-W{:02}", week.year(), week.week());
        prop_assert_eq!(resolved[0].value.as_deref(), Some(value.as_str()));
    }
}
