//! What several articles tell of one matter and one day, and is not one entry: (articles as raw text, their entries).

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/entries.rs"]
mod entries;

use entries::check;

#[test]
fn two_sayings_of_one_speech_are_two_and_each_is_one_with_its_retelling() {
    let loans = "الثلاثاء 4 مايو 1999\n\nقال رئيس أوغندا يوري موسيفيني أمس إن قروض رواندا أثقلت كاهل النازحين.";
    let camps =
        "الثلاثاء 4 مايو 1999\n\nأوضح رئيس أوغندا يوري موسيفيني أمس أن عودة اللاجئين إلى رواندا تنتظر أموال المانحين.";
    let again = "الثلاثاء 4 مايو 1999\n\nأكد الرئيس الأوغندي يوري موسيفيني أمس أن القروض أثقلت النازحين في رواندا.";
    check(&[loans, camps, again], &["STATEMENT occurred 1999-05-03 a0 a2", "STATEMENT occurred 1999-05-03 a1"]);
}

#[test]
fn what_is_said_again_days_later_is_another_saying() {
    check(
        &[
            "ليما - 3 مارس 2004\n\nقال وزير خارجية بيرو مانويل رودريغيز إن الاتفاق التجاري مع تشيلي يحتاج إلى مراجعة.",
            "ليما - 6 مارس 2004\n\nقال وزير خارجية بيرو مانويل رودريغيز إن الاتفاق التجاري مع جيران بلاده أضعف صناعة النسيج.",
        ],
        &["STATEMENT occurred 2004-03-03 a0", "STATEMENT occurred 2004-03-06 a1"],
    );
}

#[test]
fn one_state_meets_several_others_on_one_day() {
    check(
        &[
            "بانكوك - 5 يونيو 2001\n\nأجرت تايلاند اليوم محادثات عن حصص الصيد.",
            "محادثات ماليزية\nالأربعاء 6 يونيو 2001\n\nأجرت تايلاند وماليزيا أمس محادثات حول تأشيرات العمال.",
        ],
        &["CONSULT occurred 2001-06-05 a1", "CONSULT occurred 2001-06-05 a0"],
    );
}

#[test]
fn a_guest_arrives_on_one_day_and_is_there_on_the_next() {
    let arrives = "الأحد 7 مارس 1993\n\nوصل وزير الخارجية التركي حكمت تشتين أمس إلى باكو في زيارة رسمية.";
    let is_there = "الاثنين 8 مارس 1993\n\nزار وزير الخارجية التركي حكمت تشتين باكو أمس الأحد، واطلع على أوضاع اللاجئين.";
    let later = "الجمعة 12 مارس 1993\n\nزار وزير الخارجية التركي حكمت تشتين باكو أمس الخميس، واطلع على أوضاع اللاجئين.";
    check(&[arrives, is_there], &["CONSULT occurred 1993-03-06 a0 a1"]);
    check(&[arrives, later], &["CONSULT occurred 1993-03-06 a0", "CONSULT occurred 1993-03-11 a1"]);
}

#[test]
fn to_invite_is_one_act_and_to_accept_another() {
    check(
        &[
            "الأحد 7 مارس 1999\n\nوجه رئيس وزراء الهند أتال بيهاري فاجبايي أمس دعوة إلى رئيس وزراء نيبال غيريجا كويرالا لزيارة الهند.",
            "الأحد 7 مارس 1999\n\nقبل رئيس وزراء نيبال غيريجا كويرالا أمس دعوة رئيس وزراء الهند أتال بيهاري فاجبايي لزيارة نيودلهي.",
        ],
        &["AGREE occurred 1999-03-06 a1", "REQUEST occurred 1999-03-06 a0"],
    );
}

#[test]
fn what_one_article_tells_as_two_meetings_no_other_makes_one() {
    let three = "وأجرت كينيا وأوغندا وتنزانيا أمس في كمبالا محادثات عن سكة الحديد.";
    check(
        &[
            &format!("كمبالا - 12 مارس 2003\n\nأجرت كينيا وأوغندا أمس في كمبالا محادثات عن الصيد. {three}"),
            "نيروبي - 12 مارس 2003\n\nأجرت كينيا وأوغندا أمس في كمبالا محادثات عن الصيد في البحيرة.",
            "دار السلام - 12 مارس 2003\n\nأجرت كينيا وأوغندا وتنزانيا أمس في كمبالا محادثات عن سكة الحديد الجديدة.",
        ],
        &["CONSULT occurred 2003-03-11 a0 a2", "CONSULT occurred 2003-03-11 a0 a1"],
    );
    // A headline has no room for all.
    check(
        &[&format!("كينيا وأوغندا تجريان محادثات\nكمبالا - 12 مارس 2003\n\n{three}")],
        &["CONSULT occurred 2003-03-11 a0"],
    );
}

#[test]
fn two_sayings_of_one_day_that_open_alike_are_two() {
    check(
        &[
            "الثلاثاء 4 مايو 1999\n\nأكد رئيس أوغندا يوري موسيفيني أمس حرص أوغندا على سلامة السودان وشعبه.",
            "الثلاثاء 4 مايو 1999\n\nأكد رئيس أوغندا يوري موسيفيني أمس حرص أوغندا على تطوير علاقاتها مع السودان.",
            "الثلاثاء 4 مايو 1999\n\nشدد رئيس أوغندا يوري موسيفيني أمس على تطوير العلاقات مع السودان وعلى حرص أوغندا عليها.",
        ],
        &["STATEMENT occurred 1999-05-03 a1 a2", "STATEMENT occurred 1999-05-03 a0"],
    );
}
