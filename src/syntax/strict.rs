//! The strict tree: the ruff parser, which says what is true of a place.

use std::path::Path;

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_ast::{ModModule, PythonVersion as ParserVersion, Stmt};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::Ranged;

use crate::span::Span;

/// The newest Python `3.minor` that the parser knows: what it refuses there it refuses for every version.
pub const NEWEST_MINOR: u8 = 14;

/// What the top level of a source is: a notebook's may `await`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopLevel {
    /// A module: no `await` outside functions.
    Module,
    /// A notebook: each cell runs in an event loop.
    Notebook,
}

impl TopLevel {
    /// That of the text of a file, by the file's name.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        match path.extension() {
            Some(kind) if kind == "ipynb" => Self::Notebook,
            _ => Self::Module,
        }
    }
}

/// Why the strict parser refuses a text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SyntaxError {
    /// Where.
    pub span: Span,
    /// What the parser says.
    pub message: String,
}

/// A text and its strict tree.
pub struct Strict {
    pub(super) parsed: Parsed<ModModule>,
    pub(super) top_level: TopLevel,
    pub(super) minor: u8,
}

impl Strict {
    /// Parses for Python `3.minor`. What is wrong with the text is in [`Strict::error`].
    ///
    /// # Panics
    /// Never: a module parses to a module.
    #[must_use]
    pub fn parse(text: &str, minor: u8, top_level: TopLevel) -> Self {
        let mode = match top_level {
            TopLevel::Module => Mode::Module,
            TopLevel::Notebook => Mode::Ipython,
        };
        let options =
            ParseOptions::from(mode).with_target_version(ParserVersion { major: 3, minor });
        let parsed = parse_unchecked(text, options)
            .try_into_module()
            .expect("a module's parse gives a module");
        Self {
            parsed,
            top_level,
            minor,
        }
    }

    /// The first error: of syntax, or of syntax that the target version does not have.
    #[must_use]
    pub fn error(&self) -> Option<SyntaxError> {
        self.syntax_error()
            .or_else(|| self.unsupported().into_iter().next())
    }

    /// The first error of syntax, whatever the version.
    #[must_use]
    pub fn syntax_error(&self) -> Option<SyntaxError> {
        self.parsed.errors().first().map(|error| SyntaxError {
            span: span(error.location),
            message: error.error.to_string(),
        })
    }

    /// What the target version does not have.
    #[must_use]
    pub fn unsupported(&self) -> Vec<SyntaxError> {
        let errors = self.parsed.unsupported_syntax_errors().iter();
        errors
            .map(|error| SyntaxError {
                span: span(error.range),
                message: error.to_string(),
            })
            .collect()
    }

    /// The module's statements.
    pub(super) fn suite(&self) -> &[Stmt] {
        self.parsed.suite()
    }

    /// The tokens, comments included.
    pub(super) fn tokens(&self) -> &Tokens {
        self.parsed.tokens()
    }

    /// Each token that is no comment and no line end outside of code: what a text says to Python.
    pub fn code<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        self.parsed
            .tokens()
            .iter()
            .filter(|token| {
                !matches!(
                    token.kind(),
                    TokenKind::Comment | TokenKind::NonLogicalNewline
                )
            })
            .map(|token| span(token.range()).of(text))
    }

    /// Every comment and string of the text, in order.
    #[must_use]
    pub fn inventory(&self, text: &str) -> Inventory {
        let mut inventory = Inventory::default();
        for token in self.parsed.tokens() {
            let written = || span(token.range()).of(text).to_owned();
            match token.kind() {
                TokenKind::Comment => inventory.comments.push(written()),
                TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle => {
                    inventory.strings.push(written());
                }
                _ => {}
            }
        }
        inventory
    }
}

/// The comments and string contents of a text: what no fix may lose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// Each comment, `#` included.
    pub comments: Vec<String>,
    /// Each string literal, and each literal part of an f-string.
    pub strings: Vec<String>,
}

pub(super) fn span(range: ruff_text_size::TextRange) -> Span {
    Span::new(range.start().to_usize(), range.end().to_usize())
}

/// Where logical lines without a comment end, before their line endings: the bytes at which a comment can be added.
#[must_use]
pub fn logical_line_ends(text: &str) -> Vec<usize> {
    let strict = Strict::parse(text, NEWEST_MINOR, TopLevel::Module);
    let mut previous = TokenKind::Newline;
    let mut ends = Vec::new();
    for token in strict.parsed.tokens() {
        if token.kind() == TokenKind::Newline && previous != TokenKind::Comment {
            ends.push(token.range().start().to_usize());
        }
        previous = token.kind();
    }
    ends
}
