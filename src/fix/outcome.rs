//! What goes into a repair, and what comes out of it: plain data.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::colour::{Carried, Colour};
use crate::edit::Applicability;
use crate::rules::{Finding, RuleSet};
use crate::source::Cells;
use crate::span::Span;
use crate::syntax::SyntaxError;
use crate::types::Definition;

/// A source to check.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its absolute path.
    pub path: PathBuf,
    /// Its text.
    pub text: Arc<str>,
    /// For a notebook where its cells are in the text.
    pub cells: Option<Cells>,
    /// Why it is only reported and not repaired, if so: a program has made it, or it is not what the disk says.
    pub kept: Option<&'static str>,
    /// The parts that count: a finding is passed over unless its statement has a byte of them. `None` for all of it. An
    /// empty part counts for the statement around it.
    pub focus: Option<Vec<Span>>,
    /// The rules that hold for it.
    pub rules: Arc<RuleSet>,
    /// Fixes of at least this applicability are applied, if any are.
    pub lowest: Applicability,
    /// Which guesses count like other findings. The others are counted, and nothing else.
    pub guesses: Guesses,
    /// The functions in it that something outside of the project's code calls, and awaits nothing: by their names after those of the
    /// classes around them.
    pub scripts: Vec<String>,
}

impl Source {
    pub(super) fn is_in_focus(&self) -> bool {
        self.focus.as_ref().is_none_or(|focus| !focus.is_empty())
    }
}

/// For each finding of each text whether it is known.
pub type Knows<'a> = dyn FnMut(&[Found<'_>]) -> Vec<Vec<bool>> + 'a;

/// What a text is found to hold.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The file.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
    /// The findings, in order of place.
    pub findings: &'a [Finding],
    /// Whether there may be more that nobody saw: the file could not be checked in full.
    pub is_partial: bool,
}

impl<'a> Found<'a> {
    /// What is left in a file.
    #[must_use]
    pub fn left_in(file: &'a FileOutcome) -> Self {
        Self {
            path: &file.path,
            text: &file.after,
            findings: &file.remaining,
            is_partial: file.refused.is_some() || file.too_deep || file.failure.is_some(),
        }
    }
}

/// Which guesses count like other findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guesses {
    /// None.
    #[default]
    None,
    /// Those that are likely where lines are new.
    Likely,
    /// All.
    All,
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
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
    /// How many findings were known before, and are passed over.
    pub known: usize,
    /// How many guesses there are where guesses do not count.
    pub guesses: usize,
    /// Those of the remaining that a person wants a comment for, by their number there.
    pub to_ignore: Vec<usize>,
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

/// Functions that somebody wants to have another colour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The colour.
    pub colour: Colour,
    /// Their names.
    pub names: Vec<String>,
    /// The names of functions at which carrying ends: these stay plain.
    pub until: Vec<String>,
    /// The dotted names of what blocks: the plain functions that call it are meant, too.
    pub blocking: Vec<String>,
    /// Whether the part that leaves working code is done where the rest stops.
    pub allows_stops: bool,
}

/// What it takes that functions get another colour which somebody has named.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The colour.
    pub colour: Colour,
    /// From the named functions to where it ends.
    pub carried: Carried,
    /// How many functions change of which nothing stops all; `None` where that is not asked for.
    pub working: Option<usize>,
    /// The names that mean no function, or several, each with those.
    pub unclear: Vec<(String, Vec<Definition>)>,
}

impl Plan {
    /// Whether every name means one function.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.unclear.is_empty()
    }
}

/// What became of all files, in path order.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The files.
    pub files: Vec<FileOutcome>,
    /// What the user should know of the run as a whole.
    pub notes: Vec<String>,
    /// What was asked to get another colour, if anything was.
    pub plan: Option<Plan>,
}
