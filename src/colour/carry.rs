//! Follows the need to be `async` from functions through their callers to where it ends.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::path::PathBuf;
use std::rc::Rc;

use super::blocking;
use super::entering;
use super::family::{Family, families};
use super::meant::Doubtful;
use super::project::{Colour, Id, Outlines, Project};
use super::step::{Step, step};
use crate::edit::{Edit, FileEdits};
use crate::syntax::{Function, Leftover};
use crate::types::{Definition, Types};

/// What it takes that functions get another colour, from the first of them on.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The functions that can only change together, each with what asks for what; those where it begins come first.
    pub families: Vec<Turned>,
    /// Where functions become plain: `async` functions that then wait for nothing any more.
    pub idle: Vec<Definition>,
    /// Imports that nothing needs after all edits, by the number of their text.
    pub(super) leftovers: Vec<(usize, Leftover)>,
    /// The files, by the numbers that edits have.
    pub(super) paths: Vec<PathBuf>,
}

/// The edits of families, by the numbers of their texts.
fn by_file(families: &[Turned]) -> BTreeMap<usize, BTreeSet<Edit>> {
    let mut files: BTreeMap<usize, BTreeSet<Edit>> = BTreeMap::new();
    for (file, edit) in families.iter().flat_map(|family| &family.edits) {
        files.entry(*file).or_default().insert(edit.clone());
    }
    files
}

/// Functions that change together: one, or a method with its overrides.
#[derive(Clone, Debug)]
pub struct Turned {
    /// The functions that have the other colour now.
    pub functions: Vec<Definition>,
    /// The calls of them that are awaited from then on, or run; or no longer.
    pub calls: Vec<Definition>,
    /// The calls in the functions that block the event loop which then waits for them, each by what it calls.
    pub blocking: Vec<Definition>,
    /// The families of the plain functions that call one of them, by their numbers.
    pub callers: Vec<usize>,
    /// The family that is called by one of this, through which it was reached first; `None` where it begins.
    pub reached_from: Option<usize>,
    /// Why it cannot be, and where.
    pub stop: Option<Doubtful>,
    /// Places that may mention one of the functions, and why nobody knows: some call may be left as it is.
    pub unclear: Vec<Doubtful>,
    /// Their edits and those of their calls, by the number of their text; of no use where it stops.
    pub(super) edits: BTreeSet<(usize, Edit)>,
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
    /// All edits, by file in the order of paths, each sorted.
    #[must_use]
    pub fn files(&self) -> Vec<FileEdits> {
        let mut files = by_file(&self.families);
        for (file, leftover) in &self.leftovers {
            let edits = files.entry(*file).or_default();
            let is_left = leftover.takes.iter().all(|edit| edits.contains(edit));
            let beside = leftover.beside.as_ref();
            if is_left && beside.is_none_or(|beside| edits.remove(beside)) {
                edits.insert(leftover.instead.clone());
            }
        }
        let files = files.into_iter().map(|(file, edits)| FileEdits {
            path: self.paths[file].clone(),
            edits: edits.into_iter().collect(),
        });
        files.collect()
    }

    /// The part of it that leaves working code where the rest stops: the families that nothing stops, nor any that call them, near or far.
    #[must_use]
    pub fn working(&self) -> Self {
        let stops = |family: &Turned| family.stop.is_some() || !family.unclear.is_empty();
        let mut called: Vec<Vec<usize>> = vec![Vec::new(); self.families.len()];
        for (number, family) in self.families.iter().enumerate() {
            for caller in &family.callers {
                called[*caller].push(number);
            }
        }
        let mut is_stopped: Vec<bool> = self.families.iter().map(stops).collect();
        let mut open: Vec<usize> = (0..is_stopped.len())
            .filter(|number| is_stopped[*number])
            .collect();
        while let Some(number) = open.pop() {
            for below in &called[number] {
                if !std::mem::replace(&mut is_stopped[*below], true) {
                    open.push(*below);
                }
            }
        }
        let families = self.families.iter().zip(is_stopped);
        let families = families.filter(|(_, is_stopped)| !is_stopped);
        Self {
            // Their numbers are others here, and nobody asks for them.
            families: families
                .map(|(family, _)| Turned {
                    callers: Vec::new(),
                    reached_from: None,
                    ..family.clone()
                })
                .collect(),
            idle: Vec::new(),
            leftovers: self.leftovers.clone(),
            paths: self.paths.clone(),
        }
    }

    /// The functions that become `async`, in the order in which they were reached.
    pub fn functions(&self) -> impl Iterator<Item = &Definition> {
        self.families.iter().flat_map(|family| &family.functions)
    }

    /// The calls that block in them, each by what it calls.
    pub fn blocking(&self) -> impl Iterator<Item = &Definition> {
        self.families.iter().flat_map(|family| &family.blocking)
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
    pub(super) types: &'p dyn Types,
    pub(super) outlines: Outlines<'p>,
    /// Functions at which carrying ends.
    pub(super) until: BTreeSet<Id>,
    families: HashMap<String, HashMap<Id, Rc<Family>>>,
    /// What each family asks for, by its first member.
    pub(super) steps: HashMap<Id, Rc<Step>>,
}

impl<'p> Carrier<'p> {
    /// Nothing is looked at yet. The types must be of the project's texts.
    #[must_use]
    pub fn new(types: &'p dyn Types, project: &'p Project, colour: Colour) -> Self {
        Self {
            types,
            outlines: Outlines::new(project, colour),
            until: BTreeSet::new(),
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

    /// The plain functions that call something that blocks: what has one of these dotted names, or is of the module or class of that name.
    pub fn that_block(&mut self, names: &[String]) -> Vec<Id> {
        let mut found = Vec::new();
        for file in 0..self.outlines.project.texts.len() {
            let outline = self.outlines.of(file);
            let plain = (outline.functions.iter()).filter(|function| !function.is_async);
            let mut plain = plain
                .filter(|function| !function.blocking.is_empty())
                .peekable();
            if plain.peek().is_none() {
                continue;
            }
            let text = &self.outlines.project.texts[file];
            let Some(types) = self.types.file(&text.path) else {
                continue;
            };
            let blocks = |function: &&Function| {
                function.blocking.iter().any(|call| {
                    let dotted = blocking::named(types.as_ref(), &text.text, call);
                    let is_wanted =
                        |dotted: String| names.iter().any(|name| blocking::is_of(&dotted, name));
                    dotted.is_some_and(is_wanted)
                })
            };
            found.extend(
                plain
                    .filter(blocks)
                    .map(|function| (file, function.keyword)),
            );
        }
        found
    }

    /// What it takes that the functions become `async` whose `def`s stand at these bytes of the texts of these numbers.
    pub fn carry(&mut self, starts: &[(usize, usize)]) -> Carried {
        let mut turned: Vec<Turned> = Vec::new();
        let mut numbers: HashMap<Id, usize> = HashMap::new();
        let mut members: BTreeSet<Id> = BTreeSet::new();
        let mut ended: Vec<(usize, Id)> = Vec::new();
        let mut programs: BTreeSet<usize> = BTreeSet::new();
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
            members.extend(&family.members);
            ended.extend(step.ended.iter().map(|id| (number, *id)));
            let mut again = step
                .programs
                .iter()
                .filter(|(file, _)| !programs.insert(*file));
            let second = again.next().map(|(_, second)| second.clone());
            open.extend(step.callers.iter().map(|caller| (*caller, Some(number))));
            turned.push(Turned {
                functions: step.turned.clone(),
                calls: step.calls.clone(),
                blocking: step.blocking.clone(),
                callers: Vec::new(),
                reached_from,
                stop: step.stop.clone().or(second),
                unclear: step.unclear.clone(),
                edits: step.edits.iter().cloned().collect(),
            });
        }
        for (number, id) in ended {
            if turned[number].stop.is_none() {
                turned[number].stop = self.called_in_loop(id, &members);
            }
        }
        self.carried(turned, Vec::new())
    }

    /// All families together.
    pub(super) fn carried(&self, families: Vec<Turned>, idle: Vec<Definition>) -> Carried {
        let mut leftovers = Vec::new();
        for (file, edits) in by_file(&families) {
            // Only a name in the place of another one is nothing but a name.
            let is_name = |edit: &Edit| {
                !edit.span.is_empty()
                    && !edit.text.is_empty()
                    && edit.text.chars().all(char::is_alphanumeric)
            };
            if edits.iter().any(is_name) {
                let edits: Vec<Edit> = edits.into_iter().collect();
                let outlines = &self.outlines;
                let found = outlines.in_text(file, |places, text| places.leftovers(&edits, text));
                let found = found.into_iter().flatten();
                leftovers.extend(found.map(|leftover| (file, leftover)));
            }
        }
        Carried {
            families,
            idle,
            leftovers,
            paths: self.outlines.paths(),
        }
    }

    pub(super) fn family(&mut self, id: Id) -> Rc<Family> {
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
        let (types, outlines) = (self.types, &mut self.outlines);
        let found = Rc::new(
            if entering::is_of_with(&name) && family.members.len() == 1 {
                entering::step(types, outlines, first)
            } else {
                step(types, outlines, (family, &self.until), &name)
            },
        );
        self.steps.insert(first, Rc::clone(&found));
        found
    }
}
