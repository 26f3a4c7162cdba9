//! `unawaited check`.

use std::io::Write;
use std::path::Path;

use super::cli::{CheckArguments, OutputFormat};
use super::rules::load;
use super::{Failure, Status};
use crate::edit::Applicability;
use crate::fix::Limits;
use crate::output::{self, Report, shown_path};
use crate::project::{self, FileBytes, Request, Run};
use crate::rules::RuleSet;
use crate::types::Environment;

pub(super) fn check(arguments: CheckArguments) -> Result<Status, Failure> {
    if arguments.unsafe_fixes && !arguments.fix && (!arguments.diff || arguments.add_ignores) {
        return Err(Failure::Usage(
            if arguments.add_ignores {
                "--unsafe-fixes beside --add-ignores needs --fix; add it"
            } else {
                "--unsafe-fixes needs --fix or --diff; add one of them"
            }
            .to_owned(),
        ));
    }
    let working_directory = std::env::current_dir().map_err(|error| {
        Failure::Usage(format!("the working directory cannot be used: {error}"))
    })?;
    let lowest = if arguments.unsafe_fixes {
        Applicability::Unsafe
    } else {
        Applicability::Safe
    };
    let rules = load(&arguments.selection.folders)?;
    let run = project::run(Request {
        paths: arguments.paths,
        working_directory: working_directory.clone(),
        environment: arguments
            .python
            .map_or(Environment::Discovered, Environment::Named),
        rules: RuleSet::new(
            rules,
            &arguments.selection.select,
            &arguments.selection.ignore,
        )?,
        // Beside --add-ignores, --diff shows the comments.
        limits: if arguments.fix || (arguments.diff && !arguments.add_ignores) {
            Limits::Apply(lowest)
        } else {
            Limits::ReportOnly
        },
        add_ignores: arguments.add_ignores,
    })?;
    // Paths of the run are canonical, so what they are shown relative to must be.
    let working_directory = working_directory
        .canonicalize()
        .unwrap_or(working_directory);
    let relative_to = shown_relative_to(&run, &working_directory);

    let mut messages: Vec<String> = run.notes.clone();
    if *relative_to != working_directory {
        messages.push(format!("paths are relative to {}", relative_to.display()));
    }
    messages.extend(run.problems.iter().map(|problem| {
        format!(
            "{}: {}",
            shown_path(&problem.path, relative_to),
            problem.message
        )
    }));
    let mut is_failed = !run.problems.is_empty();
    let mut is_diff_empty = true;
    let mut unwritten = Vec::new();
    if arguments.diff {
        let mut out = anstream::stdout().lock();
        for file in &run.outcome.files {
            match run.change(&file.path) {
                Ok(None) => {}
                Ok(Some(FileBytes { before, after })) => {
                    is_diff_empty = false;
                    out.write_all(&output::diff::unified(
                        &shown_path(&file.path, relative_to),
                        &before,
                        &after,
                    ))?;
                }
                Err(message) => {
                    is_failed = true;
                    messages.push(message);
                    unwritten.push(file.path.clone());
                }
            }
        }
        out.flush()?;
    } else if arguments.fix || arguments.add_ignores {
        for failed in project::save(&run) {
            is_failed = true;
            messages.push(failed.message);
            unwritten.extend(failed.paths);
        }
    }

    let report = Report {
        outcome: &run.outcome,
        relative_to,
        files_read: run.files_read,
        is_diff: arguments.diff,
        unwritten: &unwritten,
    };
    if arguments.diff {
        write_report(
            report,
            arguments.output_format,
            &mut anstream::stderr().lock(),
        )?;
    } else {
        write_report(
            report,
            arguments.output_format,
            &mut anstream::stdout().lock(),
        )?;
    }
    // Notes and problems go to stderr, whatever the format of the report.
    let mut err = anstream::stderr().lock();
    for message in messages {
        writeln!(err, "unawaited: {message}")?;
    }

    let anything_left = run
        .outcome
        .files
        .iter()
        .any(|file| !file.remaining.is_empty());
    Ok(if is_failed {
        Status::Failed
    } else if anything_left || !is_diff_empty {
        Status::Found
    } else {
        Status::Clean
    })
}

fn write_report(
    report: Report<'_>,
    format: OutputFormat,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    match format {
        OutputFormat::Text => output::text::report(report, out)?,
        OutputFormat::Json => output::json::report(report, out)?,
    }
    out.flush()?;
    Ok(())
}

/// The folder that paths are shown relative to: the working directory, or the project's root where that is not
/// below it. A diff is applied from there.
fn shown_relative_to<'a>(run: &'a Run, working_directory: &'a Path) -> &'a Path {
    let mut files = run.outcome.files.iter();
    if files.all(|file| file.path.starts_with(working_directory)) {
        working_directory
    } else {
        &run.root
    }
}
