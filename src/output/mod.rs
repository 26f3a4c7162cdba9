//! What leaves the program: reports, diffs to be applied elsewhere, and files replaced in place.
//!
//! Each format of a report is a file of its own, made from the same findings: `text` and `concise` for people, `html` for
//! reviewers, `json`, `jsonl`, `sarif`, `junit`, `rdjson`, `github` and `gitlab` for programs. `shown` says how files and
//! findings are told, `patch` how a repair is, `link` how files are linked to, `summary` what a run comes to, and `statistics` counts by rule. `diff` and `write` know
//! bytes before and bytes after. `explain` tells of a rule, and `mistake` what is wrong in its file. How findings came about is not known here.

pub mod concise;
pub mod diff;
pub mod explain;
pub mod github;
pub mod gitlab;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
mod link;
pub mod mistake;
mod patch;
pub mod rdjson;
pub mod sarif;
mod shown;
pub mod statistics;
mod summary;
pub mod text;
pub mod write;

use std::path::{Path, PathBuf};

pub use summary::Summary;

use crate::fix::Outcome;

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// What became of each file.
    pub outcome: &'a Outcome,
    /// Paths are shown relative to this folder, where they are below it.
    pub relative_to: &'a Path,
    /// How many Python files were read.
    pub files_read: usize,
    /// Whether fixes are shown as a diff and not written.
    pub is_diff: bool,
    /// Files that could not be written, and are as they were.
    pub unwritten: &'a [PathBuf],
    /// The findings that were left and went into a baseline; they are in the outcome no more.
    pub recorded: Option<Recorded<'a>>,
    /// What is told beside the findings: notes, and problems with files.
    pub messages: &'a [String],
    /// Whether the job could not be done, or not for every file.
    pub is_failed: bool,
    /// Whether places are links: only terminals know what to do with them.
    pub has_links: bool,
}

/// What a new baseline holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded<'a> {
    /// How many findings.
    pub findings: usize,
    /// Its file, as it was named.
    pub path: &'a Path,
}

/// A path as reports and diffs show it: relative to a folder if it is below it, with `/` between its parts.
#[must_use]
pub fn shown_path(path: &Path, relative_to: &Path) -> String {
    let shown = path.strip_prefix(relative_to).unwrap_or(path);
    let text = shown.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}
