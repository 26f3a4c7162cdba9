//! What leaves the program: reports, diffs to be applied elsewhere, and files replaced in place.
//!
//! `text` and `json` write reports, each from the same findings; `diff` and `write` know bytes before and bytes after.
//! `explain` tells of a rule, and `mistake` what is wrong in its file.
//! `place` says where things are, in notebooks too. How findings came about is not known here.

pub mod diff;
pub mod explain;
pub mod json;
pub mod mistake;
mod place;
pub mod text;
pub mod write;

use std::path::{Path, PathBuf};

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
