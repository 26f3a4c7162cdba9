//! What the modules that a file imports define, by name: evidence where the type of a value is unknown. The project's own
//! modules are left out, as they are counted elsewhere.

use std::collections::BTreeSet;

use ruff_db::files::FilePath;
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{ModModule, Stmt};

use super::asked::AskedFile;
use crate::syntax::Tally;

/// Every file has these at hand: what text, dictionaries and files can do is no coroutine's name.
const ALWAYS: [&str; 3] = ["builtins", "typing", "_io"];

impl AskedFile<'_> {
    /// The definitions of functions of that name in what the file imports from outside the project.
    pub(super) fn definitions_in_imports(&self, name: &str) -> Tally {
        self.imported
            .get_or_init(|| self.imported_sources())
            .iter()
            .map(|source| {
                let definitions = self.db.packages().definitions(self.db, source);
                definitions
                    .get()
                    .map_or_else(Tally::default, |census| census.tally(name))
            })
            .fold(Tally::default(), Tally::plus)
    }

    fn imported_sources(&self) -> Vec<FilePath> {
        let modules = imported_modules(self.module.syntax());
        let mut sources = Vec::new();
        for module in ALWAYS.into_iter().chain(modules.iter().map(String::as_str)) {
            if let Some(source) = self.source_of(module)
                && !sources.contains(&source)
            {
                sources.push(source);
            }
        }
        sources
    }

    /// The topmost package with a file of its own that the module is in, if it is installed; the standard library's module.
    fn source_of(&self, module: &str) -> Option<FilePath> {
        let ends = module.match_indices('.').map(|(at, _)| at);
        let found = ends
            .chain([module.len()])
            .filter_map(|end| self.model.resolve_module(Some(&module[..end]), 0))
            .find(|found| found.file(self.db).is_some())?;
        let path = found.search_path(self.db)?;
        if path.is_first_party() {
            return None;
        }
        if path.is_standard_library() {
            let exact = self.model.resolve_module(Some(module), 0)?;
            return Some(exact.file(self.db)?.path(self.db).clone());
        }
        let file = found.file(self.db)?.path(self.db);
        Some(match file.as_system_path() {
            Some(path) if path.file_stem() == Some("__init__") => {
                FilePath::System(path.parent()?.into())
            }
            _ => file.clone(),
        })
    }
}

/// The modules that a text imports by their full names.
pub(super) fn imported_modules(module: &ModModule) -> BTreeSet<String> {
    struct Finder(BTreeSet<String>);
    impl<'a> StatementVisitor<'a> for Finder {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            match statement {
                Stmt::Import(import) => {
                    let names = import.names.iter().map(|alias| alias.name.to_string());
                    self.0.extend(names);
                }
                Stmt::ImportFrom(import) if import.level == 0 => {
                    let name = import.module.as_ref().map(ToString::to_string);
                    self.0.extend(name);
                }
                _ => walk_stmt(self, statement),
            }
        }
    }
    let mut finder = Finder(BTreeSet::new());
    finder.visit_body(&module.body);
    finder.0
}
