//! Follows the need to be `async` from functions through their callers to where it ends.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;

use super::family::{Family, families};
use super::project::{Id, Outlines, Project};
use super::step::{Doubtful, Step, step};
use crate::edit::{Edit, FileEdits};
use crate::types::{Definition, Types};

/// What it takes that functions become `async`, from the first of them on.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The functions that can only become `async` together, each with what asks for what; those where it begins come first.
    pub families: Vec<Turned>,
    /// The edits, by file in the order of paths, each sorted and disjoint; of no use where it stops.
    pub files: Vec<FileEdits>,
}

/// Functions that become `async` together: one, or a method with its overrides.
#[derive(Clone, Debug)]
pub struct Turned {
    /// The functions that are plain now.
    pub functions: Vec<Definition>,
    /// The calls of them that are awaited from then on, or run.
    pub calls: Vec<Definition>,
    /// The families of the plain functions that call one of them, by their numbers.
    pub callers: Vec<usize>,
    /// The family that is called by one of this, through which it was reached first; `None` where it begins.
    pub reached_from: Option<usize>,
    /// Why it cannot be, and where.
    pub stop: Option<Doubtful>,
    /// Places that may mention one of the functions, and why nobody knows: some call may be left as it is.
    pub unclear: Vec<Doubtful>,
}

/// Why functions do not become `async`.
#[derive(Clone, Debug)]
pub struct Stop {
    /// The functions on the way there, from the one where it began.
    pub chain: Vec<Definition>,
    /// Where it ends, and why.
    pub end: Doubtful,
}

impl Carried {
    /// The functions that become `async`, in the order in which they were reached.
    pub fn functions(&self) -> impl Iterator<Item = &Definition> {
        self.families.iter().flat_map(|family| &family.functions)
    }

    /// How many calls are awaited by it.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.families.iter().map(|family| family.calls.len()).sum()
    }

    /// Why it cannot be, or why nobody can know; `None` if every mention of every function is accounted for.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        let stops = self.families.iter().enumerate();
        let first = stops
            .clone()
            .find_map(|(index, family)| Some((index, family.stop.clone()?)));
        let unclear =
            stops.filter_map(|(index, family)| Some((index, family.unclear.first()?.clone())));
        let (index, end) = first.or_else(|| unclear.min_by_key(|(index, _)| *index))?;
        let way = std::iter::successors(Some(index), |index| self.families[*index].reached_from);
        let mut chain: Vec<Definition> = way
            .filter_map(|index| self.families[index].functions.first().cloned())
            .collect();
        chain.reverse();
        Some(Stop { chain, end })
    }
}

/// Carries functions through one project, and remembers what it has found there.
pub struct Carrier<'p> {
    types: &'p dyn Types,
    outlines: Outlines<'p>,
    families: HashMap<String, HashMap<Id, Rc<Family>>>,
    /// What each family asks for, by its first member.
    steps: HashMap<Id, Rc<Step>>,
}

impl<'p> Carrier<'p> {
    /// Nothing is looked at yet. The types must be of the project's texts.
    #[must_use]
    pub fn new(types: &'p dyn Types, project: &'p Project) -> Self {
        Self {
            types,
            outlines: Outlines::new(project),
            families: HashMap::new(),
            steps: HashMap::new(),
        }
    }

    /// The functions that somebody means by a name: `path/to/file.py::Class.method`, or with dots, `package.module.Class.method`; each by the
    /// number of its text and the byte of its `def`, and with its place. Of a dotted name the first parts may be left out. Functions that can only become `async` together
    /// are one.
    pub fn named(&mut self, wanted: &str) -> Vec<((usize, usize), Definition)> {
        let mut families = BTreeSet::new();
        let mut named = Vec::new();
        for id in self.outlines.wanted(wanted) {
            let first = self.family(id).members.first().copied();
            if first.is_some_and(|first| families.insert(first))
                && let Some(function) = self.outlines.function(id)
            {
                let at = self.outlines.place(&function.name, id.0, function.at.start);
                named.push((id, at));
            }
        }
        named
    }

    /// What it takes that the functions become `async` whose `def`s stand at these bytes of the texts of these numbers.
    pub fn carry(&mut self, starts: &[(usize, usize)]) -> Carried {
        let mut turned: Vec<Turned> = Vec::new();
        let mut numbers: HashMap<Id, usize> = HashMap::new();
        let mut edits: BTreeMap<usize, BTreeSet<Edit>> = BTreeMap::new();
        let mut open: VecDeque<(Id, Option<usize>)> = starts.iter().map(|id| (*id, None)).collect();
        while let Some((id, reached_from)) = open.pop_front() {
            let family = self.family(id);
            let Some(first) = family.members.first().copied() else {
                continue;
            };
            let known = numbers.get(&first).copied();
            let number = known.unwrap_or(turned.len());
            if let Some(called) = reached_from {
                let callers: &mut Vec<usize> = &mut turned[called].callers;
                if !callers.contains(&number) {
                    callers.push(number);
                }
            }
            if known.is_some() {
                continue;
            }
            numbers.insert(first, number);
            let step = self.step(first, &family);
            for (file, edit) in &step.edits {
                edits.entry(*file).or_default().insert(edit.clone());
            }
            open.extend(step.callers.iter().map(|caller| (*caller, Some(number))));
            turned.push(Turned {
                functions: step.turned.clone(),
                calls: step.calls.clone(),
                callers: Vec::new(),
                reached_from,
                stop: step.stop.clone(),
                unclear: step.unclear.clone(),
            });
        }
        let files = edits.into_iter().map(|(file, edits)| FileEdits {
            path: self.outlines.project.texts[file].path.clone(),
            edits: edits.into_iter().collect(),
        });
        Carried {
            families: turned,
            files: files.collect(),
        }
    }

    fn family(&mut self, id: Id) -> Rc<Family> {
        let Some(function) = self.outlines.function(id) else {
            return Rc::default();
        };
        let (types, outlines) = (self.types, &mut self.outlines);
        let of_name = self
            .families
            .entry(function.name.clone())
            .or_insert_with(|| families(types, outlines, &function.name));
        of_name.get(&id).cloned().unwrap_or_default()
    }

    fn step(&mut self, first: Id, family: &Family) -> Rc<Step> {
        if let Some(known) = self.steps.get(&first) {
            return Rc::clone(known);
        }
        let function = self.outlines.function(first);
        let name = function.map_or_else(String::new, |function| function.name);
        let found = Rc::new(step(self.types, &mut self.outlines, family, &name));
        self.steps.insert(first, Rc::clone(&found));
        found
    }
}
