//! What `unawaited check` prints: the diff or the repaired text, the report, and the messages beside them.
//! Which of them are wanted is decided in `check`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anstream::StripStream;
use supports_hyperlinks::Stream;

use super::Failure;
use super::cli::{OutputFormat, OutputOptions};
use crate::output::{self, Report, Summary, shown_path};
use crate::project::{FileBytes, Run};

/// What is told beside the report, and what it means for how the command ends.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// What is good to know.
    pub(super) notes: Vec<String>,
    /// What went wrong.
    pub(super) problems: Vec<String>,
    pub(super) is_failed: bool,
    /// Files that could not be written, and are as they were.
    pub(super) unwritten: Vec<PathBuf>,
}

impl Messages {
    pub(super) fn failure(&mut self, problem: String, paths: impl IntoIterator<Item = PathBuf>) {
        self.is_failed = true;
        self.problems.push(problem);
        self.unwritten.extend(paths);
    }
}

/// Where a report goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    Stdout,
    /// Stdout carries the diff or the repaired text.
    Stderr,
    File(&'a Path),
}

impl Place<'_> {
    /// Whether links would be seen as such there.
    pub(super) fn shows_links(self) -> bool {
        match self {
            Self::Stdout => supports_hyperlinks::on(Stream::Stdout),
            Self::Stderr => supports_hyperlinks::on(Stream::Stderr),
            Self::File(_) => false,
        }
    }
}

/// Prints all changes as one diff on stdout.
pub(super) fn write_diff(
    run: &Run,
    relative_to: &Path,
    messages: &mut Messages,
) -> Result<(), Failure> {
    let mut diff = Vec::new();
    for file in &run.outcome.files {
        match run.change(&file.path) {
            Ok(None) => {}
            Ok(Some(FileBytes { before, after })) => {
                let path = shown_path(&file.path, relative_to);
                diff.extend(output::diff::unified(&path, &before, &after));
            }
            Err(message) => messages.failure(message, [file.path.clone()]),
        }
    }
    write_bytes(&diff, &mut io::stdout().lock())
}

/// Prints what came from stdin on stdout, repaired or, if that cannot be, as it was.
pub(super) fn write_content(
    run: &Run,
    content: Vec<u8>,
    messages: &mut Messages,
) -> Result<(), Failure> {
    let mut bytes = content;
    for file in &run.outcome.files {
        match run.change(&file.path) {
            Ok(None) => {}
            Ok(Some(change)) => bytes = change.after,
            Err(message) => messages.failure(message, [file.path.clone()]),
        }
    }
    write_bytes(&bytes, &mut io::stdout().lock())
}

/// Writes the report, or instead of it how much each rule finds. What is for people ends with a line that sums up; beside a
/// file that line goes to stderr.
pub(super) fn write_report(
    report: Report<'_>,
    format: OutputFormat,
    is_counted: bool,
    place: Place<'_>,
    output: &OutputOptions,
) -> Result<(), Failure> {
    let mut text = Vec::new();
    match (is_counted, format.is_text()) {
        (true, true) => output::statistics::text(report, &mut text)?,
        (true, false) => output::statistics::json(report, &mut text)?,
        (false, _) => formatted(report, format, &mut text)?,
    }
    if format.is_text() && !output.quiet {
        let summary = Summary::of(report);
        if !is_counted {
            writeln!(text, "{summary}")?;
        }
        if let Some(guesses) = summary.of_guesses() {
            writeln!(text, "{guesses}")?;
        }
    }
    // Only what is for people has colours, and loses them. The rest is written as it is.
    match place {
        Place::Stdout if format.is_text() => write_bytes(&text, &mut anstream::stdout().lock()),
        Place::Stderr if format.is_text() => write_bytes(&text, &mut anstream::stderr().lock()),
        Place::Stdout => write_bytes(&text, &mut io::stdout().lock()),
        Place::Stderr => write_bytes(&text, &mut io::stderr().lock()),
        Place::File(path) => {
            let mut plain = Vec::new();
            if format.is_text() {
                StripStream::new(&mut plain).write_all(&text)?;
            } else {
                plain = text;
            }
            output::write::put(path, &plain).map_err(|error| {
                Failure::Usage(format!(
                    "the report cannot be written to {}: {error}; name another file",
                    path.display()
                ))
            })?;
            if output.quiet {
                return Ok(());
            }
            let summary = Summary::of(report);
            let guesses = summary.of_guesses().map(|line| line + "\n");
            let lines = format!("{summary}\n{}", guesses.unwrap_or_default());
            write_bytes(lines.as_bytes(), &mut io::stderr().lock())
        }
    }
}

fn formatted(report: Report<'_>, format: OutputFormat, out: &mut dyn Write) -> io::Result<()> {
    match format {
        OutputFormat::Full => output::text::report(report, out),
        OutputFormat::Concise => output::concise::report(report, out),
        OutputFormat::Json => output::json::report(report, out),
        OutputFormat::Jsonl => output::jsonl::report(report, out),
        OutputFormat::Github => output::github::report(report, out),
        OutputFormat::Gitlab => output::gitlab::report(report, out),
        OutputFormat::Sarif => output::sarif::report(report, out),
        OutputFormat::Junit => output::junit::report(report, out),
        OutputFormat::Rdjson => output::rdjson::report(report, out),
        OutputFormat::Html => output::html::report(report, out),
    }
}

/// Prints the names of files.
pub(super) fn write_files(files: &[PathBuf], relative_to: &Path) -> Result<(), Failure> {
    let files = files
        .iter()
        .map(|file| shown_path(file, relative_to) + "\n");
    write_bytes(
        files.collect::<String>().as_bytes(),
        &mut anstream::stdout().lock(),
    )
}

/// Notes and problems go to stderr, whatever the format of the report.
pub(super) fn write_messages(messages: &Messages, output: &OutputOptions) -> Result<(), Failure> {
    let notes = messages.notes.iter().filter(|_| !output.quiet);
    write_notes(notes.chain(&messages.problems))
}

/// The same of notes alone.
pub(super) fn write_notes<'a>(notes: impl IntoIterator<Item = &'a String>) -> Result<(), Failure> {
    let notes = notes.into_iter();
    let text: String = notes.map(|note| format!("unawaited: {note}\n")).collect();
    write_bytes(text.as_bytes(), &mut anstream::stderr().lock())
}

/// Writes all of it. Whoever closes the pipe has read enough; how the command ends is told all the same.
pub(super) fn write_bytes(bytes: &[u8], out: &mut dyn Write) -> Result<(), Failure> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
