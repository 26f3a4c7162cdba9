//! One run: read the files, open the types, find and repair.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::walk::walk;
use crate::fix::{Limits, Outcome, Source, add_ignores, repair};
use crate::rules::RuleSet;
use crate::source::SourceText;
use crate::types::{Engine, EngineError, Environment, Program, project_root};

/// What is asked of a run.
#[derive(Debug)]
pub struct Request {
    /// The files and folders to check; relative ones start from the working directory.
    pub paths: Vec<PathBuf>,
    /// An absolute path.
    pub working_directory: PathBuf,
    /// Where third-party packages are.
    pub environment: Environment,
    /// The rules to check with.
    pub rules: RuleSet,
    /// What may be applied.
    pub limits: Limits,
    /// Whether comments are added that silence what is left.
    pub add_ignores: bool,
}

/// Something about a path that kept it from being checked or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path.
    pub path: PathBuf,
    /// What is wrong with it, and what to do.
    pub message: String,
}

/// What a run found. Nothing is written yet.
#[derive(Debug)]
pub struct Run {
    /// The project's root.
    pub root: PathBuf,
    /// What became of each file.
    pub outcome: Outcome,
    /// How many Python files were read.
    pub files_read: usize,
    /// What kept files from being checked, in path order.
    pub problems: Vec<Problem>,
    /// What the user should know of the run as a whole.
    pub notes: Vec<String>,
    pub(super) sources: BTreeMap<PathBuf, SourceText>,
}

/// Why there is no run at all.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No types.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// A working directory that is gone.
    #[error("{} cannot be used as a path: {reason}", .path.display())]
    Path {
        /// What was named.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
}

/// Runs the rules over the paths.
///
/// # Errors
/// If there is no run at all; what is wrong with single files is among the run's problems.
pub fn run(request: Request) -> Result<Run, RunError> {
    let mut paths = Vec::with_capacity(request.paths.len());
    let mut problems = Vec::new();
    for path in &request.paths {
        let path = request.working_directory.join(path);
        // Canonical paths: a file that is reached by two names is one file.
        match path.canonicalize() {
            Ok(canonical) => paths.push(simplified(canonical)),
            Err(error) => problems.push(Problem {
                path,
                message: error.to_string(),
            }),
        }
    }
    let found = walk(&paths);
    problems.extend(
        found
            .problems
            .into_iter()
            .map(|(path, message)| Problem { path, message }),
    );

    let root = project_root(&paths).unwrap_or_else(|| request.working_directory.clone());
    let (mut engine, notes) = Engine::open(&Program {
        root: root.clone(),
        working_directory: request.working_directory.clone(),
        files: found.files.clone(),
        environment: request.environment,
    })?;

    let mut sources = BTreeMap::new();
    let mut files_read = 0;
    for path in &found.files {
        match read(path) {
            Ok(source) => {
                files_read += 1;
                // Stubs are read for their types only.
                if path.extension().is_none_or(|kind| kind != "pyi") {
                    sources.insert(path.clone(), source);
                }
            }
            Err(message) => problems.push(Problem {
                path: path.clone(),
                message,
            }),
        }
    }
    let texts = sources
        .iter()
        .map(|(path, source)| Source {
            path: path.clone(),
            text: Arc::from(source.text()),
        })
        .collect();
    let rules = Arc::new(request.rules);
    let mut outcome = repair(&mut engine, &rules, texts, request.limits);
    if request.add_ignores {
        add_ignores(&mut outcome, &rules);
    }

    for file in &mut outcome.files {
        if file.too_deep {
            problems.push(Problem {
                path: file.path.clone(),
                message: "it nests too deeply, or is too large, to be checked; leave it out"
                    .to_owned(),
            });
        } else if let Some(failure) = &file.failure {
            problems.push(Problem {
                path: file.path.clone(),
                message: format!(
                    "the type engine failed over it, so findings may be missing: {failure}"
                ),
            });
        }
    }
    problems.sort_by(|one, other| (&one.path, &one.message).cmp(&(&other.path, &other.message)));
    let notes = notes
        .into_iter()
        .chain(std::mem::take(&mut outcome.notes))
        .collect();
    Ok(Run {
        root,
        outcome,
        files_read,
        problems,
        notes,
        sources,
    })
}

fn read(path: &Path) -> Result<SourceText, String> {
    if path.extension().is_some_and(|kind| kind == "ipynb") {
        return Err(
            "notebooks cannot be checked; leave it out, or export it as a script".to_owned(),
        );
    }
    let bytes = std::fs::read(path).map_err(|error| format!("it cannot be read: {error}"))?;
    SourceText::from_bytes(&bytes).map_err(|error| error.to_string())
}

/// Windows' canonical paths have a prefix that few programs understand.
fn simplified(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(plain) if plain.chars().nth(1) == Some(':') => PathBuf::from(plain),
        _ => path,
    }
}
