//! Which files a run is about.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::run::Problem;
use super::snapshot::Snapshot;

/// Folders that hold no source of the project's own; as ruff leaves them out.
const LEFT_OUT: [&str; 25] = [
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".git-rewrite",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pants.d",
    ".pyenv",
    ".pytest_cache",
    ".pytype",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    ".vscode",
    "__pypackages__",
    "_build",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
];

/// The files under some paths, and the paths that could not be walked.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Absolute paths of Python files, in order, each once.
    pub(super) files: Vec<PathBuf>,
    pub(super) problems: Vec<Problem>,
}

impl Walk {
    /// Takes the files under the paths as a snapshot has them.
    pub(super) fn see(&mut self, snapshot: &Snapshot, paths: &[PathBuf]) {
        self.files
            .retain(|path| snapshot.get(path).is_none_or(Option::is_some));
        for (path, bytes) in snapshot {
            let is_taken = |root: &PathBuf| {
                let inside = path.strip_prefix(root);
                inside.is_ok_and(|inside| {
                    let mut folders = inside.ancestors().skip(1);
                    folders.all(|folder| !is_folder_left_out(folder))
                })
            };
            if bytes.is_some() && !path.exists() && paths.iter().any(is_taken) {
                self.files.push(path.clone());
            }
        }
        self.files.sort();
    }

    fn add_problem(&mut self, path: &Path, message: String) {
        self.problems.push(Problem {
            path: path.to_path_buf(),
            message,
        });
    }
}

/// Finds the Python files under absolute paths. A file that is named itself is always taken; in folders `.gitignore`
/// is respected, and symbolic links are not followed.
pub(super) fn walk(paths: &[PathBuf]) -> Walk {
    let mut found = Walk::default();
    for path in paths {
        if path.is_dir() {
            walk_folder(path, &mut found);
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
    found
}

fn walk_folder(folder: &Path, found: &mut Walk) {
    let walker = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry.path()))
        .build();
    for entry in walker {
        match entry {
            Ok(entry) => {
                if entry.file_type().is_some_and(|kind| kind.is_file()) && is_python(entry.path()) {
                    found.files.push(entry.into_path());
                }
            }
            Err(error) => found.add_problem(folder, error.to_string()),
        }
    }
}

fn is_left_out(path: &Path) -> bool {
    is_folder_left_out(path) && path.is_dir()
}

fn is_folder_left_out(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| LEFT_OUT.contains(&name))
}

/// Whether a file of that name is read: a source, a stub or a notebook.
pub(super) fn is_python(path: &Path) -> bool {
    path.extension()
        .is_some_and(|kind| kind == "py" || kind == "pyi" || kind == "ipynb")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
