//! The places that the rules' queries propose in a tree, at a bounded cost: a rule may come from anywhere.
//!
//! All queries run as one. Where that costs more than a rule may, each runs alone, and one that costs too much by itself is
//! stopped. Cost is counted in steps of the query engine, each for every match in progress, and in bytes that regexes
//! read; never in time, so that a busy machine finds what an idle one finds.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

use streaming_iterator::StreamingIterator;
use tree_sitter::{Query, QueryCursor, QueryCursorOptions, QueryCursorState};

use super::query::{MOST_PARTS, compile, size};
use super::rule::Rule;
use super::select::SelectError;
use crate::span::Span;
use crate::syntax::{LenientTree, expression_span};

/// What a rule may cost in a text. In the 64 MB of the 17 packages that `bench/prepare.py` fetches and of CPython 3.11.7's
/// standard library with its tests, each built-in query was run alone: the most expensive, that of `coroutine-argument`,
/// takes 742,000 steps in the file where it takes the most. This is 21 times as much, a second or two.
const MOST_WORK: u64 = 16_000_000;

/// The same for large texts, by byte: 4 times what that query takes where code is densest (5.4 steps).
const MOST_WORK_PER_BYTE: u64 = 22;

/// The most matches in progress, for which the query engine takes memory, and time by their square. No built-in query by
/// itself has more than 8 anywhere in those files; all together have more than 64 in a quarter of them, and never 256. A pattern
/// of two siblings has one for each that can be the first.
const MOST_STATES: u32 = 1024;

/// A first try may cost so much: a query with too many matches in progress is not worth more.
const FIRST_WORK: u64 = 1_000_000;

/// How often tree-sitter asks whether to go on, in steps.
const WORK_BETWEEN_CALLS: u64 = 1_000;

/// A place that a query pattern proposes, before any predicate about its meaning is asked.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub(super) rule: usize,
    pub(super) pattern: usize,
    /// Places by the numbers of their captures in the query of all rules.
    pub(super) captures: Vec<(u32, Span)>,
}

/// What rules propose in a text.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    /// The places.
    pub candidates: Vec<Candidate>,
    /// The rules that cost too much in this text and propose nothing, by name.
    pub stopped: Vec<String>,
}

/// Rules, compiled into one query.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) rules: Vec<Arc<Rule>>,
    pub(super) query: Query,
    /// For each pattern of the query its rule and its number there.
    patterns: Vec<(usize, usize)>,
    /// Each rule's own query, compiled where it has to run alone.
    alone: Vec<OnceLock<Option<Query>>>,
}

/// How a query ended.
enum Ended {
    Found(Vec<Candidate>),
    OutOfWork,
    TooManyStates,
}

impl Compiled {
    pub(super) fn new(rules: Vec<Arc<Rule>>) -> Result<Self, SelectError> {
        let sources: Vec<&str> = rules.iter().map(|rule| rule.query.as_str()).collect();
        let size: usize = sources.iter().map(|source| size(source)).sum();
        if size > MOST_PARTS {
            return Err(SelectError::Query(format!(
                "they have {size} parts, and may have {MOST_PARTS}; leave rules out with --ignore"
            )));
        }
        let query =
            compile(&sources.join("\n")).map_err(|error| SelectError::Query(error.to_string()))?;
        let patterns = rules
            .iter()
            .enumerate()
            .flat_map(|(index, rule)| (0..rule.patterns.len()).map(move |pattern| (index, pattern)))
            .collect();
        Ok(Self {
            alone: rules.iter().map(|_| OnceLock::new()).collect(),
            rules,
            query,
            patterns,
        })
    }

    /// Every place that the queries of the rules that hold propose in a tree. Depends on the text alone.
    pub(super) fn propose(&self, tree: &LenientTree, holds: impl Fn(usize) -> bool) -> Proposed {
        if let Some(candidates) = self.run(&self.query, tree, |pattern| self.patterns[pattern]) {
            return Proposed {
                candidates,
                stopped: Vec::new(),
            };
        }
        let mut proposed = Proposed::default();
        for index in (0..self.rules.len()).filter(|index| holds(*index)) {
            let rule = &self.rules[index];
            let query = self.alone[index].get_or_init(|| compile(&rule.query).ok());
            let found = query
                .as_ref()
                .and_then(|query| self.run(query, tree, |pattern| (index, pattern)));
            match found {
                Some(found) => proposed.candidates.extend(found),
                None => proposed.stopped.push(rule.name.clone()),
            }
        }
        proposed
    }

    /// What a query finds; `None` if it costs too much.
    fn run(
        &self,
        query: &Query,
        tree: &LenientTree,
        owner: impl Fn(usize) -> (usize, usize),
    ) -> Option<Vec<Candidate>> {
        let most = MOST_WORK.max(tree.text().len() as u64 * MOST_WORK_PER_BYTE);
        for limit in [FIRST_WORK, most] {
            match self.run_within(limit, query, tree, &owner) {
                Ended::Found(candidates) => return Some(candidates),
                Ended::OutOfWork => {}
                Ended::TooManyStates => return None,
            }
        }
        None
    }

    fn run_within(
        &self,
        limit: u64,
        query: &Query,
        tree: &LenientTree,
        owner: impl Fn(usize) -> (usize, usize),
    ) -> Ended {
        let work = Cell::new(0);
        let mut check = |_: &QueryCursorState| {
            work.set(work.get() + WORK_BETWEEN_CALLS);
            if work.get() > limit {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let options = QueryCursorOptions::new().progress_callback(&mut check);
        let mut cursor = QueryCursor::new();
        cursor.set_match_limit(MOST_STATES);
        let mut candidates = Vec::new();
        let mut matches = cursor.matches_with_options(query, tree.root(), tree.text(), options);
        let names = query.capture_names();
        while work.get() <= limit
            && let Some(found) = matches.next()
        {
            let captures = found.captures();
            work.set(work.get() + captures.len() as u64);
            let (rule, pattern) = owner(found.pattern_index);
            let passes = self.rules[rule].patterns[pattern].texts.iter().all(|test| {
                let nodes = captures
                    .iter()
                    .filter(|capture| names[capture.index as usize] == test.capture);
                let texts: Vec<&[u8]> = nodes
                    .map(|capture| &tree.text()[capture.node.byte_range()])
                    .collect();
                test.holds(texts.into_iter(), &work)
            });
            if !passes {
                continue;
            }
            let places = captures.iter().filter_map(|capture| {
                let number = self
                    .query
                    .capture_index_for_name(names[capture.index as usize])?;
                Some((number, expression_span(capture.node, tree.text())))
            });
            candidates.push(Candidate {
                rule,
                pattern,
                captures: places.collect(),
            });
        }
        drop(matches);
        if cursor.did_exceed_match_limit() {
            Ended::TooManyStates
        } else if work.get() > limit {
            Ended::OutOfWork
        } else {
            Ended::Found(candidates)
        }
    }
}
