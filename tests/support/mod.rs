//! A short notation for what articles report, so that a test reads as a list of (input, expected).
//!
//! ```text
//! # a 2022-01-10                                     an article and the day it was written (`?` for unknown)
//! CONSULT occurred USA+RUS in geneva on 2022-01-10 | محادثات في جنيف
//! say REJECT occurred lavrov/RUS>USA | لن نقدم تنازلات
//! say STATEMENT occurred lavrov/RUS | «كلام منقول حرفيا»
//! refer CONSULT occurred USA+RUS on earlier | بعد محادثاتهما
//! ```
//! Parties are joined by `+`, `-` is no one; after `>` stand those to whom it is done. `on` takes a day, a month, `day/day`,
//! `earlier`, `later`; without `on` the report is news as of the dateline.

#![allow(dead_code, reason = "shared by several test binaries")]

use std::collections::BTreeMap;
use tasalsul::actors::{Actor, ActorKind, Reading};
use tasalsul::article::Article;
use tasalsul::dateline::Dateline;
use tasalsul::events::{EventType, Report, Role, Status, When};
use tasalsul::quotes::Quote;
use tasalsul::time::{Day, DayRange, Precision, Resolved};
use tasalsul::timeline::{self, Entry, Sources, edtf};

/// Articles made from notation.
#[derive(Default)]
pub struct World {
    pub articles: Vec<Article>,
    pub datelines: Vec<Vec<Dateline>>,
    pub reports: Vec<Vec<Report>>,
    pub times: Vec<Vec<Resolved>>,
    pub quotes: Vec<Vec<Quote>>,
    pub actors: Reading,
}

impl World {
    pub fn read(notation: &str) -> Self {
        let mut world = World { actors: registry(notation), ..World::default() };
        for part in notation.split('#').filter(|p| !p.trim().is_empty()) {
            world.article(part);
        }
        world
    }

    fn article(&mut self, part: &str) {
        let mut lines = part.lines().map(str::trim).filter(|l| !l.is_empty());
        let (id, written) = lines.next().and_then(|l| l.split_once(' ')).expect("id and day");
        let lines: Vec<&str> = lines.collect();
        let words: Vec<&str> = lines.iter().map(|l| l.split_once('|').expect("words after |").1.trim()).collect();
        let article = Article::read(id, &words.join("\n"));
        let (mut reports, mut times, mut quotes) = (Vec::new(), Vec::new(), Vec::new());
        for (at, line) in lines.iter().enumerate() {
            let tokens = article.text.tokens();
            let first = tokens.iter().position(|t| t.line == at as u32).unwrap_or(0);
            let last = tokens.iter().rposition(|t| t.line == at as u32).map_or(first, |t| t + 1);
            let mut report = self.report(line.split_once('|').unwrap().0.trim(), &mut times);
            report.tokens = first..last;
            report.span = article.text.span_of(first..last);
            if words[at].starts_with('«') {
                let inside = first + 1..last - 1;
                report.quote = Some(quotes.len());
                quotes.push(Quote {
                    span: article.text.span_of(inside.clone()),
                    tokens: inside,
                    direct: true,
                    speaker: report.participants.first().map(|p| p.0),
                    addressee: None,
                    via: None,
                    cue: None,
                    rule: "test",
                });
            }
            reports.push(report);
        }
        let dateline = match written.trim() {
            "?" => Dateline::default(),
            day => {
                let days = days(day).0;
                Dateline { earliest: Some(days.start), latest: Some(days.end), ..Dateline::default() }
            }
        };
        self.datelines.push(vec![dateline; article.dispatches.len().max(1)]);
        self.articles.push(article);
        self.reports.push(reports);
        self.times.push(times);
        self.quotes.push(quotes);
        self.actors.mentions.push(Vec::new());
    }

    fn report(&self, notation: &str, times: &mut Vec<Resolved>) -> Report {
        let refers = notation.starts_with("refer ");
        let notation = notation.trim_start_matches("refer ");
        let is_statement = notation.starts_with("say ");
        let mut words = notation.trim_start_matches("say ").split(' ');
        let (event, mode) = match words.next().unwrap().split_once('/') {
            Some((event, "phone")) => (event, Some("phone")),
            Some((event, _)) => (event, Some("visit")),
            None => (notation.trim_start_matches("say ").split(' ').next().unwrap(), None),
        };
        let status = status(words.next().expect("status"));
        let (sources, targets) = words.next().expect("parties").split_once('>').map_or_else(
            || (notation.trim_start_matches("say ").split(' ').nth(2).unwrap(), ""),
            |(sources, targets)| (sources, targets),
        );
        let together = sources.contains('+');
        let role = if together { Role::Both } else { Role::Source };
        let list = |names: &str, role| -> Vec<(usize, Role)> {
            names.split('+').filter(|n| named(n)).map(|n| (self.actor(n), role)).collect()
        };
        let mut participants = list(sources, role);
        participants.extend(list(targets, Role::Target));
        let (mut place, mut when) = (None, When::Dateline);
        while let Some(word) = words.next() {
            let value = words.next().expect("value");
            match (word, value) {
                ("in", name) => place = Some(self.actor(&format!("@{name}"))),
                ("on", "earlier") => when = When::Earlier,
                ("on", "later") => when = When::Later,
                ("on", day) => {
                    let (days, precision) = days(day.trim_end_matches("TNI"));
                    when = When::Mention(times.len());
                    times.push(Resolved {
                        value: Some(day.into()),
                        days: Some(days),
                        precision,
                        ..Resolved::default()
                    });
                }
                other => panic!("unknown: {other:?}"),
            }
        }
        Report {
            is_statement,
            event: event_type(event),
            mode,
            status,
            participants,
            place,
            when,
            refers,
            ..report(0..0)
        }
    }

    fn actor(&self, name: &str) -> usize {
        let id = actor_of(name).id;
        self.actors.actors.iter().position(|a| a.id == id).expect("known actor")
    }

    pub fn sources(&self) -> Sources<'_> {
        Sources {
            articles: &self.articles,
            datelines: &self.datelines,
            reports: &self.reports,
            mentions: &[],
            times: &self.times,
            quotes: &self.quotes,
            actors: &self.actors,
        }
    }

    pub fn merge(&self) -> Vec<Entry> {
        timeline::merge(self.sources())
    }

    /// One line an entry: `CONSULT occurred 2022-01-10 a b`.
    pub fn lines(&self) -> Vec<String> {
        self.merge().iter().map(|entry| self.line(entry)).collect()
    }

    pub fn line(&self, entry: &Entry) -> String {
        let mut articles: Vec<&str> = entry.members.iter().map(|m| self.articles[m.article].id.as_str()).collect();
        articles.sort_unstable();
        articles.dedup();
        let date = edtf::edtf(entry.date.days, entry.date.precision, entry.date.about);
        let event = format!("{:?}", entry.event).to_uppercase();
        format!("{event} {} {date} {}", entry.status.as_str(), articles.join(" "))
    }
}

/// Whether anyone is named: `-` is no one.
fn named(name: &str) -> bool {
    !matches!(name, "" | "-")
}

/// Everyone named in a notation, sorted by id as the registry is.
fn registry(notation: &str) -> Reading {
    let mut all: BTreeMap<String, Actor> = BTreeMap::new();
    for line in notation
        .lines()
        .filter_map(|l| l.split_once('|'))
        .map(|l| l.0.trim().trim_start_matches("refer ").trim_start_matches("say "))
    {
        let mut words = line.split(' ');
        let parties = words.nth(2).expect("parties");
        for name in parties.split(['+', '>']).filter(|n| named(n)) {
            let actor = actor_of(name);
            if let Some((_, state)) = name.split_once('/') {
                let state = actor_of(state);
                all.insert(state.id.clone(), state);
            }
            all.insert(actor.id.clone(), actor);
        }
        while let Some(word) = words.next() {
            if word == "in" {
                let actor = actor_of(&format!("@{}", words.next().unwrap()));
                all.insert(actor.id.clone(), actor);
            }
        }
    }
    let ids: Vec<String> = all.keys().cloned().collect();
    let mut actors: Vec<Actor> = all.into_values().collect();
    for actor in &mut actors {
        // The state that a person speaks for waits in `offices` until all are known.
        if let Some(state) = actor.offices.pop() {
            actor.of = ids.iter().position(|id| *id == format!("state/{state}"));
        }
    }
    Reading { actors, mentions: Vec::new() }
}

fn actor_of(name: &str) -> Actor {
    let (kind, slug, state) = match (name.strip_prefix('@'), name.split_once('/')) {
        (Some(place), _) => (ActorKind::Place, format!("place/{place}"), None),
        (_, Some((person, state))) => (ActorKind::Person, format!("person/{person}"), Some(state)),
        _ if ["NATO", "UN", "EU", "OSCE"].contains(&name) => (ActorKind::Igo, format!("igo/{name}"), None),
        _ => (ActorKind::State, format!("state/{name}"), None),
    };
    let code = (kind == ActorKind::State).then(|| name.into());
    Actor {
        ar: name.into(),
        en: name.into(),
        code,
        offices: state.map(Into::into).into_iter().collect(),
        ..actor(kind, slug)
    }
}

/// An actor of whom nothing is known but its kind and id.
pub fn actor(kind: ActorKind, id: String) -> Actor {
    Actor {
        kind,
        ar: id.clone(),
        en: id.clone(),
        transliterated: false,
        code: None,
        offices: Vec::new(),
        of: None,
        is_outlet: false,
        is_unnamed: false,
        at: None,
        id,
    }
}

/// A report of which nothing is known but its passage.
pub fn report(tokens: std::ops::Range<usize>) -> Report {
    Report {
        dispatch: 0,
        head: tokens.start,
        span: Default::default(),
        tokens,
        is_statement: false,
        event: EventType::Consult,
        mode: None,
        status: Status::Occurred,
        participants: Vec::new(),
        place: None,
        when: When::Dateline,
        topics: Vec::new(),
        outcome: None,
        quote: None,
        continues: None,
        about: None,
        phase: None,
        lemma: "محادثات",
        gloss: "talks",
        in_headline: false,
        refers: false,
        rule: "test",
    }
}

fn days(notation: &str) -> (DayRange, Precision) {
    if let Some((start, end)) = notation.split_once('/') {
        let days = DayRange { start: Day::parse(start).expect("day"), end: Day::parse(end).expect("day") };
        return (days, Precision::Interval);
    }
    match Day::parse(notation) {
        Some(day) => (DayRange::day(day), Precision::Day),
        None => {
            let (year, month) = notation.split_once('-').expect("month");
            (DayRange::month(year.parse().unwrap(), month.parse().unwrap()).expect("month"), Precision::Month)
        }
    }
}

fn status(name: &str) -> Status {
    use Status::*;
    let all = [Occurred, Scheduled, Proposed, Conditional, Denied, Cancelled, Postponed];
    all.into_iter().find(|s| format!("{s:?}").to_lowercase() == name).expect("status")
}

fn event_type(name: &str) -> EventType {
    use EventType::*;
    let all = [
        Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest,
        Sanction, Mobilize, Coerce, Assault, Statement,
    ];
    all.into_iter().find(|e| format!("{e:?}").to_uppercase() == name).expect("type")
}
