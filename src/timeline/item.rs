//! A report made ready for comparing: its days, its parties, its words.

use super::Sources;
use super::days::{Days, Told, Window};
use super::deed::{self, Deed};
use super::place::Place;
use super::round::round;
use crate::actors::{self, ActorKind};
use crate::dateline::Dateline;
use crate::dateline::party::{self, parties};
use crate::dateline::when::Dated;
use crate::dateline::words::{self, Words};
use crate::events::{EventType, Report, Role, Status};
use crate::order::Sorted;
use crate::text::Text;
use crate::time::{Day, DayRange, Resolved};
use std::ops::Range;

/// A report with all that comparing needs.
pub(super) struct Item<'a> {
    /// Its article.
    pub article: usize,
    /// Its index among the reports of the article.
    pub index: usize,
    /// The report.
    pub report: &'a Report,
    /// The date that it gives.
    pub date: Dated,
    /// Whether the date is only that of the writing: it may have been a little earlier.
    pub soft: bool,
    /// Not before, not after: the days on which it can have been.
    pub window: Window,
    /// Month and day of a date whose year no one knows.
    pub yearless: Option<(u32, u32)>,
    /// When it was written.
    pub as_of: Option<DayRange>,
    /// Its status: what lies ahead of the writing has not taken place, however it is told.
    pub status: Status,
    /// Whether it says that what it tells was put off to its date.
    pub moved: bool,
    /// Whether its day is a weekday that may be the last or the next.
    pub either: bool,
    /// States and bodies whose people take part, sorted.
    pub parties: Vec<usize>,
    /// Whether none of them is named in the passage (`رئيسا البلدين`, `التقاه`): who is meant is only concluded.
    pub guessed: bool,
    /// Where no one is named: states and bodies of whom the story speaks, sorted.
    pub of_story: Vec<usize>,
    /// Named people, sorted.
    pub people: Vec<usize>,
    /// Those of them whom the article calls by name.
    pub by_name: Vec<usize>,
    /// For whom each of these stands.
    pub for_whom: Vec<usize>,
    /// Who speaks.
    pub speaker: Option<usize>,
    /// Where.
    pub place: Option<Place>,
    /// The number of the round, where it is one of several.
    pub round: Option<u32>,
    /// Whether it is told as what was before or after another (`بعد خمسة أيام من توقيعهما`).
    pub beside: bool,
    /// Its content.
    pub words: Words,
    /// The content of what else it quotes of the same saying.
    pub further: Vec<Words>,
    /// Stems of all its words, names and titles included.
    pub plain: Vec<u32>,
    /// What it does, if it is something that is first announced and then done.
    pub deed: Option<Deed>,
}

impl Item<'_> {
    /// Whether it is something said: what is compared is the content.
    pub fn is_verbal(&self) -> bool {
        use EventType::*;
        self.report.is_statement
            || matches!(self.report.event, Request | Accuse | Reject | Threaten | Support | Statement)
    }

    /// Whether someone takes part of whom no one says for whom he stands.
    pub fn has_loners(&self) -> bool {
        self.parties.iter().any(|party| self.people.contains(party))
    }

    /// The parties but for such people.
    pub fn sides(&self) -> Vec<usize> {
        self.parties.iter().copied().filter(|party| !self.people.contains(party)).collect()
    }

    /// Whether it is nothing but quoted words whose speaker is not told.
    pub fn is_unspoken(&self) -> bool {
        self.report.is_statement && self.report.refers && self.report.participants.is_empty()
    }

    /// Whether it is a proposal or a demand that is put forward as an act, not in so many words.
    pub fn is_put_forward(&self) -> bool {
        put_forward(self.report)
    }

    /// Whether two dates are one day of the year, where one of them tells no year; `None` where both do, or one no day.
    pub fn one_of_year(&self, other: &Self) -> Option<bool> {
        let of_year = |item: &Self| item.day().map(|day| (day.ymd().1, day.ymd().2)).or(item.yearless);
        let open = self.yearless.is_some() || other.yearless.is_some();
        of_year(self).zip(of_year(other)).filter(|_| open).map(|(a, b)| a == b)
    }

    /// The content of each of its quotations; of the passage where it has none.
    pub fn quoted(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.words).chain(&self.further)
    }

    /// Its one day.
    pub fn day(&self) -> Option<Day> {
        self.date.days.filter(|d| d.len() == 1).map(|d| d.start)
    }

    /// Whether both have one day, and the same.
    pub fn is_of_day(&self, other: &Self) -> bool {
        self.days_between(other) == Some(0)
    }

    /// How many days lie between the one day of each.
    pub fn days_between(&self, other: &Self) -> Option<i32> {
        self.day().zip(other.day()).map(|(x, y)| (x.0 - y.0).abs())
    }

    /// Whether both were at one place, or one of them in the state of the other's.
    pub fn is_there(&self, other: &Self) -> bool {
        self.place.zip(other.place).is_some_and(|(x, y)| x.is_one_with(y) || x.is_in_state_of(y))
    }

    /// How many people both have.
    pub fn people_of(&self, other: &Self) -> usize {
        self.people.iter().filter(|person| other.people.contains(person)).count()
    }
}

/// The items of all articles, in an order made from the articles' names and the passages.
pub(super) fn items<'a>(sources: &Sources<'a>) -> Vec<Item<'a>> {
    let mut order: Vec<usize> = (0..sources.articles.len()).collect();
    order.order_by_key(|&a| &sources.articles[a].id);
    let mut out = Vec::new();
    for article in order {
        let mut own: Vec<usize> = (0..sources.reports[article].len()).collect();
        own.order_by_key(|&r| (sources.reports[article][r].span, r));
        let days = Days::new(sources, article);
        let stories = stories(sources, article);
        out.extend(own.into_iter().map(|report| item(sources, article, report, &days, &stories)));
    }
    out
}

/// The states and bodies of whom each dispatch of an article speaks, sorted.
fn stories(sources: &Sources, article: usize) -> Vec<Vec<usize>> {
    let (it, registry) = (&sources.articles[article], &sources.actors.actors);
    let mut out = vec![Vec::new(); it.dispatches.len()];
    for mention in sources.actors.mentions.get(article).into_iter().flatten().filter(|m| !m.as_place) {
        let story = it.block_of(mention.tokens.start).and_then(|block| out.get_mut(block.dispatch));
        if let Some(story) = story {
            story.push(party::party(registry, mention.actor));
        }
    }
    for story in &mut out {
        story.order();
        story.dedup();
    }
    out
}

fn item<'a>(sources: &Sources<'a>, article: usize, index: usize, days: &Days, stories: &[Vec<usize>]) -> Item<'a> {
    let registry = &sources.actors.actors;
    let report = &sources.reports[article][index];
    let written = sources.datelines[article].get(report.dispatch);
    let Told { date, soft, window, moved, either } = days.of(index);
    let speaks = |role: Role| report.participants.iter().find(|(_, r)| *r == role).map(|(actor, _)| *actor);
    let mut people: Vec<usize> = report.participants.iter().map(|(actor, _)| *actor).collect();
    // Who is only meant by his office may be another than its known holder.
    let mentions = || sources.actors.mentions.get(article).into_iter().flatten();
    let named = |a: usize| {
        let own = || mentions().filter(|m| m.actor == a);
        let told = || own().filter(|m| m.tokens.start < report.tokens.end && report.tokens.start < m.tokens.end);
        let by_name = |m: &actors::Mention| m.naming == actors::Naming::Name;
        if told().next().is_some() { told().any(by_name) } else { own().next().is_none() || own().any(by_name) }
    };
    people.retain(|&a| registry.get(a).is_some_and(|it| it.kind == ActorKind::Person && !it.is_unnamed));
    people.order();
    people.dedup();
    let speaker = speaks(Role::Source).or(speaks(Role::Both));
    let as_of = written.and_then(Dateline::days);
    let ahead = !soft && date.days.zip(as_of).is_some_and(|(date, written)| date.start > written.end);
    let ahead = moved || (ahead && report.status == Status::Occurred);
    let behind = report.status == Status::Scheduled
        && !soft
        && date.days.zip(as_of).is_some_and(|(date, written)| date.end < written.start)
        && is_looked_back_on(sources, article, report, date);
    let status = match () {
        () if ahead => Status::Scheduled,
        () if behind => Status::Occurred,
        () => report.status,
    };
    let text = &sources.articles[article].text;
    // `حضر اللقاء`: who attended does not say who met.
    let attends = |token: usize| matches!(text.fold(token), "حضر" | "وحضر" | "حضرت" | "وحضرت") && token <= report.head;
    let attended = report.event == EventType::Consult && report.tokens.clone().any(attends);
    let parties = if attended { Vec::new() } else { parties(registry, report) };
    let joint = matches!(report.event, EventType::Consult | EventType::Agree);
    let guessed = !parties.is_empty() && !names_one(sources, article, report, &parties);
    let by_name: Vec<usize> = people.iter().copied().filter(|&a| !guessed && !attended && named(a)).collect();
    let for_whom = by_name.iter().map(|&a| party::party(registry, a)).collect();
    let story = stories.get(report.dispatch).filter(|_| (parties.is_empty() || guessed) && joint);
    Item {
        article,
        index,
        report,
        date,
        soft,
        window,
        yearless: date.mention.filter(|_| date.days.is_none()).and_then(|m| yearless(sources.times[article].get(m)?)),
        as_of,
        status,
        moved,
        either,
        parties,
        guessed,
        of_story: story.cloned().unwrap_or_default(),
        people,
        by_name,
        for_whom,
        speaker,
        place: report.place.and_then(|place| Place::new(registry, place)),
        beside: beside(text, report.tokens.start),
        round: round(text, report.tokens.clone()),
        words: content(sources, article, report, speaker),
        further: further(sources, article, report),
        deed: deed::deed(text, registry, report),
        plain: words::read(text, report.tokens.clone()).stems,
    }
}

/// Whether a passage looks back on what its words date before the writing (`في الزيارة التي يقوم بها منذ أيام`), and
/// does not say that it was planned for then.
fn is_looked_back_on(sources: &Sources, article: usize, report: &Report, date: Dated) -> bool {
    let text = &sources.articles[article].text;
    let named = sources.mentions.get(article).zip(date.mention).and_then(|(all, at)| all.get(at));
    let Some(time) = named.filter(|time| time.rule != "weekday") else { return false };
    // What is agreed on is still to come when they agree, on whatever day they did.
    let own = report.tokens.contains(&time.tokens.start)
        && (report.rule != "event noun" || time.tokens.start > report.head && date.days.is_some_and(|d| d.len() > 300));
    let planned = |token: usize| {
        let word = text.fold(token).trim_start_matches(['و', 'ف', 'ا', 'ل']);
        PLANNED.iter().any(|plan| word.starts_with(plan)) || token == report.head && word.starts_with('س')
    };
    own && !(report.tokens.start.saturating_sub(6)..report.tokens.end).any(planned)
}

/// Words that say that something was to be, without their article.
const PLANNED: [&str; 9] = ["مقرر", "منتظر", "مرتقب", "مزمع", "متوقع", "مفترض", "يفترض", "مبرمج", "موعد"];

/// Whether a passage names one of its parties, in whatever words but a description of those named before; true where the
/// article nowhere does.
fn names_one(sources: &Sources, article: usize, report: &Report, parties: &[usize]) -> bool {
    let mentions = sources.actors.mentions.get(article).into_iter().flatten();
    let mut of_party = mentions.filter(|m| parties.contains(&party::party(&sources.actors.actors, m.actor))).peekable();
    of_party.peek().is_none()
        || of_party.any(|m| {
            let within = m.tokens.start < report.tokens.end && report.tokens.start < m.tokens.end;
            within && m.naming != actors::Naming::Description
        })
}

/// Whether a word before a passage sets it before or after something else.
fn beside(text: &Text, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |token| text.fold(token));
    matches!(before, "بعد" | "قبل" | "قبيل" | "عقب" | "منذ" | "من" | "اثر")
}

/// `XXXX-12-14`: the month and the day.
fn yearless(time: &Resolved) -> Option<(u32, u32)> {
    let (month, day) = time.value.as_deref()?.strip_prefix("XXXX-")?.get(..5)?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// The words of a report: the quoted ones if it has a quotation, else the passage without the name of who speaks.
fn content(sources: &Sources, article: usize, report: &Report, speaker: Option<usize>) -> Words {
    let text = &sources.articles[article].text;
    let quote = report.quote.and_then(|q| sources.quotes[article].get(q));
    let clause = || if put_forward(report) { text.sentence_of(report.tokens.start) } else { report.tokens.clone() };
    let tokens = quote.map_or_else(clause, |quote| quote.tokens.clone());
    let named = named(sources, article, &tokens);
    let is_own = |actor: usize| quote.is_none() && Some(actor) == speaker;
    let own: Vec<_> = named.iter().filter(|n| is_own(n.1)).map(|n| n.0.clone()).collect();
    let names: Vec<_> = named.into_iter().map(|(range, actor)| (range, who(sources, actor))).collect();
    words::read_named(text, words::without(tokens, &own), &names)
}

/// So many stems of a quotation tell which it is.
const TELLING: usize = 6;

/// What a passage quotes besides its first quotation, where it is long enough to be known by.
fn further(sources: &Sources, article: usize, report: &Report) -> Vec<Words> {
    let Some(first) = report.quote.filter(|_| !report.refers) else { return Vec::new() };
    let quotes = sources.quotes[article].iter().enumerate();
    let within = |span: &Range<usize>| report.tokens.start <= span.start && span.end <= report.tokens.end;
    let others = quotes.filter(|(at, q)| *at != first && within(&q.tokens)).map(|(_, q)| q);
    let words = others.map(|quote| {
        let names = named(sources, article, &quote.tokens);
        let names: Vec<_> = names.into_iter().map(|(range, actor)| (range, who(sources, actor))).collect();
        words::read_named(&sources.articles[article].text, quote.tokens.clone(), &names)
    });
    words.filter(|words| words.stems.len() >= TELLING).collect()
}

/// What is proposed often stands in what follows (`قدمت مسودتين، إحداهما مع`): of such the whole sentence is compared.
fn put_forward(report: &Report) -> bool {
    !report.is_statement && (report.mode == Some("offer") || report.event == EventType::Request)
}

/// The names within some tokens, each with its title, in order and apart; the longer of two that overlap.
fn named(sources: &Sources, article: usize, tokens: &Range<usize>) -> Vec<(Range<usize>, usize)> {
    let mentions = sources.actors.mentions.get(article).map_or(&[][..], |m| m);
    let within = |m: &&actors::Mention| m.tokens.end > tokens.start && m.tokens.start < tokens.end;
    let mut all: Vec<_> = mentions.iter().filter(within).map(|m| (m.first()..m.phrase.end, m.actor)).collect();
    all.order_by_key(|(range, actor)| (range.start, std::cmp::Reverse(range.end), *actor));
    let mut out: Vec<(Range<usize>, usize)> = Vec::new();
    for name in all {
        if out.last().is_none_or(|last| last.0.end <= name.0.start) {
            out.push(name);
        }
    }
    out
}

/// A hash of who is meant: a person, else the side that a ministry or a capital speaks for.
fn who(sources: &Sources, actor: usize) -> u32 {
    let registry = &sources.actors.actors;
    let is_person = registry[actor].kind == ActorKind::Person && !registry[actor].is_unnamed;
    words::hash(&registry[if is_person { actor } else { party::party(registry, actor) }].id)
}
