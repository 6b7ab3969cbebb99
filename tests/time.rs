//! The time reader against hand-written expectations (`tests/time/*.toml`): a value first, then its phrasings.
//!
//! In a phrasing `{…}` marks the words that must carry the value and `<…>` other mentions of time that must be found
//! too; nothing else may be found. `written` is the day of writing. Files under `none` hold near misses: text in which
//! nothing may be found.

use std::path::Path;
use tasalsul::article::Article;
use tasalsul::time::{self, Day, DayRange, Reference, TimexType};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Positive {
    /// Day (or day and minute) of writing of the whole file; a case may have its own.
    written: String,
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// `TYPE value`, then `+mod`, `@offset`; `-` for no value.
    value: String,
    written: Option<String>,
    /// Words of the anchor, where the value hangs on other words.
    anchor: Option<String>,
    says: Vec<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Negative {
    group: Vec<Group>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    /// Why it looks like time and is none.
    because: String,
    none: Vec<String>,
}

/// A phrasing without its marks, the marked spans, and the index of the one that carries the value.
fn unmark(marked: &str) -> (String, Vec<(u32, u32)>, usize) {
    assert_eq!(marked.matches('{').count(), 1, "one {{…}} a phrasing: {marked}");
    let (text, spans) = marks(marked);
    let target = marked.split('{').next().unwrap_or_default().matches('<').count();
    (text, spans, target)
}

/// A phrasing without its marks, and the marked spans.
fn marks(marked: &str) -> (String, Vec<(u32, u32)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    let (mut start, mut length) = (0, 0);
    for c in marked.chars() {
        match c {
            '{' | '<' => start = length,
            '}' | '>' => spans.push((start, length)),
            _ => {
                text.push(c);
                length += 1;
            }
        }
    }
    (text, spans)
}

fn reference(written: &str) -> Reference {
    if written.is_empty() {
        return Reference::default();
    }
    if let Some((first, last)) = written.split_once("..") {
        let start = Day::parse(first).expect("first day");
        let end = Day::parse(last).expect("last day");
        return Reference { written: Some(DayRange { start, end }), minute: None };
    }
    let day = Day::parse(written).unwrap_or_else(|| panic!("no day: {written}"));
    let minute = written.split_once('T').map(|(_, clock)| {
        let (hour, minute) = clock.split_once(':').expect("HH:MM");
        hour.parse::<u16>().expect("hour") * 60 + minute.parse::<u16>().expect("minute")
    });
    Reference { written: Some(DayRange::day(day)), minute }
}

/// What was found in a text, as the files write it.
fn read(text: &str, written: &str) -> Vec<(String, (u32, u32), Option<String>)> {
    let article = Article::read("test", text);
    let mentions = time::find(&article);
    let resolved = time::resolve(&article, &mentions, &vec![reference(written); article.dispatches.len()]);
    let pairs = mentions.iter().zip(resolved);
    pairs
        .map(|(mention, resolved)| {
            let kind = match mention.kind {
                TimexType::Date => "DATE",
                TimexType::Time => "TIME",
                TimexType::Duration => "DURATION",
                TimexType::Set => "SET",
            };
            let mut says = format!("{kind} {}", resolved.value.as_deref().unwrap_or("-"));
            if let Some(modifier) = resolved.modifier {
                says += &format!(" +{modifier}");
            }
            if let Some(offset) = &resolved.offset {
                says += &format!(" @{offset}");
            }
            let anchor = resolved.anchor.map(|span| article.text.slice(span).to_owned());
            (says, (mention.span.start, mention.span.end), anchor)
        })
        .collect()
}

#[track_caller]
fn check(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/time").join(file);
    let content = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut wrong = Vec::new();
    let mut n = 0;
    if file.starts_with("near_miss") {
        let file: Negative = toml::from_str(&content).expect("a file of near misses");
        for group in file.group {
            for text in &group.none {
                n += 1;
                let found = read(text, "2026-05-13");
                if !found.is_empty() {
                    let words = |s: (u32, u32)| -> String {
                        text.chars().skip(s.0 as usize).take((s.1 - s.0) as usize).collect()
                    };
                    let found: Vec<_> = found.iter().map(|f| format!("{} [{}]", words(f.1), f.0)).collect();
                    wrong.push(format!("{text}\n    ({}) found {}", group.because, found.join("; ")));
                }
            }
        }
    } else {
        let file: Positive = toml::from_str(&content).expect("a file of cases");
        for case in &file.case {
            for marked in &case.says {
                n += 1;
                let (text, spans, target) = unmark(marked);
                let found = read(&text, case.written.as_deref().unwrap_or(&file.written));
                let got: Vec<(u32, u32)> = found.iter().map(|f| f.1).collect();
                let words =
                    |s: (u32, u32)| -> String { text.chars().skip(s.0 as usize).take((s.1 - s.0) as usize).collect() };
                let said: Vec<String> = found.iter().map(|f| format!("{} [{}]", words(f.1), f.0)).collect();
                if got != spans {
                    wrong.push(format!("{marked}\n    want {}, spans found: {}", case.value, said.join("; ")));
                } else if found[target].0 != case.value {
                    wrong.push(format!("{marked}\n    want {}, values found: {}", case.value, said.join("; ")));
                } else if case.anchor.is_some() && case.anchor != found[target].2 {
                    wrong.push(format!("{marked}\n    want anchor {:?}, found {:?}", case.anchor, found[target].2));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{file}: {} of {n} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn calendar_dates() {
    check("calendar.toml");
}

#[test]
fn dates_without_a_year() {
    check("nearest.toml");
}

#[test]
fn counted_from_the_day_of_writing() {
    check("relative.toml");
}

#[test]
fn counted_from_what_was_said() {
    check("said.toml");
}

#[test]
fn times_of_day() {
    check("clock.toml");
}

#[test]
fn lengths_and_sets() {
    check("length.toml");
}

#[test]
fn ranges() {
    check("range.toml");
}

#[test]
fn hijri_dates_and_feasts() {
    check("hijri.toml");
}

#[test]
fn unknown_day_of_writing() {
    check("unknown.toml");
}

#[test]
fn proclitics_and_marks() {
    check("clitic.toml");
}

#[test]
fn near_misses() {
    check("near_miss.toml");
    check("near_miss_news.toml");
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct News {
    day: Vec<Told>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    written: String,
    /// A sentence with its mentions marked, then the type and value of each.
    said: Vec<Vec<String>>,
}

/// Sentences as news writes them, every mention in them with its value.
#[test]
fn news() {
    told("news.toml");
    told("news_more.toml");
    told("news_rare.toml");
    told("news_marks.toml");
}

#[track_caller]
fn told(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/time").join(name);
    let file: News = toml::from_str(&std::fs::read_to_string(path).expect("the sentences")).expect("sentences");
    let (mut wrong, mut n, mut right) = (Vec::new(), 0, 0);
    for day in &file.day {
        for case in &day.said {
            let (text, spans) = marks(&case[0]);
            let found = read(&text, &day.written);
            let plain = |says: &str| says.split([' ', '+']).take(2).collect::<Vec<_>>().join(" ");
            let said: Vec<_> = found.iter().map(|f| (f.1, plain(&f.0))).collect();
            let held: Vec<_> = spans.iter().copied().zip(case[1..].iter().cloned()).collect();
            n += held.len();
            right += held.iter().filter(|h| said.contains(h)).count();
            if said != held {
                let words =
                    |s: (u32, u32)| -> String { text.chars().skip(s.0 as usize).take((s.1 - s.0) as usize).collect() };
                let said: Vec<String> = said.iter().map(|s| format!("{} [{}]", words(s.0), s.1)).collect();
                wrong.push(format!("{}\n    want {}, found {}", case[0], case[1..].join("; "), said.join("; ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{right} of {n} right; {} sentences wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Differences {
    difference: Vec<Difference>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    engine: String,
    cases: u32,
    written: String,
    says: String,
    theirs: String,
    ours: String,
    because: String,
}

/// Where other engines hold another value by convention, ours is the one that the list says, with its reason.
#[test]
fn differences_by_convention() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/time/differences.toml");
    let file: Differences = toml::from_str(&std::fs::read_to_string(path).expect("the list")).expect("a list");
    for d in file.difference {
        assert!(!d.because.is_empty() && d.theirs != d.ours && d.cases > 0, "{}: {}", d.engine, d.says);
        let (text, spans) = marks(&d.says);
        let found: Vec<_> = read(&text, &d.written).into_iter().map(|f| (f.1, f.0)).collect();
        assert_eq!(found, [(spans[0], d.ours)], "{}: {}", d.engine, d.says);
    }
}

#[derive(serde::Deserialize)]
struct Listed {
    article: Vec<ListedArticle>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedArticle {
    file: String,
    written: String,
    #[serde(default)]
    optional: Vec<String>,
    times: Vec<String>,
}

/// The hand-made list of every time expression in the bundled articles, in order.
#[test]
fn bundled_articles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = std::fs::read_to_string(root.join("tests/time/articles.toml")).expect("the list");
    let listed: Listed = toml::from_str(&listed).expect("a list of articles");
    for article in listed.article {
        let text = std::fs::read_to_string(root.join("articles").join(&article.file)).expect("an article");
        let words = |s: (u32, u32)| -> String { text.chars().skip(s.0 as usize).take((s.1 - s.0) as usize).collect() };
        let plain = |says: &str| says.split(" +").next().unwrap_or_default().to_owned();
        let optional = |line: &String| article.optional.iter().any(|o| line.split(" = ").next() == Some(o));
        let found: Vec<String> = read(&text, &article.written)
            .iter()
            .map(|f| format!("{} = {}", words(f.1), plain(&f.0)))
            .filter(|line| !optional(line) || article.times.contains(line))
            .collect();
        let required = |lines: &[String]| -> Vec<String> { lines.iter().filter(|l| !optional(l)).cloned().collect() };
        assert_eq!(required(&found), required(&article.times), "{}", article.file);
        assert!(found.iter().all(|line| article.times.contains(line)), "{}: {found:#?}", article.file);
    }
}
