//! How a text names functions: which names it defines with and without `async`, and how its async functions use what
//! calls by each name give. Added up over a project this is evidence where types are unknown.

use std::collections::{BTreeSet, HashMap};

use ruff_python_ast::statement_visitor::{self, StatementVisitor};
use ruff_python_ast::visitor::{Visitor, walk_comprehension, walk_expr, walk_stmt};
use ruff_python_ast::{Comprehension, Expr, Stmt};
use ruff_text_size::Ranged;

use super::hierarchy::Hierarchy;
use super::imports;
use super::nesting;
use super::owners::{Around, last_of};
use super::strict::{NEWEST_MINOR, Strict, SyntaxError, TopLevel, span};
use super::tally::{Tallies, Tally, combine, count, count_definition};
use crate::span::Span;

/// What is known of every name of a text, or of a whole project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Functions, by name.
    names: Tallies,
    /// Methods together with the last name of what they are called on: `db.execute` in `self._db.execute()`.
    methods: Tallies,
    /// Those of the methods whose receiver is of a known class, by the same names and by their own alone.
    owned: Tallies,
    /// Calls of methods of the own object, by their names.
    of_own: Tallies,
    /// Calls by the class of their receivers, alone and with the method: `aiohttp.ClientSession` and `aiohttp.ClientSession.get`.
    of_class: Tallies,
    /// The classes of receivers, by the spans of the calls of their methods. Of one text only.
    classes_of: HashMap<Span, String>,
    /// What imports bind, and what is read of it, by import path: `client.session.get` after `from client import session`.
    imported: Tallies,
    /// What `for` and comprehensions walk, by last name.
    walked: Tallies,
    /// What `with` enters, by last name.
    entered: Tallies,
    /// What methods are called on, as it is written: `self._file` in `self._file.read()`. Of one text only.
    receivers: Tallies,
    /// Which classes derive from which, and their methods.
    classes: Hierarchy,
}

impl Census {
    /// Counts the names of one text, and says why the strict parser refuses it, if it does. Nothing of a text that
    /// nests too deeply.
    #[must_use]
    pub fn of(text: &str) -> (Self, Option<SyntaxError>) {
        let mut census = Self::default();
        if nesting::is_too_deep(text) {
            return (census, None);
        }
        let strict = Strict::parse(text, NEWEST_MINOR, TopLevel::Module);
        Counter {
            census: &mut census,
            text,
            in_async: false,
            imports: HashMap::new(),
            around: Around::module(strict.suite()),
        }
        .visit_body(strict.suite());
        (census, strict.syntax_error())
    }

    /// Counts the definitions of one text only. Nothing of a text that nests too deeply.
    #[must_use]
    pub fn definitions_of(text: &str) -> Self {
        struct Definitions(Tallies);
        impl<'a> StatementVisitor<'a> for Definitions {
            fn visit_stmt(&mut self, statement: &'a Stmt) {
                if let Stmt::FunctionDef(function) = statement {
                    count_definition(&mut self.0, &function.name, function);
                }
                statement_visitor::walk_stmt(self, statement);
            }
        }
        let mut definitions = Definitions(Tallies::new());
        if !nesting::is_too_deep(text) {
            let strict = Strict::parse(text, NEWEST_MINOR, TopLevel::Module);
            definitions.visit_body(strict.suite());
        }
        Self {
            names: definitions.0,
            ..Self::default()
        }
    }

    /// Adds another text's counts of names; receivers mean something in their own text only.
    pub fn add(&mut self, other: Census) {
        self.combine(other, usize::saturating_add);
    }

    /// Takes a text's counts of names back that were added.
    pub fn remove(&mut self, other: Census) {
        self.combine(other, usize::saturating_sub);
    }

    fn combine(&mut self, other: Census, with: impl Fn(usize, usize) -> usize) {
        for (tallies, others) in [
            (&mut self.names, other.names),
            (&mut self.methods, other.methods),
            (&mut self.owned, other.owned),
            (&mut self.of_class, other.of_class),
            (&mut self.of_own, other.of_own),
            (&mut self.imported, other.imported),
            (&mut self.walked, other.walked),
            (&mut self.entered, other.entered),
        ] {
            combine(tallies, others, &with);
        }
        self.classes.combine(other.classes, &with);
    }

    /// How the project's classes that derive from this one, near or far, define the method. Classes are known by their
    /// last names.
    #[must_use]
    pub fn overrides(&self, class: &str, method: &str) -> Tally {
        self.classes.overrides(class, method)
    }

    /// What is known of functions of that name.
    #[must_use]
    pub fn tally(&self, name: &str) -> Tally {
        self.names.get(name).copied().unwrap_or_default()
    }

    /// How what a callee gives is used, its last two names taken together: `db.execute` of `self._db.execute`. Nothing
    /// if it has only one.
    #[must_use]
    pub fn method(&self, callee: &str) -> Tally {
        let key = key_of(callee);
        key.and_then(|key| self.methods.get(&key).copied())
            .unwrap_or_default()
    }

    /// What is known of functions of that name without methods of receivers whose class is known.
    #[must_use]
    pub fn tally_of_unowned(&self, name: &str) -> Tally {
        let owned = self.owned.get(name).copied().unwrap_or_default();
        self.tally(name).minus(owned)
    }

    /// How other functions of that name than methods of the own object are used, where their receivers' class is unknown.
    #[must_use]
    pub fn uses_of_others(&self, name: &str) -> Tally {
        let own = self.of_own.get(name).copied().unwrap_or_default();
        let others = self.tally_of_unowned(name).minus(own);
        Tally {
            awaited: others.awaited,
            used_plainly: others.used_plainly,
            ..Tally::default()
        }
    }

    /// Like [`Self::method`], without receivers whose class is known.
    #[must_use]
    pub fn method_of_unowned(&self, callee: &str) -> Tally {
        let owned = key_of(callee).and_then(|key| self.owned.get(&key).copied());
        self.method(callee).minus(owned.unwrap_or_default())
    }

    /// How what a method of a class gives is used, whatever its receivers are called. The class as [`Self::class_of`] says it.
    #[must_use]
    pub fn of_class(&self, class: &str, method: &str) -> Tally {
        let key = format!("{class}.{method}");
        self.of_class.get(&key).copied().unwrap_or_default()
    }

    /// The class with all that have a base in common with it, near or far, by their last names.
    pub(super) fn family<'s>(&'s self, class: &'s str) -> BTreeSet<&'s str> {
        self.classes.family(class)
    }

    /// Whether a class has a method of that name. What else is called on an object is a value that it keeps.
    #[must_use]
    pub fn has_method(&self, name: &str) -> bool {
        self.classes.has_method(name)
    }

    /// Like [`Self::of_class`], with all classes that have a base in common with it, and how these define the method.
    #[must_use]
    pub fn of_family(&self, class: &str, method: &str) -> Tally {
        let of = |class| {
            let defined = self.classes.method(class, method);
            self.of_class(class, method).plus(defined)
        };
        let family = self.family(class).into_iter().map(of);
        family.fold(Tally::default(), Tally::plus)
    }

    /// How what the methods of a class give is used, whichever they are.
    #[must_use]
    pub fn class(&self, class: &str) -> Tally {
        self.of_class.get(class).copied().unwrap_or_default()
    }

    /// The class of what a method is called on in an async function of the text, as far as a `with`, an assignment or an
    /// annotation says it; by its import path if it is imported.
    #[must_use]
    pub fn class_of(&self, call: Span) -> Option<&str> {
        self.classes_of.get(&call).map(String::as_str)
    }

    /// What is known of calls of what has that import path.
    #[must_use]
    pub fn imported(&self, path: &str) -> Tally {
        self.imported.get(path).copied().unwrap_or_default()
    }

    /// How what has that last name is walked.
    #[must_use]
    pub fn walked(&self, name: &str) -> Tally {
        self.walked.get(name).copied().unwrap_or_default()
    }

    /// How what has that last name is entered.
    #[must_use]
    pub fn entered(&self, name: &str) -> Tally {
        self.entered.get(name).copied().unwrap_or_default()
    }

    /// How the text uses what calls on a receiver give, whatever the method.
    #[must_use]
    pub fn receiver(&self, written: &str) -> Tally {
        self.receivers.get(written).copied().unwrap_or_default()
    }
}

/// The key of a callee that is a method.
fn key_of(callee: &str) -> Option<String> {
    let (receiver, name) = callee.rsplit_once('.')?;
    method_key(receiver, name)
}

/// A method's name with the last name of its receiver; `_db` and `db` are one.
fn method_key(receiver: &str, name: &str) -> Option<String> {
    let owner = last_name(receiver)?.trim_start_matches('_');
    (!owner.is_empty()).then(|| format!("{owner}.{}", name.trim()))
}

/// The last name of an expression as it is written, calls and subscripts taken off: `client` of `self.client()[0]`.
#[must_use]
pub fn last_name(written: &str) -> Option<&str> {
    let mut rest = written.trim_end();
    while let Some(closing) = rest.chars().last().filter(|last| matches!(last, ')' | ']')) {
        let opening = if closing == ')' { '(' } else { '[' };
        let mut depth = 0usize;
        let start = rest.char_indices().rev().find_map(|(at, character)| {
            if character == closing {
                depth += 1;
            } else if character == opening {
                depth -= 1;
            }
            (depth == 0).then_some(at)
        })?;
        rest = rest[..start].trim_end();
    }
    let start = rest
        .rfind(|character: char| !(character.is_alphanumeric() || character == '_'))
        .map_or(0, |at| {
            at + rest[at..].chars().next().map_or(1, char::len_utf8)
        });
    Some(&rest[start..]).filter(|name| !name.is_empty())
}

struct Counter<'a> {
    census: &'a mut Census,
    text: &'a str,
    in_async: bool,
    /// What the names are that imports have bound so far.
    imports: HashMap<&'a str, String>,
    around: Around<'a>,
}

/// The last name of what a call calls.
fn called_name(call: &Expr) -> Option<&str> {
    last_of(&call.as_call_expr()?.func)
}

impl<'a> Counter<'a> {
    fn count_call(&mut self, call: &Expr, change: impl Fn(&mut Tally)) {
        let Some(name) = called_name(call).filter(|_| self.in_async) else {
            return;
        };
        count(&mut self.census.names, name, &change);
        let callee = call.as_call_expr().map(|call| &*call.func);
        if let Some(path) = callee.and_then(|callee| self.import_path(callee)) {
            count(&mut self.census.imported, &path, &change);
        }
        if let Some(Expr::Attribute(method)) = callee {
            let receiver = span(method.value.range()).of(self.text);
            count(&mut self.census.receivers, receiver, &change);
            // Of its own object's class a call says nothing to other receivers.
            let own = self.around.own_class(method).map(str::to_owned);
            let is_own = own.is_some();
            let class = own.or_else(|| self.around.class_of(&method.value, &self.imports));
            if let Some(key) = method_key(receiver, name) {
                count(&mut self.census.methods, &key, &change);
                if class.is_some() && !is_own {
                    count(&mut self.census.owned, &key, &change);
                }
            }
            if let Some(class) = class {
                let by_name = if is_own {
                    &mut self.census.of_own
                } else {
                    &mut self.census.owned
                };
                count(by_name, name, &change);
                count(&mut self.census.of_class, &class, &change);
                let key = format!("{class}.{name}");
                count(&mut self.census.of_class, &key, &change);
                self.census.classes_of.insert(span(call.range()), class);
            }
        }
    }

    /// The import path of a name that an import has bound, or of an attribute of it.
    fn import_path(&self, callee: &Expr) -> Option<String> {
        match callee {
            Expr::Name(name) => {
                let path = self.imports.get(name.id.as_str())?;
                (!path.is_empty()).then(|| path.clone())
            }
            Expr::Attribute(attribute) => {
                let owner = self.import_path(&attribute.value)?;
                Some(format!("{owner}.{}", attribute.attr))
            }
            _ => None,
        }
    }

    /// Counts what is walked or entered in an async function.
    fn count_use(&mut self, what: &Expr, is_async: bool, tallies: fn(&mut Census) -> &mut Tallies) {
        let written = span(what.range()).of(self.text);
        if let Some(name) = last_name(written).filter(|_| self.in_async) {
            count(tallies(self.census), name, |tally| {
                if is_async {
                    tally.awaited += 1;
                } else {
                    tally.used_plainly += 1;
                }
            });
        }
    }

    /// Visits what a call is made of, without counting the call itself.
    fn visit_parts(&mut self, expression: &'a Expr) {
        let Some(call) = expression.as_call_expr() else {
            self.visit_expr(expression);
            return;
        };
        self.visit_expr(&call.func);
        for argument in call.arguments.iter_source_order() {
            // What is handed to another call may be meant for it.
            self.count_call(argument.value(), |tally| tally.handed_on += 1);
            self.visit_parts(argument.value());
        }
    }
}

impl<'a> Visitor<'a> for Counter<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                count_definition(&mut self.census.names, &function.name, function);
                let outer = std::mem::replace(&mut self.in_async, function.is_async);
                self.around.enter_function(function);
                walk_stmt(self, statement);
                self.around.leave_function();
                self.in_async = outer;
            }
            Stmt::Import(import) => {
                self.imports.extend(imports::bound(import));
            }
            Stmt::ImportFrom(import) => {
                self.imports.extend(imports::bound_from(import));
            }
            Stmt::ClassDef(class) => {
                self.census.classes.count(class);
                self.around.enter_class(class);
                walk_stmt(self, statement);
                self.around.leave_class();
            }
            Stmt::For(node) => {
                self.count_use(&node.iter, node.is_async, |census| &mut census.walked);
                if node.is_async {
                    self.visit_parts(&node.iter);
                    self.visit_body(&node.body);
                    self.visit_body(&node.orelse);
                } else {
                    walk_stmt(self, statement);
                }
            }
            Stmt::With(node) => {
                for item in &node.items {
                    self.count_use(&item.context_expr, node.is_async, |census| {
                        &mut census.entered
                    });
                }
                if node.is_async {
                    for item in &node.items {
                        self.visit_parts(&item.context_expr);
                    }
                    self.visit_body(&node.body);
                } else {
                    walk_stmt(self, statement);
                }
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_comprehension(&mut self, clause: &'a Comprehension) {
        self.count_use(&clause.iter, clause.is_async, |census| &mut census.walked);
        if clause.is_async {
            self.visit_parts(&clause.iter);
            for condition in &clause.ifs {
                self.visit_expr(condition);
            }
        } else {
            walk_comprehension(self, clause);
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Await(awaited) => {
                self.count_call(&awaited.value, |tally| tally.awaited += 1);
                if let Expr::Await(inner) = &*awaited.value {
                    self.count_call(&inner.value, |tally| tally.awaited_twice += 1);
                }
                self.visit_parts(&awaited.value);
            }
            Expr::Call(_) => {
                self.count_call(expression, |tally| tally.used_plainly += 1);
                self.visit_parts(expression);
            }
            Expr::Lambda(_) => {
                let outer = std::mem::replace(&mut self.in_async, false);
                walk_expr(self, expression);
                self.in_async = outer;
            }
            _ => walk_expr(self, expression),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_definitions_and_what_async_functions_do_with_calls() {
        let (census, _) = Census::of(
            "async def fetch(): ...\n\
             def load(): ...\n\
             def plain():\n    fetch()\n\
             async def main(x):\n\
            \x20   await fetch()\n\
            \x20   x.fetch().y\n\
            \x20   gather(fetch(), 1)\n\
            \x20   load()\n\
            \x20   async for y in x.walk(load()): ...\n",
        );
        let fetch = Tally {
            async_definitions: 1,
            plain_definitions: 0,
            awaited: 1,
            used_plainly: 1,
            handed_on: 1,
            ..Tally::default()
        };
        assert_eq!(census.tally("fetch"), fetch);
        assert_eq!(
            census.tally("load"),
            Tally {
                plain_definitions: 1,
                used_plainly: 1,
                handed_on: 1,
                ..Tally::default()
            }
        );
        assert_eq!(census.tally("walk"), Tally::default());
        assert_eq!(
            census.receiver("x"),
            Tally {
                used_plainly: 1,
                ..Tally::default()
            }
        );
    }

    #[test]
    fn counts_methods_by_their_receivers_last_name() {
        let (census, _) = Census::of(
            "async def main(self, db):\n\
            \x20   await self._db.execute()\n\
            \x20   await get(self).db.execute()\n\
            \x20   db.execute()\n\
            \x20   cursor.execute()\n",
        );
        let execute = census.method("other.db.execute");
        assert_eq!((execute.awaited, execute.used_plainly), (2, 1));
        assert_eq!(census.method("execute"), Tally::default());
    }

    #[test]
    fn counts_what_is_imported_by_its_path() {
        let (census, _) = Census::of(
            "import client as c, a.b\n\
             from client import session\n\
             from . import near\n\
             async def main(fetch):\n\
            \x20   await session.get()\n\
            \x20   c.session.get()\n\
            \x20   a.b.load()\n\
            \x20   near.load()\n\
            \x20   fetch()\n",
        );
        let get = census.imported("client.session.get");
        assert_eq!((get.awaited, get.used_plainly), (1, 1));
        assert_eq!(census.imported("a.b.load").used_plainly, 1);
        assert_eq!(census.imported("near.load"), Tally::default());
        assert_eq!(census.imported(".load"), Tally::default());
        assert_eq!(census.imported("fetch"), Tally::default());
    }

    #[test]
    fn counts_what_is_awaited_twice() {
        let (census, _) =
            Census::of("async def main(x):\n    await (await f(await g()))\n    await (h())\n");
        let twice = ["f", "g", "h"].map(|name| census.tally(name).awaited_twice);
        assert_eq!(twice, [1, 0, 0]);
    }

    #[test]
    fn counts_what_is_walked_and_entered() {
        let (census, _) = Census::of(
            "async def lines():\n    yield 1\n\
             @contextlib.asynccontextmanager\n\
             async def session():\n    yield 1\n\
             async def main(x):\n\
            \x20   async for line in x.lines(): ...\n\
            \x20   [y for y in x.lines()]\n\
            \x20   async with x.lock, session(): ...\n\
            \x20   with x.lock: ...\n\
             def plain(x):\n\
            \x20   with x.lock: ...\n",
        );
        let walked = census.walked("lines");
        assert_eq!((walked.awaited, walked.used_plainly), (1, 1));
        let entered = census.entered("lock");
        assert_eq!((entered.awaited, entered.used_plainly), (1, 1));
        assert_eq!(census.tally("lines").async_generators, 1);
        assert_eq!(census.tally("session").async_managers, 1);
    }

    #[test]
    fn the_last_name_of_an_expression() {
        let names = [
            ("a", Some("a")),
            ("self._a.b", Some("b")),
            ("a.b(c.d)[e](f)", Some("b")),
            ("a . b ()", Some("b")),
            ("(a or b)", None),
            ("\"text\".join(a)", Some("join")),
            ("a)", None),
            ("", None),
        ];
        for (written, expected) in names {
            assert_eq!(last_name(written), expected, "{written}");
        }
    }
}
