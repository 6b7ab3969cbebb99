//! Shows what each room found in an article, in the order of the text: for whoever edits a table or a rule.
//!
//! `cargo run --release --example trace -- FILE…`

use tasalsul::article::Article;
use tasalsul::{actors, events, quotes, time};

fn main() {
    let mut articles = Vec::new();
    for file in std::env::args().skip(1) {
        match std::fs::read_to_string(&file) {
            Ok(raw) => articles.push(Article::read(&file, &raw)),
            Err(error) => eprintln!("trace: {file}: {error}"),
        }
    }
    let reading = actors::read(&articles);
    for (article, mentions) in articles.iter().zip(&reading.mentions) {
        let times = time::find(article);
        let spoken = quotes::read(article, mentions, &reading.actors);
        let reports = events::read(article, &times, mentions, &reading.actors, &spoken);
        let name = |actor: usize| reading.actors[actor].id.as_str();
        println!("== {}", article.id);
        for m in mentions {
            let sense = if m.as_place { "place" } else { "party" };
            let phrase = article.text.slice(article.text.span_of(m.phrase.clone()));
            println!(
                "  actor  {:?} {sense} {} «{}» in «{phrase}» [{}]",
                m.naming,
                name(m.actor),
                article.text.slice(m.span),
                m.rule
            );
        }
        for t in &times {
            println!("  time   {:?} «{}» [{}]", t.kind, article.text.slice(t.span), t.rule);
        }
        for q in &spoken.quotes {
            let kind = if q.direct { "direct" } else { "indirect" };
            println!("  quote  {kind} {} «{}» [{}]", q.speaker.map_or("?", name), article.text.slice(q.span), q.rule);
        }
        for (n, r) in reports.iter().enumerate() {
            let who: Vec<String> = r.participants.iter().map(|(a, role)| format!("{}:{role:?}", name(*a))).collect();
            println!(
                "  report {n}{} {} {:?} {} {:?} {:?} at {} with {} «{}» [{}]",
                if r.refers { " refers" } else { "" },
                if r.is_statement { "said" } else { "event" },
                r.event,
                r.lemma,
                r.status,
                r.when,
                r.place.map_or("-", name),
                who.join(" "),
                article.text.slice(r.span).replace('\n', " "),
                r.rule
            );
        }
    }
}
