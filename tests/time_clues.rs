//! What the words say about the day on which they were written.

use tasalsul::article::Article;
use tasalsul::time::{self, Clue, Day};

fn clues(text: &str) -> Vec<Clue> {
    let article = Article::read("test", text);
    time::clues(&article, &time::find(&article), 0)
}

/// The days that fit, and some that do not.
#[track_caller]
fn check(text: &str, fits: &[&str], fits_not: &[&str]) {
    let clues = clues(text);
    let allowed = |day: &str| clues.iter().all(|c| (c.allows)(Day::parse(day).expect("a day")));
    for day in fits {
        let against: Vec<_> =
            clues.iter().filter(|c| !(c.allows)(Day::parse(day).expect("a day"))).map(|c| c.rule).collect();
        assert!(allowed(day), "{text}: {day} should fit, against it: {against:?}");
    }
    for day in fits_not {
        let said: Vec<_> = clues.iter().map(|c| c.rule).collect();
        assert!(!allowed(day), "{text}: {day} should not fit; clues: {said:?}");
    }
}

#[test]
fn a_weekday_beside_a_day_counted_from_now() {
    check("انطلقت اليوم الاثنين المحادثات.", &["2022-01-10", "2022-01-17"], &["2022-01-11"]);
    check("عقدا أمس الأحد لقاء تمهيديا.", &["2022-01-10"], &["2022-01-09", "2022-01-11"]);
    check("الاجتماع المقرر بعد غد الأربعاء.", &["2022-01-10"], &["2022-01-12"]);
    check("سيلتقيان غدا (الخميس) في القصر.", &["2026-05-13"], &["2026-05-14"]);
    check("التقيا مساء أمس الثلاثاء.", &["2026-05-13"], &["2026-05-12"]);
}

#[test]
fn a_date_beside_a_day_counted_from_now() {
    check("وقعا أمس الجمعة 22 جويلية 2022 الاتفاق.", &["2022-07-23"], &["2022-07-22", "2022-07-30"]);
    let named = clues("وقعا أمس الجمعة 22 جويلية 2022 الاتفاق.");
    assert!(named.iter().any(|c| c.names == [Day::parse("2022-07-23").expect("a day")]));
}

#[test]
fn days_counted_from_a_date() {
    check(
        "وقعا اليوم اتفاقا، بعد ستة أيام من لقائهما في 7 مايو 2019.",
        &["2019-05-13", "2019-05-14"],
        &["2019-05-07", "2019-05-20"],
    );
    check("التقيا أمس، بعد أسبوعين من قمة 3 مارس 2020.", &["2020-03-18"], &["2020-03-03", "2020-03-25"]);
}

#[test]
fn a_first_line_that_is_a_date() {
    check("الخميس 14 ديسمبر\nالتقى الوزيران أمس.", &["2023-12-14"], &["2023-12-15", "2022-12-14"]);
}

#[test]
fn months_to_come_and_gone_by() {
    check("ستجري المفاوضات يوم 10 يناير المقبل.", &["2021-12-28", "2021-06-01"], &["2022-01-10", "2022-01-12"]);
    check("التقيا في جنيف في يونيو الماضي.", &["2022-01-10", "2021-07-01"], &["2021-06-30"]);
    check("زار العاصمة في 3 مايو الجاري.", &["2026-05-13"], &["2026-06-01"]);
}

#[test]
fn a_month_named_elsewhere() {
    check(
        "تجري محادثات في العاشر من يناير. وقال إن مفاوضات العاشر من الشهر المقبل صعبة.",
        &["2021-12-01", "2021-12-31"],
        &["2022-01-01", "2021-11-30"],
    );
    check("انتهت في 17 ديسمبر جولة. وكانت جولة 17 من الشهر الجاري صعبة.", &["2021-12-20"], &["2022-01-02"]);
}

#[test]
fn a_weekday_beside_a_date_settles_the_year() {
    check("ستعقد القمة الأربعاء 12 يناير.", &["2022-01-05"], &["2023-01-05", "2021-01-05"]);
}

#[test]
fn full_dates_and_years_look_back_or_ahead() {
    check("وقع الاتفاق في 12 يونيو 2018.", &["2018-06-12", "2020-01-01"], &["2018-06-11"]);
    check("ستعقد القمة في 12 يونيو 2018.", &["2018-06-01", "2018-06-12"], &["2018-06-13"]);
    check("اندلعت الحرب في عام 2014.", &["2014-05-01", "2022-01-01"], &["2013-12-31"]);
    check("الاجتماع الأول في 2022 سيعقد قريبا.", &["2021-12-28", "2022-02-01"], &["2023-01-01"]);
    check("موازنة العام المقبل 2023 أقرت.", &["2022-10-01"], &["2023-01-01", "2021-10-01"]);
}

#[test]
fn nothing_is_said_by_what_says_nothing() {
    for text in [
        "قال الوزير الثلاثاء إن بلاده ترفض.",
        "استمرت المحادثات 8 ساعات.",
        "سيلتقيان قريبا.",
        "تجري المفاوضات في 10 يناير.",
    ] {
        assert!(clues(text).is_empty(), "{text}");
    }
}
