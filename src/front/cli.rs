//! The command line as it is typed.

use std::path::PathBuf;

use clap::builder::BoolishValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::types::PythonVersion;

/// Finds and repairs Python async bugs: coroutines that nobody awaits, async iterables walked with a plain `for`,
/// async context managers entered with a plain `with`.
#[derive(Debug, Parser)]
#[command(name = "unawaited", version, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check Python files, and repair them
    Check(CheckArguments),
    /// Show and test rules
    Rules(RulesArguments),
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit status:\n  0  nothing found, or everything found was fixed\n  1  findings are left, or the diff is not empty\n  2  the job could not be done, or not for every file"
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct CheckArguments {
    /// Files and folders to check, or - for stdin [default: .]
    pub(super) paths: Vec<PathBuf>,
    /// Apply safe fixes in place, and report what is left
    #[arg(long)]
    pub(super) fix: bool,
    /// Print the fixes as one diff for `git apply` on stdout, the report on stderr, and write nothing
    #[arg(long, conflicts_with = "fix")]
    pub(super) diff: bool,
    /// Add comments that silence what is found, or with --fix what is left; with --diff show them
    #[arg(long)]
    pub(super) add_ignores: bool,
    /// With - the file that stdin stands for; --fix then writes to stdout, and the report goes to stderr
    #[arg(long, value_name = "PATH")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Write unsafe fixes also into files that have uncommitted changes
    #[arg(long)]
    pub(super) allow_dirty: bool,
    /// Write unsafe fixes also into files whose uncommitted changes are all staged
    #[arg(long)]
    pub(super) allow_staged: bool,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = OutputFormat::Text, env = "UNAWAITED_OUTPUT_FORMAT", hide_env = true)]
    pub(super) output_format: OutputFormat,
    /// Let the settings leave out also files and folders that are named here
    #[arg(long)]
    pub(super) force_exclude: bool,
    #[command(flatten)]
    pub(super) settings: SettingsArguments,
}

/// What overrules the settings files.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Settings")]
pub(super) struct SettingsArguments {
    /// A settings file instead of those that would be found, or settings such as `severity.await = "info"`
    #[arg(
        long,
        value_name = "FILE|TOML",
        env = "UNAWAITED_CONFIG",
        hide_env = true
    )]
    pub(super) config: Vec<String>,
    /// Read no settings files
    #[arg(long)]
    pub(super) isolated: bool,
    #[command(flatten)]
    pub(super) selection: Selection,
    /// Rules that do not hold for some files: a pattern, a colon, and the name of a rule or a group
    #[arg(long, value_name = "PATTERN:NAME", value_delimiter = ',')]
    pub(super) per_file_ignores: Vec<String>,
    /// Files and folders to leave out, as patterns
    #[arg(long, value_name = "PATTERN", value_delimiter = ',')]
    pub(super) exclude: Vec<String>,
    /// With --fix also apply unsafe fixes; with --diff also show them
    #[arg(
        long,
        overrides_with = "no_unsafe_fixes",
        env = "UNAWAITED_UNSAFE_FIXES",
        hide_env = true,
        value_parser = BoolishValueParser::new()
    )]
    pub(super) unsafe_fixes: bool,
    /// Only safe fixes, whatever the settings say
    #[arg(long, overrides_with = "unsafe_fixes")]
    pub(super) no_unsafe_fixes: bool,
    /// The Python environment: a virtual environment's folder or an interpreter [default: discovered]
    #[arg(long, value_name = "PATH", env = "UNAWAITED_PYTHON", hide_env = true)]
    pub(super) python: Option<PathBuf>,
    /// The Python version that repairs must be valid for [default: from the project or the environment]
    #[arg(
        long,
        value_name = "VERSION",
        env = "UNAWAITED_PYTHON_VERSION",
        hide_env = true
    )]
    pub(super) python_version: Option<PythonVersion>,
    /// Those of the arguments that environment variables say, by their names.
    #[arg(skip)]
    pub(super) from_environment: Vec<String>,
}

#[derive(Debug, Default, Args)]
pub(super) struct Selection {
    /// Only these rules or groups of rules, or `all`
    #[arg(
        long,
        value_name = "NAME",
        value_delimiter = ',',
        env = "UNAWAITED_SELECT",
        hide_env = true
    )]
    pub(super) select: Vec<String>,
    /// These rules or groups of rules beside those that hold anyway
    #[arg(
        long,
        value_name = "NAME",
        value_delimiter = ',',
        env = "UNAWAITED_EXTEND_SELECT",
        hide_env = true
    )]
    pub(super) extend_select: Vec<String>,
    /// Not these rules or groups of rules
    #[arg(
        long,
        value_name = "NAME",
        value_delimiter = ',',
        env = "UNAWAITED_IGNORE",
        hide_env = true
    )]
    pub(super) ignore: Vec<String>,
    /// A folder of further rules
    #[arg(long = "rules", value_name = "DIR")]
    pub(super) folders: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// Frames of source, for people
    Text,
    /// One document, for programs; docs/json.md describes it
    Json,
}

#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    #[command(subcommand)]
    pub(super) command: RulesCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum RulesCommand {
    /// List the rules
    List(Selection),
    /// Show what a rule finds, why, and how it repairs it
    Explain {
        /// The rule
        name: String,
        /// A folder of further rules
        #[arg(long = "rules", value_name = "DIR")]
        folders: Vec<PathBuf>,
    },
    /// Run the examples of a folder's rules, or of the built-in ones
    Test {
        /// The folder
        folder: Option<PathBuf>,
    },
}
