//! The files through which git calls us. A hook of somebody else is never overwritten.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::git::{Git, GitError};

/// A hook that we have something to do in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// Before commits go to a remote.
    PrePush,
    /// Before a commit is made.
    PreCommit,
}

/// By this line we know our own.
const MARK: &str =
    "# Written by `unawaited hook install`; `unawaited hook uninstall` takes it away.";

/// What a hook that was there first is called beside ours.
const CHAINED: &str = "before-unawaited";

/// Why a hook is not installed or not taken away.
#[derive(Debug, thiserror::Error)]
pub enum HookError {
    /// git does not say where hooks are.
    #[error(transparent)]
    Git(#[from] GitError),
    /// Somebody else's hook is there.
    #[error(
        "{} is there already and is left as it is. Have it run first with `unawaited hook install {name} --chain`, or \
         add this line to it:\n    unawaited hook run {name} \"$@\"", .path.display()
    )]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The hook's name.
        name: &'static str,
    },
    /// Both the hook and one that it runs first would be somebody else's.
    #[error(
        "{} cannot be put first, as {} is there from an earlier time; look at both, and remove one", .path.display(), .chained.display()
    )]
    Occupied {
        /// The hook.
        path: PathBuf,
        /// Where it would go.
        chained: PathBuf,
    },
    /// A hook there would run in every repository.
    #[error(
        "core.hooksPath is {folder} for more than this repository ({scope}), so a hook there would run in others too. \
         Add this line to its hook by hand:\n    unawaited hook run {name} \"$@\"\n\
         or give this repository hooks of its own: git config --local core.hooksPath \"$(git rev-parse --git-common-dir)/hooks\""
    )]
    Shared {
        /// The folder, as it is set.
        folder: String,
        /// Which of git's settings says so.
        scope: String,
        /// The hook's name.
        name: &'static str,
    },
    /// The file cannot be read or written.
    #[error("{}: {reason}; check the permissions of its folder", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl Hook {
    /// Both.
    pub const ALL: [Self; 2] = [Self::PrePush, Self::PreCommit];

    /// What git calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PrePush => "pre-push",
            Self::PreCommit => "pre-commit",
        }
    }

    /// Writes the hook's file, and says where. `program` is what it calls. What is there and not ours stays, and runs
    /// first if it is to be chained.
    ///
    /// # Errors
    /// If another hook is there, or the file cannot be written.
    pub fn install(self, git: &Git, program: &Path, chain: bool) -> Result<PathBuf, HookError> {
        self.refuse_shared(git)?;
        let path = self.path(git)?;
        let chained = path.with_extension(CHAINED);
        let failed = |reason| HookError::File {
            path: path.clone(),
            reason,
        };
        match found(&path)? {
            Found::Ours | Found::Nothing => {}
            Found::Foreign if !chain => {
                let name = self.name();
                return Err(HookError::Foreign { path, name });
            }
            Found::Foreign if chained.exists() => {
                return Err(HookError::Occupied { path, chained });
            }
            Found::Foreign => fs::rename(&path, &chained).map_err(failed)?,
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, self.script(program)).map_err(failed)?;
        make_executable(&path).map_err(failed)?;
        Ok(path)
    }

    /// Takes the hook's file away, puts back the one that it ran first, and says where it was; `None` if there was none.
    ///
    /// # Errors
    /// If another hook is there, or the file cannot be removed.
    pub fn uninstall(self, git: &Git) -> Result<Option<PathBuf>, HookError> {
        let path = self.path(git)?;
        let failed = |reason| HookError::File {
            path: path.clone(),
            reason,
        };
        match found(&path)? {
            Found::Nothing | Found::Foreign => return Ok(None),
            Found::Ours => {}
        }
        let chained = path.with_extension(CHAINED);
        if chained.exists() {
            fs::rename(&chained, &path).map_err(failed)?;
        } else {
            fs::remove_file(&path).map_err(failed)?;
        }
        Ok(Some(path))
    }

    /// Whether another hook runs before ours.
    ///
    /// # Errors
    /// If git does not say where hooks are.
    pub fn is_chained(self, git: &Git) -> Result<bool, HookError> {
        Ok(self.path(git)?.with_extension(CHAINED).exists())
    }

    /// Where git looks for it: in what `core.hooksPath` says, else beside the repository, which worktrees share.
    fn path(self, git: &Git) -> Result<PathBuf, HookError> {
        let folder = git.line(["rev-parse", "--git-path", "hooks"])?;
        Ok(git.root().join(folder).join(self.name()))
    }

    fn refuse_shared(self, git: &Git) -> Result<(), HookError> {
        // Fails where it is not set.
        let Ok(set) = git.line(["config", "--show-scope", "--get", "core.hooksPath"]) else {
            return Ok(());
        };
        match set.split_once('\t') {
            Some((scope @ ("global" | "system"), folder)) => Err(HookError::Shared {
                folder: folder.to_owned(),
                scope: scope.to_owned(),
                name: self.name(),
            }),
            _ => Ok(()),
        }
    }

    /// What git runs, with its own shell on every system.
    fn script(self, program: &Path) -> String {
        let name = self.name();
        let program = program.to_string_lossy().replace('\\', "/");
        let program = program.replace('\'', r"'\''");
        let calls = match self {
            // Both want what git says on stdin.
            Self::PrePush => {
                "refs=$(cat; echo .)\n\
                 refs=${refs%.}\n\
                 if [ -x \"$first\" ]; then\n    printf %s \"$refs\" | \"$first\" \"$@\" || exit\nfi\n\
                 printf %s \"$refs\" | \"$unawaited\" hook run pre-push \"$@\"\n"
            }
            Self::PreCommit => {
                "if [ -x \"$first\" ]; then\n    \"$first\" \"$@\" || exit\nfi\n\
                 exec \"$unawaited\" hook run pre-commit \"$@\"\n"
            }
        };
        format!(
            "#!/bin/sh\n\
             {MARK}\n\
             unawaited='{program}'\n\
             [ -x \"$unawaited\" ] || unawaited=unawaited\n\
             if ! command -v \"$unawaited\" >/dev/null 2>&1; then\n    \
                 echo \"unawaited is not installed any more: install it, or remove $0\" >&2\n    \
                 exit 1\n\
             fi\n\
             # The hook that was here first, if there was one.\n\
             first=$(dirname \"$0\")/{name}.{CHAINED}\n\
             {calls}"
        )
    }
}

/// Whose hook is there.
enum Found {
    Nothing,
    Ours,
    Foreign,
}

fn found(path: &Path) -> Result<Found, HookError> {
    match fs::read(path) {
        Ok(bytes) if String::from_utf8_lossy(&bytes).contains(MARK) => Ok(Found::Ours),
        Ok(_) => Ok(Found::Foreign),
        // A link that leads nowhere is still somebody's.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
            Ok(Found::Nothing)
        }
        Err(_) if path.is_symlink() => Ok(Found::Foreign),
        Err(reason) => Err(HookError::File {
            path: path.to_owned(),
            reason,
        }),
    }
}

#[cfg(unix)]
fn make_executable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}
