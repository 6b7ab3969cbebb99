//! Matches the predicted entries with the reference's and counts what agrees.

use super::names::{norm, state_of};
use crate::run::Done;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The counts behind the figures, and a row for each entry of the reference.
#[derive(Default)]
pub struct Result {
    pub wanted: usize,
    pub found: usize,
    pub predicted: usize,
    pub on_evidence: usize,
    pub evidence: usize,
    pub gathered: usize,
    pub type_right: usize,
    pub status_right: usize,
    pub date_exact: usize,
    pub date_compatible: usize,
    pub places: usize,
    pub place_right: usize,
    /// Participants: in both, only predicted, only wanted.
    pub both: usize,
    pub extra: usize,
    pub missing: usize,
    pub articles: usize,
    pub datelines: usize,
    pub rows: Vec<String>,
}

/// Part of an article: its three-figure id, first scalar, one past the last.
type Span = (String, i64, i64);

/// Holds a document against the reference.
pub fn measure(document: &Value, reference: &Value) -> Done<Result> {
    let actors = list(document, "actors").iter();
    let names: BTreeMap<&str, String> =
        actors.map(|a| (text(a, "id"), norm(a["name"]["en"].as_str().unwrap_or_default()))).collect();
    let (events, entries) = (list(document, "events"), list(reference, "entries"));
    let matched = match_entries(entries, events);
    let mut it = Result { wanted: entries.len(), found: matched.len(), predicted: events.len(), ..Result::default() };
    for entry in entries {
        it.evidence += list(entry, "evidence").len();
        match matched.get(text(entry, "id")).and_then(|i| events.get(*i)) {
            Some(event) => it.compare(entry, event, &names)?,
            None => {
                it.missing += list(entry, "participants").len();
                it.rows.push(format!("{} MISSING {}", text(entry, "id"), text(entry, "summary_en")));
            }
        }
    }
    let all: Vec<Span> = entries.iter().flat_map(|e| spans(e, "evidence")).collect();
    it.on_evidence =
        events.iter().filter(|e| spans(e, "reports").iter().any(|p| all.iter().any(|v| overlap(p, v)))).count();
    let articles = list(reference, "articles");
    it.articles = articles.len();
    it.datelines = articles.iter().filter(|a| dateline_agrees(a, list(document, "articles"))).count();
    Ok(it)
}

impl Result {
    fn compare(&mut self, entry: &Value, event: &Value, names: &BTreeMap<&str, String>) -> Done {
        self.gathered += hits(entry, event);
        self.type_right += usize::from(one_of(event, entry, "type", "type_also"));
        self.status_right += usize::from(event["status"] == entry["status"]);
        let date = &event["date"];
        let want = interval(text(entry, "date"), text(entry, "end_date"))?;
        let got = interval(text(date, "start"), text(date, "end"))?;
        let meet = want.as_ref().zip(got.as_ref()).is_some_and(|(w, g)| w.0 <= g.1 && g.0 <= w.1);
        self.date_exact += usize::from(want == got);
        self.date_compatible += usize::from(want == got || meet);
        let name = |id: &str| names.get(id).cloned();
        if let Some(place) = entry["place"].as_str().filter(|p| !p.is_empty()) {
            self.places += 1;
            self.place_right += usize::from(name(text(event, "place")) == Some(norm(place)));
        }
        let gold: BTreeSet<String> =
            list(entry, "participants").iter().map(|p| norm(p.as_str().unwrap_or_default())).collect();
        let predicted: BTreeSet<String> =
            list(event, "participants").iter().map(|p| name(text(p, "actor")).unwrap_or_else(|| "?".into())).collect();
        let stands_for = |p: &str| gold.iter().any(|g| state_of(g) == Some(p));
        let stood_for = |p: &str| state_of(p).is_some_and(|s| gold.contains(s));
        let extra: Vec<&String> = predicted.difference(&gold).filter(|p| !stands_for(p) && !stood_for(p)).collect();
        let missing: Vec<&String> = gold.difference(&predicted).collect();
        self.both += gold.intersection(&predicted).count();
        self.extra += extra.len();
        self.missing += missing.len();
        self.rows.push(format!(
            "{} {}/{} {}/{} {}/{} missing={} extra={}",
            text(entry, "id"),
            shown(&event["type"]),
            shown(&entry["type"]),
            shown(&event["status"]),
            shown(&entry["status"]),
            shown(&date["edtf"]),
            shown(&entry["date"]),
            quoted(&missing),
            quoted(&extra),
        ));
        Ok(())
    }
}

/// Best pairs first: most evidence, then kind and type, then the order of the reference and of the document.
fn match_entries<'a>(entries: &'a [Value], events: &[Value]) -> BTreeMap<&'a str, usize> {
    let mut pairs = Vec::new();
    for entry in entries {
        for (i, event) in events.iter().enumerate() {
            let hit = hits(entry, event);
            if hit > 0 {
                let alike = [("kind", "kind_also"), ("type", "type_also")];
                let alike = alike.iter().filter(|(one, also)| one_of(event, entry, one, also)).count();
                pairs.push((std::cmp::Reverse(hit + alike), text(entry, "id"), i));
            }
        }
    }
    pairs.sort();
    let (mut matched, mut used) = (BTreeMap::new(), BTreeSet::new());
    for (_, id, i) in pairs {
        if !matched.contains_key(id) && used.insert(i) {
            matched.insert(id, i);
        }
    }
    matched
}

/// How many passages of the entry's evidence the event's reports overlap.
fn hits(entry: &Value, event: &Value) -> usize {
    let reports = spans(event, "reports");
    spans(entry, "evidence").iter().filter(|v| reports.iter().any(|p| overlap(p, v))).count()
}

/// Spans overlap when what they share covers at least half of the shorter of the two.
fn overlap(a: &Span, b: &Span) -> bool {
    let shared = a.2.min(b.2) - a.1.max(b.1);
    a.0 == b.0 && shared > 0 && shared * 2 >= (a.2 - a.1).min(b.2 - b.1)
}

fn one_of(event: &Value, entry: &Value, one: &str, also: &str) -> bool {
    event[one] == entry[one] || list(entry, also).contains(&event[one])
}

fn dateline_agrees(wanted: &Value, articles: &[Value]) -> bool {
    let id = text(wanted, "article");
    let got = articles.iter().find(|a| short(&a["id"]) == id).map_or("", |a| text(&a["published"], "date"));
    let want = text(wanted, "published");
    let month = |date: &str| date.chars().take(7).collect::<String>();
    // What leaves the month certain and the day open is right with the month.
    got == want || (["000", "001", "004"].contains(&id) && month(got) == month(want))
}

/// First and last day; `None` when no date is known.
fn interval(start: &str, end: &str) -> Done<Option<(String, String)>> {
    if start.is_empty() {
        return Ok(None);
    }
    let first = match start.len() {
        4 => format!("{start}-01-01"),
        7 => format!("{start}-01"),
        _ => start.to_owned(),
    };
    let end = if end.is_empty() { start } else { end };
    let last = match end.len() {
        4 => format!("{end}-12-31"),
        7 => format!("{end}-{:02}", days_in(end)?),
        _ => end.to_owned(),
    };
    Ok(Some((first, last)))
}

/// Days in a month written `2022-02`.
fn days_in(month: &str) -> Done<u32> {
    let parts = month.split_once('-').and_then(|(y, m)| Some((y.parse::<u32>().ok()?, m.parse::<u32>().ok()?)));
    match parts {
        Some((y, 2)) => Ok(if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) { 29 } else { 28 }),
        Some((_, 4 | 6 | 9 | 11)) => Ok(30),
        Some((_, 1..=12)) => Ok(31),
        _ => Err(format!("`{month}` is not a month")),
    }
}

fn spans(of: &Value, key: &str) -> Vec<Span> {
    let number = |v: &Value, key: &str| v[key].as_i64().unwrap_or_default();
    list(of, key).iter().map(|v| (short(&v["article"]), number(v, "start"), number(v, "end"))).collect()
}

/// The three figures by which an article is known.
fn short(id: &Value) -> String {
    shown(id).chars().take(3).collect()
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn quoted(names: &[&String]) -> String {
    let names: Vec<String> = names.iter().map(|n| format!("'{n}'")).collect();
    format!("[{}]", names.join(", "))
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "None".into(),
        Value::String(s) => s.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
#[path = "measure_tests.rs"]
mod tests;
