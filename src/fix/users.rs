//! What fixes change for other files: those that use it are checked, too.
//!
//! A repair is seldom seen from outside of its function. Where it is, the checked files that mention the name, and are
//! not edited themselves, must not have new type errors.

use std::collections::BTreeMap;
use std::path::Path;

use super::analyse::parse;
use super::parallel;
use super::run::Ref;
use super::trial::{Problem, Trial};
use super::verify::were_known;
use crate::span::Span;
use crate::types::TypeError;
use crate::watch::Phase;

/// An error in a file that is not edited, with the file's number.
type Elsewhere = (usize, TypeError);

impl Trial<'_> {
    /// Those of the fixes, which hold together, that are dropped for what they do to files that they do not edit. What is
    /// learnt of them and of the lowered ones is added to the lessons.
    pub(super) fn harmful_elsewhere(&mut self, held: &[Ref]) -> Vec<Ref> {
        let visible = self.visible(held);
        let names = visible.iter().flat_map(|(_, names)| names);
        let users = self.users(held, names);
        if users.is_empty() {
            return Vec::new();
        }
        self.make(&[]);
        let before = self.errors(&users);
        self.make(held);
        if new_errors(&self.errors(&users), &before).is_empty() {
            return Vec::new();
        }
        let mut harmful = Vec::new();
        for (reference, _) in visible {
            if !self.can_be_doubted(reference.0, &[reference]) {
                continue;
            }
            self.make(&[reference]);
            let errors = new_errors(&self.errors(&users), &before);
            self.make(&[]);
            let doubts = self.told(&errors, self.run.files[reference.0].path.clone().as_path());
            if !doubts.is_empty() && self.judge(reference, Problem::Doubts(doubts)).is_empty() {
                harmful.push(reference);
            }
        }
        harmful
    }

    /// The fixes that change something for others, each with the names that it has for them.
    fn visible(&self, held: &[Ref]) -> Vec<(Ref, Vec<String>)> {
        let mut visible: BTreeMap<Ref, Vec<String>> = BTreeMap::new();
        for file in self.run.touched(held) {
            let state = &self.run.files[file];
            let strict = parse(self.types, &state.path, &state.text);
            let places = strict.places();
            for reference in self.run.editing(file, held) {
                let fix = self.run.finding(reference).fix.iter();
                let names: Vec<String> = fix
                    .flat_map(|fix| &fix.files)
                    .filter(|edited| edited.path == state.path)
                    .flat_map(|edited| &edited.edits)
                    .flat_map(|edit| places.seen_as(edit.span.start))
                    .map(str::to_owned)
                    .collect();
                if !names.is_empty() {
                    visible.entry(reference).or_default().extend(names);
                }
            }
        }
        visible.into_iter().collect()
    }

    /// The files that mention one of the names, and that the fixes do not edit.
    fn users<'n>(&self, held: &[Ref], names: impl Iterator<Item = &'n String>) -> Vec<usize> {
        let names: Vec<&String> = names.collect();
        let touched = self.run.touched(held);
        let files = self.run.files.iter().enumerate();
        files
            .filter(|(index, file)| {
                !names.is_empty()
                    && !file.is_given_up
                    && !touched.contains(index)
                    && names.iter().any(|name| mentions(&file.text, name))
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// The type errors of files as the types see them.
    fn errors(&mut self, files: &[usize]) -> Vec<Elsewhere> {
        let paths = files
            .iter()
            .map(|file| self.run.files[*file].path.clone())
            .collect();
        let checking = (&*self.run.watch, Phase::Verify);
        let errors = parallel::map(self.types, checking, paths, |types, path| {
            let errors = types.file(path).map(|file| file.errors().to_vec());
            errors.unwrap_or_default()
        });
        files
            .iter()
            .zip(errors)
            .flat_map(|(file, errors)| {
                let errors = errors.unwrap_or_default().into_iter();
                errors.map(|error| (*file, error))
            })
            .collect()
    }

    /// What is told of new errors, where the value was known before; the types must show the texts before. Files are
    /// named as seen from the folder of the one that is repaired.
    fn told(&mut self, errors: &[Elsewhere], repaired: &Path) -> Vec<String> {
        let places = errors.iter().map(|(file, error)| {
            let path = self.run.files[*file].path.clone();
            (path, vec![error.span])
        });
        let weighing = (&*self.run.watch, Phase::Verify);
        let known = parallel::map(self.types, weighing, places.collect(), |types, place| {
            let (path, places): &(_, Vec<Span>) = place;
            were_known(types, path, places)
        });
        let home = repaired.parent().unwrap_or(repaired);
        errors
            .iter()
            .zip(known)
            .filter(|(_, known)| known.as_ref().is_ok_and(|known| known == &[true]))
            .map(|((file, error), _)| {
                let file = &self.run.files[*file];
                let path = file.path.strip_prefix(home).unwrap_or(&file.path);
                let line = file.text[..error.span.start].matches('\n').count() + 1;
                format!(
                    "{}:{line}: {} [{}]",
                    path.display(),
                    error.message,
                    error.code
                )
            })
            .collect()
    }
}

fn new_errors(after: &[Elsewhere], before: &[Elsewhere]) -> Vec<Elsewhere> {
    let is_new = |found: &&Elsewhere| {
        let (_, error) = found;
        error.is_error && !error.is_syntax && !error.is_partial && !before.contains(found)
    };
    after.iter().filter(is_new).cloned().collect()
}

/// Whether a text has the name as a whole word.
fn mentions(text: &str, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(is_part) && !text[at + name.len()..].starts_with(is_part)
    })
}
