//! What the articles of one story come to: (articles as raw text, expected entries).

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/entries.rs"]
mod entries;

use corpus::read;
use entries::{check, line};

#[test]
fn a_signing_without_its_signers_is_that_of_those_of_whom_the_story_speaks() {
    check(
        &[
            "وقعت بوروندي ورواندا على اتفاق الحدود\nالخميس 12 مارس 2015\n\nوقع وزيرا خارجية بوروندي ورواندا أمس في أروشا اتفاقا لترسيم الحدود.",
            "القوات البوروندية تنسحب\nالأحد 15 مارس 2015\n\nبدأت القوات البوروندية أمس السبت سحب وحداتها من ضفة النهر المتنازع عليها مع رواندا، تنفيذا لاتفاق أروشا الذي وقع الأربعاء الماضي.",
        ],
        &["AGREE occurred 2015-03-11 a0 a1"],
    );
}

#[test]
fn words_quoted_without_their_speaker_are_evidence_of_what_he_said() {
    check(
        &[
            "قمة كيغالي\nالخميس 12 مارس 2015\n\nقال رئيس رواندا بول كاغامي اليوم: «لن يكون الطريق إلى السوق المشتركة قصيرا ولا سهلا».",
            "بعد القمة\n\nفي كيغالي قيل الكثير. وقالها أحدهم بوضوح: «لن يكون الطريق إلى السوق المشتركة قصيرا ولا سهلا».",
        ],
        &["STATEMENT occurred 2015-03-12 a0 a1"],
    );
}

#[test]
fn a_draft_that_is_handed_over_is_the_proposal_told_elsewhere() {
    check(
        &[
            "نيروبي - 20 مايو 2019\n\nنشرت كينيا يوم 7 مايو مسودة اتفاق لترسيم الحدود البحرية، تشمل بنودا حول الصيد وحقول الغاز.",
            "مقديشو - 24 مايو 2019\n\nوكانت كينيا قد اقترحت في وقت سابق من الشهر الجاري على الصومال اتفاقا لترسيم الحدود البحرية وتقاسم حقول الغاز.",
        ],
        &["AGREE occurred 2019-05-07 a0 a1"],
    );
    // One article comes back to it in other words.
    check(
        &[
            "الخرطوم - 20 مايو 2019\n\nاقترحت مصر في وقت سابق من الشهر الجاري على إثيوبيا والسودان توقيع اتفاق لملء السد وتشغيله. وقال السودان إنه يدرس الأمر. وقدمت القاهرة الشهر الجاري قائمة مطالب مائية تفيد بأن على إثيوبيا ألا تبدأ ملء السد قبل الاتفاق مع السودان.",
        ],
        &["AGREE occurred 2019-05 a0"],
    );
    check(
        &[
            "الخرطوم - 20 مايو 2019\n\nاقترحت مصر في وقت سابق من الشهر الجاري على إثيوبيا والسودان توقيع اتفاق لملء السد وتشغيله. وقال السودان إنه يدرس الأمر. وقدمت القاهرة الشهر الجاري قائمة مطالب أمنية إلى تركيا تفيد بأن على أنقرة سحب قواتها من العراق.",
        ],
        &["AGREE proposed 2019-05 a0", "REQUEST occurred 2019-05 a0"],
    );
    // The same side may propose two things in one month.
    check(
        &[
            "نيروبي - 20 مايو 2019\n\nنشرت كينيا يوم 7 مايو مسودة اتفاق لترسيم الحدود البحرية، تشمل بنودا حول الصيد وحقول الغاز.",
            "كمبالا - 24 مايو 2019\n\nوكانت كينيا قد اقترحت في وقت سابق من الشهر الجاري على أوغندا بناء سكة حديد جديدة.",
        ],
        &["AGREE occurred 2019-05 a1", "REQUEST occurred 2019-05-07 a0"],
    );
}

#[test]
fn an_ambassador_of_whom_no_one_says_whose_he_is_does_not_part_two_tellings() {
    check(
        &[
            "ماناغوا - 3 مارس 2016\n\nاستدعت نيكاراغوا أمس سفيرها لدى كوستاريكا رودولفو سانابريا للتشاور بسبب النهر الحدودي.",
            "سان خوسيه - 20 مارس 2016\n\nوكانت نيكاراغوا قد استدعت سفيرها لدى كوستاريكا مطلع الشهر الجاري بسبب النهر الحدودي.",
        ],
        &["SANCTION occurred 2016-03-02 a0 a1"],
    );
}

#[test]
fn a_meeting_on_a_named_day_is_not_the_one_told_last_for_another_day() {
    check(
        &[
            "داكار - 20 مايو 2019\n\nيجري وفدا السنغال وغامبيا محادثات في 3 يونيو المقبل، على أن يعقد في 5 يونيو لقاء بين السنغال وموريتانيا. وقال وزير الخارجية السنغالي إن الاجتماع المقرر في 3 يونيو سيتناول الصيد.",
        ],
        &["CONSULT scheduled 2019-06-03 a0", "CONSULT scheduled 2019-06-05 a0"],
    );
}

#[test]
fn an_agreement_of_last_month_is_the_one_that_was_signed_then() {
    check(
        &[
            "أروشا - 12 مارس 2015\n\nوقعت بوروندي ورواندا أمس اتفاقا لترسيم الحدود.",
            "بوجمبورا - 3 أبريل 2015\n\nسحبت بوروندي اليوم وحداتها من الضفة المقابلة لرواندا، تنفيذا لاتفاق الحدود الذي أبرم الشهر الماضي.",
        ],
        &["AGREE occurred 2015-03-11 a0 a1"],
    );
}

#[test]
fn the_day_of_a_story_may_stand_with_what_was_done_on_it() {
    check(
        &[
            "ياوندي - الخميس 12 مارس 2015\n\nطوت الكاميرون وتشاد صفحة خلافهما بتوقيعهما أمس في ياوندي على اتفاق الحدود.",
            "نجامينا - الأحد 15 مارس 2015\n\nقال وزير خارجية تشاد إن اتفاق الحدود الذي وقعته تشاد والكاميرون الأربعاء الماضي منصف.",
        ],
        &["AGREE occurred 2015-03-11 a0 a1"],
    );
}

#[test]
fn parties_that_are_only_concluded_do_not_part_one_meeting_of_one_day_and_place() {
    // `رئيسا البلدين` behind a third state that was named last.
    let first = "فينتيان - 3 مايو 2010\n\nقالت كمبوديا إن خلافها مع تايلاند سيحل بالحوار. ومن المقرر أن يلتقي رئيسا حكومتي كمبوديا وتايلاند في هانوي يوم 12 مايو.";
    let second = "بانكوك - 5 مايو 2010\n\nتوترت العلاقات بين تايلاند وكمبوديا. وعرضت ماليزيا ولاوس المساعدة. وتعقد قمة تجمع رئيسي حكومتي البلدين في هانوي يوم 12 مايو.";
    check(&[first, second], &["CONSULT scheduled 2010-05-12 a0 a1"]);
    // Named parties are others where they are others.
    let third = "هانوي - 5 مايو 2010\n\nتوترت العلاقات بين تايلاند وكمبوديا. ويلتقي رئيس وزراء ماليزيا نظيره اللاوسي في هانوي يوم 12 مايو.";
    check(&[first, third], &["CONSULT scheduled 2010-05-12 a0", "CONSULT scheduled 2010-05-12 a1"]);
    // Nor are two days one.
    let fourth = "بانكوك - 5 مايو 2010\n\nتوترت العلاقات بين تايلاند وكمبوديا. وعرضت ماليزيا ولاوس المساعدة. وتعقد قمة تجمع رئيسي حكومتي البلدين في هانوي يوم 13 مايو.";
    check(&[first, fourth], &["CONSULT scheduled 2010-05-12 a0", "CONSULT scheduled 2010-05-13 a1"]);
}

#[test]
fn a_plan_is_open_as_long_as_its_day_may_lie_ahead() {
    // The second was written at some time in May, the third after the day.
    let plan = "كوالالمبور - 2 مايو 2014\n\nتعقد القمة بين رئيس وزراء ماليزيا ورئيس إندونيسيا في جاكرتا يوم 29 مايو.";
    let some_day =
        "قالت ماليزيا إن مباحثاتها مع تايلاند ستبدأ في 10 يونيو المقبل 2014. وكانت قد اقترحتها مطلع الشهر الجاري.";
    let after = "بانكوك - 3 يونيو 2014\n\nقالت تايلاند إنها متفائلة.";
    check(&[plan, some_day], &["CONSULT scheduled 2014-05-29 a0"]);
    check(&[plan, after], &["CONSULT unconfirmed 2014-05-29 a0"]);
}

#[test]
fn a_journey_is_one_with_the_meeting_that_it_was_made_for() {
    let plan = "ليما - الثلاثاء 3 مارس 2009\n\nيزور رئيس بيرو ألان غارسيا برازيليا يوم الجمعة المقبل.";
    check(
        &[
            plan,
            "برازيليا - السبت 7 مارس 2009\n\nالتقى الرئيس البرازيلي لولا دا سيلفا أمس الجمعة في برازيليا نظيره البيروفي ألان غارسيا.",
        ],
        &["CONSULT occurred 2009-03-06 a0 a1"],
    );
    // Of another day or by another traveller it is another.
    check(
        &[
            plan,
            "برازيليا - الأحد 8 مارس 2009\n\nالتقى الرئيس البرازيلي لولا دا سيلفا أمس السبت في برازيليا نظيره البيروفي ألان غارسيا.",
        ],
        &["CONSULT unconfirmed 2009-03-06 a0", "CONSULT occurred 2009-03-07 a1"],
    );
    check(
        &[
            plan,
            "برازيليا - السبت 7 مارس 2009\n\nالتقى الرئيس البرازيلي لولا دا سيلفا أمس الجمعة في برازيليا نظيره البوليفي إيفو موراليس.",
        ],
        &["CONSULT unconfirmed 2009-03-06 a0", "CONSULT occurred 2009-03-06 a1"],
    );
    // Of two meetings on one journey only one is that for which it was made.
    check(
        &[
            plan,
            "برازيليا - السبت 7 مارس 2009\n\nالتقى الرئيس البرازيلي لولا دا سيلفا أمس الجمعة في برازيليا نظيره البيروفي ألان غارسيا.\n\nوالتقى غارسيا في برازيليا أمس الجمعة أيضا رئيس تشيلي ميشيل باشليه.",
        ],
        &["CONSULT occurred 2009-03-06 a1"],
    );
}

#[test]
fn a_telling_of_the_meeting_without_place_and_names_parts_it_from_no_journey() {
    check(
        &[
            "ليما - الثلاثاء 3 مارس 2009\n\nيزور رئيس بيرو ألان غارسيا برازيليا يوم الجمعة المقبل.",
            "السبت 7 مارس 2009\n\nأخفقت البرازيل وبيرو في محادثات جرت بينهما أمس الجمعة في الاتفاق على الحدود.",
            "برازيليا - السبت 7 مارس 2009\n\nالتقى الرئيس البرازيلي لولا دا سيلفا أمس الجمعة في برازيليا نظيره البيروفي ألان غارسيا.",
        ],
        &["CONSULT occurred 2009-03-06 a0 a1 a2"],
    );
}

#[test]
fn of_two_sides_each_outlet_may_name_another_one() {
    let host = "أبيدجان - 12 مارس 2003\n\nبحث وزير الخارجية الإيفواري مامادو بامبا أمس في أبيدجان مع المسؤولين الغانيين أمن الحدود.";
    check(
        &[
            host,
            "الخميس 13 مارس 2003\n\nبحث وزير خارجية غانا نانا أكوفو أدو أول من أمس مع المسؤولين الإيفواريين أمن الحدود.",
        ],
        &["CONSULT occurred 2003-03-11 a0 a1"],
    );
    // Two of one side are two.
    check(
        &[host, "الخميس 13 مارس 2003\n\nبحث رئيس ساحل العاج لوران غباغبو أول من أمس مع المسؤولين الغانيين أمن الحدود."],
        &["CONSULT occurred 2003-03-11 a1", "CONSULT occurred 2003-03-11 a0"],
    );
}

#[test]
fn a_region_parts_no_meeting_from_a_town() {
    let plan = "سيبحث وزير خارجية إثيوبيا سيوم مسفن ونظيره الكيني كالونزو موسيوكا في القرن الأفريقي ملف المياه\nأديس أبابا - 12 مارس 2003";
    let after = |town: &str| {
        format!(
            "نيروبي - 13 مارس 2003\n\nجاء هذا بعد محادثات أجراها سيوم مسفن مع وزير الخارجية الكيني كالونزو موسيوكا في {town}."
        )
    };
    let document = read(&[plan, &after("نيروبي")]);
    let places: Vec<_> = document.events.iter().map(|e| (line(e), e.place.as_deref())).collect();
    assert_eq!(places, [("CONSULT occurred XXXX a0 a1".to_owned(), Some("place/nairobi"))]);
    // Two towns do.
    check(
        &[&plan.replace("القرن الأفريقي", "مقديشو"), &after("نيروبي")],
        &["CONSULT scheduled XXXX a0", "CONSULT occurred XXXX a1"],
    );
}

#[test]
fn the_first_meeting_of_a_year_has_the_day_that_is_told_behind_it() {
    check(
        &[
            "أديس أبابا - 12 ديسمبر 2015\n\nقال ناطق باسم مجلس الأمن إن المجلس قلق. ويجتمع الاتحاد الأفريقي والصومال في 27 يناير المقبل.",
            "نيروبي - 14 ديسمبر 2015\n\nدعا مجلس الأمن الصومال إلى الحوار. وأوضح ناطق أن \"الاجتماع الأول في 2016 للمجلس التنفيذي للاتحاد الأفريقي سيعقد في 27 يناير\".",
        ],
        &["CONSULT scheduled 2016-01-27 a0 a1"],
    );
    // A year behind the day is that of something else.
    check(
        &["نيروبي - 14 ديسمبر 2015\n\nيجتمع الاتحاد الأفريقي والصومال في 27 يناير المقبل للمرة الأولى منذ عام 2012."],
        &["CONSULT scheduled 2016-01-27 a0"],
    );
}

#[test]
fn any_of_the_words_that_a_speaker_goes_on_with_tell_what_he_said() {
    let first = "دوشنبه - 4 مايو 2011\n\nقال وزير خارجية طاجيكستان حمراخان ظريفي لوكالة رويترز إن الجسر الجديد على نهر بيانج سيفتح أمام الشاحنات الأفغانية قبل الشتاء.";
    check(
        &[
            first,
            "كابول - 4 مايو 2011\n\nقال وزير خارجية طاجيكستان حمراخان ظريفي إن بلاده لا تريد وصاية من أحد. وقال لوكالة \"رويترز\" البريطانية للأنباء إن الجسر الجديد على النهر سيفتح أمام الشاحنات الأفغانية قبل حلول الشتاء.",
        ],
        &["STATEMENT occurred 2011-05-04 a0 a1"],
    );
    // Of another matter it is another saying.
    check(
        &[
            first,
            "كابول - 4 مايو 2011\n\nقال وزير خارجية طاجيكستان حمراخان ظريفي إن بلاده لا تريد وصاية من أحد. وقال لوكالة \"رويترز\" البريطانية للأنباء إن أسعار الكهرباء سترتفع في الصيف بسبب الجفاف.",
        ],
        &["STATEMENT occurred 2011-05-04 a0", "STATEMENT occurred 2011-05-04 a1"],
    );
}

#[test]
fn the_weekday_of_what_was_put_off_may_be_the_last_or_the_next() {
    let plan = "كيغالي - الجمعة 8 مارس 2013\n\nيزور وزير خارجية كينيا سام أونغيري كيغالي يوم الاثنين المقبل.";
    check(
        &[
            plan,
            "نيروبي - الأربعاء 13 مارس 2013\n\nوكانت زيارة وزير الخارجية الكيني سام أونغيري إلى كيغالي مقررة يوم الاثنين، لكنها أرجئت بسبب الانتخابات.",
        ],
        &["CONSULT postponed 2013-03-11 a0 a1"],
    );
    // Of another weekday it is another visit.
    check(
        &[
            plan,
            "نيروبي - الأربعاء 13 مارس 2013\n\nوكانت زيارة وزير الخارجية الكيني سام أونغيري إلى كيغالي مقررة يوم السبت، لكنها أرجئت بسبب الانتخابات.",
        ],
        &["CONSULT unconfirmed 2013-03-11 a0"],
    );
}

#[test]
fn people_who_are_only_concluded_part_no_meeting() {
    check(
        &[
            "دوالا - الخميس 10 مايو 2012\n\nقال السفير الغابوني أندريه مبا إن الأجواء بين الكاميرون والغابون جيدة. وكانت جولة من المشاورات بين خبراء البلدين عقدت في برازافيل أول من أمس.",
            "ليبرفيل - الاثنين 14 مايو 2012\n\nيلتقي الرئيس الكاميروني بول بيا نظيره الغابوني علي بونغو يوم الجمعة. وكانت جولة من المشاورات قد جرت الأسبوع الماضي ببرازافيل.",
        ],
        &["CONSULT occurred 2012-05-08 a0 a1"],
    );
}

#[test]
fn what_was_pledged_and_what_was_then_done_are_one() {
    // Pledged to two, without a day; done by one, with a day.
    let pledge = "لومي - 4 مارس 2016\n\nاتفقت توغو وبنين أمس على سحب قواتهما من ضفة النهر وتبادل الأسرى. وتعهدت كوتونو بإعادة سفيرها إلى لومي قبل نهاية الشهر.";
    let done = "كوتونو - 12 مارس 2016\n\nبدأت بنين أمس سحب وحداتها من ضفة النهر المتنازع عليها.";
    check(&[pledge, done], &["RETREAT occurred 2016-03-11 a0 a1"]);
    check(
        &[pledge, "لومي - 20 مارس 2016\n\nعاد السفير البنيني إلى عمله في لومي يوم الجمعة 18 مارس."],
        &["COOPERATE occurred 2016-03-18 a0 a1"],
    );
    // What was done before the pledge is something else, and so is what others do.
    check(
        &[pledge, "كوتونو - 5 مارس 2016\n\nكانت بنين قد سحبت وحداتها من المطار في 11 يناير 2016."],
        &["RETREAT occurred 2016-01-11 a1", "RETREAT scheduled XXXX a0"],
    );
    check(
        &[pledge, "أكرا - 12 مارس 2016\n\nسحبت غانا أمس وحداتها من ضفة النهر."],
        &["RETREAT scheduled XXXX a0", "RETREAT occurred 2016-03-11 a1"],
    );
}

#[test]
fn prisoners_are_released_as_announced() {
    let plan = "مانيلا - 3 يوليو 2018\n\nأعلنت الفلبين أنها ستفرج عن تسعة صيادين فيتناميين قبل نهاية الأسبوع.";
    check(
        &[plan, "هانوي - 7 يوليو 2018\n\nسلمت الفلبين أمس الصيادين الفيتناميين التسعة إلى سفارة بلادهم."],
        &["RETREAT occurred 2018-07-06 a0 a1"],
    );
    // Others are released apart.
    check(
        &[plan, "هانوي - 7 يوليو 2018\n\nأفرجت الفلبين أمس عن ثلاثة صحفيين فيتناميين."],
        &["RETREAT occurred 2018-07-06 a1"],
    );
}

#[test]
fn houses_and_crossings_open_as_announced_and_each_by_itself() {
    let plan = "كيتو - 4 مايو 2011\n\nاتفقت الإكوادور وبيرو أمس على إعادة فتح سفارتيهما خلال شهرين.";
    check(
        &[plan, "ليما - 2 يونيو 2011\n\nأعادت الإكوادور أمس افتتاح سفارتها في ليما."],
        &["COOPERATE occurred 2011-06-01 a0 a1"],
    );
    check(&[plan, "ليما - 2 يونيو 2011\n\nافتتحت الإكوادور أمس قنصليتها في بيورا."], &["COOPERATE scheduled XXXX a0"]);
    // A plan may come off a day late.
    let crossing = "نواكشوط - 2 فبراير 2013\n\nتعيد موريتانيا والسنغال فتح معبر روصو يوم 10 فبراير.";
    check(
        &[crossing, "داكار - 12 فبراير 2013\n\nأعادت السنغال وموريتانيا أمس الاثنين فتح معبر روصو أمام الشاحنات."],
        &["COOPERATE occurred 2013-02-11 a0 a1"],
    );
    check(
        &[crossing, "داكار - 12 فبراير 2013\n\nأعادت السنغال وموريتانيا أمس الاثنين فتح معبر كيدي أمام الشاحنات."],
        &["COOPERATE unconfirmed 2013-02-10 a0", "COOPERATE occurred 2013-02-11 a1"],
    );
}

#[test]
fn an_envoy_called_home_is_looked_back_on() {
    let recall = "أستانا - 6 يونيو 2014\n\nاستدعت كازاخستان أمس سفيرها لدى قرغيزستان للتشاور.";
    check(
        &[recall, "بيشكك - 20 يونيو 2014\n\nكانت كازاخستان قد استدعت سفيرها في بيشكك."],
        &["SANCTION occurred 2014-06-05 a0 a1"],
    );
    // The other side called its own.
    check(
        &[recall, "بيشكك - 20 يونيو 2014\n\nكانت قرغيزستان قد استدعت سفيرها في كازاخستان."],
        &["SANCTION occurred 2014-06-05 a0"],
    );
}

#[test]
fn a_meeting_of_some_day_of_the_month_is_another_unless_name_or_place_say_so() {
    let plan =
        "سانتياغو - 2 مايو 2012\n\nاتفقت تشيلي وبوليفيا على عقد جولة ثانية من المفاوضات في ليما قبل نهاية الشهر.";
    check(
        &[plan, "لاباز - 8 مايو 2012\n\nيعقد خبراء عسكريون من تشيلي وبوليفيا اجتماعا يوم 11 مايو."],
        &["CONSULT scheduled 2012-05 a0"],
    );
    check(
        &[plan, "ليما - 23 مايو 2012\n\nعقدت تشيلي وبوليفيا أمس في ليما الجولة الثانية من المفاوضات."],
        &["CONSULT occurred 2012-05-22 a0 a1"],
    );
}

#[test]
fn a_conference_told_by_its_first_day_is_the_one_told_from_first_to_last() {
    let opened = "لوساكا - 4 مارس 2012\n\nافتتحت زامبيا وملاوي اليوم في لوساكا مؤتمر النهر الحدودي.";
    check(
        &[
            opened,
            "ليلونغوي - 12 مارس 2012\n\nقالت ملاوي وزامبيا إنهما راضيتان. وكان مؤتمر لوساكا قد انعقد من 4 إلى 7 مارس.",
        ],
        &["CONSULT occurred 2012-03-04/2012-03-07 a0 a1"],
    );
    check(
        &[
            opened,
            "ليلونغوي - 22 مارس 2012\n\nقالت ملاوي وزامبيا إنهما راضيتان. وكان مؤتمر لوساكا قد انعقد من 14 إلى 17 مارس.",
        ],
        &["CONSULT occurred 2012-03-04 a0", "CONSULT occurred 2012-03-14/2012-03-17 a1"],
    );
}

#[test]
fn a_meeting_announced_with_one_who_comes_is_the_one_told_of_both_who_came() {
    let plan = "ميونيخ - 3 فبراير 2014\n\nتبدأ غدا محادثات بين الاتحاد الأوروبي وصربيا بمشاركة رئيس الوزراء الصربي إيفيتسا داتشيتش.";
    check(
        &[
            plan,
            "بلغراد - 8 فبراير 2014\n\nالمحادثات التي جمعت إيفيتسا داتشيتش ورئيس الوزراء المجري فيكتور أوربان يوم 4 فبراير كانت مفيدة.",
        ],
        &["CONSULT occurred 2014-02-04 a0 a1"],
    );
    // On another day it is another.
    check(
        &[
            plan,
            "بلغراد - 8 فبراير 2014\n\nالمحادثات التي جمعت إيفيتسا داتشيتش ورئيس الوزراء المجري فيكتور أوربان يوم 6 فبراير كانت مفيدة.",
        ],
        &["CONSULT unconfirmed 2014-02-04 a0", "CONSULT occurred 2014-02-06 a1"],
    );
}

#[test]
fn a_guest_whom_two_of_one_state_receive_on_one_day_meets_twice() {
    check(
        &[
            "نيامي - 4 مارس 2012\n\nاستقبل رئيس النيجر محمدو إيسوفو أمس في نيامي وزير خارجية الجزائر مراد مدلسي.",
            "نيامي - 4 مارس 2012\n\nاستقبل رئيس وزراء النيجر بريجي رافيني أمس في نيامي وزير خارجية الجزائر مراد مدلسي.",
        ],
        &["CONSULT occurred 2012-03-03 a1", "CONSULT occurred 2012-03-03 a0"],
    );
}

#[test]
fn whom_else_an_outlet_names_makes_no_second_meeting() {
    check(
        &[
            "نيامي - 4 مارس 2012\n\nاستقبل رئيس النيجر محمدو إيسوفو أمس في نيامي وزير خارجية الجزائر مراد مدلسي.",
            "الجزائر - 4 مارس 2012\n\nالتقى رئيس النيجر محمدو إيسوفو أمس في نيامي وزير الخارجية الجزائري مراد مدلسي والسفير حسن بوغازي.",
        ],
        &["CONSULT occurred 2012-03-03 a0 a1"],
    );
}

#[test]
fn who_attended_is_told_of_the_same_meeting() {
    let document = read(&[
        "الخرطوم - 9 يونيو 2010\n\nاستقبل الرئيس السوداني عمر البشير أمس في الخرطوم وزير خارجية تشاد موسى فكي. \
         وحضر اللقاء وزير الخارجية السوداني علي كرتي.",
    ]);
    let met = document.events.iter().filter(|e| e.type_ == "CONSULT").count();
    assert_eq!(met, 1, "{:#?}", document.events.iter().map(line).collect::<Vec<_>>());
}

#[test]
fn a_call_that_was_called_off_is_not_the_one_that_took_place() {
    let held = "أثينا - 10 مارس 2017\n\nأجرى رئيس وزراء ألبانيا إيدي راما مساء الثلاثاء اتصالا هاتفيا برئيس الوزراء اليوناني أليكسيس تسيبراس.";
    check(
        &[
            held,
            "تيرانا - 10 مارس 2017\n\nألغى رئيس وزراء ألبانيا إيدي راما اتصالا هاتفيا كان مقررا أمس مع رئيس الوزراء اليوناني أليكسيس تسيبراس.",
        ],
        &["CONSULT occurred 2017-03-07 a0", "CONSULT cancelled 2017-03-09 a1"],
    );
}

#[test]
fn a_threat_told_with_its_day_is_that_of_the_day_of_writing_elsewhere() {
    check(
        &[
            "أديس أبابا - 13 مايو 2011\n\nحذر وزير خارجية إثيوبيا هايلي مريم ديسالين أمس من أن بلاده ستشكو إريتريا لمجلس الأمن إذا لم يتوقف القصف.",
            "أسمرة - 16 مايو 2011\n\nوكان وزير خارجية إثيوبيا هايلي مريم ديسالين قد هدد يوم الخميس إريتريا بالذهاب إلى نيويورك.",
        ],
        &["THREATEN occurred 2011-05-12 a0 a1"],
    );
}

#[test]
fn a_referendum_announced_is_the_one_that_was_held() {
    check(
        &[
            "جوبا - 20 ديسمبر 2010\n\nوسيعرض الانفصال على استفتاء يوم 9 يناير المقبل.",
            "جوبا - 11 يناير 2011\n\nصادق ناخبو الجنوب يوم 9 يناير على الانفصال بأغلبية ساحقة.",
        ],
        &["AGREE occurred 2011-01-09 a0 a1"],
    );
}

#[test]
fn two_who_met_within_the_same_days_met_once_whatever_each_takes_for_the_place() {
    check(
        &[
            "لاهاي - 16 مايو 2014\n\nأجرى وزير خارجية بيرو غونزالو غوتيريس يومي الأربعاء والخميس في لاهاي محادثات مع نظيره التشيلي إيرالدو مونيوث.",
            "ليما - 16 مايو 2014\n\nأجرى وزير خارجية بيرو غونزالو غوتيريس أمس الخميس في أمستردام محادثات مع نظيره التشيلي إيرالدو مونيوث.",
        ],
        &["CONSULT occurred 2014-05-15 a0 a1"],
    );
}

#[test]
fn what_is_told_of_a_past_year_took_place() {
    check(
        &["أسونسيون - 12 مايو 2016\n\nوتعود آخر زيارة لوزير خارجية بوليفيا إلى باراغواي إلى العام 1994."],
        &["CONSULT occurred 1994 a0"],
    );
    // What was to be and of which no one tells stays open.
    check(
        &[
            "أسونسيون - 12 مايو 2016\n\nكان من المقرر أن يزور وزير خارجية بوليفيا دافيد تشوكي وانكا باراغواي في 4 مايو.",
            "أسونسيون - 20 مايو 2016\n\nأعلنت باراغواي أمس أنها استدعت سفيرها.",
        ],
        &["CONSULT unconfirmed 2016-05-04 a0"],
    );
}

#[test]
fn where_what_they_talk_about_is_is_not_where_they_talk() {
    let place = |text: &str| {
        let document = read(&[text]);
        let met = document.events.into_iter().find(|e| e.type_ == "CONSULT");
        met.and_then(|e| e.place)
    };
    let talks =
        "الرباط - 5 مايو 2013\n\nبحث وزير الخارجية المغربي سعد الدين العثماني مع نظيره التونسي عثمان الجارندي أمس";
    assert_eq!(place(&format!("{talks} الأوضاع في مالي والنيجر.")).as_deref(), Some("place/rabat"));
    assert_eq!(place(&format!("{talks} تطورات الأزمة في مالي.")).as_deref(), Some("place/rabat"));
    assert_eq!(place(&format!("{talks} في طنجة الأوضاع في مالي.")).as_deref(), Some("place/tangier"));
}
