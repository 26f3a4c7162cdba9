//! Which members a class has, through its bases: the protocol questions that the engine keeps private; and whose class it is.

use ruff_db::parsed::parsed_module;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{HasType, ProgramEnvironment, SemanticModel};

use super::db::Database;
use crate::types::Answer;

/// Deeper class hierarchies than this are not followed.
const DEEPEST: usize = 32;

/// Whether instances of the class have the member. One that is `None`, or whose body only raises, counts
/// as absent: aiohttp's `ClientSession.__enter__` is there to say "use async with".
pub(super) fn has_member(db: &Database, class: Definition<'_>, name: &str) -> Answer {
    member(db, class, name, DEEPEST)
}

fn member(db: &Database, class: Definition<'_>, name: &str, depth: usize) -> Answer {
    let Some(deeper) = depth.checked_sub(1) else {
        return Answer::Unknown;
    };
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return Answer::Unknown;
    };
    let node = kind.node(&module);
    if let Some(own) = own_member(&node.body, name) {
        return own;
    }
    let model = SemanticModel::new(db, class.program_file(db));
    let env = model.program_environment();
    let mut unknown = false;
    for base in node.bases() {
        match class_of_base(db, &env, &model, base) {
            Base::Class(base) => match member(db, base, name, deeper) {
                Answer::Yes => return Answer::Yes,
                Answer::No => {}
                Answer::Unknown => unknown = true,
            },
            Base::Special => {}
            Base::Unknown => unknown = true,
        }
    }
    if unknown { Answer::Unknown } else { Answer::No }
}

/// The release whose shipped signatures define the type, a part of it, or a class that it derives from.
pub(super) fn release_of<'db>(
    db: &'db Database,
    env: &ProgramEnvironment<'db>,
    ty: Type<'db>,
) -> Option<&'static str> {
    if let Type::Union(union) = ty {
        let mut elements = union.elements(db).iter();
        return elements.find_map(|element| release_of(db, env, *element));
    }
    match ty.definition(db, env)? {
        TypeDefinition::StaticClass(class) => release(db, class, DEEPEST),
        TypeDefinition::Function(function) => db.release(function.file(db)),
        _ => None,
    }
}

fn release(db: &Database, class: Definition<'_>, depth: usize) -> Option<&'static str> {
    let deeper = depth.checked_sub(1)?;
    if let Some(release) = db.release(class.file(db)) {
        return Some(release);
    }
    if class.file(db).path(db).is_vendored_path() {
        return None;
    }
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return None;
    };
    let model = SemanticModel::new(db, class.program_file(db));
    let env = model.program_environment();
    let mut bases = kind.node(&module).bases().iter();
    bases.find_map(|base| match class_of_base(db, &env, &model, base) {
        Base::Class(base) => release(db, base, deeper),
        Base::Special | Base::Unknown => None,
    })
}

enum Base<'db> {
    Class(Definition<'db>),
    /// `Generic[T]`, `Protocol`, and their like: no members of interest.
    Special,
    Unknown,
}

fn class_of_base<'db>(
    db: &'db Database,
    env: &ProgramEnvironment<'db>,
    model: &SemanticModel<'db>,
    base: &Expr,
) -> Base<'db> {
    match base.inferred_type(model) {
        None | Some(Type::Dynamic(_) | Type::Divergent(_) | Type::Never) => Base::Unknown,
        Some(Type::SpecialForm(_) | Type::KnownInstance(_)) => match base {
            // An alias such as `typing.AsyncIterator[int]` on the left of its subscript.
            Expr::Subscript(subscript) => class_of_base(db, env, model, &subscript.value),
            _ => Base::Special,
        },
        Some(ty) => match ty.definition(db, env) {
            Some(TypeDefinition::StaticClass(class)) => Base::Class(class),
            _ => Base::Unknown,
        },
    }
}

/// What the class body itself says of the member; `None` if nothing.
fn own_member(body: &[Stmt], name: &str) -> Option<Answer> {
    let mut found = None;
    for statement in body {
        let here = match statement {
            Stmt::FunctionDef(function) if function.name.as_str() == name => {
                Some(if only_raises(function) {
                    Answer::No
                } else {
                    Answer::Yes
                })
            }
            Stmt::Assign(assign) if assign.targets.iter().any(|target| is_name(target, name)) => {
                Some(if assign.value.is_none_literal_expr() {
                    Answer::No
                } else {
                    Answer::Yes
                })
            }
            Stmt::AnnAssign(assign) if is_name(&assign.target, name) => Some(Answer::Yes),
            Stmt::If(branches) => own_member(&branches.body, name).or_else(|| {
                branches
                    .elif_else_clauses
                    .iter()
                    .find_map(|clause| own_member(&clause.body, name))
            }),
            Stmt::Try(attempt) => own_member(&attempt.body, name),
            _ => None,
        };
        // The last definition is the one that holds.
        found = here.or(found);
    }
    found
}

fn is_name(target: &Expr, name: &str) -> bool {
    target
        .as_name_expr()
        .is_some_and(|target| target.id.as_str() == name)
}

fn only_raises(function: &ast::StmtFunctionDef) -> bool {
    let says_so = function
        .returns
        .as_deref()
        .is_some_and(|returns| match returns {
            Expr::Name(name) => matches!(name.id.as_str(), "NoReturn" | "Never"),
            Expr::Attribute(attribute) => matches!(attribute.attr.as_str(), "NoReturn" | "Never"),
            _ => false,
        });
    let mut statements = function
        .body
        .iter()
        .filter(|statement| !is_docstring(statement));
    says_so || (statements.next().is_some_and(Stmt::is_raise_stmt) && statements.next().is_none())
}

fn is_docstring(statement: &Stmt) -> bool {
    statement
        .as_expr_stmt()
        .is_some_and(|expression| expression.value.is_string_literal_expr())
}
