//! `unawaited rules`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cli::{RulesArguments, RulesCommand, Selection};
use super::report::write_messages;
use super::{Failure, Status};
use crate::project::{Variant, check_example};
use crate::rules::{
    Choice, ExampleResult, Rule, RuleSet, SuppressionRule, Wanted, builtin_rules, load_rule,
};
use crate::settings::{load_rules, read_rules};

pub(super) fn rules(arguments: RulesArguments) -> Result<Status, Failure> {
    match arguments.command {
        RulesCommand::List(selection) => list(&selection),
        RulesCommand::Explain { name, folders } => explain(&name, &folders),
        RulesCommand::Test { folder } => test(folder.as_deref()),
    }
}

fn list(selection: &Selection) -> Result<Status, Failure> {
    let wanted = Wanted {
        choices: vec![Choice {
            // Those that are not enabled are there to be found.
            select: Some(match selection.select.as_slice() {
                [] => vec!["all".to_owned()],
                named => named.to_vec(),
            }),
            extend_select: selection.extend_select.clone(),
            ignore: selection.ignore.clone(),
        }],
        ..Wanted::default()
    };
    let set = RuleSet::new(&loaded(&selection.folders)?, &wanted)?;
    let suppression = set.suppression_rules();
    let width = set
        .rules()
        .map(|(rule, _)| rule.name.len())
        .chain(suppression.iter().map(|(rule, _)| rule.name.len()))
        .max()
        .unwrap_or(0);
    let mut out = anstream::stdout().lock();
    let mut group = "";
    for (rule, _) in set.rules() {
        if rule.group != group {
            group = &rule.group;
            writeln!(out, "{group}/")?;
        }
        writeln!(out, "  {:width$}  {}", rule.name, rule.summary)?;
    }
    if !suppression.is_empty() {
        writeln!(out, "{}/", SuppressionRule::GROUP)?;
    }
    for (rule, _) in suppression {
        writeln!(out, "  {:width$}  {}", rule.name, rule.summary)?;
    }
    Ok(Status::Clean)
}

/// The rules; what the user should know of how they were loaded goes to stderr.
fn loaded(folders: &[PathBuf]) -> Result<Vec<Arc<Rule>>, Failure> {
    let (rules, notes) = load_rules(folders)?;
    write_messages(&notes)?;
    Ok(rules)
}

fn explain(name: &str, folders: &[PathBuf]) -> Result<Status, Failure> {
    let wanted = Wanted {
        choices: vec![Choice {
            select: Some(vec![name.to_owned()]),
            ..Choice::default()
        }],
        ..Wanted::default()
    };
    let set = RuleSet::new(&loaded(folders)?, &wanted)?;
    let mut out = anstream::stdout().lock();
    if let Some((rule, _)) = set
        .suppression_rules()
        .iter()
        .find(|(rule, _)| rule.name == name)
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
    let Some((rule, _)) = set.rules().find(|(rule, _)| rule.name == name) else {
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
        Some(folder) => {
            let read = read_rules(folder)?;
            write_messages(&read.notes)?;
            read.files
        }
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

fn names(set: &RuleSet) -> String {
    let suppression = set.suppression_rules().iter().map(|(rule, _)| rule.name);
    set.rules()
        .map(|(rule, _)| rule.name.as_str())
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
