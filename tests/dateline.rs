//! When was it written? (articles, expected datelines), read from raw text.

use tasalsul::analyse::{Input, analyse};

/// Articles as (given date, text) pairs; expected: one line an article, `date basis`.
#[track_caller]
fn check(articles: &[(&str, &str)], expected: &[&str]) {
    let inputs: Vec<Input> = articles
        .iter()
        .enumerate()
        .map(|(at, (given, text))| Input {
            id: format!("a{at}"),
            text: (*text).into(),
            published: Some(*given).filter(|g| !g.is_empty()).map(Into::into),
            ..Input::default()
        })
        .collect();
    let document = analyse(&inputs);
    let lines: Vec<String> = document
        .articles
        .iter()
        .map(|a| format!("{} {}", a.published.date.as_deref().unwrap_or("?"), a.published.basis))
        .collect();
    assert_eq!(lines, expected);
    for article in &document.articles {
        let known = article.published.basis != "unknown";
        assert!(!known || !article.published.because.is_empty(), "{}: no reason is given", article.id);
    }
}

#[test]
fn a_dateline_says_it() {
    check(
        &[("", "لقاء مصري إثيوبي في القاهرة\nالخميس 14 مارس 2019\n\nالتقى وزير الخارجية المصري نظيره الإثيوبي اليوم.")],
        &["2019-03-14 stated"],
    );
}

#[test]
fn the_reader_has_the_last_word() {
    check(
        &[(
            "2019-03-20",
            "لقاء مصري إثيوبي في القاهرة\nالخميس 14 مارس 2019\n\nالتقى وزير الخارجية المصري نظيره الإثيوبي اليوم.",
        )],
        &["2019-03-20 given"],
    );
}

#[test]
fn a_date_beside_yesterday_says_it() {
    check(
        &[(
            "",
            "وقعت تونس والجزائر أمس الأربعاء 8 ماي 2019 اتفاقا للتعاون، بحضور وزيري خارجية البلدين في العاصمة تونس.",
        )],
        &["2019-05-09 stated"],
    );
}

#[test]
fn nothing_is_made_up() {
    check(
        &[("", "قال وزير الخارجية التركي إن بلاده ترفض المقترح، مضيفا أن المحادثات ستستمر في الأيام المقبلة.")],
        &["? unknown"],
    );
}

#[test]
fn another_article_dates_today() {
    check(
        &[
            ("2019-04-02", "اتفقت مصر وإثيوبيا على عقد محادثات في القاهرة في 8 أبريل 2019 بشأن سد النهضة."),
            ("", "انطلقت اليوم الاثنين في القاهرة محادثات بين مصر وإثيوبيا بشأن سد النهضة."),
        ],
        &["2019-04-02 given", "2019-04-08 inferred"],
    );
}

#[test]
fn a_numeric_date_is_read_the_way_that_fits() {
    check(
        &[(
            "",
            "محادثات بين أنقرة وأثينا دون نتائج\n• 3/4/2019\n• 10:00\n\nاختتمت في أثينا مساء أمس الأحد محادثات بين تركيا واليونان. ويلتقي وزيرا الخارجية في 6 مارس الجاري.",
        )],
        &["2019-03-04 stated"],
    );
}

#[test]
fn a_numeric_date_that_nothing_settles_has_its_day_first() {
    let text = "لقاء في مانيلا\n3/5/2018\n\nالتقى وزير الخارجية الفلبيني نظيره الياباني أمس.";
    check(&[("", text)], &["2018-05-03 stated"]);
    // The third of May was a Thursday, the fifth of March a Monday.
    let text = "لقاء في مانيلا\n3/5/2018\n\nالتقى وزير الخارجية الفلبيني نظيره الياباني أمس الأحد.";
    check(&[("", text)], &["2018-03-05 stated"]);
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let first = ("2019-04-02", "اتفقت مصر وإثيوبيا على عقد محادثات في القاهرة في 8 أبريل 2019 بشأن سد النهضة.");
    let second = ("", "انطلقت اليوم الاثنين في القاهرة محادثات بين مصر وإثيوبيا بشأن سد النهضة.");
    check(&[second, first], &["2019-04-08 inferred", "2019-04-02 given"]);
}

#[test]
fn the_five_articles_come_out_without_being_told() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/articles");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let texts: Vec<String> = files.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect();
    let articles: Vec<(&str, &str)> = texts.iter().map(|t| ("", t.as_str())).collect();
    check(
        &articles,
        &["2021-12 inferred", "2021-12 inferred", "2022-01-10 inferred", "2022-01-11 stated", "2022-01-09 stated"],
    );
}

#[test]
fn the_dateline_of_an_agency_says_it() {
    let text = "القمة تنطلق غدا\nالكويت (كونا) 30 نوفمبر 2024 -- تنطلق غدا الأحد أعمال القمة بمشاركة قادة دول الخليج العربية كافة.";
    check(&[("", text)], &["2024-11-30 stated"]);
    let text = "القاهرة في 14 مارس / أ ش أ / بحث وزير الخارجية المصري سامح شكري مع نظيره التركي اليوم الثلاثاء 14 مارس 2023 سبل التعاون.";
    check(&[("", text)], &["2023-03-14 stated"]);
}

#[test]
fn an_act_of_one_side_told_elsewhere_dates_today() {
    check(
        &[
            ("", "وارسو - 11 مايو 2021\n\nأعلنت بولندا أمس الاثنين طرد 7 دبلوماسيين بيلاروسيين متهمين بالتجسس."),
            (
                "",
                "مينسك (وكالات): قررت بيلاروسيا أمس الثلاثاء إغلاق قنصلية بولندية، ردا على طرد وارسو 7 دبلوماسيين بيلاروسيين يوم الاثنين.",
            ),
        ],
        &["2021-05-11 stated", "2021-05-12 inferred"],
    );
}

#[test]
fn agencies_write_day_and_month_in_figures_and_the_weekday_tells_the_year() {
    check(
        &[
            (
                "",
                "داكار 3-6 (أ ن أ) - استؤنفت صباح اليوم الاثنين في العاصمة السنغالية المفاوضات برئاسة الرئيس عبده جوف وحضور الوزير موسى تراوري.",
            ),
            (
                "",
                "اتفاق في داكار\nالخميس 6 يونيو 1991\n\nوقع الرئيس عبده جوف والوزير موسى تراوري أمس الأربعاء اتفاقا في داكار.",
            ),
        ],
        &["1991-06-03 inferred", "1991-06-06 stated"],
    );
}

#[test]
fn spaces_may_stand_in_a_date_in_figures_and_a_score_is_none() {
    let story = "استقبال في المنامة\nالأحد 9 مايو 2010\n\nاستقبل وزير الخارجية خالد الدوسري أمس المبعوث التركي مراد أوزجان والوفد المرافق له.";
    check(
        &[
            ("", "المنامة - 7 - 5 (بنا) -- التقى وزير الخارجية خالد الدوسري اليوم المبعوث التركي مراد أوزجان."),
            ("", story),
        ],
        &["2010-05-07 inferred", "2010-05-09 stated"],
    );
    check(
        &[
            ("", "فازت المنامة 7 - 5 (بعد التمديد) والتقى وزير الخارجية خالد الدوسري المبعوث التركي مراد أوزجان."),
            ("", story),
        ],
        &["? unknown", "2010-05-09 stated"],
    );
}

#[test]
fn a_dateline_without_a_year_is_of_the_year_of_its_story() {
    let plan = "بوينس آيرس في 4 آب / أ ف ب / اعلن الرئيس ادواردو لوبيز اليوم انه سيجتمع مع الرئيس كارلوس مينديس.";
    let met =
        "لوبيز ومينديس يجتمعان\nالجمعة 22 آب 1980\n\nاجتمع الرئيس ادواردو لوبيز أمس الخميس مع الرئيس كارلوس مينديس.";
    let others = "وزيران يلتقيان\nالجمعة 22 آب 1980\n\nاجتمع الوزير بيدرو غوميز أمس الخميس مع الوزير خوان سواريز.";
    check(&[("", plan), ("", met)], &["1980-08-04 inferred", "1980-08-22 stated"]);
    check(&[("", plan), ("", others)], &["? inferred", "1980-08-22 stated"]);
}

#[test]
fn days_counted_to_a_date_say_it() {
    check(
        &[
            (
                "",
                "زيارة إلى كيغالي\n\nيلتقي الوزير سام موغيشا الرئيس الرواندي بول موغابي بعد تسعة أيام، في 20 نيسان، تلبية لدعوته.",
            ),
            (
                "",
                "دعوة من كيغالي\nالخميس 7 نيسان 1994\n\nدعا الرئيس الرواندي بول موغابي أمس الوزير سام موغيشا إلى زيارة كيغالي.",
            ),
        ],
        &["1994-04-11 inferred", "1994-04-07 stated"],
    );
}

#[test]
fn the_new_day_of_what_is_put_off_is_not_the_day_that_others_tell() {
    check(
        &[
            ("", "كوالالمبور - 2 مايو 2014\n\nتعقد القمة بين رئيس وزراء ماليزيا ورئيس إندونيسيا في جاكرتا يوم 29 مايو."),
            (
                "",
                "اقتتحت أمس الثلاثاء سفارة جديدة. أما القمة التي كانت مقررة في جاكرتا في 29 الجاري بين ماليزيا وإندونيسيا فأرجئت إلى الشهر المقبل.",
            ),
        ],
        &["2014-05-02 stated", "2014-05 inferred"],
    );
}
