//! What a call gives, and what an `await` of that gives: by what the function declares, or else by what it returns.

use ruff_python_ast::{self as ast, ExprRef, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};

use super::{Inference, Inferred, Text, Value};
use crate::syntax::has_own_yield;
use crate::types::Because;
use crate::types::engine::class::method;
use crate::types::engine::function::returned;

impl<'db> Inference<'db> {
    /// What a call of a value gives; `written` is what is called.
    pub(super) fn called(&self, callee: &Value<'db>, written: &str) -> Option<Inferred<'db>> {
        match callee {
            Value::Class(class) => Some(Inferred::known(Value::Instance(*class))),
            Value::Function { function, .. } => self.result_of(*function, written),
            Value::Instance(class) => self.result_of(method(self.db, *class, "__call__")?, written),
            Value::Typed(_)
            | Value::Coroutine(_)
            | Value::PackageCoroutine
            | Value::AsyncGenerator(_) => None,
        }
    }

    /// What an `await` of a value gives; `written` is the value.
    pub(super) fn awaited(&self, value: &Value<'db>, written: &str) -> Option<Inferred<'db>> {
        match value {
            Value::Coroutine(function) => {
                let text = Text::of(self.db, *function);
                let node = self.function_node(&text, *function)?;
                self.given(&text, node, written)
            }
            _ => None,
        }
    }

    /// What the function gives where it is called by that name.
    pub(super) fn result(&self, function: Definition<'db>) -> Option<Inferred<'db>> {
        let name = function.name(self.db).unwrap_or_default();
        self.result_of(function, &name)
    }

    fn result_of(&self, function: Definition<'db>, written: &str) -> Option<Inferred<'db>> {
        let text = Text::of(self.db, function);
        let node = self.function_node(&text, function)?;
        let yields = has_own_yield(&node.body);
        if node.is_async {
            return Some(Inferred::known(if yields {
                Value::AsyncGenerator(function)
            } else {
                Value::Coroutine(function)
            }));
        }
        if yields && node.returns.is_none() {
            return None;
        }
        self.given(&text, node, written)
    }

    /// What a function's body gives, by its annotation or its `return`s.
    pub(super) fn given(
        &self,
        text: &Text<'db>,
        node: &ast::StmtFunctionDef,
        written: &str,
    ) -> Option<Inferred<'db>> {
        if let Some(declared) = node.returns.as_deref() {
            return self.declared(text, ExprRef::from(declared), &format!("{written}()"));
        }
        self.deeper(|| {
            let values = returned(&node.body);
            let mut given = self.all(text, values.iter().copied().flatten())?;
            let goes_on = !matches!(
                node.body.last(),
                Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::While(_))
            );
            given.may_be_none |= goes_on || values.iter().any(Option::is_none);
            let because = Because::Returned;
            let reason = self.reason(
                &format!("{written}()"),
                &given,
                because,
                text.model.file(),
                node.name.range,
            );
            Some(given.because(reason))
        })
    }

    /// The syntax of a function.
    pub(super) fn function_node<'t>(
        &self,
        text: &'t Text<'db>,
        function: Definition<'db>,
    ) -> Option<&'t ast::StmtFunctionDef> {
        match function.kind(self.db) {
            DefinitionKind::Function(node) => Some(node.node(&text.module)),
            _ => None,
        }
    }

    /// What a fixture hands out: what its function yields, or else gives.
    pub(super) fn handed_out(&self, function: Definition<'db>) -> Option<Inferred<'db>> {
        let text = Text::of(self.db, function);
        let node = self.function_node(&text, function)?;
        if !has_own_yield(&node.body) {
            let name = node.name.as_str();
            return self.given(&text, node, name);
        }
        let mut all = Inferred::default();
        for value in yielded(&node.body)? {
            all = all.or(self.value(&text, ExprRef::from(value))?)?;
        }
        (!all.values.is_empty()).then_some(all)
    }
}

/// What the statements of a fixture yield; `None` if a `yield` is no statement of its own.
fn yielded(body: &[Stmt]) -> Option<Vec<&ast::Expr>> {
    use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
    #[derive(Default)]
    struct Yields<'a>(Vec<&'a ast::Expr>);
    impl<'a> StatementVisitor<'a> for Yields<'a> {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            match statement {
                Stmt::Expr(statement) => {
                    if let ast::Expr::Yield(yielded) = &*statement.value {
                        self.0.extend(yielded.value.as_deref());
                    }
                }
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                _ => walk_stmt(self, statement),
            }
        }
    }
    let mut yields = Yields::default();
    yields.visit_body(body);
    (!yields.0.is_empty()).then_some(yields.0)
}
