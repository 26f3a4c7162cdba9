//! What is wrong with single files of a run.

use std::path::PathBuf;

/// Something about a path that kept it from being checked or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path.
    pub path: PathBuf,
    /// What is wrong with it, and what to do.
    pub message: String,
}
