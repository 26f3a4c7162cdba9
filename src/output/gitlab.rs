//! The report as a code quality artifact of GitLab, which shows findings in merge requests.
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use super::Report;
use super::shown::{SYNTAX_ERROR, Shown};
use crate::rules::{Fingerprint, Severity};
use crate::span::Span;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

/// Lines from 1, both included.
#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Writes an array with an issue for each finding, and for what could not be parsed.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files: Vec<Shown<'_>> = report.files().collect();
    let mut issues = Vec::new();
    let mut seen = BTreeSet::new();
    for file in &files {
        issues.extend(file.findings().map(|(finding, fingerprint)| Issue {
            description: file.in_words(finding).replace('\n', "; "),
            check_name: &finding.rule,
            fingerprint: unique(&mut seen, fingerprint, &file.path),
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: location(file, finding.span),
        }));
        issues.extend(file.syntax_error().map(|(span, message)| Issue {
            description: message,
            check_name: SYNTAX_ERROR,
            // A file has one at most, and nothing else of it lasts.
            fingerprint: format!("{SYNTAX_ERROR}:{}", file.path),
            severity: "minor",
            location: location(file, span),
        }));
    }
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}

/// A fingerprint that no other finding of the report has: with the file's path if one in another file is alike.
fn unique(seen: &mut BTreeSet<Fingerprint>, fingerprint: Fingerprint, path: &str) -> String {
    if seen.insert(fingerprint) {
        fingerprint.to_string()
    } else {
        format!("{fingerprint}:{path}")
    }
}

fn location<'a>(file: &'a Shown<'_>, span: Span) -> Location<'a> {
    let (start, end) = file.places(span);
    // A cell's lines are not the file's, and some line must be named.
    let (begin, end) = if file.is_notebook() {
        (1, 1)
    } else {
        (start.line, end.line)
    };
    Location {
        path: &file.path,
        lines: Lines { begin, end },
    }
}
