//! The strict tree's nodes by byte range, each with its parent.

use std::collections::HashMap;

use ruff_python_ast::token::Tokens;
use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal};
use ruff_python_ast::{AnyNodeRef, Expr, ModModule, StmtFunctionDef, WithItem};
use ruff_python_parser::Parsed;
use ruff_text_size::Ranged;

use super::strict::{Strict, TopLevel, span};
use crate::span::Span;

/// What tests enter to say that the body fails, or warns.
const EXPECT_FAILURE: [&str; 6] = [
    "raises",
    "warns",
    "assertRaises",
    "assertRaisesRegex",
    "assertWarns",
    "assertWarnsRegex",
];

/// A node of an indexed tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Id(u32);

struct Entry<'a> {
    node: AnyNodeRef<'a>,
    parent: Option<Id>,
    /// Its first byte, or that of the node before it: where something is missing, a node may begin before the one around it.
    start: usize,
}

/// The nodes of one strict tree, met by byte range.
pub struct Places<'a> {
    entries: Vec<Entry<'a>>,
    expressions: HashMap<Span, Id>,
    /// `for` and `with` statements and comprehension clauses, which an `async` can be put before, by their first byte:
    /// where a block ends the two trees do not agree.
    blocks: HashMap<usize, Id>,
    pub(super) tokens: &'a Tokens,
    pub(super) top_level: TopLevel,
    pub(super) minor: u8,
    /// Whether the text parses. Where it does not, nodes may end within tokens.
    pub(super) parses: bool,
    /// Whether plain functions count as `async`.
    pub(super) supposes_async: bool,
}

impl Strict {
    /// Indexes the tree by place; worth it once there is a candidate.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places::new(&self.parsed, self.top_level, self.minor)
    }
}

impl<'a> Places<'a> {
    pub(super) fn new(parsed: &'a Parsed<ModModule>, top_level: TopLevel, minor: u8) -> Self {
        let places = Self {
            entries: Vec::new(),
            expressions: HashMap::new(),
            blocks: HashMap::new(),
            tokens: parsed.tokens(),
            top_level,
            minor,
            parses: parsed.errors().is_empty(),
            supposes_async: false,
        };
        let mut indexer = Indexer {
            places,
            stack: Vec::new(),
        };
        for statement in parsed.suite() {
            indexer.visit_stmt(statement);
        }
        indexer.places
    }

    /// The same places, if every plain function were `async`: what could then be awaited.
    #[must_use]
    pub fn supposing_async(self) -> Self {
        Self {
            supposes_async: true,
            ..self
        }
    }

    /// The target version: Python `3.minor`.
    #[must_use]
    pub fn minor(&self) -> u8 {
        self.minor
    }

    /// Whether the span is exactly an expression's, without its parentheses.
    #[must_use]
    pub fn is_expression(&self, span: Span) -> bool {
        self.expressions.contains_key(&span)
    }

    /// Whether the span is exactly a call's.
    #[must_use]
    pub fn is_call(&self, span: Span) -> bool {
        self.expression(span)
            .is_some_and(|id| self.node(id).is_expr_call())
    }

    /// The places of all calls, in the order of their first bytes.
    pub fn calls(&self) -> impl Iterator<Item = Span> + '_ {
        let calls = self.nodes().filter(|(_, node)| node.is_expr_call());
        calls.map(|(_, node)| span(node.range()))
    }

    /// Whether the span is exactly that of an `await` and its operand.
    #[must_use]
    pub fn is_await(&self, span: Span) -> bool {
        self.expression(span)
            .is_some_and(|id| self.node(id).is_expr_await())
    }

    /// Whether the span is exactly that of an attribute of something.
    #[must_use]
    pub fn is_attribute(&self, span: Span) -> bool {
        self.expression(span)
            .is_some_and(|id| self.node(id).is_expr_attribute())
    }

    /// Whether the span is exactly that of a literal: text, bytes or a number.
    #[must_use]
    pub fn is_literal(&self, span: Span) -> bool {
        let node = self.expression(span).map(|id| self.node(id));
        node.and_then(AnyNodeRef::as_expr_ref)
            .is_some_and(|expression| expression.is_literal_expr() || expression.is_f_string_expr())
    }

    /// The whole statement around a place; of a compound statement only the header, up to its body.
    #[must_use]
    pub fn statement_header(&self, place: Span) -> Option<Span> {
        let id = self.innermost(place)?;
        let statement = self
            .ancestors(id)
            .find(|ancestor| self.node(*ancestor).is_statement())?;
        let whole = span(self.node(statement).range());
        let body = self.children_statements_start(statement);
        Some(body.map_or(whole, |start| {
            Span::new(whole.start, start.max(whole.start))
        }))
    }

    /// The names of the classes and functions around a place, with dots between them; empty in the module itself.
    #[must_use]
    pub fn scope(&self, place: Span) -> String {
        let Some(innermost) = self.innermost(place) else {
            return String::new();
        };
        let mut names: Vec<&str> = self
            .ancestors(innermost)
            .filter_map(|ancestor| match self.node(ancestor) {
                AnyNodeRef::StmtFunctionDef(function) => Some(function.name.as_str()),
                AnyNodeRef::StmtClassDef(class) => Some(class.name.as_str()),
                _ => None,
            })
            .collect();
        names.reverse();
        names.join(".")
    }

    /// The innermost function around an expression, by its whole range; `None` at module level or in a class body.
    #[must_use]
    pub fn function_around(&self, expression: Span) -> Option<Span> {
        let id = self.expression(expression)?;
        let function = self.enclosing_function(id)?;
        Some(span(function.range()))
    }

    /// Whether the innermost function around an expression declares what it returns, other than `Any`
    /// or `object`.
    #[must_use]
    pub fn declares_return(&self, expression: Span) -> bool {
        let Some(function) = self
            .expression(expression)
            .and_then(|id| self.enclosing_function(id))
        else {
            return false;
        };
        function
            .returns
            .as_deref()
            .is_some_and(|returns| match returns {
                Expr::Name(name) => !matches!(name.id.as_str(), "Any" | "object"),
                Expr::Attribute(attribute) => attribute.attr.as_str() != "Any",
                _ => true,
            })
    }

    /// The decorators of the innermost function around an expression that are calls, as spans.
    #[must_use]
    pub fn decorators_around(&self, expression: Span) -> Vec<Span> {
        let function = self
            .expression(expression)
            .and_then(|id| self.enclosing_function(id));
        let decorators = function
            .map(|function| function.decorator_list.as_slice())
            .unwrap_or_default();
        decorators
            .iter()
            .filter(|decorator| decorator.expression.is_call_expr())
            .map(|decorator| span(decorator.expression.range()))
            .collect()
    }

    /// Whether the expression is inside a `with` of something that expects it to fail, such as `pytest.raises`.
    #[must_use]
    pub fn is_expected_to_fail(&self, expression: Span) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        let expects_failure = |item: &WithItem| {
            let called = item.context_expr.as_call_expr().map(|call| &*call.func);
            let name = match called {
                Some(Expr::Name(name)) => name.id.as_str(),
                Some(Expr::Attribute(attribute)) => attribute.attr.as_str(),
                _ => "",
            };
            EXPECT_FAILURE.contains(&name) && !span(item.range()).contains(expression)
        };
        self.ancestors(id)
            .any(|ancestor| match self.node(ancestor) {
                AnyNodeRef::StmtWith(statement) => statement.items.iter().any(expects_failure),
                _ => false,
            })
    }

    /// Whether a `try` around the expression, inside its function, has a handler that names this exception.
    #[must_use]
    pub fn is_guarded_by(&self, expression: Span, exception: &str) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        self.ancestors(id)
            .map(|ancestor| self.node(ancestor))
            .take_while(|node| {
                !matches!(
                    node,
                    AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_)
                )
            })
            .filter_map(|node| match node {
                AnyNodeRef::StmtTry(attempt) => Some(attempt),
                _ => None,
            })
            // Only the body is guarded, not the handlers themselves.
            .filter(|attempt| {
                attempt
                    .body
                    .iter()
                    .any(|guarded| span(guarded.range()).contains(expression))
            })
            .flat_map(|attempt| &attempt.handlers)
            .filter_map(|handler| handler.as_except_handler()?.type_.as_deref())
            .any(|caught| names_exception(caught, exception))
    }

    pub(super) fn expression(&self, span: Span) -> Option<Id> {
        self.expressions.get(&span).copied()
    }

    pub(super) fn block(&self, span: Span) -> Option<Id> {
        self.blocks.get(&span.start).copied()
    }

    pub(super) fn node(&self, id: Id) -> AnyNodeRef<'a> {
        self.entries[id.0 as usize].node
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.entries[id.0 as usize].parent
    }

    /// The node's parents, innermost first, without the node.
    pub(super) fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.parent(id), |ancestor| self.parent(*ancestor))
    }

    /// Every node, in source order.
    pub(super) fn nodes(&self) -> impl Iterator<Item = (Id, AnyNodeRef<'a>)> + '_ {
        (0..)
            .map(Id)
            .zip(self.entries.iter().map(|entry| entry.node))
    }

    /// The nodes of a statement or expression, itself included, in source order.
    pub(super) fn nodes_inside(
        &self,
        inside: Span,
    ) -> impl Iterator<Item = (Id, AnyNodeRef<'a>)> + '_ {
        // Asked for every candidate: what is before is not walked.
        let before = self
            .entries
            .partition_point(|entry| entry.start < inside.start);
        let entries = self.entries[before..].iter();
        (u32::try_from(before).unwrap_or(u32::MAX)..)
            .map(Id)
            .zip(entries)
            .take_while(move |(_, entry)| entry.start < inside.end)
            .map(|(id, entry)| (id, entry.node))
    }

    pub(super) fn enclosing_function(&self, id: Id) -> Option<&'a StmtFunctionDef> {
        for ancestor in self.ancestors(id) {
            match self.node(ancestor) {
                AnyNodeRef::StmtFunctionDef(function) => return Some(function),
                AnyNodeRef::StmtClassDef(_) => return None,
                _ => {}
            }
        }
        None
    }

    pub(super) fn innermost(&self, place: Span) -> Option<Id> {
        // Asked for every finding: what is around the last node that begins before the place, and not every node.
        let after = self
            .entries
            .partition_point(|entry| entry.start <= place.start);
        let last = Id(u32::try_from(after.checked_sub(1)?).ok()?);
        std::iter::once(last)
            .chain(self.ancestors(last))
            .find(|id| span(self.node(*id).range()).contains(place))
    }

    fn children_statements_start(&self, statement: Id) -> Option<usize> {
        let is_compound = matches!(
            self.node(statement),
            AnyNodeRef::StmtFunctionDef(_)
                | AnyNodeRef::StmtClassDef(_)
                | AnyNodeRef::StmtFor(_)
                | AnyNodeRef::StmtWhile(_)
                | AnyNodeRef::StmtIf(_)
                | AnyNodeRef::StmtWith(_)
                | AnyNodeRef::StmtMatch(_)
                | AnyNodeRef::StmtTry(_)
        );
        if !is_compound {
            return None;
        }
        self.nodes()
            .skip(statement.0 as usize + 1)
            .take_while(|(id, _)| self.ancestors(*id).any(|ancestor| ancestor == statement))
            .find(|(_, node)| node.is_statement())
            .map(|(_, node)| node.range().start().to_usize())
    }
}

fn names_exception(caught: &Expr, exception: &str) -> bool {
    match caught {
        Expr::Name(name) => name.id.as_str() == exception,
        Expr::Attribute(attribute) => attribute.attr.as_str() == exception,
        Expr::Tuple(tuple) => tuple
            .elts
            .iter()
            .any(|element| names_exception(element, exception)),
        _ => false,
    }
}

struct Indexer<'a> {
    places: Places<'a>,
    stack: Vec<Id>,
}

impl<'a> SourceOrderVisitor<'a> for Indexer<'a> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        let id = Id(u32::try_from(self.places.entries.len()).unwrap_or(u32::MAX));
        let place = span(node.range());
        let before = self.places.entries.last().map_or(0, |last| last.start);
        self.places.entries.push(Entry {
            node,
            parent: self.stack.last().copied(),
            start: place.start.max(before),
        });
        if node.is_expression() {
            // The innermost expression of a range is met last.
            self.places.expressions.insert(place, id);
        } else if matches!(
            node,
            AnyNodeRef::StmtFor(_) | AnyNodeRef::StmtWith(_) | AnyNodeRef::Comprehension(_)
        ) {
            self.places.blocks.insert(place.start, id);
        }
        self.stack.push(id);
        TraversalSignal::Traverse
    }

    fn leave_node(&mut self, _node: AnyNodeRef<'a>) {
        self.stack.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::Strict;
    use super::{Span, TopLevel};

    /// What the parser makes up for what is missing may begin before what is around it.
    #[test]
    fn what_is_broken_has_places() {
        for text in [
            "x = a.b | .c\nf()\n",
            "x = a | **b\nf()\n",
            "def g():\n  f()\n  x = [.c | .d\n",
        ] {
            let strict = Strict::parse(text, 14, TopLevel::Module);
            let at = text.find("f()").unwrap();
            let call = Span::new(at, at + 3);
            assert_eq!(strict.places().statement_header(call), Some(call), "{text}");
        }
    }

    #[test]
    fn a_header_ends_where_the_body_begins() {
        let text = "@a\nasync def f(x=a):\n    with b as c:\n        d\n    e\n";
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let header = |name: &str| {
            let at = text.rfind(name).unwrap();
            let header = places.statement_header(Span::new(at, at + 1)).unwrap();
            header.of(text).trim_end()
        };
        assert_eq!(header("a)"), "@a\nasync def f(x=a):");
        assert_eq!(header("b"), "with b as c:");
        assert_eq!(header("d\n"), "d");
        assert_eq!(header("e\n"), "e");
    }

    #[test]
    fn a_scope_is_all_names_around() {
        let text = "a\nclass C:\n    b\n    async def f(self):\n        def g(): c\n    d\n";
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let scopes = ["a\n", "b\n", "c\n", "d\n"].map(|name| {
            let at = text.find(name).unwrap();
            places.scope(Span::new(at, at + 1))
        });
        assert_eq!(scopes, ["", "C", "C.f.g", "C"]);
    }
}
