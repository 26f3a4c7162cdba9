//! The arguments of `unawaited hook`.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Args)]
pub(in crate::front) struct HookArguments {
    #[command(subcommand)]
    pub(in crate::front) command: HookCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::front) enum HookCommand {
    /// Write hooks that call this program; a hook of another program is never overwritten
    Install {
        /// Which ones
        #[arg(value_enum, default_value = "pre-push")]
        hooks: Vec<HookName>,
        /// Run a hook that is there already first; it is renamed, and comes back with `uninstall`
        #[arg(long)]
        chain: bool,
    },
    /// Take them away again
    Uninstall {
        /// Which ones [default: all]
        #[arg(value_enum)]
        hooks: Vec<HookName>,
    },
    /// Do what a hook does; git calls this
    Run {
        /// Which one
        #[arg(value_enum)]
        hook: HookName,
        /// What git gives to the hook: for pre-push the remote and its address
        #[arg(value_name = "ARGUMENT")]
        arguments: Vec<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::front) enum HookName {
    /// Checks the lines that a push brings to the remote, as they are in the pushed commits
    PrePush,
    /// Checks the lines that are staged
    PreCommit,
}
