//! A rule's queries: compiled, and what is wrong with one where in the file it is written.

use toml::Spanned;
use tree_sitter::{Language, QueryError, QueryErrorKind};

use super::super::predicate::Predicate;
use super::super::query::{TextTest, compile, excess};
use super::super::rule::Pattern;
use super::super::shape::misshapen;
use super::super::written::{Argument, WrittenPredicate, WrittenQuery};
use super::loader::{Loader, RuleError};
use crate::document::nearest;
use crate::edit::Applicability;
use crate::span::Span;
use crate::syntax;

/// What the query compiler itself sees to.
const OF_THE_COMPILER: [&str; 6] = [
    "eq?",
    "not-eq?",
    "any-eq?",
    "any-not-eq?",
    "any-of?",
    "not-any-of?",
];

impl Loader<'_> {
    /// Reads a query and compiles its predicates; the query itself only if somebody else than this project wrote it, to say what
    /// is wrong with it.
    pub(super) fn query<'q>(
        &self,
        key: &str,
        source: &'q Spanned<String>,
    ) -> Result<(WrittenQuery<'q>, Vec<Pattern>), RuleError> {
        let written = Written {
            loader: self,
            key,
            source,
        };
        let read = if self.is_built_in {
            WrittenQuery::read(source.get_ref())
        } else {
            written.checked()?
        };
        let patterns = read
            .patterns
            .iter()
            .map(|predicates| written.pattern(predicates))
            .collect::<Result<Vec<_>, _>>()?;
        Ok((read, patterns))
    }
}

/// A query where it is written in the rule's file.
struct Written<'a, 'q> {
    loader: &'a Loader<'a>,
    key: &'a str,
    source: &'q Spanned<String>,
}

impl<'q> Written<'_, 'q> {
    /// The query, if nothing is wrong with it, its predicates aside.
    fn checked(&self) -> Result<WrittenQuery<'q>, RuleError> {
        let text = self.source.get_ref();
        if let Some((problem, hint)) = excess(text) {
            return Err(self.loader.error(self.key, self.source, &problem, &hint));
        }
        if let Some(wrong) = misshapen(text) {
            return Err(self.error(wrong.place, wrong.problem, wrong.hint));
        }
        let compiled = compile(text).map_err(|error| self.refused(&syntax::python(), &error))?;
        let read = WrittenQuery::read(text);
        if read.patterns.len() != compiled.pattern_count() {
            return Err(self.loader.error(
                self.key,
                self.source,
                "its patterns cannot be told apart",
                "put brackets around each, its predicates in them, and begin those with #",
            ));
        }
        Ok(read)
    }

    fn pattern(&self, written: &[WrittenPredicate<'_>]) -> Result<Pattern, RuleError> {
        let mut pattern = Pattern {
            predicates: Vec::new(),
            texts: Vec::new(),
            applicability: None,
        };
        for written in written {
            add(&mut pattern, written).map_err(|(problem, hint)| {
                self.error(place_of(written, &problem), &problem, &hint)
            })?;
        }
        pattern.predicates.sort_by_key(Predicate::cost);
        Ok(pattern)
    }

    /// What tree-sitter has against the query, in our words.
    fn refused(&self, language: &Language, error: &QueryError) -> RuleError {
        let named = error.message.trim_matches('"');
        let from = error.offset;
        let place = Span::new(from, from + named.len());
        let did_you_mean = |known: Vec<&str>| match nearest(named, known.into_iter()) {
            None => "check it against the grammar, tree-sitter-python 0.25".to_owned(),
            Some(near) => format!("did you mean `{near}`?"),
        };
        match error.kind {
            QueryErrorKind::NodeType => self.error(
                place,
                &format!("the grammar has no node `{named}`"),
                &did_you_mean(node_kinds(language)),
            ),
            QueryErrorKind::Field => self.error(
                place,
                &format!("the grammar has no field `{named}`"),
                &did_you_mean(field_names(language)),
            ),
            QueryErrorKind::Capture => self.error(
                place,
                &format!("there is no capture @{named} before this"),
                "a predicate comes after the captures that it names, in the same pattern",
            ),
            QueryErrorKind::Structure => self.error(
                Span::new(from, from + 1),
                "no node of the grammar can have this here",
                "check which children and fields the node around it has",
            ),
            QueryErrorKind::Predicate => {
                let text = self.source.get_ref();
                let row = text.split_inclusive('\n').take(error.row);
                let start = row.map(str::len).sum();
                let mut words = error.message.split_whitespace();
                let named = words.find(|word| word.starts_with('#'));
                let operator = named.unwrap_or_default().trim_start_matches('#');
                let written = format!("#{operator}");
                let place = match text[start..].find(&written) {
                    Some(at) => Span::new(start + at, start + at + written.len()),
                    None => Span::new(start, text.len()),
                };
                let problem = error.message.trim_end_matches('.');
                self.error(place, problem, "the tree-sitter documentation describes it")
            }
            QueryErrorKind::Syntax | QueryErrorKind::Language => {
                let text = self.source.get_ref().trim_end();
                let (from, problem) = if from < text.len() {
                    (from, "from here on it is no query")
                } else {
                    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
                    (last, "it ends before its brackets and quotes do")
                };
                let place = Span::new(from, from + 1);
                self.error(place, problem, "check its brackets and quotes")
            }
        }
    }

    fn error(&self, place: Span, problem: &str, hint: &str) -> RuleError {
        let (line, span) = self.in_file(place);
        RuleError {
            span,
            ..self.loader.error_at(line, self.key, problem, hint)
        }
    }

    /// The line in the file of a place in the query, and where it is there, if the query is written as it reads.
    fn in_file(&self, place: Span) -> (usize, Option<Span>) {
        let query = self.source.get_ref();
        let before = &query[..place.start.min(query.len())];
        let row = before.matches('\n').count();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let read = query[start..].lines().next().unwrap_or_default();
        let line = self.loader.first_content_line(self.source) + row;
        let file = self.loader.document.text;
        let from: usize = file
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let written = file[from..].lines().next().unwrap_or_default();
        let span = written.find(read).map(|at| {
            let shift = from + at;
            let end = (place.end - start).min(read.len()).max(place.start - start);
            Span::new(shift + place.start - start, shift + end)
        });
        (line, span)
    }
}

/// Adds a predicate to its pattern; the error is what is wrong and what to do.
fn add(pattern: &mut Pattern, written: &WrittenPredicate<'_>) -> Result<(), (String, String)> {
    match written.operator {
        operator if OF_THE_COMPILER.contains(&operator) => {}
        "is?" | "is-not?" => {
            let named = written.arguments.iter().find_map(Argument::text);
            let problem = format!(
                "`#{} {}` is not known",
                written.operator,
                named.unwrap_or_default()
            );
            return Err((
                problem,
                "use another predicate; docs/rules.md lists them".to_owned(),
            ));
        }
        "set!" => {
            let mut words = written.arguments.iter().filter_map(Argument::text);
            let key = words.next().unwrap_or_default();
            let value = words.next().unwrap_or_default();
            if key != "applicability" {
                let problem = format!("`#set! {key}` is not known");
                return Err((problem, "only `#set! applicability` is".to_owned()));
            }
            pattern.applicability = Some(Applicability::named(value).ok_or_else(|| {
                let problem = format!("`{value}` is no applicability");
                (problem, "use safe, unsafe, guess or display".to_owned())
            })?);
        }
        _ => {
            if let Some(test) = TextTest::compile(written) {
                pattern.texts.push(test?);
            } else {
                let predicate = Predicate::compile(written)?;
                pattern.predicates.extend(predicate.first_look());
                pattern.predicates.push(predicate);
            }
        }
    }
    Ok(())
}

/// Where in a predicate the word is that a problem names first, or else its operator.
fn place_of(written: &WrittenPredicate<'_>, problem: &str) -> Span {
    let named = problem.split('`').nth(1).unwrap_or_default();
    let mut arguments = written.arguments.iter().zip(&written.places);
    let wrong =
        arguments.find(|(argument, _)| argument.text().is_some_and(|word| named.ends_with(word)));
    wrong.map_or(written.place, |(_, place)| *place)
}

fn node_kinds(language: &Language) -> Vec<&str> {
    (0..language.node_kind_count())
        .filter_map(|id| u16::try_from(id).ok())
        .filter(|id| language.node_kind_is_named(*id) && language.node_kind_is_visible(*id))
        .filter_map(|id| language.node_kind_for_id(id))
        .collect()
}

fn field_names(language: &Language) -> Vec<&str> {
    (1..=language.field_count())
        .filter_map(|id| language.field_name_for_id(u16::try_from(id).ok()?))
        .collect()
}
