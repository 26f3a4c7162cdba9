//! `unawaited check`.

use std::io::Write;
use std::path::Path;

use super::cli::{CheckArguments, OutputFormat};
use super::rules::load;
use super::{Failure, Status};
use crate::edit::Applicability;
use crate::fix::Limits;
use crate::output::{self, Report, shown_path};
use crate::project::{self, Problem, Request, Run};
use crate::rules::RuleSet;
use crate::types::Environment;

pub(super) fn check(arguments: CheckArguments) -> Result<Status, Failure> {
    if arguments.unsafe_fixes && !arguments.fix && !arguments.diff {
        return Err(Failure::Usage("--unsafe-fixes needs --fix or --diff; add one of them".to_owned()));
    }
    let working_directory = std::env::current_dir()
        .map_err(|error| Failure::Usage(format!("the working directory cannot be used: {error}")))?;
    let lowest = if arguments.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let rules = load(&arguments.selection.folders)?;
    let run = project::run(Request {
        paths: arguments.paths,
        working_directory: working_directory.clone(),
        environment: arguments.python.map_or(Environment::Discovered, Environment::Named),
        rules: RuleSet::new(rules, &arguments.selection.select, &arguments.selection.ignore)?,
        limits: if arguments.fix || arguments.diff { Limits::Apply(lowest) } else { Limits::ReportOnly },
    })?;
    // Paths of the run are canonical, so what they are shown relative to must be.
    let relative_to = working_directory.canonicalize().unwrap_or(working_directory);

    let mut problems = run.problems.clone();
    let mut is_diff_empty = true;
    if arguments.diff {
        let mut out = anstream::stdout().lock();
        for file in &run.outcome.files {
            if let Some((before, after)) = run.change(&file.path) {
                is_diff_empty = false;
                out.write_all(&output::diff::unified(&shown_path(&file.path, &relative_to), &before, &after))?;
            }
        }
        out.flush()?;
    } else if arguments.fix {
        problems.extend(project::save(&run));
    }

    let report = Report { outcome: &run.outcome, relative_to: &relative_to, files_read: run.files_read };
    if arguments.diff {
        write_report(report, arguments.output_format, &mut anstream::stderr().lock())?;
    } else {
        write_report(report, arguments.output_format, &mut anstream::stdout().lock())?;
    }
    say(&run, &problems, &relative_to)?;

    let anything_left = run.outcome.files.iter().any(|file| !file.remaining.is_empty());
    Ok(if !problems.is_empty() {
        Status::Failed
    } else if anything_left || !is_diff_empty {
        Status::Found
    } else {
        Status::Clean
    })
}

fn write_report(report: Report<'_>, format: OutputFormat, out: &mut dyn Write) -> Result<(), Failure> {
    match format {
        OutputFormat::Text => output::text::report(report, out)?,
        OutputFormat::Json => output::json::report(report, out)?,
    }
    out.flush()?;
    Ok(())
}

/// Notes and problems go to stderr, whatever the format of the report.
fn say(run: &Run, problems: &[Problem], relative_to: &Path) -> Result<(), Failure> {
    let mut err = anstream::stderr().lock();
    for note in &run.notes {
        writeln!(err, "unawaited: {note}")?;
    }
    for problem in problems {
        writeln!(err, "unawaited: {}: {}", shown_path(&problem.path, relative_to), problem.message)?;
    }
    Ok(())
}
