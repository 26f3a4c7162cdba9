//! Queries as texts, which may come from anywhere: how large they may be, and what tree-sitter does not see of them.
//!
//! `#match?` and its kin are ours, so that what a regex costs can be bounded. Before tree-sitter reads a query they get a
//! capital letter, which makes them predicates that it leaves to others; no byte moves.

use std::cell::Cell;
use std::sync::OnceLock;

use regex::bytes::{Regex, RegexBuilder};
use tree_sitter::{Query, QueryError};

use super::parts::parts;
use super::written::{Argument, WrittenPredicate};
use crate::syntax::python;

/// The longest query, in bytes. The longest built-in one has 1,500.
const LONGEST: usize = 32 << 10;

/// The most brackets around each other. The query compiler recurses; in the built-in rules they are 9.
const DEEPEST: usize = 200;

/// The most that the parts of all queries together may be: the query compiler counts its steps in 16 bits, makes at most two
/// of a part, and does not notice when they are too many. The built-in rules have some 8,000.
pub(super) const MOST_PARTS: usize = 30_000;

/// The sizes of compiled regexes that are told apart, in bytes. What has none of them is refused; `\w` has 50,000.
const REGEX_SIZES: [usize; 5] = [4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20];

/// The predicates that are ours, each with what makes tree-sitter leave it alone.
const MATCHES: [(&str, &str); 4] = [
    ("match?", "Match?"),
    ("not-match?", "not-Match?"),
    ("any-match?", "any-Match?"),
    ("any-not-match?", "any-not-Match?"),
];

/// Compiles a query.
///
/// # Errors
/// What the query compiler says.
pub(super) fn compile(query: &str) -> Result<Query, QueryError> {
    let mut seen = query.to_owned();
    for part in parts(query) {
        let Some(name) = part.of(query).strip_prefix('#') else {
            continue;
        };
        let ours = MATCHES.iter().find(|(known, _)| *known == name);
        if let Some((_, hidden)) = ours {
            seen.replace_range(part.start + 1..part.end, hidden);
        }
    }
    Query::new(&python(), &seen)
}

/// A query that is compiled when it is first needed.
#[derive(Debug)]
pub(super) struct LazyQuery {
    text: String,
    /// In the order in which they come, which is that of their numbers.
    pub(super) captures: Vec<String>,
    compiled: OnceLock<Option<Query>>,
}

impl LazyQuery {
    pub(super) fn new(text: String, captures: Vec<String>) -> Self {
        Self {
            text,
            captures,
            compiled: OnceLock::new(),
        }
    }

    /// The compiled query; `None` if it is none.
    pub(super) fn get(&self) -> Option<&Query> {
        let compiled = self.compiled.get_or_init(|| compile(&self.text).ok());
        compiled.as_ref()
    }
}

/// Why a query cannot be compiled without harm, and what to do.
pub(super) fn excess(query: &str) -> Option<(String, String)> {
    if query.len() > LONGEST {
        let problem = format!("it has {} bytes, and may have {LONGEST}", query.len());
        return Some((problem, "make several rules of it".to_owned()));
    }
    let mut depth = 0usize;
    for part in parts(query) {
        match part.of(query) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            let problem = format!("it nests more than {DEEPEST} deep");
            return Some((problem, "ask for less at once".to_owned()));
        }
    }
    None
}

/// How many brackets, words, strings and signs a query has.
pub(super) fn size(query: &str) -> usize {
    parts(query).len()
}

/// A regex that the text of a capture must or must not match.
#[derive(Debug)]
pub(super) struct TextTest {
    /// The capture's name.
    pub(super) capture: String,
    regex: Regex,
    /// What reading a byte costs, in steps of the query engine.
    cost: u64,
    is_negated: bool,
    /// Whether one of several nodes is enough.
    is_any: bool,
}

impl TextTest {
    /// A predicate as a test of text; `None` if it is another one.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub(super) fn compile(
        written: &WrittenPredicate<'_>,
    ) -> Option<Result<Self, (String, String)>> {
        let name = written.operator;
        MATCHES.iter().find(|(known, _)| *known == name)?;
        let [Argument::Capture(capture), Argument::Text(regex)] = &*written.arguments else {
            return Some(Err((
                format!("`#{name}` has the wrong arguments"),
                format!("write `(#{name} @capture \"regex\")`"),
            )));
        };
        let sized = |size: &usize| RegexBuilder::new(regex).size_limit(*size).build();
        let mut last = None;
        for size in &REGEX_SIZES {
            match sized(size) {
                Ok(regex) => {
                    return Some(Ok(Self {
                        capture: (*capture).to_owned(),
                        regex,
                        cost: (*size as u64) >> 12,
                        is_negated: name.contains("not-"),
                        is_any: name.starts_with("any-"),
                    }));
                }
                Err(error) => last = Some(error),
            }
        }
        Some(Err(match last {
            Some(regex::Error::CompiledTooBig(_)) => (
                format!("`{regex}` is too large a regex"),
                "repeat less in it, or write `[a-z0-9_]` for `\\w`".to_owned(),
            ),
            _ => (
                format!("`{regex}` is no regex"),
                "see https://docs.rs/regex/#syntax".to_owned(),
            ),
        }))
    }

    /// Whether the texts of its capture pass; what reading them costs is added to the work. True where nothing is captured.
    pub(super) fn holds<'t>(
        &self,
        mut texts: impl ExactSizeIterator<Item = &'t [u8]>,
        work: &Cell<u64>,
    ) -> bool {
        let mut passes = |text: &[u8]| {
            work.set(work.get() + 1 + text.len() as u64 * self.cost);
            self.regex.is_match(text) != self.is_negated
        };
        if self.is_any {
            texts.len() == 0 || texts.any(&mut passes)
        } else {
            texts.all(&mut passes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_brackets_words_strings_and_signs() {
        let query = "(call function: (_)* @x ; a (comment)\n (#eq? @x \"a\\\" (b\")) é";
        let parts: Vec<&str> = parts(query)
            .into_iter()
            .map(|part| part.of(query))
            .collect();
        let expected = [
            "(",
            "call",
            "function",
            ":",
            "(",
            "_",
            ")",
            "*",
            "@",
            "x",
            "(",
            "#eq?",
            "@",
            "x",
            "\"a\\\" (b\"",
            ")",
            ")",
            "é",
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn what_is_not_closed_ends_with_the_query() {
        for query in ["\"a", "\"a\\", "\"é\\é", "#", "; no end", "\u{feff}\""] {
            assert!(
                parts(query)
                    .last()
                    .is_none_or(|last| last.end == query.len()),
                "{query}"
            );
        }
    }

    #[test]
    fn a_query_that_nests_too_deeply_is_refused() {
        let nested = |depth: usize| format!("{}_{}", "(".repeat(depth), ")".repeat(depth));
        assert_eq!(excess(&nested(DEEPEST)), None);
        assert!(excess(&nested(DEEPEST + 1)).is_some());
        assert_eq!(excess(&"(_) ".repeat(DEEPEST * 2)), None);
    }
}
