//! What an object keeps under a name of its own, by what its class assigns. Where one of the bases is of unknown type the engine
//! takes every attribute to be unknown, whatever the class itself sets it to.

use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{AnyNodeRef, Expr, ExprAttribute, Stmt, StmtClassDef, StmtFunctionDef};
use ruff_text_size::Ranged;
use ty_python_semantic::types::Type;
use ty_python_semantic::{HasDefinition, HasType, SemanticModel};

use super::asked::AskedFile;
use super::class::first_that_says;
use crate::types::{Answer, Kind};

impl AskedFile<'_> {
    /// The class around an attribute of its own object, `self.name` in a method or in a function inside of one.
    pub(super) fn own_class(&self, attribute: &ExprAttribute) -> Option<&StmtClassDef> {
        let receiver = attribute.value.as_name_expr()?;
        let covering = covering_node(AnyNodeRef::from(self.module.syntax()), attribute.range());
        let mut method = None;
        for node in covering.ancestors() {
            match node {
                AnyNodeRef::StmtFunctionDef(function) => {
                    let binds = method.is_some_and(|inner: &StmtFunctionDef| {
                        inner.parameters.includes(receiver.id.as_str())
                    });
                    if binds {
                        return None;
                    }
                    method = Some(function);
                }
                AnyNodeRef::StmtClassDef(class) => {
                    let own = method?.parameters.iter_non_variadic_params().next()?;
                    return (own.parameter.name.id == receiver.id).then_some(class);
                }
                _ => {}
            }
        }
        None
    }

    /// Whether all values but `None` that the own class of an object assigns to this attribute are of that kind, or else
    /// those of the first of its bases that assigns any.
    pub(super) fn is_assigned(&self, attribute: &ExprAttribute, kind: Kind) -> Answer {
        let Some(class) = self.own_class(attribute) else {
            return Answer::Unknown;
        };
        let name = attribute.attr.as_str();
        let class = class.definition(&self.model);
        let assigned = first_that_says(self.db, class, &|model, body| assigned(model, body, name));
        Answer::all((assigned.unwrap_or_default().into_iter()).map(|ty| self.kind_of(ty, kind)))
    }
}

/// The types of what the methods in a class body assign to an attribute of their object, without `None`; none if they assign
/// nothing.
fn assigned<'db>(
    model: &SemanticModel<'db>,
    body: &[Stmt],
    attribute: &str,
) -> Option<Vec<Type<'db>>> {
    struct Assignments<'a, 'db> {
        model: &'a SemanticModel<'db>,
        own: &'a str,
        attribute: &'a str,
        types: Vec<Type<'db>>,
    }
    impl Assignments<'_, '_> {
        fn add(&mut self, target: &Expr, value: Option<&Expr>) {
            let is_it = target.as_attribute_expr().is_some_and(|target| {
                target.attr.as_str() == self.attribute
                    && (target.value.as_name_expr()).is_some_and(|own| own.id.as_str() == self.own)
            });
            let value = value.filter(|value| is_it && !value.is_none_literal_expr());
            let ty = value.and_then(|value| value.inferred_type(self.model));
            self.types.extend(ty);
        }
    }
    impl<'a> StatementVisitor<'a> for Assignments<'_, '_> {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            match statement {
                Stmt::Assign(assign) => {
                    for target in &assign.targets {
                        self.add(target, Some(&assign.value));
                    }
                }
                Stmt::AnnAssign(assign) => self.add(&assign.target, assign.value.as_deref()),
                Stmt::ClassDef(_) => {}
                _ => walk_stmt(self, statement),
            }
        }
    }
    let mut types = Vec::new();
    for method in body.iter().filter_map(Stmt::as_function_def_stmt) {
        let Some(own) = method.parameters.iter_non_variadic_params().next() else {
            continue;
        };
        let mut assignments = Assignments {
            model,
            own: own.parameter.name.as_str(),
            attribute,
            types,
        };
        assignments.visit_body(&method.body);
        types = assignments.types;
    }
    (!types.is_empty()).then_some(types)
}
