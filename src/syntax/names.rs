//! Names: where one is read, whether one is the builtin, and which are free.

use std::collections::HashSet;

use ruff_python_ast::{AnyNodeRef, Expr, ExprContext, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::places::Places;
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
        for (_, node) in self
            .nodes()
            .skip_while(|(_, node)| span(node.range()).start < inside.start)
        {
            if span(node.range()).start >= inside.end {
                break;
            }
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

    /// The single name that the expression is assigned to, by a statement or a walrus.
    #[must_use]
    pub fn assigned_name(&self, value: Span) -> Option<Span> {
        let parent = self.parent(self.expression(value)?)?;
        let target = match self.node(parent) {
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

    /// Whether what the expression is assigned to may have a declared type: it is annotated there, or no plain name.
    #[must_use]
    pub fn has_declared_target(&self, value: Span) -> bool {
        let parent = self
            .expression(value)
            .and_then(|id| self.parent(id))
            .map(|parent| self.node(parent));
        match parent {
            Some(AnyNodeRef::StmtAssign(assign)) => !assign.targets.iter().all(Expr::is_name_expr),
            Some(AnyNodeRef::StmtAnnAssign(_)) => true,
            _ => false,
        }
    }

    /// Whether the file binds the name nowhere: where it is read, it is then the builtin.
    #[must_use]
    pub fn is_unbound(&self, name: &str) -> bool {
        !self.bound_names().contains(name)
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
        (0..)
            .map(|attempt| {
                if attempt == 0 {
                    wanted.to_owned()
                } else {
                    format!("{wanted}_{attempt}")
                }
            })
            .find(|candidate| !taken.contains(candidate.as_str()))
            .unwrap_or_else(|| wanted.to_owned())
    }

    /// Every name that the file binds in any scope.
    fn bound_names(&self) -> HashSet<&str> {
        self.nodes()
            .filter_map(|(_, node)| match node {
                AnyNodeRef::ExprName(name) if name.ctx == ExprContext::Store => {
                    Some(name.id.as_str())
                }
                AnyNodeRef::Parameter(parameter) => Some(parameter.name.as_str()),
                AnyNodeRef::StmtFunctionDef(StmtFunctionDef { name, .. }) => Some(name.as_str()),
                AnyNodeRef::StmtClassDef(class) => Some(class.name.as_str()),
                AnyNodeRef::Alias(alias) => Some(alias.asname.as_ref().map_or_else(
                    || alias.name.as_str().split('.').next().unwrap_or(""),
                    |name| name.as_str(),
                )),
                AnyNodeRef::ExceptHandlerExceptHandler(handler) => handler.name.as_deref(),
                _ => None,
            })
            .collect()
    }
}
