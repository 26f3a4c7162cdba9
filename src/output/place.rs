//! Places as they are told: in a notebook within their cell.

use std::borrow::Cow;

use crate::fix::FileOutcome;
use crate::rules::Evidence;
use crate::source::LineIndex;

/// A place in a file: line and column, in characters, from 1, the byte from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The number of the cell, from 1, that the rest counts in.
    pub(super) cell: Option<usize>,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) byte: usize,
}

/// Where a byte of a file's text after all fixes is.
pub(super) fn place(file: &FileOutcome, lines: &LineIndex<'_>, byte: usize) -> Place {
    let (line, column) = lines.line_column(byte);
    match file.cells.as_ref().and_then(|cells| cells.at(byte)) {
        None => Place {
            cell: None,
            line,
            column,
            byte,
        },
        Some(cell) => Place {
            cell: Some(cell.number),
            line: line + 1 - lines.line_of(cell.span.start),
            column,
            byte: byte - cell.span.start,
        },
    }
}

/// A file's path, and in a notebook the cell.
pub(super) fn in_cell(path: &str, cell: Option<usize>) -> Cow<'_, str> {
    match cell {
        None => path.into(),
        Some(cell) => format!("{path}:cell {cell}").into(),
    }
}

/// Evidence as it is told, and the cell that it names, if it names one: what a notebook uses it mostly defines itself.
pub(super) fn told<'a>(
    evidence: &'a Evidence,
    file: &FileOutcome,
    lines: &LineIndex<'_>,
) -> (Cow<'a, Evidence>, Option<usize>) {
    let Evidence::Definition(definition) = evidence else {
        return (Cow::Borrowed(evidence), None);
    };
    if file.cells.is_none() || *definition.file != *file.path.to_string_lossy() {
        return (Cow::Borrowed(evidence), None);
    }
    let place = place(file, lines, lines.line_start(definition.line));
    let mut definition = definition.clone();
    definition.line = place.line;
    definition.file = in_cell(&definition.file, place.cell).into_owned();
    (Cow::Owned(Evidence::Definition(definition)), place.cell)
}
