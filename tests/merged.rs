//! What the articles of one story come to: (articles as raw text, expected entries).

use tasalsul::analyse::{Input, analyse};
use tasalsul::export::document::{Document, Entry};

fn read(articles: &[&str]) -> Document {
    let input = |(at, text): (usize, &&str)| Input { id: format!("a{at}"), text: (*text).into(), ..Input::default() };
    analyse(&articles.iter().enumerate().map(input).collect::<Vec<_>>())
}

/// `TYPE status date articles`.
fn line(entry: &Entry) -> String {
    let mut articles: Vec<&str> = entry.reports.iter().map(|r| r.article.as_str()).collect();
    articles.dedup();
    let date = &entry.date.edtf;
    format!("{} {} {date} {}", entry.type_, entry.status, articles.join(" "))
}

/// Each of the expected lines is that of an entry; in order.
#[track_caller]
fn check(articles: &[&str], expected: &[&str]) {
    let document = read(articles);
    let lines: Vec<String> = document.events.iter().map(line).collect();
    let mut rest = lines.iter();
    for wanted in expected {
        assert!(rest.any(|line| line == wanted), "{wanted} is not, in order, among {lines:#?}");
    }
}

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
