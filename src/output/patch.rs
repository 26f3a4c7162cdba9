//! One finding's source and repair, as people read them: the lines before beside those after, and the patch for git.

use similar::{ChangeTag, DiffOp, TextDiff};

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
            hunks: hunks(text, &after),
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
    let before = cell.span.of(text);
    Some(Patch {
        path: file.path_at(file.place(first)).into_owned(),
        hunks: hunks(before, &apply(before, &edits)),
        text: None,
    })
}

fn hunks(before: &str, after: &str) -> Vec<Vec<Row>> {
    let diff = TextDiff::from_lines(before, after);
    diff.grouped_ops(CONTEXT_LINES)
        .iter()
        .map(|hunk| hunk.iter().flat_map(|op| rows(&diff, op)).collect())
        .collect()
}

fn rows(diff: &TextDiff<'_, '_, str>, op: &DiffOp) -> Vec<Row> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut is_changed = true;
    // Without a deadline: the same report comes of a slow machine.
    for change in diff.iter_inline_changes_deadline(op, None) {
        let line = |index: Option<usize>| {
            Some(Line {
                number: index? + 1,
                pieces: pieces(change.iter_strings_lossy()),
            })
        };
        match change.tag() {
            ChangeTag::Equal => {
                is_changed = false;
                old.extend(line(change.old_index()));
                new.extend(line(change.new_index()));
            }
            ChangeTag::Delete => old.extend(line(change.old_index())),
            ChangeTag::Insert => new.extend(line(change.new_index())),
        }
    }
    let count = old.len().max(new.len());
    let (mut old, mut new) = (old.into_iter(), new.into_iter());
    (0..count)
        .map(|_| Row {
            is_changed,
            old: old.next(),
            new: new.next(),
        })
        .collect()
}

fn pieces<'a>(
    parts: impl Iterator<Item = (bool, std::borrow::Cow<'a, str>)>,
) -> Vec<(bool, String)> {
    parts
        .map(|(matters, text)| (matters, text.trim_end_matches(['\r', '\n']).to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// The lines around a finding, with what was found.
pub(super) fn excerpt(file: &Shown<'_>, finding: &Finding) -> Vec<Line> {
    let text = &*file.file.after;
    let span = finding.span;
    let last = span.end.saturating_sub(1).max(span.start);
    let cell = file
        .file
        .cells
        .as_ref()
        .and_then(|cells| cells.at(span.start));
    let whole = cell.map_or(Span::new(0, text.len()), |cell| cell.span);
    let (first_line, last_line) = (
        file.lines.line_of(whole.start),
        file.lines
            .line_of(whole.end.saturating_sub(1).max(whole.start)),
    );
    let from = file.lines.line_of(span.start).saturating_sub(CONTEXT_LINES);
    let to = (file.lines.line_of(last) + CONTEXT_LINES).min(last_line);
    (from.max(first_line)..=to)
        .map(|number| {
            let range = file.lines.line_range(file.lines.line_start(number));
            // Where the found part begins and ends within the line.
            let start = span.start.clamp(range.start, range.end);
            let end = span.end.clamp(start, range.end);
            let parts = [
                (false, &text[range.start..start]),
                (true, &text[start..end]),
                (false, &text[end..range.end]),
            ];
            Line {
                number: number + 1 - first_line,
                pieces: pieces(parts.into_iter().map(|(found, text)| (found, text.into()))),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Line, Row, hunks};

    fn line(number: usize, pieces: &[(bool, &str)]) -> Option<Line> {
        let pieces = pieces
            .iter()
            .map(|(matters, text)| (*matters, (*text).to_owned()));
        Some(Line {
            number,
            pieces: pieces.collect(),
        })
    }

    #[test]
    fn changed_lines_stand_beside_each_other() {
        let rows = hunks("a\r\nload()\r\nb", "import os\r\na\r\nawait load()\r\nb");
        let same = |old, new, text| Row {
            is_changed: false,
            old: line(old, &[(false, text)]),
            new: line(new, &[(false, text)]),
        };
        assert_eq!(
            rows,
            [[
                Row {
                    is_changed: true,
                    old: None,
                    new: line(1, &[(false, "import os")]),
                },
                same(1, 2, "a"),
                Row {
                    is_changed: true,
                    old: line(2, &[(false, "load()")]),
                    new: line(3, &[(true, "await "), (false, "load()")]),
                },
                same(3, 4, "b"),
            ]]
        );
    }

    #[test]
    fn distant_changes_are_hunks_of_their_own() {
        let middle = "x\n".repeat(20);
        let found = hunks(&format!("a\n{middle}b\n"), &format!("c\n{middle}d\n"));
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].last().unwrap().new, line(22, &[(false, "d")]));
    }
}
