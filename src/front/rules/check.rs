//! `unawaited rules check`: whether rule files can be used, with the place of each mistake.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use super::super::{Failure, Status};
use super::{counted, files, loaded, only};
use crate::output::mistake;
use crate::rules::{RuleSet, load_rule};

pub(super) fn check(paths: &[PathBuf]) -> Result<Status, Failure> {
    let mut read = Vec::new();
    for path in paths {
        read.extend(files(path)?);
    }
    let mut out = anstream::stdout().lock();
    let mut rules = loaded(&[])?;
    let mut wrong = 0;
    for (path, text) in &read {
        match load_rule(path, text) {
            Ok(rule) => rules.push(Arc::new(rule)),
            Err(error) => {
                wrong += 1;
                writeln!(out, "{}\n", mistake::frame(&error, text))?;
            }
        }
    }
    // What is only wrong of all of them together, such as two of one name.
    if wrong == 0
        && let Err(error) = RuleSet::new(&rules, &only(vec!["all".to_owned()]))
    {
        wrong = 1;
        writeln!(out, "{error}\n")?;
    }
    let checked = counted(read.len(), "rule");
    if wrong == 0 {
        writeln!(out, "{checked}, nothing wrong")?;
        return Ok(Status::Clean);
    }
    writeln!(out, "{checked}, {wrong} wrong")?;
    Ok(Status::Found)
}
