//! What one source of settings says: a file, the environment, or the command line.

use std::fmt;
use std::path::PathBuf;

use super::fail_on::FailOn;
use super::pattern::Pattern;
use crate::rules::Severity;
use crate::types::PythonVersion;

/// Who says a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody: it is so by default.
    Default,
    /// A settings file.
    File {
        /// Its absolute path.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// An environment variable.
    Variable(String),
    /// An option of the command line, such as `--select`.
    Option(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => formatter.write_str("default"),
            Self::File { path, line } => write!(formatter, "{}:{line}", path.display()),
            Self::Variable(name) | Self::Option(name) => formatter.write_str(name),
        }
    }
}

/// A value, and who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<Value> {
    /// The value.
    pub value: Value,
    /// Who says it.
    pub origin: Origin,
}

/// The name of a rule or a group, or `all`, as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The name.
    pub text: String,
    /// Who wrote it.
    pub origin: Origin,
}

/// Rules that do not hold for some files.
#[derive(Clone, Debug)]
pub struct FileIgnores {
    /// The files.
    pub pattern: Pattern,
    /// The rules.
    pub words: Vec<Word>,
}

/// What one source says; `None` where it says nothing. Paths are absolute.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Only these rules.
    pub select: Option<Sourced<Vec<Word>>>,
    /// These rules, too.
    pub extend_select: Option<Sourced<Vec<Word>>>,
    /// Not these rules.
    pub ignore: Option<Sourced<Vec<Word>>>,
    /// Rules that do not hold for files that fit a pattern.
    pub per_file_ignores: Option<Sourced<Vec<FileIgnores>>>,
    /// Which files in a folder are checked.
    pub include: Option<Sourced<Vec<Pattern>>>,
    /// Which files and folders are left out.
    pub exclude: Option<Sourced<Vec<Pattern>>>,
    /// How bad the findings of rules are.
    pub severity: Option<Sourced<Vec<(Word, Severity)>>>,
    /// Whether unsafe fixes are applied.
    pub unsafe_fixes: Option<Sourced<bool>>,
    /// Whether guesses count.
    pub guesses: Option<Sourced<bool>>,
    /// Which findings make a check fail.
    pub fail_on: Option<Sourced<FailOn>>,
    /// Rules of which only safe fixes are applied.
    pub safe_only: Option<Sourced<Vec<Word>>>,
    /// The Python environment.
    pub python: Option<Sourced<PathBuf>>,
    /// The Python version that repairs must be valid for.
    pub python_version: Option<Sourced<PythonVersion>>,
    /// Folders that imports start from.
    pub src: Option<Sourced<Vec<PathBuf>>>,
    /// Folders of further rules.
    pub rules: Option<Sourced<Vec<PathBuf>>>,
    /// Decorators of functions that a framework calls, or awaits if they are async.
    pub handlers: Option<Sourced<Vec<String>>>,
    /// The baseline of findings that are known, or that there is none.
    pub baseline: Option<Sourced<Option<PathBuf>>>,
}

impl Layer {
    /// What this layer says, and where it says nothing what the other does. Which rules hold is not settled so: there
    /// every layer has its say.
    #[must_use]
    pub fn over(self, under: Self) -> Self {
        Self {
            select: self.select.or(under.select),
            extend_select: self.extend_select.or(under.extend_select),
            ignore: self.ignore.or(under.ignore),
            per_file_ignores: self.per_file_ignores.or(under.per_file_ignores),
            include: self.include.or(under.include),
            exclude: self.exclude.or(under.exclude),
            severity: self.severity.or(under.severity),
            unsafe_fixes: self.unsafe_fixes.or(under.unsafe_fixes),
            guesses: self.guesses.or(under.guesses),
            fail_on: self.fail_on.or(under.fail_on),
            safe_only: self.safe_only.or(under.safe_only),
            python: self.python.or(under.python),
            python_version: self.python_version.or(under.python_version),
            src: self.src.or(under.src),
            rules: self.rules.or(under.rules),
            handlers: self.handlers.or(under.handlers),
            baseline: self.baseline.or(under.baseline),
        }
    }
}
