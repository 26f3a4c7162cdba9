//! A notebook as the engine is given it: one cell with the text of all of them, so that places are those of the text.
//!
//! Only in a notebook does the engine accept `await` outside of functions.

use ruff_diagnostics::{Edit, SourceMap};
use ruff_notebook::Notebook;
use ruff_text_size::TextSize;

/// A notebook with that text.
pub(super) fn with_text(text: &str) -> Notebook {
    let mut notebook = Notebook::empty();
    let (text, map) = edited(&notebook, text);
    notebook.update(&map, text);
    notebook
}

/// The text of a notebook's only cell, and where that ends, if the cell's text becomes this.
pub(super) fn edited(notebook: &Notebook, text: &str) -> (String, SourceMap) {
    // The engine ends each cell with a line end of its own.
    let text = format!("{text}\n");
    let end = |text: &str| TextSize::try_from(text.len()).unwrap_or_default();
    let mut map = SourceMap::default();
    let old_end = Edit::insertion(text.clone(), end(notebook.source_code()));
    map.push_end_marker(&old_end, end(&text));
    (text, map)
}
