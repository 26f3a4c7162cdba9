//! What the type engine asked of the file system and what it was told: as long as all of that is so, its answers are.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use ruff_db::system::{DirectoryEntry, SystemPath};
use serde::{Deserialize, Serialize};

use crate::source::digest;

/// A file's time may be too coarse to show a change that came right after it was read: of younger ones the content is compared.
const COARSEST_NS: u128 = 2_000_000_000;

/// What was seen at paths, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen(BTreeMap<String, Path>);

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Path {
    /// What it is; nothing if there was nothing.
    is: Option<Is>,
    /// What was read of it.
    content: Option<Content>,
    /// What was in the folder, digested.
    entries: Option<u128>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Is {
    File,
    Folder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Content {
    digest: u128,
    length: u64,
    /// When content or metadata last changed, in nanoseconds since 1970.
    changed_ns: u128,
}

impl Seen {
    /// Whether the file system still is what it was seen to be at `seen_ns`, in nanoseconds since 1970.
    #[must_use]
    pub fn still_holds(&self, seen_ns: u128) -> bool {
        self.0.iter().all(|(path, seen)| {
            let metadata = std::fs::metadata(path).ok();
            is(metadata.as_ref()) == seen.is
                && seen
                    .content
                    .is_none_or(|content| content.is_at(path, metadata.as_ref(), seen_ns))
                && seen
                    .entries
                    .is_none_or(|entries| entries_at(path) == entries)
        })
    }
}

impl Content {
    fn is_at(self, path: &str, metadata: Option<&Metadata>, seen_ns: u128) -> bool {
        let unchanged = metadata.is_some_and(|metadata| {
            metadata.len() == self.length
                && changed_ns(metadata) == self.changed_ns
                && self.changed_ns + COARSEST_NS < seen_ns
        });
        unchanged || std::fs::read(path).is_ok_and(|bytes| digest(&bytes) == self.digest)
    }
}

/// Collects what is seen, from all threads; nothing unless it has begun.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Option<Arc<Mutex<Seen>>>);

impl Trace {
    /// One that has begun, with nothing seen yet.
    pub(super) fn begun() -> Self {
        Self(Some(Arc::default()))
    }

    pub(super) fn seen(&self) -> Seen {
        let seen = self.0.as_ref();
        seen.map_or_else(Seen::default, |seen| {
            seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
        })
    }

    /// Takes in that somebody asked what is at the path.
    pub(super) fn looks_at(&self, path: &SystemPath) {
        self.add(path, |_| {});
    }

    /// Takes in that somebody read the file.
    pub(super) fn reads(&self, path: &SystemPath, bytes: &[u8]) {
        if self.0.is_none() {
            return;
        }
        let Ok(metadata) = std::fs::metadata(path.as_std_path()) else {
            return self.looks_at(path);
        };
        let content = Content {
            digest: digest(bytes),
            length: metadata.len(),
            changed_ns: changed_ns(&metadata),
        };
        self.add(path, |seen| seen.content = Some(content));
    }

    /// Takes in that somebody listed the folder.
    pub(super) fn lists(&self, path: &SystemPath, entries: &[io::Result<DirectoryEntry>]) {
        if self.0.is_none() {
            return;
        }
        let names = entries
            .iter()
            .flatten()
            .map(|entry| entry.path().file_name());
        let digest = digest_of(names.flatten().map(str::to_owned));
        self.add(path, |seen| seen.entries = Some(digest));
    }

    fn add(&self, path: &SystemPath, more: impl FnOnce(&mut Path)) {
        let Some(seen) = &self.0 else {
            return;
        };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let known = seen
            .0
            .entry(path.as_str().to_owned())
            .or_insert_with(|| Path {
                is: is(std::fs::metadata(path.as_std_path()).ok().as_ref()),
                ..Path::default()
            });
        more(known);
    }
}

fn is(metadata: Option<&Metadata>) -> Option<Is> {
    metadata.map(|metadata| {
        if metadata.is_dir() {
            Is::Folder
        } else {
            Is::File
        }
    })
}

fn entries_at(path: &str) -> u128 {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    digest_of(entries.map(|entry| entry.file_name().to_string_lossy().into_owned()))
}

/// No module has a name that begins with a dot, and caches come and go.
fn digest_of(names: impl Iterator<Item = String>) -> u128 {
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort_unstable();
    digest(names.join("\0").as_bytes())
}

#[cfg(unix)]
fn changed_ns(metadata: &Metadata) -> u128 {
    use std::os::unix::fs::MetadataExt as _;
    let ns = |seconds: i64, rest: i64| {
        u128::try_from(seconds).unwrap_or_default() * 1_000_000_000
            + u128::try_from(rest).unwrap_or_default()
    };
    // Whoever sets the first back cannot set the second.
    ns(metadata.mtime(), metadata.mtime_nsec()).max(ns(metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed_ns(metadata: &Metadata) -> u128 {
    let changed = metadata.modified().ok();
    let since = changed.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos())
}
