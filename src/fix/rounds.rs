//! The loop: analyse, plan, apply, verify, until nothing changes.
//!
//! A round is a parallel read phase with every handle to the types dropped at its end, then a one-threaded edit phase.
//! A fix that does not hold is found by halving the set it is in, and is dropped alone.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::analyse::{Analysis, analyse, candidates};
use super::parallel;
use super::plan::{self, plan};
use super::verify::{Baseline, Changed, baseline, verify, were_known};
use crate::edit::{Applicability, Edit, Fix, apply, moved};
use crate::rules::{Candidate, Evidence, Finding, RuleSet};
use crate::span::Span;
use crate::syntax::{Census, SyntaxError};
use crate::types::Types;

/// A run that has not settled by then stops; three rounds are usual at most.
const MOST_ROUNDS: usize = 10;

const GIVEN_UP: &str = "the type engine takes too long over it";

/// A source to check.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its absolute path.
    pub path: PathBuf,
    /// Its text.
    pub text: Arc<str>,
}

/// What may be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// Nothing: fixes are tried, so that findings say truly what would hold, and taken back.
    ReportOnly,
    /// Fixes of at least this applicability.
    Apply(Applicability),
}

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What it repaired; its place is in the text of that round.
    pub finding: Finding,
    /// The round, from 1.
    pub round: usize,
}

/// A fix that was not made though its applicability allowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What it would have repaired; its place is in the text of that round.
    pub finding: Finding,
    /// Why.
    pub reason: String,
}

/// What became of one file.
#[derive(Clone, Debug)]
pub struct FileOutcome {
    /// The file.
    pub path: PathBuf,
    /// Its text before.
    pub before: Arc<str>,
    /// Its text after all fixes.
    pub after: Arc<str>,
    /// The fixes that were made, in order.
    pub applied: Vec<Applied>,
    /// The findings that are left, in the text after.
    pub remaining: Vec<Finding>,
    /// The fixes that did not hold.
    pub skipped: Vec<Skipped>,
    /// Why the strict parser refuses the text, which is then never changed.
    pub refused: Option<SyntaxError>,
    /// Whether the text nests too deeply to be checked.
    pub too_deep: bool,
    /// What the type engine said when it failed over the file.
    pub failure: Option<String>,
}

/// What became of all files, in path order.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The files.
    pub files: Vec<FileOutcome>,
    /// What the user should know of the run as a whole.
    pub notes: Vec<String>,
}

/// Finds what is wrong in the sources and repairs what may be, to a fixed point.
pub fn repair(types: &mut dyn Types, rules: &Arc<RuleSet>, mut sources: Vec<Source>, limits: Limits) -> Outcome {
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let mut run = Run { rules: Arc::clone(rules), census: Arc::default(), files: Vec::new(), notes: Vec::new() };
    let texts = sources.iter().map(|source| Arc::clone(&source.text)).collect();
    let rules = Arc::clone(rules);
    let read = parallel::map(types, texts, move |_, text: &Arc<str>| (candidates(&rules, text), Census::of(text)));
    let mut census = Census::default();
    for (source, read) in sources.into_iter().zip(read) {
        let (candidates, of_text) = read.unwrap_or_default();
        census.add(of_text);
        run.files.push(State::new(source, candidates));
    }
    run.census = Arc::new(census);

    for round in 1..=MOST_ROUNDS {
        run.analyse(types);
        let made = match limits {
            Limits::ReportOnly => {
                run.round(types, Applicability::Unsafe, None);
                break;
            }
            Limits::Apply(lowest) => run.round(types, lowest, Some(round)),
        };
        if !made {
            break;
        }
        if round == MOST_ROUNDS {
            run.notes.push(format!("stopped after {MOST_ROUNDS} rounds of fixes; run again for the rest"));
            run.analyse(types);
        }
    }
    Outcome { files: run.files.into_iter().map(State::outcome).collect(), notes: run.notes }
}

/// What an earlier round learnt about a fix, by the place of its finding.
#[derive(Clone, Debug)]
struct Lesson {
    rule: String,
    span: Span,
    reason: String,
    /// Whether the fix is only unsafe, and not broken.
    only_lowered: bool,
}

struct State {
    path: PathBuf,
    before: Arc<str>,
    text: Arc<str>,
    candidates: Arc<[Candidate]>,
    /// The engine did not come back from it; nobody asks again.
    is_given_up: bool,
    analysis: Analysis,
    applied: Vec<Applied>,
    skipped: Vec<Skipped>,
    lessons: Vec<Lesson>,
    seen: HashSet<Arc<str>>,
    is_settled: bool,
}

impl State {
    fn new(source: Source, candidates: Vec<Candidate>) -> Self {
        Self {
            path: source.path,
            before: Arc::clone(&source.text),
            text: source.text,
            candidates: candidates.into(),
            is_given_up: false,
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
            let known = |lesson: &&Lesson| lesson.rule == finding.rule && lesson.span == finding.span;
            let Some(lesson) = self.lessons.iter().find(known) else {
                continue;
            };
            finding.evidence.push(Evidence::Verification { message: lesson.reason.clone() });
            if lesson.only_lowered {
                if let Some(fix) = &mut finding.fix {
                    fix.applicability = fix.applicability.min(Applicability::Unsafe);
                }
            } else {
                finding.fix = None;
            }
        }
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
            before: self.before,
            after: self.text,
            applied: self.applied,
            remaining: self.analysis.findings,
            skipped: self.skipped,
            refused: self.analysis.refused,
            too_deep: self.analysis.too_deep,
            failure: self.analysis.failure,
        }
    }
}

/// A finding by its file's number and its own, in this round.
type Ref = (usize, usize);

struct Run {
    rules: Arc<RuleSet>,
    /// Of the texts as they were: fixes add no doubt to what the project says.
    census: Arc<Census>,
    files: Vec<State>,
    notes: Vec<String>,
}

impl Run {
    fn analyse(&mut self, types: &mut dyn Types) {
        let asked: Vec<usize> = (0..self.files.len()).filter(|index| !self.files[*index].is_given_up).collect();
        let jobs = asked.iter().map(|index| {
            let file = &self.files[*index];
            (file.path.clone(), Arc::clone(&file.text), Arc::clone(&file.candidates))
        });
        let (rules, census) = (Arc::clone(&self.rules), Arc::clone(&self.census));
        let analyses = parallel::map(types, jobs.collect(), move |types, (path, text, candidates)| {
            analyse(types, (&rules, &census), path, text, candidates)
        });
        for (index, analysis) in asked.into_iter().zip(analyses) {
            let file = &mut self.files[index];
            match analysis {
                Some(analysis) => file.analysis = analysis,
                None => file.give_up(),
            }
            file.learn();
        }
    }

    /// Makes every fix of at least this applicability that fits and holds; false if there was none. Without a
    /// `round` number all is taken back, and only the lessons stay.
    fn round(&mut self, types: &mut dyn Types, lowest: Applicability, round: Option<usize>) -> bool {
        let wanted: Vec<Ref> = self
            .files
            .iter()
            .enumerate()
            .filter(|(_, file)| !file.is_settled)
            .flat_map(|(index, file)| (0..file.analysis.findings.len()).map(move |finding| (index, finding)))
            .filter(|reference| self.finding(*reference).applicability() >= lowest)
            .collect();
        let fixes: Vec<&Fix> = wanted.iter().filter_map(|reference| self.finding(*reference).fix.as_ref()).collect();
        let chosen: Vec<Ref> = plan(&fixes).chosen.into_iter().map(|index| wanted[index]).collect();
        if chosen.is_empty() {
            return false;
        }

        let touched = self.touched(&chosen);
        let jobs = touched.iter().map(|index| (self.files[*index].path.clone(), Arc::clone(&self.files[*index].text)));
        let baselines: BTreeMap<usize, Arc<Baseline>> =
            parallel::map(types, jobs.collect(), |types, (path, text)| baseline(types, path, text))
                .into_iter()
                .zip(&touched)
                .filter_map(|(baseline, index)| Some((*index, Arc::new(baseline?))))
                .collect();
        let mut trial = Trial { run: self, types, baselines: &baselines, lowest, lessons: Vec::new(), given_up: HashSet::new() };
        let held = trial.settle(&touched, chosen);
        let (lessons, given_up) = (trial.lessons, trial.given_up);
        self.take_in(lessons);
        for index in touched.iter().filter(|index| given_up.contains(index) || !baselines.contains_key(index)) {
            self.files[*index].give_up();
        }
        match round {
            Some(round) => self.commit(types, &held, round),
            None => {
                self.show(types, &touched);
                for file in &mut self.files {
                    file.learn();
                }
            }
        }
        // A lesson may let another fix of the same place through in the next round.
        true
    }

    fn finding(&self, (file, finding): Ref) -> &Finding {
        &self.files[file].analysis.findings[finding]
    }

    fn index(&self, path: &Path) -> Option<usize> {
        self.files.binary_search_by(|file| file.path.as_path().cmp(path)).ok()
    }

    /// The files that these findings' fixes change.
    fn touched(&self, findings: &[Ref]) -> Vec<usize> {
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
    fn show(&self, types: &mut dyn Types, files: &[usize]) {
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
                file.skipped.push(Skipped { finding, reason: lesson.reason.clone() });
            }
            file.lessons.push(lesson);
        }
    }

    /// Makes the fixes of these findings, which have been proven together.
    fn commit(&mut self, types: &mut dyn Types, held: &[Ref], round: usize) {
        let edits = plan::edits(held.iter().filter_map(|reference| self.finding(*reference).fix.as_ref()));
        for reference in held {
            let finding = self.finding(*reference).clone();
            self.files[reference.0].applied.push(Applied { finding, round });
        }
        for (path, edits) in &edits {
            let Some(index) = self.index(path) else {
                continue;
            };
            let rules = Arc::clone(&self.rules);
            let file = &mut self.files[index];
            let after: Arc<str> = apply(&file.text, edits).into();
            let before = std::mem::replace(&mut file.text, after);
            file.seen.insert(before);
            for lesson in &mut file.lessons {
                lesson.span = moved(lesson.span, edits);
            }
            if file.seen.contains(&file.text) {
                file.is_settled = true;
                let mut names: Vec<&str> = file.applied.iter().map(|applied| applied.finding.rule.as_str()).collect();
                names.sort_unstable();
                names.dedup();
                self.notes.push(format!(
                    "{}: the fixes of {} undo each other; it is left after round {round}",
                    path.display(),
                    names.join(" and ")
                ));
            }
            file.candidates = candidates(&rules, &file.text).into();
        }
        let touched: Vec<usize> = edits.keys().filter_map(|path| self.index(path)).collect();
        self.show(types, &touched);
    }
}

/// Tries fixes on the types until those are found that hold together.
struct Trial<'a> {
    run: &'a Run,
    types: &'a mut dyn Types,
    baselines: &'a BTreeMap<usize, Arc<Baseline>>,
    lowest: Applicability,
    lessons: Vec<(Ref, Lesson)>,
    /// Files from whose check the engine did not come back.
    given_up: HashSet<usize>,
}

impl Trial<'_> {
    /// The fixes, of those given, that hold together. The types are left showing some trial; the caller sets them.
    fn settle(&mut self, touched: &[usize], fixes: Vec<Ref>) -> Vec<Ref> {
        let failing = self.failing(touched, &fixes);
        if failing.is_empty() {
            return fixes;
        }
        // Fixes in files that pass stay as they are; those in failing files are halved, file by file.
        let (suspects, mut held): (Vec<Ref>, Vec<Ref>) =
            fixes.into_iter().partition(|reference| {
                let files = self.run.touched(std::slice::from_ref(reference));
                files.iter().any(|file| failing.contains_key(file))
            });
        let mut by_file: BTreeMap<usize, Vec<Ref>> = BTreeMap::new();
        for suspect in suspects {
            by_file.entry(suspect.0).or_default().push(suspect);
        }
        for group in by_file.into_values() {
            held.extend(self.bisect(group));
        }
        held.sort_unstable();
        held
    }

    fn bisect(&mut self, group: Vec<Ref>) -> Vec<Ref> {
        let touched = self.run.touched(&group);
        let failing = self.failing(&touched, &group);
        if failing.is_empty() {
            return group;
        }
        if let [single] = group.as_slice() {
            let problem = failing.into_values().next().unwrap_or_else(|| Problem::Broken(String::new()));
            return self.judge(*single, problem);
        }
        let (first, second) = group.split_at(group.len() / 2);
        let first = self.bisect(first.to_vec());
        let second = self.bisect(second.to_vec());
        let both: Vec<Ref> = first.iter().chain(&second).copied().collect();
        if self.failing(&touched, &both).is_empty() {
            both
        } else {
            // Each half holds alone; the second waits for the next round.
            first
        }
    }

    /// A single fix that does not simply hold: it is dropped, or lowered and, if unsafe fixes are wanted, kept.
    fn judge(&mut self, single: Ref, problem: Problem) -> Vec<Ref> {
        let finding = self.run.finding(single);
        let lesson = |reason: String, only_lowered| Lesson {
            rule: finding.rule.clone(),
            span: finding.span,
            reason,
            only_lowered,
        };
        match problem {
            Problem::Broken(reason) => {
                self.lessons.push((single, lesson(format!("a repair was tried and does not hold: {reason}"), false)));
                Vec::new()
            }
            Problem::Doubts(doubts) => {
                let reason = format!("its repair makes the type engine report elsewhere: {}", doubts.join("; "));
                self.lessons.push((single, lesson(reason, true)));
                if self.lowest <= Applicability::Unsafe { vec![single] } else { Vec::new() }
            }
        }
    }

    /// Makes the fixes in the types' view alone, and tells the files that do not hold then.
    fn failing(&mut self, touched: &[usize], fixes: &[Ref]) -> BTreeMap<usize, Problem> {
        let edits = plan::edits(fixes.iter().filter_map(|reference| self.run.finding(*reference).fix.as_ref()));
        let none = Vec::new();
        let changes: Vec<Change> = touched
            .iter()
            .map(|index| {
                let file = &self.run.files[*index];
                let edits = edits.get(&file.path).unwrap_or(&none).clone();
                Change { index: *index, after: apply(&file.text, &edits), edits }
            })
            .collect();
        for change in &changes {
            self.types.set_text(&self.run.files[change.index].path, &change.after);
        }
        let mut problems = BTreeMap::new();
        let (checked, unchecked): (Vec<Change>, Vec<Change>) = changes
            .into_iter()
            .partition(|change| self.baselines.contains_key(&change.index) && !self.given_up.contains(&change.index));
        problems.extend(unchecked.iter().map(|change| (change.index, Problem::Broken(GIVEN_UP.to_owned()))));
        let jobs = checked.iter().map(|change| self.changed(change, fixes)).collect();
        let (rules, census) = (Arc::clone(&self.run.rules), Arc::clone(&self.run.census));
        let reports =
            parallel::map(self.types, jobs, move |types, changed: &Changed| verify(types, &rules, &census, changed));

        let mut doubtful = Vec::new();
        for (change, report) in checked.iter().zip(reports) {
            let Some(report) = report else {
                self.given_up.insert(change.index);
                problems.insert(change.index, Problem::Broken(GIVEN_UP.to_owned()));
                continue;
            };
            if let Some(reason) = report.broken {
                problems.insert(change.index, Problem::Broken(reason));
            } else if !report.elsewhere.is_empty() && self.has_safe(change.index, fixes) {
                doubtful.push((change, report.elsewhere));
            }
        }
        if !doubtful.is_empty() {
            self.weigh(&doubtful, &mut problems);
        }
        problems
    }

    fn changed(&self, change: &Change, fixes: &[Ref]) -> Changed {
        let file = &self.run.files[change.index];
        let of_file = fixes.iter().filter(|(of_file, _)| *of_file == change.index);
        Changed {
            path: file.path.clone(),
            before: Arc::clone(&file.text),
            after: change.after.clone(),
            edits: change.edits.clone(),
            fixed: of_file.map(|reference| self.run.finding(*reference).clone()).collect(),
            baseline: Arc::clone(&self.baselines[&change.index]),
        }
    }

    /// Doubts only count against fixes that would be called safe.
    fn has_safe(&self, file: usize, fixes: &[Ref]) -> bool {
        fixes.iter().any(|reference| {
            let is_lowered = self.lessons.iter().any(|(lowered, _)| lowered == reference);
            reference.0 == file && !is_lowered && self.run.finding(*reference).applicability() == Applicability::Safe
        })
    }

    /// Keeps the doubts about values that were known and accepted in the texts before.
    fn weigh(&mut self, doubtful: &[(&Change, Vec<(Span, String)>)], problems: &mut BTreeMap<usize, Problem>) {
        let indices: Vec<usize> = doubtful.iter().map(|(change, _)| change.index).collect();
        self.run.show(self.types, &indices);
        let jobs = doubtful.iter().map(|(change, elsewhere)| {
            let places: Vec<Span> = elsewhere.iter().map(|(place, _)| *place).collect();
            (self.run.files[change.index].path.clone(), places)
        });
        let known = parallel::map(self.types, jobs.collect(), |types, (path, places)| were_known(types, path, places));
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

/// A file's text with some fixes made.
struct Change {
    index: usize,
    after: String,
    edits: Vec<Edit>,
}

enum Problem {
    Broken(String),
    Doubts(Vec<String>),
}
