//! Functions that somebody wants to have another colour, whatever is found in them.

use std::sync::Arc;

use super::analyse::{Functions, analyse, propose};
use super::carried::{stopped, told, whole};
use super::outcome::{Mode, Plan, Wish};
use super::parallel;
use super::review::Reviewer;
use super::run::Run;
use crate::colour::{Carried, Colour};
use crate::edit::{Applicability, FileEdits, Fix, moved};
use crate::rules::{Finding, Severity};
use crate::span::Span;
use crate::types::{Definition, Types};
use crate::watch::Phase;

/// A function, by the number of its file and the byte of its `def`.
type Function = (usize, usize);

/// What carrying has found: the functions where it begins, what it takes, and the names that mean none or several.
type Found = (Vec<Function>, Carried, Vec<(String, Vec<Definition>)>);

impl Run {
    /// Carries the functions of a wish through the project. That is one finding, whose fix is made if it holds and fixes are applied.
    /// `None`, and a note, if the engine does not come back from it.
    pub(super) fn recolour(
        &mut self,
        types: &mut dyn Types,
        wish: &Wish,
        reviewer: Option<&mut (dyn Reviewer + 'static)>,
    ) -> Option<Plan> {
        let (starts, carried, unclear) = self.follow(types, wish)?;
        let working = (wish.allows_stops).then(|| carried.working());
        let plan = Plan {
            colour: wish.colour,
            carried,
            working: working.as_ref().map(|part| part.functions().count()),
            unclear,
        };
        let is_part = |part: &Carried| part.functions().next().is_some();
        let part = working.filter(is_part).unwrap_or(plan.carried.clone());
        let Some((home, at)) = starts.first().copied().filter(|_| plan.is_clear()) else {
            return Some(plan);
        };
        let repaired = if wish.blocking.is_empty() {
            Vec::new()
        } else {
            self.unblocked(types, &starts)
        };
        let finding = self.asked_for((home, at), &part, wish.colour, repaired);
        let has_fix = finding.fix.is_some();
        self.files[home].analysis.findings.push(finding);
        if has_fix {
            let lessons = self.files[home].lessons.len();
            let is_asked = reviewer.is_some();
            self.try_fixes(types, &[(home, 0)], 1, reviewer);
            let holds = self.files[home].lessons.len() == lessons;
            let is_made = !is_asked || !self.files[home].applied.is_empty();
            if holds && is_made && self.mode == Mode::Apply {
                self.files[home].analysis.findings.clear();
                if plan.carried.stop().is_some() {
                    let path = &self.files[home].path;
                    let own = part.files().into_iter().find(|file| file.path == *path);
                    let edits = own.map_or_else(Vec::new, |file| file.edits);
                    let at = moved(Span::empty(at), &edits).start;
                    let left = self.asked_for((home, at), &plan.carried, wish.colour, Vec::new());
                    self.files[home].analysis.findings.push(left);
                }
            }
            self.files[home].apply_verdicts();
        }
        Some(plan)
    }

    fn follow(&mut self, types: &mut dyn Types, wish: &Wish) -> Option<Found> {
        let colour = wish.colour;
        let wish = wish.clone();
        self.with_carrier(types, colour, move |carrier| {
            let mut unclear = Vec::new();
            let mut starts = Vec::new();
            for name in &wish.names {
                match carrier.named(name).as_slice() {
                    [(id, _)] => starts.push(*id),
                    others => {
                        let places = others.iter().map(|(_, place)| place.clone());
                        unclear.push((name.clone(), places.collect()));
                    }
                }
            }
            let mut ends = Vec::new();
            for name in &wish.until {
                match carrier.named(name).as_slice() {
                    [(id, _)] => ends.push(*id),
                    others => {
                        let places = others.iter().map(|(_, place)| place.clone());
                        unclear.push((name.clone(), places.collect()));
                    }
                }
            }
            starts.extend(carrier.that_block(&wish.blocking));
            carrier.end_at(ends);
            let carried = match wish.colour {
                Colour::Async => carrier.carry(&starts),
                Colour::Plain => carrier.make_plain(&starts),
            };
            (starts, carried, unclear)
        })
    }

    /// What rules do with what blocks in functions that become `async`.
    fn unblocked(&self, types: &mut dyn Types, functions: &[Function]) -> Vec<FileEdits> {
        let mut files: Vec<usize> = functions.iter().map(|(file, _)| *file).collect();
        files.dedup();
        let jobs = files.iter().map(|file| {
            let file = &self.files[*file];
            (
                file.path.clone(),
                Arc::clone(&file.text),
                Arc::clone(&file.rules),
            )
        });
        let (census, watch) = (Arc::clone(&self.census), Arc::clone(&self.watch));
        let judging = (&*self.watch, Phase::Judge);
        let found = parallel::map(types, judging, jobs.collect(), move |types, job| {
            let (path, text, rules) = job;
            let candidates = propose(rules, text).candidates;
            let of = (rules.as_ref(), &*census, &*watch);
            analyse(types, of, path, text, &candidates, Functions::AlsoAsync).findings
        });
        let found = files.into_iter().zip(found).flat_map(|(file, findings)| {
            let findings = findings.unwrap_or_default().into_iter();
            findings.filter(move |finding| {
                let turns = finding.turns.map(|keyword| (file, keyword));
                turns.is_some_and(|turns| functions.contains(&turns))
            })
        });
        let fixes = found.filter_map(|finding| finding.fix);
        fixes.flat_map(|fix| fix.files).collect()
    }

    fn asked_for(
        &self,
        (home, at): Function,
        carried: &Carried,
        colour: Colour,
        files: Vec<FileEdits>,
    ) -> Finding {
        let file = &self.files[home];
        let names: Vec<&str> = (carried.families.iter())
            .filter(|family| family.reached_from.is_none())
            .filter_map(|family| Some(family.functions.first()?.name.as_str()))
            .collect();
        let (rule, becomes, title) = match colour {
            Colour::Async => ("make-async", "async", "Await its calls"),
            Colour::Plain => ("make-sync", "plain", "Call it as it is"),
        };
        let span = Span::new(at, at + "def".len());
        let (evidence, fix) = if let Some(stop) = carried.stop() {
            (vec![stopped(stop, colour)], None)
        } else {
            let own = Fix {
                title: title.to_owned(),
                applicability: Applicability::Unsafe,
                files,
            };
            (told(carried, colour), whole(own, carried, colour))
        };
        Finding {
            rule: rule.to_owned(),
            others: Vec::new(),
            severity: Severity::Info,
            path: file.path.clone(),
            span,
            statement: span,
            scope: String::new(),
            message: format!("`{}` is to become {becomes}", names.join("`, `")),
            evidence,
            fix,
            is_guess: false,
            turns: None,
        }
    }
}
