//! The parts of a page: what is furniture, headline, dateline, byline, text; and how many dispatches a file holds.

use tasalsul::article::{Article, BlockKind};

/// Checks the kinds of the lines of a page, `kind: beginning of the line` each.
#[track_caller]
fn check(page: &str, expected: &[&str]) {
    let article = Article::read("test", page);
    let found: Vec<String> = article
        .blocks
        .iter()
        .map(|b| {
            let kind = format!("{:?}", b.kind).to_lowercase();
            let words: Vec<&str> = article.text.slice(b.span).split_whitespace().take(3).collect();
            format!("{kind}: {}", words.join(" "))
        })
        .collect();
    assert_eq!(found, expected, "the lines of the page");
}

const BODY: &str = "التقى وزير خارجية عمان نظيره الإيراني في مسقط أمس، وبحث معه سبل استئناف المفاوضات وتبادل السجناء.";

#[test]
fn a_headline_a_date_and_the_text() {
    check(
        &format!("مسقط تستضيف جولة جديدة من المحادثات\nالثلاثاء 14 مارس 2023\n\n{BODY}"),
        &["headline: مسقط تستضيف جولة", "dateline: الثلاثاء 14 مارس", "body: التقى وزير خارجية"],
    );
}

#[test]
fn buttons_counters_and_navigation_are_furniture() {
    check(
        &format!(
            "الرئيسية | العالم | اقتصاد | رياضة\nشارك: 12 فيسبوك | حجم الخط + -\n• 00:00\n• 4\nnews-picture\n{BODY}\nاظهر المزيد\nجميع الحقوق محفوظة © 2023"
        ),
        &[
            "chrome: الرئيسية | العالم",
            "chrome: شارك: 12 فيسبوك",
            "chrome: • 00:00",
            "chrome: • 4",
            "chrome: news-picture",
            "body: التقى وزير خارجية",
            "chrome: اظهر المزيد",
            "chrome: جميع الحقوق محفوظة",
        ],
    );
}

#[test]
fn links_to_other_articles_are_not_news() {
    check(
        &format!("{BODY}\nاقرأ أيضا:\n· طوكيو تحتج على خريطة جديدة\n· باريس: لن نغلق السفارة"),
        &["body: التقى وزير خارجية", "chrome: اقرأ أيضا:", "chrome: · طوكيو تحتج", "chrome: · باريس: لن"],
    );
}

#[test]
fn a_short_line_between_paragraphs_is_a_subhead() {
    check(
        &format!("{BODY}\nملف السجناء\n{BODY}"),
        &["body: التقى وزير خارجية", "subhead: ملف السجناء", "body: التقى وزير خارجية"],
    );
}

#[test]
fn place_and_agency_stand_before_the_text() {
    check(&format!("نيامي (وكالات) - {BODY}"), &["dateline: نيامي (وكالات) -", "body: التقى وزير خارجية"]);
}

#[test]
fn a_numbered_headline_begins_another_dispatch() {
    let article = Article::read("test", &format!("{BODY}\n(7)باماكو تستدعي سفير باريس- 3 فبراير 2020\n{BODY}"));
    assert_eq!(article.dispatches.len(), 2);
    let headline = article.dispatches[1].headline.map(|at| &article.blocks[at]);
    assert_eq!(headline.map(|b| b.kind), Some(BlockKind::Headline));
}

#[test]
fn a_numbered_list_does_not() {
    let article = Article::read("test", &format!("{BODY}\n1- وقف إطلاق النار\n2- تبادل الأسرى\n3- فتح المعابر\n{BODY}"));
    assert_eq!(article.dispatches.len(), 1);
}

#[test]
fn every_line_is_kept() {
    let page = format!("fbpx\n{BODY}\n\n***\nمشاركة :");
    let article = Article::read("test", &page);
    let tokens: usize = article.blocks.iter().map(|b| b.tokens.len()).sum();
    assert_eq!(tokens, article.text.tokens().len());
}

#[test]
fn a_date_before_a_dash_leads_the_first_paragraph_and_no_chronicle() {
    check(
        &format!("مجلس الأمن يبحث الهدنة\n\n8 شباط/فبراير 2017 - {BODY}\n\n{BODY}"),
        &[
            "headline: مجلس الأمن يبحث",
            "dateline: 8 شباط/فبراير 2017",
            "body: التقى وزير خارجية",
            "body: التقى وزير خارجية",
        ],
    );
    check(
        &format!("محطات المفاوضات\n\n8 فبراير 2017 - {BODY}\n\n9 مارس 2017 - {BODY}"),
        &["headline: محطات المفاوضات", "body: 8 فبراير 2017", "body: 9 مارس 2017"],
    );
}
