//! What is the value of this expression? The questions, in our own words.
//!
//! Rules ask through [`FileTypes`]; nothing outside this room knows which type engine answers. There is
//! one adapter, `engine`, over the ty crates. Every answer is Yes, No or Unknown, and Unknown never
//! makes a fix safe. This room knows no rules and writes no files.

mod engine;
mod runners;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::syntax::Tally;
pub use engine::{
    ENGINE_RELEASE, Engine, EngineError, Environment, Program, PythonVersion, Seen,
    shipped_signatures,
};
pub use runners::{RUNNERS, is_for_awaitables};

/// A three-valued answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Proven.
    Yes,
    /// Disproven.
    No,
    /// Neither: a dynamic type, a union whose members differ, unreachable code, or an engine failure.
    Unknown,
}

impl Answer {
    /// The answer about every one of several things: Yes or No only where all agree.
    pub fn all(answers: impl IntoIterator<Item = Answer>) -> Answer {
        let mut answers = answers.into_iter();
        let Some(first) = answers.next() else {
            return Answer::Unknown;
        };
        if answers.all(|answer| answer == first) {
            first
        } else {
            Answer::Unknown
        }
    }

    /// Whether this is [`Answer::Yes`].
    #[must_use]
    pub fn is_yes(self) -> bool {
        self == Answer::Yes
    }
}

/// What a value can be, as far as this tool asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// What calling a coroutine function gives: it does nothing until it is awaited.
    Coroutine,
    /// Anything that `await` takes, coroutines included.
    Awaitable,
    /// A task or future: an awaitable that makes progress without being awaited.
    Task,
    /// What calling an async generator function gives.
    AsyncGenerator,
    /// Taken by `async for` and not by `for`.
    AsyncIterable,
    /// Taken by `for` and not by `async for`.
    Iterable,
    /// Stepped by `anext` and not by `next`.
    AsyncIterator,
    /// Taken by `async with` and not by `with`.
    AsyncContextManager,
    /// Taken by `async with`, whether or not by `with`, too.
    AsyncEnterable,
    /// Taken by `with` and not by `async with`.
    ContextManager,
    /// A function or method, not called, whose call gives a coroutine.
    CoroutineFunction,
    /// `None`.
    None,
}

impl Kind {
    /// Every kind with the name that rules and reports use for it.
    pub const NAMES: [(&'static str, Kind); 12] = [
        ("coroutine", Kind::Coroutine),
        ("awaitable", Kind::Awaitable),
        ("task", Kind::Task),
        ("async-generator", Kind::AsyncGenerator),
        ("async-iterable", Kind::AsyncIterable),
        ("iterable", Kind::Iterable),
        ("async-iterator", Kind::AsyncIterator),
        ("async-context-manager", Kind::AsyncContextManager),
        ("async-enterable", Kind::AsyncEnterable),
        ("context-manager", Kind::ContextManager),
        ("coroutine-function", Kind::CoroutineFunction),
        ("none", Kind::None),
    ];

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Kind> {
        Self::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, kind)| *kind)
    }
}

/// Where something is defined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// The defined name.
    pub name: String,
    /// The file; for the standard library's stubs a path inside the type engine.
    pub file: String,
    /// The line of the name, from 1.
    pub line: usize,
    /// The module's dotted name, if it is the standard library's.
    pub module: Option<String>,
}

impl Definition {
    /// Whether it is of an installed package.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        let mut folders = Path::new(&self.file).components();
        folders.any(|folder| {
            matches!(
                folder.as_os_str().to_str(),
                Some("site-packages" | "dist-packages")
            )
        })
    }

    /// The file, relative to a folder if it is below it, with `/` between its parts.
    #[must_use]
    pub fn shown_file(&self, relative_to: &Path) -> String {
        let shown = Path::new(&self.file)
            .strip_prefix(relative_to)
            .unwrap_or(Path::new(&self.file));
        shown
            .to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/")
    }
}

/// One diagnostic of the type engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeError {
    /// Where, in the text that was asked about.
    pub span: Span,
    /// The diagnostic's id, for example `invalid-argument-type`.
    pub code: String,
    /// One line of what is wrong, for people; what it says is in the other fields.
    pub message: String,
    /// What is not taken.
    pub rejects: Rejects,
    /// The types that it speaks of, as the engine shows them, and names of the program, in the order in which they come.
    pub named: Vec<String>,
    /// Those of them that are to blame: without the union that a type is a member of.
    pub blamed: Vec<String>,
    /// Whether only some members of a union cause it, or the engine knows no more of the value than that it is an object:
    /// that does not say that the value is wrong.
    pub is_partial: bool,
    /// Whether it is a syntax error (which includes `await` where it is not allowed).
    pub is_syntax: bool,
    /// Whether it is an error, and no warning.
    pub is_error: bool,
}

/// What a type error does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejects {
    /// The value as the operand of an `await`.
    Await,
    /// An awaitable as a statement.
    Statement,
    /// The arguments of a call, by any overload of its callee.
    Arguments,
    /// Something else.
    Other,
}

/// The function that a call calls, as its definition has it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Callee {
    /// Its name.
    pub name: String,
    /// The class that defines it, if one does.
    pub class: Option<String>,
    /// Whether it is `async def`.
    pub is_async: bool,
    /// Whether it is plain and may give an awaitable all the same, which it has from elsewhere.
    pub may_hand_on: bool,
    /// Whether a call gives a coroutine by the definition alone: `async def` without a `yield`, and without a decorator that
    /// could change it.
    pub gives_coroutine: bool,
    /// Whether its body is only there to be overridden, as in a protocol; never of a `.pyi`, where all bodies are empty.
    pub is_stub: bool,
    /// Whether it is declared to give something that is walked or entered with `async`.
    pub declares_stream: bool,
}

/// What un-annotated code tells of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inferred {
    /// What the value is, for people.
    pub shown: String,
    /// For each of the classes that it can be of, the name of that and of its bases, near and far; none of what is no object of a
    /// class.
    pub classes: Vec<Vec<String>>,
    /// How it is known, from the beginning on.
    pub reasons: Vec<Reason>,
}

/// What is known of what stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What stands there, on one line.
    pub what: String,
    /// Its type, as the type engine writes it; of a function's name what it is declared to give, or nothing.
    pub engine: String,
    /// What the type engine and un-annotated code together tell.
    pub inferred: Option<Inferred>,
}

/// One step of how un-annotated code tells what something is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What it is: a class mostly.
    pub is: String,
    /// What tells it.
    pub because: Because,
    /// The first place that tells it, under the name of the parameter, attribute or call, as that is written.
    pub at: Definition,
}

/// What tells what something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The project's calls give such arguments to the parameter.
    Calls {
        /// So many do.
        known: usize,
        /// Of so many others nobody knows whether they call it, or what they give.
        unknown: usize,
    },
    /// The parameter's default.
    Default,
    /// An annotation names a class of which the type engine knows nothing, since it does not know a decorator of it.
    Declared,
    /// The parameter of the method that it overrides is declared so.
    Overridden,
    /// The fixture of the parameter's name gives it.
    Fixture,
    /// A framework gives it to functions with this decorator.
    Framework,
    /// It is assigned to the attribute.
    Assigned {
        /// So often.
        times: usize,
    },
    /// The function returns it.
    Returned,
    /// A package has such a method, and nothing else has its name.
    Method,
}

/// A function by its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionAt {
    /// The file; for the standard library's stubs a path inside the type engine.
    pub file: PathBuf,
    /// The byte at which its name stands.
    pub at: usize,
    /// Whether it is `async def`.
    pub is_async: bool,
}

/// What a name or attribute means, as far as functions go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// These functions; several where its type is a union.
    Functions(Vec<FunctionAt>),
    /// Something that is known, and no function.
    Other,
    /// Nobody knows.
    Unknown,
}

/// The methods that one overrides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overridden {
    /// Those of its class's bases, the nearest on each way up.
    pub functions: Vec<FunctionAt>,
    /// Whether all of the bases are known.
    pub is_complete: bool,
}

/// How a call contradicts the callee that the types name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// An argument is of another type than its parameter.
    Argument,
    /// The callee has no such parameters, or further ones that must be given.
    Signature,
}

/// What the parameter that takes an argument is declared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// An awaitable, or a union with one; or nothing, and its name or the function's body says that it is awaited.
    Awaitable,
    /// Nothing, or something that takes anything: `Any`, `object`, a type variable.
    Anything,
    /// What a plain `for` walks, and nothing that `async for` does: `Iterable[int]`, a list.
    Iterable,
    /// Something else.
    Other,
}

impl Parameter {
    /// Whether it is declared, and does not take an awaitable.
    #[must_use]
    pub fn refuses_awaitables(self) -> bool {
        matches!(self, Self::Iterable | Self::Other)
    }
}

/// The types of a whole program, of which texts can be replaced to see what a change would do.
pub trait Types: Send {
    /// A handle for another thread. No handle may be alive when [`Types::set_text`] is called.
    fn fork(&self) -> Box<dyn Types>;

    /// The types of one file as it is now; `None` if the engine does not know the file.
    fn file(&self, path: &Path) -> Option<Box<dyn FileTypes + '_>>;

    /// From now on the file's text is this one; the disk is not touched.
    fn set_text(&mut self, path: &Path, text: &str);

    /// Forgets everything but the texts that were set, and leaves to themselves the handles that do not come back.
    fn start_afresh(&mut self);

    /// Whether a function of that name in that topmost package is known, by the shipped signatures, to give something to be awaited, or
    /// walked or entered with `async`.
    fn is_async_in(&self, package: &str, name: &str) -> bool;

    /// The Python version that the program is checked for.
    fn python_version(&self) -> PythonVersion;
}

/// Questions about one text. Spans are of expressions, without the parentheses around them; a span that
/// is no expression's is Unknown.
pub trait FileTypes {
    /// Whether the expression's value is of that kind.
    fn is(&self, expression: Span, kind: Kind) -> Answer;

    /// Whether the expression's value is of that kind, as un-annotated code tells, where the engine does not know its type.
    fn inferred_is(&self, expression: Span, kind: Kind) -> Answer;

    /// What un-annotated code tells of the expression's value, where the engine does not know its type.
    fn inferred(&self, expression: Span) -> Option<Inferred>;

    /// What is known of what stands at a byte: a name, an attribute or another expression, a parameter, or the name of a function, of
    /// which it is told what it gives; an `async` one where it is awaited.
    fn explain(&self, at: usize) -> Option<Explained>;

    /// Whether the expression's value may be of that kind: some member of its type is.
    fn may_be(&self, expression: Span, kind: Kind) -> bool;

    /// Whether some member of the expression's type is proven not to be of that kind.
    fn may_be_other(&self, expression: Span, kind: Kind) -> bool;

    /// Whether the expression's type is an awaitable and nothing more: declared as `Awaitable`, or a coroutine.
    fn is_plain_awaitable(&self, expression: Span) -> bool;

    /// Whether a member of the expression's type is an awaitable and nothing more.
    fn may_be_plain_awaitable(&self, expression: Span) -> bool;

    /// Whether what an `await` of this call gives is of that kind, by what the callee declares.
    fn awaited_is(&self, call: Span, kind: Kind) -> Answer;

    /// Whether the operand of an `await`, a chain that begins with this call, is to be awaited once the call is: the
    /// `close()` of `session().close()`, by what the callee declares.
    fn is_chain_awaitable(&self, call: Span, chain: Span) -> Answer;

    /// Whether the call may give an awaitable, whatever overload it is of: by one that gives an awaitable, where no argument that is
    /// written as `True` or `False` says which it is, or by the callee's body, for one of the keyword arguments that it is given.
    fn may_give_awaitable(&self, call: Span) -> bool;

    /// How the call's own arguments contradict what its callee declares, other than by being awaitables: the callee may not
    /// be what it seems to be.
    fn contradiction(&self, call: Span) -> Option<Contradiction>;

    /// The function that the call calls, where the types name one.
    fn called(&self, call: Span) -> Option<Callee>;

    /// Whether the callee's own body makes all that it gives, and none of that can be awaited: whatever it declares, that is so.
    /// It infers types inside of the callee, so ask other things first.
    fn makes_plain(&self, call: Span) -> bool;

    /// Whether the attribute is a property: its function runs at each read, and makes the value anew.
    fn is_property(&self, attribute: Span) -> bool;

    /// Whether the call makes an instance of a class.
    fn constructs(&self, call: Span) -> bool;

    /// Whether a function of that name in a package that the file imports is known, by the shipped signatures, to give something to be
    /// awaited, or walked or entered with `async`.
    fn imports_async(&self, name: &str) -> bool;

    /// The definitions of functions of that name in the modules that the file imports from outside the project.
    fn defined_in_imports(&self, name: &str) -> Tally;

    /// Whether something is known of the expression's value, and code can reach it.
    fn is_known(&self, expression: Span) -> bool;

    /// The expression's type as text.
    fn shown(&self, expression: Span) -> Option<String>;

    /// Where the function is defined that this call calls, that this property runs, or that this name or attribute, such
    /// as a decorator, is.
    fn callee(&self, call: Span) -> Option<Definition>;

    /// Which functions a name or attribute means; of a bound method the function that its class defines, and of an attribute that gets
    /// another value there the one that it stood for.
    fn means(&self, expression: Span) -> Meaning;

    /// The methods that the method overrides whose name stands there. None of a function that is no method, of which nothing is
    /// known to be complete either.
    fn overridden(&self, name: Span) -> Overridden;

    /// Whether this name or attribute, or what this call calls, is what has that dotted name: `asyncio.sleep`, or
    /// `asyncio.Queue.get`, however it was imported and wherever it is defined.
    fn refers_to(&self, expression: Span, dotted: &str) -> Answer;

    /// The distribution and version whose shipped signatures tell the value: its class or what makes it is not installed,
    /// so that the version in use may be another one.
    fn release(&self, expression: Span) -> Option<String>;

    /// What the parameter is declared as that takes this argument of this call.
    fn parameter(&self, call: Span, argument: Span) -> Parameter;

    /// Everything that the type engine reports for the text, in order of place.
    fn errors(&self) -> &[TypeError];

    /// What the engine said when it failed over this file, if it did: the file's answers are then Unknown.
    fn failure(&self) -> Option<String>;
}

/// The first of `paths`' nearest common folder upward that looks like a project's root: one that holds
/// a `pyproject.toml`, `setup.cfg`, `setup.py` or `.git`; else that common folder, above any package.
#[must_use]
pub fn project_root(paths: &[PathBuf]) -> Option<PathBuf> {
    let mut folders = paths.iter().map(|path| {
        if path.is_dir() {
            path.as_path()
        } else {
            path.parent().unwrap_or(path)
        }
    });
    let mut common = folders.next()?.to_path_buf();
    for folder in folders {
        while !folder.starts_with(&common) {
            if !common.pop() {
                return None;
            }
        }
    }
    let markers = ["pyproject.toml", "setup.cfg", "setup.py", ".git"];
    let marked = common
        .ancestors()
        .find(|folder| markers.iter().any(|name| folder.join(name).exists()));
    if let Some(root) = marked {
        return Some(root.to_path_buf());
    }
    while common.join("__init__.py").exists() && common.pop() {}
    Some(common)
}
