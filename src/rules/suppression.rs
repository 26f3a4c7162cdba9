//! What comments silence, and what is wrong with such comments: two rules that no file describes.

use std::path::Path;

use super::finding::{Finding, Severity};
use super::matcher::{RuleSet, goes_by, nearest};
use super::rule::Rule;
use crate::span::Span;
use crate::syntax::{Directive, Scope, Suppressions};

/// A rule about the comments that silence other rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuppressionRule {
    /// Its name.
    pub name: &'static str,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Why that is a problem.
    pub why: &'static str,
}

impl SuppressionRule {
    /// The group of these rules.
    pub const GROUP: &'static str = "suppression";

    /// A comment that nobody can follow.
    pub const UNKNOWN: Self = Self {
        name: "unknown-suppression",
        summary: "A comment that should silence findings cannot be understood",
        why: "It names a rule that there is not, or is misspelt, and so silences less than it seems to.",
    };

    /// A comment that nobody needs.
    pub const UNUSED: Self = Self {
        name: "unused-suppression",
        summary: "A comment silences findings where there are none",
        why: "What it excused is gone, and it would hide what comes next. It is judged only where every rule that it names \
              is selected and the file could be checked. Nothing removes it by itself: with other packages installed \
              it may be needed.",
    };

    /// All of them, in order of name.
    pub const ALL: [Self; 2] = [Self::UNKNOWN, Self::UNUSED];

    /// Whether it has that name, or is of that group.
    #[must_use]
    pub fn goes_by(&self, name: &str) -> bool {
        name == "all" || name == Self::GROUP || name == self.name
    }
}

/// What comments can name, and which of it is selected.
#[derive(Debug, Default)]
pub(super) struct Nameable {
    rules: Vec<Named>,
}

#[derive(Debug)]
struct Named {
    name: String,
    group: String,
    is_selected: bool,
}

impl Nameable {
    pub(super) fn new(rules: &[Rule], is_selected: impl Fn(&Rule) -> bool) -> Self {
        let named = |rule: &Rule| Named {
            name: rule.name.clone(),
            group: rule.group.clone(),
            is_selected: is_selected(rule),
        };
        Self {
            rules: rules.iter().map(named).collect(),
        }
    }

    /// Whether every rule of that name is selected; `None` if there is none.
    fn is_selected(&self, name: &str) -> Option<bool> {
        let mut named = self
            .rules
            .iter()
            .filter(|rule| goes_by((&rule.name, &rule.group), name))
            .peekable();
        named.peek()?;
        Some(named.all(|rule| rule.is_selected))
    }

    fn goes_by(&self, rule: &str, name: &str) -> bool {
        self.rules
            .iter()
            .any(|known| known.name == rule && goes_by((rule, &known.group), name))
    }

    fn hint(&self, name: &str) -> String {
        nearest(
            name,
            self.rules
                .iter()
                .flat_map(|rule| [rule.name.as_str(), rule.group.as_str()]),
        )
    }
}

impl RuleSet {
    /// The findings that no comment silences, and with them what is wrong with the comments, in order of place. Whether
    /// a comment is needed is only known where the text `is_checked` in full.
    #[must_use]
    pub fn without_suppressed(
        &self,
        mut findings: Vec<Finding>,
        suppressions: &Suppressions,
        path: &Path,
        is_checked: bool,
    ) -> Vec<Finding> {
        if suppressions.directives.is_empty() {
            return findings;
        }
        let mut used: Vec<(usize, Option<usize>)> = Vec::new();
        findings.retain(|finding| {
            let by = self.suppressing(finding, suppressions);
            used.extend(&by);
            by.is_empty()
        });
        for (index, directive) in suppressions.directives.iter().enumerate() {
            let is_used = |name| used.contains(&(index, name));
            findings.extend(
                self.problems(directive, is_checked, is_used)
                    .into_iter()
                    .map(|(rule, span, message)| Finding {
                        rule: rule.name.to_owned(),
                        severity: Severity::Warning,
                        path: path.to_path_buf(),
                        span,
                        statement: span,
                        // Comments are in no tree; their text says enough.
                        scope: String::new(),
                        message,
                        evidence: Vec::new(),
                        fix: None,
                    }),
            );
        }
        findings.sort_by_key(|finding| finding.span);
        findings
    }

    /// Which comments silence a finding, each by its number and that of the name that does it, if it names any.
    #[must_use]
    pub fn suppressing(
        &self,
        finding: &Finding,
        suppressions: &Suppressions,
    ) -> Vec<(usize, Option<usize>)> {
        let mut by = Vec::new();
        for index in suppressions.at(finding.span) {
            let names = &suppressions.directives[index].names;
            if names.is_empty() {
                by.push((index, None));
            }
            by.extend(
                (0..names.len())
                    .filter(|name| self.nameable.goes_by(&finding.rule, &names[*name].0))
                    .map(|name| (index, Some(name))),
            );
        }
        by
    }

    fn problems(
        &self,
        directive: &Directive,
        is_checked: bool,
        is_used: impl Fn(Option<usize>) -> bool,
    ) -> Vec<(SuppressionRule, Span, String)> {
        let Directive { span, names, .. } = directive;
        let mut problems = Vec::new();
        let mut add = |rule: SuppressionRule, place: Span, message: String| {
            if self.suppression.contains(&rule) {
                problems.push((rule, place, message));
            }
        };
        let because = if directive.scope == Scope::Nothing {
            "it stands beside no code; write it at the end of a line of the statement"
        } else {
            "remove it"
        };
        if let Some(problem) = &directive.problem {
            add(SuppressionRule::UNKNOWN, *span, problem.clone());
        } else if names.is_empty() {
            let is_judged = is_checked && self.nameable.rules.iter().all(|rule| rule.is_selected);
            if is_judged && !is_used(None) {
                let message = format!("this comment silences nothing: {because}");
                add(SuppressionRule::UNUSED, *span, message);
            }
        }
        for (index, (name, place)) in names.iter().enumerate() {
            match self.nameable.is_selected(name) {
                None => add(
                    SuppressionRule::UNKNOWN,
                    *place,
                    format!(
                        "no rule or group is called `{name}`{}",
                        self.nameable.hint(name)
                    ),
                ),
                Some(true) if is_checked && !is_used(Some(index)) => add(
                    SuppressionRule::UNUSED,
                    *place,
                    format!("there is nothing of `{name}` to silence: {because}"),
                ),
                Some(_) => {}
            }
        }
        problems
    }
}
