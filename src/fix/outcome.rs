//! What goes into a repair, and what comes out of it: plain data.

use std::path::PathBuf;
use std::sync::Arc;

use crate::edit::Applicability;
use crate::rules::{Finding, RuleSet};
use crate::source::Cells;
use crate::syntax::SyntaxError;

/// A source to check.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its absolute path.
    pub path: PathBuf,
    /// Its text.
    pub text: Arc<str>,
    /// For a notebook where its cells are in the text.
    pub cells: Option<Cells>,
    /// Whether it is only reported: a program has made it, and would make it again without the repair.
    pub is_generated: bool,
    /// The rules that hold for it.
    pub rules: Arc<RuleSet>,
    /// Fixes of at least this applicability are applied, if any are.
    pub lowest: Applicability,
}

/// What becomes of fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They are tried, so that findings say truly what would hold, and taken back.
    ReportOnly,
    /// They are applied.
    Apply,
}

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What it repaired; its place is in the text of that round.
    pub finding: Finding,
    /// The round, from 1.
    pub round: usize,
}

/// A fix that was not made though its applicability allowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What it would have repaired; its place is in the text of that round.
    pub finding: Finding,
    /// Why.
    pub reason: String,
}

/// What became of one file.
#[derive(Clone, Debug)]
pub struct FileOutcome {
    /// The file.
    pub path: PathBuf,
    /// The rules that hold for it.
    pub rules: Arc<RuleSet>,
    /// Its text before.
    pub before: Arc<str>,
    /// Its text after all fixes.
    pub after: Arc<str>,
    /// For a notebook where its cells are in the text after.
    pub cells: Option<Cells>,
    /// The fixes that were made, in order.
    pub applied: Vec<Applied>,
    /// The findings that are left, in the text after.
    pub remaining: Vec<Finding>,
    /// How many findings comments silence that this run adds.
    pub ignored: usize,
    /// The fixes that did not hold.
    pub skipped: Vec<Skipped>,
    /// Why the strict parser refuses the text, which is then never changed.
    pub refused: Option<SyntaxError>,
    /// The rules that cost too much in the text and were left out, by name.
    pub stopped: Vec<String>,
    /// Whether the text nests too deeply to be checked.
    pub too_deep: bool,
    /// What the type engine said when it failed over the file.
    pub failure: Option<String>,
}

/// What became of all files, in path order.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The files.
    pub files: Vec<FileOutcome>,
    /// What the user should know of the run as a whole.
    pub notes: Vec<String>,
}
