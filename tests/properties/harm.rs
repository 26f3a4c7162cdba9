//! Whether a repair of many files does harm: it must not panic, break, lose a comment, or change anything the second time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unawaited::edit::Applicability;
use unawaited::fix::Mode;
use unawaited::project::{Input, Request, Run, Scope, run};
use unawaited::rules::{Handlers, Rule};
use unawaited::settings::{Hierarchy, Settings, load_rules};
use unawaited::syntax::{Strict, TopLevel};
use unawaited::types::Environment;
use unawaited::watch::Unwatched;

/// Texts by the names of their files.
pub(crate) type Files = BTreeMap<String, String>;

/// What was tried, and what must not have happened.
#[derive(Debug, Default)]
pub(crate) struct Tried {
    pub(crate) files: usize,
    /// How many files the strict parser accepts.
    pub(crate) accepted: usize,
    /// How many fixes were made.
    pub(crate) fixes: usize,
    /// Each harm with its file.
    pub(crate) harms: Vec<(String, String)>,
    /// Files over which the type engine failed, which is told and not ours to mend.
    pub(crate) failures: Vec<(String, String)>,
}

impl std::ops::AddAssign for Tried {
    fn add_assign(&mut self, more: Self) {
        self.files += more.files;
        self.accepted += more.accepted;
        self.fixes += more.fixes;
        self.harms.extend(more.harms);
        self.failures.extend(more.failures);
    }
}

/// Repairs the files as one project, with unsafe fixes too, twice.
pub(crate) fn try_files(files: &Files) -> Tried {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut tried = Tried::default();
    let first = repaired(folder.path());
    for note in &first.notes {
        tried.harms.push((String::new(), note.clone()));
    }
    for problem in &first.problems {
        let name = name_of(&problem.path);
        if problem.message.contains("unawaited itself fails") {
            tried.harms.push((name, problem.message.clone()));
        } else {
            tried.failures.push((name, problem.message.clone()));
        }
    }
    for file in &first.outcome.files {
        let name = name_of(&file.path);
        let before = &files[&name];
        tried.files += 1;
        tried.fixes += file.applied.len();
        let (old, new) = (parsed(before), parsed(&file.after));
        let mut harm = |what: String| tried.harms.push((name.clone(), what));
        if *file.before != **before {
            harm("it was read as something else".into());
        }
        match (old.syntax_error(), new.syntax_error()) {
            (Some(_), _) if *file.after != **before => harm("it was refused, and changed".into()),
            (None, Some(error)) => harm(format!("it is broken: {}\n{}", error.message, file.after)),
            _ => {}
        }
        if old.inventory(before).comments != new.inventory(&file.after).comments {
            harm(format!("its comments changed:\n{}", file.after));
        }
        tried.accepted += usize::from(old.syntax_error().is_none());
        fs::write(folder.path().join(&name), &*file.after).unwrap();
    }
    let failed: Vec<&String> = tried.failures.iter().map(|(name, _)| name).collect();
    for file in &repaired(folder.path()).outcome.files {
        let name = name_of(&file.path);
        // A file that was given up the first time may be done the second time.
        if file.after != file.before && !failed.contains(&&name) {
            let what = format!(
                "a second run changes it, from\n{}\nto\n{}",
                file.before, file.after
            );
            tried.harms.push((name, what));
        }
    }
    tried
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn repaired(folder: &Path) -> Run {
    let settings = settings(&load_rules(&[]).unwrap().0);
    run(Request {
        input: Input::Paths(vec![PathBuf::from(".")]),
        working_directory: folder.to_path_buf(),
        hierarchy: Arc::new(Hierarchy::of(settings)),
        mode: Mode::Apply,
        force_exclude: false,
        scope: Scope::Everything,
        records: Vec::new(),
        cache: None,
        recolour: None,
        add_ignores: false,
        watch: Arc::new(Unwatched),
    })
    .unwrap()
}

/// All of these rules, with unsafe fixes and guesses, and no packages.
pub(crate) fn settings(rules: &[Arc<Rule>]) -> Settings {
    let mut settings = Settings::of_rules(rules, Handlers::default()).unwrap();
    settings.lowest = Applicability::Guess;
    settings.guesses = Some(true);
    settings.program.environment = Environment::None;
    settings
}

fn parsed(text: &str) -> Strict {
    Strict::parse(text, 14, TopLevel::Module)
}
