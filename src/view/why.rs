//! "Why?" of an entry, answer by answer: for its date, its kind, its status and everyone in it, the words that say so,
//! the article that holds them with its own date as the anchor, and the rule that read them.

use super::corpus::Corpus;
use super::kind::{Kind, status_name};
use super::lang::Lang;
use super::passage::around;
use crate::export::document::{Article, Entry, Mention, Report};
use crate::order::Sorted;
use crate::text::table;

/// As far around a passage as the names of its parties are looked for.
const REACH: u32 = 160;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Why this day?
    Date,
    /// Why this kind?
    Kind,
    /// Why this status?
    Status,
    /// Who is meant by which words?
    Who,
    /// Which words name the place?
    Place,
}

/// A reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// The article that holds the words.
    pub article: usize,
    /// The words; empty where the reason lies in none.
    pub words: String,
    /// What follows from them: a name, a status, a remark.
    pub note: String,
    /// A date in EDTF that follows from them.
    pub date: Option<String>,
    /// The rule.
    pub rule: String,
}

/// The reasons, in the order of the reports; one that repeats another is left out.
pub fn grounds(corpus: &Corpus, entry: &Entry, ask: Ask, lang: Lang) -> Vec<Ground> {
    let mut out: Vec<Ground> = Vec::new();
    for report in &entry.reports {
        let Some(at) = corpus.article_index(&report.article) else { continue };
        let found = match ask {
            Ask::Date => vec![date(corpus, report, at, lang)],
            Ask::Kind => vec![told(corpus, report, at, Kind::of(entry).name(lang).into())],
            Ask::Status => vec![told(corpus, report, at, status_name(&report.status, lang))],
            Ask::Who => names(corpus, entry, report, at, lang),
            Ask::Place => {
                let place = report.place.as_deref().or(entry.place.as_deref());
                place.map_or_else(Vec::new, |it| named(corpus, &[it], report, at, lang))
            }
        };
        for ground in found {
            // A name is explained once, however often it stands there.
            let same = |it: &Ground| {
                (&it.words, &it.note, &it.rule, &it.date) == (&ground.words, &ground.note, &ground.rule, &ground.date)
            };
            if !out.iter().any(same) {
                out.push(ground);
            }
        }
    }
    out
}

/// What a rule is called: in English by its own name, in Arabic as `lexicon/view/rules.tsv` has it.
pub fn rule(name: &str, lang: Lang) -> String {
    let row = || table("view/rules").rows().find(|it| it.get("rule") == name).map(|it| it.get("ar"));
    if lang == Lang::Ar { row().unwrap_or(name) } else { name }.into()
}

fn told(corpus: &Corpus, report: &Report, at: usize, note: String) -> Ground {
    let words = corpus.words(at, report.start, report.end).into();
    Ground { article: at, words, note, date: None, rule: report.rule.clone() }
}

fn date(corpus: &Corpus, report: &Report, at: usize, lang: Lang) -> Ground {
    let (date, Some(reason)) = (report.date.clone(), &report.dated) else {
        return Ground { date: report.date.clone(), ..told(corpus, report, at, String::new()) };
    };
    let article = reason.article.as_deref().and_then(|it| corpus.article_index(it)).unwrap_or(at);
    let words = corpus.words(article, reason.start, reason.end).into();
    Ground { article, words, note: lang.of(&reason.note).into(), date, rule: reason.rule.clone() }
}

fn names(corpus: &Corpus, entry: &Entry, report: &Report, at: usize, lang: Lang) -> Vec<Ground> {
    let wanted: Vec<&str> = entry.participants.iter().map(|it| it.actor.as_str()).collect();
    named(corpus, &wanted, report, at, lang)
}

/// The words near a passage that mean one of these: by name, or otherwise (`الطرفان`).
fn named(corpus: &Corpus, wanted: &[&str], report: &Report, at: usize, lang: Lang) -> Vec<Ground> {
    let Some(article) = corpus.document.articles.get(at) else { return Vec::new() };
    let mut found = mentions(article, wanted, (report.start, report.end));
    if found.len() < wanted.len() {
        found = mentions(article, wanted, around(&article.text, report.start, report.end, REACH));
    }
    let ground = |it: &Mention| Ground {
        article: at,
        words: corpus.words(at, it.start, it.end).into(),
        note: corpus.name(&it.actor, lang),
        date: None,
        rule: it.rule.clone(),
    };
    found.into_iter().map(ground).collect()
}

fn mentions<'a>(article: &'a Article, wanted: &[&str], (from, to): (u32, u32)) -> Vec<&'a Mention> {
    let all = article.actors.iter().chain(&article.references);
    let near = all.filter(|it| from <= it.start && it.end <= to && wanted.contains(&it.actor.as_str()));
    let mut near: Vec<&Mention> = near.collect();
    near.order_by_key(|it| it.start);
    near
}

#[cfg(test)]
mod tests {
    use super::super::corpus::tests::sample;
    use super::*;
    use crate::export::document::{Bilingual, Reason};

    /// `اتفق الطرفان أمس` in article a, `قال إن بلاده ترفض التنازل` in b.
    fn corpus() -> Corpus {
        let mut document = sample().document;
        document.articles[0].text = "اتفق الطرفان أمس. وغادر لافروف.".into();
        let mention =
            |start, end, actor: &str, rule: &str| Mention { start, end, actor: actor.into(), rule: rule.into() };
        document.articles[0].references =
            vec![mention(5, 12, "state/RUS", "the two parties"), mention(5, 12, "state/USA", "the two parties")];
        document.articles[0].actors = vec![mention(24, 30, "person/lavrov", "surname")];
        let entry = &mut document.events[0];
        entry.reports.truncate(2);
        let note = Bilingual { ar: "محسوب".into(), en: "worked out".into() };
        entry.reports[0] = Report {
            article: "a".into(),
            end: 16,
            date: Some("2022-01-10".into()),
            status: "occurred".into(),
            rule: "event verb".into(),
            dated: Some(Reason { start: 13, end: 16, rule: "day deixis".into(), note, ..Reason::default() }),
            ..Report::default()
        };
        Corpus::new(document)
    }

    #[track_caller]
    fn check(ask: Ask, expected: &[(&str, &str, &str)]) {
        let corpus = corpus();
        let found = grounds(&corpus, corpus.entry("talks").unwrap().1, ask, Lang::En);
        let found: Vec<_> = found.iter().map(|it| (it.words.as_str(), it.note.as_str(), it.rule.as_str())).collect();
        assert_eq!(found, expected, "{ask:?}");
    }

    #[test]
    fn words_notes_and_rules() {
        let refusal = "قال إن بلاده ترفض التنازل";
        check(Ask::Date, &[("أمس", "worked out", "day deixis"), (refusal, "", "")]);
        check(Ask::Kind, &[("اتفق الطرفان أمس", "Meeting", "event verb"), (refusal, "Meeting", "")]);
        check(Ask::Status, &[("اتفق الطرفان أمس", "Took place", "event verb"), (refusal, "", "")]);
        check(Ask::Place, &[]);
    }

    #[test]
    fn who_is_meant_by_words_that_name_nobody() {
        check(Ask::Who, &[("الطرفان", "Russia", "the two parties"), ("الطرفان", "United States", "the two parties")]);
    }
}
