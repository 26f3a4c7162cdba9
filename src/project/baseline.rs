//! Findings that a project knows and lives with, in a file. New ones stand out, and those that are gone are told.
//!
//! A finding is known by its fingerprint, in which neither lines nor paths have a part. The path in the file says only
//! which of equal findings goes with which, and whether a finding can be gone: it is if a run has read its file, or its file
//! is no more.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use crate::fix::{Found, Outcome};
use crate::output::write::put;
use crate::rules::fingerprints;

/// The version of the file's form.
const VERSION: u32 = 1;

/// The findings that a file names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// Where paths in the file start from: its folder.
    folder: PathBuf,
    known: Vec<Known>,
}

/// A finding in a baseline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(expecting = "a finding with `path`, `rule`, `message` and `fingerprint`")]
pub(super) struct Known {
    /// Its file, relative to the baseline's folder, with `/` between the parts.
    pub path: String,
    /// The rule's name.
    pub rule: String,
    /// What was wrong, for people.
    pub message: String,
    /// What it is known by: 32 hexadecimal digits.
    pub fingerprint: String,
}

/// Why a baseline cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// It cannot be read.
    #[error("the baseline {} cannot be read: {reason}; --write-baseline makes one", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// It is none.
    #[error("{}:{line}: this is no baseline: {reason}; make it anew with --write-baseline", .path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A later version has made it.
    #[error(
        "the baseline {} has version {version}, and this program knows {VERSION}; use the program that made it, or make it anew with --write-baseline", .path.display()
    )]
    Version {
        /// The file.
        path: PathBuf,
        /// The version in it.
        version: u64,
    },
    /// It cannot be written.
    #[error("the baseline {} cannot be written: {reason}; check the permissions of its folder", .path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl BaselineError {
    /// The same error, which names a file below the working directory relative to it.
    pub(super) fn shown_from(mut self, working_directory: &Path) -> Self {
        let (Self::Read { path, .. }
        | Self::Form { path, .. }
        | Self::Version { path, .. }
        | Self::Write { path, .. }) = &mut self;
        if let Ok(below) = path.strip_prefix(working_directory) {
            *path = below.to_path_buf();
        }
        self
    }
}

/// A finding that a baseline knows, and that is not there any more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gone {
    /// The file that it was in; an absolute path.
    pub path: PathBuf,
    /// What was wrong.
    pub message: String,
    /// The rule's name.
    pub rule: String,
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Head {
    version: u64,
}

#[derive(Deserialize)]
struct Document {
    findings: Vec<Known>,
}

impl Baseline {
    /// Reads a baseline's file.
    ///
    /// # Errors
    /// If it cannot be read, or is none.
    pub fn read(path: &Path) -> Result<Self, BaselineError> {
        let read_error = |reason| BaselineError::Read {
            path: path.to_owned(),
            reason,
        };
        let form_error = |error: &serde_json::Error| BaselineError::Form {
            path: path.to_owned(),
            line: error.line().max(1),
            reason: error.to_string(),
        };
        let bytes = fs::read(path).map_err(read_error)?;
        let Head { version } =
            serde_json::from_slice(&bytes).map_err(|error| form_error(&error))?;
        if version != u64::from(VERSION) {
            return Err(BaselineError::Version {
                path: path.to_owned(),
                version,
            });
        }
        let Document { findings } =
            serde_json::from_slice(&bytes).map_err(|error| form_error(&error))?;
        Ok(Self {
            folder: folder_of(path).map_err(read_error)?,
            known: findings,
        })
    }

    /// An empty baseline, for a file of that path.
    ///
    /// # Errors
    /// If there is no folder for the file.
    pub fn new(path: &Path) -> Result<Self, BaselineError> {
        let folder = folder_of(path).map_err(|reason| BaselineError::Write {
            path: path.to_owned(),
            reason,
        })?;
        Ok(Self {
            folder,
            known: Vec::new(),
        })
    }

    /// Takes in what an outcome leaves.
    pub fn add_findings(&mut self, outcome: &Outcome) {
        let found: Vec<Found<'_>> = outcome.files.iter().map(Found::left_in).collect();
        for (found, likenesses) in found.iter().zip(likenesses(&found)) {
            for (finding, fingerprint) in found.findings.iter().zip(likenesses) {
                self.known.push(Known {
                    path: path_from(&self.folder, found.path),
                    rule: finding.rule.clone(),
                    message: finding.message.clone(),
                    fingerprint,
                });
            }
        }
        // By file, and then independent of lines, so that two branches' changes seldom touch.
        self.known.sort();
    }

    /// Writes it, whole or not at all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), BaselineError> {
        self.replace(path).map_err(|reason| BaselineError::Write {
            path: path.to_owned(),
            reason,
        })
    }

    fn replace(&self, path: &Path) -> io::Result<()> {
        // A line for each finding, so that versions of it can be compared and merged.
        let mut text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": [");
        for (index, known) in self.known.iter().enumerate() {
            text += if index == 0 { "\n    " } else { ",\n    " };
            text += &serde_json::to_string(known)?;
        }
        text += if self.known.is_empty() {
            "]\n}\n"
        } else {
            "\n  ]\n}\n"
        };
        put(path, text.as_bytes())
    }

    /// How many findings it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The same, for a run's findings to be taken out of it.
    pub(super) fn into_matcher(self) -> BaselineMatcher {
        let mut waiting: BTreeMap<Key, Vec<Known>> = BTreeMap::new();
        for known in self.known {
            let key = (known.fingerprint.clone(), known.path.clone());
            waiting.entry(key).or_default().push(known);
        }
        BaselineMatcher {
            folder: self.folder,
            waiting,
            checked: BTreeMap::new(),
        }
    }
}

/// A fingerprint and a path.
type Key = (String, String);

/// What is left of a baseline while findings are taken out of it, one program of a run after the other.
#[derive(Debug)]
pub(super) struct BaselineMatcher {
    folder: PathBuf,
    waiting: BTreeMap<Key, Vec<Known>>,
    /// The files that were checked, and whether in full.
    checked: BTreeMap<String, bool>,
}

impl BaselineMatcher {
    /// Which of these findings are known.
    pub(super) fn sift(&mut self, found: &[Found<'_>]) -> Vec<Vec<bool>> {
        let likenesses = likenesses(found);
        let mut is_known: Vec<Vec<bool>> = Vec::with_capacity(found.len());
        for (found, likenesses) in found.iter().zip(&likenesses) {
            let path = path_from(&self.folder, found.path);
            let of_file = likenesses.iter().map(|likeness| {
                let same = self.waiting.get_mut(&(likeness.clone(), path.clone()));
                same.is_some_and(|known| known.pop().is_some())
            });
            is_known.push(of_file.collect());
            self.checked.insert(path, !found.is_partial);
        }
        // What is gone from one file may have moved to another, or with it.
        for (is_known, likenesses) in is_known.iter_mut().zip(&likenesses) {
            for (is_known, likeness) in is_known.iter_mut().zip(likenesses) {
                *is_known = *is_known || self.take_moved(likeness);
            }
        }
        is_known
    }

    fn take_moved(&mut self, likeness: &str) -> bool {
        let alike = (likeness.to_owned(), String::new())..;
        let found = self
            .waiting
            .range_mut(alike)
            .take_while(|((fingerprint, _), _)| fingerprint == likeness)
            .find(|((_, path), known)| {
                let is_lost = match self.checked.get(path) {
                    Some(in_full) => *in_full,
                    None => !path_to(&self.folder, path).exists(),
                };
                is_lost && !known.is_empty()
            });
        found.is_some_and(|(_, known)| known.pop().is_some())
    }

    /// What is known and not there any more: its file was checked in full, or is no more under what was walked, and its rule
    /// holds for it.
    pub(super) fn gone(self, walked: &[PathBuf], holds: impl Fn(&Path, &str) -> bool) -> Vec<Gone> {
        let mut gone = Vec::new();
        for known in self.waiting.into_values().flatten() {
            let path = path_to(&self.folder, &known.path);
            let would_be_found = match self.checked.get(&known.path) {
                Some(in_full) => *in_full,
                None => !path.exists() && walked.iter().any(|root| path.starts_with(root)),
            };
            if would_be_found && holds(&path, &known.rule) {
                let Known { rule, message, .. } = known;
                gone.push(Gone {
                    path,
                    message,
                    rule,
                });
            }
        }
        gone
    }
}

fn likenesses(found: &[Found<'_>]) -> Vec<Vec<String>> {
    let of_file = |found: &Found<'_>| {
        let found = fingerprints(found.text, found.findings);
        let likenesses = found.iter().map(|one| format!("{:032x}", one.likeness));
        likenesses.collect()
    };
    found.iter().map(of_file).collect()
}

/// How to get from a folder to a file, both absolute, with `/` between the parts. So the file holds no machine's paths.
fn path_from(folder: &Path, file: &Path) -> String {
    let shared = folder.components().zip(file.components());
    let shared = shared.take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(shared).map(|_| "..".into());
    let down = file.components().skip(shared);
    let parts = up.chain(down.map(|part| part.as_os_str().to_string_lossy()));
    parts.collect::<Vec<Cow<'_, str>>>().join("/")
}

/// Where that leads.
fn path_to(folder: &Path, from_there: &str) -> PathBuf {
    let mut path = folder.to_path_buf();
    for part in from_there.split('/') {
        if part == ".." {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path
}

/// The folder of a file that need not be there, as paths of a run begin.
fn folder_of(path: &Path) -> io::Result<PathBuf> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.canonicalize(),
        _ => Path::new(".").canonicalize(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_there_and_back() {
        for (folder, file, expected) in [
            ("/p", "/p/a.py", "a.py"),
            ("/p/sub", "/p/a b/c.py", "../a b/c.py"),
            ("/p/sub/deep", "/q.py", "../../../q.py"),
        ] {
            let from_there = path_from(Path::new(folder), Path::new(file));
            assert_eq!(from_there, expected);
            assert_eq!(path_to(Path::new(folder), &from_there), Path::new(file));
        }
    }
}
