//! When was each dispatch written? Stated, or settled from what all the articles say together.
