//! Callees that take anything, and for which a coroutine is always wrong: they show, write, measure or walk the value.

use super::site::Site;
use crate::span::Span;

/// Builtins that turn a value into text or another plain value.
const BUILTINS: [&str; 10] = [
    "print", "str", "format", "ascii", "bool", "len", "int", "float", "bytes", "repr",
];

/// Builtins that walk their argument.
const WALKERS: [&str; 12] = [
    "list",
    "set",
    "tuple",
    "dict",
    "frozenset",
    "sorted",
    "sum",
    "min",
    "max",
    "any",
    "all",
    "enumerate",
];

/// Those of them that only copy, count or number what they are given.
const COPIERS: [&str; 8] = [
    "list",
    "set",
    "tuple",
    "dict",
    "frozenset",
    "enumerate",
    "len",
    "bool",
];

/// Modules of the standard library all of whose functions write their arguments somewhere.
const MODULES: [&str; 8] = [
    "logging",
    "json",
    "json.encoder",
    "pickle",
    "pprint",
    "warnings",
    "textwrap",
    "shlex",
];

/// Methods of string literals that put their arguments into the text.
const STRING_METHODS: [&str; 3] = ["format", "join", "format_map"];

/// Whether the call is of such a callee, for which the elements of a collection count.
pub(super) fn shows_elements(site: &Site<'_>, call: Span) -> bool {
    shows_value(site, call) && !only_copies(site, call)
}

/// Whether the call only copies, counts or numbers the elements of a collection.
pub(super) fn only_copies(site: &Site<'_>, call: Span) -> bool {
    let callee = site.places.callee_of(call);
    callee.is_some_and(|callee| COPIERS.contains(&callee.of(site.text)))
}

/// Whether the call is of such a callee.
pub(super) fn shows_value(site: &Site<'_>, call: Span) -> bool {
    let Some(callee) = site.places.callee_of(call) else {
        return false;
    };
    let written = callee.of(site.text);
    if BUILTINS.contains(&written) || WALKERS.contains(&written) {
        return site.places.is_unbound(written);
    }
    let method = written.rsplit('.').next().unwrap_or(written);
    if written.starts_with(['"', '\'']) && STRING_METHODS.contains(&method) {
        return true;
    }
    let Some(definition) = site.types.callee(call) else {
        return false;
    };
    definition.module.is_some_and(|module| {
        MODULES.contains(&module.as_str())
            || (module == "builtins" && STRING_METHODS.contains(&definition.name.as_str()))
    })
}
