//! A mistake in a rule file, with the line that it is in and carets under it.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::rules::RuleError;

/// The mistake as a frame of the file's text.
#[must_use]
pub fn frame(error: &RuleError, text: &str) -> String {
    let title = format!("{}: {}", error.key, error.problem);
    let span = error
        .span
        .map_or_else(|| line(error.line, text), |span| span.start..span.end);
    let source = Snippet::source(text)
        .path(&*error.file)
        .annotation(AnnotationKind::Primary.span(span).label(&*error.hint));
    let report = [Level::ERROR.primary_title(&title).element(source)];
    Renderer::styled().render(&report)
}

/// The bytes of a line, from 1, without what is blank around it.
fn line(number: usize, text: &str) -> std::ops::Range<usize> {
    let start: usize = text
        .split_inclusive('\n')
        .take(number.saturating_sub(1))
        .map(str::len)
        .sum();
    let written = text[start..].lines().next().unwrap_or_default();
    let indent = written.len() - written.trim_start().len();
    start + indent..start + written.trim_end().len().max(indent)
}
