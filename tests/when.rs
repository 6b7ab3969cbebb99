//! When what a passage tells was: one line a report, `TYPE status when who`. `when` is `dated` where a time dates it,
//! `then` for the moment of writing, `earlier`, `later`, or `with` another report.

#[path = "support/told.rs"]
mod told;

use tasalsul::events::When;
use told::told;

#[track_caller]
fn check(passage: &str, expected: &[&str]) {
    let when = |when: When| match when {
        When::Mention(_) => "dated",
        When::Same(_) | When::Beside(..) => "with",
        When::Dateline => "then",
        When::Earlier => "earlier",
        When::Later => "later",
    };
    assert_eq!(
        told(passage, |r| format!("{} {:?} {}", r.event.plover(), r.status, when(r.when))),
        expected,
        "the reports of: {passage}"
    );
}

#[test]
fn what_someone_expects_of_talks_is_no_meeting() {
    check(
        "بيدرو سانشيز لا يتوقع اختراقات في المحادثات مع المغرب في الرباط- 9 يناير 2022",
        &["STATEMENT Occurred dated person/pedro-sanchez"],
    );
    check("غوتيريش يأمل في نجاح المحادثات بين السودان وإثيوبيا", &["STATEMENT Occurred then person/antonio-guterres"]);
    check("الخارجية الهندية تخشى فشل اللقاء مع باكستان في نيويورك", &["STATEMENT Occurred then state/IND"]);
    check("لافروف يشكك في جدوى المفاوضات مع كييف", &["ACCUSE Occurred then person/sergey-lavrov"]);
    check("ميركل لا تستبعد عقد قمة مع إردوغان", &["STATEMENT Occurred then person/angela-merkel"]);
    check("ميركل تستبعد عقد قمة مع إردوغان", &["REJECT Occurred then person/angela-merkel"]);
    // A day that lies ahead is told all the same, and what was done on an occasion leaves that occasion.
    check(
        "يأمل غوتيريش في نجاح المحادثات بين السودان وإثيوبيا المقررة غدا في نيروبي.",
        &["STATEMENT Occurred then person/antonio-guterres", "CONSULT Scheduled dated state/ETH state/SDN"],
    );
    check("بلينكن يلتقي لافروف في جنيف", &["CONSULT Occurred then person/antony-blinken person/sergey-lavrov"]);
}

#[test]
fn what_had_been_told_before_has_no_day_of_its_own() {
    let talks = "اختتمت اليوم الثلاثاء في نيروبي المحادثات بين كينيا والصومال.\n\n";
    let both = "CONSULT Occurred dated state/KEN state/SOM";
    check(
        &format!(
            "{talks}وكان أعلن البيت الأبيض أن الرئيس جو بايدن أبلغ نظيره الفلبيني فرديناند ماركوس خلال مكالمة هاتفية أن \
             بلاده سترد بحزم إذا هوجمت السفن."
        ),
        &[
            both,
            "THREATEN Conditional with person/ferdinand-marcos person/joe-biden state/USA",
            "CONSULT Occurred earlier person/ferdinand-marcos person/joe-biden",
        ],
    );
    // News of the day is of the day.
    check(
        &format!("{talks}وأبلغ جو بايدن نظيره الفلبيني فرديناند ماركوس خلال مكالمة هاتفية أن بلاده مستعدة للحوار."),
        &[
            both,
            "AGREE Occurred with person/ferdinand-marcos person/joe-biden state/USA",
            "CONSULT Occurred then person/ferdinand-marcos person/joe-biden",
        ],
    );
}

#[test]
fn the_first_since_a_year_is_not_of_that_year() {
    check("ويقوم لافروف بأول زيارة إلى فيتنام منذ 2005.", &["CONSULT Occurred then person/sergey-lavrov"]);
    check(
        "التقى آبي أحمد أمس السبت أفورقي الذي يزور إثيوبيا للمرة الأولى منذ عام 1996.",
        &["CONSULT Occurred dated person/abiy-ahmed person/isaias-afwerki"],
    );
    check("وبدأت كينيا محادثات مع الصومال قبل بضعة أشهر.", &["CONSULT Occurred dated state/KEN state/SOM"]);
    check(
        "وبدأت الولايات المتحدة مناقشة مشروع القرار مع الصين قبل بضعة أشهر.",
        &["CONSULT Occurred dated state/CHN state/USA"],
    );
    check(
        "المبعوث أنتوني ليك تنقل أربع مرات بين العاصمتين منذ أكتوبر.",
        &["CONSULT Occurred dated person/anthony-lake"],
    );
}

#[test]
fn what_was_announced_earlier_is_no_later_than_that() {
    check("وأعلنت أنقرة في يوليو أنها سمحت للطائرات الأميركية باستخدام القاعدة.", &["RETREAT Occurred dated state/TUR"]);
    check("وأعلنت أنقرة أنها سمحت للطائرات الأميركية باستخدام القاعدة.", &["RETREAT Occurred then state/TUR"]);
}
