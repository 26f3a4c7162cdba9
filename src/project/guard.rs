//! Whether git could give back what is about to be overwritten. It is asked only about files that would be written.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::git::{Git, GitError};

/// So many paths fit on every system's command line.
const PATHS_AT_ONCE: usize = 200;

/// Files to be written that git could not give back as they are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uncommitted {
    /// Changed in the working tree, or unknown to git, in path order.
    pub dirty: Vec<PathBuf>,
    /// Changed, and all of it staged, in path order.
    pub staged: Vec<PathBuf>,
}

/// Why nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum GuardError {
    /// No git program.
    #[error("git is not installed, so nobody asked whether files have uncommitted changes")]
    NoGit,
    /// It refuses, say because the repository is somebody else's.
    #[error("git cannot tell whether files in {} have uncommitted changes: {reason}", .repository.display())]
    Git {
        /// The repository.
        repository: PathBuf,
        /// What git says.
        reason: String,
    },
}

/// Which of these files have uncommitted changes. Files outside of repositories have none, nor have those that
/// git ignores: there is no committed state to go back to, and nobody wanted one.
///
/// # Errors
/// If git is missing, or fails.
pub fn uncommitted<'a>(
    files: impl IntoIterator<Item = &'a Path>,
) -> Result<Uncommitted, GuardError> {
    let mut repositories: BTreeMap<&Path, Vec<&Path>> = BTreeMap::new();
    for file in files {
        if let Some(root) = repository(file) {
            repositories.entry(root).or_default().push(file);
        }
    }
    let mut found = Uncommitted::default();
    for (root, files) in repositories {
        for some in files.chunks(PATHS_AT_ONCE) {
            found.read(root, &status(root, some)?);
        }
    }
    found.dirty.sort();
    found.staged.sort();
    Ok(found)
}

fn repository(file: &Path) -> Option<&Path> {
    file.ancestors()
        .skip(1)
        .find(|folder| folder.join(".git").exists())
}

/// What git says of these files; nothing if there is no repository after all.
fn status(root: &Path, files: &[&Path]) -> Result<Vec<u8>, GuardError> {
    let options = [
        "status",
        "--porcelain=v2",
        "-z",
        "--untracked-files=all",
        "--ignore-submodules=all",
        "--",
    ];
    let options = options.iter().map(OsStr::new);
    let asked = options.chain(files.iter().map(|file| file.as_os_str()));
    match Git::at(root).run(asked) {
        Ok(status) => Ok(status),
        Err(GitError::NotInstalled) => Err(GuardError::NoGit),
        Err(GitError::NoRepository { .. }) => Ok(Vec::new()),
        Err(error) => Err(GuardError::Git {
            repository: root.to_owned(),
            reason: match error {
                GitError::Failed { reason, .. } => reason,
                other => other.to_string(),
            },
        }),
    }
}

impl Uncommitted {
    /// Reads `git status --porcelain=v2 -z`, the form that git promises to keep.
    fn read(&mut self, root: &Path, status: &[u8]) {
        let status = String::from_utf8_lossy(status);
        let mut entries = status.split_terminator('\0');
        while let Some(entry) = entries.next() {
            // How many words stand before the path.
            let words = match entry.as_bytes().first() {
                Some(b'1') => 8,
                Some(b'2') => {
                    // The path before a renaming is an entry of its own.
                    entries.next();
                    9
                }
                Some(b'u') => 10,
                Some(b'?') => 1,
                _ => continue,
            };
            let Some(path) = entry.splitn(words + 1, ' ').nth(words) else {
                continue;
            };
            let is_staged = matches!(entry.as_bytes(), [b'1' | b'2', b' ', _, b'.', ..]);
            let files = if is_staged {
                &mut self.staged
            } else {
                &mut self.dirty
            };
            files.push(root.join(path));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_git_says() {
        let status = "1 .M N... 100644 100644 100644 aa bb a b.py\0\
            1 M. N... 100644 100644 100644 aa bb staged.py\0\
            1 MM N... 100644 100644 100644 aa bb both.py\0\
            2 R. N... 100644 100644 100644 aa bb R100 new.py\0old.py\0\
            u UU N... 100644 100644 100644 100644 aa bb cc merged.py\0\
            ? sub/new file.py\0";
        let mut found = Uncommitted::default();
        found.read(Path::new("r"), status.as_bytes());
        let paths = |names: &[&str]| -> Vec<PathBuf> {
            names.iter().map(|name| Path::new("r").join(name)).collect()
        };
        assert_eq!(
            found.dirty,
            paths(&["a b.py", "both.py", "merged.py", "sub/new file.py"])
        );
        assert_eq!(found.staged, paths(&["staged.py", "new.py"]));
    }
}
