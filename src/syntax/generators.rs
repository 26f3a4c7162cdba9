//! Generator expressions that an `await` would turn async: whom they feed, and how they become list comprehensions. And
//! generator functions, by their decorators, and the stubs of those.

use ruff_python_ast::{AnyNodeRef, Expr};
use ruff_text_size::Ranged;

use super::legality::Legality;
use super::places::{Id, Places};
use super::strict::span;
use super::tally::{has_own_yield, is_stub};
use crate::edit::Edit;
use crate::span::Span;

impl Places<'_> {
    /// Whether `await` before the expression, or `async` before the comprehension clause, would turn a generator
    /// expression async that one of these builtins is given first, and an async list comprehension may stand there.
    /// `join` is that of a string literal.
    #[must_use]
    pub fn feeds(&self, place: Span, builtins: &[String]) -> bool {
        let Some(generator) = self.turned_generator(place) else {
            return false;
        };
        self.asynchronous_display(generator) == Legality::Legal
            && self
                .consumer(generator)
                .is_some_and(|name| builtins.iter().any(|builtin| *builtin == name))
    }

    /// The edits that turn the generator expression around the place into a list comprehension: what opens it, and
    /// what closes it.
    #[must_use]
    pub fn list_edits(&self, place: Span) -> Option<(Edit, Edit)> {
        let AnyNodeRef::ExprGenerator(generator) = self.node(self.turned_generator(place)?) else {
            return None;
        };
        let Span { start, end } = span(generator.range());
        Some(if generator.parenthesized {
            (
                Edit::replace(Span::new(start, start + 1), "["),
                Edit::replace(Span::new(end - 1, end), "]"),
            )
        } else {
            (Edit::insert(start, "["), Edit::insert(end, "]"))
        })
    }

    /// Whether the expression decorates a generator function: one with a `yield` of its own.
    #[must_use]
    pub fn decorates_generator(&self, decorator: Span) -> bool {
        let function = self
            .expression(decorator)
            .and_then(|id| self.parent(self.parent(id)?));
        match function.map(|id| self.node(id)) {
            Some(AnyNodeRef::StmtFunctionDef(function)) => has_own_yield(&function.body),
            _ => false,
        }
    }

    /// The class and the name of a method whose body says nothing, if it is the method's name that stands there.
    #[must_use]
    pub fn stub_named(&self, name: Span) -> Option<(&str, &str)> {
        let innermost = self.innermost(name)?;
        let mut around = self
            .ancestors(innermost)
            .map(|around| self.node(around))
            .filter(|node| {
                matches!(
                    node,
                    AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_)
                )
            });
        let AnyNodeRef::StmtFunctionDef(function) = around.next()? else {
            return None;
        };
        let AnyNodeRef::StmtClassDef(class) = around.next()? else {
            return None;
        };
        (span(function.name.range()) == name && is_stub(&function.body))
            .then_some((class.name.as_str(), function.name.as_str()))
    }

    fn turned_generator(&self, place: Span) -> Option<Id> {
        let turns = Legality::TurnsGeneratorAsync;
        if self.await_at(place) != turns && self.async_at(place) != turns {
            return None;
        }
        self.generator_around(self.expression(place).or_else(|| self.block(place))?)
    }

    /// The builtin that is called with the expression as its first argument.
    fn consumer(&self, argument: Id) -> Option<&str> {
        let arguments = self.parent(argument)?;
        let AnyNodeRef::ExprCall(call) = self.node(self.parent(arguments)?) else {
            return None;
        };
        let first = call.arguments.args.first()?;
        if first.range() != self.node(argument).range() {
            return None;
        }
        match &*call.func {
            Expr::Name(name) if self.is_unbound(&name.id) => Some(&name.id),
            Expr::Attribute(method) if method.value.is_string_literal_expr() => Some(&method.attr),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::apply;
    use crate::span::Span;

    /// The generator expression around the place between `«` and `»`, in a statement of an async function, as a list
    /// comprehension, if it feeds `sum` or `join`.
    #[track_caller]
    fn check(marked: &str, expected: Option<&str>) {
        let head = "async def f():\n    ";
        let source = format!("{head}{marked}\n");
        let (text, place) = take_mark(&source);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        let places = strict.places();
        let builtins = ["sum".to_owned(), "join".to_owned()];
        let listed = places.feeds(place, &builtins).then(|| {
            let (open, close) = places.list_edits(place).expect("a generator expression");
            apply(&text, &[open, close])
        });
        let expected = expected.map(|expected| format!("{head}{expected}\n"));
        assert_eq!(listed, expected, "{marked}");
    }

    #[test]
    fn what_a_builtin_is_given_becomes_a_list() {
        check("sum(«g(x)» for x in a)", Some("sum([g(x) for x in a])"));
        check(
            "sum((«g(x)» for x in a), 1)",
            Some("sum([g(x) for x in a], 1)"),
        );
        check(
            "sum(x for x in a if «g(x)»)",
            Some("sum([x for x in a if g(x)])"),
        );
        check(
            "', '.join(«g(x)» for x in a)",
            Some("', '.join([g(x) for x in a])"),
        );
        check("sum(x «for x in a»)", Some("sum([x for x in a])"));
    }

    #[test]
    fn what_others_are_given_does_not() {
        check("h(«g(x)» for x in a)", None);
        check("list(«g(x)» for x in a)", None);
        check("sum(x for x in «g(a)»)", None);
        check("sum([«g(x)» for x in a])", None);
        check("sum(1, («g(x)» for x in a))", None);
        check("a.join(«g(x)» for x in a)", None);
        check("lambda: sum(«g(x)» for x in a)", None);
    }

    #[test]
    fn a_stub_is_a_method_that_says_nothing() {
        let text = "class C:\n    async def one(self): ...\n    async def two(self):\n        return 1\n\
                    async def three(): ...\n";
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let stubs = ["one", "two", "three"].map(|name| {
            let start = text.find(name).expect("a name");
            places.stub_named(Span::new(start, start + name.len()))
        });
        assert_eq!(stubs, [Some(("C", "one")), None, None]);
    }
}
