//! What the files of a working tree hold in another state of it: as they are staged, or in a commit.
//!
//! Only what differs from the disk is asked of git. So the environment, and files that git does not know, such as generated
//! modules, are where they always are, and paths mean what they mean.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::content::Content;
use super::git::{Git, GitError};

/// What files hold that are not what the disk says, by absolute path; `None` for one that is not there.
pub(super) type Snapshot = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// Whether a file of that name matters to a run: others may be large.
pub(super) type IsRead<'a> = dyn Fn(&Path) -> bool + 'a;

/// A snapshot's files as the types see them.
pub(super) fn overlay(snapshot: &Snapshot) -> BTreeMap<PathBuf, Option<String>> {
    snapshot
        .iter()
        .map(|(path, bytes)| {
            let text = bytes.as_ref().map(|bytes| {
                let content = Content::read(path, bytes);
                content.as_ref().map(Content::python).unwrap_or_default()
            });
            (path.clone(), text)
        })
        .collect()
}

/// What is staged.
///
/// # Errors
/// If git does not answer.
pub(super) fn staged(git: &Git, is_read: &IsRead<'_>) -> Result<Snapshot, GitError> {
    read(git, None, is_read)
}

/// What is in a commit.
///
/// # Errors
/// If git does not answer.
pub(super) fn committed(
    git: &Git,
    commit: &str,
    is_read: &IsRead<'_>,
) -> Result<Snapshot, GitError> {
    read(git, Some(commit), is_read)
}

fn read(git: &Git, commit: Option<&str>, is_read: &IsRead<'_>) -> Result<Snapshot, GitError> {
    let options = [
        "diff",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--no-ext-diff",
        "--no-relative",
        "--ignore-submodules=all",
    ];
    let listed = git.run(options.into_iter().chain(commit).chain(["--"]))?;
    let listed = String::from_utf8_lossy(&listed);
    let mut snapshot = Snapshot::new();
    let mut wanted = Vec::new();
    let mut entries = listed.split_terminator('\0');
    while let (Some(entry), Some(path)) = (entries.next(), entries.next()) {
        let path = git.root().join(path);
        if !is_read(&path) {
            continue;
        }
        let mut words = entry.trim_start_matches(':').split(' ');
        let (mode, object) = (words.next().unwrap_or_default(), words.nth(1));
        match object {
            // A link's object names another file, which the disk knows better.
            Some(object) if mode.starts_with("100") => wanted.push((path, object.to_owned())),
            // Of an unfinished merge the disk knows more.
            _ if mode == "000000" && !entry.ends_with('U') => {
                snapshot.insert(path, None);
            }
            _ => {}
        }
    }
    let objects: String = wanted
        .iter()
        .map(|(_, object)| format!("{object}\n"))
        .collect();
    let contents = git.run_on(objects.as_bytes(), ["cat-file", "--batch"])?;
    let mut rest = contents.as_slice();
    for (path, _) in wanted {
        if let Some(content) = next_object(&mut rest) {
            snapshot.insert(path, Some(content.to_vec()));
        }
    }
    Ok(snapshot)
}

/// The next object that `git cat-file --batch` printed: a line that ends with its size, its bytes, and a line end.
fn next_object<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (header, after) = rest.split_at(end);
    *rest = &after[1..];
    let size: usize = str::from_utf8(header)
        .ok()?
        .rsplit(' ')
        .next()?
        .parse()
        .ok()?;
    let content = rest.get(..size)?;
    *rest = rest.get(size + 1..).unwrap_or_default();
    Some(content)
}
