//! The loop: analyse, plan, apply, verify, until nothing changes.
//!
//! A round is a parallel read phase with every handle to the types dropped at its end, then a one-threaded edit phase.
//! A fix that does not hold is found by halving the set it is in, and is dropped alone.

use std::collections::HashSet;
use std::sync::Arc;

use super::analyse::{Functions, analyse, propose, propose_by_names};
use super::outcome::{Applied, Found, Knows, Mode, Outcome, Plan, Skipped, Source, Wish};
use super::parallel;
use super::plan::{self, plan};
use super::review::Reviewer;
use super::run::{Ref, Run};
use super::state::{State, TrialVerdict};
use super::trial::{Baselines, Trial};
use super::verify::baseline;
use crate::edit::{Applicability, Fix, apply, moved};
use crate::rules::{Evidence, Proposed};
use crate::syntax::Census;
use crate::types::Types;
use crate::watch::{Phase, Watch};

/// A run that has not settled by then stops; three rounds are usual at most.
const MOST_ROUNDS: usize = 10;

/// What is asked of a repair.
pub struct RepairOptions<'k, 'r> {
    /// What becomes of fixes.
    pub mode: Mode,
    /// Says which findings are known: those are neither reported nor repaired. Asked once, about the texts as they were given.
    pub knows: &'k mut Knows<'k>,
    /// Functions that are to get another colour; if any are, nothing else is looked for.
    pub recolour: Option<&'k Wish>,
    /// Asked about each fix before it is made, if anybody is.
    pub reviewer: Option<&'r mut (dyn Reviewer + 'static)>,
}

/// Finds what is wrong in the sources and repairs what may be, to a fixed point.
pub fn repair(
    types: &mut dyn Types,
    mut sources: Vec<Source>,
    mut wishes: RepairOptions<'_, '_>,
    watch: &Arc<dyn Watch>,
) -> Outcome {
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let mut run = Run {
        mode: wishes.mode,
        watch: Arc::clone(watch),
        census: Arc::default(),
        files: Vec::new(),
        notes: Vec::new(),
    };
    let texts = sources
        .iter()
        .map(|source| {
            let text = Arc::clone(&source.text);
            (text, Arc::clone(&source.rules), source.is_in_focus())
        })
        .collect();
    let survey = (&**watch, Phase::Survey);
    let read = parallel::map_texts(types, survey, texts, |(text, rules, is_in_focus)| {
        // How the whole project uses names is evidence, wherever findings count.
        let (census, refused) = Census::of(text);
        if *is_in_focus {
            (propose(rules, text), census, refused)
        } else {
            (Proposed::default(), census, None)
        }
    });
    let mut census = Census::default();
    for (source, read) in sources.into_iter().zip(read) {
        let lost = read.as_ref().err().copied();
        let (proposed, of_text, refused) = read.unwrap_or_default();
        census.add(of_text);
        let mut file = State::new(source, proposed, refused);
        if let Some(lost) = lost {
            file.give_up(lost);
        }
        run.files.push(file);
    }
    run.census = Arc::new(census);
    let in_focus = (0..run.files.len()).filter(|index| run.files[*index].filter.is_in_focus());
    run.propose_by_names(types, in_focus.collect());

    if let Some(wish) = wishes.recolour {
        let plan = run.recolour(types, wish, wishes.reviewer);
        return run.outcome(plan);
    }
    for round in 1..=MOST_ROUNDS {
        run.analyse(types);
        if round == 1 {
            run.pass_over_known(wishes.knows);
        }
        let reviewer = wishes.reviewer.as_deref_mut();
        let is_changed = run.round(types, round, reviewer);
        if wishes.mode == Mode::ReportOnly || !is_changed {
            break;
        }
        if round == MOST_ROUNDS {
            run.notes.push(format!(
                "stopped after {MOST_ROUNDS} rounds of fixes; run again for the rest"
            ));
            run.analyse(types);
        }
    }
    run.try_guesses(types);
    run.outcome(None)
}

impl Run {
    fn outcome(self, plan: Option<Plan>) -> Outcome {
        Outcome {
            files: self.files.into_iter().map(State::outcome).collect(),
            notes: self.notes,
            plan,
        }
    }

    fn analyse(&mut self, types: &mut dyn Types) {
        let asked: Vec<usize> = (0..self.files.len())
            .filter(|index| {
                let file = &self.files[*index];
                !file.is_given_up && file.filter.is_in_focus()
            })
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
        let (census, watch) = (Arc::clone(&self.census), Arc::clone(&self.watch));
        let analyses = parallel::map(
            types,
            (&*self.watch, Phase::Judge),
            jobs.collect(),
            move |types, (path, text, rules, candidates)| {
                let of = (rules.as_ref(), &*census, &*watch);
                analyse(types, of, path, text, candidates, Functions::AlsoAsync)
            },
        );
        for (index, analysis) in asked.into_iter().zip(analyses) {
            let file = &mut self.files[index];
            match analysis {
                Ok(analysis) => file.analysis = analysis,
                Err(lost) => file.give_up(lost),
            }
        }
        self.carry(types);
        for file in &mut self.files {
            file.retain_counted();
            file.apply_verdicts();
        }
    }

    fn pass_over_known(&mut self, knows: &mut Knows<'_>) {
        // What is set aside may be known, too, and is then not gone.
        let found = [false, true].into_iter().flat_map(|is_set_aside| {
            let files = self.files.iter();
            files.map(move |file| file.found(is_set_aside))
        });
        let found: Vec<Found<'_>> = found.collect();
        let mut known = knows(&found);
        let set_aside = known.split_off(self.files.len());
        for (file, known) in self.files.iter_mut().zip(known.into_iter().zip(set_aside)) {
            let findings = file.analysis.findings.iter().zip(known.0);
            let set_aside = file.analysis.set_aside.iter().zip(known.1);
            for (finding, is_known) in findings.chain(set_aside) {
                if is_known {
                    file.filter.mark_known(finding);
                }
            }
            file.retain_counted();
        }
    }

    /// Makes every wanted fix that fits and holds; false if there was none. If fixes are only reported all is taken back,
    /// and only the lessons stay.
    fn round(
        &mut self,
        types: &mut dyn Types,
        round: usize,
        reviewer: Option<&mut (dyn Reviewer + 'static)>,
    ) -> bool {
        if reviewer.as_ref().is_some_and(|one| !one.is_there()) {
            return false;
        }
        let wanted = self.wanted();
        self.try_fixes(types, &wanted, round, reviewer)
    }

    /// The findings whose fixes are wanted. Guesses come last, so that none is in the way of what types know.
    fn wanted(&self) -> Vec<Ref> {
        let files = self.files.iter().enumerate();
        let findings = files
            .filter(|(_, file)| !file.is_settled)
            .flat_map(|(index, file)| {
                (0..file.analysis.findings.len()).map(move |finding| (index, finding))
            });
        let mut wanted: Vec<Ref> = findings
            .filter(|reference| {
                let finding = self.finding(*reference);
                let lowest = self.lowest(*reference);
                let fix = finding.fix.as_ref();
                fix.is_some_and(|fix| fix.applicability >= lowest)
                    && !self.files[reference.0].filter.is_declined(finding)
            })
            .collect();
        wanted.sort_by_key(|reference| self.finding(*reference).is_guess);
        wanted
    }

    /// Where fixes are applied, and not those of guesses: tries the guesses that are left as if all were only reported, so that
    /// those go that anything speaks against.
    fn try_guesses(&mut self, types: &mut dyn Types) {
        if self.mode == Mode::ReportOnly {
            return;
        }
        self.mode = Mode::ReportOnly;
        let mut guesses = self.wanted();
        guesses.retain(|reference| self.finding(*reference).is_guess);
        self.try_fixes(types, &guesses, 1, None);
    }

    /// Makes those of the fixes that fit and hold; false if there was none.
    pub(super) fn try_fixes(
        &mut self,
        types: &mut dyn Types,
        wanted: &[Ref],
        round: usize,
        reviewer: Option<&mut (dyn Reviewer + 'static)>,
    ) -> bool {
        let fixes: Vec<&Fix> = wanted
            .iter()
            .filter_map(|reference| self.finding(*reference).fix.as_ref())
            .collect();
        let plan = plan(&fixes);
        let mut chosen: Vec<Ref> = plan.chosen.iter().map(|index| wanted[*index]).collect();
        chosen.sort_unstable();
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
        let verify = (&*self.watch, Phase::Verify);
        let baselines: Baselines =
            parallel::map(types, verify, jobs.collect(), |types, (path, text)| {
                baseline(types, path, text)
            })
            .into_iter()
            .zip(&touched)
            .map(|(baseline, index)| (*index, baseline.map(Arc::new)))
            .collect();
        let mut held = self.prove(types, &baselines, chosen);
        if let Some(reviewer) = reviewer {
            let (wanted, edited) = self.review(&held, reviewer);
            if wanted != held {
                held = self.prove(types, &baselines, wanted);
            }
            held.extend(self.parsing(&held, edited));
        }
        if self.mode == Mode::Apply {
            self.commit(types, &held, round);
            // Trials leave the texts as they were.
            self.show(types, &self.touched(&held));
        }
        if self.mode == Mode::ReportOnly {
            for (reference, owner) in deferred {
                let message = format!(
                    "its repair touches that of `{}` and comes after it",
                    self.finding(owner).rule
                );
                let finding = &mut self.files[reference.0].analysis.findings[reference.1];
                finding.evidence.push(Evidence::Verification { message });
            }
            for file in &mut self.files {
                file.apply_verdicts();
            }
        }
        // A lesson may let another fix of the same place through in the next round.
        true
    }

    /// Those of the fixes that hold together.
    fn prove(&mut self, types: &mut dyn Types, baselines: &Baselines, fixes: Vec<Ref>) -> Vec<Ref> {
        let touched = self.touched(&fixes);
        let mut trial = Trial::new(self, types, baselines);
        let held = trial.settle(fixes);
        let (lessons, given_up) = (trial.lessons, trial.given_up);
        self.take_in(lessons);
        for index in touched {
            let unknown = baselines.get(&index).and_then(|known| known.as_ref().err());
            if let Some(lost) = unknown.or(given_up.get(&index)) {
                self.files[index].give_up(*lost);
            }
        }
        held
    }

    fn take_in(&mut self, lessons: Vec<(Ref, TrialVerdict)>) {
        for (reference, lesson) in lessons {
            let finding = self.finding(reference).clone();
            let file = &mut self.files[reference.0];
            if lesson.only_lowered
                && let Some(fix) = &mut file.analysis.findings[reference.1].fix
            {
                fix.applicability = fix.applicability.min(Applicability::Unsafe);
            }
            if !lesson.only_lowered && !finding.is_guess && finding.turns.is_none() {
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
            let made: Vec<&Ref> = held
                .iter()
                .filter(|(of_file, _)| *of_file == index)
                .collect();
            let mut scopes: HashSet<String> = made
                .iter()
                .map(|reference| self.finding(**reference).scope.clone())
                .collect();
            // Where a fix of another file's finding has come in, nobody says in which functions.
            if self
                .editing(index, held)
                .any(|reference| reference.0 != index)
            {
                let lessons = self.files[index].lessons.iter();
                scopes.extend(lessons.map(|lesson| lesson.scope.clone()));
            }
            let file = &mut self.files[index];
            let after: Arc<str> = apply(&file.text, edits).into();
            let before = std::mem::replace(&mut file.text, Arc::clone(&after));
            file.cells = file.cells.as_ref().map(|cells| cells.moved(edits));
            read.push((index, Arc::clone(&before), after));
            file.seen.insert(before, file.applied.len() - made.len());
            file.forget(&scopes);
            for lesson in &mut file.lessons {
                lesson.span = moved(lesson.span, edits);
            }
            file.filter.follow(edits);
            if let Some(made_before) = file.seen.get(&file.text).copied() {
                file.is_settled = true;
                self.notes.push(file.cycle(made_before, round));
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
        let survey = (&*self.watch, Phase::Survey);
        let read = parallel::map_texts(types, survey, jobs.collect(), |(rules, before, after)| {
            (
                propose(rules, after),
                Census::of(before).0,
                Census::of(after).0,
            )
        });
        let census = Arc::make_mut(&mut self.census);
        for (index, read) in indices.iter().copied().zip(read) {
            let (proposed, before, after) = read.unwrap_or_default();
            let file = &mut self.files[index];
            file.candidates = proposed.candidates.into();
            file.stop(proposed.stopped);
            census.remove(before);
            census.add(after);
        }
        self.propose_by_names(types, indices);
    }

    /// Proposes candidates in those of the files that mention nothing that their rules are about, by the names that all of them define.
    fn propose_by_names(&mut self, types: &mut dyn Types, mut files: Vec<usize>) {
        files.retain(|index| {
            let file = &self.files[*index];
            !file.is_given_up && !file.rules.are_about(&file.text)
        });
        let jobs = files.iter().map(|index| {
            let file = &self.files[*index];
            (Arc::clone(&file.rules), Arc::clone(&file.text))
        });
        let census = Arc::clone(&self.census);
        let survey = (&*self.watch, Phase::Survey);
        let proposed = parallel::map(
            types,
            survey,
            jobs.collect(),
            move |types, (rules, text)| propose_by_names(types, (rules, &census), text, |_| true),
        );
        for (index, proposed) in files.into_iter().zip(proposed) {
            let proposed = proposed.unwrap_or_default();
            let file = &mut self.files[index];
            file.candidates = proposed.candidates.into();
            file.stop(proposed.stopped);
        }
    }
}

#[cfg(test)]
mod tests;
