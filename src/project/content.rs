//! What a file holds: Python, or a notebook with Python in it. Which one it is, its name says.

use std::iter;
use std::ops::Range;
use std::path::Path;

use crate::fix::FileOutcome;
use crate::source::{Cells, EncodeError, Notebook, SourceText};
use crate::span::Span;
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

    /// The Python that is checked. A notebook's has other text where only `IPython` could read on, at the same places.
    pub(super) fn python(&self) -> String {
        match self {
            Self::Python(source) => source.text().to_owned(),
            Self::Notebook(notebook) => without_magics(notebook.text()),
        }
    }

    /// Whether a comment at the top says what generators write there: that edits are lost.
    pub(super) fn says_that_it_is_generated(&self) -> bool {
        self.python()
            .lines()
            .take_while(|line| line.starts_with('#') || line.trim().is_empty())
            .map(str::to_lowercase)
            .any(|line| {
                ["@generated", "do not edit", "do not modify", "unasync"]
                    .iter()
                    .any(|marker| line.contains(marker))
            })
    }

    pub(super) fn cells(&self) -> Option<&Cells> {
        match self {
            Self::Python(_) => None,
            Self::Notebook(notebook) => Some(notebook.cells()),
        }
    }

    /// The parts of the Python that these lines of the file hold. Lines count from 0, and LF alone ends them. An empty range
    /// is a place between lines, and gives an empty part.
    pub(super) fn parts(&self, lines: &[Range<usize>]) -> Vec<Span> {
        match self {
            Self::Python(source) => bytes_of(source.text(), lines).collect(),
            Self::Notebook(notebook) => {
                // Its bytes are UTF-8.
                let json = String::from_utf8_lossy(notebook.as_bytes());
                let places = bytes_of(&json, lines);
                places.flat_map(|place| notebook.parts(place)).collect()
            }
        }
    }

    pub(super) fn bytes(&self, file: &FileOutcome) -> Result<FileBytes, EncodeError> {
        Ok(match self {
            Self::Python(source) => FileBytes {
                before: source.to_bytes(&file.before)?,
                after: source.to_bytes(&file.after)?,
            },
            Self::Notebook(notebook) => {
                let cells = file.cells.as_ref().unwrap_or(notebook.cells());
                let after = notebook.to_bytes(&file.before, &file.after, cells)?;
                // What was verified has other text in place of magics.
                let read = Notebook::from_bytes(&after);
                if !read.is_ok_and(|read| without_magics(read.text()) == *file.after) {
                    return Err(EncodeError::TouchesMagic);
                }
                FileBytes {
                    before: notebook.as_bytes().to_vec(),
                    after,
                }
            }
        })
    }
}

/// The bytes of some lines.
fn bytes_of(text: &str, lines: &[Range<usize>]) -> impl Iterator<Item = Span> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    let starts: Vec<usize> = iter::once(0).chain(ends).collect();
    let start_of = move |line: usize| starts.get(line).copied().unwrap_or(text.len());
    lines
        .iter()
        .map(move |lines| Span::new(start_of(lines.start), start_of(lines.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_git() {
        let content = Content::read(Path::new("a.py"), b"a\r\nb\rc\n\nd").unwrap();
        let parts = content.parts(&[0..1, 1..2, 2..2, 3..4]);
        assert_eq!(
            parts,
            [(0, 3), (3, 7), (7, 7), (8, 9)].map(|(start, end)| Span::new(start, end))
        );
    }

    #[test]
    fn lines_of_a_notebook_are_strings_of_its_cells() {
        let json = r#"{
 "cells": [
  {
   "cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
   "source": [
    "a = 1\n",
    "b = 2\n",
    "c = 3"
   ]
  }
 ],
 "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5
}
"#;
        let content = Content::read(Path::new("a.ipynb"), json.as_bytes()).unwrap();
        let text = content.python();
        let parts = |lines: Range<usize>| content.parts(std::slice::from_ref(&lines));
        let shown = |lines: Range<usize>| -> Vec<String> {
            let parts = parts(lines);
            parts.iter().map(|part| part.of(&text).to_owned()).collect()
        };
        assert_eq!(shown(6..8), ["b = 2\n", "c = 3"]);
        assert_eq!(shown(0..5), Vec::<String>::new());
        assert_eq!(parts(6..6), [Span::empty(6)]);
    }
}
