//! In which position a value stands: what the code around an expression does with it.

use ruff_python_ast::{AnyNodeRef, CmpOp, Expr, UnaryOp};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::strict::span;
use crate::span::Span;

/// What is done with a value at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// A statement of its own.
    Statement,
    /// `value.name`, called or not, read or set.
    Attribute,
    /// `value[…]`, and a slice of it.
    Subscript,
    /// Called: `value()`.
    Called,
    /// Operand of arithmetic, `+=` included.
    Operand,
    /// Compared, except with `is`.
    Compared,
    /// Compared by `is` or `is not`.
    Identity,
    /// The condition of `if`, `while`, `assert`, a ternary or a comprehension, or under `not`.
    Condition,
    /// Operand of `and` or `or`, tested for truth.
    Boolean,
    /// In an f-string.
    Formatted,
    /// Argument of a call.
    Argument {
        /// The call.
        call: Span,
    },
    /// Iterated by `for` or a comprehension's `for`.
    Iterated,
    /// Unpacked into several targets, or by `*` or `**`, also among a call's arguments.
    Unpacked,
    /// Entered by `with`.
    Entered,
    /// Raised.
    Raised,
    /// Awaited.
    Awaited,
    /// Returned from a function.
    Returned,
    /// Yielded from a generator.
    Yielded,
    /// Assigned to a target, whatever it is.
    Assigned,
    /// Element of a list, tuple, set or dict display, or of a comprehension.
    Element,
    /// The subject of `match`.
    Matched,
    /// The result of a lambda.
    LambdaResult,
    /// One of the two values of a ternary, or the last operand of `and` or `or`.
    Alternative,
    /// Deleted.
    Deleted,
    /// Anywhere else: a default, a decorator, an annotation, an index.
    Elsewhere,
}

impl Position {
    /// The position's name, as rules write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Attribute => "attribute",
            Self::Subscript => "subscript",
            Self::Called => "called",
            Self::Operand => "operand",
            Self::Compared => "compared",
            Self::Identity => "identity",
            Self::Condition => "condition",
            Self::Boolean => "boolean",
            Self::Formatted => "formatted",
            Self::Argument { .. } => "argument",
            Self::Iterated => "iterated",
            Self::Unpacked => "unpacked",
            Self::Entered => "entered",
            Self::Raised => "raised",
            Self::Awaited => "awaited",
            Self::Returned => "returned",
            Self::Yielded => "yielded",
            Self::Assigned => "assigned",
            Self::Element => "element",
            Self::Matched => "matched",
            Self::LambdaResult => "lambda-result",
            Self::Alternative => "alternative",
            Self::Deleted => "deleted",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// Every position, for checking the names that rules write.
    pub const ALL: [Self; 25] = [
        Self::Statement,
        Self::Attribute,
        Self::Subscript,
        Self::Called,
        Self::Operand,
        Self::Compared,
        Self::Identity,
        Self::Condition,
        Self::Boolean,
        Self::Formatted,
        Self::Argument {
            call: Span { start: 0, end: 0 },
        },
        Self::Iterated,
        Self::Unpacked,
        Self::Entered,
        Self::Raised,
        Self::Awaited,
        Self::Returned,
        Self::Yielded,
        Self::Assigned,
        Self::Element,
        Self::Matched,
        Self::LambdaResult,
        Self::Alternative,
        Self::Deleted,
        Self::Elsewhere,
    ];
}

impl Places<'_> {
    /// The position of the expression; `None` if the span is no expression's.
    #[must_use]
    pub fn position(&self, expression: Span) -> Option<Position> {
        self.expression(expression).map(|id| self.position_of(id))
    }

    /// The span of what a call calls; `None` if the span is no call's.
    #[must_use]
    pub fn callee_of(&self, call: Span) -> Option<Span> {
        match self.expression(call).map(|id| self.node(id))? {
            AnyNodeRef::ExprCall(call) => Some(span(call.func.range())),
            _ => None,
        }
    }

    /// The arguments of every other call of the text that calls what is written like what this one calls.
    #[must_use]
    pub fn arguments_of_others(&self, call: Span, text: &str) -> Vec<Span> {
        let Some(callee) = self.callee_of(call).map(|callee| callee.of(text)) else {
            return Vec::new();
        };
        let arguments_of_other = |node: AnyNodeRef<'_>| {
            let other = node.as_expr_call()?;
            let is_other =
                span(other.range()) != call && span(other.func.range()).of(text) == callee;
            let arguments = other.arguments.iter_source_order();
            is_other.then(|| {
                arguments
                    .map(|argument| span(argument.value().range()))
                    .collect()
            })
        };
        (self.nodes())
            .filter_map(|(_, node)| arguments_of_other(node))
            .flat_map(|arguments: Vec<Span>| arguments)
            .collect()
    }

    /// The span of what a method is called on; `None` if the span is no call's of an attribute.
    #[must_use]
    pub fn receiver_of(&self, call: Span) -> Option<Span> {
        let id = self.expression(call)?;
        let method = self.node(id).as_expr_call()?.func.as_attribute_expr()?;
        Some(span(method.value.range()))
    }

    /// Whether an element of a display is among others of which one is like that, or is a dict's value, which has
    /// a meaning of its own.
    #[must_use]
    pub fn is_among(&self, element: Span, like: impl Fn(Span) -> bool) -> bool {
        let parent = self
            .expression(element)
            .and_then(|id| self.parent(id))
            .map(|parent| self.node(parent));
        matches!(parent, Some(AnyNodeRef::ExprDict(_)))
            || self.beside(element).into_iter().any(like)
    }

    /// Whether the expression is walked by an `async for`, which takes what is not awaited.
    #[must_use]
    pub fn is_async_iterable(&self, expression: Span) -> bool {
        let parent = self
            .expression(expression)
            .and_then(|id| self.parent(id))
            .map(|parent| self.node(parent));
        match parent {
            Some(AnyNodeRef::StmtFor(statement)) => statement.is_async,
            Some(AnyNodeRef::Comprehension(clause)) => clause.is_async,
            _ => false,
        }
    }

    /// Whether the expression is walked by an `async for` or entered by an `async with`.
    #[must_use]
    pub fn is_async_use(&self, expression: Span) -> bool {
        let item = self.expression(expression).and_then(|id| self.parent(id));
        let with = item.filter(|item| self.node(*item).is_with_item());
        let with = with.and_then(|item| self.parent(item));
        with.is_some_and(
            |with| matches!(self.node(with), AnyNodeRef::StmtWith(with) if with.is_async),
        ) || self.is_async_iterable(expression)
    }

    /// The `await` around a chain of attributes, subscripts and calls that begins with the expression, and the chain; `None`
    /// where the expression is awaited itself, or no `await` is there.
    #[must_use]
    pub fn awaited_chain(&self, expression: Span) -> Option<(Span, Span)> {
        let first = self.expression(expression)?;
        let mut top = first;
        loop {
            let parent = self.parent(top)?;
            let here = self.node(top).range();
            let goes_on = match self.node(parent) {
                AnyNodeRef::ExprAttribute(attribute) => attribute.value.range() == here,
                AnyNodeRef::ExprSubscript(subscript) => subscript.value.range() == here,
                AnyNodeRef::ExprCall(call) => call.func.range() == here,
                AnyNodeRef::ExprAwait(awaited) if top != first => {
                    return Some((span(awaited.range()), span(here)));
                }
                _ => false,
            };
            if !goes_on {
                return None;
            }
            top = parent;
        }
    }

    /// The other values that stand beside an element of a display, or beside an arm of a ternary.
    #[must_use]
    pub fn beside(&self, element: Span) -> Vec<Span> {
        let Some(parent) = self.expression(element).and_then(|id| self.parent(id)) else {
            return Vec::new();
        };
        let values: Vec<&Expr> = match self.node(parent) {
            AnyNodeRef::ExprTuple(tuple) => tuple.elts.iter().collect(),
            AnyNodeRef::ExprList(list) => list.elts.iter().collect(),
            AnyNodeRef::ExprDict(dict) => dict.items.iter().map(|item| &item.value).collect(),
            AnyNodeRef::ExprIf(ternary) => vec![&*ternary.body, &*ternary.orelse],
            _ => Vec::new(),
        };
        values
            .into_iter()
            .map(|value| span(value.range()))
            .filter(|value| *value != element)
            .collect()
    }

    /// The display, comprehension or choice (`if`–`else`, `and`, `or`) that the expression is a value of; nothing for a
    /// generator expression, whose values are made later.
    #[must_use]
    pub fn whole_of(&self, value: Span) -> Option<Span> {
        let id = self.expression(value)?;
        if !matches!(
            self.position_of(id),
            Position::Element | Position::Alternative
        ) {
            return None;
        }
        let parent = self.node(self.parent(id)?);
        (!parent.is_expr_generator()).then(|| span(parent.range()))
    }

    /// Whether the value, or a list, tuple or comprehension that it is an element of, is kept under a key that is a string
    /// literal: in a dict display, or by `target["key"] = …`.
    #[must_use]
    pub fn has_written_key(&self, value: Span) -> bool {
        let Some(mut id) = self.expression(value) else {
            return false;
        };
        while let Some(parent) = self.parent(id) {
            let here = self.node(id).range();
            match self.node(parent) {
                AnyNodeRef::ExprList(_)
                | AnyNodeRef::ExprTuple(_)
                | AnyNodeRef::ExprListComp(_) => id = parent,
                AnyNodeRef::ExprDict(dict) => {
                    return dict.items.iter().any(|item| {
                        item.value.range() == here
                            && item.key.as_ref().is_some_and(Expr::is_string_literal_expr)
                    });
                }
                AnyNodeRef::StmtAssign(assign) => {
                    return assign.targets.iter().any(|target| {
                        let subscript = target.as_subscript_expr();
                        subscript.is_some_and(|target| target.slice.is_string_literal_expr())
                    });
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether the expression is a ternary, or `and` or `or`.
    #[must_use]
    pub fn is_choice(&self, expression: Span) -> bool {
        let node = self.expression(expression).map(|id| self.node(id));
        node.is_some_and(|node| node.is_expr_if() || node.is_expr_bool_op())
    }

    /// The expressions that the `with` statement at this span enters; none if it is not one.
    #[must_use]
    pub fn with_items(&self, statement: Span) -> Vec<Span> {
        match self.block(statement).map(|id| self.node(id)) {
            Some(AnyNodeRef::StmtWith(with)) => with
                .items
                .iter()
                .map(|item| span(item.context_expr.range()))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn position_of(&self, id: Id) -> Position {
        let here = self.node(id).range();
        let Some(parent) = self.parent(id) else {
            return Position::Elsewhere;
        };
        let is = |expression: &Expr| expression.range() == here;
        match self.node(parent) {
            AnyNodeRef::StmtExpr(_) => Position::Statement,
            AnyNodeRef::ExprAttribute(_) => Position::Attribute,
            AnyNodeRef::ExprSubscript(subscript) if is(&subscript.value) => Position::Subscript,
            AnyNodeRef::ExprCall(call) if is(&call.func) => Position::Called,
            AnyNodeRef::ExprStarred(_) => Position::Unpacked,
            AnyNodeRef::Keyword(keyword) if keyword.arg.is_none() => Position::Unpacked,
            AnyNodeRef::Arguments(_) | AnyNodeRef::Keyword(_) => self.argument(parent),
            AnyNodeRef::ExprDict(dict)
                if dict
                    .items
                    .iter()
                    .any(|item| item.key.is_none() && is(&item.value)) =>
            {
                Position::Unpacked
            }
            AnyNodeRef::ExprUnaryOp(unary) if unary.op == UnaryOp::Not => Position::Condition,
            AnyNodeRef::ExprBinOp(_)
            | AnyNodeRef::StmtAugAssign(_)
            | AnyNodeRef::ExprUnaryOp(_) => Position::Operand,
            AnyNodeRef::ExprCompare(compare) => {
                if compare
                    .ops
                    .iter()
                    .all(|operator| matches!(operator, CmpOp::Is | CmpOp::IsNot))
                {
                    Position::Identity
                } else {
                    Position::Compared
                }
            }
            AnyNodeRef::ExprBoolOp(operation) => {
                let is_last = operation.values.last().is_some_and(is);
                match self.position_of(parent) {
                    // What the operation gives is tested in turn.
                    tested @ (Position::Condition | Position::Boolean) => tested,
                    // The last operand is not tested: it is what the operation gives.
                    _ if is_last => Position::Alternative,
                    _ => Position::Boolean,
                }
            }
            AnyNodeRef::ExprIf(ternary) if is(&ternary.test) => Position::Condition,
            AnyNodeRef::ExprIf(_) => Position::Alternative,
            AnyNodeRef::StmtIf(_)
            | AnyNodeRef::ElifElseClause(_)
            | AnyNodeRef::StmtWhile(_)
            | AnyNodeRef::StmtAssert(_)
            | AnyNodeRef::MatchCase(_) => Position::Condition,
            AnyNodeRef::InterpolatedElement(_) => Position::Formatted,
            AnyNodeRef::StmtFor(statement) if is(&statement.iter) => Position::Iterated,
            AnyNodeRef::Comprehension(clause) if is(&clause.iter) => Position::Iterated,
            AnyNodeRef::Comprehension(clause) if clause.ifs.iter().any(is) => Position::Condition,
            AnyNodeRef::WithItem(item) if is(&item.context_expr) => Position::Entered,
            AnyNodeRef::StmtRaise(_) => Position::Raised,
            AnyNodeRef::ExprAwait(_) => Position::Awaited,
            AnyNodeRef::StmtReturn(_) => Position::Returned,
            AnyNodeRef::ExprYield(_) => Position::Yielded,
            AnyNodeRef::ExprYieldFrom(_) => Position::Iterated,
            AnyNodeRef::StmtAssign(assign) if is(&assign.value) => {
                let unpacks = |target: &Expr| matches!(target, Expr::Tuple(_) | Expr::List(_));
                if assign.targets.iter().any(unpacks) {
                    Position::Unpacked
                } else {
                    Position::Assigned
                }
            }
            AnyNodeRef::StmtAnnAssign(_) | AnyNodeRef::ExprNamed(_) => Position::Assigned,
            AnyNodeRef::ExprList(_)
            | AnyNodeRef::ExprTuple(_)
            | AnyNodeRef::ExprSet(_)
            | AnyNodeRef::ExprDict(_)
            | AnyNodeRef::ExprListComp(_)
            | AnyNodeRef::ExprSetComp(_)
            | AnyNodeRef::ExprDictComp(_)
            | AnyNodeRef::ExprGenerator(_) => Position::Element,
            AnyNodeRef::StmtMatch(_) => Position::Matched,
            AnyNodeRef::ExprLambda(_) => Position::LambdaResult,
            AnyNodeRef::StmtDelete(_) => Position::Deleted,
            _ => Position::Elsewhere,
        }
    }

    fn argument(&self, id: Id) -> Position {
        let call = std::iter::once(id)
            .chain(self.ancestors(id))
            .find(|ancestor| {
                !matches!(
                    self.node(*ancestor),
                    AnyNodeRef::Arguments(_) | AnyNodeRef::Keyword(_)
                )
            });
        match call.map(|call| self.node(call)) {
            Some(AnyNodeRef::ExprCall(call)) => Position::Argument {
                call: span(call.range()),
            },
            _ => Position::Elsewhere,
        }
    }
}

/// How a place at which an error is reported relates to the expression that the error is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is the expression, or the keyword argument or star it stands in.
    Itself,
    /// It is the operation that the expression is an operand of, or the target that it is assigned to.
    Operand,
    /// It is the call that the expression is an argument of.
    Argument,
}

impl Places<'_> {
    /// The places at which a type engine reports that an expression's type is wrong where it stands.
    #[must_use]
    pub fn rejection_places(&self, expression: Span) -> Vec<(Span, Relation)> {
        let mut places = vec![(expression, Relation::Itself)];
        let Some(id) = self.expression(expression) else {
            return places;
        };
        if let Some(parent) = self.parent(id) {
            let around = span(self.node(parent).range());
            match self.node(parent) {
                AnyNodeRef::Keyword(_) | AnyNodeRef::ExprStarred(_) => {
                    places.push((around, Relation::Itself));
                }
                AnyNodeRef::ExprSubscript(subscript) => {
                    places.push((around, Relation::Operand));
                    places.push((span(subscript.value.range()), Relation::Operand));
                }
                AnyNodeRef::ExprAttribute(_)
                | AnyNodeRef::ExprCall(_)
                | AnyNodeRef::ExprBinOp(_)
                | AnyNodeRef::ExprUnaryOp(_)
                | AnyNodeRef::ExprCompare(_)
                | AnyNodeRef::ParameterWithDefault(_)
                | AnyNodeRef::StmtAugAssign(_) => places.push((around, Relation::Operand)),
                AnyNodeRef::ExprSlice(_) => {
                    if let Some(AnyNodeRef::ExprSubscript(subscript)) =
                        self.parent(parent).map(|above| self.node(above))
                    {
                        places.push((span(subscript.value.range()), Relation::Operand));
                    }
                }
                AnyNodeRef::StmtAssign(assign) => {
                    places.push((around, Relation::Operand));
                    places.extend(
                        assign
                            .targets
                            .iter()
                            .map(|target| (span(target.range()), Relation::Operand)),
                    );
                }
                _ => {}
            }
        }
        if let Position::Argument { call } = self.position_of(id) {
            places.push((call, Relation::Argument));
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use super::{Position, Relation};
    use crate::span::Span;

    /// A position's name, and statements in which the expression between `«` and `»` has it.
    const TABLE: [(&str, &[&str]); Position::ALL.len()] = [
        ("statement", &["«f()»", "(«f()»)"]),
        (
            "attribute",
            &["«f()».x", "(«f()»).x()", "«f()».x = 1", "del «f()».x"],
        ),
        (
            "subscript",
            &["«f()»[0]", "«f()»[1:]", "«f()»[0] = 1", "(«f()»)[0]"],
        ),
        (
            "called",
            &["«f()»()", "(«f()»)()", "@«f()»(1)\n    def g(): pass"],
        ),
        (
            "operand",
            &[
                "«f()» + 1",
                "1 ** «f()»",
                "-«f()»",
                "~«f()»",
                "x += «f()»",
                "x @= («f()»)",
            ],
        ),
        (
            "compared",
            &[
                "«f()» == 1",
                "1 < «f()» < 2",
                "«f()» in x",
                "x is «f()» == y",
            ],
        ),
        ("identity", &["«f()» is None", "None is not «f()»"]),
        (
            "condition",
            &[
                "if «f()»: pass",
                "if x: pass\n    elif («f()»): pass",
                "while «f()»: pass",
                "assert «f()»",
                "x if «f()» else y",
                "[x for x in y if «f()»]",
                "not «f()»",
                "if not «f()»: pass",
                "if «f()» and x: pass",
                "if x or «f()»: pass",
                "while x or (y and «f()»): pass",
                "match x:\n        case 1 if «f()»: pass",
            ],
        ),
        (
            "boolean",
            &[
                "«f()» and x",
                "y = «f()» or x",
                "return x and «f()» and y",
                "return x and «f()» or y",
            ],
        ),
        (
            "formatted",
            &["f'{«f()»}'", "f'{«f()»!r:>3}'", "f'{x:{«f()»}}'"],
        ),
        (
            "argument",
            &["g(«f()»)", "g(1, k=«f()»)", "g((«f()»))", "x.y(«f()»).z"],
        ),
        (
            "iterated",
            &[
                "for x in «f()»: pass",
                "[x for x in «f()»]",
                "g(x for y in z for x in «f()»)",
                "yield from «f()»",
            ],
        ),
        (
            "unpacked",
            &[
                "g(*«f()»)",
                "g(**«f()»)",
                "{**«f()»}",
                "x, y = «f()»",
                "[x, *y] = «f()»",
                "[*«f()»]",
                "x = 1, *«f()»",
            ],
        ),
        (
            "entered",
            &[
                "with «f()»: pass",
                "with x, «f()» as y: pass",
                "with («f()» as x, y): pass",
            ],
        ),
        ("raised", &["raise «f()»", "raise x from «f()»"]),
        ("awaited", &["await «f()»", "await («f()»)"]),
        ("returned", &["return «f()»", "return («f()»)"]),
        ("yielded", &["yield «f()»", "x = yield «f()»"]),
        (
            "assigned",
            &[
                "x = «f()»",
                "x = y = «f()»",
                "x.y = «f()»",
                "x[0] = «f()»",
                "x: int = «f()»",
                "g(x := «f()»)",
            ],
        ),
        (
            "element",
            &[
                "[«f()»]",
                "x = 1, «f()»",
                "{«f()»}",
                "{1: «f()»}",
                "{«f()»: 1}",
                "[«f()» for x in y]",
                "{x: «f()» for x in y}",
                "g(«f()» for x in y)",
            ],
        ),
        ("matched", &["match «f()»:\n        case 1: pass"]),
        ("lambda-result", &["lambda: «f()»", "g(lambda x: («f()»))"]),
        (
            "alternative",
            &[
                "«f()» if x else y",
                "x if y else «f()»",
                "x or «f()»",
                "return x and «f()»",
            ],
        ),
        ("deleted", &["del «x»", "del y, («x»)"]),
        (
            "elsewhere",
            &[
                "x[«f()»]",
                "@«f()»\n    def g(): pass",
                "def g(x=«f()»): pass",
                "lambda x=«f()»: x",
                "x[1:«f()»]",
            ],
        ),
    ];

    /// A text in an async function without its marks, and the place between them.
    fn marked(statement: &str) -> (String, Span) {
        let source = format!("async def function():\n    {statement}\n");
        take_mark(&source)
    }

    #[test]
    fn every_position_is_known_where_it_stands() {
        for ((name, statements), position) in TABLE.iter().zip(Position::ALL) {
            assert_eq!(
                *name,
                position.name(),
                "the table is in the order of the positions"
            );
            for statement in *statements {
                let (text, place) = marked(statement);
                let strict = Strict::parse(&text, 14, TopLevel::Module);
                assert_eq!(strict.syntax_error(), None, "{statement}");
                let found = strict.places().position(place).map(Position::name);
                assert_eq!(found, Some(*name), "{statement}");
            }
        }
    }

    #[test]
    fn an_argument_knows_its_call() {
        for statement in ["g(«f()»)", "g(k=«f()»)", "g(1, («f()»))"] {
            let (text, place) = marked(statement);
            let strict = Strict::parse(&text, 14, TopLevel::Module);
            let start = text.find("g(").expect("a call");
            let call = Span::new(start, text.trim_end().len());
            assert_eq!(
                strict.places().position(place),
                Some(Position::Argument { call }),
                "{statement}"
            );
        }
    }

    #[test]
    fn what_is_no_expression_has_no_position() {
        let strict = Strict::parse("x = f()\n", 14, TopLevel::Module);
        assert_eq!(strict.places().position(Span::new(0, 7)), None);
        assert_eq!(strict.places().position(Span::new(4, 6)), None);
    }

    /// The texts of the places where the expression can be rejected, besides the expression's own.
    fn check_rejection(statement: &str, expected: &[(&str, Relation)]) {
        let (text, place) = marked(statement);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        let places = strict.places().rejection_places(place);
        assert_eq!(places[0], (place, Relation::Itself), "{statement}");
        let others: Vec<_> = places[1..]
            .iter()
            .map(|(place, relation)| (place.of(&text), *relation))
            .collect();
        assert_eq!(others, expected, "{statement}");
    }

    #[test]
    fn a_value_is_rejected_where_it_is_used() {
        check_rejection("«f()»", &[]);
        check_rejection(
            "x = «f()»",
            &[("x = f()", Relation::Operand), ("x", Relation::Operand)],
        );
        check_rejection("1 + «f()»", &[("1 + f()", Relation::Operand)]);
        check_rejection("«f()».x", &[("f().x", Relation::Operand)]);
        check_rejection(
            "x[«f()»]",
            &[("x[f()]", Relation::Operand), ("x", Relation::Operand)],
        );
        check_rejection("x[«f()»:]", &[("x", Relation::Operand)]);
        check_rejection("g(«f()»)", &[("g(f())", Relation::Argument)]);
        check_rejection(
            "g(k=«f()»)",
            &[
                ("k=f()", Relation::Itself),
                ("g(k=f())", Relation::Argument),
            ],
        );
        check_rejection("g(*«f()»)", &[("*f()", Relation::Itself)]);
    }
}
