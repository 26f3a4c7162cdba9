//! What comments silence, and what is wrong with such comments: two rules that no file describes.

use std::iter;
use std::path::Path;

use super::finding::{Finding, Severity};
use super::matcher::RuleSet;
use super::suppression_rule::SuppressionRule;
use crate::span::Span;
use crate::syntax::{Directive, Foreign, Scope, Suppressions};

impl RuleSet {
    /// The findings that no comment silences, be it ours or one for another tool, and with them what is wrong with the comments, in order of place. Whether
    /// a comment is needed is only known where the text `is_checked` in full.
    #[must_use]
    pub fn without_suppressed(
        &self,
        mut findings: Vec<Finding>,
        suppressions: &Suppressions,
        (path, text): (&Path, &str),
        is_checked: bool,
    ) -> Vec<Finding> {
        let mut used: Vec<(usize, Option<usize>)> = Vec::new();
        findings.retain(|finding| {
            let by = self.suppressing(finding, suppressions);
            used.extend(&by);
            let foreign = self.found_elsewhere(finding);
            by.is_empty() && !suppressions.silence_elsewhere(&foreign, finding.span, text)
        });
        for (index, directive) in suppressions.directives.iter().enumerate() {
            let is_used = |name| used.contains(&(index, name));
            findings.extend(
                self.problems(directive, is_checked, is_used)
                    .into_iter()
                    .map(|((rule, severity), span, message)| Finding {
                        rule: rule.name.to_owned(),
                        others: Vec::new(),
                        severity,
                        path: path.to_path_buf(),
                        span,
                        statement: span,
                        // Comments are in no tree; their text says enough.
                        scope: String::new(),
                        message,
                        evidence: Vec::new(),
                        fix: None,
                        is_guess: false,
                        turns: None,
                    }),
            );
        }
        findings.sort_by_key(|finding| finding.span);
        findings
    }

    /// What other tools find at the place of a finding: as its own rule says, and the others that find something there.
    #[must_use]
    pub fn found_elsewhere(&self, finding: &Finding) -> Vec<Foreign> {
        let names = iter::once(&finding.rule).chain(&finding.others);
        let rules = names.filter_map(|name| self.nameable.rule(name));
        rules.flat_map(|rule| rule.silenced_by.clone()).collect()
    }

    /// Which comments silence a finding, each by its number and that of the name that does it, if it names any. It may name any rule
    /// that finds something at the place: which of them is heard depends on what is installed.
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
                    .filter(|name| {
                        let mut rules = iter::once(&finding.rule).chain(&finding.others);
                        rules.any(|rule| self.nameable.goes_by(rule, &names[*name].0))
                    })
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
    ) -> Vec<((SuppressionRule, Severity), Span, String)> {
        let Directive { span, names, .. } = directive;
        let mut problems = Vec::new();
        let mut add = |rule: SuppressionRule, place: Span, message: String| {
            let held = self.suppression.iter().find(|(held, _)| *held == rule);
            if let Some(held) = held {
                problems.push((*held, place, message));
            }
        };
        let because = if directive.scope == Scope::Nothing {
            "it stands beside no code; write it at the end of a line of the statement"
        } else {
            "remove it"
        };
        if let Some(problem) = &directive.problem {
            add(SuppressionRule::UNKNOWN, *span, problem.clone());
        } else if names.is_empty()
            && is_checked
            && self.nameable.is_all_selected()
            && !is_used(None)
        {
            let message = format!("this comment silences nothing: {because}");
            add(SuppressionRule::UNUSED, *span, message);
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
