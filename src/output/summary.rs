//! What a run comes to, in numbers and in one sentence.

use std::fmt;

use super::{Recorded, Report};
use crate::edit::Applicability;

/// The numbers of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary<'a> {
    /// Python files that were read.
    pub files: usize,
    /// Findings that were fixed, or with a diff would be.
    pub fixed: usize,
    /// Findings that were silenced by new comments, or with a diff would be.
    pub ignored: usize,
    /// Findings that are left.
    pub left: usize,
    /// Those of them with a safe fix.
    pub safe: usize,
    /// Those of them with an unsafe fix.
    pub r#unsafe: usize,
    /// Findings that went into a baseline.
    pub recorded: Option<Recorded<'a>>,
    is_diff: bool,
}

impl<'a> Summary<'a> {
    /// Counts.
    #[must_use]
    pub fn of(report: Report<'a>) -> Self {
        let mut summary = Self {
            files: report.files_read,
            recorded: report.recorded,
            is_diff: report.is_diff,
            ..Self::default()
        };
        for file in &report.outcome.files {
            for finding in &file.remaining {
                summary.left += 1;
                match finding.applicability() {
                    Applicability::Safe => summary.safe += 1,
                    Applicability::Unsafe => summary.r#unsafe += 1,
                    Applicability::Display => {}
                }
            }
            if !report.unwritten.contains(&file.path) {
                summary.fixed += file.applied.len();
                summary.ignored += file.ignored;
            }
        }
        summary
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let (fixed, ignored) = if self.is_diff {
            ("would fix", "would ignore")
        } else {
            ("fixed", "ignored")
        };
        if self.fixed > 0 {
            parts.push(format!("{fixed} {}", counted(self.fixed, "finding")));
        }
        if self.ignored > 0 {
            parts.push(format!("{ignored} {}", counted(self.ignored, "finding")));
        }
        if self.left > 0 {
            let left = if parts.is_empty() { "found" } else { "left" };
            parts.push(format!("{left} {}", counted(self.left, "finding")));
        }
        if let Some(recorded) = self.recorded {
            parts.push(format!("wrote {}", counted(recorded.findings, "finding")));
        }
        let files = counted(self.files, "file");
        if parts.is_empty() {
            return write!(formatter, "Nothing found in {files}.");
        }
        write!(formatter, "{} in {files}", capitalized(&parts.join(", ")))?;
        if let Some(recorded) = self.recorded {
            write!(formatter, " to {}", recorded.path.display())?;
        }
        let mut ways = Vec::new();
        if self.safe > 0 {
            ways.push(format!("{} fixable with --fix", self.safe));
        }
        if self.r#unsafe > 0 {
            let more = if self.safe > 0 { "more " } else { "" };
            ways.push(format!("{} {more}with --fix --unsafe-fixes", self.r#unsafe));
        }
        if !ways.is_empty() {
            write!(formatter, " ({})", ways.join(", "))?;
        }
        write!(formatter, ".")
    }
}

/// A number of things, in words that fit it.
pub(super) fn counted(count: usize, thing: &str) -> String {
    if count == 1 {
        format!("{count} {thing}")
    } else {
        format!("{count} {thing}s")
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
