//! Follows the need to be `async` from one function through its callers to where it ends.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::family::{Family, families};
use super::project::{Id, Outlines, Project};
use super::step::{Step, Stop, step};
use crate::edit::{Edit, FileEdits};
use crate::types::{Definition, Types};

/// So many functions change colour at once; beyond, a person should look at each step.
const MOST_FUNCTIONS: usize = 10_000;

/// What carrying a function through the project comes to.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The functions that become `async`, that where it began first.
    pub functions: Vec<Definition>,
    /// How many calls of them are awaited.
    pub calls: usize,
    /// The edits, by file in the order of paths, each sorted and disjoint.
    pub files: Vec<FileEdits>,
    /// Places that may mention one of the functions, each with why nobody knows; with one of them, some call may be left as it is.
    pub unclear: Vec<(Definition, String)>,
}

/// Carries functions through one project, and remembers what it has found there.
pub struct Carrier<'p> {
    types: &'p dyn Types,
    outlines: Outlines<'p>,
    families: HashMap<String, HashMap<Id, Rc<Family>>>,
    /// What each family asks for, by its first member.
    steps: HashMap<Id, Result<Rc<Step>, Stop>>,
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

    /// What it takes that the function becomes `async` whose `def` stands at this byte of the text of this number.
    ///
    /// # Errors
    /// Where it cannot be carried further, and why.
    pub fn carry(&mut self, text: usize, keyword: usize) -> Result<Carried, Stop> {
        // Each family is reached from one that came before it, for the way to where it stops.
        let mut reached: BTreeMap<Id, Option<Id>> = BTreeMap::from([((text, keyword), None)]);
        let mut open = vec![(text, keyword)];
        let mut done: BTreeSet<Id> = BTreeSet::new();
        let mut functions = Vec::new();
        let mut edits: BTreeMap<usize, BTreeSet<Edit>> = BTreeMap::new();
        let mut calls = 0;
        let mut unclear = Vec::new();
        while let Some(id) = open.pop() {
            let family = self.family(id);
            let Some(first) = family.members.first().copied() else {
                continue;
            };
            if !done.insert(first) {
                continue;
            }
            let step = match self.step(first, &family) {
                Ok(step) => step,
                Err(mut stop) => {
                    let way =
                        std::iter::successors(Some(id), |id| reached.get(id).copied().flatten());
                    let way: Vec<Id> = way.collect();
                    let way = way.into_iter().rev();
                    stop.chain = way.filter_map(|id| self.definition(id)).collect();
                    return Err(stop);
                }
            };
            let turned: Vec<Id> = (family.members.iter().copied())
                .filter(|member| {
                    step.edits
                        .contains(&(member.0, Edit::insert(member.1, "async ")))
                })
                .collect();
            functions.extend(
                turned
                    .into_iter()
                    .filter_map(|member| self.definition(member)),
            );
            for (file, edit) in &step.edits {
                edits.entry(*file).or_default().insert(edit.clone());
            }
            calls += step.calls;
            unclear.extend(step.unclear.iter().cloned());
            for caller in &step.callers {
                reached.entry(*caller).or_insert(Some(id));
                open.push(*caller);
            }
            if functions.len() > MOST_FUNCTIONS {
                return Err(Stop {
                    chain: Vec::new(),
                    at: self.outlines.place("", text, keyword),
                    reason: format!("more than {MOST_FUNCTIONS} functions would become async"),
                });
            }
        }
        let files = edits.into_iter().map(|(file, edits)| FileEdits {
            path: self.outlines.project.texts[file].path.clone(),
            edits: edits.into_iter().collect(),
        });
        Ok(Carried {
            functions,
            calls,
            files: files.collect(),
            unclear,
        })
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

    fn step(&mut self, first: Id, family: &Family) -> Result<Rc<Step>, Stop> {
        if let Some(known) = self.steps.get(&first) {
            return known.clone();
        }
        let name = self
            .outlines
            .function(first)
            .map_or_else(String::new, |function| function.name);
        let found = step(self.types, &mut self.outlines, family, &name).map(Rc::new);
        self.steps.insert(first, found.clone());
        found
    }

    fn definition(&mut self, id: Id) -> Option<Definition> {
        let function = self.outlines.function(id)?;
        Some(self.outlines.place(&function.name, id.0, function.at.start))
    }
}
