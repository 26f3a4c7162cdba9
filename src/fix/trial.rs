//! Which of a round's fixes hold together: they are made in the types' view, checked, and halved where they fail.
//!
//! Each trial shows the texts as they are with its own fixes made, and none of another trial's. So a fix never falls for what
//! another one, in whatever file, has done wrong, and what holds has been tried as the whole that it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::parallel::{self, Lost};
use super::plan;
use super::run::{Ref, Run};
use super::state::TrialVerdict;
use super::verify::{Baseline, Changed, verify, were_known};
use crate::edit::{Applicability, Edit, apply};
use crate::span::Span;
use crate::types::Types;
use crate::watch::Phase;

/// A rule of which so many fixes do not hold in a file is not tried further there, in a round.
const MOST_BROKEN: usize = 20;

/// What was true of each touched file before, or why that is not known.
pub(super) type Baselines = BTreeMap<usize, Result<Arc<Baseline>, Lost>>;

/// Tries fixes on the types until those are found that hold together.
pub(super) struct Trial<'a> {
    pub(super) run: &'a Run,
    pub(super) types: &'a mut dyn Types,
    pub(super) baselines: &'a Baselines,
    pub(super) lessons: Vec<(Ref, TrialVerdict)>,
    /// Files that could not be checked.
    pub(super) given_up: BTreeMap<usize, Lost>,
    /// The files that the types see changed.
    showing: BTreeSet<usize>,
}

impl<'a> Trial<'a> {
    /// Nothing is tried yet; the types see the files as they are.
    pub(super) fn new(run: &'a Run, types: &'a mut dyn Types, baselines: &'a Baselines) -> Self {
        Self {
            run,
            types,
            baselines,
            lessons: Vec::new(),
            given_up: BTreeMap::new(),
            showing: BTreeSet::new(),
        }
    }

    /// The fixes, of those given, that hold together. The types are left showing the files as they are.
    pub(super) fn settle(&mut self, fixes: Vec<Ref>) -> Vec<Ref> {
        let mut held = self.holding(fixes);
        let harmful = self.harmful_elsewhere(&held);
        if !harmful.is_empty() {
            held.retain(|reference| !harmful.contains(reference));
            held = self.holding(held);
        }
        self.make(&[]);
        held
    }

    /// Like [`Self::settle`], but only checks the files that the fixes edit.
    fn holding(&mut self, fixes: Vec<Ref>) -> Vec<Ref> {
        let failing = self.failing(&fixes);
        if failing.is_empty() {
            return fixes;
        }
        // Fixes in files that pass stay as they are; those in failing files are halved, file by file.
        let (suspects, mut held): (Vec<Ref>, Vec<Ref>) = fixes.into_iter().partition(|reference| {
            let files = self.run.touched(std::slice::from_ref(reference));
            files.iter().any(|file| failing.contains_key(file))
        });
        let mut by_file: BTreeMap<usize, Vec<Ref>> = BTreeMap::new();
        for suspect in suspects {
            by_file.entry(suspect.0).or_default().push(suspect);
        }
        let groups: Vec<Vec<Ref>> = by_file
            .into_values()
            .map(|group| self.bisect(group))
            .filter(|group| !group.is_empty())
            .collect();
        let all = joined(groups.iter().chain([&held]));
        // Those that held did so beside some that did not.
        if all.is_empty() || self.failing(&all).is_empty() {
            return all;
        }
        held = self.holding(held);
        for group in groups {
            // What holds alone and not beside the others waits for the next round.
            let together = joined([&held, &group]);
            if self.failing(&together).is_empty() {
                held = together;
            }
        }
        held
    }

    /// The fixes of one file, of those given, that hold together with nothing else made.
    fn bisect(&mut self, group: Vec<Ref>) -> Vec<Ref> {
        let group = self.without_hopeless(group);
        if group.is_empty() {
            return group;
        }
        let failing = self.failing(&group);
        if failing.is_empty() {
            return group;
        }
        if let [single] = group.as_slice() {
            // What is broken in one file outweighs the doubts in another.
            let problem = failing
                .into_values()
                .reduce(|worst, other| match worst {
                    Problem::Broken(_) => worst,
                    Problem::Doubts(_) => other,
                })
                .unwrap_or_else(|| Problem::Broken(String::new()));
            return self.judge(*single, problem);
        }
        let Some(middle) = self.middle(&group) else {
            return self.without_one(group);
        };
        let (first, second) = group.split_at(middle);
        let first = self.bisect(first.to_vec());
        let second = self.bisect(second.to_vec());
        let both: Vec<Ref> = first.iter().chain(&second).copied().collect();
        if self.failing(&both).is_empty() {
            both
        } else {
            // Each half holds alone; the second waits for the next round.
            first
        }
    }

    /// The fixes of rules that are not often wrong in the file; each wrong one costs many trials.
    fn without_hopeless(&mut self, group: Vec<Ref>) -> Vec<Ref> {
        let (hopeless, hopeful): (Vec<Ref>, Vec<Ref>) = group.into_iter().partition(|reference| {
            let rule = &self.run.finding(*reference).rule;
            let broken = self.lessons.iter().filter(|((file, _), lesson)| {
                *file == reference.0 && !lesson.only_lowered && lesson.rule == *rule
            });
            broken.count() >= MOST_BROKEN
        });
        for reference in hopeless {
            let finding = self.run.finding(reference);
            let reason = format!(
                "its repair was not tried: {MOST_BROKEN} others of `{}` in the file do not hold",
                finding.rule
            );
            self.lessons.push((
                reference,
                TrialVerdict {
                    rule: finding.rule.clone(),
                    span: finding.span,
                    learnt_at: finding.span,
                    scope: finding.scope.clone(),
                    reason,
                    only_lowered: false,
                },
            ));
        }
        hopeful
    }

    /// Where to halve a group: between two statements, since the fixes of one may hold only together, as in
    /// `await f() + await g()`. `None` if all are of one statement.
    fn middle(&self, group: &[Ref]) -> Option<usize> {
        let statement = |at: usize| (group[at].0, self.run.finding(group[at]).statement);
        (1..group.len())
            .filter(|at| statement(at - 1) != statement(*at))
            .min_by_key(|at| at.abs_diff(group.len() / 2))
    }

    /// The fixes of one statement that hold when one of them is left out, or one by one.
    fn without_one(&mut self, group: Vec<Ref>) -> Vec<Ref> {
        for guilty in &group {
            let others: Vec<Ref> = group
                .iter()
                .filter(|other| *other != guilty)
                .copied()
                .collect();
            if self.failing(&others).is_empty() {
                // Alone it may hold, and then waits for the next round.
                self.bisect(vec![*guilty]);
                return others;
            }
        }
        let mut held = Vec::new();
        for single in group {
            let holds = self.bisect(vec![single]);
            let both: Vec<Ref> = held.iter().chain(&holds).copied().collect();
            if self.failing(&both).is_empty() {
                held = both;
            }
        }
        held
    }

    /// A single fix that does not simply hold: it is dropped, or lowered and, if unsafe fixes are wanted, kept.
    pub(super) fn judge(&mut self, single: Ref, problem: Problem) -> Vec<Ref> {
        let finding = self.run.finding(single);
        let lesson = |reason: String, only_lowered| TrialVerdict {
            rule: finding.rule.clone(),
            span: finding.span,
            learnt_at: finding.span,
            scope: finding.scope.clone(),
            reason,
            only_lowered,
        };
        match problem {
            Problem::Broken(reason) => {
                self.lessons.push((
                    single,
                    lesson(
                        format!("a repair was tried and does not hold: {reason}"),
                        false,
                    ),
                ));
                Vec::new()
            }
            Problem::Doubts(doubts) => {
                let reason = format!(
                    "its repair makes the type engine report elsewhere: {}",
                    doubts.join("; ")
                );
                // A safe fix becomes an unsafe one. What was unsafe already has too much against it.
                let was_safe = finding.applicability() == Applicability::Safe;
                self.lessons.push((single, lesson(reason, was_safe)));
                if was_safe && self.run.lowest(single) <= Applicability::Unsafe {
                    vec![single]
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Makes these fixes, and no others, in the types' view alone.
    pub(super) fn make(&mut self, fixes: &[Ref]) -> Vec<Change> {
        let touched = self.run.touched(fixes);
        let edits = plan::edits(
            fixes
                .iter()
                .filter_map(|reference| self.run.finding(*reference).fix.as_ref()),
        );
        let none = Vec::new();
        let changes: Vec<Change> = touched
            .iter()
            .map(|index| {
                let file = &self.run.files[*index];
                let edits = edits.get(&file.path).unwrap_or(&none).clone();
                Change {
                    index: *index,
                    after: apply(&file.text, &edits),
                    edits,
                }
            })
            .collect();
        let touched: BTreeSet<usize> = touched.into_iter().collect();
        let others: Vec<usize> = self.showing.difference(&touched).copied().collect();
        self.run.show(self.types, &others);
        for change in &changes {
            self.types
                .set_text(&self.run.files[change.index].path, &change.after);
        }
        self.showing = touched;
        changes
    }

    /// Makes the fixes in the types' view alone, and tells the files that do not hold then.
    fn failing(&mut self, fixes: &[Ref]) -> BTreeMap<usize, Problem> {
        let changes = self.make(fixes);
        let mut problems = BTreeMap::new();
        let (mut checked, mut jobs) = (Vec::new(), Vec::new());
        for change in changes {
            match self.baseline(change.index) {
                Ok(baseline) => {
                    jobs.push(self.changed(&change, fixes, baseline));
                    checked.push(change);
                }
                Err(lost) => {
                    problems.insert(change.index, Problem::Broken(lost.to_string()));
                }
            }
        }
        let census = Arc::clone(&self.run.census);
        let watch = Arc::clone(&self.run.watch);
        let trying = (&*self.run.watch, Phase::Verify);
        let reports = parallel::map(self.types, trying, jobs, move |types, changed: &Changed| {
            verify(types, (&census, &*watch), changed)
        });

        let mut doubtful = Vec::new();
        for (change, report) in checked.iter().zip(reports) {
            let report = match report {
                Ok(report) => report,
                Err(lost) => {
                    self.given_up.insert(change.index, lost);
                    problems.insert(change.index, Problem::Broken(lost.to_string()));
                    continue;
                }
            };
            if let Some(reason) = report.broken {
                problems.insert(change.index, Problem::Broken(reason));
            } else if !report.elsewhere.is_empty() && self.can_be_doubted(change.index, fixes) {
                doubtful.push((change, report.elsewhere));
            }
        }
        if !doubtful.is_empty() {
            self.weigh(&doubtful, &mut problems);
        }
        problems
    }

    fn baseline(&self, file: usize) -> Result<Arc<Baseline>, Lost> {
        match self.given_up.get(&file) {
            Some(lost) => Err(*lost),
            None => self.baselines[&file].clone(),
        }
    }

    fn changed(&self, change: &Change, fixes: &[Ref], baseline: Arc<Baseline>) -> Changed {
        let file = &self.run.files[change.index];
        let of_file = self.run.editing(change.index, fixes);
        Changed {
            path: file.path.clone(),
            rules: Arc::clone(&file.rules),
            before: Arc::clone(&file.text),
            after: change.after.clone(),
            edits: change.edits.clone(),
            fixed: of_file
                .map(|reference| self.run.finding(reference).clone())
                .collect(),
            baseline,
        }
    }

    /// Doubts do not count against fixes that they have lowered already, in this round or an earlier one.
    pub(super) fn can_be_doubted(&self, file: usize, fixes: &[Ref]) -> bool {
        self.run.editing(file, fixes).any(|reference| {
            !self
                .lessons
                .iter()
                .any(|(lowered, _)| *lowered == reference)
                && !self.was_lowered(reference)
        })
    }

    fn was_lowered(&self, reference: Ref) -> bool {
        let finding = self.run.finding(reference);
        self.run.files[reference.0]
            .lessons
            .iter()
            .any(|lesson| lesson.only_lowered && lesson.is_of(finding))
    }

    /// Keeps the doubts about values that were known and accepted in the texts before.
    fn weigh(
        &mut self,
        doubtful: &[(&Change, Vec<(Span, String)>)],
        problems: &mut BTreeMap<usize, Problem>,
    ) {
        self.make(&[]);
        let jobs = doubtful.iter().map(|(change, elsewhere)| {
            let places: Vec<Span> = elsewhere.iter().map(|(place, _)| *place).collect();
            (self.run.files[change.index].path.clone(), places)
        });
        let weighing = (&*self.run.watch, Phase::Verify);
        let known = parallel::map(
            self.types,
            weighing,
            jobs.collect(),
            |types, (path, places)| were_known(types, path, places),
        );
        for ((change, elsewhere), known) in doubtful.iter().zip(known) {
            let doubts: Vec<String> = elsewhere
                .iter()
                .zip(known.unwrap_or_default())
                .filter(|(_, known)| *known)
                .map(|((_, message), _)| message.clone())
                .collect();
            if !doubts.is_empty() {
                problems.insert(change.index, Problem::Doubts(doubts));
            }
        }
    }
}

fn joined<'g>(groups: impl IntoIterator<Item = &'g Vec<Ref>>) -> Vec<Ref> {
    let mut all: Vec<Ref> = groups.into_iter().flatten().copied().collect();
    all.sort_unstable();
    all
}

/// A file's text with some fixes made.
pub(super) struct Change {
    index: usize,
    after: String,
    edits: Vec<Edit>,
}

pub(super) enum Problem {
    Broken(String),
    Doubts(Vec<String>),
}
