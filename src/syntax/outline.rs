//! What a text has to say when one of its functions changes colour: the functions that it defines, and every place where one of
//! these or another text's is mentioned by its name.

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{AnyNodeRef, Expr, ExprContext, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::census::last_name;
use super::handlers::{decorators_of, keyword_of};
use super::hierarchy::base_name;
use super::legality::{Legality, is_in};
use super::parentheses::AwaitEdit;
use super::places::{Id, Places};
use super::position::Position;
use super::strict::span;
use super::tally::has_own_yield;
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
    /// Whether it has a `yield`.
    pub is_generator: bool,
    /// Whether it stands in another function.
    pub is_nested: bool,
    /// A call in it that runs an event loop until something is done, which no coroutine may.
    pub runs_loop: Option<Span>,
    /// The calls that it returns as they are, each with the edits that await it there.
    pub returned: Vec<(Span, Vec<Edit>)>,
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
}

/// What an `await` at a place would belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// An `async` function, or the top of a notebook.
    Async,
    /// A plain function, by the byte of its `def`.
    Plain(usize),
    /// A generator expression, which would become asynchronous.
    Generator,
    /// A lambda.
    Lambda,
    /// Nothing that could be `async`: the body of a class, an annotation.
    Nothing,
    /// The module itself.
    Module,
    /// The block of a module that only runs when it is the program.
    MainGuard,
    /// The module itself, as a statement of its own, or as what `sys.exit` is given: what a script does when it is run.
    Script,
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

impl Places<'_> {
    /// The text's functions, and where it mentions functions of a name that is wanted; of places that suppose plain functions to be
    /// `async`. `runs` says whether a callee's last name is of something that runs coroutines.
    #[must_use]
    pub fn outline(
        &self,
        text: &str,
        is_wanted: impl Fn(&str) -> bool,
        runs: impl Fn(&str) -> bool,
    ) -> Outline {
        let mut outline = Outline::default();
        let (mut parameters, mut imported) = (HashSet::new(), HashSet::new());
        let mut renamed = HashSet::new();
        let mut mention = |name: &str, at: Span, how: Mentioned| {
            if is_wanted(name) || renamed.contains(name) {
                if let Mentioned::Renamed(other) = &how {
                    renamed.insert(other.clone());
                }
                let mentions = outline.mentions.entry(name.to_owned()).or_default();
                mentions.push(Mention { at, how });
            }
        };
        for (id, node) in self.nodes() {
            match node {
                AnyNodeRef::StmtFunctionDef(function) => {
                    outline.functions.push(self.function(id, function, text));
                }
                AnyNodeRef::ExprName(name) => {
                    let at = span(name.range());
                    mention(&name.id, at, self.mentioned(id, name.ctx, text, &runs));
                }
                AnyNodeRef::ExprAttribute(attribute) => {
                    let at = span(attribute.range());
                    let how = self.mentioned(id, attribute.ctx, text, &runs);
                    mention(&attribute.attr, at, how);
                }
                AnyNodeRef::Parameter(parameter) => {
                    parameters.insert(parameter.name.to_string());
                }
                AnyNodeRef::StmtImportFrom(import) => {
                    for alias in &import.names {
                        let name = alias.asname.as_ref().unwrap_or(&alias.name);
                        imported.insert(name.to_string());
                        if name != &alias.name {
                            let how = Mentioned::Renamed(name.to_string());
                            mention(&alias.name, span(alias.range()), how);
                        }
                    }
                }
                AnyNodeRef::ExprStringLiteral(string) => {
                    let path = string.value.to_str();
                    let mut names = path.split(['.', ':']);
                    let is_name = |name: &str| {
                        let is_part = |part: char| part.is_alphanumeric() || part == '_';
                        !name.is_empty() && name.chars().all(is_part)
                    };
                    if names.clone().all(is_name)
                        && let Some(name) = names.next_back()
                        && (path.len() > name.len() || self.is_looked_up(id))
                    {
                        mention(name, span(string.range()), Mentioned::Written);
                    }
                }
                _ => {}
            }
        }
        Outline {
            parameters,
            imported,
            ..outline
        }
    }

    fn function(&self, id: Id, function: &StmtFunctionDef, text: &str) -> Function {
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
            is_generator: has_own_yield(&function.body),
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
        context: ExprContext,
        text: &str,
        runs: &impl Fn(&str) -> bool,
    ) -> Mentioned {
        if context != ExprContext::Load {
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

    /// The byte of the `def` of the plain function that an `await` at the place would belong to, if it were `async`; of places that
    /// suppose that.
    #[must_use]
    pub fn plain_function_around(&self, place: Span, text: &str) -> Option<usize> {
        match self.around(place, text) {
            Around::Plain(keyword) => Some(keyword),
            _ => None,
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
    fn is_of(&self, id: Id, function: &StmtFunctionDef) -> bool {
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
    fn edits_to_run(&self, call: Span, text: &str) -> Vec<Edit> {
        let Some(run) = self.written_as("asyncio.run", text) else {
            return Vec::new();
        };
        let open = Edit::insert(call.start, format!("{}(", run.text));
        let close = Edit::insert(call.end, ")");
        run.import.into_iter().chain([open, close]).collect()
    }

    fn edits_to_await(&self, expression: Span) -> Vec<Edit> {
        let edit = self.await_edit(expression);
        edit.map_or_else(Vec::new, AwaitEdit::edits)
    }

    /// What an `await` before the expression, or an `async` before the block, would belong to; of places that suppose plain functions to
    /// be `async`.
    fn around(&self, place: Span, text: &str) -> Around {
        let (id, legality) = match (self.expression(place), self.block(place)) {
            (Some(id), _) => (id, self.await_at(place)),
            (None, Some(id)) => (id, self.async_at(place)),
            (None, None) => return Around::Nothing,
        };
        if legality == Legality::TurnsGeneratorAsync {
            return Around::Generator;
        }
        let mut is_main = false;
        for above in self.ancestors(id) {
            match self.node(above) {
                AnyNodeRef::ExprLambda(lambda) if span(lambda.body.range()).contains(place) => {
                    return Around::Lambda;
                }
                AnyNodeRef::StmtFunctionDef(function) if is_in(&function.body, place) => {
                    return match legality {
                        Legality::Illegal => Around::Nothing,
                        _ if function.is_async => Around::Async,
                        _ => Around::Plain(keyword_of(function, text)),
                    };
                }
                AnyNodeRef::StmtClassDef(class) if is_in(&class.body, place) => {
                    return Around::Nothing;
                }
                AnyNodeRef::StmtIf(branch) => {
                    let test = span(branch.test.range()).of(text);
                    let is_guard = ["__name__", "==", "__main__"];
                    is_main |= is_guard.iter().all(|part| test.contains(part))
                        && is_in(&branch.body, place);
                }
                _ => {}
            }
        }
        match legality {
            Legality::Legal => Around::Async,
            _ if is_main => Around::MainGuard,
            _ if self.is_run_by_script(place, text) => Around::Script,
            _ => Around::Module,
        }
    }

    /// Whether a call is a statement, or all that is given to `sys.exit`.
    fn is_run_by_script(&self, call: Span, text: &str) -> bool {
        match self.position(call) {
            Some(Position::Statement) => true,
            Some(Position::Argument { call: outer }) => {
                let callee = self.callee_of(outer).map(|callee| callee.of(text));
                let is_exit = matches!(callee, Some("sys.exit" | "exit" | "SystemExit"));
                is_exit
                    && matches!(
                        self.position(outer),
                        Some(Position::Statement | Position::Raised)
                    )
            }
            _ => false,
        }
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
    use super::{Around, Mentioned, Outline};

    fn outline(text: &str) -> Outline {
        let strict = Strict::parse(text, 12, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{text}");
        let places = strict.places().supposing_async();
        places.outline(
            text,
            |name| name == "load",
            |callee| callee == "asyncio.run",
        )
    }

    /// What is around the one call of `load`.
    #[track_caller]
    fn check_around(text: &str, expected: Around) {
        let outline = outline(text);
        let Mentioned::Called(site) = &outline.mentions["load"][0].how else {
            panic!("{outline:?}");
        };
        assert_eq!(site.around, expected, "{text}");
    }

    #[test]
    fn an_await_belongs_to_the_innermost_function() {
        check_around("async def f():\n    load()\n", Around::Async);
        check_around(
            "def f():\n    return [load() for x in a]\n",
            Around::Plain(0),
        );
        check_around(
            "@d\ndef f():\n    if a:\n        load()\n",
            Around::Plain(3),
        );
        check_around("async def f():\n    def g(): load()\n", Around::Plain(19));
        check_around("class C:\n    def f(self): load()\n", Around::Plain(13));
    }

    #[test]
    fn some_places_can_await_nothing() {
        check_around(
            "def f():\n    return (load() for x in a)\n",
            Around::Generator,
        );
        check_around("def f():\n    return lambda: load()\n", Around::Lambda);
        check_around("class C:\n    x = load()\n", Around::Nothing);
        check_around(
            "def f():\n    class C:\n        x = load()\n",
            Around::Nothing,
        );
        check_around("def f(a=load()): pass\n", Around::Module);
        check_around("x = load()\n", Around::Module);
        check_around("if a:\n    load()\n", Around::Script);
        check_around("sys.exit(load())\n", Around::Script);
        check_around("raise SystemExit(load())\n", Around::Script);
        check_around("print(load())\n", Around::Module);
        check_around(
            "if __name__ == '__main__':\n    load()\n",
            Around::MainGuard,
        );
        check_around(
            "if __name__ == '__main__':\n    pass\nelse:\n    x = load()\n",
            Around::Module,
        );
    }

    #[test]
    fn a_default_belongs_to_the_function_around() {
        check_around("async def f():\n    def g(a=load()): pass\n", Around::Async);
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
            (f.qualified.as_str(), f.is_nested, f.is_generator),
            ("C.f", false, false)
        );
        assert_eq!(
            (g.qualified.as_str(), g.is_nested, g.is_generator),
            ("C.f.g", true, true)
        );
        assert_eq!(f.returned[0].0.of(text), "load()");
        assert!(outline.parameters.contains("a"));
    }
}
