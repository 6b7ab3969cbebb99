//! Reasons in words, in both languages.

use super::document::{self, Bilingual};
use crate::article::Article;
use crate::dateline::{self, Effect, Reason};
use crate::text::Span;
use crate::time::{Day, DayRange};
use crate::timeline::{Bond, Member, Sources};

const MONTHS_AR: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words.
pub(super) fn day(day: Day) -> Bilingual {
    let (year, month, date) = day.ymd();
    let at = month as usize - 1;
    Bilingual { ar: format!("{date} {} {year}", MONTHS_AR[at]), en: format!("{date} {} {year}", MONTHS_EN[at]) }
}

/// A stretch of days in words.
fn days(range: DayRange) -> Bilingual {
    let (start, end) = (day(range.start), day(range.end));
    if range.len() == 1 {
        return start;
    }
    both(format!("ما بين {} و{}", start.ar, end.ar), format!("{} to {}", start.en, end.en))
}

fn both(ar: String, en: String) -> Bilingual {
    Bilingual { ar, en }
}

/// A link of the chain that led to a dateline; `own` is the article that the chain belongs to.
pub(super) fn dateline(articles: &[Article], own: usize, reason: &dateline::Reason) -> document::Reason {
    let Reason { article, span, rule, effect } = *reason;
    document::Reason {
        article: (article != own).then(|| articles[article].id.clone()),
        start: span.start,
        end: span.end,
        rule: rule.into(),
        note: effect_in_words(effect),
    }
}

/// What follows from some words, for a reader.
pub(super) fn effect_in_words(effect: Effect) -> Bilingual {
    match effect {
        Effect::Given(d) => {
            let d = day(d);
            both(format!("حدّد القارئ التاريخ: {}", d.ar), format!("given by the reader: {}", d.en))
        }
        Effect::Names(d) => {
            let d = day(d);
            both(format!("يذكر النص تاريخ كتابته: {}", d.ar), format!("the text states when it was written: {}", d.en))
        }
        Effect::Nearest(d) => {
            let d = day(d);
            both(
                format!("من قراءات التاريخ الممكنة لا يوافق النص إلا {}", d.ar),
                format!("of the ways to read this date, only {} fits the text", d.en),
            )
        }
        Effect::DayFirst(d) => {
            let d = day(d);
            both(
                format!("للتاريخ قراءتان، والمعتاد أن يسبق اليوم الشهر: {}", d.ar),
                format!("the date can be read in two ways; the day usually comes first: {}", d.en),
            )
        }
        Effect::Leaves(Some(from), Some(to)) => {
            let range = days(DayRange { start: from, end: to });
            both(format!("تاريخ الكتابة إذن: {}", range.ar), format!("so it was written: {}", range.en))
        }
        Effect::Leaves(Some(from), None) => {
            let d = day(from);
            both(format!("كُتب في {} أو بعده", d.ar), format!("written on {} or later", d.en))
        }
        Effect::Leaves(None, Some(to)) => {
            let d = day(to);
            both(format!("كُتب في {} أو قبله", d.ar), format!("written on {} or earlier", d.en))
        }
        Effect::Leaves(None, None) => both("لا يحدد تاريخ الكتابة".into(), "leaves the day of writing open".into()),
        Effect::ToldElsewhere(range) => {
            let range = days(range);
            both(
                format!("الحدث نفسه مؤرخ هنا: {}", range.ar),
                format!("the same happening is dated here: {}", range.en),
            )
        }
        Effect::OfStory(range) => {
            let range = days(range);
            both(
                format!("مقال آخر عن القصة نفسها مؤرخ: {}", range.ar),
                format!("another article of the same story is dated {}", range.en),
            )
        }
        Effect::Neighbour(range) => {
            let range = days(range);
            both(
                format!("خبر آخر في الملف نفسه مؤرخ: {}", range.ar),
                format!("another dispatch of the same file is dated {}", range.en),
            )
        }
        Effect::Breaks => both(
            "لا تتفق هذه العبارة مع تاريخ الكتابة المستنتج".into(),
            "these words do not fit the day of writing that everything else leaves".into(),
        ),
    }
}

/// What dates a report: the words, and what was done with them.
pub(super) fn dated(sources: &Sources, member: &Member) -> Option<document::Reason> {
    member.date.days?;
    let time = member.date.mention.and_then(|at| sources.mentions.get(member.article)?.get(at));
    let (span, rule, note) = match time {
        Some(time) if member.date.computed => {
            (time.span, time.rule, ("محسوب من هذه الكلمات", "worked out from these words"))
        }
        Some(time) => (time.span, time.rule, ("يذكر النص هذا التاريخ", "the text gives this date")),
        None => {
            let told = sources.reports[member.article][member.report].span;
            let note = ("خبر لا يذكر يوما: من يوم القصة كلها", "news that names no day: of the day of its story");
            (Span::new(told.start, told.start), "day of the story", note)
        }
    };
    let note = both(note.0.into(), note.1.into());
    Some(document::Reason { article: None, start: span.start, end: span.end, rule: rule.into(), note })
}

/// What put reports together.
pub(super) fn bond(bond: Bond) -> Bilingual {
    let (ar, en) = match bond {
        Bond::Passage => ("العبارة نفسها", "the same passage"),
        Bond::Anaphor => ("اللقاء المذكور آخرا في المقال نفسه", "the meeting told last in the same article"),
        Bond::PartiesAndDay => ("الأطراف نفسها في اليوم نفسه", "the same parties on the same day"),
        Bond::Parties => ("الأطراف نفسها وتواريخ لا تتعارض", "the same parties, and dates that go together"),
        Bond::PlaceAndDay => ("المكان نفسه وتواريخ لا تتعارض", "the same place, and dates that go together"),
        Bond::Quotation => ("الكلام المقتبس نفسه", "the same quoted words"),
        Bond::Content => ("المتحدث نفسه والمضمون نفسه", "the same speaker, and much the same content"),
        Bond::Deed => ("الفعل نفسه: أعلن ثم تم", "the same deed: announced, then done"),
    };
    both(ar.into(), en.into())
}
