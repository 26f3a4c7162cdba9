//! Functions that somebody wants to be `async`, whatever is found in them.

use super::carried::{stopped, told, whole};
use super::outcome::{Mode, Plan};
use super::run::Run;
use crate::edit::{Applicability, Fix};
use crate::rules::{Finding, Severity};
use crate::span::Span;
use crate::types::Types;

/// What stands for a rule in reports.
const RULE: &str = "make-async";

impl Run {
    /// Carries the functions of these names through the project. That is one finding, whose fix is made if it holds and fixes are applied.
    /// `None`, and a note, if the engine does not come back from it.
    pub(super) fn make_async(&mut self, types: &mut dyn Types, names: &[String]) -> Option<Plan> {
        let names = names.to_vec();
        let (named, starts, carried) = self.with_carrier(types, move |carrier| {
            let named = names.iter().map(|name| (name.clone(), carrier.named(name)));
            let named: Vec<_> = named.collect();
            let starts = named.iter().filter_map(|(_, named)| Some(named.first()?.0));
            let starts: Vec<_> = starts.collect();
            let carried = carrier.carry(&starts);
            (named, starts, carried)
        })?;
        let unclear = named.into_iter().filter(|(_, named)| named.len() != 1);
        let plan = Plan {
            carried,
            unclear: unclear
                .map(|(name, named)| (name, named.into_iter().map(|(_, place)| place).collect()))
                .collect(),
        };
        let Some((home, at)) = starts.first().copied().filter(|_| plan.is_clear()) else {
            return Some(plan);
        };
        let finding = self.wanted_async(home, at, &plan);
        self.files[home].analysis.findings.push(finding);
        if plan.carried.stop().is_none() {
            let lessons = self.files[home].lessons.len();
            self.try_fixes(types, &[(home, 0)], 1, None);
            let holds = self.files[home].lessons.len() == lessons;
            if holds && self.mode == Mode::Apply {
                self.files[home].analysis.findings.clear();
            }
            self.files[home].apply_verdicts();
        }
        Some(plan)
    }

    fn wanted_async(&self, home: usize, at: usize, plan: &Plan) -> Finding {
        let file = &self.files[home];
        let names: Vec<&str> = (plan.carried.families.iter())
            .filter(|family| family.reached_from.is_none())
            .filter_map(|family| Some(family.functions.first()?.name.as_str()))
            .collect();
        let span = Span::new(at, at + "def".len());
        let (evidence, fix) = if let Some(stop) = plan.carried.stop() {
            (stopped(stop), None)
        } else {
            let nothing = Fix {
                title: "Await its calls".to_owned(),
                applicability: Applicability::Unsafe,
                files: Vec::new(),
            };
            (told(&plan.carried), whole(nothing, &plan.carried))
        };
        Finding {
            rule: RULE.to_owned(),
            others: Vec::new(),
            severity: Severity::Info,
            path: file.path.clone(),
            span,
            statement: span,
            scope: String::new(),
            message: format!("`{}` is to become async", names.join("`, `")),
            evidence: vec![evidence],
            fix,
            is_guess: false,
            turns: None,
        }
    }
}
