//! `unawaited rules test`: runs the examples of rules, and writes what comes out where that is wanted.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::super::{Failure, Status};
use super::{counted, files};
use crate::output::write::replace_file;
use crate::project::{ExampleFailure, Variant, actual_result, check_example, with_result};
use crate::rules::{Example, builtin_rules, load_rule};

/// What became of the examples.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
    updated: usize,
}

/// Runs the examples of a folder's or a file's rules, or of the built-in ones.
pub(super) fn test(path: Option<&Path>, update: bool) -> Result<Status, Failure> {
    let rules = match path {
        Some(path) => files(path)?,
        None if update => {
            let message = "--update needs a folder or a file; the built-in rules are no files";
            return Err(Failure::Usage(message.to_owned()));
        }
        None => builtin_rules()
            .iter()
            .map(|file| (PathBuf::from(file.path), file.text.to_owned()))
            .collect(),
    };
    let mut count = Count::default();
    for (path, text) in &rules {
        let mut updated = text.clone();
        for (number, example) in load_rule(path, text)?.examples.iter().enumerate() {
            let Err((variant, failure)) = run(path, text, example) else {
                count.passed += 1;
                continue;
            };
            show(path, example, variant, &failure)?;
            let new = if update && variant == Variant::Plain {
                rewrite(path, (text, &updated), (number, example))?
            } else {
                None
            };
            match new {
                Some(new) => {
                    updated = new;
                    count.updated += 1;
                }
                None => count.failed += 1,
            }
        }
        if updated != *text {
            save(path, text, &updated)?;
        }
    }
    let mut out = anstream::stdout().lock();
    let Count {
        passed,
        failed,
        updated,
    } = count;
    write!(
        out,
        "{} passed, {failed} failed",
        counted(passed, "example")
    )?;
    if updated > 0 {
        write!(out, ", {updated} updated")?;
    }
    writeln!(out)?;
    Ok(if failed == 0 {
        Status::Clean
    } else {
        Status::Found
    })
}

/// Runs an example in all its variants, up to the first that fails.
fn run(path: &Path, text: &str, example: &Example) -> Result<(), (Variant, ExampleFailure)> {
    for variant in Variant::ALL {
        let folder = tempfile::tempdir()
            .map_err(|error| (variant, ExampleFailure::Setup(error.to_string())))?;
        check_example(path, text, example, variant, folder.path())
            .map_err(|failure| (variant, failure))?;
    }
    Ok(())
}

fn show(
    path: &Path,
    example: &Example,
    variant: Variant,
    failure: &ExampleFailure,
) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    let (path, line, name) = (path.display(), example.line, &example.name);
    let how = match variant {
        Variant::Plain => String::new(),
        other => format!(", {}", other.describe()),
    };
    writeln!(out, "{path}:{line}: {name}{how}")?;
    for line in failure.to_string().lines() {
        let (on, off) = match line.as_bytes().first() {
            Some(b'-') => ("\u{1b}[31m", "\u{1b}[0m"),
            Some(b'+') => ("\u{1b}[32m", "\u{1b}[0m"),
            _ => ("", ""),
        };
        writeln!(out, "  {on}{line}{off}")?;
    }
    writeln!(out)?;
    Ok(())
}

/// The rule's file with what the example really gives, and says so; `None` if even that would not pass.
fn rewrite(
    path: &Path,
    (text, updated): (&str, &str),
    (number, example): (usize, &Example),
) -> Result<Option<String>, Failure> {
    let folder = tempfile::tempdir().map_err(Failure::Output)?;
    let actual = actual_result(path, text, example, folder.path());
    let mut out = anstream::stdout().lock();
    let new = match actual.map(|actual| with_result(updated, number, &actual)) {
        Ok(Ok(new)) => new,
        Ok(Err(reason)) => {
            writeln!(out, "  it is not updated: {reason}\n")?;
            return Ok(None);
        }
        Err(failure) => {
            writeln!(out, "  it is not updated: {failure}\n")?;
            return Ok(None);
        }
    };
    // A result that only holds as it is written is one that nobody should rely on.
    let rule = load_rule(path, &new)?;
    match run(path, &new, &rule.examples[number]) {
        Ok(()) => Ok(Some(new)),
        Err((variant, failure)) => {
            let how = variant.describe();
            writeln!(
                out,
                "  it is not updated: {how} it gives something else: {failure}\n"
            )?;
            Ok(None)
        }
    }
}

fn save(path: &Path, before: &str, after: &str) -> Result<(), Failure> {
    replace_file(path, before.as_bytes(), after.as_bytes())
        .map_err(|error| Failure::Usage(error.to_string()))
}
