//! The command line as it is typed.

use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Finds and repairs Python async bugs: coroutines that nobody awaits, async iterables walked with a plain `for`,
/// async context managers entered with a plain `with`.
#[derive(Debug, Parser)]
#[command(name = "unawaited", version, max_term_width = 100)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) looks: Looks,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check Python files, and repair them
    Check(CheckArguments),
    /// Show and test rules
    Rules(RulesArguments),
    /// Print a script that completes commands and options in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, or write those of all commands
    Man {
        /// The folder to write them into
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

/// How much is said, and how it looks.
#[derive(Debug, Args)]
pub(super) struct Looks {
    /// Say what was found and what went wrong, and nothing else
    #[arg(
        long,
        short,
        global = true,
        conflicts_with = "verbose",
        help_heading = "Looks"
    )]
    pub(super) quiet: bool,
    /// Say on stderr how long each phase and each rule took
    #[arg(long, short, global = true, help_heading = "Looks")]
    pub(super) verbose: bool,
    /// When to use colours: auto, always or never
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value_t = ColorChoice::Auto,
        hide_possible_values = true,
        help_heading = "Looks"
    )]
    pub(super) color: ColorChoice,
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
    /// With --fix also apply unsafe fixes; with --diff also show them
    #[arg(long)]
    pub(super) unsafe_fixes: bool,
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
    /// The Python environment: a virtual environment's folder or an interpreter [default: discovered]
    #[arg(long, value_name = "PATH")]
    pub(super) python: Option<PathBuf>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = OutputFormat::Full)]
    pub(super) output_format: OutputFormat,
    /// Write the report to this file; the closing line goes to stderr
    #[arg(long, value_name = "FILE")]
    pub(super) output_file: Option<PathBuf>,
    #[command(flatten)]
    pub(super) selection: Selection,
}

#[derive(Debug, Args)]
pub(super) struct Selection {
    /// Only these rules or groups of rules
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) select: Vec<String>,
    /// Not these rules or groups of rules
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,
    /// A folder of further rules
    #[arg(long = "rules", value_name = "DIR")]
    pub(super) folders: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// Frames of source with the evidence, for people
    #[value(alias = "text")]
    Full,
    /// A line for each finding
    Concise,
    /// One document, for programs; docs/json.md describes it
    Json,
    /// A JSON object in each line
    Jsonl,
    /// Workflow commands of GitHub Actions
    Github,
    /// A code quality report for GitLab
    Gitlab,
    /// SARIF 2.1.0, with the repairs
    Sarif,
    /// JUnit XML, for CI servers
    Junit,
    /// reviewdog's format, with suggestions
    Rdjson,
    /// One page for reviewers
    Html,
}

impl OutputFormat {
    /// Whether it is for people to read as it is.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Full | Self::Concise)
    }
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
