//! Passages that mark names, people and references: `[words|id]` is a name, `{words|id+id}` words that mean those named
//! elsewhere. `@label` is the same actor wherever it stands in a passage and nobody else's, `@label:FRA` one who
//! speaks for France; `?` is any person, `?kind` anyone of that kind. `¶` ends a line.

use super::{Score, fits};
use std::collections::BTreeMap;
use tasalsul::actors::{self, Reading};
use tasalsul::article::Article;
use tasalsul::text::Span;

struct Mark {
    span: Span,
    ids: Vec<String>,
    name: bool,
}

/// Figures of a file of passages.
#[derive(Default)]
pub struct Figures {
    pub score: Score,
    pub references: usize,
    pub resolved: usize,
    pub report: String,
}

/// Reads passages, each as a corpus of its own.
pub fn read(marked: &str) -> Figures {
    let mut out = Figures::default();
    for line in marked.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (text, marks) = unmark(line);
        let reading = actors::read(&[Article::read("passage", &text)]);
        out.add(&text, &marks, &reading);
    }
    out
}

fn unmark(line: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let line = line.replace(" ¶ ", "\n");
    let mut rest = line.as_str();
    while let Some(open) = rest.find(['[', '{']) {
        let name = rest[open..].starts_with('[');
        text.push_str(&rest[..open]);
        let (mark, after) = rest[open + 1..].split_once(if name { ']' } else { '}' }).expect("a mark is closed");
        let (words, ids) = mark.split_once('|').expect("a mark has an id");
        let start = text.chars().count() as u32;
        text.push_str(words);
        let ids = ids.split('+').map(str::to_owned).collect();
        marks.push(Mark { span: Span::new(start, text.chars().count() as u32), ids, name });
        rest = after;
    }
    text.push_str(rest);
    (text, marks)
}

impl Figures {
    fn add(&mut self, text: &str, marks: &[Mark], reading: &Reading) {
        let word = |s: Span| text.chars().skip(s.start as usize).take(s.len() as usize).collect::<String>();
        let mentions = &reading.mentions[0];
        let id = |actor: usize| reading.actors[actor].id.as_str();
        // Whom a label means: the actor of its first mention by name.
        let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
        for mark in marks.iter().filter(|m| m.name) {
            let found = mentions.iter().find(|m| m.span == mark.span && m.naming.is_name());
            if let Some((label, found)) = label(&mark.ids[0]).zip(found) {
                labels.entry(label).or_insert(found.actor);
            }
        }
        let means = |actor: usize, marked: &str| {
            let Some(label) = label(marked) else { return fits(id(actor), marked) };
            let of = reading.actors[actor].of.map(id).and_then(|of| of.strip_prefix("state/"));
            let owner = marked.split_once(':').is_none_or(|(_, code)| of == Some(code));
            let alone = !labels.iter().any(|(other, who)| *other != label && *who == actor);
            labels.get(label) == Some(&actor) && alone && owner && id(actor).starts_with("person/")
        };
        let names: Vec<_> = mentions.iter().filter(|m| m.naming.is_name()).collect();
        self.score.found += names.len();
        for mark in marks.iter().filter(|m| m.name) {
            self.score.marked += 1;
            let Some(found) = names.iter().find(|m| m.span == mark.span) else {
                self.report += &format!("missed {} {}\n", word(mark.span), mark.ids[0]);
                continue;
            };
            self.score.exact += 1;
            let right = means(found.actor, &mark.ids[0]);
            self.score.identity += usize::from(right);
            if !right {
                let actor = &reading.actors[found.actor];
                let of = actor.of.map_or("nobody", id);
                self.report += &format!("{} is {}, read as {} of {of}\n", word(mark.span), mark.ids[0], actor.id);
            }
        }
        for extra in names.iter().filter(|n| !marks.iter().any(|m| m.name && m.span == n.span)) {
            self.report += &format!("spurious {} {} ({})\n", word(extra.span), id(extra.actor), extra.rule);
        }
        for mark in marks.iter().filter(|m| !m.name) {
            self.references += 1;
            let found: Vec<usize> =
                mentions.iter().filter(|m| m.span == mark.span && !m.naming.is_name()).map(|m| m.actor).collect();
            let mut rest = found.clone();
            let all = mark.ids.iter().all(|marked| match rest.iter().position(|a| means(*a, marked)) {
                Some(at) => {
                    rest.remove(at);
                    true
                }
                None => false,
            });
            if all && rest.is_empty() {
                self.resolved += 1;
            } else {
                let found: Vec<&str> = found.into_iter().map(id).collect();
                self.report += &format!("{} means {}, read as {found:?}\n", word(mark.span), mark.ids.join("+"));
            }
        }
    }
}

fn label(marked: &str) -> Option<&str> {
    Some(marked.strip_prefix('@')?.split(':').next().unwrap_or_default())
}
