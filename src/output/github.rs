//! The report as workflow commands of GitHub Actions, which show findings beside the changed lines.
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>

use std::io::{self, Write};

use super::Report;
use super::shown::{SYNTAX_ERROR, Shown};
use crate::rules::Severity;
use crate::span::Span;

/// Writes a command for each finding, and for what could not be parsed.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for file in report.files() {
        for (finding, _) in file.findings() {
            let level = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let words = file.in_words(finding);
            command(out, (&file, finding.span), (level, &finding.rule, &words))?;
        }
        if let Some((span, message)) = file.syntax_error() {
            command(out, (&file, span), ("warning", SYNTAX_ERROR, &message))?;
        }
    }
    Ok(())
}

fn command(
    out: &mut dyn Write,
    (file, span): (&Shown<'_>, Span),
    (level, rule, words): (&str, &str, &str),
) -> io::Result<()> {
    let title = property(&format!("unawaited ({rule})"));
    write!(out, "::{level} title={title},file={}", property(&file.path))?;
    // A cell's lines are not the file's.
    if !file.is_notebook() {
        let (start, end) = file.places(span);
        write!(out, ",line={},endLine={}", start.line, end.line)?;
        // Columns of several lines are refused.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
    }
    writeln!(out, "::{}", data(words))
}

/// A message, in which a line end would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property's value, which also ends at its separators.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
