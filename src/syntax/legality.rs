//! Where `await` and `async` may stand, and what they turn the place into.
//!
//! Follows the Python reference, "Await expression", "Displays for lists, sets and dictionaries", and
//! "Generator expressions", and the change of 3.11 that lets an asynchronous comprehension stand inside a
//! synchronous one.

use ruff_python_ast::{AnyNodeRef, Comprehension, Expr};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::strict::{TopLevel, span};
use crate::span::Span;

/// Whether an `await` may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legality {
    /// It may.
    Legal,
    /// It may, but turns the generator expression around it into an async generator, which its consumer
    /// then cannot iterate.
    TurnsGeneratorAsync,
    /// It may not.
    Illegal,
}

impl Places<'_> {
    /// Whether `await` may stand before the expression; a span that is no expression's is illegal.
    #[must_use]
    pub fn await_at(&self, expression: Span) -> Legality {
        let Some(id) = self.expression(expression) else {
            return Legality::Illegal;
        };
        self.legality(id)
    }

    /// Whether the expression is already awaited.
    #[must_use]
    pub fn is_awaited(&self, expression: Span) -> bool {
        self.expression(expression)
            .and_then(|id| self.parent(id))
            .is_some_and(|parent| self.node(parent).is_expr_await())
    }

    /// Whether `async` may stand before a `for`, a `with`, or a comprehension's `for`, by the span of the
    /// whole statement or clause; one that is already async may not get another.
    #[must_use]
    pub fn async_at(&self, block: Span) -> Legality {
        let Some(id) = self.block(block) else {
            return Legality::Illegal;
        };
        match self.node(id) {
            AnyNodeRef::StmtFor(node) if !node.is_async => self.legality(id),
            AnyNodeRef::StmtWith(node) if !node.is_async => self.legality(id),
            AnyNodeRef::Comprehension(clause) if !clause.is_async => {
                let Some(display) = self.parent(id) else {
                    return Legality::Illegal;
                };
                match self.node(display) {
                    AnyNodeRef::ExprGenerator(_) => Legality::TurnsGeneratorAsync,
                    _ => self.asynchronous_display(display),
                }
            }
            _ => Legality::Illegal,
        }
    }

    fn legality(&self, id: Id) -> Legality {
        let place = span(self.node(id).range());
        for ancestor in self.ancestors(id) {
            match self.node(ancestor) {
                AnyNodeRef::ExprLambda(lambda) if contains(&*lambda.body, place) => {
                    return Legality::Illegal;
                }
                AnyNodeRef::ExprGenerator(display)
                    if !in_first_iterable(&display.generators, place) =>
                {
                    return Legality::TurnsGeneratorAsync;
                }
                AnyNodeRef::ExprListComp(display)
                    if !in_first_iterable(&display.generators, place) =>
                {
                    return self.asynchronous_display(ancestor);
                }
                AnyNodeRef::ExprSetComp(display)
                    if !in_first_iterable(&display.generators, place) =>
                {
                    return self.asynchronous_display(ancestor);
                }
                AnyNodeRef::ExprDictComp(display)
                    if !in_first_iterable(&display.generators, place) =>
                {
                    return self.asynchronous_display(ancestor);
                }
                AnyNodeRef::StmtFunctionDef(function) => {
                    if function
                        .body
                        .iter()
                        .any(|statement| contains(statement, place))
                    {
                        return if function.is_async {
                            Legality::Legal
                        } else {
                            Legality::Illegal
                        };
                    }
                    // Annotations are never code of a coroutine; decorators and defaults belong to the scope around.
                    let is_returns = function
                        .returns
                        .as_deref()
                        .is_some_and(|returns| contains(returns, place));
                    let is_annotation = function
                        .parameters
                        .iter()
                        .filter_map(|parameter| parameter.annotation())
                        .any(|annotation| contains(annotation, place));
                    let is_type_parameter = function
                        .type_params
                        .as_deref()
                        .is_some_and(|parameters| contains(parameters, place));
                    if is_returns || is_annotation || is_type_parameter {
                        return Legality::Illegal;
                    }
                }
                AnyNodeRef::StmtClassDef(class) => {
                    let in_body = class
                        .body
                        .iter()
                        .any(|statement| contains(statement, place));
                    let in_decorator = class
                        .decorator_list
                        .iter()
                        .any(|decorator| contains(decorator, place));
                    // A generic class's bases are in a scope of their own.
                    if in_body || (class.type_params.is_some() && !in_decorator) {
                        return Legality::Illegal;
                    }
                }
                AnyNodeRef::StmtAnnAssign(assign) if contains(&*assign.annotation, place) => {
                    return Legality::Illegal;
                }
                AnyNodeRef::StmtTypeAlias(_) => return Legality::Illegal,
                _ => {}
            }
        }
        match self.top_level {
            TopLevel::Module => Legality::Illegal,
            TopLevel::Notebook => Legality::Legal,
        }
    }

    /// Whether a list, set or dict comprehension may be asynchronous where it stands.
    fn asynchronous_display(&self, display: Id) -> Legality {
        let around = self.legality(display);
        if around != Legality::Legal || self.minor >= 11 {
            return around;
        }
        let place = span(self.node(display).range());
        let nested_in_synchronous = self
            .ancestors(display)
            .map(|ancestor| self.node(ancestor))
            .take_while(|node| !node.is_statement())
            .filter_map(generators)
            .any(|clauses| {
                !in_first_iterable(clauses, place) && !clauses.iter().any(|clause| clause.is_async)
            });
        if nested_in_synchronous {
            Legality::Illegal
        } else {
            Legality::Legal
        }
    }
}

fn generators(node: AnyNodeRef<'_>) -> Option<&[Comprehension]> {
    match node {
        AnyNodeRef::ExprListComp(display) => Some(&display.generators),
        AnyNodeRef::ExprSetComp(display) => Some(&display.generators),
        AnyNodeRef::ExprDictComp(display) => Some(&display.generators),
        AnyNodeRef::ExprGenerator(display) => Some(&display.generators),
        _ => None,
    }
}

/// The first iterable of a comprehension is evaluated in the scope around it.
fn in_first_iterable(clauses: &[Comprehension], place: Span) -> bool {
    clauses
        .first()
        .is_some_and(|first| contains::<Expr>(&first.iter, place))
}

fn contains<T: Ranged>(node: &T, place: Span) -> bool {
    span(node.range()).contains(place)
}
