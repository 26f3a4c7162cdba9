//! The report that people read: each finding with the source around it, the evidence, and what can be done.
//!
//! Colours are always written; whoever prints strips them where they are not wanted.

use std::io::{self, Write};
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::place::{in_cell, place, told};
use super::{Report, shown_path};
use crate::edit::Applicability;
use crate::fix::FileOutcome;
use crate::rules::{Finding, Severity};
use crate::source::LineIndex;
use crate::span::Span;

/// Writes the findings that are left, what could not be parsed, and a line that sums up.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled();
    let mut counts = Counts::default();
    for file in &report.outcome.files {
        let path = shown_path(&file.path, report.relative_to);
        let lines = LineIndex::new(&file.after);
        for finding in &file.remaining {
            writeln!(
                out,
                "{}\n",
                frame(&renderer, finding, report.relative_to, (file, &lines))
            )?;
            counts.add(finding);
        }
        if !report.unwritten.contains(&file.path) {
            counts.fixed += file.applied.len();
            counts.ignored += file.ignored;
        }
        if let Some(line) = unparsed(file, &path, &lines) {
            writeln!(out, "{line}\n")?;
        }
    }
    writeln!(out, "{}", counts.summary(report))
}

fn frame(
    renderer: &Renderer,
    finding: &Finding,
    relative_to: &Path,
    (file, lines): (&FileOutcome, &LineIndex<'_>),
) -> String {
    let start = place(file, lines, finding.span.start);
    let path = shown_path(&finding.path, relative_to);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    // Only the lines of the finding are rendered: a frame costs the same in a file of any length.
    let last = finding.span.end.saturating_sub(1).max(finding.span.start);
    let shown = Span::new(
        lines.line_range(finding.span.start).start,
        lines.line_range(last).end,
    );
    let marked = finding.span.start - shown.start..finding.span.end - shown.start;
    let snippet = Snippet::source(shown.of(&file.after))
        .line_start(start.line)
        .path(in_cell(&path, start.cell))
        .annotation(AnnotationKind::Primary.span(marked));
    let mut group = level
        .primary_title(&*finding.message)
        .id(&*finding.rule)
        .element(snippet);
    for evidence in &finding.evidence {
        let (evidence, _) = told(evidence, file, lines);
        group = group.element(Level::NOTE.message(evidence.describe(relative_to)));
    }
    if let Some(help) = help(finding) {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

fn help(finding: &Finding) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    Some(match fix.applicability {
        Applicability::Safe => format!("{}: `--fix` does it", fix.title),
        Applicability::Unsafe => format!("{}: `--fix --unsafe-fixes` does it", fix.title),
        Applicability::Display => fix.title.clone(),
    })
}

fn unparsed(file: &FileOutcome, path: &str, lines: &LineIndex<'_>) -> Option<String> {
    let error = file.refused.as_ref()?;
    let start = place(file, lines, error.span.start);
    let (path, line, column) = (in_cell(path, start.cell), start.line, start.column);
    Some(format!(
        "{path}:{line}:{column}: syntax error, so nothing in this file is repaired: {}",
        error.message
    ))
}

#[derive(Default)]
struct Counts {
    fixed: usize,
    ignored: usize,
    left: usize,
    safe: usize,
    r#unsafe: usize,
}

impl Counts {
    fn add(&mut self, finding: &Finding) {
        self.left += 1;
        match finding.applicability() {
            Applicability::Safe => self.safe += 1,
            Applicability::Unsafe => self.r#unsafe += 1,
            Applicability::Display => {}
        }
    }

    fn summary(&self, report: Report<'_>) -> String {
        let files = report.files_read;
        let mut parts = Vec::new();
        if self.fixed > 0 {
            let fixed = if report.is_diff { "would fix" } else { "fixed" };
            parts.push(format!("{fixed} {}", counted(self.fixed, "finding")));
        }
        if self.ignored > 0 {
            let ignored = if report.is_diff {
                "would ignore"
            } else {
                "ignored"
            };
            parts.push(format!("{ignored} {}", counted(self.ignored, "finding")));
        }
        if self.left > 0 {
            let left = if parts.is_empty() { "found" } else { "left" };
            parts.push(format!("{left} {}", counted(self.left, "finding")));
        }
        if parts.is_empty() {
            return format!("Nothing found in {}.", counted(files, "file"));
        }
        let mut text = format!("{} in {}", parts.join(", "), counted(files, "file"));
        let mut ways = Vec::new();
        if self.safe > 0 {
            ways.push(format!("{} fixable with --fix", self.safe));
        }
        if self.r#unsafe > 0 {
            let more = if self.safe > 0 { "more " } else { "" };
            ways.push(format!("{} {more}with --fix --unsafe-fixes", self.r#unsafe));
        }
        if !ways.is_empty() {
            text = format!("{text} ({})", ways.join(", "));
        }
        let mut letters = text.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
            + "."
    }
}

fn counted(count: usize, thing: &str) -> String {
    if count == 1 {
        format!("{count} {thing}")
    } else {
        format!("{count} {thing}s")
    }
}
