//! The doors: the command line and its commands. Only here is anything printed, and the process's exit decided.

mod cache;
mod check;
mod cli;
mod config;
mod explain_type;
mod generate;
mod guard;
mod hook;
mod progress;
mod python;
mod recolour;
mod report;
mod review;
mod rules;
mod self_check;
mod settle;
mod verdict;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{ArgMatches, ColorChoice, CommandFactory, FromArgMatches};
use cli::{Cli, Command, ConfigArguments, ConfigCommand};

/// How a command ends, the worst last. The numbers are a promise to scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Nothing was found, or everything found was fixed.
    Clean,
    /// Findings are left, none of them such that the command fails.
    Shown,
    /// Findings are left, or are repaired in the diff, that make the command fail.
    Found,
    /// The job could not be done, or not for every file.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Clean | Status::Shown => 0,
            Status::Found => 1,
            Status::Failed => 2,
        })
    }
}

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let Cli { output, command } = command_line(env::args_os()).unwrap_or_else(|error| error.exit());
    match output.color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
    let ended = match command {
        Command::Check(arguments) => check::check(&arguments, &output),
        Command::MakeAsync(arguments) => recolour::make_async(&arguments, &output),
        Command::MakeSync(arguments) => recolour::make_sync(&arguments, &output),
        Command::ExplainType(arguments) => explain_type::explain_type(&arguments),
        Command::Config(arguments) => config::config(&arguments),
        Command::SelfCheck(arguments) => self_check::self_check(&arguments),
        Command::Rules(arguments) => rules::rules(arguments),
        Command::Hook(arguments) => hook::hook(arguments.command, &output),
        Command::Clean(arguments) => cache::clean(&arguments),
        Command::Run(handed_on) => python::hand_on("run", &handed_on.arguments),
        Command::Fleet(handed_on) => python::hand_on("fleet", &handed_on.arguments),
        Command::Completions { shell } => generate::completions(shell),
        Command::Man { folder } => generate::man(folder.as_deref()),
    };
    match ended {
        Ok(status) => status.into(),
        // Whoever closes the pipe has read enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(anstream::stderr(), "unawaited: {failure}");
            Status::Failed.into()
        }
    }
}

/// Reads a command line, the program's name included.
fn command_line(words: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let matches = Cli::command().try_get_matches_from(words)?;
    let mut line = Cli::from_arg_matches(&matches)?;
    let settings = match &mut line.command {
        Command::Check(arguments) => Some(&mut arguments.settings),
        Command::Config(ConfigArguments {
            command: ConfigCommand::Show(arguments),
        }) => Some(&mut arguments.settings),
        Command::SelfCheck(arguments) => Some(&mut arguments.settings),
        _ => None,
    };
    if let Some(settings) = settings {
        settings.from_environment = from_environment(&matches);
    }
    Ok(line)
}

/// The arguments of the command that environment variables say, by their names.
fn from_environment(matches: &ArgMatches) -> Vec<String> {
    let mut matches = matches;
    while let Some((_, inner)) = matches.subcommand() {
        matches = inner;
    }
    let ids = matches.ids().map(clap::Id::as_str);
    let is_variable = |id: &&str| matches.value_source(id) == Some(ValueSource::EnvVariable);
    ids.filter(is_variable).map(str::to_owned).collect()
}

/// Why a command could not do its job.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
    #[error(transparent)]
    Rule(#[from] crate::rules::RuleError),
    #[error(transparent)]
    Select(#[from] crate::rules::SelectError),
    #[error(transparent)]
    Settings(#[from] crate::settings::SettingsError),
    #[error(transparent)]
    Run(#[from] crate::project::RunError),
    #[error(transparent)]
    Baseline(#[from] crate::project::BaselineError),
    #[error(transparent)]
    Records(#[from] crate::project::RecordsError),
    #[error(transparent)]
    Git(#[from] crate::project::GitError),
    #[error(transparent)]
    Hook(#[from] crate::project::HookError),
    #[error("{0}")]
    Usage(String),
}
