//! Which part of a long list stands in the page. A short list stands there as a whole; of a long one a few pieces do,
//! and each end says how many entries are beyond it.

use std::ops::Range;

use super::groups::Group;

/// Up to this many entries stand in the page at once.
const WHOLE: usize = 80;
/// Entries of a piece of a longer list.
const PIECE: usize = 12;
/// Entries of its first piece: what may be in sight below the chart. The next follows once that is painted.
const FIRST: usize = 4;
/// Pieces that stay when a reader goes on; those at the far end go.
const MOST_PIECES: usize = 10;

/// A list cut into pieces, and the pieces that stand in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    pieces: Vec<Vec<Group>>,
    shown: Range<usize>,
}

/// Which way a reader goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Up.
    Before,
    /// Down.
    After,
}

impl Window {
    /// The list from its beginning.
    pub fn new(groups: Vec<Group>) -> Self {
        let all: usize = groups.iter().map(|it| it.entries.len()).sum();
        let pieces = if all <= WHOLE { vec![groups] } else { cut(groups) };
        let shown = 0..pieces.len().min(1);
        Self { pieces, shown }
    }

    /// The piece with this number.
    pub fn piece(&self, at: usize) -> &[Group] {
        self.pieces.get(at).map_or(&[], Vec::as_slice)
    }

    /// Whether a piece begins amid a group that the piece before it began.
    pub fn continues(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.piece(it).last());
        before.is_some_and(|it| self.piece(at).first().is_some_and(|first| first.when == it.when))
    }

    /// The numbers of the pieces that stand in the page.
    pub fn shown(&self) -> Range<usize> {
        self.shown.clone()
    }

    /// How many entries are beyond this end.
    pub fn beyond(&self, end: End) -> usize {
        let beyond = match end {
            End::Before => &self.pieces[..self.shown.start],
            End::After => &self.pieces[self.shown.end..],
        };
        beyond.iter().flatten().map(|it| it.entries.len()).sum()
    }

    /// One piece more at this end; the far end lets go of what is too many.
    pub fn go_on(&mut self, end: End) {
        let Range { start, end: stop } = self.shown();
        self.shown = match end {
            End::Before if start > 0 => start - 1..stop.min(start - 1 + MOST_PIECES),
            End::After if stop < self.pieces.len() => start.max((stop + 1).saturating_sub(MOST_PIECES))..stop + 1,
            _ => start..stop,
        };
    }

    /// Sees to it that the first group for which this holds stands in the page; tells whether there is one.
    pub fn reach(&mut self, wanted: impl Fn(&Group) -> bool) -> bool {
        let Some(at) = self.pieces.iter().position(|it| it.iter().any(&wanted)) else { return false };
        if !self.shown.contains(&at) {
            // With its neighbours, so that there is something to scroll to on either side.
            self.shown = at.saturating_sub(1)..(at + 2).min(self.pieces.len());
        }
        true
    }
}

/// Pieces of about the same size; a group that is larger than a piece goes on, under its heading, in the next.
fn cut(groups: Vec<Group>) -> Vec<Vec<Group>> {
    let mut pieces: Vec<Vec<Group>> = vec![Vec::new()];
    let mut size = FIRST;
    let mut room = size;
    for Group { when, entries } in groups {
        let mut rest = entries.as_slice();
        while !rest.is_empty() {
            if room == 0 || (rest.len() >= size && room < size) {
                pieces.push(Vec::new());
                size = PIECE;
                room = size;
            }
            let (entries, further) = rest.split_at(rest.len().min(size));
            rest = further;
            room = room.saturating_sub(entries.len());
            if let Some(piece) = pieces.last_mut() {
                piece.push(Group { when, entries: entries.to_vec() });
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::days::When;
    use super::*;

    /// A list of groups of these sizes.
    fn list(sizes: &[usize]) -> Vec<Group> {
        let mut at = 0;
        let group = |(day, n): (usize, &usize)| {
            at += n;
            Group { when: When::Day(day as i32), entries: (at - n..at).collect() }
        };
        sizes.iter().enumerate().map(group).collect()
    }

    /// Entries in the page, and how many are beyond either end.
    fn told(window: &Window) -> (Vec<usize>, usize, usize) {
        let entries = window.shown().flat_map(|at| window.piece(at)).flat_map(|it| it.entries.clone()).collect();
        (entries, window.beyond(End::Before), window.beyond(End::After))
    }

    #[test]
    fn a_short_list_stands_there_as_a_whole() {
        assert_eq!(told(&Window::new(list(&[3, 40]))), ((0..43).collect(), 0, 0));
        assert_eq!(told(&Window::new(Vec::new())), (vec![], 0, 0));
    }

    #[test]
    fn nothing_is_lost_between_the_pieces() {
        for sizes in [vec![1; 500], vec![500], vec![30, 1, 90, 2, 2, 60], vec![2, 6, 11, 90], vec![3, 100]] {
            let all: usize = sizes.iter().sum();
            let window = Window::new(list(&sizes));
            let entries: Vec<usize> = window.pieces.iter().flatten().flat_map(|it| it.entries.clone()).collect();
            assert_eq!(entries, (0..all).collect::<Vec<_>>());
            let goes_on = (1..window.pieces.len()).filter(|at| window.continues(*at)).count();
            assert_eq!(window.pieces.iter().flatten().count(), sizes.len() + goes_on);
            assert!(window.pieces.iter().all(|it| it.iter().map(|it| it.entries.len()).sum::<usize>() < 2 * PIECE));
        }
    }

    #[test]
    fn a_reader_goes_on_and_back_and_never_holds_much() {
        let mut window = Window::new(list(&[1; 1000]));
        let first = told(&window);
        assert!(first.0.len() <= PIECE && first.1 == 0 && first.0.len() + first.2 == 1000);
        for _ in 0..99 {
            window.go_on(End::After);
            let (entries, before, after) = told(&window);
            assert!(entries.len() <= MOST_PIECES * PIECE);
            assert_eq!(before + entries.len() + after, 1000);
            assert_eq!(entries.first(), Some(&before));
        }
        assert_eq!(told(&window).2, 0, "the end");
        for _ in 0..99 {
            window.go_on(End::Before);
        }
        assert_eq!(told(&window).1, 0, "and back");
    }

    #[test]
    fn what_is_wanted_comes_into_the_page() {
        let mut window = Window::new(list(&[1; 1000]));
        assert!(window.reach(|it| it.entries.contains(&700)));
        assert!(told(&window).0.contains(&700));
        let before = window.clone();
        assert!(window.reach(|it| it.entries.contains(&701)) && window == before, "what is there stays");
        assert!(!window.reach(|_| false) && window == before);
    }
}
