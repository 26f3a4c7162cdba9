//! A file as reports show it: its path, its findings with their places and evidence. In a notebook places are told
//! within their cell.

use std::borrow::Cow;
use std::path::Path;

use super::{Report, shown_path};
use crate::edit::Applicability;
use crate::fix::FileOutcome;
use crate::rules::{Evidence, Finding, Fingerprint, fingerprints};
use crate::source::LineIndex;
use crate::span::Span;

/// The rule that stands for a file that does not parse, where a format knows findings only.
pub(super) const SYNTAX_ERROR: &str = "syntax-error";

/// A place in a file: line and column, in characters, from 1, the byte from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The number of the cell, from 1, that the rest counts in.
    pub(super) cell: Option<usize>,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) byte: usize,
}

/// A file of a report.
pub(super) struct Shown<'a> {
    pub(super) file: &'a FileOutcome,
    pub(super) path: String,
    pub(super) lines: LineIndex<'a>,
    fingerprints: Vec<Fingerprint>,
    relative_to: &'a Path,
}

impl<'a> Report<'a> {
    /// The files, in path order.
    pub(super) fn files(self) -> impl Iterator<Item = Shown<'a>> {
        self.outcome.files.iter().map(move |file| Shown {
            file,
            path: shown_path(&file.path, self.relative_to),
            lines: LineIndex::new(&file.after),
            fingerprints: fingerprints(&file.after, &file.remaining),
            relative_to: self.relative_to,
        })
    }
}

impl<'a> Shown<'a> {
    /// The findings that are left, in order of place.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&'a Finding, Fingerprint)> {
        let fingerprints = self.fingerprints.iter().copied();
        self.file.remaining.iter().zip(fingerprints)
    }

    /// Where the text does not parse, and what that means.
    pub(super) fn syntax_error(&self) -> Option<(Span, String)> {
        let error = self.file.refused.as_ref()?;
        let message = format!(
            "syntax error, so nothing in this file is repaired: {}",
            error.message
        );
        Some((error.span, message))
    }

    /// Whether lines are those of cells, and not of the file.
    pub(super) fn is_notebook(&self) -> bool {
        self.file.cells.is_some()
    }

    /// Where a byte of the text after all fixes is.
    pub(super) fn place(&self, byte: usize) -> Place {
        let (line, column) = self.lines.line_column(byte);
        match self.file.cells.as_ref().and_then(|cells| cells.at(byte)) {
            None => Place {
                cell: None,
                line,
                column,
                byte,
            },
            Some(cell) => Place {
                cell: Some(cell.number),
                line: line + 1 - self.lines.line_of(cell.span.start),
                column,
                byte: byte - cell.span.start,
            },
        }
    }

    /// Where a span begins and ends.
    pub(super) fn places(&self, span: Span) -> (Place, Place) {
        (self.place(span.start), self.place(span.end))
    }

    /// The path, and in a notebook the cell.
    pub(super) fn path_at(&self, place: Place) -> Cow<'_, str> {
        in_cell(&self.path, place.cell)
    }

    /// Evidence as it is told, and the cell that it names, if it names one: what a notebook uses it mostly defines
    /// itself.
    pub(super) fn told<'e>(&self, evidence: &'e Evidence) -> (Cow<'e, Evidence>, Option<usize>) {
        let Evidence::Definition(definition) = evidence else {
            return (Cow::Borrowed(evidence), None);
        };
        if !self.is_notebook() || *definition.file != *self.file.path.to_string_lossy() {
            return (Cow::Borrowed(evidence), None);
        }
        let place = self.place(self.lines.line_start(definition.line));
        let mut definition = definition.clone();
        definition.line = place.line;
        definition.file = in_cell(&definition.file, place.cell).into_owned();
        (Cow::Owned(Evidence::Definition(definition)), place.cell)
    }

    /// Evidence in words.
    pub(super) fn described(&self, evidence: &Evidence) -> String {
        self.told(evidence).0.describe(self.relative_to)
    }

    /// A finding in words for formats that have one text for all of it: what is wrong, then a line for each evidence
    /// and for the repair.
    pub(super) fn in_words(&self, finding: &Finding) -> String {
        let mut words = String::new();
        let place = self.place(finding.span.start);
        if let Some(cell) = place.cell {
            words += &format!("Cell {cell}, line {}: ", place.line);
        }
        words += &finding.message;
        let evidence = finding.evidence.iter().map(|one| self.described(one));
        for line in evidence.chain(help(finding)) {
            words.push('\n');
            words += &line;
        }
        words
    }
}

/// What can be done about a finding, in one line.
pub(super) fn help(finding: &Finding) -> Option<String> {
    let Some(fix) = &finding.fix else {
        let words = "this is a guess: names and counts alone speak for it";
        return finding.is_guess.then(|| words.to_owned());
    };
    Some(match fix.applicability {
        Applicability::Safe => format!("{}: `--fix` does it", fix.title),
        Applicability::Unsafe => format!("{}: `--fix --unsafe-fixes` does it", fix.title),
        Applicability::Guess => {
            format!(
                "{}: a guess, which `--fix --unsafe-fixes` applies",
                fix.title
            )
        }
        Applicability::Display => fix.title.clone(),
    })
}

fn in_cell(path: &str, cell: Option<usize>) -> Cow<'_, str> {
    match cell {
        None => path.into(),
        Some(cell) => format!("{path}:cell {cell}").into(),
    }
}
