//! How `await` is written before an expression: where Python's precedence asks for parentheses.
//!
//! `await` binds tighter than `**` and looser than attribute, subscript and call (Python reference,
//! "Operator precedence"). Its operand is a primary.

use ruff_python_ast::token::parentheses_iterator;
use ruff_python_ast::{AnyNodeRef, ExprRef};
use ruff_text_size::Ranged;

use super::places::Places;
use super::strict::span;
use crate::span::Span;

/// What is inserted to await an expression: `before` at the start of `at`, `after` at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwaitEdit {
    /// The expression, or the parentheses around it that become the operand.
    pub at: Span,
    /// `await `, with the parentheses that open before and after it.
    pub before: &'static str,
    /// The parentheses that close.
    pub after: &'static str,
}

impl Places<'_> {
    /// How to await the expression; `None` if the span is no expression's.
    #[must_use]
    pub fn await_edit(&self, expression: Span) -> Option<AwaitEdit> {
        let id = self.expression(expression)?;
        let node = self.node(id).as_expr_ref()?;
        let parent = self.parent(id).map(|parent| self.node(parent));
        let parentheses: Vec<Span> = parentheses_iterator(node, parent, self.tokens)
            .map(span)
            .collect();
        let parent_binds_tighter = parent.is_some_and(|parent| binds_tighter(parent, expression));
        Some(if is_primary(node) {
            // The innermost parentheses, where there are any, go around `await` and its operand.
            let needs = parent_binds_tighter && parentheses.is_empty();
            AwaitEdit {
                at: expression,
                before: if needs { "(await " } else { "await " },
                after: if needs { ")" } else { "" },
            }
        } else {
            match parentheses.first() {
                Some(inner) => {
                    let needs = parent_binds_tighter && parentheses.len() == 1;
                    AwaitEdit {
                        at: *inner,
                        before: if needs { "(await " } else { "await " },
                        after: if needs { ")" } else { "" },
                    }
                }
                None => AwaitEdit {
                    at: expression,
                    before: "await (",
                    after: ")",
                },
            }
        })
    }
}

/// Whether the parent takes its operand before an `await` in front of it would.
fn binds_tighter(parent: AnyNodeRef<'_>, operand: Span) -> bool {
    match parent {
        AnyNodeRef::ExprAttribute(_) | AnyNodeRef::ExprAwait(_) => true,
        AnyNodeRef::ExprSubscript(subscript) => span(subscript.value.range()) == operand,
        AnyNodeRef::ExprCall(call) => span(call.func.range()) == operand,
        _ => false,
    }
}

fn is_primary(expression: ExprRef<'_>) -> bool {
    match expression {
        ExprRef::Name(_)
        | ExprRef::Attribute(_)
        | ExprRef::Subscript(_)
        | ExprRef::Call(_)
        | ExprRef::List(_)
        | ExprRef::Set(_)
        | ExprRef::Dict(_)
        | ExprRef::ListComp(_)
        | ExprRef::SetComp(_)
        | ExprRef::DictComp(_)
        | ExprRef::StringLiteral(_)
        | ExprRef::BytesLiteral(_)
        | ExprRef::NumberLiteral(_)
        | ExprRef::BooleanLiteral(_)
        | ExprRef::NoneLiteral(_)
        | ExprRef::EllipsisLiteral(_)
        | ExprRef::FString(_)
        | ExprRef::TString(_) => true,
        ExprRef::Tuple(tuple) => tuple.parenthesized,
        ExprRef::Generator(generator) => generator.parenthesized,
        _ => false,
    }
}
