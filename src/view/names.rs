//! A reader's own names: a table of people in tab-separated cells, with the columns of `lexicon/actors/people.tsv`.
//! The reading takes what it can use of such a table and passes over the rest; here the rest is told, line by line.

use super::words::Words;
use crate::text::table;

/// Something wrong in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from one.
    pub line: usize,
    /// What.
    pub wrong: Wrong,
}

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The first line does not name the columns `ar` and `en`.
    Header,
    /// More cells than columns.
    Cells,
    /// No name in Arabic letters.
    Arabic,
    /// No name in Latin letters.
    Latin,
    /// The code is of no state and no body that is known.
    Owner,
    /// An office without its years.
    Office,
    /// Not one name.
    Empty,
}

impl Wrong {
    /// In the reader's language.
    pub fn say(self, words: &Words) -> &'static str {
        match self {
            Self::Header => words.names_header,
            Self::Cells => words.names_cells,
            Self::Arabic => words.names_arabic,
            Self::Latin => words.names_latin,
            Self::Owner => words.names_owner,
            Self::Office => words.names_office,
            Self::Empty => words.names_empty,
        }
    }
}

/// How many people a table names, or everything that is wrong with it.
pub fn check(text: &str) -> Result<usize, Vec<Fault>> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    let mut lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let Some((first, header)) = lines.next() else { return Err(vec![Fault { line: 1, wrong: Wrong::Empty }]) };
    let columns: Vec<&str> = header.split('\t').map(str::trim).collect();
    if !["ar", "en"].iter().all(|it| columns.contains(it)) {
        return Err(vec![Fault { line: first, wrong: Wrong::Header }]);
    }
    let (mut people, mut faults) = (0, Vec::new());
    for (line, text) in lines {
        people += 1;
        faults.extend(row(&columns, text).map(|wrong| Fault { line, wrong }));
    }
    if people == 0 {
        faults.push(Fault { line: first, wrong: Wrong::Empty });
    }
    if faults.is_empty() { Ok(people) } else { Err(faults) }
}

fn row(columns: &[&str], line: &str) -> Option<Wrong> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let cell = |name: &str| {
        let at = columns.iter().position(|it| *it == name);
        at.and_then(|at| cells.get(at)).copied().unwrap_or_default()
    };
    let beyond = cells.get(columns.len()..).unwrap_or_default();
    let is_term = |it: &str| it.trim().is_empty() || it.split_once('@').is_some_and(|it| !it.0.trim().is_empty());
    Some(match () {
        () if beyond.iter().any(|it| !it.is_empty()) => Wrong::Cells,
        () if !cell("ar").chars().any(super::intake::is_arabic) => Wrong::Arabic,
        () if !cell("en").chars().any(|it| it.is_ascii_alphabetic()) => Wrong::Latin,
        () if !cell("of").is_empty() && !is_owner(cell("of")) => Wrong::Owner,
        () if !cell("offices").split([';', '؛']).all(is_term) => Wrong::Office,
        () => return None,
    })
}

fn is_owner(code: &str) -> bool {
    table("actors/states").rows().any(|it| it.get("code") == code)
        || table("actors/bodies").rows().any(|it| it.get("id") == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wrong(text: &str, expected: &[(usize, Wrong)]) {
        let faults = check(text).expect_err(text);
        let faults: Vec<(usize, Wrong)> = faults.into_iter().map(|it| (it.line, it.wrong)).collect();
        assert_eq!(faults, expected, "{text}");
    }

    #[test]
    fn a_table_of_people_is_taken() {
        let table = "# من عندي\n\nen\tar\tsurname\tof\toffices\n\
            Salim Najd\tسليم نجد\tنجد\tJOR\tforeign minister@2019..;envoy@2015..2019\n\
            Lena Orv\tلينا أورف\t\tNATO\n";
        assert_eq!(check(table), Ok(2));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        wrong("", &[(1, Wrong::Empty)]);
        wrong("# nothing\n", &[(1, Wrong::Empty)]);
        wrong("\nname,country\nx,y", &[(2, Wrong::Header)]);
        wrong("ar\ten\n", &[(1, Wrong::Empty)]);
        wrong(
            "ar\ten\tof\toffices\n\
             Salim\tSalim Najd\n\
             سليم نجد\tسليم\n\
             # a remark\n\
             سليم نجد\tSalim Najd\tJORDAN\n\
             سليم نجد\tSalim Najd\tJOR\tminister\n\
             سليم نجد\tSalim Najd\tJOR\t\tmore\n\
             سليم نجد\tSalim Najd\tJOR\t\t\n",
            &[(2, Wrong::Arabic), (3, Wrong::Latin), (5, Wrong::Owner), (6, Wrong::Office), (7, Wrong::Cells)],
        );
    }
}
