//! What a file holds: Python, or a notebook with Python in it. Which one it is, its name says.

use std::path::Path;

use crate::fix::FileOutcome;
use crate::source::{Cells, EncodeError, Notebook, SourceText};
use crate::syntax::without_magics;

/// The content of one file.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Python(SourceText),
    Notebook(Notebook),
}

/// A changed file's content, as it is and will be on disk.
#[derive(Debug)]
pub struct FileBytes {
    /// Before the repair.
    pub before: Vec<u8>,
    /// After it.
    pub after: Vec<u8>,
}

/// Whether a file of that name is a notebook.
pub(super) fn is_notebook(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind == "ipynb")
}

impl Content {
    pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Self, String> {
        let read = if is_notebook(path) {
            Notebook::from_bytes(bytes).map(Self::Notebook)
        } else {
            SourceText::from_bytes(bytes).map(Self::Python)
        };
        read.map_err(|error| error.to_string())
    }

    /// The Python that is checked. A notebook's has names where only `IPython` could read on, at the same places.
    pub(super) fn python(&self) -> String {
        match self {
            Self::Python(source) => source.text().to_owned(),
            Self::Notebook(notebook) => without_magics(notebook.text()),
        }
    }

    pub(super) fn cells(&self) -> Option<&Cells> {
        match self {
            Self::Python(_) => None,
            Self::Notebook(notebook) => Some(notebook.cells()),
        }
    }

    pub(super) fn bytes(&self, file: &FileOutcome) -> Result<FileBytes, EncodeError> {
        Ok(match self {
            Self::Python(source) => FileBytes {
                before: source.to_bytes(&file.before)?,
                after: source.to_bytes(&file.after)?,
            },
            Self::Notebook(notebook) => FileBytes {
                before: notebook.as_bytes().to_vec(),
                after: notebook.to_bytes(
                    &file.before,
                    &file.after,
                    file.cells.as_ref().unwrap_or(notebook.cells()),
                )?,
            },
        })
    }
}
