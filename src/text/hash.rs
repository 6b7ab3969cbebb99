//! A fast hash for short words, the same on every machine and in every run.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map by short keys.
pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Words>>;
/// A set of short keys.
pub type Set<K> = HashSet<K, BuildHasherDefault<Words>>;

/// Multiplies and rotates eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words(u64);

impl Words {
    fn take(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Words {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.take(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            self.take(rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
        }
    }

    /// The end of every text.
    fn write_u8(&mut self, byte: u8) {
        self.take(byte.into());
    }

    fn finish(&self) -> u64 {
        // The low bits choose the bucket, the high bits are the best mixed.
        self.0 ^ (self.0 >> 32)
    }
}
