//! The salsa database that the ty crates run on: storage, files, settings, and nothing of our own.

use std::sync::Arc;

use ruff_db::diagnostic::Diagnostic;
use ruff_db::files::{File, Files};
use ruff_db::system::System;
use ruff_db::vendored::VendoredFileSystem;
use ty_python_core::ProgramFile;
use ty_python_core::program::{Program, ProgramSettings};
use ty_python_semantic::lint::{LintRegistry, RuleSelection};
use ty_python_semantic::types::check_types;
use ty_python_semantic::{AnalysisSettings, PythonVersionWithSource, default_lint_registry};

use super::inferred::Calls;
use super::packages::Packages;
use super::signatures::Signatures;
use super::system::SourceSystem;
use super::trace::Trace;

#[salsa::db]
#[derive(Clone)]
pub(super) struct Database {
    storage: salsa::Storage<Self>,
    files: Files,
    system: SourceSystem,
    vendored: VendoredFileSystem,
    settings: Arc<ProgramSettings>,
    lints: Arc<RuleSelection>,
    analysis: Arc<AnalysisSettings>,
    packages: Arc<Packages>,
    calls: Calls,
}

/// Our own view of the database: what a tracked function needs to reach the settings.
#[salsa::db]
trait ProgramDb: ty_python_core::Db {
    fn settings(&self) -> &ProgramSettings;
}

#[salsa::db]
impl ProgramDb for Database {
    fn settings(&self) -> &ProgramSettings {
        &self.settings
    }
}

/// Interned once: interning hashes every search path.
#[salsa::tracked(returns(copy))]
fn program(db: &dyn ProgramDb) -> Program<'_> {
    Program::from_settings(db, db.settings())
}

impl Database {
    pub(super) fn new(system: SourceSystem, settings: ProgramSettings, calls: Calls) -> Self {
        let db = Self {
            storage: salsa::Storage::new(None),
            files: Files::default(),
            system,
            vendored: ty_vendored::file_system().clone(),
            settings: Arc::new(settings),
            lints: Arc::new(RuleSelection::from_registry(default_lint_registry())),
            analysis: Arc::new(AnalysisSettings {
                // A silenced rejection is still evidence of what the author's types say.
                respect_type_ignore_comments: false,
                ..AnalysisSettings::default()
            }),
            packages: Arc::default(),
            calls,
        };
        db.settings.search_paths.try_register_static_roots(&db);
        db
    }

    /// An empty database with the same settings, which shares nothing with this one.
    pub(super) fn afresh(&self) -> Self {
        Self::new(
            self.system.clone(),
            ProgramSettings::clone(&self.settings),
            self.calls.afresh(),
        )
    }

    pub(super) fn program(&self) -> Program<'_> {
        program(self)
    }

    pub(super) fn settings(&self) -> &ProgramSettings {
        &self.settings
    }

    /// Where the project calls what.
    pub(super) fn calls(&self) -> &Calls {
        &self.calls
    }

    pub(super) fn packages(&self) -> &Packages {
        &self.packages
    }

    pub(super) fn signatures(&self) -> &Signatures {
        self.system.signatures()
    }

    pub(super) fn begin_trace(&mut self) {
        self.system.begin_trace();
    }

    pub(super) fn trace(&self) -> &Trace {
        self.system.trace()
    }

    /// The release that the file's facts are of, if it is one of the shipped signatures.
    pub(super) fn release(&self, file: File) -> Option<&'static str> {
        let path = file.path(self).as_system_path()?;
        self.system.signatures().release(path)
    }
}

#[salsa::db]
impl salsa::Database for Database {}

#[salsa::db]
impl ruff_db::Db for Database {
    fn vendored(&self) -> &VendoredFileSystem {
        &self.vendored
    }

    fn system(&self) -> &dyn System {
        &self.system
    }

    fn files(&self) -> &Files {
        &self.files
    }
}

#[salsa::db]
impl ty_module_resolver::Db for Database {}

#[salsa::db]
impl ty_python_core::Db for Database {
    fn should_check_file(&self, file: File) -> bool {
        !file.path(self).is_vendored_path()
    }
}

#[salsa::db]
impl ty_python_semantic::Db for Database {
    fn check_file(&self, file: File) -> Vec<Diagnostic> {
        check_types(self, self.program_file(file))
    }

    fn program_file(&self, file: File) -> ProgramFile<'_> {
        self.program().program_file(self, file)
    }

    fn python_version_with_source(&self, _file: File) -> &PythonVersionWithSource {
        &self.settings.python_version
    }

    fn rule_selection(&self, _file: File) -> &RuleSelection {
        &self.lints
    }

    fn lint_registry(&self) -> &LintRegistry {
        default_lint_registry()
    }

    fn analysis_settings(&self, _file: File) -> &AnalysisSettings {
        &self.analysis
    }

    fn verbose(&self) -> bool {
        false
    }

    fn is_open_file(&self, _file: File) -> bool {
        false
    }

    fn dyn_clone(&self) -> Box<dyn ty_python_semantic::Db> {
        Box::new(self.clone())
    }
}
