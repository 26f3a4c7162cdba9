//! Where `await` and `async` may stand, and what they turn the place into.
//!
//! Follows the Python reference, "Await expression", "Displays for lists, sets and dictionaries", and
//! "Generator expressions", and the change of 3.11 that lets an asynchronous comprehension stand inside a
//! synchronous one.

use ruff_python_ast::{AnyNodeRef, Comprehension, Expr, Stmt};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::strict::{TopLevel, span};
use crate::edit::Edit;
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

    /// Whether the expression is already awaited, by itself or as an arm of what is: `await (f() if a else g())`.
    #[must_use]
    pub fn is_awaited(&self, expression: Span) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        let mut arm = expression;
        for around in self.ancestors(id) {
            match self.node(around) {
                AnyNodeRef::ExprAwait(_) => return true,
                AnyNodeRef::ExprIf(choice) if span(choice.test.range()) != arm => {}
                AnyNodeRef::ExprBoolOp(_) | AnyNodeRef::ExprNamed(_) => {}
                _ => return false,
            }
            arm = span(self.node(around).range());
        }
        false
    }

    /// Whether no `async` function is around the expression that an `await` there would belong to: the innermost
    /// one is plain, a lambda or a class body, or there is none.
    #[must_use]
    pub fn is_outside_async(&self, expression: Span) -> bool {
        let mut place = self.expression(expression);
        while let Some(id) = place {
            match self.legality(id) {
                Legality::Legal => return false,
                Legality::Illegal => return true,
                Legality::TurnsGeneratorAsync => place = self.generator_around(id),
            }
        }
        false
    }

    /// Whether the expression is in a comprehension or generator expression, other than in its first iterable, which
    /// belongs to what is around it.
    #[must_use]
    pub fn is_in_comprehension(&self, expression: Span) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        self.ancestors(id)
            .map(|ancestor| self.node(ancestor))
            .take_while(|node| !node.is_statement() && !node.is_expr_lambda())
            .filter_map(generators)
            .any(|clauses| !in_first_iterable(clauses, expression))
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

    /// The edit that takes the `async` away from a `for`, a `with`, a comprehension's `for`, or a `def`; `None` if there is
    /// none, or more than blanks after it.
    #[must_use]
    pub fn plain_edit(&self, block: Span, text: &str) -> Option<Edit> {
        let start = match self.block(block) {
            Some(id) => span(self.node(id).range()).start,
            None => block.start,
        };
        let after = text[start..].strip_prefix("async")?;
        let keyword = after.trim_start_matches([' ', '\t']);
        let mut keywords = ["for", "with", "def"].into_iter();
        let follows = keywords.any(|word| keyword.starts_with(word));
        let end = text.len() - keyword.len();
        follows.then(|| Edit::replace(Span::new(start, end), ""))
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
                    if is_in(&function.body, place) {
                        return if function.is_async || self.supposes_async {
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
                        .filter_map(ruff_python_ast::AnyParameterRef::annotation)
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
                    let in_body = is_in(&class.body, place);
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

    /// The innermost generator expression around a place that is no part of its first iterable.
    pub(super) fn generator_around(&self, id: Id) -> Option<Id> {
        let place = span(self.node(id).range());
        self.ancestors(id)
            .find(|ancestor| match self.node(*ancestor) {
                AnyNodeRef::ExprGenerator(display) => {
                    !in_first_iterable(&display.generators, place)
                }
                _ => false,
            })
    }

    /// Whether a list, set or dict comprehension may be asynchronous where it stands.
    pub(super) fn asynchronous_display(&self, display: Id) -> Legality {
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

/// Whether a place is in one of the statements.
pub(super) fn is_in(body: &[Stmt], place: Span) -> bool {
    body.iter().any(|statement| contains(statement, place))
}

fn contains<T: Ranged>(node: &T, place: Span) -> bool {
    span(node.range()).contains(place)
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::Strict;
    use super::Legality::{self, Illegal, Legal, TurnsGeneratorAsync};
    use super::TopLevel;

    #[track_caller]
    fn check_for(minor: u8, top_level: TopLevel, source: &str, expected: Legality) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, minor, top_level);
        assert_eq!(strict.syntax_error(), None, "{source}");
        assert_eq!(strict.places().await_at(place), expected, "{source}");
    }

    /// Of every target version.
    #[track_caller]
    fn check(source: &str, expected: Legality) {
        for minor in [8, 10, 11, 14] {
            check_for(minor, TopLevel::Module, source, expected);
        }
    }

    #[test]
    fn the_innermost_function_decides() {
        check("async def f():\n    «g()»\n", Legal);
        check(
            "async def f():\n    if a:\n        with b: return c(«g()»)\n",
            Legal,
        );
        check("async def f():\n    x = f'{«g()»}'\n", Legal);
        check("def f():\n    «g()»\n", Illegal);
        check("def f():\n    async def h():\n        «g()»\n", Legal);
        check("async def f():\n    def h():\n        «g()»\n", Illegal);
    }

    #[test]
    fn a_module_may_not_and_a_notebook_may() {
        let sources = [
            "«g()»\n",
            "if a:\n    x = «g()»\n",
            "[«g()» for x in a]\n",
            "for x in «g()»: pass\n",
        ];
        for source in sources {
            check(source, Illegal);
            check_for(12, TopLevel::Notebook, source, Legal);
        }
        check_for(12, TopLevel::Notebook, "def f():\n    «g()»\n", Illegal);
        check_for(12, TopLevel::Notebook, "class C:\n    x = «g()»\n", Illegal);
    }

    #[test]
    fn a_lambda_is_a_plain_function() {
        check("async def f():\n    lambda: «g()»\n", Illegal);
        check("async def f():\n    lambda: [«g()» for x in a]\n", Illegal);
        check("async def f():\n    lambda a=«g()»: a\n", Legal);
        check("def f():\n    lambda a=«g()»: a\n", Illegal);
    }

    #[test]
    fn decorators_and_defaults_belong_to_the_scope_around() {
        check("async def f():\n    @«g()»\n    def h(): pass\n", Legal);
        check("async def f():\n    def h(a=«g()»): pass\n", Legal);
        check("async def f():\n    def h(*, a=«g()»): pass\n", Legal);
        check("@«g()»\nasync def f(): pass\n", Illegal);
        check("async def f(a=«g()»): pass\n", Illegal);
        check("def f():\n    async def h(a=«g()»): pass\n", Illegal);
    }

    #[test]
    fn annotations_are_no_code_of_a_coroutine() {
        check("async def f():\n    def h(a: «g()»): pass\n", Illegal);
        check("async def f():\n    def h(*a: «g()»): pass\n", Illegal);
        check("async def f():\n    def h() -> «g()»: pass\n", Illegal);
        check("async def f():\n    x: «g()» = 1\n", Illegal);
        check("async def f():\n    x: int = «g()»\n", Legal);
        check("async def f():\n    type X = «g()»\n", Illegal);
    }

    #[test]
    fn a_class_body_may_not_and_its_head_is_code_around() {
        check("async def f():\n    class C:\n        x = «g()»\n", Illegal);
        check(
            "async def f():\n    class C:\n        x = [«g()» for x in a]\n",
            Illegal,
        );
        check(
            "async def f():\n    class C:\n        async def m(self): «g()»\n",
            Legal,
        );
        check(
            "async def f():\n    class C:\n        async def m(self, a=«g()»): pass\n",
            Illegal,
        );
        check("async def f():\n    class C(«g()»): pass\n", Legal);
        check(
            "async def f():\n    class C(metaclass=«g()»): pass\n",
            Legal,
        );
        check("async def f():\n    @«g()»\n    class C: pass\n", Legal);
        check("class C(«g()»): pass\n", Illegal);
    }

    #[test]
    fn what_is_generic_has_a_scope_of_its_own() {
        check("async def f():\n    class C[T](«g()»): pass\n", Illegal);
        check("async def f():\n    class C[T: «g()»]: pass\n", Illegal);
        check("async def f():\n    @«g()»\n    class C[T]: pass\n", Legal);
        check("async def f():\n    def h[T: «g()»](): pass\n", Illegal);
        check("async def f():\n    @«g()»\n    def h[T](): pass\n", Legal);
        check("async def f():\n    def h[T](a=«g()»): pass\n", Legal);
    }

    #[test]
    fn displays_need_an_asynchronous_function_around() {
        let displays = [
            "[«g()» for x in a]",
            "{«g()» for x in a}",
            "{«g()»: x for x in a}",
            "{x: «g()» for x in a}",
            "[x for x in a if «g()»]",
            "[x for y in a for x in «g()»]",
            "[x for x in «g()»]",
            "{x for x in «g()»}",
            "{x: x for x in «g()»}",
        ];
        for display in displays {
            check(&format!("async def f():\n    {display}\n"), Legal);
            check(&format!("def f():\n    {display}\n"), Illegal);
            check(&format!("{display}\n"), Illegal);
        }
    }

    #[test]
    fn inside_a_synchronous_display_an_asynchronous_one_stands_from_3_11() {
        let nested = [
            "[[«g()» for x in a] for y in b]",
            "{y: {«g()» for x in a} for y in b}",
            "[y for y in b if {«g()»: x for x in a}]",
            "[[x for z in a for x in «g()»] for y in b]",
        ];
        for display in nested {
            let source = format!("async def f():\n    {display}\n");
            check_for(8, TopLevel::Module, &source, Illegal);
            check_for(10, TopLevel::Module, &source, Illegal);
            check_for(11, TopLevel::Module, &source, Legal);
            check_for(14, TopLevel::Module, &source, Legal);
            check(&format!("def f():\n    {display}\n"), Illegal);
        }
        // The one around is asynchronous, or its first iterable is evaluated outside it.
        check(
            "async def f():\n    [[«g()» for x in a] async for y in b]\n",
            Legal,
        );
        check(
            "async def f():\n    [y for y in [«g()» for x in a]]\n",
            Legal,
        );
        // Inside a first iterable an `await` makes the outer display asynchronous, and no inner one.
        check(
            "async def f():\n    [[x for x in «g()»] for y in b]\n",
            Legal,
        );
    }

    #[test]
    fn a_generator_expression_turns_into_an_async_generator() {
        for function in ["async def f():\n    ", "def f():\n    ", ""] {
            check(
                &format!("{function}h(«g()» for x in a)\n"),
                TurnsGeneratorAsync,
            );
            check(
                &format!("{function}(x for x in a if «g()»)\n"),
                TurnsGeneratorAsync,
            );
            check(
                &format!("{function}(x for y in a for x in «g()»)\n"),
                TurnsGeneratorAsync,
            );
        }
        check("async def f():\n    (x for x in «g()»)\n", Legal);
        check("def f():\n    (x for x in «g()»)\n", Illegal);
        check("async def f():\n    lambda: (x for x in «g()»)\n", Illegal);
    }

    #[test]
    fn what_is_no_expression_may_not() {
        check("async def f():\n    «x =» g()\n", Illegal);
        check("async def f():\n    «x = g()»\n", Illegal);
    }

    #[track_caller]
    fn check_async(minor: u8, source: &str, expected: Legality) {
        let (text, place) = take_mark(source);
        let strict = Strict::parse(&text, minor, TopLevel::Module);
        assert_eq!(strict.places().async_at(place), expected, "{source}");
    }

    #[test]
    fn a_block_turns_asynchronous_in_an_asynchronous_function() {
        for block in [
            "«for x in a: pass»",
            "«with a as x: pass»",
            "[x «for x in a»]",
            "{x for y in b «for x in a»}",
        ] {
            check_async(8, &format!("async def f():\n    {block}\n"), Legal);
            check_async(8, &format!("def f():\n    {block}\n"), Illegal);
            check_async(8, &format!("{block}\n"), Illegal);
        }
        check_async(
            8,
            "async def f():\n    h(x «for x in a»)\n",
            TurnsGeneratorAsync,
        );
        check_async(
            10,
            "async def f():\n    [[x «for x in a»] for y in b]\n",
            Illegal,
        );
        check_async(
            11,
            "async def f():\n    [[x «for x in a»] for y in b]\n",
            Legal,
        );
        check_async(
            10,
            "async def f():\n    [[x for x in y] «for y in b»]\n",
            Legal,
        );
    }

    #[test]
    fn what_is_asynchronous_stays_so() {
        check_async(
            12,
            "async def f():\n    «async for x in a: pass»\n",
            Illegal,
        );
        check_async(12, "async def f():\n    «async with a: pass»\n", Illegal);
        check_async(12, "async def f():\n    [x «async for x in a»]\n", Illegal);
        check_async(12, "async def f():\n    «while a: pass»\n", Illegal);
    }

    #[test]
    fn parentheses_do_not_hide_an_await() {
        for (source, expected) in [
            ("await «g()»", true),
            ("await («g()»)", true),
            ("«g()»", false),
            ("await h(«g()»)", false),
        ] {
            let (text, place) = take_mark(&format!("async def f():\n    {source}\n"));
            let strict = Strict::parse(&text, 12, TopLevel::Module);
            assert_eq!(strict.places().is_awaited(place), expected, "{source}");
        }
    }
}
