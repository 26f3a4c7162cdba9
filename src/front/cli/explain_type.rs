//! The arguments of `unawaited explain-type`.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};

use crate::project::PlaceAt;
use crate::types::PythonVersion;

#[derive(Debug, Args)]
pub(in crate::front) struct ExplainTypeArguments {
    /// A place: a name, an attribute or another expression, a parameter, or the name after `def`; the column in characters, from 1
    #[arg(
        required_unless_present = "from_file",
        value_name = "FILE:LINE:COLUMN",
        value_parser = place
    )]
    pub(in crate::front) places: Vec<PlaceAt>,
    /// Also the places that FILE names, one in each line
    #[arg(long, value_name = "FILE")]
    pub(in crate::front) from_file: Option<PathBuf>,
    /// A file or folder of the project, all of which tells what un-annotated code is given [default: .]
    #[arg(long = "in", value_name = "PATH")]
    pub(in crate::front) paths: Vec<PathBuf>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t = ExplainFormat::Text)]
    pub(in crate::front) output_format: ExplainFormat,
    /// A settings file instead of those that would be found, or settings such as `src = ["lib"]`
    #[arg(long, value_name = "FILE|TOML")]
    pub(in crate::front) config: Vec<String>,
    /// The Python environment: a virtual environment's folder or an interpreter [default: discovered]
    #[arg(long, value_name = "PATH", env = "UNAWAITED_PYTHON", hide_env = true)]
    pub(in crate::front) python: Option<PathBuf>,
    /// The Python version that the project is for [default: from the project or the environment]
    #[arg(long, value_name = "VERSION")]
    pub(in crate::front) python_version: Option<PythonVersion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::front) enum ExplainFormat {
    /// For people
    Text,
    /// One document, for programs
    Json,
}

/// Reads `app/api.py:10:4`; the error says what is wrong.
pub(in crate::front) fn place(written: &str) -> Result<PlaceAt, String> {
    let number = |part: Option<&str>| part.and_then(|part| usize::from_str(part).ok());
    let mut parts = written.rsplitn(3, ':');
    let column = number(parts.next());
    let line = number(parts.next());
    match (parts.next(), line, column) {
        (Some(path), Some(line), Some(column)) if !path.is_empty() => Ok(PlaceAt {
            path: PathBuf::from(path),
            line,
            column,
        }),
        _ => Err(format!(
            "`{written}` is no place; write a file, a line and a column, as in `app/api.py:10:4`"
        )),
    }
}
