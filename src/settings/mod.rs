//! What the user wants, settled for each file.
//!
//! `spec` is a settings file as written, `load` checks it and makes a `layer` of it: what one source says, and who it is. `hierarchy`
//! finds the file that is nearest to a folder, `settle` puts layers one over the other, `shown` tells what came out, `catalogue` loads the rules that they name,
//! `pattern` is how they name files, and `fail_on` which findings make a check fail. This room knows no command line: what is said there comes in as a layer.

mod catalogue;
mod fail_on;
mod hierarchy;
mod layer;
mod load;
mod pattern;
mod settle;
mod shown;
mod spec;

pub use catalogue::{RuleFiles, load_rules, read_rules};
pub use fail_on::FailOn;
pub use hierarchy::{Hierarchy, Source};
pub use layer::{FileIgnores, Layer, Origin, Sourced, Word};
pub use load::inline;
pub use pattern::Pattern;
pub use settle::{ProgramSettings, Settings};
pub use shown::Shown;
pub use spec::schema;

use std::path::{Path, PathBuf};

use crate::document::Mistake;
use crate::rules::SelectError;

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A mistake in a settings file or in a file of rules.
    #[error(transparent)]
    Mistake(#[from] Mistake),
    /// A word of the command line means no rule, or rules do not go together.
    #[error(transparent)]
    Select(#[from] SelectError),
    /// A settings file that is not there.
    #[error("the settings at {} cannot be read: {reason}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// A folder of rules that is too much to read.
    #[error("the rules at {} are not read: {problem}", .path.display())]
    TooMuch {
        /// The folder, or a file in it.
        path: PathBuf,
        /// What is too much, and what to do.
        problem: String,
    },
    /// A folder of rules that is not there.
    #[error("the rules at {} cannot be read: {reason}; name a folder of .toml files", .path.display())]
    Rules {
        /// The folder, or a file in it.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
}

impl SettingsError {
    /// The same error, which names a file below the working directory relative to it.
    fn shown_from(self, working_directory: &Path) -> Self {
        match self {
            Self::Mistake(mistake) => Self::Mistake(Mistake {
                file: shown_path(Path::new(&*mistake.file), working_directory).into(),
                ..mistake
            }),
            other => other,
        }
    }
}

/// A path as messages name it: relative to the working directory if it is below it.
fn shown_path(path: &Path, working_directory: &Path) -> String {
    let path = path.strip_prefix(working_directory).unwrap_or(path);
    path.display().to_string()
}
