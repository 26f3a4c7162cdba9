//! What reads a rule file, and says where in it something is wrong.

use toml::Spanned;

use crate::document::{Document, Mistake};

/// Why a rule file cannot be used.
pub type RuleError = Mistake;

/// A rule file that is read.
pub(super) struct Loader<'a> {
    pub(super) document: Document<'a>,
    pub(super) is_built_in: bool,
}

impl Loader<'_> {
    pub(super) fn error(
        &self,
        key: &str,
        at: &Spanned<String>,
        problem: &str,
        hint: &str,
    ) -> RuleError {
        self.document.mistake(key, at, problem, hint)
    }

    pub(super) fn error_at(&self, line: usize, key: &str, problem: &str, hint: &str) -> RuleError {
        self.document.mistake_at(line, key, problem, hint)
    }

    /// The line of a multi-line string's first line of content: TOML drops a line break right after the quotes.
    pub(super) fn first_content_line(&self, source: &Spanned<String>) -> usize {
        let written = &self.document.text[source.span()];
        let opens_with_break = written
            .trim_start_matches(['\'', '"'])
            .starts_with(['\n', '\r']);
        self.document.line(source.span().start) + usize::from(opens_with_break)
    }

    pub(super) fn line_of(&self, needle: &str) -> usize {
        self.document
            .text
            .find(needle)
            .map_or(1, |at| self.document.line(at))
    }
}
