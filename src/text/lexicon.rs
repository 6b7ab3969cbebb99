//! The packed tables of `lexicon/`.
//!
//! `build.rs` packs every `lexicon/**/*.tsv` into one blob, without comments and without the columns that are there for
//! people (`note`, `source`, `example`, `near_miss`); `packing.rs` says how. A room asks for a table by its path without
//! the ending.

use super::packing::{DERIVED, decode, derived};
use lzma_rust2::{LzmaReader, Read};
use std::sync::LazyLock;

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

static TABLES: LazyLock<Vec<(&'static str, Table)>> = LazyLock::new(|| unpack(decode(&unsqueezed(BLOB)).leak()));

/// A table: named columns and rows of cells.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    columns: &'static [&'static str],
    /// Row after row.
    cells: &'static [&'static str],
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    columns: &'static [&'static str],
    cells: &'static [&'static str],
}

/// The table `lexicon/{name}.tsv`; an empty one when there is none.
pub fn table(name: &str) -> Table {
    match TABLES.iter().find(|(n, _)| *n == name) {
        Some((_, table)) => *table,
        None => Table { columns: &[], cells: &[] },
    }
}

/// LZMA undone. The bytes are the program's own: what could not be read here would be missed by every test.
fn unsqueezed(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut piece = vec![0; 1 << 16];
    if let Ok(mut reader) = LzmaReader::new_mem_limit(bytes, u32::MAX, None) {
        while let Ok(n @ 1..) = reader.read(&mut piece) {
            out.extend_from_slice(&piece[..n]);
        }
    }
    out
}

/// The tables of the decoded blob; they live as long as the page.
fn unpack(blob: &'static str) -> Vec<(&'static str, Table)> {
    let mut out = Vec::new();
    let mut lines = blob.split('\n');
    while let Some((name, header)) = lines.next().and_then(|line| line.split_once('\t')) {
        let mut header = header.split('\t');
        let rows: usize = header.next().and_then(|count| count.parse().ok()).unwrap_or(0);
        let columns: &[&str] = header.collect::<Vec<_>>().leak();
        let mut cells = vec![""; rows * columns.len()];
        for column in 0..columns.len() {
            for row in 0..rows {
                cells[row * columns.len() + column] = lines.next().unwrap_or("");
            }
        }
        for row in cells.chunks_exact_mut(columns.len().max(1)) {
            for at in 0..row.len() {
                let Some(rest) = row[at].strip_prefix(DERIVED) else { continue };
                let named = |name: &str| columns.iter().position(|c| *c == name).map_or("", |at| row[at]);
                row[at] = (derived(columns[at], named).unwrap_or_default() + rest).leak();
            }
        }
        out.push((name, Table { columns, cells: cells.leak() }));
    }
    out
}

impl Table {
    /// Its rows in the order of the file. Gathered first, as those of [`Row::list`] are: what dozens of loops go over
    /// is compiled once.
    #[inline(never)]
    pub fn rows(self) -> std::vec::IntoIter<Row> {
        let columns = self.columns;
        let rows = self.cells.chunks_exact(columns.len().max(1)).map(|cells| Row { columns, cells });
        rows.collect::<Vec<Row>>().into_iter()
    }
}

impl Row {
    /// The cell of a column; empty when the table has no such column.
    #[inline(never)]
    pub fn get(self, column: &str) -> &'static str {
        self.columns.iter().position(|c| *c == column).and_then(|at| self.cells.get(at)).copied().unwrap_or("")
    }

    /// The parts of a cell that lists several forms, divided by `;` or `؛`.
    #[inline(never)]
    pub fn list(self, column: &str) -> std::vec::IntoIter<&'static str> {
        let parts = self.get(column).split([';', '؛']).map(str::trim).filter(|part| !part.is_empty());
        parts.collect::<Vec<&str>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of the file itself, as a person reads them.
    #[test]
    fn every_cell_comes_back_as_it_stands_in_the_file() {
        for name in ["actors/people", "actors/bodies", "time/months", "events/verbs"] {
            let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("lexicon/{name}.tsv"));
            let text = std::fs::read_to_string(file).expect("the table is there");
            let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
            let header: Vec<&str> = lines.next().expect("a header").split('\t').collect();
            let mut rows = table(name).rows();
            for line in lines {
                let row = rows.next().expect("as many rows as the file");
                for (column, cell) in header.iter().zip(line.split('\t')).filter(|(c, _)| row.columns.contains(c)) {
                    assert_eq!(row.get(column), cell.trim(), "{name}: {column} of {line}");
                }
            }
            assert!(rows.next().is_none(), "{name}: no more rows than the file");
        }
    }
}
