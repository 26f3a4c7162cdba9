//! Answers about one file: expressions are met by byte range in the engine's own tree of the text.
//!
//! Only nodes of the engine's current tree may be asked, so every question finds its node anew. A panic of
//! the engine costs the answer; after some of them the file's other answers are Unknown, too.

use std::cell::{Cell, OnceCell, RefCell};
use std::panic::AssertUnwindSafe;

use ruff_db::files::{File, FilePath};
use ruff_db::parsed::{ParsedModuleRef, parsed_module};
use ruff_db::source::{line_index, source_text};
use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{self as ast, AnyNodeRef, ExprRef};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::types::ide_support::static_member_type_for_attribute;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{Db as _, HasType, ProgramEnvironment, SemanticModel};

use super::class::release_of;
use super::db::Database;
use super::errors::{is_known, type_error};
use super::kinds::{DEEPEST_NAME, of_async_generator};
use super::named::definitions_of;
use crate::span::Span;
use crate::syntax::Tally;
use crate::types::{
    Answer, Callee, Contradiction, Definition, FileTypes, Kind, Parameter, TypeError,
};

/// How often the engine may fail over a file before it is asked nothing more: each time costs what it did until then.
const MOST_FAILURES: usize = 20;

pub(super) struct AskedFile<'db> {
    pub(super) db: &'db Database,
    pub(super) file: File,
    pub(super) module: ParsedModuleRef,
    pub(super) model: SemanticModel<'db>,
    pub(super) env: ProgramEnvironment<'db>,
    errors: OnceCell<Vec<TypeError>>,
    /// What the engine said when it first failed.
    failure: RefCell<Option<String>>,
    /// How often it failed.
    failures: Cell<usize>,
    /// Where the modules are that it imports.
    pub(super) imported: OnceCell<Vec<FilePath>>,
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
        let range = text_range(span)?;
        // Only the statement is walked that the range is in: a file may have a hundred thousand.
        let statements = &self.module.syntax().body;
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

    fn type_of(&self, span: Span) -> Option<Type<'db>> {
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
    fn members<'t>(&self, ty: &'t Type<'db>) -> &'t [Type<'db>] {
        match ty {
            Type::Union(union) => union.elements(self.db),
            other => std::slice::from_ref(other),
        }
    }

    /// Whether the type is an awaitable and nothing more.
    fn is_plain(&self, ty: Type<'db>) -> bool {
        let Some(TypeDefinition::StaticClass(class)) = ty.definition(self.db, &self.env) else {
            return false;
        };
        let is_stdlib = class.file(self.db).path(self.db).is_vendored_path();
        let name = class.name(self.db).unwrap_or_default();
        is_stdlib && matches!(name.as_str(), "Awaitable" | "Coroutine" | "CoroutineType")
    }
}

impl FileTypes for AskedFile<'_> {
    fn is(&self, expression: Span, kind: Kind) -> Answer {
        self.ask(|| {
            let node = self.expression(expression)?;
            let ty = node.inferred_type(&self.model)?;
            if self.is_async_generator_call(node) {
                return Some(of_async_generator(kind));
            }
            let answer = self.kind_of(ty, kind);
            if answer != Answer::Unknown && self.is_misled(node, kind, answer) {
                return Some(Answer::Unknown);
            }
            Some(match answer {
                // An async generator may be declared as no more than an async iterator.
                Answer::No if kind == Kind::AsyncGenerator => {
                    match self.kind_by_definition(node, kind, DEEPEST_NAME) {
                        Answer::Unknown => Answer::No,
                        known => known,
                    }
                }
                Answer::Unknown if matches!(ty, Type::TypeVar(_)) => {
                    self.kind_by_members(node, kind)
                }
                Answer::Unknown => self.kind_by_definition(node, kind, DEEPEST_NAME),
                known => known,
            })
        })
        .unwrap_or(Answer::Unknown)
    }

    fn may_be(&self, expression: Span, kind: Kind) -> bool {
        self.ask(|| {
            let node = self.expression(expression)?;
            let ty = node.inferred_type(&self.model)?;
            let some_member = self
                .members(&ty)
                .iter()
                .any(|member| self.kind_of(*member, kind).is_yes());
            let by_assignment = || {
                let attribute = node.as_attribute_expr().filter(|_| ty.is_unknown());
                attribute.is_some_and(|attribute| self.is_assigned(attribute, kind).is_yes())
            };
            let may_be = some_member
                || self.kind_by_definition(node, kind, DEEPEST_NAME).is_yes()
                || by_assignment();
            Some(may_be && !self.is_misled(node, kind, Answer::Yes))
        })
        .unwrap_or(false)
    }

    fn may_be_other(&self, expression: Span, kind: Kind) -> bool {
        self.ask(|| {
            let is_not = |ty: &Type<'_>| self.kind_of(*ty, kind) == Answer::No;
            Some(self.members(&self.type_of(expression)?).iter().any(is_not))
        })
        .unwrap_or(false)
    }

    fn is_plain_awaitable(&self, expression: Span) -> bool {
        self.ask(|| {
            let ty = self.type_of(expression)?;
            Some(
                self.members(&ty)
                    .iter()
                    .all(|member| self.is_plain(*member)),
            )
        })
        .unwrap_or(false)
    }

    fn may_be_plain_awaitable(&self, expression: Span) -> bool {
        self.ask(|| {
            let ty = self.type_of(expression)?;
            Some(
                self.members(&ty)
                    .iter()
                    .any(|member| self.is_plain(*member)),
            )
        })
        .unwrap_or(false)
    }

    fn awaited_is(&self, call: Span, kind: Kind) -> Answer {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            self.awaited_kind(call, kind)
        })
        .unwrap_or(Answer::Unknown)
    }

    fn is_chain_awaitable(&self, first: Span, chain: Span) -> Answer {
        self.ask(|| self.chain_kind(self.expression(first)?, self.expression(chain)?))
            .unwrap_or(Answer::Unknown)
    }

    fn may_give_awaitable(&self, call: Span) -> bool {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            Some(self.may_be_awaitable_overload(call))
        })
        .unwrap_or(false)
    }

    fn contradiction(&self, call: Span) -> Option<Contradiction> {
        self.contradiction_of(call)
    }

    fn called(&self, call: Span) -> Option<Callee> {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            self.callee_of(call)
        })
    }

    fn makes_plain(&self, call: Span) -> bool {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            Some(self.makes_plain_result(call))
        })
        .unwrap_or(false)
    }

    fn is_property(&self, attribute: Span) -> bool {
        self.ask(|| self.getter(self.expression(attribute)?))
            .is_some()
    }

    fn constructs(&self, call: Span) -> bool {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            let ty = call.func.inferred_type(&self.model)?;
            Some(matches!(
                ty,
                Type::ClassLiteral(_) | Type::GenericAlias(_) | Type::SubclassOf(_)
            ))
        })
        .unwrap_or(false)
    }

    fn defined_in_imports(&self, name: &str) -> Tally {
        self.ask(|| Some(self.definitions_in_imports(name)))
            .unwrap_or_default()
    }

    fn is_known(&self, expression: Span) -> bool {
        self.shown(expression).is_some_and(|shown| is_known(&shown))
    }

    fn shown(&self, expression: Span) -> Option<String> {
        self.ask(|| {
            Some(
                self.type_of(expression)?
                    .display(self.db, &self.env)
                    .to_string(),
            )
        })
    }

    fn callee(&self, call: Span) -> Option<Definition> {
        self.ask(|| {
            let ty = match self.expression(call)? {
                ExprRef::Call(call) => call.func.inferred_type(&self.model),
                named => self
                    .getter(named)
                    .or_else(|| named.inferred_type(&self.model)),
            }?;
            let Some(TypeDefinition::Function(function)) = ty.definition(self.db, &self.env) else {
                return None;
            };
            let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
            let place = function.focus_range(self.db, &module);
            Some(Definition {
                name: function.name(self.db)?,
                file: match place.file().path(self.db) {
                    FilePath::System(path) => path.to_string(),
                    FilePath::Vendored(path) => path.to_string(),
                    FilePath::SystemVirtual(path) => path.to_string(),
                },
                line: line_index(self.db, place.file())
                    .line_index(place.range().start())
                    .get(),
                module: match place.file().path(self.db) {
                    FilePath::Vendored(path) => stdlib_module(path.as_str()),
                    _ => None,
                },
            })
        })
    }

    fn refers_to(&self, expression: Span, dotted: &str) -> Answer {
        self.ask(|| {
            let ty = match self.expression(expression)? {
                ExprRef::Call(call) => call.func.inferred_type(&self.model),
                named => named.inferred_type(&self.model),
            }?;
            let is_named_by_definition = matches!(
                ty,
                Type::FunctionLiteral(_)
                    | Type::BoundMethod(_)
                    | Type::ClassLiteral(_)
                    | Type::GenericAlias(_)
            );
            let definition = ty
                .definition(self.db, &self.env)
                .filter(|_| is_named_by_definition)?
                .focus_range(self.db)?;
            Some(
                if definitions_of(self.db, &self.model, dotted).contains(&definition) {
                    Answer::Yes
                } else {
                    Answer::No
                },
            )
        })
        .unwrap_or(Answer::Unknown)
    }

    fn release(&self, expression: Span) -> Option<String> {
        self.ask(|| {
            let node = self.expression(expression)?;
            let of_call = |call: &&ast::ExprCall| {
                let callee = call.func.inferred_type(&self.model)?;
                let receiver = call.func.as_attribute_expr().map(|method| &method.value);
                release_of(self.db, &self.env, callee).or_else(|| {
                    let receiver = receiver?.inferred_type(&self.model)?;
                    release_of(self.db, &self.env, receiver)
                })
            };
            node.inferred_type(&self.model)
                .and_then(|ty| release_of(self.db, &self.env, ty))
                .or_else(|| node.as_call_expr().and_then(of_call))
                .map(str::to_owned)
        })
    }

    fn parameter(&self, call: Span, argument: Span) -> Parameter {
        self.parameter_of(call, argument)
    }

    fn errors(&self) -> &[TypeError] {
        self.errors.get_or_init(|| {
            let mut errors = self
                .ask(|| {
                    let diagnostics = self.db.check_file(self.file);
                    Some(
                        diagnostics
                            .iter()
                            .filter_map(type_error)
                            .collect::<Vec<_>>(),
                    )
                })
                .unwrap_or_default();
            errors.sort_by(|one, other| {
                (one.span, &one.code, &one.message).cmp(&(other.span, &other.code, &other.message))
            });
            errors
        })
    }

    fn failure(&self) -> Option<String> {
        let failure = self.failure.borrow().clone();
        failure.or_else(|| {
            let unread = source_text(self.db, self.file).read_error()?.to_string();
            Some(unread)
        })
    }
}

/// The module of a stub in the engine's copy of the standard library: `stdlib/logging/__init__.pyi` is `logging`.
fn stdlib_module(path: &str) -> Option<String> {
    let module = path.strip_prefix("stdlib/")?.strip_suffix(".pyi")?;
    Some(
        module
            .strip_suffix("/__init__")
            .unwrap_or(module)
            .replace('/', "."),
    )
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
