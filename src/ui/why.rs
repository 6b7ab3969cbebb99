//! "Why?": the rules, the words and the anchors behind a date, a find or a merge.

use super::html::{Html, Tree, bdi, el};
use super::intl;
use super::state::App;
use crate::export::document::{Dateline, Entry, Reason, Report};
use crate::view::corpus::Corpus;
use crate::view::lang::Lang;
use crate::view::why::{Ask, grounds, rule as called};

/// When an article was written, how that is known, and the reasons.
pub fn dateline(app: App, corpus: &Corpus, article: usize, dateline: &Dateline) -> Html {
    let (lang, words) = (app.lang.get(), app.words());
    let date = match (&dateline.date, &dateline.earliest, &dateline.latest) {
        (Some(date), ..) => intl::edtf(date, lang),
        (None, Some(a), Some(b)) => format!("{} – {}", intl::edtf(a, lang), intl::edtf(b, lang)),
        (None, Some(a), None) => format!("{} {}", words.since, intl::edtf(a, lang)),
        (None, None, Some(b)) => format!("{} {}", words.until, intl::edtf(b, lang)),
        _ => words.unknown_date.into(),
    };
    let basis = words.basis(&dateline.basis).to_string();
    // Spaces between the spans: Arabic letters would join across them.
    let said = el("span.dateline-date").add(date).alone().add(" ").add(el("span.basis").add(basis)).add(" ");
    if dateline.because.is_empty() {
        return el("p.dateline").add(said);
    }
    let reasons = dateline.because.iter().map(|it| reason(app, corpus, article, it)).collect();
    unfolding("details.why dateline", words.why, said, reasons)
}

/// Why an entry has its date, its kind, its status: answer by answer; nothing where no words are known.
pub fn asked(app: App, corpus: &Corpus, entry: &Entry, name: &'static str, asks: &[Ask]) -> Option<Html> {
    let (lang, words) = (app.lang.get(), app.words());
    let found = asks.iter().flat_map(|it| grounds(corpus, entry, *it, lang));
    let reasons: Tree = found
        .map(|it| {
            // What a day is counted from stands in the article's own date.
            let written = corpus.document.articles[it.article].published.date.as_deref();
            let written = written.map(|date| format!(" · {} {}", words.dateline, intl::edtf(date, lang)));
            let source = format!("{}{}", corpus.source_name(it.article, lang), written.unwrap_or_default());
            let quote = (!it.words.is_empty()).then(|| el("q.naskh").set("lang", "ar").set("dir", "rtl").add(it.words));
            let date = it.date.map(|date| el("strong").add(intl::edtf(&date, lang)).alone().add(" "));
            el("li")
                .add(quote)
                .add(date.unwrap_or_default())
                .add(el("span.reason-note").add(bdi(it.note)))
                .add(rule(&it.rule, lang))
                .add(el("span.reason-source").set("dir", "auto").add(source))
        })
        .collect();
    let ask =
        el("summary").add(el("span.why-ask").add(words.why).add(el("span.visually-hidden").add(format!(" {name}"))));
    (!reasons.is_empty()).then(|| el("details.why").add(ask).add(el("ol.reasons").add(reasons)))
}

/// Something to unfold: what is asked, and the reasons.
fn unfolding(name: &'static str, ask: &'static str, said: Tree, reasons: Tree) -> Html {
    let summary = el("summary").add(said).add(el("span.why-ask").add(ask));
    el(name).add(summary).add(el("ol.reasons").add(reasons))
}

/// One reason: what follows, from which words, by which rule.
fn reason(app: App, corpus: &Corpus, article: usize, reason: &Reason) -> Html {
    let lang = app.lang.get();
    let article = reason.article.as_deref().and_then(|it| corpus.article_index(it)).unwrap_or(article);
    let quote = corpus.words(article, reason.start, reason.end).to_string();
    let quote = (!quote.is_empty()).then(|| el("q.naskh").set("lang", "ar").set("dir", "rtl").add(quote));
    let note = el("span.reason-note").add(bdi(lang.of(&reason.note).to_string()));
    el("li").add(quote).add(note).add(rule(&reason.rule, lang))
}

fn rule(name: &str, lang: Lang) -> Option<Html> {
    (!name.is_empty()).then(|| el("code").add(called(name, lang)))
}

/// Why this passage is here and has that date.
pub fn report(app: App, corpus: &Corpus, article: usize, report: &Report) -> Option<Html> {
    let words = app.words();
    let found = rule(&report.rule, app.lang.get()).map(|it| el("li").add(words.rule_found).add(" ").add(it));
    let dated = report.dated.as_ref().map(|it| reason(app, corpus, article, it));
    let any = found.is_some() || dated.is_some();
    any.then(|| unfolding("details.why", words.why, Tree::default(), Tree::from(found).add(dated)))
}

/// Why the passages are one entry.
pub fn merged(app: App, entry: &Entry) -> Option<Html> {
    let lang = app.lang.get();
    let reasons = entry.because.iter().map(|it| el("li").add(bdi(lang.of(it).to_string()))).collect();
    let ask = app.words().why_merged;
    (!entry.because.is_empty()).then(|| unfolding("details.why part", ask, Tree::default(), reasons))
}
