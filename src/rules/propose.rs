//! The places that the rules' queries propose in a tree, at a bounded cost: a rule may come from anywhere.
//!
//! All queries run as one. Where that costs more than a rule may, each runs alone, and one that costs too much by itself is
//! stopped. Cost is counted in steps of the query engine, each for every match in progress, and in bytes that regexes
//! read; never in time, so that a busy machine finds what an idle one finds.

use std::collections::HashMap;
use std::sync::Arc;

use streaming_iterator::StreamingIterator;
use tree_sitter::{QueryCursor, QueryCursorOptions, QueryCursorState};

use super::budget::{Budget, passes};
use super::inside::{Possible, possibilities};
use super::query::{LazyQuery, MOST_PARTS, size};
use super::rule::Rule;
use super::select::SelectError;
use super::site::Captures;
use crate::syntax::{LenientTree, expression_span};

/// What a query may cost in a text.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    /// Steps, and bytes that regexes read.
    work: u64,
    /// The same for each byte of a large text, if that is more.
    work_per_byte: u64,
    /// Matches in progress at once: the query engine takes memory for them, and time by their square. A pattern of two siblings has
    /// one for each that can be the first.
    states: u32,
}

/// What a rule may cost: much work with few matches in progress, or less with many. One after the other is tried.
///
/// In the 64 MB of 17 released packages and of `CPython` 3.11.7's standard library with its tests each built-in query was run alone. The
/// most expensive, that of `coroutine-argument`, takes 742,000 steps in the file where it takes the most, and 5.4 for each byte
/// where code is densest. The second bound is 21 and 4 times as much: some three seconds of one core. Over a sample of those files no
/// query has more than 32 matches in progress, of which the third bound takes 20 times as many. The test below measures any folder.
const ALONE: [Bounds; 3] = [
    Bounds {
        work: 250_000,
        work_per_byte: 0,
        states: 160,
    },
    Bounds {
        work: 16_000_000,
        work_per_byte: 22,
        states: 160,
    },
    Bounds {
        work: 2_000_000,
        work_per_byte: 0,
        states: 640,
    },
];

/// What all queries may cost as one; past that each is asked alone. In those files the built-in ones take at most 2.7 million steps,
/// 22 for each byte, and never have more than 256 matches in progress.
const TOGETHER: [Bounds; 2] = [
    Bounds {
        work: 250_000,
        work_per_byte: 0,
        states: 256,
    },
    Bounds {
        work: 6_000_000,
        work_per_byte: 44,
        states: 256,
    },
];

/// A place that a query pattern proposes, before any predicate about its meaning is asked.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub(super) rule: usize,
    pub(super) pattern: usize,
    /// Places by the numbers of their captures among those of all rules.
    pub(super) captures: Captures,
    /// For each node that the rule's `[[every]]` ask about what it may be.
    pub(super) inside: Vec<Vec<Possible>>,
}

/// What rules propose in a text.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    /// The places.
    pub candidates: Vec<Candidate>,
    /// The rules that cost too much in this text and propose nothing, by name.
    pub stopped: Vec<String>,
}

/// Rules and their queries, as one and each.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) rules: Vec<Arc<Rule>>,
    /// The names of all captures of all rules; a capture's number is its place here.
    pub(super) captures: Vec<String>,
    /// The query of all rules.
    together: Numbered,
    /// For each pattern of that query its rule and its number there.
    patterns: Vec<(usize, usize)>,
    /// Each rule's own query, for where it has to run alone.
    alone: Vec<Numbered>,
}

/// A query with the numbers of its captures among those of all rules.
#[derive(Debug)]
struct Numbered {
    query: LazyQuery,
    numbers: Vec<u32>,
}

/// How a query ended.
enum Ended {
    Found(Vec<Candidate>),
    OutOfWork,
    TooManyStates,
    /// The query compiler refuses it.
    Refused,
}

impl Bounds {
    fn work(self, tree: &LenientTree) -> u64 {
        self.work.max(self.work_per_byte * tree.text().len() as u64)
    }
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
        let mut captures = Vec::new();
        let mut numbers = HashMap::new();
        let mut number = |name: &String| {
            *numbers.entry(name.clone()).or_insert_with(|| {
                captures.push(name.clone());
                captures.len() - 1
            })
        };
        let mut numbered = |text: &str, names: &[String]| Numbered {
            numbers: (names.iter())
                .filter_map(|name| u32::try_from(number(name)).ok())
                .collect(),
            query: LazyQuery::new(text.to_owned(), names.to_vec()),
        };
        let alone = rules
            .iter()
            .map(|rule| numbered(&rule.query, &rule.captures))
            .collect();
        let together = LazyQuery::new(sources.join("\n"), captures.clone());
        let patterns = rules
            .iter()
            .enumerate()
            .flat_map(|(index, rule)| (0..rule.patterns.len()).map(move |pattern| (index, pattern)))
            .collect();
        Ok(Self {
            together: Numbered {
                numbers: (0..).take(captures.len()).collect(),
                query: together,
            },
            captures,
            alone,
            rules,
            patterns,
        })
    }

    /// Every place that the queries of the rules that hold propose in a tree. Depends on the text alone.
    pub(super) fn propose(&self, tree: &LenientTree, holds: impl Fn(usize) -> bool) -> Proposed {
        let owner = |pattern: usize| self.patterns[pattern];
        if let Some(mut candidates) = self.run(&TOGETHER, &self.together, tree, owner) {
            candidates.retain(|candidate| holds(candidate.rule));
            return Proposed {
                candidates,
                stopped: Vec::new(),
            };
        }
        let mut proposed = Proposed::default();
        for index in (0..self.rules.len()).filter(|index| holds(*index)) {
            let rule = &self.rules[index];
            match self.run(&ALONE, &self.alone[index], tree, |pattern| (index, pattern)) {
                Some(found) => proposed.candidates.extend(found),
                None => proposed.stopped.push(rule.name.clone()),
            }
        }
        proposed
    }

    /// What a query finds within one of the bounds; `None` if it costs too much.
    fn run(
        &self,
        bounds: &[Bounds],
        query: &Numbered,
        tree: &LenientTree,
        owner: impl Fn(usize) -> (usize, usize),
    ) -> Option<Vec<Candidate>> {
        // Only more of what there was too little of can help.
        let (mut work, mut states) = (0, 0);
        for bounds in bounds {
            if bounds.work(tree) <= work || bounds.states <= states {
                continue;
            }
            match self.run_within(*bounds, query, tree, &owner) {
                Ended::Found(candidates) => return Some(candidates),
                Ended::OutOfWork => work = bounds.work(tree),
                Ended::TooManyStates => states = bounds.states,
                Ended::Refused => return None,
            }
        }
        None
    }

    fn run_within(
        &self,
        bounds: Bounds,
        numbered: &Numbered,
        tree: &LenientTree,
        owner: impl Fn(usize) -> (usize, usize),
    ) -> Ended {
        let Some(query) = numbered.query.get() else {
            return Ended::Refused;
        };
        let budget = Budget::new(bounds.work(tree), bounds.states);
        let mut check = |_: &QueryCursorState| budget.check();
        let options = QueryCursorOptions::new().progress_callback(&mut check);
        let mut cursor = QueryCursor::new();
        cursor.set_match_limit(bounds.states);
        let mut candidates = Vec::new();
        let mut matches = cursor.matches_with_options(query, tree.root(), tree.text(), options);
        let names = &numbered.query.captures;
        while budget.is_left()
            && let Some(found) = matches.next()
        {
            let captures = found.captures();
            let (rule, pattern) = owner(found.pattern_index);
            let texts = &self.rules[rule].patterns[pattern].texts;
            if !passes(texts, captures, names, tree.text(), &budget) {
                continue;
            }
            let node = |name: &str| {
                let mut captures = captures.iter();
                let capture = captures.find(|capture| names[capture.index as usize] == name);
                capture.map(|capture| capture.node)
            };
            let Some(inside) = possibilities(&self.rules[rule], node, tree.text(), &budget) else {
                continue;
            };
            let places = captures.iter().map(|capture| {
                let number = numbered.numbers[capture.index as usize];
                (number, expression_span(capture.node, tree.text()))
            });
            candidates.push(Candidate {
                rule,
                pattern,
                captures: places.collect(),
                inside,
            });
        }
        drop(matches);
        if cursor.did_exceed_match_limit() || budget.has_too_many_states() {
            Ended::TooManyStates
        } else if !budget.is_left() {
            Ended::OutOfWork
        } else {
            Ended::Found(candidates)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    use super::*;
    use crate::rules::{builtin_rules, load_rule};

    /// The sources below the folder that `UNAWAITED_MEASURE` names, or those of this project.
    fn sources() -> Vec<PathBuf> {
        let named = env::var_os("UNAWAITED_MEASURE").map(PathBuf::from);
        let mut folders = match named {
            Some(folder) => vec![folder],
            None => ["tests", "examples", "bench"]
                .map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
                .to_vec(),
        };
        let mut sources = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                } else if path.extension().is_some_and(|kind| kind == "py") {
                    sources.push(path);
                }
            }
        }
        sources
    }

    #[test]
    fn a_built_in_rule_costs_at_most_a_twentieth_of_what_a_rule_may() {
        let load = |(path, text): (&str, &str)| load_rule(Path::new(path), text).unwrap();
        let rules: Vec<Arc<Rule>> = builtin_rules()
            .iter()
            .map(|file| Arc::new(load((file.path, file.text))))
            .collect();
        let compiled = Compiled::new(rules).unwrap();
        let together = compiled.together.query.get().unwrap();
        assert_eq!(together.capture_names(), compiled.captures);
        assert_eq!(together.pattern_count(), compiled.patterns.len());
        let sources = sources();
        assert!(sources.len() > 20);
        for path in sources {
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            let tree = LenientTree::parse(&text).unwrap();
            let bounds = Bounds {
                work: ALONE[1].work / 20,
                work_per_byte: 0,
                states: ALONE[2].states / 20,
            };
            for (index, rule) in compiled.rules.iter().enumerate() {
                let query = &compiled.alone[index];
                let ended = compiled.run_within(bounds, query, &tree, |pattern| (index, pattern));
                assert!(
                    matches!(ended, Ended::Found(_)),
                    "{} in {}",
                    rule.name,
                    path.display()
                );
            }
        }
    }
}
