//! Prints the counts, one figure a line.

use super::measure::Result;

/// The figures as text.
pub fn figures(it: &Result) -> String {
    let ratio = |a: usize, b: usize| if b == 0 { 0.0 } else { a as f64 / b as f64 };
    let mut out = String::new();
    let mut line = |text: String| out += &format!("{text}\n");
    line(format!("entries_found {}/{} = {:.3}", it.found, it.wanted, ratio(it.found, it.wanted)));
    let share = if it.predicted == 0 { "0".into() } else { format!("{:.3}", ratio(it.on_evidence, it.predicted)) };
    line(format!(
        "entries_predicted {}, of them on evidence of the reference {} = {share}",
        it.predicted, it.on_evidence
    ));
    line(format!("evidence_gathered {}/{} = {:.3}", it.gathered, it.evidence, ratio(it.gathered, it.evidence)));
    for (name, right) in [
        ("type", it.type_right),
        ("status", it.status_right),
        ("date_exact", it.date_exact),
        ("date_compatible", it.date_compatible),
    ] {
        line(format!("{name} {right}/{} = {:.3}", it.found, ratio(right, it.found)));
    }
    line(format!("place {}/{}", it.place_right, it.places));
    let precision = ratio(it.both, it.both + it.extra);
    let recall = ratio(it.both, it.both + it.missing);
    let sum = precision + recall;
    let f1 = if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum };
    line(format!("participants_f1 {f1:.3} (precision {precision:.3}, recall {recall:.3})"));
    line(format!("datelines {}/{}", it.datelines, it.articles));
    out
}
