//! What the rest of the project says about a name whose type is unknown. Weaker evidence than a type, so what rests on
//! it is never safe.

use super::finding::Evidence;
use super::matcher::Match;
use crate::span::Span;
use crate::syntax::{Census, Position};
use crate::types::{Answer, Kind};

/// Where a coroutine may be meant, though nothing is known of the callee: these take one to run it.
const SCHEDULERS: [&str; 14] = [
    "as_completed",
    "create_task",
    "ensure_future",
    "gather",
    "isawaitable",
    "iscoroutine",
    "run",
    "run_coroutine_threadsafe",
    "run_until_complete",
    "shield",
    "spawn",
    "start_soon",
    "wait",
    "wait_for",
];

/// Without a definition in the project it takes so many awaited calls to believe that a name is to be awaited.
const AWAITED_WITHOUT_DEFINITION: usize = 3;
/// Without a definition so many calls must be awaited for one that is used plainly, the call itself not counted; with
/// one, as many.
const AWAITED_FOR_ONE_PLAIN: usize = 4;

/// Evidence that the call is to be awaited, from how the project defines and awaits calls of the same name; only where
/// its type is unknown.
pub(super) fn evidence(found: &Match<'_>, call: Span) -> Option<Evidence> {
    let callee = found.places.callee_of(call)?.of(found.text);
    let name = callee.rsplit('.').next()?.trim();
    let tally = found.census.tally(name);
    let others_plain = tally.used_plainly.saturating_sub(1);
    let is_defined = tally.async_definitions > 0;
    let is_consistent = tally.plain_definitions == 0
        && if is_defined {
            tally.awaited >= others_plain.max(1)
        } else {
            tally.awaited >= AWAITED_WITHOUT_DEFINITION.max(others_plain * AWAITED_FOR_ONE_PLAIN)
        };
    // A plain name is a variable as often as a function: it takes a definition to believe it.
    let is_variable = !is_defined && !callee.contains('.');
    let is_scheduler = SCHEDULERS.contains(&name);
    if !is_consistent || is_variable || is_scheduler || found.places.is_async_iterable(call) {
        return None;
    }
    if found.types.is(call, Kind::Awaitable) != Answer::Unknown || is_awaited_later(found, call) {
        return None;
    }
    if let Some((receiver, _)) = callee.rsplit_once('.')
        && !matches!(receiver, "self" | "cls" | "super()")
    {
        // A wrapper has its methods' names in common with what it wraps, but awaits nothing of it.
        let of_receiver = Census::of(found.text).0.receiver(receiver);
        if of_receiver.awaited == 0 && of_receiver.used_plainly > 1 {
            return None;
        }
    }
    Some(Evidence::Consistency {
        name: name.to_owned(),
        definitions: tally.async_definitions,
        awaited: tally.awaited,
        calls: tally.awaited + others_plain,
    })
}

/// Whether the call is of something that runs a coroutine by itself, going by the callee's last name.
pub(super) fn schedules(found: &Match<'_>, call: Span) -> bool {
    scheduler(found, call).is_some_and(|name| name != "gather")
}

/// The callee's last name, if it is one of [`SCHEDULERS`].
fn scheduler<'a>(found: &Match<'a>, call: Span) -> Option<&'a str> {
    let name = found
        .places
        .callee_of(call)?
        .of(found.text)
        .rsplit('.')
        .next()?;
    SCHEDULERS.contains(&name).then_some(name)
}

/// Whether the call's value gets a name that is later awaited, or given to something that may await it.
fn is_awaited_later(found: &Match<'_>, call: Span) -> bool {
    let Some(target) = found.places.assigned_name(call) else {
        return false;
    };
    let Some(uses) = found.places.local_uses(target) else {
        return true;
    };
    uses.iter().any(|read| match read.position {
        Position::Awaited | Position::Yielded | Position::Element => true,
        Position::Argument { call } => scheduler(found, call).is_some(),
        _ => false,
    })
}
