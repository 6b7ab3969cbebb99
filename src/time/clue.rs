//! What mentions say about the day of writing.

use super::Clue;
use super::Mention;
use super::expr::{Cal, Expr, MonthOf, Point, Rel, YearOf};
use super::tense::{self, Tense};
use super::{Day, dispatch_of, hijri};
use crate::article::{Article, BlockKind};

/// The clues of the mentions of one dispatch, with those of the dateline and page-header lines that belong to it.
pub(super) fn read(article: &Article, mentions: &[Mention], dispatch: usize) -> Vec<Clue> {
    let mut out = Vec::new();
    for mention in mentions.iter().filter(|m| dispatch_of(article, m) == dispatch) {
        of_mention(article, mention, &mut out);
    }
    for block in article.blocks.iter().filter(|b| b.dispatch == dispatch && b.kind == BlockKind::Chrome) {
        for mention in super::find_in(article, block.tokens.clone()) {
            stated(&mention, &mut out, "date in the page's frame");
        }
    }
    out
}

fn of_mention(article: &Article, mention: &Mention, out: &mut Vec<Clue>) {
    let Expr::Point(point) = &mention.expr else { return };
    let kind = article.block_of(mention.tokens.start).map(|b| b.kind);
    if kind == Some(BlockKind::Dateline) || (kind == Some(BlockKind::Headline) && full(point).is_some()) {
        stated(mention, out, "stated dateline");
        return;
    }
    let span = mention.span;
    let mut push = |rule, allows: Box<dyn Fn(Day) -> bool>, names| out.push(Clue { span, rule, allows, names });
    // اليوم الاثنين, أمس الأحد, بعد غد الأربعاء
    if let (Some(offset), Some(weekday)) = (point.offset, point.weekday) {
        push(
            "weekday beside a day deixis",
            Box::new(move |day: Day| day.plus(offset).weekday() == u32::from(weekday)),
            Vec::new(),
        );
    }
    let days = named_days(point);
    if let (Some(offset), false) = (point.offset, days.is_empty()) {
        let names: Vec<Day> = days.iter().map(|d| d.plus(-offset)).collect();
        let fits = names.clone();
        push("date beside a day deixis", Box::new(move |day| fits.contains(&day)), names);
        return;
    }
    if !days.is_empty() {
        let tense = tense::read(&article.text, &mention.tokens).tense;
        let (first, last) = (days[0].min(days[days.len() - 1]), days[0].max(days[days.len() - 1]));
        match tense {
            Tense::Past => push("full date looked back on", Box::new(move |day| day >= first), Vec::new()),
            Tense::Future => push("full date looked ahead to", Box::new(move |day| day <= last), Vec::new()),
            _ => {}
        }
        return;
    }
    month_clue(point, &mut push);
}

/// `10 يناير المقبل`, `يونيو الماضي`, `23 الجاري` beside a named month, `الاثنين 10 يناير`.
fn month_clue(point: &Point, push: &mut impl FnMut(&'static str, Box<dyn Fn(Day) -> bool>, Vec<Day>)) {
    let Some(MonthOf::Named(month)) = point.month else { return };
    if point.cal == Cal::Hijri || point.year.is_some() {
        return;
    }
    let month = u32::from(month);
    let day = point.day.map(u32::from);
    let months_on = move |today: Day, ahead: bool| {
        let (_, now, _) = today.ymd();
        let steps = if ahead { month + 12 - now } else { now + 12 - month } % 12;
        if steps == 0 { 12 } else { steps }
    };
    match point.rel {
        // The month named lies ahead: within the year, and not the running month.
        Some(Rel::Now(1)) => push(
            "month to come",
            Box::new(move |today: Day| months_on(today, true) <= 11 || day.is_some_and(|d| d > today.ymd().2)),
            Vec::new(),
        ),
        Some(Rel::Now(-1)) => {
            push("month gone by", Box::new(move |today: Day| months_on(today, false) <= 11), Vec::new());
        }
        Some(Rel::Now(0)) => {
            push("running month", Box::new(move |today: Day| today.ymd().1 == month), Vec::new());
        }
        _ => {
            if let (Some(weekday), Some(day)) = (point.weekday, day) {
                // The weekday settles the year: the date lies within half a year of the writing.
                push(
                    "weekday beside a date",
                    Box::new(move |today: Day| {
                        (-1..=1)
                            .filter_map(|n| Day::new(today.year() + n, month, day))
                            .any(|d| d.weekday() == u32::from(weekday) && (d.0 - today.0).abs() <= 200)
                    }),
                    Vec::new(),
                );
            }
        }
    }
}

/// A full date in a dateline, a headline or the page's frame names the day of writing.
fn stated(mention: &Mention, out: &mut Vec<Clue>, rule: &'static str) {
    let Expr::Point(point) = &mention.expr else { return };
    let names = named_days(point);
    if names.is_empty() {
        if point.offset.is_none()
            && let (Some(weekday), None) = (point.weekday, point.day)
        {
            let allows = move |day: Day| day.weekday() == u32::from(weekday);
            out.push(Clue { span: mention.span, rule, allows: Box::new(allows), names });
        }
        return;
    }
    let fits = names.clone();
    out.push(Clue { span: mention.span, rule, allows: Box::new(move |day| fits.contains(&day)), names });
}

/// The days that a full date can mean: two, when day and month can be exchanged and no weekday settles it.
fn named_days(point: &Point) -> Vec<Day> {
    let Some((year, month, day)) = full(point) else { return Vec::new() };
    if point.cal == Cal::Hijri {
        return hijri::day(year, month, day).into_iter().collect();
    }
    let mut days: Vec<Day> = Day::new(year, month.into(), day.into()).into_iter().collect();
    if point.swapped {
        days.extend(Day::new(year, day.into(), month.into()));
    }
    if let Some(weekday) = point.weekday
        && days.iter().any(|d| d.weekday() == u32::from(weekday))
    {
        days.retain(|d| d.weekday() == u32::from(weekday));
    }
    days
}

fn full(point: &Point) -> Option<(i32, u8, u8)> {
    match (point.year, point.month, point.day) {
        (Some(YearOf::Num(year)), Some(MonthOf::Named(month)), Some(day)) => Some((year, month, day)),
        _ => None,
    }
}
