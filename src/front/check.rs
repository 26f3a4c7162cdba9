//! `unawaited check`.

use std::ffi::OsString;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cache::cache;
use super::cli::{CheckArguments, Cli, Command, ConfigFormat, OutputFormat, OutputOptions};
use super::config::{working_directory, write_settings};
use super::guard::Guard;
use super::progress::Progress;
use super::report::{
    Messages, Place, write_bytes, write_content, write_diff, write_files, write_messages,
    write_report,
};
use super::review::TerminalReviewer;
use super::settle::hierarchy;
use super::verdict::verdict;
use super::{Failure, Status, command_line};
use crate::fix::{Mode, Reviewer};
use crate::output::{Recorded, Report, shown_path};
use crate::project::{self, Baseline, Input, Request, Run, Scope};
use crate::settings::Hierarchy;
use crate::watch::Watch;

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

impl CheckArguments {
    /// What holds where nothing is typed after `check`, environment variables heeded.
    pub(super) fn of_nothing() -> Result<Self, Failure> {
        match command_line(["unawaited", "check"].map(OsString::from)) {
            Ok(Cli {
                command: Command::Check(arguments),
                ..
            }) => Ok(*arguments),
            Ok(_) => unreachable!("`check` is the command"),
            Err(error) => Err(Failure::Usage(error.to_string())),
        }
    }
}

pub(super) fn check(arguments: &CheckArguments, output: &OutputOptions) -> Result<Status, Failure> {
    check_within(arguments, scope(arguments), output)
}

/// Checks what the scope says, whatever the arguments say of it.
pub(super) fn check_within(
    arguments: &CheckArguments,
    scope: Scope,
    output: &OutputOptions,
) -> Result<Status, Failure> {
    if let Some(mistake) = mistake(arguments) {
        return Err(Failure::Usage(mistake.to_owned()));
    }
    let working_directory = working_directory()?;
    let mut settings = arguments.settings.clone();
    // What is written anew is all that is found.
    settings.no_baseline |= arguments.write_baseline.is_some();
    let hierarchy = Arc::new(hierarchy(&settings, &working_directory)?);
    if arguments.show_files || arguments.show_settings {
        return show(arguments, &scope, &working_directory, &hierarchy);
    }
    let new_baseline = arguments.write_baseline.as_deref().map(Baseline::new);
    let new_baseline = new_baseline.transpose()?;
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
    let guard = Guard::of(arguments);
    let mut person = if arguments.interactive {
        Some(TerminalReviewer::at_terminal(&working_directory, guard)?)
    } else {
        None
    };
    let reviewer = person
        .as_mut()
        .map(|person| person as &mut (dyn Reviewer + 'static));
    // A bar would be in the way of questions.
    let shows_bar = !output.quiet && !arguments.interactive;
    let progress = Arc::new(Progress::new(shows_bar, output.verbose));
    let run = project::run_reviewed(
        Request {
            input,
            working_directory: working_directory.clone(),
            hierarchy: Arc::clone(&hierarchy),
            force_exclude: arguments.force_exclude,
            mode: mode(arguments),
            scope,
            records: project::read_records(&arguments.runs)?,
            cache: cache(&arguments.cache, &working_directory),
            recolour: arguments.recolour.clone(),
            add_ignores: arguments.add_ignores,
            watch: Arc::clone(&progress) as Arc<dyn Watch>,
        },
        reviewer,
    );
    // Before anything else is printed.
    progress.finish();
    let mut run = run?;
    let relative_to = shown_relative_to(&run, &working_directory).to_path_buf();
    let relative_to = relative_to.as_path();

    let mut messages = Messages {
        notes: run.notes.clone(),
        problems: Vec::new(),
        is_failed: !run.problems.is_empty(),
        unwritten: Vec::new(),
    };
    if let Some(refusal) = person.and_then(TerminalReviewer::refusal) {
        messages.failure(refusal, []);
    }
    if *relative_to != working_directory {
        let message = format!("paths are relative to {}", relative_to.display());
        messages.notes.push(message);
    }
    messages.problems.extend(run.problems.iter().map(|problem| {
        let path = shown_path(&problem.path, relative_to);
        format!("{path}: {}", problem.message)
    }));
    match destination {
        Destination::Nowhere => {}
        Destination::Diff => write_diff(&run, relative_to, &mut messages)?,
        Destination::Files => {
            let changed = run.outcome.files.iter();
            let changed = changed.filter(|file| file.before != file.after);
            let changed: Vec<&Path> = changed.map(|file| file.path.as_path()).collect();
            let asked = changed.iter().copied().filter(|_| run.takes_unsafe);
            match guard.ask(asked, relative_to) {
                Err(message) => messages.failure(message, changed.into_iter().map(PathBuf::from)),
                Ok(note) => {
                    messages.notes.extend(note);
                    let mut linked = project::hard_linked(&run);
                    for failed in project::save(&run) {
                        messages.failure(failed.message, failed.paths);
                    }
                    linked.retain(|path| !messages.unwritten.iter().any(|left| left == path));
                    for path in linked {
                        messages.notes.push(format!(
                            "{} is now a file of its own: its other names (hard links) keep the old text",
                            shown_path(path, relative_to)
                        ));
                    }
                    if arguments.staged && !changed.is_empty() {
                        let message =
                            "what was written is not staged; look at `git diff`, and `git add` it";
                        messages.notes.push(message.to_owned());
                    }
                }
            }
        }
        Destination::Stdout => {
            write_content(&run, content.unwrap_or_default(), &mut messages)?;
        }
    }

    let recorded = match (&arguments.write_baseline, new_baseline) {
        (Some(path), Some(baseline)) => Some(write_baseline(&mut run, baseline, path)?),
        _ => None,
    };
    tell_of_baseline(&run, relative_to, &mut messages);

    let is_stdout_taken = matches!(destination, Destination::Diff | Destination::Stdout);
    let place = match &arguments.output_file {
        Some(file) => Place::File(file),
        None if is_stdout_taken => Place::Stderr,
        None => Place::Stdout,
    };
    let has_closing_line = arguments.output_format.is_text() && !arguments.statistics;
    if let Some(recorded) = recorded
        && !has_closing_line
        && arguments.output_file.is_none()
    {
        let (findings, path) = (recorded.findings, recorded.path.display());
        let message = format!("findings that {path} knows now: {findings}");
        messages.notes.push(message);
    }
    let on_stderr = [messages.notes.as_slice(), &messages.problems].concat();
    let report = Report {
        outcome: &run.outcome,
        relative_to,
        files_read: run.files_read,
        is_diff: arguments.diff,
        unwritten: &messages.unwritten,
        recorded,
        messages: &on_stderr,
        is_failed: messages.is_failed,
        has_links: place.shows_links(),
    };
    write_report(
        report,
        arguments.output_format,
        arguments.statistics,
        place,
        output,
    )?;
    write_messages(&messages, output)?;
    if output.verbose {
        write_bytes(progress.timings().as_bytes(), &mut io::stderr().lock())?;
    }

    if messages.is_failed {
        Ok(Status::Failed)
    } else if arguments.exit_zero {
        Ok(Status::Clean)
    } else {
        verdict(&run, &hierarchy, arguments)
    }
}

/// The files that would be checked, or the settings of the first.
fn show(
    arguments: &CheckArguments,
    scope: &Scope,
    working_directory: &Path,
    hierarchy: &Arc<Hierarchy>,
) -> Result<Status, Failure> {
    let paths = paths(arguments);
    let files = project::checked_files(
        &paths,
        working_directory,
        hierarchy,
        arguments.force_exclude,
        scope,
    )?;
    if arguments.show_files {
        write_files(&files, working_directory)?;
    } else if let Some(file) = files.first() {
        let settings = hierarchy.of_file(file)?;
        write_settings(&settings, file, working_directory, ConfigFormat::Text)?;
    }
    Ok(Status::Clean)
}

/// Writes what is left to a baseline, and says how many findings it is; from now on they are known.
fn write_baseline<'a>(
    run: &mut Run,
    mut baseline: Baseline,
    path: &'a Path,
) -> Result<Recorded<'a>, Failure> {
    baseline.add_findings(&run.outcome);
    baseline.write(path)?;
    for file in &mut run.outcome.files {
        file.remaining.clear();
    }
    Ok(Recorded {
        findings: baseline.len(),
        path,
    })
}

fn tell_of_baseline(run: &Run, relative_to: &Path, messages: &mut Messages) {
    let known: usize = run.outcome.files.iter().map(|file| file.known).sum();
    if known > 0 {
        messages.notes.push(format!(
            "findings that the baseline knows, passed over: {known}"
        ));
    }
    if !run.gone.is_empty() {
        let mut message = format!(
            "findings that the baseline knows and that are gone, so that --write-baseline can forget them: {}",
            run.gone.len()
        );
        for gone in &run.gone {
            let path = shown_path(&gone.path, relative_to);
            message += &format!("\n  {path}: {} [{}]", gone.message, gone.rule);
        }
        messages.notes.push(message);
    }
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
    let format = arguments.output_format;
    if arguments.statistics && !format.is_text() && format != OutputFormat::Json {
        return Some("--statistics come as text or as json; choose another --output-format");
    }
    let is_limited = scope(arguments) != Scope::Everything;
    let is_stdin = |path: &PathBuf| path == Path::new("-");
    let is_named = arguments.stdin_filename.is_some();
    if arguments.paths.len() > 1 && arguments.paths.iter().any(is_stdin) {
        Some("- for stdin stands alone; leave out the other paths, or -")
    } else if is_named && !arguments.paths.iter().all(is_stdin) {
        Some("--stdin-filename names what comes from stdin; leave it out, or the paths")
    } else if is_limited && (is_named || arguments.paths.iter().any(is_stdin)) {
        Some(
            "what comes from stdin has no changed lines that git knows; leave out --changed, --staged and --since",
        )
    } else {
        None
    }
}

fn is_writing(arguments: &CheckArguments) -> bool {
    arguments.fix || arguments.add_ignores
}

fn paths(arguments: &CheckArguments) -> Vec<PathBuf> {
    if arguments.paths.is_empty() {
        vec![PathBuf::from(".")]
    } else {
        arguments.paths.clone()
    }
}

fn input(arguments: &CheckArguments) -> Result<Input, Failure> {
    let is_stdin = arguments.stdin_filename.is_some() || arguments.paths == [Path::new("-")];
    if !is_stdin {
        return Ok(Input::Paths(paths(arguments)));
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

fn scope(arguments: &CheckArguments) -> Scope {
    match &arguments.since {
        Some(revision) => Scope::Since(revision.clone()),
        None if arguments.changed => Scope::Changed,
        None if arguments.staged => Scope::Staged,
        None => Scope::Everything,
    }
}

fn mode(arguments: &CheckArguments) -> Mode {
    // Beside --add-ignores, --diff shows the comments.
    if arguments.fix || (arguments.diff && !arguments.add_ignores) {
        Mode::Apply
    } else {
        Mode::ReportOnly
    }
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
