//! The arguments of `unawaited make-async` and `unawaited make-sync`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::types::PythonVersion;

#[derive(Debug, Args)]
pub(in crate::front) struct MakeAsyncArguments {
    #[command(flatten)]
    pub(in crate::front) carry: CarryArguments,
    /// Functions that stay plain: they run what they call by `asyncio.run`, and nothing above them changes
    #[arg(long, value_name = "FUNCTION", value_delimiter = ',')]
    pub(in crate::front) until: Vec<String>,
    /// Also the functions that call what blocks, such as time.sleep or requests; rules of `migrate` repair that there
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(in crate::front) blocking: Vec<String>,
    /// Where something stops it, do the part that leaves working code
    #[arg(long)]
    pub(in crate::front) allow_stops: bool,
}

#[derive(Debug, Args)]
pub(in crate::front) struct MakeSyncArguments {
    #[command(flatten)]
    pub(in crate::front) carry: CarryArguments,
}

/// Which functions change, where, and what is done.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(in crate::front) struct CarryArguments {
    /// The functions: `path/to/file.py::Class.method`, or `package.module.function`
    #[arg(value_name = "FUNCTION")]
    pub(in crate::front) functions: Vec<String>,
    /// Also the functions that FILE names, one in each line; # begins a comment
    #[arg(long, value_name = "FILE")]
    pub(in crate::front) from_file: Option<PathBuf>,
    /// A file or folder of the project; give all of it, since only callers that are in it are known [default: .]
    #[arg(long = "in", value_name = "PATH")]
    pub(in crate::front) paths: Vec<PathBuf>,
    /// Apply it in place, all or nothing; without this and --diff the plan is printed
    #[arg(long, conflicts_with = "diff")]
    pub(in crate::front) fix: bool,
    /// With --fix show it, and ask whether to do it
    #[arg(long, short, requires = "fix")]
    pub(in crate::front) interactive: bool,
    /// Print it as one diff for `git apply`, and write nothing
    #[arg(long)]
    pub(in crate::front) diff: bool,
    /// The form of the plan
    #[arg(long, value_enum, default_value_t = PlanFormat::Text, conflicts_with_all = ["fix", "diff"])]
    pub(in crate::front) output_format: PlanFormat,
    /// Write also into files that have uncommitted changes
    #[arg(long)]
    pub(in crate::front) allow_dirty: bool,
    /// Files and folders to leave out, as patterns
    #[arg(long, value_name = "PATTERN", value_delimiter = ',')]
    pub(in crate::front) exclude: Vec<String>,
    /// A settings file instead of those that would be found, or settings such as `handlers = ["app.get"]`
    #[arg(long, value_name = "FILE|TOML")]
    pub(in crate::front) config: Vec<String>,
    /// The Python environment: a virtual environment's folder or an interpreter [default: discovered]
    #[arg(long, value_name = "PATH", env = "UNAWAITED_PYTHON", hide_env = true)]
    pub(in crate::front) python: Option<PathBuf>,
    /// The Python version that it must be valid for [default: from the project or the environment]
    #[arg(long, value_name = "VERSION")]
    pub(in crate::front) python_version: Option<PythonVersion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::front) enum PlanFormat {
    /// A tree, for people
    Text,
    /// One document, for programs
    Json,
    /// A graph, for Graphviz
    Dot,
}
