//! Answers about one file: expressions are met by byte range in the engine's own tree of the text.
//!
//! Only nodes of the engine's current tree may be asked, so every question finds its node anew. A panic of
//! the engine costs this file's answers: all of them are Unknown from then on.

use std::cell::{OnceCell, RefCell};
use std::panic::AssertUnwindSafe;

use ruff_db::diagnostic::Severity;
use ruff_db::files::{File, FilePath};
use ruff_db::parsed::{ParsedModuleRef, parsed_module};
use ruff_db::source::{line_index, source_text};
use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{self as ast, AnyNodeRef, AtomicNodeIndex, Expr, ExprRef};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_core::definition::DefinitionKind;
use ty_python_semantic::types::ide_support::{
    call_signature_details, definitions_for_name, static_member_type_for_attribute,
};
use ty_python_semantic::types::{KnownInstanceType, Type, TypeDefinition};
use ty_python_semantic::{
    Db as _, HasType, ImportAliasResolution, ProgramEnvironment, ResolvedDefinition, SemanticModel,
};

use super::class::has_member;
use super::db::Database;
use super::function::{
    is_async_generator_function, is_coroutine_function, makes_what_it_gives, returned_types,
};
use crate::span::Span;
use crate::types::{Answer, Definition, FileTypes, Kind, Parameter, TypeError};

/// Names bound to names bound to names: further than this is not followed.
const DEEPEST_NAME: usize = 4;

pub(super) struct AskedFile<'db> {
    db: &'db Database,
    file: File,
    module: ParsedModuleRef,
    model: SemanticModel<'db>,
    env: ProgramEnvironment<'db>,
    errors: OnceCell<Vec<TypeError>>,
    failure: RefCell<Option<String>>,
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
        }
    }

    /// Runs a question behind the fence; `None` once the engine has failed over this file.
    fn ask<T>(&self, question: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.failure.borrow().is_some() {
            return None;
        }
        match ruff_db::panic::catch_unwind(AssertUnwindSafe(question)) {
            Ok(answer) => answer,
            Err(panic) if panic.payload.downcast_ref::<salsa::Cancelled>().is_some() => {
                panic.resume_unwind()
            }
            Err(panic) => {
                let place = panic.location.as_deref().unwrap_or("an unknown place");
                *self.failure.borrow_mut() = Some(format!("{} (at {place})", panic.payload));
                None
            }
        }
    }

    /// The innermost expression with exactly this range.
    fn expression(&self, span: Span) -> Option<ExprRef<'_>> {
        let range = text_range(span)?;
        let root = AnyNodeRef::from(self.module.syntax());
        if !root.range().contains_range(range) {
            return None;
        }
        let covering = covering_node(root, range);
        covering
            .ancestors()
            .take_while(|node| node.range() == range)
            .find_map(ruff_python_ast::AnyNodeRef::as_expr_ref)
    }

    fn type_of(&self, span: Span) -> Option<Type<'db>> {
        self.expression(span)?.inferred_type(&self.model)
    }

    fn kind_of(&self, ty: Type<'db>, kind: Kind) -> Answer {
        match ty {
            Type::Dynamic(_) | Type::Divergent(_) | Type::Never | Type::NewTypeInstance(_) => {
                Answer::Unknown
            }
            Type::KnownInstance(KnownInstanceType::Range { .. }) => {
                yes_or_no(kind == Kind::Iterable)
            }
            Type::TypeVar(_) | Type::KnownInstance(_) | Type::SpecialForm(_) => Answer::Unknown,
            Type::TypeAlias(alias) => self.kind_of(alias.value_type(self.db), kind),
            Type::Union(union) => Answer::all(
                union
                    .elements(self.db)
                    .iter()
                    .map(|element| self.kind_of(*element, kind)),
            ),
            Type::Intersection(intersection) => {
                let answers: Vec<_> = intersection
                    .iter_positive(self.db)
                    .map(|element| self.kind_of(element, kind))
                    .collect();
                if answers.contains(&Answer::Yes) {
                    Answer::Yes
                } else {
                    Answer::all(answers)
                }
            }
            Type::NominalInstance(_) | Type::ProtocolInstance(_) => self.instance_is(ty, kind),
            Type::FunctionLiteral(_) | Type::BoundMethod(_) if kind == Kind::CoroutineFunction => {
                match ty.definition(self.db, &self.env) {
                    Some(TypeDefinition::Function(function)) => {
                        yes_or_no(is_coroutine_function(self.db, function))
                    }
                    _ => Answer::Unknown,
                }
            }
            _ => Answer::No,
        }
    }

    fn instance_is(&self, ty: Type<'db>, kind: Kind) -> Answer {
        let Some(TypeDefinition::StaticClass(class)) = ty.definition(self.db, &self.env) else {
            return Answer::Unknown;
        };
        let name = class.name(self.db).unwrap_or_default();
        let is_stdlib = class.file(self.db).path(self.db).is_vendored_path();
        let has = |member: &str| has_member(self.db, class, member);
        match kind {
            Kind::Coroutine if is_stdlib => {
                yes_or_no(matches!(name.as_str(), "CoroutineType" | "Coroutine"))
            }
            Kind::AsyncGenerator if is_stdlib => yes_or_no(matches!(
                name.as_str(),
                "AsyncGeneratorType" | "AsyncGenerator"
            )),
            Kind::None if is_stdlib => yes_or_no(name.as_str() == "NoneType"),
            Kind::Coroutine | Kind::AsyncGenerator | Kind::CoroutineFunction | Kind::None => {
                Answer::No
            }
            _ => by_members(kind, has),
        }
    }

    /// A name whose type is a type variable, as `self` is: what its bound has is asked member by member.
    fn kind_by_members(&self, expression: ExprRef<'_>, kind: Kind) -> Answer {
        let ExprRef::Name(name) = expression else {
            return Answer::Unknown;
        };
        let has = |member: &str| {
            let attribute = ast::ExprAttribute {
                node_index: AtomicNodeIndex::NONE,
                range: name.range,
                value: Box::new(Expr::Name(name.clone())),
                attr: ast::Identifier::new(member, name.range),
                ctx: ast::ExprContext::Load,
            };
            match static_member_type_for_attribute(&self.model, &attribute) {
                None => Answer::No,
                Some(Type::Dynamic(_) | Type::Divergent(_) | Type::Never) => Answer::Unknown,
                Some(_) => Answer::Yes,
            }
        };
        by_members(kind, has)
    }

    /// What the engine leaves unknown and a definition tells: the call of an un-annotated async generator
    /// function, a name that holds its result, and the awaitables that its methods give.
    fn kind_by_definition(&self, expression: ExprRef<'_>, kind: Kind, depth: usize) -> Answer {
        let Some(deeper) = depth.checked_sub(1) else {
            return Answer::Unknown;
        };
        match expression {
            ExprRef::Call(call) => {
                if let Expr::Attribute(method) = &*call.func {
                    let steps = matches!(
                        method.attr.as_str(),
                        "__anext__" | "asend" | "athrow" | "aclose"
                    );
                    let receiver = ExprRef::from(&*method.value);
                    if steps
                        && self
                            .kind_by_definition(receiver, Kind::AsyncGenerator, deeper)
                            .is_yes()
                    {
                        return yes_or_no(matches!(kind, Kind::Coroutine | Kind::Awaitable));
                    }
                }
                let Some(ty) = call.func.inferred_type(&self.model) else {
                    return Answer::Unknown;
                };
                let Some(TypeDefinition::Function(function)) = ty.definition(self.db, &self.env)
                else {
                    return Answer::Unknown;
                };
                if is_async_generator_function(self.db, function) {
                    yes_or_no(matches!(
                        kind,
                        Kind::AsyncGenerator | Kind::AsyncIterable | Kind::AsyncIterator
                    ))
                } else {
                    let returned = returned_types(self.db, function).unwrap_or_default();
                    Answer::all(returned.into_iter().map(|ty| self.kind_of(ty, kind)))
                }
            }
            ExprRef::Name(name) => {
                let definitions = definitions_for_name(
                    &self.model,
                    name.id.as_str(),
                    AnyNodeRef::from(name),
                    ImportAliasResolution::PreserveAliases,
                );
                Answer::all(definitions.into_iter().map(|definition| {
                    let ResolvedDefinition::Definition(definition) = definition else {
                        return Answer::Unknown;
                    };
                    if definition.file(self.db) != self.file {
                        return Answer::Unknown;
                    }
                    let DefinitionKind::Assignment(assignment) = definition.kind(self.db) else {
                        return Answer::Unknown;
                    };
                    if assignment.unpack().is_some() {
                        return Answer::Unknown;
                    }
                    let value = ExprRef::from(assignment.value(&self.module));
                    self.kind_by_definition(value, kind, deeper)
                }))
            }
            _ => Answer::Unknown,
        }
    }
}

impl FileTypes for AskedFile<'_> {
    fn is(&self, expression: Span, kind: Kind) -> Answer {
        self.ask(|| {
            let node = self.expression(expression)?;
            let ty = node.inferred_type(&self.model)?;
            Some(match self.kind_of(ty, kind) {
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
            let some_member = match ty {
                Type::Union(union) => union
                    .elements(self.db)
                    .iter()
                    .any(|element| self.kind_of(*element, kind).is_yes()),
                other => self.kind_of(other, kind).is_yes(),
            };
            Some(some_member || self.kind_by_definition(node, kind, DEEPEST_NAME).is_yes())
        })
        .unwrap_or(false)
    }

    fn is_plain_awaitable(&self, expression: Span) -> bool {
        self.ask(|| {
            let plain = |ty: Type<'_>| {
                let Some(TypeDefinition::StaticClass(class)) = ty.definition(self.db, &self.env)
                else {
                    return false;
                };
                let is_stdlib = class.file(self.db).path(self.db).is_vendored_path();
                let name = class.name(self.db).unwrap_or_default();
                is_stdlib && matches!(name.as_str(), "Awaitable" | "Coroutine" | "CoroutineType")
            };
            Some(match self.type_of(expression)? {
                Type::Union(union) => union
                    .elements(self.db)
                    .iter()
                    .all(|element| plain(*element)),
                other => plain(other),
            })
        })
        .unwrap_or(false)
    }

    fn makes_awaitable(&self, call: Span) -> bool {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            let ty = call.func.inferred_type(&self.model)?;
            let Some(TypeDefinition::Function(function)) = ty.definition(self.db, &self.env) else {
                return Some(true);
            };
            makes_what_it_gives(self.db, function)
        })
        .unwrap_or(true)
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
                function => function.inferred_type(&self.model),
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

    fn parameter(&self, call: Span, argument: Span) -> Parameter {
        self.ask(|| {
            let ExprRef::Call(call) = self.expression(call)? else {
                return None;
            };
            let argument = text_range(argument)?;
            let index = call
                .arguments
                .iter_source_order()
                .position(|candidate| candidate.range().contains_range(argument))?;
            let declared: Vec<Parameter> = call_signature_details(&self.model, call)
                .iter()
                .filter_map(|signature| {
                    // An overload with no parameter for the argument says nothing about it.
                    let parameter = signature
                        .argument_to_displayed_parameter_mapping
                        .get(index)
                        .copied()
                        .flatten();
                    let parameter =
                        parameter.and_then(|parameter| signature.parameters.get(parameter))?;
                    Some(declared(&parameter.label))
                })
                .collect();
            [Parameter::Awaitable, Parameter::Anything, Parameter::Other]
                .into_iter()
                .find(|kind| declared.contains(kind))
        })
        .unwrap_or(Parameter::Anything)
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

fn type_error(diagnostic: &ruff_db::diagnostic::Diagnostic) -> Option<TypeError> {
    let range = diagnostic.primary_span()?.range()?;
    Some(TypeError {
        span: Span::new(range.start().to_usize(), range.end().to_usize()),
        code: diagnostic.id().as_str().to_owned(),
        message: diagnostic.concise_message().to_string(),
        is_syntax: diagnostic.is_invalid_syntax(),
        is_error: diagnostic.severity() >= Severity::Error,
    })
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

/// What a parameter's label, `name: annotation = default`, declares.
fn declared(label: &str) -> Parameter {
    let Some((_, annotation)) = label.split_once(": ") else {
        return Parameter::Anything;
    };
    let annotation = annotation.split(" = ").next().unwrap_or(annotation);
    if ["Awaitable", "Coroutine", "Future", "Task"]
        .iter()
        .any(|name| annotation.contains(name))
    {
        Parameter::Awaitable
    } else if annotation
        .split(" | ")
        .any(|member| matches!(member, "Any" | "Unknown" | "object"))
    {
        Parameter::Anything
    } else {
        Parameter::Other
    }
}

/// Whether a value is of a kind that is a protocol, by its members.
fn by_members(kind: Kind, has: impl Fn(&str) -> Answer) -> Answer {
    match kind {
        Kind::Awaitable => has("__await__"),
        Kind::Task => match has("__await__") {
            Answer::Yes => has("add_done_callback"),
            other => other,
        },
        Kind::AsyncIterable => without(has("__aiter__"), has("__iter__")),
        Kind::Iterable => without(has("__iter__"), has("__aiter__")),
        Kind::AsyncIterator => without(has("__anext__"), has("__next__")),
        Kind::AsyncContextManager => without(has("__aenter__"), has("__enter__")),
        Kind::ContextManager => without(has("__enter__"), has("__aenter__")),
        Kind::Coroutine | Kind::AsyncGenerator | Kind::CoroutineFunction | Kind::None => {
            Answer::Unknown
        }
    }
}

/// Whether there is a member, and not its twin.
fn without(member: Answer, twin: Answer) -> Answer {
    match (member, twin) {
        (Answer::Yes, Answer::No) => Answer::Yes,
        (Answer::No, _) | (_, Answer::Yes) => Answer::No,
        _ => Answer::Unknown,
    }
}

fn yes_or_no(is: bool) -> Answer {
    if is { Answer::Yes } else { Answer::No }
}

fn text_range(span: Span) -> Option<TextRange> {
    let start = TextSize::try_from(span.start).ok()?;
    let end = TextSize::try_from(span.end).ok()?;
    Some(TextRange::new(start, end))
}
