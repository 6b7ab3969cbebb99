//! The open marked texts are read no worse than they were: the floors below only rise.

#[path = "gold/score.rs"]
mod score;

/// Checks a folder of `tests/gold` against floors: events, participants and quotations by F1, the others by share.
#[track_caller]
fn check(folder: &str, floors: [f64; 7]) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold").join(folder);
    let f = score::measure(&path);
    let values = [
        f.events.f1(),
        f.event_type.value(),
        f.status.value(),
        f.date.value(),
        f.participants.f1(),
        f.quotes.f1(),
        f.speaker.value(),
    ];
    let fallen = values.iter().zip(floors).any(|(value, floor)| *value < floor);
    assert!(!fallen, "{folder} has fallen below {floors:?}:\n{}", f.lines());
}

#[test]
fn the_stories() {
    check("stories", [0.90, 0.99, 0.95, 0.88, 0.84, 0.95, 0.97]);
}

#[test]
fn the_passages() {
    check("passages", [0.90, 0.96, 0.97, 0.95, 0.80, 0.94, 0.97]);
}

#[test]
fn the_world() {
    check("world", [0.88, 0.96, 0.98, 0.90, 0.69, 0.99, 0.97]);
}

#[test]
fn the_news() {
    check("news", [0.95, 0.97, 0.99, 0.73, 0.76, 0.98, 0.77]);
}
