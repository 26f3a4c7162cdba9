//! `unawaited self-check`: what is installed, what is found from here, and whether all of it works.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use super::cli::SelfCheckArguments;
use super::config::working_directory;
use super::settle::hierarchy;
use super::{Failure, Status};
use crate::fix::Mode;
use crate::output::shown_path;
use crate::project::{Input, Request, Scope, run};
use crate::rules::{Handlers, builtin_rules};
use crate::settings::{Hierarchy, Settings, load_rules};
use crate::types::{
    ENGINE_RELEASE, Engine, Environment, Program, Types, project_root, shipped_signatures,
};
use crate::watch::Unwatched;

/// A bug that only types show, and what becomes of it.
const SAMPLE: &str = "import asyncio\n\nasync def main():\n    asyncio.sleep(1)\n";
const REPAIRED: &str = "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n";

pub(super) fn self_check(arguments: &SelfCheckArguments) -> Result<Status, Failure> {
    let working_directory = working_directory()?;
    let path = working_directory.join(&arguments.path);
    let path = path
        .canonicalize()
        .map_err(|error| Failure::Usage(format!("{} cannot be used: {error}", path.display())))?;
    let mut lines = Lines::default();
    lines.say("unawaited", env!("CARGO_PKG_VERSION"));
    lines.say("type engine", ENGINE_RELEASE);
    match sample() {
        Ok(()) => lines.say("sample", "found and repaired"),
        Err(problem) => lines.fail("sample", &problem),
    }
    let settings = hierarchy(&arguments.settings, &working_directory)
        .map_err(|failure| failure.to_string())
        .and_then(|hierarchy| {
            let settings = if path.is_dir() {
                hierarchy.of_folder(&path)
            } else {
                hierarchy.of_file(&path)
            };
            settings.map_err(|error| error.to_string())
        });
    match settings {
        Err(problem) => lines.fail("settings", &problem),
        Ok(settings) => {
            let file = settings.file.as_deref();
            let file = file.map(|file| shown_path(file, &working_directory));
            lines.say(
                "settings",
                file.as_deref().unwrap_or("no file, so defaults"),
            );
            let rules = settings.rules_for(&path).rules().count();
            let builtin = builtin_rules().len();
            lines.say("rules", &format!("{builtin} built in, {rules} hold here"));
            environment(&settings, &path, &working_directory, &mut lines);
        }
    }
    lines.say(
        "signatures",
        &format!("of {} packages", shipped_signatures()),
    );
    lines.write()
}

/// What is found for a program here.
fn environment(settings: &Settings, path: &Path, working_directory: &Path, lines: &mut Lines) {
    let root = project_root(&[path.to_path_buf()]);
    let root = root.unwrap_or_else(|| working_directory.to_path_buf());
    let opened = Engine::open(&Program {
        root,
        working_directory: working_directory.to_path_buf(),
        files: Vec::new(),
        environment: settings.program.environment.clone(),
        python_version: settings.program.python_version,
        src: settings.program.src.clone(),
        overlay: BTreeMap::new(),
    });
    match opened {
        Err(error) => lines.fail("environment", &error.to_string()),
        Ok((engine, notes)) => {
            let found = engine.environment();
            let found = found.map(|folder| shown_path(folder, working_directory));
            match notes.first() {
                Some(note) => lines.fail("environment", note),
                None => lines.say("environment", found.as_deref().unwrap_or("none found")),
            }
            lines.say("target", &format!("Python {}", engine.python_version()));
        }
    }
}

/// Whether a bug is found and repaired, through rules, types and verification.
fn sample() -> Result<(), String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let folder = tempfile::tempdir().map_err(|error| said(&error))?;
    let (rules, _) = load_rules(&[]).map_err(|error| said(&error))?;
    let mut settings =
        Settings::of_rules(&rules, Handlers::default()).map_err(|error| said(&error))?;
    settings.program.environment = Environment::None;
    let run = run(Request {
        input: Input::Content {
            path: "sample.py".into(),
            bytes: SAMPLE.into(),
        },
        working_directory: folder.path().to_path_buf(),
        hierarchy: Arc::new(Hierarchy::of(settings)),
        force_exclude: false,
        mode: Mode::Apply,
        scope: Scope::Everything,
        records: Vec::new(),
        cache: None,
        recolour: None,
        add_ignores: false,
        watch: Arc::new(Unwatched),
    });
    let run = run.map_err(|error| said(&error))?;
    if let Some(problem) = run.problems.first() {
        return Err(problem.message.clone());
    }
    let mut files = run.outcome.files.iter();
    if files.any(|file| *file.after == *REPAIRED) {
        Ok(())
    } else {
        Err("a missing await is not found and repaired".to_owned())
    }
}

#[derive(Default)]
struct Lines {
    text: String,
    is_failed: bool,
}

impl Lines {
    fn say(&mut self, what: &str, told: &str) {
        let what = format!("{what}:");
        self.text += &format!("{what:<13}{told}\n");
    }

    fn fail(&mut self, what: &str, problem: &str) {
        self.is_failed = true;
        self.say(what, &format!("wrong: {problem}"));
    }

    fn write(self) -> Result<Status, Failure> {
        anstream::stdout().lock().write_all(self.text.as_bytes())?;
        Ok(if self.is_failed {
            Status::Failed
        } else {
            Status::Clean
        })
    }
}
