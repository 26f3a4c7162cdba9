//! Code that is there twice, once for what is async and once for what is plain: in the plain copy nothing is missing.

use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::strict::span;
use crate::span::Span;

/// Arguments that ask for the plain way where they are true.
const PLAIN: [&str; 2] = ["sync", "blocking"];
/// Arguments that ask for it where they are false.
const ASYNC: [&str; 5] = [
    "async",
    "is_async",
    "use_async",
    "asynchronous",
    "run_async",
];

impl Places<'_> {
    /// Whether the same is done with `await` or `async` at a place that runs instead of this one: a call of the same
    /// callee is awaited, or the same expression is walked by `async for` or entered by `async with`.
    ///
    /// Such a place is in another arm of an `if`, ternary, `match` or `try`, in a branch that returns before this place
    /// is reached, or in another function inside the same function.
    #[must_use]
    pub fn is_plain_twin(&self, place: Span, text: &str) -> bool {
        self.has_alternative(place, text, |other, node| match node {
            AnyNodeRef::ExprAwait(awaited) => Some(&*awaited.value),
            AnyNodeRef::StmtFor(walk) => walk.is_async.then_some(&*walk.iter),
            AnyNodeRef::Comprehension(clause) => clause.is_async.then_some(&clause.iter),
            AnyNodeRef::WithItem(item) => {
                let with = self.parent(other).map(|with| self.node(with));
                let is_async = matches!(with, Some(AnyNodeRef::StmtWith(with)) if with.is_async);
                is_async.then_some(&item.context_expr)
            }
            _ => None,
        })
    }

    /// Whether a test has told this place from another one where the same is awaited, and runs instead: `f()` in the `else` of
    /// `if iscoroutinefunction(f): await f()`. Whatever the types say, here it is plain.
    #[must_use]
    pub fn is_told_apart(&self, place: Span, text: &str) -> bool {
        self.has_alternative(place, text, |_, node| {
            let awaited = &*node.as_expr_await()?.value;
            let test = self.test_for_awaitable(span(awaited.range()), text);
            test.map(|_| awaited)
        })
    }

    /// Like [`Self::is_told_apart`], by any test that mentions what is async: `if self.is_async`.
    #[must_use]
    pub fn is_named_plain(&self, place: Span, text: &str) -> bool {
        self.has_alternative(place, text, |_, node| {
            let awaited = &*node.as_expr_await()?.value;
            self.is_named_async(span(awaited.range()), text)
                .then_some(awaited)
        })
    }

    /// Whether something that does the same as this place runs instead of it, of what `used` gives for a node of the function.
    fn has_alternative<'s>(
        &'s self,
        place: Span,
        text: &str,
        used: impl Fn(Id, AnyNodeRef<'s>) -> Option<&'s Expr>,
    ) -> bool {
        let Some(id) = self.expression(place) else {
            return false;
        };
        let Some(function) = self.outermost_function(id) else {
            return false;
        };
        let inside = span(self.node(function).range());
        self.nodes_inside(inside).any(|(other, node)| {
            used(other, node).is_some_and(|used| self.does_the_same(used, place, text))
                && self.runs_instead(other, id)
        })
    }

    /// Whether an expression calls what the place calls, or else is written like it.
    fn does_the_same(&self, expression: &Expr, place: Span, text: &str) -> bool {
        let called = self.callee_of(place).map(|callee| callee.of(text));
        match (called, expression.as_call_expr()) {
            (Some(called), Some(call)) => span(call.func.range()).of(text) == called,
            _ => span(expression.range()).of(text) == place.of(text),
        }
    }

    /// What the other `return`s of the function around a place give.
    #[must_use]
    pub fn other_returns(&self, place: Span) -> Vec<Span> {
        let around = |id| Some(span(self.enclosing_function(id)?.range()));
        let Some(function) = self.expression(place).and_then(around) else {
            return Vec::new();
        };
        self.nodes_inside(function)
            .filter(|(id, _)| around(*id) == Some(function))
            .filter_map(|(_, node)| node.as_stmt_return()?.value.as_deref())
            .map(|value| span(value.range()))
            .filter(|value| *value != place)
            .collect()
    }

    /// Whether an argument of the call asks for the plain way: `sync=True`, `is_async=False`.
    #[must_use]
    pub fn asks_for_plain(&self, call: Span) -> bool {
        let node = self.expression(call).map(|id| self.node(id));
        let Some(AnyNodeRef::ExprCall(call)) = node else {
            return false;
        };
        call.arguments.keywords.iter().any(|keyword| {
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            let name = name.trim_matches('_');
            let value = keyword.value.as_boolean_literal_expr();
            value.is_some_and(|value| {
                if value.value {
                    PLAIN.contains(&name)
                } else {
                    ASYNC.contains(&name)
                }
            })
        })
    }

    fn outermost_function(&self, id: Id) -> Option<Id> {
        self.ancestors(id)
            .filter(|ancestor| self.node(*ancestor).is_stmt_function_def())
            .last()
    }

    /// Whether, where `other` runs, `id` does not.
    fn runs_instead(&self, other: Id, id: Id) -> bool {
        let of_other: Vec<Id> = std::iter::once(other)
            .chain(self.ancestors(other))
            .collect();
        let of_id: Vec<Id> = std::iter::once(id).chain(self.ancestors(id)).collect();
        let Some(common) = of_other.iter().find(|above| of_id.contains(above)) else {
            return false;
        };
        let below = |line: &[Id]| {
            let position = line.iter().position(|above| above == common)?;
            position.checked_sub(1).map(|before| line[before])
        };
        let (Some(one), Some(two)) = (below(&of_other), below(&of_id)) else {
            return false;
        };
        if self.are_alternatives(*common, one, two) {
            return true;
        }
        let between = of_other.iter().take_while(|above| *above != common);
        let is_in_function = |line: &[Id]| {
            line.iter()
                .take_while(|above| *above != common)
                .any(|above| self.node(*above).is_stmt_function_def())
        };
        let is_before = span(self.node(other).range()).start < span(self.node(id).range()).start;
        (is_in_function(&of_other) && is_in_function(&of_id))
            || (is_before && between.into_iter().any(|above| self.leaves(*above, other)))
    }

    /// Whether at most one of two children of a node runs.
    fn are_alternatives(&self, common: Id, one: Id, two: Id) -> bool {
        let arms = match self.node(common) {
            AnyNodeRef::StmtIf(branches) => {
                let mut arms = vec![branches.body.as_slice()];
                let clauses = branches.elif_else_clauses.iter();
                arms.extend(clauses.map(|clause| clause.body.as_slice()));
                arms
            }
            AnyNodeRef::StmtTry(attempt) => {
                let mut arms = vec![attempt.body.as_slice()];
                let handlers = attempt.handlers.iter();
                arms.extend(handlers.filter_map(|handler| {
                    handler
                        .as_except_handler()
                        .map(|handler| handler.body.as_slice())
                }));
                arms
            }
            AnyNodeRef::StmtMatch(choice) => choice
                .cases
                .iter()
                .map(|case| case.body.as_slice())
                .collect(),
            AnyNodeRef::ExprIf(ternary) => {
                let arms = [ternary.body.range(), ternary.orelse.range()];
                let is_arm = |id: Id| arms.contains(&self.node(id).range());
                return is_arm(one) && is_arm(two);
            }
            _ => return false,
        };
        let arm = |id: Id| {
            let place = self.node(id).range();
            arms.iter().position(|arm| {
                arm.iter().any(|statement| {
                    place.contains_range(statement.range())
                        || statement.range().contains_range(place)
                })
            })
        };
        matches!((arm(one), arm(two)), (Some(one), Some(two)) if one != two)
    }

    /// Whether the node is a branch of an `if` with the place in it, at whose end the function or the loop goes on elsewhere.
    fn leaves(&self, node: Id, place: Id) -> bool {
        let place = self.node(place).range();
        let AnyNodeRef::StmtIf(branches) = self.node(node) else {
            return false;
        };
        let clauses = branches.elif_else_clauses.iter();
        std::iter::once(&branches.body)
            .chain(clauses.map(|clause| &clause.body))
            .filter(|body| body.iter().any(|inner| inner.range().contains_range(place)))
            .any(|body| {
                matches!(
                    body.last(),
                    Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) | Stmt::Break(_))
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};

    #[track_caller]
    fn check(body: &str, expected: bool) {
        let marked: String = body.lines().map(|line| format!("    {line}\n")).collect();
        let marked = format!("async def main(x, y):\n{marked}");
        let (text, place) = take_mark(&marked);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let found = strict.places().is_plain_twin(place, &text);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn another_arm_is_a_twin_whatever_the_test_says() {
        check("if y:\n    await x.f(1)\nelse:\n    «x.f(2)»", true);
        check(
            "if y:\n    «x.f()»\nelif x:\n    pass\nelse:\n    return await x.f()",
            true,
        );
        check(
            "try:\n    await x.f()\nexcept TypeError:\n    «x.f()»",
            true,
        );
        check(
            "match y:\n    case 1:\n        await x.f()\n    case _:\n        «x.f()»",
            true,
        );
        check("z = (await x.f()) if y else «x.f()»", true);
        check(
            "if y:\n    async for z in x.f(): pass\nelse:\n    for z in «x.f()»: pass",
            true,
        );
        check(
            "if y:\n    async with x: pass\nelse:\n    with «x»: pass",
            true,
        );
    }

    #[test]
    fn a_branch_that_leaves_is_a_twin() {
        check("if y:\n    await x.f()\n    return\n«x.f()»", true);
        check(
            "for z in y:\n    if z:\n        await x.f()\n        continue\n    «x.f()»",
            true,
        );
    }

    #[test]
    fn another_function_inside_is_a_twin() {
        check(
            "async def a():\n    await x.f()\nasync def b():\n    «x.f()»",
            true,
        );
    }

    #[test]
    fn what_runs_as_well_is_no_twin() {
        check("await x.f()\n«x.f()»", false);
        check("if y:\n    await x.f()\n«x.f()»", false);
        check("if y:\n    await x.f()\n    «x.f()»", false);
        check("if y:\n    await x.g()\nelse:\n    «x.f()»", false);
        check("if y:\n    await z.f()\nelse:\n    «x.f()»", false);
        check("if await x.f():\n    «x.f()»", false);
        check("try:\n    await x.f()\nfinally:\n    «x.f()»", false);
    }
}
