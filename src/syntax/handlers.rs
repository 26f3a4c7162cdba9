//! Plain functions that could become async: what decorates them, and where `async` would go.

use ruff_python_ast::{AnyNodeRef, Expr, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::legality::is_in;
use super::places::Places;
use super::strict::span;
use super::tally::has_own_yield;
use crate::span::Span;

/// A plain function with decorators, whose name the file does not use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecoratedFunction {
    /// The byte of its `def`.
    pub keyword: usize,
    /// Its decorators, without the arguments that they are called with.
    pub decorators: Vec<Span>,
}

impl Places<'_> {
    /// The plain function that an `await` at the expression would belong to if it were async, where nothing in the file speaks
    /// against that: it is decorated, has no `yield`, and is never called or handed on by its name.
    #[must_use]
    pub fn decorated_function_around(
        &self,
        expression: Span,
        text: &str,
    ) -> Option<DecoratedFunction> {
        let id = self.expression(expression)?;
        for ancestor in self.ancestors(id) {
            match self.node(ancestor) {
                AnyNodeRef::ExprLambda(_)
                | AnyNodeRef::ExprGenerator(_)
                | AnyNodeRef::ExprListComp(_)
                | AnyNodeRef::ExprSetComp(_)
                | AnyNodeRef::ExprDictComp(_)
                | AnyNodeRef::StmtClassDef(_) => return None,
                AnyNodeRef::StmtFunctionDef(function) => {
                    return self.decorated_function(function, expression, text);
                }
                _ => {}
            }
        }
        None
    }

    fn decorated_function(
        &self,
        function: &StmtFunctionDef,
        expression: Span,
        text: &str,
    ) -> Option<DecoratedFunction> {
        let is_in_body = is_in(&function.body, expression);
        let could_be_async = !function.is_async && is_in_body && !has_own_yield(&function.body);
        if !could_be_async || function.decorator_list.is_empty() || self.is_used(&function.name) {
            return None;
        }
        Some(DecoratedFunction {
            keyword: keyword_of(function, text),
            decorators: decorators_of(function),
        })
    }

    /// Whether something in the file has that name, or an attribute of that name.
    fn is_used(&self, name: &str) -> bool {
        self.nodes().any(|(_, node)| match node {
            AnyNodeRef::ExprName(used) => used.id.as_str() == name,
            AnyNodeRef::ExprAttribute(used) => used.attr.as_str() == name,
            _ => false,
        })
    }
}

/// A function's decorators, without the arguments that they are called with.
pub(super) fn decorators_of(function: &StmtFunctionDef) -> Vec<Span> {
    let decorators = function.decorator_list.iter();
    let decorators = decorators.map(|decorator| match &decorator.expression {
        Expr::Call(call) => span(call.func.range()),
        other => span(other.range()),
    });
    decorators.collect()
}

/// The byte of a function's `def`.
pub(super) fn keyword_of(function: &StmtFunctionDef, text: &str) -> usize {
    let name = span(function.name.range()).start;
    text[..name].rfind("def").unwrap_or(name)
}
