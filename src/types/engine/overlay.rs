//! Files that are not what the disk says: what comes from stdin, is staged, or is in another commit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Result};
use std::path::PathBuf;

use ruff_db::file_revision::FileRevision;
use ruff_db::system::{DirectoryEntry, FileType, Metadata, SystemPath, SystemPathBuf};

use super::EngineError;
use super::paths::system_path;
use crate::syntax::nesting;

/// The files, and the folders that are there because a file of the overlay is in them.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    files: BTreeMap<SystemPathBuf, Option<String>>,
    folders: BTreeSet<SystemPathBuf>,
}

impl Overlay {
    /// The overlay with these texts, by absolute path; `None` for a file that is not there.
    ///
    /// # Errors
    /// If a path is not UTF-8.
    pub(super) fn new(
        texts: &BTreeMap<PathBuf, Option<String>>,
    ) -> std::result::Result<Self, EngineError> {
        let mut overlay = Self::default();
        for (path, text) in texts {
            let path = system_path(path)?;
            if text.is_some() {
                let folders = path.ancestors().skip(1).map(SystemPath::to_path_buf);
                overlay.folders.extend(folders);
            }
            let text = text.as_ref().map(|text| readable(text.clone()));
            overlay.files.insert(path, text);
        }
        Ok(overlay)
    }

    /// The text of a file; `None` if it is for the disk to say.
    pub(super) fn text(&self, path: &SystemPath) -> Option<Result<&str>> {
        let text = self.files.get(path)?;
        Some(
            text.as_deref()
                .ok_or_else(|| Error::from(ErrorKind::NotFound)),
        )
    }

    /// What is known of a path; `None` if it is for the disk to say.
    pub(super) fn metadata(&self, path: &SystemPath) -> Option<Result<Metadata>> {
        let kind = match self.files.get(path) {
            Some(None) => return Some(Err(ErrorKind::NotFound.into())),
            Some(Some(_)) => FileType::File,
            None if self.folders.contains(path) => FileType::Directory,
            None => return None,
        };
        Some(Ok(Metadata::new(FileRevision::new(1), None, kind)))
    }

    /// What is in a folder, given what the disk says of it.
    pub(super) fn list(
        &self,
        folder: &SystemPath,
        on_disk: Vec<Result<DirectoryEntry>>,
    ) -> Vec<Result<DirectoryEntry>> {
        let mut entries = on_disk;
        let is_in = |path: &&SystemPathBuf| path.parent() == Some(folder);
        let files = self.files.iter().filter(|(_, text)| text.is_some());
        let mut added: Vec<DirectoryEntry> = files
            .map(|(path, _)| path)
            .filter(is_in)
            .map(|path| DirectoryEntry::new(path.clone(), FileType::File))
            .collect();
        let folders = self.folders.iter().filter(is_in);
        added.extend(folders.map(|path| DirectoryEntry::new(path.clone(), FileType::Directory)));
        entries.retain(|entry| {
            entry.as_ref().map_or(true, |entry| {
                let path = entry.path();
                !self.files.contains_key(path) && !self.folders.contains(path)
            })
        });
        entries.extend(added.into_iter().map(Ok));
        entries
    }

    /// Whether a folder is there for its files' sake.
    pub(super) fn has_folder(&self, path: &SystemPath) -> bool {
        self.folders.contains(path)
    }
}

/// The text, or nothing if the engine could not bear it.
pub(super) fn readable(text: String) -> String {
    if nesting::is_too_deep(&text) {
        String::new()
    } else {
        text
    }
}
