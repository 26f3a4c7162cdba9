//! The adapter over the ty crates: the only place that knows them.
//!
//! `program` finds the environment, `system` reads sources, `overlay` has those that are not what the disk says, `signatures` are those that are shipped, `notebook` is how the
//! engine is given one, `db` is the database, `ask` answers questions about one file, `kinds` says of which kind a value is,
//! `arguments`, `callee`, `class`, `function` and `overridden` answer what definitions tell, `named` where dotted names are defined, `imports` what the modules that
//! a file imports define, `inferred` what un-annotated code tells. The ty crates keep no semver, so all of
//! it is pinned and the rest of the tool speaks the words of `types`.

mod arguments;
mod ask;
mod asked;
mod attribute;
mod callee;
mod class;
mod db;
mod errors;
mod function;
mod imports;
mod inferred;
mod kinds;
mod named;
mod notebook;
mod overlay;
mod overloads;
mod overridden;
mod packages;
mod paths;
mod program;
mod signatures;
mod system;
mod trace;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ruff_db::files::{File, system_path_to_file};
use ruff_db::source::source_text;
use ruff_diagnostics::SourceMap;
use salsa::Setter;

use super::{FileTypes, Types};
use asked::AskedFile;
use db::Database;
use inferred::Calls;
use overlay::Overlay;
pub use program::{Environment, Program, PythonVersion};
use signatures::Signatures;
pub use signatures::shipped_signatures;
use system::SourceSystem;
pub use trace::Seen;

/// Why no types can be had at all.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The environment that the user named cannot be used.
    #[error(
        "the Python environment cannot be used: {0}\nname a virtual environment's folder or an interpreter with --python"
    )]
    Environment(String),
    /// The search paths do not fit together.
    #[error("the import search paths cannot be used: {0}")]
    SearchPaths(String),
    /// The engine's paths are UTF-8.
    #[error("the path {} is not valid UTF-8, which the type engine needs; rename it", .0.display())]
    NotUnicode(PathBuf),
}

/// The release of the type engine.
pub const ENGINE_RELEASE: &str = "ty 0.0.10";

/// The types of one program, answered by ty.
pub struct Engine {
    db: Database,
    /// The folder of the Python environment, if one was found.
    environment: Option<PathBuf>,
    /// The texts that were set, for starting afresh.
    texts: BTreeMap<PathBuf, String>,
}

impl Engine {
    /// Opens a program, and says what the user should know of how it was found.
    ///
    /// # Errors
    /// If the environment that the user named is unusable, or a path is not UTF-8.
    pub fn open(program: &Program) -> Result<(Self, Vec<String>), EngineError> {
        let working_directory = paths::system_path(&program.working_directory)?;
        let roots = program::source_roots(program)?;
        let hidden = program::packages_of_its_own(program, &roots);
        let signatures = Signatures::without(hidden, &working_directory);
        let overlay = Overlay::new(&program.overlay)?;
        let mut system = SourceSystem::new(&working_directory, signatures, overlay);
        let program::Found {
            settings,
            environment,
            site_packages,
            notes,
        } = program::settings(program, roots, &system)?;
        system.hide(program::installed_packages(&site_packages));
        Ok((
            Self {
                db: Database::new(system, settings, Calls::of(&program.files)),
                environment,
                texts: BTreeMap::new(),
            },
            notes,
        ))
    }

    /// The folder of the Python environment that third-party packages come from, if one was found.
    #[must_use]
    pub fn environment(&self) -> Option<&Path> {
        self.environment.as_deref()
    }

    /// How the program was found, in words that another program does not have.
    #[must_use]
    pub fn identity(&self) -> String {
        format!(
            "{ENGINE_RELEASE} {:?} {:?}",
            self.db.settings(),
            self.db.signatures()
        )
    }

    /// From now on takes in what the engine asks of the file system. What was asked to open the program is in its identity.
    pub fn begin_trace(&mut self) {
        self.db.begin_trace();
    }

    /// What the engine has asked of the file system since [`Self::begin_trace`], and was told.
    #[must_use]
    pub fn seen(&self) -> Seen {
        self.db.trace().seen()
    }

    fn override_text(&mut self, path: &Path, text: &str) {
        if let Some(file) = self.engine_file(path) {
            let old = source_text(&self.db, file);
            if old.as_str() != text {
                let new = match old.as_notebook() {
                    None => old.with_text(text.to_owned(), &SourceMap::default()),
                    Some(notebook) => {
                        let (text, map) = notebook::edited(notebook, text);
                        old.with_text(text, &map)
                    }
                };
                file.set_source_text_override(&mut self.db).to(Some(new));
            }
        }
    }

    fn engine_file(&self, path: &Path) -> Option<File> {
        let path = paths::system_path(path).ok()?;
        system_path_to_file(&self.db, path).ok()
    }
}

impl Types for Engine {
    fn fork(&self) -> Box<dyn Types> {
        Box::new(Self {
            db: self.db.clone(),
            environment: self.environment.clone(),
            texts: BTreeMap::new(),
        })
    }

    fn file(&self, path: &Path) -> Option<Box<dyn FileTypes + '_>> {
        let file = self.engine_file(path)?;
        Some(Box::new(AskedFile::new(&self.db, file)))
    }

    fn set_text(&mut self, path: &Path, text: &str) {
        self.override_text(path, text);
        self.texts.insert(path.to_path_buf(), text.to_owned());
    }

    fn start_afresh(&mut self) {
        self.db = self.db.afresh();
        for (path, text) in std::mem::take(&mut self.texts) {
            self.set_text(&path, &text);
        }
    }

    fn is_async_in(&self, package: &str, name: &str) -> bool {
        Signatures::is_async_in(package, name)
    }

    fn python_version(&self) -> PythonVersion {
        self.db.settings().python_version.version.into()
    }
}

#[cfg(test)]
mod tests {
    use super::ENGINE_RELEASE;

    #[test]
    fn the_release_is_the_one_that_is_pinned() {
        let pins = include_str!("../../../Cargo.toml");
        let pinned = pins.lines().find_map(|line| {
            let version = line.strip_prefix("ty_python_semantic = \"=")?;
            version.strip_suffix('"')
        });
        assert_eq!(ENGINE_RELEASE.strip_prefix("ty "), pinned);
    }
}
