//! The report in the format of reviewdog, which comments on pull requests anywhere.
//! <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>

use std::io::{self, Write};

use serde::Serialize;

use super::Report;
use super::shown::{SYNTAX_ERROR, Shown};
use crate::edit::{Applicability, Edit, apply};
use crate::rules::{Finding, Severity};
use crate::span::Span;

/// A repair whose edits are farther apart, in lines, is no suggestion: it would replace all between them.
const WIDEST_SUGGESTION: usize = 20;

#[derive(Serialize)]
struct DiagnosticResult<'a> {
    source: Source,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestions: Option<[Suggestion; 1]>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// Line and column from 1, the column in bytes of UTF-8.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

/// Writes one document with a diagnostic for each finding, and for what could not be parsed.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files: Vec<Shown<'_>> = report.files().collect();
    let mut diagnostics = Vec::new();
    for file in &files {
        diagnostics.extend(file.findings().map(|(finding, _)| Diagnostic {
            message: file.in_words(finding),
            location: location(file, finding.span),
            severity: match finding.severity {
                Severity::Error => "ERROR",
                Severity::Warning => "WARNING",
                Severity::Info => "INFO",
            },
            code: Code {
                value: &finding.rule,
            },
            suggestions: suggestion(file, finding).map(|one| [one]),
        }));
        diagnostics.extend(file.syntax_error().map(|(span, message)| Diagnostic {
            message,
            location: location(file, span),
            severity: "WARNING",
            code: Code {
                value: SYNTAX_ERROR,
            },
            suggestions: None,
        }));
    }
    let result = DiagnosticResult {
        source: Source {
            name: env!("CARGO_PKG_NAME"),
        },
        diagnostics,
    };
    serde_json::to_writer_pretty(&mut *out, &result)?;
    writeln!(out)
}

fn location<'a>(file: &'a Shown<'_>, span: Span) -> Location<'a> {
    // A cell's lines are not the file's.
    let range = (!file.is_notebook()).then(|| range(file, span));
    Location {
        path: &file.path,
        range,
    }
}

fn range(file: &Shown<'_>, span: Span) -> Range {
    let position = |byte| {
        let line = file.lines.line_of(byte);
        Position {
            line,
            column: byte.saturating_sub(file.lines.line_start(line)) + 1,
        }
    };
    Range {
        start: position(span.start),
        end: position(span.end),
    }
}

/// The repair as one replacement: each suggestion is taken or left by itself, and half a repair is none.
fn suggestion(file: &Shown<'_>, finding: &Finding) -> Option<Suggestion> {
    let fix = finding.fix.as_ref()?;
    let [of_file] = fix.files.as_slice() else {
        return None;
    };
    let (first, last) = (of_file.edits.first()?, of_file.edits.last()?);
    let whole = Span::new(first.span.start, last.span.end);
    let lines = file.lines.line_of(whole.end) - file.lines.line_of(whole.start);
    if fix.applicability == Applicability::Display
        || of_file.path != file.file.path
        || file.is_notebook()
        || lines > WIDEST_SUGGESTION
    {
        return None;
    }
    let edits: Vec<Edit> = of_file
        .edits
        .iter()
        .map(|edit| Edit {
            span: Span::new(edit.span.start - whole.start, edit.span.end - whole.start),
            text: edit.text.clone(),
        })
        .collect();
    Some(Suggestion {
        range: range(file, whole),
        text: apply(whole.of(&file.file.after), &edits),
    })
}
