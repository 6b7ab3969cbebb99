//! What a passage is made of, for comparing: stems without the words that say nothing, and shingles of them.

use crate::order::Sorted;
use crate::text::Set;
use crate::text::{Text, TokenKind, table, without_article};
use std::ops::Range;
use std::sync::LazyLock;

/// The content of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Hashes of the stems, sorted, each once.
    pub stems: Vec<u32>,
    /// Hashes of three stems in a row, sorted, each once.
    pub shingles: Vec<u32>,
}

static STOP: LazyLock<Set<&'static str>> =
    LazyLock::new(|| table("events/stopwords").rows().map(|row| row.get("form")).collect());

/// The content of some tokens of a text.
pub fn read(text: &Text, tokens: impl Iterator<Item = usize>) -> Words {
    read_named(text, tokens, &[])
}

/// The hashes of names have this bit, those of other words have not.
const NAME: u32 = 1 << 31;

/// The same, where names count once each, however they are spelled: `names` are their tokens, in order and apart, and
/// a hash of whom each names.
pub fn read_named(text: &Text, tokens: impl Iterator<Item = usize>, names: &[(Range<usize>, u32)]) -> Words {
    let mut row = Vec::new();
    let mut last = usize::MAX;
    for token in tokens {
        let name = names.partition_point(|(range, _)| range.end <= token);
        if let Some((_, who)) = names.get(name).filter(|(range, _)| range.contains(&token)) {
            if name != last {
                row.push(*who | NAME);
            }
            last = name;
            continue;
        }
        let token = text.token(token);
        let content = match token.kind {
            TokenKind::Word => stem(&token.fold),
            TokenKind::Number | TokenKind::Latin => Some(&*token.fold),
            TokenKind::Punct => None,
        };
        row.extend(content.map(|word| hash(word) & !NAME));
    }
    let mut shingles: Vec<u32> = row.windows(3).map(|w| w.iter().fold(7, |h, x| mix(h, *x))).collect();
    let mut stems = row;
    for list in [&mut stems, &mut shingles] {
        list.order();
        list.dedup();
    }
    Words { stems, shingles }
}

/// The tokens of a range that none of some other ranges holds.
pub fn without<'a>(tokens: Range<usize>, but: &'a [Range<usize>]) -> impl Iterator<Item = usize> + 'a {
    tokens.filter(move |token| !but.iter().any(|range| range.contains(token)))
}

/// A folded word without what Arabic writes onto it; `None` when it says nothing of the subject.
fn stem(word: &str) -> Option<&str> {
    if STOP.contains(word) {
        return None;
    }
    let mut rest = word;
    for conjunction in ['و', 'ف'] {
        rest = rest.strip_prefix(conjunction).filter(|r| letters(r) >= 4).unwrap_or(rest);
    }
    for particle in ['ب', 'ل', 'ك', 'س'] {
        rest = rest.strip_prefix(particle).filter(|r| letters(r) >= 4).unwrap_or(rest);
    }
    rest = without_article(rest).or(rest.strip_prefix('ل').filter(|r| letters(r) >= 5)).unwrap_or(rest);
    if STOP.contains(rest) || letters(rest) < 2 {
        return None;
    }
    rest = rest.strip_prefix(['ي', 'ت', 'ن']).filter(|r| letters(r) >= 4).unwrap_or(rest);
    for suffix in ["هما", "هم", "ها", "ات", "ين", "ون", "ان", "نا", "وا", "يه", "ه", "ي", "ا"] {
        if let Some(short) = rest.strip_suffix(suffix).filter(|r| letters(r) >= 3) {
            return Some(short);
        }
    }
    Some(rest)
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// FNV-1a.
pub fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811C_9DC5, |h, byte| (h ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A hash with one more number.
pub fn mix(hash: u32, next: u32) -> u32 {
    next.to_le_bytes().iter().fold(hash, |h, byte| (h ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// How many words two lists of stems share, names left out.
pub fn shared_words(a: &[u32], b: &[u32]) -> usize {
    let plain = |list: &[u32]| list.partition_point(|stem| stem & NAME == 0);
    shared(&a[..plain(a)], &b[..plain(b)])
}

/// How many two sorted lists share.
pub fn shared(a: &[u32], b: &[u32]) -> usize {
    let (mut x, mut y, mut n) = (0, 0, 0);
    while let (Some(p), Some(q)) = (a.get(x), b.get(y)) {
        match p.cmp(q) {
            std::cmp::Ordering::Less => x += 1,
            std::cmp::Ordering::Greater => y += 1,
            std::cmp::Ordering::Equal => {
                n += 1;
                x += 1;
                y += 1;
            }
        }
    }
    n
}

/// How much of the shorter list the longer one holds, in thousandths; little when the shorter one has few.
pub fn overlap(a: &[u32], b: &[u32], enough: usize) -> u32 {
    let short = a.len().min(b.len());
    if short == 0 { 0 } else { (shared(a, b) * 1000 / short.max(enough)) as u32 }
}
