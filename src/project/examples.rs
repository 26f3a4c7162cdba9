//! The examples of rules, run as the programs they are through the real type engine.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::run::{Input, Request, RunError, run};
use super::scope::Scope;
use crate::edit::{Applicability, Edit, apply};
use crate::fix::Mode;
use crate::rules::{Example, ExampleResult, load_rule};
use crate::settings::{Hierarchy, Settings};
use crate::syntax::logical_line_ends;
use crate::types::Environment;

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
    /// With a comment after each statement; not where the repair adds one, which has no comment.
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

    /// The name of the file that the example is in.
    fn file_name(self) -> &'static str {
        match self {
            Self::Notebook => "example.ipynb",
            _ => "example.py",
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
            Self::NotStable(text) => write!(formatter, "a second run changes it again:\n{text}"),
        }
    }
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
    let imports = || load_rule(rule_file, rule_text).is_ok_and(|rule| rule.imports());
    let adds_lines =
        |after: &str| logical_line_ends(&example.before).len() != logical_line_ends(after).len();
    let does_not_apply = match (variant, &example.result) {
        (Variant::Nested, _) => imports(),
        (Variant::Commented, ExampleResult::Repaired(after)) => adds_lines(after),
        _ => false,
    };
    if does_not_apply {
        return Ok(());
    }
    let setup = |error: &dyn fmt::Display| ExampleFailure::Setup(error.to_string());
    let name = variant.file_name();
    let file = folder.join(name);
    let before = variant.of(&example.before);
    std::fs::write(&file, variant.content(&before)).map_err(|error| setup(&error))?;
    for (name, text) in &example.files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| setup(&error))?;
        }
        std::fs::write(path, text).map_err(|error| setup(&error))?;
    }
    let python = example.python.as_deref().unwrap_or("3.13");
    let project = format!(
        "[project]\nname = \"example\"\nversion = \"0\"\nrequires-python = \"=={python}.*\"\n"
    );
    std::fs::write(folder.join("pyproject.toml"), project).map_err(|error| setup(&error))?;

    let check = || {
        let rule = load_rule(rule_file, rule_text).map_err(|error| setup(&error))?;
        let mut settings = Settings::of_rules(&[Arc::new(rule)]).map_err(|error| setup(&error))?;
        if example.is_unsafe {
            settings.lowest = Applicability::Unsafe;
        }
        settings.program.environment = Environment::None;
        let request = Request {
            input: Input::Paths(vec![PathBuf::from(".")]),
            working_directory: folder.to_path_buf(),
            hierarchy: Arc::new(Hierarchy::of(settings)),
            mode: Mode::Apply,
            force_exclude: false,
            scope: Scope::Everything,
            baseline: None,
            add_ignores: false,
        };
        run(request).map_err(ExampleFailure::Run)
    };
    let run = check()?;
    if let Some(problem) = run.problems.first() {
        return Err(ExampleFailure::Setup(problem.message.clone()));
    }
    let outcome = run
        .outcome
        .files
        .iter()
        .find(|file| file.path.ends_with(name));
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
    match (&example.result, remaining.first()) {
        (ExampleResult::Reported, None) => return Err(ExampleFailure::Silent),
        (ExampleResult::Unchanged, Some(finding)) => {
            return Err(ExampleFailure::Reported(finding.message.clone()));
        }
        _ => {}
    }
    std::fs::write(&file, variant.content(after)).map_err(|error| setup(&error))?;
    let again = check()?;
    match again
        .outcome
        .files
        .iter()
        .find(|file| file.path.ends_with(name))
    {
        Some(file) if file.after != file.before => {
            Err(ExampleFailure::NotStable(file.after.to_string()))
        }
        _ => Ok(()),
    }
}
