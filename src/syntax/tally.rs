//! What is known of names, counted.

use std::collections::HashMap;

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Decorator, Expr, Stmt, StmtFunctionDef};

/// What is known of one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Definitions by `async def`.
    pub async_definitions: usize,
    /// Definitions by a plain `def`, and of async generators: what they give is not to be awaited.
    pub plain_definitions: usize,
    /// Those of the plain ones that are async generators.
    pub async_generators: usize,
    /// Those of the plain ones that are decorated to be async context managers.
    pub async_managers: usize,
    /// Those of the plain ones that are plain generators.
    pub plain_generators: usize,
    /// Uses in async functions with `await`, or with `async for` and `async with`.
    pub awaited: usize,
    /// Uses in async functions as it is: neither awaited nor handed to another call; with plain `for` and `with`.
    pub used_plainly: usize,
    /// Calls in async functions that are handed to another call.
    pub handed_on: usize,
    /// Calls whose awaited result is awaited in turn.
    pub awaited_twice: usize,
}

impl Tally {
    /// Both together.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.combine(other, usize::saturating_add);
        self
    }

    /// What is left without the other, where that is among it.
    #[must_use]
    pub fn minus(mut self, other: Self) -> Self {
        self.combine(other, usize::saturating_sub);
        self
    }

    fn combine(&mut self, other: Self, with: impl Fn(usize, usize) -> usize) {
        *self = Self {
            async_definitions: with(self.async_definitions, other.async_definitions),
            plain_definitions: with(self.plain_definitions, other.plain_definitions),
            async_generators: with(self.async_generators, other.async_generators),
            async_managers: with(self.async_managers, other.async_managers),
            plain_generators: with(self.plain_generators, other.plain_generators),
            awaited: with(self.awaited, other.awaited),
            used_plainly: with(self.used_plainly, other.used_plainly),
            handed_on: with(self.handed_on, other.handed_on),
            awaited_twice: with(self.awaited_twice, other.awaited_twice),
        };
    }
}

/// Counts by name.
pub(super) type Tallies = HashMap<String, Tally>;

/// Changes the count of a name.
pub(super) fn count(tallies: &mut Tallies, name: &str, change: impl FnOnce(&mut Tally)) {
    // Most names occur often: only a new one is worth an allocation.
    match tallies.get_mut(name) {
        Some(tally) => change(tally),
        None => change(tallies.entry(name.to_owned()).or_default()),
    }
}

/// Combines each count of a name with that of another text.
pub(super) fn combine(
    tallies: &mut Tallies,
    others: Tallies,
    with: &impl Fn(usize, usize) -> usize,
) {
    #[expect(
        clippy::iter_over_hash_type,
        reason = "sums come out the same in any order"
    )]
    for (name, tally) in others {
        tallies.entry(name).or_default().combine(tally, with);
    }
}

/// Counts a definition of a function under a name.
pub(super) fn count_definition(tallies: &mut Tallies, name: &str, function: &StmtFunctionDef) {
    let has_yield = has_own_yield(&function.body);
    let is_generator = function.is_async && has_yield;
    count(tallies, name, |tally| {
        if has_yield && !function.is_async {
            tally.plain_generators += 1;
        }
        if function.is_async && !is_generator {
            tally.async_definitions += 1;
        } else {
            tally.plain_definitions += 1;
        }
        if is_generator && function.decorator_list.iter().any(makes_manager) {
            tally.async_managers += 1;
        } else if is_generator {
            tally.async_generators += 1;
        }
    });
}

/// Whether it is `contextlib`'s decorator that makes an async context manager of a generator.
fn makes_manager(decorator: &Decorator) -> bool {
    let name = match &decorator.expression {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return false,
    };
    name == "asynccontextmanager"
}

/// Whether a function's body has a `yield` of its own, not of a function inside it.
#[must_use]
pub fn has_own_yield(body: &[Stmt]) -> bool {
    struct Finder(bool);
    impl<'a> Visitor<'a> for Finder {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            if !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) && !self.0 {
                walk_stmt(self, statement);
            }
        }

        fn visit_expr(&mut self, expression: &'a Expr) {
            match expression {
                Expr::Yield(_) | Expr::YieldFrom(_) => self.0 = true,
                Expr::Lambda(_) => {}
                _ => walk_expr(self, expression),
            }
        }
    }
    let mut finder = Finder(false);
    finder.visit_body(body);
    finder.0
}

/// Whether a function's body is only there to be overridden, or says nothing: documentation, `...`, `pass`, or it raises
/// `NotImplementedError`.
#[must_use]
pub fn is_stub(body: &[Stmt]) -> bool {
    body.iter().all(|statement| match statement {
        Stmt::Pass(_) => true,
        Stmt::Expr(expression) => {
            expression.value.is_string_literal_expr() || expression.value.is_ellipsis_literal_expr()
        }
        Stmt::Raise(raise) => {
            let raised = match raise.exc.as_deref() {
                Some(Expr::Call(call)) => Some(&*call.func),
                raised => raised,
            };
            matches!(raised, Some(Expr::Name(name)) if name.id.as_str() == "NotImplementedError")
        }
        _ => false,
    })
}
