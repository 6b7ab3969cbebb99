//! What mentions say about the day of writing.

use super::Clue;
use super::Mention;
use super::expr::{Amount, Cal, Expr, From, MonthOf, Point, Rel, Unit, YearOf};
use super::number::ONE;
use super::tense::{self, Tense};
use super::{Day, dispatch_of, hijri};
use crate::article::{Article, BlockKind};
use crate::order::Sorted;

/// The clues of the mentions of one dispatch, with those of the dateline and page-header lines that belong to it.
pub(super) fn read(article: &Article, mentions: &[Mention], dispatch: usize) -> Vec<Clue> {
    let mut out = Vec::new();
    let own: Vec<&Mention> = mentions.iter().filter(|m| dispatch_of(article, m) == dispatch).collect();
    own.iter().for_each(|mention| of_mention(article, mention, &mut out));
    placed_months(&own, &mut out);
    counted_days(article, &own, &mut out);
    counted_from_now(article, &own, &mut out);
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
    let agency = || {
        // `مابوتو 7 أغسطس 2019 (شينخوا) وقع`: a date between the place and the agency.
        let starts = article.block_of(mention.tokens.start).is_some_and(|b| mention.tokens.start <= b.tokens.start + 4);
        starts && mention.tokens.end < article.text.tokens().len() && article.text.fold(mention.tokens.end) == "("
    };
    let led = kind == Some(BlockKind::Body) && full(point).is_some() && agency();
    // A first line that is nothing but a date is no headline, whether it tells the year or not.
    let alone = || article.block_of(mention.tokens.start).is_some_and(|b| b.tokens.len() <= mention.tokens.len() + 1);
    let heads = kind == Some(BlockKind::Headline) && (full(point).is_some() || point.day.is_some() && alone());
    if led || kind == Some(BlockKind::Dateline) || heads {
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
            Tense::Future | Tense::Coming => {
                push("full date looked ahead to", Box::new(move |day| day <= last), Vec::new())
            }
            _ => {}
        }
        return;
    }
    if let Some(YearOf::Num(year)) = point.year {
        if point.month.is_none() && point.day.is_none() && point.cal == Cal::Gregorian && !point.bc {
            year_clue(year, point, tense_of_year(article, mention), &mut push);
        }
        return;
    }
    month_clue(point, &mut push);
}

/// The tense that a bare year may be read by. The nearest verb often belongs to another clause (`أوضح أن الاجتماع الأول
/// في 2022 سيعقد`, `ستكون هناك تكاليف تتجاوز ما واجهته في 2014`): a future must stand beside the year, and a past in a
/// sentence without any future.
fn tense_of_year(article: &Article, mention: &Mention) -> Tense {
    let text = &article.text;
    let read = tense::read(text, &mention.tokens).tense;
    let sentence = text.sentence_of(mention.tokens.start);
    let future = |t: usize| crate::text::looks_future(text.fold(t));
    let beside = mention.tokens.start.saturating_sub(4).max(sentence.start)..(mention.tokens.end + 4).min(sentence.end);
    match read {
        Tense::Past if sentence.clone().any(future) => Tense::Unknown,
        Tense::Future if !beside.clone().any(future) => Tense::Unknown,
        other => other,
    }
}

/// `العام الجاري 2022`, `سيعقد في 2022`, `منذ عام 2014`.
fn year_clue(
    year: i32,
    point: &Point,
    tense: Tense,
    push: &mut impl FnMut(&'static str, Box<dyn Fn(Day) -> bool>, Vec<Day>),
) {
    match (point.rel, tense) {
        (Some(Rel::Now(n)), _) => {
            push("year and its place", Box::new(move |today| today.year() + i32::from(n) == year), Vec::new());
        }
        (_, Tense::Past | Tense::Since) => {
            push("year looked back on", Box::new(move |today| today.year() >= year), Vec::new());
        }
        (_, Tense::Future) => push("year looked ahead to", Box::new(move |today| today.year() <= year), Vec::new()),
        _ => {}
    }
}

/// `العاشر من الشهر المقبل` where the text says elsewhere which tenth: the month named is the next one.
fn placed_months(mentions: &[&Mention], out: &mut Vec<Clue>) {
    let points = || mentions.iter().filter_map(|m| if let Expr::Point(p) = &m.expr { Some((*m, p)) } else { None });
    for (mention, point) in points() {
        let (Some(MonthOf::Rel(Rel::Now(n))), Some(day), Cal::Gregorian) = (point.month, point.day, point.cal) else {
            continue;
        };
        let mut named: Vec<u8> = points()
            .filter(|(_, other)| other.day == Some(day) && other.cal == Cal::Gregorian)
            .filter_map(|(_, other)| if let Some(MonthOf::Named(month)) = other.month { Some(month) } else { None })
            .collect();
        named.order();
        named.dedup();
        if let [month] = named[..] {
            let allows = move |today: Day| {
                let here = today.ymd().1 as i32 - 1 + i32::from(n);
                here.rem_euclid(12) + 1 == i32::from(month)
            };
            let rule = "month named elsewhere";
            out.push(Clue { span: mention.span, rule, allows: Box::new(allows), names: Vec::new() });
        }
    }
}

/// `وقعا اليوم …، بعد ستة أيام من لقائهما في 7 مايو 2019`: the days between are counted.
fn counted_days(article: &Article, mentions: &[&Mention], out: &mut Vec<Clue>) {
    for row in mentions.windows(3) {
        let [now, count, then] = row else { continue };
        let (Expr::Point(now), Expr::Shift(amount, 1, From::Event(..)), Expr::Point(date)) =
            (&now.expr, &count.expr, &then.expr)
        else {
            continue;
        };
        let sentence = article.text.sentence_of(count.tokens.start);
        let near = then.tokens.start < sentence.end.min(count.tokens.end + 12) && row[0].tokens.start >= sentence.start;
        let Some(days) = whole_days(amount) else { continue };
        let (Some(offset), [day], true) = (now.offset, &named_days(date)[..], near) else { continue };
        let written = day.plus(days - offset);
        // One may count the first day or not.
        let allows = move |today: Day| (today.0 - written.0).abs() <= 1;
        let rule = "days counted from a date";
        out.push(Clue { span: count.span, rule, allows: Box::new(allows), names: Vec::new() });
    }
}

/// An amount that is so many days or weeks, in days.
fn whole_days(amount: &Amount) -> Option<i32> {
    match (amount.upto, &amount.parts[..]) {
        (None, [(Some(n), Unit::Day)]) => Some((n / ONE) as i32),
        (None, [(Some(n), Unit::Week)]) => Some((7 * n / ONE) as i32),
        _ => None,
    }
}

/// `بعد عشرة أيام، في 17 يونيو`, `قبل يومين، أي في 3 مايو`: so many days lie between the writing and the date beside it.
fn counted_from_now(article: &Article, mentions: &[&Mention], out: &mut Vec<Clue>) {
    for row in mentions.windows(2) {
        let (Expr::Shift(amount, sign, From::Now), Expr::Point(date)) = (&row[0].expr, &row[1].expr) else { continue };
        let between = row[0].tokens.end..row[1].tokens.start;
        let joint = |t: usize| matches!(article.text.fold(t), "،" | "," | "-" | "–" | "(" | "في" | "يوم" | "اي");
        if between.is_empty() || between.len() > 4 || !between.clone().all(joint) {
            continue;
        }
        let Some(days) = whole_days(amount) else { continue };
        let (Cal::Gregorian, Some(MonthOf::Named(month)), Some(day)) = (date.cal, date.month, date.day) else {
            continue;
        };
        let year = if let Some(YearOf::Num(year)) = date.year { Some(year) } else { None };
        let ahead = days * i32::from(*sign);
        let allows = move |today: Day| {
            let (y, m, d) = today.plus(ahead).ymd();
            (m, d) == (month.into(), day.into()) && year.is_none_or(|told| told == y)
        };
        let rule = "days counted to a date";
        out.push(Clue { span: row[0].span, rule, allows: Box::new(allows), names: Vec::new() });
    }
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
        if let (None, Cal::Gregorian, Some(MonthOf::Named(month)), Some(day)) =
            (point.year, point.cal, point.month, point.day)
        {
            let weekday = point.weekday.map(u32::from);
            let allows = move |today: Day| {
                let (_, m, d) = today.ymd();
                (m, d) == (month.into(), day.into()) && weekday.is_none_or(|w| today.weekday() == w)
            };
            out.push(Clue { span: mention.span, rule, allows: Box::new(allows), names: Vec::new() });
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
