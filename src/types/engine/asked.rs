//! One file that is asked about, in the engine's own tree of its text.
//!
//! Only nodes of the engine's current tree may be asked, so every question finds its node anew. A panic of the engine costs the
//! answer; after some of them the file's other answers are Unknown, too.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;

use ruff_db::files::{File, FilePath};
use ruff_db::parsed::{ParsedModuleRef, parsed_module};
use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{AnyNodeRef, ExprRef};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::types::ide_support::static_member_type_for_attribute;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{Db as _, HasType, ProgramEnvironment, SemanticModel};

use super::db::Database;
use super::inferred::Inference;
use crate::span::Span;
use crate::types::TypeError;

/// How often the engine may fail over a file before it is asked nothing more: each time costs what it did until then.
const MOST_FAILURES: usize = 20;

pub(super) struct AskedFile<'db> {
    pub(super) db: &'db Database,
    pub(super) file: File,
    pub(super) module: ParsedModuleRef,
    pub(super) model: SemanticModel<'db>,
    pub(super) env: ProgramEnvironment<'db>,
    pub(super) errors: OnceCell<Vec<TypeError>>,
    /// What the engine said when it first failed.
    pub(super) failure: RefCell<Option<String>>,
    /// How often it failed.
    failures: Cell<usize>,
    /// Where the modules are that it imports.
    pub(super) imported: OnceCell<Vec<FilePath>>,
    /// The topmost packages that it imports.
    pub(super) imported_packages: OnceCell<BTreeSet<String>>,
    /// What un-annotated code tells.
    pub(super) inference: Inference<'db>,
}

impl<'db> AskedFile<'db> {
    pub(super) fn new(db: &'db Database, file: File) -> Self {
        let program_file = db.program_file(file);
        let module = parsed_module(db, program_file.python_file(db)).load(db);
        let model = SemanticModel::new(db, program_file);
        let env = model.program_environment();
        Self {
            db,
            file,
            module,
            model,
            env,
            errors: OnceCell::new(),
            failure: RefCell::new(None),
            failures: Cell::new(0),
            imported: OnceCell::new(),
            imported_packages: OnceCell::new(),
            inference: Inference::new(
                db,
                SemanticModel::new(db, program_file).program_environment(),
            ),
        }
    }

    /// Runs a question behind the fence; `None` if the engine fails over it. It mostly fails over one scope and can answer for
    /// the others.
    pub(super) fn ask<T>(&self, question: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.failures.get() >= MOST_FAILURES {
            return None;
        }
        let panic = match ruff_db::panic::catch_unwind(AssertUnwindSafe(question)) {
            Ok(answer) => return answer,
            Err(panic) => panic,
        };
        let said = match panic.payload.downcast_ref::<salsa::Cancelled>() {
            // Another thread, which this one waited for, has failed.
            Some(salsa::Cancelled::PropagatedPanic) => {
                "it failed over the same elsewhere".to_owned()
            }
            Some(_) => panic.resume_unwind(),
            None => {
                let place = panic.location.as_deref().unwrap_or("an unknown place");
                let message = in_brief(&panic.payload.to_string());
                format!("{message} (at {})", from_crate(place))
            }
        };
        self.failures.set(self.failures.get() + 1);
        self.failure.borrow_mut().get_or_insert(said);
        None
    }

    /// The innermost expression with exactly this range.
    pub(super) fn expression(&self, span: Span) -> Option<ExprRef<'_>> {
        expression_in(&self.module, text_range(span)?)
    }

    pub(super) fn type_of(&self, span: Span) -> Option<Type<'db>> {
        self.expression(span)?.inferred_type(&self.model)
    }

    /// The function that reading the attribute runs, if it is a property.
    pub(super) fn getter(&self, expression: ExprRef<'_>) -> Option<Type<'db>> {
        let ExprRef::Attribute(attribute) = expression else {
            return None;
        };
        static_member_type_for_attribute(&self.model, attribute)?
            .as_property_instance()?
            .getter(self.db)
    }

    /// The members of a union; of any other type itself alone.
    pub(super) fn members<'t>(&self, ty: &'t Type<'db>) -> &'t [Type<'db>] {
        match ty {
            Type::Union(union) => union.elements(self.db),
            other => std::slice::from_ref(other),
        }
    }

    /// Whether the type is an awaitable and nothing more.
    pub(super) fn is_plain(&self, ty: Type<'db>) -> bool {
        let Some(TypeDefinition::StaticClass(class)) = ty.definition(self.db, &self.env) else {
            return false;
        };
        let is_stdlib = class.file(self.db).path(self.db).is_vendored_path();
        let name = class.name(self.db).unwrap_or_default();
        is_stdlib && matches!(name.as_str(), "Awaitable" | "Coroutine" | "CoroutineType")
    }
}

/// The first line of what a panic says, which may go on with everything that the engine knows.
fn in_brief(message: &str) -> String {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect()
}

/// A place in a source from its crate on, without the folders of the machine that built it.
fn from_crate(place: &str) -> &str {
    let source = place.rfind("/src/").unwrap_or(0);
    let start = place[..source].rfind('/').map_or(0, |at| at + 1);
    &place[start..]
}

/// The innermost expression of a text with exactly this range.
pub(super) fn expression_in(module: &ParsedModuleRef, range: TextRange) -> Option<ExprRef<'_>> {
    // Only the statement is walked that the range is in: a file may have a hundred thousand.
    let statements = &module.syntax().body;
    let before = statements.partition_point(|statement| statement.end() <= range.start());
    let statement = statements.get(before)?;
    if !statement.range().contains_range(range) {
        return None;
    }
    let root = AnyNodeRef::from(statement);
    let covering = covering_node(root, range);
    covering
        .ancestors()
        .take_while(|node| node.range() == range)
        .find_map(ruff_python_ast::AnyNodeRef::as_expr_ref)
}

pub(super) fn text_range(span: Span) -> Option<TextRange> {
    let start = TextSize::try_from(span.start).ok()?;
    let end = TextSize::try_from(span.end).ok()?;
    Some(TextRange::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::from_crate;

    #[test]
    fn a_place_is_told_from_its_crate_on() {
        let place = "/built/registry/src/index-1/engine-0.1/src/types/infer.rs:65:14";
        assert_eq!(from_crate(place), "engine-0.1/src/types/infer.rs:65:14");
        assert_eq!(from_crate("src/lib.rs:1:1"), "src/lib.rs:1:1");
        assert_eq!(from_crate("an unknown place"), "an unknown place");
    }
}
