//! The report as JSON lines, for programs that read on while others write. `docs/json.md` describes it; the objects are
//! those of the JSON report, each with its `type`.

use std::io::{self, Write};

use serde::Serialize;

use super::Report;
use super::json::{self, VERSION};

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Line<'a> {
    Run {
        version: u32,
        files_read: usize,
        ignored: usize,
        guesses: usize,
    },
    Finding(json::Finding<'a>),
    Fixed(json::Fixed<'a>),
    Skipped(json::Skipped<'a>),
    SyntaxError(json::SyntaxError<'a>),
}

/// Writes a line about the run, and one for each finding and for whatever else is told of a file.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut write = |line: Line<'_>| {
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)
    };
    let document = json::Document::of(report);
    write(Line::Run {
        version: VERSION,
        files_read: document.files_read,
        ignored: document.ignored,
        guesses: document.guesses,
    })?;
    let findings = document.findings.into_iter().map(Line::Finding);
    let fixed = document.fixed.into_iter().map(Line::Fixed);
    let skipped = document.skipped.into_iter().map(Line::Skipped);
    let errors = document.syntax_errors.into_iter().map(Line::SyntaxError);
    findings
        .chain(fixed)
        .chain(skipped)
        .chain(errors)
        .try_for_each(write)
}
