//! A compiled rule, and its examples.

use std::collections::BTreeMap;

use super::action::{Action, FixPlan};
use super::finding::Severity;
use super::predicate::Predicate;
use super::query::{LazyQuery, TextTest};
use super::template::Template;
use crate::edit::Applicability;
use crate::syntax::Foreign;
use globset::GlobSet;

/// A compiled rule.
#[derive(Debug)]
pub struct Rule {
    /// The file's stem.
    pub name: String,
    /// The folder's name.
    pub group: String,
    /// What tells its file's text from any other.
    pub(super) digest: u128,
    /// What it finds, in one line.
    pub summary: String,
    /// Why that is a problem.
    pub why: String,
    /// How bad its findings are.
    pub severity: Severity,
    /// Whether it runs unless somebody selects rules.
    pub is_enabled: bool,
    /// The lowest target version, Python `3.this`, that it is for.
    pub min_python: u8,
    /// What other tools find where it does: who silences that for them has silenced this, too.
    pub silenced_by: Vec<Foreign>,
    /// Its examples, which are its tests.
    pub examples: Vec<Example>,
    /// Its query's text.
    pub query: String,
    /// The captures of its query, in the order in which they come.
    pub(super) captures: Vec<String>,
    /// The capture whose place a finding has.
    pub(super) at: String,
    /// It is not asked of texts without this word.
    pub(super) mentions: String,
    /// The files that it is asked of; all, if it names none.
    pub(super) files: Option<GlobSet>,
    pub(super) message: Template,
    pub(super) patterns: Vec<Pattern>,
    pub(super) every: Vec<Every>,
    pub(super) fix: Option<FixPlan>,
}

impl Rule {
    /// Its name and that of its group.
    pub(super) fn names(&self) -> (&str, &str) {
        (&self.name, &self.group)
    }

    /// Whether it is only about what runs of the program have told.
    pub(super) fn asks_runs(&self) -> bool {
        let mut patterns = self.patterns.iter();
        patterns.all(|pattern| pattern.predicates.iter().any(Predicate::asks_runs))
    }

    /// Whether its fix may add an import, at the top of the file and so outside of what surrounds the place.
    #[must_use]
    pub fn imports(&self) -> bool {
        self.fix.as_ref().is_some_and(|fix| {
            let mut actions = fix.actions.iter();
            !fix.names.is_empty() || actions.any(|action| matches!(action, Action::Import(_)))
        })
    }

    /// Whether its fix may take out the last use of an import, which stays.
    #[must_use]
    pub fn leaves_imports(&self) -> bool {
        let deletes = self.fix.as_ref().is_some_and(|fix| {
            let mut actions = fix.actions.iter();
            actions.any(|action| matches!(action, Action::Delete(_)))
        });
        deletes || self.imports()
    }

    /// Whether it is only for files of some names.
    #[must_use]
    pub fn names_files(&self) -> bool {
        self.files.is_some()
    }

    /// The lowest target version that it is for, as in `3.11`, if there is one.
    #[must_use]
    pub fn lowest_python(&self) -> Option<String> {
        (self.min_python > 0).then(|| format!("3.{}", self.min_python))
    }

    /// How far its fixes can be trusted, in words.
    #[must_use]
    pub fn applicability(&self) -> String {
        self.applicabilities().join(" or ")
    }

    /// How far its fixes can be trusted, the best first: patterns of one rule may differ.
    #[must_use]
    pub fn applicabilities(&self) -> Vec<&'static str> {
        let Some(fix) = &self.fix else {
            return vec![Applicability::Display.name()];
        };
        let mut all: Vec<Applicability> = self
            .patterns
            .iter()
            .map(|pattern| pattern.applicability.unwrap_or(fix.applicability))
            .collect();
        all.sort_unstable_by(|one, other| other.cmp(one));
        all.dedup();
        all.into_iter().map(Applicability::name).collect()
    }
}

/// One pattern of a rule's query.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Its predicates, the cheapest first.
    pub(super) predicates: Vec<Predicate>,
    /// What the texts of its captures must be.
    pub(super) texts: Vec<TextTest>,
    /// What `#set! applicability` says, which holds instead of the fix's own.
    pub(super) applicability: Option<Applicability>,
}

/// What every node of a kind must be inside a capture, nodes of functions, lambdas and classes in it aside.
#[derive(Debug)]
pub(super) struct Every {
    /// The kind, which is also the capture of the query that is the node.
    pub(super) node: String,
    /// The capture of the rule's query.
    pub(super) inside: String,
    pub(super) query: LazyQuery,
    pub(super) patterns: Vec<Pattern>,
    /// What the fix does to such a node.
    pub(super) actions: Vec<Action>,
}

/// An example of a rule: a program, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// The line of its name in the rule's file, from 1.
    pub line: usize,
    /// The source.
    pub before: String,
    /// What the rule does to it.
    pub result: ExampleResult,
    /// The lowest grade of its repairs.
    pub grade: Applicability,
    /// The source's file, by relative path.
    pub file: String,
    /// Other files of the program, by relative path.
    pub files: BTreeMap<String, String>,
    /// Decorators that mark functions which a framework calls.
    pub handlers: Vec<String>,
    /// What runs of the program told: a record of them, or a log.
    pub runs: String,
    /// The target Python version, where it matters.
    pub python: Option<String>,
}

impl Example {
    /// What the source is called, unless it says otherwise.
    pub const FILE: &str = "example.py";
}

/// What a rule does to an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExampleResult {
    /// It repairs it to this.
    Repaired(String),
    /// It reports it and has no repair.
    Reported,
    /// It says nothing.
    Unchanged,
}
