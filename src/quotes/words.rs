//! Closed lists of words, asked for by name (`lexicon/events/words.tsv`).

use crate::text::{Map, Set};
use crate::text::{fold, table};
use std::sync::LazyLock;

static LISTS: LazyLock<Map<&'static str, Set<String>>> = LazyLock::new(|| {
    let mut out: Map<&'static str, Set<String>> = Map::default();
    for row in table("events/words").rows() {
        out.entry(row.get("list")).or_default().extend(row.list("words").map(fold));
    }
    out
});

/// Whether a folded word stands in a list.
pub(crate) fn listed(list: &str, word: &str) -> bool {
    LISTS.get(list).is_some_and(|words| words.contains(word))
}

/// A folded word as it stands in a list.
pub(crate) fn listed_as(list: &str, word: &str) -> Option<&'static str> {
    LISTS.get(list).and_then(|words| words.get(word)).map(String::as_str)
}

/// Whether a folded word stands in a list, و or ف in front left aside.
pub(crate) fn listed_bare(list: &str, word: &str) -> bool {
    listed(list, word) || word.strip_prefix(['و', 'ف']).is_some_and(|bare| listed(list, bare))
}

/// Whether a folded word stands in a list, clitics in front left aside (`للطرفين`, `وبالبلدين`).
pub(crate) fn listed_stem(list: &str, word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let inner = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
    [word, bare, inner].iter().any(|w| listed(list, w))
        || bare.strip_prefix("لل").is_some_and(|rest| LISTS.get(list).is_some_and(|l| l.contains(&format!("ال{rest}"))))
}
