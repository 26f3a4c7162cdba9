//! `unawaited rules`.

mod check;
mod explain;
mod list;
mod new;
mod test;

use std::io::Write;

use super::cli::{RulesArguments, RulesCommand};
use super::{Failure, Status};
use crate::rules::{Choice, RULE_SCHEMA, Wanted};

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

/// These rules and groups, also such as are off where nobody selects anything.
fn only(words: Vec<String>) -> Wanted {
    let choice = Choice {
        select: Some(words),
        ..Choice::default()
    };
    Wanted {
        choices: vec![choice],
        ..Wanted::default()
    }
}

/// A count with its word.
fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
