//! The report that programs read. `docs/json.md` describes it; a change that breaks readers raises [`VERSION`].

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::place::{Place, place, told};
use super::{Report, shown_path};
use crate::fix::FileOutcome;
use crate::rules::{Evidence, Finding};
use crate::source::LineIndex;

/// The version of the report's shape.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    files_read: usize,
    findings: Vec<JsonFinding<'a>>,
    fixed: Vec<JsonFixed<'a>>,
    ignored: usize,
    skipped: Vec<JsonSkipped<'a>>,
    syntax_errors: Vec<JsonSyntaxError<'a>>,
}

#[derive(Serialize)]
struct JsonSyntaxError<'a> {
    path: String,
    start: JsonPlace,
    message: &'a str,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    severity: &'static str,
    path: String,
    start: JsonPlace,
    end: JsonPlace,
    message: &'a str,
    evidence: Vec<JsonEvidence>,
    applicability: &'static str,
    fix: Option<JsonFix<'a>>,
}

/// A place: the line and the column in characters from 1, the byte from 0; in a notebook all within a cell.
#[derive(Serialize)]
struct JsonPlace {
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<usize>,
    line: usize,
    column: usize,
    byte: usize,
}

#[derive(Serialize)]
struct JsonEvidence {
    kind: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    title: &'a str,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<usize>,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonFixed<'a> {
    rule: &'a str,
    path: String,
    message: &'a str,
    applicability: &'static str,
    round: usize,
}

#[derive(Serialize)]
struct JsonSkipped<'a> {
    rule: &'a str,
    path: String,
    message: &'a str,
    reason: &'a str,
}

/// Writes the report as one JSON document.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Document {
        version: VERSION,
        files_read: report.files_read,
        findings: Vec::new(),
        fixed: Vec::new(),
        ignored: 0,
        skipped: Vec::new(),
        syntax_errors: Vec::new(),
    };
    for file in &report.outcome.files {
        add(&mut document, file, report);
    }
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn add<'a>(document: &mut Document<'a>, file: &'a FileOutcome, report: Report<'a>) {
    let path = shown_path(&file.path, report.relative_to);
    let lines = LineIndex::new(&file.after);
    document
        .findings
        .extend(file.remaining.iter().map(|finding| {
            JsonFinding {
                rule: &finding.rule,
                severity: finding.severity.name(),
                path: path.clone(),
                start: json_place(file, &lines, finding.span.start),
                end: json_place(file, &lines, finding.span.end),
                message: &finding.message,
                evidence: finding
                    .evidence
                    .iter()
                    .map(|reason| evidence(reason, report.relative_to, (file, &lines)))
                    .collect(),
                applicability: finding.applicability().name(),
                fix: fix(finding, report, (file, &lines)),
            }
        }));
    document
        .syntax_errors
        .extend(file.refused.iter().map(|error| JsonSyntaxError {
            path: path.clone(),
            start: json_place(file, &lines, error.span.start),
            message: &error.message,
        }));
    let is_written = !report.unwritten.contains(&file.path);
    if is_written {
        document.ignored += file.ignored;
    }
    document.fixed.extend(
        file.applied
            .iter()
            .filter(|_| is_written)
            .map(|applied| JsonFixed {
                rule: &applied.finding.rule,
                path: path.clone(),
                message: &applied.finding.message,
                applicability: applied.finding.applicability().name(),
                round: applied.round,
            }),
    );
    document
        .skipped
        .extend(file.skipped.iter().map(|skipped| JsonSkipped {
            rule: &skipped.finding.rule,
            path: path.clone(),
            message: &skipped.finding.message,
            reason: &skipped.reason,
        }));
}

fn json_place(file: &FileOutcome, lines: &LineIndex<'_>, byte: usize) -> JsonPlace {
    let Place {
        cell,
        line,
        column,
        byte,
    } = place(file, lines, byte);
    JsonPlace {
        cell,
        line,
        column,
        byte,
    }
}

fn evidence(
    evidence: &Evidence,
    relative_to: &Path,
    (file, lines): (&FileOutcome, &LineIndex<'_>),
) -> JsonEvidence {
    let (told, cell) = told(evidence, file, lines);
    let (kind, path, line) = match &*told {
        Evidence::Type { .. } => ("type", None, None),
        Evidence::Definition(definition) => (
            "definition",
            Some(match cell {
                None => definition.shown_file(relative_to),
                Some(_) => shown_path(&file.path, relative_to),
            }),
            Some(definition.line),
        ),
        Evidence::Import { .. } => ("import", None, None),
        Evidence::Signatures { .. } => ("signatures", None, None),
        Evidence::Rejection { .. } => ("rejection", None, None),
        Evidence::Uses { .. } => ("uses", None, None),
        Evidence::Consistency { .. } => ("consistency", None, None),
        Evidence::Imported { .. } => ("imported", None, None),
        Evidence::Test { .. } => ("test", None, None),
        Evidence::Guard { .. } => ("guard", None, None),
        Evidence::Verification { .. } => ("verification", None, None),
    };
    JsonEvidence {
        kind,
        text: told.describe(relative_to),
        path,
        cell,
        line,
    }
}

fn fix<'a>(
    finding: &'a Finding,
    report: Report<'_>,
    (file, lines): (&FileOutcome, &LineIndex<'_>),
) -> Option<JsonFix<'a>> {
    let fix = finding.fix.as_ref()?;
    let edits = fix.files.iter().flat_map(|of_file| {
        let path = shown_path(&of_file.path, report.relative_to);
        of_file.edits.iter().map(move |edit| {
            // Nothing is edited across cells, nor a notebook by another file's fix.
            let Place { cell, byte, .. } = place(file, lines, edit.span.start);
            let start = if of_file.path == file.path {
                byte
            } else {
                edit.span.start
            };
            JsonEdit {
                path: path.clone(),
                cell: cell.filter(|_| of_file.path == file.path),
                start,
                end: start + edit.span.end - edit.span.start,
                text: &edit.text,
            }
        })
    });
    Some(JsonFix {
        title: &fix.title,
        edits: edits.collect(),
    })
}
