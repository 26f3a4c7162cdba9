//! Replaces files on disk, all or none of them.
//! The new content is written in full beside each file and then renamed over it, so
//! that nobody ever sees half a file. Symbolic links stay links, and mode and owner
//! are kept; hard links are not, since a rename gives the name a new file. It
//! deliberately knows bytes only, and trusts the disk rather than what was read before.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

/// One file's replacement: at `path`, `before` becomes `after`.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub path: &'a Path,
    pub before: &'a [u8],
    pub after: &'a [u8],
}

/// Why files were not replaced. Unless it is `PartlyWritten`, none of them was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("{} changed on disk since it was read and is left as it is; run again", .path.display())]
    Changed { path: PathBuf },
    #[error("{} is read-only; make it writable or leave it out", .path.display())]
    ReadOnly { path: PathBuf },
    #[error("{} is to be replaced twice, perhaps through a link; name it once", .path.display())]
    Twice { path: PathBuf },
    #[error("{} cannot be opened: {reason}; check that it is still there", .path.display())]
    Open { path: PathBuf, reason: io::Error },
    #[error(
        "cannot write a temporary file beside {}: {reason}; check the folder's permissions and \
         the free space", .path.display()
    )]
    Stage { path: PathBuf, reason: io::Error },
    #[error(
        "cannot replace {}: {reason}; check the folder's permissions and close programs that \
         hold the file open", .path.display()
    )]
    Replace { path: PathBuf, reason: io::Error },
    #[error(
        "{failure}. Files already replaced could not all be put back ({}); restore them from \
         version control", list(.not_restored)
    )]
    PartlyWritten {
        failure: Box<WriteError>,
        not_restored: Vec<WriteError>,
    },
}

/// Replaces the content of one file, provided it still is `expected`.
///
/// # Errors
/// As `replace_files`; the file is then as it was.
pub fn replace_file(path: &Path, expected: &[u8], new: &[u8]) -> Result<(), WriteError> {
    replace_files(&[Change {
        path,
        before: expected,
        after: new,
    }])
}

/// Replaces all these files or none. Everything that is likely to fail is done before
/// the first file is touched; should a rename fail then, the earlier ones are undone.
///
/// # Errors
/// A file that is missing, read-only, named twice or no longer what `before` says; a
/// folder that takes no files; a failed rename. Only `PartlyWritten` leaves changes.
pub fn replace_files(changes: &[Change<'_>]) -> Result<(), WriteError> {
    let mut targets = BTreeSet::new();
    let mut staged = Vec::with_capacity(changes.len());
    for change in changes {
        let file = Staged::new(*change)?;
        if !targets.insert(file.target.clone()) {
            let path = change.path.to_owned();
            return Err(WriteError::Twice { path });
        }
        staged.push(file);
    }
    // As late as possible, so that edits made while we wrote are seen as well.
    staged.iter().try_for_each(Staged::check_unchanged)?;
    commit(staged)
}

/// Puts content at a path, in full or not at all; what was there is replaced, and missing folders are made. A device or a
/// pipe gets the content as it comes.
///
/// # Errors
/// If the system refuses, or the file is read-only. It is then as it was.
pub fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    let there = fs::metadata(path);
    if let Ok(metadata) = &there {
        if !metadata.is_file() {
            return OpenOptions::new()
                .write(true)
                .open(path)?
                .write_all(content);
        }
        if metadata.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    // A link stays one.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let staged = if let Ok(metadata) = &there {
        stage(&target, content, metadata)?
    } else {
        let mut builder = temporary();
        // A new file has the permissions that the user gives to new files.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        file.into_temp_path()
    };
    Ok(staged.persist(&target)?)
}

/// New content that waits beside its file. Dropping it removes the temporary file.
struct Staged<'a> {
    change: Change<'a>,
    /// The file itself, symbolic links followed.
    target: PathBuf,
    /// A path rather than an open file: a big change must not run out of descriptors.
    content: TempPath,
}

impl<'a> Staged<'a> {
    fn new(change: Change<'a>) -> Result<Self, WriteError> {
        let path = || change.path.to_owned();
        let open_error = |reason| WriteError::Open {
            path: path(),
            reason,
        };
        let target = fs::canonicalize(change.path).map_err(open_error)?;
        // A rename asks for no permission on the file it replaces, so we ask ourselves:
        // opening shows what we may do, the mode what even root should not.
        let metadata = OpenOptions::new()
            .write(true)
            .open(&target)
            .and_then(|file| file.metadata());
        let metadata = match metadata {
            Ok(metadata) if !metadata.permissions().readonly() => metadata,
            Err(reason) if reason.kind() != io::ErrorKind::PermissionDenied => {
                return Err(open_error(reason));
            }
            _ => return Err(WriteError::ReadOnly { path: path() }),
        };
        let content =
            stage(&target, change.after, &metadata).map_err(|reason| WriteError::Stage {
                path: path(),
                reason,
            })?;
        Ok(Self {
            change,
            target,
            content,
        })
    }

    fn check_unchanged(&self) -> Result<(), WriteError> {
        let path = || self.change.path.to_owned();
        match fs::read(&self.target) {
            Ok(found) if found == self.change.before => Ok(()),
            Ok(_) => Err(WriteError::Changed { path: path() }),
            Err(reason) => Err(WriteError::Open {
                path: path(),
                reason,
            }),
        }
    }
}

/// Writes `content` to a new file in the folder of `target`, which is the only place a
/// rename is sure to work from.
fn stage(target: &Path, content: &[u8], like: &Metadata) -> io::Result<TempPath> {
    let mut file = temporary().tempfile_in(target.parent().unwrap_or(target))?;
    file.write_all(content)?;
    keep_owner(file.as_file(), like);
    // After the owner, a change of which takes special bits of the mode away.
    file.as_file().set_permissions(like.permissions())?;
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

/// Makes files that only we may read, whose names look like Python source to nobody.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".unawaited-").suffix(".tmp");
    builder
}

/// Matters when root repairs the files of others. Nobody else may give files away; the
/// new file is then the user's own, as after saving in an editor.
#[cfg(unix)]
fn keep_owner(file: &File, like: &Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let _ = fchown(file, Some(like.uid()), Some(like.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

fn commit(staged: Vec<Staged<'_>>) -> Result<(), WriteError> {
    let mut done = Vec::with_capacity(staged.len());
    for file in staged {
        if let Err(error) = file.content.persist(&file.target) {
            let path = file.change.path.to_owned();
            let reason = error.error;
            return Err(undo(&done, WriteError::Replace { path, reason }));
        }
        done.push(file.change);
    }
    Ok(())
}

/// Takes back what was done before `failure`, by the same careful way it was done.
fn undo(done: &[Change<'_>], failure: WriteError) -> WriteError {
    let not_restored: Vec<_> = done
        .iter()
        .rev()
        .filter_map(|change| replace_file(change.path, change.after, change.before).err())
        .collect();
    if not_restored.is_empty() {
        return failure;
    }
    WriteError::PartlyWritten {
        failure: Box::new(failure),
        not_restored,
    }
}

fn list(errors: &[WriteError]) -> String {
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    errors.join("; ")
}

#[cfg(test)]
mod tests;
