//! The report that people read: each finding with the source around it, the evidence, and what can be done.
//!
//! Colours are always written; whoever prints strips them where they are not wanted.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::Report;
use super::link::linked;
use super::shown::{Place, Shown, help};
use crate::rules::{Finding, Severity};
use crate::span::Span;

/// Writes the findings that are left, and what could not be parsed.
///
/// # Errors
/// If the writer fails.
pub fn report(report: Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled();
    for file in report.files() {
        for (finding, _) in file.findings() {
            writeln!(out, "{}\n", frame(&renderer, report, &file, finding))?;
        }
        if let Some((span, message)) = file.syntax_error() {
            let place = file.place(span.start);
            let Place { line, column, .. } = place;
            writeln!(out, "{}:{line}:{column}: {message}\n", file.path_at(place))?;
        }
    }
    Ok(())
}

fn frame(renderer: &Renderer, report: Report<'_>, file: &Shown<'_>, finding: &Finding) -> String {
    let start = file.place(finding.span.start);
    let path = file.path_at(start);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    // Only the lines of the finding are rendered: a frame costs the same in a file of any length.
    let last = finding.span.end.saturating_sub(1).max(finding.span.start);
    let shown = Span::new(
        file.lines.line_range(finding.span.start).start,
        file.lines.line_range(last).end,
    );
    let marked = finding.span.start - shown.start..finding.span.end - shown.start;
    let snippet = Snippet::source(shown.of(&file.file.after))
        .line_start(start.line)
        .path(&*path)
        .annotation(AnnotationKind::Primary.span(marked));
    let mut group = level
        .primary_title(&*finding.message)
        .id(&*finding.rule)
        .element(snippet);
    for evidence in &finding.evidence {
        group = group.element(Level::NOTE.message(file.described(evidence)));
    }
    if let Some(help) = help(finding) {
        group = group.element(Level::HELP.message(help));
    }
    let frame = renderer.render(&[group]);
    if !report.has_links {
        return frame;
    }
    // The renderer makes no links of its own of places.
    let Place { line, column, .. } = start;
    let place = format!("{path}:{line}:{column}");
    let link = linked(report, &finding.path, place.clone());
    frame.replacen(&place, &link, 1)
}
