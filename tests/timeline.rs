//! What several articles tell is put together, or kept apart: (articles, expected entries), and the laws that hold
//! for any articles.

mod support;

use proptest::prelude::*;
use std::collections::BTreeSet;
use support::World;
use tasalsul::timeline::{Entry, Standing};

#[track_caller]
fn check(articles: &str, expected: &str) {
    let lines = World::read(articles).lines();
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    assert_eq!(lines, expected, "\nfrom:{articles}");
}

#[test]
fn an_announcement_and_an_account_of_one_meeting_are_one_entry() {
    check(
        "# a 2021-12-28
         CONSULT scheduled USA+RUS in geneva on 2022-01-10 | محادثات مقررة في العاشر من يناير
         # b 2022-01-10
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | اختتام المحادثات في جنيف",
        "CONSULT occurred 2022-01-10 a b",
    );
}

#[test]
fn meetings_of_the_same_parties_on_different_days_stay_apart() {
    check(
        "# a 2022-01-14
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات يوم الاثنين
         # b 2022-01-14
         CONSULT occurred USA+RUS in geneva on 2022-01-12 | محادثات يوم الأربعاء",
        "CONSULT occurred 2022-01-10 a
         CONSULT occurred 2022-01-12 b",
    );
}

#[test]
fn readiness_to_agree_is_not_the_agreement() {
    check(
        "# a 2022-01-11
         AGREE occurred EGY+SDN in cairo on 2022-01-11 | وقعت مصر والسودان اتفاقا للربط الكهربائي
         # b 2022-01-11
         AGREE proposed EGY+SDN on 2022-01-11 | أعربت القاهرة عن استعدادها للتعاون مع الخرطوم",
        "AGREE occurred 2022-01-11 a
         AGREE proposed 2022-01-11 b",
    );
}

#[test]
fn meetings_of_different_parties_on_one_day_stay_apart() {
    check(
        "# a 2022-01-14
         CONSULT scheduled RUS+NATO on 2022-01-12 | اجتماع روسيا والناتو
         # b 2022-01-14
         CONSULT scheduled RUS+OSCE on 2022-01-12 | اجتماع روسيا والمنظمة",
        "CONSULT unconfirmed 2022-01-12 a
         CONSULT unconfirmed 2022-01-12 b",
    );
}

#[test]
fn an_undated_mention_joins_the_meeting_that_it_can_mean() {
    check(
        "# a 2022-01-11
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات أمنية في جنيف
         # b 2022-01-11
         CONSULT occurred USA+RUS in geneva on earlier | المحادثات الأمنية في جنيف",
        "CONSULT occurred 2022-01-10 a b",
    );
}

#[test]
fn what_only_refers_to_a_meeting_is_evidence_of_it() {
    check(
        "# a 2022-01-11
         CONSULT scheduled USA+RUS in geneva on 2022-01-20 | محادثات أمنية في جنيف
         # b 2022-01-12
         refer CONSULT occurred USA+RUS in geneva on earlier | بعد المحادثات الأمنية في جنيف
         # c 2022-01-13
         refer CONSULT occurred USA+RUS on 2022-01-20 | قبيل محادثات الخميس المقبل",
        "CONSULT scheduled 2022-01-20 a c",
    );
}

#[test]
fn what_only_refers_to_a_meeting_is_no_entry_and_joins_no_two() {
    check(
        "# a 2022-01-14
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات يوم الاثنين
         CONSULT occurred USA+RUS in geneva on 2022-01-12 | محادثات يوم الأربعاء
         # b 2022-01-15
         refer CONSULT occurred USA+RUS in geneva on earlier | محادثات البلدين في جنيف
         refer CONSULT occurred USA+NATO on 2022-01-12 | خلال محادثات الحلف",
        "CONSULT occurred 2022-01-10 a
         CONSULT occurred 2022-01-12 a",
    );
}

#[test]
fn one_harsh_act_is_one_whatever_each_outlet_takes_it_for() {
    check(
        "# a 2022-01-11
         SANCTION occurred EGY>ETH on 2022-01-10 | طرد 12 موظفا من السفارة الإثيوبية
         # b 2022-01-12
         COERCE occurred EGY>ETH on 2022-01-10 | عودة 12 موظفا طردوا من السفارة الإثيوبية
         # c 2022-01-12
         PROTEST occurred EGY>ETH on 2022-01-10 | استدعاء القائم بالأعمال",
        "PROTEST occurred 2022-01-10 c
         SANCTION occurred 2022-01-10 a b",
    );
}

#[test]
fn what_two_articles_refer_to_by_name_is_an_entry() {
    check(
        "# a 2022-01-14
         refer CONSULT occurred blinken/USA+lavrov/RUS in geneva on earlier | بعد لقاء بلينكن ولافروف في جنيف
         refer CONSULT occurred USA+NATO on earlier | خلال محادثات الحلف
         # b 2022-01-15
         refer CONSULT occurred blinken/USA+lavrov/RUS in geneva on earlier | منذ لقاء لافروف وبلينكن في جنيف
         refer CONSULT occurred USA+NATO on earlier | قبل محادثات الحلف",
        "CONSULT occurred XXXX a b",
    );
}

#[test]
fn one_round_begins_today_and_ends_tomorrow() {
    check(
        "# a 2022-01-17
         CONSULT occurred USA+RUS in geneva on 2022-01-17 | انطلقت الجولة التاسعة من المحادثات
         # b 2022-01-18
         CONSULT occurred USA+RUS in geneva on 2022-01-18 | انتهت الجولة التاسعة من المحادثات
         CONSULT scheduled USA+RUS in geneva on 2022-01-19 | تعقد الجولة العاشرة من المحادثات",
        "CONSULT occurred 2022-01-17 a b
         CONSULT scheduled 2022-01-19 b",
    );
}

#[test]
fn two_pairs_of_people_of_the_same_states_meet_apart() {
    check(
        "# a 2022-01-22
         CONSULT occurred blinken/USA+lavrov/RUS on 2022-01 | لقاء بلينكن ولافروف
         # b 2022-01-24
         CONSULT occurred austin/USA+lavrov/RUS on 2022-01 | لقاء أوستن ولافروف",
        "CONSULT occurred 2022-01 b
         CONSULT occurred 2022-01 a",
    );
}

#[test]
fn a_coming_meeting_is_not_the_one_that_took_place() {
    check(
        "# a 2022-01-11
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات أمنية في جنيف
         CONSULT scheduled USA+RUS in geneva on later | محادثات أمنية مقبلة في جنيف",
        "CONSULT occurred 2022-01-10 a
         CONSULT scheduled XXXX a",
    );
}

#[test]
fn ministers_speak_for_their_states() {
    check(
        "# a 2022-01-11
         CONSULT occurred USA+RUS on 2022-01-10 | محادثات أميركية روسية
         # b 2022-01-11
         CONSULT occurred sherman/USA+ryabkov/RUS on 2022-01-10 | محادثات شيرمان وريابكوف",
        "CONSULT occurred 2022-01-10 a b",
    );
}

#[test]
fn other_ministers_of_the_same_states_meet_apart() {
    check(
        "# a 2022-01-22
         CONSULT occurred blinken/USA+lavrov/RUS on 2022-01-21 | لقاء بلينكن ولافروف
         # b 2022-01-22
         CONSULT occurred austin/USA+shoigu/RUS on 2022-01-21 | لقاء أوستن وشويغو",
        "CONSULT occurred 2022-01-21 b
         CONSULT occurred 2022-01-21 a",
    );
}

#[test]
fn a_call_is_not_a_meeting() {
    check(
        "# a 2022-01-22
         CONSULT/phone occurred USA+RUS on 2022-01-21 | اتصال هاتفي
         CONSULT/visit occurred USA+RUS on 2022-01-21 | زيارة رسمية",
        "CONSULT occurred 2022-01-21 a
         CONSULT occurred 2022-01-21 a",
    );
}

#[test]
fn the_most_precise_compatible_date_wins() {
    check(
        "# a 2021-12-30
         REQUEST occurred RUS>USA+NATO on 2021-12 | نشرت روسيا مسودة اتفاقيتين حول الضمانات الأمنية
         # b 2022-01-10
         REQUEST occurred RUS>USA+NATO on 2021-12-17 | روسيا تنشر مسودة اتفاقيتين مع واشنطن والناتو حول الضمانات",
        "REQUEST occurred 2021-12-17 a b",
    );
}

#[test]
fn one_statement_told_by_two_outlets_is_one() {
    check(
        "# a 2022-01-09
         say STATEMENT occurred blinken/USA | «لا أعتقد أننا سنرى أي انفراجة كبيرة في الأسبوع الحالي»
         # b 2022-01-10
         say STATEMENT occurred blinken/USA | «لا أعتقد أننا سنرى أي انفراجة كبيرة في الأسبوع الحالي»",
        "STATEMENT occurred 2022-01-09 a b",
    );
}

#[test]
fn different_statements_of_one_speaker_on_one_day_stay_apart() {
    check(
        "# a 2022-01-10
         say STATEMENT occurred ryabkov/RUS | المحادثات كانت صعبة وطويلة واحترافية للغاية
         # b 2022-01-10
         say STATEMENT occurred ryabkov/RUS | روسيا ليس لديها خطط لمهاجمة أوكرانيا",
        "STATEMENT occurred 2022-01-10 a
         STATEMENT occurred 2022-01-10 b",
    );
}

#[test]
fn the_same_refusal_weeks_later_is_another() {
    check(
        "# a 2021-12-28
         say REJECT occurred lavrov/RUS>USA | روسيا لن تقدم تنازلات من طرف واحد للولايات المتحدة
         # b 2022-01-20
         say REJECT occurred lavrov/RUS>USA | روسيا لن تقدم تنازلات من طرف واحد للولايات المتحدة",
        "REJECT occurred 2021-12-28 a
         REJECT occurred 2022-01-20 b",
    );
}

#[test]
fn a_headline_and_its_body_are_one() {
    check(
        "# a 2022-01-12
         CONSULT occurred IRN+SAU in beijing on 2022-01-10 | لقاء إيراني سعودي في بكين
         CONSULT occurred IRN+SAU in beijing on 2022-01-10 | التقى وفدا إيران والسعودية في بكين",
        "CONSULT occurred 2022-01-10 a",
    );
}

#[test]
fn what_was_planned_and_not_reported_is_unconfirmed() {
    check(
        "# a 2022-01-05
         CONSULT scheduled USA+IRN in vienna on 2022-01-07 | جولة مقررة
         # b 2022-01-20
         CONSULT occurred EGY+ETH in cairo on 2022-01-19 | محادثات السد",
        "CONSULT unconfirmed 2022-01-07 a
         CONSULT occurred 2022-01-19 b",
    );
}

#[test]
fn a_cancelled_meeting_keeps_its_history() {
    let world = World::read(
        "# a 2022-01-05
         CONSULT scheduled USA+IRN in vienna on 2022-01-07 | جولة مقررة في فيينا
         # b 2022-01-06
         CONSULT cancelled USA+IRN in vienna on 2022-01-07 | إلغاء الجولة في فيينا",
    );
    let entries = world.merge();
    assert_eq!(world.lines(), ["CONSULT cancelled 2022-01-07 a b"]);
    assert_eq!(entries[0].standing, Standing::Superseded);
    assert_eq!(entries[0].history.len(), 2);
}

#[test]
fn one_wires_words_count_once() {
    let wire = "أعلنت وزارة الخارجية أن وفدي البلدين عقدا اجتماعا مطولا تناول ملفات المياه والحدود والتجارة";
    let world = World::read(&format!(
        "# a 2022-01-11
         CONSULT occurred EGY+ETH in cairo on 2022-01-10 | {wire}
         # b 2022-01-11
         CONSULT occurred EGY+ETH in cairo on 2022-01-10 | {wire}
         # c 2022-01-11
         CONSULT occurred EGY+ETH in cairo on 2022-01-10 | التقى مفاوضو القاهرة وأديس أبابا أمس لبحث سد النهضة"
    ));
    let entries = world.merge();
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].independent, entries[0].mentioning), (2, 3));
    assert_eq!(entries[0].standing, Standing::Corroborated);
}

#[test]
fn places_that_differ_stand_side_by_side() {
    let world = World::read(
        "# a 2022-01-11
         CONSULT occurred EGY+ETH in cairo on 2022-01-10 | اجتماع الوفدين
         # b 2022-01-11
         CONSULT occurred EGY+ETH in khartoum on 2022-01-10 | اجتماع الوفدين",
    );
    let entries = world.merge();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].standing, Standing::Differing);
    assert_eq!(entries[0].differences[0].field, "place");
}

#[test]
fn a_meeting_named_by_its_noun_alone_is_the_one_told_last() {
    check(
        "# a 2022-01-12
         CONSULT occurred EGY+ETH in cairo on 2022-01-11 | بدأت في القاهرة محادثات السد
         CONSULT occurred USA+IRN in vienna on 2022-01-12 | عقد الوفدان محادثات في فيينا
         CONSULT occurred - on earlier | المحادثات صعبة بحسب الوفود
         CONSULT scheduled - on later | المحادثات المقبلة",
        "CONSULT occurred 2022-01-11 a
         CONSULT occurred 2022-01-12 a
         CONSULT scheduled XXXX a",
    );
}

#[test]
fn talks_that_begin_in_the_night_are_those_of_the_next_day() {
    check(
        "# a 2022-01-09
         CONSULT scheduled USA+RUS in geneva on 2022-01-09TNI | محادثات تبدأ ليلة الأحد
         # b 2022-01-11
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات يوم الاثنين",
        "CONSULT occurred 2022-01-10 a b",
    );
}

#[test]
fn what_lies_ahead_of_the_writing_has_not_taken_place() {
    check(
        "# a 2022-01-05
         CONSULT occurred USA+RUS in geneva on 2022-01-10 | اللقاء في جنيف يوم الاثنين",
        "CONSULT scheduled 2022-01-10 a",
    );
}

#[test]
fn news_without_a_day_is_of_the_day_with_which_the_story_leads() {
    check(
        "# a 2022-01-12
         AGREE occurred EGY+SDN in cairo on 2022-01-11 | وقعت مصر والسودان أمس اتفاقا للربط الكهربائي
         say SUPPORT occurred FRA>EGY | رحبت فرنسا بالاتفاق
         # b 2022-01-12
         say SUPPORT occurred DEU>EGY | رحبت ألمانيا بالخطوة المصرية",
        "AGREE occurred 2022-01-11 a
         SUPPORT occurred 2022-01-11 a
         SUPPORT occurred 2022-01-12 b",
    );
}

#[test]
fn one_signing_on_two_days_is_one_entry_with_both_dates() {
    let world = World::read(
        "# a 2022-01-13
         AGREE occurred EGY+SDN in cairo on 2022-01-11 | توقيع اتفاق الربط الكهربائي بين مصر والسودان
         # b 2022-01-13
         AGREE occurred EGY+SDN on 2022-01-12 | توقيع اتفاق الربط الكهربائي
         # c 2022-01-14
         AGREE occurred EGY+SDN on 2022-01-12 | توقيع اتفاق الربط",
    );
    assert_eq!(world.lines(), ["AGREE occurred 2022-01-12 a b c"]);
    let entry = &world.merge()[0];
    assert_eq!(entry.standing, Standing::Differing);
    assert_eq!(entry.differences[0].field, "date");
    assert_eq!(entry.differences[0].values.len(), 2);
}

#[test]
fn witnesses_told_by_one_outlet_alone_do_not_part_a_signing() {
    check(
        "# a 2022-01-13
         AGREE occurred EGY+SDN+FRA in cairo on 2022-01-11 | توقيع اتفاق بحضور فرنسي
         # b 2022-01-13
         AGREE occurred EGY+SDN+DEU in cairo on 2022-01-11 | توقيع اتفاق بحضور ألماني",
        "AGREE occurred 2022-01-11 a b",
    );
}

#[test]
fn a_refusal_is_known_by_its_speaker_and_its_matter() {
    check(
        "# a 2022-01-10
         say STATEMENT occurred lavrov/RUS | ليس لدى بلاده خطط لمهاجمة الجارة الغربية في هذا الشتاء
         say STATEMENT occurred lavrov/RUS | وأبلغنا زملاءنا مرارا أن لدى بلاده خطط لمهاجمة الجارة الغربية كلام صحف",
        "STATEMENT occurred 2022-01-10 a",
    );
}

#[test]
fn entries_without_a_date_stand_between_what_they_follow_and_precede() {
    check(
        "# a 2022-01-11
         AGREE occurred EGY+SDN on 2022-01-01 | اتفاق القاهرة والخرطوم
         CONSULT occurred USA+IRN on earlier | محادثات سابقة
         CONSULT occurred EGY+ETH on 2022-01-11 | محادثات السد
         CONSULT scheduled FRA+DZA on later | محادثات لاحقة",
        "AGREE occurred 2022-01-01 a
         CONSULT occurred XXXX a
         CONSULT occurred 2022-01-11 a
         CONSULT scheduled XXXX a",
    );
}

#[test]
fn pairs_of_states_are_tracks_in_a_fixed_order() {
    let world = World::read(
        "# a 2022-01-11
         CONSULT occurred RUS+USA on 2022-01-10 | محادثات
         CONSULT occurred RUS+NATO on 2022-01-11 | اجتماع
         CONSULT occurred ETH+EGY on 2022-01-09 | لقاء",
    );
    let tracks: Vec<_> = world.merge().into_iter().map(|e| e.track.unwrap_or_default()).collect();
    assert_eq!(tracks, ["EGY-ETH", "USA-RUS", "NATO"]);
}

/// Articles with a few reports each, from few parties, days and words, so that much of it may be the same.
fn articles() -> impl Strategy<Value = Vec<String>> {
    let parties =
        prop::sample::select(vec!["USA+RUS", "RUS+NATO", "lavrov/RUS+blinken/USA", "EGY+ETH", "USA+RUS+NATO"]);
    let place = prop::sample::select(vec!["", " in geneva", " in cairo"]);
    let when = prop::sample::select(vec!["", " on 2022-01-10", " on 2022-01-11", " on 2022-01", " on earlier"]);
    let status = prop::sample::select(vec!["occurred", "scheduled", "cancelled"]);
    let words = prop::sample::subsequence(
        vec!["محادثات", "أمنية", "الضمانات", "الحدود", "السد", "المياه", "انفراجة", "العقوبات", "الأسرى"],
        2..6,
    );
    let consult = (parties, place, when, status, words.clone()).prop_map(|(parties, place, when, status, words)| {
        format!("CONSULT {status} {parties}{place}{when} | {}", words.join(" "))
    });
    let speaker = prop::sample::select(vec!["lavrov/RUS", "blinken/USA", "RUS"]);
    let kind = prop::sample::select(vec!["STATEMENT", "REJECT"]);
    let said = (speaker, kind, words)
        .prop_map(|(speaker, kind, words)| format!("say {kind} occurred {speaker} | {}", words.join(" ")));
    let report = prop_oneof![consult, said];
    let article = (prop::collection::vec(report, 1..5), prop::sample::select(vec!["2022-01-09", "2022-01-12", "?"]));
    prop::collection::vec(article, 2..7).prop_map(|articles| {
        let lines = articles.into_iter().enumerate();
        lines.map(|(at, (reports, day))| format!("# a{at} {day}\n{}", reports.join("\n"))).collect()
    })
}

/// What the document shows of the entries, by names and not by indices.
type Shown = (String, String, Vec<(String, usize)>);

fn shown(world: &World, entries: &[Entry]) -> Vec<Shown> {
    let members = |e: &Entry| e.members.iter().map(|m| (world.articles[m.article].id.clone(), m.report)).collect();
    entries.iter().map(|e| (e.id.clone(), world.line(e), members(e))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_order_of_the_articles_does_not_matter((given, shuffled) in articles().prop_flat_map(|a| (Just(a.clone()), Just(a).prop_shuffle()))) {
        let (one, other) = (World::read(&given.join("\n")), World::read(&shuffled.join("\n")));
        prop_assert_eq!(shown(&one, &one.merge()), shown(&other, &other.merge()));
    }

    #[test]
    fn every_report_is_in_one_entry(given in articles()) {
        let world = World::read(&given.join("\n"));
        let members: Vec<_> = world.merge().iter().flat_map(|e| e.members.clone()).collect();
        let each: BTreeSet<_> = members.iter().map(|m| (m.article, m.report)).collect();
        prop_assert_eq!(each.len(), members.len());
        prop_assert_eq!(each.len(), world.reports.iter().map(Vec::len).sum::<usize>());
    }

    #[test]
    fn names_are_unique(given in articles()) {
        let entries = World::read(&given.join("\n")).merge();
        let ids: BTreeSet<_> = entries.iter().map(|e| &e.id).collect();
        prop_assert_eq!(ids.len(), entries.len());
    }

    /// Entries change only where reports went over to or from what the article told.
    #[test]
    fn removing_an_article_changes_only_what_it_told(given in articles()) {
        // The newest dateline says which plans have passed; it stays.
        let newest = "# z 2022-02-01\nCONSULT occurred FRA+DZA on 2022-01-31 | لقاء";
        let read = |articles: &[String]| World::read(&format!("{}\n{newest}", articles.join("\n")));
        let (whole, rest) = (read(&given), read(&given[1..]));
        let (before, after) = (shown(&whole, &whole.merge()), shown(&rest, &rest.merge()));
        let mut touched: BTreeSet<(String, usize)> = BTreeSet::new();
        loop {
            let known = touched.len();
            for (_, _, members) in before.iter().chain(&after) {
                if members.iter().any(|m| m.0 == "a0" || touched.contains(m)) {
                    touched.extend(members.iter().cloned());
                }
            }
            if touched.len() == known {
                break;
            }
        }
        let elsewhere = |entries: &[Shown]| -> Vec<Shown> {
            entries.iter().filter(|e| e.2.iter().all(|m| !touched.contains(m))).cloned().collect()
        };
        prop_assert_eq!(elsewhere(&before), elsewhere(&after));
    }
}

#[test]
fn a_visit_in_one_week_told_twice_is_one() {
    check(
        "# a 2019-09-13
         CONSULT/visit scheduled shoukry/EGY in khartoum on 2019-09-16/2019-09-22 | سيزور الخرطوم الأسبوع المقبل
         # b 2019-09-14
         CONSULT/visit scheduled shoukry/EGY in khartoum on 2019-09-16/2019-09-22 | يصل الوزير إلى الخرطوم الأسبوع المقبل",
        "CONSULT scheduled 2019-09-16/2019-09-22 a b",
    );
}

#[test]
fn rounds_of_talks_stay_apart_by_their_number() {
    check(
        "# a 2022-01-14
         CONSULT occurred USA+IRN in vienna on earlier | الجولة الأولى من المحادثات في فيينا
         # b 2022-01-14
         CONSULT occurred USA+IRN in vienna on earlier | الجولة الثانية من المحادثات في فيينا
         # c 2022-01-15
         CONSULT occurred USA+IRN in vienna on earlier | جولة ثانية من المحادثات في فيينا",
        "CONSULT occurred XXXX a
         CONSULT occurred XXXX b c",
    );
}

#[test]
fn an_undated_plan_and_an_undated_account_have_names_of_their_own() {
    let account = "# b 2022-01-09\nCONSULT occurred EGY+ETH in cairo on earlier | محادثات أمنية المياه";
    let both =
        World::read(&format!("# a 2022-01-12\nCONSULT scheduled EGY+ETH in cairo | محادثات أمنية المياه\n{account}"));
    let alone = World::read(account);
    let name = |world: &World| {
        let entries = shown(world, &world.merge());
        entries.into_iter().find(|it| it.2.iter().any(|m| m.0 == "b")).map(|it| it.0)
    };
    assert_eq!(name(&both), name(&alone));
}
