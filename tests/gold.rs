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
    check("stories", [0.89, 0.93, 0.90, 0.85, 0.80, 0.91, 0.94]);
}

#[test]
fn the_passages() {
    check("passages", [0.90, 0.96, 0.96, 0.93, 0.78, 0.92, 0.92]);
}

#[test]
fn the_world() {
    check("world", [0.84, 0.96, 0.92, 0.84, 0.58, 0.96, 0.78]);
}

#[test]
fn the_news() {
    check("news", [0.94, 0.96, 0.98, 0.72, 0.72, 0.97, 0.70]);
}
