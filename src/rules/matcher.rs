//! All rules over one file: what their queries propose, their predicates judge.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;

use globset::GlobSet;

use super::action::{FixPlan, Step};
use super::doubt;
use super::finding::{Evidence, Finding, Severity, rests_on_names};
use super::handlers::Handlers;
use super::inside;
use super::load::ASYNC;
use super::nameable::Nameable;
use super::propose::{Candidate, Compiled, Proposed};
use super::rule::{Pattern, Rule};
use super::select::{RuleSelection, SelectError, goes_by};
use super::site::Site;
use super::suppression_rule::SuppressionRule;
use crate::edit::{Applicability, FileEdits, Fix};
use crate::records::{Fact, Observed};
use crate::span::Span;
use crate::syntax::{Census, LenientTree, Places, Position, last_name};
use crate::types::{Answer, Contradiction, FileTypes, Kind};
use crate::watch::Watch;

/// The rules that hold for a file, and how.
#[derive(Clone, Debug)]
pub struct RuleSet {
    compiled: Arc<Compiled>,
    /// How each of the compiled rules counts; `None` for one that does not hold.
    held: Vec<Option<Held>>,
    /// Those about comments that silence others, each with the severity of its findings.
    pub(super) suppression: Vec<(SuppressionRule, Severity)>,
    pub(super) nameable: Nameable,
    handlers: Handlers,
    /// What runs of the program have told of the file.
    facts: Arc<[Fact]>,
}

/// How a rule counts.
#[derive(Clone, Copy, Debug)]
struct Held {
    severity: Severity,
    is_safe_only: bool,
}

/// A file to judge candidates in.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The file.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
    /// Its strict tree.
    pub places: &'a Places<'a>,
    /// Its types.
    pub types: &'a dyn FileTypes,
    /// What the whole project says of names.
    pub census: &'a Census,
}

impl RuleSet {
    /// Those of the rules that are wanted.
    ///
    /// # Errors
    /// If a word of the wish means nothing, or two rules have the same name.
    pub fn new(rules: &[Arc<Rule>], wanted: &RuleSelection) -> Result<Self, SelectError> {
        let mut names = HashSet::new();
        if let Some(twice) = rules.iter().find(|rule| !names.insert(&rule.name)) {
            return Err(SelectError::Twice(twice.name.clone()));
        }
        wanted.check(rules)?;
        let wants = |rule: &Rule| wanted.wants(rule.names(), rule.is_enabled);
        let nameable = Nameable::new(rules, wants);
        let suppression = SuppressionRule::ALL
            .into_iter()
            .filter(|rule| wanted.wants(rule.names(), true))
            .map(|rule| {
                (
                    rule,
                    wanted.severity(rule.names(), SuppressionRule::SEVERITY),
                )
            })
            .collect();
        let rules: Vec<Arc<Rule>> = rules.iter().filter(|rule| wants(rule)).cloned().collect();
        let held = |rule: &Arc<Rule>| Held {
            severity: wanted.severity(rule.names(), rule.severity),
            is_safe_only: wanted.is_safe_only(rule.names()),
        };
        Ok(Self {
            held: rules.iter().map(|rule| Some(held(rule))).collect(),
            compiled: Arc::new(Compiled::new(rules)?),
            suppression,
            nameable,
            handlers: wanted.handlers.clone(),
            facts: Arc::default(),
        })
    }

    /// A copy that heeds what runs of the program have told of the file.
    #[must_use]
    pub fn with_facts(&self, facts: Arc<[Fact]>) -> Self {
        Self {
            facts,
            ..self.clone()
        }
    }

    /// The same without the rules that these words mean.
    #[must_use]
    pub fn without(&self, words: &[String]) -> Self {
        let is_out = |rule: (&str, &str)| words.iter().any(|word| goes_by(rule, word));
        let rules = self.compiled.rules.iter();
        let suppression = self.suppression.iter();
        Self {
            compiled: Arc::clone(&self.compiled),
            held: rules
                .zip(&self.held)
                .map(|(rule, held)| held.filter(|_| !is_out(rule.names())))
                .collect(),
            suppression: suppression
                .filter(|(rule, _)| !is_out(rule.names()))
                .copied()
                .collect(),
            nameable: self.nameable.without(is_out),
            handlers: self.handlers.clone(),
            facts: Arc::clone(&self.facts),
        }
    }

    /// What tells this set from any that finds something else: its rules and how they hold, and what is known besides.
    #[must_use]
    pub fn identity(&self) -> String {
        let rules = self.compiled.rules.iter().zip(&self.held);
        let rules: Vec<_> = rules
            .map(|(rule, held)| (&rule.name, rule.digest, held))
            .collect();
        format!(
            "{rules:?} {:?} {:?} {:?}",
            self.suppression, self.handlers, self.facts
        )
    }

    /// The rules that hold, with the severity of their findings, in the order in which they were given.
    pub fn rules(&self) -> impl Iterator<Item = (&Rule, Severity)> {
        let rules = self.compiled.rules.iter();
        rules
            .zip(&self.held)
            .filter_map(|(rule, held)| Some((&**rule, held.as_ref()?.severity)))
    }

    /// Those of the rules about the comments that silence others that hold, with the severity of their findings.
    #[must_use]
    pub fn suppression_rules(&self) -> &[(SuppressionRule, Severity)] {
        &self.suppression
    }

    /// Whether a rule of that name holds.
    #[must_use]
    pub fn is_selected(&self, name: &str) -> bool {
        self.rules().any(|(rule, _)| rule.name == name)
            || self.suppression.iter().any(|(rule, _)| rule.name == name)
    }

    /// Whether only safe fixes are applied to what a rule finds.
    #[must_use]
    pub fn is_safe_only(&self, rule: &str) -> bool {
        let rules = self.compiled.rules.iter();
        rules
            .zip(&self.held)
            .any(|(known, held)| known.name == rule && held.is_some_and(|held| held.is_safe_only))
    }

    /// Whether a decorator, as it is written and without its arguments, marks functions that a framework calls.
    #[must_use]
    pub fn marks_handler(&self, decorator: &str) -> bool {
        self.handlers.mark(decorator)
    }

    /// Whether a text mentions what one of the rules is about, or runs have told of it: in any other there is nothing to find.
    #[must_use]
    pub fn are_about(&self, text: &str) -> bool {
        if !self.facts.is_empty() {
            return true;
        }
        let words: BTreeSet<&str> = self.rules().map(|(rule, _)| &*rule.mentions).collect();
        words.into_iter().any(|word| text.contains(word))
    }

    /// Every place that the queries of the rules of certain names propose in a text and its tree. Depends on the text
    /// alone.
    #[must_use]
    pub fn propose(
        &self,
        text: &str,
        tree: &LenientTree,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Proposed {
        let rules = self.compiled.rules.iter().zip(&self.held);
        let is_asked: Vec<bool> = rules
            .map(|(rule, held)| {
                let has_facts = !self.facts.is_empty();
                let can_hold = has_facts || (!rule.asks_runs() && text.contains(&rule.mentions));
                held.is_some() && is_wanted(&rule.name) && can_hold
            })
            .collect();
        self.compiled.propose(tree, |rule| is_asked[rule])
    }

    /// Of a text that does not say `async`, the places that the queries of the rules of certain names propose where something of these
    /// names is called: it may be async elsewhere.
    #[must_use]
    pub fn propose_calls(
        &self,
        text: &str,
        tree: &LenientTree,
        is_wanted: impl Fn(&str) -> bool,
        called: &BTreeSet<&str>,
    ) -> Proposed {
        let rules = self.compiled.rules.iter().zip(&self.held);
        let is_asked: Vec<bool> = rules
            .map(|(rule, held)| {
                let can_hold = rule.mentions == ASYNC || text.contains(&rule.mentions);
                held.is_some() && is_wanted(&rule.name) && can_hold && !rule.asks_runs()
            })
            .collect();
        let mut proposed = self.compiled.propose(tree, |rule| is_asked[rule]);
        proposed.candidates.retain(|candidate| {
            let at = &self.compiled.rules[candidate.rule].at;
            let captures = candidate.captures.iter();
            let mut places = captures
                .filter(|(index, _)| self.compiled.captures[*index as usize] == *at)
                .map(|(_, place)| place.of(text));
            places.any(|place| last_name(place).is_some_and(|name| called.contains(name)))
        });
        proposed
    }

    /// The findings among candidates of the subject's text, one for each place, in order of place.
    #[must_use]
    pub fn judge(
        &self,
        candidates: &[Candidate],
        subject: Subject<'_>,
        watch: &dyn Watch,
    ) -> Vec<Finding> {
        self.judge_those(candidates, subject, watch, |_, _, _| true)
    }

    /// What would be found in the plain functions of a text if they were `async`, and repaired by an `await` or an `async` there. The
    /// places must suppose them to be.
    #[must_use]
    pub fn suppose(
        &self,
        candidates: &[Candidate],
        subject: Subject<'_>,
        watch: &dyn Watch,
    ) -> Vec<Finding> {
        let Subject { places, text, .. } = subject;
        let mut found = self.judge_those(candidates, subject, watch, |rule, pattern, at| {
            let makes_async = rule.fix.as_ref().is_some_and(FixPlan::makes_async);
            makes_async && !pattern.asks_maybe() && places.plain_function_around(at, text).is_some()
        });
        found.retain(|finding| {
            // A plain function may well return a coroutine, or collect some, unless it is declared to give something else.
            let of_display = places.whole_of(finding.span).unwrap_or(finding.span);
            let is_given_on = matches!(
                places.position(of_display),
                Some(Position::Returned | Position::Yielded | Position::Alternative)
            ) || (of_display != finding.span
                && places.position(of_display) == Some(Position::Assigned));
            let is_rejected = |one: &Evidence| matches!(one, Evidence::Rejection { .. });
            // One that returns values as well is told by something which of the two it should give.
            let gives_only_coroutines = || {
                let returned = places.returned_around(finding.span);
                let mut returned = returned.into_iter();
                returned.all(|value| subject.types.is(value, Kind::Coroutine).is_yes())
            };
            finding.fix.is_some()
                && !finding.is_guess
                && (!is_given_on
                    || (finding.evidence.iter().any(is_rejected) && gives_only_coroutines()))
        });
        for finding in &mut found {
            finding.turns = subject
                .places
                .plain_function_around(finding.span, subject.text);
        }
        found
    }

    /// The findings among those candidates of which that is so, by their rules and places.
    fn judge_those(
        &self,
        candidates: &[Candidate],
        subject: Subject<'_>,
        watch: &dyn Watch,
        is_asked: impl Fn(&Rule, &Pattern, Span) -> bool,
    ) -> Vec<Finding> {
        let mut findings: BTreeMap<Span, Finding> = BTreeMap::new();
        let own_census = OnceCell::new();
        let observed = Observed::in_text(&self.facts, subject.text, subject.places);
        for candidate in candidates {
            let Subject {
                text,
                places,
                types,
                census,
                ..
            } = subject;
            let site = Site {
                places,
                types,
                census,
                own_census: &own_census,
                handlers: &self.handlers,
                observed: &observed,
                text,
                names: &self.compiled.captures,
                captures: &candidate.captures,
            };
            let rule = &self.compiled.rules[candidate.rule];
            let pattern = &rule.patterns[candidate.pattern];
            let at = site.capture(&rule.at);
            if !at.is_some_and(|at| is_asked(rule, pattern, at)) {
                continue;
            }
            let mut finding = None;
            watch.time_rule(&rule.name, &mut || {
                finding = self.finding(candidate, &site, subject.path);
            });
            let Some(finding) = finding else {
                continue;
            };
            // Of several rules that speak of one place the one with the best fix is heard, then the first; a guess only
            // where no other speaks.
            match findings.entry(finding.span) {
                Entry::Vacant(place) => {
                    place.insert(finding);
                }
                Entry::Occupied(mut heard) => {
                    let mut silent = finding;
                    if silent.weight() > heard.get().weight() {
                        std::mem::swap(heard.get_mut(), &mut silent);
                    }
                    let heard = heard.get_mut();
                    heard.others.append(&mut silent.others);
                    heard.others.push(silent.rule);
                }
            }
        }
        findings.into_values().collect()
    }

    fn finding(&self, candidate: &Candidate, site: &Site<'_>, path: &Path) -> Option<Finding> {
        let rule = &self.compiled.rules[candidate.rule];
        let held = self.held[candidate.rule]?;
        let pattern = &rule.patterns[candidate.pattern];
        let is_for = |files: &GlobSet| files.is_match(path);
        if site.places.minor() < rule.min_python || !rule.files.as_ref().is_none_or(is_for) {
            return None;
        }
        let span = site.capture(&rule.at)?;
        let mut evidence = Vec::new();
        // In a test of the failure itself the bug is meant.
        if !pattern.holds(site, &mut evidence) || site.places.is_expected_to_fail(span) {
            return None;
        }
        if doubt::is_told_apart(site, span) {
            return None;
        }
        let inside = inside::judged(rule, &candidate.inside, site, &mut evidence)?;
        let steps: Vec<Step<'_>> = inside
            .iter()
            .map(|(every, site)| Step {
                site,
                actions: &every.actions,
            })
            .collect();
        let mut fix = match &rule.fix {
            None => None,
            // Where one of its actions cannot be done the finding still stands.
            Some(plan) => plan.edits(site, &steps).map(|edits| Fix {
                title: plan.title.clone(),
                applicability: pattern.applicability.unwrap_or(plan.applicability),
                files: vec![FileEdits {
                    path: path.to_path_buf(),
                    edits,
                }],
            }),
        };
        let grade = pattern
            .applicability
            .or(rule.fix.as_ref().map(|plan| plan.applicability));
        let is_guess = grade == Some(Applicability::Guess) || rests_on_names(&evidence);
        // What is sync in one version is async in the next, and nobody has declared what un-annotated code tells.
        let rests_on_less = (evidence.iter())
            .any(|one| matches!(one, Evidence::Signatures { .. } | Evidence::Inferred(_)));
        let most = if is_guess {
            Applicability::Guess
        } else if rests_on_less {
            Applicability::Unsafe
        } else {
            Applicability::Safe
        };
        if let Some(fix) = &mut fix {
            fix.applicability = fix.applicability.min(most);
        }
        // An `await` that moves takes another operand from then on; unless its new one is known to be the right one, that is
        // more than the bug.
        if let Some(fix) = &mut fix
            && let Some((_, chain)) = site.places.awaited_chain(span)
            && site.types.is_chain_awaitable(span, chain) == Answer::Unknown
        {
            fix.applicability = fix.applicability.min(Applicability::Unsafe);
        }
        let rests_on_type = pattern.asks_type_of(&rule.at);
        let contradiction = rests_on_type.then(|| site.types.contradiction(span));
        match contradiction.flatten() {
            Some(Contradiction::Signature) => return None,
            Some(Contradiction::Argument) => {
                if let Some(fix) = &mut fix {
                    fix.applicability = fix.applicability.min(Applicability::Unsafe);
                }
            }
            None => {}
        }
        let is_safe = (fix.as_ref()).is_some_and(|fix| fix.applicability == Applicability::Safe);
        if !is_safe && doubt::is_meant(site, span, rests_on_type) {
            return None;
        }
        Some(Finding {
            rule: rule.name.clone(),
            others: Vec::new(),
            severity: held.severity,
            path: path.to_path_buf(),
            span,
            statement: site
                .places
                .statement_header(span)
                .map_or(span, |header| without_end(header, site.text)),
            scope: site.places.scope(span),
            message: rule.message.fill(|hole| {
                site.capture(hole)
                    .map_or("".into(), |span| on_one_line(span.of(site.text)))
            }),
            evidence,
            fix,
            is_guess,
            turns: None,
        })
    }
}

/// A place without the white space at its end.
fn without_end(place: Span, text: &str) -> Span {
    let length = place.of(text).trim_end().len();
    Span::new(place.start, place.start + length)
}

/// The text as it fits a message: of several lines the first, and the bracket that closes it.
fn on_one_line(text: &str) -> Cow<'_, str> {
    match text.split_once(['\n', '\r']) {
        None => text.into(),
        Some((first, rest)) => {
            let closing = rest
                .chars()
                .last()
                .filter(|last| matches!(last, ')' | ']' | '}'));
            format!(
                "{}…{}",
                first.trim_end(),
                closing.map(String::from).unwrap_or_default()
            )
            .into()
        }
    }
}
