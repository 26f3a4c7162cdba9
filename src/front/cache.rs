//! `unawaited clean`, and what the command line says of the cache.

use std::env;
use std::io::Write as _;
use std::path::Path;
use std::time::SystemTime;

use super::cli::{CacheArguments, CleanArguments};
use super::config::working_directory;
use super::{Failure, Status};
use crate::output::shown_path;
use crate::project::{self, CACHE_FOLDER, Cache};
use crate::types::project_root;

/// Where a run keeps what it finds; nowhere if nobody knows which program this is.
pub(super) fn cache(arguments: &CacheArguments, working_directory: &Path) -> Option<Cache> {
    if arguments.no_cache {
        return None;
    }
    let program = env::current_exe()
        .and_then(|program| program.metadata())
        .ok()?;
    let changed = program.modified().ok()?;
    Some(Cache {
        folder: arguments
            .cache_dir
            .as_ref()
            .map(|folder| working_directory.join(folder)),
        build: format!(
            "{} {} {changed:?}",
            env!("CARGO_PKG_VERSION"),
            program.len()
        ),
        began: SystemTime::now(),
    })
}

pub(super) fn clean(arguments: &CleanArguments) -> Result<Status, Failure> {
    let working_directory = working_directory()?;
    let folder = if let Some(folder) = &arguments.cache_dir {
        working_directory.join(folder)
    } else {
        let root = project_root(std::slice::from_ref(&working_directory));
        root.unwrap_or_else(|| working_directory.clone())
            .join(CACHE_FOLDER)
    };
    let shown = shown_path(&folder, &working_directory);
    let is_gone = project::clean(&folder)
        .map_err(|reason| Failure::Usage(format!("{shown} cannot be removed: {reason}")))?;
    let told = if is_gone {
        format!("removed {shown}")
    } else {
        format!("there is no cache at {shown}")
    };
    writeln!(anstream::stderr(), "unawaited: {told}")?;
    Ok(Status::Clean)
}
