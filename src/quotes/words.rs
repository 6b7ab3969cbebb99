//! Closed lists of words, asked for by name (`lexicon/events/words.tsv`).

use crate::text::{fold, table};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static LISTS: LazyLock<HashMap<&'static str, HashSet<String>>> = LazyLock::new(|| {
    let mut out: HashMap<&'static str, HashSet<String>> = HashMap::new();
    for row in table("events/words").rows() {
        out.entry(row.get("list")).or_default().extend(row.list("words").map(fold));
    }
    out
});

/// Whether a folded word stands in a list.
pub(crate) fn listed(list: &str, word: &str) -> bool {
    LISTS.get(list).is_some_and(|words| words.contains(word))
}

/// Whether a folded word stands in a list, و or ف in front left aside.
pub(crate) fn listed_bare(list: &str, word: &str) -> bool {
    listed(list, word) || word.strip_prefix(['و', 'ف']).is_some_and(|bare| listed(list, bare))
}
