//! `unawaited check`.

use std::env;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cli::CheckArguments;
use super::report::{Told, write_content, write_diff, write_messages, write_report};
use super::settle::hierarchy;
use super::{Failure, Status};
use crate::fix::Mode;
use crate::output::{Report, shown_path};
use crate::project::{self, Input, Request, Run, Uncommitted};

/// What a text from stdin is called if nobody says.
const UNNAMED: &str = "stdin.py";

/// Where new texts go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Destination {
    Nowhere,
    Diff,
    Files,
    Stdout,
}

pub(super) fn check(arguments: &CheckArguments) -> Result<Status, Failure> {
    if let Some(mistake) = mistake(arguments) {
        return Err(Failure::Usage(mistake.to_owned()));
    }
    let working_directory = env::current_dir().map_err(|error| {
        Failure::Usage(format!("the working directory cannot be used: {error}"))
    })?;
    let hierarchy = Arc::new(hierarchy(&arguments.settings, &working_directory)?);
    let input = input(arguments)?;
    let content = match &input {
        Input::Paths(_) => None,
        Input::Content { bytes, .. } => Some(bytes.clone()),
    };
    let destination = match (arguments.diff, is_writing(arguments), &content) {
        (true, _, _) => Destination::Diff,
        (_, false, _) => Destination::Nowhere,
        (_, true, None) => Destination::Files,
        (_, true, Some(_)) => Destination::Stdout,
    };
    let run = project::run(Request {
        input,
        working_directory: working_directory.clone(),
        hierarchy,
        force_exclude: arguments.force_exclude,
        mode: mode(arguments),
        add_ignores: arguments.add_ignores,
    })?;
    // Paths of the run are canonical, so what they are shown relative to must be.
    let working_directory = working_directory
        .canonicalize()
        .unwrap_or(working_directory);
    let relative_to = shown_relative_to(&run, &working_directory);

    let mut told = Told {
        messages: run.notes.clone(),
        is_failed: !run.problems.is_empty(),
        is_diff_empty: true,
        unwritten: Vec::new(),
    };
    if *relative_to != working_directory {
        let message = format!("paths are relative to {}", relative_to.display());
        told.messages.push(message);
    }
    told.messages.extend(run.problems.iter().map(|problem| {
        let path = shown_path(&problem.path, relative_to);
        format!("{path}: {}", problem.message)
    }));
    match destination {
        Destination::Nowhere => {}
        Destination::Diff => write_diff(&run, relative_to, &mut told)?,
        Destination::Files => {
            if run.takes_unsafe
                && is_guarded(arguments)
                && !guard(&run, arguments, relative_to, &mut told)
            {
                let changed = run.outcome.files.iter();
                let changed = changed.filter(|file| file.before != file.after);
                told.unwritten.extend(changed.map(|file| file.path.clone()));
            } else {
                for failed in project::save(&run) {
                    told.failure(failed.message, failed.paths);
                }
            }
        }
        Destination::Stdout => {
            write_content(&run, content.unwrap_or_default(), &mut told)?;
        }
    }

    let report = Report {
        outcome: &run.outcome,
        relative_to,
        files_read: run.files_read,
        is_diff: arguments.diff,
        unwritten: &told.unwritten,
    };
    let is_stdout_taken = matches!(destination, Destination::Diff | Destination::Stdout);
    write_report(report, arguments.output_format, is_stdout_taken)?;
    write_messages(&told.messages)?;

    let mut files = run.outcome.files.iter();
    Ok(if told.is_failed {
        Status::Failed
    } else if files.any(|file| !file.remaining.is_empty()) || !told.is_diff_empty {
        Status::Found
    } else {
        Status::Clean
    })
}

/// Options that do not go together in a way that the parser of the command line cannot say.
fn mistake(arguments: &CheckArguments) -> Option<&'static str> {
    let takes_unsafe = arguments.fix || (arguments.diff && !arguments.add_ignores);
    let settings = &arguments.settings;
    let is_typed = !settings
        .from_environment
        .iter()
        .any(|id| id == "unsafe_fixes");
    if settings.unsafe_fixes && is_typed && !takes_unsafe {
        return Some(if arguments.add_ignores {
            "--unsafe-fixes beside --add-ignores needs --fix; add it"
        } else {
            "--unsafe-fixes needs --fix or --diff; add one of them"
        });
    }
    let is_stdin = |path: &PathBuf| path == Path::new("-");
    let is_named = arguments.stdin_filename.is_some();
    if arguments.paths.len() > 1 && arguments.paths.iter().any(is_stdin) {
        Some("- for stdin stands alone; leave out the other paths, or -")
    } else if is_named && !arguments.paths.iter().all(is_stdin) {
        Some("--stdin-filename names what comes from stdin; leave it out, or the paths")
    } else {
        None
    }
}

fn is_writing(arguments: &CheckArguments) -> bool {
    arguments.fix || arguments.add_ignores
}

fn input(arguments: &CheckArguments) -> Result<Input, Failure> {
    let is_stdin = arguments.stdin_filename.is_some() || arguments.paths == [Path::new("-")];
    if !is_stdin {
        return Ok(Input::Paths(if arguments.paths.is_empty() {
            vec![PathBuf::from(".")]
        } else {
            arguments.paths.clone()
        }));
    }
    let mut bytes = Vec::new();
    io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::Usage(format!("stdin cannot be read: {error}")))?;
    let path = arguments.stdin_filename.clone();
    Ok(Input::Content {
        path: path.unwrap_or_else(|| UNNAMED.into()),
        bytes,
    })
}

fn mode(arguments: &CheckArguments) -> Mode {
    // Beside --add-ignores, --diff shows the comments.
    if arguments.fix || (arguments.diff && !arguments.add_ignores) {
        Mode::Apply
    } else {
        Mode::ReportOnly
    }
}

/// Whether files with uncommitted changes are kept from unsafe fixes: where a person works, and nowhere else.
fn is_guarded(arguments: &CheckArguments) -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_ci =
        is_set("CI") && env::var_os("CI").is_some_and(|value| value != "false" && value != "0");
    // git sets these for its hooks, which run between a change and its commit.
    let is_hook = is_set("GIT_DIR") || is_set("GIT_INDEX_FILE");
    arguments.fix && !arguments.allow_dirty && !is_ci && !is_hook
}

/// Asks git, and says why nothing is written if it must not be.
fn guard(run: &Run, arguments: &CheckArguments, relative_to: &Path, told: &mut Told) -> bool {
    let Uncommitted { dirty, mut staged } = match project::uncommitted(run) {
        Ok(uncommitted) => uncommitted,
        Err(error @ project::GuardError::NoGit) => {
            told.messages.push(error.to_string());
            return true;
        }
        Err(error) => {
            let message = format!("nothing is written: {error}; --allow-dirty writes all the same");
            told.failure(message, []);
            return false;
        }
    };
    if arguments.allow_staged {
        staged.clear();
    }
    if dirty.is_empty() && staged.is_empty() {
        return true;
    }
    let mut message = "nothing is written, as these files have uncommitted changes, with which unsafe fixes would be mixed up:"
        .to_owned();
    for path in &dirty {
        message += &format!("\n  {}", shown_path(path, relative_to));
    }
    for path in &staged {
        message += &format!("\n  {} (staged)", shown_path(path, relative_to));
    }
    message += if dirty.is_empty() {
        "\ncommit them, or say --allow-staged"
    } else {
        "\ncommit or stash them, or say --allow-dirty"
    };
    told.failure(message, []);
    false
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
