//! What a function's definition tells that the engine does not.

use ruff_db::parsed::parsed_module;
use ruff_python_ast as ast;
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::Type;
use ty_python_semantic::{HasType, SemanticModel};

use super::db::Database;
use crate::syntax::{has_own_yield, is_stub};

/// What calling an `async def` function gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    Coroutine,
    AsyncGenerator,
}

/// What calling the function gives by its definition alone: `async def`, no decorator that could change what it
/// gives, with or without a `yield` of its own.
pub(super) fn function_gives(db: &Database, function: Definition<'_>) -> Option<Gives> {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return None;
    };
    gives(node.node(&module))
}

/// The same of its syntax.
pub(super) fn gives(function: &ast::StmtFunctionDef) -> Option<Gives> {
    let tells = function.is_async && function.decorator_list.iter().all(keeps_what_it_decorates);
    tells.then(|| {
        if has_own_yield(&function.body) {
            Gives::AsyncGenerator
        } else {
            Gives::Coroutine
        }
    })
}

fn keeps_what_it_decorates(decorator: &ast::Decorator) -> bool {
    decorator.expression.as_name_expr().is_some_and(|name| {
        matches!(
            name.id.as_str(),
            "staticmethod" | "classmethod" | "override" | "final"
        )
    })
}

/// The types that a plain function or property without a return annotation returns, one for each `return`; `None` where
/// its definition alone does not tell: it declares what it returns, is decorated otherwise, is a generator, or may run
/// off its end. One that returns nothing at all gives `None`, unless it is only there to be overridden.
pub(super) fn returned_types<'db>(
    db: &'db Database,
    function: Definition<'db>,
) -> Option<Vec<Type<'db>>> {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return None;
    };
    let node: &ast::StmtFunctionDef = node.node(&module);
    let keeps = |decorator: &ast::Decorator| {
        keeps_what_it_decorates(decorator)
            || decorator
                .expression
                .as_name_expr()
                .is_some_and(|name| name.id.as_str() == "property")
    };
    let tells = !node.is_async
        && node.returns.is_none()
        && node.decorator_list.iter().all(keeps)
        && !has_own_yield(&node.body);
    if !tells {
        return None;
    }
    let model = SemanticModel::new(db, function.program_file(db));
    if returned(&node.body).iter().all(Option::is_none) {
        let does_something = !is_stub(&node.body) && !ends_by_raising(&node.body);
        return does_something.then(|| vec![Type::none(db, &model.program_environment())]);
    }
    if !node.body.last().is_some_and(ast::Stmt::is_return_stmt) {
        return None;
    }
    returned(&node.body)
        .into_iter()
        .map(|value| value?.inferred_type(&model))
        .collect()
}

/// Whether a body ends with a `raise`, as one may that is there to be overridden.
fn ends_by_raising(body: &[ast::Stmt]) -> bool {
    body.last().is_some_and(ast::Stmt::is_raise_stmt)
}

/// What a function's own `return` statements return.
pub(super) fn returned(body: &[ast::Stmt]) -> Vec<Option<&ast::Expr>> {
    let mut returns = Returns::default();
    returns.visit_body(body);
    returns.values
}

#[derive(Default)]
struct Returns<'a> {
    values: Vec<Option<&'a ast::Expr>>,
}

impl<'a> StatementVisitor<'a> for Returns<'a> {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::Return(statement) => self.values.push(statement.value.as_deref()),
            ast::Stmt::FunctionDef(_) | ast::Stmt::ClassDef(_) => {}
            _ => walk_stmt(self, statement),
        }
    }
}
