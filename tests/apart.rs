//! What several articles tell of one matter and one day, and is not one entry: (articles as raw text, their entries).

use tasalsul::analyse::{Input, analyse};

/// Each of the expected lines, `TYPE date articles`, is that of an entry; in order.
#[track_caller]
fn check(articles: &[&str], expected: &[&str]) {
    let input = |(at, text): (usize, &&str)| Input { id: format!("a{at}"), text: (*text).into(), ..Input::default() };
    let document = analyse(&articles.iter().enumerate().map(input).collect::<Vec<_>>());
    let line = |entry: &tasalsul::export::document::Entry| {
        let mut told: Vec<&str> = entry.reports.iter().map(|r| r.article.as_str()).collect();
        told.dedup();
        format!("{} {} {}", entry.type_, entry.date.edtf, told.join(" "))
    };
    let lines: Vec<String> = document.events.iter().map(line).collect();
    let mut rest = lines.iter();
    for wanted in expected {
        assert!(rest.any(|line| line == wanted), "{wanted} is not, in order, among {lines:#?}");
    }
}

#[test]
fn two_sayings_of_one_speech_are_two_and_each_is_one_with_its_retelling() {
    let loans = "الثلاثاء 4 مايو 1999\n\nقال رئيس أوغندا يوري موسيفيني أمس إن قروض رواندا أثقلت كاهل النازحين.";
    let camps =
        "الثلاثاء 4 مايو 1999\n\nأوضح رئيس أوغندا يوري موسيفيني أمس أن عودة اللاجئين إلى رواندا تنتظر أموال المانحين.";
    let again = "الثلاثاء 4 مايو 1999\n\nأكد الرئيس الأوغندي يوري موسيفيني أمس أن القروض أثقلت النازحين في رواندا.";
    check(&[loans, camps, again], &["STATEMENT 1999-05-03 a0 a2", "STATEMENT 1999-05-03 a1"]);
}

#[test]
fn what_is_said_again_days_later_is_another_saying() {
    check(
        &[
            "ليما - 3 مارس 2004\n\nقال وزير خارجية بيرو مانويل رودريغيز إن الاتفاق التجاري مع تشيلي يحتاج إلى مراجعة.",
            "ليما - 6 مارس 2004\n\nقال وزير خارجية بيرو مانويل رودريغيز إن الاتفاق التجاري مع جيران بلاده أضعف صناعة النسيج.",
        ],
        &["STATEMENT 2004-03-03 a0", "STATEMENT 2004-03-06 a1"],
    );
}

#[test]
fn one_state_meets_several_others_on_one_day() {
    check(
        &[
            "بانكوك - 5 يونيو 2001\n\nأجرت تايلاند اليوم محادثات عن حصص الصيد.",
            "محادثات ماليزية\nالأربعاء 6 يونيو 2001\n\nأجرت تايلاند وماليزيا أمس محادثات حول تأشيرات العمال.",
        ],
        &["CONSULT 2001-06-05 a1", "CONSULT 2001-06-05 a0"],
    );
}

#[test]
fn a_guest_arrives_on_one_day_and_is_there_on_the_next() {
    let arrives = "الأحد 7 مارس 1993\n\nوصل وزير الخارجية التركي حكمت تشتين أمس إلى باكو في زيارة رسمية.";
    let is_there = "الاثنين 8 مارس 1993\n\nزار وزير الخارجية التركي حكمت تشتين باكو أمس الأحد، واطلع على أوضاع اللاجئين.";
    let later = "الجمعة 12 مارس 1993\n\nزار وزير الخارجية التركي حكمت تشتين باكو أمس الخميس، واطلع على أوضاع اللاجئين.";
    check(&[arrives, is_there], &["CONSULT 1993-03-06 a0 a1"]);
    check(&[arrives, later], &["CONSULT 1993-03-06 a0", "CONSULT 1993-03-11 a1"]);
}

#[test]
fn to_invite_is_one_act_and_to_accept_another() {
    check(
        &[
            "الأحد 7 مارس 1999\n\nوجه رئيس وزراء الهند أتال بيهاري فاجبايي أمس دعوة إلى رئيس وزراء نيبال غيريجا كويرالا لزيارة الهند.",
            "الأحد 7 مارس 1999\n\nقبل رئيس وزراء نيبال غيريجا كويرالا أمس دعوة رئيس وزراء الهند أتال بيهاري فاجبايي لزيارة نيودلهي.",
        ],
        &["AGREE 1999-03-06 a1", "REQUEST 1999-03-06 a0"],
    );
}
