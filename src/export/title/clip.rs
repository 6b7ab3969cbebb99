//! The words of a statement, cut to the length of a title at a word's end.

use crate::actors::Mention;
use crate::quotes::{Quote, opens_clause, readings};
use crate::text::{Span, Text, TokenKind};
use crate::timeline::{Entry, Sources};
use std::ops::Range;

/// The longest title, in letters.
const LONGEST: usize = 90;
/// Words in quotation marks are no sentence where there are fewer.
const FEWEST: usize = 3;
/// What is said begins at most so many tokens before the part of it that stands in quotation marks.
const REACH: usize = 30;

/// The best-cut quotation of an entry: of the first article that has one, direct before indirect.
pub fn quoted(sources: &Sources, entry: &Entry) -> Option<String> {
    let quotes = entry.members.iter().filter_map(|m| {
        let report = &sources.reports[m.article][m.report];
        let (article, quote) = (&sources.articles[m.article], sources.quotes[m.article].get(report.quote?)?);
        let (span, direct) = words(&article.text, report.tokens.start, quote)?;
        let lead = lead(&article.text, &sources.actors.mentions[m.article], quote).unwrap_or_default();
        let words = lead + article.text.slice(span);
        // A few words in quotation marks are more often a name or a label than what was said.
        let few = words.chars().count() < 20 || words.split_whitespace().count() < 5;
        Some(((few, !direct, &article.id, span), words))
    });
    quotes.min_by_key(|(key, _)| (key.0, key.1, key.2.clone(), key.3)).map(|(_, words)| clip(&words))
}

/// The word of saying and what leads to the clause, where the clause alone would say something else: what follows أن and
/// a verb is hoped, feared or ruled out, not said to be so (`أعربت عن أملها في أن يوقع الطرفان`).
fn lead(text: &Text, mentions: &[Mention], quote: &Quote) -> Option<String> {
    let (cue, clause) = (quote.cue?, quote.tokens.start);
    let opener = clause.checked_sub(1).filter(|at| matches!(text.fold(*at), "ان" | "بان" | "الا" | "بالا"))?;
    let is_verb =
        text.fold(clause).starts_with(['ي', 'ت', 'ن']) && !mentions.iter().any(|it| it.tokens.contains(&clause));
    if quote.direct || !is_verb || cue >= opener || opener - cue > REACH {
        return None;
    }
    let word = |at: usize| text.slice(text.token(at).span);
    // `وتأمل`, `ومستبعدا`; of `وعد` the و is its own.
    let joined = readings(text, cue).first().map_or(word(cue).starts_with("وم"), |form| form.conjunction);
    let said = word(cue).strip_prefix(['و', 'ف']).filter(|_| joined).unwrap_or(word(cue));
    // The speaker stands at the head of the title.
    let speaks =
        |at: usize| mentions.iter().any(|it| Some(it.actor) == quote.speaker && (it.first()..it.end()).contains(&at));
    let between = (cue + 1..clause).filter(|at| !speaks(*at) && text.token(*at).kind == TokenKind::Word).map(word);
    Some([said].into_iter().chain(between).fold(String::new(), |out, word| out + word + " "))
}

/// What is said in a report that begins at a token: where only a part stands in quotation marks (`يأمل أن يجلسا «من دون وسيط»`), the clause that
/// it belongs to. None where that part is no sentence and no clause is around it.
fn words(text: &Text, start: usize, quote: &Quote) -> Option<(Span, bool)> {
    let words = |tokens: &Range<usize>| tokens.clone().filter(|&t| text.token(t).kind == TokenKind::Word).count();
    if let Some(clause) = quote.direct.then(|| clause_of(text, start, quote)).flatten() {
        return Some((text.span_of(clause), false));
    }
    (!quote.direct || words(&quote.tokens) >= FEWEST).then_some((quote.span, quote.direct))
}

/// The clause behind أن that a part in quotation marks ends.
fn clause_of(text: &Text, from: usize, quote: &Quote) -> Option<Range<usize>> {
    let open = quote.tokens.start.checked_sub(1)?;
    let opener = (from.max(open.saturating_sub(REACH))..open).find(|&t| opens_clause(text.fold(t)).is_some())?;
    let stops = |t: usize| matches!(text.fold(t), "." | "؛" | ":" | "»" | "”");
    let end = (quote.tokens.end + 1).min(text.tokens().len());
    (opener + 1 < open && !(opener..open).any(stops)).then_some(opener + 1..end)
}

/// Cut at the end of a word, on one line.
fn clip(words: &str) -> String {
    let (stops, marks) = ("،,.:؛…", ["«»", "“”", "\"\""]);
    let words = words.trim_matches(|c: char| c.is_whitespace() || stops.contains(c));
    // Marks around the whole go; a pair around a part stays.
    let whole = |pair: &&str| words.starts_with(&pair[..pair.len() / 2]) && words.ends_with(&pair[pair.len() / 2..]);
    let words = if marks.iter().any(whole) { words.trim_matches(|c| "\"“”«»".contains(c)) } else { words };
    let words = words.trim_matches(|c: char| c.is_whitespace() || stops.contains(c));
    let mut out = String::new();
    for word in words.split_whitespace() {
        if out.chars().count() + word.chars().count() + 1 > LONGEST {
            let cut = out.trim_end_matches(['،', ',', '.', ':', '؛', '-', '–']).len();
            out.truncate(cut);
            out.push_str(" …");
            return out;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
