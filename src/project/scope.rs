//! Which part of the project a run is about: all that it reads, or what changed in git. Types always see the whole.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::changes::{Changes, Lines};
use super::content::Content;
use super::git::{Git, GitError};
use super::snapshot::{self, IsRead, Snapshot};
use crate::span::Span;

/// Which findings count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    #[default]
    Everything,
    /// Those on lines that differ from the last commit, staged or not.
    Changed,
    /// Those on lines that differ from where this history and a revision part.
    Since(String),
    /// Those on lines that are staged. Files are read as they are staged, not as they are on disk.
    Staged,
    /// Those on lines of a commit that none of the other commits has. Files are read as they are in the commit.
    Commit {
        /// The commit.
        commit: String,
        /// The others; none if all lines count.
        others: Vec<String>,
    },
}

/// What a scope comes to, for some paths.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    /// The lines that count; `None` for all.
    pub(super) changes: Option<Changes>,
    pub(super) snapshot: Snapshot,
    pub(super) notes: Vec<String>,
}

impl Scope {
    /// Asks git about the repositories around the paths, which are absolute.
    pub(super) fn resolve(
        &self,
        paths: &[PathBuf],
        is_read: &IsRead<'_>,
    ) -> Result<Resolved, GitError> {
        let mut resolved = Resolved::default();
        if *self == Self::Everything {
            return Ok(resolved);
        }
        let mut changes = Changes::default();
        let mut seen = BTreeSet::new();
        for path in paths {
            let folder = match path.parent() {
                Some(parent) if !path.is_dir() => parent,
                _ => path,
            };
            let git = Git::around(folder)?;
            if !seen.insert(git.root().to_path_buf()) {
                continue;
            }
            changes.add(match self {
                Self::Everything => Changes::default(),
                Self::Changed => Changes::of_working_tree(&git)?,
                Self::Since(revision) => {
                    let (changes, have_parted) = Changes::since(&git, revision)?;
                    if !have_parted {
                        resolved.notes.push(format!(
                            "{revision} and HEAD have no commit in common, so the lines count that differ between the two; \
                             in a shallow clone, fetch more of the history"
                        ));
                    }
                    changes
                }
                Self::Staged => {
                    resolved.snapshot.extend(snapshot::staged(&git, is_read)?);
                    Changes::of_index(&git)?
                }
                Self::Commit { commit, others } => {
                    resolved.snapshot.extend(snapshot::committed(&git, commit, is_read)?);
                    Changes::of_commit(&git, commit, others)?
                }
            });
        }
        resolved.changes = Some(changes);
        Ok(resolved)
    }

    /// Why a file that the snapshot has otherwise than the disk is not repaired.
    pub(super) const KEPT: &str = "only a part of the file's changes is staged: stage all of it, or put the rest away, to have it repaired";
}

impl Resolved {
    /// Whether no file under the paths changed at all.
    pub(super) fn is_nothing(&self, paths: &[PathBuf]) -> bool {
        let is_under = |file: &Path| paths.iter().any(|path| file.starts_with(path));
        let changes = self.changes.as_ref();
        changes.is_some_and(|changes| !changes.any(is_under))
    }

    /// Whether a file changed, if that matters.
    pub(super) fn counts(&self, path: &Path) -> bool {
        let changes = self.changes.as_ref();
        changes.is_none_or(|changes| changes.of(path).is_some())
    }

    /// The parts of a file's text that count; `None` for all of it.
    pub(super) fn focus(&self, path: &Path, content: &Content) -> Option<Vec<Span>> {
        match self.changes.as_ref()?.of(path) {
            None => Some(Vec::new()),
            Some(Lines::All) => None,
            Some(Lines::Some(lines)) => Some(content.parts(lines)),
        }
    }
}
