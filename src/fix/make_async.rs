//! Functions that somebody wants to be `async`, whatever is found in them.

use super::carried::whole;
use super::outcome::{Mode, Plan};
use super::parallel;
use super::run::Run;
use crate::colour::Carrier;
use crate::edit::{Applicability, Fix};
use crate::rules::{Evidence, Finding, Severity};
use crate::span::Span;
use crate::types::Types;
use crate::watch::Phase;

/// What stands for a rule in reports.
const RULE: &str = "make-async";

impl Run {
    /// Carries the functions of these names through the project. That is one finding, whose fix is made if it holds and fixes are applied.
    pub(super) fn make_async(&mut self, types: &mut dyn Types, names: &[String]) -> Plan {
        let job = (self.project(types), names.to_vec());
        let judging = (&*self.watch, Phase::Judge);
        let found = parallel::map(types, judging, vec![job], |types, (project, names)| {
            let mut carrier = Carrier::new(types, project);
            let named = names.iter().map(|name| (name.clone(), carrier.named(name)));
            let named: Vec<_> = named.collect();
            let starts: Vec<_> = named
                .iter()
                .filter_map(|(_, named)| named.first())
                .collect();
            let starts: Vec<_> = starts.into_iter().map(|(id, _)| *id).collect();
            (named, carrier.carry(&starts), starts)
        });
        let Some(Ok((named, carried, starts))) = found.into_iter().next() else {
            return Plan::default();
        };
        let plan = Plan {
            carried,
            unclear: named
                .into_iter()
                .filter(|(_, named)| named.len() != 1)
                .map(|(name, named)| (name, named.into_iter().map(|(_, place)| place).collect()))
                .collect(),
        };
        let Some((home, at)) = starts.first().copied().filter(|_| plan.unclear.is_empty()) else {
            return plan;
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
        plan
    }

    fn wanted_async(&self, home: usize, at: usize, plan: &Plan) -> Finding {
        let file = &self.files[home];
        let names: Vec<&str> = (plan.carried.families.iter())
            .filter(|family| family.reached_from.is_none())
            .filter_map(|family| Some(family.functions.first()?.name.as_str()))
            .collect();
        let span = Span::new(at, at + "def".len());
        let (evidence, fix) = if let Some(stop) = plan.carried.stop() {
            let evidence = Evidence::Stopped {
                chain: stop.chain,
                at: stop.end.at,
                reason: stop.end.reason,
            };
            (evidence, None)
        } else {
            let nothing = Fix {
                title: "Await its calls".to_owned(),
                applicability: Applicability::Unsafe,
                files: Vec::new(),
            };
            let evidence = Evidence::Carried {
                functions: plan.carried.functions().cloned().collect(),
                calls: plan.carried.calls(),
                is_proven: true,
            };
            (evidence, whole(nothing, &plan.carried))
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
