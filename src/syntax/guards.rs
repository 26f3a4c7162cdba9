//! What the code around a place says of it: a test that asks whether it is to be awaited, a `with` body that awaits what
//! was entered.

use ruff_python_ast::{AnyNodeRef, BoolOp, Expr};
use ruff_text_size::Ranged;

use super::census::last_name;
use super::places::{Id, Places};
use super::strict::span;
use crate::span::Span;

impl Places<'_> {
    /// The test around an expression that has found it, or the function that it calls, to be awaitable:
    /// `inspect.isawaitable(x)` around `x`, `is_async_callable(f)` around `f()`, `isinstance(x, Awaitable)`.
    #[must_use]
    pub fn test_for_awaitable(&self, expression: Span, text: &str) -> Option<Span> {
        let about = Asked {
            value: expression.of(text),
            callee: self.callee_of(expression).map(|callee| callee.of(text)),
        };
        let mut tests = self.tests_around(expression).into_iter();
        tests.find_map(|test| awaitable_test(test, about, text))
    }

    /// Whether a test around the expression that is true there mentions what is async.
    pub(super) fn is_named_async(&self, expression: Span, text: &str) -> bool {
        self.tests_around(expression).into_iter().any(|test| {
            let test = span(test.range()).of(text);
            ["async", "coro", "awaitable"]
                .iter()
                .any(|word| test.contains(word))
        })
    }

    /// Whether a test around the expression has found that it is walked or entered with `async`: `isinstance(x, AsyncIterable)`,
    /// `hasattr(x, "__aenter__")`.
    #[must_use]
    pub fn is_tested_async(&self, expression: Span, text: &str) -> bool {
        let finds_it = |test: &Expr| {
            self.nodes_inside(span(test.range())).any(|(_, node)| {
                let AnyNodeRef::ExprCall(call) = node else {
                    return false;
                };
                let [asked, what] = &*call.arguments.args else {
                    return false;
                };
                let what = span(what.range()).of(text);
                span(asked.range()).of(text) == expression.of(text)
                    && (what.contains("Async") || what.contains("__a"))
            })
        };
        self.tests_around(expression).into_iter().any(finds_it)
    }

    /// The tests around the expression that are true when it runs, the innermost first.
    fn tests_around(&self, expression: Span) -> Vec<&Expr> {
        let Some(id) = self.expression(expression) else {
            return Vec::new();
        };
        let mut below = id;
        let tests = self.ancestors(id).flat_map(|above| {
            let tests = self.tests_that_hold(above, below);
            below = above;
            tests
        });
        tests.collect()
    }

    /// The tests that are true when the part `below` of the node `above` runs.
    fn tests_that_hold(&self, above: Id, below: Id) -> Vec<&Expr> {
        let part = self.node(below).range();
        match self.node(above) {
            AnyNodeRef::StmtIf(branches)
                if branches.body.iter().any(|inner| inner.range() == part) =>
            {
                vec![&*branches.test]
            }
            AnyNodeRef::ElifElseClause(clause)
                if clause.body.iter().any(|inner| inner.range() == part) =>
            {
                clause.test.iter().collect()
            }
            AnyNodeRef::ExprIf(ternary) if ternary.body.range() == part => vec![&*ternary.test],
            AnyNodeRef::ExprBoolOp(operation) if operation.op == BoolOp::And => operation
                .values
                .iter()
                .take_while(|value| value.range() != part)
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The name that the `with` that enters this expression gives it, if its body awaits methods of it or walks them by
    /// `async for`.
    #[must_use]
    pub fn awaited_target<'t>(&self, entered: Span, text: &'t str) -> Option<&'t str> {
        let item = self.expression(entered).and_then(|id| self.parent(id))?;
        let AnyNodeRef::WithItem(with_item) = self.node(item) else {
            return None;
        };
        let target = with_item.optional_vars.as_deref()?.as_name_expr()?;
        let is_of_target = |awaited: &Expr| root(awaited) == Some(target.id.as_str());
        let is_awaited = self.awaited_beside(item).into_iter().any(is_of_target);
        is_awaited.then(|| span(target.range()).of(text))
    }

    /// Whether the `with` that enters this expression awaits anything in its body.
    #[must_use]
    pub fn awaits_inside(&self, entered: Span) -> bool {
        let item = self.expression(entered).and_then(|id| self.parent(id));
        item.is_some_and(|item| {
            self.node(item).is_with_item() && !self.awaited_beside(item).is_empty()
        })
    }

    /// What the `with` statement of an item awaits, or walks by `async for`.
    fn awaited_beside(&self, item: Id) -> Vec<&Expr> {
        let Some(statement) = self.parent(item) else {
            return Vec::new();
        };
        let inside = span(self.node(statement).range());
        self.nodes_inside(inside)
            .filter_map(|(_, node)| match node {
                AnyNodeRef::ExprAwait(awaited) => Some(&*awaited.value),
                AnyNodeRef::StmtFor(walk) => walk.is_async.then_some(&*walk.iter),
                AnyNodeRef::Comprehension(clause) => clause.is_async.then_some(&clause.iter),
                _ => None,
            })
            .collect()
    }
}

/// The name at the root of a call of a method: `session` of `session.get().json()`.
fn root(expression: &Expr) -> Option<&str> {
    let Expr::Call(call) = expression else {
        return None;
    };
    let mut inner = &*call.func;
    if !inner.is_attribute_expr() {
        return None;
    }
    loop {
        inner = match inner {
            Expr::Attribute(attribute) => &attribute.value,
            Expr::Call(call) => &call.func,
            Expr::Subscript(subscript) => &subscript.value,
            Expr::Name(name) => return Some(name.id.as_str()),
            _ => return None,
        };
    }
}

/// What a test may be about.
#[derive(Clone, Copy)]
struct Asked<'a> {
    value: &'a str,
    callee: Option<&'a str>,
}

/// The part of a test that asks whether the value is to be awaited, or the function that gives it is async.
fn awaitable_test(test: &Expr, about: Asked<'_>, text: &str) -> Option<Span> {
    match test {
        Expr::BoolOp(operation) if operation.op == BoolOp::And => operation
            .values
            .iter()
            .find_map(|operand| awaitable_test(operand, about, text)),
        Expr::Named(named) => awaitable_test(&named.value, about, text),
        Expr::Call(call) => {
            let mut arguments = call.arguments.args.iter();
            let asked = span(arguments.next()?.range());
            let function = last_name(span(call.func.range()).of(text))?;
            let mentions = |words: &[&str]| words.iter().any(|word| function.contains(word));
            let (says_so, about) = if function == "isinstance" {
                let classes = span(arguments.next()?.range()).of(text);
                let mut words =
                    classes.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
                let says_so = words.any(|word| {
                    // A task or future that a test finds is mostly kept.
                    matches!(word, "Awaitable" | "Coroutine" | "CoroutineType")
                });
                (says_so, Some(about.value))
            } else if mentions(&["function", "callable", "async"]) {
                let says_so = mentions(&["coroutine", "async"]) && !mentions(&["gen"]);
                (says_so, about.callee)
            } else {
                (mentions(&["awaitable", "coroutine"]), Some(about.value))
            };
            let asks = function.trim_start_matches('_').starts_with("is");
            (asks && says_so && about == Some(asked.of(text))).then(|| span(call.range()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};

    #[track_caller]
    fn check_test(source: &str, expected: Option<&str>) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{source}");
        let test = strict.places().test_for_awaitable(place, &text);
        assert_eq!(test.map(|test| test.of(&text)), expected, "{source}");
    }

    #[test]
    fn a_test_around_a_value_or_a_callee_is_found() {
        check_test("if isawaitable(x):\n    y = «x»\n", Some("isawaitable(x)"));
        check_test(
            "if a:\n    pass\nelif b and inspect.iscoroutine(x.y):\n    «x.y»\n",
            Some("inspect.iscoroutine(x.y)"),
        );
        check_test("y = «x» if iscoroutine(x) else x\n", Some("iscoroutine(x)"));
        check_test(
            "if is_async_callable(f):\n    for a in b:\n        «f(a)»\n",
            Some("is_async_callable(f)"),
        );
        check_test(
            "if iscoroutinefunction(f):\n    def g():\n        return «f()»\n",
            Some("iscoroutinefunction(f)"),
        );
        check_test(
            "if isinstance(x, Awaitable):\n    «x»\n",
            Some("isinstance(x, Awaitable)"),
        );
    }

    #[test]
    fn other_branches_and_other_tests_say_nothing() {
        check_test("if isawaitable(x):\n    pass\nelse:\n    «x»\n", None);
        check_test("if not isawaitable(x):\n    «x»\n", None);
        check_test("if isawaitable(y):\n    «x»\n", None);
        check_test("if isasyncgenfunction(f):\n    «f()»\n", None);
        check_test("if isinstance(x, str):\n    «x»\n", None);
        check_test("if isinstance(x, CreateTaskResult):\n    «x»\n", None);
        check_test("y = x if iscoroutine(x) else «x»\n", None);
    }

    #[track_caller]
    fn check_target(source: &str, expected: bool) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        let found = strict.places().awaited_target(place, &text);
        assert_eq!(found, expected.then_some("x"), "{source}");
    }

    #[test]
    fn a_body_that_awaits_the_target_is_found() {
        check_target(
            "async def f():\n    with «g()» as x:\n        await x.y()\n",
            true,
        );
        check_target(
            "async def f():\n    with «g()» as x:\n        async for z in x.y[0].z(): pass\n",
            true,
        );
        check_target(
            "async def f():\n    with «g()» as x:\n        await y.x()\n",
            false,
        );
        check_target(
            "async def f():\n    with «g()» as x:\n        await h(x)\n",
            false,
        );
        check_target(
            "async def f():\n    with «g()»:\n        await x.y()\n",
            false,
        );
        check_target(
            "async def f():\n    with «g()» as x: pass\n    await x.y()\n",
            false,
        );
    }
}
