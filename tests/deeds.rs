//! What is planned, pledged, agreed on, given back: one line a report, `TYPE status who`.

#[path = "support/told.rs"]
mod told;

use told::told;

/// Checks the reports of a passage. Actors by their ids, sorted.
#[track_caller]
fn check(passage: &str, expected: &[&str]) {
    assert_eq!(
        told(passage, |r| format!("{} {:?}", r.event.plover(), r.status)),
        expected,
        "the reports of: {passage}"
    );
}

#[test]
fn what_is_agreed_on_lies_ahead() {
    check(
        "اتفقت كينيا والصومال على سحب قواتهما من الحدود وعلى تبادل الأسرى وإعادة فتح المعبر.",
        &[
            "AGREE Occurred state/KEN state/SOM",
            "RETREAT Scheduled state/KEN state/SOM",
            "COOPERATE Scheduled state/KEN state/SOM",
            "COOPERATE Scheduled state/KEN state/SOM",
        ],
    );
    // What they set up and the truce they make is the agreement itself.
    check("اتفقت كينيا والصومال على تهدئة الموقف.", &["AGREE Occurred state/KEN state/SOM"]);
    check("اتفقت كينيا والصومال على تشكيل لجنة فنية.", &["AGREE Occurred state/KEN state/SOM"]);
}

#[test]
fn what_is_done_behind_an_aside_or_with_letters_of_another_verb() {
    check(
        "أعادت كينيا والصومال، أمس الاثنين، فتح معبر منديرا أمام المسافرين.",
        &["COOPERATE Occurred state/KEN state/SOM"],
    );
    check("رفعت تركيا واليونان الأسلاك عن الجسر يوم الأحد.", &["COOPERATE Occurred state/GRC state/TUR"]);
    check("وكانت فنزويلا سلمت قبل ذلك الصيادين إلى الصليب الأحمر.", &["RETREAT Occurred organisation/ICRC state/VEN"]);
    check("المبعوث الأميركي توم باراك تنقل مرتين بين العاصمتين.", &["CONSULT Occurred person/tom-barrack"]);
    check("وسيعرض النص على استفتاء يوم 22 مايو.", &["AGREE Scheduled"]);
    check("وكالة رويترز تنقل أخبار الحرب.", &[]);
    check("نصب المحتجون خيامهم يوم الأحد.", &[]);
}

#[test]
fn what_is_pledged_lies_ahead() {
    check("تعهدت نيروبي بإعادة سفيرها إلى الصومال.", &["COOPERATE Scheduled state/KEN state/SOM"]);
    check("وتعهدت كوريا الشمالية بإغلاق موقع التجارب في مايو.", &["CONCEDE Scheduled state/PRK"]);
    check("تعهد الاتحاد الأوروبي بتقديم ثلث كلفة الإعمار.", &["AID Scheduled igo/EU"]);
    // A promise of which the words tell no act is the promise.
    check("تعهدت النرويج بالتزامات متبادلة.", &["AGREE Occurred state/NOR"]);
}

#[test]
fn what_is_given_back_or_opened_again() {
    check("أعادت تركيا أمس افتتاح سفارتها في مقديشو.", &["COOPERATE Occurred state/TUR"]);
    check("عاد السفير الهولندي إلى أنقرة أمس.", &["COOPERATE Occurred state/NLD"]);
    check("سلمت إثيوبيا تسعة صيادين إلى الصليب الأحمر.", &["RETREAT Occurred organisation/ICRC state/ETH"]);
}

#[test]
fn who_is_expelled_is_of_another_state_or_driven_from_home() {
    check("طردت كندا ستة ديبلوماسيين هنود.", &["SANCTION Occurred state/CAN"]);
    check("طردت كندا ستة هنود.", &["SANCTION Occurred state/CAN"]);
    check("طردت كندا آلاف المهاجرين.", &["COERCE Occurred state/CAN"]);
}

#[test]
fn help_is_offered() {
    check("أبدت سويسرا استعدادها لاستضافة المحادثات.", &["COOPERATE Proposed state/CHE"]);
    check("وعرضت عمان وساطتها.", &["COOPERATE Proposed state/OMN"]);
}

#[test]
fn who_arrives_in_a_town() {
    check("وحل لافروف أمس بنواكشوط.", &["CONSULT Occurred person/sergey-lavrov"]);
    check("حل لافروف الخلاف بنفسه.", &[]);
}

#[test]
fn a_noun_may_stand_before_its_verb() {
    check("وقالت كندا إن جنودها سينتشرون خلال أيام.", &["MOBILIZE Scheduled state/CAN"]);
}

#[test]
fn what_a_verb_behind_its_noun_says_of_a_meeting() {
    check(
        "الجولة المقبلة بين إيران وروسيا لن تعقد هذا الشهر كما كان مقررا.",
        &["CONSULT Postponed state/IRN state/RUS"],
    );
    check("القمة التي وعدت بها أنقرة قبل نهاية العام، فأرجئت إلى أجل غير مسمى.", &["CONSULT Postponed state/TUR"]);
    check("القمة بين إيران وروسيا أمس لم تكن سهلة.", &["CONSULT Occurred state/IRN state/RUS"]);
}

#[test]
fn whose_visit_is_called_off() {
    check(
        "وكان وزير الخارجية الإيراني منوشهر متكي قد ألغى زيارة إلى برن كانت مقررة أمس.",
        &["CONSULT Cancelled person/manouchehr-mottaki state/IRN"],
    );
    check("ولم يعد واردا أن يزور بوتين أنقرة.", &["CONSULT Cancelled person/vladimir-putin"]);
}

#[test]
fn what_has_still_to_be_done() {
    check("ويبقى أن تصادق كينيا والصومال على النص.", &["AGREE Scheduled state/KEN state/SOM"]);
    check("لا ينوي الأردن توقيع أي اتفاق.", &[]);
}

#[test]
fn a_subject_before_a_verb_that_begins_or_ends_it() {
    check(
        "قال الصليب الأحمر إن تبادل أسرى الحرب بين إثيوبيا وإريتريا سيبدأ يوم 23 الجاري.",
        &["COOPERATE Scheduled organisation/ICRC state/ERI state/ETH"],
    );
    check("أعلنت بوركينا فاسو أن انسحابها سيكتمل خلال 48 ساعة.", &["RETREAT Scheduled state/BFA"]);
    // What hangs on a condition is not told.
    check("وإذا اكتمل الانسحاب الكيني فسيكون ذلك حسنا.", &[]);
}

#[test]
fn who_walks_out() {
    check("غادر الوفد الصومالي القاعة احتجاجا.", &["PROTEST Occurred state/SOM"]);
    check("انسحبت كينيا من المفاوضات.", &["REJECT Occurred state/KEN"]);
    check("انسحبت كينيا من المعاهدة.", &["SANCTION Occurred state/KEN"]);
}

#[test]
fn what_a_document_lays_down_is_a_list() {
    check(
        "واتفقت الهند وباكستان على سحب قواتهما قبل 25 شباط المقبل، وعودة السفيرين إلى عملهما، وعلى تبادل أسرى الحرب.",
        &[
            "AGREE Occurred state/IND state/PAK",
            "RETREAT Scheduled state/IND state/PAK",
            "COOPERATE Scheduled state/IND state/PAK",
            "COOPERATE Scheduled state/IND state/PAK",
        ],
    );
    check(
        "اتفقت إيران وروسيا، بعد يومين من المحادثات، على عقد جولة ثانية قبل نهاية الشهر.",
        &["AGREE Occurred state/IRN state/RUS", "CONSULT Scheduled state/IRN state/RUS"],
    );
}

#[test]
fn what_a_relative_clause_without_its_pronoun_tells() {
    check("غادر الوفد الكيني القاعة احتجاجا على خريطة عرضها الصومال.", &["PROTEST Occurred state/KEN state/SOM"]);
}

#[test]
fn what_one_gets_ready_for() {
    check("وتستعد كينيا لتفكيك مكبرات الصوت غدا.", &["RETREAT Scheduled state/KEN"]);
    check("تستعد أنجيلا ميركل للسفر إلى موسكو الأسبوع المقبل.", &["CONSULT Scheduled person/angela-merkel"]);
    check("وتعهد الوزير ناريندرا مودي بأن تكون بلاده أقوى.", &["AGREE Occurred person/narendra-modi state/IND"]);
}
