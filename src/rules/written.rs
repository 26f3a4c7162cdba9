//! A query as it is written: its patterns and captures, and what its predicates ask. Read from its text alone, as compiling a
//! query takes milliseconds, and most runs of the tool need hardly any.

use super::parts::{parts, parts_of_name};
use crate::span::Span;

/// A query's captures, in the order in which they come, and its patterns.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WrittenQuery<'q> {
    pub(super) captures: Vec<&'q str>,
    pub(super) patterns: Vec<Vec<WrittenPredicate<'q>>>,
}

/// `(#operator argument …)` in a pattern.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenPredicate<'q> {
    /// Without the `#`.
    pub(super) operator: &'q str,
    pub(super) arguments: Vec<Argument<'q>>,
    /// Where the operator is, with its `#`.
    pub(super) place: Span,
    /// Where each argument is.
    pub(super) places: Vec<Span>,
}

/// What a predicate is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Argument<'q> {
    /// `@name`, without the `@`.
    Capture(&'q str),
    /// A string's content, or a bare word.
    Text(String),
}

impl Argument<'_> {
    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Capture(_) => None,
            Self::Text(text) => Some(text),
        }
    }
}

impl<'q> WrittenQuery<'q> {
    /// Reads a query that compiles; of any other, something.
    pub(super) fn read(query: &'q str) -> Self {
        let mut reader = Reader {
            query,
            parts: parts(query),
            at: 0,
        };
        let mut read = Self::default();
        let mut depth = 0usize;
        while let Some(part) = reader.next() {
            match part.of(query) {
                "(" if reader.peek().starts_with('#') => {
                    let predicate = reader.predicate();
                    if let Some(pattern) = read.patterns.last_mut() {
                        pattern.push(predicate);
                    }
                }
                "(" | "[" => {
                    if depth == 0 {
                        read.patterns.push(Vec::new());
                    }
                    depth += 1;
                }
                ")" | "]" => depth = depth.saturating_sub(1),
                "@" => {
                    let name = reader.name(part).of(query);
                    if !read.captures.contains(&name) {
                        read.captures.push(name);
                    }
                }
                word => {
                    let is_node = word == "_" || word.starts_with('"');
                    if depth == 0 && is_node {
                        read.patterns.push(Vec::new());
                    }
                }
            }
        }
        read
    }
}

struct Reader<'q> {
    query: &'q str,
    parts: Vec<Span>,
    at: usize,
}

impl<'q> Reader<'q> {
    fn next(&mut self) -> Option<Span> {
        let part = self.parts.get(self.at).copied();
        self.at += 1;
        part
    }

    /// The next part, which stays the next; nothing after the last.
    fn peek(&self) -> &'q str {
        let next = self.parts.get(self.at);
        next.map_or("", |part| part.of(self.query))
    }

    /// The name, or the rest of one, that begins right after a part.
    fn name(&mut self, after: Span) -> Span {
        let rest = self.parts.get(self.at..).unwrap_or_default();
        let parts = &rest[..parts_of_name(self.query, rest, after.end)];
        self.at += parts.len();
        let end = parts.last().map_or(after.end, |last| last.end);
        Span::new(after.end, end)
    }

    /// The predicate whose operator is next.
    fn predicate(&mut self) -> WrittenPredicate<'q> {
        let place = self.next().unwrap_or(Span::empty(self.query.len()));
        let mut predicate = WrittenPredicate {
            operator: place.of(self.query).trim_start_matches('#'),
            arguments: Vec::new(),
            place,
            places: Vec::new(),
        };
        while let Some(part) = self.next() {
            let (argument, place) = match part.of(self.query) {
                ")" => break,
                "@" => {
                    let name = self.name(part);
                    (Argument::Capture(name.of(self.query)), name)
                }
                word if word.starts_with('"') => (Argument::Text(unquoted(word)), part),
                _ => {
                    let word = Span::new(part.start, self.name(part).end);
                    (Argument::Text(word.of(self.query).to_owned()), word)
                }
            };
            predicate.arguments.push(argument);
            predicate.places.push(place);
        }
        predicate
    }
}

/// A string's content: a backslash stands for what comes after it, or for white space.
fn unquoted(string: &str) -> String {
    let inner = string.strip_prefix('"').unwrap_or(string);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let mut content = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        content.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('0') => '\0',
                Some(other) => other,
                None => '\\',
            },
            _ => letter,
        });
    }
    content
}

#[cfg(test)]
mod tests {
    use tree_sitter::QueryPredicateArg;

    use super::super::query::compile;
    use super::*;
    use crate::rules::builtin_rules;

    /// Checks that the query is read as the query compiler reads it.
    #[track_caller]
    fn check(query: &str) {
        let read = WrittenQuery::read(query);
        let compiled = compile(query).expect(query);
        assert_eq!(read.captures, compiled.capture_names(), "{query}");
        assert_eq!(read.patterns.len(), compiled.pattern_count(), "{query}");
        for (number, pattern) in read.patterns.iter().enumerate() {
            let own: Vec<(String, Vec<String>)> = pattern.iter().map(shown).collect();
            for expected in compiled.general_predicates(number) {
                let operator = expected.operator.replace("Match?", "match?");
                let arguments = expected.args.iter().map(|argument| match argument {
                    QueryPredicateArg::Capture(at) => {
                        format!("@{}", compiled.capture_names()[*at as usize])
                    }
                    QueryPredicateArg::String(text) => text.to_string(),
                });
                let expected = (operator, arguments.collect());
                assert!(own.contains(&expected), "{expected:?} in {own:?}");
            }
        }
    }

    fn shown(predicate: &WrittenPredicate<'_>) -> (String, Vec<String>) {
        let arguments = predicate.arguments.iter().map(|argument| match argument {
            Argument::Capture(name) => format!("@{name}"),
            Argument::Text(text) => text.clone(),
        });
        (predicate.operator.to_owned(), arguments.collect())
    }

    #[test]
    fn queries_are_read_as_they_are_compiled() {
        check("((call) @a.b-c (#x? @a.b-c \"\\\"(\\n\\\\.\" word))");
        check(
            "((call function: (_) @b) @a (#x? @a) (#y? @b \"1\")) [(call) (await)]+ @c \"if\" @d _ @e",
        );
        check("; (call)\n((call) @a (#match? @a \"^\\\\w+$\")) ; @b");
        check("(call (_) @a (#x? @a)) @b");
        check("((call) @a (#set! applicability \"unsafe\") (#z? @a \"\"))");
    }

    #[test]
    fn the_built_in_queries_are_read_as_they_are_compiled() {
        for file in builtin_rules() {
            let spec: toml::Table = file.text.parse().unwrap();
            let inside = spec.get("every").and_then(toml::Value::as_array);
            let every = inside.into_iter().flatten().map(|every| &every["query"]);
            for query in std::iter::once(&spec["query"]).chain(every) {
                check(query.as_str().unwrap());
            }
        }
    }

    #[test]
    fn what_is_no_query_is_read_as_something() {
        for query in [
            "",
            ")",
            "@",
            "(#",
            "(#a? @",
            "(#a? \"",
            "(#a? \"\\",
            "[(é",
            "@é.@",
        ] {
            WrittenQuery::read(query);
        }
    }
}
