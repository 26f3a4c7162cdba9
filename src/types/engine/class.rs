//! Which members a class has, through its bases: the protocol questions that the engine keeps private; and whose class it is.

use ruff_db::parsed::parsed_module;
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::ide_support::definitions_for_name;
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{
    Db, HasDefinition, HasType, ImportAliasResolution, ProgramEnvironment, ResolvedDefinition,
    SemanticModel,
};

use super::db::Database;
use super::function::{Gives, gives};
use crate::types::Answer;

/// Deeper class hierarchies than this are not followed.
pub(super) const DEEPEST: usize = 32;

/// Whether instances of the class have the member. One that is `None`, or whose body only raises, counts
/// as absent: aiohttp's `ClientSession.__enter__` is there to say "use async with". One that only raises
/// `NotImplementedError` is for subclasses to give.
pub(super) fn has_member(db: &Database, class: Definition<'_>, name: &str) -> Answer {
    let own = |_: &SemanticModel<'_>, body: &[Stmt]| own_member(body, name);
    match member(db, class, &own, DEEPEST) {
        Member::Is(answer) => answer,
        Member::Missing => Answer::No,
        Member::Unknown => Answer::Unknown,
    }
}

/// What calling the method of that name gives by its definition alone: the first that the class or its bases define.
pub(super) fn method_gives(db: &Database, class: Definition<'_>, name: &str) -> Option<Gives> {
    let own = |_: &SemanticModel<'_>, body: &[Stmt]| {
        let mut definitions = body.iter().filter_map(|statement| match statement {
            Stmt::FunctionDef(function) if function.name.as_str() == name => Some(gives(function)),
            _ => None,
        });
        // Overloads and redefinitions: what all agree on.
        let first = definitions.next()?;
        Some(first.filter(|first| definitions.all(|other| other.as_ref() == Some(first))))
    };
    first_that_says(db, class, &own).flatten()
}

/// The first method of that name that the class or its bases define.
pub(super) fn method<'db>(
    db: &'db Database,
    class: Definition<'db>,
    name: &str,
) -> Option<Definition<'db>> {
    first_that_says(db, class, &|model, body| own_method(model, body, name))
}

/// The method of that name in the body of a class itself.
pub(super) fn own_method<'db>(
    model: &SemanticModel<'db>,
    body: &[Stmt],
    name: &str,
) -> Option<Definition<'db>> {
    body.iter().find_map(|statement| match statement {
        Stmt::FunctionDef(function) if function.name.as_str() == name => {
            Some(function.definition(model))
        }
        _ => None,
    })
}

/// What `own` finds in the body of the class, or else in that of the first of its bases where it finds something.
pub(super) fn first_that_says<'db, T>(
    db: &'db Database,
    class: Definition<'db>,
    own: &dyn Fn(&SemanticModel<'db>, &[Stmt]) -> Option<T>,
) -> Option<T> {
    match member(db, class, own, DEEPEST) {
        Member::Is(found) => Some(found),
        Member::Missing | Member::Unknown => None,
    }
}

/// What the first class says that says something, the class itself before its bases.
enum Member<T> {
    Is(T),
    Missing,
    /// Nothing is known of one of the bases.
    Unknown,
}

fn member<'db, T>(
    db: &'db Database,
    class: Definition<'db>,
    own: &dyn Fn(&SemanticModel<'db>, &[Stmt]) -> Option<T>,
    depth: usize,
) -> Member<T> {
    let Some(deeper) = depth.checked_sub(1) else {
        return Member::Unknown;
    };
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return Member::Unknown;
    };
    let node = kind.node(&module);
    let model = SemanticModel::new(db, class.program_file(db));
    if let Some(own) = own(&model, &node.body) {
        return Member::Is(own);
    }
    let mut unknown = false;
    for base in bases(db, class) {
        match *base {
            Base::Class(base) => match member(db, base, own, deeper) {
                Member::Is(answer) => return Member::Is(answer),
                Member::Missing => {}
                Member::Unknown => unknown = true,
            },
            // What decorates it is unknown, but hardly takes anything away.
            Base::Decorated(base) => match member(db, base, own, deeper) {
                Member::Is(answer) => return Member::Is(answer),
                Member::Missing | Member::Unknown => unknown = true,
            },
            Base::Special => {}
            Base::Unknown => unknown = true,
        }
    }
    if unknown {
        Member::Unknown
    } else {
        Member::Missing
    }
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
    if let Type::Intersection(intersection) = ty {
        let mut elements = intersection.iter_positive(db);
        return elements.find_map(|element| release_of(db, env, element));
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
    bases(db, class).iter().find_map(|base| match *base {
        Base::Class(base) => release(db, base, deeper),
        Base::Decorated(_) | Base::Special | Base::Unknown => None,
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, salsa::SalsaValue)]
pub(super) enum Base<'db> {
    Class(Definition<'db>),
    /// A class of which the engine knows nothing, since it does not know a decorator of it.
    Decorated(Definition<'db>),
    /// `Generic[T]`, `Protocol`, and their like: no members of interest.
    Special,
    Unknown,
}

/// What a class derives from, as it is written. Remembered: every question about an instance asks for it.
#[salsa::tracked(returns(deref))]
pub(super) fn bases<'db>(db: &'db dyn Db, class: Definition<'db>) -> Box<[Base<'db>]> {
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return Box::default();
    };
    let model = SemanticModel::new(db, class.program_file(db));
    let env = model.program_environment();
    (kind.node(&module).bases().iter())
        .map(|base| class_of_base(db, &env, &model, base))
        .collect()
}

fn class_of_base<'db>(
    db: &'db dyn Db,
    env: &ProgramEnvironment<'db>,
    model: &SemanticModel<'db>,
    base: &Expr,
) -> Base<'db> {
    // The type of a base as an expression costs the inference of the whole scope that the class is in, with all checks of the
    // classes there. A name mostly leads to its class without.
    let named = class_named(db, model, without_subscript(base));
    if let Some(class) = named
        && is_class_itself(db, env, class)
    {
        return Base::Class(class);
    }
    match base.inferred_type(model) {
        None | Some(Type::Dynamic(_) | Type::Divergent(_) | Type::Never) => {
            named.map_or(Base::Unknown, Base::Decorated)
        }
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

/// The expression, or what it subscribes.
fn without_subscript(base: &Expr) -> &Expr {
    match base {
        Expr::Subscript(subscript) => &subscript.value,
        _ => base,
    }
}

/// Whether the definition of a class gives that class, whatever decorates it.
fn is_class_itself<'db>(
    db: &'db dyn Db,
    env: &ProgramEnvironment<'db>,
    class: Definition<'db>,
) -> bool {
    let module = parsed_module(db, class.python_file(db)).load(db);
    let DefinitionKind::Class(kind) = class.kind(db) else {
        return false;
    };
    let model = SemanticModel::new(db, class.program_file(db));
    let ty = kind.node(&module).inferred_type(&model);
    let definition = ty.and_then(|ty| ty.definition(db, env));
    definition == Some(TypeDefinition::StaticClass(class))
}

/// The class that a name is bound to by the one statement that defines it, imports followed.
fn class_named<'db>(
    db: &'db dyn Db,
    model: &SemanticModel<'db>,
    name: &Expr,
) -> Option<Definition<'db>> {
    let name = name.as_name_expr()?;
    let definitions = definitions_for_name(
        model,
        name.id.as_str(),
        AnyNodeRef::from(name),
        ImportAliasResolution::ResolveAliases,
    );
    let [ResolvedDefinition::Definition(definition)] = definitions.as_slice() else {
        return None;
    };
    matches!(definition.kind(db), DefinitionKind::Class(_)).then_some(*definition)
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
    let refuses = |statement: &Stmt| {
        statement
            .as_raise_stmt()
            .is_some_and(|raise| !raises(raise, "NotImplementedError"))
    };
    says_so || (statements.next().is_some_and(refuses) && statements.next().is_none())
}

fn raises(statement: &ast::StmtRaise, exception: &str) -> bool {
    let raised = match statement.exc.as_deref() {
        Some(Expr::Call(call)) => Some(&*call.func),
        raised => raised,
    };
    raised.is_some_and(|raised| is_name(raised, exception))
}

fn is_docstring(statement: &Stmt) -> bool {
    statement
        .as_expr_stmt()
        .is_some_and(|expression| expression.value.is_string_literal_expr())
}
