//! The days on which a report puts what it tells, and those on which it can have been.

use super::Sources;
use crate::article::BlockKind;
use crate::dateline::when::{self, Dated};
use crate::dateline::{Dateline, Effect, Reason};
use crate::events::{EventType, Report, Status, When};
use crate::time::{Day, DayRange, Precision};

/// A stretch of days, open where it is not bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub after: Option<Day>,
    pub before: Option<Day>,
}

impl Window {
    /// The days that either allows.
    pub fn with(self, other: Self) -> Self {
        let after = self.after.zip(other.after).map(|(a, b)| a.min(b));
        let before = self.before.zip(other.before).map(|(a, b)| a.max(b));
        Self { after, before }
    }

    /// The days that both allow; `None` when there are none.
    pub fn meet(self, other: Self) -> Option<Self> {
        let after = self.after.max(other.after);
        let before = match (self.before, other.before) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        match (after, before) {
            (Some(a), Some(b)) if a > b => None,
            _ => Some(Self { after, before }),
        }
    }
}

/// When, as one report tells it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    pub date: Dated,
    /// Whether the date is only that of the writing or of the story: it may have been a little earlier.
    pub soft: bool,
    pub window: Window,
    /// Whether it is the day to which something was put off.
    pub moved: bool,
    /// Whether it is a weekday that may be the last or the next.
    pub either: bool,
}

/// A report of news may tell what happened so many days before it was written.
const NEWS: i32 = 1;
/// What someone said is told again for longer.
const SAID: i32 = 3;
/// The beginning and the end of a month or a year are told so loosely.
const EDGE: i32 = 3;
/// A story leads with what happened so many days before it was written, or less.
const LEAD: i32 = 2;
/// The lead is among the first words of the body.
const OPENING: usize = 60;

/// The dates of the reports of one article.
pub(super) struct Days<'a> {
    sources: &'a Sources<'a>,
    article: usize,
    /// The day with which each dispatch leads.
    leads: Vec<Option<Day>>,
}

impl<'a> Days<'a> {
    pub fn new(sources: &'a Sources, article: usize) -> Self {
        let mut days = Self { sources, article, leads: Vec::new() };
        for dispatch in 0..sources.articles[article].dispatches.len() {
            // What follows the first story of a bulletin is news of the same day.
            let lead = days.lead(dispatch).or(days.leads.last().copied().flatten());
            days.leads.push(lead.filter(|&day| days.near(dispatch, day)));
        }
        days
    }

    pub fn of(&self, report: usize) -> Told {
        self.told(report, 0)
    }

    fn written(&self, dispatch: usize) -> Dateline {
        self.sources.datelines[self.article].get(dispatch).cloned().unwrap_or_default()
    }

    /// Whether a story written on a day can lead with another.
    fn near(&self, dispatch: usize, day: Day) -> bool {
        let written = self.written(dispatch).days().filter(|d| d.len() == 1);
        written.is_some_and(|w| w.start.plus(-LEAD) <= day && day <= w.start)
    }

    /// The day of what a dispatch begins with (`وقع الطرفان أمس …`): news in it without a day of its own is of that day.
    fn lead(&self, dispatch: usize) -> Option<Day> {
        let article = &self.sources.articles[self.article];
        let body = article.blocks.iter().find(|b| b.dispatch == dispatch && b.kind == BlockKind::Body)?;
        let reports = &self.sources.reports[self.article];
        let opens = |report: &&Report| body.tokens.contains(&report.tokens.start);
        let opening = reports.iter().filter(opens).filter(|r| r.tokens.start < body.tokens.start + OPENING);
        let day = |report: &Report| match report.when {
            When::Mention(mention) if report.status == Status::Occurred => {
                let days = self.sources.times[self.article].get(mention)?.days?;
                Some(days.start).filter(|&day| days.len() == 1 && self.near(dispatch, day))
            }
            _ => None,
        };
        // `أنهتا الخلاف بتوقيعهما أمس`: the day stands in the passage, with what it was done by.
        let times = self.sources.mentions.get(self.article).map_or(&[][..], |m| m);
        let resolved = &self.sources.times[self.article];
        let within = |report: &Report| {
            let own = (0..times.len()).filter(|&at| report.tokens.contains(&times[at].tokens.start));
            let days = own.filter_map(|at| resolved[at].days.filter(|d| d.len() == 1)).map(|d| d.start);
            days.filter(|_| !report.is_statement && report.status == Status::Occurred).find(|&d| self.near(dispatch, d))
        };
        opening.clone().filter_map(day).next().or_else(|| opening.filter_map(within).next())
    }

    fn told(&self, index: usize, depth: usize) -> Told {
        let reports = &self.sources.reports[self.article];
        let times = &self.sources.times[self.article];
        let root = &reports[when::root(reports, index)];
        let written = self.written(root.dispatch);
        let by_words = when::by_words(reports, times, index);
        // What has been said was said before it was written of: a day to come near by is of something else.
        let to_come = by_words.days.zip(written.latest).is_some_and(|(days, latest)| days.start > latest);
        let of_else = to_come && root.is_statement && root.status == Status::Occurred;
        let named =
            of_else || by_words.mention.is_some_and(|mention| self.is_dateline(root, &written, times[mention].days));
        if let Some(days) = by_words.days.filter(|_| !named) {
            let recent_to = |w: DayRange, day: Day| day >= w.start.plus(-SAID) && day <= w.end;
            if let Some(written) = written.days().filter(|w| days.len() == 1 && recent_to(*w, days.start))
                && self.is_lent(root, by_words.mention)
            {
                let told = self.soft(&reports[index], days, written);
                return Told { date: Dated { computed: true, ..by_words }, ..told };
            }
            // A night reaches into the next day.
            let value = by_words.mention.and_then(|m| times[m].value.as_deref()).unwrap_or("");
            let mut end = days.end.plus(i32::from(value.ends_with("TNI")));
            let mut start = days.start;
            // The beginning of a month reaches into the one before, its end into the next.
            let most = (days.len() * 2 / 3) as i32;
            match by_words.mention.and_then(|m| times[m].modifier).filter(|_| days.len() > 27) {
                Some("START") => (start, end) = (start.plus(-EDGE), start.plus(most)),
                Some("END") => (start, end) = (end.plus(-most), end.plus(EDGE)),
                _ => {}
            }
            // What took place did so before it was written of, what is to come will after that.
            let wide = days.len() > 1 && !root.is_statement;
            match (wide.then_some(root.status), written.earliest, written.latest) {
                (Some(Status::Occurred), _, Some(latest)) if start <= latest => end = end.min(latest),
                (Some(Status::Scheduled), Some(earliest), _) if earliest <= end => start = start.max(earliest),
                _ => {}
            }
            let moved = root.status == Status::Postponed && self.is_goal(by_words.mention);
            // `كانت مقررة الاثنين وأرجئت`: a weekday alone may be the last or the next.
            let off = matches!(root.status, Status::Postponed | Status::Cancelled) && !moved;
            let either = off && by_words.mention.is_some_and(|m| self.is_bare_weekday(m));
            if either {
                (start, end) = match written.latest {
                    Some(latest) if start > latest => (start.plus(-7), end),
                    _ => (start, end.plus(7)),
                };
            }
            let window = Window { after: Some(start), before: Some(end) };
            return Told { date: by_words, soft: false, window, moved, either };
        }
        let unknown = Dated { mention: by_words.mention.filter(|_| !named), ..Dated::default() };
        let open = |after, before| Told { date: unknown, window: Window { after, before }, ..Told::default() };
        let past = open(None, written.latest);
        let future = open(written.earliest, None);
        match root.when {
            _ if is_ahead(root) && (named || root.when == When::Dateline) => future,
            When::Dateline => self.news(&reports[index], root, &written).unwrap_or(past),
            When::Mention(_) if named => self.news(&reports[index], root, &written).unwrap_or(past),
            When::Beside(other, after) if depth < 4 && other < reports.len() => {
                let window = self.told(other, depth + 1).window;
                if after { open(window.after, None) } else { open(None, window.before) }
            }
            When::Later => future,
            When::Earlier => past,
            _ if is_ahead(root) => future,
            _ => past,
        }
    }

    /// What is told as news: of the day with which the story leads, else of the day of writing.
    fn news(&self, report: &Report, root: &Report, written: &Dateline) -> Option<Told> {
        let days = written.days()?;
        let lead = self.leads.get(report.dispatch).copied().flatten().map(DayRange::day);
        let told = lead.unwrap_or(days);
        let precision = precision(told);
        let known = Some(told).filter(|_| precision != Precision::Unknown);
        let date = Dated { days: known, precision, computed: true, ..Dated::default() };
        Some(Told { date, ..self.soft(root, told, days) })
    }

    /// A date that is only that of the story: it may have been a little earlier, or as late as the writing.
    fn soft(&self, report: &Report, told: DayRange, written: DayRange) -> Told {
        let back = if report.is_statement { SAID } else { NEWS };
        let after = told.start.min(written.start.plus(-back));
        let window = Window { after: Some(after), before: Some(written.end) };
        Told { soft: true, window, ..Told::default() }
    }

    /// Whether the words that date a report stand in another sentence: the story's day, not its own.
    fn is_lent(&self, report: &Report, mention: Option<usize>) -> bool {
        let mentions = self.sources.mentions.get(self.article);
        let Some(time) = mentions.zip(mention).and_then(|(all, at)| all.get(at)) else { return false };
        let sentence = self.sources.articles[self.article].text.sentence_of(report.tokens.start);
        let at = time.tokens.start;
        !sentence.contains(&at) && !report.tokens.contains(&at)
    }

    /// `الاثنين`, `يوم الاثنين`, and nothing that says which.
    fn is_bare_weekday(&self, mention: usize) -> bool {
        let time = self.sources.mentions.get(self.article).and_then(|all| all.get(mention));
        time.is_some_and(|time| {
            time.rule == "weekday" && time.tokens.len() <= 2 && {
                let text = &self.sources.articles[self.article].text;
                time.tokens.len() == 1 || matches!(text.fold(time.tokens.start), "يوم" | "مساء" | "صباح" | "ظهر")
            }
        })
    }

    /// Whether a time is that to which something is moved.
    fn is_goal(&self, mention: Option<usize>) -> bool {
        let mentions = self.sources.mentions.get(self.article);
        let time = mentions.zip(mention).and_then(|(all, at)| all.get(at));
        time.is_some_and(|time| when::is_goal(&self.sources.articles[self.article].text, time))
    }

    /// Whether the words that date a headline are those that date the dispatch (`محادثات في جنيف - 9 مايو 2020`): they
    /// say when it was written, not when something happened.
    fn is_dateline(&self, report: &Report, written: &Dateline, days: Option<DayRange>) -> bool {
        let states = |reason: &Reason| {
            let words = reason.span;
            reason.article == self.article
                && matches!(reason.effect, Effect::Names(_) | Effect::Nearest(_) | Effect::DayFirst(_))
                && report.span.start <= words.start
                && words.end <= report.span.end
        };
        report.in_headline && days.is_some() && written.days() == days && written.because.iter().any(states)
    }
}

/// Whether it is told as still to come. An offer is made when it is told; only what it offers is to come.
fn is_ahead(report: &Report) -> bool {
    let offered = report.status == Status::Proposed
        && (report.event == EventType::Agree || report.event == EventType::Cooperate && report.when == When::Dateline);
    !report.is_statement && !offered && (report.status.is_open() || report.status == Status::Postponed)
}

/// How wide a dateline is said: a day, or the month that holds it.
pub(super) fn precision(days: DayRange) -> Precision {
    let (start, end) = (days.start.ymd(), days.end.ymd());
    match () {
        () if days.len() == 1 => Precision::Day,
        () if (start.0, start.1) == (end.0, end.1) => Precision::Month,
        () => Precision::Unknown,
    }
}
