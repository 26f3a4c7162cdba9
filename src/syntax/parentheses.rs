//! How `await` is written before an expression: where Python's precedence asks for parentheses.
//!
//! `await` binds tighter than `**` and looser than attribute, subscript and call (Python reference,
//! "Operator precedence"). Its operand is a primary.

use ruff_python_ast::token::{TokenKind, parentheses_iterator};
use ruff_python_ast::{AnyNodeRef, ExprRef};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::strict::span;
use crate::edit::Edit;
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

impl AwaitEdit {
    /// What is inserted, in order.
    #[must_use]
    pub fn edits(self) -> Vec<Edit> {
        let close = (!self.after.is_empty()).then(|| Edit::insert(self.at.end, self.after));
        let open = Edit::insert(self.at.start, self.before);
        std::iter::once(open).chain(close).collect()
    }
}

impl Places<'_> {
    /// How to await the expression; `None` if the span is no expression's.
    #[must_use]
    pub fn await_edit(&self, expression: Span) -> Option<AwaitEdit> {
        let id = self.expression(expression)?;
        let node = self.node(id).as_expr_ref()?;
        let parent = self.parent(id).map(|parent| self.node(parent));
        let parentheses = self.parentheses(node, parent);
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

impl Places<'_> {
    /// The edits that make an `await` of a chain one of the expression that the chain begins with: `await f().x` becomes
    /// `(await f()).x`.
    #[must_use]
    pub fn await_earlier(&self, awaited: Span, expression: Span) -> Vec<Edit> {
        let mut tokens = self.tokens.iter().map(|token| span(token.range()));
        let operand =
            tokens.find(|token| token.start > awaited.start && token.end <= expression.start);
        let Some(operand) = operand else {
            return vec![
                Edit::insert(awaited.start, "("),
                Edit::insert(expression.end, ")"),
            ];
        };
        let keyword = Edit::replace(Span::new(awaited.start, operand.start), "");
        if self.has_parentheses(expression) {
            vec![keyword, Edit::insert(expression.start, "await ")]
        } else {
            vec![
                keyword,
                Edit::insert(expression.start, "(await "),
                Edit::insert(expression.end, ")"),
            ]
        }
    }

    /// The parentheses around an `await` that only it needs: with what stood there instead of it, there would be none.
    pub(super) fn parentheses_for_await(&self, id: Id) -> Option<Span> {
        let parent = self.node(self.parent(id)?);
        let node = self.node(id);
        let AnyNodeRef::ExprAwait(awaited) = node else {
            return None;
        };
        let is_needed = binds_tighter(parent, span(node.range()))
            && is_primary((&*awaited.value).into())
            && self
                .parentheses((&*awaited.value).into(), Some(node))
                .is_empty();
        match self
            .parentheses(node.as_expr_ref()?, Some(parent))
            .as_slice()
        {
            [only] if is_needed => Some(*only),
            _ => None,
        }
    }

    /// Whether the expression has parentheses of its own around it.
    fn has_parentheses(&self, expression: Span) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        let parent = self.parent(id).map(|parent| self.node(parent));
        let node = self.node(id).as_expr_ref();
        node.is_some_and(|node| !self.parentheses(node, parent).is_empty())
    }

    /// The edits that turn `yield x` or `yield from x` into `await x`; `None` if the span is no such expression's.
    #[must_use]
    pub fn yield_to_await(&self, expression: Span) -> Option<Vec<Edit>> {
        let node = self.node(self.expression(expression)?);
        let (value, words) = match node {
            AnyNodeRef::ExprYield(node) => (node.value.as_deref()?, 1),
            AnyNodeRef::ExprYieldFrom(node) => (&*node.value, 2),
            _ => return None,
        };
        let mut keywords = self.tokens.iter().filter(|token| {
            span(token.range()).start >= expression.start
                && matches!(token.kind(), TokenKind::Yield | TokenKind::From)
        });
        let last = keywords.nth(words - 1)?;
        let keywords = Span::new(expression.start, span(last.range()).end);
        let mut edits = vec![Edit::replace(keywords, "await")];
        let parentheses = self.parentheses(value.into(), Some(node));
        if !is_primary(value.into()) && parentheses.is_empty() {
            let operand = span(value.range());
            edits.push(Edit::insert(operand.start, "("));
            edits.push(Edit::insert(operand.end, ")"));
        }
        Some(edits)
    }

    /// The parentheses around an expression, innermost first. None in a text that does not parse, which is never edited.
    fn parentheses(&self, node: ExprRef<'_>, parent: Option<AnyNodeRef<'_>>) -> Vec<Span> {
        if !self.parses {
            return Vec::new();
        }
        parentheses_iterator(node, parent, self.tokens)
            .map(span)
            .collect()
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

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::places::Places;
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::{Edit, apply};
    use crate::span::Span;

    const HEAD: &str = "async def f():\n    ";

    /// A statement of an async function with a mark, repaired by the edits, is what is expected, and parses.
    #[track_caller]
    fn check_edits(
        marked: &str,
        expected: &str,
        edits: impl FnOnce(&Places<'_>, Span) -> Vec<Edit>,
    ) {
        let (text, place) = take_mark(&format!("{HEAD}{marked}\n"));
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let after = apply(&text, &edits(&strict.places(), place));
        assert_eq!(after, format!("{HEAD}{expected}\n"), "{marked}");
        let error = Strict::parse(&after, 14, TopLevel::Module).error();
        assert_eq!(error, None, "{marked}");
    }

    /// The expression between `«` and `»` is awaited.
    #[track_caller]
    fn check(marked: &str, expected: &str) {
        check_edits(marked, expected, |places, place| {
            let edit = places.await_edit(place).expect("an expression");
            vec![
                Edit::insert(edit.at.start, edit.before),
                Edit::insert(edit.at.end, edit.after),
            ]
        });
    }

    /// The `await` of the chain that begins between `«` and `»` moves there.
    #[track_caller]
    fn check_earlier(marked: &str, expected: &str) {
        check_edits(marked, expected, |places, place| {
            let (awaited, _) = places.awaited_chain(place).expect("an awaited chain");
            places.await_earlier(awaited, place)
        });
    }

    #[test]
    fn an_await_moves_to_where_its_chain_begins() {
        check_earlier("await «f()».x", "(await f()).x");
        check_earlier("await «f()».x()[0]", "(await f()).x()[0]");
        check_earlier("return await «f()»[0]", "return (await f())[0]");
        check_earlier("await (  «f()» ).x", "(  await f() ).x");
        check_earlier("await  ((«f()»)).x", "((await f())).x");
        check_earlier("await («f()».x)", "((await f()).x)");
        check_earlier("await (\n    «f()»\n).x", "(\n    await f()\n).x");
    }

    #[test]
    fn where_nothing_binds_tighter_there_are_none() {
        check("«f()»", "await f()");
        check("x = «f()»", "x = await f()");
        check("g(«f()», k=1)", "g(await f(), k=1)");
        check("g(k=«f()»)", "g(k=await f())");
        check("a[«f()»]", "a[await f()]");
        check("a[«f()»:1]", "a[await f():1]");
        check("[«f()», 1]", "[await f(), 1]");
        check("{1: «f()»}", "{1: await f()}");
        check("return «f()»", "return await f()");
        check("x: int = «f()»", "x: int = await f()");
        check("for x in «f()»: pass", "for x in await f(): pass");
        check("with «f()» as x: pass", "with await f() as x: pass");
        check("x = 1 + \\\n  «f()»", "x = 1 + \\\n  await f()");
    }

    #[test]
    fn operators_bind_looser() {
        check("-«f()»", "-await f()");
        check("+«f()»", "+await f()");
        check("~«f()»", "~await f()");
        check("«f()» ** 2", "await f() ** 2");
        check("2 ** «f()»", "2 ** await f()");
        check("-«f()» ** 2", "-await f() ** 2");
        check("«f()» * 2 + 1", "await f() * 2 + 1");
        check("«f()» @ a", "await f() @ a");
        check("not «f()»", "not await f()");
        check("«f()» and a", "await f() and a");
        check("a or «f()»", "a or await f()");
        check("«f()» == 1", "await f() == 1");
        check("1 < «f()» < 2", "1 < await f() < 2");
        check("«f()» is not None", "await f() is not None");
        check("a not in «f()»", "a not in await f()");
        check("«f()» if a else b", "await f() if a else b");
        check("a if «f()» else b", "a if await f() else b");
    }

    #[test]
    fn stars_bind_looser() {
        check("g(*«f()»)", "g(*await f())");
        check("g(**«f()»)", "g(**await f())");
        check("[*«f()», 1]", "[*await f(), 1]");
        check("{**«f()»}", "{**await f()}");
        check("g(*(«f()»), k=1)", "g(*(await f()), k=1)");
    }

    #[test]
    fn attributes_subscripts_and_calls_bind_tighter() {
        check("«f()».x", "(await f()).x");
        check("«f()»[0]", "(await f())[0]");
        check("«f()»[1:]", "(await f())[1:]");
        check("«f()»()", "(await f())()");
        check("«f()».x.y().z", "(await f()).x.y().z");
        check("«f().x()».y", "(await f().x()).y");
        check("«f().x().y»", "await f().x().y");
        check("«f()()»", "await f()()");
        check("«f[0]»", "await f[0]");
        check("«f».x", "(await f).x");
        check("«f()».x = 1", "(await f()).x = 1");
        check("del «f()»[0]", "del (await f())[0]");
        check("-«f()».x ** 2", "-(await f()).x ** 2");
    }

    #[test]
    fn an_await_around_takes_no_await_as_it_is() {
        check("await «f()»", "await (await f())");
        check("await («f()»)", "await (await f())");
        check("await «f()».x()", "await (await f()).x()");
    }

    #[test]
    fn parentheses_that_are_there_are_used() {
        check("(«f()»).x", "(await f()).x");
        check("((«f()»)).x", "((await f())).x");
        check("( «f()» )[0]", "( await f() )[0]");
        check("(«f()»)()", "(await f())()");
        check("x = («f()»)", "x = (await f())");
        check("(«f()» + 1).x", "(await f() + 1).x");
        check("(yield «f()»)", "(yield await f())");
    }

    #[test]
    fn operands_that_are_no_primaries_get_their_own() {
        check("«a if b else c»", "await (a if b else c)");
        check("g(«a or b»)", "g(await (a or b))");
        check("«a + b» == c", "await (a + b) == c");
        check("«-a»", "await (-a)");
        check("«not a»", "await (not a)");
        check("«lambda: a»", "await (lambda: a)");
        check("«await f()»", "await (await f())");
        check("«a, b»", "await (a, b)");
        check("«(a, b)»", "await (a, b)");
    }

    #[test]
    fn parentheses_around_what_is_no_primary_are_used() {
        check("x = («a if b else c»)", "x = await (a if b else c)");
        check("(«a if b else c»).x", "(await (a if b else c)).x");
        check("((«a if b else c»)).x", "(await (a if b else c)).x");
        check("(«a or b»)[0]", "(await (a or b))[0]");
        check("not («a or b»)", "not await (a or b)");
        check("if («x := f()»): pass", "if await (x := f()): pass");
        check("(x := «f()»)", "(x := await f())");
    }

    #[test]
    fn comments_and_line_breaks_stay_where_they_are() {
        check(
            "(\n    # one\n    «f()»  # two\n).x",
            "(\n    # one\n    await f()  # two\n).x",
        );
        check(
            "(\n    «f()»  # one\n    .x\n)",
            "(\n    (await f())  # one\n    .x\n)",
        );
        check(
            "((  # one\n    («f()»)\n)).x",
            "((  # one\n    (await f())\n)).x",
        );
        check(
            "((  # one\n    «a or b»  # two\n)).x",
            "(await (  # one\n    a or b  # two\n)).x",
        );
        check("«f(\n    1,  # one\n)».x", "(await f(\n    1,  # one\n)).x");
    }

    #[test]
    fn f_strings_hold_expressions() {
        check("f'{«f()»}'", "f'{await f()}'");
        check("f'{«f()»!r:>{w}}'", "f'{await f()!r:>{w}}'");
        check("f'{«f()».x}'", "f'{(await f()).x}'");
        check("f'{a:{«f()»}}'", "f'{a:{await f()}}'");
    }

    /// The `yield` between `«` and `»` turns into an `await`, in a statement of a function.
    #[track_caller]
    fn check_yield(marked: &str, expected: Option<&str>) {
        let source = format!("def f():\n    {marked}\n");
        let (text, place) = take_mark(&source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let edits = strict.places().yield_to_await(place);
        let expected = expected.map(|expected| format!("def f():\n    {expected}\n"));
        assert_eq!(
            edits.map(|edits| apply(&text, &edits)),
            expected,
            "{marked}"
        );
    }

    #[test]
    fn a_yield_of_something_turns_into_an_await() {
        check_yield("«yield from g()»", Some("await g()"));
        check_yield("«yield g()»", Some("await g()"));
        check_yield("x = «yield from g()»", Some("x = await g()"));
        check_yield("x = («yield g()»).y", Some("x = (await g()).y"));
        check_yield("return («yield from (g())»)", Some("return (await (g()))"));
        check_yield("«yield from a or b»", Some("await (a or b)"));
        check_yield("«yield from (a or b)»", Some("await (a or b)"));
        check_yield("«yield a, b»", Some("await (a, b)"));
        check_yield("«yield(a)»", Some("await(a)"));
        check_yield(
            "«yield (  # note\n    g()\n)»",
            Some("await (  # note\n    g()\n)"),
        );
        check_yield("f((yield a), («yield b»))", Some("f((yield a), (await b))"));
        check_yield("«yield»", None);
        check_yield("«g()»", None);
    }

    #[test]
    fn what_is_no_expression_is_not_awaited() {
        let strict = Strict::parse("x = f()\n", 14, TopLevel::Module);
        for place in [Span::new(0, 7), Span::new(4, 6), Span::new(5, 7)] {
            assert_eq!(strict.places().await_edit(place), None);
        }
    }
}
