//! Which round of a series a report tells: `الجولة الثانية من المحادثات`.

use crate::text::Map;
use crate::text::{Text, fold, table};
use std::ops::Range;
use std::sync::LazyLock;

/// What is counted within one series. Meetings and talks are not: `اجتماع ثالث` is often the third of a list of
/// different ones.
const COUNTED: [&str; 5] = ["جوله", "جلسه", "دوره", "قمه", "مرحله"];

/// Ordinals by their folded form without the article.
static ORDINALS: LazyLock<Map<String, u32>> = LazyLock::new(|| {
    let rows = table("time/numbers").rows().filter(|row| row.get("kind").starts_with("ord"));
    let forms = rows.filter_map(|row| Some((row.get("value").parse().ok()?, row.get("forms"))));
    forms.flat_map(|(value, forms)| forms.split('؛').map(move |form| (fold(form.trim()), value))).collect()
});

/// The number of the round that a passage names first.
pub(super) fn round(text: &Text, tokens: Range<usize>) -> Option<u32> {
    tokens.clone().find_map(|token| {
        let noun = bare(text.fold(token).trim_start_matches(['و', 'ف', 'ب', 'ك']));
        let next = Some(token + 1).filter(|next| tokens.contains(next) && COUNTED.contains(&noun))?;
        ORDINALS.get(bare(text.fold(next))).copied()
    })
}

fn bare(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix("لل")).unwrap_or(word)
}
