//! What an attribute of a value is: by what its class, or the first of its bases that has one, defines or assigns.

use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{self as ast, Expr, ExprRef, Stmt};
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::definition::Definition;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{HasDefinition, HasType, SemanticModel};

use super::{Inference, Inferred, Text, Value};
use crate::types::Because;
use crate::types::engine::class::first_that_says;

/// Where a class says what an attribute is. Places are of its file.
enum Said<'db> {
    /// A method or property, by its definition.
    Function(Definition<'db>),
    /// A class in the class.
    Class(Definition<'db>),
    /// Declared by the annotation there.
    Declared(TextRange),
    /// What is assigned to it, in the class body and by its methods. Something else is, too, if not `is_all`.
    Assigned {
        values: Vec<TextRange>,
        is_all: bool,
    },
}

impl<'db> Inference<'db> {
    /// What an attribute of a value is; `written` is the attribute with what it is of.
    pub(super) fn member(
        &self,
        object: &Value<'db>,
        name: &ast::name::Name,
        written: &str,
    ) -> Option<Inferred<'db>> {
        let (class, is_instance) = match object {
            Value::Class(class) => (*class, false),
            other => (self.class_of(other)?, true),
        };
        let (holder, said) = first_that_says(self.db, class, &|model, body| {
            said(model, body, name.as_str()).map(|said| (model.program_file(), said))
        })?;
        let text = Text::new(self.db, holder);
        self.deeper(|| match said {
            Said::Class(class) => Some(Inferred::known(Value::Class(class))),
            Said::Declared(place) => {
                let annotation = expression_in(&text, place)?;
                self.declared(&text, annotation, written)
            }
            Said::Function(function) => self.method(&text, function, is_instance),
            Said::Assigned { values, is_all } => {
                let mut all = Inferred::default();
                for place in values.iter().filter(|_| is_all) {
                    let value = expression_in(&text, *place)?;
                    all = all.or(self.value(&text, value)?)?;
                }
                let first = *values.first()?;
                if all.values.is_empty() {
                    return None;
                }
                let because = Because::Assigned {
                    times: values.len(),
                };
                let reason = self.reason(written, &all, because, text.model.file(), first);
                Some(all.because(reason))
            }
        })
    }

    /// What a method is when it is read of an object, or of its class.
    fn method(
        &self,
        text: &Text<'db>,
        function: Definition<'db>,
        is_instance: bool,
    ) -> Option<Inferred<'db>> {
        let node = self.function_node(text, function)?;
        let decorated = node.inferred_type(&text.model)?;
        match decorated {
            Type::FunctionLiteral(_) => {
                let is_marked = |mark: &str| has_decorator(node, mark);
                Some(Inferred::known(Value::Function {
                    function,
                    is_bound: (is_instance && !is_marked("staticmethod"))
                        || is_marked("classmethod"),
                }))
            }
            Type::PropertyInstance(_) if is_instance => {
                let Some(TypeDefinition::Function(getter)) =
                    decorated.definition(self.db, &self.env)
                else {
                    return None;
                };
                self.result(getter)
            }
            _ => None,
        }
    }
}

/// What a class body itself says of an attribute.
fn said<'db>(model: &SemanticModel<'db>, body: &[Stmt], name: &str) -> Option<Said<'db>> {
    let mut values = Vec::new();
    let mut is_all = true;
    for statement in body {
        match statement {
            Stmt::FunctionDef(function) if function.name.as_str() == name => {
                return Some(Said::Function(function.definition(model)));
            }
            Stmt::ClassDef(class) if class.name.as_str() == name => {
                return Some(Said::Class(class.definition(model)));
            }
            Stmt::AnnAssign(assign) if is_name(&assign.target, name) => {
                return Some(Said::Declared(assign.annotation.range()));
            }
            Stmt::Assign(assign) if assign.targets.iter().any(|target| is_name(target, name)) => {
                add(&mut values, &assign.value);
            }
            _ => {}
        }
    }
    for method in body.iter().filter_map(Stmt::as_function_def_stmt) {
        let Some(own) = method.parameters.iter_non_variadic_params().next() else {
            continue;
        };
        let mut assignments = Assignments {
            own: own.parameter.name.as_str(),
            name,
            values: Vec::new(),
            declared: None,
            is_all: true,
        };
        assignments.visit_body(&method.body);
        if let Some(declared) = assignments.declared {
            return Some(Said::Declared(declared.range()));
        }
        values.extend(assignments.values);
        is_all &= assignments.is_all;
    }
    (!values.is_empty()).then_some(Said::Assigned { values, is_all })
}

/// Adds where a value stands, unless it is `None`.
fn add(values: &mut Vec<TextRange>, value: &Expr) {
    if !value.is_none_literal_expr() {
        values.push(value.range());
    }
}

fn is_name(target: &Expr, name: &str) -> bool {
    (target.as_name_expr()).is_some_and(|target| target.id.as_str() == name)
}

/// What a method assigns to an attribute of its object.
struct Assignments<'a> {
    own: &'a str,
    name: &'a str,
    values: Vec<TextRange>,
    declared: Option<&'a Expr>,
    /// Whether `values` are all that it gets.
    is_all: bool,
}

impl Assignments<'_> {
    fn is_it(&self, target: &Expr) -> bool {
        target.as_attribute_expr().is_some_and(|target| {
            target.attr.as_str() == self.name && is_name(&target.value, self.own)
        })
    }
}

impl<'a> StatementVisitor<'a> for Assignments<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    if self.is_it(target) {
                        add(&mut self.values, &assign.value);
                    } else if let Expr::Tuple(ast::ExprTuple { elts, .. })
                    | Expr::List(ast::ExprList { elts, .. }) = target
                    {
                        self.is_all &= !elts.iter().any(|element| self.is_it(element));
                    }
                }
            }
            Stmt::AnnAssign(assign) if self.is_it(&assign.target) => {
                self.declared = Some(&assign.annotation);
            }
            Stmt::With(with) => {
                let mut targets =
                    (with.items.iter()).filter_map(|item| item.optional_vars.as_deref());
                self.is_all &= !targets.any(|target| self.is_it(target));
                walk_stmt(self, statement);
            }
            Stmt::For(walked) => {
                self.is_all &= !self.is_it(&walked.target);
                walk_stmt(self, statement);
            }
            Stmt::ClassDef(_) => {}
            _ => walk_stmt(self, statement),
        }
    }
}

/// The expression with exactly this range.
pub(super) fn expression_in<'a>(text: &'a Text<'_>, place: TextRange) -> Option<ExprRef<'a>> {
    crate::types::engine::asked::expression_in(&text.module, place)
}

/// Whether a function is decorated with that name, alone or of a module.
pub(super) fn has_decorator(function: &ast::StmtFunctionDef, name: &str) -> bool {
    (function.decorator_list.iter()).any(|decorator| match &decorator.expression {
        Expr::Name(decorator) => decorator.id.as_str() == name,
        Expr::Attribute(decorator) => decorator.attr.as_str() == name,
        _ => false,
    })
}
