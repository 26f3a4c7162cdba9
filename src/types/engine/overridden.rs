//! Which functions a name means, and which methods another one overrides.

use std::path::PathBuf;

use ruff_db::parsed::parsed_module;
use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{AnyNodeRef, ExprAttribute, ExprRef};
use ruff_text_size::Ranged;
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{HasDefinition, HasType, SemanticModel};

use super::asked::{AskedFile, text_range};
use super::class::{Base, DEEPEST, bases, has_member, method, own_method};
use super::db::Database;
use crate::span::Span;
use crate::types::{Answer, FunctionAt, Meaning, Overridden};

impl AskedFile<'_> {
    pub(super) fn meaning(&self, expression: Span) -> Option<Meaning> {
        let expression = self.expression(expression)?;
        if let ExprRef::Attribute(attribute) = expression
            && attribute.ctx.is_store()
        {
            return self.replaced(attribute);
        }
        let ty = expression.inferred_type(&self.model)?;
        let mut functions = Vec::new();
        let mut is_other = false;
        for member in self.members(&ty) {
            match member {
                Type::Dynamic(_)
                | Type::Divergent(_)
                | Type::Never
                | Type::Callable(_)
                | Type::Intersection(_) => return Some(Meaning::Unknown),
                _ => {}
            }
            match member.definition(self.db, &self.env) {
                Some(TypeDefinition::Function(function)) => {
                    functions.push(function_at(self.db, function)?);
                }
                Some(_) | None => is_other = true,
            }
        }
        Some(if functions.is_empty() && is_other {
            Meaning::Other
        } else if functions.is_empty() {
            Meaning::Unknown
        } else {
            Meaning::Functions(functions)
        })
    }

    /// The functions that an attribute stood for before it gets another value there: methods of its object's class.
    fn replaced(&self, attribute: &ExprAttribute) -> Option<Meaning> {
        let object = attribute.value.inferred_type(&self.model)?;
        let mut functions = Vec::new();
        for member in self.members(&object) {
            let Some(TypeDefinition::StaticClass(class)) = member.definition(self.db, &self.env)
            else {
                return Some(Meaning::Unknown);
            };
            let name = attribute.attr.as_str();
            match method(self.db, class, name) {
                Some(method) => functions.push(function_at(self.db, method)?),
                None if has_member(self.db, class, name) == Answer::No => {}
                None => return Some(Meaning::Unknown),
            }
        }
        Some(if functions.is_empty() {
            Meaning::Other
        } else {
            Meaning::Functions(functions)
        })
    }

    /// The methods that the bases of a method's class have of its name, by the place of that name.
    pub(super) fn overridden_by(&self, name: Span) -> Option<Overridden> {
        let range = text_range(name)?;
        let covering = covering_node(AnyNodeRef::from(self.module.syntax()), range);
        let mut around = covering.ancestors();
        let method = around.find_map(|node| match node {
            AnyNodeRef::StmtFunctionDef(function) => Some(function),
            _ => None,
        })?;
        let class = around.find_map(|node| match node {
            AnyNodeRef::StmtClassDef(class) => Some(Some(class)),
            AnyNodeRef::StmtFunctionDef(_) => Some(None),
            _ => None,
        });
        let class = class.flatten()?.definition(&self.model);
        let mut overridden = Overridden {
            functions: Vec::new(),
            is_complete: true,
        };
        add_overridden(
            self.db,
            class,
            method.name.as_str(),
            DEEPEST,
            &mut overridden,
        );
        Some(overridden)
    }
}

/// Adds what each base of the class has of that name, the nearest on each way up.
fn add_overridden(
    db: &Database,
    class: Definition<'_>,
    name: &str,
    depth: usize,
    overridden: &mut Overridden,
) {
    let Some(deeper) = depth.checked_sub(1) else {
        overridden.is_complete = false;
        return;
    };
    for base in bases(db, class) {
        let base = match *base {
            Base::Class(base) | Base::Decorated(base) => base,
            Base::Special => continue,
            Base::Unknown => {
                overridden.is_complete = false;
                continue;
            }
        };
        let own = own_function(db, base, name);
        match own.and_then(|own| function_at(db, own)) {
            Some(own) if overridden.functions.contains(&own) => {}
            Some(own) => overridden.functions.push(own),
            None => add_overridden(db, base, name, deeper, overridden),
        }
    }
}

/// The function of that name in the body of the class itself.
fn own_function<'db>(
    db: &'db Database,
    class: Definition<'db>,
    name: &str,
) -> Option<Definition<'db>> {
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return None;
    };
    let model = SemanticModel::new(db, class.program_file(db));
    own_method(&model, &kind.node(&module).body, name)
}

fn function_at(db: &Database, function: Definition<'_>) -> Option<FunctionAt> {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return None;
    };
    let node = node.node(&module);
    Some(FunctionAt {
        file: PathBuf::from(function.file(db).path(db).as_str()),
        at: node.name.start().to_usize(),
        is_async: node.is_async,
    })
}
