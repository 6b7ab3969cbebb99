//! Who said which words: a passage, then one line a quotation: `direct` or `indirect`, the speaker, the words.

use tasalsul::{actors, article::Article, quotes};

/// Checks the quotations of a passage; `?` for a speaker whom the text does not tell.
#[track_caller]
fn check(passage: &str, expected: &[(&str, &str, &str)]) {
    let article = Article::read("test", passage);
    let articles = [article];
    let reading = actors::read(&articles);
    let spoken = quotes::read(&articles[0], &reading.mentions[0], &reading.actors);
    let found: Vec<(&str, &str, &str)> = spoken
        .quotes
        .iter()
        .map(|q| {
            let kind = if q.direct { "direct" } else { "indirect" };
            (kind, q.speaker.map_or("?", |s| reading.actors[s].ar.as_str()), articles[0].text.slice(q.span))
        })
        .collect();
    assert_eq!(found, expected, "the quotations of: {passage}");
}

#[test]
fn guillemets_after_a_colon() {
    check(
        "قالت النرويج: «لن نقبل بأقل من ذلك في هذه الجولة».",
        &[("direct", "النرويج", "لن نقبل بأقل من ذلك في هذه الجولة")],
    );
}

#[test]
fn an_indirect_clause() {
    check(
        "أكدت فرنسا أن الجولة المقبلة من المفاوضات ستعقد في القاهرة.",
        &[("indirect", "فرنسا", "الجولة المقبلة من المفاوضات ستعقد في القاهرة")],
    );
}

#[test]
fn a_participle_goes_on_with_the_speaker() {
    check(
        "قالت ألمانيا إن الحوار هو السبيل الوحيد، مضيفة أن العقوبات لن ترفع قريبا.",
        &[("indirect", "ألمانيا", "الحوار هو السبيل الوحيد"), ("indirect", "ألمانيا", "العقوبات لن ترفع قريبا")],
    );
}

#[test]
fn a_verb_without_subject_goes_on_with_the_speaker_before() {
    check(
        "قالت تركيا إن المعبر سيفتح غدا. وأضافت أن المساعدات جاهزة للعبور.",
        &[("indirect", "تركيا", "المعبر سيفتح غدا"), ("indirect", "تركيا", "المساعدات جاهزة للعبور")],
    );
}

#[test]
fn the_words_stand_before_the_verb() {
    check(
        "\"لن نعود إلى الوراء مهما كان الثمن\"، قالت اليابان.",
        &[("direct", "اليابان", "لن نعود إلى الوراء مهما كان الثمن")],
    );
}

#[test]
fn names_and_scare_quotes_are_nobodys_words() {
    check("أغلقت السلطات مكتب قناة \"الأفق\" بسبب ما اعتبرته \"تحريضا\" على الشغب.", &[]);
}

#[test]
fn nobody_says_what_is_merely_noted() {
    check("يذكر أن المعبر مغلق منذ عامين. ويشار إلى أن الحدود طويلة.", &[]);
}

#[test]
fn a_subject_without_a_name_takes_nobody_elses_words() {
    check(
        "قالت ألمانيا إن الحوار هو السبيل الوحيد. وقال شهود إن القافلة ما زالت متوقفة عند الجسر.",
        &[("indirect", "ألمانيا", "الحوار هو السبيل الوحيد"), ("indirect", "?", "القافلة ما زالت متوقفة عند الجسر")],
    );
}

#[test]
fn whoever_acted_last_in_the_sentence_speaks_on() {
    check(
        "رفضت اليابان العرض، وقالت إنها لن تعود إلى الطاولة قبل الصيف.",
        &[("indirect", "اليابان", "لن تعود إلى الطاولة قبل الصيف")],
    );
}

#[test]
fn words_quoted_in_an_act_of_speech() {
    check("أشادت النرويج بـ\"الدور الهادئ\" للوسطاء.", &[("direct", "النرويج", "الدور الهادئ")]);
}

#[test]
fn a_clause_of_time_is_nobodys_words() {
    check("تعهدت كندا بمساعدات جديدة بعد أن طلبتها الدول المجاورة مرتين.", &[]);
}

#[test]
fn what_is_demanded_is_no_quotation() {
    check("طالبت بلجيكا بأن تنسحب القوات من المدينة فورا.", &[]);
}

#[test]
fn the_latter_is_whoever_was_named_last() {
    check(
        "حملت صربيا كوسوفو المسؤولية. وقالت الأخيرة إنها لن تسلم المباني إلى أحد.",
        &[("indirect", "كوسوفو", "لن تسلم المباني إلى أحد")],
    );
}

#[test]
fn a_participle_goes_with_whoever_opens_its_sentence() {
    check(
        "أكدت مصر دعمها الصومال. ودافعت إثيوبيا عن المذكرة، قائلة إنها لا تمس سيادة أحد.",
        &[("indirect", "إثيوبيا", "لا تمس سيادة أحد")],
    );
}

#[test]
fn the_name_of_a_ship_is_nobodys_words() {
    check("نددت اليونان بتمديد عمل سفينة «بيري رئيس» في البحر.", &[]);
}

#[test]
fn a_name_before_a_colon_speaks_in_a_live_report() {
    check(
        "تغطية مباشرة\n\n18:20\nوزير الخارجية البوليفي حسن روخاس لدى وصوله إلى الفندق: جئنا لنبحث عن حل دائم للنزاع\n\n17:45\nالدفاع السودانية: قواتنا لم تعبر الحدود منذ أسبوع\n\nالخرطوم: «لن نرد على الاستفزاز»\n\nللتذكير: أغلقت بوليفيا حدودها الثلاثاء",
        &[
            ("indirect", "حسن روخاس", "جئنا لنبحث عن حل دائم للنزاع"),
            ("indirect", "الدفاع السودانية", "قواتنا لم تعبر الحدود منذ أسبوع"),
            ("direct", "السودان", "لن نرد على الاستفزاز"),
        ],
    );
}

#[test]
fn a_place_or_a_label_before_a_colon_says_nothing() {
    check("بيروت: اجتمع وزيرا الخارجية أمس وبحثا ملف الحدود.\n\nمكان الاجتماع: قصر المؤتمرات في العاصمة تونس.", &[]);
}

#[test]
fn a_name_and_a_colon() {
    check(
        "رئيس الوزراء الماليزي: نقترب من صيغة نهائية للاتفاق",
        &[("indirect", "رئيس الوزراء الماليزي", "نقترب من صيغة نهائية للاتفاق")],
    );
    check("تركيا: لن نقبل بهذه الشروط", &[("indirect", "تركيا", "لن نقبل بهذه الشروط")]);
    check("تركيا: مقتل ثلاثة في انفجار", &[]);
}

#[test]
fn words_before_their_verb() {
    check("«الاتفاق كتب على عجل ولن يدوم»، تقول أيسلندا.", &[("direct", "آيسلندا", "الاتفاق كتب على عجل ولن يدوم")]);
}

#[test]
fn several_do_not_go_on_with_what_one_said() {
    check(
        "وقالت النرويج إن الوضع خطير جدا. وقبل ذلك كان مستشاروه يؤكدون أنه لن يوقع على شيء. ونفى ناطق عسكري النبأ وقال إن قوات بلاده بعيدة.",
        &[
            ("indirect", "النرويج", "الوضع خطير جدا"),
            ("indirect", "النرويج", "لن يوقع على شيء"),
            ("indirect", "?", "قوات بلاده بعيدة"),
        ],
    );
}

#[test]
fn an_office_without_a_name_is_the_one_of_that_state_whom_the_article_named() {
    check(
        "التقى جون كيري سيرغي لافروف أمس. وقال الوزير الروسي إن اللقاء كان مفيدا. ورد نظيره الأميركي بأن الطريق ما زال طويلا.",
        &[("indirect", "سيرغي لافروف", "اللقاء كان مفيدا"), ("indirect", "جون كيري", "الطريق ما زال طويلا")],
    );
}

#[test]
fn who_is_told_of_by_a_relative_clause_speaks() {
    check(
        "لكن جون كيري الذي استقبل الوفد مدة ساعتين قال وهو يغادر القاعة: «لم يفت الأوان بعد».",
        &[("direct", "جون كيري", "لم يفت الأوان بعد")],
    );
}

#[test]
fn who_is_asked_answers() {
    check(
        "اجتمع رئيس الوزراء الكندي مارك كارني بالسفير أمس.\n\nوسُئل جون كيري عن الموعد فأجاب أن الوقت لم يحن بعد.",
        &[("indirect", "جون كيري", "الوقت لم يحن بعد")],
    );
}

#[test]
fn a_joint_statement_is_nobodys_alone_and_one_partys_is_its_own() {
    check(
        "صدر عن الحكومتين السنغالية والغامبية بيان مشترك. وأضاف البيان أن لجنة ستتابع التنفيذ.",
        &[("indirect", "?", "لجنة ستتابع التنفيذ")],
    );
    check(
        "أصدرت وزارة الخارجية الكينية بيانا مساء أمس. ورحبت تنزانيا بالخطوة. وأكد البيان أن المعبر سيعاد فتحه قريبا.",
        &[("indirect", "وزارة الخارجية الكينية", "المعبر سيعاد فتحه قريبا")],
    );
}

#[test]
fn who_answers_to_a_sentence_speaks_on() {
    check(
        "اتهمت مدريد الرباط بالتصعيد، وهو ما نفاه الوزير المغربي سمير الغالي قائلا: \"هذه قراءة متسرعة\".",
        &[("direct", "سمير الغالي", "هذه قراءة متسرعة")],
    );
    check("نفت الهند ما نقلته صحف محلية من أن الجنود عبروا الخط.", &[]);
}

#[test]
fn so_he_put_it() {
    check(
        "انسحب المندوب الفنزويلي خوان مورا من القاعة \"لأن النقاش صار بلا معنى\" على حد تعبيره.",
        &[("direct", "خوان مورا", "لأن النقاش صار بلا معنى")],
    );
}

#[test]
fn short_words_stand_before_their_verb() {
    check("\"لن ننسحب\"، قالت اليابان.", &[("direct", "اليابان", "لن ننسحب")]);
    check("زار الوفد معرض \"دروب النيل\" أمس.", &[]);
}

#[test]
fn a_verb_that_no_table_has_still_has_its_subject() {
    check(
        "سارع الرئيس البوليفي خوان مورا إلى تهنئة نظيره البيروفي، وأكد أنه سيزور ليما قريبا.",
        &[("indirect", "خوان مورا", "سيزور ليما قريبا")],
    );
}

#[test]
fn a_subject_with_the_article_that_nobody_has_named_is_not_whoever_spoke_before() {
    check(
        "قالت ألمانيا إن الحوار هو السبيل الوحيد. وقال الشهود إن القافلة ما زالت متوقفة.",
        &[("indirect", "ألمانيا", "الحوار هو السبيل الوحيد"), ("indirect", "?", "القافلة ما زالت متوقفة")],
    );
    check(
        "رحبت ألمانيا بالعرض، ووصفت الخطوة بأنها \"بداية طيبة\". وأبلغت الصحافيين أن الوفد سيصل غدا.",
        &[("direct", "ألمانيا", "بداية طيبة"), ("indirect", "ألمانيا", "الوفد سيصل غدا")],
    );
}

#[test]
fn a_name_beside_a_spokesmans_title_or_between_commas_behind_an_office_speaks() {
    check(
        "قالت المتحدثة باسم الكرملين لينا بتروفا إن الموعد لم يحدد بعد.",
        &[("indirect", "لينا بتروفا", "الموعد لم يحدد بعد")],
    );
    check(
        "تعهد رئيس الوزراء الصومالي، حمزة عبدي، في خطاب، بأن حكومته «ستحترم الاتفاق».",
        &[("direct", "حمزة عبدي", "ستحترم الاتفاق")],
    );
}

#[test]
fn of_two_clauses_one_may_stand_in_marks() {
    check(
        "أعلنت بلغاريا أن السفير استدعي للتشاور، وأنها مستعدة للحوار «في أي مكان».",
        &[("indirect", "بلغاريا", "السفير استدعي للتشاور"), ("direct", "بلغاريا", "في أي مكان")],
    );
}

#[test]
fn until_and_except_that_open_no_words() {
    check("كانت كندا تنوي الحضور، إلا أنها ألغت السفر في اللحظة الأخيرة.", &[]);
    check("رفضت كندا التوقيع طوال الليل، إلى أن تلقت رسالة من السويد.", &[]);
}

#[test]
fn what_the_outlet_itself_tells_is_nobodys_words() {
    check("زار الوفد اليابان. وأفاد مراسلنا بأن الوفد غادر القصر. وأفادت الأنباء بأن المطار مغلق.", &[]);
}

#[test]
fn whoever_has_no_name_speaks_before_a_colon() {
    check(
        "تغطية مباشرة\n\n18:20\nبدأت الجلسة. الوزير البوليفي حسن روخاس لدى وصوله: جئنا لنبحث عن حل دائم\n\n17:45\nالتلفزيون الرسمي: الوفد غادر القصر قبل ساعة\n\n16:00\nمسؤول سويدي طلب عدم كشف اسمه: لن نقدم عرضا آخر",
        &[
            ("indirect", "حسن روخاس", "جئنا لنبحث عن حل دائم"),
            ("indirect", "?", "الوفد غادر القصر قبل ساعة"),
            ("indirect", "مسؤول سويدي", "لن نقدم عرضا آخر"),
        ],
    );
}

#[test]
fn a_title_that_stands_for_its_bearer() {
    check(
        "استقبل الملك نوفل وزير الدفاع هنري كولينز. وشدد جلالته على أن الأمن خط أحمر.",
        &[("indirect", "نوفل", "الأمن خط أحمر")],
    );
    check(
        "استقبل الوزير الدنماركي هنري كولينز وفدا. وشدد جلالته على أن الأمن خط أحمر.",
        &[("indirect", "?", "الأمن خط أحمر")],
    );
}

#[test]
fn a_joint_statement_speaks_for_those_whom_it_names() {
    check(
        "عقد الوزيران جلسة أخيرة. وجاء في بيان مشترك لكينيا وأوغندا أن الجسر سيفتح في يناير.",
        &[("indirect", "كينيا", "الجسر سيفتح في يناير")],
    );
}

#[test]
fn what_might_have_been_is_denied_and_not_said() {
    check("نفت كينيا أن تكون القوات قد عبرت الخط.", &[]);
    check("نفت كينيا أن القوات عبرت الخط.", &[("indirect", "كينيا", "القوات عبرت الخط")]);
}

#[test]
fn a_source_without_a_name_opens_a_sentence() {
    check("وحسب مصادر قريبة من الوفد، فإن الخلاف ما زال قائما.", &[("indirect", "مصادر", "الخلاف ما زال قائما")]);
    check("احتجزت البحرية، بحسب بلدية الميناء، عشرة صيادين.", &[]);
}

#[test]
fn whom_one_accuses_does_not_accuse() {
    check("نفت كينيا الخبر، واتهمت أوغندا بـ\"افتعال أزمة\".", &[("direct", "كينيا", "افتعال أزمة")]);
    check("هدأت المعارك. واتهمت أوغندا كينيا بـ\"افتعال أزمة\".", &[("direct", "أوغندا", "افتعال أزمة")]);
}

#[test]
fn an_official_without_a_name_is_one_in_any_case_and_spelling() {
    check(
        "قالت كينيا إن المعبر مفتوح. لكن مسؤولا صوماليا طلب عدم كشف اسمه أكد أن الجسر مغلق منذ الفجر.",
        &[("indirect", "كينيا", "المعبر مفتوح"), ("indirect", "مسؤولا صوماليا", "الجسر مغلق منذ الفجر")],
    );
    check("وأقر ديبلوماسي إسباني بأن الموعد تغير مرتين.", &[("indirect", "ديبلوماسي إسباني", "الموعد تغير مرتين")]);
    check(
        "غير أن متحدثا باسم الجيش الكيني أعلن أن الجنود لم يعبروا الخط.",
        &[("indirect", "متحدثا باسم الجيش الكيني", "الجنود لم يعبروا الخط")],
    );
}

#[test]
fn a_woman_in_office_is_no_man_and_a_counterpart_has_the_office_of_the_other() {
    check(
        "قالت وزيرة الخارجية السويدية لينا ليند إن القمة ستعقد غدا. ورد الوزير الروسي إيغور سوروكين: \"لم نتلق دعوة\". وأوضحت الوزيرة أن الدعوات سترسل غدا.",
        &[
            ("indirect", "لينا ليند", "القمة ستعقد غدا"),
            ("direct", "إيغور سوروكين", "لم نتلق دعوة"),
            ("indirect", "لينا ليند", "الدعوات سترسل غدا"),
        ],
    );
    check(
        "التقى وزير الخارجية البيروفي كارلوس ميندوزا نظيره الشيلي أوسكار بينيا. وقال الوزير الشيلي إن الباب مفتوح.",
        &[("indirect", "أوسكار بينيا", "الباب مفتوح")],
    );
}
