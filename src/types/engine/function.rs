//! What a function's definition tells that the engine does not.

use ruff_db::parsed::parsed_module;
use ruff_python_ast as ast;
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::Type;
use ty_python_semantic::{HasType, SemanticModel};

use super::db::Database;
use crate::syntax::has_own_yield;

/// Whether calling the function gives an async generator by its definition alone: `async def`, a `yield`
/// of its own, no decorator that could change what it gives.
pub(super) fn is_async_generator_function(db: &Database, function: Definition<'_>) -> bool {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return false;
    };
    let node: &ast::StmtFunctionDef = node.node(&module);
    node.is_async
        && node.decorator_list.iter().all(keeps_what_it_decorates)
        && has_own_yield(&node.body)
}

fn keeps_what_it_decorates(decorator: &ast::Decorator) -> bool {
    decorator.expression.as_name_expr().is_some_and(|name| {
        matches!(
            name.id.as_str(),
            "staticmethod" | "classmethod" | "override" | "final"
        )
    })
}

/// Whether a call of the function makes the awaitable that it gives: the function is `async`, or declares something other
/// than a type variable, through which it would hand back what it was given.
pub(super) fn makes_what_it_gives(db: &Database, function: Definition<'_>) -> Option<bool> {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return Some(true);
    };
    let node = node.node(&module);
    let Some(returns) = node.returns.as_deref().filter(|_| !node.is_async) else {
        return Some(true);
    };
    let model = SemanticModel::new(db, function.program_file(db));
    let declared = returns.inferred_type(&model)?;
    Some(!matches!(
        declared,
        Type::TypeVar(_) | Type::KnownInstance(_)
    ))
}
