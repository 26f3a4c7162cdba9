//! Callees that run the coroutines that they are given, or keep them for later, by their names.

use super::site::Site;
use crate::span::Span;
use crate::syntax::{Position, last_name};
use crate::types::{Kind, RUNNERS, is_for_awaitables};

/// Methods that keep what they are given, which may be there to be run later; of a future, for whoever awaits it.
const COLLECTORS: [&str; 11] = [
    "add",
    "append",
    "appendleft",
    "extend",
    "insert",
    "put",
    "put_nowait",
    "set_result",
    "setdefault",
    "submit",
    "update",
];

/// Words in the names of functions that run what they are given, now or later.
const WORDS: [&str; 14] = [
    "background",
    "coro",
    "coroutine",
    "defer",
    "enqueue",
    "job",
    "launch",
    "run",
    "schedule",
    "soon",
    "spawn",
    "start",
    "submit",
    "task",
];

/// Whether the call is of something that runs a coroutine by itself, going by the callee's last name.
pub(super) fn schedules(site: &Site<'_>, call: Span) -> bool {
    scheduler(site, call).is_some_and(|name| name != "gather")
}

/// The callee's last name, if it is one of [`RUNNERS`].
fn scheduler<'a>(site: &Site<'a>, call: Span) -> Option<&'a str> {
    let name = last_name(site.places.callee_of(call)?.of(site.text))?;
    RUNNERS.contains(&name).then_some(name)
}

/// Whether the call is of something that runs coroutines or keeps them, going by the callee's last name.
pub(super) fn takes_coroutines(site: &Site<'_>, call: Span) -> bool {
    let callee = site.places.callee_of(call);
    let name = callee.and_then(|callee| last_name(callee.of(site.text)));
    name.is_some_and(|name| RUNNERS.contains(&name) || COLLECTORS.contains(&name))
}

/// Whether the call is of something of which nothing is known but a name, and that says that it runs what it is given, or keeps it to be
/// run.
pub(super) fn may_run_by_name(site: &Site<'_>, call: Span) -> bool {
    let Some(callee) = site.places.callee_of(call) else {
        return false;
    };
    let says_so = |name: &str| name.split('_').any(|word| WORDS.contains(&word));
    site.types
        .shown(callee)
        .is_none_or(|shown| shown == "Unknown")
        && (scheduler(site, call).is_some() || last_name(callee.of(site.text)).is_some_and(says_so))
}

/// Whether other calls of the same callee in the file are given coroutines as well, and none is given what one gives.
pub(super) fn is_given_coroutines(site: &Site<'_>, call: Span) -> bool {
    let others = site.places.arguments_of_others(call, site.text);
    let is_coroutine = |argument: &Span| {
        site.places.is_call(*argument) && site.types.is(*argument, Kind::Coroutine).is_yes()
    };
    !others
        .iter()
        .any(|argument| site.places.is_await(*argument))
        && others.iter().any(is_coroutine)
}

/// Whether a read awaits what it reads, or gives it to what does.
pub(super) fn hands_on(site: &Site<'_>, position: Position) -> bool {
    match position {
        Position::Awaited => true,
        Position::Argument { call } => scheduler(site, call).is_some(),
        _ => false,
    }
}

/// Whether a collection is for what is to be run, by its last name.
pub(super) fn is_to_run(collection: &str) -> bool {
    last_name(collection).is_some_and(|name| {
        let word = name.rsplit('_').next().unwrap_or_default();
        is_for_awaitables(name) || matches!(word, "jobs" | "pending" | "tasks")
    })
}
