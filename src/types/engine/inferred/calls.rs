//! Where the project calls what, by names.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use ruff_db::files::{File, system_path_to_file};
use ruff_db::parsed::parsed_module;
use ruff_db::source::source_text;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::ProgramFile;
use ty_python_semantic::Db;

use crate::syntax::{called_names, ending_name};
use crate::types::engine::db::Database;
use crate::types::engine::paths::system_path;

/// The project's files by the names that they call and derive classes from. Made when it is first needed; repairs hardly take a name
/// away. All threads share it.
#[derive(Clone, Debug, Default)]
pub(in crate::types::engine) struct Calls {
    files: Arc<[PathBuf]>,
    by_name: Arc<OnceLock<HashMap<String, Vec<File>>>>,
}

impl Calls {
    /// Of these files.
    pub(in crate::types::engine) fn of(files: &[PathBuf]) -> Self {
        Self {
            files: files.into(),
            by_name: Arc::default(),
        }
    }

    /// The same files, of which nothing is known yet.
    pub(in crate::types::engine) fn afresh(&self) -> Self {
        Self {
            files: Arc::clone(&self.files),
            by_name: Arc::default(),
        }
    }

    /// The files in which the name stands before a parenthesis, or among the bases of a class.
    fn with(&self, db: &Database, name: &str) -> Vec<File> {
        let by_name = self.by_name.get_or_init(|| {
            let mut by_name: HashMap<String, Vec<File>> = HashMap::new();
            for path in &*self.files {
                let file = system_path(path).ok();
                let Some(file) = file.and_then(|path| system_path_to_file(db, path).ok()) else {
                    continue;
                };
                let text = source_text(db, file);
                let mut names = called_names(text.as_str());
                names.append(&mut names_of_bases(text.as_str()));
                for name in names {
                    by_name.entry(name.to_owned()).or_default().push(file);
                }
            }
            by_name
        });
        by_name.get(name).cloned().unwrap_or_default()
    }

    /// Where the name is called, alone or as an attribute.
    pub(super) fn places(&self, db: &Database, name: &str) -> Vec<(File, TextRange)> {
        let mut places = Vec::new();
        for file in self.with(db, name) {
            let named = mentions(db, db.program_file(file));
            let of_name = named
                .iter()
                .filter(|mention| !mention.is_base && mention.name == name);
            places.extend(of_name.map(|mention| (file, mention.place)));
        }
        places
    }

    /// The names of the classes that derive from one of that name, near or far.
    pub(super) fn derived(&self, db: &Database, name: &str) -> BTreeSet<Name> {
        let mut found = BTreeSet::from([Name::new(name)]);
        let mut asked = vec![Name::new(name)];
        while let Some(name) = asked.pop() {
            for file in self.with(db, &name) {
                for mention in mentions(db, db.program_file(file)) {
                    if mention.is_base
                        && mention.name == name
                        && found.insert(mention.derived.clone())
                    {
                        asked.push(mention.derived.clone());
                    }
                }
            }
        }
        found
    }
}

/// The names that the classes of a text derive from, as its lines have them.
fn names_of_bases(text: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for line in text.lines() {
        if let Some(class) = line.trim_start().strip_prefix("class ")
            && let Some((_, bases)) = class.split_once('(')
        {
            let bases = bases.split([',', ')', '[']);
            names.extend(bases.filter_map(|base| ending_name(base.trim_end())));
        }
    }
    names
}

/// A name that a text calls, or that it derives a class from.
#[derive(Clone, Debug, PartialEq, Eq, salsa::SalsaValue)]
pub(super) struct Mention {
    name: Name,
    is_base: bool,
    /// The class that is derived.
    derived: Name,
    /// The call.
    place: TextRange,
}

/// The names that a file calls or derives from.
#[salsa::tracked(returns(deref))]
fn mentions<'db>(db: &'db dyn Db, file: ProgramFile<'db>) -> Box<[Mention]> {
    #[derive(Default)]
    struct Finder(Vec<Mention>);
    impl<'a> Visitor<'a> for Finder {
        fn visit_expr(&mut self, expression: &'a Expr) {
            if let Expr::Call(call) = expression
                && let Some(name) = name_of(&call.func)
            {
                self.0.push(Mention {
                    name: name.clone(),
                    is_base: false,
                    derived: Name::default(),
                    place: call.range(),
                });
            }
            walk_expr(self, expression);
        }
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            if let Stmt::ClassDef(class) = statement {
                let bases = class.bases().iter().filter_map(|base| match base {
                    Expr::Subscript(base) => name_of(&base.value),
                    base => name_of(base),
                });
                self.0.extend(bases.map(|base| Mention {
                    name: base.clone(),
                    is_base: true,
                    derived: class.name.id.clone(),
                    place: class.range(),
                }));
            }
            walk_stmt(self, statement);
        }
    }
    let module = parsed_module(db, file.python_file(db)).load(db);
    let mut finder = Finder::default();
    finder.visit_body(&module.syntax().body);
    finder.0.into()
}

fn name_of(expression: &Expr) -> Option<&Name> {
    match expression {
        Expr::Name(name) => Some(&name.id),
        Expr::Attribute(attribute) => Some(&attribute.attr.id),
        _ => None,
    }
}
