//! Names: where one is read, whether one is the builtin, and which are free.

use std::collections::HashSet;

use ruff_python_ast::{AnyNodeRef, Expr, ExprContext, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::places::{Id, Places};
use super::position::Position;
use super::strict::span;
use crate::span::Span;

/// One place where a name is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The name's span.
    pub at: Span,
    /// What is done with its value.
    pub position: Position,
}

impl Places<'_> {
    /// Where a local name of the innermost function around `binding` is read, nested functions included.
    ///
    /// `None` if the name is not the function's own: at module level, in a class body, or declared
    /// `global` or `nonlocal` somewhere in the function.
    #[must_use]
    pub fn local_uses(&self, binding: Span) -> Option<Vec<Use>> {
        let id = self.expression(binding)?;
        let name = self.node(id).as_expr_ref()?.as_name_expr()?.id.as_str();
        let function = self.enclosing_function(id)?;
        let inside = span(function.range());
        let mut uses = Vec::new();
        // The value of a walrus is used where it stands, too.
        if let Some(parent) = self
            .parent(id)
            .filter(|parent| self.node(*parent).is_expr_named())
        {
            let at = span(self.node(parent).range());
            uses.push(Use {
                at,
                position: self.position(at)?,
            });
        }
        for (_, node) in self.nodes_inside(inside) {
            match node {
                AnyNodeRef::StmtGlobal(statement)
                    if statement
                        .names
                        .iter()
                        .any(|declared| declared.as_str() == name) =>
                {
                    return None;
                }
                AnyNodeRef::StmtNonlocal(statement)
                    if statement
                        .names
                        .iter()
                        .any(|declared| declared.as_str() == name) =>
                {
                    return None;
                }
                AnyNodeRef::ExprName(read)
                    if read.id.as_str() == name && read.ctx == ExprContext::Load =>
                {
                    let at = span(read.range());
                    uses.push(Use {
                        at,
                        position: self.position(at)?,
                    });
                }
                // `x += 1` reads the name that it binds.
                AnyNodeRef::StmtAugAssign(assign)
                    if assign
                        .target
                        .as_name_expr()
                        .is_some_and(|target| target.id.as_str() == name) =>
                {
                    uses.push(Use {
                        at: span(assign.target.range()),
                        position: Position::Operand,
                    });
                }
                AnyNodeRef::ExprName(deleted)
                    if deleted.id.as_str() == name && deleted.ctx == ExprContext::Del =>
                {
                    uses.push(Use {
                        at: span(deleted.range()),
                        position: Position::Deleted,
                    });
                }
                _ => {}
            }
        }
        Some(uses)
    }

    /// Whether the value is not made where it is read: an attribute, or a parameter that its function never binds anew.
    #[must_use]
    pub fn is_given(&self, expression: Span) -> bool {
        let Some(id) = self.expression(expression) else {
            return false;
        };
        let name = match self.node(id) {
            AnyNodeRef::ExprAttribute(_) => return true,
            AnyNodeRef::ExprName(name) => name.id.as_str(),
            _ => return false,
        };
        let Some(function) = self.enclosing_function(id) else {
            return false;
        };
        let inside = span(function.range());
        function.parameters.includes(name)
            && !self.nodes_inside(inside).any(|(_, node)| {
                matches!(node, AnyNodeRef::ExprName(bound)
                    if bound.id.as_str() == name && bound.ctx == ExprContext::Store)
            })
    }

    /// The annotation of the parameter that the name reads, of the function around it.
    #[must_use]
    pub fn annotation_of(&self, name: Span) -> Option<Span> {
        let id = self.expression(name)?;
        let name = self.node(id).as_expr_ref()?.as_name_expr()?.id.as_str();
        let parameters = &self.enclosing_function(id)?.parameters;
        let parameter = parameters
            .iter()
            .find(|parameter| parameter.name().as_str() == name)?;
        Some(span(parameter.annotation()?.range()))
    }

    /// The single name that the expression is assigned to, by a statement or a walrus; also as an element of a display
    /// that is taken apart at once, as in `one, two = f(), g()`.
    #[must_use]
    pub fn assigned_name(&self, value: Span) -> Option<Span> {
        let parent = self.parent(self.expression(value)?)?;
        let target = match self.node(parent) {
            AnyNodeRef::ExprTuple(_) | AnyNodeRef::ExprList(_) => {
                self.unpacking_target(parent, value)?
            }
            AnyNodeRef::StmtAssign(assign) => match assign.targets.as_slice() {
                [target] => target,
                _ => return None,
            },
            AnyNodeRef::StmtAnnAssign(assign) => &assign.target,
            AnyNodeRef::ExprNamed(named) => &named.target,
            _ => return None,
        };
        target.is_name_expr().then(|| span(target.range()))
    }

    /// The value that a name gets where it stands, by an assignment to it alone or a walrus.
    #[must_use]
    pub fn value_given_to(&self, name: Span) -> Option<Span> {
        let value = match self.node(self.parent(self.expression(name)?)?) {
            AnyNodeRef::StmtAssign(assign) => &assign.value,
            AnyNodeRef::StmtAnnAssign(assign) => assign.value.as_ref()?,
            AnyNodeRef::ExprNamed(named) => &named.value,
            _ => return None,
        };
        let value = span(value.range());
        (self.assigned_name(value) == Some(name)).then_some(value)
    }

    /// What an element of the display is assigned to, where the display is taken apart into as many targets.
    fn unpacking_target(&self, display: Id, element: Span) -> Option<&Expr> {
        let AnyNodeRef::StmtAssign(assign) = self.node(self.parent(display)?) else {
            return None;
        };
        let [target] = assign.targets.as_slice() else {
            return None;
        };
        let (values, targets) = (elements(&assign.value)?, elements(target)?);
        let has_star = values.iter().chain(targets).any(Expr::is_starred_expr);
        let index = values
            .iter()
            .position(|value| span(value.range()) == element)?;
        (!has_star && values.len() == targets.len()).then(|| &targets[index])
    }

    /// The name that each item gets of what a `for` or a comprehension walks; nothing if it is no plain name.
    #[must_use]
    pub fn walked_name(&self, iterable: Span) -> Option<Span> {
        let parent = self.parent(self.expression(iterable)?)?;
        let target = match self.node(parent) {
            AnyNodeRef::StmtFor(walk) => &*walk.target,
            AnyNodeRef::Comprehension(clause) => &clause.target,
            _ => return None,
        };
        target.is_name_expr().then(|| span(target.range()))
    }

    /// Where the element is used that is read of a collection here: `rows[0]` of `rows`. `None` for a slice.
    #[must_use]
    pub fn element_read(&self, collection: Span) -> Option<Use> {
        let parent = self.parent(self.expression(collection)?)?;
        let AnyNodeRef::ExprSubscript(subscript) = self.node(parent) else {
            return None;
        };
        let is_element = span(subscript.value.range()) == collection
            && subscript.ctx.is_load()
            && !subscript.slice.is_slice_expr();
        if !is_element {
            return None;
        }
        Some(Use {
            at: span(subscript.range()),
            position: self.position(span(subscript.range()))?,
        })
    }

    /// Whether what the expression is assigned to may have a declared type: it is annotated there, or no plain name.
    #[must_use]
    pub fn has_declared_target(&self, value: Span) -> bool {
        let parent = self
            .expression(value)
            .and_then(|id| self.parent(id))
            .map(|parent| self.node(parent));
        match parent {
            Some(AnyNodeRef::StmtAssign(assign)) => assign.targets.iter().any(|target| {
                target
                    .as_name_expr()
                    .is_none_or(|name| self.is_annotated(name.id.as_str(), value))
            }),
            Some(AnyNodeRef::StmtAnnAssign(_)) => true,
            _ => false,
        }
    }

    /// Whether the function around a place annotates the name, as a parameter or in a statement.
    fn is_annotated(&self, name: &str, place: Span) -> bool {
        let Some(function) = self
            .expression(place)
            .and_then(|id| self.enclosing_function(id))
        else {
            return false;
        };
        let inside = span(function.range());
        let is_parameter = function
            .parameters
            .iter()
            .any(|parameter| parameter.name().as_str() == name && parameter.annotation().is_some());
        is_parameter
            || self.nodes_inside(inside).any(|(_, node)| match node {
                AnyNodeRef::StmtAnnAssign(assign) => assign
                    .target
                    .as_name_expr()
                    .is_some_and(|target| target.id.as_str() == name),
                _ => false,
            })
    }

    /// Every read in the file of an attribute of that name, of whatever object.
    #[must_use]
    pub fn attribute_reads(&self, attribute: &str) -> Vec<Use> {
        let reads = self.nodes().filter_map(|(_, node)| match node {
            AnyNodeRef::ExprAttribute(read)
                if read.attr.as_str() == attribute && read.ctx == ExprContext::Load =>
            {
                Some(span(read.range()))
            }
            _ => None,
        });
        reads
            .filter_map(|at| {
                Some(Use {
                    at,
                    position: self.position(at)?,
                })
            })
            .collect()
    }

    /// Whether the file binds the name nowhere, nor may by `import *`: where it is read, it is then the builtin.
    #[must_use]
    pub fn is_unbound(&self, name: &str) -> bool {
        let bound = self.bound_names();
        !bound.contains(name) && !bound.contains("*")
    }

    /// A name like `wanted` that the file neither reads nor binds anywhere.
    #[must_use]
    pub fn fresh_name(&self, wanted: &str) -> String {
        let taken: HashSet<&str> = self
            .nodes()
            .filter_map(|(_, node)| match node {
                AnyNodeRef::ExprName(name) => Some(name.id.as_str()),
                AnyNodeRef::Parameter(parameter) => Some(parameter.name.as_str()),
                _ => None,
            })
            .chain(self.bound_names())
            .collect();
        let mut candidate = wanted.to_owned();
        let mut attempt = 0;
        while taken.contains(candidate.as_str()) {
            attempt += 1;
            candidate = format!("{wanted}_{attempt}");
        }
        candidate
    }

    /// Every name that the file binds in any scope.
    fn bound_names(&self) -> HashSet<&str> {
        let bound = self.nodes().filter_map(|(_, node)| bound_name(node));
        bound.collect()
    }

    /// Whether the file binds one of the names, in whatever scope.
    #[must_use]
    pub fn binds(&self, names: &[String]) -> bool {
        let bound = self.bound_names();
        names.iter().any(|name| bound.contains(name.as_str()))
    }

    /// Whether the file binds the name, and by nothing but imports.
    pub(super) fn is_only_imported(&self, name: &str) -> bool {
        let binding = self.nodes().map(|(_, node)| node);
        let mut binding = binding
            .filter(|node| bound_name(*node) == Some(name))
            .peekable();
        binding.peek().is_some() && binding.all(|node| matches!(node, AnyNodeRef::Alias(_)))
    }

    /// Whether the name occurs nowhere in the file but inside these places.
    #[must_use]
    pub fn occurs_only_in(&self, name: &str, places: &[Span]) -> bool {
        self.nodes().all(|(_, node)| {
            let is_meant = match node {
                AnyNodeRef::ExprName(read) => read.id.as_str() == name,
                AnyNodeRef::StmtGlobal(declared) => {
                    declared.names.iter().any(|other| other.as_str() == name)
                }
                AnyNodeRef::StmtNonlocal(declared) => {
                    declared.names.iter().any(|other| other.as_str() == name)
                }
                _ => bound_name(node) == Some(name),
            };
            let at = span(node.range());
            !is_meant || places.iter().any(|place| place.contains(at))
        })
    }
}

/// The elements of a tuple or a list.
fn elements(display: &Expr) -> Option<&[Expr]> {
    match display {
        Expr::Tuple(tuple) => Some(&tuple.elts),
        Expr::List(list) => Some(&list.elts),
        _ => None,
    }
}

/// The name that a node binds, if it binds one.
fn bound_name(node: AnyNodeRef<'_>) -> Option<&str> {
    match node {
        AnyNodeRef::ExprName(name) if name.ctx == ExprContext::Store => Some(name.id.as_str()),
        AnyNodeRef::Parameter(parameter) => Some(parameter.name.as_str()),
        AnyNodeRef::StmtFunctionDef(StmtFunctionDef { name, .. }) => Some(name.as_str()),
        AnyNodeRef::StmtClassDef(class) => Some(class.name.as_str()),
        AnyNodeRef::Alias(alias) => Some(alias.asname.as_ref().map_or_else(
            || alias.name.as_str().split('.').next().unwrap_or(""),
            |name| name.as_str(),
        )),
        AnyNodeRef::PatternMatchAs(pattern) => pattern.name.as_deref(),
        AnyNodeRef::PatternMatchStar(pattern) => pattern.name.as_deref(),
        AnyNodeRef::PatternMatchMapping(pattern) => pattern.rest.as_deref(),
        AnyNodeRef::TypeParamTypeVar(parameter) => Some(parameter.name.as_str()),
        AnyNodeRef::TypeParamTypeVarTuple(parameter) => Some(parameter.name.as_str()),
        AnyNodeRef::TypeParamParamSpec(parameter) => Some(parameter.name.as_str()),
        AnyNodeRef::ExceptHandlerExceptHandler(handler) => handler.name.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use crate::span::Span;

    /// The reads of the name between `«` and `»`: the line each is on, and its position.
    #[track_caller]
    fn check(marked: &str, expected: Option<&[(usize, &str)]>) {
        let (text, place) = take_mark(marked);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let uses = strict.places().local_uses(place);
        let line = |place: Span| text[..place.start].matches('\n').count() + 1;
        let shown: Option<Vec<_>> = uses.map(|uses| {
            uses.iter()
                .map(|read| (line(read.at), read.position.name()))
                .collect()
        });
        assert_eq!(shown.as_deref(), expected, "{marked}");
    }

    #[test]
    fn a_local_name_is_read_in_its_function() {
        check(
            "def f():\n    «x» = g()\n    print(x)\n    return x\n",
            Some(&[(3, "argument"), (4, "returned")]),
        );
        check(
            "def f():\n    «x» = g()\n    x.y\n    del x\n",
            Some(&[(3, "attribute"), (4, "deleted")]),
        );
        check(
            "def f():\n    print(x)\n    «x» = g()\n",
            Some(&[(2, "argument")]),
        );
        check("def f():\n    «x» = g()\n", Some(&[]));
        check("def f():\n    «x» = g()\n    x = 1\n", Some(&[]));
    }

    #[test]
    fn reads_of_nested_functions_count() {
        check(
            "def f():\n    «x» = g()\n    def h():\n        return x\n",
            Some(&[(4, "returned")]),
        );
        check(
            "def f():\n    «x» = g()\n    return lambda: x\n",
            Some(&[(3, "lambda-result")]),
        );
        check(
            "def f():\n    «x» = g()\n    return [x for y in z]\n",
            Some(&[(3, "element")]),
        );
    }

    #[test]
    fn reads_of_other_functions_do_not_count() {
        check(
            "def f():\n    «x» = g()\n\ndef h(x):\n    return x\n",
            Some(&[]),
        );
        check(
            "x = 1\nprint(x)\n\ndef f():\n    «x» = g()\n\nprint(x)\n",
            Some(&[]),
        );
        check(
            "def f():\n    x = 1\n    def h():\n        «x» = g()\n    return x\n",
            Some(&[]),
        );
    }

    #[test]
    fn the_value_of_a_walrus_is_used_where_it_stands() {
        check(
            "def f():\n    if («x» := g()):\n        return x\n",
            Some(&[(2, "condition"), (3, "returned")]),
        );
        check(
            "def f():\n    print(«x» := g())\n",
            Some(&[(2, "argument")]),
        );
    }

    #[test]
    fn an_augmented_assignment_reads_its_target() {
        check(
            "def f():\n    «x» = g()\n    x += 1\n",
            Some(&[(3, "operand")]),
        );
    }

    #[test]
    fn names_that_are_not_the_functions_own_have_no_local_reads() {
        check("«x» = g()\nprint(x)\n", None);
        check("class C:\n    «x» = g()\n    print(x)\n", None);
        check("def f():\n    class C:\n        «x» = g()\n", None);
        check(
            "def f():\n    global x\n    «x» = g()\n    print(x)\n",
            None,
        );
        check(
            "def f():\n    x = 1\n    def h():\n        nonlocal x\n        «x» = g()\n",
            None,
        );
        check(
            "def f():\n    «x» = g()\n    def h():\n        nonlocal x\n        x = 1\n",
            None,
        );
        check("def f(a):\n    «a.x» = g()\n", None);
    }

    #[test]
    fn declarations_of_other_names_do_not_matter() {
        check(
            "def f():\n    global y\n    «x» = g()\n    return x\n",
            Some(&[(4, "returned")]),
        );
        check(
            "def f():\n    «x» = g()\n    return x\n\ndef h():\n    global x\n",
            Some(&[(3, "returned")]),
        );
    }

    /// What the value between `«` and `»` is assigned to.
    #[track_caller]
    fn check_assigned(marked: &str, expected: Option<&str>) {
        let (text, place) = take_mark(marked);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let name = strict.places().assigned_name(place);
        assert_eq!(name.map(|name| name.of(&text)), expected, "{marked}");
    }

    #[test]
    fn a_value_is_assigned_to_the_name_in_its_place() {
        check_assigned("x = «f()»\n", Some("x"));
        check_assigned("x: int = «f()»\n", Some("x"));
        check_assigned("(x := «f()»)\n", Some("x"));
        check_assigned("x, y = 1, «f()»\n", Some("y"));
        check_assigned("[x, y] = («f()», 1)\n", Some("x"));
        check_assigned("x.y = «f()»\n", None);
        check_assigned("x = y = «f()»\n", None);
        check_assigned("x, y = «f()»\n", None);
    }

    #[test]
    fn what_a_star_takes_has_no_one_name() {
        check_assigned("x, *y = 1, «f()»\n", None);
        check_assigned("x, y = *z, «f()»\n", None);
        check_assigned("x, y = 1, «f()», 2\n", None);
        check_assigned("x, (y, z) = 1, (2, «f()»)\n", None);
        check_assigned("x = 1, «f()»\n", None);
    }

    #[track_caller]
    fn check_fresh(text: &str, expected: &str) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        assert_eq!(strict.places().fresh_name("item"), expected, "{text}");
    }

    #[test]
    fn a_fresh_name_is_used_nowhere() {
        check_fresh("", "item");
        check_fresh("print(items)\n", "item");
        check_fresh("print(x.item, item_1)\n", "item");
        check_fresh("import item as x\n", "item");
        check_fresh("item = item_1 = 2\n", "item_2");
        let taken = [
            "item = 1\n",
            "print(item)\n",
            "def f(item): pass\n",
            "def f(*item): pass\n",
            "lambda item: 1\n",
            "def item(): pass\n",
            "class item: pass\n",
            "import item\n",
            "import item.x\n",
            "import x as item\n",
            "from x import item\n",
            "for item in x: pass\n",
            "with x as item: pass\n",
            "[1 for item in x]\n",
            "try: pass\nexcept X as item: pass\n",
        ];
        for text in taken {
            check_fresh(text, "item_1");
        }
    }

    #[test]
    fn a_fresh_name_is_no_pattern_and_no_type_parameter() {
        check_fresh("match x:\n    case item: pass\n", "item_1");
        check_fresh("match x:\n    case [*item]: pass\n", "item_1");
        check_fresh("match x:\n    case {**item}: pass\n", "item_1");
        check_fresh("def f[item](): pass\n", "item_1");
    }

    #[test]
    fn a_name_that_is_bound_somewhere_is_no_builtin() {
        let is_unbound = |text: &str| {
            Strict::parse(text, 14, TopLevel::Module)
                .places()
                .is_unbound("print")
        };
        assert!(is_unbound("print(1)\n"));
        assert!(is_unbound("x.print = 1\n"));
        for text in [
            "print = 1\n",
            "def f(print): pass\n",
            "def g():\n    from rich import print\n",
            "def print(): pass\n",
        ] {
            assert!(!is_unbound(text), "{text}");
        }
    }
}
