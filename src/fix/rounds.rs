//! The loop: analyse, plan, apply, verify, until nothing changes.
//!
//! A round is a parallel read phase with every handle to the types dropped at its end, then a one-threaded edit phase.
//! A fix that does not hold is found by halving the set it is in, and is dropped alone.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::analyse::{Analysis, analyse, propose};
use super::outcome::{Applied, FileOutcome, Mode, Outcome, Skipped, Source};
use super::parallel;
use super::plan::{self, plan};
use super::trial::Trial;
use super::verify::{Baseline, baseline};
use crate::edit::{Applicability, Fix, apply, moved};
use crate::rules::{Candidate, Evidence, Finding, Proposed, RuleSet};
use crate::source::Cells;
use crate::span::Span;
use crate::syntax::{Census, SyntaxError};
use crate::types::Types;

/// A run that has not settled by then stops; three rounds are usual at most.
const MOST_ROUNDS: usize = 10;

pub(super) const GIVEN_UP: &str = "the type engine takes too long over it";

/// Finds what is wrong in the sources and repairs what may be, to a fixed point.
pub fn repair(types: &mut dyn Types, mut sources: Vec<Source>, mode: Mode) -> Outcome {
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let mut run = Run {
        mode,
        census: Arc::default(),
        files: Vec::new(),
        notes: Vec::new(),
    };
    let texts = sources
        .iter()
        .map(|source| (Arc::clone(&source.text), Arc::clone(&source.rules)))
        .collect();
    let read = parallel::map_texts(types, texts, |(text, rules)| {
        let (census, refused) = Census::of(text);
        (propose(rules, text), census, refused)
    });
    let mut census = Census::default();
    for (source, read) in sources.into_iter().zip(read) {
        let is_read = read.is_some();
        let (proposed, of_text, refused) = read.unwrap_or_default();
        census.add(of_text);
        let mut file = State::new(source, proposed, refused);
        if !is_read {
            file.give_up();
        }
        run.files.push(file);
    }
    run.census = Arc::new(census);

    for round in 1..=MOST_ROUNDS {
        run.analyse(types);
        let is_changed = run.round(types, round);
        if mode == Mode::ReportOnly || !is_changed {
            break;
        }
        if round == MOST_ROUNDS {
            run.notes.push(format!(
                "stopped after {MOST_ROUNDS} rounds of fixes; run again for the rest"
            ));
            run.analyse(types);
        }
    }
    Outcome {
        files: run.files.into_iter().map(State::outcome).collect(),
        notes: run.notes,
    }
}

/// What an earlier round learnt about a fix, by the place of its finding.
#[derive(Clone, Debug)]
pub(super) struct Lesson {
    pub(super) rule: String,
    pub(super) span: Span,
    pub(super) reason: String,
    /// Whether the fix is only unsafe, and not broken.
    pub(super) only_lowered: bool,
}

pub(super) struct State {
    pub(super) path: PathBuf,
    before: Arc<str>,
    pub(super) text: Arc<str>,
    pub(super) rules: Arc<RuleSet>,
    /// Fixes of at least this applicability are applied.
    lowest: Applicability,
    /// For a notebook where its cells are in the text.
    cells: Option<Cells>,
    candidates: Arc<[Candidate]>,
    /// The rules that cost too much in the text, at the start or later.
    stopped: Vec<String>,
    /// It is reported and not changed.
    is_generated: bool,
    /// The engine did not come back from it; nobody asks again.
    is_given_up: bool,
    /// Why the strict parser refuses the text as it was given; it is then never changed.
    refused: Option<SyntaxError>,
    analysis: Analysis,
    applied: Vec<Applied>,
    skipped: Vec<Skipped>,
    pub(super) lessons: Vec<Lesson>,
    seen: HashSet<Arc<str>>,
    is_settled: bool,
}

impl State {
    fn new(source: Source, proposed: Proposed, refused: Option<SyntaxError>) -> Self {
        Self {
            path: source.path,
            before: Arc::clone(&source.text),
            text: source.text,
            rules: source.rules,
            lowest: source.lowest,
            cells: source.cells,
            is_generated: source.is_generated,
            candidates: proposed.candidates.into(),
            stopped: proposed.stopped,
            is_given_up: false,
            refused,
            analysis: Analysis::default(),
            applied: Vec::new(),
            skipped: Vec::new(),
            lessons: Vec::new(),
            seen: HashSet::new(),
            is_settled: false,
        }
    }

    /// Puts what earlier rounds learnt into this round's findings.
    fn learn(&mut self) {
        for finding in &mut self.analysis.findings {
            if self.is_generated && finding.fix.take().is_some() {
                finding.evidence.push(Evidence::Verification {
                    message: "the file says that it is generated: name it to have it repaired"
                        .to_owned(),
                });
            }
            let known =
                |lesson: &&Lesson| lesson.rule == finding.rule && lesson.span == finding.span;
            if let Some(lesson) = self.lessons.iter().find(known) {
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
                && fix.applicability == Applicability::Unsafe
                && self.rules.is_safe_only(&finding.rule)
            {
                fix.applicability = Applicability::Display;
                finding.evidence.push(Evidence::Verification {
                    message: "its repair is unsafe, and `safe-only` in the settings names the rule"
                        .to_owned(),
                });
            }
        }
    }

    /// What the user should know of a text that comes back.
    fn cycle(&self, round: usize) -> String {
        let applied = self
            .applied
            .iter()
            .map(|applied| applied.finding.rule.as_str());
        let names: BTreeSet<&str> = applied.collect();
        format!(
            "{}: the fixes of {} undo each other; it is left after round {round}",
            self.path.display(),
            names.into_iter().collect::<Vec<_>>().join(" and ")
        )
    }

    fn give_up(&mut self) {
        self.is_given_up = true;
        self.analysis.failure = Some(GIVEN_UP.to_owned());
        for finding in &mut self.analysis.findings {
            finding.fix = None;
        }
    }

    fn outcome(self) -> FileOutcome {
        FileOutcome {
            path: self.path,
            rules: self.rules,
            before: self.before,
            after: self.text,
            cells: self.cells,
            applied: self.applied,
            remaining: self.analysis.findings,
            ignored: 0,
            skipped: self.skipped,
            refused: self.refused,
            stopped: self.stopped,
            too_deep: self.analysis.too_deep,
            failure: self.analysis.failure,
        }
    }
}

/// A finding by its file's number and its own, in this round.
pub(super) type Ref = (usize, usize);

pub(super) struct Run {
    mode: Mode,
    /// Of all texts as they are now.
    pub(super) census: Arc<Census>,
    pub(super) files: Vec<State>,
    notes: Vec<String>,
}

impl Run {
    fn analyse(&mut self, types: &mut dyn Types) {
        let asked: Vec<usize> = (0..self.files.len())
            .filter(|index| !self.files[*index].is_given_up)
            .collect();
        let jobs = asked.iter().map(|index| {
            let file = &self.files[*index];
            (
                file.path.clone(),
                Arc::clone(&file.text),
                Arc::clone(&file.rules),
                Arc::clone(&file.candidates),
            )
        });
        let census = Arc::clone(&self.census);
        let analyses = parallel::map(
            types,
            jobs.collect(),
            move |types, (path, text, rules, candidates)| {
                analyse(types, (rules, &census), path, text, candidates)
            },
        );
        for (index, analysis) in asked.into_iter().zip(analyses) {
            let file = &mut self.files[index];
            match analysis {
                Some(analysis) => file.analysis = analysis,
                None => file.give_up(),
            }
            file.learn();
        }
    }

    /// Makes every wanted fix that fits and holds; false if there was none. If fixes are only reported all is taken back,
    /// and only the lessons stay.
    fn round(&mut self, types: &mut dyn Types, round: usize) -> bool {
        let wanted: Vec<Ref> = self
            .files
            .iter()
            .enumerate()
            .filter(|(_, file)| !file.is_settled)
            .flat_map(|(index, file)| {
                (0..file.analysis.findings.len()).map(move |finding| (index, finding))
            })
            .filter(|reference| self.finding(*reference).applicability() >= self.lowest(*reference))
            .collect();
        let fixes: Vec<&Fix> = wanted
            .iter()
            .filter_map(|reference| self.finding(*reference).fix.as_ref())
            .collect();
        let plan = plan(&fixes);
        let chosen: Vec<Ref> = plan.chosen.iter().map(|index| wanted[*index]).collect();
        let deferred: Vec<(Ref, Ref)> = plan
            .deferred
            .iter()
            .map(|(index, owner)| (wanted[*index], wanted[*owner]))
            .collect();
        if chosen.is_empty() {
            return false;
        }

        let touched = self.touched(&chosen);
        let jobs = touched.iter().map(|index| {
            (
                self.files[*index].path.clone(),
                Arc::clone(&self.files[*index].text),
            )
        });
        let baselines: BTreeMap<usize, Arc<Baseline>> =
            parallel::map(types, jobs.collect(), |types, (path, text)| {
                baseline(types, path, text)
            })
            .into_iter()
            .zip(&touched)
            .filter_map(|(baseline, index)| Some((*index, Arc::new(baseline?))))
            .collect();
        let mut trial = Trial {
            run: self,
            types,
            baselines: &baselines,
            lessons: Vec::new(),
            given_up: HashSet::new(),
        };
        let held = trial.settle(&touched, chosen);
        let (lessons, given_up) = (trial.lessons, trial.given_up);
        self.take_in(lessons);
        for index in touched
            .iter()
            .filter(|index| given_up.contains(index) || !baselines.contains_key(index))
        {
            self.files[*index].give_up();
        }
        if self.mode == Mode::Apply {
            self.commit(types, &held, round);
        }
        // The last trial may have shown a fix that does not hold, also in a file that no fix is left for.
        self.show(types, &touched);
        if self.mode == Mode::ReportOnly {
            for file in &mut self.files {
                file.learn();
            }
            for (reference, owner) in deferred {
                let message = format!(
                    "its repair touches that of `{}` and comes after it",
                    self.finding(owner).rule
                );
                let finding = &mut self.files[reference.0].analysis.findings[reference.1];
                finding.evidence.push(Evidence::Verification { message });
            }
        }
        // A lesson may let another fix of the same place through in the next round.
        true
    }

    pub(super) fn finding(&self, (file, finding): Ref) -> &Finding {
        &self.files[file].analysis.findings[finding]
    }

    /// Fixes of this finding are wanted if they are of at least this applicability.
    pub(super) fn lowest(&self, reference: Ref) -> Applicability {
        let file = &self.files[reference.0];
        if file.rules.is_safe_only(&self.finding(reference).rule) {
            return Applicability::Safe;
        }
        match self.mode {
            Mode::ReportOnly => Applicability::Unsafe,
            Mode::Apply => file.lowest,
        }
    }

    fn index(&self, path: &Path) -> Option<usize> {
        self.files
            .binary_search_by(|file| file.path.as_path().cmp(path))
            .ok()
    }

    /// The files that these findings' fixes change.
    pub(super) fn touched(&self, findings: &[Ref]) -> Vec<usize> {
        let mut touched: Vec<usize> = findings
            .iter()
            .filter_map(|reference| self.finding(*reference).fix.as_ref())
            .flat_map(|fix| &fix.files)
            .filter_map(|file| self.index(&file.path))
            .collect();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Lets the types see these files as they are.
    pub(super) fn show(&self, types: &mut dyn Types, files: &[usize]) {
        for index in files {
            let file = &self.files[*index];
            types.set_text(&file.path, &file.text);
        }
    }

    fn take_in(&mut self, lessons: Vec<(Ref, Lesson)>) {
        for (reference, lesson) in lessons {
            let finding = self.finding(reference).clone();
            let file = &mut self.files[reference.0];
            if !lesson.only_lowered {
                file.skipped.push(Skipped {
                    finding,
                    reason: lesson.reason.clone(),
                });
            }
            file.lessons.push(lesson);
        }
    }

    /// Makes the fixes of these findings, which have been proven together.
    fn commit(&mut self, types: &mut dyn Types, held: &[Ref], round: usize) {
        let edits = plan::edits(
            held.iter()
                .filter_map(|reference| self.finding(*reference).fix.as_ref()),
        );
        for reference in held {
            let finding = self.finding(*reference).clone();
            self.files[reference.0]
                .applied
                .push(Applied { finding, round });
        }
        let mut read = Vec::new();
        for (path, edits) in &edits {
            let Some(index) = self.index(path) else {
                continue;
            };
            let file = &mut self.files[index];
            let after: Arc<str> = apply(&file.text, edits).into();
            let before = std::mem::replace(&mut file.text, Arc::clone(&after));
            file.cells = file.cells.as_ref().map(|cells| cells.moved(edits));
            read.push((index, Arc::clone(&before), after));
            file.seen.insert(before);
            for lesson in &mut file.lessons {
                lesson.span = moved(lesson.span, edits);
            }
            if file.seen.contains(&file.text) {
                file.is_settled = true;
                self.notes.push(file.cycle(round));
            }
        }
        self.read_again(types, read);
    }

    /// Proposes candidates anew in changed files, and counts their names anew: what is repaired is evidence for what is
    /// not, in this run as it would be in the next.
    fn read_again(&mut self, types: &mut dyn Types, changed: Vec<(usize, Arc<str>, Arc<str>)>) {
        let indices: Vec<usize> = changed.iter().map(|(index, ..)| *index).collect();
        let jobs = changed.into_iter().map(|(index, before, after)| {
            let rules = Arc::clone(&self.files[index].rules);
            (rules, before, after)
        });
        let read = parallel::map_texts(types, jobs.collect(), |(rules, before, after)| {
            (
                propose(rules, after),
                Census::of(before).0,
                Census::of(after).0,
            )
        });
        let census = Arc::make_mut(&mut self.census);
        for (index, read) in indices.into_iter().zip(read) {
            let (proposed, before, after) = read.unwrap_or_default();
            let file = &mut self.files[index];
            file.candidates = proposed.candidates.into();
            file.stopped.extend(proposed.stopped);
            file.stopped.sort_unstable();
            file.stopped.dedup();
            census.remove(before);
            census.add(after);
        }
    }
}
