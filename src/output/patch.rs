//! One finding's source and repair, as people read them: the lines before beside those after, and the patch for git.

use std::ops::Range;

use similar::{DiffOp, DiffTag, TextDiff};

use super::diff::unified;
use super::shown::Shown;
use crate::edit::{Applicability, Edit, FileEdits, apply};
use crate::rules::Finding;
use crate::span::Span;

const CONTEXT_LINES: usize = 3;

/// A repair in one file.
pub(super) struct Patch {
    /// The file, and in a notebook the cell.
    pub(super) path: String,
    pub(super) hunks: Vec<Vec<Row>>,
    /// What `git apply` takes; none for a notebook, whose lines are not the file's.
    pub(super) text: Option<String>,
}

/// Lines that stand beside each other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) is_changed: bool,
    pub(super) old: Option<Line>,
    pub(super) new: Option<Line>,
}

/// A line without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// From 1; in a notebook within the cell.
    pub(super) number: usize,
    /// The text in pieces, each with whether it is what matters: what changes, or what was found.
    pub(super) pieces: Vec<(bool, String)>,
}

/// The finding's repair, file by file; empty without one that may be applied, or if a file is not of the report.
pub(super) fn patches(files: &[Shown<'_>], finding: &Finding) -> Vec<Patch> {
    let fix = finding.fix.as_ref();
    let Some(fix) = fix.filter(|fix| fix.applicability > Applicability::Display) else {
        return Vec::new();
    };
    let of_file = |edits: &FileEdits| {
        let file = files.iter().find(|file| file.file.path == edits.path)?;
        patch(file, &edits.edits)
    };
    let patches: Option<Vec<Patch>> = fix.files.iter().map(of_file).collect();
    patches.unwrap_or_default()
}

fn patch(file: &Shown<'_>, edits: &[Edit]) -> Option<Patch> {
    let text = &*file.file.after;
    let first = edits.first()?.span.start;
    let cell = file.file.cells.as_ref().and_then(|cells| cells.at(first));
    let Some(cell) = cell else {
        let after = apply(text, edits);
        let diff = unified(&file.path, text.as_bytes(), after.as_bytes());
        return Some(Patch {
            path: file.path.clone(),
            hunks: hunks(text, edits),
            text: Some(String::from_utf8_lossy(&diff).into_owned()),
        });
    };
    // Nothing is edited across cells.
    let edits: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            span: Span::new(
                edit.span.start - cell.span.start,
                edit.span.end - cell.span.start,
            ),
            text: edit.text.clone(),
        })
        .collect();
    Some(Patch {
        path: file.path_at(file.place(first)).into_owned(),
        hunks: hunks(cell.span.of(text), &edits),
        text: None,
    })
}

fn hunks(before: &str, edits: &[Edit]) -> Vec<Vec<Row>> {
    let after = apply(before, edits);
    let diff = TextDiff::from_lines(before, &*after);
    let old = Lines::new(diff.iter_old_slices(), edits.iter().map(|edit| edit.span));
    let new = Lines::new(diff.iter_new_slices(), added(edits));
    let rows = |op: &DiffOp| {
        let is_changed = op.tag() != DiffTag::Equal;
        let (mut old, mut new) = (old.at(op.old_range()), new.at(op.new_range()));
        let count = op.old_range().len().max(op.new_range().len());
        let rows = (0..count).map(move |_| Row {
            is_changed,
            old: old.next(),
            new: new.next(),
        });
        rows.collect::<Vec<_>>()
    };
    diff.grouped_ops(CONTEXT_LINES)
        .iter()
        .map(|hunk| hunk.iter().flat_map(rows).collect())
        .collect()
}

/// Where what edits bring is, in the text after them.
fn added(edits: &[Edit]) -> impl Iterator<Item = Span> {
    let (mut gained, mut lost) = (0, 0);
    edits.iter().map(move |edit| {
        let start = edit.span.start + gained - lost;
        gained += edit.text.len();
        lost += edit.span.end - edit.span.start;
        Span::new(start, start + edit.text.len())
    })
}

/// The lines of a text, and what in it matters.
struct Lines<'t> {
    /// Each with its first byte.
    lines: Vec<(usize, &'t str)>,
    marks: Vec<Span>,
}

impl<'t> Lines<'t> {
    fn new(lines: impl Iterator<Item = &'t str>, marks: impl Iterator<Item = Span>) -> Self {
        let mut start = 0;
        let lines = lines.map(|line| {
            let begun = start;
            start += line.len();
            (begun, line)
        });
        Self {
            lines: lines.collect(),
            marks: marks.collect(),
        }
    }

    /// Lines by their numbers from 0.
    fn at(&self, lines: Range<usize>) -> impl Iterator<Item = Line> {
        lines.map(|index| {
            let (start, line) = self.lines[index];
            let line = line.trim_end_matches(['\r', '\n']);
            Line {
                number: index + 1,
                pieces: pieces(line, start, &self.marks),
            }
        })
    }
}

/// A line in pieces, cut where marks begin and end.
fn pieces(line: &str, start: usize, marks: &[Span]) -> Vec<(bool, String)> {
    let mut pieces = Vec::new();
    let mut push = |matters, text: &str| {
        if !text.is_empty() {
            pieces.push((matters, text.to_owned()));
        }
    };
    let mut done = 0;
    for mark in marks {
        let from = mark.start.saturating_sub(start).clamp(done, line.len());
        let to = mark.end.saturating_sub(start).clamp(from, line.len());
        if from < to {
            push(false, &line[done..from]);
            push(true, &line[from..to]);
            done = to;
        }
    }
    push(false, &line[done..]);
    pieces
}

/// The lines around a finding, with what was found.
pub(super) fn excerpt(file: &Shown<'_>, finding: &Finding) -> Vec<Line> {
    let text = &*file.file.after;
    let span = finding.span;
    let cell = file
        .file
        .cells
        .as_ref()
        .and_then(|cells| cells.at(span.start));
    let whole = cell.map_or(Span::new(0, text.len()), |cell| cell.span);
    let line_of = |byte: usize| file.lines.line_of(byte);
    let last = |span: Span| span.end.saturating_sub(1).max(span.start);
    let first_line = line_of(whole.start);
    let from = line_of(span.start).saturating_sub(CONTEXT_LINES);
    let to = (line_of(last(span)) + CONTEXT_LINES).min(line_of(last(whole)));
    (from.max(first_line)..=to)
        .map(|number| {
            let range = file.lines.line_range(file.lines.line_start(number));
            Line {
                number: number + 1 - first_line,
                pieces: pieces(&text[range.clone()], range.start, &[span]),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Edit, Line, Row, Span, hunks};

    fn line(number: usize, pieces: &[(bool, &str)]) -> Line {
        let pieces = pieces
            .iter()
            .map(|(matters, text)| (*matters, (*text).to_owned()));
        Line {
            number,
            pieces: pieces.collect(),
        }
    }

    fn same(old: usize, new: usize, text: &str) -> Row {
        Row {
            is_changed: false,
            old: Some(line(old, &[(false, text)])),
            new: Some(line(new, &[(false, text)])),
        }
    }

    #[test]
    fn changed_lines_stand_beside_each_other() {
        let edits = [
            Edit::insert(0, "import os\r\n"),
            Edit::insert(3, "(await "),
            Edit::insert(9, ")"),
        ];
        let rows = hunks("a\r\nload().x\r\nb", &edits);
        let added = Row {
            is_changed: true,
            old: None,
            new: Some(line(1, &[(true, "import os")])),
        };
        let changed = Row {
            is_changed: true,
            old: Some(line(2, &[(false, "load().x")])),
            new: Some(line(
                3,
                &[
                    (true, "(await "),
                    (false, "load()"),
                    (true, ")"),
                    (false, ".x"),
                ],
            )),
        };
        assert_eq!(rows, [[added, same(1, 2, "a"), changed, same(3, 4, "b")]]);
    }

    #[test]
    fn what_is_taken_away_is_marked_too() {
        let rows = hunks("await é()\n", &[Edit::replace(Span::new(0, 6), "")]);
        let changed = Row {
            is_changed: true,
            old: Some(line(1, &[(true, "await "), (false, "é()")])),
            new: Some(line(1, &[(false, "é()")])),
        };
        assert_eq!(rows, [[changed]]);
    }

    #[test]
    fn distant_changes_are_hunks_of_their_own() {
        let text = format!("a\n{}b\n", "x\n".repeat(20));
        let found = hunks(&text, &[Edit::insert(0, "c"), Edit::insert(42, "d")]);
        assert_eq!(found.len(), 2);
        let last = found[1].last().unwrap();
        assert_eq!(last.new, Some(line(22, &[(true, "d"), (false, "b")])));
    }
}
