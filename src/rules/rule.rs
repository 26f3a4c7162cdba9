//! A compiled rule, and its examples.

use std::collections::BTreeMap;

use super::action::{Action, FixPlan};
use super::finding::Severity;
use super::predicate::Predicate;
use super::query::TextTest;
use super::template::Template;
use crate::edit::Applicability;

/// A compiled rule.
#[derive(Debug)]
pub struct Rule {
    /// The file's stem.
    pub name: String,
    /// The folder's name.
    pub group: String,
    /// What it finds, in one line.
    pub summary: String,
    /// Why that is a problem.
    pub why: String,
    /// How bad its findings are.
    pub severity: Severity,
    /// Whether it runs unless somebody selects rules.
    pub is_enabled: bool,
    /// Its examples, which are its tests.
    pub examples: Vec<Example>,
    /// Its query's text.
    pub query: String,
    /// The capture whose place a finding has.
    pub(super) at: String,
    pub(super) message: Template,
    pub(super) patterns: Vec<Pattern>,
    pub(super) fix: Option<FixPlan>,
}

impl Rule {
    /// Its name and that of its group.
    pub(super) fn names(&self) -> (&str, &str) {
        (&self.name, &self.group)
    }

    /// Whether its fix may add an import, at the top of the file and so outside of what surrounds the place.
    #[must_use]
    pub fn imports(&self) -> bool {
        self.fix.as_ref().is_some_and(|fix| {
            fix.actions
                .iter()
                .any(|action| matches!(action, Action::Import(_)))
        })
    }

    /// How far its fixes can be trusted, in words: patterns of one rule may differ.
    #[must_use]
    pub fn applicability(&self) -> String {
        let Some(fix) = &self.fix else {
            return Applicability::Display.name().to_owned();
        };
        let mut all: Vec<Applicability> = self
            .patterns
            .iter()
            .map(|pattern| pattern.applicability.unwrap_or(fix.applicability))
            .collect();
        all.sort_unstable_by(|one, other| other.cmp(one));
        all.dedup();
        all.into_iter()
            .map(Applicability::name)
            .collect::<Vec<_>>()
            .join(" or ")
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

/// An example of a rule: a program, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// The source.
    pub before: String,
    /// What the rule does to it.
    pub result: ExampleResult,
    /// Whether the repair is an unsafe one.
    pub is_unsafe: bool,
    /// Other files of the program, by relative path.
    pub files: BTreeMap<String, String>,
    /// The target Python version, where it matters.
    pub python: Option<String>,
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
