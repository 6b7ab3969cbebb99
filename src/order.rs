//! Sorting by one compiled routine. The standard library compiles its sorts anew for every type and every closure,
//! four to five kB each time in the page; these order positions through one comparison behind a pointer, and then
//! move each item once. Stable, and quick enough for anything a page holds: n log r for r runs that are in order already.

use std::cmp::Ordering;

/// Up to this many items are put in their places one by one: there are many short lists.
const FEW: usize = 12;

/// The sorts of a slice, small.
pub trait Sorted<T> {
    /// Sorts by a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key, which is made once for each item.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Sorts items that have an order of their own.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Sorted<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        if let Some(order) = positions(self.len(), &mut |a, b| compare(&self[a], &self[b])) {
            arrange(order, &mut |a, b| self.swap(a, b));
        }
    }

    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        if self.len() < 2 {
            return;
        }
        let keys: Vec<K> = self.iter().map(key).collect();
        if let Some(order) = positions(keys.len(), &mut |a, b| keys[a].cmp(&keys[b])) {
            arrange(order, &mut |a, b| self.swap(a, b));
        }
    }
}

/// Sorts numbers, byte by byte from the low end: for lists of millions, which no comparison behind a pointer is quick
/// enough for. A byte that all share costs one pass.
pub fn order_numbers(numbers: &mut Vec<u64>) {
    let mut sorted = vec![0; numbers.len()];
    for shift in (0..64).step_by(8) {
        let byte = |n: u64| (n >> shift) as usize & 0xFF;
        let mut starts = [0usize; 257];
        for &n in numbers.iter() {
            starts[byte(n) + 1] += 1;
        }
        if starts.contains(&numbers.len()) {
            continue;
        }
        for at in 0..256 {
            starts[at + 1] += starts[at];
        }
        for &n in numbers.iter() {
            sorted[starts[byte(n)]] = n;
            starts[byte(n)] += 1;
        }
        std::mem::swap(numbers, &mut sorted);
    }
}

/// Which position's item belongs at each position: what stands in order already is a run, and neighbouring runs are
/// merged until one is left. None where each stands where it belongs.
fn positions(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    let first = (1..len).find(|at| compare(at - 1, *at).is_gt())?;
    let mut order: Vec<usize> = (0..len).collect();
    if len <= FEW {
        for from in first..len {
            let mut at = from;
            while at > 0 && compare(order[at - 1], order[at]).is_gt() {
                order.swap(at - 1, at);
                at -= 1;
            }
        }
        return Some(order);
    }
    let mut starts = vec![0, first];
    starts.extend((first + 1..len).filter(|at| compare(at - 1, *at).is_gt()));
    starts.push(len);
    let mut merged = Vec::with_capacity(len);
    while starts.len() > 2 {
        for run in (0..starts.len() - 1).step_by(2) {
            let (mut left, middle) = (starts[run], starts[run + 1]);
            // The last of an odd number of runs has no neighbour.
            let (mut right, end) = (middle, starts.get(run + 2).copied().unwrap_or(middle));
            while left < middle || right < end {
                let second = left == middle || (right < end && compare(order[left], order[right]).is_gt());
                let from = if second { &mut right } else { &mut left };
                merged.push(order[*from]);
                *from += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        starts = starts.into_iter().step_by(2).collect();
        if starts.last() != Some(&len) {
            starts.push(len);
        }
    }
    Some(order)
}

/// Moves each item where it belongs, along each circle of positions that change places.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let next = std::mem::replace(&mut order[at], at);
            swap(at, next);
            at = next;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items: Vec<(u8, usize)> = [3, 1, 2, 1, 3, 1, 0].into_iter().zip(0..).collect();
        items.order_by_key(|it| it.0);
        assert_eq!(items, [(0, 6), (1, 1), (1, 3), (1, 5), (2, 2), (3, 0), (3, 4)]);
    }

    proptest::proptest! {
        #[test]
        fn the_same_as_the_standard_library(mut items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|it| it.0);
            items.order_by_key(|it| it.0);
            proptest::prop_assert_eq!(&items, &expected);
            expected.sort();
            items.order();
            proptest::prop_assert_eq!(items, expected);
        }

        #[test]
        fn numbers_too(mut numbers: Vec<u64>, small: Vec<u8>) {
            numbers.extend(small.into_iter().map(u64::from));
            let mut expected = numbers.clone();
            expected.sort_unstable();
            order_numbers(&mut numbers);
            proptest::prop_assert_eq!(numbers, expected);
        }
    }
}
