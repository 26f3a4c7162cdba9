//! Of which kind a type or an expression is.
//!
//! The engine's types are asked first. What it leaves unknown, some definitions still tell.

use ruff_python_ast::{self as ast, AnyNodeRef, AtomicNodeIndex, Expr, ExprRef};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::ide_support::{
    definitions_for_name, static_member_type_for_attribute,
};
use ty_python_semantic::types::{KnownInstanceType, Type, TypeDefinition};
use ty_python_semantic::{HasDefinition, HasType, ImportAliasResolution, ResolvedDefinition};

use super::asked::AskedFile;
use super::class::{has_member, method_gives};
use super::errors::gives_coroutine;
use super::function::{Gives, function_gives, returned_types};
use super::inferred::{Inferred, Text, Value};
use crate::types::{Answer, Kind};

/// Names bound to names bound to names: further than this is not followed.
pub(super) const DEEPEST_NAME: usize = 4;

impl<'db> AskedFile<'db> {
    pub(super) fn kind_of(&self, ty: Type<'db>, kind: Kind) -> Answer {
        match ty {
            Type::Dynamic(_) | Type::Divergent(_) | Type::Never | Type::NewTypeInstance(_) => {
                Answer::Unknown
            }
            Type::KnownInstance(KnownInstanceType::Range { .. }) => {
                yes_or_no(kind == Kind::Iterable)
            }
            Type::TypeVar(_) | Type::KnownInstance(_) | Type::SpecialForm(_) => Answer::Unknown,
            Type::TypeAlias(alias) => self.kind_of(alias.value_type(self.db), kind),
            Type::Union(union) => self.union_is(union.elements(self.db), kind),
            Type::Intersection(intersection) => {
                let answers: Vec<_> = intersection
                    .iter_positive(self.db)
                    .map(|element| self.kind_of(element, kind))
                    .collect();
                // What a test has found to be both is taken both ways.
                let is_both = answers.contains(&Answer::Yes)
                    && twin(kind).is_some_and(|twin| {
                        let mut elements = intersection.iter_positive(self.db);
                        elements.any(|element| self.kind_of(element, twin).is_yes())
                    });
                if is_both {
                    return Answer::No;
                }
                // What is known to be of a class is of no kind that the class is not, whatever else it may be.
                let is_of_other_class = || {
                    intersection.iter_positive(self.db).any(|element| {
                        matches!(element, Type::NominalInstance(_))
                            && self.kind_of(element, kind) == Answer::No
                    })
                };
                if answers.contains(&Answer::Yes) {
                    Answer::Yes
                } else if is_of_other_class() {
                    Answer::No
                } else {
                    Answer::all(answers)
                }
            }
            Type::NominalInstance(_) | Type::ProtocolInstance(_) => self.instance_is(ty, kind),
            Type::FunctionLiteral(_) | Type::BoundMethod(_) if kind == Kind::CoroutineFunction => {
                match ty.definition(self.db, &self.env) {
                    Some(TypeDefinition::Function(function)) => {
                        yes_or_no(function_gives(self.db, function) == Some(Gives::Coroutine))
                    }
                    _ => Answer::Unknown,
                }
            }
            Type::Callable(_) if kind == Kind::CoroutineFunction => {
                yes_or_no(gives_coroutine(&ty.display(self.db, &self.env).to_string()))
            }
            _ => Answer::No,
        }
    }

    /// Of a union each member must be of the kind. For `async for` and `async with` it is enough that each can be
    /// walked or entered so, and that one of them cannot without `async`.
    fn union_is(&self, members: &[Type<'db>], kind: Kind) -> Answer {
        let answers: Vec<Answer> = members
            .iter()
            .map(|member| self.kind_of(*member, kind))
            .collect();
        let entry = match kind {
            Kind::AsyncIterable => "__aiter__",
            Kind::AsyncContextManager => "__aenter__",
            _ => return Answer::all(answers),
        };
        let can = |member: &Type<'db>| {
            let Some(TypeDefinition::StaticClass(class)) = member.definition(self.db, &self.env)
            else {
                return false;
            };
            has_member(self.db, class, entry).is_yes()
        };
        if answers.contains(&Answer::Yes)
            && members
                .iter()
                .zip(&answers)
                .all(|(member, answer)| answer.is_yes() || can(member))
        {
            Answer::Yes
        } else {
            Answer::all(answers)
        }
    }

    fn instance_is(&self, ty: Type<'db>, kind: Kind) -> Answer {
        match ty.definition(self.db, &self.env) {
            Some(TypeDefinition::StaticClass(class)) => self.instance_of_is(class, kind),
            _ => Answer::Unknown,
        }
    }

    fn instance_of_is(&self, class: Definition<'db>, kind: Kind) -> Answer {
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
            Kind::CoroutineFunction => {
                yes_or_no(method_gives(self.db, class, "__call__") == Some(Gives::Coroutine))
            }
            Kind::Coroutine | Kind::AsyncGenerator | Kind::None => Answer::No,
            _ => by_members(kind, has),
        }
    }

    /// Of which kind a value is that un-annotated code tells.
    fn value_is(&self, value: &Value<'db>, kind: Kind) -> Answer {
        match value {
            Value::Typed(ty) => self.kind_of(*ty, kind),
            Value::Instance(class) => self.instance_of_is(*class, kind),
            Value::Class(_) => Answer::No,
            Value::Function { function, .. } => {
                let gives = function_gives(self.db, *function);
                yes_or_no(kind == Kind::CoroutineFunction && gives == Some(Gives::Coroutine))
            }
            Value::Coroutine(_) | Value::PackageCoroutine => {
                yes_or_no(matches!(kind, Kind::Coroutine | Kind::Awaitable))
            }
            Value::AsyncGenerator(_) => of_async_generator(kind),
        }
    }

    /// Of which kind an expression is, as un-annotated code tells; Unknown where the engine knows its type.
    pub(super) fn inferred_kind(&self, expression: ExprRef<'_>, kind: Kind) -> Answer {
        let Some(inferred) = self.infer(expression) else {
            return Answer::Unknown;
        };
        let is_given = matches!(
            kind,
            Kind::Coroutine | Kind::Awaitable | Kind::Task | Kind::AsyncGenerator
        );
        // A function that gives a coroutine or nothing does so on purpose.
        if is_given && inferred.may_be_none {
            return Answer::Unknown;
        }
        let values = inferred.values.iter();
        Answer::all(values.map(|value| self.value_is(value, kind)))
    }

    /// What un-annotated code tells of an expression; nothing where the engine knows its type.
    pub(super) fn infer(&self, expression: ExprRef<'_>) -> Option<Inferred<'db>> {
        let text = Text::new(self.db, self.model.program_file());
        let inferred = self.inference.ask(&text, expression)?;
        (!inferred.reasons.is_empty()).then_some(inferred)
    }

    /// A name whose type is a type variable, as `self` is: what its bound has is asked member by member.
    pub(super) fn kind_by_members(&self, expression: ExprRef<'_>, kind: Kind) -> Answer {
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
    /// function, a name that holds its result, the awaitables that its methods give, and an un-annotated property.
    pub(super) fn kind_by_definition(
        &self,
        expression: ExprRef<'_>,
        kind: Kind,
        depth: usize,
    ) -> Answer {
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
                let gives = match ty.definition(self.db, &self.env) {
                    Some(TypeDefinition::Function(function)) => {
                        if let Some(gives) = function_gives(self.db, function) {
                            Some(gives)
                        } else {
                            let returned = returned_types(self.db, function).unwrap_or_default();
                            return Answer::all(
                                returned.into_iter().map(|ty| self.kind_of(ty, kind)),
                            );
                        }
                    }
                    // Narrowing went too far, and the engine takes the code to be unreachable.
                    _ if matches!(ty, Type::Never) => self.own_method_gives(&call.func),
                    _ => None,
                };
                match gives {
                    Some(Gives::AsyncGenerator) => of_async_generator(kind),
                    Some(Gives::Coroutine) => {
                        yes_or_no(matches!(kind, Kind::Coroutine | Kind::Awaitable))
                    }
                    None => Answer::Unknown,
                }
            }
            ExprRef::Attribute(_) => {
                let getter = self.getter(expression);
                let definition = getter.and_then(|getter| getter.definition(self.db, &self.env));
                let Some(TypeDefinition::Function(function)) = definition else {
                    return Answer::Unknown;
                };
                let returned = returned_types(self.db, function).unwrap_or_default();
                Answer::all(returned.into_iter().map(|ty| self.kind_of(ty, kind)))
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

    /// What the method `self.name` of the class around it gives.
    fn own_method_gives(&self, callee: &Expr) -> Option<Gives> {
        let method = callee.as_attribute_expr()?;
        let class = self.own_class(method)?;
        method_gives(self.db, class.definition(&self.model), method.attr.as_str())
    }
}

/// The kind of what is taken in the other way, and not in this one.
fn twin(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::AsyncIterable | Kind::AsyncIterator => Some(Kind::Iterable),
        Kind::Iterable => Some(Kind::AsyncIterable),
        Kind::AsyncContextManager => Some(Kind::ContextManager),
        Kind::ContextManager => Some(Kind::AsyncContextManager),
        _ => None,
    }
}

/// Whether what an async generator function gives is of that kind.
pub(super) fn of_async_generator(kind: Kind) -> Answer {
    yes_or_no(matches!(
        kind,
        Kind::AsyncGenerator | Kind::AsyncIterable | Kind::AsyncIterator
    ))
}

/// Whether a value is of a kind that is a protocol, by its members.
fn by_members(kind: Kind, has: impl Fn(&str) -> Answer) -> Answer {
    match kind {
        Kind::Awaitable => has("__await__"),
        Kind::Task => match has("__await__") {
            // Asyncio's, and Twisted's deferreds.
            Answer::Yes => either(has("add_done_callback"), has("addCallbacks")),
            other => other,
        },
        Kind::AsyncIterable => without(has("__aiter__"), has("__iter__")),
        Kind::Iterable => without(has("__iter__"), has("__aiter__")),
        Kind::AsyncIterator => without(has("__anext__"), has("__next__")),
        Kind::AsyncContextManager => without(has("__aenter__"), has("__enter__")),
        Kind::AsyncEnterable => has("__aenter__"),
        Kind::ContextManager => without(has("__enter__"), has("__aenter__")),
        Kind::Coroutine | Kind::AsyncGenerator | Kind::CoroutineFunction | Kind::None => {
            Answer::Unknown
        }
    }
}

fn either(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
        (Answer::No, Answer::No) => Answer::No,
        _ => Answer::Unknown,
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
