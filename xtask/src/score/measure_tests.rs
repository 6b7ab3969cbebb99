//! The measures on cases small enough to count by hand, and the reference against itself.

use super::*;
use serde_json::json;

fn reference() -> Value {
    let text = std::fs::read_to_string(crate::run::root().join("tests/reference/geneva-2022.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The document that says exactly what the reference says.
fn perfect(reference: &Value) -> Value {
    let actor = |name: &Value| json!({"id": name, "name": {"en": name}});
    let entries = list(reference, "entries");
    let names = entries.iter().flat_map(|e| list(e, "participants").iter().chain([&e["place"]]));
    let event = |e: &Value| {
        let who: Vec<Value> = list(e, "participants").iter().map(|p| json!({"actor": p})).collect();
        json!({"kind": e["kind"], "type": e["type"], "status": e["status"], "place": e["place"],
            "date": {"start": e["date"], "end": e["end_date"], "edtf": e["date"]},
            "participants": who, "reports": e["evidence"]})
    };
    let article = |a: &Value| json!({"id": a["article"], "published": {"date": a["published"]}});
    json!({
        "actors": names.filter(|n| n.is_string()).map(actor).collect::<Vec<_>>(),
        "events": entries.iter().map(event).collect::<Vec<_>>(),
        "articles": list(reference, "articles").iter().map(article).collect::<Vec<_>>(),
    })
}

#[test]
fn the_reference_agrees_with_itself() {
    let reference = reference();
    let it = measure(&perfect(&reference), &reference).unwrap();
    assert_eq!((it.wanted, it.found, it.predicted, it.on_evidence), (36, 36, 36, 36));
    assert_eq!((it.evidence, it.articles, it.datelines), (60, 5, 5));
    assert_eq!((it.type_right, it.status_right, it.date_exact), (36, 36, 36));
    assert_eq!((it.extra, it.missing, it.place_right), (0, 0, it.places));
}

#[test]
fn an_empty_document_finds_nothing_and_does_not_fail() {
    let it = measure(&json!({}), &reference()).unwrap();
    assert_eq!((it.found, it.predicted, it.gathered, it.datelines), (0, 0, 0, 0));
}

#[test]
fn no_predicted_entry_serves_twice() {
    let reference = reference();
    let mut one = perfect(&reference);
    let all: Vec<Value> = list(&reference, "entries").iter().flat_map(|e| list(e, "evidence").to_vec()).collect();
    one["events"] = json!([{"reports": all}]);
    assert_eq!(measure(&one, &reference).unwrap().found, 1);
}

#[test]
fn spans_overlap_from_half_of_the_shorter() {
    let span = |a: &str, from, to| (a.to_owned(), from, to);
    assert!(overlap(&span("000", 0, 100), &span("000", 90, 110)));
    assert!(!overlap(&span("000", 0, 100), &span("000", 91, 111)));
    assert!(!overlap(&span("000", 0, 100), &span("001", 0, 100)));
    assert!(!overlap(&span("000", 5, 5), &span("000", 0, 9)));
}

#[test]
fn dates_become_first_and_last_day() {
    #[track_caller]
    fn check(start: &str, end: &str, expected: (&str, &str)) {
        let got = interval(start, end).unwrap().unwrap();
        assert_eq!((got.0.as_str(), got.1.as_str()), expected);
    }
    check("2021", "", ("2021-01-01", "2021-12-31"));
    check("2024-02", "", ("2024-02-01", "2024-02-29"));
    check("1900-02", "", ("1900-02-01", "1900-02-28"));
    check("2022-01-10", "2022-01-12", ("2022-01-10", "2022-01-12"));
    assert!(interval("", "2022").unwrap().is_none());
    assert!(interval("2022-13", "").is_err());
}

#[test]
fn naming_the_state_beside_its_minister_is_no_error() {
    let reference = json!({"entries": [{"id": "R", "participants": ["Sergey Lavrov"], "evidence": [{"article": "000", "start": 0, "end": 9}]}]});
    let document = json!({
        "actors": [{"id": "p", "name": {"en": "Sergei Lavrov"}}, {"id": "s", "name": {"en": "Russian Federation"}}, {"id": "f", "name": {"en": "France"}}],
        "events": [{"participants": [{"actor": "p"}, {"actor": "s"}, {"actor": "f"}, {"actor": "unknown"}],
            "reports": [{"article": "000_name", "start": 0, "end": 9}]}],
    });
    let it = measure(&document, &reference).unwrap();
    assert_eq!((it.both, it.extra, it.missing), (1, 2, 0));
}
