//! The file system as the type engine sees it: the real one, with every source decoded as Python would, the files that
//! an overlay says otherwise, and the folder of the shipped signatures.
//!
//! The engine itself reads a file that is not UTF-8 as empty, and aborts the process on nesting that is
//! too deep. So text passes through our `source` room, and a file past the nesting limit reads as empty.

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::Arc;

use ruff_db::system::walk_directory::WalkDirectoryBuilder;
use ruff_db::system::{
    CommandExecutor, DirectoryEntry, Metadata, OsSystem, Result, System, SystemPath, SystemPathBuf,
    SystemVirtualPath, WhichResult, WritableSystem,
};
use ruff_notebook::{Notebook, NotebookError};

use super::notebook;
use super::overlay::{Overlay, readable};
use super::signatures::Signatures;
use super::trace::Trace;
use crate::source::SourceText;
use crate::syntax::without_magics;

#[derive(Clone, Debug)]
pub(super) struct SourceSystem {
    disk: OsSystem,
    signatures: Signatures,
    overlay: Arc<Overlay>,
    trace: Trace,
}

impl SourceSystem {
    pub(super) fn new(
        working_directory: &SystemPath,
        signatures: Signatures,
        overlay: Overlay,
    ) -> Self {
        Self {
            disk: OsSystem::new(working_directory),
            signatures,
            overlay: Arc::new(overlay),
            trace: Trace::default(),
        }
    }

    /// From now on there are no signatures of these packages.
    pub(super) fn hide(&mut self, packages: BTreeSet<String>) {
        self.signatures.hide(packages);
    }

    /// From now on what is asked of the disk is taken in.
    pub(super) fn begin_trace(&mut self) {
        self.trace = Trace::begun();
    }

    /// What was asked of the disk since that has begun.
    pub(super) fn trace(&self) -> &Trace {
        &self.trace
    }

    pub(super) fn signatures(&self) -> &Signatures {
        &self.signatures
    }
}

impl SourceSystem {
    fn read(&self, path: &SystemPath) -> Result<Vec<u8>> {
        let read = std::fs::read(path.as_std_path());
        match &read {
            Ok(bytes) => self.trace.reads(path, bytes),
            Err(_) => self.trace.looks_at(path),
        }
        read
    }
}

impl System for SourceSystem {
    fn read_to_string(&self, path: &SystemPath) -> Result<String> {
        if let Some(text) = self.signatures.text(path) {
            return text;
        }
        if let Some(text) = self.overlay.text(path) {
            return text.map(str::to_owned);
        }
        let bytes = self.read(path)?;
        if !matches!(path.extension(), Some("py" | "pyi" | "pyw")) {
            return String::from_utf8(bytes)
                .map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error));
        }
        let source = SourceText::from_bytes(&bytes)
            .map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error))?;
        Ok(readable(source.text().to_owned()))
    }

    fn path_metadata(&self, path: &SystemPath) -> Result<Metadata> {
        if let Some(metadata) = self.overlay.metadata(path) {
            return metadata;
        }
        self.signatures.metadata(path).unwrap_or_else(|| {
            self.trace.looks_at(path);
            self.disk.path_metadata(path)
        })
    }

    fn canonicalize_path(&self, path: &SystemPath) -> Result<SystemPathBuf> {
        if let Some(text) = self.overlay.text(path) {
            return text.map(|_| path.to_path_buf());
        }
        if let Some(found) = self.signatures.metadata(path) {
            return found.map(|_| path.to_path_buf());
        }
        self.trace.looks_at(path);
        match self.disk.canonicalize_path(path) {
            Err(_) if self.overlay.has_folder(path) => Ok(path.to_path_buf()),
            canonical => canonical,
        }
    }

    fn is_same_file(&self, first: &SystemPath, second: &SystemPath) -> Result<bool> {
        self.disk.is_same_file(first, second)
    }

    fn which(&self, binary_name: &str) -> WhichResult {
        self.disk.which(binary_name)
    }

    fn command_executor(&self) -> Option<&dyn CommandExecutor> {
        self.disk.command_executor()
    }

    fn read_to_notebook(&self, path: &SystemPath) -> std::result::Result<Notebook, NotebookError> {
        if let Some(text) = self.overlay.text(path) {
            return Ok(notebook::with_text(text?));
        }
        let bytes = self.read(path)?;
        let read = crate::source::Notebook::from_bytes(&bytes)
            .map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error))?;
        Ok(notebook::with_text(&readable(without_magics(read.text()))))
    }

    fn read_virtual_path_to_string(&self, path: &SystemVirtualPath) -> Result<String> {
        self.disk.read_virtual_path_to_string(path)
    }

    fn read_virtual_path_to_notebook(
        &self,
        path: &SystemVirtualPath,
    ) -> std::result::Result<Notebook, NotebookError> {
        self.disk.read_virtual_path_to_notebook(path)
    }

    fn path_exists(&self, path: &SystemPath) -> bool {
        self.path_metadata(path).is_ok()
    }

    fn current_directory(&self) -> &SystemPath {
        self.disk.current_directory()
    }

    fn user_config_directory(&self) -> Option<SystemPathBuf> {
        self.disk.user_config_directory()
    }

    fn cache_dir(&self) -> Option<SystemPathBuf> {
        self.disk.cache_dir()
    }

    fn read_directory<'a>(
        &'a self,
        path: &SystemPath,
    ) -> Result<Box<dyn Iterator<Item = Result<DirectoryEntry>> + 'a>> {
        if let Some(listed) = self.signatures.list(path) {
            return Ok(Box::new(listed?.into_iter().map(Ok)));
        }
        let on_disk = match self.disk.read_directory(path) {
            Ok(entries) => {
                let entries: Vec<_> = entries.collect();
                self.trace.lists(path, &entries);
                entries
            }
            Err(error) => {
                self.trace.looks_at(path);
                if !self.overlay.has_folder(path) {
                    return Err(error);
                }
                Vec::new()
            }
        };
        Ok(Box::new(self.overlay.list(path, on_disk).into_iter()))
    }

    fn walk_directory(&self, path: &SystemPath) -> WalkDirectoryBuilder {
        self.disk.walk_directory(path)
    }

    fn env_var(&self, name: &str) -> std::result::Result<String, std::env::VarError> {
        self.disk.env_var(name)
    }

    fn as_writable(&self) -> Option<&dyn WritableSystem> {
        self.disk.as_writable()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn dyn_clone(&self) -> Box<dyn System> {
        Box::new(self.clone())
    }
}
