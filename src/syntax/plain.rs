//! What is asynchronous in a text, and the edits by which it is plain.

use ruff_python_ast::{AnyNodeRef, Expr, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::handlers::keyword_of;
use super::legality::is_in;
use super::places::{Id, Places};
use super::strict::span;
use crate::edit::Edit;
use crate::span::Span;

/// A place where something is awaited, walked or entered asynchronously, or a coroutine is run to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asynchrony {
    /// The byte of the `def` of the `async` function that has it; `None` outside of one.
    pub of: Option<usize>,
    /// What is awaited, walked, entered or run.
    pub value: Span,
    /// The edits by which it is taken as it is; `None` where that cannot be.
    pub edits: Option<Vec<Edit>>,
}

impl Places<'_> {
    /// Every place of the text that is asynchronous.
    #[must_use]
    pub fn asynchronies(&self, text: &str) -> Vec<Asynchrony> {
        let mut found = Vec::new();
        for (id, node) in self.nodes() {
            let mut add = |value: Span, edits: Option<Vec<Edit>>| {
                let of = self.async_function_around(id, text);
                found.push(Asynchrony { of, value, edits });
            };
            match node {
                AnyNodeRef::ExprAwait(awaited) => {
                    let (value, edits) = self.without_await(id, &awaited.value);
                    add(value, edits);
                }
                AnyNodeRef::StmtFor(walk) if walk.is_async => {
                    let edit = self.plain_edit(span(walk.range()), text);
                    add(span(walk.iter.range()), edit.map(|edit| vec![edit]));
                }
                AnyNodeRef::Comprehension(clause) if clause.is_async => {
                    let edit = self.plain_edit(span(clause.range()), text);
                    add(span(clause.iter.range()), edit.map(|edit| vec![edit]));
                }
                AnyNodeRef::StmtWith(with) if with.is_async => {
                    let edit = self.plain_edit(span(with.range()), text);
                    let edits = edit.map(|edit| vec![edit]);
                    for item in &with.items {
                        // The others of one statement would have to change with it.
                        let edits = edits.clone().filter(|_| with.items.len() == 1);
                        add(span(item.context_expr.range()), edits);
                    }
                }
                AnyNodeRef::ExprCall(call) => {
                    if let Some((value, edits)) = self.without_run(call, text) {
                        add(value, Some(edits));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// The byte of the `def` of the innermost function around a node, if that is `async`.
    fn async_function_around(&self, id: Id, text: &str) -> Option<usize> {
        let place = span(self.node(id).range());
        for above in self.ancestors(id) {
            match self.node(above) {
                AnyNodeRef::StmtFunctionDef(function) if is_in(&function.body, place) => {
                    return function.is_async.then(|| keyword_of(function, text));
                }
                AnyNodeRef::ExprLambda(_) => return None,
                _ => {}
            }
        }
        None
    }

    /// What an `await` awaits, and the edits that take the `await` away, with parentheses that only it needs. Of `await anext(f())` it is
    /// what `anext` steps, which `next` steps then.
    fn without_await(&self, id: Id, operand: &Expr) -> (Span, Option<Vec<Edit>>) {
        let whole = span(self.node(id).range());
        let value = span(operand.range());
        let mut tokens = self.tokens.iter().map(|token| span(token.range()));
        let Some(first) = tokens.find(|token| token.start > whole.start) else {
            return (value, None);
        };
        let mut edits = vec![Edit::replace(Span::new(whole.start, first.start), "")];
        if first.start == value.start
            && let Some(around) = self.parentheses_for_await(id)
        {
            edits = vec![
                Edit::replace(Span::new(around.start, value.start), ""),
                Edit::replace(Span::new(value.end, around.end), ""),
            ];
        }
        if let Expr::Call(call) = operand
            && let Expr::Name(name) = &*call.func
            && name.id.as_str() == "anext"
            && self.is_unbound("anext")
            && let Some(stepped) = call.arguments.args.first()
        {
            let callee = span(name.range());
            edits.push(Edit::replace(callee, "next"));
            edits.sort();
            return (span(stepped.range()), Some(edits));
        }
        (value, Some(edits))
    }

    /// `asyncio.run` of one coroutine: that, and the edits that leave it alone, with the import if nothing else needs that.
    fn without_run(
        &self,
        call: &ruff_python_ast::ExprCall,
        text: &str,
    ) -> Option<(Span, Vec<Edit>)> {
        let callee = span(call.func.range());
        if !callee.of(text).ends_with("run")
            || self.imported_as(callee).as_deref() != Some("asyncio.run")
        {
            return None;
        }
        let (whole, value) = match &*call.arguments.args {
            [value] if call.arguments.keywords.is_empty() => {
                (span(call.range()), span(value.range()))
            }
            _ => return None,
        };
        let mut edits = vec![
            Edit::replace(Span::new(whole.start, value.start), ""),
            Edit::replace(Span::new(value.end, whole.end), ""),
        ];
        edits.extend(self.unused_import(callee, text));
        edits.sort();
        Some((value, edits))
    }

    /// The edit that takes away the import of a module whose name is read only in the callee.
    fn unused_import(&self, callee: Span, text: &str) -> Option<Edit> {
        let module = callee.of(text).strip_suffix(".run")?;
        let mut statements = self.nodes().filter_map(|(id, node)| match node {
            AnyNodeRef::StmtImport(import) if self.parent(id).is_none() => Some(import),
            _ => None,
        });
        let import = statements.find(|import| match import.names.as_slice() {
            [only] => only.asname.is_none() && only.name.as_str() == module,
            _ => false,
        })?;
        let at = span(import.range());
        if !self.occurs_only_in(module, &[at, callee]) {
            return None;
        }
        let line = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at.end..]
            .find('\n')
            .map_or(text.len(), |end| at.end + end + 1);
        // Whatever else is on the line stays.
        let is_alone =
            text[line..at.start].trim().is_empty() && text[at.end..end].trim().is_empty();
        // Of blank lines on both sides one is enough.
        let is_first = text[..line].trim_end_matches(['\r', '\n']).is_empty()
            || text[..line].ends_with("\n\n")
            || text[..line].ends_with("\n\r\n");
        let blank = ["\n", "\r\n"]
            .into_iter()
            .find(|blank| text[end..].starts_with(blank));
        let end = end + blank.filter(|_| is_first).map_or(0, str::len);
        is_alone.then(|| Edit::replace(Span::new(line, end), ""))
    }

    /// The edits that take the `async` of a function away; none where there is more than blanks between it and the `def`.
    pub(super) fn without_async(function: &StmtFunctionDef, text: &str) -> Option<Edit> {
        let keyword = keyword_of(function, text);
        let before = text[..keyword].trim_end_matches([' ', '\t']);
        let start = before.strip_suffix("async")?.len();
        Some(Edit::replace(Span::new(start, keyword), ""))
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::{Edit, apply};

    /// The text with every place made plain whose value is a call of `f`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let found = strict.places().asynchronies(text);
        let of_calls = found.iter().filter(|one| one.value.of(text) == "f()");
        let mut edits: Vec<Edit> = of_calls
            .filter_map(|one| one.edits.clone())
            .flatten()
            .collect();
        edits.sort();
        assert_eq!(apply(text, &edits), expected, "{text}");
    }

    #[track_caller]
    fn check_body(before: &str, after: &str) {
        let head = "async def g():\n    ";
        check(&format!("{head}{before}\n"), &format!("{head}{after}\n"));
    }

    #[test]
    fn an_await_goes_with_the_parentheses_that_it_needs() {
        check_body("await f()", "f()");
        check_body("x = (await f()).y", "x = f().y");
        check_body("x = (await f())[0]", "x = f()[0]");
        check_body("x = (await f())", "x = (f())");
        check_body("x = (await (f())).y", "x = ((f())).y");
        check_body("x = await other()", "x = await other()");
        check_body("x = -await f() ** 2", "x = -f() ** 2");
    }

    #[test]
    fn walks_and_withs_are_plain_again() {
        check_body("async for x in f(): pass", "for x in f(): pass");
        check_body("[x async for x in f()]", "[x for x in f()]");
        check_body("async with f() as x: pass", "with f() as x: pass");
        check_body(
            "async with f() as x, h(): pass",
            "async with f() as x, h(): pass",
        );
        check_body("await anext(f(), 1)", "next(f(), 1)");
    }

    #[test]
    fn what_runs_it_goes_with_its_import() {
        check(
            "import asyncio\nimport sys\nasyncio.run(f())\n",
            "import sys\nf()\n",
        );
        check(
            "import asyncio\nprint(asyncio.run(f()), asyncio)\n",
            "import asyncio\nprint(f(), asyncio)\n",
        );
        check(
            "import asyncio as a\na.run(f())\n",
            "import asyncio as a\nf()\n",
        );
        check("run(f())\n", "run(f())\n");
    }
}
