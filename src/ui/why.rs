//! "Why?": the rules, the words and the anchors behind a date, a find or a merge.

use leptos::prelude::*;

use super::intl;
use super::state::App;
use crate::export::document::{Dateline, Entry, Reason, Report};
use crate::view::corpus::Corpus;

/// When an article was written, how that is known, and the reasons.
pub fn dateline(app: App, corpus: &Corpus, article: usize, dateline: &Dateline) -> AnyView {
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
    let said = view! { <span class="dateline-date">{date}</span>" "<span class="basis">{basis}</span>" " };
    if dateline.because.is_empty() {
        return view! { <p class="dateline">{said}</p> }.into_any();
    }
    let reasons = dateline.because.iter().map(|it| reason(app, corpus, article, it)).collect_view();
    view! {
        <details class="why dateline">
            <summary>{said}<span class="why-ask">{words.why}</span></summary>
            <ol class="reasons">{reasons}</ol>
        </details>
    }
    .into_any()
}

/// One reason: what follows, from which words, by which rule.
fn reason(app: App, corpus: &Corpus, article: usize, reason: &Reason) -> AnyView {
    let lang = app.lang.get();
    let article = reason.article.as_deref().and_then(|it| corpus.article_index(it)).unwrap_or(article);
    let quote = corpus.words(article, reason.start, reason.end).to_string();
    view! {
        <li>
            {(!quote.is_empty()).then(|| view! { <q lang="ar" dir="rtl" class="naskh">{quote}</q> })}
            <span class="reason-note"><bdi>{lang.of(&reason.note).to_string()}</bdi></span>
            {(!reason.rule.is_empty()).then(|| view! { <code>{reason.rule.clone()}</code> })}
        </li>
    }
    .into_any()
}

/// Why this passage is here and has that date.
pub fn report(app: App, corpus: &Corpus, article: usize, report: &Report) -> AnyView {
    let words = app.words();
    if report.rule.is_empty() && report.dated.is_none() {
        return ().into_any();
    }
    let found = (!report.rule.is_empty()).then(|| {
        view! { <li>{words.rule_found}" "<code>{report.rule.clone()}</code></li> }
    });
    let dated = report.dated.as_ref().map(|it| reason(app, corpus, article, it));
    view! {
        <details class="why">
            <summary><span class="why-ask">{words.why}</span></summary>
            <ol class="reasons">{found}{dated}</ol>
        </details>
    }
    .into_any()
}

/// Why the passages are one entry.
pub fn merged(app: App, entry: &Entry) -> AnyView {
    if entry.because.is_empty() {
        return ().into_any();
    }
    let lang = app.lang.get();
    let reasons = entry.because.iter().map(|it| view! { <li><bdi>{lang.of(it).to_string()}</bdi></li> }).collect_view();
    view! {
        <details class="why part">
            <summary><span class="why-ask">{app.words().why_merged}</span></summary>
            <ol class="reasons">{reasons}</ol>
        </details>
    }
    .into_any()
}
