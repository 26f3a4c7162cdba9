//! The report with one line for each finding, for people and for editors that jump to places.
//!
//! Colours are always written; whoever prints strips them where they are not wanted.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::Report;
use super::link::linked;
use super::shown::{Place, SYNTAX_ERROR, Shown};
use crate::edit::Applicability;
use crate::rules::Severity;

/// Writes the findings that are left, and what could not be parsed.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for file in report.files() {
        for (finding, _) in file.findings() {
            let what = (finding.severity, &*finding.rule, &*finding.message);
            line(out, report, (&file, finding.span.start), what)?;
            match (finding.applicability(), &finding.fix) {
                (Applicability::Display, _) => writeln!(out)?,
                (guess, None) => writeln!(out, " [{}]", guess.name())?,
                (fixable, Some(_)) => writeln!(out, " [{} fix]", fixable.name())?,
            }
        }
        if let Some((span, message)) = file.syntax_error() {
            let what = (Severity::Warning, SYNTAX_ERROR, &*message);
            line(out, report, (&file, span.start), what)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn line(
    out: &mut dyn Write,
    report: Report<'_>,
    (file, byte): (&Shown<'_>, usize),
    (severity, rule, message): (Severity, &str, &str),
) -> io::Result<()> {
    let place = file.place(byte);
    let Place { line, column, .. } = place;
    let shown = format!("{}:{line}:{column}", file.path_at(place));
    let shown = linked(report, &file.file.path, shown);
    let bold = Style::new().bold();
    let colour = bold.fg_color(Some(
        match severity {
            Severity::Error => AnsiColor::BrightRed,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Info => AnsiColor::BrightBlue,
        }
        .into(),
    ));
    let severity = severity.name();
    write!(
        out,
        "{bold}{shown}{bold:#}: {colour}{severity}[{rule}]{colour:#}: {message}"
    )
}
