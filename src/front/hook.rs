//! `unawaited hook`: git's hooks, written, taken away, and run.

use std::env;
use std::io::{self, IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use super::check::check_within;
use super::cli::{CheckArguments, HookCommand, HookName, OutputOptions};
use super::{Failure, Status};
use crate::output::shown_path;
use crate::project::{Git, Hook, Scope, pushes};
use crate::settings::FailOn;

pub(super) fn hook(command: HookCommand, output: &OutputOptions) -> Result<Status, Failure> {
    let git = Git::around(Path::new("."))?;
    match command {
        HookCommand::Install { hooks, chain } => install(&git, &hooks, chain),
        HookCommand::Uninstall { hooks } => uninstall(&git, &hooks),
        HookCommand::Run {
            hook: HookName::PreCommit,
            ..
        } => pre_commit(&git, output),
        HookCommand::Run {
            hook: HookName::PrePush,
            arguments,
        } => pre_push(&git, arguments.first().map_or("", String::as_str), output),
    }
}

fn of(name: HookName) -> Hook {
    match name {
        HookName::PrePush => Hook::PrePush,
        HookName::PreCommit => Hook::PreCommit,
    }
}

fn install(git: &Git, hooks: &[HookName], chain: bool) -> Result<Status, Failure> {
    let program = env::current_exe()
        .map_err(|error| Failure::Usage(format!("nobody says where this program is: {error}")))?;
    for name in hooks {
        let hook = of(*name);
        let path = hook.install(git, &program, chain)?;
        let path = shown_path(&path, git.root());
        let first = if hook.is_chained(git)? {
            "; it runs the hook that was there before it first"
        } else {
            ""
        };
        let what = match hook {
            Hook::PrePush => "the lines of each push",
            Hook::PreCommit => "the staged lines before each commit",
        };
        say(&format!("{path} now checks {what}{first}"))?;
    }
    Ok(Status::Clean)
}

fn uninstall(git: &Git, hooks: &[HookName]) -> Result<Status, Failure> {
    let hooks: Vec<Hook> = if hooks.is_empty() {
        Hook::ALL.to_vec()
    } else {
        hooks.iter().map(|name| of(*name)).collect()
    };
    let mut is_any = false;
    for hook in hooks {
        if let Some(path) = hook.uninstall(git)? {
            is_any = true;
            say(&format!("{} is taken away", shown_path(&path, git.root())))?;
        }
    }
    if !is_any {
        say(
            "there is no hook that `unawaited hook install` wrote; one that calls unawaited in a line of its own is yours to change",
        )?;
    }
    Ok(Status::Clean)
}

fn say(message: &str) -> Result<(), Failure> {
    Ok(writeln!(anstream::stderr(), "unawaited: {message}")?)
}

fn pre_commit(git: &Git, output: &OutputOptions) -> Result<Status, Failure> {
    let status = check_within(&everything(git)?, Scope::Staged, output)?;
    match status {
        Status::Clean => {}
        Status::Shown => say_that_it_goes_on("commit", output)?,
        Status::Found | Status::Failed => {
            say("nothing is committed; `git commit --no-verify` commits all the same")?;
        }
    }
    Ok(status)
}

fn pre_push(git: &Git, remote: &str, output: &OutputOptions) -> Result<Status, Failure> {
    let mut stdin = io::stdin();
    if stdin.is_terminal() {
        return Err(Failure::Usage(
            "git tells this hook on stdin what is pushed; `git push --dry-run` runs it and pushes nothing".to_owned(),
        ));
    }
    let mut lines = String::new();
    stdin
        .read_to_string(&mut lines)
        .map_err(|error| Failure::Usage(format!("stdin cannot be read: {error}")))?;
    let pushes = pushes(git, remote, &lines)?;
    let arguments = everything(git)?;
    let mut worst = Status::Clean;
    for push in &pushes {
        if pushes.len() > 1 {
            say(&format!("checking {}", push.names.join(", ")))?;
        }
        let status = check_within(&arguments, push.scope.clone(), output)?;
        worst = worst.max(status);
    }
    match worst {
        Status::Clean => {}
        Status::Shown => say_that_it_goes_on("push", output)?,
        Status::Found | Status::Failed => {
            say("nothing is pushed; `git push --no-verify` pushes all the same")?;
        }
    }
    Ok(worst)
}

/// What ends a hook that has shown something and stops nothing.
fn say_that_it_goes_on(what: &str, output: &OutputOptions) -> Result<(), Failure> {
    if output.quiet {
        return Ok(());
    }
    say(&format!(
        "this does not stop the {what}; `fail-on` in the settings says what does"
    ))
}

/// A check of the whole working tree with the settings that hold there. Where they do not say what stops a hook, only what is
/// safe to repair does.
fn everything(git: &Git) -> Result<CheckArguments, Failure> {
    Ok(CheckArguments {
        default_fail_on: FailOn::Safe,
        paths: vec![git.root().to_path_buf()],
        ..CheckArguments::of_nothing()?
    })
}
