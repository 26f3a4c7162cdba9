//! Writing what a run repaired: each file in its own encoding, files of one fix together.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::run::{Problem, Run};
use crate::output::write::{Change, replace_files};

/// Writes every changed file of a run, and says which could not be written; those are as they were.
#[must_use]
pub fn save(run: &Run) -> Vec<Problem> {
    let mut problems = Vec::new();
    for group in groups(run) {
        let mut contents = Vec::new();
        let mut refused = None;
        for path in &group {
            match bytes(run, path) {
                Ok(Some(content)) => contents.push((path, content)),
                Ok(None) => {}
                Err(message) => refused = Some((path.clone(), message)),
            }
        }
        let changes: Vec<Change<'_>> = contents
            .iter()
            .map(|(path, (before, after))| Change { path, before, after })
            .collect();
        let written = match refused {
            Some((path, message)) => Err((path, message)),
            None => replace_files(&changes).map_err(|error| (group[0].clone(), error.to_string())),
        };
        if let Err((path, message)) = written {
            problems.push(Problem { path, message });
        }
    }
    problems
}

/// A file's bytes before and after; `None` if it did not change.
fn bytes(run: &Run, path: &PathBuf) -> Result<Option<(Vec<u8>, Vec<u8>)>, String> {
    let (Some(source), Some(file)) = (run.sources.get(path), run.outcome.files.iter().find(|file| file.path == *path))
    else {
        return Ok(None);
    };
    if file.before == file.after {
        return Ok(None);
    }
    let encode = |text: &str| source.to_bytes(text).map_err(|error| error.to_string());
    Ok(Some((encode(&file.before)?, encode(&file.after)?)))
}

/// The changed files, those that some fix ties together in one group.
fn groups(run: &Run) -> Vec<Vec<PathBuf>> {
    let mut group_of: BTreeMap<&PathBuf, usize> = BTreeMap::new();
    for (index, file) in run.outcome.files.iter().enumerate() {
        if file.before != file.after {
            group_of.insert(&file.path, index);
        }
    }
    let fixes = run.outcome.files.iter().flat_map(|file| &file.applied).filter_map(|applied| applied.finding.fix.as_ref());
    for fix in fixes.filter(|fix| fix.files.len() > 1) {
        let tied: Vec<usize> = fix.files.iter().filter_map(|file| group_of.get(&file.path).copied()).collect();
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

impl Run {
    /// A changed file's bytes before and after the repair; `None` if it did not change or cannot be encoded.
    #[must_use]
    pub fn change(&self, path: &PathBuf) -> Option<(Vec<u8>, Vec<u8>)> {
        bytes(self, path).ok().flatten()
    }
}
