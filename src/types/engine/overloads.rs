//! Functions that give an awaitable or something else, by what they are called with.

use ruff_db::parsed::parsed_module;
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::ide_support::call_signature_details;
use ty_python_semantic::{HasType, SemanticModel};

use super::asked::AskedFile;
use super::callee::{AWAITABLES, names_in};
use super::db::Database;
use crate::syntax::has_own_yield;
use crate::types::Kind;

impl AskedFile<'_> {
    /// Whether the call may give an awaitable, whatever overload it is of: there is one that gives an awaitable, and no
    /// argument that is written as `True` or `False` says which it is; or the function's own body returns an awaitable where
    /// it finds one of the call's keyword arguments set.
    pub(super) fn may_be_awaitable_overload(&self, call: &ast::ExprCall) -> bool {
        let says_which = call
            .arguments
            .iter_source_order()
            .any(|argument| argument.value().is_boolean_literal_expr());
        let has_overload = || {
            call_signature_details(&self.model, call)
                .iter()
                .filter_map(|overload| overload.definition)
                .any(|overload| declares_awaitable(self.db, overload))
        };
        (!says_which && has_overload()) || self.body_gives_awaitable(call)
    }

    fn body_gives_awaitable(&self, call: &ast::ExprCall) -> bool {
        let Some(function) = self.function_of(call) else {
            return false;
        };
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return false;
        };
        let node = node.node(&module);
        if node.is_async {
            return false;
        }
        let model = SemanticModel::new(self.db, function.program_file(self.db));
        let mut returned = Vec::new();
        let given = Given {
            call,
            parameters: &node.parameters,
        };
        given.returned(&node.body, false, &mut returned);
        returned.into_iter().any(|value| {
            let ty = value.inferred_type(&model);
            ty.is_some_and(|ty| self.kind_of(ty, Kind::Awaitable).is_yes())
        })
    }
}

/// What a call gives the parameters of the function that it calls.
struct Given<'c> {
    call: &'c ast::ExprCall,
    parameters: &'c ast::Parameters,
}

impl Given<'_> {
    /// What a body returns below an `if` that asks for a parameter which the call names, as far as what is given does not
    /// keep it from getting there. `is_asked` says whether such an `if` is around the body.
    fn returned<'a>(&self, body: &'a [Stmt], is_asked: bool, found: &mut Vec<&'a Expr>) {
        for statement in body {
            match statement {
                Stmt::Return(returned) if is_asked => found.extend(returned.value.as_deref()),
                Stmt::If(branches) => {
                    let mut is_asked = is_asked;
                    let clauses = branches.elif_else_clauses.iter();
                    let arms = std::iter::once((Some(&*branches.test), &branches.body))
                        .chain(clauses.map(|clause| (clause.test.as_ref(), &clause.body)));
                    for (test, body) in arms {
                        let outcome = test.and_then(|test| self.outcome(test));
                        is_asked |= test.is_some_and(|test| self.asks(test));
                        if outcome != Some(false) {
                            self.returned(body, is_asked, found);
                        }
                        if outcome == Some(true) {
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// How a test of a single parameter comes out, as far as that is known.
    fn outcome(&self, test: &Expr) -> Option<bool> {
        match test {
            Expr::Name(name) => self.is_set(name.id.as_str()),
            Expr::UnaryOp(negated) if negated.op == ast::UnaryOp::Not => {
                self.outcome(&negated.operand).map(|outcome| !outcome)
            }
            _ => None,
        }
    }

    /// Whether a parameter is `True`, or `False` or `None`, by the call's keyword argument or by its default.
    fn is_set(&self, name: &str) -> Option<bool> {
        let written = match self.call.arguments.find_keyword(name) {
            Some(keyword) => &keyword.value,
            None if self.may_be_given_otherwise(name) => return None,
            None => self.parameters.find(name)?.default.as_deref()?,
        };
        match written {
            Expr::BooleanLiteral(literal) => Some(literal.value),
            Expr::NoneLiteral(_) => Some(false),
            _ => None,
        }
    }

    /// Whether the call may give the parameter by its place, or by `**`.
    fn may_be_given_otherwise(&self, name: &str) -> bool {
        let positional = self.parameters.posonlyargs.len() + self.parameters.args.len();
        let arguments = &self.call.arguments;
        // One more for `self`.
        let by_place = (self.parameters.iter_non_variadic_params())
            .take(positional.min(arguments.args.len() + 1))
            .any(|parameter| parameter.parameter.name.as_str() == name);
        by_place
            || arguments.args.iter().any(Expr::is_starred_expr)
            || arguments
                .keywords
                .iter()
                .any(|keyword| keyword.arg.is_none())
    }

    /// Whether a test mentions a parameter that the call gives by its name.
    fn asks(&self, test: &Expr) -> bool {
        struct Asks<'c>(&'c ast::ExprCall, bool);
        impl<'a> Visitor<'a> for Asks<'_> {
            fn visit_expr(&mut self, expression: &'a Expr) {
                if let Expr::Name(name) = expression {
                    self.1 |= self.0.arguments.find_keyword(name.id.as_str()).is_some();
                }
                walk_expr(self, expression);
            }
        }
        let mut asks = Asks(self.call, false);
        asks.visit_expr(test);
        asks.1
    }
}

/// Whether the function is `async` and no generator, or declares that it gives an awaitable.
fn declares_awaitable(db: &Database, function: Definition<'_>) -> bool {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return false;
    };
    let node = node.node(&module);
    let mut names = Vec::new();
    if let Some(returns) = node.returns.as_deref() {
        names_in(returns, &mut names);
    }
    (node.is_async && !has_own_yield(&node.body))
        || names.iter().any(|name| AWAITABLES.contains(name))
}
