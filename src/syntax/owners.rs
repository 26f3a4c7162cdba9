//! Which class a receiver is of, as far as the text says it: by what binds its name, and not by types. Two receivers of one
//! name that are bound to different classes have nothing to do with each other.

use std::collections::HashMap;

use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{Expr, ExprAttribute, Stmt, StmtClassDef, StmtFunctionDef};

/// The names that a scope binds, or the attributes that a class sets on `self`, each with its class as it is written:
/// `aiohttp.ClientSession`. `None` where it is bound to something else, or to several.
#[derive(Debug, Default)]
struct Owners<'a>(HashMap<&'a str, Option<String>>);

impl<'a> Owners<'a> {
    /// What the statements of a module or a class bind, outside of the functions and classes in it.
    fn of_body(body: &'a [Stmt]) -> Self {
        let mut owners = Self::default();
        Bindings(&mut owners).visit_body(body);
        owners
    }

    /// The parameters of a function, and what its own statements bind.
    fn of_function(function: &'a StmtFunctionDef) -> Self {
        let mut owners = Self::default();
        for parameter in function.parameters.iter_non_variadic_params() {
            let class = parameter.annotation().and_then(declared);
            owners.bind(parameter.name().as_str(), class);
        }
        Bindings(&mut owners).visit_body(&function.body);
        owners
    }

    /// The attributes that a class declares, and those that its methods set on `self`; its methods are none.
    fn of_class(class: &'a StmtClassDef) -> Self {
        let mut owners = Self::of_body(&class.body);
        for method in class.body.iter().filter_map(Stmt::as_function_def_stmt) {
            owners.0.remove(method.name.as_str());
        }
        for method in class.body.iter().filter_map(Stmt::as_function_def_stmt) {
            Attributes {
                names: Self::of_function(method),
                owners: &mut owners,
            }
            .visit_body(&method.body);
        }
        owners
    }

    fn bind(&mut self, name: &'a str, class: Option<String>) {
        self.0
            .entry(name)
            .and_modify(|known| {
                if *known != class {
                    *known = None;
                }
            })
            .or_insert(class);
    }

    fn bind_target(&mut self, target: &'a Expr, class: Option<String>) {
        match target {
            Expr::Name(name) => self.bind(name.id.as_str(), class),
            Expr::Tuple(tuple) => tuple
                .elts
                .iter()
                .for_each(|one| self.bind_target(one, None)),
            Expr::List(list) => list.elts.iter().for_each(|one| self.bind_target(one, None)),
            Expr::Starred(starred) => self.bind_target(&starred.value, None),
            _ => {}
        }
    }
}

/// The classes of receivers at one place of a text: what the scopes around it bind, and the class whose method it is in.
#[derive(Debug, Default)]
pub(super) struct Around<'a> {
    scopes: Vec<Owners<'a>>,
    /// The names of the classes, and the attributes that they set.
    classes: Vec<(&'a str, Owners<'a>)>,
}

impl<'a> Around<'a> {
    /// At the top of a module.
    pub(super) fn module(body: &'a [Stmt]) -> Self {
        Self {
            scopes: vec![Owners::of_body(body)],
            classes: Vec::new(),
        }
    }

    pub(super) fn enter_function(&mut self, function: &'a StmtFunctionDef) {
        self.scopes.push(Owners::of_function(function));
    }

    pub(super) fn leave_function(&mut self) {
        self.scopes.pop();
    }

    pub(super) fn enter_class(&mut self, class: &'a StmtClassDef) {
        self.classes
            .push((class.name.as_str(), Owners::of_class(class)));
    }

    pub(super) fn leave_class(&mut self) {
        self.classes.pop();
    }

    /// The class around, if the callee is a method of its object, and not a value that the class sets on it: `self.start` and not
    /// `self.app` after `self.app = app`.
    pub(super) fn own_class(&self, callee: &ExprAttribute) -> Option<&'a str> {
        let (class, attributes) = self.classes.last()?;
        let is_value = attributes.0.contains_key(callee.attr.as_str());
        (is_self(&callee.value) && !is_value).then_some(class)
    }

    /// The class of a receiver, by its import path where an import has bound it: `imported` tells what a name stands for.
    pub(super) fn class_of(
        &self,
        receiver: &Expr,
        imported: &HashMap<&str, String>,
    ) -> Option<String> {
        let known = |owners: &Owners<'_>, name: &str| owners.0.get(name).cloned();
        let written = match receiver {
            Expr::Name(name) => {
                let mut scopes = self.scopes.iter().rev();
                scopes.find_map(|scope| known(scope, name.id.as_str()))??
            }
            Expr::Attribute(attribute) if is_self(&attribute.value) => {
                known(&self.classes.last()?.1, attribute.attr.as_str())??
            }
            Expr::Call(call) => class_name(&call.func)?,
            _ => return None,
        };
        let root = written.split('.').next().unwrap_or_default();
        Some(match imported.get(root).filter(|path| !path.is_empty()) {
            Some(path) => format!("{path}{}", &written[root.len()..]),
            None => written,
        })
    }
}

/// The statements of one scope that bind names, without those of the functions and classes in it.
struct Bindings<'o, 'a>(&'o mut Owners<'a>);

impl<'a> StatementVisitor<'a> for Bindings<'_, 'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => self.0.bind(function.name.as_str(), None),
            Stmt::ClassDef(class) => self.0.bind(class.name.as_str(), None),
            Stmt::Assign(assign) if !assign.value.is_none_literal_expr() => {
                for target in &assign.targets {
                    self.0.bind_target(target, made(&assign.value));
                }
            }
            Stmt::AnnAssign(assign) => {
                self.0
                    .bind_target(&assign.target, declared(&assign.annotation));
            }
            Stmt::With(with) => {
                for item in &with.items {
                    if let Some(target) = item.optional_vars.as_deref() {
                        self.0.bind_target(target, made(&item.context_expr));
                    }
                }
                walk_stmt(self, statement);
            }
            Stmt::For(walk) => {
                self.0.bind_target(&walk.target, None);
                walk_stmt(self, statement);
            }
            _ => walk_stmt(self, statement),
        }
    }
}

/// What a method's statements set on `self`.
struct Attributes<'o, 'a> {
    /// What the method's own names are bound to.
    names: Owners<'a>,
    owners: &'o mut Owners<'a>,
}

impl<'a> Attributes<'_, 'a> {
    fn set(&mut self, target: &'a Expr, class: Option<String>) {
        if let Expr::Attribute(attribute) = target
            && is_self(&attribute.value)
        {
            self.owners.bind(attribute.attr.as_str(), class);
        }
    }
}

impl<'a> StatementVisitor<'a> for Attributes<'_, 'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::Assign(assign) if !assign.value.is_none_literal_expr() => {
                let class = match &*assign.value {
                    Expr::Name(name) => self.names.0.get(name.id.as_str()).cloned().flatten(),
                    value => made(value),
                };
                for target in &assign.targets {
                    self.set(target, class.clone());
                }
            }
            Stmt::AnnAssign(assign) => self.set(&assign.target, declared(&assign.annotation)),
            _ => walk_stmt(self, statement),
        }
    }
}

fn is_self(expression: &Expr) -> bool {
    (expression.as_name_expr()).is_some_and(|name| matches!(name.id.as_str(), "self" | "cls"))
}

/// The class that a value is made of by a call of it, awaited or not.
fn made(value: &Expr) -> Option<String> {
    match value {
        Expr::Call(call) => class_name(&call.func),
        Expr::Await(awaited) => made(&awaited.value),
        _ => None,
    }
}

/// The one class that an annotation declares, beside `None`.
fn declared(annotation: &Expr) -> Option<String> {
    match annotation {
        Expr::BinOp(union) if union.right.is_none_literal_expr() => declared(&union.left),
        Expr::Subscript(optional) if last_of(&optional.value) == Some("Optional") => {
            declared(&optional.slice)
        }
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str();
            let is_name = |part: &str| part.chars().all(|one| one.is_alphanumeric() || one == '_');
            text.split('.').all(is_name).then(|| text.to_owned())
        }
        _ => class_name(annotation),
    }
}

/// The dotted name of a class, which is written with a capital.
fn class_name(expression: &Expr) -> Option<String> {
    let last = last_of(expression)?.trim_start_matches('_');
    let is_class = last.starts_with(char::is_uppercase);
    is_class.then(|| dotted(expression)).flatten()
}

/// The last name of a name or an attribute.
pub(super) fn last_of(expression: &Expr) -> Option<&str> {
    match expression {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        _ => None,
    }
}

fn dotted(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(attribute) => {
            Some(format!("{}.{}", dotted(&attribute.value)?, attribute.attr))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ruff_python_ast::Stmt;
    use ruff_python_parser::parse_module;

    use super::*;

    /// The class of `x`, or of what the last statement of the first function, or method, is.
    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let parsed = parse_module(text).unwrap();
        let mut around = Around::module(parsed.suite());
        let mut body = parsed.suite();
        while let Some(inner) = body.last() {
            match inner {
                Stmt::ClassDef(class) => {
                    around.enter_class(class);
                    body = &class.body;
                }
                Stmt::FunctionDef(function) => {
                    around.enter_function(function);
                    body = &function.body;
                }
                _ => break,
            }
        }
        let asked = &body.last().unwrap().as_expr_stmt().unwrap().value;
        let imports = HashMap::from([("http", "aiohttp".to_owned()), ("near", String::new())]);
        assert_eq!(
            around.class_of(asked, &imports).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn a_name_has_the_class_that_it_is_bound_to() {
        check("x = Client()\nx\n", Some("Client"));
        check("x = http.Client()\nx\n", Some("aiohttp.Client"));
        check("x = near.Client()\nx\n", Some("near.Client"));
        check(
            "with http.Client(1) as x:\n    pass\nx\n",
            Some("aiohttp.Client"),
        );
        check("async def f():\n    x = await Client.of(1)\n    x\n", None);
        check("def f(x: Client): x\n", Some("Client"));
        check(
            "def f(x: 'a.Client | None', y: 'a.Client'): y\n",
            Some("a.Client"),
        );
        check("def f(x: Optional[Client] = None): x\n", Some("Client"));
        check("def f(x: Client | None): x\n", Some("Client"));
        check("x: Client = make()\nx\n", Some("Client"));
        check("Client()\n", Some("Client"));
    }

    #[test]
    fn what_is_bound_otherwise_has_none() {
        check("x = connect()\nx\n", None);
        check("x = Client()\nx = Other()\nx\n", None);
        check("x = None\nx = Client()\nx\n", Some("Client"));
        check("x = Client()\nfor x in []: pass\nx\n", None);
        check("x = Client()\ndef f(x): x\n", None);
        check("x = Client()\ndef f(): x\n", Some("Client"));
        check("x, y = Client(), 1\nx\n", None);
        check("x.y\n", None);
    }

    #[test]
    fn an_object_is_of_the_class_around_its_method() {
        let own = |text: &str| {
            let parsed = parse_module(text).unwrap();
            let class = parsed.suite()[0].as_class_def_stmt().unwrap();
            let mut around = Around::module(parsed.suite());
            around.enter_class(class);
            let method = class.body.last().unwrap().as_function_def_stmt().unwrap();
            let callee = &method.body.last().unwrap().as_expr_stmt().unwrap().value;
            let own = around.own_class(callee.as_attribute_expr().unwrap());
            own.map(str::to_owned)
        };
        let is_of = Some("C".to_owned());
        assert_eq!(own("class C:\n    def f(self):\n        self.x\n"), is_of);
        let sets = "class C:\n    def f(self, x):\n        self.x = x\n        self.x\n";
        assert_eq!(own(sets), None);
        assert_eq!(own("class C:\n    def f(self, x):\n        x.y\n"), None);
        let calls = "class C:\n    def x(self): ...\n    def f(self):\n        self.x\n";
        assert_eq!(own(calls), is_of);
    }

    #[test]
    fn an_attribute_has_the_class_that_its_class_gives_it() {
        let class = |set: &str| {
            format!(
                "class C:\n    def __init__(self, given: Client, other):\n        {set}\n    def f(self):\n        self.x\n"
            )
        };
        check(&class("self.x = Client()"), Some("Client"));
        check(&class("self.x = given"), Some("Client"));
        check(
            &class("self.x: http.Client = other"),
            Some("aiohttp.Client"),
        );
        check(&class("self.x = other"), None);
        check(
            "class C:\n    x: Client\n    def f(self):\n        self.x\n",
            Some("Client"),
        );
    }
}
