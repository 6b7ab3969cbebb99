//! A few values that a reader chose: each once, in the order of the alphabet, so that an address is always the same.

use crate::order::Sorted;

/// Chosen values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<String>);

impl Chosen {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is chosen.
    pub fn contains(&self, value: &str) -> bool {
        self.0.iter().any(|it| it == value)
    }

    /// Chooses a value, or takes it back.
    pub fn toggle(&mut self, value: &str) {
        let before = self.0.len();
        self.0.retain(|it| it != value);
        if self.0.len() == before {
            self.0.push(value.into());
            self.0.order();
        }
    }

    /// The values in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.0.iter()
    }
}

impl FromIterator<String> for Chosen {
    fn from_iter<I: IntoIterator<Item = String>>(values: I) -> Self {
        let mut values = Vec::from_iter(values);
        values.order();
        values.dedup();
        Self(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_once_and_in_order() {
        let mut chosen: Chosen = ["b", "a", "b"].map(String::from).into_iter().collect();
        assert_eq!(chosen.iter().collect::<Vec<_>>(), ["a", "b"]);
        chosen.toggle("b");
        chosen.toggle("0");
        assert_eq!(chosen.iter().collect::<Vec<_>>(), ["0", "a"]);
        assert!(chosen.contains("a") && !chosen.contains("b") && !chosen.is_empty());
    }
}
