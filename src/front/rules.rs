//! `unawaited rules`, and loading rules for every command.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::cli::{RulesArguments, RulesCommand, Selection};
use super::{Failure, Status};
use crate::project::{Variant, check_example};
use crate::rules::{ExampleResult, Rule, RuleSet, SuppressionRule, builtin_rules, load_rule};

pub(super) fn rules(arguments: RulesArguments) -> Result<Status, Failure> {
    match arguments.command {
        RulesCommand::List(selection) => list(&selection),
        RulesCommand::Explain { name, folders } => explain(&name, &folders),
        RulesCommand::Test { folder } => test(folder.as_deref()),
    }
}

/// The built-in rules and those of further folders.
pub(super) fn load(folders: &[PathBuf]) -> Result<Vec<Rule>, Failure> {
    let builtin = builtin_rules()
        .iter()
        .map(|file| Ok(load_rule(Path::new(file.path), file.text)?));
    let mut rules = builtin.collect::<Result<Vec<_>, Failure>>()?;
    for folder in folders {
        for (path, text) in read_folder(folder)? {
            rules.push(load_rule(&path, &text)?);
        }
    }
    Ok(rules)
}

fn list(selection: &Selection) -> Result<Status, Failure> {
    let set = RuleSet::new(
        load(&selection.folders)?,
        &selection.select,
        &selection.ignore,
    )?;
    let suppression = set.suppression_rules();
    let width = set
        .rules()
        .iter()
        .map(|rule| rule.name.len())
        .chain(suppression.iter().map(|rule| rule.name.len()))
        .max()
        .unwrap_or(0);
    let mut out = anstream::stdout().lock();
    let mut group = "";
    for rule in set.rules() {
        if rule.group != group {
            group = &rule.group;
            writeln!(out, "{group}/")?;
        }
        writeln!(out, "  {:width$}  {}", rule.name, rule.summary)?;
    }
    if !suppression.is_empty() {
        writeln!(out, "{}/", SuppressionRule::GROUP)?;
    }
    for rule in suppression {
        writeln!(out, "  {:width$}  {}", rule.name, rule.summary)?;
    }
    Ok(Status::Clean)
}

fn explain(name: &str, folders: &[PathBuf]) -> Result<Status, Failure> {
    let set = RuleSet::new(load(folders)?, &[name.to_owned()], &[])?;
    let mut out = anstream::stdout().lock();
    if let Some(rule) = set
        .suppression_rules()
        .iter()
        .find(|rule| rule.name == name)
    {
        writeln!(
            out,
            "{}/{} (warning, display)\n",
            SuppressionRule::GROUP,
            rule.name
        )?;
        writeln!(out, "{}.\n{}", rule.summary, rule.why)?;
        return Ok(Status::Clean);
    }
    let Some(rule) = set.rules().iter().find(|rule| rule.name == name) else {
        let rules = names(&set);
        let message = format!("`{name}` is a group of rules; name one of them: {rules}");
        return Err(Failure::Usage(message));
    };
    writeln!(
        out,
        "{}/{} ({}, {})\n",
        rule.group,
        rule.name,
        rule.severity.name(),
        rule.applicability()
    )?;
    writeln!(out, "{}.", rule.summary)?;
    if !rule.why.is_empty() {
        writeln!(out, "{}", rule.why)?;
    }
    for example in &rule.examples {
        writeln!(out, "\nExample: {}", example.name)?;
        for (file, text) in &example.files {
            writeln!(out, "\n  {file}:\n{}", indented(text))?;
        }
        match &example.result {
            ExampleResult::Repaired(after) => {
                let diff = crate::output::diff::unified(
                    "example.py",
                    example.before.as_bytes(),
                    after.as_bytes(),
                );
                let diff = String::from_utf8_lossy(&diff);
                let hunks = diff.lines().skip(2).collect::<Vec<_>>().join("\n");
                writeln!(out, "{}", indented(&hunks))?;
            }
            ExampleResult::Reported => writeln!(
                out,
                "  reported, without a repair:\n{}",
                indented(&example.before)
            )?,
            ExampleResult::Unchanged => {
                writeln!(out, "  nothing wrong:\n{}", indented(&example.before))?;
            }
        }
    }
    Ok(Status::Clean)
}

fn test(folder: Option<&Path>) -> Result<Status, Failure> {
    let files: Vec<(PathBuf, String)> = match folder {
        Some(folder) => read_folder(folder)?,
        None => builtin_rules()
            .iter()
            .map(|file| (PathBuf::from(file.path), file.text.to_owned()))
            .collect(),
    };
    let mut out = anstream::stdout().lock();
    let (mut passed, mut failed) = (0, 0);
    for (path, text) in &files {
        let rule = load_rule(path, text)?;
        for example in &rule.examples {
            let failure = Variant::ALL.into_iter().find_map(|variant| {
                let folder = match tempfile::tempdir() {
                    Ok(folder) => folder,
                    Err(error) => return Some(format!("no temporary folder: {error}")),
                };
                let checked = check_example(path, text, example, variant, folder.path());
                checked
                    .err()
                    .map(|failure| format!("as {variant:?}: {failure}"))
            });
            match failure {
                None => passed += 1,
                Some(failure) => {
                    failed += 1;
                    writeln!(out, "{}: {}: {failure}\n", path.display(), example.name)?;
                }
            }
        }
    }
    let examples = if passed == 1 { "example" } else { "examples" };
    writeln!(out, "{passed} {examples} passed, {failed} failed")?;
    Ok(if failed == 0 {
        Status::Clean
    } else {
        Status::Found
    })
}

/// The rule files of a folder and of the folders in it, in path order.
fn read_folder(folder: &Path) -> Result<Vec<(PathBuf, String)>, Failure> {
    let unreadable = |path: &Path, error: std::io::Error| {
        Failure::Usage(format!(
            "the rules at {} cannot be read: {error}; name a folder of .toml files",
            path.display()
        ))
    };
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| unreadable(&folder, error))? {
            let entry = entry.map_err(|error| unreadable(&folder, error))?;
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&folder, error))?;
            let path = entry.path();
            // Links are not followed: a folder of rules stays within itself.
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|kind| kind == "toml") {
                let text =
                    std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
                files.push((path, text));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn names(set: &RuleSet) -> String {
    let suppression = set.suppression_rules().iter().map(|rule| rule.name);
    set.rules()
        .iter()
        .map(|rule| rule.name.as_str())
        .chain(suppression)
        .collect::<Vec<_>>()
        .join(", ")
}

fn indented(text: &str) -> String {
    text.trim_matches('\n')
        .lines()
        .flat_map(|line| ["    ", line, "\n"])
        .collect()
}
