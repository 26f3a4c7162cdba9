//! One run: read the files, open the types, find and repair.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::baseline::{BaselineError, Gone};
use super::baseline_matchers::BaselineMatchers;
use super::cache::Cache;
use super::content::Content;
use super::git::GitError;
use super::named::mistake;
use super::problem::Problem;
use super::records::facts_of;
use super::scope::{Resolved, Scope};
use super::scripts::Scripts;
use super::snapshot::overlay;
use super::walk::{Walk, walk};
use crate::edit::Applicability;
use crate::fix::{
    Guesses, Mode, Outcome, Plan, RepairOptions, Reviewer, Source, Wish, add_ignores, repair,
};
use crate::records::Records;
use crate::settings::{Hierarchy, ProgramSettings, SettingsError};
use crate::types::{Engine, EngineError, Program, project_root};
use crate::watch::{Phase, Watch};

/// What a run is about. Relative paths start from the working directory.
#[derive(Debug)]
pub enum Input {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// One file with this content, whatever is on disk, if anything is.
    Content {
        /// Where in the project it belongs.
        path: PathBuf,
        /// Its content.
        bytes: Vec<u8>,
    },
}

/// What is asked of a run.
pub struct Request {
    /// What to check.
    pub input: Input,
    /// An absolute path.
    pub working_directory: PathBuf,
    /// The settings of every file.
    pub hierarchy: Arc<Hierarchy>,
    /// Whether settings can leave out what is named itself.
    pub force_exclude: bool,
    /// What becomes of fixes.
    pub mode: Mode,
    /// Which findings count.
    pub scope: Scope,
    /// What runs of the program have told.
    pub records: Vec<Records>,
    /// Where what is found is kept for the next run, if it is.
    pub cache: Option<Cache>,
    /// Functions that are to get another colour; if any are, nothing else is looked for.
    pub recolour: Option<Wish>,
    /// Whether comments are added that silence what is left.
    pub add_ignores: bool,
    /// Who is told how it goes on.
    pub watch: Arc<dyn Watch>,
}

/// What a run found. Nothing is written yet.
#[derive(Debug)]
pub struct Run {
    /// The project's root.
    pub root: PathBuf,
    /// What became of each file.
    pub outcome: Outcome,
    /// How many Python files were read, of those that count.
    pub files_read: usize,
    /// Whether unsafe fixes are wanted for some file.
    pub takes_unsafe: bool,
    /// What kept files from being checked, in path order.
    pub problems: Vec<Problem>,
    /// What baselines know and is not there any more.
    pub gone: Vec<Gone>,
    /// What the user should know of the run as a whole.
    pub notes: Vec<String>,
    pub(super) contents: BTreeMap<PathBuf, Content>,
}

/// Why there is no run at all.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No types.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// git does not say what changed.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A baseline that cannot be used.
    #[error(transparent)]
    Baseline(#[from] BaselineError),
    /// Settings that cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// A name that means no function, or several.
    #[error("{0}")]
    Named(String),
    /// A folder that is not there.
    #[error("{} cannot be used as a path: {reason}", .path.display())]
    Path {
        /// What was named.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
}

/// The files that a run over these paths would check, in order. Those that are missing or cannot be walked are left out.
///
/// # Errors
/// If settings cannot be used, or git does not say what changed.
pub fn checked_files(
    paths: &[PathBuf],
    working_directory: &Path,
    hierarchy: &Arc<Hierarchy>,
    force_exclude: bool,
    scope: &Scope,
) -> Result<Vec<PathBuf>, RunError> {
    let (paths, _) = canonical(working_directory, paths);
    let resolved = resolve(scope, &paths, hierarchy)?;
    let mut files = found(&paths, hierarchy, force_exclude, &resolved)?.files;
    files.retain(|path| !is_stub(path) && resolved.counts(path));
    Ok(files)
}

/// What a scope comes to for absolute paths.
fn resolve(scope: &Scope, paths: &[PathBuf], hierarchy: &Hierarchy) -> Result<Resolved, GitError> {
    scope.resolve(paths, &|path| {
        let settings = hierarchy.of_file(path);
        let kind = path.extension().and_then(|kind| kind.to_str());
        // Types are read where nothing is checked, too.
        matches!(kind, Some("py" | "pyi"))
            || paths.iter().any(|named| named == path)
            || settings.is_ok_and(|settings| settings.includes(path))
    })
}

/// The files to read under absolute paths, as the scope has them.
fn found(
    paths: &[PathBuf],
    hierarchy: &Arc<Hierarchy>,
    force_exclude: bool,
    resolved: &Resolved,
) -> Result<Walk, SettingsError> {
    let mut found = walk(paths, hierarchy, force_exclude)?;
    found.merge_snapshot(&resolved.snapshot, paths, hierarchy)?;
    Ok(found)
}

/// Runs the rules over the paths.
///
/// # Errors
/// If there is no run at all; what is wrong with single files is among the run's problems.
pub fn run(request: Request) -> Result<Run, RunError> {
    run_reviewed(request, None)
}

/// The same, and asks the reviewer, if there is one, about each fix before it is made.
///
/// # Errors
/// As [`run`].
pub fn run_reviewed(
    request: Request,
    mut reviewer: Option<&mut (dyn Reviewer + 'static)>,
) -> Result<Run, RunError> {
    let Request {
        input,
        working_directory: directory,
        hierarchy,
        force_exclude,
        mode,
        scope,
        records,
        cache,
        recolour,
        add_ignores: adds_ignores,
        watch,
    } = request;
    let mut problems = Vec::new();
    let mut contents = BTreeMap::new();
    let mut files_read = 0;
    let mut matchers = BaselineMatchers::default();
    let shown = |error: BaselineError| error.shown_from(&directory);
    let (paths, read, resolved) = match input {
        Input::Paths(paths) => {
            let (paths, missing) = canonical(&directory, &paths);
            problems.extend(missing);
            // Where no file is left, a baseline still tells what is gone.
            for path in &paths {
                if let Some(baseline) = &hierarchy.of_path(path)?.baseline {
                    matchers.open(baseline).map_err(shown)?;
                }
            }
            let resolved = resolve(&scope, &paths, &hierarchy)?;
            if resolved.is_nothing(&paths) {
                return Ok(Run::of_nothing(directory, problems, resolved.notes));
            }
            let found = found(&paths, &hierarchy, force_exclude, &resolved)?;
            let found_problems = found.problems.into_iter();
            problems.extend(found_problems.filter(|problem| resolved.counts(&problem.path)));

            let read = |path: &Path| match resolved.snapshot.get(path) {
                Some(Some(bytes)) => Content::read(path, bytes),
                _ => read(path),
            };
            watch.on_phase(Phase::Read, found.files.len());
            let read = found.files.into_iter().map(|path| {
                let content = read(&path);
                watch.on_file();
                (content, path)
            });
            (paths, read.collect::<Vec<_>>(), resolved)
        }
        Input::Content { path, bytes } => {
            let path = place_of(&directory.join(path))?;
            let is_left_out = force_exclude && hierarchy.of_file(&path)?.excludes_around(&path);
            let content = Content::read(&path, &bytes);
            let read = (!is_left_out).then(|| (content, path.clone()));
            let mut resolved = Resolved::default();
            resolved.snapshot.insert(path.clone(), Some(bytes));
            (vec![path], Vec::from_iter(read), resolved)
        }
    };

    let overlay = overlay(&resolved.snapshot);
    let files: Vec<PathBuf> = read.iter().map(|(_, path)| path.clone()).collect();
    for (content, path) in read {
        let counts = resolved.counts(&path);
        match content {
            Ok(content) => {
                files_read += usize::from(counts);
                if !is_stub(&path) {
                    contents.insert(path, content);
                }
            }
            Err(message) if counts => problems.push(Problem { path, message }),
            Err(_) => {}
        }
    }

    let root = project_root(&paths).unwrap_or_else(|| directory.clone());
    let mut outcome = Outcome::default();
    // What comes from stdin goes to stdout; what is only staged or committed is in no file that could be written.
    let is_elsewhere =
        |path: &Path| scope != Scope::Everything && resolved.snapshot.contains_key(path);
    let facts = facts_of(&records, contents.keys(), &directory);
    let scripts = Scripts::of(&root, contents.keys());
    let mut programs: BTreeMap<ProgramSettings, Vec<Source>> = BTreeMap::new();
    for (path, content) in &contents {
        let settings = hierarchy.of_file(path)?;
        outcome.notes.extend(settings.notes.iter().cloned());
        if let Some(baseline) = &settings.baseline {
            matchers.open_for(path, baseline).map_err(shown)?;
        }
        let program = programs.entry(settings.program.clone()).or_default();
        program.push(Source {
            path: path.clone(),
            text: Arc::from(content.python()),
            cells: content.cells().cloned(),
            kept: if mode == Mode::Apply && is_elsewhere(path) {
                Some(Scope::KEPT)
            } else if !paths.contains(path) && content.says_that_it_is_generated() {
                Some("the file says that it is generated: name it to have it repaired")
            } else {
                None
            },
            focus: resolved.focus(path, content),
            rules: match facts.get(path.as_path()) {
                Some(facts) => Arc::new(settings.rules_for(path).with_facts(Arc::clone(facts))),
                None => settings.rules_for(path),
            },
            lowest: settings.lowest,
            scripts: scripts.in_file(path),
            // On lines that are new a guess costs a look, and the author is there to have it.
            guesses: match settings.guesses {
                Some(true) => Guesses::All,
                None if scope != Scope::Everything => Guesses::Likely,
                Some(false) | None => Guesses::None,
            },
        });
    }
    let mut sources = programs.values().flatten();
    let takes_unsafe = sources.any(|source| source.lowest < Applicability::Safe);
    if programs.is_empty() {
        // What is wrong with the environment is told all the same.
        programs.insert(hierarchy.of_folder(&root)?.program.clone(), Vec::new());
    }
    // Whoever is asked, and what baselines know, is no part of what is kept.
    let is_cacheable = mode == Mode::ReportOnly
        && scope == Scope::Everything
        && reviewer.is_none()
        && recolour.is_none()
        && resolved.snapshot.is_empty()
        && matchers.is_empty();
    for (program, sources) in programs {
        watch.on_phase(Phase::Open, sources.len());
        let (mut engine, notes) = Engine::open(&Program {
            root: match program.folder {
                Some(folder) if folder.starts_with(&root) => folder,
                _ => root.clone(),
            },
            working_directory: directory.clone(),
            files: files.clone(),
            environment: program.environment,
            python_version: program.python_version,
            src: program.src,
            overlay: overlay.clone(),
        })?;
        let cached = (cache.as_ref().filter(|_| is_cacheable))
            .map(|cache| cache.entry(&root, &engine, &sources));
        if let Some(found) = cached.as_ref().and_then(|entry| entry.look_up(&sources)) {
            outcome.files.extend(found.files);
            outcome.notes.extend(notes.into_iter().chain(found.notes));
            continue;
        }
        if cached.is_some() {
            engine.begin_trace();
        }
        let wishes = RepairOptions {
            mode,
            recolour: recolour.as_ref(),
            knows: &mut |found| matchers.sift(found),
            reviewer: reviewer.as_deref_mut(),
        };
        let repaired = repair(&mut engine, sources, wishes, &watch);
        if let Some(entry) = cached {
            entry.keep(&repaired, engine.seen());
        }
        // Taking apart all that the engine knows takes long, and nobody has to wait for it; a process that ends does not.
        std::thread::spawn(move || drop(engine));
        outcome.files.extend(repaired.files);
        outcome.plan = outcome.plan.filter(Plan::is_clear).or(repaired.plan);
        outcome
            .notes
            .extend(notes.into_iter().chain(repaired.notes));
    }
    if recolour.is_some()
        && let Some(mistake) = mistake(&outcome, &directory)
    {
        return Err(RunError::Named(mistake));
    }
    outcome
        .files
        .sort_by(|one, other| one.path.cmp(&other.path));
    // Where only changed lines count, nobody has looked at the others.
    let gone = if scope == Scope::Everything {
        matchers.gone(&paths, |path, rule| {
            let settings = hierarchy.of_file(path);
            settings.is_ok_and(|settings| settings.rules_for(path).is_selected(rule))
        })
    } else {
        Vec::new()
    };
    add_ignores(&mut outcome, |file, index| {
        let is_wanted = adds_ignores || file.to_ignore.contains(&index);
        is_wanted && !is_elsewhere(&file.path)
    });

    for file in &mut outcome.files {
        problems.extend(file.stopped.iter().map(|rule| Problem {
            path: file.path.clone(),
            message: format!(
                "the rule `{rule}` takes too long over it and is left out here; make its query simpler, or ignore it"
            ),
        }));
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
    // Several programs may have the same to say.
    let mut notes: Vec<String> = Vec::new();
    for note in resolved
        .notes
        .into_iter()
        .chain(std::mem::take(&mut outcome.notes))
    {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    Ok(Run {
        root,
        outcome,
        files_read,
        takes_unsafe,
        problems,
        gone,
        notes,
        contents,
    })
}

/// Stubs are read for their types only.
fn is_stub(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind == "pyi")
}

impl Run {
    /// A run that has nothing to look at.
    fn of_nothing(root: PathBuf, problems: Vec<Problem>, notes: Vec<String>) -> Self {
        Self {
            root,
            outcome: Outcome::default(),
            files_read: 0,
            takes_unsafe: false,
            problems,
            gone: Vec::new(),
            notes,
            contents: BTreeMap::new(),
        }
    }
}

/// Canonical paths: a file that is reached by two names is one file. Beside them those that are not there.
pub(super) fn canonical(directory: &Path, paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut there = Vec::with_capacity(paths.len());
    let mut missing = Vec::new();
    for path in paths {
        let path = directory.join(path);
        match path.canonicalize() {
            Ok(canonical) => there.push(simplified(canonical)),
            Err(error) => {
                let message = if path.is_symlink() {
                    format!("it is a link that leads to no file: {error}; mend it, or leave it out")
                } else {
                    format!("it cannot be read: {error}; check its name and its permissions")
                };
                missing.push(Problem { path, message });
            }
        }
    }
    (there, missing)
}

/// The canonical path of a file that need not be there, in a folder that must be.
fn place_of(path: &Path) -> Result<PathBuf, RunError> {
    let unusable = |reason| RunError::Path {
        path: path.to_owned(),
        reason,
    };
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(unusable(std::io::ErrorKind::InvalidFilename.into()));
    };
    match path.canonicalize() {
        Ok(path) if path.is_dir() => Err(unusable(std::io::ErrorKind::IsADirectory.into())),
        Ok(path) => Ok(simplified(path)),
        Err(_) => Ok(simplified(folder.canonicalize().map_err(unusable)?).join(name)),
    }
}

pub(super) fn read(path: &Path) -> Result<Content, String> {
    if path.to_str().is_none() {
        return Err(
            "its path is not valid UTF-8, which the type engine needs; rename it".to_owned(),
        );
    }
    let bytes = std::fs::read(path).map_err(|error| {
        format!("it cannot be read: {error}; check its permissions, or leave it out")
    })?;
    Content::read(path, &bytes)
}

/// Windows' canonical paths have a prefix that few programs understand.
fn simplified(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(plain) if plain.chars().nth(1) == Some(':') => PathBuf::from(plain),
        _ => path,
    }
}
