//! What the document says of entries and articles: (articles, expected lines), read from raw text.

#[path = "support/corpus.rs"]
mod corpus;

use std::collections::BTreeSet;

use corpus::read;
use tasalsul::actors::Names;
use tasalsul::analyse::{Input, analyse, analyse_with};
use tasalsul::export::document::{Document, Entry};
use tasalsul::view::lang::Lang;
use tasalsul::view::why::rule;

/// The meetings, in order.
fn meetings(document: &Document) -> Vec<&Entry> {
    document.events.iter().filter(|e| e.type_ == "CONSULT" && e.kind == "event").collect()
}

#[track_caller]
fn titled(article: &str, ar: &str, en: &str) {
    let document = read(&[article]);
    let titles: Vec<_> = meetings(&document).iter().map(|e| (e.title.ar.as_str(), e.title.en.as_str())).collect();
    assert_eq!(titles, [(ar, en)], "{article}");
}

/// The titles of the entries that are no meetings, in order.
#[track_caller]
fn acts(article: &str, expected: &[(&str, &str)]) {
    let document = read(&[article]);
    let titles: Vec<_> = document
        .events
        .iter()
        .filter(|e| e.type_ != "CONSULT")
        .map(|e| (e.title.ar.as_str(), e.title.en.as_str()))
        .collect();
    assert_eq!(titles, expected, "{article}");
}

#[test]
fn what_is_done_is_called_by_its_verb() {
    acts(
        "ليما - 4 مايو 2011\n\nطردت بيرو أمس السفير الإكوادوري.",
        &[("طرد دبلوماسيين بقرار من بيرو ضد الإكوادور", "Peru expels diplomats of Ecuador")],
    );
    acts(
        "أوسلو - 4 مايو 2011\n\nاستدعت النرويج أمس سفيرها لدى تشاد.",
        &[("استدعاء سفير من جانب النرويج لدى تشاد", "Norway recalls an ambassador from Chad")],
    );
    acts(
        "أوسلو - 4 مايو 2011\n\nقطعت تشاد أمس علاقاتها مع السودان.",
        &[("قطع العلاقات من جانب تشاد مع السودان", "Chad breaks off relations with Sudan")],
    );
}

#[test]
fn the_name_of_many_follows_its_preposition() {
    acts(
        "عدن - 4 مايو 2015\n\nاتهمت اليمن أمس المتمردين الحوثيين بخرق الهدنة. وقال الحوثيون إن الهدنة صامدة.",
        &[
            ("اتهام من اليمن إلى الحوثيين بشأن وقف إطلاق النار", "Yemen accuses Houthis on a ceasefire"),
            ("الحوثيون: الهدنة صامدة", "Houthis on a ceasefire"),
        ],
    );
}

#[test]
fn a_denial_is_no_assertion() {
    acts(
        "أوسلو - 4 مايو 2011\n\nنفت النرويج أن تكون قواتها قد عبرت الحدود.",
        &[("نفي من النرويج بشأن الحدود", "Norway issues a denial on the border")],
    );
}

#[test]
fn part_of_a_sentence_in_marks_is_told_with_the_rest_of_it() {
    acts(
        "أوسلو - 4 مايو 2011\n\nقالت النرويج إنها تأمل أن يجلس البلدان إلى طاولة واحدة «من دون وسيط أو شرط».",
        &[("النرويج: تأمل أن يجلس البلدان إلى طاولة واحدة «من دون وسيط أو شرط»", "Statement by Norway")],
    );
}

#[test]
fn what_is_hoped_or_ruled_out_is_not_told_as_if_it_were() {
    let titles = |article: &str| {
        let title = format!("أوسلو - 4 مايو 2011\n\n{article}");
        read(&[&title]).events.iter().map(|e| e.title.ar.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        titles("وتوقع وزير الخارجية النرويجي يوناس ستوره أن تنتهي الأزمة بين البلدين قريبا."),
        ["يوناس غار ستوره: توقع أن تنتهي الأزمة بين البلدين قريبا"]
    );
    assert_eq!(
        titles("وتأمل تشاد بأن يؤدي اللقاء إلى اتفاق دائم بين البلدين."),
        ["تشاد: تأمل بأن يؤدي اللقاء إلى اتفاق دائم بين البلدين"]
    );
    assert_eq!(
        titles("وأكدت تشاد أن تركيا تعرف موقفها من الأزمة جيدا."),
        ["تشاد: تركيا تعرف موقفها من الأزمة جيدا"],
        "what is affirmed stands by itself"
    );
}

#[test]
fn what_may_be_is_not_told_as_if_it_were() {
    let title = |article: &str| read(&[article]).events.first().map(|e| e.title.en.clone()).unwrap_or_default();
    assert_eq!(
        title("أوسلو - 4 مايو 2011\n\nقد يتوجه الرئيس التشادي إدريس ديبي إلى الخرطوم يوم 9 مايو إذا توقف القتال."),
        "Idriss Deby may visit Khartoum"
    );
}

#[test]
fn ministers_meet_in_their_own_name() {
    titled(
        "التقى وزير الخارجية المصري سامح عادل نظيره التركي مراد أيدن في أنقرة يوم 4 مايو 2021.",
        "لقاء بين مراد أيدن وسامح عادل في أنقرة",
        "Meeting between Murat Aydin and Sameh Adel in Ankara",
    );
}

#[test]
fn deputies_meet_in_the_name_of_their_states() {
    titled(
        "أجرى نائب وزير الخارجية الروسي إيغور سوكولوف محادثات مع نائبة وزير الخارجية الأميركي كارين والش في فيينا يوم 4 مايو 2021.",
        "محادثات أميركية روسية في فيينا",
        "US–Russia talks in Vienna",
    );
}

#[test]
fn a_delegation_travels_and_not_its_state() {
    titled("وصل وفد روسي إلى جنيف يوم 4 مايو 2021.", "وصول وفد روسي إلى جنيف", "Russian delegation arrives in Geneva");
}

#[test]
fn whoever_is_come_to_does_not_travel_there() {
    titled("ستبدأ زيارة إلى العراق يوم 4 مايو 2021.", "زيارة إلى العراق", "Visit to Iraq");
}

#[test]
fn what_was_put_off_points_to_its_new_day() {
    let document = read(&[
        "3 مايو 2021\nيعقد وزيرا خارجية مصر وتركيا اجتماعا في أنقرة يوم 8 مايو 2021.",
        "6 مايو 2021\nتأجيل الاجتماع بين مصر وتركيا في أنقرة إلى 15 مايو 2021",
    ]);
    let all = meetings(&document);
    let lines: Vec<_> = all.iter().map(|e| (e.date.edtf.as_str(), e.status.as_str())).collect();
    assert_eq!(lines, [("2021-05-08", "postponed"), ("2021-05-15", "scheduled")]);
    assert_eq!(all[0].moved_to.as_ref(), Some(&all[1].id));
    assert_eq!(all[0].corroboration.state, "superseded");
    let history: Vec<_> = all[0].history.iter().map(|h| (h.status.as_str(), h.article.as_str())).collect();
    assert_eq!(history, [("scheduled", "a0"), ("postponed", "a1")]);
}

#[test]
fn a_report_says_why_it_is_dated() {
    let document = read(&["6 مايو 2021\nالتقى وزيرا خارجية مصر وتركيا أمس في أنقرة. ورحبت قطر باللقاء."]);
    let dated = |entry: &Entry| entry.reports[0].dated.as_ref().map(|why| why.note.en.clone()).unwrap_or_default();
    let reasons: Vec<_> = document.events.iter().map(|e| (e.date.edtf.as_str(), dated(e))).collect();
    let expected = [
        ("2021-05-05", "worked out from these words".to_owned()),
        ("2021-05-05", "news that names no day: of the day of its story".to_owned()),
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn the_page_names_its_outlet() {
    let body = "التقى وزير الخارجية المصري نظيره التركي أمس في أنقرة وبحثا التجارة والحدود البحرية بين البلدين.";
    let pages = [
        (format!("القاهرة (رويترز) - {body}"), Some("رويترز")),
        (format!("عمّان، 4 مايو 2021 (أ ف ب) - {body}"), Some("فرانس برس")),
        (format!("لقاء وزاري في أنقرة\nأنقرة: «الأفق الجديد»\n\n{body}"), Some("الأفق الجديد")),
        (format!("{body}\nالمصدر: وكالة تاس"), Some("وكالة تاس")),
        (format!("القاهرة (وكالات) - {body}"), None),
        (body.to_owned(), None),
    ];
    for (page, outlet) in pages {
        assert_eq!(read(&[&page]).articles[0].outlet.as_deref(), outlet, "{page}");
    }
}

#[test]
fn names_of_ones_own_are_read_beside_the_bundled_ones() {
    let text = "عمان - 4 مايو 2021\nالتقى سليم نجداوي وزير الخارجية المصري سامح شكري في عمان يوم 4 مايو 2021.";
    let inputs = [Input { id: "a".into(), text: text.into(), ..Input::default() }];
    let own = Names::with_own("en\tar\tof\nSelim Nejdaoui\tسليم نجداوي\tJOR\n");
    let told = |document: Document| -> Vec<String> {
        document.actors.into_iter().filter(|it| it.kind == "person").map(|it| it.id).collect()
    };
    assert_eq!(told(analyse_with(&inputs, Some(&own))), ["person/sameh-shoukry", "person/selim-nejdaoui"]);
    assert!(!told(analyse(&inputs)).contains(&"person/selim-nejdaoui".to_string()));
}

/// An article of another story and an earlier time leaves the dates and the entries of this one as they are. (A later one
/// tells that plans have come of age.)
#[test]
fn stories_of_other_years_do_not_disturb_each_other() {
    let bundled: Vec<Input> = tasalsul::bundled::all().iter().map(|it| it.input()).collect();
    let told = |document: &Document| -> Vec<String> {
        let entries = document.events.iter().filter(|e| e.reports.iter().any(|r| r.article != "other"));
        entries.map(|e| format!("{} {} {}", e.id, e.date.edtf, e.status)).collect()
    };
    let alone = told(&analyse(&bundled));
    for year in [1995, 2010, 2019, 2021] {
        let text = format!(
            "عمان - 4 مايو {year}\nالتقى وزير الخارجية المصري سامح عادل في عمان يوم 4 مايو {year} نظيره العماني."
        );
        let mut all = bundled.clone();
        all.push(Input { id: "other".into(), text, published: Some(format!("{year}-05-04")), ..Input::default() });
        assert_eq!(told(&analyse(&all)), alone, "{year}");
    }
}

/// Every text value of this key, anywhere in it.
fn values<'a>(json: &'a serde_json::Value, key: &str, into: &mut BTreeSet<&'a str>) {
    match json {
        serde_json::Value::Object(all) => all.iter().for_each(|(name, it)| match it.as_str() {
            Some(text) if name == key => drop(into.insert(text)),
            _ => values(it, key, into),
        }),
        serde_json::Value::Array(all) => all.iter().for_each(|it| values(it, key, into)),
        _ => {}
    }
}

#[test]
fn every_rule_has_a_name_in_arabic() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["articles", "tests/gold/stories/text", "tests/gold/passages/text", "tests/gold/news/text"];
    let files = folders.iter().flat_map(|it| std::fs::read_dir(root.join(it)).unwrap().flatten().map(|it| it.path()));
    let texts: Vec<String> = files
        .filter(|it| it.extension().is_some_and(|it| it == "txt"))
        .map(|it| std::fs::read_to_string(&it).unwrap_or_else(|e| panic!("{}: {e}", it.display())))
        .collect();
    let json = serde_json::to_value(read(&texts.iter().map(String::as_str).collect::<Vec<_>>())).unwrap();
    let mut rules = BTreeSet::new();
    values(&json, "rule", &mut rules);
    assert!(rules.len() > 80, "{rules:?}");
    let nameless: Vec<&&str> = rules.iter().filter(|it| !it.is_empty() && rule(it, Lang::Ar) == **it).collect();
    assert_eq!(nameless, [&""; 0], "give each a row in lexicon/view/rules.tsv");
}
