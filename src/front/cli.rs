//! The command line as it is typed.

mod explain_type;
mod hook;
pub(super) mod recolour;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{BoolishValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(super) use self::explain_type::{ExplainFormat, ExplainTypeArguments, place};
pub(super) use self::hook::{HookArguments, HookCommand, HookName};
use self::recolour::{MakeAsyncArguments, MakeSyncArguments};
use crate::settings::FailOn;
use crate::types::PythonVersion;

/// Finds and repairs Python async bugs: coroutines that nobody awaits, async iterables walked with a plain `for`,
/// async context managers entered with a plain `with`.
#[derive(Debug, Parser)]
#[command(name = "unawaited", version, max_term_width = 100)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) output: OutputOptions,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check Python files, and repair them
    Check(Box<CheckArguments>),
    /// Make functions async, with all that call them; see docs/colouring.md
    MakeAsync(Box<MakeAsyncArguments>),
    /// Say what is known of the value at a place, and why; see docs/types.md
    ExplainType(Box<ExplainTypeArguments>),
    /// Make async functions plain again, where they wait for nothing else; see docs/colouring.md
    MakeSync(Box<MakeSyncArguments>),
    /// Show and test rules
    Rules(RulesArguments),
    /// Show the settings that hold, and the schema of settings files
    Config(ConfigArguments),
    /// Say what is installed and found, and whether all of it works
    SelfCheck(SelfCheckArguments),
    /// Check what is about to be committed or pushed, from git's hooks
    Hook(HookArguments),
    /// Run a Python script or module, and record what it drops, for `check --runs`; see docs/runs.md
    #[command(disable_help_flag = true)]
    Run(HandedOn),
    /// Check thousands of repositories; see docs/fleet.md
    #[command(disable_help_flag = true)]
    Fleet(HandedOn),
    /// Remove the cache of the project around the current folder
    Clean(CleanArguments),
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

/// What the Python package's own command line reads.
#[derive(Debug, Args)]
pub(super) struct HandedOn {
    /// What `python -m unawaited` takes after the command; --help shows it
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "ARGUMENT"
    )]
    pub(super) arguments: Vec<OsString>,
}

/// How much is said, and how it looks.
#[derive(Debug, Args)]
pub(super) struct OutputOptions {
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
    after_help = "Exit status:\n  0  nothing is left that makes it fail\n  1  findings are left, or in the diff, of the grades that --fail-on says: by default with a safe or an unsafe fix\n  2  the job could not be done, or not for every file"
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct CheckArguments {
    /// Files and folders to check, or - for stdin [default: .]
    pub(super) paths: Vec<PathBuf>,
    /// Apply safe fixes in place, and report what is left
    #[arg(long)]
    pub(super) fix: bool,
    /// With --fix show each fix, and ask whether to make it
    #[arg(long, short, requires = "fix")]
    pub(super) interactive: bool,
    /// Print the fixes as one diff for `git apply` on stdout, the report on stderr, and write nothing
    #[arg(long, conflicts_with = "fix")]
    pub(super) diff: bool,
    /// Add comments that silence what is found, or with --fix what is left; with --diff show them
    #[arg(long)]
    pub(super) add_ignores: bool,
    /// Only what is on lines that differ from the last commit; files that git does not know are new
    #[arg(long, conflicts_with_all = ["staged", "since"])]
    pub(super) changed: bool,
    /// Only what is on lines that are staged, in files as they are staged; partly staged ones are not repaired
    #[arg(long, conflicts_with = "since")]
    pub(super) staged: bool,
    /// Only what is on lines that changed since this history left REV's
    #[arg(long, value_name = "REV")]
    pub(super) since: Option<String>,
    /// Records of runs of the program, or logs of its tests: what they saw is evidence
    #[arg(long, value_name = "FILE", value_delimiter = ',')]
    pub(super) runs: Vec<PathBuf>,
    /// Write what is found, or with --fix what is left, to FILE, for --baseline
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "diff", "changed", "staged", "since"])]
    pub(super) write_baseline: Option<PathBuf>,
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
    #[arg(long, value_enum, default_value_t = OutputFormat::Full, env = "UNAWAITED_OUTPUT_FORMAT", hide_env = true)]
    pub(super) output_format: OutputFormat,
    /// Count the findings by rule instead of showing them
    #[arg(long)]
    pub(super) statistics: bool,
    /// List the files that would be checked, and check nothing
    #[arg(long, conflicts_with = "show_settings")]
    pub(super) show_files: bool,
    /// Show the settings of the first file that would be checked, and check nothing
    #[arg(long)]
    pub(super) show_settings: bool,
    /// End with exit status 0 whatever findings are left
    #[arg(long)]
    pub(super) exit_zero: bool,
    /// The same as --fail-on, where neither that nor the settings say anything: for hooks and CI jobs
    #[arg(
        long,
        value_name = "GRADE",
        default_value = FailOn::Unsafe.name(),
        hide_default_value = true,
        hide_possible_values = true,
        value_parser = fail_on()
    )]
    pub(super) default_fail_on: FailOn,
    /// Write the report to this file; the closing line goes to stderr
    #[arg(long, value_name = "FILE")]
    pub(super) output_file: Option<PathBuf>,
    /// Let the settings leave out also files and folders that are named here
    #[arg(long)]
    pub(super) force_exclude: bool,
    #[command(flatten)]
    pub(super) cache: CacheArguments,
    #[command(flatten)]
    pub(super) settings: SettingsArguments,
    /// What `make-async` and `make-sync` ask for.
    #[arg(skip)]
    pub(super) recolour: Option<crate::fix::Wish>,
}

/// Whether and where what is found is kept for the next run.
#[derive(Clone, Debug, Args)]
pub(super) struct CacheArguments {
    /// Check everything anew, and keep nothing for the next run
    #[arg(
        long,
        env = "UNAWAITED_NO_CACHE",
        hide_env = true,
        value_parser = BoolishValueParser::new()
    )]
    pub(super) no_cache: bool,
    /// The folder of the cache [default: one in the project's root]
    #[arg(long, value_name = "DIR", env = "UNAWAITED_CACHE_DIR", hide_env = true)]
    pub(super) cache_dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct CleanArguments {
    /// The folder of the cache [default: one in the project's root]
    #[arg(long, value_name = "DIR", env = "UNAWAITED_CACHE_DIR", hide_env = true)]
    pub(super) cache_dir: Option<PathBuf>,
}

/// What overrules the settings files.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Settings")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
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
        env = "UNAWAITED_UNSAFE_FIXES",
        hide_env = true,
        value_parser = BoolishValueParser::new()
    )]
    pub(super) unsafe_fixes: bool,
    /// Only safe fixes, whatever the settings and --unsafe-fixes say
    #[arg(long)]
    pub(super) no_unsafe_fixes: bool,
    /// Also guesses, which rest on names and counts alone; otherwise only on lines that are new, with --changed and the like
    #[arg(
        long,
        env = "UNAWAITED_GUESSES",
        hide_env = true,
        value_parser = BoolishValueParser::new()
    )]
    pub(super) guesses: bool,
    /// No guesses, not even on lines that are new
    #[arg(long)]
    pub(super) no_guesses: bool,
    /// Which findings, if left, make it end with 1: with a `safe` fix, also with an `unsafe` one, or `any` [default: unsafe]
    #[arg(
        long,
        value_name = "GRADE",
        env = "UNAWAITED_FAIL_ON",
        hide_env = true,
        hide_possible_values = true,
        value_parser = fail_on()
    )]
    pub(super) fail_on: Option<FailOn>,
    /// Pass over the findings that FILE knows, and tell which of them are gone
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// All findings, also those that the settings' baseline knows
    #[arg(long, conflicts_with = "baseline")]
    pub(super) no_baseline: bool,
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

#[derive(Clone, Debug, Default, Args)]
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
    #[value(help = "JUnit XML, for CI servers")]
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
    List {
        #[command(flatten)]
        selection: Selection,
        /// The form of the list
        #[arg(long = "output-format", value_enum, default_value_t = ListFormat::Text)]
        format: ListFormat,
    },
    /// Show what a rule finds, why, and how it repairs it
    Explain {
        /// The rule
        name: String,
        /// A folder of further rules
        #[arg(long = "rules", value_name = "DIR")]
        folders: Vec<PathBuf>,
    },
    /// Write a rule to begin with
    New {
        /// Where: GROUP/NAME, in any folder
        #[arg(value_name = "GROUP/NAME")]
        path: PathBuf,
    },
    /// Check that rule files can be used, and show where they cannot
    Check {
        /// Rule files and folders of them
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Run the examples of rules, or of the built-in ones
    Test {
        /// A rule file or a folder of them
        path: Option<PathBuf>,
        /// Show what differs, and write what comes out into the rule files
        #[arg(long)]
        update: bool,
    },
    /// Print the JSON schema of a rule file, for editors
    Schema,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// Lines, for people
    Text,
    /// One document, for programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ConfigArguments {
    #[command(subcommand)]
    pub(super) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Show what holds for a file or a folder, and who says so
    Show(Box<ShowArguments>),
    /// Print the JSON schema of settings files, for editors
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct ShowArguments {
    /// The file or folder
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    /// The form
    #[arg(long, value_enum, default_value_t = ConfigFormat::Text)]
    pub(super) output_format: ConfigFormat,
    #[command(flatten)]
    pub(super) settings: SettingsArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ConfigFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct SelfCheckArguments {
    /// The file or folder whose settings and environment are looked for
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    #[command(flatten)]
    pub(super) settings: SettingsArguments,
}

/// Reads a word that says which findings make a check fail.
fn fail_on() -> impl TypedValueParser<Value = FailOn> {
    let words = PossibleValuesParser::new(FailOn::ALL.map(FailOn::name));
    words.try_map(|word| FailOn::named(&word).ok_or("it is no grade"))
}
