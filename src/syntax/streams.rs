//! What is done with the generator that a call gives, and the edits by which the same is done with an async generator.

use ruff_python_ast::{AnyNodeRef, Expr, ExprContext, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::around::Around;
use super::census::last_name;
use super::legality::Legality;
use super::names::Use;
use super::places::{Id, Places};
use super::position::Position;
use super::strict::span;
use super::tally::has_own_yield;
use crate::edit::Edit;
use crate::span::Span;

/// What a function yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yields {
    /// Nothing: it is no generator.
    Nothing,
    /// Items, and that is all.
    Items,
    /// Items, by means that an async generator does not have; which.
    OnlyPlainly(&'static str),
}

/// What is done with the generator, or the context manager, that a call gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is walked or entered, and can be asynchronously, by these edits; each time with what is around.
    By(Vec<(Around, Vec<Edit>)>),
    /// It is walked or entered asynchronously.
    Already,
    /// Something that takes no async one; what.
    Otherwise(&'static str),
}

/// Builtins that take all items of what they are given first, before anything else is done with one.
const TAKES_ALL: [&str; 10] = [
    "list",
    "set",
    "tuple",
    "frozenset",
    "sorted",
    "dict",
    "sum",
    "min",
    "max",
    "join",
];

/// Methods that do.
const METHODS_TAKE_ALL: [&str; 3] = ["extend", "join", "update"];

/// What takes an async iterator as it takes a plain one.
const TAKES_BOTH: [&str; 2] = ["EventSourceResponse", "StreamingResponse"];

impl Places<'_> {
    /// What the function yields.
    pub(super) fn yields(&self, function: &StmtFunctionDef) -> Yields {
        if !has_own_yield(&function.body) {
            return Yields::Nothing;
        }
        let mut inside = self.nodes_inside(span(function.range()));
        let only_plainly = inside.find_map(|(id, node)| {
            let reason = match node {
                AnyNodeRef::ExprYieldFrom(_) => "it has a `yield from`",
                AnyNodeRef::ExprYield(_) if !self.is_statement_of_its_own(id) => {
                    "it takes what is sent to it"
                }
                AnyNodeRef::StmtReturn(statement) if statement.value.is_some() => {
                    "it is a generator that returns a value"
                }
                _ => return None,
            };
            self.is_of(id, function).then_some(reason)
        });
        only_plainly.map_or(Yields::Items, Yields::OnlyPlainly)
    }

    fn is_statement_of_its_own(&self, id: Id) -> bool {
        let parent = self.parent(id).map(|parent| self.node(parent));
        parent.is_some_and(|parent| parent.is_stmt_expr())
    }

    /// What is done with the generator that a call gives; of places that suppose plain functions to be `async`.
    pub(super) fn taken(&self, call: Span, text: &str) -> Taken {
        match self.position(call) {
            Some(Position::Assigned) => self.taken_by_name(call, text),
            Some(position) => self.taken_at(call, position, text),
            None => Taken::Otherwise("it is not called there"),
        }
    }

    fn taken_at(&self, value: Span, position: Position, text: &str) -> Taken {
        match position {
            Position::Iterated => self.walked(value, text),
            Position::Argument { call } => self.given(value, call, text),
            Position::Entered => Taken::Otherwise("what it gives is entered"),
            Position::Unpacked => Taken::Otherwise("what it gives is unpacked"),
            Position::Returned => Taken::Otherwise("what it gives is returned"),
            _ => Taken::Otherwise("what it gives is not walked at once"),
        }
    }

    /// Of what is kept under a name of a function, that is bound once.
    fn taken_by_name(&self, call: Span, text: &str) -> Taken {
        let kept = Taken::Otherwise("what it gives is kept, and not only walked");
        let (Some(name), false) = (self.assigned_name(call), self.has_declared_target(call)) else {
            return kept;
        };
        let Some(uses) = self.local_uses(name).filter(|uses| !uses.is_empty()) else {
            return kept;
        };
        if !self.is_bound_once(name, text) {
            return kept;
        }
        let mut all = Vec::new();
        for Use { at, position } in uses {
            match self.taken_at(at, position, text) {
                Taken::By(places) => all.extend(places),
                Taken::Already | Taken::Otherwise(_) => return kept,
            }
        }
        Taken::By(all)
    }

    /// Whether the function around a name's binding binds it nowhere else.
    fn is_bound_once(&self, binding: Span, text: &str) -> bool {
        let Some(function) = self
            .expression(binding)
            .and_then(|id| self.enclosing_function(id))
        else {
            return false;
        };
        let name = binding.of(text);
        let bindings = self.nodes_inside(span(function.range()));
        let bindings = bindings.filter(|(_, node)| match node {
            AnyNodeRef::ExprName(bound) => {
                bound.id.as_str() == name && bound.ctx != ExprContext::Load
            }
            AnyNodeRef::Parameter(parameter) => parameter.name.as_str() == name,
            _ => false,
        });
        bindings.count() == 1
    }

    /// Of what a `for` or a comprehension walks.
    fn walked(&self, iterable: Span, text: &str) -> Taken {
        let parent = self.expression(iterable).and_then(|id| self.parent(id));
        let Some(parent) = parent else {
            return Taken::Otherwise("what it gives is not walked at once");
        };
        let walk = span(self.node(parent).range());
        match self.node(parent) {
            AnyNodeRef::StmtFor(statement) if statement.is_async => Taken::Already,
            AnyNodeRef::Comprehension(clause) if clause.is_async => Taken::Already,
            AnyNodeRef::ExprYieldFrom(_) => Taken::Otherwise("another generator yields from it"),
            AnyNodeRef::Comprehension(_)
                if self.async_at(walk) == Legality::TurnsGeneratorAsync =>
            {
                self.walked_in_generator(walk, text)
            }
            _ => Taken::By(vec![(
                self.around(walk, text),
                vec![Edit::insert(walk.start, "async ")],
            )]),
        }
    }

    /// Of what a generator expression walks, which becomes a list where a builtin takes all of it.
    fn walked_in_generator(&self, clause: Span, text: &str) -> Taken {
        let builtins = TAKES_ALL.map(str::to_owned);
        let display = self.block(clause).and_then(|id| self.generator_around(id));
        let whole = display.map(|display| span(self.node(display).range()));
        match (
            whole,
            self.feeds(clause, &builtins),
            self.list_edits(clause),
        ) {
            (Some(whole), true, Some((open, close))) => Taken::By(vec![(
                self.around(whole, text),
                vec![open, Edit::insert(clause.start, "async "), close],
            )]),
            _ => Taken::Otherwise("what it gives is walked in a generator expression"),
        }
    }

    /// Of what is given to a call.
    fn given(&self, value: Span, call: Span, text: &str) -> Taken {
        let otherwise = Taken::Otherwise("what it gives is handed on, and not walked at once");
        let node = self.expression(call).map(|id| self.node(id));
        let Some(AnyNodeRef::ExprCall(node)) = node else {
            return otherwise;
        };
        let (name, is_builtin) = match &*node.func {
            Expr::Name(name) => (name.id.as_str(), self.is_unbound(&name.id)),
            Expr::Attribute(attribute) => (attribute.attr.as_str(), false),
            _ => return otherwise,
        };
        if TAKES_BOTH.contains(&name) {
            return Taken::By(Vec::new());
        }
        let is_first =
            (node.arguments.args.first()).is_some_and(|first| span(first.range()) == value);
        let is_only = node.arguments.len() == 1;
        let is_known = match name {
            "list" | "set" => is_builtin && is_only,
            // Given more than one they compare these.
            "min" | "max" => is_builtin && node.arguments.args.len() == 1,
            _ if is_builtin => TAKES_ALL.contains(&name) || name == "next",
            _ => node.func.is_attribute_expr() && is_only && METHODS_TAKE_ALL.contains(&name),
        };
        if !is_first || !is_known {
            return otherwise;
        }
        if name == "next" {
            return self.stepped(call, span(node.func.range()), text);
        }
        let item = self.fresh_name("item");
        let walk = |open: &str, close: &str| {
            let (open, close) = (
                format!("{open}{item} async for {item} in "),
                close.to_owned(),
            );
            (open, close)
        };
        let edits = match name {
            "list" | "set" if is_builtin => {
                let (open, close) = match name {
                    "list" => walk("[", "]"),
                    _ => walk("{", "}"),
                };
                vec![
                    Edit::replace(Span::new(call.start, value.start), open),
                    Edit::replace(Span::new(value.end, call.end), close),
                ]
            }
            _ => {
                let (open, close) = walk("[", "]");
                vec![
                    Edit::insert(value.start, open),
                    Edit::insert(value.end, close),
                ]
            }
        };
        // A comprehension stands where the call stood.
        let around = match self.expression(call) {
            Some(id) if self.asynchronous_display(id) == Legality::Legal => self.around(call, text),
            _ => Around::Nothing,
        };
        Taken::By(vec![(around, edits)])
    }

    /// Of what `next` steps, as `anext` does.
    fn stepped(&self, call: Span, callee: Span, text: &str) -> Taken {
        if self.minor < 10 || !self.is_unbound("anext") {
            return Taken::Otherwise("it is stepped by `next`, and there is no `anext`");
        }
        let mut edits = self.edits_to_await(call);
        // The `await` and the name begin at one place.
        let Some(open) = edits
            .first_mut()
            .filter(|open| open.span.start == call.start)
        else {
            return Taken::Otherwise("it is stepped by `next`");
        };
        *open = Edit::replace(callee, format!("{}anext", open.text));
        Taken::By(vec![(self.around(call, text), edits)])
    }

    /// The decorator that makes a context manager of a generator function, with the edits by which it makes one of the other colour.
    pub(super) fn manager(
        &self,
        function: &StmtFunctionDef,
        text: &str,
        becomes_async: bool,
    ) -> Option<(Span, Option<Vec<Edit>>)> {
        let (old, new) = if becomes_async {
            ("contextmanager", "asynccontextmanager")
        } else {
            ("asynccontextmanager", "contextmanager")
        };
        let mut decorators = function.decorator_list.iter();
        decorators.find_map(|decorator| {
            let at = span(decorator.expression.range());
            let is_named = last_name(at.of(text)) == Some(old);
            let is_it = is_named && self.imported_as(at) == Some(format!("contextlib.{old}"));
            is_it.then(|| (at, self.edits_to_rename(at, &[], new, text)))
        })
    }

    /// What is done with the context manager that a call gives; of places that suppose plain functions to be `async`.
    pub(super) fn entered(&self, call: Span, text: &str) -> Taken {
        let item = self.expression(call).and_then(|id| self.parent(id));
        let with = item.filter(|item| self.node(*item).is_with_item());
        let with = with.and_then(|item| self.parent(item));
        let Some(AnyNodeRef::StmtWith(with)) = with.map(|with| self.node(with)) else {
            return Taken::Otherwise("what it gives is not entered by a `with`");
        };
        if with.is_async {
            return Taken::Already;
        }
        if with.items.len() > 1 {
            return Taken::Otherwise("what it gives is entered beside others");
        }
        let whole = span(with.range());
        Taken::By(vec![(
            self.around(whole, text),
            vec![Edit::insert(whole.start, "async ")],
        )])
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use super::Taken;
    use crate::edit::{Edit, apply};

    /// What becomes of a statement of an async function with what the call between `«` and `»` gives, in a version of Python.
    #[track_caller]
    fn check_for(minor: u8, marked: &str, expected: Option<&str>) {
        let head = "async def f():\n    ";
        let (text, place) = take_mark(&format!("{head}{marked}\n"));
        let strict = Strict::parse(&text, minor, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let after = match strict.places().taken(place, &text) {
            Taken::By(places) => {
                let mut edits: Vec<Edit> =
                    places.into_iter().flat_map(|(_, edits)| edits).collect();
                edits.sort();
                Some(apply(&text, &edits))
            }
            Taken::Already => Some(text),
            Taken::Otherwise(_) => None,
        };
        let expected = expected.map(|expected| format!("{head}{expected}\n"));
        assert_eq!(after, expected, "{marked}");
    }

    #[track_caller]
    fn check(marked: &str, expected: Option<&str>) {
        check_for(14, marked, expected);
    }

    #[test]
    fn a_walk_becomes_asynchronous() {
        check("for x in «g()»: pass", Some("async for x in g(): pass"));
        check(
            "async for x in «g()»: pass",
            Some("async for x in g(): pass"),
        );
        check("[x for x in «g()»]", Some("[x async for x in g()]"));
        check(
            "{x for y in a for x in «g()»}",
            Some("{x for y in a async for x in g()}"),
        );
        check("(x for x in «g()»)", None);
        check(
            "sum((x for x in «g()»), 1)",
            Some("sum([x async for x in g()], 1)"),
        );
    }

    #[test]
    fn what_takes_all_items_gets_a_list() {
        check("list(«g()»)", Some("[item async for item in g()]"));
        check("list((«g()»))", Some("[item async for item in g()]"));
        check("tuple(«g()»)", Some("tuple([item async for item in g()])"));
        check(
            "max(«g()», key=k)",
            Some("max([item async for item in g()], key=k)"),
        );
        check("max(«g()», x)", None);
        check(
            "', '.join(«g()»)",
            Some("', '.join([item async for item in g()])"),
        );
        check(
            "x.extend(«g()»)",
            Some("x.extend([item async for item in g()])"),
        );
        check("x.append(«g()»)", None);
        check("enumerate(«g()»)", None);
        check("any(«g()»)", None);
        check("StreamingResponse(«g()»)", Some("StreamingResponse(g())"));
    }

    #[test]
    fn next_is_anext_where_there_is_one() {
        check("x = -next(«g()»)", Some("x = -await anext(g())"));
        check(
            "x = next(«g()», None).y",
            Some("x = (await anext(g(), None)).y"),
        );
        check_for(9, "x = next(«g()»)", None);
    }

    #[test]
    fn a_name_is_followed_where_it_is_only_walked() {
        check(
            "x = «g()»\n    for y in x: print(y, list(x))",
            Some("x = g()\n    async for y in x: print(y, [item async for item in x])"),
        );
        check("x = «g()»\n    print(x)", None);
        check("x: I = «g()»\n    list(x)", None);
        check("x = «g()»", None);
        check("x = «g()»\n    x = 1\n    list(x)", None);
    }
}
