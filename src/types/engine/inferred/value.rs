//! What an expression is, by its form.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, ExprRef};
use ruff_text_size::Ranged;
use ty_python_core::definition::{Definition, DefinitionKind, TargetKind};
use ty_python_semantic::types::Type;
use ty_python_semantic::types::ide_support::definitions_for_name;
use ty_python_semantic::{HasType, ImportAliasResolution, ResolvedDefinition};

use super::{Inference, Inferred, Text, Value};
use crate::types::Because;

impl<'db> Inference<'db> {
    /// What an expression is: as the engine says, or else by its form.
    pub(super) fn value(&self, text: &Text<'db>, expression: ExprRef<'_>) -> Option<Inferred<'db>> {
        let place = (text.model.file(), expression.range());
        if let Some(known) = self.expressions.borrow().get(&place) {
            return known.clone();
        }
        // A value that depends on itself tells nothing of itself.
        self.expressions.borrow_mut().insert(place, None);
        let found = self.deeper(|| {
            let ty = expression.inferred_type(&text.model)?;
            if let Type::TypeVar(_) = ty {
                return self.own_object(text, expression);
            }
            self.of_closed_type(ty)
                .or_else(|| self.by_form(text, expression))
        });
        self.expressions.borrow_mut().insert(place, found.clone());
        found
    }

    fn by_form(&self, text: &Text<'db>, expression: ExprRef<'_>) -> Option<Inferred<'db>> {
        match expression {
            ExprRef::Name(name) => self.name(text, name),
            ExprRef::Attribute(attribute) => self.attribute(text, attribute),
            ExprRef::Call(call) => {
                let Some(callee) = self.value(text, ExprRef::from(&*call.func)) else {
                    return self.by_method(text, call);
                };
                let written = self.written(text, &*call.func);
                callee.then(|callee| {
                    let fits = self.fits(callee, call);
                    fits.then(|| self.called(callee, &written))?
                })
            }
            ExprRef::Await(awaited) => {
                let awaited = &*awaited.value;
                let written = self.written(text, awaited);
                let operand = (self.coroutine(text, awaited))
                    .or_else(|| self.value(text, ExprRef::from(awaited)))?;
                operand.then(|operand| self.awaited(operand, &written))
            }
            ExprRef::If(choice) => self.all(text, [&*choice.body, &*choice.orelse]),
            ExprRef::BoolOp(choice) if choice.op == ast::BoolOp::Or => {
                self.all(text, &choice.values)
            }
            ExprRef::Named(named) => self.value(text, ExprRef::from(&*named.value)),
            _ => None,
        }
    }

    /// What an attribute is, by what the class of its object says.
    pub(super) fn attribute(
        &self,
        text: &Text<'db>,
        attribute: &ast::ExprAttribute,
    ) -> Option<Inferred<'db>> {
        let object = self.value(text, ExprRef::from(&*attribute.value))?;
        let written = self.written(text, attribute);
        object.then(|object| self.member(object, &attribute.attr.id, &written))
    }

    /// What is to be awaited, where the engine knows that it is a coroutine, and not what that gives.
    fn coroutine(&self, text: &Text<'db>, awaited: &Expr) -> Option<Inferred<'db>> {
        let call = awaited.as_call_expr()?;
        let callee = self.of_closed_type(call.func.inferred_type(&text.model)?)?;
        callee.then(|callee| match callee {
            Value::Function { .. } => self.called(callee, &self.written(text, &*call.func)),
            _ => None,
        })
    }

    /// What one of several expressions gives.
    pub(super) fn all<'a>(
        &self,
        text: &Text<'db>,
        expressions: impl IntoIterator<Item = &'a Expr>,
    ) -> Option<Inferred<'db>> {
        let mut all = Inferred::default();
        for expression in expressions {
            if expression.is_none_literal_expr() {
                all.may_be_none = true;
            } else {
                all = all.or(self.value(text, ExprRef::from(expression))?)?;
            }
        }
        (!all.values.is_empty()).then_some(all)
    }

    /// `self` in a method: the engine has a type variable for it.
    fn own_object(&self, text: &Text<'db>, expression: ExprRef<'_>) -> Option<Inferred<'db>> {
        let ExprRef::Name(name) = expression else {
            return None;
        };
        let definitions = definitions(text, &name.id, AnyNodeRef::from(name));
        let [definition] = definitions.as_slice() else {
            return None;
        };
        let DefinitionKind::Parameter(_) = definition.kind(self.db) else {
            return None;
        };
        self.receiver(*definition).map(Inferred::known)
    }

    /// What an annotation declares: as the engine says, or else the class that is named, of which the engine knows nothing where it does
    /// not know a decorator.
    pub(super) fn declared(
        &self,
        text: &Text<'db>,
        annotation: ExprRef<'_>,
        what: &str,
    ) -> Option<Inferred<'db>> {
        let ty = annotation.inferred_type(&text.model)?;
        if let Type::TypeVar(_) = ty {
            // Whose that is depends on the call.
            return None;
        }
        self.of_closed_type(ty).or_else(|| {
            let ExprRef::Name(name) = annotation else {
                return None;
            };
            let definitions = definitions(text, &name.id, AnyNodeRef::from(name));
            let [class] = definitions.as_slice() else {
                return None;
            };
            let is_class = matches!(class.kind(self.db), DefinitionKind::Class(_));
            if !is_class || class.file(self.db).path(self.db).is_vendored_path() {
                return None;
            }
            let declared = Inferred::known(Value::Instance(*class));
            let (because, file) = (Because::Declared, text.model.file());
            let reason = self.reason(what, &declared, because, file, annotation.range());
            Some(declared.because(reason))
        })
    }

    fn name(&self, text: &Text<'db>, name: &ast::ExprName) -> Option<Inferred<'db>> {
        let mut all = Inferred::default();
        for definition in definitions(text, &name.id, AnyNodeRef::from(name)) {
            match self.bound(definition, name.id.as_str())? {
                Some(bound) => all = all.or(bound)?,
                None => all.may_be_none = true,
            }
        }
        (!all.values.is_empty()).then_some(all)
    }

    /// What a definition binds its name to; nothing inside if that is `None`.
    #[expect(
        clippy::option_option,
        reason = "what is not known is something else than nothing"
    )]
    fn bound(&self, definition: Definition<'db>, name: &str) -> Option<Option<Inferred<'db>>> {
        let text = Text::of(self.db, definition);
        match definition.kind(self.db) {
            DefinitionKind::Parameter(_) => self.parameter(definition).map(Some),
            DefinitionKind::Assignment(assignment) => {
                if assignment.unpack().is_some() {
                    return None;
                }
                let value = assignment.value(&text.module);
                if value.is_none_literal_expr() {
                    return Some(None);
                }
                self.value(&text, ExprRef::from(value)).map(Some)
            }
            DefinitionKind::NamedExpression(named) => {
                let value = &named.node(&text.module).value;
                self.value(&text, ExprRef::from(&**value)).map(Some)
            }
            DefinitionKind::WithItem(item) => {
                if !matches!(item.target_kind(), TargetKind::Single) {
                    return None;
                }
                let context = item.context_expr(&text.module);
                let entered = self.value(&text, ExprRef::from(context))?;
                let enter = if item.is_async() {
                    "__aenter__"
                } else {
                    "__enter__"
                };
                let enter = Name::new_static(enter);
                let given = entered.then(|object| {
                    let method = self.member(object, &enter, name)?;
                    let given = method.then(|method| self.called(method, name))?;
                    if item.is_async() {
                        given.then(|given| self.awaited(given, name))
                    } else {
                        Some(given)
                    }
                });
                given.map(Some)
            }
            _ => None,
        }
    }
}

/// What a name is bound to, imports followed.
fn definitions<'db>(text: &Text<'db>, name: &Name, node: AnyNodeRef<'_>) -> Vec<Definition<'db>> {
    definitions_for_name(
        &text.model,
        name.as_str(),
        node,
        ImportAliasResolution::ResolveAliases,
    )
    .iter()
    .filter_map(ResolvedDefinition::definition)
    .collect()
}
