//! What a passage tells, a line a report: for tests that read as a list of (passage, lines).

use tasalsul::actors::{self, Actor};
use tasalsul::article::Article;
use tasalsul::events::{self, Report};
use tasalsul::{quotes, time};

/// Reads a passage as an article of its own.
pub fn read(passage: &str) -> (Article, Vec<Report>, Vec<Actor>) {
    let article = Article::read("test", passage);
    let actors::Reading { actors, mentions } = actors::read(std::slice::from_ref(&article));
    let spoken = quotes::read(&article, &mentions[0], &actors);
    let reports = events::read(&article, &time::find(&article), &mentions[0], &actors, &spoken);
    (article, reports, actors)
}

/// The reports of a passage: what `head` says of each, and who takes part, by ids, sorted.
pub fn told(passage: &str, head: impl Fn(&Report) -> String) -> Vec<String> {
    let (_, reports, actors) = read(passage);
    let line = |r: &Report| {
        let mut who: Vec<&str> = r.participants.iter().map(|(a, _)| actors[*a].id.as_str()).collect();
        who.sort_unstable();
        format!("{} {}", head(r), who.join(" ")).trim().to_owned()
    };
    reports.iter().filter(|r| !r.refers).map(line).collect()
}
