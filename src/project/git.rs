//! Running git: the one place that does. What is asked is said by those who ask, `guard`, `changes`, `snapshot` and the
//! hooks; here is how, so that looking never changes a repository and never runs a program that a repository names.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// A working tree, for git to be asked about.
#[derive(Clone, Debug)]
pub struct Git {
    root: PathBuf,
}

/// Why git does not answer.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// There is no git program.
    #[error("git is not installed; install it, or put it on the search path")]
    NotInstalled,
    /// A folder that is in no working tree.
    #[error("{} is in no git repository with a working tree", .folder.display())]
    NoRepository {
        /// The folder.
        folder: PathBuf,
    },
    /// A revision that it does not know.
    #[error(
        "git does not know the revision `{revision}` in {}; fetch it, or correct its name", .repository.display()
    )]
    NoRevision {
        /// What was asked for.
        revision: String,
        /// The repository.
        repository: PathBuf,
    },
    /// It refuses, say because the repository is somebody else's.
    #[error("git fails in {}: {reason}", .repository.display())]
    Failed {
        /// The repository.
        repository: PathBuf,
        /// What git says, in one line.
        reason: String,
    },
}

impl Git {
    /// The working tree around a folder, as git finds it.
    ///
    /// # Errors
    /// If there is none, or no git.
    pub fn around(folder: &Path) -> Result<Self, GitError> {
        let root = Self::at(folder).line(["rev-parse", "--show-toplevel"])?;
        Ok(Self::at(root))
    }

    /// A folder that is known to be a working tree's.
    pub(super) fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The working tree's top folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What git prints.
    ///
    /// # Errors
    /// If git is missing, or ends with an error.
    pub fn run<Argument: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = Argument>,
    ) -> Result<Vec<u8>, GitError> {
        self.run_on(b"", arguments)
    }

    /// What git prints when this comes from its stdin.
    ///
    /// # Errors
    /// If git is missing, or ends with an error.
    pub fn run_on<Argument: AsRef<OsStr>>(
        &self,
        stdin: &[u8],
        arguments: impl IntoIterator<Item = Argument>,
    ) -> Result<Vec<u8>, GitError> {
        let output = self.output(stdin, arguments).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                GitError::NotInstalled
            } else {
                self.failed(error.to_string())
            }
        })?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        if said.contains("not a git repository") || said.contains("must be run in a work tree") {
            return Err(GitError::NoRepository {
                folder: self.root.clone(),
            });
        }
        let line = said.lines().next().unwrap_or_default();
        Err(self.failed(line.trim_start_matches("fatal: ").to_owned()))
    }

    /// The one line that git prints, without its end.
    ///
    /// # Errors
    /// If git is missing, or ends with an error.
    pub fn line<Argument: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = Argument>,
    ) -> Result<String, GitError> {
        let printed = self.run(arguments)?;
        let printed = String::from_utf8_lossy(&printed);
        Ok(printed.trim_end_matches(['\n', '\r']).to_owned())
    }

    fn failed(&self, reason: String) -> GitError {
        GitError::Failed {
            repository: self.root.clone(),
            reason,
        }
    }

    fn output<Argument: AsRef<OsStr>>(
        &self,
        stdin: &[u8],
        arguments: impl IntoIterator<Item = Argument>,
    ) -> io::Result<std::process::Output> {
        let mut child = Command::new("git")
            // Only looking: no lock is taken, and no program is run that the repository names.
            .args(["--no-optional-locks", "--literal-pathspecs"])
            .args(["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
            .arg("-C")
            .arg(&self.root)
            .args(arguments)
            .env("LC_ALL", "C")
            // The repository is the one that the folder is in; hooks inherit the name of one.
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_PREFIX")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let pipe = child.stdin.take();
        thread::scope(|scope| {
            // Beside reading, or two full pipes would wait for each other.
            scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(stdin)));
            child.wait_with_output()
        })
    }
}
