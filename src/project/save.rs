//! Writing what a run repaired: each file in its own encoding, files of one fix together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::content::FileBytes;
use super::run::Run;
use crate::output::write::{Change, replace_files};

/// Files that could not be written and are as they were, and why.
#[derive(Debug)]
pub struct Unwritten {
    /// The files: all of those that some fix ties together.
    pub paths: Vec<PathBuf>,
    /// What is wrong with one of them, which it names, and what to do.
    pub message: String,
}

/// Writes every changed file of a run, and says which could not be written.
#[must_use]
pub fn save(run: &Run) -> Vec<Unwritten> {
    let mut unwritten = Vec::new();
    for group in groups(run) {
        if let Err(message) = save_group(run, &group) {
            unwritten.push(Unwritten {
                paths: group,
                message,
            });
        }
    }
    unwritten
}

/// The changed files that have other names, hard links, which keep the text of before: a file is replaced and never written into.
#[must_use]
pub fn hard_linked(run: &Run) -> Vec<&Path> {
    let changed = run
        .outcome
        .files
        .iter()
        .filter(|file| file.before != file.after);
    changed
        .map(|file| file.path.as_path())
        .filter(|path| has_other_names(path))
        .collect()
}

#[cfg(unix)]
fn has_other_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    path.metadata().is_ok_and(|metadata| metadata.nlink() > 1)
}

/// Elsewhere the standard library does not tell.
#[cfg(not(unix))]
fn has_other_names(_: &Path) -> bool {
    false
}

fn save_group(run: &Run, group: &[PathBuf]) -> Result<(), String> {
    let mut contents = Vec::new();
    for path in group {
        if let Some(bytes) = run.change(path)? {
            contents.push((path, bytes));
        }
    }
    let changes: Vec<Change<'_>> = contents
        .iter()
        .map(|(path, bytes)| Change {
            path,
            before: &bytes.before,
            after: &bytes.after,
        })
        .collect();
    replace_files(&changes).map_err(|error| error.to_string())
}

impl Run {
    /// A file's bytes before and after the repair; `None` if it did not change.
    ///
    /// # Errors
    /// If the text after cannot be written in the file's encoding; the message names the file.
    pub fn change(&self, path: &Path) -> Result<Option<FileBytes>, String> {
        let (Some(content), Some(file)) = (
            self.contents.get(path),
            self.outcome.files.iter().find(|file| file.path == path),
        ) else {
            return Ok(None);
        };
        if file.before == file.after {
            return Ok(None);
        }
        content
            .bytes(file)
            .map(Some)
            .map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// The changed files, those that some fix ties together in one group.
fn groups(run: &Run) -> Vec<Vec<PathBuf>> {
    let mut group_of: BTreeMap<&PathBuf, usize> = BTreeMap::new();
    for (index, file) in run.outcome.files.iter().enumerate() {
        if file.before != file.after {
            group_of.insert(&file.path, index);
        }
    }
    let fixes = run
        .outcome
        .files
        .iter()
        .flat_map(|file| &file.applied)
        .filter_map(|applied| applied.finding.fix.as_ref());
    for fix in fixes.filter(|fix| fix.files.len() > 1) {
        let tied: Vec<usize> = fix
            .files
            .iter()
            .filter_map(|file| group_of.get(&file.path).copied())
            .collect();
        let Some(lowest) = tied.iter().min().copied() else {
            continue;
        };
        for group in group_of.values_mut() {
            if tied.contains(group) {
                *group = lowest;
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<PathBuf>> = BTreeMap::new();
    for (path, group) in group_of {
        groups.entry(group).or_default().push(path.clone());
    }
    groups.into_values().collect()
}
