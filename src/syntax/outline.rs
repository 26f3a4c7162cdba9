//! What a text has to say when one of its functions changes colour: the functions that it defines, and every place where one of
//! these or another text's is mentioned by its name.

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{AnyNodeRef, Expr, ExprContext, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::around::Around;
use super::census::last_name;
use super::handlers::{decorators_of, keyword_of};
use super::hierarchy::base_name;
use super::imports::bound;
use super::parentheses::AwaitEdit;
use super::places::{Id, Places};
use super::position::Position;
use super::streams::{Taken, Yields};
use super::strict::span;
use super::tally::is_stub;
use crate::edit::Edit;
use crate::span::Span;

/// The functions of one text, and the places where it mentions functions.
#[derive(Debug, Default)]
pub struct Outline {
    /// Its functions, in the order in which they stand.
    pub functions: Vec<Function>,
    /// What may mean a function, by the function's own name.
    pub mentions: HashMap<String, Vec<Mention>>,
    /// The names that parameters have, of whatever function.
    pub parameters: HashSet<String>,
    /// The names that the text imports from modules.
    pub imported: HashSet<String>,
    /// Every name that an import binds, with the last name of what that is.
    pub bound: HashMap<String, String>,
}

/// A `def`.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its name after those of the classes and functions around it, with dots between them.
    pub qualified: String,
    /// Where its name stands.
    pub at: Span,
    /// Its first byte: of its first decorator, if it has one.
    pub start: usize,
    /// The byte at which `async` would be written: that of its `def`.
    pub keyword: usize,
    /// The function or class around it; nothing of the module itself.
    pub scope: Span,
    /// The class that it is a method of, with the last names of its bases.
    pub class: Option<(String, Vec<String>)>,
    /// Its decorators, without the arguments that they are called with.
    pub decorators: Vec<Span>,
    /// Its annotation of what it returns.
    pub returns: Option<Span>,
    /// Whether it is `async`.
    pub is_async: bool,
    /// What it yields.
    pub yields: Yields,
    /// Whether its body is only there to be overridden.
    pub is_stub: bool,
    /// The edit that takes its `async` away.
    pub without_async: Option<Edit>,
    /// The edits by which what it is declared to give is what a generator of the other colour gives; `None` if that is something else, or
    /// nothing is declared.
    pub as_stream: Option<Vec<Edit>>,
    /// The decorator that makes a context manager of it, with the edits by which that is one of the other colour.
    pub manager: Option<(Span, Option<Vec<Edit>>)>,
    /// The calls in it that may block, by what they call.
    pub blocking: Vec<Blocking>,
    /// Whether it stands in another function.
    pub is_nested: bool,
    /// A call in it that runs an event loop until something is done, which no coroutine may.
    pub runs_loop: Option<Span>,
    /// The calls that it returns as they are, each with the edits that await it there.
    pub returned: Vec<(Span, Vec<Edit>)>,
}

/// A call that may block.
#[derive(Clone, Debug)]
pub struct Blocking {
    /// What is called.
    pub callee: Span,
    /// The dotted name of that by the file's imports.
    pub imported: Option<String>,
}

/// A place that may mean a function.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The name or attribute as a whole: `self.load` of `self.load()`.
    pub at: Span,
    /// What is done there.
    pub how: Mentioned,
}

/// How a function is mentioned.
#[derive(Clone, Debug)]
pub enum Mentioned {
    /// It is called.
    Called(Box<CallSite>),
    /// It is read, and not called: handed on, kept, compared; or used as a decorator.
    Read {
        /// The last name of what it is given to as an argument, if it is.
        given_to: Option<String>,
    },
    /// It is imported under another name.
    Renamed(String),
    /// The name gets another value.
    Bound {
        /// The function or class around it; nothing of the module itself.
        scope: Span,
    },
    /// An attribute of the name gets another value.
    Set,
    /// A string has it where names are looked up: `getattr(api, "load")`, `patch("shop.api.load")`.
    Written,
}

/// A call by the name of a function.
#[derive(Clone, Debug)]
pub struct CallSite {
    /// The call.
    pub call: Span,
    /// Whether what it gives is awaited there.
    pub is_awaited: bool,
    /// Whether what it gives is given to something that runs coroutines.
    pub is_run: bool,
    /// What is around it.
    pub around: Around,
    /// The edits that await it, or run it where the module is the program; none where neither can be.
    pub edits: Vec<Edit>,
    /// What is done with the generator that it gives, if functions of the name give any.
    pub walked: Option<Taken>,
    /// What is done with the context manager that it gives, if they give any.
    pub entered: Option<Taken>,
}

/// What an outline is asked for.
#[derive(Clone, Copy)]
pub struct Interest<'a> {
    /// Whether functions are to become `async`, and not plain.
    pub becomes_async: bool,
    /// Whether mentions of functions of that name are wanted.
    pub is_wanted: &'a dyn Fn(&str) -> bool,
    /// Whether functions of that name are generators.
    pub is_generator: &'a dyn Fn(&str) -> bool,
    /// Whether a callee is something that runs coroutines.
    pub runs: &'a dyn Fn(&str) -> bool,
    /// Whether something that blocks has that last name.
    pub may_block: &'a dyn Fn(&str) -> bool,
}

/// What looks a function up by a name in a string.
const LOOK_UPS: [&str; 9] = [
    "attrgetter",
    "delattr",
    "getattr",
    "hasattr",
    "methodcaller",
    "object",
    "patch",
    "setattr",
    "spy",
];

/// What runs an event loop until something is done.
const RUN_LOOPS: [&str; 2] = ["asyncio.run", "run_until_complete"];

impl Outline {
    fn mention(&mut self, name: &str, at: Span, how: Mentioned) {
        let mentions = self.mentions.entry(name.to_owned()).or_default();
        mentions.push(Mention { at, how });
    }
}

impl Places<'_> {
    /// The text's functions, and where it mentions functions of a name that is wanted; of places that suppose plain functions to be
    /// `async`.
    #[must_use]
    pub fn outline(&self, text: &str, interest: Interest<'_>) -> Outline {
        let mut outline = Outline::default();
        let (mut parameters, mut imported) = (HashSet::new(), HashSet::new());
        // What is imported under another name, with whether it is a generator.
        let mut renamed: HashMap<String, bool> = HashMap::new();
        let mut blocking = HashSet::new();
        // What names stand for is asked for many calls, and about few names.
        let mut known: HashMap<String, Option<String>> = HashMap::new();
        for (id, node) in self.nodes() {
            let (name, at) = match node {
                AnyNodeRef::StmtFunctionDef(function) => {
                    let function = self.function(id, function, text, interest.becomes_async);
                    outline.functions.push(function);
                    continue;
                }
                AnyNodeRef::ExprCall(call) => {
                    let callee = span(call.func.range());
                    let name = last_name(callee.of(text));
                    let may_block =
                        |name: &str| (interest.may_block)(name) || blocking.contains(name);
                    if name.is_some_and(may_block) {
                        let imported = self.imported_by(callee, |name| {
                            let is = known.entry(name.to_owned());
                            is.or_insert_with(|| self.stands_for(name)).clone()
                        });
                        let call = Blocking { callee, imported };
                        self.add_blocking(id, call, &mut outline.functions);
                    }
                    continue;
                }
                AnyNodeRef::ExprName(name) => (name.id.as_str(), span(name.range())),
                AnyNodeRef::ExprAttribute(attribute) => {
                    (attribute.attr.as_str(), span(attribute.range()))
                }
                AnyNodeRef::Parameter(parameter) => {
                    parameters.insert(parameter.name.to_string());
                    continue;
                }
                AnyNodeRef::StmtImport(import) => {
                    for (name, is) in bound(import) {
                        let last = is.rsplit('.').next().unwrap_or(&is);
                        outline.bound.insert(name.to_owned(), last.to_owned());
                    }
                    continue;
                }
                AnyNodeRef::StmtImportFrom(import) => {
                    for alias in &import.names {
                        let name = alias.asname.as_ref().unwrap_or(&alias.name);
                        outline
                            .bound
                            .insert(name.to_string(), alias.name.to_string());
                        imported.insert(name.to_string());
                        let old = alias.name.as_str();
                        if (interest.may_block)(old) {
                            blocking.insert(name.to_string());
                        }
                        let is_known = (interest.is_wanted)(old) || renamed.contains_key(old);
                        if name != &alias.name && is_known {
                            let is_generator = (interest.is_generator)(old)
                                || renamed.get(old).copied().unwrap_or_default();
                            renamed.insert(name.to_string(), is_generator);
                            outline.mention(old, span(alias.range()), {
                                Mentioned::Renamed(name.to_string())
                            });
                        }
                    }
                    continue;
                }
                AnyNodeRef::ExprStringLiteral(string) => {
                    let written = self.written_name(id, string.value.to_str());
                    if let Some(name) = written.filter(|name| (interest.is_wanted)(name)) {
                        outline.mention(name, span(string.range()), Mentioned::Written);
                    }
                    continue;
                }
                _ => continue,
            };
            let other = renamed.get(name).copied();
            if other.is_some() || (interest.is_wanted)(name) {
                let is_generator = (interest.is_generator)(name) || other == Some(true);
                let how = self.mentioned(id, text, is_generator, interest.runs);
                outline.mention(name, at, how);
            }
        }
        Outline {
            parameters,
            imported,
            ..outline
        }
    }

    /// The name that a string names where names are looked up: all of it, or what is last in a dotted path.
    fn written_name<'s>(&self, id: Id, path: &'s str) -> Option<&'s str> {
        let is_name = |name: &str| {
            let is_part = |part: char| part.is_alphanumeric() || part == '_';
            !name.is_empty() && name.chars().all(is_part)
        };
        let mut names = path.split(['.', ':']);
        let is_path = names.clone().all(is_name);
        let name = names.next_back().filter(|_| is_path)?;
        (path.len() > name.len() || self.is_looked_up(id)).then_some(name)
    }

    /// Adds a call that may block to the function that it is of.
    fn add_blocking(&self, id: Id, call: Blocking, functions: &mut [Function]) {
        let Some(around) = self.enclosing_function(id) else {
            return;
        };
        let name = span(around.name.range());
        let found = functions.binary_search_by_key(&name.start, |function| function.at.start);
        if let Ok(index) = found {
            functions[index].blocking.push(call);
        }
    }

    fn function(
        &self,
        id: Id,
        function: &StmtFunctionDef,
        text: &str,
        becomes_async: bool,
    ) -> Function {
        let around = self.ancestors(id).map(|above| self.node(above));
        let mut scopes = around.filter_map(|node| match node {
            AnyNodeRef::StmtClassDef(class) => Some(Some(class)),
            AnyNodeRef::StmtFunctionDef(_) => Some(None),
            _ => None,
        });
        let nearest = scopes.next();
        let is_nested = nearest == Some(None) || scopes.any(|scope| scope.is_none());
        let class = nearest.flatten().map(|class| {
            let bases = class.bases().iter().filter_map(base_name);
            (class.name.to_string(), bases.map(str::to_owned).collect())
        });
        let is_call = |value: &Span| self.is_call(*value);
        let returned = self.returned_by(function).into_iter().filter(is_call);
        let mut calls = self.nodes_inside(span(function.range()));
        let runs_loop = calls.find_map(|(id, node)| {
            let call = node.as_expr_call()?;
            let callee = span(call.func.range()).of(text);
            let is_run = RUN_LOOPS.iter().any(|known| callee.ends_with(known));
            (is_run && self.is_of(id, function)).then(|| span(call.range()))
        });
        let yields = self.yields(function);
        let is_stub = is_stub(&function.body);
        let as_stream = (function.returns.as_deref())
            .map(|returns| span(returns.range()))
            .filter(|_| yields == Yields::Items || is_stub)
            .and_then(|returns| self.edits_of_stream(returns, &[], becomes_async, text));
        Function {
            name: function.name.to_string(),
            qualified: self.scope(span(function.name.range())),
            at: span(function.name.range()),
            scope: self.scope_around(id),
            start: span(function.range()).start,
            keyword: keyword_of(function, text),
            class,
            decorators: decorators_of(function),
            returns: (function.returns.as_deref()).map(|returns| span(returns.range())),
            is_async: function.is_async,
            yields,
            is_stub,
            as_stream,
            without_async: function
                .is_async
                .then(|| Self::without_async(function, text))
                .flatten(),
            manager: self.manager(function, text, becomes_async),
            blocking: Vec::new(),
            is_nested,
            runs_loop,
            returned: returned
                .map(|value| (value, self.edits_to_await(value)))
                .collect(),
        }
    }

    fn mentioned(
        &self,
        id: Id,
        text: &str,
        is_generator: bool,
        runs: &dyn Fn(&str) -> bool,
    ) -> Mentioned {
        let is_read = match self.node(id) {
            AnyNodeRef::ExprName(name) => name.ctx == ExprContext::Load,
            AnyNodeRef::ExprAttribute(attribute) => attribute.ctx == ExprContext::Load,
            _ => true,
        };
        if !is_read {
            return match self.node(id) {
                AnyNodeRef::ExprName(_) => Mentioned::Bound {
                    scope: self.scope_around(id),
                },
                _ => Mentioned::Set,
            };
        }
        let at = span(self.node(id).range());
        let parent = self.parent(id).map(|parent| self.node(parent));
        let callee = |call: Span| self.callee_of(call).map(|callee| callee.of(text));
        if let Some(AnyNodeRef::ExprCall(call)) = parent
            && span(call.func.range()) == at
        {
            let call = span(call.range());
            let is_run = match self.position(call) {
                Some(Position::Argument { call }) => callee(call).is_some_and(runs),
                _ => false,
            };
            let around = self.around(call, text);
            return Mentioned::Called(Box::new(CallSite {
                call,
                is_awaited: self.is_awaited(call),
                is_run,
                around,
                edits: match around {
                    Around::MainGuard | Around::Script => self.edits_to_run(call, text),
                    _ => self.edits_to_await(call),
                },
                walked: is_generator.then(|| self.taken(call, text)),
                entered: is_generator.then(|| self.entered(call, text)),
            }));
        }
        let given_to = match self.position(at) {
            Some(Position::Argument { call }) => callee(call).and_then(last_name),
            _ => None,
        };
        Mentioned::Read {
            given_to: given_to.map(str::to_owned),
        }
    }

    /// What the innermost function around an expression returns, at each of its `return`s that have a value.
    #[must_use]
    pub fn returned_around(&self, expression: Span) -> Vec<Span> {
        let id = self.expression(expression);
        let function = id.and_then(|id| self.enclosing_function(id));
        function.map_or_else(Vec::new, |function| self.returned_by(function))
    }

    fn returned_by(&self, function: &StmtFunctionDef) -> Vec<Span> {
        let inside = self.nodes_inside(span(function.range()));
        let returned = inside.filter_map(|(id, node)| {
            let value = node.as_stmt_return()?.value.as_deref()?;
            self.is_of(id, function).then(|| span(value.range()))
        });
        returned.collect()
    }

    /// Whether a node is in the function, and in no other function inside it.
    pub(super) fn is_of(&self, id: Id, function: &StmtFunctionDef) -> bool {
        let own = self.enclosing_function(id);
        own.is_some_and(|own| own.range() == function.range())
    }

    /// The range of the innermost function or class around a node; nothing of the module itself.
    fn scope_around(&self, id: Id) -> Span {
        let around = self.ancestors(id).map(|above| self.node(above));
        let mut scopes = around.filter(|node| {
            matches!(
                node,
                AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_)
            )
        });
        scopes
            .next()
            .map_or(Span::empty(0), |scope| span(scope.range()))
    }

    /// The edits that run what a call gives to its end; none where the file has another use for the name of `asyncio`.
    #[must_use]
    pub fn edits_to_run(&self, call: Span, text: &str) -> Vec<Edit> {
        let Some(run) = self.written_as("asyncio.run", text) else {
            return Vec::new();
        };
        let open = Edit::insert(call.start, format!("{}(", run.text));
        let close = Edit::insert(call.end, ")");
        run.import.into_iter().chain([open, close]).collect()
    }

    pub(super) fn edits_to_await(&self, expression: Span) -> Vec<Edit> {
        let edit = self.await_edit(expression);
        edit.map_or_else(Vec::new, AwaitEdit::edits)
    }

    /// Whether a string is an argument of what looks names up.
    fn is_looked_up(&self, id: Id) -> bool {
        let at = span(self.node(id).range());
        let call = self
            .parent(id)
            .and_then(|parent| self.parent(parent))
            .map(|call| self.node(call));
        let Some(AnyNodeRef::ExprCall(call)) = call else {
            return false;
        };
        let name = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return false,
        };
        LOOK_UPS.contains(&name) && span(call.arguments.range()).contains(at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};
    use super::{Interest, Mentioned, Outline, Yields};

    fn outline(text: &str) -> Outline {
        let strict = Strict::parse(text, 12, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let places = strict.places().supposing_async();
        let interest = Interest {
            becomes_async: true,
            is_wanted: &|name| name == "load",
            is_generator: &|_| false,
            runs: &|callee| callee == "asyncio.run",
            may_block: &|name| name == "sleep",
        };
        places.outline(text, interest)
    }

    /// How `load`, or what is imported as it, is mentioned: a letter for each.
    #[track_caller]
    fn check_mentions(text: &str, expected: &str) {
        let mut outline = outline(text);
        let mentions = outline.mentions.remove("load").unwrap_or_default();
        let letters = mentions.iter().map(|mention| match &mention.how {
            Mentioned::Called(site) if site.is_awaited => 'a',
            Mentioned::Called(site) if site.is_run => 'x',
            Mentioned::Called(_) => 'c',
            Mentioned::Read { given_to: Some(_) } => 'g',
            Mentioned::Read { given_to: None } => 'r',
            Mentioned::Renamed(_) => 'n',
            Mentioned::Bound { .. } => 'b',
            Mentioned::Set => 's',
            Mentioned::Written => 'w',
        });
        assert_eq!(letters.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn a_name_is_called_handed_on_or_bound() {
        check_mentions("load()\nx.load()\nload().load()\n", "cccc");
        check_mentions(
            "async def f(): await load()\nasyncio.run(load())\nrun(load())\n",
            "axc",
        );
        check_mentions("map(load, a)\ny = x.load\n@load\ndef f(): pass\n", "grr");
        check_mentions("load = 1\nx.load = 2\ndel load\n", "bsb");
        check_mentions(
            "from a import load as other\nfrom a import load\nother()\n",
            "n",
        );
        check_mentions("f(load=1)\ndef f(load): pass\n", "");
    }

    #[test]
    fn strings_that_look_names_up_count_and_prose_does_not() {
        check_mentions("getattr(x, 'load')\npatch('a.b.load')\n'a:load'\n", "www");
        check_mentions(
            "{'load': 1}\n'we load.'\n'please load'\nprint('load')\n",
            "",
        );
    }

    #[test]
    fn what_is_imported_under_another_name_is_followed() {
        let outline = outline("from a import load as other\nother()\n");
        assert_eq!(outline.mentions["other"].len(), 1);
        assert!(outline.imported.contains("other"));
    }

    #[test]
    fn calls_that_may_block_are_of_the_innermost_function() {
        let outline = outline(
            "from time import sleep as wait\ndef f():\n    wait(1)\n    def g(): t.sleep(2)\nwait(3)\n",
        );
        let blocking = outline.functions.iter().map(|function| {
            let calls = function.blocking.iter();
            calls.map(|call| call.imported.clone()).collect::<Vec<_>>()
        });
        let known = vec![Some("time.sleep".to_owned())];
        assert_eq!(blocking.collect::<Vec<_>>(), [known, vec![None]]);
    }

    #[test]
    fn functions_are_told_with_their_classes_and_scopes() {
        let text = "class C(m.Base[int], B):\n    @m.d(1)\n    def f(self, a):\n        def g(): yield 1\n        return load()\n";
        let outline = outline(text);
        let [f, g] = outline.functions.as_slice() else {
            panic!("{outline:?}");
        };
        let bases = ["Base", "B"].map(str::to_owned).to_vec();
        assert_eq!(f.class, Some(("C".to_owned(), bases)));
        assert_eq!(f.decorators[0].of(text), "m.d");
        assert_eq!(
            (f.qualified.as_str(), f.is_nested, f.yields),
            ("C.f", false, Yields::Nothing)
        );
        assert_eq!(
            (g.qualified.as_str(), g.is_nested, g.yields),
            ("C.f.g", true, Yields::Items)
        );
        assert_eq!(f.returned[0].0.of(text), "load()");
        assert!(outline.parameters.contains("a"));
    }
}
