//! Who takes part where a pronoun, an aside or a list stands between: one line a report, `TYPE who`.

#[path = "support/told.rs"]
mod told;

use told::told;

/// Checks who takes part in what a passage tells. Actors by the tails of their ids, sorted.
#[track_caller]
fn check(passage: &str, expected: &[&str]) {
    assert_eq!(told(passage, |r| r.event.plover().to_string()), expected, "the parties of: {passage}");
}

#[test]
fn each_of_several() {
    check(
        "التقى غوتيريش كلا من لافروف وبلينكن على حدة.",
        &["CONSULT person/antonio-guterres person/antony-blinken person/sergey-lavrov"],
    );
    check(
        "اجتمع لافروف بكل من بلينكن ووانغ يي.",
        &["CONSULT person/antony-blinken person/sergey-lavrov person/wang-yi"],
    );
    // What stands behind من otherwise is whence one came.
    check("التقى لافروف وفدا من كينيا.", &["CONSULT person/sergey-lavrov"]);
}

#[test]
fn a_name_set_apart_from_its_title_and_a_call() {
    check(
        "أجرت رئيسة الوزراء الإيطالية، جورجيا ميلوني، اتصالا هاتفيا بالرئيس فولوديمير زيلينسكي.",
        &["CONSULT person/giorgia-meloni person/volodymyr-zelensky state/ITA"],
    );
}

#[test]
fn an_occasion_between_a_verb_and_whom_it_names() {
    check(
        "استقبل الرئيس عبد الفتاح السيسي قبيل القمة رئيس الوزراء العراقي محمد شياع السوداني.",
        &["CONSULT person/abdel-fattah-al-sisi person/mohammed-shia-al-sudani"],
    );
    check("التقى لافروف على هامش المؤتمر الوزير وانغ يي.", &["CONSULT person/sergey-lavrov person/wang-yi"]);
}

#[test]
fn a_time_or_an_aside_between_a_verb_and_whom_it_names() {
    check(
        "التقى لافروف في الأثناء رئيس الوزراء العراقي محمد شياع السوداني.",
        &["CONSULT person/mohammed-shia-al-sudani person/sergey-lavrov"],
    );
    check("استقبل ماكرون في وقت سابق الرئيس وليام روتو.", &["CONSULT person/emmanuel-macron person/william-ruto"]);
    check("وصل لافروف إلى القمة الرئاسية.", &["CONSULT person/sergey-lavrov"]);
}

#[test]
fn where_and_when_may_stand_before_who_comes() {
    check(
        "وصل إلى تونس اليوم وزير الخارجية الفرنسي جان إيف لودريان.",
        &["CONSULT person/jean-yves-le-drian state/FRA"],
    );
    check("وصل اليوم إلى القاهرة الرئيس الكيني وليام روتو.", &["CONSULT person/william-ruto state/KEN"]);
    check("وصل إلى نيامي السبت وفد نيجيري.", &["CONSULT state/NGA"]);
    check(
        "وقع في الدوحة اليوم وزير الدفاع القطري خالد العطية ونظيره التركي خلوصي أكار مذكرة تفاهم.",
        &["AGREE person/hulusi-akar person/khalid-al-attiyah state/QAT state/TUR"],
    );
}

#[test]
fn where_one_travels_acts_not() {
    check("قام وزير الخارجية الصيني وانغ يي بزيارة إلى كابول.", &["CONSULT person/wang-yi state/CHN"]);
    check(
        "وصل الوزير التركي هاكان فيدان والوزير المصري سامح شكري أمس، وسيتوجهان إلى بغداد.",
        // That they came, and where they will go: of neither is Iraq a party.
        &[
            "CONSULT person/hakan-fidan person/sameh-shoukry state/EGY state/TUR",
            "CONSULT person/hakan-fidan person/sameh-shoukry state/EGY state/TUR",
        ],
    );
}

#[test]
fn weight_and_need_are_words_and_not_what_they_are_of() {
    check("وأكد الوزير المصري سامح شكري أهمية الحوار.", &["STATEMENT person/sameh-shoukry state/EGY"]);
    check("وشدد لافروف على ضرورة وقف إطلاق النار.", &["REQUEST person/sergey-lavrov"]);
    check("أكدت الرئاسة التونسية صحة النبأ.", &["STATEMENT state/TUN"]);
}

#[test]
fn who_goes_on_in_the_next_sentence() {
    check(
        "رحب الرئيس الفرنسي إيمانويل ماكرون بالاتفاق. ودعا الطرفين إلى ضبط النفس، وطالب كينيا بسحب قواتها.",
        &[
            "SUPPORT person/emmanuel-macron state/FRA",
            "REQUEST person/emmanuel-macron state/FRA",
            "REQUEST person/emmanuel-macron state/FRA state/KEN",
        ],
    );
    check(
        "رحب لافروف بالقرار، غير أنه طالب بالإفراج عن الأسرى. وهدد بتعليق المحادثات.",
        &["SUPPORT person/sergey-lavrov", "REQUEST person/sergey-lavrov", "THREATEN person/sergey-lavrov"],
    );
    check("رحب لافروف بالقرار. وطالب باحثون بالتحقيق في الحادث.", &["SUPPORT person/sergey-lavrov"]);
    // A subject without a name is one, and a passive has nobody who acts.
    check("رحبت فرنسا بالاتفاق. واتهم المتحدث باسم جيشها روسيا بخرقه.", &["SUPPORT state/FRA"]);
    check("رحبت فرنسا بالاتفاق. واتُهمت كينيا بخرق الهدنة.", &["SUPPORT state/FRA", "ACCUSE state/KEN"]);
}

#[test]
fn who_acts_in_a_relative_clause_with_its_day() {
    check(
        "وقال دبلوماسي إن وزير الخارجية التركي هاكان فيدان، الذي زار أثينا الشهر الماضي، متفائل.",
        &["CONSULT person/hakan-fidan state/TUR"],
    );
}

#[test]
fn who_stands_by_behind_what_is_signed() {
    check(
        "وقعت كينيا والصومال اتفاقا لنزع السلاح، في حضور الرئيس ويليام روتو.",
        &["AGREE person/william-ruto state/KEN state/SOM"],
    );
    check(
        "استأنفت الهند وباكستان محادثاتهما في دبي تحت إشراف الأمم المتحدة بدعوة من الحكومة الإماراتية.",
        &["CONSULT igo/UN state/ARE state/IND state/PAK"],
    );
}

#[test]
fn two_whom_their_meeting_takes_up() {
    check(
        "خرج لافروف وبلينكن، أمس الثلاثاء، من لقائهما في جنيف متفائلين.",
        &["CONSULT person/antony-blinken person/sergey-lavrov"],
    );
    // Of three none are two.
    check("خرج لافروف وبلينكن ووانغ يي من لقائهما في جنيف.", &[]);
}

#[test]
fn who_is_received_was_named_before() {
    check(
        "وجاء ذلك بعد وصول الرئيس إيمانويل ماكرون إلى الرباط، حيث استقبله الملك محمد السادس.",
        &["CONSULT person/emmanuel-macron person/mohammed-vi"],
    );
    check(
        "وصل الرئيس وليام روتو إلى كمبالا. وكان في استقباله بالمطار الرئيس يويري موسيفيني.",
        &["CONSULT person/william-ruto", "CONSULT person/william-ruto person/yoweri-museveni"],
    );
}

#[test]
fn who_comes_to_talks_that_go_on_has_come() {
    check("وصل المبعوث الصيني وانغ يي إلى نيروبي للمشاركة في المحادثات.", &["CONSULT person/wang-yi"]);
}

#[test]
fn congratulations_are_told_from_here() {
    check("هنأ الرئيس إيمانويل ماكرون نظيره المصري.", &["SUPPORT person/emmanuel-macron state/EGY state/FRA"]);
    check("هنا الرئيس إيمانويل ماكرون في باريس.", &[]);
}

#[test]
fn a_title_that_tells_a_state_brings_it_along_and_a_bare_name_does_not() {
    check(
        "أجرى رئيس الوزراء الهندي ناريندرا مودي اتصالا بالرئيس الروسي فلاديمير بوتين.",
        &["CONSULT person/narendra-modi person/vladimir-putin state/IND state/RUS"],
    );
    // Who meets by his bare name meets the man, whatever his title.
    check("أجرى مودي اتصالا بالرئيس الروسي فلاديمير بوتين.", &["CONSULT person/narendra-modi person/vladimir-putin"]);
    check("طالب بوتين أوكرانيا بالانسحاب.", &["REQUEST person/vladimir-putin state/UKR"]);
    check(
        "طالب الرئيس الروسي فلاديمير بوتين أوكرانيا بالانسحاب.",
        &["REQUEST person/vladimir-putin state/RUS state/UKR"],
    );
    check("انتقد المعارض الروسي ميخائيل خودوركوفسكي فرنسا.", &["ACCUSE person/mikhail-khodorkovsky state/FRA"]);
}

#[test]
fn whom_a_verb_with_a_pronoun_means() {
    check(
        "اتصل الرئيس إيمانويل ماكرون بنظيره عبد المجيد تبون وطالبه بإعادة السفير.",
        &[
            "CONSULT person/abdelmadjid-tebboune person/emmanuel-macron",
            "REQUEST person/abdelmadjid-tebboune person/emmanuel-macron",
        ],
    );
}

#[test]
fn a_verb_that_needs_an_object_has_the_lone_name_as_such() {
    check(
        "رحبت أنجيلا ميركل بالاتفاق، واتهمت موسكو بالمماطلة في تنفيذه.",
        &["SUPPORT person/angela-merkel", "ACCUSE person/angela-merkel state/RUS"],
    );
    check("اتهمت موسكو كييف بقصف المحطة.", &["ACCUSE state/RUS state/UKR"]);
}

#[test]
fn an_ambassador_called_back_is_no_party() {
    check("استدعت كينيا سفيرها لدى الصومال لوكاس تومبو للتشاور.", &["SANCTION state/KEN state/SOM"]);
}

#[test]
fn behind_a_time_nothing_leads_to_whom_one_receives() {
    check(
        "استقبل الرئيس إيمانويل ماكرون في قصر الضيافة أمس أنجيلا ميركل.",
        &["CONSULT person/angela-merkel person/emmanuel-macron"],
    );
}

#[test]
fn whose_meeting_the_pronoun_tells() {
    let met = "CONSULT person/angela-merkel person/emmanuel-macron";
    check(
        "قال الرئيس إيمانويل ماكرون، خلال استقباله أمس الأحد أنجيلا ميركل، إن الخلاف انتهى.",
        &["STATEMENT person/emmanuel-macron", met],
    );
    check(
        "وخلال لقائها الرئيس إيمانويل ماكرون، أكدت أنجيلا ميركل حرص بلادها على الحوار.",
        &[met, "STATEMENT person/angela-merkel"],
    );
    // A meeting that only says on what occasion it was, with no one else named, is told elsewhere.
    check("قال الرئيس إيمانويل ماكرون بعد لقائه إن الخلاف انتهى.", &["STATEMENT person/emmanuel-macron"]);
}

#[test]
fn states_that_are_told_by_their_people() {
    check("فرضت كندا عقوبات على ثلاثة مسؤولين من فنزويلا.", &["SANCTION state/CAN state/VEN"]);
    check("تجري فنزويلا محادثات مع دبلوماسيين من النرويج وسويسرا.", &["CONSULT state/CHE state/NOR state/VEN"]);
    check("أعربت كندا عن تعازيها لتركيا.", &["SUPPORT state/CAN state/TUR"]);
}

#[test]
fn a_journey_to_which_one_is_invited_is_not_made() {
    check("وقبل إيمانويل ماكرون الدعوة التي وجهتها إليه كينيا لزيارة نيروبي.", &["AGREE person/emmanuel-macron"]);
}

#[test]
fn to_whom_an_ambassador_is_sent_he_does_not_belong() {
    check("زار السفير الألماني لدى غانا يورغن شتاين المصنع أمس.", &["CONSULT person/jurgen-shtain state/DEU"]);
}

#[test]
fn a_subject_before_what_was() {
    check(
        "ويذكر أن رئيس وزراء كازاخستان كان قد أجرى زيارة إلى الهند في يونيو الماضي اجتمع خلالها برئيس الوزراء الهندي \
         ناريندرا مودي.",
        &["CONSULT state/KAZ", "CONSULT person/narendra-modi state/KAZ"],
    );
    check(
        "وكان البرادعي قد ناقش الترتيبات مع صالحي في طهران.",
        &["CONSULT person/ali-akbar-salehi person/mohamed-elbaradei"],
    );
    // واشنطن begins with its own letter: against whom one speaks does not speak.
    check("خامنئي يصعد ضد واشنطن ويؤكد أن الاتفاق لن يغير العلاقات معها.", &["STATEMENT person/ali-khamenei"]);
}

#[test]
fn where_one_was_between_a_verb_and_whom_he_met() {
    check(
        "التقى غوتيريش خلال زيارة إلى القاهرة بالأمين العام لجامعة الدول العربية أحمد أبو الغيط.",
        &["CONSULT person/ahmed-aboul-gheit person/antonio-guterres"],
    );
    check(
        "وقال وليام روتو لدى استقباله في نيروبي أمس وزير الخارجية الصيني وانغ يي إن بلاده تدعم الحوار.",
        &["SUPPORT person/william-ruto state/KEN", "CONSULT person/wang-yi person/william-ruto"],
    );
}

#[test]
fn a_meeting_brings_together() {
    check(
        "جاء ذلك في لقاء جمع بلينكن بنظيره الصيني وانغ يي في بكين.",
        &["CONSULT person/antony-blinken person/wang-yi"],
    );
    check(
        "وجاء الاجتماع الثلاثي الذي جمع لافروف بنظيريه التركي هاكان فيدان والإيراني عباس عراقجي أمس بعد أسبوع.",
        &["CONSULT person/abbas-araghchi person/hakan-fidan person/sergey-lavrov"],
    );
}

#[test]
fn people_of_two_sides() {
    check(
        "ونظمت قطر في مطلع يوليو اللقاء الأول بين قياديين من حركة طالبان وممثلين عن الحكومة الأفغانية.",
        &["CONSULT organisation/taliban state/AFG state/QAT"],
    );
}

#[test]
fn what_someone_hands_over_comes_from_another() {
    check(
        "التقى عراقجي أمس في الكويت أمير الكويت، وسلمه رسالة من الرئيس مسعود بزشكيان.",
        &["CONSULT person/abbas-araghchi state/KWT"],
    );
}

#[test]
fn who_does_not_comment_refuses_nothing() {
    check("امتنعت وزارة الخارجية النرويجية عن التعليق.", &[]);
    check("رفض المتحدث باسم البيت الأبيض التعليق على الأنباء.", &[]);
    check("امتنعت الهند عن التصويت.", &["REJECT state/IND"]);
}

#[test]
fn the_second_of_two_stands_behind_what_is_told_of_the_first() {
    check(
        "تم التفاوض على النص طوال أسابيع بين واشنطن التي تتهم النظام بشن الهجمات وموسكو.",
        &["CONSULT state/RUS state/USA"],
    );
    check("وجرت محادثات أمس بين كينيا، التي ترفض الانسحاب، والصومال.", &["CONSULT state/KEN state/SOM"]);
    check("وجرت محادثات أمس بين كينيا وأوغندا التي يزورها لافروف.", &["CONSULT state/KEN state/UGA"]);
}

#[test]
fn the_one_named_last_meets() {
    check(
        "وخلال أول زيارة يقوم بها علي كرتي إلى مصر التقى الأخير سامح شكري.",
        &["CONSULT person/ali-karti", "CONSULT person/ali-karti person/sameh-shoukry"],
    );
}

#[test]
fn who_takes_part_behind_a_comma() {
    check(
        "تعقد غدا في القاهرة قمة برئاسة الرئيس عبد الفتاح السيسي، ومشاركة الرئيس الفلسطيني محمود عباس.",
        &["CONSULT person/abdel-fattah-al-sisi person/mahmoud-abbas"],
    );
}

#[test]
fn to_where_an_envoy_is_sent_he_does_not_belong() {
    check(
        "استقبل لافروف أمس المبعوث الأممي إلى اليمن هانس غروندبرغ.",
        &["CONSULT person/hans-grundberg person/sergey-lavrov"],
    );
    check(
        "استقبل لافروف أمس المبعوث الأممي إلى اليمن.",
        &["CONSULT person/sergey-lavrov person/yemeni-un-envoy-unnamed-test"],
    );
    check("استقبل لافروف أمس المبعوث الأميركي إلى السودان.", &["CONSULT person/sergey-lavrov state/USA"]);
}

#[test]
fn the_second_verb_of_a_headline_has_the_subject_of_the_first() {
    check(
        "لافروف يشيد بالاتفاق وينتقد بلينكن",
        &["SUPPORT person/sergey-lavrov", "ACCUSE person/antony-blinken person/sergey-lavrov"],
    );
    // What the next sentence begins with is no object.
    check(
        "لافروف يشيد بالاتفاق ويتهم بلينكن بالتقصير\n\nموسكو - دعا لافروف كينيا إلى الحوار.",
        &[
            "SUPPORT person/sergey-lavrov",
            "ACCUSE person/antony-blinken person/sergey-lavrov",
            "REQUEST person/sergey-lavrov state/KEN",
        ],
    );
    check("الأمم المتحدة تدين الهجوم وتطالب إسرائيل بوقف الاستيطان", &["ACCUSE igo/UN", "REQUEST igo/UN state/ISR"]);
    // Another subject behind it has an object of its own.
    check(
        "لافروف يشيد بالاتفاق وينتقد بلينكن إيران",
        &["SUPPORT person/sergey-lavrov", "ACCUSE person/antony-blinken state/IRN"],
    );
}
