//! The examples of rules, run as the programs they are through the real type engine.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::run::{Input, Request, Run, RunError, run};
use super::scope::Scope;
use crate::edit::{Applicability, Edit, apply};
use crate::fix::{FileOutcome, Mode};
use crate::records::Records;
use crate::rules::{Example, ExampleResult, Handlers, Rule, load_rule};
use crate::settings::{Hierarchy, Settings};
use crate::syntax::logical_line_ends;
use crate::types::Environment;
use crate::watch::Unwatched;

/// A way to write an example differently that must change nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// As it is written.
    Plain,
    /// With CRLF at each line's end.
    Crlf,
    /// Indented with tabs.
    Tabs,
    /// Inside a compound statement; not for rules that import, as an import stays outside.
    Nested,
    /// With a comment after each statement; not where the repair adds one, which has no comment, nor where runs quote the lines.
    Commented,
    /// After text that is not ASCII, so that bytes, characters and UTF-16 units all differ.
    NonAscii,
    /// Without a line end at its end.
    NoFinalNewline,
    /// As the one cell of a notebook; not where what happens at the top of a module is what the rule is about, as `await` is legal
    /// at the top of a cell.
    Notebook,
}

impl Variant {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Plain,
        Self::Crlf,
        Self::Tabs,
        Self::Nested,
        Self::Commented,
        Self::NonAscii,
        Self::NoFinalNewline,
        Self::Notebook,
    ];

    /// It in words.
    #[must_use]
    pub fn describe(self) -> &'static str {
        match self {
            Self::Plain => "as it is written",
            Self::Crlf => "with CRLF at each line's end",
            Self::Tabs => "indented with tabs",
            Self::Nested => "inside `if True:`",
            Self::Commented => "with a comment after each statement",
            Self::NonAscii => "after text that is not ASCII",
            Self::NoFinalNewline => "without a line end at its end",
            Self::Notebook => "as the one cell of a notebook",
        }
    }

    fn of(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            // Each cell is a text with a line end after it.
            Self::Notebook => format!("{}\n", text.trim_end_matches('\n')),
            Self::Crlf => text.replace('\n', "\r\n"),
            Self::Tabs => text.replace("    ", "\t"),
            Self::Nested => {
                let indented = text.lines().map(|line| {
                    if line.is_empty() {
                        String::new()
                    } else {
                        format!("    {line}")
                    }
                });
                format!("if True:\n{}\n", indented.collect::<Vec<_>>().join("\n"))
            }
            Self::Commented => {
                let comments: Vec<Edit> = logical_line_ends(text)
                    .into_iter()
                    .map(|end| Edit::insert(end, "  # note"))
                    .collect();
                apply(text, &comments)
            }
            Self::NonAscii => format!("ünïcödé = \"日本語 🐍\"  # größer\n{text}"),
            Self::NoFinalNewline => text.trim_end_matches('\n').to_owned(),
        }
    }

    /// The file of an example whose source is in that one.
    fn file(self, source: &str) -> PathBuf {
        match self {
            Self::Notebook => Path::new(source).with_extension("ipynb"),
            _ => PathBuf::from(source),
        }
    }

    /// The content of a file with that text.
    fn content(self, text: &str) -> String {
        match self {
            Self::Notebook => {
                let source = text.strip_suffix('\n').unwrap_or(text);
                let cell = serde_json::json!({
                    "cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": null,
                });
                serde_json::json!({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
                    .to_string()
            }
            _ => text.to_owned(),
        }
    }
}

/// How an example does not come out as it says.
#[derive(Debug)]
pub enum ExampleFailure {
    /// It could not be run.
    Run(RunError),
    /// It could not be written or set up.
    Setup(String),
    /// The text after differs from what the example says.
    Text {
        /// What the example says.
        expected: String,
        /// What came out.
        actual: String,
        /// Why fixes were not made, if some were not.
        reasons: Vec<String>,
    },
    /// It should be reported, and is not.
    Silent,
    /// It should not be reported, and is.
    Reported(String),
    /// Its repairs can be trusted more than it says.
    Grade(Applicability),
    /// A second run changes the text again.
    NotStable(String),
}

impl fmt::Display for ExampleFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Run(error) => write!(formatter, "it could not be run: {error}"),
            Self::Setup(error) => write!(formatter, "it could not be set up: {error}"),
            Self::Text {
                expected,
                actual,
                reasons,
            } => {
                let diff = crate::output::diff::unified(
                    "example.py",
                    expected.as_bytes(),
                    actual.as_bytes(),
                );
                write!(
                    formatter,
                    "expected (-) and actual (+) differ:\n{}",
                    String::from_utf8_lossy(&diff)
                )?;
                reasons
                    .iter()
                    .try_for_each(|reason| write!(formatter, "\n{reason}"))
            }
            Self::Silent => write!(formatter, "nothing is reported"),
            Self::Reported(message) => write!(formatter, "it is reported: {message}"),
            Self::Grade(grade) => write!(
                formatter,
                "none of its repairs is of a lower grade than {}",
                grade.name()
            ),
            Self::NotStable(text) => write!(formatter, "a second run changes it again:\n{text}"),
        }
    }
}

/// What an example really gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actual {
    /// What the rule does to it.
    pub result: ExampleResult,
    /// The lowest grade of its repairs.
    pub grade: Applicability,
}

/// What an example of a rule gives, as it is written, given the rule's file; the folder must be empty.
///
/// # Errors
/// If it could not be run.
pub fn actual_result(
    rule_file: &Path,
    rule_text: &str,
    example: &Example,
    folder: &Path,
) -> Result<Actual, ExampleFailure> {
    let program = Program {
        rule: (rule_file, rule_text),
        example,
        variant: Variant::Plain,
        folder,
    };
    program.write(&example.before)?;
    let mut result = ExampleResult::Unchanged;
    for lowest in [
        Applicability::Safe,
        Applicability::Unsafe,
        Applicability::Guess,
    ] {
        let run = program.check(lowest)?;
        let Some(outcome) = program.outcome(&run) else {
            continue;
        };
        if *outcome.after != *example.before {
            return Ok(Actual {
                result: ExampleResult::Repaired(outcome.after.to_string()),
                grade: lowest,
            });
        }
        if !outcome.remaining.is_empty() {
            result = ExampleResult::Reported;
        }
    }
    Ok(Actual {
        result,
        grade: Applicability::Safe,
    })
}

/// Runs an example of a rule, given the rule's file, in one of its variants; the folder must be empty.
///
/// # Errors
/// If it does not come out as it says.
pub fn check_example(
    rule_file: &Path,
    rule_text: &str,
    example: &Example,
    variant: Variant,
    folder: &Path,
) -> Result<(), ExampleFailure> {
    let rule = load_rule(rule_file, rule_text);
    let imports = || rule.as_ref().is_ok_and(Rule::imports);
    let names_files = || rule.as_ref().is_ok_and(Rule::names_files);
    let changes_lines =
        |after: &str| logical_line_ends(&example.before).len() != logical_line_ends(after).len();
    let does_not_apply = match (variant, &example.result) {
        (Variant::Nested, _) => imports(),
        (Variant::Notebook, _) => names_files(),
        (Variant::Commented, _) if !example.runs.is_empty() => true,
        (Variant::Commented, ExampleResult::Repaired(after)) => changes_lines(after),
        _ => false,
    };
    if does_not_apply {
        return Ok(());
    }
    let program = Program {
        rule: (rule_file, rule_text),
        example,
        variant,
        folder,
    };
    let lowest = example.grade;
    let before = variant.of(&example.before);
    program.write(&before)?;
    let run = program.check(lowest)?;
    let outcome = program.outcome(&run);
    let after = outcome.map_or(before.as_str(), |file| &file.after);
    let expected = match &example.result {
        ExampleResult::Repaired(after) => variant.of(after),
        ExampleResult::Reported | ExampleResult::Unchanged => before.clone(),
    };
    let remaining = outcome
        .map(|file| file.remaining.as_slice())
        .unwrap_or_default();
    if after != expected {
        let skipped = outcome
            .iter()
            .flat_map(|file| &file.skipped)
            .map(|skipped| skipped.reason.clone());
        let left = remaining.iter().flat_map(|finding| {
            finding
                .evidence
                .iter()
                .map(|evidence| evidence.describe(folder))
        });
        let reasons = skipped.chain(left).collect();
        return Err(ExampleFailure::Text {
            expected,
            actual: after.to_owned(),
            reasons,
        });
    }
    let applied = outcome.iter().flat_map(|file| &file.applied);
    let grade = applied.map(|applied| applied.finding.applicability()).min();
    if let Some(grade) = grade
        && grade > lowest
    {
        return Err(ExampleFailure::Grade(grade));
    }
    match (&example.result, remaining.first()) {
        (ExampleResult::Reported, None) => return Err(ExampleFailure::Silent),
        (ExampleResult::Unchanged, Some(finding)) => {
            return Err(ExampleFailure::Reported(finding.message.clone()));
        }
        _ => {}
    }
    program.write(after)?;
    let again = program.check(lowest)?;
    match program.outcome(&again) {
        Some(file) if file.after != file.before => {
            Err(ExampleFailure::NotStable(file.after.to_string()))
        }
        _ => Ok(()),
    }
}

/// An example as a program in a folder.
struct Program<'a> {
    /// The rule's file and its text.
    rule: (&'a Path, &'a str),
    example: &'a Example,
    variant: Variant,
    folder: &'a Path,
}

impl Program<'_> {
    /// Writes the example with this source.
    fn write(&self, source: &str) -> Result<(), ExampleFailure> {
        let python = self.example.python.as_deref().unwrap_or("3.13");
        let project = format!(
            "[project]\nname = \"example\"\nversion = \"0\"\nrequires-python = \"=={python}.*\"\n"
        );
        let content = self.variant.content(source);
        let others = self.example.files.iter();
        let files = others
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .map(|(name, text)| (PathBuf::from(name), text))
            .chain([
                (PathBuf::from("pyproject.toml"), &*project),
                (self.file(), &*content),
            ]);
        for (name, text) in files {
            let path = self.folder.join(name);
            let folder = path.parent().unwrap_or(self.folder);
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&path, text))
                .map_err(|error| ExampleFailure::Setup(error.to_string()))?;
        }
        Ok(())
    }

    /// Checks it with the rule alone, guesses included, and makes fixes of at least this applicability.
    fn check(&self, lowest: Applicability) -> Result<Run, ExampleFailure> {
        let setup = |error: &dyn fmt::Display| ExampleFailure::Setup(error.to_string());
        let (file, text) = self.rule;
        let rule = load_rule(file, text).map_err(|error| setup(&error))?;
        let handlers = Handlers::new(&self.example.handlers).map_err(|problem| setup(&problem))?;
        let mut settings =
            Settings::of_rules(&[Arc::new(rule)], handlers).map_err(|error| setup(&error))?;
        settings.lowest = lowest;
        let file = self.file().display().to_string();
        let runs = self.example.runs.replace(&self.example.file, &file);
        let records = Records::read(&runs).map_err(|error| setup(&error))?;
        settings.guesses = Some(true);
        settings.program.environment = Environment::None;
        let request = Request {
            input: Input::Paths(vec![PathBuf::from(".")]),
            working_directory: self.folder.to_path_buf(),
            hierarchy: Arc::new(Hierarchy::of(settings)),
            mode: Mode::Apply,
            force_exclude: false,
            scope: Scope::Everything,
            records: vec![records],
            cache: None,
            recolour: None,
            add_ignores: false,
            watch: Arc::new(Unwatched),
        };
        let run = run(request).map_err(ExampleFailure::Run)?;
        match run.problems.first() {
            Some(problem) => Err(ExampleFailure::Setup(problem.message.clone())),
            None => Ok(run),
        }
    }

    /// What became of the source.
    fn outcome<'r>(&self, run: &'r Run) -> Option<&'r FileOutcome> {
        let mut files = run.outcome.files.iter();
        files.find(|file| file.path.ends_with(self.file()))
    }

    fn file(&self) -> PathBuf {
        self.variant.file(&self.example.file)
    }
}
