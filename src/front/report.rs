//! What `unawaited check` prints: the diff or the repaired text, the report, and the messages beside them.
//! Which of them are wanted is decided in `check`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::cli::OutputFormat;
use crate::output::{self, Report, shown_path};
use crate::project::{FileBytes, Run};

/// What is told beside the report, and what it means for how the command ends.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) messages: Vec<String>,
    pub(super) is_failed: bool,
    pub(super) is_diff_empty: bool,
    /// Files that could not be written, and are as they were.
    pub(super) unwritten: Vec<PathBuf>,
}

impl Told {
    pub(super) fn failure(&mut self, message: String, paths: impl IntoIterator<Item = PathBuf>) {
        self.is_failed = true;
        self.messages.push(message);
        self.unwritten.extend(paths);
    }
}

/// Prints all changes as one diff on stdout.
pub(super) fn write_diff(run: &Run, relative_to: &Path, told: &mut Told) -> Result<(), Failure> {
    let mut diff = Vec::new();
    for file in &run.outcome.files {
        match run.change(&file.path) {
            Ok(None) => {}
            Ok(Some(FileBytes { before, after })) => {
                told.is_diff_empty = false;
                let path = shown_path(&file.path, relative_to);
                diff.extend(output::diff::unified(&path, &before, &after));
            }
            Err(message) => told.failure(message, [file.path.clone()]),
        }
    }
    write_bytes(&diff)
}

/// Prints what came from stdin on stdout, repaired or, if that cannot be, as it was.
pub(super) fn write_content(run: &Run, content: Vec<u8>, told: &mut Told) -> Result<(), Failure> {
    let mut bytes = content;
    for file in &run.outcome.files {
        match run.change(&file.path) {
            Ok(None) => {}
            Ok(Some(change)) => bytes = change.after,
            Err(message) => told.failure(message, [file.path.clone()]),
        }
    }
    write_bytes(&bytes)
}

/// Not through anstream, which would take what looks like colours out of the sources.
fn write_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    unless_closed(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Prints the report on stdout, or on stderr if stdout carries the diff or the repaired text.
pub(super) fn write_report(
    report: Report<'_>,
    format: OutputFormat,
    is_stdout_taken: bool,
) -> Result<(), Failure> {
    unless_closed(if is_stdout_taken {
        formatted(report, format, &mut anstream::stderr().lock())
    } else {
        formatted(report, format, &mut anstream::stdout().lock())
    })
}

fn formatted(report: Report<'_>, format: OutputFormat, out: &mut dyn Write) -> io::Result<()> {
    match format {
        OutputFormat::Text => output::text::report(report, out)?,
        OutputFormat::Json => output::json::report(report, out)?,
    }
    out.flush()
}

/// Notes and problems go to stderr, whatever the format of the report.
pub(super) fn write_messages(messages: &[String]) -> Result<(), Failure> {
    let mut err = anstream::stderr().lock();
    unless_closed(
        messages
            .iter()
            .try_for_each(|message| writeln!(err, "unawaited: {message}")),
    )
}

/// Whoever closes the pipe has read enough; how the command ends is told all the same.
fn unless_closed(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
