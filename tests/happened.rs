//! What a passage tells: one line a report, `TYPE status who`, in the order of the text.

#[path = "support/told.rs"]
mod told;

use tasalsul::events::Report;
use told::{read, told};

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
fn a_meeting_with_both_its_sides() {
    check("عقدت مصر وإثيوبيا جولة جديدة من المفاوضات في الخرطوم أمس.", &["CONSULT Occurred state/EGY state/ETH"]);
}

#[test]
fn a_meeting_told_by_its_noun() {
    check("انطلقت في فيينا الاثنين المحادثات الإيرانية الأميركية.", &["CONSULT Occurred state/IRN state/USA"]);
}

#[test]
fn talks_include_and_a_state_annexes() {
    check("استضافت عمان أمس محادثات تضم إيران والعراق.", &["CONSULT Occurred state/IRN state/IRQ state/OMN"]);
    check("ضمت إسرائيل أمس منطقة حدودية.", &["COERCE Occurred state/ISR"]);
}

#[test]
fn what_is_planned_has_not_happened() {
    check("ستعقد الهند وباكستان محادثات في دبي الأسبوع المقبل.", &["CONSULT Scheduled state/IND state/PAK"]);
    check(
        "من المقرر أن تستضيف قطر محادثات بين السودان وتشاد غدا.",
        &["CONSULT Scheduled state/QAT state/SDN state/TCD"],
    );
}

#[test]
fn an_agreement_and_the_talks_agreed_on() {
    // What a paragraph begins with is news by itself, and so is an agreement with a day of its own.
    check(
        "اتفقت اليابان والصين على إجراء محادثات في 5 مايو المقبل.",
        &["AGREE Occurred state/CHN state/JPN", "CONSULT Scheduled state/CHN state/JPN"],
    );
    check(
        "وكانت اليابان والصين اتفقتا في مارس على إجراء محادثات في 5 مايو المقبل.",
        &["AGREE Occurred state/CHN state/JPN", "CONSULT Scheduled state/CHN state/JPN"],
    );
    // Elsewhere the agreeing is how the meeting is told.
    check("ومع ذلك، اتفقت اليابان والصين على إجراء محادثات في 5 مايو.", &["CONSULT Scheduled state/CHN state/JPN"]);
    check(
        "واتفق لافروف وبلينكن، بعد ساعتين من المحادثات، على اللقاء مجددا بأنقرة الشهر القادم.",
        &["CONSULT Scheduled person/antony-blinken person/sergey-lavrov"],
    );
    check("وقال إن أرمينيا وأذربيجان وافقتا على عقد جولة جديدة في جنيف.", &["CONSULT Scheduled state/ARM state/AZE"]);
    check("واتفقت أرمينيا وأذربيجان على نتائج الجولة.", &["AGREE Occurred state/ARM state/AZE"]);
}

#[test]
fn a_demand_has_a_target() {
    check("طالبت الجزائر فرنسا بأن تعتذر عن تلك التصريحات.", &["REQUEST Occurred state/DZA state/FRA"]);
}

#[test]
fn a_refusal_in_the_words_of_a_speaker() {
    check("قالت إيران إنها لن تقدم أي تنازلات للولايات المتحدة.", &["REJECT Occurred state/IRN state/USA"]);
}

#[test]
fn what_will_not_be_unless_is_a_refusal() {
    check("قالت فرنسا إن العقوبات لن ترفع ما لم يعد المفتشون.", &["REJECT Occurred state/FRA"]);
    check("قالت كوبا إن قرارات القمة لا تعنينا.", &["REJECT Occurred state/CUB"]);
    check("قالت فرنسا إن الجلسة لن ترفع قبل المساء.", &["STATEMENT Occurred state/FRA"]);
}

#[test]
fn a_threat_is_made_though_what_it_threatens_hangs_on_a_condition() {
    check("حذرت بريطانيا من أن روسيا ستدفع ثمنا باهظا إذا هاجمت جارتها.", &["THREATEN Occurred state/GBR state/RUS"]);
    check("قالت بريطانيا إن روسيا ستدفع ثمنا باهظا إذا هاجمت جارتها.", &["THREATEN Conditional state/GBR state/RUS"]);
}

#[test]
fn what_did_not_happen_is_no_event() {
    check("لم تعقد مصر وإثيوبيا أي اجتماع هذا العام.", &[]);
}

#[test]
fn what_might_happen_is_no_event() {
    check("إذا غزت روسيا جارتها الغربية فسيكون ذلك خطيرا.", &[]);
}

#[test]
fn what_stands_between_commas_parts_no_clause() {
    check(
        "علقت تركيا مساء أمس، بأغلبية كبيرة في البرلمان، العقوبات المفروضة على كوبا.",
        &["CONCEDE Occurred state/CUB state/TUR"],
    );
}

#[test]
fn what_was_told_with_had_has_happened() {
    check("وكانت السنغال قد احتجت الجمعة على توقيف رعاياها.", &["PROTEST Occurred state/SEN"]);
}

#[test]
fn a_verb_that_does_not_agree_has_another_subject() {
    check(
        "رحب ولي العهد السعودي محمد بن سلمان بالاتفاق. ودعت اليابان الهند إلى الحوار.",
        &["SUPPORT Occurred person/mohammed-bin-salman state/SAU", "REQUEST Occurred state/IND state/JPN"],
    );
}

#[test]
fn a_visitor_behind_an_aside_is_still_received() {
    check(
        "استقبل وزير الشؤون الخارجية التونسي، اليوم الاثنين بمقر الوزارة، وزير خارجية مالطا إيان بورج.",
        &["CONSULT Occurred person/ian-borj state/MLT state/TUN"],
    );
    check(
        "استقبل الرئيس الموريتاني، مساء أمس، المبعوث الشخصي للأمين العام للأمم المتحدة إلى السودان، رمطان لعمامرة.",
        &["CONSULT Occurred person/ramtane-lamamra state/MRT"],
    );
}

#[test]
fn two_who_were_named_before() {
    check(
        "طردت تشاد سفير ليبيا. ودعت منظمة الأمم المتحدة الطرفين إلى ضبط النفس.",
        &["SANCTION Occurred state/LBY state/TCD", "REQUEST Occurred igo/UN state/LBY state/TCD"],
    );
    // Who is named with them is no third party to what they sign.
    check(
        "عقدت اليابان والهند محادثات في طوكيو أمس. ووقع الجانبان اتفاقا.",
        &["CONSULT Occurred state/IND state/JPN", "AGREE Occurred state/IND state/JPN"],
    );
}

#[test]
fn talks_that_were_told_of_before_have_their_parties() {
    check(
        "عقدت مصر وإثيوبيا محادثات أمس في نيروبي. وتستأنف المحادثات في مايو المقبل.",
        &["CONSULT Occurred state/EGY state/ETH", "CONSULT Scheduled state/EGY state/ETH"],
    );
}

#[test]
fn a_demand_goes_to_all_who_are_named() {
    check(
        "طالبت الجزائر فرنسا وإسبانيا بأن تعتذرا عن تلك التصريحات.",
        &["REQUEST Occurred state/DZA state/ESP state/FRA"],
    );
}

#[test]
fn what_is_condemned_tells_against_whom() {
    check("نددت اليونان بتمديد تركيا عمل السفينة.", &["ACCUSE Occurred state/GRC state/TUR"]);
    // What came before or after it is not what is condemned.
    check("نددت اليونان بالهجوم بعد لقاء مع تركيا.", &["ACCUSE Occurred state/GRC"]);
}

#[test]
fn a_matter_is_no_party() {
    check("بحثت فرنسا وإيطاليا الملف الليبي أمس.", &["CONSULT Occurred state/FRA state/ITA"]);
}

#[test]
fn what_is_put_forward_is_proposed() {
    check("اقترحت سويسرا هدنة إنسانية في السودان.", &["AGREE Proposed state/CHE"]);
}

/// Checks the places of a passage's reports, by their ids; `-` where none is told.
#[track_caller]
fn places(passage: &str, expected: &[&str]) {
    let (_, reports, actors) = read(passage);
    let found: Vec<&str> = reports.iter().map(|r| r.place.map_or("-", |p| actors[p].id.as_str())).collect();
    assert_eq!(found, expected, "the places of: {passage}");
}

#[test]
fn a_place_behind_its_preposition() {
    places("عقدت فرنسا وإيطاليا محادثات حول الحدود الاثنين في جنيف.", &["place/geneva"]);
    places("استبعدت الهند خطوة مماثلة قبل الانتخابات في كشمير.", &["-"]);
}

#[test]
fn a_place_with_which_a_sentence_begins_is_of_all_that_it_tells() {
    places(
        "وفي أنقرة، رحب هاكان فيدان بالاتفاق، لكنه حذر من أن صبر بلاده ينفد، متهما اليونان بالمماطلة.",
        &["place/ankara", "place/ankara", "place/ankara"],
    );
    // Not what is told of elsewhere, nor what lies ahead.
    places("وفي أنقرة، قال هاكان فيدان إن اليونان أغلقت المعبر أمس.", &["-", "place/ankara"]);
    places("وفي أنقرة، رحب هاكان فيدان بالاتفاق، وسيلتقي لافروف غدا.", &["place/ankara", "-"]);
}

#[test]
fn what_is_visited_is_a_place_wherever_the_visitor_stands() {
    places("يزور وزير الخارجية النرويجي يوناس ستوره الخرطوم يوم 9 مايو.", &["place/khartoum"]);
    places("زارت أنقرة وزيرة الخارجية الكينية.", &["place/ankara"]);
    places("زار بوتين بكين ثم التقى وزير خارجية تركيا.", &["place/beijing", "-"]);
}

#[test]
fn a_nisba_behind_what_is_counted_tells_whose_they_are() {
    check("طردت بيرو أمس 12 دبلوماسيا إكوادوريا.", &["SANCTION Occurred state/ECU state/PER"]);
    check("أعلنت براغ طرد 18 دبلوماسيا روسيا.", &["SANCTION Occurred state/CZE state/RUS"]);
    check("رفضت الهند مشروعا باكستانيا يدعو إلى وقف القتال.", &["REJECT Occurred state/IND state/PAK"]);
    // `روسيا` behind what only ends alike is the state.
    check("حذرت كينيا أيضا روسيا من الهجوم.", &["THREATEN Occurred state/KEN state/RUS"]);
}

#[test]
fn what_is_said_after_talks_is_where_they_were() {
    places(
        "اختتمت مصر والسودان محادثات في جنيف أمس. وقال وزير الخارجية المصري سامح شكري عقب المحادثات إنها كانت صعبة.",
        &["place/geneva", "place/geneva"],
    );
}

/// Passages whose words only refer to something: (passage, what they refer to).
#[track_caller]
fn refers(passage: &str, expected: &[&str]) {
    let (article, reports, _) = read(passage);
    let words = |r: &Report| format!("{} {}", r.event.plover(), article.text.slice(r.span));
    let found: Vec<String> = reports.iter().filter(|r| r.refers).map(words).collect();
    assert_eq!(found, expected, "what is referred to in: {passage}");
}

#[test]
fn what_is_known_already_is_referred_to() {
    refers("رحبت عمان بالاتفاق الذي وقعته مصر وليبيا أمس.", &["AGREE بالاتفاق الذي وقعته مصر وليبيا أمس"]);
    refers("احتج السودان على طرد كينيا سفيره أول أمس.", &["SANCTION طرد كينيا سفيره أول أمس"]);
    refers("تراجعت الأسعار بعد محادثات مصر وليبيا في تونس.", &["CONSULT محادثات مصر وليبيا في تونس"]);
    refers("تراجعت الأسعار بعد محادثات طويلة.", &[]);
}

#[test]
fn words_that_only_refer_are_dated_by_no_meeting_that_is_not_there() {
    let passage = "أجرت مصر والسودان محادثات أمس. وأكد الوزيران، في لقاء صحفي عقب هذه المباحثات، أن الأمور طيبة.";
    let document = tasalsul::analyse::analyse(&[tasalsul::analyse::Input {
        id: "test".into(),
        text: passage.into(),
        ..Default::default()
    }]);
    assert!(!document.events.is_empty());
}

#[test]
fn each_of_two_subjects_has_its_own_verb() {
    check(
        "كينيا تطالب بالإنصاف وأوغندا تعلق المحادثات مع رواندا.",
        &["REQUEST Occurred state/KEN", "SANCTION Occurred state/RWA state/UGA"],
    );
}

#[test]
fn those_who_sign_told_apart_from_what_they_sign() {
    check(
        "أنهت غانا وتوغو أمس نزاعا دام عقدين، بتوقيع وزيري خارجية غانا وتوغو معاهدة جديدة، بحضور المجر، ومالطا.",
        &["AGREE Occurred state/GHA state/HUN state/MLT state/TGO"],
    );
}

#[test]
fn a_visitor_meets_on_his_visit() {
    check("زار الرئيس البولندي مدينة باكو والتقى وزير الخارجية التركي.", &["CONSULT Occurred state/POL state/TUR"]);
    places("وصل الوزير إلى نيروبي السبت والتقى رئيس كينيا.", &["place/nairobi"]);
    places("غادر وزير الخارجية النرويجي إلى ليما حيث اجتمع مع الرئيس البيروفي.", &["place/lima"]);
}

#[test]
fn whom_someone_visits_is_only_known_by_it() {
    check(
        "أجرت تايلاند محادثات مع الرئيس الفيتنامي الذي يقوم بزيارة رسمية للمملكة.",
        &["CONSULT Occurred state/THA state/VNM"],
    );
}

#[test]
fn what_was_planned_belongs_to_what_is_called_off() {
    check(
        "وتأجلت زيارة كان مقررا أن يقوم بها وفد برلماني فنلندي إلى تبليسي الأسبوع المقبل.",
        &["CONSULT Postponed state/FIN"],
    );
}

#[test]
fn whom_a_lifted_measure_had_hit() {
    check("رفعت أستراليا العقوبات المفروضة على فيجي.", &["CONCEDE Occurred state/AUS state/FJI"]);
}

#[test]
fn what_one_adds_is_part_of_what_he_said() {
    check(
        "قال وزير الخارجية الأردني إن المعبر مفتوح. وأضاف أن الحركة عادية. وتابع: «الطريق طويل».",
        &["STATEMENT Occurred person/jordanian-foreign-minister-unnamed-test state/JOR"],
    );
}

#[test]
fn who_takes_part_in_talks_speaks_there() {
    places(
        "عقد وزير الخارجية الصيني وانغ يي محادثات مع الجانب التايلاندي في بانكوك أمس. وقال وانغ يي إن النتائج جيدة.",
        &["place/bangkok", "place/bangkok"],
    );
    places("وفي زغرب، حيث يقيم آلاف اللاجئين، تظاهر سكان غاضبون ضد النمسا.", &["place/zagreb"]);
}

#[test]
fn several_told_with_kull_min() {
    check("ووقع على الوثيقة كل من وزير خارجية فنلندا ووزير خارجية بيرو.", &["AGREE Occurred state/FIN state/PER"]);
}

#[test]
fn an_answer_told_by_what_was_done() {
    check("وردت كولومبيا الجمعة بإغلاق المعبر.", &["SANCTION Occurred state/COL"]);
}

#[test]
fn what_a_source_tells_is_news() {
    check("وكشف دبلوماسي أن تنزانيا وقعت اتفاقا جديدا مع موزمبيق.", &["AGREE Occurred state/MOZ state/TZA"]);
}

#[test]
fn what_a_document_holds_is_of_its_handing_over() {
    check(
        "قدمت بوليفيا قائمة مطالب إلى تشيلي تفيد بأن على تشيلي أن تسحب جنودها.",
        &["REQUEST Occurred state/BOL state/CHL"],
    );
}

#[test]
fn a_statement_told_by_its_participle() {
    check(
        "وصرحت وزيرة خارجية السويد عقب اللقاء قائلة: «جئنا لنسمع».",
        &["STATEMENT Occurred person/swedish-foreign-minister-unnamed-test state/SWE"],
    );
    check(
        "رفضت إستونيا المقترح، نافية أن تكون قد شاركت.",
        &["REJECT Occurred state/EST", "STATEMENT Occurred state/EST"],
    );
    // Who does not comment refuses nothing.
    check("رفضت إستونيا التعليق، نافية أن تكون قد شاركت.", &["STATEMENT Occurred state/EST"]);
}

#[test]
fn whom_a_feminine_verb_does_not_have_as_its_subject() {
    check(
        "استدعت زامبيا سفيرها لدى أنغولا وطردت السفير الأنغولي.",
        &["SANCTION Occurred state/AGO state/ZMB", "SANCTION Occurred state/AGO state/ZMB"],
    );
}

#[test]
fn a_memorandum_is_no_participle() {
    check("ووقعت بنما وبيرو مذكرة تفاهم في مجال الصيد.", &["AGREE Occurred state/PAN state/PER"]);
}

#[test]
fn what_such_a_verb_governs_is_a_noun() {
    check("وأبدت بوليفيا تضامنها مع الأكوادور.", &["SUPPORT Occurred state/BOL state/ECU"]);
    check("جدد رئيس كينيا رفضه المشاركة في القمة.", &["REJECT Occurred state/KEN"]);
}

#[test]
fn what_an_agreement_gives_a_day_to_is_scheduled() {
    check("وينص الاتفاق على انسحاب قوات غانا ابتداء من أول مايو المقبل.", &["RETREAT Scheduled state/GHA"]);
    check("وينص الاتفاق على انسحاب القوات.", &[]);
}

#[test]
fn an_act_of_speech_in_a_participle() {
    check(
        "أعربت زامبيا عن أسفها للحادث، داعية موزمبيق إلى ضبط النفس.",
        &["CONCEDE Occurred state/ZMB", "REQUEST Occurred state/MOZ state/ZMB"],
    );
}

#[test]
fn a_label_is_a_statement_and_an_aside_is_none() {
    check("ووصفت بوليفيا القرار بأنه «خطوة كبيرة إلى الأمام».", &["STATEMENT Occurred state/BOL"]);
}

#[test]
fn who_goes_between_or_hosts() {
    check("وقعت نيبال وبوتان اتفاقا أمس. ولعبت النرويج دور الوسيط.", &["AGREE Occurred state/BTN state/NOR state/NPL"]);
}

#[test]
fn what_is_handed_over_at_a_meeting_is_of_the_meeting() {
    check("استدعت أوروغواي السفير الكندي وسلمته مذكرة احتجاج.", &["PROTEST Occurred state/CAN state/URY"]);
}

#[test]
fn two_states_are_those_named_together_and_no_outlet_host_or_third() {
    // What an outlet says of a state makes no two of them.
    check(
        "بحثت اللجنة النزاع بين رواندا وبوروندي. واتهمت إذاعة كيغالي القوات البوروندية بقتل راعيين. ومن المقرر أن يلتقي رئيسا الدولتين في أروشا غدا بدعوة من حكومة تنزانيا.",
        &["ACCUSE Occurred organisation/kigali-radio state/BDI", "CONSULT Scheduled state/BDI state/RWA state/TZA"],
    );
    // Of three in a row none are two.
    check(
        "أصدرت تركيا وقبرص واليونان بيانا. وكانت تركيا واليونان وقعتا مذكرة. ورحبت تركيا وقبرص ومالطا بها. ووقع البلدان اتفاقا اليوم.",
        &[
            "STATEMENT Occurred state/CYP state/GRC state/TUR",
            "AGREE Occurred state/GRC state/TUR",
            "SUPPORT Occurred state/CYP state/MLT state/TUR",
            "AGREE Occurred state/GRC state/TUR",
        ],
    );
}

#[test]
fn what_a_text_lays_down_lies_ahead() {
    check("يتعين أن تعقد بيرو وبوليفيا جولة ثانية.", &["CONSULT Scheduled state/BOL state/PER"]);
    check("وينص الإعلان على أن تعقد بيرو وبوليفيا جولة ثانية.", &["CONSULT Scheduled state/BOL state/PER"]);
}

#[test]
fn what_the_parties_to_talks_say_and_do_there_is_where_the_talks_are() {
    places(
        "هلسنكي (وكالات) - عقد وزير الخارجية الغاني كوفي منساه محادثات مع وزير الخارجية التوغولي إدريس أمادو أمس.\n\
         ورفض منساه مشروعا لتقسيم المياه. وقال متحدث باسم الوفد التوغولي إن الفجوة ضاقت.\n\
         وفي أكرا، قالت وزارة الخارجية الغانية إن الحدود مفتوحة.",
        &["place/helsinki", "place/helsinki", "place/helsinki", "place/accra"],
    );
    // Whoever is no party need not be there, nor who speaks by telephone.
    places(
        "هلسنكي (وكالات) - عقد وزير الخارجية الغاني كوفي منساه محادثات مع وزير الخارجية التوغولي إدريس أمادو أمس.\n\
         وقال وزير الخارجية الكيني جون موانغي إن بلاده تتابع. وقال أمادو في خطاب متلفز إن الفجوة ضاقت.",
        &["place/helsinki", "-", "-"],
    );
}

#[test]
fn whose_act_a_relative_clause_tells() {
    check(
        "وقال الرئيس الكيني الذي استقبل وزير الخارجية المجري أمس إن الطريق طويل.",
        &["STATEMENT Occurred person/kenyan-president-unnamed-test state/KEN", "CONSULT Occurred state/HUN state/KEN"],
    );
}

#[test]
fn with_whom_ties_are_cut() {
    check("قطعت باراغواي علاقاتها ببوليفيا.", &["SANCTION Occurred state/BOL state/PRY"]);
}

#[test]
fn the_talks_that_are_told_of_again_are_those_of_that_name() {
    check(
        "عقدت مصر وليبيا محادثات في فيينا الأحد. والتقى وزير الخارجية الكيني نظيره الغاني أمس. واختتمت المحادثات اليوم.",
        &[
            "CONSULT Occurred state/EGY state/LBY",
            "CONSULT Occurred state/GHA state/KEN",
            "CONSULT Occurred state/EGY state/LBY",
        ],
    );
}

#[test]
fn a_time_and_a_place_set_apart_do_not_part_a_verb_from_its_noun() {
    let talks = &["CONSULT Occurred state/ESP state/MAR"][..];
    check("اختتمت، أمس الأحد، بمدينة فاس، أشغال القمة المغربية الإسبانية.", talks);
    check("انطلقت، صباح أمس بالرباط، المحادثات بين المغرب وإسبانيا.", talks);
    // Behind the comma something else goes on.
    check("انتهت المهلة، ودعت إسبانيا إلى قمة.", &["REQUEST Occurred state/ESP"]);
    // Whom talks bring together takes part.
    check("انتهت محادثات فيينا التي جمعت المغرب وإسبانيا في 3 مايو 2019.", talks);
}

#[test]
fn what_is_affirmed_by_a_noun_is_said() {
    let said = &["STATEMENT Occurred person/angela-merkel"][..];
    check("أكدت أنجيلا ميركل حرص برلين على استقرار البلقان.", said);
    check("وشددت أنجيلا ميركل على عمق الصداقة مع الشعب البولندي.", said);
    // What is affirmed of someone else's worry is no worry of one's own.
    check("وأكدت أنجيلا ميركل تفهمها قلق الجيران.", said);
    // A readiness or a support that is affirmed is what it was.
    check("أكدت كينيا دعمها للهدنة.", &["SUPPORT Occurred state/KEN"]);
    check("أكدت كينيا استعدادها لاستضافة جولة جديدة.", &["COOPERATE Proposed state/KEN"]);
    // What was affirmed in a call is the call's.
    check(
        "تلقت أنجيلا ميركل اتصالا من إيمانويل ماكرون أكد خلاله عمق الصداقة.",
        &["CONSULT Occurred person/angela-merkel person/emmanuel-macron"],
    );
}

#[test]
fn what_a_journey_is_called_is_no_second_one() {
    check(
        "غادر الرئيس إيمانويل ماكرون إلى عمان اليوم في زيارة رسمية تستغرق يومين.",
        &["CONSULT Occurred person/emmanuel-macron"],
    );
}

#[test]
fn talks_lie_ahead_as_the_journey_to_them_does() {
    check(
        "يتوجه إيمانويل ماكرون الأحد إلى طوكيو لإجراء محادثات مع أنجيلا ميركل.",
        &["CONSULT Scheduled person/angela-merkel person/emmanuel-macron"],
    );
}

#[test]
fn what_an_agreement_ends_is_no_phase_of_its_own() {
    check(
        "وكانت الأرجنتين وشيلي قد توصلتا الأسبوع الماضي إلى اتفاق ينهي الخلاف.",
        &["AGREE Occurred state/ARG state/CHL"],
    );
}

#[test]
fn a_verb_with_the_letters_of_another_is_told_by_its_noun() {
    check("تسلم إيمانويل ماكرون اليوم أوراق اعتماد السفير الكيني.", &["CONSULT Occurred person/emmanuel-macron"]);
}

#[test]
fn what_a_document_holds_is_not_done() {
    check("ويسمح القرار بتزويد العراق بالأسلحة.", &[]);
    check("يوقع الاتفاق بين كينيا وغانا غدا.", &["AGREE Scheduled state/GHA state/KEN"]);
    check("سمحت كينيا بدخول القوافل أمس.", &["RETREAT Occurred state/KEN"]);
}

#[test]
fn a_noun_of_the_verb_is_taken_before_one_of_a_name() {
    check("تعقد لجنة مبادرة السلام غدا اجتماعا طارئا بمشاركة كينيا وغانا.", &["CONSULT Scheduled state/GHA state/KEN"]);
    check("سلمت كندا أوكرانيا أربع دبابات.", &["AID Occurred state/CAN state/UKR"]);
}

#[test]
fn a_journey_goes_on_and_a_commissioner_is_summoned() {
    check("وانتقلت أنجيلا ميركل إلى أنقرة.", &["CONSULT Occurred person/angela-merkel"]);
    check("انتقل الخلاف إلى القضاء.", &[]);
    check("واستدعت الهند بعد ظهر أمس نائب المفوض السامي الباكستاني.", &["PROTEST Occurred state/IND state/PAK"]);
    check("وتبنى مجلس الأمن الدولي أمس الاتفاق.", &["AGREE Occurred igo/UNSC"]);
    check("وقررت كينيا البدء في تحصيل الرسوم.", &[]);
}

#[test]
fn who_leaves_for_talks_has_not_walked_out_of_them() {
    check("غادر الوفد الكيني المفاوضات.", &["REJECT Occurred state/KEN"]);
    check(
        "وغادر الوزير الكندي متوجها إلى آسيا في جولة يجري خلالها محادثات مع الهند.",
        &["CONSULT Occurred state/CAN", "CONSULT Occurred state/CAN state/IND"],
    );
}

#[test]
fn what_is_denied_or_ruled_out_in_a_clause_is_no_happening() {
    check("استبعدت موريتانيا أن يوقع الطرفان الاتفاق قبل نهاية العام.", &["REJECT Occurred state/MRT"]);
    check("ونفت بوليفيا أن تكون قد وقعت اتفاقا مع تشيلي.", &["STATEMENT Occurred state/BOL"]);
    check("شككت الغابون في أن تلتزم تشاد بالهدنة.", &["ACCUSE Occurred state/GAB"]);
    // What was done beside the denial is told.
    check(
        "التقت نيبال والهند في كتماندو ونفت النرويج أن تكون قد رعت اللقاء.",
        &["CONSULT Occurred state/IND state/NPL", "STATEMENT Occurred state/NOR"],
    );
}

#[test]
fn an_invitation_asks_and_who_sends_a_treaty_to_parliament_has_not_agreed() {
    check("وجه الرئيس الكيني دعوة إلى الرئيس الأوغندي لزيارة مومباسا.", &["REQUEST Occurred state/KEN state/UGA"]);
    check("قبلت كينيا دعوة أوغندا.", &["AGREE Occurred state/KEN"]);
    check("أرسلت أستراليا المعاهدة إلى البرلمان.", &["COOPERATE Occurred organisation/parliament state/AUS"]);
}

#[test]
fn names_in_a_relative_clause_about_two_do_not_meet() {
    check(
        "سيلتقي وزير الخارجية البيروفي الأحد نظيره التشيلي في حوار بين الدولتين اللتين ساءت علاقتهما إثر إطاحة الجيش بالرئيس ألبرتو فوجيموري.",
        &["CONSULT Scheduled state/CHL state/PER", "CONSULT Scheduled state/CHL state/PER"],
    );
}

#[test]
fn what_is_done_on_an_occasion_set_before_it_is_where_that_is() {
    places(
        "وفي ختام زيارة إلى الرباط، وقع وزير خارجية السنغال اتفاقا مع نظيره المغربي.",
        &["place/rabat", "place/rabat"],
    );
    places("وعلى هامش القمة في نيويورك، سيلتقي الرئيس التشيلي نظيره البيروفي.", &["place/new-york", "place/new-york"]);
    // What stands in a title or is told of a thing is no place of the act.
    places("ويصل مارتن غريفيث، المبعوث الأممي إلى اليمن، إلى صلالة اليوم.", &["place/salalah"]);
    places("تبنى مجلس الأمن أمس الاتفاق النووي الذي أبرم في فيينا.", &["-", "place/vienna"]);
}

#[test]
fn words_with_the_letters_of_an_act() {
    // To be exposed to something, or to take it up, is no offer; to choose a picture no agreement.
    check("تعرض بلينكن لسيل من الانتقادات في مجلس الشيوخ الخميس.", &[]);
    check("روسيا تعرض على كينيا مخرجا من الأزمة.", &["AGREE Proposed state/KEN state/RUS"]);
    check("اختارت كينيا صورة الرئيس.", &[]);
    check("اختارت كينيا مبعوثا جديدا إلى الصومال.", &["AGREE Occurred state/KEN state/SOM"]);
    check("انضمت كينيا إلى الحلف أمس.", &["AGREE Occurred state/KEN"]);
    check("ينضم وزير الخارجية الإيطالي إلى الوفود المتوجهة إلى طهران.", &[]);
    check("أصر الوفد الكيني على أن الحدود قديمة.", &["STATEMENT Occurred state/KEN"]);
    check("أصرت كينيا على ضمانات مكتوبة.", &["REQUEST Occurred state/KEN"]);
    check("أثار صندوق النقد الدولي شكوكا جديدة في الخطة.", &[]);
    check("احتلت زيارة لافروف صفحات الصحف.", &[]);
    check("منحت كينيا الصومال مهلة.", &[]);
    check("منحت كينيا الصومال قرضا.", &["AID Occurred state/KEN state/SOM"]);
    check("سيتيح الاتفاق لإيران تصدير النفط.", &[]);
    check("سمحت كينيا للمفتشين بدخول الموقع.", &["RETREAT Occurred state/KEN"]);
    check("أكدت كينيا أنها لن تدخر جهدا في دعم السلام.", &["STATEMENT Occurred state/KEN"]);
    check("أكدت كينيا أنها لن تقدم تنازلات.", &["REJECT Occurred state/KEN"]);
    check(
        "غادر وزير الخارجية الأميركي أنتوني بلينكن مساء الجمعة واشنطن متوجها إلى عمان لإجراء محادثات مع الأردن.",
        &["CONSULT Occurred person/antony-blinken state/JOR state/USA"],
    );
    // One alone only speaks of something.
    check("تناول لافروف خلال اللقاء قضايا المنطقة.", &[]);
    check("سينتقل بلينكن الاثنين إلى الدوحة.", &["CONSULT Scheduled person/antony-blinken"]);
}

#[test]
fn what_is_not_said_to_anyone_is_no_demand() {
    check(
        "قال الرئيس المصري إن بلاده بحاجة إلى تمويل.",
        &["STATEMENT Occurred person/egyptian-president-unnamed-test state/EGY"],
    );
    check(
        "قال وزير المالية اليوناني إن حكومته قد يتعين عليها تأجيل الدفع.",
        &["STATEMENT Occurred person/greek-finance-minister-unnamed-test state/GRC"],
    );
    check(
        "قال الرئيس القبرصي إن الاتفاق ينص على أنه يجب نشر مراقبين.",
        &["STATEMENT Occurred person/cypriot-president-unnamed-test state/CYP"],
    );
    check(
        "قال الرئيس المصري إنه يجب نشر مراقبين.",
        &["REQUEST Occurred person/egyptian-president-unnamed-test state/EGY"],
    );
    check("قالت كينيا: نحن بحاجة إلى ضمانات مكتوبة من الصومال.", &["REQUEST Occurred state/KEN state/SOM"]);
}

#[test]
fn a_measure_has_no_doer_from_afar_and_a_victim_is_none() {
    check("واعتقل الصحفي سمير حداد في 22 يوليو 2014 في طهران.", &["COERCE Occurred person/samir-haddad"]);
    check(
        "ودعت واشنطن السودان إلى الحوار، وأعيد فرض العقوبات على الخرطوم.",
        &["REQUEST Occurred state/SDN state/USA", "SANCTION Occurred state/SDN"],
    );
}

#[test]
fn words_with_the_letters_of_others() {
    check("وهناك سؤال مهم أمام رئيس الوزراء الإثيوبي.", &[]);
    check(
        "ودعا الرئيس السوداني إلى الحوار وحل القضية القبرصية على أساس قرارات مجلس الأمن.",
        &["REQUEST Occurred state/SDN"],
    );
    check("حل الرئيس التونسي الحكومة أمس.", &["COERCE Occurred state/TUN"]);
    check("حل وزير الخارجية الإسباني أمس بنواكشوط.", &["CONSULT Occurred state/ESP"]);
    check("قاطعه وزير الخارجية الكيني بقوله إن الوقت انتهى.", &[]);
    check("قاطعت الجزائر قمة الرباط.", &["SANCTION Occurred state/DZA"]);
    // One heads for a place oneself; whom one addresses is another's.
    check("توجه لافروف إلى طهران الأحد.", &["CONSULT Occurred person/sergey-lavrov"]);
    check("توجه لافروف الأحد إلى إيران ليكون أول مسؤول روسي يزورها.", &["CONSULT Occurred person/sergey-lavrov"]);
    check("توجه كينيا دعوة إلى الصومال.", &[]);
}

#[test]
fn things_do_nothing() {
    check("قدمت كينيا قرضا عاجلا لغانا، ما سمح لأكرا بسداد ديونها.", &["AID Occurred state/GHA state/KEN"]);
    check("سمح القرض لأثينا بسداد ديونها.", &[]);
    check("وتسمح العقوبات الأميركية على كوبا بتصدير الغذاء.", &[]);
    check("لافروف وبلينكن خرجا باتفاق.", &["AGREE Occurred person/antony-blinken person/sergey-lavrov"]);
    check("وتسمح السلطات الأميركية لكوبا بشراء الغذاء.", &["RETREAT Occurred state/CUB state/USA"]);
    check("سمح الجيش الإثيوبي لمراقبي الأمم المتحدة بدخول الإقليم.", &["RETREAT Occurred state/ETH"]);
}

#[test]
fn a_relative_clause_gives_its_own_status_and_parties() {
    check(
        "سيلتقي لافروف نظيره الكيني لبحث الاتفاق الذي أبرمته الهند مع إيران في 14 يوليو.",
        &["CONSULT Scheduled person/sergey-lavrov state/KEN", "AGREE Occurred state/IND state/IRN"],
    );
    check(
        "رحب لافروف بالاتفاق الذي تم التوصل إليه أمس بين قبرص وتركيا.",
        &["SUPPORT Occurred person/sergey-lavrov", "AGREE Occurred state/CYP state/TUR"],
    );
    check("رحب لافروف بالاتفاق الذي تم التوصل إليه أمس.", &["SUPPORT Occurred person/sergey-lavrov", "AGREE Occurred"]);
    check(
        "رحب لافروف في طهران بالمبادرة التي أقرتها القمة الأفريقية في 3 مايو.",
        &["SUPPORT Occurred person/sergey-lavrov", "CONSULT Occurred"],
    );
    check("ستوقع كينيا والصومال غدا الاتفاق.", &["AGREE Scheduled state/KEN state/SOM"]);
}

#[test]
fn what_is_likely_is_not_yet() {
    check("يتبنى مجلس الأمن على الأرجح قرارا جديدا.", &["AGREE Scheduled igo/UNSC"]);
    check("تبنى مجلس الأمن قرارا جديدا.", &["AGREE Occurred igo/UNSC"]);
    check("سيلتقي لافروف على الأرجح بلينكن الاثنين.", &["CONSULT Scheduled person/antony-blinken person/sergey-lavrov"]);
}
