//! What the definition of a called function says, beside the type of what it gives.

use ruff_db::parsed::parsed_module;
use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, ExprRef};
use ruff_text_size::Ranged;
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::types::ide_support::{
    definitions_for_name, map_stub_definition, resolved_call_signature,
};
use ty_python_semantic::types::{Type, TypeDefinition};
use ty_python_semantic::{HasType, ImportAliasResolution, ResolvedDefinition, SemanticModel};

use super::asked::AskedFile;
use super::class::{has_member, method, method_gives};
use super::db::Database;
use super::function::{Gives, function_gives, gives, returned};
use super::inferred::Value;
use crate::syntax::{has_own_yield, is_stub};
use crate::types::{Answer, Callee, Kind, RUNNERS, is_for_awaitables};

/// Names of the classes that stand for what is walked or entered with `async`.
const STREAMS: [&str; 5] = [
    "AsyncIterator",
    "AsyncIterable",
    "AsyncGenerator",
    "AsyncContextManager",
    "AbstractAsyncContextManager",
];

/// Names of the classes that stand for what an `await` takes, with what it gives as their last argument.
pub(super) const AWAITABLES: [&str; 5] =
    ["Awaitable", "Coroutine", "Future", "Task", "CoroutineType"];

impl<'db> AskedFile<'db> {
    /// The definition of the function that a call calls; of an object its `__call__`.
    pub(super) fn function_of(&self, call: &ast::ExprCall) -> Option<Definition<'db>> {
        let callee = call.func.inferred_type(&self.model)?;
        match callee.definition(self.db, &self.env)? {
            TypeDefinition::Function(function) => Some(function),
            TypeDefinition::StaticClass(class) if matches!(callee, Type::NominalInstance(_)) => {
                method(self.db, class, "__call__")
            }
            _ => None,
        }
    }

    /// What a name was given the first arguments of that a call calls: `send` in `tell = partial(send, 1)` of `tell()`.
    pub(super) fn partly_given(&self, call: &ast::ExprCall) -> Option<Type<'db>> {
        let name = call.func.as_name_expr()?;
        let definitions = definitions_for_name(
            &self.model,
            name.id.as_str(),
            AnyNodeRef::from(name),
            ImportAliasResolution::PreserveAliases,
        );
        let [ResolvedDefinition::Definition(definition)] = definitions.as_slice() else {
            return None;
        };
        let DefinitionKind::Assignment(assignment) = definition.kind(self.db) else {
            return None;
        };
        if definition.file(self.db) != self.file {
            return None;
        }
        let made = assignment.value(&self.module).as_call_expr()?;
        let is_partial = made.func.inferred_type(&self.model)?;
        let Some(TypeDefinition::StaticClass(class)) = is_partial.definition(self.db, &self.env)
        else {
            return None;
        };
        (class.name(self.db).as_deref() == Some("partial"))
            .then(|| made.arguments.args.first()?.inferred_type(&self.model))?
    }

    /// The function that a call calls, as un-annotated code tells.
    fn inferred_function(&self, call: &ast::ExprCall) -> Option<Definition<'db>> {
        let callee = self.infer(ExprRef::from(&*call.func))?;
        match callee.values.as_slice() {
            [Value::Function { function, .. }] => Some(*function),
            _ => None,
        }
    }

    /// Whether the call is of an async generator function, by its body: what it declares may say something else.
    pub(super) fn is_async_generator_call(&self, expression: ExprRef<'_>) -> bool {
        let function = expression
            .as_call_expr()
            .and_then(|call| self.function_of(call));
        function.is_some_and(|function| {
            function_gives(self.db, function) == Some(Gives::AsyncGenerator)
        })
    }

    pub(super) fn callee_of(&self, call: &ast::ExprCall) -> Option<Callee> {
        let function = (self.function_of(call)).or_else(|| self.inferred_function(call))?;
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return None;
        };
        let node = node.node(&module);
        let covering = covering_node(AnyNodeRef::from(module.syntax()), node.range());
        let mut around = covering.ancestors().skip(1);
        let class = around.find_map(|node| match node {
            AnyNodeRef::StmtClassDef(class) => Some(Some(class.name.to_string())),
            AnyNodeRef::StmtFunctionDef(_) => Some(None),
            _ => None,
        });
        let is_stub_file = function.file(self.db).is_stub(self.db);
        Some(Callee {
            name: node.name.to_string(),
            class: class.flatten(),
            is_async: node.is_async,
            may_hand_on: !node.is_async && may_hand_on(node),
            gives_coroutine: gives(node) == Some(Gives::Coroutine),
            is_stub: !is_stub_file && is_stub(&node.body),
            declares_stream: node
                .returns
                .as_deref()
                .is_some_and(|returns| self.is_stream(function, returns)),
        })
    }

    /// Whether each `return` of the plain function that is called is of an instance that it makes there, or of a `lambda`, and
    /// is not to be awaited. Of a function that is a stub for type checkers, the one that runs in its place.
    pub(super) fn makes_plain_result(&self, call: &ast::ExprCall) -> bool {
        let Some(function) = self.function_of(call) else {
            return false;
        };
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return false;
        };
        let node = node.node(&module);
        let model = SemanticModel::new(self.db, function.program_file(self.db));
        let is_plain = |value: &Expr| {
            let is_made = match value {
                Expr::Lambda(_) => true,
                Expr::Call(made) => matches!(
                    made.func.inferred_type(&model),
                    Some(Type::ClassLiteral(_) | Type::GenericAlias(_))
                ),
                _ => false,
            };
            let is_awaitable = |ty| self.kind_of(ty, Kind::Awaitable) != Answer::No;
            is_made && !value.inferred_type(&model).is_none_or(is_awaitable)
        };
        if is_stub(&node.body) {
            // Nobody knows types where type checkers never come, so what is made is known by the declared name.
            let declared = node.returns.as_deref().and_then(named);
            let is_declared = |value: &Expr| match value {
                Expr::Call(made) => declared.is_some() && named(&made.func) == declared,
                _ => false,
            };
            return running_instead(module.syntax(), node)
                .is_some_and(|running| returns_only(running, is_declared));
        }
        returns_only(node, is_plain)
    }

    /// Whether an annotation of a function names one of [`STREAMS`], alone or in a union, itself or by an alias.
    fn is_stream(&self, function: Definition<'db>, annotation: &Expr) -> bool {
        let model = SemanticModel::new(self.db, function.program_file(self.db));
        let is = |ty: &Type<'db>| match ty.definition(self.db, &self.env) {
            Some(TypeDefinition::StaticClass(class)) => {
                class.file(self.db).path(self.db).is_vendored_path()
                    && (class.name(self.db)).is_some_and(|name| STREAMS.contains(&name.as_str()))
            }
            _ => false,
        };
        match annotation.inferred_type(&model) {
            Some(Type::Union(union)) => union.elements(self.db).iter().any(is),
            Some(declared) => is(&declared),
            None => false,
        }
    }

    /// Whether the source beside a stub says that the function gives something else than the stub does: it is not
    /// `async`, it is decorated, or it has a `yield`.
    pub(super) fn source_differs(&self, function: Definition<'db>) -> bool {
        if !function.file(self.db).is_stub(self.db) {
            return false;
        }
        let of = |definition: Definition<'_>| {
            let module = parsed_module(self.db, definition.python_file(self.db)).load(self.db);
            match definition.kind(self.db) {
                DefinitionKind::Function(node) => {
                    let node = node.node(&module);
                    Some((node.is_async, gives(node)))
                }
                _ => None,
            }
        };
        let stub = ResolvedDefinition::Definition(function);
        let sources = map_stub_definition(self.db, &stub, None).unwrap_or_default();
        let mut sources = sources.iter().filter_map(ResolvedDefinition::definition);
        sources.any(|source| of(source).is_some_and(|source| Some(source) != of(function)))
    }

    /// Whether what an `await` of the call gives is of that kind, by what the function declares.
    pub(super) fn awaited_kind(&self, call: &ast::ExprCall, kind: Kind) -> Option<Answer> {
        let function = resolved_call_signature(&self.model, call)?
            .definition
            .or_else(|| self.function_of(call))?;
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return None;
        };
        let node = node.node(&module);
        let returns = node.returns.as_deref()?;
        let awaited = if node.is_async {
            returns
        } else {
            result_of_awaitable(returns)?
        };
        let model = SemanticModel::new(self.db, function.program_file(self.db));
        let declared = awaited.inferred_type(&model)?;
        Some(match declared.definition(self.db, &self.env) {
            // In an annotation a class stands for its instances.
            Some(TypeDefinition::StaticClass(class)) if kind == Kind::AsyncIterable => {
                has_member(self.db, class, "__aiter__")
            }
            Some(TypeDefinition::StaticClass(class)) if kind == Kind::AsyncEnterable => {
                has_member(self.db, class, "__aenter__")
            }
            _ => self.kind_of(declared, kind),
        })
    }

    /// Whether a chain of attributes, subscripts and calls that begins with a call of a coroutine function, or with a property
    /// that is one, gives something to be awaited once the coroutine is. Known for a method of the class that the function
    /// declares, and for an element of a collection that it declares.
    pub(super) fn chain_kind(&self, first: ExprRef<'_>, chain: ExprRef<'_>) -> Option<Answer> {
        let function = match first {
            ExprRef::Call(call) => self.function_of(call)?,
            _ => match self.getter(first)?.definition(self.db, &self.env)? {
                TypeDefinition::Function(function) => function,
                _ => return None,
            },
        };
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return None;
        };
        let node = node.node(&module);
        let returns = node.returns.as_deref().filter(|_| node.is_async)?;
        let model = SemanticModel::new(self.db, function.program_file(self.db));
        match chain {
            ExprRef::Subscript(subscript) if subscript.value.range() == first.range() => {
                let element = element_of(returns)?;
                Some(self.kind_of(element.inferred_type(&model)?, Kind::Awaitable))
            }
            ExprRef::Call(outer) => {
                let method = outer.func.as_attribute_expr()?;
                if method.value.range() != first.range() {
                    return None;
                }
                let declared = returns.inferred_type(&model)?;
                let Some(TypeDefinition::StaticClass(class)) =
                    declared.definition(self.db, &self.env)
                else {
                    return None;
                };
                match method_gives(self.db, class, method.attr.as_str()) {
                    Some(Gives::Coroutine) => Some(Answer::Yes),
                    Some(Gives::AsyncGenerator) => Some(Answer::No),
                    None => None,
                }
            }
            _ => None,
        }
    }

    /// Whether the function that the call calls awaits the parameter of that label, or hands it to what does; or
    /// whether the parameter's name says so.
    pub(super) fn awaits_parameter(&self, call: &ast::ExprCall, label: &str) -> bool {
        let name = label.split([':', '=']).next().unwrap_or(label);
        let name = name.trim().trim_start_matches('*');
        if is_for_awaitables(name) {
            return true;
        }
        let Some(function) = self.function_of(call) else {
            return false;
        };
        let module = parsed_module(self.db, function.python_file(self.db)).load(self.db);
        let DefinitionKind::Function(node) = function.kind(self.db) else {
            return false;
        };
        let mut awaits = Awaits {
            parameter: name,
            found: false,
        };
        awaits.visit_body(&node.node(&module).body);
        awaits.found
    }

    /// Whether what the engine says of a call rests on less than it seems to.
    ///
    /// Where a plain function declares that it gives a type variable, the engine puts an argument's type in its place, or
    /// that of the object: a future of a coroutine's type gives the result all the same. And a stub may say something
    /// else than the source beside it.
    pub(super) fn is_misled(&self, expression: ExprRef<'_>, kind: Kind, answer: Answer) -> bool {
        // What is walked or entered with `async` is hardly ever made up by a type variable.
        let may_be_solved = answer.is_yes()
            && !matches!(
                kind,
                Kind::AsyncIterable
                    | Kind::AsyncIterator
                    | Kind::AsyncContextManager
                    | Kind::AsyncEnterable
            );
        let function = expression
            .as_call_expr()
            .and_then(|call| self.function_of(call));
        function.is_some_and(|function| {
            (may_be_solved && gives_variable(self.db, function)) || self.source_differs(function)
        })
    }
}

/// Whether the function is plain, undecorated, no generator, and returns such values only.
fn returns_only(function: &ast::StmtFunctionDef, is: impl Fn(&Expr) -> bool) -> bool {
    let values = returned(&function.body);
    !function.is_async
        && function.decorator_list.is_empty()
        && !values.is_empty()
        && !has_own_yield(&function.body)
        && values.into_iter().all(|value| value.is_some_and(&is))
}

/// The definition that runs in place of a stub: the only other one in the other branch of the `if` around the stub.
fn running_instead<'a>(
    module: &'a ast::ModModule,
    stub: &ast::StmtFunctionDef,
) -> Option<&'a ast::StmtFunctionDef> {
    let covering = covering_node(AnyNodeRef::from(module), stub.range());
    let branches = covering.ancestors().find_map(|node| match node {
        AnyNodeRef::StmtIf(branches) => Some(Some(branches)),
        AnyNodeRef::StmtFunctionDef(around) if around.range() != stub.range() => Some(None),
        AnyNodeRef::StmtClassDef(_) => Some(None),
        _ => None,
    })??;
    let clauses = branches.elif_else_clauses.iter().map(|clause| &clause.body);
    let statements = std::iter::once(&branches.body).chain(clauses).flatten();
    let mut others = statements
        .filter_map(ast::Stmt::as_function_def_stmt)
        .filter(|other| other.name.id == stub.name.id && other.range() != stub.range());
    let running = others.next()?;
    others.next().is_none().then_some(running)
}

/// Whether the function is plain and declares that it gives a type variable, alone or in a union.
fn gives_variable(db: &Database, function: Definition<'_>) -> bool {
    let module = parsed_module(db, function.python_file(db)).load(db);
    let DefinitionKind::Function(node) = function.kind(db) else {
        return false;
    };
    let node = node.node(&module);
    let Some(returns) = node.returns.as_deref().filter(|_| !node.is_async) else {
        return false;
    };
    let model = SemanticModel::new(db, function.program_file(db));
    let is_variable = |ty: &Type<'_>| matches!(ty, Type::TypeVar(_) | Type::KnownInstance(_));
    match returns.inferred_type(&model) {
        Some(Type::Union(union)) => union.elements(db).iter().any(is_variable),
        Some(declared) => is_variable(&declared),
        None => false,
    }
}

/// Whether a plain function may give an awaitable that it has from elsewhere: it declares nothing, and returns what a
/// call gives; or it declares an awaitable, or anything.
fn may_hand_on(function: &ast::StmtFunctionDef) -> bool {
    match function.returns.as_deref() {
        None => returned(&function.body)
            .into_iter()
            .flatten()
            .any(|value| value.is_call_expr() || value.is_name_expr() || value.is_if_expr()),
        Some(annotation) => {
            let mut names = Vec::new();
            names_in(annotation, &mut names);
            names.iter().any(|name| {
                // A short name is a type variable.
                AWAITABLES.contains(name)
                    || matches!(*name, "Any" | "object" | "Callable")
                    || name.trim_start_matches('_').len() == 1
            })
        }
    }
}

/// The last names of everything that an annotation mentions, those in text included.
pub(super) fn names_in<'a>(annotation: &'a Expr, names: &mut Vec<&'a str>) {
    match annotation {
        Expr::Name(name) => names.push(name.id.as_str()),
        Expr::Attribute(attribute) => names.push(attribute.attr.as_str()),
        Expr::Subscript(subscript) => {
            names_in(&subscript.value, names);
            names_in(&subscript.slice, names);
        }
        Expr::Tuple(tuple) => {
            for element in &tuple.elts {
                names_in(element, names);
            }
        }
        Expr::BinOp(union) => {
            names_in(&union.left, names);
            names_in(&union.right, names);
        }
        Expr::StringLiteral(literal) => names.extend(
            (literal.value.to_str())
                .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .filter(|word| !word.is_empty()),
        ),
        _ => {}
    }
}

/// Looks for an `await` of a parameter, a test whether it is to be awaited, and a call that runs it.
struct Awaits<'a> {
    parameter: &'a str,
    found: bool,
}

impl Awaits<'_> {
    fn is_it(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Name(name) => name.id.as_str() == self.parameter,
            Expr::Starred(starred) => self.is_it(&starred.value),
            _ => false,
        }
    }
}

impl<'a> Visitor<'a> for Awaits<'_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        self.found |= match expression {
            Expr::Await(awaited) => self.is_it(&awaited.value),
            Expr::Call(call) => {
                named(&call.func).is_some_and(|name| RUNNERS.contains(&name))
                    && call
                        .arguments
                        .iter_source_order()
                        .any(|argument| self.is_it(argument.value()))
            }
            _ => false,
        };
        if !self.found {
            walk_expr(self, expression);
        }
    }
}

/// The annotation of the elements of a collection: `int` of `list[int]` and of `dict[str, int]`.
fn element_of(annotation: &Expr) -> Option<&Expr> {
    let subscript = annotation.as_subscript_expr()?;
    match (named(&subscript.value)?, &*subscript.slice) {
        ("list" | "List" | "Sequence", element) if !element.is_tuple_expr() => Some(element),
        ("dict" | "Dict" | "Mapping", Expr::Tuple(arguments)) => arguments.elts.last(),
        _ => None,
    }
}

/// What an annotation says that an `await` gives: `int` of `Awaitable[int]`.
fn result_of_awaitable(annotation: &Expr) -> Option<&Expr> {
    let subscript = annotation.as_subscript_expr()?;
    if !AWAITABLES.contains(&named(&subscript.value)?) {
        return None;
    }
    match &*subscript.slice {
        Expr::Tuple(arguments) => arguments.elts.last(),
        only => Some(only),
    }
}

/// The last name of a class in an annotation, its arguments taken off.
fn named(annotation: &Expr) -> Option<&str> {
    match annotation {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Subscript(subscript) => named(&subscript.value),
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str();
            let name = text.split('[').next()?;
            name.rsplit('.').next()
        }
        _ => None,
    }
}
