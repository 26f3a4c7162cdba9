//! `unawaited completions` and `unawaited man`: what the command line says of itself, for shells and for `man`.

use std::fs;
use std::io;
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::cli::Cli;
use super::report::write_bytes;
use super::{Failure, Status};

/// Prints a script that makes a shell complete our commands and options.
pub(super) fn completions(shell: Shell) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut Cli::command(),
        env!("CARGO_PKG_NAME"),
        &mut script,
    );
    write_bytes(&script, &mut io::stdout().lock())?;
    Ok(Status::Clean)
}

/// Writes a manual page for each command into a folder; without one, prints that of the program.
pub(super) fn man(folder: Option<&Path>) -> Result<Status, Failure> {
    let Some(folder) = folder else {
        // As the pages in a folder are made: without the command `help`.
        let mut command = Cli::command().disable_help_subcommand(true);
        command.build();
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        write_bytes(&page, &mut io::stdout().lock())?;
        return Ok(Status::Clean);
    };
    fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), folder))
        .map_err(|error| {
            Failure::Usage(format!(
                "the manual pages cannot be written to {}: {error}; name another folder",
                folder.display()
            ))
        })?;
    Ok(Status::Clean)
}
