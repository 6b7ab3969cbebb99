//! How long merging takes: synthetic corpora of 100, 1,000 and 10,000 articles, ten reports each.
//!
//! `cargo run --release --example merge` prints articles, reports, entries, seconds, and the growth exponent.

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;
use support::World;
use tasalsul::actors::{ActorKind, Reading};
use tasalsul::article::Article;
use tasalsul::dateline::Dateline;
use tasalsul::events::{EventType, Report, Role, Status, When};
use tasalsul::time::{Day, DayRange, Precision, Resolved};

const SENTENCES: [&str; 5] = [
    "عقد الوفدان محادثات مطولة تناولت ملفات الأمن والحدود والتجارة",
    "أكد الوزير أن بلاده متمسكة بحل سياسي يضمن وحدة الأراضي وسيادتها",
    "رفضت الحكومة المقترح ووصفته بأنه لا يلبي مطالبها الأساسية",
    "من المقرر أن تعقد جولة جديدة من المفاوضات الأسبوع المقبل",
    "حذر المتحدث من عواقب التصعيد العسكري على استقرار المنطقة",
];

fn main() {
    let mut last: Option<(f64, f64)> = None;
    println!("{:>8} {:>8} {:>8} {:>9} {:>8}", "articles", "reports", "entries", "seconds", "growth");
    for articles in [100, 1_000, 10_000] {
        let world = corpus(articles);
        let start = Instant::now();
        let entries = world.merge().len();
        let seconds = start.elapsed().as_secs_f64();
        let growth = last.map(|(n, s)| (seconds / s).ln() / (articles as f64 / n).ln());
        let growth = growth.map_or(String::new(), |g| format!("{g:.2}"));
        println!("{articles:>8} {:>8} {entries:>8} {seconds:>9.3} {growth:>8}", articles * 10);
        last = Some((articles as f64, seconds));
    }
}

/// A small generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// So many articles of ten reports each.
fn corpus(articles: usize) -> World {
    let mut dice = Dice(1);
    let states = (0..40).map(|n| support::actor(ActorKind::State, format!("state/{n:02}"))).collect();
    let mut world = World { actors: Reading { actors: states, mentions: Vec::new() }, ..World::default() };
    // A story goes on for a month per thousand articles.
    let days = 30 + articles as u64 / 33;
    for at in 0..articles {
        let text = (0..10).map(|n| words(&mut dice, n)).collect::<Vec<_>>().join("\n");
        let article = Article::read(&format!("{at:05}"), &text);
        let day = Day(19_000 + dice.roll(days) as i32);
        let dateline = Dateline { earliest: Some(day), latest: Some(day), ..Dateline::default() };
        let mut times = Vec::new();
        let reports = (0..10).map(|line| report(&mut dice, &article, line, day, &mut times)).collect();
        world.datelines.push(vec![dateline; article.dispatches.len()]);
        world.articles.push(article);
        world.reports.push(reports);
        world.times.push(times);
        world.quotes.push(Vec::new());
        world.actors.mentions.push(Vec::new());
    }
    world
}

/// A sentence with some of its words changed.
fn words(dice: &mut Dice, line: u64) -> String {
    let sentence = SENTENCES[(line % 5) as usize];
    let changed = |word: &str, dice: &mut Dice| match dice.roll(3) {
        0 => format!("{word}{}", ["ية", "ات", "ها", "كم"][dice.roll(4) as usize]),
        _ => word.to_owned(),
    };
    sentence.split(' ').map(|w| changed(w, dice)).collect::<Vec<_>>().join(" ")
}

fn report(dice: &mut Dice, article: &Article, line: u32, day: Day, times: &mut Vec<Resolved>) -> Report {
    let tokens = article.text.tokens();
    let first = tokens.iter().position(|t| t.line == line).unwrap_or(0);
    let last = tokens.iter().rposition(|t| t.line == line).map_or(first, |t| t + 1);
    let is_statement = !line.is_multiple_of(5) && line % 5 != 3;
    let (a, b) = (dice.roll(40) as usize, dice.roll(40) as usize);
    let when = if dice.roll(3) == 0 {
        When::Dateline
    } else {
        let told = day.plus(dice.roll(4) as i32 - 1);
        times.push(Resolved { days: Some(DayRange::day(told)), precision: Precision::Day, ..Resolved::default() });
        When::Mention(times.len() - 1)
    };
    Report {
        span: article.text.span_of(first..last),
        is_statement,
        event: [EventType::Consult, EventType::Statement, EventType::Reject, EventType::Consult, EventType::Threaten]
            [(line % 5) as usize],
        status: if line % 5 == 3 { Status::Scheduled } else { Status::Occurred },
        participants: vec![(a, Role::Source), (b, if is_statement { Role::Target } else { Role::Both })],
        when,
        ..support::report(first..last)
    }
}
