//! What runs of a program told about its calls: which dropped what they gave, and what others gave.
//!
//! `record` reads what the Python package writes while a program or its tests run, `log` the warnings in the output of a test
//! run, `observed` finds what they speak of in a text as it is now. This room knows no rules and reads no files.

mod log;
mod observed;
mod record;

use std::path::PathBuf;

pub use observed::Observed;
pub use record::RecordError;

/// What a run told about one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Where the call is, as far as it is known, and as the text was then.
    pub place: Place,
    /// The name of what was called, without what it is part of.
    pub callee: Option<String>,
    /// What was seen of it.
    pub seen: Seen,
}

/// Where a call was when the program ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its line, from 1.
    pub line: usize,
    /// That line without the white space around it.
    pub text: String,
    /// Where the call begins and ends, if the interpreter told it.
    pub columns: Option<Columns>,
}

/// Where a call begins in its line, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The byte of the first line at which it begins, from 0.
    pub start: usize,
    /// The line in which it ends, from 1.
    pub end_line: usize,
    /// The byte of that line after its end.
    pub end: usize,
}

/// What was seen of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// What it gave was never awaited, walked or kept, so often.
    Dropped(Dropped, usize),
    /// It gave something to be awaited so often, and something else so often.
    Gave {
        /// Coroutines: they do nothing until they are awaited.
        coroutine: usize,
        /// Coroutines, futures, and whatever else can be awaited.
        awaitable: usize,
        /// Everything else.
        plain: usize,
    },
}

/// What a call gave that nobody used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Dropped {
    /// A coroutine.
    Coroutine,
    /// An async generator.
    AsyncGenerator,
    /// A task.
    Task,
}

/// What one file of records, or one log, told: each fact with the path of the file that it is about, as it is written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// The folder that relative paths start from, if the file says so.
    pub root: Option<PathBuf>,
    /// The facts.
    pub facts: Vec<(PathBuf, Fact)>,
}

impl Records {
    /// Reads a record, or the warnings in any other text.
    ///
    /// # Errors
    /// If it is a record, and one that cannot be read.
    pub fn read(text: &str) -> Result<Self, RecordError> {
        match record::read(text)? {
            Some(records) => Ok(records),
            None => Ok(log::read(text)),
        }
    }
}

/// The last part of a dotted name, without the functions that it is defined in: `fetch` of `main.<locals>.fetch`.
fn last_part(dotted: &str) -> &str {
    dotted.rsplit('.').next().unwrap_or(dotted)
}
