//! `unawaited rules`.

mod check;
mod explain;
mod list;
mod new;
mod test;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cli::{RulesArguments, RulesCommand};
use super::report::write_notes;
use super::{Failure, Status};
use crate::rules::{Choice, RULE_SCHEMA, Rule, RuleSelection};
use crate::settings::{load_rules, read_rules};

pub(super) fn rules(arguments: RulesArguments) -> Result<Status, Failure> {
    match arguments.command {
        RulesCommand::List { selection, format } => list::list(&selection, format),
        RulesCommand::Explain { name, folders } => explain::explain(&name, &folders),
        RulesCommand::New { path } => new::new(&path),
        RulesCommand::Check { paths } => check::check(&paths),
        RulesCommand::Test { path, update } => test::test(path.as_deref(), update),
        RulesCommand::Schema => {
            anstream::stdout().write_all(RULE_SCHEMA.as_bytes())?;
            Ok(Status::Clean)
        }
    }
}

/// The built-in rules and those of further folders; what the user should know of how they were loaded goes to stderr.
fn loaded(folders: &[PathBuf]) -> Result<Vec<Arc<Rule>>, Failure> {
    let (rules, notes) = load_rules(folders)?;
    write_notes(&notes)?;
    Ok(rules)
}

/// The rule files of a folder, or a rule file; the same.
fn files(path: &Path) -> Result<Vec<(PathBuf, String)>, Failure> {
    let read = read_rules(path)?;
    write_notes(&read.notes)?;
    Ok(read.files)
}

/// These rules and groups, also such as are off where nobody selects anything.
fn only(words: Vec<String>) -> RuleSelection {
    let choice = Choice {
        select: Some(words),
        ..Choice::default()
    };
    RuleSelection {
        choices: vec![choice],
        ..RuleSelection::default()
    }
}

/// A count with its word.
fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
