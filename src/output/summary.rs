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
    /// Findings whose repair, or the comment that was to silence them, is in a file that could not be written.
    pub unwritten: usize,
    /// Findings that are left beside these.
    pub left: usize,
    /// Those of them with a safe fix.
    pub safe: usize,
    /// Those of them with an unsafe fix.
    pub r#unsafe: usize,
    /// Those of them with a fix that is a guess.
    pub guesses: usize,
    /// Guesses that are not among these: where they are, guesses do not count.
    pub set_aside: usize,
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
            summary.set_aside += file.guesses;
            for finding in &file.remaining {
                summary.left += 1;
                match finding.fix.as_ref().map(|fix| fix.applicability) {
                    Some(Applicability::Safe) => summary.safe += 1,
                    Some(Applicability::Unsafe) => summary.r#unsafe += 1,
                    Some(Applicability::Guess) => summary.guesses += 1,
                    Some(Applicability::Display) | None => {}
                }
            }
            if report.unwritten.contains(&file.path) {
                summary.unwritten += file.applied.len() + file.ignored;
            } else {
                summary.fixed += file.applied.len();
                summary.ignored += file.ignored;
            }
        }
        summary
    }

    /// What is told of guesses that do not count.
    #[must_use]
    pub fn of_guesses(&self) -> Option<String> {
        let (rest, are, them) = match self.set_aside {
            0 => return None,
            1 => ("rests", "is", "it"),
            _ => ("rest", "are", "them"),
        };
        let guesses = match self.set_aside {
            1 => "1 guess".to_owned(),
            many => format!("{many} guesses"),
        };
        Some(format!(
            "{guesses}, which {rest} on names alone, {are} not shown; --guesses shows {them}."
        ))
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
        if self.unwritten > 0 {
            let edits = counted(self.unwritten, "edit");
            parts.push(format!("could not write {edits}"));
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
        let further = self.r#unsafe + self.guesses;
        if further > 0 {
            let more = if self.safe > 0 { "more " } else { "" };
            let guessed = match self.guesses {
                0 => String::new(),
                1 if further == 1 => ", as a guess".to_owned(),
                all if all == further => ", as guesses".to_owned(),
                1 => ", 1 of them as a guess".to_owned(),
                some => format!(", {some} of them as guesses"),
            };
            ways.push(format!(
                "{further} {more}with --fix --unsafe-fixes{guessed}"
            ));
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
