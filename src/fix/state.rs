//! One file on its way through the rounds: its text as it is now, what is found in it, and what was learnt of its fixes.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::analyse::Analysis;
use super::filter::FindingFilter;
use super::outcome::{Applied, FileOutcome, Found, Skipped, Source};
use super::parallel::Lost;
use crate::edit::Applicability;
use crate::rules::{Candidate, Evidence, Finding, Proposed, RuleSet};
use crate::source::Cells;
use crate::span::Span;
use crate::syntax::SyntaxError;

/// What an earlier round learnt about a fix, by the place of its finding.
#[derive(Clone, Debug)]
pub(super) struct TrialVerdict {
    pub(super) rule: String,
    /// Where its finding is now.
    pub(super) span: Span,
    /// Where its finding was in the text of its round.
    pub(super) learnt_at: Span,
    /// The function around it.
    pub(super) scope: String,
    pub(super) reason: String,
    /// Whether the fix is only unsafe, and not broken.
    pub(super) only_lowered: bool,
}

impl TrialVerdict {
    /// Whether it was learnt of a finding, whose place is of the text as it is now.
    pub(super) fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.span == finding.span
    }
}

pub(super) struct State {
    pub(super) path: PathBuf,
    pub(super) before: Arc<str>,
    pub(super) text: Arc<str>,
    pub(super) rules: Arc<RuleSet>,
    /// The functions that something outside of the project's code calls.
    pub(super) scripts: Vec<String>,
    /// Fixes of at least this applicability are applied.
    pub(super) lowest: Applicability,
    /// For a notebook where its cells are in the text.
    pub(super) cells: Option<Cells>,
    pub(super) candidates: Arc<[Candidate]>,
    /// The rules that cost too much in the text, at the start or later.
    pub(super) stopped: Vec<String>,
    /// Why it is reported and not changed.
    pub(super) kept: Option<&'static str>,
    pub(super) filter: FindingFilter,
    /// The engine did not come back from it; nobody asks again.
    pub(super) is_given_up: bool,
    /// Why the strict parser refuses the text as it was given; it is then never changed.
    pub(super) refused: Option<SyntaxError>,
    pub(super) analysis: Analysis,
    pub(super) applied: Vec<Applied>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) lessons: Vec<TrialVerdict>,
    /// The texts that it had, each with how many fixes had been made by then.
    pub(super) seen: HashMap<Arc<str>, usize>,
    pub(super) is_settled: bool,
}

impl State {
    pub(super) fn new(source: Source, proposed: Proposed, refused: Option<SyntaxError>) -> Self {
        Self {
            path: source.path,
            before: Arc::clone(&source.text),
            text: source.text,
            rules: source.rules,
            scripts: source.scripts,
            lowest: source.lowest,
            cells: source.cells,
            kept: source.kept,
            filter: FindingFilter::new(source.focus, source.guesses),
            candidates: proposed.candidates.into(),
            stopped: proposed.stopped,
            is_given_up: false,
            refused,
            analysis: Analysis::default(),
            applied: Vec::new(),
            skipped: Vec::new(),
            lessons: Vec::new(),
            seen: HashMap::new(),
            is_settled: false,
        }
    }

    /// Takes in which rules cost too much in the text.
    pub(super) fn stop(&mut self, rules: Vec<String>) {
        self.stopped.extend(rules);
        self.stopped.sort_unstable();
        self.stopped.dedup();
    }

    /// The file as it is now, with one of its findings.
    pub(super) fn proposed(&self, finding: &Finding) -> FileOutcome {
        FileOutcome {
            path: self.path.clone(),
            rules: Arc::clone(&self.rules),
            before: Arc::clone(&self.text),
            after: Arc::clone(&self.text),
            cells: self.cells.clone(),
            applied: Vec::new(),
            remaining: vec![finding.clone()],
            ignored: 0,
            known: 0,
            guesses: 0,
            to_ignore: Vec::new(),
            skipped: Vec::new(),
            refused: None,
            stopped: Vec::new(),
            too_deep: false,
            failure: None,
        }
    }

    /// What is found, or else what is set aside.
    pub(super) fn found(&self, is_set_aside: bool) -> Found<'_> {
        Found {
            path: &self.path,
            text: &self.text,
            findings: if is_set_aside {
                &self.analysis.set_aside
            } else {
                &self.analysis.findings
            },
            is_partial: self.refused.is_some()
                || !self.stopped.is_empty()
                || self.analysis.too_deep
                || self.analysis.failure.is_some(),
        }
    }

    /// Drops the findings that do not count, and sets guesses aside where those do not.
    pub(super) fn retain_counted(&mut self) {
        let Analysis {
            findings,
            set_aside,
            ..
        } = &mut self.analysis;
        set_aside.extend(findings.extract_if(.., |finding| self.filter.sets_aside(finding)));
        for all in [findings, set_aside] {
            all.retain(|finding| self.filter.counts(finding));
        }
    }

    /// Puts what earlier rounds learnt into this round's findings. A guess that anything speaks against is none, nor is a rejected object
    /// that is rejected all the same when it is awaited.
    pub(super) fn apply_verdicts(&mut self) {
        self.analysis.findings.retain(|finding| {
            let mut lessons = self.lessons.iter().filter(|lesson| lesson.is_of(finding));
            !lessons.any(|lesson| {
                finding.is_guess || (!lesson.only_lowered && finding.is_of_rejected_object())
            })
        });
        for finding in &mut self.analysis.findings {
            if let Some(kept) = self.kept
                && finding.fix.take().is_some()
            {
                finding.evidence.push(Evidence::Verification {
                    message: kept.to_owned(),
                });
            }
            let lessons = self.lessons.iter().filter(|lesson| lesson.is_of(finding));
            // One that was lowered in an earlier round may have been broken since.
            if let Some(lesson) = lessons.min_by_key(|lesson| lesson.only_lowered) {
                finding.evidence.push(Evidence::Verification {
                    message: lesson.reason.clone(),
                });
                if lesson.only_lowered {
                    if let Some(fix) = &mut finding.fix {
                        fix.applicability = fix.applicability.min(Applicability::Unsafe);
                    }
                } else {
                    finding.fix = None;
                }
            }
            if let Some(fix) = &mut finding.fix
                && let grade @ (Applicability::Unsafe | Applicability::Guess) = fix.applicability
                && self.rules.is_safe_only(&finding.rule)
            {
                fix.applicability = Applicability::Display;
                let kind = match grade {
                    Applicability::Guess => "a guess",
                    _ => "unsafe",
                };
                finding.evidence.push(Evidence::Verification {
                    message: format!(
                        "its repair is {kind}, and `safe-only` in the settings names the rule"
                    ),
                });
            }
        }
    }

    /// Forgets why fixes did not hold in functions in which others have been made since: with those they may hold, as they would
    /// in the next run.
    pub(super) fn forget(&mut self, scopes: &HashSet<String>) {
        let skipped = &mut self.skipped;
        self.lessons.retain(|lesson| {
            let is_known = lesson.only_lowered || !scopes.contains(&lesson.scope);
            if !is_known {
                skipped.retain(|skipped| {
                    skipped.finding.rule != lesson.rule || skipped.finding.span != lesson.learnt_at
                });
            }
            is_known
        });
    }

    /// What the user should know of a text that comes back. The fixes that were made since it was there come to nothing.
    pub(super) fn cycle(&mut self, made_before: usize, round: usize) -> String {
        let undone = self.applied.split_off(made_before);
        let rules = undone.iter().map(|applied| applied.finding.rule.as_str());
        let names: BTreeSet<&str> = rules.collect();
        format!(
            "{}: the fixes of {} undo each other; it is left after round {round}",
            self.path.display(),
            names.into_iter().collect::<Vec<_>>().join(" and ")
        )
    }

    pub(super) fn give_up(&mut self, lost: Lost) {
        self.is_given_up = true;
        self.analysis.failure = Some(lost.to_string());
        for finding in &mut self.analysis.findings {
            finding.fix = None;
        }
    }

    pub(super) fn outcome(self) -> FileOutcome {
        let findings = self.analysis.findings.iter().enumerate();
        let to_ignore = findings
            .filter(|(_, finding)| self.filter.is_to_ignore(finding))
            .map(|(index, _)| index)
            .collect();
        FileOutcome {
            path: self.path,
            rules: self.rules,
            before: self.before,
            after: self.text,
            cells: self.cells,
            applied: self.applied,
            to_ignore,
            remaining: self.analysis.findings,
            ignored: 0,
            known: self.filter.known(),
            guesses: self.analysis.set_aside.len(),
            skipped: self.skipped,
            refused: self.refused,
            stopped: self.stopped,
            too_deep: self.analysis.too_deep,
            failure: self.analysis.failure,
        }
    }
}
