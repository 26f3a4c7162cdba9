//! Whether unsafe fixes may be written into files that git could not give back as they are.

use std::env;
use std::path::Path;

use super::cli::CheckArguments;
use crate::output::shown_path;
use crate::project::{self, GuardError, Uncommitted};

/// What is allowed beside files without uncommitted changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guard {
    is_on: bool,
    allows_staged: bool,
}

impl Guard {
    /// Where a person works files are guarded from unsafe fixes, and nowhere else.
    pub(super) fn of(arguments: &CheckArguments) -> Self {
        let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_ci =
            is_set("CI") && env::var_os("CI").is_some_and(|value| value != "false" && value != "0");
        // git sets these for its hooks, which run between a change and its commit.
        let is_hook = is_set("GIT_DIR") || is_set("GIT_INDEX_FILE");
        Self {
            is_on: arguments.fix && !arguments.allow_dirty && !is_ci && !is_hook,
            // What is staged can be had back from there, and --staged writes no file that differs from it.
            allows_staged: arguments.allow_staged || arguments.staged,
        }
    }

    /// Asks git about files that would be written. The answer is a note, if nobody could ask.
    ///
    /// # Errors
    /// Why nothing must be written.
    pub(super) fn ask<'a>(
        self,
        files: impl IntoIterator<Item = &'a Path>,
        relative_to: &Path,
    ) -> Result<Option<String>, String> {
        if !self.is_on {
            return Ok(None);
        }
        let Uncommitted { dirty, mut staged } = match project::uncommitted(files) {
            Ok(uncommitted) => uncommitted,
            Err(error @ GuardError::NoGit) => return Ok(Some(error.to_string())),
            Err(error) => {
                return Err(format!(
                    "nothing is written: {error}; --allow-dirty writes all the same"
                ));
            }
        };
        if self.allows_staged {
            staged.clear();
        }
        if dirty.is_empty() && staged.is_empty() {
            return Ok(None);
        }
        let mut message = "nothing is written, as these files have uncommitted changes, with which unsafe fixes would be mixed up:"
            .to_owned();
        for path in &dirty {
            message += &format!("\n  {}", shown_path(path, relative_to));
        }
        for path in &staged {
            message += &format!("\n  {} (staged)", shown_path(path, relative_to));
        }
        message += if dirty.is_empty() {
            "\ncommit them, or say --allow-staged"
        } else {
            "\ncommit or stash them, or say --allow-dirty"
        };
        Err(message)
    }
}
