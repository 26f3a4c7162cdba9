//! Which files a run is about.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder};

use super::problem::Problem;
use super::snapshot::Snapshot;
use crate::settings::{Hierarchy, SettingsError};

/// The files under some paths, and the paths that could not be walked.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Absolute paths of Python files, in order, each once.
    pub(super) files: Vec<PathBuf>,
    pub(super) problems: Vec<Problem>,
}

impl Walk {
    /// Takes the files under the paths as a snapshot has them.
    pub(super) fn merge_snapshot(
        &mut self,
        snapshot: &Snapshot,
        paths: &[PathBuf],
        hierarchy: &Hierarchy,
    ) -> Result<(), SettingsError> {
        self.files
            .retain(|path| snapshot.get(path).is_none_or(Option::is_some));
        for (path, bytes) in snapshot {
            let is_under = paths.iter().any(|root| path.starts_with(root));
            if bytes.is_none() || path.exists() || !is_under {
                continue;
            }
            let settings = hierarchy.of_file(path)?;
            if settings.includes(path) && !settings.excludes_around(path) {
                self.files.push(path.clone());
            }
        }
        self.files.sort();
        Ok(())
    }

    fn add_problem(&mut self, path: &Path, message: String) {
        self.problems.push(Problem {
            path: path.to_path_buf(),
            message,
        });
    }
}

/// Finds the files under absolute paths that are to be read. In folders `.gitignore` and the settings say which, and symbolic links
/// are not followed. A file or folder that is named itself is always taken, unless `force_exclude` says that the
/// settings can leave it out, too.
pub(super) fn walk(
    paths: &[PathBuf],
    hierarchy: &Arc<Hierarchy>,
    force_exclude: bool,
) -> Result<Walk, SettingsError> {
    let mut found = Walk::default();
    for path in paths {
        if force_exclude && hierarchy.of_file(path)?.excludes_around(path) {
            continue;
        }
        if path.is_dir() {
            walk_folder(path, hierarchy, &mut found)?;
        } else if path.is_file() {
            found.files.push(path.clone());
        } else if path.exists() {
            found.add_problem(
                path,
                "it is neither a file nor a folder; leave it out, or hand its text over on stdin"
                    .to_owned(),
            );
        } else {
            found.add_problem(path, "there is no such file or folder".to_owned());
        }
    }
    found.files.sort();
    found.files.dedup();
    Ok(found)
}

fn walk_folder(
    folder: &Path,
    hierarchy: &Arc<Hierarchy>,
    found: &mut Walk,
) -> Result<(), SettingsError> {
    let failed = Arc::new(Mutex::new(None));
    let (settings, first_failure) = (Arc::clone(hierarchy), Arc::clone(&failed));
    let walker = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .filter_entry(move |entry| {
            entry.depth() == 0
                || is_wanted(entry, &settings).unwrap_or_else(|error| {
                    let mut first = first_failure.lock().unwrap_or_else(PoisonError::into_inner);
                    first.get_or_insert(error);
                    false
                })
        })
        .build();
    for entry in walker {
        match entry {
            Ok(entry) => {
                if entry.file_type().is_some_and(|kind| kind.is_file()) {
                    found.files.push(entry.into_path());
                }
            }
            Err(error) => found.add_problem(folder, error.to_string()),
        }
    }
    let failure = failed.lock().unwrap_or_else(PoisonError::into_inner).take();
    failure.map_or(Ok(()), Err)
}

/// Whether a file is read, or a folder walked.
fn is_wanted(entry: &DirEntry, hierarchy: &Hierarchy) -> Result<bool, SettingsError> {
    let path = entry.path();
    let settings = hierarchy.of_file(path)?;
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    Ok(!settings.excludes(path) && (is_folder || settings.includes(path)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::settings::Source;

    #[test]
    fn takes_sources_and_leaves_out_what_is_not_the_projects() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for path in [
            "a.py",
            "b.pyi",
            "c.txt",
            "sub/d.py",
            ".venv/e.py",
            "build/f.py",
            "ignored.py",
            "x.py.d/g.py",
            ".hidden/h.py",
        ] {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), "").unwrap();
        }
        fs::create_dir(root.join("folder.py")).unwrap();
        fs::write(root.join(".gitignore"), "ignored.py\n").unwrap();
        let names = |walk: Walk| {
            let relative = |path: &PathBuf| {
                path.strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/")
            };
            walk.files.iter().map(relative).collect::<Vec<_>>()
        };
        let walk = |paths: &[PathBuf]| {
            let hierarchy = Hierarchy::new(Source::Nearest, root, Vec::new());
            super::walk(paths, &Arc::new(hierarchy), false).unwrap()
        };
        assert_eq!(
            names(walk(&[root.to_path_buf()])),
            [".hidden/h.py", "a.py", "b.pyi", "sub/d.py", "x.py.d/g.py"]
        );
        // What is named itself is read, whatever it is called and wherever it lies.
        assert_eq!(
            names(walk(&[
                root.join("ignored.py"),
                root.join(".venv"),
                root.join("c.txt")
            ])),
            [".venv/e.py", "c.txt", "ignored.py"]
        );
        assert_eq!(walk(&[root.join("missing")]).problems.len(), 1);
    }
}
