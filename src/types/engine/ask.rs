//! Answers about one file: expressions are met by byte range.

use ruff_db::files::FilePath;
use ruff_db::parsed::parsed_module;
use ruff_db::source::{line_index, source_text};
use ruff_python_ast::{self as ast, ExprRef};
use ruff_text_size::Ranged;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{Db as _, HasType};

use super::asked::AskedFile;
use super::class::release_of;
use super::errors::{is_known, type_error};
use super::imports::imported_modules;
use super::kinds::{DEEPEST_NAME, of_async_generator};
use super::named::definitions_of;
use super::signatures::Signatures;
use crate::span::Span;
use crate::syntax::Tally;
use crate::types::{
    Answer, Callee, Contradiction, Definition, Explained, FileTypes, Inferred, Kind, Meaning,
    Overridden, Parameter, TypeError,
};

impl<'db> FileTypes for AskedFile<'db> {
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

    fn inferred_is(&self, expression: Span, kind: Kind) -> Answer {
        self.ask(|| Some(self.inferred_kind(self.expression(expression)?, kind)))
            .unwrap_or(Answer::Unknown)
    }

    fn inferred(&self, expression: Span) -> Option<Inferred> {
        self.ask(|| {
            let inferred = self.infer(self.expression(expression)?)?;
            Some(self.told(&inferred))
        })
    }

    fn explain(&self, at: usize) -> Option<Explained> {
        self.ask(|| self.explained(at))
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
            let is_not = |ty: &Type<'db>| self.kind_of(*ty, kind) == Answer::No;
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

    fn imports_async(&self, name: &str) -> bool {
        let packages = self.imported_packages.get_or_init(|| {
            let modules = imported_modules(self.module.syntax()).into_iter();
            let package = |module: String| module.split('.').next().map(str::to_owned);
            modules.filter_map(package).collect()
        });
        let mut packages = packages.iter();
        packages.any(|package| Signatures::is_async_in(package, name))
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

    fn means(&self, expression: Span) -> Meaning {
        self.ask(|| self.meaning(expression))
            .unwrap_or(Meaning::Unknown)
    }

    fn overridden(&self, name: Span) -> Overridden {
        self.ask(|| self.overridden_by(name)).unwrap_or_default()
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
                release_of(self.db, &self.env, callee)
                    .or_else(|| {
                        let receiver = receiver?.inferred_type(&self.model)?;
                        release_of(self.db, &self.env, receiver)
                    })
                    .or_else(|| release_of(self.db, &self.env, self.partly_given(call)?))
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
