//! Findings whose repair needs a plain function to become `async`: their fixes are carried through the project, or they say why that
//! cannot be.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use super::parallel;
use super::run::Run;
use crate::colour::{Carried, Carrier, Colour, Project, Stop, Text};
use crate::edit::{Applicability, Edit, FileEdits, Fix};
use crate::rules::{Evidence, Finding};
use crate::types::{Definition, Types};
use crate::watch::Phase;

/// A function, by the number of its file and the byte of its `def`.
type Function = (usize, usize);

impl Run {
    /// What comes of carrying functions through the texts as they are now; `None`, and a note, if the engine does not come back from it.
    pub(super) fn with_carrier<T: Send + 'static>(
        &mut self,
        types: &mut dyn Types,
        colour: Colour,
        work: impl Fn(&mut Carrier<'_>) -> T + Send + Sync + 'static,
    ) -> Option<T> {
        let job = vec![self.project(types)];
        let judging = (&*self.watch, Phase::Judge);
        let found = parallel::map(types, judging, job, move |types, project| {
            work(&mut Carrier::new(types, project, colour))
        });
        match found.into_iter().next()? {
            Ok(found) => Some(found),
            Err(lost) => {
                let note = match colour {
                    Colour::Async => format!("no plain function is made async: {lost}"),
                    Colour::Plain => format!("no async function is made plain: {lost}"),
                };
                self.notes.push(note);
                None
            }
        }
    }

    fn project(&self, types: &dyn Types) -> Project {
        let texts = self.files.iter().map(|file| Text {
            path: file.path.clone(),
            text: Arc::clone(&file.text),
            rules: Arc::clone(&file.rules),
            scripts: file.scripts.clone(),
            is_writable: file.kept.is_none() && !file.is_given_up && file.refused.is_none(),
        });
        Project {
            texts: texts.collect(),
            census: Arc::clone(&self.census),
            minor: types.python_version().minor,
        }
    }

    /// Gives the findings in plain functions their fixes, where they can be carried to where they end. What was found only because a
    /// function could become `async` is dropped where it cannot.
    pub(super) fn carry(&mut self, types: &mut dyn Types) {
        let files = self.files.iter().enumerate();
        let functions: BTreeSet<Function> = files
            .flat_map(|(index, file)| {
                let findings = file.analysis.findings.iter();
                findings.filter_map(move |finding| Some((index, finding.turns?)))
            })
            .collect();
        if functions.is_empty() {
            return;
        }
        let wanted: Vec<Function> = functions.into_iter().collect();
        let found = self.with_carrier(types, Colour::Async, move |carrier| {
            let carried = wanted
                .iter()
                .map(|function| (*function, carrier.carry(&[*function])));
            carried.collect::<HashMap<Function, Carried>>()
        });
        let carried = found.unwrap_or_default();
        for (index, file) in self.files.iter_mut().enumerate() {
            let findings = std::mem::take(&mut file.analysis.findings);
            let (supposed, mut findings): (Vec<_>, Vec<_>) = findings
                .into_iter()
                .partition(|finding| finding.turns.is_some());
            for finding in supposed {
                let function = finding.turns.map(|keyword| (index, keyword));
                let carried = function.and_then(|function| carried.get(&function));
                if let Some(carried) = carried {
                    settle(finding, carried, &mut findings);
                }
            }
            findings.sort_by_key(|finding| finding.span);
            file.analysis.findings = findings;
        }
    }
}

/// Puts what came of a finding in a plain function among the others: its fix goes to the one that stands at its place anyway.
fn settle(mut supposed: Finding, carried: &Carried, findings: &mut Vec<Finding>) {
    let mut same = findings.iter_mut().filter(|other| {
        other.span.overlaps(supposed.span) && other.statement == supposed.statement
    });
    let known = same.next();
    // What has a fix already needs none that changes more.
    if known.as_ref().is_some_and(|known| known.fix.is_some())
        || same.any(|other| other.fix.is_some())
    {
        return;
    }
    if let Some(stop) = carried.stop() {
        if let Some(known) = known {
            known.evidence.push(stopped(stop, Colour::Async));
        }
        return;
    }
    let evidence = told(carried, Colour::Async);
    let own = supposed.fix.take();
    let Some(fix) = own.and_then(|own| whole(own, carried, Colour::Async)) else {
        return;
    };
    let finding = match known {
        Some(known) => {
            known.others.push(supposed.rule);
            known
        }
        None => findings.push_mut(supposed),
    };
    finding.evidence.extend(evidence);
    finding.fix = Some(fix);
}

/// Why functions do not get another colour, as evidence.
pub(super) fn stopped(stop: Stop, colour: Colour) -> Evidence {
    Evidence::Stopped {
        chain: stop.chain,
        at: stop.end.at,
        reason: stop.end.reason,
        is_plain: colour == Colour::Plain,
    }
}

/// What gets another colour, and what blocks there, as evidence.
pub(super) fn told(carried: &Carried, colour: Colour) -> Vec<Evidence> {
    let mut told = vec![Evidence::Carried {
        functions: carried.functions().cloned().collect(),
        calls: carried.calls(),
        is_plain: colour == Colour::Plain,
    }];
    let calls: Vec<Definition> = carried.blocking().cloned().collect();
    if !calls.is_empty() {
        told.push(Evidence::Blocking { calls });
    }
    told
}

/// The fix of the place with all that it takes elsewhere; `None` if the two contradict each other.
pub(super) fn whole(own: Fix, carried: &Carried, colour: Colour) -> Option<Fix> {
    let mut files: BTreeMap<PathBuf, BTreeSet<Edit>> = BTreeMap::new();
    for file in own.files.into_iter().chain(carried.files()) {
        files.entry(file.path).or_default().extend(file.edits);
    }
    let files: Vec<FileEdits> = files
        .into_iter()
        .map(|(path, edits)| FileEdits {
            path,
            edits: edits.into_iter().collect(),
        })
        .collect();
    let is_disjoint = |file: &FileEdits| {
        let mut pairs = file.edits.windows(2);
        pairs.all(|pair| pair[0].span.end <= pair[1].span.start && pair[0].span != pair[1].span)
    };
    let begun = carried.functions().next()?;
    let colour = match colour {
        Colour::Async => "async",
        Colour::Plain => "plain",
    };
    let title = match carried.functions().count() {
        1 => format!("{}, and make `{}` {colour}", own.title, begun.name),
        more => format!(
            "{}, and make `{}` and {} more functions {colour}",
            own.title,
            begun.name,
            more - 1
        ),
    };
    files.iter().all(is_disjoint).then(|| Fix {
        title,
        applicability: own.applicability.min(Applicability::Unsafe),
        files,
    })
}
