//! Functions that may become `async` though nobody in the project calls them, or whatever decorates them: something else does, and
//! awaits what they give.

use super::project::Text;
use crate::span::Span;
use crate::syntax::{Function, last_name};
use crate::types::{FileTypes, Meaning};

/// Decorators that leave a function as it is, by their last names.
const NEUTRAL: [&str; 7] = [
    "abstractmethod",
    "classmethod",
    "final",
    "no_type_check",
    "overload",
    "override",
    "staticmethod",
];

/// Decorators of tests that take an `async` function as they take a plain one, and what has their names before a dot.
const OF_TESTS: [&str; 4] = ["mock.patch", "patch", "pytest.mark", "unittest.mock.patch"];

/// Packages whose decorators register functions, and await what these give if they are `async`.
const FRAMEWORKS: [&str; 12] = [
    "aiogram",
    "aiohttp",
    "blacksheep",
    "discord",
    "disnake",
    "fastapi",
    "litestar",
    "nextcord",
    "quart",
    "sanic",
    "starlette",
    "telethon",
];

/// What takes a function and awaits what it gives if it is `async`, by its last name.
const TAKES_BOTH: [&str; 8] = [
    "BackgroundTask",
    "CallbackQueryHandler",
    "CommandHandler",
    "Depends",
    "MessageHandler",
    "Provide",
    "Security",
    "add_api_route",
];

/// Functions of a module that a package looks for by their names, and awaits if they are `async`.
const LOOKED_FOR: [(&str, &str); 4] = [
    ("discord", "setup"),
    ("discord", "teardown"),
    ("disnake", "setup"),
    ("nextcord", "setup"),
];

/// What decorators say of a function that is to become `async`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decorated {
    /// Nothing.
    Neutral,
    /// Something calls it and awaits what it gives.
    Entry,
    /// This one may want it plain.
    Opaque(String),
}

/// What a function's decorators say of it, but for one that is known.
pub(super) fn decorated(
    types: Option<&dyn FileTypes>,
    text: &Text,
    function: &Function,
    known: Option<Span>,
) -> Decorated {
    let mut all = Decorated::Neutral;
    let others = function.decorators.iter();
    for decorator in others.filter(|decorator| Some(**decorator) != known) {
        let written = decorator.of(&text.text);
        let is_neutral = last_name(written).is_some_and(|name| NEUTRAL.contains(&name));
        let is_of_tests = |known: &str| {
            let rest = written.strip_prefix(known);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if is_neutral || OF_TESTS.into_iter().any(is_of_tests) {
            continue;
        }
        let is_of_framework = || {
            let functions = match types?.means(*decorator) {
                Meaning::Functions(functions) => functions,
                Meaning::Other | Meaning::Unknown => return None,
            };
            let is_one = functions.iter().all(|function| {
                let mut folders = function.file.iter().filter_map(|folder| folder.to_str());
                folders.any(|folder| FRAMEWORKS.contains(&folder))
            });
            is_one.then_some(())
        };
        if text.rules.marks_handler(written) || is_of_framework().is_some() {
            all = Decorated::Entry;
        } else {
            return Decorated::Opaque(written.to_owned());
        }
    }
    all
}

/// Whether what a function is given to awaits what it gives, if it is `async`.
pub(super) fn takes_both(callee: &str) -> bool {
    TAKES_BOTH.contains(&callee)
}

/// Whether a package finds the function by its name.
pub(super) fn is_looked_for(text: &Text, function: &Function) -> bool {
    let is_at_top = function.class.is_none() && !function.is_nested;
    is_at_top
        && LOOKED_FOR.iter().any(|(package, name)| {
            function.name == *name
                && (text.text.contains(&format!("import {package}"))
                    || text.text.contains(&format!("from {package}")))
        })
}
