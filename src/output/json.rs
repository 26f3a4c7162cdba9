//! The report that programs read. `docs/json.md` describes it; a change that breaks readers raises [`VERSION`].

use std::io::{self, Write};

use serde::Serialize;

use super::shown::{self, Shown};
use super::{Report, shown_path};
use crate::rules;

/// The version of the report's shape.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct Document<'a> {
    version: u32,
    pub(super) files_read: usize,
    pub(super) findings: Vec<Finding<'a>>,
    pub(super) fixed: Vec<Fixed<'a>>,
    pub(super) ignored: usize,
    pub(super) guesses: usize,
    pub(super) skipped: Vec<Skipped<'a>>,
    pub(super) syntax_errors: Vec<SyntaxError<'a>>,
}

#[derive(Serialize)]
pub(super) struct SyntaxError<'a> {
    path: String,
    start: Place,
    message: &'a str,
}

#[derive(Serialize)]
pub(super) struct Finding<'a> {
    rule: &'a str,
    severity: &'static str,
    path: String,
    start: Place,
    end: Place,
    scope: &'a str,
    message: &'a str,
    evidence: Vec<Evidence>,
    applicability: &'static str,
    fix: Option<Fix<'a>>,
    fingerprint: String,
}

/// A place: the line and the column in characters from 1, the byte from 0; in a notebook all within a cell.
#[derive(Serialize)]
struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<usize>,
    line: usize,
    column: usize,
    byte: usize,
}

#[derive(Serialize)]
struct Evidence {
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
struct Fix<'a> {
    title: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<usize>,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
pub(super) struct Fixed<'a> {
    rule: &'a str,
    path: String,
    message: &'a str,
    applicability: &'static str,
    round: usize,
}

#[derive(Serialize)]
pub(super) struct Skipped<'a> {
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
    serde_json::to_writer_pretty(&mut *out, &Document::of(report))?;
    writeln!(out)
}

impl<'a> Document<'a> {
    /// Everything that is told of a run.
    pub(super) fn of(report: Report<'a>) -> Self {
        let mut document = Self {
            version: VERSION,
            files_read: report.files_read,
            findings: Vec::new(),
            fixed: Vec::new(),
            ignored: 0,
            guesses: 0,
            skipped: Vec::new(),
            syntax_errors: Vec::new(),
        };
        for file in report.files() {
            document.add(&file, report);
        }
        document
    }

    fn add(&mut self, shown: &Shown<'a>, report: Report<'a>) {
        let file = shown.file;
        let findings = shown.findings();
        self.findings.extend(findings.map(|(finding, fingerprint)| {
            Finding {
                rule: &finding.rule,
                severity: finding.severity.name(),
                path: shown.path.clone(),
                start: place(shown, finding.span.start),
                end: place(shown, finding.span.end),
                scope: &finding.scope,
                message: &finding.message,
                evidence: finding
                    .evidence
                    .iter()
                    .map(|reason| evidence(reason, shown, report))
                    .collect(),
                applicability: finding.applicability().name(),
                fix: fix(finding, shown, report),
                fingerprint: fingerprint.to_string(),
            }
        }));
        self.syntax_errors
            .extend(file.refused.iter().map(|error| SyntaxError {
                path: shown.path.clone(),
                start: place(shown, error.span.start),
                message: &error.message,
            }));
        self.skipped
            .extend(file.skipped.iter().map(|skipped| Skipped {
                rule: &skipped.finding.rule,
                path: shown.path.clone(),
                message: &skipped.finding.message,
                reason: &skipped.reason,
            }));
        self.guesses += file.guesses;
        if report.unwritten.contains(&file.path) {
            return;
        }
        self.ignored += file.ignored;
        self.fixed.extend(file.applied.iter().map(|applied| Fixed {
            rule: &applied.finding.rule,
            path: shown.path.clone(),
            message: &applied.finding.message,
            applicability: applied.finding.applicability().name(),
            round: applied.round,
        }));
    }
}

fn place(shown: &Shown<'_>, byte: usize) -> Place {
    let shown::Place {
        cell,
        line,
        column,
        byte,
    } = shown.place(byte);
    Place {
        cell,
        line,
        column,
        byte,
    }
}

fn evidence(evidence: &rules::Evidence, shown: &Shown<'_>, report: Report<'_>) -> Evidence {
    let (told, cell) = shown.told(evidence);
    let (kind, path, line) = match &*told {
        rules::Evidence::Type { .. } => ("type", None, None),
        rules::Evidence::Definition(definition) => (
            "definition",
            Some(match cell {
                None => definition.shown_file(report.relative_to),
                Some(_) => shown.path.clone(),
            }),
            Some(definition.line),
        ),
        rules::Evidence::Import { .. } => ("import", None, None),
        rules::Evidence::Signatures { .. } => ("signatures", None, None),
        rules::Evidence::Rejection { .. } => ("rejection", None, None),
        rules::Evidence::Uses { .. } => ("uses", None, None),
        rules::Evidence::Consistency { .. } => ("consistency", None, None),
        rules::Evidence::Imported { .. } => ("imported", None, None),
        rules::Evidence::Inferred(reason) => (
            "inferred",
            Some(reason.at.shown_file(report.relative_to)),
            Some(reason.at.line),
        ),
        rules::Evidence::Overrides { .. } => ("overrides", None, None),
        rules::Evidence::Dropped { .. } => ("dropped", None, None),
        rules::Evidence::Gave { .. } => ("gave", None, None),
        rules::Evidence::Test { .. } => ("test", None, None),
        rules::Evidence::Handler { .. } => ("handler", None, None),
        rules::Evidence::Body { .. } => ("body", None, None),
        rules::Evidence::Guard { .. } => ("guard", None, None),
        rules::Evidence::Carried { .. } => ("carried", None, None),
        rules::Evidence::Blocking { .. } => ("blocking", None, None),
        rules::Evidence::Stopped { .. } => ("stopped", None, None),
        rules::Evidence::Verification { .. } => ("verification", None, None),
    };
    Evidence {
        kind,
        text: told.describe(report.relative_to),
        path,
        cell,
        line,
    }
}

fn fix<'a>(finding: &'a rules::Finding, shown: &Shown<'_>, report: Report<'_>) -> Option<Fix<'a>> {
    let fix = finding.fix.as_ref()?;
    let edits = fix.files.iter().flat_map(|of_file| {
        let path = shown_path(&of_file.path, report.relative_to);
        let is_own = of_file.path == shown.file.path;
        of_file.edits.iter().map(move |edit| {
            // Nothing is edited across cells, nor a notebook by another file's fix.
            let shown::Place { cell, byte, .. } = shown.place(edit.span.start);
            let start = if is_own { byte } else { edit.span.start };
            Edit {
                path: path.clone(),
                cell: cell.filter(|_| is_own),
                start,
                end: start + edit.span.end - edit.span.start,
                text: &edit.text,
            }
        })
    });
    Some(Fix {
        title: &fix.title,
        edits: edits.collect(),
    })
}
