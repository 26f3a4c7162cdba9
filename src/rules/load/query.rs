//! A rule's queries: compiled, and what is wrong with one where in the file it is written.

use toml::Spanned;
use tree_sitter::{Language, Query, QueryError, QueryErrorKind};

use super::super::predicate::Predicate;
use super::super::query::{TextTest, compile, excess};
use super::super::rule::Pattern;
use super::super::shape::misshapen;
use super::{Loader, RuleError};
use crate::document::nearest;
use crate::edit::Applicability;
use crate::span::Span;
use crate::syntax;

impl Loader<'_> {
    /// Compiles a query and its predicates.
    pub(super) fn query(
        &self,
        key: &str,
        source: &Spanned<String>,
    ) -> Result<(Query, Vec<Pattern>), RuleError> {
        let written = Written {
            loader: self,
            key,
            source,
        };
        if let Some((problem, hint)) = excess(source.get_ref()) {
            return Err(self.error(key, source, &problem, &hint));
        }
        if let Some(wrong) = misshapen(source.get_ref()) {
            return Err(written.error(wrong.place, wrong.problem, wrong.hint));
        }
        let query = compile(source.get_ref())
            .map_err(|error| written.refused(&syntax::python(), &error))?;
        let patterns = (0..query.pattern_count())
            .map(|pattern| written.pattern(&query, pattern))
            .collect::<Result<Vec<_>, _>>()?;
        Ok((query, patterns))
    }
}

/// A query where it is written in the rule's file.
struct Written<'a> {
    loader: &'a Loader<'a>,
    key: &'a str,
    source: &'a Spanned<String>,
}

impl Written<'_> {
    fn pattern(&self, query: &Query, pattern: usize) -> Result<Pattern, RuleError> {
        let whole = Span::new(
            query.start_byte_for_pattern(pattern),
            query.end_byte_for_pattern(pattern),
        );
        let mut texts = Vec::new();
        let mut predicates = Vec::new();
        for written in query.general_predicates(pattern) {
            let wrong = |(problem, hint): (String, String)| {
                let word = problem.split('`').nth(1).unwrap_or_default();
                // What tree-sitter shall not see has another first letter there.
                let operator = written.operator.replace("Match?", "match?");
                let place = self.predicate(whole, &operator, word);
                self.error(place, &problem, &hint)
            };
            if let Some(test) = TextTest::compile(written, query.capture_names()) {
                texts.push(test.map_err(wrong)?);
            } else {
                let predicate =
                    Predicate::compile(written, query.capture_names()).map_err(wrong)?;
                predicates.extend(predicate.first_look());
                predicates.push(predicate);
            }
        }
        predicates.sort_by_key(Predicate::cost);

        if let Some((property, is_wanted)) = query.property_predicates(pattern).first() {
            let operator = if *is_wanted { "is?" } else { "is-not?" };
            let problem = format!("`#{operator} {}` is not known", property.key);
            let place = self.predicate(whole, operator, "");
            return Err(self.error(
                place,
                &problem,
                "use another predicate; docs/rules.md lists them",
            ));
        }
        let mut applicability = None;
        for property in query.property_settings(pattern) {
            let value = property.value.as_deref().unwrap_or_default();
            if &*property.key != "applicability" {
                let problem = format!("`#set! {}` is not known", property.key);
                let place = self.predicate(whole, "set!", &property.key);
                return Err(self.error(place, &problem, "only `#set! applicability` is"));
            }
            applicability = Some(Applicability::named(value).ok_or_else(|| {
                let problem = format!("`{value}` is no applicability");
                let place = self.predicate(whole, "set!", value);
                self.error(place, &problem, "use safe, unsafe, guess or display")
            })?);
        }
        Ok(Pattern {
            predicates,
            texts,
            applicability,
        })
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
                let place = self.predicate(Span::new(start, text.len()), operator, "");
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

    /// Where in a pattern a predicate is, or the word that is wrong in it.
    fn predicate(&self, pattern: Span, operator: &str, wrong: &str) -> Span {
        let text = self.source.get_ref();
        let written = format!("#{operator}");
        let starts = pattern
            .of(text)
            .match_indices(written.as_str())
            .map(|(at, _)| pattern.start + at);
        let mut first = None;
        for start in starts {
            let end = text[start..]
                .find(')')
                .map_or(text.len(), |length| start + length);
            let word = format!("\"{wrong}\"");
            if let Some(at) = text[start..end].find(&word) {
                return Span::new(start + at, start + at + word.len());
            }
            first = first.or(Some(Span::new(start, start + written.len())));
        }
        first.unwrap_or(pattern)
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
