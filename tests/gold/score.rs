//! How the reading fares on a folder of marked texts (see `README.md` beside): matched by overlap of spans, the best fit
//! first, each mark once; what is optional is neither required nor wrong.

use serde_json::Value;
use std::path::Path;
use tasalsul::analyse::{Input, analyse};

/// Found, wrongly found, missed.
#[derive(Clone, Copy, Default)]
pub struct Found {
    hits: u32,
    wrong: u32,
    missed: u32,
}

impl Found {
    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
    pub fn precision(self) -> f64 {
        f64::from(self.hits) / f64::from((self.hits + self.wrong).max(1))
    }
    pub fn recall(self) -> f64 {
        f64::from(self.hits) / f64::from((self.hits + self.missed).max(1))
    }
}

/// Right answers of all that were given.
#[derive(Clone, Copy, Default)]
pub struct Share {
    right: u32,
    of: u32,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.of += 1;
        self.right += u32::from(right);
    }
    pub fn value(self) -> f64 {
        f64::from(self.right) / f64::from(self.of.max(1))
    }
}

/// The figures of one folder.
#[derive(Clone, Copy, Default)]
pub struct Figures {
    pub events: Found,
    pub event_type: Share,
    pub status: Share,
    pub date: Share,
    pub participants: Found,
    pub quotes: Found,
    pub speaker: Share,
}

impl Figures {
    /// One figure a line.
    pub fn lines(&self) -> String {
        let found = |name: &str, f: Found| {
            format!("{name} F1 {:.3} (precision {:.3}, recall {:.3})\n", f.f1(), f.precision(), f.recall())
        };
        let share = |name: &str, s: Share| format!("{name} {}/{} = {:.3}\n", s.right, s.of, s.value());
        [
            found("events", self.events),
            share("type", self.event_type),
            share("status", self.status),
            share("date", self.date),
            found("participants", self.participants),
            found("quotations", self.quotes),
            share("speaker", self.speaker),
        ]
        .concat()
    }
}

/// Reads and measures every text of a folder; texts of one story are read together.
pub fn measure(folder: &Path) -> Figures {
    let names = json(&folder.join("names.json"));
    let mut gold: Vec<Value> = std::fs::read_dir(folder.join("gold"))
        .expect("a folder of marks")
        .map(|f| json(&f.expect("a file of marks").path()))
        .collect();
    gold.sort_by_key(|g| text(&g["id"]).to_owned());
    let story = |g: &Value| text(&g["id"]).rsplit_once('-').expect("id-number").0.to_owned();
    let mut out = Figures::default();
    for marks in gold.chunk_by(|a, b| story(a) == story(b)) {
        let inputs: Vec<Input> = marks
            .iter()
            .map(|g| Input {
                id: text(&g["id"]).into(),
                text: std::fs::read_to_string(folder.join(format!("text/{}.txt", text(&g["id"])))).expect("its text"),
                ..Input::default()
            })
            .collect();
        let document = serde_json::to_value(analyse(&inputs)).expect("a document");
        for g in marks {
            quotations(g, &document, &names, &mut out);
            events(g, &document, &names, &mut out);
        }
    }
    out
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(file).expect("a file")).expect("JSON")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

type Span = (i64, i64);

fn span(value: &Value) -> Span {
    let at = |name: &str, n: usize| value.get(name).or_else(|| value.get(n)).and_then(Value::as_i64).unwrap_or(0);
    (at("start", 0), at("end", 1))
}

/// How well two spans fit: their overlap of their union, where it is at least half of the shorter one.
fn fit(a: Span, b: Span) -> Option<f64> {
    let both = a.1.min(b.1) - a.0.max(b.0);
    let shorter = (a.1 - a.0).min(b.1 - b.0).max(1);
    (both * 2 >= shorter && both > 0).then(|| both as f64 / (a.1.max(b.1) - a.0.min(b.0)) as f64)
}

/// Pairs, best first, each side once.
fn pair(mut fits: Vec<(f64, usize, usize)>) -> Vec<(usize, usize)> {
    fits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (_, ours, marked) in fits {
        if !out.iter().any(|(o, m)| *o == ours || *m == marked) {
            out.push((ours, marked));
        }
    }
    out
}

fn optional(mark: &Value) -> bool {
    mark["optional"] == true
}

fn quotations(g: &Value, document: &Value, names: &Value, out: &mut Figures) {
    let article = list(&document["articles"]).iter().find(|a| a["id"] == g["id"]);
    let ours = list(article.map_or(&Value::Null, |a| &a["quotes"]));
    let marks = list(&g["quotes"]);
    let mut fits = Vec::new();
    for (o, our) in ours.iter().enumerate() {
        for (m, mark) in marks.iter().enumerate() {
            fits.extend(fit(span(our), span(mark)).map(|f| (f, o, m)));
        }
    }
    let pairs = pair(fits);
    for (o, our) in ours.iter().enumerate() {
        match pairs.iter().find(|(p, _)| *p == o).map(|(_, m)| &marks[*m]) {
            Some(mark) if optional(mark) => {}
            Some(mark) => {
                out.quotes.hits += 1;
                let speaker = name_of(document, text(&our["speaker"]));
                let unnamed =
                    text(&mark["speaker"]).contains("unnamed") && (speaker.is_empty() || speaker.contains("unnamed"));
                let known = list(&mark["alt_speakers"]).iter().chain([&mark["speaker"]]);
                out.speaker.add(unnamed || known.into_iter().any(|k| same(speaker, text(k), names)));
            }
            None => out.quotes.wrong += 1,
        }
    }
    let missed = |m: &usize| !optional(&marks[*m]) && !pairs.iter().any(|(_, p)| p == m);
    out.quotes.missed += (0..marks.len()).filter(missed).count() as u32;
}

fn events(g: &Value, document: &Value, names: &Value, out: &mut Figures) {
    let here = |e: &&Value| list(&e["reports"]).iter().any(|r| r["article"] == g["id"]);
    let ours: Vec<&Value> = list(&document["events"]).iter().filter(here).collect();
    let marks = list(&g["events"]);
    let (mut fits, mut touched) = (Vec::new(), Vec::new());
    for (o, our) in ours.iter().enumerate() {
        let reports = list(&our["reports"]).iter().filter(|r| r["article"] == g["id"]);
        for report in reports {
            for (m, mark) in marks.iter().enumerate() {
                let tellings = [&mark["evidence"]].into_iter().chain(list(&mark["evidence_alt"]));
                let best = tellings.filter_map(|t| fit(span(report), span(t))).fold(0.0, f64::max);
                if best > 0.0 {
                    let typed = allowed(&ours[o]["type"], mark, "type", "alt_types");
                    let exact = ours[o]["type"] == mark["type"];
                    fits.push((best + 0.5 * f64::from(typed) + 0.25 * f64::from(exact), o, m));
                    touched.push((o, m));
                }
            }
        }
    }
    let pairs = pair(fits);
    for (o, our) in ours.iter().enumerate() {
        let Some(mark) = pairs.iter().find(|(p, _)| *p == o).map(|(_, m)| &marks[*m]) else {
            // A further telling of what is found, or of what is optional, is not wrong.
            let excused = touched.iter().any(|(t, m)| *t == o && optional(&marks[*m]));
            out.events.wrong += u32::from(!excused);
            continue;
        };
        if optional(mark) {
            continue;
        }
        out.events.hits += 1;
        out.event_type.add(allowed(&our["type"], mark, "type", "alt_types"));
        // A text is marked by itself: where a later one moves the plan, its own word still counts.
        let own = list(&our["reports"]).iter().filter(|r| r["article"] == g["id"]);
        let mut statuses = own.map(|r| &r["status"]).chain([&our["status"]]);
        out.status.add(statuses.any(|status| allowed(status, mark, "status", "alt_status")));
        out.date.add(allowed(&our["date"]["start"], mark, "date", "alt_dates"));
        let who: Vec<&str> = list(&our["participants"]).iter().map(|p| name_of(document, text(&p["actor"]))).collect();
        let wanted: Vec<&str> = list(&mark["participants"]).iter().map(text).collect();
        if wanted.is_empty() {
            continue;
        }
        let hits = wanted.iter().filter(|w| who.iter().any(|p| same(p, w, names))).count() as u32;
        out.participants.hits += hits;
        out.participants.missed += wanted.len() as u32 - hits;
        out.participants.wrong += who.iter().filter(|p| !wanted.iter().any(|w| same(p, w, names))).count() as u32;
    }
    let missed = |m: &usize| !optional(&marks[*m]) && !pairs.iter().any(|(_, p)| p == m);
    out.events.missed += (0..marks.len()).filter(missed).count() as u32;
}

fn allowed(ours: &Value, mark: &Value, name: &str, others: &str) -> bool {
    *ours == mark[name] || list(&mark[others]).contains(ours)
}

fn name_of<'d>(document: &'d Value, id: &str) -> &'d str {
    list(&document["actors"]).iter().find(|a| text(&a["id"]) == id).map_or("", |a| text(&a["name"]["en"]))
}

/// Whether two names mean the same: ministries and governments stand for their state, transliterations differ a little.
fn same(ours: &str, marked: &str, names: &Value) -> bool {
    if ours.is_empty() {
        return false;
    }
    let aliases = list(&names[marked]["aliases"]).iter().map(text).chain([marked]);
    let ours = plain(ours);
    aliases.map(plain).any(|m| m == ours || alike(&ours, &m) >= 0.8)
}

fn plain(name: &str) -> String {
    let lower = name.to_lowercase().replace(" ministry of foreign affairs", "").replace(" government", "");
    lower.chars().map(|c| if c.is_ascii() { c } else { 'e' }).filter(|c| c.is_ascii_alphanumeric()).collect()
}

/// Twice the longest common subsequence, of both lengths.
fn alike(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row = vec![0usize; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if x == y { diagonal + 1 } else { above.max(row[n]) };
            diagonal = above;
        }
    }
    2.0 * row[b.len()] as f64 / (a.len() + b.len()).max(1) as f64
}
