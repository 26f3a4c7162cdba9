//! TOML that users write, rule files and settings alike: where its parts are, and how a mistake in it is told.
//!
//! What the keys mean is not known here.

use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::span::Span;

/// A mistake in a document: where it is, what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {key}: {problem}; {hint}")]
pub struct Mistake {
    /// The file, as it was named.
    pub file: Box<str>,
    /// The line, from 1.
    pub line: usize,
    /// Where exactly, in bytes of the text, if that is known.
    pub span: Option<Span>,
    /// The key at fault; `file` if there is none.
    pub key: String,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub hint: Box<str>,
}

/// A document's name and text.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The file, as messages name it.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl Document<'_> {
    /// Reads the document into its shape. The hint says where that is described.
    ///
    /// # Errors
    /// The first thing that is no TOML, or does not fit the shape, with the nearest word that would.
    pub fn read<Shape: DeserializeOwned>(self, hint: &str) -> Result<Shape, Mistake> {
        toml::from_str(self.text).map_err(|mut error: toml::de::Error| {
            let span = error.span().map(|span| Span::new(span.start, span.end));
            let line = span.map_or(1, |span| self.line(span.start));
            let problem = error.message().trim().to_owned();
            // Without its text the error tells the message and then, if any, the keys around it.
            error.set_input(None);
            let told = error.to_string();
            let key = told
                .lines()
                .find_map(|line| line.strip_prefix("in `")?.strip_suffix('`'))
                .unwrap_or("file");
            let hint = match nearest_expected(&problem) {
                Some(near) => format!("did you mean `{near}`? {hint}"),
                None => hint.to_owned(),
            };
            Mistake {
                span,
                ..self.mistake_at(line, key, &problem, &hint)
            }
        })
    }

    /// A mistake in a value.
    #[must_use]
    pub fn mistake<Value>(
        self,
        key: &str,
        at: &Spanned<Value>,
        problem: &str,
        hint: &str,
    ) -> Mistake {
        let at = at.span();
        Mistake {
            span: Some(Span::new(at.start, at.end)),
            ..self.mistake_at(self.line(at.start), key, problem, hint)
        }
    }

    /// A mistake in a line.
    #[must_use]
    pub fn mistake_at(self, line: usize, key: &str, problem: &str, hint: &str) -> Mistake {
        Mistake {
            file: self.file.into(),
            line,
            span: None,
            key: key.to_owned(),
            problem: problem.trim().to_owned(),
            hint: hint.into(),
        }
    }

    /// The line of a byte, from 1.
    #[must_use]
    pub fn line(self, byte: usize) -> usize {
        self.text[..byte.min(self.text.len())].matches('\n').count() + 1
    }
}

/// The nearest of the words that serde expected instead of the one it does not know.
fn nearest_expected(problem: &str) -> Option<&str> {
    let mut quoted = problem.split('`').skip(1).step_by(2);
    let is_unknown = problem.starts_with("unknown field") || problem.starts_with("unknown variant");
    let unknown = quoted.next().filter(|_| is_unknown)?;
    nearest(unknown, quoted)
}

/// The known word that is most like a word, if one is much like it.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(word, known), known))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
