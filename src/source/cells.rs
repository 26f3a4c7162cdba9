//! Which part of a notebook's text is which cell, also after the text was edited.

use crate::edit::{Edit, moved};
use crate::span::Span;

/// A cell of a notebook, as a part of the text that joins the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its number among all cells of the notebook, from 1.
    pub number: usize,
    /// Its text, without the line end that parts it from the next.
    pub span: Span,
}

/// The cells of a notebook, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells(pub Vec<Cell>);

impl Cells {
    /// The cell that a byte is in; the line end after a cell counts as its own.
    #[must_use]
    pub fn at(&self, byte: usize) -> Option<Cell> {
        let after = self.0.partition_point(|cell| cell.span.start <= byte);
        self.0.get(after.checked_sub(1)?).copied()
    }

    /// The cells after sorted, disjoint edits of the text.
    #[must_use]
    pub fn moved(&self, edits: &[Edit]) -> Self {
        let mut start = 0;
        let cells = self.0.iter().map(|cell| {
            // What is inserted beside the line end between two cells belongs to the cell on that side.
            let between = moved(Span::new(cell.span.end, cell.span.end + 1), edits);
            let span = Span::new(start, between.start);
            start = between.end;
            Cell { span, ..*cell }
        });
        Self(cells.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_grow_with_what_is_inserted_into_them() {
        let cell = |number, start, end| Cell {
            number,
            span: Span::new(start, end),
        };
        let cells = Cells(vec![cell(1, 0, 3), cell(4, 4, 7), cell(5, 8, 8)]);
        assert_eq!(cells.at(3).map(|cell| cell.number), Some(1));
        assert_eq!(cells.at(4).map(|cell| cell.number), Some(4));
        let edits = [
            Edit::insert(0, "a"),
            Edit::insert(3, "bb"),
            Edit::insert(4, "ccc"),
            Edit::replace(Span::new(5, 7), ""),
        ];
        assert_eq!(
            cells.moved(&edits),
            Cells(vec![cell(1, 0, 6), cell(4, 7, 11), cell(5, 12, 12)])
        );
    }
}
