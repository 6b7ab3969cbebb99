//! The packed tables of `lexicon/`.
//!
//! `build.rs` packs every `lexicon/**/*.tsv` into one blob, without comments and without the columns that are there for
//! people (`note`, `source`, `example`, `near_miss`). A room asks for a table by its path without the ending.

use std::sync::LazyLock;

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

type Packed = Vec<(&'static str, Vec<&'static str>, Vec<&'static str>)>;

static TABLES: LazyLock<Packed> = LazyLock::new(|| postcard::from_bytes(BLOB).unwrap_or_default());

/// A table: named columns and rows of cells.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    columns: &'static [&'static str],
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
    match TABLES.iter().find(|(n, _, _)| *n == name) {
        Some((_, columns, cells)) => Table { columns, cells },
        None => Table { columns: &[], cells: &[] },
    }
}

impl Table {
    /// Its rows in the order of the file.
    pub fn rows(self) -> impl Iterator<Item = Row> {
        let columns = self.columns;
        self.cells.chunks_exact(columns.len().max(1)).map(move |cells| Row { columns, cells })
    }
}

impl Row {
    /// The cell of a column; empty when the table has no such column.
    pub fn get(self, column: &str) -> &'static str {
        self.columns.iter().position(|c| *c == column).and_then(|at| self.cells.get(at)).copied().unwrap_or("")
    }

    /// The parts of a cell that lists several forms, divided by `;` or `؛`.
    pub fn list(self, column: &str) -> impl Iterator<Item = &'static str> {
        self.get(column).split([';', '؛']).map(str::trim).filter(|part| !part.is_empty())
    }
}
